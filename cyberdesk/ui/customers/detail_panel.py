"""Everything about one customer: how they stand, what is unpaid and since when, and what happened."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from cyberdesk.domain.customer import Customer
from cyberdesk.domain.money import ZERO
from cyberdesk.domain.phone import Phone
from cyberdesk.services.customers import CustomerDetails
from cyberdesk.ui import texts
from cyberdesk.ui.customers.ageing_bar import AgeingBar
from cyberdesk.ui.customers.bill_list import BillList
from cyberdesk.ui.customers.history_list import HistoryList
from cyberdesk.ui.facts import CloseDetails, Facts
from cyberdesk.ui.labels import button, label, separator
from cyberdesk.ui.payments.empty_state import EmptyState
from cyberdesk.ui.texts import tr

WIDTH_PIXELS = 320
NARROW_PIXELS = 264

_MARGIN = 16


class DetailPanel(QFrame):
    """The selected customer, or a hint to select one.

    Signals:
        closed: staff are done with it.
        record_asked, edit_asked, merge_asked, forget_asked, credit_asked, reveal_asked: what to do with the
            customer shown.
        older_asked: the page of the history before an item.
    """

    closed = Signal()
    record_asked = Signal()
    edit_asked = Signal()
    merge_asked = Signal()
    forget_asked = Signal()
    credit_asked = Signal()
    reveal_asked = Signal()
    older_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAccessibleName(tr("Customer details"))
        self.setFixedWidth(WIDTH_PIXELS)
        self._customer: Customer | None = None
        self.empty = EmptyState(
            "customers",
            tr("No customer selected"),
            tr("Select one to see what is owed and what happened. The arrow keys move, / searches."),
        )
        self._make_parts()
        self._facts = Facts()
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(1, 0, 0, 0)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._make_content())

    @property
    def customer(self) -> Customer | None:
        return self._customer

    def show_details(self, details: CustomerDetails | None) -> None:
        """Show a customer as things stand; None: nobody is selected."""
        self._customer = None if details is None else details.customer
        if details is None:
            self._stack.setCurrentIndex(0)
            return
        customer, balance = details.customer, details.standing.balance
        self.number.setText(tr("Customer {number}").format(number=customer.id))
        self.name.setText(customer.name)
        self.standing.setText(texts.standing(balance))
        self.phone.setText(customer.masked_phone or tr("No phone"))
        self.reveal_button.setVisible(customer.phone is not None)
        has_credit = details.usable_credit > ZERO and bool(details.bills)
        self.credit_button.setVisible(has_credit)
        self.credit_button.setText(tr("Pay with the credit of {amount}").format(amount=details.usable_credit))
        self.credit_button.setAccessibleName(self.credit_button.text())
        self.note.setText(customer.note)
        self._note_box.setVisible(bool(customer.note))
        self._debts.setVisible(bool(details.bills))
        self.ageing.show_ageing(details.ageing)
        self.bills.show_bills(details.bills)
        self._show_facts(details)
        self.history.show_history(details.history)
        for one in (self.record_button, self.edit_button, self.merge_button, self.forget_button):
            one.setEnabled(not customer.is_forgotten)
        self._stack.setCurrentIndex(1)

    def show_number(self, phone: Phone) -> None:
        """The full number, until another customer or another state is shown."""
        self.phone.setText(phone.local)
        self.reveal_button.hide()

    def facts(self) -> dict[str, str]:
        """What it says beside each heading."""
        return self._facts.shown

    # --- parts --------------------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self.number = label(role="muted")
        self.name = label(role="title", wraps=True)
        self.standing = label(role="figure", wraps=True)
        self.phone = label()
        self.phone.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.reveal_button = self._link(tr("Show number"), self.reveal_asked)
        self.record_button = button(tr("Record payment"), key="F5")
        self.record_button.clicked.connect(self.record_asked)
        self.edit_button = self._link(tr("Edit F2"), self.edit_asked)
        self.merge_button = self._link(tr("Merge…"), self.merge_asked)
        self.forget_button = self._link(tr("Forget…"), self.forget_asked)
        self.credit_button = self._link("", self.credit_asked)
        self.note = label(wraps=True)
        self.ageing = AgeingBar()
        self.bills = BillList()
        self.history = HistoryList()
        self.history.older_asked.connect(self.older_asked)
        self._close = CloseDetails()
        self._close.clicked.connect(self.closed)

    def _link(self, words: str, signal: object) -> QPushButton:
        made = button(words, "link")
        made.clicked.connect(signal)
        return made

    def _make_content(self) -> QScrollArea:
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(_MARGIN, 10, _MARGIN, _MARGIN)
        layout.setSpacing(0)
        layout.addLayout(_line(self.number, None, self._close))
        layout.addWidget(self.name)
        layout.addSpacing(2)
        layout.addWidget(self.standing)
        layout.addSpacing(4)
        layout.addLayout(_line(self.phone, self.reveal_button, None))
        layout.addSpacing(10)
        layout.addWidget(self.record_button)
        layout.addSpacing(4)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for act in (self.edit_button, self.merge_button, self.forget_button):
            acts.addWidget(act)
        acts.addStretch(1)
        layout.addLayout(acts)
        layout.addWidget(self.credit_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addSpacing(12)
        layout.addWidget(self._make_note())
        layout.addWidget(self._make_debts())
        layout.addWidget(self._facts)
        layout.addSpacing(14)
        layout.addWidget(separator())
        layout.addSpacing(12)
        layout.addWidget(label(tr("What happened"), "heading"))
        layout.addSpacing(8)
        layout.addWidget(self.history)
        layout.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        return area

    def _make_note(self) -> QWidget:
        self._note_box = QWidget()
        notice = QFrame()
        notice.setObjectName("notice")
        inside = QVBoxLayout(notice)
        inside.setContentsMargins(12, 10, 12, 10)
        inside.addWidget(self.note)
        layout = QVBoxLayout(self._note_box)
        layout.setContentsMargins(0, 0, 0, 14)
        layout.addWidget(notice)
        return self._note_box

    def _make_debts(self) -> QWidget:
        self._debts = QWidget()
        layout = QVBoxLayout(self._debts)
        layout.setContentsMargins(0, 0, 0, 14)
        layout.setSpacing(10)
        layout.addWidget(label(tr("Unpaid, KES"), "heading"))
        layout.addWidget(self.ageing)
        layout.addWidget(self.bills)
        return self._debts

    def _show_facts(self, details: CustomerDetails) -> None:
        customer = details.customer
        consent = customer.consent
        rows = (
            (tr("May owe"), str(details.limit) if details.limit is not None else tr("No limit")),
            (tr("Last visit"), texts.date(details.last_visit) if details.last_visit else tr("Never yet")),
            (
                tr("Number kept"),
                tr("Agreed on {date}").format(date=texts.date(consent.at))
                if consent is not None
                else tr("While it is needed")
                if customer.phone is not None
                else "",
            ),
            (tr("Also known as"), ", ".join(alias.name for alias in details.aliases)),
        )
        self._facts.show_facts(rows)


def _line(first: QWidget, second: QWidget | None, last: QWidget | None) -> QHBoxLayout:
    """Two at the left, one at the right."""
    line = QHBoxLayout()
    line.setSpacing(10)
    line.addWidget(first)
    if second is not None:
        line.addWidget(second)
    line.addStretch(1)
    if last is not None:
        line.addWidget(last)
    return line
