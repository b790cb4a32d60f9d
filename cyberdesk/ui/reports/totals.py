"""The totals of a report: what was taken in large type, the rest in calm cards beside it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.report import Report, taken, unverified
from cyberdesk.domain.shift_figures import Figures
from cyberdesk.ui import theme
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.reports.words import comparison
from cyberdesk.ui.shift.figures import FigureCard, is_text_large
from cyberdesk.ui.shift.words import payments
from cyberdesk.ui.texts import tr

_COLUMNS = 4
_COLUMNS_OF_LARGE_TEXT = 3
_TAKEN_PIXELS = 290


class Totals(QWidget):
    """Money from customers, income, and what is none of both.

    Signals:
        payments_asked: staff want to see the payments of the one day.
    """

    payments_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.taken = label(role="total")
        self.taken.setAccessibleName(tr("Taken"))
        self.compared = label(role="muted", wraps=True)
        self.count = label(role="muted")
        self.payments_button = button(tr("See the payments"), "link")
        self.payments_button.setStyleSheet("QPushButton { padding-left: 0; }")
        self.payments_button.clicked.connect(self.payments_asked)
        self.income = FigureCard(tr("Income charged"))
        self.cash = FigureCard(tr("Cash"))
        self.verified = FigureCard(tr("M-PESA verified"))
        self.unverified = FigureCard(tr("M-PESA not verified"), "ending")
        self.in_doubt = FigureCard(tr("In doubt"), "in_doubt")
        self.refunded = FigureCard(tr("Given back"))
        self.fees = FigureCard(tr("Government fees"))
        self.deni = FigureCard(tr("Deni collected"))
        self._lay_out()

    def show_report(self, report: Report, *, is_over: bool) -> None:
        """
        Args:
            is_over: the period has ended, so that it can be compared.
        """
        figures, before = report.figures, report.figures_before
        self.taken.setText(str(report.taken))
        words = comparison(report.taken, taken(before), report.period, is_over=is_over)
        self.compared.setText(words)
        self.taken.setAccessibleDescription(words)
        self.count.setText(payments(report.payments))
        self.payments_button.setVisible(report.period.days == 1)
        earned = comparison(figures.earned, before.earned, report.period, is_over=is_over)
        self.income.show_amount(figures.earned, earned)
        self.cash.show_amount(figures.cash_taken - figures.cash_refunded, _back(figures.cash_refunded))
        self.verified.show_amount(
            figures.mpesa_verified - figures.mpesa_returned, _back(figures.mpesa_returned)
        )
        self.unverified.show_amount(unverified(figures), _if(unverified(figures), tr("only typed codes")))
        self.in_doubt.show_amount(report.in_doubt, _if(report.in_doubt, tr("not counted")))
        self.refunded.show_amount(-figures.refunded, _if(figures.refunded, tr("counted off already")))
        self.fees.show_amount(figures.fees, _fees(figures))
        given = tr("{amount} given").format(amount=report.deni_given.figure)
        self.deni.show_amount(figures.deni_collected, _if(report.deni_given, given))

    def _lay_out(self) -> None:
        large = QFrame()
        large.setObjectName("card")
        inside = QVBoxLayout(large)
        inside.setContentsMargins(18, 12, 18, 12)
        inside.setSpacing(2)
        inside.addWidget(label(tr("Taken"), "muted"))
        inside.addWidget(self.taken)
        inside.addWidget(self.compared)
        inside.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self.count)
        foot.addStretch(1)
        foot.addWidget(self.payments_button)
        inside.addLayout(foot)
        grid = QGridLayout()
        grid.setSpacing(8)
        cards = (
            self.income,
            self.cash,
            self.verified,
            self.unverified,
            self.refunded,
            self.deni,
            self.fees,
            self.in_doubt,
        )
        columns = _COLUMNS_OF_LARGE_TEXT if is_text_large() else _COLUMNS
        for place, card in enumerate(cards):
            grid.addWidget(card, place // columns, place % columns)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        layout = QVBoxLayout(self) if is_text_large() else QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(large)
        if not is_text_large():
            large.setFixedWidth(theme.scaled(_TAKEN_PIXELS))
        layout.addLayout(grid, 1)


def _back(amount: Money) -> str:
    return tr("{amount} given back").format(amount=amount.figure) if amount else ""


def _if(amount: Money, words: str) -> str:
    return words if amount else ""


def _fees(figures: Figures) -> str:
    paid = figures.fees_paid_cash + figures.fees_paid_mpesa
    if paid > ZERO:
        return tr("no income · {amount} paid on").format(amount=paid.figure)
    return _if(figures.fees, tr("no income"))
