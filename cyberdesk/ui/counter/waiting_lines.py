"""What was ordered at a session and waits for its bill; a line can be taken off again."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from cyberdesk.domain.money import ZERO
from cyberdesk.domain.session import Session
from cyberdesk.domain.staff import Right
from cyberdesk.services.errors import CounterError
from cyberdesk.services.ports import WaitingLine
from cyberdesk.ui import theme
from cyberdesk.ui.asking import Ask, everybody_may
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.sales.ask_row import AskRow
from cyberdesk.ui.texts import tr


class WaitingLines(QWidget):
    """The lines with their sum; nothing where none waits.

    Signals:
        error_raised: a `CounterError`.
        asking: the reason for taking a line off is asked for (True), or no more (False).
    """

    error_raised = Signal(object)
    asking = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: tuple[WaitingLine, ...] = ()
        self._chosen: WaitingLine | None = None
        self.allow: Ask = everybody_may
        self.off_buttons: list[QPushButton] = []
        self._title = label(role="muted", wraps=True)
        self._rows = QGridLayout()
        self._rows.setColumnStretch(0, 1)
        self._rows.setVerticalSpacing(2)
        self.why = AskRow("", tr("Take it off"), tr("For example: wrong page printed"))
        self.why.answered.connect(self._take_off)
        self.why.cancelled.connect(self._stop_asking)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._title)
        layout.addLayout(self._rows)
        layout.addWidget(self.why)
        self.hide()

    def show_session(self, session: Session) -> None:
        """
        Raises:
            StorageError: they cannot be read.
        """
        lines = tuple(self._desk.sales.waiting(session.id))
        self.setVisible(bool(lines))
        if lines == self._shown:
            return
        self._shown = lines
        if self._chosen is not None and self._chosen not in lines:
            self._stop_asking()
        total = sum((one.line.amount for one in lines), ZERO)
        self._title.setText(tr("On the bill at the end: {amount}").format(amount=total))
        self._show_rows()

    def _show_rows(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.off_buttons = []
        for row, waiting in enumerate(self._shown):
            off = button("", "link")
            off.setIcon(theme.icon("close", theme.colours().muted, 14))
            name = tr("Take off: {name}").format(name=waiting.line.text)
            off.setAccessibleName(name)
            off.setToolTip(name)
            off.clicked.connect(partial(self._ask, waiting))
            self.off_buttons.append(off)
            self._rows.addWidget(label(waiting.line.text, wraps=True), row, 0)
            self._rows.addWidget(label(waiting.line.amount.figure), row, 1, Qt.AlignmentFlag.AlignRight)
            self._rows.addWidget(off, row, 2)

    # --- taking off ---------------------------------------------------------------------------------------

    def _ask(self, waiting: WaitingLine, _is_checked: bool = False) -> None:
        words = f"{waiting.line.text}, {waiting.line.amount}"
        self.allow(Right.VOID, tr("Take back {what}").format(what=words), lambda _by: self._ask_why(waiting))

    def _ask_why(self, waiting: WaitingLine) -> None:
        if waiting in self._shown:
            self._chosen = waiting
            self.why.ask(tr("Why is it taken off? {name}").format(name=waiting.line.text))
            self.asking.emit(True)

    def _take_off(self, reason: str) -> None:
        if self._chosen is None:
            return
        if not reason.strip():
            self.why.show_problem(tr("Say in a few words why."))
            return
        try:
            self._desk.reversals.take_waiting_off(self._chosen.id, reason=reason, staff=self._desk.staff_name)
        except CounterError as error:
            self.error_raised.emit(error)
        self._stop_asking()

    def _stop_asking(self) -> None:
        self._chosen = None
        self.why.hide()
        self.asking.emit(False)
