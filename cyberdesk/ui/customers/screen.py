"""The customers screen: who is known, who owes, since when, and everything about the one selected."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QWidget

from cyberdesk.domain.customer import Age, Customer
from cyberdesk.domain.events import CustomersChanged, Event, PaymentChanged, SaleChanged, SessionChanged
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.staff import Right
from cyberdesk.services.customers import Group
from cyberdesk.services.errors import CounterError
from cyberdesk.services.ports import HistoryItem
from cyberdesk.ui import texts
from cyberdesk.ui.customers.card_dialog import Allow, CardDialog
from cyberdesk.ui.customers.detail_panel import NARROW_PIXELS, WIDTH_PIXELS, DetailPanel
from cyberdesk.ui.customers.duplicates_dialog import DuplicatesDialog
from cyberdesk.ui.customers.export_button import ExportButton
from cyberdesk.ui.customers.filters import FilterBar
from cyberdesk.ui.customers.forget_dialog import ForgetDialog
from cyberdesk.ui.customers.merge_dialog import MergeDialog
from cyberdesk.ui.customers.model import CustomersModel
from cyberdesk.ui.customers.table import CustomersTable
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.list_screen import ListScreen
from cyberdesk.ui.payments.empty_state import EmptyState
from cyberdesk.ui.texts import tr

_READ_AFTER_MS = 120
"""Changes that come close together are read in one go."""


class CustomersScreen(ListScreen):
    """Every customer, found by name or the end of the phone.

    Signals:
        numbers_requested: staff want to save whole phone numbers: whoever knows that they may calls
            `export_button.save` with `has_numbers`.
        record_requested: staff want to record a payment of the customer with this number.
        reveal_requested: staff want to see a full number: whoever knows that they may calls `reveal`.
    """

    numbers_requested = Signal()
    record_requested = Signal(int)
    reveal_requested = Signal(int)

    filters: FilterBar
    table: CustomersTable
    panel: DetailPanel

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, allow: Allow = lambda _right: True
    ) -> None:
        """
        Args:
            allow: see `card_dialog.Allow`.
        """
        super().__init__((WIDTH_PIXELS, NARROW_PIXELS), parent)
        self._desk = desk
        self._allow = allow
        self.dialog: QDialog | None = None
        self.filters = FilterBar()
        self.model = CustomersModel(desk.customers, self)
        self.table = CustomersTable(self.model)
        self.panel = DetailPanel()
        self.export_button = ExportButton(desk, self.filters.wanted)
        self.duplicates_button = button(tr("Possible duplicates…"))
        self.sums = label(role="strong", wraps=True)
        self._reader = QTimer(self)
        self._reader.setSingleShot(True)
        self._reader.setInterval(_READ_AFTER_MS)
        self._make_empty_states()
        self._lay_out((self.none_yet, self.no_match), (self.duplicates_button, self.export_button))
        self._connect()

    def _connect(self) -> None:
        self.filters.add_button.clicked.connect(self.add)
        self.duplicates_button.clicked.connect(self.find_duplicates)
        self.export_button.numbers_asked.connect(self.numbers_requested)
        self.export_button.saved.connect(self._on_exported)
        self.export_button.failed.connect(self.error.show_error)
        self.table.id_selected.connect(self._on_selected)
        self.table.chosen.connect(self.edit)
        # Not at once: a view may be painting while a page turns out to be unreadable.
        self.model.read_failed.connect(self.error.show_error, Qt.ConnectionType.QueuedConnection)
        self._reader.timeout.connect(self._read)
        self.add_first_button.clicked.connect(self.add)
        self.clear_button.clicked.connect(self.filters.clear)
        panel = self.panel
        panel.closed.connect(self.table.deselect)
        panel.record_asked.connect(self.record)
        panel.edit_asked.connect(self.edit)
        panel.merge_asked.connect(self.merge)
        panel.forget_asked.connect(self.forget)
        panel.credit_asked.connect(self.use_credit)
        panel.reveal_asked.connect(self._ask_to_reveal)
        panel.older_asked.connect(self._show_older)

    # --- what the window tells ----------------------------------------------------------------------------

    def on_event(self, event: Event) -> None:
        """Something happened; in the window's thread."""
        match event:
            case PaymentChanged() | SaleChanged() | CustomersChanged() | SessionChanged():
                if self.isVisible():
                    self._reader.start()
                else:
                    self._is_stale = True
            case _:
                pass

    def show_debtors(self) -> None:
        """Who owes us, the largest debt first."""
        self.filters.search.clear()
        self.filters.choose(Group.OWE)

    def show_customer(self, customer_id: int) -> None:
        """Select a customer, whatever the filter was."""
        customer_id = self._desk.customers.get(customer_id).id
        self._read_if_stale()
        if not self.table.select_id(customer_id):
            self.filters.clear()
            self._read()
            self.table.select_id(customer_id)
        self.table.setFocus()

    # --- acts ---------------------------------------------------------------------------------------------

    def add(self) -> None:
        """Somebody new."""
        dialog = CardDialog(self._desk, parent=self, allow=self._allow)
        dialog.saved.connect(self._on_saved)
        self._open(dialog)

    def edit(self) -> None:
        """The card of the customer shown."""
        customer = self._active()
        if customer is not None:
            dialog = CardDialog(self._desk, customer, self, allow=self._allow)
            dialog.saved.connect(self._on_saved)
            self._open(dialog)

    def merge(self) -> None:
        customer = self._active()
        if customer is not None and self._allow(Right.EDIT_CUSTOMERS):
            dialog = MergeDialog(self._desk, customer, self)
            dialog.merged.connect(self._on_saved)
            self._open(dialog)

    def find_duplicates(self) -> None:
        """Among all customers."""
        if self._allow(Right.EDIT_CUSTOMERS):
            dialog = DuplicatesDialog(self._desk, self)
            dialog.merged.connect(self._on_saved)
            self._open(dialog)

    def _on_exported(self, path: Path) -> None:
        self.count.setText(tr("Saved as {file}").format(file=path.name))

    def forget(self) -> None:
        customer = self._active()
        if customer is not None and self._allow(Right.EDIT_CUSTOMERS):
            dialog = ForgetDialog(self._desk, customer, self)
            dialog.forgotten.connect(self._on_forgotten)
            self._open(dialog)

    def record(self) -> None:
        customer = self._active()
        if customer is not None:
            self.record_requested.emit(customer.id)

    def use_credit(self) -> None:
        """Pay the oldest bills with what the shop owes the customer."""
        customer = self.panel.customer
        if customer is None:
            return
        self.error.clear()
        try:
            self._desk.deni.use_credit(customer.id, staff=self._desk.staff_name)
        except CounterError as error:
            self.error.show_error(error)
        self._read()

    def reveal(self, customer_id: int) -> None:
        """Show the full number, which is written down. The caller has looked at the right to it."""
        try:
            phone = self._desk.privacy.reveal(customer_id, staff=self._desk.staff_name)
        except CounterError as error:
            self.error.show_error(error)
            return
        self._show_details(customer_id)
        self.panel.show_number(phone)

    def _ask_to_reveal(self) -> None:
        if self.panel.customer is not None:
            self.reveal_requested.emit(self.panel.customer.id)

    def _active(self) -> Customer | None:
        customer = self.panel.customer
        return customer if customer is not None and not customer.is_forgotten else None

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._on_closed)
        dialog.open()

    def _on_closed(self) -> None:
        self.dialog = None
        self.table.setFocus()

    def _on_saved(self, customer: Customer) -> None:
        self._read()
        self.show_customer(customer.id)

    def _on_forgotten(self, _customer: Customer) -> None:
        self.table.deselect()
        self._read()

    # --- reading ------------------------------------------------------------------------------------------

    def _read(self) -> None:
        self._is_stale = False
        self._reader.stop()
        self.model.show(self.filters.wanted())
        self.filters.show_counts(self.model.listing)
        if self.table.selected_id is not None:
            self._show_details(self.table.selected_id)
        self._show_sums()

    def _on_selected(self, customer_id: int | None) -> None:
        if customer_id is None:
            self.panel.show_details(None)
        else:
            self.error.clear()
            self._show_details(customer_id)

    def _show_details(self, customer_id: int) -> None:
        try:
            self.panel.show_details(self._desk.customers.details(customer_id))
        except CounterError as error:
            self.error.show_error(error)

    def _show_older(self, last: HistoryItem) -> None:
        customer = self.panel.customer
        if customer is None:
            return
        try:
            self.panel.history.add_older(self._desk.customers.history(customer.id, last))
        except CounterError as error:
            self.error.show_error(error)

    # --- showing ------------------------------------------------------------------------------------------

    def _show_sums(self) -> None:
        listing = self.model.listing
        listed = self.model.rowCount()
        self._stack.setCurrentWidget(self.table if listed else self._empty_state())
        words = tr("1 customer") if listed == 1 else tr("{count} customers").format(count=f"{listed:,}")
        self.count.setText(words if listed else "")
        self.export_button.setEnabled(bool(listed))
        parts: list[str] = []
        if listing.ageing.due:
            parts.append(tr("Owed to us {amount}").format(amount=listing.ageing.due))
            parts += [
                f"{texts.debt_age(age).word} {amount.figure}"
                for age, amount in listing.ageing.by_age.items()
                if amount and age is not Age.WEEK
            ]
        if listing.credit > ZERO:
            parts.append(tr("We owe {amount}").format(amount=listing.credit))
        self.sums.setText("   ".join(parts))

    def listed_sum(self) -> Money:
        """What the listed customers owe together."""
        standings = self.model.listing.standings
        balances = [standings[one].balance for one in self.model.listing.ids if one in standings]
        return sum((balance for balance in balances if balance > ZERO), ZERO)

    def _empty_state(self) -> QWidget:
        wanted = self.filters.wanted()
        if wanted.search:
            self.no_match.say(
                tr("No customer matches"), tr("Nothing here for “{search}”.").format(search=wanted.search)
            )
            return self.no_match
        if wanted.group is Group.OWE:
            self.no_match.say(tr("Nobody owes anything"), tr("Bills left on account appear here."))
            return self.no_match
        if wanted.group is Group.IN_CREDIT:
            self.no_match.say(tr("Nobody is in credit"), tr("Money paid beyond what was due appears here."))
            return self.no_match
        return self.none_yet

    # --- parts --------------------------------------------------------------------------------------------

    def _make_empty_states(self) -> None:
        self.add_first_button = button(tr("Add customer"), "primary", key="Ctrl+N")
        self.clear_button = button(tr("Show all customers"))
        self.none_yet = EmptyState(
            "customers",
            tr("No customers yet"),
            tr("Add those who come again or pay later. Walk-ins need no name."),
            self.add_first_button,
        )
        self.no_match = EmptyState("search", "", "", self.clear_button)

    # --- Qt -----------------------------------------------------------------------------------------------

    def _takes(self, event: QKeyEvent) -> bool:
        has_customer = self._active() is not None
        match event.key():
            case Qt.Key.Key_F2 | Qt.Key.Key_F5:
                return has_customer
            case _:
                return event.matches(QKeySequence.StandardKey.New) or super()._takes(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.New):
            self.add()
        elif event.key() == Qt.Key.Key_F2:
            self.edit()
        elif event.key() == Qt.Key.Key_F5:
            self.record()
        else:
            super().keyPressEvent(event)
