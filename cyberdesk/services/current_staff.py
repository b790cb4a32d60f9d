"""Who is signed in at the window now."""

from __future__ import annotations

from collections.abc import Callable

from cyberdesk.domain.staff import StaffMember
from cyberdesk.services.errors import NotAllowedNow

OnChange = Callable[[StaffMember | None], None]


class CurrentStaff:
    """One holder for the whole window; read from any thread, changed only in the window's."""

    def __init__(self, member: StaffMember | None = None) -> None:
        self._member = member
        self._listeners: list[OnChange] = []

    @property
    def member(self) -> StaffMember | None:
        """None while the window is locked."""
        return self._member

    def demand(self) -> StaffMember:
        """Who is signed in.

        Raises:
            NotAllowedNow: nobody is.
        """
        if self._member is None:
            raise NotAllowedNow("Nobody is signed in", next_step="Sign in with your PIN.")
        return self._member

    @property
    def name(self) -> str:
        """For the ledger. Read it at the moment of the act: the next one may be somebody else's.

        Raises:
            NotAllowedNow: nobody is signed in.
        """
        return self.demand().name

    def change(self, member: StaffMember | None) -> None:
        """From now on this is who is at the counter; None: nobody."""
        if member == self._member:
            return
        self._member = member
        for listener in list(self._listeners):
            listener(member)

    def listen(self, listener: OnChange) -> Callable[[], None]:
        """From now on `listener` hears of each change, in the window's thread; call the result to stop."""
        self._listeners.append(listener)

        def stop() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return stop
