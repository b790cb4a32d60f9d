"""Who did what to a bill, a service or a job, and why: appended, chained, never edited."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cyberdesk.domain.moment import microseconds


class Subject(StrEnum):
    """What a deed was done to."""

    SALE = "sale"
    SESSION = "session"
    SERVICE = "service"
    JOB = "job"


class DeedKind(StrEnum):
    """What was done. `ui/texts.py` has the words."""

    MADE = "made"
    LINES_ADDED = "lines_added"
    LINE_OFF = "line_off"
    HELD = "held"
    RECALLED = "recalled"
    VOIDED = "voided"
    REFUNDED = "refunded"
    SERVICE_ADDED = "service_added"
    SERVICE_CHANGED = "service_changed"
    PRICE_CHANGED = "price_changed"
    DEACTIVATED = "deactivated"
    REACTIVATED = "reactivated"
    JOB_OPENED = "job_opened"
    JOB_MOVED = "job_moved"
    JOB_NOTED = "job_noted"
    FEE_PAID_OUT = "fee_paid_out"
    JOB_CANCELLED = "job_cancelled"


@dataclass(frozen=True, slots=True)
class Deed:
    """One record.

    Attributes:
        id: our number, in the order things happened.
        at: UTC.
        subject, subject_id: what it was done to.
        kind: what was done.
        staff: who.
        reason: why, where a reason is asked for; else empty.
        detail: what goes with the kind: the text of a line, a price before and after; for `REFUNDED` and
            `FEE_PAID_OUT` the cents.
        request: names one press of a button, so that a second press of it changes nothing; else empty.
    """

    id: int
    at: datetime
    subject: Subject
    subject_id: int
    kind: DeedKind
    staff: str
    reason: str
    detail: str
    request: str


def deed_fields(deed: Deed) -> list[str | int | None]:
    """What a deed's hash covers, in a fixed order; see `ledger.chain_hash`."""
    return [
        deed.id,
        microseconds(deed.at),
        deed.subject.value,
        deed.subject_id,
        deed.kind.value,
        deed.staff,
        deed.reason,
        deed.detail,
        deed.request,
    ]
