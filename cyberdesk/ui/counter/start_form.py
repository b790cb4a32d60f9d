"""A free station: for whom does the clock start, and is it paid after or first?"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cyberdesk.domain.customer import Customer
from cyberdesk.domain.station import Station
from cyberdesk.domain.tariff import Tariff
from cyberdesk.services.errors import CounterError
from cyberdesk.ui.charge_words import minutes_words
from cyberdesk.ui.counter.time_choice import TimeChoice
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.phone_field import PhoneField
from cyberdesk.ui.texts import tr


class StartForm(QWidget):
    """Start a session, for a walk-in or a named customer; or sell its time first.

    Signals:
        error_raised: a `CounterError`.
        sold: a station number whose time was sold; its bill is there now.
    """

    error_raised = Signal(object)
    sold = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._station: Station | None = None
        self._price_list: Tariff | None = None
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
        self.after_chip = button(tr("Pay after"), "chip")
        self.first_chip = button(tr("Pay first"), "chip", key="F11")
        self._ways = QButtonGroup(self)
        for chip in (self.after_chip, self.first_chip):
            chip.setCheckable(True)
            self._ways.addButton(chip)
        self.after_chip.setChecked(True)
        self.after_chip.clicked.connect(self.pay_after)
        self.first_chip.clicked.connect(self.pay_first)
        self.time = TimeChoice(takes_amounts=True)
        self.time.submitted.connect(self.start)
        self.time.changed.connect(self._show_way)
        self.start_button = button(tr("Start session"), "primary", key="F2")
        self.start_button.clicked.connect(self.start)
        self._keys = label(role="muted", wraps=True)
        self._build_layout()
        self._show_way()

    def _build_layout(self) -> None:
        ways = QHBoxLayout()
        ways.setSpacing(6)
        ways.addWidget(self.after_chip, 1)
        ways.addWidget(self.first_chip, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._tariff)
        layout.addLayout(ways)
        layout.addSpacing(4)
        layout.addWidget(self.time)
        layout.addWidget(label(tr("Customer"), "muted"))
        layout.addWidget(self.name)
        layout.addWidget(self._phone_title)
        layout.addWidget(self.phone)
        layout.addSpacing(4)
        layout.addWidget(self.start_button)
        layout.addStretch(1)
        layout.addWidget(self._keys)

    def show_station(self, station: Station, tariff: Tariff) -> None:
        """Ask for whom `station` starts; what is typed stays while the station is the same one."""
        if self._station is None or self._station.number != station.number:
            self.name.clear()
            self._show_phone_for("")
            self.after_chip.setChecked(True)
        self._station = station
        self._price_list = tariff
        self._tariff.setText(tr(tariff.said))
        self._show_way()

    @property
    def is_pay_first(self) -> bool:
        """Time is sold, and begins when it is paid."""
        return self.first_chip.isChecked()

    def pay_after(self) -> None:
        """The clock decides what is paid, at the end."""
        self.after_chip.setChecked(True)
        self._show_way()
        self.take_focus()

    def pay_first(self) -> None:
        """Time is chosen and paid before the clock starts."""
        if self._station is None or self._price_list is None:
            return
        sessions, number = self._desk.sessions, self._station.number
        self.first_chip.setChecked(True)
        self.time.offer(
            self._price_list, partial(sessions.price_of, number), partial(sessions.minutes_for, number)
        )
        self._show_way()
        self.take_focus()

    def take_focus(self) -> None:
        if self.is_pay_first:
            self.time.take_focus()
        else:
            self.start_button.setFocus()

    def start(self) -> None:
        """Start the clock, or sell the time, for the customer that is named or for a walk-in."""
        if self._station is None:
            return
        number, name = self._station.number, self.name.text().strip()
        minutes = self.time.demand() if self.is_pay_first else None
        if self.is_pay_first and minutes is None:
            return
        try:
            customer_id = self._customer_id(name) if name else None
            if name and customer_id is None:
                return
            staff = self._desk.staff_name
            if minutes is None:
                self._desk.sessions.start(number, customer_id=customer_id, staff=staff)
            else:
                self._desk.sessions.sell(number, minutes, customer_id=customer_id, staff=staff)
        except CounterError as error:
            self.error_raised.emit(error)
            return
        self._station = None
        if minutes is not None:
            self.sold.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends here: the screen behind would take it for the bill that has just been made.

        A field has told of it already, and may have lost the focus since.
        """
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not isinstance(self.focusWidget(), QLineEdit):
            self.start()

    def _show_way(self) -> None:
        self.time.setVisible(self.is_pay_first)
        minutes = self.time.minutes()
        if not self.is_pay_first:
            words, key = tr("Start session"), "F2"
            self._keys.setText(tr("Leave the customer empty for a walk-in. Enter starts the clock."))
        else:
            length = minutes_words(minutes) if minutes is not None else ""
            words, key = tr("Sell {time}").format(time=length) if length else tr("Sell time"), "F2"
            self._keys.setText(tr("Enter makes the bill. The clock starts when it is paid."))
        self.start_button.setText(f"{words}   {key}")
        self.start_button.setAccessibleName(words)

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
