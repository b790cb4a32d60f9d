"""The payments screen: the ledger, what narrows it, its totals, and the selected payment."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from cyberdesk.domain.events import Event, PaymentAsked, PaymentChanged
from cyberdesk.domain.moment import day_number
from cyberdesk.domain.money import ZERO
from cyberdesk.domain.payment import Payment, Remark, Tender
from cyberdesk.domain.staff import Right
from cyberdesk.services.errors import CounterError, StorageError
from cyberdesk.services.ports import PaymentFilter, Totals
from cyberdesk.ui import texts
from cyberdesk.ui.asking import Ask, everybody_may
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.false_code import FalseCodeDialog
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.list_screen import ListScreen
from cyberdesk.ui.payments.day_chips import Span
from cyberdesk.ui.payments.detail_panel import NARROW_PIXELS, WIDTH_PIXELS, DetailPanel
from cyberdesk.ui.payments.empty_state import EmptyState
from cyberdesk.ui.payments.filters import FilterBar
from cyberdesk.ui.payments.model import PaymentsModel
from cyberdesk.ui.payments.table import PaymentsTable
from cyberdesk.ui.texts import tr

_SUMS_AFTER_MS = 30
"""Changes that come close together are summed up in one go."""


class PaymentsScreen(ListScreen):
    """Every payment, found by day, status, method or a few letters.

    Signals:
        record_requested: staff want to record a payment.
        statement_requested: staff want to import a statement of M-PESA.
    """

    record_requested = Signal()
    statement_requested = Signal()

    filters: FilterBar
    table: PaymentsTable
    panel: DetailPanel

    def __init__(self, desk: Desk, ask: Ask = everybody_may, parent: QWidget | None = None) -> None:
        super().__init__((WIDTH_PIXELS, NARROW_PIXELS), parent)
        self._desk = desk
        self._ask = ask
        self._totals: Totals | None = None
        self.filters = FilterBar(day_number(desk.clock.now()))
        self.model = PaymentsModel(desk.payments, self)
        self.table = PaymentsTable(self.model)
        self.panel = DetailPanel()
        self.sums = label(role="strong", wraps=True)
        self.record_button = button(tr("Record payment"), "primary", key="F5")
        self.statement_button = button(tr("Statement"))
        self._sums_delay = QTimer(self)
        self._sums_delay.setSingleShot(True)
        self._sums_delay.setInterval(_SUMS_AFTER_MS)
        self._make_empty_states()
        self._lay_out((self.none_yet, self.no_match), (self.statement_button, self.record_button))
        self._connect()

    def _connect(self) -> None:
        self.table.id_selected.connect(self._on_selected)
        self.panel.closed.connect(self.table.deselect)
        self.panel.check_asked.connect(self._desk.ask_now)
        self.panel.code_denied.connect(self.deny_code)
        # Not at once: a view may be painting while a page turns out to be unreadable.
        self.model.read_failed.connect(self.error.show_error, Qt.ConnectionType.QueuedConnection)
        self.model.modelReset.connect(self._show_sums)
        self.model.rowsInserted.connect(self._show_sums)
        self._sums_delay.timeout.connect(self._read_sums)
        self.record_button.clicked.connect(self.record_requested)
        self.statement_button.clicked.connect(self.statement_requested)
        self.record_first_button.clicked.connect(self.record_requested)
        self.clear_button.clicked.connect(self.filters.clear)
        self.all_days_button.clicked.connect(lambda: self.filters.days.choose(Span.ALL))

    # --- what the window tells ----------------------------------------------------------------------------

    def on_event(self, event: Event) -> None:
        """Something happened; in the window's thread."""
        match event:
            case PaymentChanged():
                if not self.isVisible():
                    self._is_stale = True
                    return
                if not self._begin_day():
                    self.model.take_in(event.payment)
                self._sums_delay.start()
                if event.payment.id == self.table.selected_id:
                    self._show_details(event.payment.id)
            case PaymentAsked() if self.isVisible() and event.payment_id == self.table.selected_id:
                self._show_details(event.payment_id)
            case _:
                pass

    def show_search(self, text: str) -> None:
        """Show what `text` finds among the payments of all days."""
        self.filters.search_everywhere(text)

    def show_payment(self, payment_id: int) -> None:
        """Select a payment, whatever the filter was."""
        self._read_if_stale()
        if not self.table.select_id(payment_id):
            self.filters.clear()
            self._read_if_stale()
            self.table.select_id(payment_id)
        self.table.setFocus()

    # --- reading ------------------------------------------------------------------------------------------

    def _read_if_stale(self) -> None:
        if self._is_stale:
            self.filters.days.set_today(day_number(self._desk.clock.now()))
        super()._read_if_stale()

    def _begin_day(self) -> bool:
        """At midnight "Today" becomes another day. True: the list was read again for it."""
        is_other = self.filters.days.set_today(day_number(self._desk.clock.now()))
        if is_other:
            self._read()
        return is_other

    def _read(self) -> None:
        self._is_stale = False
        self.error.clear()
        self._read_totals()
        self.model.show(self.filters.wanted())
        if self.table.selected_id is not None:
            self._show_details(self.table.selected_id)

    def _read_totals(self) -> None:
        try:
            self._totals = self._desk.payments.totals(self.filters.wanted())
        except StorageError as error:
            self._totals = None
            self.error.show_error(error)
        self.filters.set_totals(self._totals)

    def _read_sums(self) -> None:
        self._read_totals()
        self._show_sums()

    def _on_selected(self, payment_id: int | None) -> None:
        if payment_id is None:
            self.panel.show_details(None)
        else:
            self._show_details(payment_id)

    def deny_code(self, payment: Payment) -> None:
        """Staff say that a typed code was false, if they may decide that."""
        act = tr("Take a false code back")
        words = f"{act}: {payment.title}, {payment.amount}"
        self._ask(Right.DECIDE_DOUBT, words, lambda _by: self._take_code_back(payment))

    def _take_code_back(self, payment: Payment) -> None:
        """Where M-PESA has not said no too, they say it twice."""
        if Remark.CONTRADICTED not in payment.remarks:
            dialog = FalseCodeDialog(self._desk, payment, self)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()
            return
        try:
            self._desk.repairs.void_code(payment.id, staff=self._desk.staff_name)
        except CounterError as error:
            self.error.show_error(error)

    def _show_details(self, payment_id: int) -> None:
        try:
            self.panel.show_details(self._desk.payments.details(payment_id))
        except CounterError as error:
            self.error.show_error(error)

    # --- showing ------------------------------------------------------------------------------------------

    def _show_sums(self) -> None:
        listed = self.model.rowCount()
        shown = self.table if listed else self._empty_state()
        self._stack.setCurrentWidget(shown)
        # One button for it is enough.
        self.record_button.setVisible(shown is not self.none_yet)
        totals = self._totals
        if totals is None:
            self.count.setText("")
            self.sums.setText("")
            return
        total = max(totals.count, listed)
        if listed == total:
            words = tr("1 payment") if total == 1 else tr("{total} payments").format(total=f"{total:,}")
        else:
            words = tr("{listed} of {total} payments").format(listed=f"{listed:,}", total=f"{total:,}")
        self.count.setText(words)
        wanted = self.model.wanted.tender
        parts = [
            f"{texts.tender(tender)} {totals.received.get(tender, ZERO)}"
            for tender in Tender
            if wanted in {None, tender}
        ]
        if totals.unverified:
            parts.append(tr("not verified {amount}").format(amount=totals.unverified))
        if totals.in_doubt:
            parts.append(tr("in doubt {amount}").format(amount=totals.in_doubt))
        self.sums.setText("   ".join(parts))

    def _empty_state(self) -> QWidget:
        """Why the list is empty, as far as it can be told without searching further."""
        wanted = self.filters.wanted()
        if self.filters.is_narrowed:
            self.no_match.say(
                tr("No payment matches"),
                tr("Nothing here for “{search}”.").format(search=wanted.search)
                if wanted.search
                else tr("No payment of these days has this status and method."),
            )
            self.all_days_button.setVisible(self.filters.days.span is not Span.ALL)
            return self.no_match
        if self.filters.days.span is Span.ALL or self._is_ledger_empty():
            self.none_yet.say(
                tr("No payments yet"), tr("Every payment that is taken or recorded appears here.")
            )
        else:
            self.none_yet.say(
                tr("No payments on these days"), tr("Choose other days above, or record a payment.")
            )
        return self.none_yet

    def _is_ledger_empty(self) -> bool:
        try:
            return self._desk.payments.count(PaymentFilter()) == 0
        except StorageError as error:
            self.error.show_error(error)
            return False

    # --- parts --------------------------------------------------------------------------------------------

    def _make_empty_states(self) -> None:
        self.record_first_button = button(tr("Record payment"), "primary", key="F5")
        self.clear_button = button(tr("Clear filters"))
        self.all_days_button = button(tr("Look in all days"))
        self.none_yet = EmptyState("payments", "", "", self.record_first_button)
        self.no_match = EmptyState("search", "", "", self.all_days_button, self.clear_button)

    # --- Qt -----------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        if not self._is_stale:
            self._begin_day()
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F5:
            self.record_requested.emit()
        else:
            super().keyPressEvent(event)
