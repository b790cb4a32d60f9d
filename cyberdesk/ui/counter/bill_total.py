"""The largest words of a bill: how much of it is to pay."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.domain.sale import Sale
from cyberdesk.ui.labels import label
from cyberdesk.ui.texts import tr


class BillTotal(QWidget):
    """What it is on the left, with room for small words under it, and the figure on the right."""

    def __init__(self, under: tuple[QWidget, ...] = (), parent: QWidget | None = None) -> None:
        """
        Args:
            under: shown below the title; they take no room of their own, as the figure is tall.
        """
        super().__init__(parent)
        self.title = label(tr("To pay"), "muted")
        self.figure = label(role="total")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.title)
        for one in under:
            words.addWidget(one, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(words)
        layout.addStretch(1)
        layout.addWidget(self.figure)

    def show_sale(self, sale: Sale) -> None:
        """What is due, or all of it once nothing is."""
        if sale.is_settled:
            self.title.setText(tr("Paid"))
        else:
            self.title.setText(tr("Left to pay") if sale.due < sale.total else tr("To pay"))
        self.figure.setText(str(sale.total if sale.is_settled else sale.due))
