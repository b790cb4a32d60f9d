"""A field that finds a customer while the name is typed, and adds one that is not known yet."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QFrame, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from cyberdesk.domain.customer import Customer
from cyberdesk.services.customers import LONGEST_NAME, Customers
from cyberdesk.services.errors import CounterError
from cyberdesk.ui import theme
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.phone_field import PhoneField
from cyberdesk.ui.texts import tr

MOST_SUGGESTIONS = 8

Index = QModelIndex | QPersistentModelIndex

_NAME_ROLE = int(Qt.ItemDataRole.UserRole)
_CUSTOMER_ROLE = _NAME_ROLE + 1
_NO_ROLE = _NAME_ROLE + 2


class CustomerPicker(QWidget):
    """Suggests names; the one that is taken stays until the text is changed.

    Signals:
        picked: the `Customer`, or None when it no longer is one.
        error_raised: a `CounterError`.
    """

    picked = Signal(object)
    error_raised = Signal(object)

    def __init__(
        self, customers: Customers, parent: QWidget | None = None, *, is_narrow: bool = False
    ) -> None:
        """
        Args:
            is_narrow: it stands in a panel, where two things beside each other find no room.
        """
        super().__init__(parent)
        self._customers = customers
        self._is_narrow = is_narrow
        self._customer: Customer | None = None
        self.edit = QLineEdit()
        self.edit.setAccessibleName(tr("Customer"))
        self.edit.setPlaceholderText(tr("Name, or the end of the phone number"))
        self.edit.setMaxLength(LONGEST_NAME)
        self.edit.textEdited.connect(self._on_edited)
        self._suggestions = QStandardItemModel(self)
        self.completer = _Completer(self._suggestions, self)
        # The services search; the completer only shows what they found.
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        # It would make the first name that begins like the text current, unseen, and Enter would take it.
        self.completer.setCompletionRole(_NO_ROLE)
        self.completer.setMaxVisibleItems(MOST_SUGGESTIONS + 1)
        # PySide's stubs do not know that a signal can have two forms.
        self.completer.activated[QModelIndex].connect(self._on_suggestion)  # type: ignore[index]
        self.suggestions = QListView()
        self.suggestions.setStyleSheet("QListView::item { padding: 5px 8px; min-height: 22px; }")
        self.completer.setPopup(self.suggestions)
        self.edit.setCompleter(self.completer)
        self.edit.returnPressed.connect(self._on_return)
        self.hint = label(role="error", wraps=True)
        self.hint.hide()
        self.newcomer = self._make_newcomer()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.edit)
        layout.addWidget(self.hint)
        layout.addWidget(self.newcomer)
        self.setFocusProxy(self.edit)

    @property
    def customer(self) -> Customer | None:
        return self._customer

    def pick(self, customer: Customer) -> None:
        self._customer = customer
        self.edit.setText(customer.name)
        self._mark("")
        self.newcomer.hide()
        self.picked.emit(customer)

    def forget(self) -> None:
        """Nobody, and no text."""
        self._customer = None
        self.edit.clear()
        self._mark("")
        self.newcomer.hide()

    def demand(self) -> Customer | None:
        """The customer; if the text does not settle who, say what is missing and take the focus."""
        if self._customer is not None:
            return self._customer
        name = _tidy(self.edit.text())
        same = [one for one in self._find(name) if one.name.casefold() == name.casefold()]
        if len(same) == 1:
            self.pick(same[0])
            return same[0]
        if not name:
            self._mark(tr("Choose a customer, or type a new name"))
        elif same:
            self._mark(tr("There are several of this name: choose one from the list"))
        else:
            self._offer_newcomer(name)
            return None
        self.edit.setFocus()
        return None

    # --- suggestions --------------------------------------------------------------------------------------

    def _find(self, text: str) -> list[Customer]:
        try:
            return self._customers.find(text, MOST_SUGGESTIONS) if text else []
        except CounterError as error:
            self.error_raised.emit(error)
            return []

    def _on_edited(self, text: str) -> None:
        self._mark("")
        self.newcomer.hide()
        if self._customer is not None:
            self._customer = None
            self.picked.emit(None)
        self._suggest(_tidy(text))

    def _suggest(self, name: str) -> None:
        colours = theme.colours()
        self._suggestions.clear()
        found = self._find(name)
        for customer in found:
            words = f"{customer.name}   {customer.masked_phone}".rstrip()
            item = QStandardItem(theme.icon("person", colours.muted, 16), words)
            item.setData(customer.name, _NAME_ROLE)
            item.setData(customer, _CUSTOMER_ROLE)
            self._suggestions.appendRow(item)
        is_known = any(customer.name.casefold() == name.casefold() for customer in found)
        if name and not is_known and not name.isdigit():
            words = tr("Add “{name}” as a new customer").format(name=name)
            item = QStandardItem(theme.icon("plus", colours.muted, 16), words)
            item.setData(name, _NAME_ROLE)
            self._suggestions.appendRow(item)

    def _on_suggestion(self, index: QModelIndex) -> None:
        customer = index.data(_CUSTOMER_ROLE)
        if isinstance(customer, Customer):
            self.pick(customer)
        else:
            self._offer_newcomer(str(index.data(_NAME_ROLE)))

    def _on_return(self) -> None:
        """Enter while suggestions show and none is chosen; else the dialog or the completer has it."""
        if self.suggestions.isVisible() and not self.suggestions.currentIndex().isValid():
            self.suggestions.hide()
            self.demand()

    # --- somebody new -------------------------------------------------------------------------------------

    def _make_newcomer(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("notice")
        self._newcomer_title = label(role="strong", wraps=True)
        self.newcomer_phone = PhoneField()
        self.newcomer_phone.edit.setAccessibleName(tr("Phone of the new customer"))
        self.add_button = button(tr("Add customer"))
        self.add_button.clicked.connect(self.add)
        row = QVBoxLayout() if self._is_narrow else QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.newcomer_phone, 1)
        row.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(12, 10, 12, 6)
        layout.setSpacing(4)
        layout.addWidget(self._newcomer_title)
        layout.addWidget(label(tr("Phone, if the customer pays by M-PESA"), "muted", wraps=True))
        layout.addLayout(row)
        frame.hide()
        return frame

    def _offer_newcomer(self, name: str) -> None:
        self._newcomer_title.setText(tr("{name} is new here").format(name=name))
        self.newcomer_phone.set_known(None)
        self.newcomer.show()
        self.newcomer_phone.setFocus()

    def add(self) -> None:
        """Write the new customer down, and take them."""
        phone = None
        if self.newcomer_phone.edit.text().strip():
            phone = self.newcomer_phone.demand()
            if phone is None:
                return
        try:
            customer = self._customers.add(_tidy(self.edit.text()), phone)
        except CounterError as error:
            self.error_raised.emit(error)
            return
        self.pick(customer)

    def _mark(self, mistake: str) -> None:
        self.hint.setText(mistake)
        self.hint.setVisible(bool(mistake))
        self.edit.setProperty("invalid", bool(mistake))
        self.edit.style().polish(self.edit)
        self.edit.setAccessibleDescription(mistake)


class _Completer(QCompleter):
    """Puts the name of a suggestion into the field, not all of its words."""

    def pathFromIndex(self, index: Index) -> str:
        return str(index.data(_NAME_ROLE))


def _tidy(name: str) -> str:
    return " ".join(name.split())
