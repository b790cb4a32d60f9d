"""The bottom strip: how the ways to M-PESA stand, in words, and the ledger's fingerprint."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from cyberdesk.ui import theme
from cyberdesk.ui.labels import label
from cyberdesk.ui.texts import tr

_DOT_PIXELS = 12


class Level(StrEnum):
    """How good it is; the field of `theme.Colours` that shows it."""

    GOOD = "running"
    WAITING = "ending"
    NOT_YET = "free"
    BAD = "alarm"


@dataclass(frozen=True, slots=True)
class Light:
    """One light: always with its words."""

    level: Level
    words: str


class StatusStrip(QFrame):
    """Lights in words. A light that is not good says what still works; each opens its explanation.

    Signals:
        asked: the name of the light that was pressed.
    """

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setFixedHeight(theme.scaled(32))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 0, 16, 0)
        self._row.setSpacing(6)
        self._lights: dict[str, tuple[QPushButton, Light]] = {}
        for name in ("internet", "mpesa", "callbacks", "tunnel", "printer"):
            pressed = QPushButton()
            pressed.setObjectName("light")
            pressed.setIconSize(QSize(_DOT_PIXELS, _DOT_PIXELS))
            pressed.setCursor(Qt.CursorShape.PointingHandCursor)
            pressed.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            pressed.clicked.connect(partial(self._on_pressed, name))
            self._row.addWidget(pressed)
            self._lights[name] = (pressed, Light(Level.NOT_YET, ""))
            pressed.hide()
        self._row.addStretch(1)
        self._ledger = label(role="muted")
        self._ledger.setToolTip(
            tr("The ledger in short. It is the same on two copies only if every entry is the same.")
        )
        self._row.addWidget(self._ledger)

    def show_light(self, name: str, light: Light) -> None:
        """Set one of internet, mpesa, callbacks, tunnel, printer."""
        pressed, _ = self._lights[name]
        self._lights[name] = (pressed, light)
        shape = "dot" if light.level is Level.GOOD else "ring"
        colour = str(getattr(theme.colours(), light.level.value))
        pressed.setIcon(theme.icon(shape, colour, _DOT_PIXELS))
        pressed.setText(light.words)
        pressed.setVisible(bool(light.words))

    def light(self, name: str) -> Light:
        return self._lights[name][1]

    def button(self, name: str) -> QPushButton:
        """The light as it is pressed."""
        return self._lights[name][0]

    def _on_pressed(self, name: str, _is_checked: bool = False) -> None:
        self.asked.emit(name)

    def show_fingerprint(self, fingerprint: str) -> None:
        self._ledger.setText(tr("Ledger {fingerprint}").format(fingerprint=fingerprint))

    def refresh_theme(self) -> None:
        """Paint the dots in the colours of now."""
        for name, (_, light) in list(self._lights.items()):
            self.show_light(name, light)
