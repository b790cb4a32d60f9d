"""The page of how the window looks and speaks. It changes at once; there is nothing to save."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.ui.labels import label
from cyberdesk.ui.language import LANGUAGES
from cyberdesk.ui.settings.choice_field import Choice, ChoiceField
from cyberdesk.ui.settings.form import Form
from cyberdesk.ui.texts import tr

LIGHT, DARK, SYSTEM = "light", "dark", "system"
SCALES = (100, 115, 130)
"""Sizes of text in percent (product.md 5.8)."""


class AppearancePage(Form):
    """Light or dark, how large, and in which language.

    Signals:
        theme_chosen: light, dark or system.
        scale_chosen: the size of text in percent.
        language_chosen: a code of `LANGUAGES`.
    """

    theme_chosen = Signal(str)
    scale_chosen = Signal(int)
    language_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Appearance"), tr("Takes effect at once, on this PC only."), "appearance", parent)
        self.theme = ChoiceField(
            "",
            tr("Colours"),
            (
                Choice(LIGHT, tr("Light"), tr("Dark letters on a light ground.")),
                Choice(DARK, tr("Dark"), tr("Light letters on a dark ground, for evenings.")),
                Choice(SYSTEM, tr("Follow the system"), tr("As the rest of this PC is set.")),
            ),
        )
        self.scale = ChoiceField(
            "",
            tr("Size of text"),
            tuple(Choice(str(scale), f"{scale} %", words) for scale, words in _scale_words().items()),
        )
        self.language = ChoiceField(
            "",
            tr("Language"),
            tuple(Choice(code, name, _language_words()) for code, name in LANGUAGES.items()),
        )
        inside = self.section().inside
        for field in (self.theme, self.scale, self.language):
            inside.addWidget(field)
        self.page.addWidget(_sample())
        self.page.addStretch(1)
        self.theme.edited.connect(lambda: self.theme_chosen.emit(self.theme.chosen))
        self.scale.edited.connect(lambda: self.scale_chosen.emit(int(self.scale.chosen)))

        self.language.edited.connect(lambda: self.language_chosen.emit(self.language.chosen))

    def show_chosen(self, theme: str, scale: int, language: str) -> None:
        """How the window looks now."""
        self.language.load(language)
        self.theme.load(theme)
        self.scale.load(str(scale))


def _language_words() -> str:
    return tr("For everybody who chose no other one for themselves, under Staff.")


def _scale_words() -> Mapping[int, str]:
    return {
        100: tr("Usual. All 24 stations fit a small screen."),
        115: tr("Larger, for reading from a step away."),
        130: tr("Largest."),
    }


def _sample() -> QFrame:
    """A bill as it looks now."""
    card = QFrame()
    card.setObjectName("card")
    line = QHBoxLayout()
    line.addWidget(label(tr("PC 3 · 55 min"), "strong"))
    line.addStretch(1)
    line.addWidget(label("KES 55", "figure"))
    layout = QVBoxLayout(card)
    layout.setContentsMargins(16, 12, 16, 12)
    layout.setSpacing(2)
    layout.addLayout(line)
    layout.addWidget(label(tr("This is how a bill looks."), "muted"))
    return card
