"""Leaving the settings while something is typed that is not saved."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.ui.labels import button, label
from cyberdesk.ui.texts import tr


class UnsavedDialog(QDialog):
    """Save, discard, or stay; Esc stays.

    Signals:
        save_asked: save, then leave.
        discard_asked: leave without saving.
    """

    save_asked = Signal()
    discard_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self.save_button = button(tr("Save"), "primary")
        self.discard_button = button(tr("Discard"), "big")
        self.stay_button = button(tr("Stay"), "big", key=tr("Esc"))
        self.save_button.setAutoDefault(True)
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(lambda: self._end(self.save_asked))
        self.discard_button.clicked.connect(lambda: self._end(self.discard_asked))
        self.stay_button.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        for one in (self.stay_button, self.discard_button):
            buttons.addWidget(one)
        buttons.addWidget(self.save_button, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(label(tr("Save what you changed?"), "title"))
        layout.addWidget(label(tr("The settings have changes that are not saved."), wraps=True))
        layout.addLayout(buttons)
        self.setFixedWidth(420)
        self.save_button.setFocus()

    def _end(self, asked: SignalInstance) -> None:
        self.accept()
        asked.emit()
