"""Undoing what was sold: says what it will do, asks why, and does it once."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import partial

from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.sale import Sale, SaleLine
from cyberdesk.services.errors import CounterError
from cyberdesk.services.reversals import LONGEST_REASON, BackTo, Reversals
from cyberdesk.ui import theme
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.texts import tr

_DIALOG_PIXELS = 460


class Act(StrEnum):
    """What is undone."""

    VOID = "void"
    """The whole bill, before anything was paid."""
    LINE_OFF = "line_off"
    """One line of a bill that is not paid."""
    REFUND = "refund"
    """Lines of a bill that was paid."""


class TakeBackDialog(QDialog):
    """Asks for the lines where there is a choice, and for the reason.

    Signals of `QDialog`: accepted when it is done; the window hears `SaleChanged`.
    """

    def __init__(
        self,
        act: Act,
        sale: Sale,
        reversals: Reversals,
        bridge: Bridge,
        staff: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        """
        Args:
            staff: who has the right to, and does it.
        """
        super().__init__(parent)
        self.setFixedWidth(theme.scaled(_DIALOG_PIXELS))
        self._act, self._sale = act, sale
        self._reversals, self._bridge, self._staff = reversals, bridge, staff
        self._is_busy = False
        self.lines: dict[int, QPushButton] = {}
        self.back_to: dict[BackTo, QPushButton] = {}
        self.words = label(wraps=True)
        self.error = ErrorBanner()
        self.reason = QLineEdit()
        self.reason.setAccessibleName(tr("Why?"))
        self.reason.setPlaceholderText(tr("For example: wrong page printed"))
        self.reason.setMaxLength(LONGEST_REASON)
        self.reason.textChanged.connect(self._show)
        self.reason.returnPressed.connect(self.do_it)
        self.do_button = button("", "danger")
        self.do_button.clicked.connect(self.do_it)
        self.cancel_button = button(tr("Cancel"), "big", key="Esc")
        self.cancel_button.clicked.connect(self.reject)
        self._build_layout()
        self._show()
        self.reason.setFocus()

    def _build_layout(self) -> None:
        title = {
            Act.VOID: tr("Make this bill void"),
            Act.LINE_OFF: tr("Take a line off"),
            Act.REFUND: tr("Pay money back"),
        }[self._act]
        self.setWindowTitle(title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(8)
        layout.addWidget(label(title, "title"))
        layout.addWidget(label(f"{self._sale.title} · {self._sale.total}", "muted", wraps=True))
        if self._act is not Act.VOID:
            self._add_lines(layout)
        if self._act is Act.REFUND:
            self._add_ways_back(layout)
        layout.addWidget(self.words)
        layout.addWidget(self.error)
        layout.addWidget(label(tr("Why?"), "muted"))
        layout.addWidget(self.reason)
        buttons = QHBoxLayout()
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.do_button, 1)
        layout.addLayout(buttons)

    def _add_lines(self, layout: QVBoxLayout) -> None:
        group = QButtonGroup(self)
        group.setExclusive(self._act is Act.LINE_OFF)
        for line in self._sale.lines:
            chosen = button(f"{line.text} · {line.amount.figure}", "chip")
            chosen.setCheckable(True)
            chosen.setChecked(self._act is Act.REFUND or line is self._sale.lines[-1])
            chosen.toggled.connect(self._show)
            group.addButton(chosen)
            chosen.setStyleSheet("text-align: left;")
            layout.addWidget(chosen)
            self.lines[line.position] = chosen

    def _add_ways_back(self, layout: QVBoxLayout) -> None:
        group = QButtonGroup(self)
        row = QHBoxLayout()
        for way, words in ((BackTo.CASH, tr("In cash")), (BackTo.CREDIT, tr("To the customer's credit"))):
            chip = button(words, "chip")
            chip.setCheckable(True)
            chip.setChecked(way is BackTo.CASH)
            chip.setEnabled(way is BackTo.CASH or self._sale.customer_id is not None)
            chip.toggled.connect(self._show)
            group.addButton(chip)
            row.addWidget(chip)
            self.back_to[way] = chip
        row.addStretch(1)
        layout.addLayout(row)

    # --- what it will do ----------------------------------------------------------------------------------

    @property
    def _chosen(self) -> list[SaleLine]:
        return [line for line in self._sale.lines if self.lines[line.position].isChecked()]

    @property
    def _back(self) -> Money:
        """What a refund pays: the lines, less what is still due on the bill."""
        return max(sum((line.amount for line in self._chosen), ZERO) - self._sale.due, ZERO)

    @property
    def _way(self) -> BackTo:
        return next(way for way, chip in self.back_to.items() if chip.isChecked())

    def _show(self) -> None:
        match self._act:
            case Act.VOID:
                words = tr("The customer owes nothing any more. The bill stays in the books, marked void.")
                does = tr("Make it void")
            case Act.LINE_OFF:
                words = tr("The line is charged no longer. It stays in the books with your reason.")
                does = tr("Take it off")
            case Act.REFUND:
                words, does = self._refund_words()
        for chosen in self.lines.values():
            # A tick besides the colour.
            chosen.setIcon(theme.icon("paid" if chosen.isChecked() else "free", theme.colours().text, 14))
        can = bool(self.reason.text().strip()) and not self._is_busy
        if self._act is not Act.VOID:
            can = can and bool(self._chosen)
        self.words.setText(words)
        does = tr("Saving…") if self._is_busy else does
        self.do_button.setText(does)
        self.do_button.setAccessibleName(does)
        self.do_button.setEnabled(can)

    def _refund_words(self) -> tuple[str, str]:
        if self._way is BackTo.CASH:
            words = tr("Take {amount} from the drawer and give it to the customer.")
        else:
            words = tr("{amount} stays here as the customer's credit.")
        return words.format(amount=self._back), tr("Pay back {amount}").format(amount=self._back)

    # --- doing it -----------------------------------------------------------------------------------------

    def do_it(self) -> None:
        """Once; while it is being saved nothing can be pressed."""
        if not self.do_button.isEnabled():
            return
        self._is_busy = True
        self.error.clear()
        self._show()
        self._bridge.run(self._work(), self._on_done, self._on_failed)

    def _work(self) -> Callable[[], object]:
        reason, staff, sale_id = self.reason.text(), self._staff(), self._sale.id
        match self._act:
            case Act.VOID:
                return partial(self._reversals.void, sale_id, reason=reason, staff=staff)
            case Act.LINE_OFF:
                (line,) = self._chosen
                act = partial(self._reversals.take_off, sale_id, line.position)
                return partial(act, reason=reason, staff=staff)
            case Act.REFUND:
                places = [line.position for line in self._chosen]
                act = partial(self._reversals.refund, sale_id, positions=places, back_to=self._way)
                return partial(act, reason=reason, staff=staff)

    def _on_done(self, _sale: Sale) -> None:
        self._is_busy = False
        self.accept()

    def _on_failed(self, error: CounterError) -> None:
        self._is_busy = False
        self._show()
        self.error.show_error(error)

    def reject(self) -> None:
        """Not while it is being saved: nobody would see how it ended."""
        if not self._is_busy:
            super().reject()
