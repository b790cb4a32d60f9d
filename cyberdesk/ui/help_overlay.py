"""All keys on one page, over the window, and the way to the manual. F1, Esc or a click closes it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cyberdesk.ui import theme
from cyberdesk.ui.focus_place import FocusPlace
from cyberdesk.ui.keys import Key, KeyGroup, group_title
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.texts import tr

_VEIL_ALPHA = 200
_MARGIN_PIXELS = 24
_WIDEST_PIXELS = 1080
_BAR_PIXELS = 16
"""Room for a scroll bar: words that wrap because of one would need one."""

_COLUMNS = ((KeyGroup.COUNTER,), (KeyGroup.MONEY, KeyGroup.QUICK_SALE), (KeyGroup.EVERYWHERE,))
_SCROLL_STEPS = {Qt.Key.Key_Down: 40, Qt.Key.Key_Up: -40, Qt.Key.Key_PageDown: 300, Qt.Key.Key_PageUp: -300}
_CLOSES = frozenset({Qt.Key.Key_F1, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class HelpOverlay(QFrame):
    """Lies over its parent until it is closed. No other key works meanwhile: F6 would take cash unseen.

    Signals:
        manual_asked: by its button or the key M; the page is closed already.
    """

    manual_asked = Signal()

    def __init__(self, keys: Sequence[Key], parent: QWidget) -> None:
        """
        Args:
            keys: those that work in this window, see `keys.keys_for`.
            parent: the window.
        """
        super().__init__(parent)
        self._window = parent
        self._place_before = FocusPlace(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Keys"))
        self.setAccessibleDescription(". ".join(f"{key.printed}: {key.words}" for key in keys))
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.manual_button = button(tr("Manual"), key="M")
        # Tab stays here, so M is its key.
        self.manual_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.manual_button.clicked.connect(self._on_manual)
        self._page = _page(keys, self.manual_button)
        self._area.setWidget(self._page)
        self._card = QFrame(self)
        self._card.setObjectName("helpCard")
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._area)
        self.hide()
        parent.installEventFilter(self)

    def toggle(self) -> None:
        """F1: show the keys, or put them away."""
        if self.isVisible():
            self.hide()
            return
        self._place_before.remember(QApplication.focusWidget())
        self._place()
        self.show()
        self.raise_()
        self.setFocus()

    def _place(self) -> None:
        window = self._window
        self.setGeometry(window.rect())
        width = min(window.width() - 2 * _MARGIN_PIXELS, theme.scaled(_WIDEST_PIXELS))
        height = min(self._page.heightForWidth(width - _BAR_PIXELS) + 8, window.height() - 2 * _MARGIN_PIXELS)
        self._card.setGeometry((window.width() - width) // 2, (window.height() - height) // 2, width, height)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._place_before.give_back()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride:
            # Every shortcut of the window announces itself first; taking it keeps the key here.
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _SCROLL_STEPS:
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + _SCROLL_STEPS[key])
        elif key == Qt.Key.Key_M:
            self._on_manual()
        elif key in _CLOSES and not event.isAutoRepeat():
            self.hide()

    def _on_manual(self) -> None:
        self.hide()
        self.manual_asked.emit()

    def focusNextPrevChild(self, _is_next: bool) -> bool:
        """Tab would go to what is under the veil."""
        return True

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        veil = QColor(theme.colours().ground)
        veil.setAlpha(_VEIL_ALPHA)
        painter = QPainter(self)
        painter.fillRect(self.rect(), veil)
        painter.end()


def _page(keys: Sequence[Key], manual_button: QPushButton) -> QWidget:
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(28, 16, 28, 16)
    layout.setSpacing(14)
    top = QHBoxLayout()
    top.setSpacing(16)
    top.addWidget(label(tr("Keys"), "title"))
    top.addWidget(label(tr("F1, Esc or a click closes this page."), "muted"), 1)
    top.addWidget(manual_button)
    layout.addLayout(top)
    columns = QHBoxLayout()
    columns.setSpacing(32)
    for groups in _COLUMNS:
        column = QVBoxLayout()
        column.setSpacing(16)
        for group in groups:
            own = [key for key in keys if key.group is group]
            if own:
                column.addLayout(_group(group, own))
        column.addStretch(1)
        columns.addLayout(column, 1)
    layout.addLayout(columns)
    layout.addStretch(1)
    return page


def _group(group: KeyGroup, keys: Sequence[Key]) -> QVBoxLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(10)
    grid.setColumnStretch(1, 1)
    for row, key in enumerate(keys):
        cap = label(key.printed, "key")
        cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
        grid.addWidget(cap, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(key.words, wraps=True), row, 1)
    column = QVBoxLayout()
    column.setSpacing(12)
    column.addWidget(label(group_title(group), "heading"))
    column.addLayout(grid)
    return column
