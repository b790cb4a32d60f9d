"""Trying out the M-PESA keys before they are saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cyberdesk.domain.words import words
from cyberdesk.services.doctor import Finding, Status
from cyberdesk.services.errors import CounterError
from cyberdesk.services.setup import KEYS_OF_THE_TEST
from cyberdesk.ui import theme
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.texts import tr

_LOOKS = {
    Status.PASSED: ("paid", "running"),
    Status.FAILED: ("alert", "alarm"),
    Status.SKIPPED: ("info", "muted"),
}

Try = Callable[[Mapping[str, str]], Finding]


class CredentialsTest(QWidget):
    """A button, and what came of it in words. What was found holds for the values that were tried.

    Signals:
        asked: the button was pressed.
        finished: the `Finding` of a try, unless the values have changed meanwhile.
    """

    asked = Signal()
    finished = Signal(object)

    def __init__(self, bridge: Bridge, in_words: Callable[[str], str], parent: QWidget | None = None) -> None:
        """
        Args:
            in_words: calls the settings in a text as the screen does.
        """
        super().__init__(parent)
        self._in_words = in_words
        self._bridge = bridge
        self._tried: Mapping[str, str] | None = None
        self._is_busy = False
        self._attempts = 0
        self.finding: Finding | None = None
        self.button = button("")
        self.button.clicked.connect(self.asked)
        self._mark = QLabel()
        self._sentence = label(role="strong", wraps=True)
        self._fix = label(role="muted", wraps=True)
        self._result = QFrame()
        self._result.setObjectName("notice")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._sentence)
        words.addWidget(self._fix)
        inside = QHBoxLayout(self._result)
        inside.setContentsMargins(12, 10, 12, 10)
        inside.setSpacing(10)
        inside.addWidget(self._mark)
        inside.addLayout(words, 1)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addWidget(
            label(tr("Signs in to M-PESA with what is typed above. Sends no prompt."), "muted", wraps=True), 1
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addWidget(self._result)
        self._show()

    @property
    def is_busy(self) -> bool:
        return self._is_busy

    def try_out(self, attempt: Try, changes: Mapping[str, str]) -> None:
        """Try these changes in a worker; nothing new happens while they are being tried."""
        tried = dict(changes)
        if self._is_busy and self._tried == _relevant(tried):
            return
        self.clear()
        self._tried = _relevant(tried)
        self._is_busy = True
        self._show()
        number = self._attempts
        self._bridge.run(
            lambda: attempt(tried),
            lambda finding: self._on_found(number, finding),
            lambda error: self._on_error(number, error),
        )

    def has_passed(self, changes: Mapping[str, str]) -> bool:
        """Exactly these were tried, and they are good."""
        is_good = self.finding is not None and self.finding.status is Status.PASSED
        return is_good and self._tried == _relevant(changes)

    def forget(self, changes: Mapping[str, str]) -> None:
        """The values are these now: what was found about others says nothing any more."""
        if self._tried is not None and self._tried != _relevant(changes):
            self.clear()

    def clear(self) -> None:
        """Nothing was tried. What is on its way is not heard any more."""
        self._attempts += 1
        self._tried = None
        self._is_busy = False
        self.finding = None
        self._show()

    def _on_found(self, number: int, finding: Finding) -> None:
        if number != self._attempts:
            return
        self._is_busy = False
        self.finding = finding
        self._show()
        self.finished.emit(finding)

    def _on_error(self, number: int, error: CounterError) -> None:
        self._on_found(
            number, Finding("", Status.FAILED, words("{title}.", title=error.title), error.next_step)
        )

    def _show(self) -> None:
        words = tr("Testing…") if self._is_busy else tr("Test connection")
        self.button.setText(words)
        self.button.setAccessibleName(words)
        self.button.setEnabled(not self._is_busy)
        self._result.setVisible(self.finding is not None)
        if self.finding is None:
            return
        self._sentence.setText(self._in_words(tr(self.finding.sentence)))
        self._fix.setText(self._in_words(tr(self.finding.fix)))
        self._fix.setVisible(bool(self.finding.fix))
        self._result.setAccessibleName(f"{self._sentence.text()} {self._fix.text()}")
        self._dress()

    @property
    def text(self) -> str:
        """What came of it; empty while nothing did."""
        return self._result.accessibleName() if self.finding is not None else ""

    def _dress(self) -> None:
        if self.finding is not None:
            icon, colour = _LOOKS[self.finding.status]
            shade = str(getattr(theme.colours(), colour))
            self._mark.setPixmap(theme.icon_pixmap(icon, shade, 20, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()


def _relevant(changes: Mapping[str, str]) -> dict[str, str]:
    return {key: value for key, value in changes.items() if key in KEYS_OF_THE_TEST}
