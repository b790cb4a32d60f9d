"""What somebody must know, over every screen, until it is no longer so."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cyberdesk.domain.alert import Alert
from cyberdesk.ui import theme
from cyberdesk.ui.labels import label
from cyberdesk.ui.texts import tr


class AlertBar(QFrame):
    """One line an alert: what is so, and what to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("alertBar")
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(16, 6, 16, 6)
        self._lines.setSpacing(2)
        self.words: list[str] = []
        self.hide()

    def show_alerts(self, alerts: tuple[Alert, ...]) -> None:
        """Show exactly these."""
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self.words = [f"{tr(alert.words)} {tr(alert.next_step)}" for alert in alerts]
        for words in self.words:
            self._lines.addWidget(label(words, "strong", wraps=True))
        self.setAccessibleName(" ".join(self.words))
        self.refresh_theme()
        self.setVisible(bool(alerts))

    def refresh_theme(self) -> None:
        ground, edge = theme.tint(theme.colours().alarm, 0.14).name(), theme.colours().alarm
        self.setStyleSheet(f"#alertBar {{ background: {ground}; border-bottom: 2px solid {edge}; }}")
