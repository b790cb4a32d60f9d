"""One step on the way to the next station: a line, and under it what to do when it is open."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.services.draft import Step, StepState
from cyberdesk.ui import theme
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.texts import tr

_ICON_PIXELS = 18
_INDENT_PIXELS = 40
_WORD_PIXELS = 84
_LOOKS = {
    StepState.DONE: ("paid", "running"),
    StepState.NEXT: ("arrow", "waiting"),
    StepState.LATER: ("minus", "muted"),
    StepState.FAILED: ("close", "alarm"),
}

_ROLES = {StepState.DONE: "good", StepState.FAILED: "error"}


class StepRow(QFrame):
    """A step with its mark and its word. Pressing the line opens it.

    Attributes:
        inside: the layout for what is done in this step.

    Signals:
        pressed: somebody wants to see it.
    """

    pressed = Signal()

    def __init__(self, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.step = step
        self.line = button(tr(step.words.title), "page")
        self.line.setCheckable(True)
        self.line.setIconSize(QSize(_ICON_PIXELS, _ICON_PIXELS))
        self.line.clicked.connect(self._on_pressed)
        self.word = label(role="muted")
        # All lines end at the same place.
        self.word.setMinimumWidth(theme.scaled(_WORD_PIXELS))
        self.word.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self.line, 1)
        top.addWidget(self.word)
        self._body = QWidget()
        self.inside = QVBoxLayout(self._body)
        self.inside.setContentsMargins(_INDENT_PIXELS, 4, 0, 14)
        self.inside.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(label(tr(step.words.sentence), wraps=True))
        words.addWidget(label(tr(step.words.to_do), "muted", wraps=True))
        self.inside.addLayout(words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._body)
        self.open(is_open=False)
        self.show_step(step)

    @property
    def is_open(self) -> bool:
        return not self._body.isHidden()

    def open(self, *, is_open: bool = True) -> None:
        self._body.setVisible(is_open)
        self.line.setChecked(is_open)

    def show_step(self, step: Step) -> None:
        """How far it is now."""
        self.step = step
        self.word.setText(_word(step.state))
        self.word.setProperty(
            "role", {StepState.DONE: "good", StepState.FAILED: "error"}.get(step.state, "muted")
        )
        self.word.style().polish(self.word)
        self.line.setAccessibleName(f"{tr(step.words.title)}, {self.word.text()}")
        self._dress()

    def _on_pressed(self) -> None:
        # The line says what is open; it is not a switch of its own.
        self.line.setChecked(self.is_open)
        self.pressed.emit()

    def _dress(self) -> None:
        icon, colour = _LOOKS[self.step.state]
        self.line.setIcon(theme.icon(icon, str(getattr(theme.colours(), colour)), _ICON_PIXELS))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()


def _word(state: StepState) -> str:
    return {
        StepState.DONE: tr("Done"),
        StepState.NEXT: tr("Next"),
        StepState.LATER: tr("Later"),
        StepState.FAILED: tr("Not right yet"),
    }[state]
