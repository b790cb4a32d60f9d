"""The cash drawer: what it should hold, and what may be put in or handed out."""

from __future__ import annotations

from cyberdesk.domain.ledger import Account
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.ports import Store


class Drawer:
    """Asked in the transaction that moves money: two acts at once cannot both have the last note."""

    def __init__(self, store: Store, *, needs_open_shift: bool = False) -> None:
        """
        Args:
            needs_open_shift: the owner wants money to move only while a shift is open.
        """
        self._store = store
        self._needs_open_shift = needs_open_shift

    def holds(self) -> Money:
        """What it should hold now: the last count, and what came and went since."""
        with self._store.connected():
            counted, last_entry = self._last_count() or (ZERO, 0)
            return counted + self._store.change_after(Account.CASH, last_entry)

    def require_open_shift(self) -> None:
        """
        Raises:
            NotAllowedNow: no shift is open, and the owner wants one for all money.
        """
        if self._needs_open_shift and self._store.open_shift() is None:
            raise NotAllowedNow("No shift is open", next_step="Open a shift first: count the float, F10.")

    def require(self, amount: Money) -> None:
        """To be asked before `amount` is handed out.

        Before the very first count nobody knows what lies there: the ledger only knows what came since the
        program is used, and whoever hands the cash out sees it. So nothing is refused then.

        Raises:
            NotAllowedNow: so much is not there, or no shift is open although the owner wants one.
        """
        self.require_open_shift()
        if self._last_count() is not None and amount > self.holds():
            raise NotAllowedNow(
                "So much is not in the drawer",
                money="Nothing was handed out.",
                next_step="Take less, or write down what came in first: F10.",
            )

    def _last_count(self) -> tuple[Money, int] | None:
        """How much, and the last ledger entry then; None: nobody ever counted."""
        shift = self._store.open_shift()
        if shift is not None:
            return shift.float_counted, shift.opened_entry
        last = self._store.last_closed_shift()
        if last is None or last.closing is None:
            return None
        return last.closing.counted, last.closing.last_entry
