"""The payments ledger as Qt's views read it."""

from __future__ import annotations

import logging
from enum import Enum, IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from cyberdesk.domain.moment import day_number
from cyberdesk.domain.payment import Payment
from cyberdesk.services.errors import StorageError
from cyberdesk.services.payments import Payments
from cyberdesk.services.ports import PaymentFilter
from cyberdesk.ui import texts
from cyberdesk.ui.payments.window import Effect, PaymentWindow
from cyberdesk.ui.texts import tr

log = logging.getLogger(__name__)

Index = QModelIndex | QPersistentModelIndex

PAYMENT_ROLE = int(Qt.ItemDataRole.UserRole)
"""The `Payment` of a row, for whoever paints it."""

_READ_AGAIN_AFTER_MS = 50
"""Changes that come close together are read in one go."""

_LONGEST_MONTH_DAYS = 31

_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class Column(IntEnum):
    """The columns, from left to right."""

    TIME = 0
    CUSTOMER = 1
    TITLE = 2
    METHOD = 3
    AMOUNT = 4
    STATUS = 5
    RECEIPT = 6
    STAFF = 7


class TimeForm(Enum):
    """How a time is written; the value is about as wide as the widest one."""

    CLOCK = "00:00"
    DAY = "00 May 00:00"
    DATE = "00 May 0000 00:00"


class PaymentsModel(QAbstractTableModel):
    """All payments of a filter. Holds a few pages of them, and makes words only for cells that are shown.

    Signals:
        read_failed: a `CounterError`; the list stays as far as it is known, until it is read again.
    """

    read_failed = Signal(object)

    def __init__(self, payments: Payments, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._payments = payments
        self._wanted = PaymentFilter()
        self._window: PaymentWindow | None = None
        self._row_count = 0
        self._has_failed = False
        self._reader = QTimer(self)
        self._reader.setSingleShot(True)
        self._reader.setInterval(_READ_AGAIN_AFTER_MS)
        self._reader.timeout.connect(self.read_again)

    # --- what is listed -----------------------------------------------------------------------------------

    @property
    def wanted(self) -> PaymentFilter:
        return self._wanted

    @property
    def time_form(self) -> TimeForm:
        """As short as the days of the filter allow."""
        first, last = self._wanted.first_day, self._wanted.last_day
        if first is None or last is None or last - first >= _LONGEST_MONTH_DAYS:
            return TimeForm.DATE
        return TimeForm.CLOCK if first == last else TimeForm.DAY

    @property
    def is_outdated(self) -> bool:
        """Rows have moved on the disk; the list is about to be read again."""
        return self._reader.isActive()

    def show(self, wanted: PaymentFilter) -> None:
        """List the payments of a filter, as they are on the disk now."""
        self._reader.stop()
        self.beginResetModel()
        self._wanted = wanted
        self._has_failed = False
        try:
            self._window = PaymentWindow(self._payments, wanted)
            self._row_count = self._window.count
        except StorageError as error:
            self._window, self._row_count = None, 0
            self._fail(error)
        self.endResetModel()

    def read_again(self) -> None:
        self.show(self._wanted)

    def take_in(self, payment: Payment) -> None:
        """A payment was made or has changed. Touches its row only, unless it moves other rows."""
        if self._window is None:
            return
        step = self._window.step_for(payment)
        match step.effect:
            case Effect.INSERT:
                self.beginInsertRows(QModelIndex(), step.row, step.row)
                self._window.insert(step.row, payment)
                self._row_count = self._window.count
                self.endInsertRows()
            case Effect.REPLACE:
                self._window.replace(step.row, payment)
                self.dataChanged.emit(self.index(step.row, 0), self.index(step.row, len(Column) - 1))
            case Effect.READ_AGAIN:
                if not self._reader.isActive():
                    self._reader.start()

    def payment_at(self, row: int) -> Payment | None:
        """The payment in a row; None where there is none, or where it cannot be read now."""
        if self._window is None or self._has_failed or not 0 <= row < self._row_count:
            return None
        try:
            return self._window.payment(row)
        except StorageError as error:
            self._fail(error)
            return None

    def row_of(self, payment_id: int) -> int | None:
        """Where a payment is listed; None when it is not."""
        if self._window is None or self._has_failed:
            return None
        try:
            return self._window.row_of(payment_id)
        except StorageError as error:
            self._fail(error)
            return None

    def _fail(self, error: StorageError) -> None:
        # A view asks for every cell of the page again; one failed try is enough.
        log.warning("the list of payments cannot be read: %s", error.title)
        self._has_failed = True
        self.read_failed.emit(error)

    # --- as Qt asks for it --------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._row_count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() == Column.AMOUNT else _LEFT
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, PAYMENT_ROLE}:
            return None
        payment = self.payment_at(index.row()) if index.isValid() else None
        if payment is None or role == PAYMENT_ROLE:
            return payment
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tool_tip(payment, Column(index.column()))
        return self._words(payment, Column(index.column()))

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section == Column.AMOUNT else _LEFT
        return column_title(Column(section)) if role == Qt.ItemDataRole.DisplayRole else None

    def _words(self, payment: Payment, column: Column) -> str:
        match column:
            case Column.TIME:
                return when(payment, self.time_form)
            case Column.CUSTOMER:
                return texts.customer(payment.customer_name)
            case Column.TITLE:
                return payment.title
            case Column.METHOD:
                return texts.method(payment)
            case Column.AMOUNT:
                return (payment.amount if payment.received is None else payment.received).figure
            case Column.STATUS:
                return texts.payment_state(payment).word
            case Column.RECEIPT:
                return payment.receipt_number or ""
            case Column.STAFF:
                return payment.staff


def column_title(column: Column) -> str:
    return {
        Column.TIME: tr("Time"),
        Column.CUSTOMER: tr("Customer"),
        Column.TITLE: tr("For"),
        Column.METHOD: tr("Method"),
        Column.AMOUNT: tr("KES"),
        Column.STATUS: tr("Status"),
        Column.RECEIPT: tr("Receipt"),
        Column.STAFF: tr("Staff"),
    }[column]


def when(payment: Payment, form: TimeForm) -> str:
    """The time of a payment; its day alone when it was recorded on a later one."""
    is_later = payment.day != day_number(payment.created_at)
    if form is TimeForm.CLOCK:
        return tr("later") if is_later else texts.clock(payment.created_at)
    day = texts.calendar_day(payment.day, has_year=form is TimeForm.DATE)
    return day if is_later else f"{day} {texts.clock(payment.created_at)}"


def _tool_tip(payment: Payment, column: Column) -> str | None:
    """What a narrow column may have cut off, and what it leaves out."""
    match column:
        case Column.TIME if payment.day != day_number(payment.created_at):
            return tr("Recorded on {date} at {time}").format(
                date=texts.date(payment.created_at), time=texts.clock(payment.created_at)
            )
        case Column.CUSTOMER:
            return texts.customer(payment.customer_name)
        case Column.TITLE:
            return payment.title
        case Column.METHOD:
            return texts.method(payment)
        case Column.AMOUNT if payment.received not in {None, payment.amount}:
            return tr("{amount} was asked for.").format(amount=payment.amount)
        case Column.STATUS:
            return str(texts.explain(payment))
        case Column.STAFF:
            return payment.staff
        case _:
            return None
