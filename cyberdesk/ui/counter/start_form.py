"""A free station: for whom does the clock start?"""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from cyberdesk.domain.customer import Customer
from cyberdesk.domain.station import Station
from cyberdesk.domain.tariff import Tariff
from cyberdesk.services.errors import CounterError
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.phone_field import PhoneField
from cyberdesk.ui.texts import tr


class StartForm(QWidget):
    """Start a session, for a walk-in or a named customer.

    Signals:
        error_raised: a `CounterError`.
    """

    error_raised = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._station: Station | None = None
        self._found: list[Customer] = []
        self._tariff = label(role="muted", wraps=True)
        self.name = QLineEdit()
        self.name.setPlaceholderText(tr("Walk-in"))
        self.name.setAccessibleName(tr("Customer"))
        self.name.setMaxLength(60)
        self.name.textEdited.connect(self._on_name_edited)
        self.name.returnPressed.connect(self.start)
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._on_name_chosen)
        self.name.setCompleter(completer)
        self._phone_title = label(tr("M-PESA phone"), "muted")
        self.phone = PhoneField()
        self.phone.submitted.connect(self.start)
        self.start_button = button(tr("Start session"), "primary", key="F2")
        self.start_button.clicked.connect(self.start)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._tariff)
        layout.addSpacing(8)
        layout.addWidget(label(tr("Customer"), "muted"))
        layout.addWidget(self.name)
        layout.addWidget(self._phone_title)
        layout.addWidget(self.phone)
        layout.addSpacing(4)
        layout.addWidget(self.start_button)
        layout.addStretch(1)
        layout.addWidget(
            label(tr("Leave the customer empty for a walk-in. Enter starts the clock."), "muted", wraps=True)
        )

    def show_station(self, station: Station, tariff: Tariff) -> None:
        """Ask for whom `station` starts; what is typed stays while the station is the same one."""
        if self._station is None or self._station.number != station.number:
            self.name.clear()
            self._show_phone_for("")
        self._station = station
        self._tariff.setText(str(tariff))

    def take_focus(self) -> None:
        self.start_button.setFocus()

    def start(self) -> None:
        """Start the clock, for the customer that is named or for a walk-in."""
        if self._station is None:
            return
        number, name = self._station.number, self.name.text().strip()
        try:
            customer_id = self._customer_id(name) if name else None
            if name and customer_id is None:
                return
            self._desk.sessions.start(number, customer_id=customer_id, staff=self._desk.staff_name)
        except CounterError as error:
            self.error_raised.emit(error)
            return
        self._station = None

    def _customer_id(self, name: str) -> int | None:
        """The customer of that name, added if new; None while the phone typed for it is not a good one."""
        known = self._known(name)
        if known is not None:
            return known.id
        phone = None
        if self.phone.edit.text().strip():
            phone = self.phone.demand()
            if phone is None:
                return None
        return self._desk.customers.add(name, phone).id

    def _known(self, name: str) -> Customer | None:
        wanted = " ".join(name.split()).casefold()
        return next((one for one in self._desk.customers.find(name) if one.name.casefold() == wanted), None)

    def _on_name_edited(self, text: str) -> None:
        self._found = self._desk.customers.find(text, limit=8) if text.strip() else []
        self._names.setStringList([customer.name for customer in self._found])
        self._show_phone_for(text)

    def _on_name_chosen(self, text: str) -> None:
        self._show_phone_for(text)
        self.start_button.setFocus()

    def _show_phone_for(self, text: str) -> None:
        """A phone is asked for only when somebody is named; a known customer's is filled in."""
        is_named = bool(text.strip())
        self._phone_title.setVisible(is_named)
        self.phone.setVisible(is_named)
        known = self._known(text) if is_named else None
        if known is not None:
            self.phone.set_known(known.phone)
        elif self.phone.edit.is_masked or not is_named:
            self.phone.set_known(None)
