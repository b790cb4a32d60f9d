"""One setting on a page: its name, its editor, what it means, and what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cyberdesk.ui.labels import label
from cyberdesk.ui.texts import tr


class SettingField(QWidget):
    """What every kind of setting has around its editor.

    Attributes:
        key: the setting it edits; empty for a choice that is none by itself.
        name: as shown, and as problems call it.
        usual: the value that an empty one stands for; empty when there is none.
        is_touched: somebody has edited it since it was loaded.

    Signals:
        edited: the value is another one.
        left: somebody is done with it: a good moment to check.
    """

    edited = Signal()
    left = Signal()

    def __init__(self, key: str, name: str, help_text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.name = name
        self.usual = ""
        self.is_touched = False
        self._saved = ""
        self._is_fixed = False
        self.state = label(role="muted")
        self.problem = label(role="error", wraps=True)
        self.problem.hide()
        self.fixed_note = label(tr("Set by the environment, cannot be changed here."), "muted", wraps=True)
        self.fixed_note.hide()
        self.help = label(help_text, "muted", wraps=True)
        if not help_text:
            self.help.hide()
        self._title = label(name, "heading")
        top = QHBoxLayout()
        top.addWidget(self._title)
        top.addStretch(1)
        top.addWidget(self.state)
        self.row = QHBoxLayout()
        self.row.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addLayout(self.row)
        for words in (self.problem, self.fixed_note, self.help):
            layout.addWidget(words)
        # Beside a taller one it stays at the top.
        layout.addStretch(1)

    def rename(self, name: str, help_text: str) -> None:
        """What the setting is called and means has changed with another one."""
        self.name = name
        self._title.setText(name)
        self.help.setText(help_text)
        self.help.setVisible(bool(help_text))
        self._mark(is_wrong=bool(self.problem.text()))

    # --- the value ----------------------------------------------------------------------------------------

    @property
    def saved(self) -> str:
        return self._saved

    @property
    def is_fixed(self) -> bool:
        """The environment decides it."""
        return self._is_fixed

    def load(self, saved: str, *, is_fixed: bool = False) -> None:
        """Start again from what is saved."""
        self._saved = saved
        self._is_fixed = is_fixed
        self.is_touched = False
        self.fixed_note.setVisible(is_fixed)
        self.show_problem("")
        self._show_saved()

    def change(self) -> str | None:
        """The new value; None when it is the saved one."""
        value = self._typed()
        return None if self._is_fixed or value == self._saved else value

    def value(self) -> str:
        """The value as it would be after a save."""
        change = self.change()
        return self._saved if change is None else change

    def _typed(self) -> str:
        raise NotImplementedError

    def _show_saved(self) -> None:
        raise NotImplementedError

    # --- what is wrong ------------------------------------------------------------------------------------

    def show_problem(self, words: str) -> None:
        """Say under the editor what is wrong; nothing when `words` are empty."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self._mark(is_wrong=bool(words))

    def _mark(self, *, is_wrong: bool) -> None:
        """Show on the editor itself that something is wrong."""

    def _describe(self, editor: QWidget) -> None:
        """For those who do not see the words around it."""
        editor.setAccessibleName(self.name)
        notes = [self.problem, self.fixed_note, self.help]
        said = [note.text() for note in notes if note.text() and not note.isHidden()]
        editor.setAccessibleDescription(" ".join(said))

    def _on_edited(self) -> None:
        # What is being typed is no mistake before it is left.
        self.is_touched = True
        self.show_problem("")
        self.edited.emit()

    def _on_left(self) -> None:
        if self.is_touched:
            self.left.emit()


class TextField(SettingField):
    """A setting that is typed."""

    def __init__(
        self,
        key: str,
        name: str,
        help_text: str = "",
        *,
        placeholder: str = "",
        usual: str = "",
        width_pixels: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        """
        Args:
            placeholder: what an empty field means, in words.
            usual: the value that an empty field stands for.
            width_pixels: of the editor; 0 for all there is.
        """
        super().__init__(key, name, help_text, parent)
        self.edit = QLineEdit()
        self.usual = usual
        self.edit.setPlaceholderText(placeholder or usual)
        self.edit.setMaxLength(500)
        self.edit.textEdited.connect(self._on_edited)
        self.edit.editingFinished.connect(self._on_left)
        self.row.addWidget(self.edit)
        if width_pixels:
            self.edit.setFixedWidth(width_pixels)
            self.row.addStretch(1)
        self.setFocusProxy(self.edit)

    def set_text(self, text: str) -> None:
        """Fill in a value, as if it was typed."""
        self.edit.setText(text)
        self._on_edited()

    def _typed(self) -> str:
        return self.edit.text().strip()

    def _show_saved(self) -> None:
        self.edit.setText(self._saved)
        self.edit.setCursorPosition(0)
        self.edit.setEnabled(not self._is_fixed)
        self._describe(self.edit)

    def _mark(self, *, is_wrong: bool) -> None:
        self.edit.setProperty("invalid", is_wrong)
        self.edit.style().polish(self.edit)
        self._describe(self.edit)
