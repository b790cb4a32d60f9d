"""What was found, as rows: headings, hits with icon and words, and what else there is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from cyberdesk.domain.customer import Customer
from cyberdesk.domain.payment import Payment, PaymentState, Tender
from cyberdesk.services.counter import StationStatus
from cyberdesk.services.search import Group, Hit, Kind, Match, Overview, Seat, Unpaid
from cyberdesk.ui import texts
from cyberdesk.ui.commands import Command, CommandGroup
from cyberdesk.ui.texts import StateText, tr

Index = QModelIndex | QPersistentModelIndex

_SHOWN = {1: 8, 2: 5, 3: 4}
"""Rows of each group by the number of groups, so that every group is seen without scrolling."""

_SHOWN_OF_MANY = 3


@dataclass(frozen=True, slots=True)
class AllPayments:
    """The payments screen with what was typed as its search."""

    typed: str


Target = Hit | Command | AllPayments


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the palette.

    Attributes:
        title, detail: what it is, and the rest in smaller letters under it.
        icon: a file of resources/icons; empty: none.
        amount: at the right.
        state: a pill at the right.
        keys: the keys that do the same, at the right.
        target: what Enter opens; None: a heading or a remark, which cannot be chosen.
        is_heading: it names the rows under it.
    """

    title: str
    detail: str = ""
    icon: str = ""
    amount: str = ""
    state: StateText | None = None
    keys: str = ""
    target: Target | None = None
    is_heading: bool = False

    @property
    def words(self) -> str:
        """All it says, for a screen reader."""
        parts = (self.title, self.detail, self.amount, self.state.word if self.state else "", self.keys)
        return ", ".join(part for part in parts if part)


def rows_found(typed: str, groups: Sequence[Group], commands: Sequence[CommandGroup]) -> list[Row]:
    """Everything that was found for `typed`, best group first; empty when nothing was."""
    count = len(groups) + len(commands)
    shown = _SHOWN.get(count, _SHOWN_OF_MANY)
    sections: list[tuple[Match, list[Row]]] = [
        *((group.match, _section(typed, group, shown)) for group in groups),
        *((group.match, _command_section(group, shown)) for group in commands),
    ]
    # Sorting keeps the order of equals.
    sections.sort(key=lambda section: section[0])
    return [row for _, rows in sections for row in rows]


def rows_of_overview(overview: Overview) -> list[Row]:
    """What is offered before anything is typed."""
    rows: list[Row] = []
    if overview.opened:
        rows += [_heading(tr("Opened last")), *(row_of(hit) for hit in overview.opened)]
    latest = [one for one in overview.latest if one not in overview.opened]
    if latest:
        rows += [_heading(tr("Latest payments")), *(row_of(payment) for payment in latest)]
    return rows


def row_of(hit: Hit) -> Row:
    match hit:
        case Seat():
            return _seat(hit)
        case Unpaid():
            return _bill(hit)
        case Customer():
            phone = hit.phone.masked if hit.phone is not None else ""
            return Row(hit.name, phone, "person", target=hit)
        case Payment():
            return _payment(hit)


def row_of_command(command: Command) -> Row:
    return Row(command.name, command.detail, command.icon, keys=command.keys, target=command)


def row_of_all_payments(typed: str) -> Row:
    words = tr("Look for “{typed}” in Payments").format(typed=typed)
    return Row(words, icon="payments", target=AllPayments(typed))


# --- parts ------------------------------------------------------------------------------------------------


def _heading(text: str) -> Row:
    return Row(text, is_heading=True)


