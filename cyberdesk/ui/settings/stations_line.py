"""Practice, sandbox, production: the three stations of going live, with the one we are at."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cyberdesk.services.draft import Stage
from cyberdesk.ui import theme
from cyberdesk.ui.labels import label
from cyberdesk.ui.texts import tr


def stage_word(stage: Stage) -> str:
    """The name of a station."""
    return {
        Stage.PRACTICE: tr("Practice"),
        Stage.SANDBOX: tr("Sandbox"),
        Stage.PRODUCTION: tr("Production"),
    }[stage]


class StationsLine(QWidget):
    """Three boxes in a row; those behind are ticked, the one we are at stands out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        meanings = {
            Stage.PRACTICE: tr("A simulator. No money, no account, no internet."),
            Stage.SANDBOX: tr("Safaricom's test system, with keys of your own."),
            Stage.PRODUCTION: tr("The real M-PESA. Money goes to your own number."),
        }
        self.boxes = {stage: _Station(stage_word(stage), meanings[stage]) for stage in Stage}
        self._arrows: list[QLabel] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for box in self.boxes.values():
            if layout.count():
                arrow = QLabel()
                self._arrows.append(arrow)
                layout.addWidget(arrow)
            layout.addWidget(box, 1)
        self._dress()

    def show_stage(self, stage: Stage, target: Stage | None) -> None:
        """
        Args:
            target: the station that the steps below lead to; None: they lead nowhere.
        """
        reached = list(Stage).index(stage)
        for index, (one, box) in enumerate(self.boxes.items()):
            box.show_place(
                is_here=one is stage,
                is_behind=index < reached,
                is_target=one is target,
            )
        self.setAccessibleName(tr("You are at: {stage}").format(stage=stage_word(stage)))

    def _dress(self) -> None:
        for arrow in self._arrows:
            pixmap = theme.icon_pixmap("arrow", theme.colours().muted, 18, self.devicePixelRatioF())
            arrow.setPixmap(pixmap)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()


class _Station(QFrame):
    """One station."""

    def __init__(self, name: str, meaning: str) -> None:
        super().__init__()
        self.setObjectName("goingLiveStation")
        self._name = name
        self._meaning = meaning
        self._is_here = self._is_behind = self._is_target = False
        self._mark = QLabel()
        self.place = label(role="muted")
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self._mark)
        top.addWidget(label(name, "strong"))
        top.addStretch(1)
        top.addWidget(self.place)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(12, 10, 12, 10)
        inside.setSpacing(4)
        inside.addLayout(top)
        inside.addWidget(label(meaning, "muted", wraps=True))
        inside.addStretch(1)

    def show_place(self, *, is_here: bool, is_behind: bool, is_target: bool) -> None:
        self._is_here, self._is_behind, self._is_target = is_here, is_behind, is_target
        words = tr("You are here") if is_here else tr("Next") if is_target else ""
        self.place.setText(words)
        self.place.setProperty("role", "good" if is_here else "muted")
        self.place.style().polish(self.place)
        self.setAccessibleName(". ".join(part for part in (self._name, words, self._meaning) if part))
        self._dress()

    def _dress(self) -> None:
        colours = theme.colours()
        name, shade = ("ring", colours.muted)
        if self._is_here:
            name, shade = "dot", colours.running
        elif self._is_behind:
            name, shade = "paid", colours.running
        self._mark.setPixmap(theme.icon_pixmap(name, shade, 16, self.devicePixelRatioF()))
        ground, edge = colours.surface, colours.line
        if self._is_here:
            ground, edge = theme.tint(colours.running, 0.1).name(), colours.running
        elif self._is_target:
            edge = colours.muted
        dash = "dashed" if self._is_target and not self._is_here else "solid"
        sheet = (
            f"#goingLiveStation {{ background: {ground}; border: 1px {dash} {edge}; border-radius: 10px; }}"
        )
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
