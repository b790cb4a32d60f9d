"""Adding a customer, and changing a customer's card."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from cyberdesk.domain.customer import Customer
from cyberdesk.domain.money import Money, MoneyError
from cyberdesk.domain.staff import Right
from cyberdesk.services.customers import LONGEST_NAME, LONGEST_NOTE, Card
from cyberdesk.services.errors import CounterError, NotAllowedNow
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.fitted_dialog import FittedDialog
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.phone_field import PhoneField
from cyberdesk.ui.texts import tr

Allow = Callable[[Right], bool]
"""Whether who stands at the counter may do an act, asking somebody who may to approve it if need be."""

_WIDTH_PIXELS = 460

_NOTE_PIXELS = 64


class CardDialog(FittedDialog):
    """Name, phone, note, limit, consent. A mistake is said and nothing typed is lost.

    Signals:
        saved: the `Customer` as saved.
    """

    saved = Signal(object)

    def __init__(
        self,
        desk: Desk,
        customer: Customer | None = None,
        parent: QWidget | None = None,
        *,
        allow: Allow = lambda _right: True,
    ) -> None:
        """
        Args:
            customer: whose card; None: somebody new.
            allow: whether who stands here has a right; asked only when the limit is another one.
        """
        super().__init__(parent)
        self._desk = desk
        self._customer = customer
        self._allow = allow
        self._title = tr("Add customer") if customer is None else tr("Edit customer")
        self.setWindowTitle(self._title)
        self._make_fields()
        self._lay_out()
        if customer is not None:
            self._load(customer)
        self._show_known()
        self.name.setFocus()

    def save(self) -> None:
        """Save the card, if it is a good one."""
        card = self._card()
        if card is None:
            return
        desk, customer = self._desk, self._customer
        if card.limit != (customer.limit if customer is not None else None) and not self._allow(
            Right.EXCEED_LIMIT
        ):
            self.error.show_error(
                NotAllowedNow(
                    tr("The limit was changed"), next_step=tr("Ask a supervisor, or leave it as it was.")
                )
            )
            self.limit.setFocus()
            return
        try:
            if customer is None:
                saved = desk.customers.add(card.name, card.phone, staff=desk.staff_name, card=card)
            else:
                saved = desk.customers.edit(customer.id, card, staff=desk.staff_name)
        except CounterError as error:
            self.error.show_error(error)
            self.name.setFocus()
            return
        self.saved.emit(saved)
        self.accept()

    def _card(self) -> Card | None:
        """What is typed; None, and the mistake marked, where it is no good."""
        # A number that is not touched stays as it is kept, be it in full or only its ends.
        keeps = self._customer is not None and not self._is_phone_touched
        phone = self._customer.phone if keeps and self._customer is not None else None
        if not keeps and self.phone.edit.text().strip():
            phone = self.phone.demand()
            if phone is None:
                return None
        try:
            limit = Money.parse(self.limit.text()) if self.limit.text().strip() else None
        except MoneyError as error:
            self.error.show_error(NotAllowedNow(tr(str(error)), next_step=tr("Change the limit.")))
            self.limit.setFocus()
            return None
        has_consent = self.consent.isChecked()
        if has_consent and phone is None:
            self.error.show_error(
                NotAllowedNow(
                    tr("There is no number to keep"), next_step=tr("Type it, or take the tick away.")
                )
            )
            self.phone.setFocus()
            return None
        return Card(self.name.text(), phone, keeps, self.note.toPlainText(), limit, has_consent)

    def _load(self, customer: Customer) -> None:
        self.name.setText(customer.name)
        if customer.phone is not None:
            self.phone.set_known(customer.phone)
        elif customer.phone_mask:
            words = tr("{phone}: only its ends are kept. Type it to prompt it again.")
            self.phone.edit.setPlaceholderText(words.format(phone=customer.phone_mask))
        self.note.setPlainText(customer.note)
        self.limit.setText(customer.limit.figure if customer.limit is not None else "")
        self.consent.setChecked(customer.consent is not None)

    def _on_phone(self) -> None:
        self._is_phone_touched = True
        self._show_known()

    def _show_known(self) -> None:
        """Somebody else may have this number already."""
        phone = self.phone.phone() if self._is_phone_touched else None
        own = self._customer.id if self._customer is not None else None
        try:
            found = self._desk.customers.by_phone(phone) if phone is not None else []
        except CounterError as error:
            self.error.show_error(error)
            return
        names = [one.name for one in found if one.id != own]
        self.known.setText(tr("This number is {name}'s.").format(name=", ".join(names)) if names else "")
        self.known.setVisible(bool(names))

    # --- parts --------------------------------------------------------------------------------------------

    def _make_fields(self) -> None:
        self._is_phone_touched = False
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Name"))
        self.name.setMaxLength(LONGEST_NAME)
        self.phone = PhoneField()
        self.phone.edit.setAccessibleName(tr("Phone"))
        self.phone.changed.connect(self._on_phone)
        self.known = label(role="strong", wraps=True)
        self.consent = QCheckBox(tr("The customer agrees that we keep the full number"))
        self.note = QPlainTextEdit()
        self.note.setObjectName("noteField")
        self.note.setAccessibleName(tr("Note"))
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(_NOTE_PIXELS)
        self.limit = QLineEdit()
        self.limit.setAccessibleName(tr("May owe at most"))
        self.limit.setMaxLength(12)
        usual = self._desk.deni.usual_limit()
        words = tr("{amount}, the usual limit").format(amount=usual) if usual is not None else tr("No limit")
        self.limit.setPlaceholderText(words)
        self.error = ErrorBanner()
        self.save_button = button(tr("Save"), "primary", key=tr("Enter"))
        self.save_button.clicked.connect(self.save)
        self.cancel_button = button(tr("Cancel"), "big", key=tr("Esc"))
        self.cancel_button.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.save_button, 1)
        layout = self._make_column(_WIDTH_PIXELS, spacing=4)
        layout.addWidget(label(self._title, "title"))
        layout.addSpacing(8)
        layout.addWidget(label(tr("Name"), "muted"))
        layout.addWidget(self.name)
        layout.addSpacing(6)
        layout.addWidget(label(tr("Phone"), "muted"))
        layout.addWidget(self.phone)
        layout.addWidget(self.known)
        layout.addWidget(self.consent)
        layout.addWidget(
            label(
                tr(
                    "For sending M-PESA prompts and for calling about a debt, nothing else. Without it the "
                    "number goes when it was not needed for some time; its ends stay, to find it by."
                ),
                "muted",
                wraps=True,
            )
        )
        layout.addSpacing(6)
        layout.addWidget(label(tr("May owe at most, KES"), "muted"))
        layout.addWidget(self.limit)
        layout.addSpacing(6)
        layout.addWidget(label(tr("Note for staff"), "muted"))
        layout.addWidget(self.note)
        layout.addSpacing(8)
        layout.addWidget(self.error)
        layout.addLayout(buttons)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        if event.isAutoRepeat():
            # A held key saves nothing.
            return
        if isinstance(focused, QAbstractButton) and focused is not self.consent:
            focused.click()
        elif len(self.note.toPlainText()) <= LONGEST_NOTE:
            self.save()
