"""A setting that is one of a few, each explained when it is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QButtonGroup, QFrame, QVBoxLayout, QWidget

from cyberdesk.ui.labels import button, label
from cyberdesk.ui.settings.field import SettingField


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few.

    Attributes:
        value: as it is written.
        word: on its chip.
        meaning: in plain words.
    """

    value: str
    word: str
    meaning: str


class ChoiceField(SettingField):
    """Chips, and under them what the chosen one means. The first choice stands for an empty value."""

    def __init__(
        self,
        key: str,
        name: str,
        choices: Sequence[Choice],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(key, name, parent=parent)
        self._choices = {choice.value: choice for choice in choices}
        self._usual = choices[0].value
        self._group = QButtonGroup(self)
        self.chips = {}
        for choice in choices:
            chip = button(choice.word, "chip")
            chip.setCheckable(True)
            chip.setAccessibleDescription(f"{name}. {choice.meaning}")
            self.chips[choice.value] = chip
            self._group.addButton(chip)
            self.row.addWidget(chip)
        self.row.addStretch(1)
        self._group.buttonClicked.connect(self._on_clicked)
        self.meaning = label(wraps=True)
        self._ground = QFrame()
        self._ground.setObjectName("notice")
        inside = QVBoxLayout(self._ground)
        inside.setContentsMargins(12, 10, 12, 10)
        inside.addWidget(self.meaning)
        below = self.layout()
        assert isinstance(below, QVBoxLayout)
        below.insertWidget(2, self._ground)
        self._show_meaning()

    @property
    def chosen(self) -> str:
        """The value of the chip that is on; empty when none is, because what is saved is none of them."""
        return next((value for value, chip in self.chips.items() if chip.isChecked()), "")

    def choose(self, value: str) -> None:
        """Choose, as if its chip was clicked."""
        self.chips[value].click()

    def change(self) -> str | None:
        chosen = self.chosen
        is_same = chosen in {"", self._saved.lower() or self._usual}
        return None if self._is_fixed or is_same else chosen

    def _typed(self) -> str:
        return self.chosen

    def _show_saved(self) -> None:
        saved = self._saved.lower() or self._usual
        self._group.setExclusive(False)
        for value, chip in self.chips.items():
            chip.setChecked(value == saved)
            chip.setEnabled(not self._is_fixed)
        self._group.setExclusive(True)
        self._show_meaning()

    def _on_clicked(self) -> None:
        self._show_meaning()
        self._on_edited()
        self.left.emit()

    def _show_meaning(self) -> None:
        choice = self._choices.get(self.chosen)
        self.meaning.setText(choice.meaning if choice is not None else "")
        self._ground.setVisible(choice is not None)
