"""The bar of screens at the left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout, QWidget

from cyberdesk.ui import theme

_WIDTH_PIXELS = 78
_ICON_PIXELS = 22
_MARGIN_PIXELS = 6
_USUAL_HEIGHT_PIXELS = 57


class Rail(QFrame):
    """Buttons for screens, of which one is checked, and for acts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setFixedWidth(theme.scaled(_WIDTH_PIXELS))
        self._is_low = False
        self._icons: dict[QToolButton, str] = {}
        self._screens = QButtonGroup(self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(_MARGIN_PIXELS, 8, _MARGIN_PIXELS, 8)
        self._layout.setSpacing(2)

    def add_screen(self, text: str, icon: str, shows: Callable[[], None]) -> QToolButton:
        """A button that is checked while its screen is shown."""
        made = self.add_act(text, icon, shows)
        made.setCheckable(True)
        self._screens.addButton(made)
        return made

    def resume(self, old: Rail) -> None:
        """Show the screen that `old` shows, whose place this bar takes."""
        for mine, other in zip(self._screens.buttons(), old._screens.buttons(), strict=True):
            if other.isChecked():
                mine.click()

    def add_act(self, text: str, icon: str, act: Callable[[], None], tip: str = "") -> QToolButton:
        """A button that does something, wherever one is."""
        made = QToolButton()
        made.setText(text)
        made.setAccessibleName(text)
        made.setToolTip(tip)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setIconSize(QSize(_ICON_PIXELS, _ICON_PIXELS))
        made.setFixedWidth(theme.scaled(_WIDTH_PIXELS) - 2 * _MARGIN_PIXELS)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.clicked.connect(lambda _checked=False: act())
        self._layout.addWidget(made)
        self.change(made, text, icon)
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Closer together where they would not all be seen."""
        super().resizeEvent(event)
        buttons = self._icons
        margins = 2 * _MARGIN_PIXELS + self._layout.spacing() * len(buttons)
        is_low = self.height() < len(buttons) * theme.scaled(_USUAL_HEIGHT_PIXELS) + margins
        if is_low is not self._is_low:
            self._is_low = is_low
            self.setProperty("isLow", is_low)
            for one in buttons:
                one.style().unpolish(one)
                one.style().polish(one)

    def add_gap(self) -> None:
        """What follows stands at the bottom."""
        self._layout.addStretch(1)

    def change(self, button: QToolButton, text: str, icon: str) -> None:
        """Other words and another picture."""
        self._icons[button] = icon
        button.setText(text)
        button.setAccessibleName(text)
        button.setIcon(theme.icon(icon, theme.colours().rail_text, _ICON_PIXELS))

    def refresh_theme(self) -> None:
        for button, icon in self._icons.items():
            self.change(button, button.text(), icon)
