"""A page of settings: a heading, fields, and what they change."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cyberdesk.services.setup import Current
from cyberdesk.ui.labels import label
from cyberdesk.ui.settings.field import SettingField
from cyberdesk.ui.settings.secret_field import SecretField

_WIDEST_PIXELS = 800
_MARGIN_PIXELS = 24

_Field = TypeVar("_Field", bound=SettingField)


class Form(QScrollArea):
    """Fields below each other, as many as are needed: it scrolls.

    Signals:
        edited: a value is another one.
        left: somebody is done with a field: a good moment to check.
    """

    edited = Signal()
    left = Signal()

    def __init__(self, title: str, words: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.icon = icon
        self.fields: dict[str, SettingField] = {}
        self._wanted: QWidget | None = None
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.timeout.connect(self._show_wanted)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sheet = QWidget()
        sheet.setMaximumWidth(_WIDEST_PIXELS)
        self.page = QVBoxLayout(sheet)
        self.page.setContentsMargins(_MARGIN_PIXELS, 20, _MARGIN_PIXELS, _MARGIN_PIXELS)
        self.page.setSpacing(14)
        top = QVBoxLayout()
        top.setSpacing(2)
        top.addWidget(label(title, "title"))
        top.addWidget(label(words, "muted", wraps=True))
        self.page.addLayout(top)
        self.setWidget(sheet)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def section(self, title: str = "") -> Section:
        """A card at the end of the page."""
        made = Section(title)
        self.page.addWidget(made)
        return made

    def add(self, field: _Field, layout: QBoxLayout) -> _Field:
        """A field at the end of a layout in the page."""
        layout.addWidget(field)
        if field.key:
            self.fields[field.key] = field
        field.edited.connect(self.edited)
        field.left.connect(self.left)
        return field

    def load(self, current: Current) -> None:
        """Start again from what is saved."""
        for key, field in self.fields.items():
            is_fixed = key in current.fixed
            if isinstance(field, SecretField):
                field.load_secret(is_set=key in current.secrets_set, is_fixed=is_fixed)
            else:
                field.load(current.values.get(key, ""), is_fixed=is_fixed)

    def changes(self) -> dict[str, str]:
        """The settings that are other ones than the saved."""
        changes = {key: field.change() for key, field in self.fields.items()}
        return {key: change for key, change in changes.items() if change is not None}

    def own_problems(self) -> dict[str, str]:
        """What is wrong between the fields of this page, by setting, that the settings file cannot know."""
        return {}

    def is_changed(self) -> bool:
        return bool(self.changes())

    def show_problems(self, words: Mapping[str, str], is_shown: Callable[[SettingField], bool]) -> None:
        """Say in each field what is wrong with it.

        Args:
            words: by setting.
            is_shown: whether it is time to say so in this field.
        """
        for key, field in self.fields.items():
            field.show_problem(words.get(key, "") if is_shown(field) else "")

    def has_problem(self) -> bool:
        """A field of the page says that something is wrong."""
        return any(field.problem.text() for field in self.fields.values())

    def go_to_problem(self) -> None:
        """The keys go to the first field that says what is wrong."""
        for field in self.fields.values():
            if field.problem.text() and not field.isHidden():
                field.setFocus()
                self.scroll_to(field)
                return

    def scroll_to(self, widget: QWidget) -> None:
        """Show it whole, as soon as everything stands where it will."""
        self._wanted = widget
        self._settled.start()

    def forget_scroll(self) -> None:
        """What was to be shown whole is going away."""
        self._settled.stop()
        self._wanted = None

    def _show_wanted(self) -> None:
        if self._wanted is not None:
            self.ensureWidgetVisible(self._wanted, 0, _MARGIN_PIXELS)


class Section(QFrame):
    """Fields that belong together, on a card.

    Attributes:
        top: its heading, with room at the right.
        inside: the layout for the fields.
    """

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.top = QHBoxLayout()
        self.inside = QVBoxLayout(self)
        self.inside.setContentsMargins(20, 18, 20, 20)
        self.inside.setSpacing(16)
        if title:
            self.top.addWidget(label(title, "strong"), 1)
            self.inside.addLayout(self.top)
