"""What the staff are told when a PIN or a right does not fit."""

from __future__ import annotations

from datetime import datetime

from cyberdesk.domain.staff import FREE_TRIES, Right, Role, roles_with
from cyberdesk.services.errors import CounterError

UNCHANGED = "Nothing was changed."

_WHO = {
    (Role.OWNER,): "the owner",
    (Role.OWNER, Role.SUPERVISOR): "a supervisor or the owner",
    tuple(Role): "somebody who is signed in",
}


class RightMissing(CounterError):
    """Somebody's role does not allow an act.

    Attributes:
        right: what is not allowed.
        roles: who may.
    """

    def __init__(self, right: Right) -> None:
        roles = roles_with(right)
        super().__init__(
            f"This needs {_WHO[roles]}", money=UNCHANGED, next_step=f"Ask {_WHO[roles]} to type their PIN."
        )
        self.right = right
        self.roles = roles


class WrongPin(CounterError):
    """It was not the PIN.

    Attributes:
        tries_left: how many more may be wrong before there is a wait; 0 when each one costs a wait.
    """

    def __init__(self, wrong_pins: int) -> None:
        self.tries_left = max(FREE_TRIES - wrong_pins, 0)
        tries = "1 try is left" if self.tries_left == 1 else f"{self.tries_left} tries are left"
        super().__init__("Wrong PIN", money="", next_step=f"{tries} before a short wait.")


class LockedOut(CounterError):
    """Too many wrong PINs; none is looked at for a while.

    Attributes:
        until: UTC.
    """

    def __init__(self, until: datetime, minutes: int) -> None:
        wait = "a minute" if minutes == 1 else f"{minutes} minutes"
        super().__init__("Too many wrong PINs", money="", next_step=f"Wait {wait}, then try again.")
        self.until = until


class BadPin(CounterError):
    """A new PIN that will not do; `next_step` says why."""

    def __init__(self, reason: str) -> None:
        super().__init__("Choose another PIN", money=UNCHANGED, next_step=reason)
