"""Another way than the next station: back, or straight on to production."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.services.draft import Stage
from cyberdesk.services.going_live import Unfinished
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.settings.unfinished_words import unfinished_words
from cyberdesk.ui.texts import tr


class WayBackCard(QFrame):
    """Says what going back means, before it is done; nothing is lost by it.

    Signals:
        asked: go back to this `Stage`.
        skip_asked: the steps should lead to this `Stage`.
    """

    asked = Signal(object)
    skip_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._title = label(role="strong", wraps=True)
        self._words = label(wraps=True)
        self.unfinished = label(role="strong", wraps=True)
        self.practice_button = button(tr("Back to practice"))
        self.practice_button.clicked.connect(lambda: self.asked.emit(Stage.PRACTICE))
        self.sandbox_button = button(tr("Back to the sandbox…"))
        self.sandbox_button.clicked.connect(lambda: self.asked.emit(Stage.SANDBOX))
        self.skip_button = button("", "link")
        self.skip_button.clicked.connect(self._on_skip)
        self._skips_to = Stage.PRODUCTION
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        for one in (self.practice_button, self.sandbox_button, self.skip_button):
            buttons.addWidget(one)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 16)
        layout.setSpacing(6)
        for part in (self._title, self._words, self.unfinished):
            layout.addWidget(part)
        layout.addSpacing(4)
        layout.addLayout(buttons)

    def show_stage(self, stage: Stage, target: Stage | None) -> None:
        """
        Args:
            target: the station that the steps lead to; None: they lead nowhere.
        """
        title, words = _words_of(stage)
        self._title.setText(title)
        self._words.setText(words)
        self.practice_button.setVisible(stage is not Stage.PRACTICE)
        self.sandbox_button.setVisible(stage is Stage.PRODUCTION and target is not Stage.SANDBOX)
        self.skip_button.setVisible(stage is Stage.PRACTICE)
        self._skips_to = Stage.SANDBOX if target is Stage.PRODUCTION else Stage.PRODUCTION
        skip = (
            tr("Straight to production: I have its keys")
            if self._skips_to is Stage.PRODUCTION
            else tr("Through the sandbox first")
        )
        self.skip_button.setText(skip)
        self.skip_button.setAccessibleName(skip)

    def lock(self, *, is_locked: bool) -> None:
        """Whether anything can be switched here at all."""
        self.practice_button.setEnabled(not is_locked)
        self.sandbox_button.setEnabled(not is_locked)

    def show_unfinished(self, unfinished: Unfinished) -> None:
        """What would be left behind by going back now."""
        words = unfinished_words(unfinished)
        self.unfinished.setText(words)
        self.unfinished.setVisible(bool(words))

    def _on_skip(self) -> None:
        self.skip_asked.emit(self._skips_to)


def _words_of(stage: Stage) -> tuple[str, str]:
    if stage is Stage.PRACTICE:
        return (
            tr("Another way"),
            tr(
                "The sandbox shows that the internet and the way back work before money is at stake. Who has "
                "keys of production already may leave it out."
            ),
        )
    if stage is Stage.SANDBOX:
        return (
            tr("Going back"),
            tr(
                "Practice and sandbox have books of their own: sessions, payments and customers stay where "
                "they were made. The keys stay saved, so coming back takes one test."
            ),
        )
    return (
        tr("Production is on"),
        tr(
            "Try each of these with KES 1 before the first customer: pay, cancel, a wrong PIN, a phone that "
            "is off, two prompts in a row. You can go back at any time: each environment has books of its "
            "own, and nothing is lost. Back in practice the keys stay saved. The sandbox needs its own keys, "
            "which take the place of these: keep Safaricom's e-mail with the passkey."
        ),
    )
