"""Job cards."""

from __future__ import annotations

from cyberdesk.domain.deed import DeedKind, Subject
from cyberdesk.domain.job import Job, JobStatus
from cyberdesk.domain.moment import from_microseconds, microseconds
from cyberdesk.domain.money import Money
from cyberdesk.domain.service import fold
from cyberdesk.services.ports import JobDraft
from cyberdesk.storage.database import Row
from cyberdesk.storage.rows import Rows

_JOB = (
    "id, customer_id, customer_name, what, status, reference, notes, fee_cents, government_fee_cents,"
    # What was ordered at a session stands on the bill that the session became.
    " coalesce(sale_id, (SELECT session.sale_id FROM session WHERE session.id = job.session_id)),"
    " session_id, taken_at, taken_by,"
    " (SELECT coalesce(sum(CAST(detail AS INTEGER)), 0) FROM deed"
    f" WHERE subject = '{Subject.JOB}' AND subject_id = job.id AND kind = '{DeedKind.FEE_PAID_OUT}')"
)


class JobRows(Rows):
    """Work that takes a while. The contract is `ports.JobStore`."""

    def add_job(self, draft: JobDraft) -> Job:
        job_id = self._next_id("job")
        self._database.write(
            "INSERT INTO job (id, customer_id, customer_name, what, status, reference, notes, fee_cents,"
            " government_fee_cents, sale_id, session_id, taken_at, taken_by, search)"
            " VALUES (?, ?, ?, ?, ?, '', '', ?, ?, ?, ?, ?, ?, ?)",
            (
                job_id,
                draft.customer_id,
                draft.customer_name,
                draft.what,
                JobStatus.WAITING.value,
                draft.fee.cents,
                draft.government_fee.cents,
                draft.sale_id,
                draft.session_id,
                microseconds(draft.taken_at),
                draft.taken_by,
                _searched(job_id, draft.customer_name, draft.what, ""),
            ),
        )
        return self.job(job_id)

    def job(self, job_id: int) -> Job:
        return _job_of(self._the_row(f"SELECT {_JOB} FROM job WHERE id = ?", "job", job_id))

    def jobs(self, statuses: frozenset[JobStatus], search: str = "", limit: int = 200) -> list[Job]:
        words = ", ".join(f"'{status}'" for status in sorted(statuses))
        parts = fold(search).split()
        wanted = "".join(" AND search LIKE ?" for _ in parts)
        rows = self._database.rows(
            f"SELECT {_JOB} FROM job WHERE status IN ({words}){wanted} ORDER BY id DESC LIMIT ?",
            [*(f"%{part}%" for part in parts), limit],
        )
        return [_job_of(row) for row in rows]

    def jobs_of_sale(self, sale_id: int) -> list[Job]:
        rows = self._database.rows(
            f"SELECT {_JOB} FROM job WHERE sale_id = ?"
            " OR session_id IN (SELECT id FROM session WHERE session.sale_id = ?) ORDER BY id",
            (sale_id, sale_id),
        )
        return [_job_of(row) for row in rows]

    def jobs_of_session(self, session_id: int) -> list[Job]:
        rows = self._database.rows(f"SELECT {_JOB} FROM job WHERE session_id = ? ORDER BY id", (session_id,))
        return [_job_of(row) for row in rows]

    def change_job(self, job_id: int, *, status: JobStatus, reference: str, notes: str) -> None:
        old = self.job(job_id)
        self._database.write(
            "UPDATE job SET status = ?, reference = ?, notes = ?, search = ? WHERE id = ?",
            (
                status.value,
                reference,
                notes,
                _searched(job_id, old.customer_name, old.what, reference),
                job_id,
            ),
        )


def _searched(job_id: int, name: str, what: str, reference: str) -> str:
    return f"{job_id} {fold(name)} {fold(what)} {fold(reference)}"


def _job_of(row: Row) -> Job:
    (
        job_id,
        customer_id,
        customer_name,
        what,
        status,
        reference,
        notes,
        fee,
        government_fee,
        sale_id,
        session_id,
        taken_at,
        taken_by,
        fee_paid_out,
    ) = row
    return Job(
        id=job_id,
        customer_id=customer_id,
        customer_name=customer_name,
        what=what,
        status=JobStatus(status),
        reference=reference,
        notes=notes,
        fee=Money(fee),
        government_fee=Money(government_fee),
        fee_paid_out=Money(fee_paid_out),
        sale_id=sale_id,
        session_id=session_id,
        taken_at=from_microseconds(taken_at),
        taken_by=taken_by,
    )
