"""Time in which the program did not run while sessions did: a power cut, or a night."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from cyberdesk.domain.session import Seat, Session


class GapBilling(StrEnum):
    """Who pays for a gap."""

    TO_CUT = "to_cut"
    """Nobody: the time counts up to the cut, and goes on after it."""
    THROUGH = "through"
    """The customer: nothing happened (a PC with a battery)."""
    FORGIVE = "forgive"
    """Some minutes are free, the rest counts."""


@dataclass(frozen=True, slots=True)
class GapDecision:
    """What staff decided for a session.

    Attributes:
        billing: how.
        minutes: that are free, for `FORGIVE`; never more than the gap has.
    """

    billing: GapBilling
    minutes: int = 0

    def __post_init__(self) -> None:
        if (self.billing is GapBilling.FORGIVE) != (self.minutes > 0):
            raise ValueError("minutes belong to forgiving, and forgiving has some")


@dataclass(frozen=True, slots=True)
class PowerGap:
    """A gap that somebody must decide on.

    Attributes:
        id: our number.
        started_at: UTC, when the program was last seen running.
        ended_at: UTC, when it was seen again.
        sessions: whose clocks ran, as they are now, and that nobody has decided on.
    """

    id: int
    started_at: datetime
    ended_at: datetime
    sessions: tuple[Session, ...]

    def seats(self, session: Session, decision: GapDecision) -> tuple[Seat, ...]:
        """The seats of one of its sessions by this decision."""
        if decision.billing is GapBilling.THROUGH:
            return session.seats
        end = self.ended_at
        if decision.billing is GapBilling.FORGIVE:
            end = min(self.started_at + timedelta(minutes=decision.minutes), end)
        return session.without(self.started_at, end)
