"""Where the focus was before something lay over the window, so that it can go back there."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget


class FocusPlace(QObject):
    """Remembers one widget, and forgets it when it goes."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._widget: QWidget | None = None

    def remember(self, widget: QWidget | None) -> None:
        if self._widget is not None:
            self._widget.destroyed.disconnect(self._on_destroyed)
        self._widget = widget
        if widget is not None:
            # A name for what Qt has deleted must not be touched.
            widget.destroyed.connect(self._on_destroyed)

    def give_back(self) -> bool:
        """The focus to where it was; False when that is gone, hidden or blocked."""
        widget = self._widget
        self.remember(None)
        if widget is None or not (widget.isVisible() and widget.isEnabled()):
            return False
        widget.setFocus()
        return True

    def _on_destroyed(self) -> None:
        self._widget = None
