"""The payments ledger as Qt's views read it."""

from __future__ import annotations

from enum import Enum, IntEnum

from PySide6.QtCore import QModelIndex, QObject, Qt, QTimer

from cyberdesk.domain.moment import day_number
from cyberdesk.domain.payment import Payment
from cyberdesk.services.payments import Payments
from cyberdesk.services.ports import PaymentFilter
from cyberdesk.ui import texts
from cyberdesk.ui.disk_model import DiskModel
from cyberdesk.ui.payments.window import Effect, PaymentWindow
from cyberdesk.ui.texts import tr

_READ_AGAIN_AFTER_MS = 50
"""Changes that come close together are read in one go."""

_LONGEST_MONTH_DAYS = 31


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


class PaymentsModel(DiskModel[Payment, Column, PaymentFilter]):
    """All payments of a filter. Holds a few pages of them, and makes words only for cells that are shown."""

    def __init__(self, payments: Payments, parent: QObject | None = None) -> None:
        super().__init__(PaymentFilter(), Column, {Column.AMOUNT}, parent)
        self._payments = payments
        self._window: PaymentWindow | None = None
        self._reader = QTimer(self)
        self._reader.setSingleShot(True)
        self._reader.setInterval(_READ_AGAIN_AFTER_MS)
        self._reader.timeout.connect(self.read_again)

    # --- what is listed -----------------------------------------------------------------------------------

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
        self._reader.stop()
        super().show(wanted)

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
                self._row_changed(step.row)
            case Effect.READ_AGAIN:
                if not self._reader.isActive():
                    self._reader.start()

    def row_at(self, row: int) -> Payment | None:
        window = self._window
        if window is None or not 0 <= row < self._row_count:
            return None
        return self._read(lambda: window.payment(row))

    def id_at(self, row: int) -> int | None:
        payment = self.row_at(row)
        return payment.id if payment is not None else None

    def row_of(self, row_id: int) -> int | None:
        window = self._window
        return self._read(lambda: window.row_of(row_id)) if window is not None else None

    def _list(self) -> int:
        self._window = PaymentWindow(self._payments, self._wanted)
        return self._window.count

    def _forget(self) -> None:
        self._window = None

    # --- what a cell says ---------------------------------------------------------------------------------

    def _title(self, column: Column) -> str:
        return column_title(column)

    def _cell(self, row: Payment, column: Column, role: int) -> object:
        return _tool_tip(row, column) if role == Qt.ItemDataRole.ToolTipRole else None

    def _words(self, row: Payment, column: Column) -> str:
        match column:
            case Column.TIME:
                return when(row, self.time_form)
            case Column.CUSTOMER:
                return texts.customer(row.customer_name)
            case Column.TITLE:
                return row.title
            case Column.METHOD:
                return texts.method(row)
            case Column.AMOUNT:
                return (row.amount if row.received is None else row.received).figure
            case Column.STATUS:
                return texts.payment_state(row).word
            case Column.RECEIPT:
                return row.receipt_number or ""
            case Column.STAFF:
                return row.staff


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
