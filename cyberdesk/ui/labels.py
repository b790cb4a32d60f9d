"""Labels and buttons in the roles of the style sheet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton


def label(text: str = "", role: str = "", *, wraps: bool = False) -> QLabel:
    """A label of a role of resources/style.qss: title, heading, muted, figure, total, error, strong."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    if role:
        made.setProperty("role", role)
    return made


def button(text: str, role: str = "", *, key: str = "") -> QPushButton:
    """A button of a role of resources/style.qss: primary, big, link, chip, danger.

    Args:
        key: the key that does the same, printed on the button.
    """
    made = QPushButton(f"{text}   {key}" if key else text)
    made.setAccessibleName(text)
    made.setAutoDefault(False)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if role:
        made.setProperty("role", role)
    return made


def chip_button(text: str) -> QPushButton:
    """A chip that is on or off."""
    made = button(text, "chip")
    made.setCheckable(True)
    return made


def separator() -> QFrame:
    """A thin line across."""
    line = QFrame()
    line.setFixedHeight(1)
    line.setObjectName("separator")
    return line
