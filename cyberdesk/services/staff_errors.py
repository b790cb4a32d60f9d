"""What the staff are told when a PIN or a right does not fit."""

from __future__ import annotations

from datetime import datetime

from cyberdesk.domain.staff import FREE_TRIES, Right, Role, roles_with
from cyberdesk.domain.words import words
from cyberdesk.services.errors import CounterError

UNCHANGED = "Nothing was changed."

_WHO = {
    (Role.OWNER,): words("the owner"),
    (Role.OWNER, Role.SUPERVISOR): words("a supervisor or the owner"),
    tuple(Role): words("somebody who is signed in"),
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
            words("This needs {who}", who=_WHO[roles]),
            money=UNCHANGED,
            next_step=words("Ask {who} to type their PIN.", who=_WHO[roles]),
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
        last = words("1 try is left before a short wait.")
        more = words("{count} tries are left before a short wait.", count=self.tries_left)
        super().__init__("Wrong PIN", money="", next_step=last if self.tries_left == 1 else more)


class LockedOut(CounterError):
    """Too many wrong PINs; none is looked at for a while.

    Attributes:
        until: UTC.
    """

    def __init__(self, until: datetime, minutes: int) -> None:
        short = words("Wait a minute, then try again.")
        long = words("Wait {minutes} minutes, then try again.", minutes=minutes)
        super().__init__("Too many wrong PINs", money="", next_step=short if minutes == 1 else long)
        self.until = until


class BadPin(CounterError):
    """A new PIN that will not do; `next_step` says why."""

    def __init__(self, reason: str) -> None:
        super().__init__("Choose another PIN", money=UNCHANGED, next_step=reason)
