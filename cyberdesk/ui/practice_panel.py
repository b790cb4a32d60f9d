"""The customer's phone, played by a trainee."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cyberdesk.services.ports import Clock, LivePrompt, PracticePhone
from cyberdesk.ui import theme
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.texts import tr

_LOOK_MS = 400
WIDTH_PIXELS = 300


class PracticePanel(QFrame):
    """Shows the prompts that are open on phones, and lets them be approved, cancelled or ignored.

    Signals:
        closed: it was closed by its own button.
    """

    closed = Signal()

    def __init__(self, phone: PracticePhone, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("practicePhone")
        self.setFixedWidth(theme.scaled(WIDTH_PIXELS))
        self._phone = phone
        self._clock = clock
        self._shown: list[str] = []
        self._countdowns: dict[str, QLabel] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self._empty = label(
            tr("No prompt is open. Send one from a bill, and it appears here as on the customer's phone."),
            "muted",
            wraps=True,
        )
        closes = button(tr("Close"), "link")
        closes.clicked.connect(self.closed)
        top = QHBoxLayout()
        top.addWidget(label(tr("The customer's phone"), "heading"))
        top.addStretch(1)
        top.addWidget(closes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 14)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self._empty)
        layout.addLayout(self._rows)
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self.look)

    def open(self) -> None:
        """Show what is on the phones, and go on looking."""
        self.look()
        self.show()
        self.raise_()
        self._look.start()

    def shut(self) -> None:
        self._look.stop()
        self.hide()

    def look(self) -> None:
        """Look at the phones again."""
        prompts = self._phone.prompts()
        now = self._clock.now()
        if [prompt.prompt_id for prompt in prompts] != self._shown:
            self._rebuild(prompts)
        for prompt in prompts:
            self._countdowns[prompt.prompt_id].setText(_countdown(prompt, now))
        self.adjustSize()

    def _rebuild(self, prompts: list[LivePrompt]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._countdowns = {}
        self._shown = [prompt.prompt_id for prompt in prompts]
        self._empty.setVisible(not prompts)
        for prompt in prompts:
            self._rows.addWidget(self._card(prompt))

    def _card(self, prompt: LivePrompt) -> QWidget:
        card = QFrame()
        card.setObjectName("notice")
        words = tr("Pay {amount} for {reference}?").format(amount=prompt.amount, reference=prompt.reference)
        countdown = label(role="muted", wraps=True)
        self._countdowns[prompt.prompt_id] = countdown
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        acts: tuple[tuple[str, str, Callable[[str], None]], ...] = (
            (tr("Approve"), "approve", self._phone.approve),
            (tr("Cancel"), "cancel", self._phone.cancel),
            (tr("Ignore"), "ignore", self._phone.ignore),
        )
        for text, name, act in acts:
            one = button(text)
            one.setObjectName(name)
            one.setStyleSheet("min-height: 24px; padding: 2px 8px;")
            one.clicked.connect(
                lambda _checked=False, act=act, prompt_id=prompt.prompt_id: self._act(act, prompt_id)
            )
            buttons.addWidget(one)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(5)
        layout.addWidget(label(prompt.phone, "muted"))
        layout.addWidget(label(words, "strong", wraps=True))
        layout.addLayout(buttons)
        layout.addWidget(countdown)
        return card

    def _act(self, act: Callable[[str], None], prompt_id: str) -> None:
        act(prompt_id)
        self.look()


def _countdown(prompt: LivePrompt, now: datetime) -> str:
    if prompt.answers_at is None:
        return tr("It does not answer by itself.")
    seconds = max(int((prompt.answers_at - now).total_seconds()), 0)
    return tr("Left alone it approves in {seconds} s.").format(seconds=seconds)
