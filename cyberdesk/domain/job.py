"""Work for a customer that takes a while: an application to an agency, a return, a CV."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cyberdesk.domain.money import Money


class JobStatus(StrEnum):
    """Where the work stands. Any may follow any but `CANCELLED`: staff press wrong buttons at times."""

    WAITING = "waiting"
    IN_WORK = "in_work"
    DONE = "done"
    COLLECTED = "collected"
    CANCELLED = "cancelled"
    """Its bill was undone."""


OPEN_STATUSES = frozenset({JobStatus.WAITING, JobStatus.IN_WORK, JobStatus.DONE})
"""Somebody still waits for something."""

_NEXT = {
    JobStatus.WAITING: JobStatus.IN_WORK,
    JobStatus.IN_WORK: JobStatus.DONE,
    JobStatus.DONE: JobStatus.COLLECTED,
}


@dataclass(frozen=True, slots=True)
class Job:
    """A job card.

    Attributes:
        id: our number, which the customer is told.
        customer_id: who, or None when only a name is known.
        customer_name: who, as called out.
        what: the work, ``Certificate of good conduct``.
        status: where it stands.
        reference: the agency's number for it; empty until there is one.
        notes: anything else.
        fee: what we earn by it.
        government_fee: what we collect for the agency; it only passes through.
        fee_paid_out: how much of that went to the agency already.
        sale_id: the bill it stands on; None while it waits with a session.
        session_id: the session it was ordered at, if any.
        taken_at: UTC.
        taken_by: staff.
    """

    id: int
    customer_id: int | None
    customer_name: str
    what: str
    status: JobStatus
    reference: str
    notes: str
    fee: Money
    government_fee: Money
    fee_paid_out: Money
    sale_id: int | None
    session_id: int | None
    taken_at: datetime
    taken_by: str

    @property
    def is_open(self) -> bool:
        return self.status in OPEN_STATUSES

    @property
    def next_status(self) -> JobStatus | None:
        """What usually follows; None when nothing does."""
        return _NEXT.get(self.status)

    @property
    def fee_due(self) -> Money:
        """What of the government fee we still hold."""
        return self.government_fee - self.fee_paid_out
