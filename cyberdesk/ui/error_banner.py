"""The one way an error is shown: what happened, whether money moved, what to do next."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.services.errors import CounterError
from cyberdesk.ui import theme
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.texts import tr


class ErrorBanner(QFrame):
    """A banner in the place where the error happened; nothing typed beside it is lost."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("errorBanner")
        self._title = label(role="strong", wraps=True)
        self._rest = label(wraps=True)
        closes = button(tr("Close"), "link")
        closes.clicked.connect(self.clear)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(closes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(3)
        layout.addLayout(top)
        layout.addWidget(self._rest)
        self.hide()

    def show_error(self, error: CounterError) -> None:
        self._title.setText(tr(error.title))
        self._rest.setText(" ".join(tr(part) for part in (error.money, error.next_step) if part))
        ground, edge = theme.tint(theme.colours().alarm, 0.1).name(), theme.colours().alarm
        self.setStyleSheet(
            f"#errorBanner {{ background: {ground}; border: 1px solid {edge}; border-radius: 8px; }}"
        )
        self.setAccessibleName(f"{self._title.text()}. {self._rest.text()}")
        self.show()

    @property
    def text(self) -> str:
        """All it says, empty when it says nothing."""
        return self.accessibleName()

    def clear(self) -> None:
        self.setAccessibleName("")
        self.hide()
