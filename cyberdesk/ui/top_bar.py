"""The bar over every screen: café, who is at the counter, the shift, search, clock."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from cyberdesk.domain.shift import Shift
from cyberdesk.ui import texts, theme
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.shift.words import shift_clock
from cyberdesk.ui.texts import tr


class TopBar(QFrame):
    """Café name, staff, shift, search and clock.

    Signals:
        switch_asked: somebody else wants to sign in.
        shift_asked: the shift is to be shown.
        searched: what to look for, on Enter.
        left: Esc was pressed in the search field.
    """

    switch_asked = Signal()
    shift_asked = Signal()
    searched = Signal(str)
    left = Signal()

    def __init__(self, cafe_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setFixedHeight(theme.scaled(52))
        cafe = label(cafe_name, "title")
        self.staff_button = button("", "link")
        self.staff_button.setToolTip(tr("Lock, or let somebody else sign in   Ctrl+L"))
        self.staff_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.staff_button.clicked.connect(self.switch_asked)
        self.show_staff("")
        self._shift: Shift | None = None
        self.shift_button = button("", "link")
        self.shift_button.setToolTip(tr("Open, count and close the shift   F10"))
        self.shift_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.shift_button.clicked.connect(self.shift_asked)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find a receipt, customer, phone or station   Ctrl+K"))
        self.search.setAccessibleName(tr("Find a receipt, customer, phone or station"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(theme.scaled(440))
        self.search.setMinimumWidth(240)
        self._icon = self.search.addAction(
            theme.icon("search", theme.colours().muted), QLineEdit.ActionPosition.LeadingPosition
        )
        self.search.returnPressed.connect(self._on_return)
        self.search.installEventFilter(self)
        self._clock = label(role="strong")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.setSpacing(10)
        layout.addWidget(cafe)
        for link in (self.staff_button, self.shift_button):
            layout.addWidget(link, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addStretch(1)
        layout.addWidget(self.search, 4)
        layout.addStretch(1)
        layout.addWidget(self._clock)

    def show_staff(self, name: str) -> None:
        """Who is signed in; empty for nobody."""
        self.staff_button.setText(name)
        self.staff_button.setAccessibleName(tr("{name} is signed in. Lock").format(name=name))
        self.staff_button.setVisible(bool(name))

    def show_shift(self, shift: Shift | None, now: datetime) -> None:
        """The open shift; one that is closed, or None, for no shift."""
        self._shift = shift
        words = shift_clock(shift, now)
        if words != self.shift_button.text():
            self.shift_button.setText(words)
            self.shift_button.setAccessibleName(words)

    def show_time(self, now: datetime) -> None:
        # A shift that runs past midnight is one of yesterday then.
        self.show_shift(self._shift, now)
        self._clock.setText(f"{texts.weekday_date(now)}   {texts.clock(now)}")

    def take_focus(self, typed: str = "") -> None:
        """Begin a search, with the letter that was typed if there was one."""
        self.search.setFocus()
        if typed:
            self.search.setText(typed)
        else:
            self.search.selectAll()

    def refresh_theme(self) -> None:
        self._icon.setIcon(theme.icon("search", theme.colours().muted))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The window's own Esc shortcut announces itself first; taking that keeps the key here.
        kinds = {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}
        if isinstance(event, QKeyEvent) and event.type() in kinds and event.key() == Qt.Key.Key_Escape:
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            self.search.clear()
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def _on_return(self) -> None:
        wanted = self.search.text().strip()
        if wanted:
            self.searched.emit(wanted)