def _section(typed: str, group: Group, shown: int) -> list[Row]:
    titles = {
        Kind.STATIONS: tr("Stations"),
        Kind.BILLS: tr("Bills to pay"),
        Kind.CUSTOMERS: tr("Customers"),
        Kind.PAYMENTS: tr("Payments"),
    }
    rows = [_heading(titles[group.kind]), *(row_of(hit) for hit in group.hits[:shown])]
    more = group.more + max(len(group.hits) - shown, 0)
    if more:
        count = f"{more:,}" if group.is_more_exact else tr("More than {count}").format(count=f"{more - 1:,}")
        if group.kind is Kind.PAYMENTS:
            words = tr("{count} more: show all in Payments").format(count=count)
            rows.append(Row(words, icon="payments", target=AllPayments(typed)))
        else:
            rows.append(_remark(count))
    return rows


def _command_section(group: CommandGroup, shown: int) -> list[Row]:
    rows = [_heading(group.heading), *(row_of_command(each) for each in group.commands[:shown])]
    more = group.more + max(len(group.commands) - shown, 0)
    return [*rows, _remark(f"{more:,}")] if more else rows


def _remark(count: str) -> Row:
    return Row(tr("{count} more: type another letter").format(count=count))


def _seat(seat: Seat) -> Row:
    session, unpaid = seat.session, seat.unpaid
    if session is not None:
        since = tr("since {time}").format(time=texts.clock(session.started_at))
        state = StateText(tr("In use"), "person", "running")
        who = texts.customer(session.customer_name)
        return Row(seat.station.name, f"{who} · {since}", "counter", "", state, target=seat)
    if unpaid is not None:
        bill = unpaid.bill
        state = _unpaid_state(unpaid)
        who = texts.customer(bill.customer_name)
        return Row(seat.station.name, who, "counter", str(bill.due), state, target=seat)
    status = StationStatus.OUT_OF_ORDER if seat.station.is_out_of_order else StationStatus.FREE
    return Row(seat.station.name, "", "counter", "", texts.station_state(status), target=seat)


def _bill(unpaid: Unpaid) -> Row:
    bill = unpaid.bill
    who = texts.customer(bill.customer_name)
    return Row(who, bill.title, "to_pay", str(bill.due), _unpaid_state(unpaid), target=unpaid)


def _unpaid_state(unpaid: Unpaid) -> StateText:
    """As on the counter: while a payment may still come, "to pay" would make somebody charge again."""
    if unpaid.payment is not None:
        is_in_doubt = unpaid.payment.state is PaymentState.UNKNOWN
        return texts.station_state(StationStatus.IN_DOUBT if is_in_doubt else StationStatus.WAITING)
    if unpaid.bill.is_on_account:
        return StateText(tr("On account"), "person", "to_pay")
    return texts.station_state(StationStatus.TO_PAY)


def _payment(payment: Payment) -> Row:
    at = f"{texts.date(payment.created_at)} {texts.clock(payment.created_at)}"
    method = payment.phone.masked if payment.phone is not None else texts.tender(payment.tender)
    detail = " · ".join(part for part in (at, method, payment.receipt_number) if part)
    received = payment.received if payment.received is not None else payment.amount
    return Row(
        texts.customer(payment.customer_name),
        detail,
        "cash" if payment.tender is Tender.CASH else "phone",
        str(received),
        texts.payment_state(payment),
        target=payment,
    )


# --- for the view -----------------------------------------------------------------------------------------

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
_NO_INDEX = QModelIndex()


class RowModel(QAbstractListModel):
    """The rows of the palette. Those that open nothing cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []

    def show_rows(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        return row.words if role == Qt.ItemDataRole.AccessibleTextRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        is_choice = self.rows[index.row()].target is not None
        choice = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return choice if is_choice else Qt.ItemFlag.NoItemFlags

    def choices(self) -> list[int]:
        """The rows that can be chosen."""
        return [number for number, row in enumerate(self.rows) if row.target is not None]

    def first_of_groups(self) -> list[int]:
        """The first choice under each heading."""
        choices = set(self.choices())
        firsts = [number + 1 for number, row in enumerate(self.rows) if row.is_heading]
        return [number for number in firsts if number in choices] or self.choices()[:1]
