"""The day in numbers, over the stations."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cyberdesk.services.counter import Figures
from cyberdesk.ui import theme
from cyberdesk.ui.labels import label
from cyberdesk.ui.texts import tr


class FiguresRow(QWidget):
    """Stations in use, what runs up, what was taken, and what is in doubt (hidden when nothing is)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2, 0, 0, 0)
        self._row.setSpacing(34)
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
        column.addWidget(label(title, "muted"))
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
        self.in_doubt.setStyleSheet(f"color: {theme.colours().in_doubt};")
        self._in_doubt_box.setVisible(figures.in_doubt > 0)
