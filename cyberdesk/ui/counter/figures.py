"""The day in numbers, over the stations."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cyberdesk.services.counter import Figures
from cyberdesk.ui import theme
from cyberdesk.ui.elided_label import ElidedLabel
from cyberdesk.ui.labels import label
from cyberdesk.ui.texts import tr

_WIDE_GAP = 34
_SIZES = ((18, _WIDE_GAP), (18, 16), (16, 12), (14, 10), (12, 8))
"""Of the letters and the gaps, in pixels; the first that finds room."""


class FiguresRow(QWidget):
    """Stations in use, what runs up, what was taken, and what is in doubt (hidden when nothing is)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2, 0, 0, 0)
        self._row.setSpacing(_WIDE_GAP)
        self.in_use, _ = self._add(tr("In use"))
        self.running, _ = self._add(tr("Running"))
        self.cash, _ = self._add(tr("Cash today"))
        self.mpesa, _ = self._add(tr("M-PESA today"))
        self.unverified, self._unverified_box = self._add(tr("Not verified"))
        self.in_doubt, self._in_doubt_box = self._add(tr("In doubt"))
        self._row.addStretch(1)

    def _add(self, title: str) -> tuple[QLabel, QWidget]:
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(ElidedLabel(title, "muted"))
        figure = label(role="figure")
        figure.setAccessibleName(title)
        column.addWidget(figure)
        box = QWidget()
        column.setContentsMargins(0, 0, 0, 0)
        box.setLayout(column)
        self._row.addWidget(box)
        return figure, box

    def show_figures(self, figures: Figures) -> None:
        self.in_use.setText(tr("{used} of {all}").format(used=figures.stations_in_use, all=figures.stations))
        self.running.setText(str(figures.running))
        self.cash.setText(str(figures.cash))
        self.mpesa.setText(str(figures.mpesa))
        self.unverified.setText(str(figures.unverified))
        self._unverified_box.setVisible(bool(figures.unverified))
        self.in_doubt.setText(str(figures.in_doubt))
        self._in_doubt_box.setVisible(figures.in_doubt > 0)
        self._fit()

    def _fit(self) -> None:
        """An amount is never cut off, it would be another one: its letters get smaller instead."""
        figures = (self.in_use, self.running, self.cash, self.mpesa, self.unverified, self.in_doubt)
        hidden = {self.unverified: self._unverified_box, self.in_doubt: self._in_doubt_box}
        shown = [one for one in figures if one not in hidden or not hidden[one].isHidden()]
        for pixels, gap in _SIZES:
            letters = QFontMetrics(theme.font(pixels, QFont.Weight.Bold))
            needed = sum(letters.horizontalAdvance(figure.text()) + 4 for figure in shown)
            if needed + gap * len(shown) <= self.width():
                break
        self._row.setSpacing(gap)
        for figure in figures:
            colour = f"color: {theme.colours().in_doubt}; " if figure is self.in_doubt else ""
            figure.setStyleSheet(f"{colour}font-size: {theme.scaled(pixels)}px;")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
