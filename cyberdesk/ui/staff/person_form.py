"""What can be said about one of the staff, asked in place: a new one, a name, a PIN."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cyberdesk.domain.pin import shape_problem
from cyberdesk.domain.staff import LONGEST_NAME, Role, StaffMember, clean_name
from cyberdesk.services.errors import CounterError
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.staff.new_pin import NewPin
from cyberdesk.ui.staff.pin_field import PinField
from cyberdesk.ui.staff.role_choice import RoleChoice
from cyberdesk.ui.staff.words import role_meaning
from cyberdesk.ui.texts import tr


class Purpose(Enum):
    """What the form is open for."""

    ADD = auto()
    RENAME = auto()
    RESET_PIN = auto()
    OWN_PIN = auto()


@dataclass(frozen=True, slots=True)
class Answer:
    """What was filled in; only what the purpose needs.

    Attributes:
        member: whom it is about; None for a new one.
    """

    purpose: Purpose
    member: StaffMember | None
    name: str = ""
    role: Role = Role.ATTENDANT
    old_pin: str = field(default="", repr=False)
    pin: str = field(default="", repr=False)


class PersonForm(QFrame):
    """Open for one purpose at a time. Enter goes on to the next field and saves from the last.

    Signals:
        submitted: an `Answer` that is whole; the form stays open and busy until `done` or `show_error`.
        closed: it is not wanted any more; nothing was changed.
    """

    submitted = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._purpose = Purpose.ADD
        self._member: StaffMember | None = None
        self.title = label(role="strong", wraps=True)
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setAccessibleName(tr("Name"))
        self.role = RoleChoice(tr("Role"))
        self.old_pin = PinField(tr("Your PIN now"))
        self.old_pin.setFixedWidth(180)
        self.pin = NewPin()
        self.problem = label(role="error", wraps=True)
        self.error = ErrorBanner()
        self.save_button = button(tr("Save"), "primary", key="Enter")
        self.cancel_button = button(tr("Cancel"), "big", key="Esc")
        self._meaning = label(role="muted", wraps=True)
        self._name_part = _part(tr("Name"), self.name)
        self._role_part = _part(tr("Role"), self.role, self._meaning)
        self._old_part = _part(tr("Your PIN now"), self.old_pin)
        self._lay_out()
        self._connect()
        self.hide()

    # --- opening and closing ------------------------------------------------------------------------------

    def open_for(self, purpose: Purpose, member: StaffMember | None = None) -> None:
        """Ask for this; what was typed for something else is gone."""
        self._purpose, self._member = purpose, member
        name = member.name if member is not None else ""
        titles = {
            Purpose.ADD: tr("Add somebody"),
            Purpose.RENAME: tr("Another name for {name}"),
            Purpose.RESET_PIN: tr("A new PIN for {name}"),
            Purpose.OWN_PIN: tr("Change your PIN"),
        }
        self.title.setText(titles[purpose].format(name=name))
        self.name.setText(name if purpose is Purpose.RENAME else "")
        self.role.choose(Role.ATTENDANT)
        self._name_part.setVisible(purpose in {Purpose.ADD, Purpose.RENAME})
        self._role_part.setVisible(purpose is Purpose.ADD)
        self._old_part.setVisible(purpose is Purpose.OWN_PIN)
        self.pin.setVisible(purpose is not Purpose.RENAME)
        self._clear()
        self.show()
        self._first_field().setFocus()

    def done(self) -> None:
        """It was saved."""
        self._clear()
        self.hide()

    def close_form(self) -> None:
        """It is not wanted any more."""
        if self.is_busy:
            return
        self.done()
        self.closed.emit()

    def show_error(self, error: CounterError) -> None:
        """It was not saved; what was typed stays, but for a wrong PIN of now."""
        self._set_busy(is_busy=False)
        self.error.show_error(error)
        self.old_pin.clear()
        self._first_field().setFocus()

    @property
    def is_busy(self) -> bool:
        return not self.save_button.isEnabled()

    # --- saving -------------------------------------------------------------------------------------------

    def submit(self) -> None:
        """Hand out what is filled in, if it is whole; else say what is missing."""
        if self.is_busy:
            return
        self.error.clear()
        purpose, name, pin = self._purpose, clean_name(self.name.text()), ""
        if purpose in {Purpose.ADD, Purpose.RENAME} and not name:
            self._say(tr("Type the name."), self.name)
            return
        if purpose is Purpose.OWN_PIN and (problem := shape_problem(self.old_pin.text())):
            self._say(tr(problem), self.old_pin)
            return
        if purpose is not Purpose.RENAME:
            chosen = self.pin.demand()
            if chosen is None:
                return
            pin = chosen
        self._set_busy(is_busy=True)
        self.submitted.emit(Answer(purpose, self._member, name, self.role.role, self.old_pin.text(), pin))

    def _say(self, words: str, about: QLineEdit) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        about.setAccessibleDescription(words)
        about.setFocus()

    def _on_edited(self) -> None:
        self.problem.setText("")
        self.problem.hide()

    def _clear(self) -> None:
        self._set_busy(is_busy=False)
        self.old_pin.clear()
        self.pin.clear()
        self.error.clear()
        self._on_edited()

    def _set_busy(self, *, is_busy: bool) -> None:
        self.save_button.setEnabled(not is_busy)
        self.cancel_button.setEnabled(not is_busy)

    def _first_field(self) -> QWidget:
        if self._purpose in {Purpose.ADD, Purpose.RENAME}:
            return self.name
        return self.old_pin if self._purpose is Purpose.OWN_PIN else self.pin

    # --- parts --------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.name.textEdited.connect(self._on_edited)
        self.old_pin.textEdited.connect(self._on_edited)
        self.name.returnPressed.connect(self._on_name_entered)
        self.old_pin.submitted.connect(self.pin.setFocus)
        self.pin.submitted.connect(self.submit)
        self.role.currentIndexChanged.connect(self._show_meaning)
        self.save_button.clicked.connect(self.submit)
        self.cancel_button.clicked.connect(self.close_form)
        self._show_meaning()

    def _on_name_entered(self) -> None:
        if self._purpose is Purpose.RENAME:
            self.submit()
        else:
            self.role.setFocus()

    def _show_meaning(self) -> None:
        self._meaning.setText(role_meaning(self.role.role))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(24)
        top.addWidget(self._name_part, 1)
        top.addWidget(self._role_part, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.save_button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 20)
        layout.setSpacing(14)
        layout.addWidget(self.title)
        layout.addLayout(top)
        layout.addWidget(self._old_part)
        layout.addWidget(self.pin)
        layout.addWidget(self.problem)
        layout.addWidget(self.error)
        layout.addLayout(buttons)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
        else:
            super().keyPressEvent(event)


def _part(heading: str, *widgets: QWidget) -> QWidget:
    """A heading with what stands under it."""
    part = QWidget()
    layout = QVBoxLayout(part)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    layout.addWidget(label(heading, "heading"))
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return part
