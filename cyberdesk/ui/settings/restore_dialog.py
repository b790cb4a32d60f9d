"""What a restore means, before it is decided."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.services.restores import RestorePreview
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.settings.backup_words import preview_lines
from cyberdesk.ui.texts import tr

_WIDTH_PIXELS = 480


class RestoreDialog(QDialog):
    """Says what is restored, what would be lost from the screen, and that nothing is deleted. The safe button
    has the focus.

    Signals:
        decided: the owner wants it; a PIN is asked for next.
    """

    decided = Signal()

    def __init__(self, preview: RestorePreview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Restore a copy"))
        self.preview = preview
        self.lines = preview_lines(preview)
        self.cancel_button = button(tr("Keep as it is"), "big", key=tr("Esc"))
        self.cancel_button.clicked.connect(self.reject)
        self.restore_button = button(tr("Restore…"), "danger")
        self.restore_button.setMinimumHeight(40)
        self.restore_button.clicked.connect(self._decide)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.cancel_button, 1)
        buttons.addWidget(self.restore_button, 1)
        inside = QWidget()
        inside.setFixedWidth(_WIDTH_PIXELS)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(10)
        layout.addWidget(label(tr("Restore this copy?"), "title", wraps=True))
        first, *others = self.lines
        layout.addWidget(label(first, "strong", wraps=True))
        for line in others:
            layout.addWidget(label(line, wraps=True))
        layout.addWidget(
            label(tr("The counter opens again in a moment. The owner's PIN is needed."), "muted", wraps=True)
        )
        layout.addSpacing(6)
        layout.addLayout(buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(inside)
        # Always as tall as what it says.
        whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        self.setAccessibleDescription(" ".join(self.lines))
        # Enter keeps, wherever the focus is.
        self.cancel_button.setDefault(True)
        self.cancel_button.setFocus()

    def _decide(self) -> None:
        self.accept()
        self.decided.emit()
