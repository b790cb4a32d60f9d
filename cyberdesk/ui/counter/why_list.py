"""*Why this amount?*, opened where the amount stands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from cyberdesk.domain.charge import Charge
from cyberdesk.ui.charge_words import WhyLine, why_lines
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.texts import tr


class WhyList(QWidget):
    """The sum line by line, folded away until somebody asks; it stays open then."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[WhyLine, ...] = ()
        self.asks = button(tr("Why this amount?"), "link")
        self.asks.clicked.connect(self._turn)
        self._list = QWidget()
        self._rows = QGridLayout(self._list)
        self._rows.setContentsMargins(4, 0, 0, 0)
        self._rows.setColumnStretch(0, 1)
        self._rows.setVerticalSpacing(2)
        self._list.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.asks, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._list)

    def show_charge(self, charge: Charge | None) -> None:
        """Explain this charge; there is nothing to ask where nothing is charged."""
        lines = why_lines(charge) if charge is not None else ()
        self.setVisible(bool(lines))
        if lines == self.lines:
            return
        self.lines = lines
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for row, line in enumerate(lines):
            figure = label(line.amount.figure, "muted")
            self._rows.addWidget(label(line.words, "muted", wraps=True), row, 0)
            self._rows.addWidget(figure, row, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)

    def _turn(self) -> None:
        opens = self._list.isHidden()
        self._list.setVisible(opens)
        self.asks.setText(tr("Hide the sum") if opens else tr("Why this amount?"))
