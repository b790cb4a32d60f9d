"""A setting that nobody should read over a shoulder."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cyberdesk.ui import theme
from cyberdesk.ui.labels import button
from cyberdesk.ui.settings.field import SettingField
from cyberdesk.ui.texts import tr

_DOTS = "•" * 24


class SecretField(SettingField):
    """Typed and kept as dots. The saved one is fetched only when it is asked for, and let go when hidden.

    Typing replaces the saved one; to remove it, reveal it and clear the field.
    """

    def __init__(
        self,
        key: str,
        name: str,
        help_text: str,
        reveal: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        """
        Args:
            reveal: fetches the saved value of a key.
        """
        super().__init__(key, name, help_text, parent)
        self._reveal = reveal
        self._is_set = False
        self._is_edited = False
        self._seen: str | None = None
        self.edit = QLineEdit()
        self.edit.setMaxLength(500)
        self.edit.textEdited.connect(self._on_typed)
        self.edit.editingFinished.connect(self._on_left)
        self.reveal_button = button(tr("Reveal"))
        self.reveal_button.setMinimumWidth(96)
        self.reveal_button.clicked.connect(self._on_reveal)
        self.row.addWidget(self.edit, 1)
        self.row.addWidget(self.reveal_button)
        self.setFocusProxy(self.edit)
        self._show_saved()

    @property
    def is_revealed(self) -> bool:
        return self.edit.echoMode() is QLineEdit.EchoMode.Normal

    @property
    def is_set(self) -> bool:
        """One is saved."""
        return self._is_set

    def load_secret(self, *, is_set: bool, is_fixed: bool) -> None:
        """Start again from what is saved, which only says whether there is something."""
        self._is_set = is_set
        self.load("", is_fixed=is_fixed)

    def change(self) -> str | None:
        """The new value; None when the saved one stays."""
        typed = self._typed()
        if self._is_fixed or not self._is_edited:
            return None
        if self._seen is not None:
            return None if typed == self._seen else typed
        # A field that is cleared again without having been revealed means the saved one.
        return typed or None

    def value(self) -> str:
        raise NotImplementedError("a secret is not handed out")

    def set_text(self, text: str) -> None:
        """Fill in a value, as if it was typed."""
        self.edit.setText(text)
        self._on_typed()

    def hide_secret(self) -> None:
        """Back to dots. The saved one leaves the window."""
        if not self.is_revealed:
            return
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        if self.change() is None:
            self._seen = None
            self._is_edited = False
            self.edit.clear()
        self._show_state()

    def _typed(self) -> str:
        return self.edit.text().strip()

    def _on_typed(self) -> None:
        self._is_edited = True
        self._on_edited()
        self._show_state()

    def _on_reveal(self) -> None:
        if self.is_revealed:
            self.hide_secret()
            return
        if self._is_set and not self._is_edited:
            self._seen = self._reveal(self.key)
            self.edit.setText(self._seen)
        self.edit.setEchoMode(QLineEdit.EchoMode.Normal)
        self.edit.setCursorPosition(0)
        self._show_state()

    def _show_saved(self) -> None:
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._is_edited = False
        self._seen = None
        self.edit.clear()
        self.edit.setEnabled(not self._is_fixed)
        self.reveal_button.setEnabled(not self._is_fixed)
        self._show_state()

    def _show_state(self) -> None:
        change = self.change()
        if change is not None:
            self.state.setText(tr("New, not saved yet") if change else tr("Will be removed"))
        else:
            self.state.setText(tr("Saved") if self._is_set else tr("Not set"))
        is_kept = self._is_set and change is None
        self.edit.setPlaceholderText(_DOTS if is_kept else "")
        words = tr("Hide") if self.is_revealed else tr("Reveal")
        self.reveal_button.setText(words)
        self.reveal_button.setAccessibleName(f"{words}: {self.name}")
        self._dress()
        self._describe(self.edit)
        self.edit.setAccessibleDescription(f"{self.state.text()}. {self.edit.accessibleDescription()}")

    def _dress(self) -> None:
        name = "eye_off" if self.is_revealed else "eye"
        self.reveal_button.setIcon(theme.icon(name, theme.colours().muted, 16))

    def _mark(self, *, is_wrong: bool) -> None:
        self.edit.setProperty("invalid", is_wrong)
        self.edit.style().polish(self.edit)
        self._describe(self.edit)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.hide_secret()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
