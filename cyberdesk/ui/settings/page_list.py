"""The list of pages at the left of the settings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout, QWidget

from cyberdesk.ui import theme
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.scroll_column import ScrollColumn
from cyberdesk.ui.settings.form import Form
from cyberdesk.ui.texts import tr

_WIDTH_PIXELS = 216
_ICON_PIXELS = 18


class PageList(QFrame):
    """One button a page; it says where something is changed or wrong.

    Signals:
        chosen: the page to show.
    """

    chosen = Signal(QWidget)

    def __init__(self, pages: Sequence[Form], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settingsPages")
        self.setFixedWidth(_WIDTH_PIXELS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 18, 12, 12)
        layout.setSpacing(4)
        heading = label(tr("Settings"), "title")
        heading.setContentsMargins(12, 0, 0, 8)
        layout.addWidget(heading)
        group = QButtonGroup(self)
        column = ScrollColumn()
        column.inside.setSpacing(4)
        layout.addWidget(column, 1)
        self.buttons: dict[Form, QPushButton] = {}
        for page in pages:
            one = button(page.title, "page")
            one.setCheckable(True)
            one.setIconSize(QSize(_ICON_PIXELS, _ICON_PIXELS))
            one.clicked.connect(lambda _checked=False, page=page: self.choose(page))
            group.addButton(one)
            column.inside.addWidget(one)
            self.buttons[page] = one
        column.inside.addStretch(1)
        self.show_marks()

    def choose(self, page: Form) -> None:
        """Show this page."""
        self.buttons[page].setChecked(True)
        self.chosen.emit(page)

    def limit_to(self, page: Form | None) -> None:
        """Only this page can be chosen; None: each."""
        for one, pressed in self.buttons.items():
            pressed.setVisible(page is None or one is page)

    def show_marks(self) -> None:
        """Which pages are changed, and on which something is wrong."""
        for page, one in self.buttons.items():
            is_changed = page.is_changed()
            is_wrong = page.has_problem()
            note = tr("something is wrong") if is_wrong else tr("changed") if is_changed else ""
            one.setText(f"{page.title}  •" if is_changed else page.title)
            one.setAccessibleName(f"{page.title}, {note}" if note else page.title)
            colour = theme.colours().alarm if is_wrong else theme.colours().muted
            one.setIcon(theme.icon("alert" if is_wrong else page.icon, colour, _ICON_PIXELS))

    def take_focus(self) -> None:
        """The keys go to the page that is shown; the arrows change pages."""
        for one in self.buttons.values():
            if one.isChecked():
                one.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.show_marks()
