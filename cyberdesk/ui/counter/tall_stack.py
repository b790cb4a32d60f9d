"""Pages of which one is shown, and which scroll where the window is too low for it."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from cyberdesk.ui.scroll_column import ScrollColumn

BAR_PIXELS = 12
"""Kept free at the right for the scroll bar, so that nothing moves when it comes."""
_AROUND_FOCUS_PIXELS = 10


class TallStack(ScrollColumn):
    """As high as the page shown needs. What gets the focus is brought into view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: QWidget | None = None
        self.verticalScrollBar().rangeChanged.connect(self._make_room_for_bar)
        self._make_room_for_bar(0, 0)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def addWidget(self, page: QWidget) -> None:
        """The first one is shown."""
        self.inside.addWidget(page)
        if self._shown is None:
            self._shown = page
        page.setHidden(page is not self._shown)

    def currentWidget(self) -> QWidget | None:
        return self._shown

    def setCurrentWidget(self, page: QWidget) -> None:
        if page is self._shown:
            return
        old, self._shown = self._shown, page
        page.show()
        if old is not None:
            old.hide()
        self.verticalScrollBar().setValue(0)

    def fit(self) -> None:
        """Also as wide as the page shown needs, with or without the bar."""
        super().fit()
        margins = self.inside.contentsMargins()
        self.setMinimumWidth(self.inside.minimumSize().width() - margins.right() + BAR_PIXELS)

    def _make_room_for_bar(self, _least: int, most: int) -> None:
        self.inside.setContentsMargins(0, 0, 0 if most else BAR_PIXELS, 0)

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        shown = self._shown
        if now is not None and shown is not None and self.isVisible() and shown.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, _AROUND_FOCUS_PIXELS)
