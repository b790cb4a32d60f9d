"""An open shift: who, since when, its figures, and cash in and out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cyberdesk.domain.cash_move import CashMoveKind
from cyberdesk.domain.shift_report import ShiftReport
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.shift.figures import FigureCards, TableCard, is_text_large
from cyberdesk.ui.shift.move_form import MoveForm
from cyberdesk.ui.shift.words import move_word
from cyberdesk.ui.texts import clock, tr, weekday_date

_RIGHT_PIXELS = 280
_MOVES_SHOWN = 4


class RunningPage(QWidget):
    """What the drawer's shift comes to by now.

    Signals:
        close_asked: the shift is to be closed.
        report_asked: the X report is to be shown.
    """

    close_asked = Signal()
    report_asked = Signal()

    def __init__(self, *, is_blind: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_blind = is_blind
        self.title = label(role="title")
        self.since = label(role="muted")
        words = tr("Former shifts") if is_blind else tr("X report and former shifts")
        self.report_button = button(words, "big")
        self.report_button.clicked.connect(self.report_asked)
        self.close_button = button(tr("Close the shift…"), "primary")
        self.close_button.clicked.connect(self.close_asked)
        self.cards = FigureCards()
        self.drawer = TableCard(tr("Cash in the drawer"))
        self.staff = TableCard(tr("By staff"))
        self.before = label(role="muted", wraps=True)
        self.moves = TableCard(tr("Cash moved"))
        self.form = MoveForm()
        self._lay_out()
        self.setFocusProxy(self.close_button)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.title)
        words.addWidget(self.since)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addLayout(words, 1)
        top.addWidget(self.report_button)
        top.addWidget(self.close_button)
        tables = QVBoxLayout() if is_text_large() else QHBoxLayout()
        tables.setSpacing(8)
        tables.addWidget(self.drawer, 1)
        tables.addWidget(self.staff, 1)
        inside = QWidget()
        left = QVBoxLayout(inside)
        left.setContentsMargins(0, 0, 4, 0)
        left.setSpacing(8)
        left.addWidget(self.cards)
        left.addLayout(tables)
        left.addWidget(self.before)
        left.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        moving = QFrame()
        moving.setObjectName("card")
        right = QVBoxLayout(moving)
        right.setContentsMargins(16, 12, 16, 12)
        right.addWidget(self.form)
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(moving)
        side.addWidget(self.moves)
        side.addStretch(1)
        holder = QWidget()
        holder.setFixedWidth(_RIGHT_PIXELS)
        side.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(side)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(area, 1)
        below.addWidget(holder)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addLayout(below, 1)

    def show_report(self, report: ShiftReport) -> None:
        self.title.setText(tr("Shift {number}").format(number=report.number))
        since = f"{weekday_date(report.opened_at)} {clock(report.opened_at)}"
        words = tr("Opened by {staff}, {since} · float {amount}")
        self.since.setText(words.format(staff=report.opened_by, since=since, amount=report.float_counted))
        self.cards.show_report(report, is_blind=self._is_blind)
        self.drawer.setVisible(not self._is_blind)
        self.drawer.show_rows(_drawer_rows(report), has_sum=True)
        self._show_staff(report)
        self._show_before(report)
        self._show_moves(report)

    def _show_staff(self, report: ShiftReport) -> None:
        head: tuple[str, ...] = (tr("KES"), tr("Cash"), tr("M-PESA"), tr("Given back"))
        rows: list[tuple[str, ...]] = [
            (
                each.staff,
                each.cash_taken.figure,
                (each.mpesa_verified + each.mpesa_unverified).figure,
                each.refunded.figure,
            )
            for each in report.total.by_staff
        ]
        if self._is_blind:
            # Without what would tell the cash.
            head, rows = (head[0], head[2]), [(row[0], row[2]) for row in rows]
        self.staff.show_rows(rows or [(tr("Nothing was taken yet."),)], head=head if rows else ())

    def _show_before(self, report: ShiftReport) -> None:
        figures = report.before
        mpesa = figures.mpesa_verified + figures.mpesa_unverified + figures.verified_since
        words = tr(
            "While no shift was open came cash {cash} and M-PESA {mpesa}; it is part of these figures."
        )
        self.before.setText(words.format(cash=figures.cash_taken, mpesa=mpesa))
        self.before.setVisible(bool(figures.cash_taken or mpesa) and not self._is_blind)

    def _show_moves(self, report: ShiftReport) -> None:
        moves = [move for move in report.moves if move.kind not in {CashMoveKind.OVER, CashMoveKind.SHORT}]
        self.moves.setVisible(bool(moves))
        self.moves.show_rows(
            [
                (f"{clock(move.at)} {move_word(move.kind)}", move.amount.figure)
                for move in reversed(moves[-_MOVES_SHOWN:])
            ]
        )


def _drawer_rows(report: ShiftReport) -> list[tuple[str, str]]:
    since = report.since_opening
    optional = (
        (tr("Given back"), -since(lambda figures: figures.cash_refunded)),
        (tr("Cash in"), since(lambda figures: figures.cash_in)),
        (tr("Cash out"), -since(lambda figures: figures.cash_out)),
        (tr("Dropped to the safe"), -since(lambda figures: figures.dropped)),
        (tr("Expenses"), -since(lambda figures: figures.spent)),
        (tr("Fees paid to agencies"), -since(lambda figures: figures.fees_paid_cash)),
    )
    return [
        (tr("Float"), report.float_counted.figure),
        (tr("Cash taken"), since(lambda figures: figures.cash_taken).figure),
        *((words, amount.figure) for words, amount in optional if amount),
        (tr("Should be there"), str(report.expected)),
    ]
