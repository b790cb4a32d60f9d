"""The reports screen: its pages, of which one is shown. No rules."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, cast

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cyberdesk.domain.events import Event
from cyberdesk.ui.labels import button
from cyberdesk.ui.reports.figures_page import FiguresPage


class Page(Protocol):
    """A `QWidget` with a title."""

    title: str


class ReportsScreen(QWidget):
    """The figures, and pages of other parts of the program; with one alone there is nothing to choose."""

    def __init__(
        self, figures: FiguresPage, pages: Sequence[Page] = (), parent: QWidget | None = None
    ) -> None:
        """
        Args:
            pages: after the figures; each is a widget.
        """
        super().__init__(parent)
        self.setObjectName("screen")
        self.figures = figures
        self._pages = QStackedWidget()
        self._row = QWidget()
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for page in (figures, *pages):
            widget = cast(QWidget, page)
            chip = button(page.title, "chip")
            chip.setCheckable(True)
            chip.clicked.connect(lambda _checked=False, widget=widget: self.show_page(widget))
            self._group.addButton(chip, self._pages.addWidget(widget))
            row.addWidget(chip)
        row.addStretch(1)
        if not pages:
            self._row.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 12, 12)
        layout.setSpacing(10)
        layout.addWidget(self._row)
        layout.addWidget(self._pages, 1)
        self.show_page(figures)

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self._pages.currentWidget()

    def show_page(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self._group.button(self._pages.indexOf(page)).setChecked(True)
        self.setFocusProxy(page)

    def on_event(self, event: Event) -> None:
        """Something happened; in the window's thread."""
        self.figures.on_event(event)
