"""What stands behind a light of the bottom strip."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.ui import theme
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.light_words import LightWords
from cyberdesk.ui.texts import tr

WIDTH_PIXELS = 380


class LightDetails(QFrame):
    """What was tried and failed, whether money is at risk, what still works, what to do.

    Signals:
        checks_asked: all the doctor's checks are wanted.
        look_asked: look at the way to M-PESA again.
        closed: it was closed by its own button.
    """

    checks_asked = Signal()
    look_asked = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("practicePhone")
        self.setFixedWidth(theme.scaled(WIDTH_PIXELS))
        self._title = label(role="heading")
        self._rows = {name: label(wraps=True) for name in ("tried", "risk", "works", "next")}
        again = button(tr("Look again"))
        again.clicked.connect(self.look_asked)
        checks = button(tr("Run all checks"))
        checks.clicked.connect(self.checks_asked)
        closes = button(tr("Close"), "link")
        closes.clicked.connect(self.closed)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(closes)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(again)
        buttons.addWidget(checks)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 14)
        layout.setSpacing(6)
        layout.addLayout(top)
        titles = {
            "tried": tr("How it stands"),
            "risk": tr("Money"),
            "works": tr("What works"),
            "next": tr("What to do"),
        }
        for name, row in self._rows.items():
            layout.addWidget(label(titles[name], "muted"))
            layout.addWidget(row)
        layout.addSpacing(4)
        layout.addLayout(buttons)
        self.hide()

    def show_words(self, title: str, words: LightWords) -> None:
        self._title.setText(title)
        self._rows["tried"].setText(words.tried)
        self._rows["risk"].setText(words.risk)
        self._rows["works"].setText(words.works)
        self._rows["next"].setText(words.next_step)
        self.setAccessibleName(f"{title}. {words.tried} {words.risk} {words.works} {words.next_step}")
        # By hand: adjustSize asks for the height at a width that this is not.
        self._layout.activate()
        self.resize(self.width(), self._layout.totalHeightForWidth(self.width()))

    @property
    def text(self) -> str:
        """All it says."""
        return self.accessibleName()
