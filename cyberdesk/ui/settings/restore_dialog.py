"""What a restore means, before it is decided."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cyberdesk.services.restores import RestorePreview
from cyberdesk.ui.fitted_dialog import FittedDialog
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.settings.backup_words import preview_lines
from cyberdesk.ui.texts import tr

_WIDTH_PIXELS = 480


class RestoreDialog(FittedDialog):
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
        layout = self._make_column(_WIDTH_PIXELS, spacing=10)
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
        self.setAccessibleDescription(" ".join(self.lines))
        # Enter keeps, wherever the focus is.
        self.cancel_button.setDefault(True)
        self.cancel_button.setFocus()

    def _decide(self) -> None:
        self.accept()
        self.decided.emit()
