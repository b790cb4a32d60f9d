"""*Why this amount?* on a bill."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from cyberdesk.domain.sale import LineKind, Sale
from cyberdesk.services.sessions import Sessions
from cyberdesk.ui.counter.why_list import WhyList


class BillWhy(WhyList):
    """The sum of a bill's time, as it was when the bill was made; nothing where no time is charged."""

    def __init__(self, sessions: Sessions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sessions = sessions
        self.hide()

    def show_sale(self, sale: Sale) -> None:
        """
        Raises:
            StorageError: it cannot be read.
        """
        has_time = any(line.kind is LineKind.TIME for line in sale.lines)
        self.show_charge(self._sessions.why(sale.id) if has_time else None)
