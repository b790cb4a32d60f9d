"""Two typed things that belong together, in a list that can grow and shrink."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from cyberdesk.ui import theme
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.texts import tr


class RemovableRow(QWidget):
    """Two fields with words beside them, and a button that takes the row away.

    Attributes:
        first, second: the editors.
        problem: what is wrong with them.

    Signals:
        edited: a value is another one.
        left: somebody is done with a field.
        removed: the row is wanted no more.
    """

    edited = Signal()
    left = Signal()
    removed = Signal()

    def __init__(
        self, words: tuple[str, str, str], widths: tuple[int, int], parent: QWidget | None = None
    ) -> None:
        """
        Args:
            words: after the first field, after the second, and on the button that removes.
            widths: of the fields in pixels.
        """
        super().__init__(parent)
        self.first, self.second = QLineEdit(), QLineEdit()
        self.problem = label(role="error")
        self.mark = QLabel()
        self.mark.hide()
        self.remove_button = button("", "link")
        self.remove_button.setAccessibleName(words[2])
        self.remove_button.setToolTip(tr("Remove"))
        self.remove_button.clicked.connect(self.removed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.mark)
        for edit, width, after in zip((self.first, self.second), widths, words, strict=False):
            edit.setFixedWidth(width)
            edit.setMaxLength(24)
            edit.textEdited.connect(self._on_edited)
            edit.editingFinished.connect(self.left)
            layout.addWidget(edit)
            layout.addWidget(label(after, "muted"))
        layout.addWidget(self.remove_button)
        layout.addWidget(self.problem, 1)
        self._dress()

    def name_fields(self, first: str, second: str) -> None:
        """What the fields are, for those who do not see the words beside them."""
        self.first.setAccessibleName(first)
        self.second.setAccessibleName(second)

    def fill(self, first: str, second: str) -> None:
        self.first.setText(first)
        self.second.setText(second)
        self.show_problem("")

    def show_problem(self, words: str, *, in_second: bool = False) -> None:
        """Say what is wrong, and in which field; nothing when `words` are empty."""
        self.problem.setText(words)
        for edit, is_wrong in ((self.first, not in_second), (self.second, in_second)):
            edit.setProperty("invalid", bool(words) and is_wrong)
            edit.style().polish(edit)
            edit.setAccessibleDescription(words if is_wrong else "")

    def _on_edited(self) -> None:
        self.show_problem("")
        self.edited.emit()

    def _dress(self) -> None:
        self.remove_button.setIcon(theme.icon("close", theme.colours().muted, 16))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
