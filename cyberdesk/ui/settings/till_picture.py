"""Which number is which: what a till's two numbers are for, in words beside each other."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cyberdesk.ui import theme
from cyberdesk.ui.labels import label
from cyberdesk.ui.texts import tr


class TillPicture(QWidget):
    """Prompt, store number, till number, in the order in which a payment passes them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._arrows: list[QLabel] = []
        steps = (
            (tr("The prompt"), tr("Cyberdesk sends it to the customer's phone.")),
            (
                tr("Store number"),
                tr("Signs the prompt. In Safaricom's letter; also called head office number."),
            ),
            (tr("Till number"), tr("Gets the money. On the sticker at the counter.")),
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for title, words in steps:
            if layout.count():
                arrow = QLabel()
                self._arrows.append(arrow)
                layout.addWidget(arrow)
            layout.addWidget(_box(title, words), 1)
        self.setAccessibleName(". ".join(f"{title}: {words}" for title, words in steps))
        self._dress()

    def _dress(self) -> None:
        for arrow in self._arrows:
            pixmap = theme.icon_pixmap("arrow", theme.colours().muted, 18, self.devicePixelRatioF())
            arrow.setPixmap(pixmap)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()


def _box(title: str, words: str) -> QFrame:
    box = QFrame()
    box.setObjectName("notice")
    inside = QVBoxLayout(box)
    inside.setContentsMargins(12, 10, 12, 10)
    inside.setSpacing(2)
    inside.addWidget(label(title, "strong"))
    inside.addWidget(label(words, "muted", wraps=True))
    inside.addStretch(1)
    return box
