"""The bottom strip: how the ways to M-PESA stand, in words, and the ledger's fingerprint."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from cyberdesk.ui import theme
from cyberdesk.ui.labels import label
from cyberdesk.ui.texts import tr


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
    """Lights in words. A light that is not good says what still works."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setFixedHeight(32)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 0, 16, 0)
        self._row.setSpacing(6)
        self._dots: dict[str, tuple[QLabel, QLabel, Light]] = {}
        for name in ("internet", "mpesa", "callbacks", "tunnel"):
            dot, words = QLabel(), label()
            self._row.addWidget(dot)
            self._row.addWidget(words)
            self._row.addSpacing(16)
            self._dots[name] = (dot, words, Light(Level.NOT_YET, ""))
        self._row.addStretch(1)
        self._ledger = label(role="muted")
        self._ledger.setToolTip(
            tr("The ledger in short. It is the same on two copies only if every entry is the same.")
        )
        self._row.addWidget(self._ledger)

    def show_light(self, name: str, light: Light) -> None:
        """Set one of internet, mpesa, callbacks, tunnel."""
        dot, words, _ = self._dots[name]
        self._dots[name] = (dot, words, light)
        shape = "dot" if light.level is Level.GOOD else "ring"
        colour = str(getattr(theme.colours(), light.level.value))
        dot.setPixmap(theme.icon_pixmap(shape, colour, 12, self.devicePixelRatioF()))
        dot.setVisible(bool(light.words))
        words.setText(light.words)
        words.setVisible(bool(light.words))

    def light(self, name: str) -> Light:
        return self._dots[name][2]

    def show_fingerprint(self, fingerprint: str) -> None:
        self._ledger.setText(tr("Ledger {fingerprint}").format(fingerprint=fingerprint))

    def refresh_theme(self) -> None:
        """Paint the dots in the colours of now."""
        for name in self._dots:
            self.show_light(name, self._dots[name][2])
