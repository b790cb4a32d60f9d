"""A payment that the customer made to the till by themselves: the code and the amount of their message."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.domain.money import Money
from cyberdesk.domain.receipt_number import ReceiptNumberError
from cyberdesk.domain.sale import Sale
from cyberdesk.services.checkout import Charge
from cyberdesk.services.errors import CounterError
from cyberdesk.services.till_codes import CodeInQuestion
from cyberdesk.ui import texts, theme
from cyberdesk.ui.code_field import CodeField
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.payments.amount_field import AmountField
from cyberdesk.ui.texts import tr
from cyberdesk.ui.type_code import read_it_words

_WORDS_PIXELS = 440


class TillPaymentDialog(QDialog):
    """Two fields. While an earlier payment for the bill has no answer, staff say whether the code is its."""

    def __init__(self, desk: Desk, sale: Sale, amount: Money, parent: QWidget | None = None) -> None:
        """
        Args:
            amount: that is expected; the customer may have paid less.
        """
        super().__init__(parent)
        self.setWindowTitle(tr("Paid to the till"))
        self._desk, self._sale = desk, sale
        self._rival_id: int | None = None
        self.error = ErrorBanner()
        self.code = CodeField()
        self.amount = AmountField()
        self.amount.want_whole_shillings(True)
        self.amount.at_most(sale.due)
        self.amount.suggest(amount)
        self.save_button = button(tr("Save the payment"), "primary", key=tr("Enter"))
        self.save_button.clicked.connect(self.save)
        self.same_button = button(tr("From that one"), "primary")
        self.same_button.clicked.connect(self.use_for_rival)
        self.other_button = button(tr("From another one"), "big")
        self.other_button.clicked.connect(self.save_all_the_same)
        self.cancel_button = button(tr("Cancel"), "big", key=tr("Esc"))
        self.cancel_button.clicked.connect(self.reject)
        for field in (self.code, self.amount):
            field.edited.connect(self._forget_question)
        self._lay_out(sale)
        self._forget_question()
        self.code.setFocus()

    def _lay_out(self, sale: Sale) -> None:
        fields = QGridLayout()
        fields.setHorizontalSpacing(16)
        fields.setVerticalSpacing(4)
        fields.setColumnStretch(0, 3)
        fields.setColumnStretch(1, 2)
        fields.addWidget(label(tr("M-PESA code"), "muted"), 0, 0)
        fields.addWidget(label(tr("Amount"), "muted"), 0, 1)
        fields.addWidget(self.code, 1, 0, Qt.AlignmentFlag.AlignTop)
        fields.addWidget(self.amount, 1, 1, Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.cancel_button)
        for one in (self.save_button, self.other_button, self.same_button):
            buttons.addWidget(one, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(8)
        layout.addWidget(label(tr("Paid to the till"), "title"))
        due = tr("{amount} to pay").format(amount=sale.due)
        who = texts.customer(sale.customer_name)
        layout.addWidget(label(f"{sale.title} · {who} · {due}", "muted", wraps=True))
        words = label(read_it_words(), wraps=True)
        layout.addWidget(words)
        layout.addLayout(fields)
        layout.addWidget(self.error)
        layout.addSpacing(4)
        layout.addLayout(buttons)
        # As wide as that, and always as tall as what it says.
        words.setFixedWidth(theme.scaled(_WORDS_PIXELS))
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)

    # --- saving -------------------------------------------------------------------------------------------

    def save(self) -> None:
        """Take the payment, unless the code may be that of an earlier one."""
        self._take(has_consent=False)

    def save_all_the_same(self) -> None:
        """Staff say that it is another payment than the earlier one."""
        self._take(has_consent=True)

    def use_for_rival(self) -> None:
        """The code is that of the earlier payment, which is settled by it."""
        rival = self._rival_id
        if rival is not None:
            self._try(lambda: self._desk.settlement.type_code(rival, self.code.text()))

    def _take(self, *, has_consent: bool) -> None:
        amount = self.amount.demand()
        if amount is None:
            return
        charge = Charge(amount, sale_id=self._sale.id)
        self._try(
            lambda: self._desk.till_codes.take(
                charge, self.code.text(), staff=self._desk.staff_name, has_consent=has_consent
            )
        )

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except ReceiptNumberError as error:
            self.code.show_mistake(tr(str(error)))
        except CodeInQuestion as error:
            self._ask(error)
        except CounterError as error:
            self._forget_question()
            self.error.show_error(error)
        else:
            self.accept()

    def _ask(self, question: CodeInQuestion) -> None:
        self._rival_id = question.rival.id
        self.error.show_error(question)
        self._show_buttons()
        self.same_button.setFocus()

    def _forget_question(self) -> None:
        """What is typed now is another code, or another amount."""
        self._rival_id = None
        self.error.clear()
        self._show_buttons()

    def _show_buttons(self) -> None:
        is_asked = self._rival_id is not None
        self.save_button.setVisible(not is_asked)
        self.same_button.setVisible(is_asked)
        self.other_button.setVisible(is_asked)

    # --- Qt -----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        if event.isAutoRepeat():
            return
        if isinstance(focused, QAbstractButton):
            focused.click()
        elif self._rival_id is None:
            self.save()
