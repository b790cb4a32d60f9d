"""Agencies' fees: what of them we charged and still hold."""

from __future__ import annotations

from collections.abc import Iterable

from cyberdesk.domain.job import Job
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.sale import LineKind, SaleLine
from cyberdesk.services.ports import Store


def fees_of(lines: Iterable[SaleLine]) -> Money:
    """What these lines charge for agencies."""
    return sum((line.amount for line in lines if line.kind is LineKind.GOVERNMENT_FEE), ZERO)


def paid_out(jobs: Iterable[Job]) -> Money:
    """What of the fees of jobs went to agencies already."""
    return sum((job.fee_paid_out for job in jobs), ZERO)


def held_fees(store: Store, job: Job) -> Money:
    """What of the government fees of a job's bill, or of its session's lines that wait, no agency has yet."""
    if job.sale_id is not None:
        return fees_of(store.sale(job.sale_id).lines) - paid_out(store.jobs_of_sale(job.sale_id))
    assert job.session_id is not None, job.id
    lines = [waiting.line for waiting in store.waiting_lines(job.session_id)]
    return fees_of(lines) - paid_out(store.jobs_of_session(job.session_id))
