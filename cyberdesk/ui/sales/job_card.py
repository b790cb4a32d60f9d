"""One job card: where it stands, the agency's number, notes, and the fee that passes through."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from cyberdesk.domain.job import Job, JobStatus
from cyberdesk.domain.money import Money, MoneyError
from cyberdesk.domain.payment import Tender
from cyberdesk.services.errors import CounterError
from cyberdesk.services.jobs import LONGEST_REFERENCE, Jobs
from cyberdesk.ui import texts
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.labels import button, label, separator
from cyberdesk.ui.pill import Pill
from cyberdesk.ui.sales.ask_row import AskRow
from cyberdesk.ui.scroll_column import ScrollColumn
from cyberdesk.ui.texts import tr

_NOTES_PIXELS = 64
_HISTORY_SHOWN = 5


class JobCard(QFrame):
    """Shows one job and what can be done with it. What is typed is saved when the field is left.

    Signals:
        changed: something was saved.
        bill_opened: the id of its sale.
        left: Esc.
    """

    changed = Signal()
    bill_opened = Signal(int)
    left = Signal()

    def __init__(
        self,
        jobs: Jobs,
        bridge: Bridge,
        staff: Callable[[], str],
        may_pay_out: Callable[[], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._jobs = jobs
        self._bridge = bridge
        self._staff = staff
        self._may_pay_out = may_pay_out
        self._tender = Tender.CASH
        self._request = ""
        self._is_busy = False
        self.job: Job | None = None
        self.title = label(role="title", wraps=True)
        self.pill = Pill()
        self.what = label(wraps=True)
        self.taken = label(role="muted", wraps=True)
        self.next_button = button("", "primary")
        self.next_button.clicked.connect(self._on_next)
        self.back_button = button(texts.job_step(JobStatus.WAITING))
        self.back_button.clicked.connect(partial(self._move_to, JobStatus.WAITING))
        self.bill_button = button(tr("Open its bill"))
        self.bill_button.clicked.connect(self._open_bill)
        self.reference = QLineEdit()
        self.reference.setAccessibleName(tr("The agency's number"))
        self.reference.setPlaceholderText(tr("None yet"))
        self.reference.setMaxLength(LONGEST_REFERENCE)
        self.reference.editingFinished.connect(self.save)
        self.notes = Notes()
        self.notes.left.connect(self.save)
        self.fee = label(wraps=True)
        self.cash_button = button(tr("Paid in cash…"))
        self.cash_button.clicked.connect(partial(self._ask_fee, Tender.CASH))
        self.mpesa_button = button(tr("By M-PESA…"))
        self.mpesa_button.clicked.connect(partial(self._ask_fee, Tender.MPESA))
        self.fee_row = AskRow("", tr("Take it from the till"))
        self.fee_row.answered.connect(self._pay_fee_out)
        self.fee_row.cancelled.connect(self._stop_asking)
        self.error = ErrorBanner()
        self.history = label(role="muted", wraps=True)
        self._nothing = label(tr("Choose a job to see its card."), "muted", wraps=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._inside = ScrollColumn()
        self._fee_part = QWidget()
        self._build_layout()
        self.show_job(None)

    def _build_layout(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignTop)
        steps = QHBoxLayout()
        steps.setSpacing(6)
        steps.addWidget(self.back_button)
        steps.addWidget(self.bill_button)
        pay = QHBoxLayout()
        pay.setSpacing(6)
        pay.addWidget(self.cash_button)
        pay.addWidget(self.mpesa_button)
        fee = QVBoxLayout(self._fee_part)
        fee.setContentsMargins(0, 0, 0, 0)
        fee.setSpacing(6)
        fee.addWidget(separator())
        fee.addWidget(label(tr("Government fee"), "heading"))
        fee.addWidget(self.fee)
        fee.addLayout(pay)
        fee.addWidget(self.fee_row)
        layout = self._inside.inside
        layout.setContentsMargins(0, 0, 2, 0)
        layout.setSpacing(7)
        layout.addLayout(top)
        layout.addWidget(self.what)
        layout.addWidget(self.taken)
        layout.addWidget(self.error)
        layout.addWidget(self.next_button)
        layout.addLayout(steps)
        layout.addWidget(label(tr("The agency's number"), "muted"))
        layout.addWidget(self.reference)
        layout.addWidget(label(tr("Notes"), "muted"))
        layout.addWidget(self.notes)
        layout.addWidget(self._fee_part)
        layout.addWidget(separator())
        layout.addWidget(self.history)
        layout.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 14, 16, 14)
        outer.addWidget(self._nothing, 1)
        outer.addWidget(self._inside, 1)

    # --- showing ------------------------------------------------------------------------------------------

    def show_job(self, job: Job | None) -> None:
        """Show a job; what is being typed for the same one stays."""
        is_new = job is None or self.job is None or job.id != self.job.id
        if is_new:
            self.save()
        self.job = job
        self._nothing.setVisible(job is None)
        self._inside.setVisible(job is not None)
        if job is None:
            return
        if is_new:
            self.error.clear()
            self._stop_asking()
        if is_new or not self.reference.hasFocus():
            self.reference.setText(job.reference)
        if is_new or not self.notes.hasFocus():
            self.notes.setPlainText(job.notes)
        self.title.setText(f"{job.id} · {texts.customer(job.customer_name)}")
        self.pill.set_state(texts.job_state(job.status))
        self.what.setText(f"{job.what} · {job.fee}" if job.fee else job.what)
        self.taken.setText(
            tr("Taken {date} {time} by {staff}").format(
                date=texts.date(job.taken_at), time=texts.clock(job.taken_at), staff=job.taken_by
            )
        )
        self._show_steps(job)
        self._show_fee(job)
        self._show_history(job)

    def _show_steps(self, job: Job) -> None:
        step = job.next_status
        self.next_button.setVisible(step is not None)
        if step is not None:
            self.next_button.setText(texts.job_step(step))
            self.next_button.setAccessibleName(texts.job_step(step))
        self.back_button.setVisible(job.status not in {JobStatus.WAITING, JobStatus.CANCELLED})
        self.bill_button.setEnabled(job.sale_id is not None)
        self.bill_button.setToolTip("" if job.sale_id else tr("It waits with the session until that ends."))

    def _show_fee(self, job: Job) -> None:
        self._fee_part.setVisible(bool(job.government_fee))
        words = tr("{amount} collected. It passes through and is not your income.")
        self.fee.setText(words.format(amount=job.government_fee))
        if job.fee_paid_out:
            words = tr("{paid} of {amount} went to the agency.")
            self.fee.setText(words.format(paid=job.fee_paid_out, amount=job.government_fee))
        can_pay = bool(job.fee_due) and job.status is not JobStatus.CANCELLED
        for one in (self.cash_button, self.mpesa_button):
            one.setVisible(can_pay and self.fee_row.isHidden())
            one.setEnabled(self._may_pay_out() and not self._is_busy)
            one.setToolTip("" if self._may_pay_out() else tr("You may not take money out of the till."))

    def _show_history(self, job: Job) -> None:
        try:
            deeds = self._jobs.history(job.id)[-_HISTORY_SHOWN:]
        except CounterError as error:
            self.error.show_error(error)
            return
        lines = [f"{texts.clock(deed.at)} {deed.staff} · {texts.deed(deed)}" for deed in reversed(deeds)]
        self.history.setText("\n".join(lines))

    def take_focus(self) -> None:
        """The safe next thing to do."""
        (self.next_button if self.next_button.isVisibleTo(self) else self.reference).setFocus()

    # --- doing --------------------------------------------------------------------------------------------

    def save(self) -> None:
        """Keep what is typed."""
        job = self.job
        if job is None:
            return
        reference, notes = self.reference.text(), self.notes.toPlainText()
        if (" ".join(reference.split()), notes.strip()) == (job.reference, job.notes):
            return
        try:
            self.job = self._jobs.note(job.id, reference=reference, notes=notes, staff=self._staff())
        except CounterError as error:
            self.error.show_error(error)
            return
        self.error.clear()
        self.changed.emit()

    def _on_next(self) -> None:
        if self.job is not None and self.job.next_status is not None:
            self._move_to(self.job.next_status)

    def _move_to(self, status: JobStatus, _is_checked: bool = False) -> None:
        if self.job is None:
            return
        self.save()
        try:
            job = self._jobs.move(self.job.id, status, staff=self._staff())
        except CounterError as error:
            self.error.show_error(error)
            return
        self.error.clear()
        self.show_job(job)
        self.changed.emit()
        self.take_focus()

    def _open_bill(self) -> None:
        if self.job is not None and self.job.sale_id is not None:
            self.bill_opened.emit(self.job.sale_id)

    def _ask_fee(self, tender: Tender, _is_checked: bool = False) -> None:
        """Money leaves the till: how much is asked first, because it cannot be taken back."""
        job = self.job
        if job is None or self._is_busy:
            return
        self._tender, self._request = tender, secrets.token_hex(8)
        where = tr("in cash from the drawer") if tender is Tender.CASH else tr("from the shop's M-PESA")
        words = tr("How much of the fee was paid to the agency, {where}? This cannot be taken back.")
        self.cash_button.hide()
        self.mpesa_button.hide()
        self.history.hide()
        self.fee_row.ask(words.format(where=where), job.fee_due.figure)
        QTimer.singleShot(0, self, lambda: self._inside.ensureWidgetVisible(self.fee_row.button))

    def _pay_fee_out(self, text: str) -> None:
        job = self.job
        if job is None or self._is_busy:
            return
        try:
            amount = Money.parse(text)
        except MoneyError as error:
            self.fee_row.show_problem(tr(str(error)))
            return
        self._set_busy(is_busy=True)
        pay = partial(self._jobs.pay_fee_out, job.id, self._tender, amount=amount, staff=self._staff())
        self._bridge.run(partial(pay, request=self._request), self._on_paid_out, self._on_not_paid_out)

    def _on_paid_out(self, job: Job) -> None:
        self._set_busy(is_busy=False)
        self.error.clear()
        self._stop_asking()
        if self.job is not None and self.job.id == job.id:
            self.show_job(job)
        self.changed.emit()

    def _on_not_paid_out(self, error: CounterError) -> None:
        self._set_busy(is_busy=False)
        self.error.show_error(error)

    def _set_busy(self, *, is_busy: bool) -> None:
        self._is_busy = is_busy
        self.fee_row.set_busy(is_busy=is_busy)

    def _stop_asking(self) -> None:
        self.fee_row.hide()
        self.history.show()
        if self.job is not None:
            self._show_fee(self.job)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.save()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Notes(QPlainTextEdit):
    """Free words. Tab goes on to the next field.

    Signals:
        left: the focus went elsewhere.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Notes"))
        self.setTabChangesFocus(True)
        self.setFixedHeight(_NOTES_PIXELS)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
