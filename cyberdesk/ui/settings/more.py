"""What hardly anybody needs, folded away."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cyberdesk.ui import theme
from cyberdesk.ui.labels import button
from cyberdesk.ui.settings.field import SettingField
from cyberdesk.ui.texts import tr


class More(QWidget):
    """A button that unfolds some fields. It is open from the start when one of them is set.

    Attributes:
        inside: the layout for the fields.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: list[SettingField] = []
        self.button = button("", "link")
        self.button.setCheckable(True)
        self.button.toggled.connect(self._show)
        self._sheet = QWidget()
        self.inside = QVBoxLayout(self._sheet)
        self.inside.setContentsMargins(0, 0, 0, 0)
        self.inside.setSpacing(16)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.button)
        layout.addWidget(self._sheet)
        self._show(is_open=False)

    def take(self, field: SettingField) -> None:
        """This field is one of those inside."""
        self._fields.append(field)

    def fold(self) -> None:
        """Only what is set is worth seeing."""
        self.button.setChecked(any(field.saved not in {"", field.usual} for field in self._fields))

    def open_if_wrong(self) -> None:
        if any(field.problem.text() for field in self._fields):
            self.button.setChecked(True)

    def _show(self, is_open: bool) -> None:
        self._sheet.setVisible(is_open)
        self.button.setText(tr("Fewer settings") if is_open else tr("More settings"))
        self.button.setAccessibleName(self.button.text())
        self._dress()

    def _dress(self) -> None:
        name = "minus" if self.button.isChecked() else "plus"
        self.button.setIcon(theme.icon(name, theme.colours().waiting, 16))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
