"""The figures of an open shift in calm cards."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.shift_report import ShiftReport
from cyberdesk.ui import theme
from cyberdesk.ui.labels import label, separator
from cyberdesk.ui.shift.words import bills, payments
from cyberdesk.ui.texts import tr

_COLUMNS = 4
_COLUMNS_OF_LARGE_TEXT = 3
_LARGE_PERCENT = 120


def is_text_large() -> bool:
    """Whether less goes side by side, so that nothing is cut off on a small screen."""
    return theme.scaled(100) >= _LARGE_PERCENT


class FigureCard(QFrame):
    """One figure with its name, and a word under it."""

    def __init__(self, title: str, colour: str = "text") -> None:
        super().__init__()
        self.setObjectName("card")
        self._colour = colour
        self.figure = label(role="figure")
        self.figure.setAccessibleName(title)
        self.under = label(role="muted", wraps=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 9, 14, 9)
        layout.setSpacing(1)
        layout.addWidget(label(title, "muted", wraps=True))
        layout.addWidget(self.figure)
        layout.addWidget(self.under)

    def show_amount(self, amount: Money, under: str = "") -> None:
        self.figure.setText(str(amount))
        self.figure.setAccessibleDescription(under)
        self.under.setText(under)
        self._paint(bool(amount))

    def conceal(self) -> None:
        """Not before the drawer is counted."""
        self.show_amount(ZERO, tr("seen after the count"))
        self.figure.setText("•••")

    def _paint(self, is_coloured: bool) -> None:
        colour = getattr(theme.colours(), self._colour if is_coloured else "text")
        self.figure.setStyleSheet(f"color: {colour};")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint(self.figure.text() not in {"", "KES 0"})


class FigureCards(QWidget):
    """Taken by tender, in doubt, deni, refunds, earned."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cash = FigureCard(tr("Cash taken"))
        self.verified = FigureCard(tr("M-PESA verified"))
        self.unverified = FigureCard(tr("M-PESA not verified"), "ending")
        self.in_doubt = FigureCard(tr("In doubt"), "in_doubt")
        self.income = FigureCard(tr("Income charged"))
        self.deni_given = FigureCard(tr("Deni given"))
        self.deni_collected = FigureCard(tr("Deni collected"))
        self.refunded = FigureCard(tr("Given back"))
        cards = (
            self.cash,
            self.verified,
            self.unverified,
            self.in_doubt,
            self.income,
            self.deni_given,
            self.deni_collected,
            self.refunded,
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        columns = _COLUMNS_OF_LARGE_TEXT if is_text_large() else _COLUMNS
        for place, card in enumerate(cards):
            grid.addWidget(card, place // columns, place % columns)
        for column in range(columns):
            grid.setColumnStretch(column, 1)

    def show_report(self, report: ShiftReport, *, is_blind: bool) -> None:
        figures, handed = report.total, report.handed_over
        self.cash.show_amount(figures.cash_taken)
        since = ""
        if figures.verified_since:
            since = tr("+ {amount} of earlier codes").format(amount=figures.verified_since.figure)
        self.verified.show_amount(figures.mpesa_verified, since)
        self.unverified.show_amount(figures.mpesa_unverified, _codes(figures.mpesa_unverified))
        self.in_doubt.show_amount(handed.in_doubt, payments(len(handed.doubtful)) if handed.doubtful else "")
        fees = tr("+ {amount} fees, no income").format(amount=figures.fees.figure) if figures.fees else ""
        self.income.show_amount(figures.earned, fees)
        self.deni_given.show_amount(report.deni_given, bills(report.deni_bills) if report.deni_bills else "")
        self.deni_collected.show_amount(figures.deni_collected)
        self.refunded.show_amount(figures.refunded)
        if is_blind:
            # With the income the cash could be worked out.
            for card in (self.cash, self.income, self.refunded):
                card.conceal()


def _codes(amount: Money) -> str:
    return tr("only typed codes") if amount else ""


class TableCard(QFrame):
    """A few rows of words and figures; the last may be their sum."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._rows: list[tuple[str, ...]] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(label(title, "heading"))
        layout.addLayout(self._grid)
        layout.addStretch(1)

    @property
    def rows(self) -> list[tuple[str, ...]]:
        """What stands in it, row by row."""
        return [*self._rows]

    def show_rows(
        self, rows: Sequence[tuple[str, ...]], *, head: tuple[str, ...] = (), has_sum: bool = False
    ) -> None:
        """
        Args:
            rows: words, then figures.
            head: what stands over the columns.
            has_sum: the last row is a sum.
        """
        wanted = [*([head] if head else []), *rows]
        if wanted == self._rows:
            return
        self._clear()
        self._rows = [*wanted]
        for place, row in enumerate(wanted):
            is_sum = has_sum and place == len(wanted) - 1
            if is_sum:
                self._grid.addWidget(separator(), place, 0, 1, len(row))
            role = "muted" if head and place == 0 else "strong" if is_sum else ""
            for column, words in enumerate(row):
                made = QLabel(words) if not role else label(words, role)
                made.setTextFormat(Qt.TextFormat.PlainText)
                if column:
                    made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self._grid.addWidget(made, place + is_sum, column)

    def _clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
