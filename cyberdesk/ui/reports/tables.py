"""The tables of a report: by kind, method, staff and station, and how old the debts are."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.report import Report, unverified
from cyberdesk.domain.shift_figures import Figures, StaffFigures
from cyberdesk.ui.customers.ageing_bar import AgeingBar
from cyberdesk.ui.labels import label
from cyberdesk.ui.shift.figures import TableCard, is_text_large
from cyberdesk.ui.shift.words import account_word
from cyberdesk.ui.texts import tr


class Tables(QWidget):
    """Cards in columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kinds = TableCard(tr("Income by kind"))
        self.methods = TableCard(tr("Taken by method"))
        self.staff = TableCard(tr("Taken by staff"))
        self.stations = TableCard(tr("Income by station"))
        self.deni = AgeingBar()
        self.owed = label(role="muted")
        self._lay_out()

    def show_report(self, report: Report) -> None:
        figures = report.figures
        self.kinds.show_rows(
            [
                *((account_word(each.account), each.amount.figure) for each in figures.income),
                (tr("Income"), figures.earned.figure),
            ],
            has_sum=True,
        )
        self.methods.show_rows(
            _methods(figures), head=("", tr("In"), tr("Returned"), tr("Together")), has_sum=True
        )
        self.staff.show_rows(
            [_staff_row(each) for each in figures.by_staff] or [(tr("Nobody took money"), "", "", "", "")],
            head=("", tr("Cash"), tr("M-PESA"), tr("Returned"), tr("Together")),
        )
        self.stations.show_rows(
            [*((_station(each.number), each.amount.figure) for each in report.stations), _sum_of(report)],
            has_sum=True,
        )
        self.deni.show_ageing(report.deni)
        self.owed.setText(tr("Owed to us today, whatever the days: {amount}").format(amount=report.deni.due))

    def _lay_out(self) -> None:
        deni = QFrame()
        deni.setObjectName("card")
        inside = QVBoxLayout(deni)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(8)
        inside.addWidget(label(tr("Deni by age"), "heading"))
        inside.addWidget(self.deni)
        inside.addWidget(self.owed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        columns: list[list[QWidget]] = [[self.kinds, deni], [self.methods, self.staff], [self.stations]]
        if is_text_large():
            columns[0] += columns.pop()
        for cards in columns:
            column = QVBoxLayout()
            column.setSpacing(8)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            layout.addLayout(column, 4 if self.methods in cards else 3)


def _methods(figures: Figures) -> list[tuple[str, ...]]:
    claimed = figures.mpesa_unverified
    parts = (
        (tr("Cash"), figures.cash_taken, figures.cash_refunded),
        (tr("M-PESA verified"), figures.mpesa_verified, figures.mpesa_returned),
        (tr("M-PESA not verified"), claimed, claimed - unverified(figures)),
    )
    came = sum((each[1] for each in parts), ZERO)
    back = sum((each[2] for each in parts), ZERO)
    return [_in_and_out(*part) for part in parts] + [_in_and_out(tr("Taken"), came, back)]


def _in_and_out(what: str, came: Money, back: Money) -> tuple[str, ...]:
    return (what, came.figure, (-back).figure, (came - back).figure)


def _staff_row(each: StaffFigures) -> tuple[str, ...]:
    mpesa = each.mpesa_verified + each.mpesa_unverified
    together = each.cash_taken + mpesa - each.refunded
    return (each.staff, each.cash_taken.figure, mpesa.figure, (-each.refunded).figure, together.figure)


def _station(number: int | None) -> str:
    return tr("No station") if number is None else tr("PC {number}").format(number=number)


def _sum_of(report: Report) -> tuple[str, str]:
    return (tr("Income"), sum((each.amount for each in report.stations), ZERO).figure)
