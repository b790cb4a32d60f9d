"""The latest payments, under the stations."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedLayout, QTableView, QVBoxLayout, QWidget

from cyberdesk.domain.payment import Payment
from cyberdesk.ui import texts, theme
from cyberdesk.ui.labels import label
from cyberdesk.ui.texts import tr

_ROW_PIXELS = 30
_AMOUNT, _STATUS = 4, 5


class LatestModel(QAbstractTableModel):
    """A handful of payments, newest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._payments: tuple[Payment, ...] = ()

    def show_payments(self, payments: tuple[Payment, ...]) -> None:
        if [one.id for one in payments] == [one.id for one in self._payments]:
            self._payments = payments
            if payments:
                last = self.index(len(payments) - 1, self.columnCount() - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._payments = payments
        self.endResetModel()

    def payment(self, row: int) -> Payment:
        return self._payments[row]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._payments)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 7

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = (
            tr("Time"),
            tr("Customer"),
            tr("For"),
            tr("Method"),
            tr("Amount"),
            tr("Status"),
            tr("Receipt"),
        )
        return titles[section]

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        payment, column = self._payments[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(payment, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if column == _STATUS:
            state = texts.payment_state(payment)
            colour = str(getattr(theme.colours(), state.colour))
            if role == Qt.ItemDataRole.ForegroundRole:
                return QColor(colour)
            if role == Qt.ItemDataRole.DecorationRole:
                return QIcon(theme.icon(state.icon, colour, 14))
        return None


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column == _AMOUNT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _text(payment: Payment, column: int) -> str:
    match column:
        case 0:
            return texts.clock(payment.created_at)
        case 1:
            return payment.customer_name
        case 2:
            return payment.title
        case 3:
            return texts.method(payment)
        case 4:
            return str(payment.received or payment.amount)
        case 5:
            return texts.payment_state(payment).word
        case _:
            return payment.receipt_number or ""


class LatestPayments(QWidget):
    """A short table; a double click or Enter opens the payment.

    Signals:
        payment_opened: a payment id.
    """

    payment_opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = LatestModel(self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(tr("Latest payments"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_ROW_PIXELS)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.table.activated.connect(self._on_activated)
        self._empty = label(
            tr("No payments yet today. End a session or record a payment, and it appears here."),
            "muted",
            wraps=True,
        )
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(label(tr("Latest payments"), "heading"))
        layout.addLayout(self._stack, 1)
        self.setMinimumHeight(96)

    def show_payments(self, payments: tuple[Payment, ...]) -> None:
        self.model.show_payments(payments)
        self._stack.setCurrentWidget(self.table if payments else self._empty)

    def _on_activated(self, index: QModelIndex) -> None:
        self.payment_opened.emit(self.model.payment(index.row()).id)
