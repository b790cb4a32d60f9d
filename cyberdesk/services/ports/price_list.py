"""What is sold besides time, the work for agencies, and who did what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from cyberdesk.domain.deed import Deed, DeedKind, Subject
from cyberdesk.domain.job import Job, JobStatus
from cyberdesk.domain.money import Money
from cyberdesk.domain.sale import LineKind, SaleLine
from cyberdesk.domain.service import Service, Unit
from cyberdesk.services.ports.transactions import Transactions


@dataclass(frozen=True, slots=True)
class ServiceDraft:
    """A service about to be written; the fields are those of `Service`. It comes last in the list."""

    code: str
    name: str
    unit: Unit
    price: Money
    government_fee: Money
    kind: LineKind
    opens_job: bool
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class JobDraft:
    """A job card about to be written; the fields are those of `Job`."""

    customer_id: int | None
    customer_name: str
    what: str
    fee: Money
    government_fee: Money
    sale_id: int | None
    session_id: int | None
    taken_at: datetime
    taken_by: str


@dataclass(frozen=True, slots=True)
class DeedDraft:
    """A record about to be appended; the fields are those of `Deed`."""

    at: datetime
    subject: Subject
    subject_id: int
    kind: DeedKind
    staff: str
    reason: str = ""
    detail: str = ""
    request: str = ""


@dataclass(frozen=True, slots=True)
class WaitingLine:
    """A line that waits with a session for its bill.

    Attributes:
        id: its number among all waiting lines.
        line: what it will be on the bill.
        added_at: UTC.
        added_by: staff.
    """

    id: int
    line: SaleLine
    added_at: datetime
    added_by: str


class PriceListStore(Transactions, Protocol):
    """The price list. Nothing is ever deleted from it."""

    def services(self, search: str = "", *, with_inactive: bool = False) -> list[Service]:
        """In the list's order; with `search`, those of which every typed word begins the code or some word
        of the name."""
        ...

    def service(self, service_id: int) -> Service: ...
    def count_services(self) -> int: ...
    def add_service(self, draft: ServiceDraft) -> Service: ...
    def change_service(self, service: Service) -> None: ...


class WaitingLineStore(Transactions, Protocol):
    """What was ordered at a session and stands on its bill when it ends."""

    def add_waiting_lines(
        self, session_id: int, lines: Sequence[SaleLine], *, at: datetime, staff: str
    ) -> None: ...
    def waiting_lines(self, session_id: int) -> list[WaitingLine]:
        """Those that were not taken off, in order."""
        ...

    def waiting_totals(self) -> dict[int, tuple[int, Money]]:
        """How many lines wait with each running session that has any, and what they come to."""
        ...

    def session_of_waiting_line(self, line_id: int) -> int: ...
    def take_waiting_line_off(self, line_id: int, at: datetime) -> bool:
        """False: it was off already, nothing changed."""
        ...


class JobStore(Transactions, Protocol):
    """Job cards."""

    def add_job(self, draft: JobDraft) -> Job: ...
    def job(self, job_id: int) -> Job: ...
    def jobs(self, statuses: frozenset[JobStatus], search: str = "", limit: int = 200) -> list[Job]:
        """Newest first; with `search`, by part of the name, the work or the agency's number, or by ours."""
        ...

    def jobs_of_sale(self, sale_id: int) -> list[Job]:
        """In order of number, also those that came with the session it was made of."""
        ...

    def jobs_of_session(self, session_id: int) -> list[Job]: ...
    def change_job(self, job_id: int, *, status: JobStatus, reference: str, notes: str) -> None: ...


class DeedStore(Transactions, Protocol):
    """Who did what: appended, never changed."""

    def append_deed(self, draft: DeedDraft) -> Deed: ...
    def deeds_of(self, subject: Subject, subject_id: int) -> list[Deed]:
        """Oldest first."""
        ...

    def deed_by_request(self, request: str) -> Deed | None: ...
