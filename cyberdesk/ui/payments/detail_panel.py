"""Everything about one payment: how it stands in words, and what happened to it."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QSizeF, Qt, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedLayout,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from cyberdesk.domain.moment import day_number
from cyberdesk.domain.payment import Payment, PaymentState
from cyberdesk.services.payments import PaymentDetails
from cyberdesk.ui import texts, theme
from cyberdesk.ui.facts import CloseDetails, Facts
from cyberdesk.ui.labels import button, label, separator
from cyberdesk.ui.payments.empty_state import EmptyState
from cyberdesk.ui.payments.raw_messages import readable
from cyberdesk.ui.payments.timeline import Timeline
from cyberdesk.ui.pill import Pill
from cyberdesk.ui.texts import tr

WIDTH_PIXELS = 300
NARROW_PIXELS = 248

_MARGIN = 16
_SCROLL_BAR_PIXELS = 12


class DetailPanel(QFrame):
    """The selected payment, or a hint to select one.

    Signals:
        check_asked: a payment id that staff want M-PESA to be asked about.
        code_denied: a payment whose typed code was false, as staff say.
        receipt_asked: a payment whose receipt is wanted.
        closed: staff are done with it.
    """

    check_asked = Signal(int)
    code_denied = Signal(object)
    receipt_asked = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAccessibleName(tr("Payment details"))
        self.setFixedWidth(theme.scaled(WIDTH_PIXELS))
        self._payment: Payment | None = None
        self.empty = EmptyState(
            "payments",
            tr("No payment selected"),
            tr("Select one to see how it stands and what happened. The arrow keys move, / searches."),
        )
        self.number = label(role="muted")
        self.amount = label(role="total")
        self.pill = Pill()
        self.words = label(wraps=True)
        self.check_button = button(tr("Check now"))
        self.check_button.clicked.connect(self._on_check)
        self.false_button = button(tr("The code was false"))
        self.false_button.clicked.connect(self._on_false)
        self.receipt_button = button(tr("Receipt…"))
        self.receipt_button.clicked.connect(self._on_receipt)
        self._close = CloseDetails()
        self._close.clicked.connect(self.closed)
        self._facts = Facts(tr("Receipt"))
        self.timeline = Timeline()
        self.raw_button = button(tr("Show raw messages"), "link")
        self.raw_button.setCheckable(True)
        self.raw_button.toggled.connect(self._show_raw)
        self.raw = _RawText()
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(1, 0, 0, 0)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._scrolling(self._make_content()))

    def show_details(self, details: PaymentDetails | None) -> None:
        """Show a payment as it stands; None: nothing is selected."""
        if details is None:
            self._payment = None
            self._stack.setCurrentIndex(0)
            return
        payment = details.payment
        if self._payment is None or self._payment.id != payment.id:
            self.raw_button.setChecked(False)
        self._payment = payment
        self.number.setText(tr("Payment {number}").format(number=f"CD{payment.id}"))
        self._show_amount(str(payment.amount if payment.received is None else payment.received))
        self.pill.set_state(texts.payment_state(payment))
        self.words.setText(str(texts.explain(payment)))
        self.check_button.setVisible(texts.can_be_asked_about(payment))
        self.false_button.setVisible(not payment.is_verified and not payment.is_voided)
        self.receipt_button.setVisible(payment.state is PaymentState.PAID and bool(payment.received))
        self._show_facts(payment)
        self.timeline.show_history(details.history, day_number(payment.created_at))
        self.raw.setPlainText(readable(payment, details.history))
        self._stack.setCurrentIndex(1)

    def facts(self) -> dict[str, str]:
        """What it says beside each heading."""
        return self._facts.shown

    # --- parts --------------------------------------------------------------------------------------------

    def _make_content(self) -> QWidget:
        content = QWidget()
        top = QHBoxLayout()
        top.addWidget(self.number, 1)
        top.addWidget(self._close)
        notice = QFrame()
        notice.setObjectName("notice")
        inside = QVBoxLayout(notice)
        inside.setContentsMargins(12, 10, 12, 10)
        inside.setSpacing(8)
        inside.addWidget(self.words)
        inside.addWidget(self.check_button)
        inside.addWidget(self.false_button)
        inside.addWidget(self.receipt_button)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(_MARGIN, 10, _MARGIN, _MARGIN)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.amount)
        layout.addSpacing(6)
        layout.addWidget(self.pill)
        layout.addSpacing(12)
        layout.addWidget(notice)
        layout.addSpacing(14)
        layout.addWidget(self._facts)
        layout.addSpacing(14)
        layout.addWidget(separator())
        layout.addSpacing(12)
        layout.addWidget(label(tr("What happened"), "heading"))
        layout.addSpacing(8)
        layout.addWidget(self.timeline)
        layout.addSpacing(10)
        layout.addWidget(self.raw_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addSpacing(4)
        layout.addWidget(self.raw)
        layout.addStretch(1)
        return content

    def _scrolling(self, content: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        return area

    def _show_amount(self, words: str) -> None:
        """As large as it fits."""
        self.amount.setText(words)
        self.amount.setProperty("role", "total")
        self.amount.style().polish(self.amount)
        if self.amount.sizeHint().width() > self.width() - 2 * _MARGIN - _SCROLL_BAR_PIXELS:
            self.amount.setProperty("role", "figure")
            self.amount.style().polish(self.amount)

    def _show_facts(self, payment: Payment) -> None:
        recorded = f"{texts.date(payment.created_at)} {texts.clock(payment.created_at)}"
        is_later = payment.day != day_number(payment.created_at)
        rows = (
            (tr("Customer"), texts.customer(payment.customer_name)),
            (tr("For"), payment.title),
            (tr("Method"), texts.tender(payment.tender)),
            (tr("Phone"), payment.masked_phone),
            (tr("Receipt"), payment.receipt_number or ""),
            (tr("Asked for"), str(payment.amount) if payment.received not in {None, payment.amount} else ""),
            (tr("Counts for"), texts.calendar_day(payment.day) if is_later else ""),
            (tr("Recorded"), recorded),
            (tr("Taken by"), payment.staff),
        )
        self._facts.show_facts(rows)

    def _show_raw(self, is_shown: bool) -> None:
        self.raw_button.setText(tr("Hide raw messages") if is_shown else tr("Show raw messages"))
        self.raw_button.setAccessibleName(self.raw_button.text())
        self.raw.setVisible(is_shown)

    def _on_check(self) -> None:
        if self._payment is not None:
            self.check_asked.emit(self._payment.id)

    def _on_receipt(self) -> None:
        if self._payment is not None:
            self.receipt_asked.emit(self._payment)

    def _on_false(self) -> None:
        if self._payment is not None:
            self.code_denied.emit(self._payment)


class _RawText(QTextEdit):
    """As tall as its text, so that the panel scrolls and not the text in it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.setReadOnly(True)
        self.setAccessibleName(tr("Raw messages"))
        self.setTabChangesFocus(True)
        self.setStyleSheet("font-size: 12px;")
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(10)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.hide()

    def _fit(self, size: QSizeF) -> None:
        self.setFixedHeight(ceil(size.height()))
