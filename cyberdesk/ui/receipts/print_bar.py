"""What became of a printing that did not go well, over every screen, until it is closed or printed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from cyberdesk.domain.receipt import Subject
from cyberdesk.services.errors import CounterError
from cyberdesk.ui import theme
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.texts import tr


class PrintBar(QFrame):
    """One line: what happened, that the money is safe, what to do; and the ways on. Never takes the focus.

    Signals:
        again_asked: the receipt is to be printed once more.
        receipt_asked: it is to be shown.
    """

    again_asked = Signal(object)
    receipt_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("printBar")
        self._subject: Subject | None = None
        self.words = label(role="strong", wraps=True)
        self.again_button = button(tr("Print again"))
        self.again_button.clicked.connect(self._on_again)
        self.show_button = button(tr("Show the receipt"))
        self.show_button.clicked.connect(self._on_show)
        closes = button(tr("Close"), "link")
        closes.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        for each in (self.again_button, self.show_button, closes):
            row.addWidget(each)
        self.hide()

    def say(self, words: str, subject: Subject | None = None) -> None:
        """
        Args:
            subject: whose receipt can be printed and shown from here.
        """
        self._subject = subject
        self.words.setText(words)
        self.setAccessibleName(words)
        for each in (self.again_button, self.show_button):
            each.setVisible(subject is not None)
        self.refresh_theme()
        self.show()

    def show_error(self, error: CounterError, subject: Subject | None = None) -> None:
        """A printing did not go well."""
        name = tr("Receipt {number}").format(number=subject.number) if subject is not None else ""
        what = " · ".join(part for part in (name, f"{tr(error.title).rstrip('.')}.") if part)
        self.say(" ".join(part for part in (what, tr(error.money), tr(error.next_step)) if part), subject)

    def clear(self) -> None:
        self._subject = None
        self.setAccessibleName("")
        self.hide()

    def clear_of(self, subject: Subject) -> None:
        """It is on paper now."""
        if self._subject in {None, subject}:
            self.clear()

    def refresh_theme(self) -> None:
        ground, edge = theme.tint(theme.colours().ending, 0.14).name(), theme.colours().ending
        self.setStyleSheet(f"#printBar {{ background: {ground}; border-bottom: 2px solid {edge}; }}")

    def _on_again(self) -> None:
        if self._subject is not None:
            self.again_asked.emit(self._subject)

    def _on_show(self) -> None:
        if self._subject is not None:
            self.receipt_asked.emit(self._subject)
