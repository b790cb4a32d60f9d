"""The manual in a window of its own, beside the counter that goes on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, QStringListModel, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from cyberdesk.ui import theme
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.manual.page import ManualPage
from cyberdesk.ui.texts import tr

_WIDTH, _HEIGHT = 1000, 680
_LIST_PIXELS = 232
_LISTED_LEVELS = (2, 3)
"""The first heading is the manual itself."""


class ManualWindow(QDialog):
    """Headings at the left, the text at the right, words to find above. Esc closes; nothing waits for it."""

    def __init__(self, file: Path, parent: QWidget | None = None) -> None:
        """
        Args:
            file: the manual, see `paths.manual`.
        """
        super().__init__(parent)
        self.setWindowTitle(tr("Manual"))
        self.page = ManualPage(file)
        self._headings = [one for one in self.page.headings() if one.level in _LISTED_LEVELS]
        self.list = QListView()
        self.list.setObjectName("manualHeadings")
        self.list.setAccessibleName(tr("Headings of the manual"))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setWordWrap(True)
        self.list.setFixedWidth(theme.scaled(_LIST_PIXELS))
        self.list.setModel(QStringListModel([_shown(one.words, one.level) for one in self._headings], self))
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        self.list.selectionModel().currentChanged.connect(self._on_heading)
        # A click on the heading that is current already goes back to it.
        self.list.clicked.connect(self._on_heading)
        self.search = QLineEdit()
        self.search.setAccessibleName(tr("Find in the manual"))
        self.search.setPlaceholderText(tr("Find in the manual   Ctrl+F"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._find_next)
        self.nothing = label(role="muted")
        self.close_button = button(tr("Close"), key="Esc")
        self.close_button.clicked.connect(self.close)
        self._build_layout()
        finds = QShortcut(QKeySequence.StandardKey.Find, self)
        finds.activated.connect(self._go_to_search)
        screen = self.screen().availableGeometry()
        self.resize(min(_WIDTH, screen.width()), min(_HEIGHT, screen.height()))
        self.list.setFocus()

    def _build_layout(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.search, 1)
        top.addWidget(self.nothing)
        top.addWidget(self.close_button)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self.list)
        below.addWidget(self.page, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 16)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addLayout(below, 1)

    def _on_heading(self, index: QModelIndex) -> None:
        if index.isValid():
            self.page.go_to(self._headings[index.row()].place)

    def _go_to_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _find(self, words: str) -> None:
        """While it is typed: the first place from the beginning."""
        # What is looked for here holds up no other window (see `half_typed`).
        self.search.setModified(False)
        self.page.forget_found()
        self._say(bool(words) and not self.page.find_words(words))

    def _find_next(self) -> None:
        words = self.search.text()
        self._say(bool(words) and not self.page.find_words(words))

    def _say(self, is_nowhere: bool) -> None:
        self.nothing.setText(tr("Not in the manual") if is_nowhere else "")


def _shown(words: str, level: int) -> str:
    return f"    {words}" if level > _LISTED_LEVELS[0] else words
