"""Job cards: work that takes a while, and the agency's fee that passes through."""

from __future__ import annotations

from collections.abc import Collection

from cyberdesk.domain.deed import Deed, DeedKind, Subject
from cyberdesk.domain.events import JobChanged
from cyberdesk.domain.job import OPEN_STATUSES, Job, JobStatus
from cyberdesk.domain.ledger import post_fee_out
from cyberdesk.domain.moment import day_number
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Tender
from cyberdesk.domain.words import words
from cyberdesk.services.drawer import Drawer
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.fees import held_fees
from cyberdesk.services.ports import Clock, DeedDraft, Publish, Store

LONGEST_REFERENCE = 40
LONGEST_NOTES = 500


class Jobs:
    """What staff do with job cards. They are opened by a sale, see `services.sales`."""

    def __init__(self, store: Store, clock: Clock, publish: Publish, drawer: Drawer | None = None) -> None:
        self._store = store
        self._clock = clock
        self._publish = publish
        self._drawer = drawer or Drawer(store)

    def find(self, statuses: Collection[JobStatus] = OPEN_STATUSES, search: str = "") -> list[Job]:
        """Newest first; by part of the name, the work, the agency's number, or ours."""
        return self._store.jobs(frozenset(statuses), search)

    def get(self, job_id: int) -> Job:
        return self._store.job(job_id)

    def history(self, job_id: int) -> list[Deed]:
        """Who did what, oldest first."""
        return self._store.deeds_of(Subject.JOB, job_id)

    def move(self, job_id: int, status: JobStatus, *, staff: str) -> Job:
        """The work stands somewhere else now.

        Raises:
            NotAllowedNow: its bill was undone; only that cancels it.
        """
        with self._store.transaction():
            job = self._store.job(job_id)
            if JobStatus.CANCELLED in {job.status, status}:
                raise NotAllowedNow("The bill of this job decides that", next_step="Open its bill.")
            if job.status is status:
                return job
            self._store.change_job(job_id, status=status, reference=job.reference, notes=job.notes)
            self._note(job_id, DeedKind.JOB_MOVED, staff, status.value)
            job = self._store.job(job_id)
        self._publish(JobChanged(job_id))
        return job

    def note(self, job_id: int, *, reference: str, notes: str, staff: str) -> Job:
        """Write down the agency's number for it and anything else.

        Raises:
            NotAllowedNow: too long.
        """
        reference, notes = " ".join(reference.split()), notes.strip()
        if len(reference) > LONGEST_REFERENCE or len(notes) > LONGEST_NOTES:
            raise NotAllowedNow(
                "This is too long",
                next_step=words(
                    "At most {longest_reference} letters for the number, {longest_notes} for notes.",
                    longest_reference=LONGEST_REFERENCE,
                    longest_notes=LONGEST_NOTES,
                ),
            )
        with self._store.transaction():
            job = self._store.job(job_id)
            if (job.reference, job.notes) == (reference, notes):
                return job
            self._store.change_job(job_id, status=job.status, reference=reference, notes=notes)
            self._note(job_id, DeedKind.JOB_NOTED, staff, reference)
            job = self._store.job(job_id)
        self._publish(JobChanged(job_id))
        return job

    def pay_fee_out(
        self, job_id: int, tender: Tender, *, staff: str, amount: Money | None = None, request: str = ""
    ) -> Job:
        """The agency got its fee: out of the drawer, or from the shop's M-PESA. Never more than was charged
        for it, or will be on the bill of the session that it waits with, and never what was taken off since.
        Right: refund (money leaves the till).

        Args:
            amount: all that we still hold of it when None.
            request: names one press of the button; done again, nothing changes.

        Raises:
            NotAllowedNow: nothing of it is left, it was taken off its bill, that is too much, or so much
                is not in the drawer.
        """
        now = self._clock.now()
        with self._store.transaction():
            job = self._store.job(job_id)
            if self._store.deed_by_request(request) is not None:
                return job
            if job.status is JobStatus.CANCELLED or job.fee_due <= ZERO:
                raise NotAllowedNow("No fee is left to pay for this job", next_step="Nothing more to do.")
            left = min(job.fee_due, held_fees(self._store, job))
            if left <= ZERO:
                raise NotAllowedNow(
                    "The fee of this job was taken off its bill",
                    next_step="Nobody pays it to you: pay nothing out.",
                )
            paid = left if amount is None else amount
            if not ZERO < paid <= left:
                raise NotAllowedNow(
                    words("{left} of the fee is left", left=left),
                    next_step="Pay that, or charge the rest first.",
                )
            if tender is Tender.CASH:
                self._drawer.require(paid)
            else:
                self._drawer.require_open_shift()
            postings = post_fee_out(
                tender, paid, sale_id=job.sale_id, customer_id=job.customer_id, staff=staff
            )
            self._store.append_entries(postings, at=now, day=day_number(now))
            self._note(job_id, DeedKind.FEE_PAID_OUT, staff, str(paid.cents), tender.value, request)
            job = self._store.job(job_id)
        self._publish(JobChanged(job_id))
        return job

    def _note(
        self, job_id: int, kind: DeedKind, staff: str, detail: str, reason: str = "", request: str = ""
    ) -> None:
        self._store.append_deed(
            DeedDraft(self._clock.now(), Subject.JOB, job_id, kind, staff, reason, detail, request)
        )
