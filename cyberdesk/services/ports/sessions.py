"""Sessions, what they were charged, and power cuts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from cyberdesk.domain.charge import Charge
from cyberdesk.domain.power_gap import GapDecision, PowerGap
from cyberdesk.domain.session import Seat, Session
from cyberdesk.domain.tariff import Tariff
from cyberdesk.services.ports.transactions import Transactions


class TimeSaleKind(StrEnum):
    """What time a sale is for."""

    USED = "used"
    BOUGHT = "bought"
    OVERTIME = "overtime"


@dataclass(frozen=True, slots=True)
class TimeSale:
    """A sale of time.

    Attributes:
        sale_id, session_id: which, and of whom.
        kind: what time it is for.
        minutes: bought, or used.
        charge: why it costs what it does.
        counted_at: UTC, since when bought minutes count: their sale was settled, or left on an account.
            Otherwise None. They count on when the payment turns out to be none.
        voided_at: UTC, when it was taken back; None when it was not.
    """

    sale_id: int
    session_id: int
    kind: TimeSaleKind
    minutes: int
    charge: Charge
    counted_at: datetime | None = None
    voided_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Bought minutes that do not count yet."""
        return self.kind is TimeSaleKind.BOUGHT and self.counted_at is None and self.voided_at is None

    @property
    def counts(self) -> bool:
        """Bought minutes that the session has."""
        return self.counted_at is not None and self.voided_at is None


class SessionAct(StrEnum):
    """What can be done with a session."""

    STARTED = "started"
    SOLD = "sold"
    """Minutes were sold; the detail is how many."""
    PAID = "paid"
    """Sold minutes were paid for and count; the detail is how many."""
    LENT = "lent"
    """Sold minutes count and are owed on a customer's account; the detail is how many."""
    OWED = "owed"
    """The code that paid for minutes was false: they count on, and are owed; the detail is how many."""
    CANCELLED = "cancelled"
    """A sale of minutes was taken back; the detail is the reason."""
    PAUSED = "paused"
    RESUMED = "resumed"
    MOVED = "moved"
    """The detail is the two station numbers, ``3 5``."""
    ENDED = "ended"
    OVERTIME_FORGIVEN = "overtime_forgiven"
    """The detail is the minutes."""
    GAP_DECIDED = "gap_decided"
    """The detail is the `GapBilling`, with the minutes for `FORGIVE`."""


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """Something that was done with a session. Appended, never changed.

    Attributes:
        session_id: which.
        at: UTC.
        act: what.
        staff: who; empty for what the program does when a payment arrives.
        detail: see `SessionAct`; empty for most.
    """

    session_id: int
    at: datetime
    act: SessionAct
    staff: str
    detail: str = ""


class SessionStore(Transactions, Protocol):
    """Sessions with their seats, sales and history."""

    def open_sessions(self) -> list[Session]:
        """Those that keep a station: waiting, running or paused; in order of station."""
        ...

    def running_sessions(self) -> list[Session]:
        """Those that have begun and are not over, paused ones too; in order of station."""
        ...

    def session(self, session_id: int) -> Session: ...
    def session_of_sale(self, sale_id: int) -> Session | None:
        """Whose time a sale is for; None when it is for no time."""
        ...

    def add_session(
        self,
        *,
        station_number: int,
        customer_id: int | None,
        customer_name: str,
        tariff: Tariff,
        started_at: datetime,
        staff: str,
        waits: bool = False,
    ) -> Session:
        """
        Args:
            waits: its clock does not run yet; `begin_session` starts it.

        Raises:
            errors.NotAllowedNow: the station has a session already.
        """
        ...

    def begin_session(self, session_id: int, started_at: datetime) -> None:
        """The clock of one that waited runs from now on."""
        ...

    def put_seats(self, session_id: int, seats: Sequence[Seat]) -> None:
        """Exactly these from now on."""
        ...

    def set_session_station(self, session_id: int, station_number: int) -> None: ...
    def swap_session_stations(self, session_id: int, other_id: int) -> None: ...
    def set_paused_with_all(self, session_id: int, *, is_paused: bool) -> None: ...
    def end_session(self, session_id: int, *, ended_at: datetime, sale_id: int) -> bool:
        """Ends it, and its clock if that runs. False: somebody was first, nothing changed."""
        ...

    def append_session_record(self, record: SessionRecord) -> None: ...
    def session_history(self, session_id: int) -> list[SessionRecord]:
        """Oldest first."""
        ...

    # --- sales --------------------------------------------------------------------------------------------

    def add_time_sale(self, sale: TimeSale) -> None: ...
    def time_sale(self, sale_id: int) -> TimeSale | None: ...
    def time_sales_of(self, session_id: int) -> list[TimeSale]:
        """Oldest first."""
        ...

    def paid_time_sales(self) -> list[TimeSale]:
        """Bought minutes that are settled or left on an account and do not count yet, oldest first."""
        ...

    def count_time_sale(self, sale_id: int, at: datetime) -> bool:
        """Bought minutes count from now on. False: they do already, or were taken back."""
        ...

    def void_time_sale(self, sale_id: int, at: datetime) -> bool:
        """Bought minutes are taken back. False: they count, or were taken back already."""
        ...

    # --- power cuts ---------------------------------------------------------------------------------------

    def last_beat(self) -> datetime | None:
        """When the program was last seen running; None before the first time."""
        ...

    def write_beat(self, at: datetime) -> None: ...
    def add_power_gap(self, started_at: datetime, ended_at: datetime, session_ids: Sequence[int]) -> None: ...
    def next_power_gap(self) -> PowerGap | None:
        """The oldest with a session that nobody has decided on and that is not over."""
        ...

    def decide_power_gap(
        self, gap_id: int, session_id: int, decision: GapDecision, *, staff: str, at: datetime
    ) -> bool:
        """False: it was decided before."""
        ...
