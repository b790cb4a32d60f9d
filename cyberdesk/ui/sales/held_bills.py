"""Bills that are set aside, to take one up again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cyberdesk.domain.sale import Sale
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.texts import tr

_MOST_SHOWN = 6


class HeldBills(QWidget):
    """A button for each bill, oldest first.

    Signals:
        chosen: the id of a sale.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[QPushButton] = []
        self._title = label(tr("On hold"), "heading")
        self._more = label(role="muted", wraps=True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 6, 0, 0)
        self._layout.setSpacing(6)
        self._layout.addWidget(self._title)
        self._layout.addWidget(self._more)
        self.hide()

    @property
    def has_sales(self) -> bool:
        return bool(self.buttons)

    def show_sales(self, sales: Sequence[Sale]) -> None:
        for old in self.buttons:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = []
        for place, sale in enumerate(sales[:_MOST_SHOWN], start=1):
            made = self._button(sale)
            self._layout.insertWidget(place, made)
            self.buttons.append(made)
        rest = len(sales) - len(self.buttons)
        self._more.setText(tr("and {count} more in the counter").format(count=rest))
        self._more.setVisible(rest > 0)

    def _button(self, sale: Sale) -> QPushButton:
        made = button(f"{sale.held_as} · {sale.due}")
        made.setAccessibleName(
            tr("Take up the bill of {name}, {amount}").format(name=sale.held_as, amount=sale.due)
        )
        made.setToolTip(sale.title)
        made.clicked.connect(lambda: self.chosen.emit(sale.id))
        return made
