"""The first run: four short questions, whose answers can stay but for the PIN, and the counter opens."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cyberdesk.domain.money import Money
from cyberdesk.domain.staff import LONGEST_NAME
from cyberdesk.domain.tariff import Tariff
from cyberdesk.services.setup import FirstRun
from cyberdesk.ui import theme
from cyberdesk.ui.count_field import CountField, large_edit
from cyberdesk.ui.first_run_pictures import Dots, WindowPicture
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.settings.tariff import TariffFields
from cyberdesk.ui.staff.new_pin import NewPin
from cyberdesk.ui.texts import tr

_WIDTH_PIXELS, _HEIGHT_PIXELS = 640, 540
USUAL = FirstRun("Cyber café", 12, Money.shillings(1), Money.shillings(20), "Staff")
"""What is taken where nothing is typed, and for questions that are skipped. There is no usual PIN."""


class FirstRunDialog(QDialog):
    """Asks one thing at a time. Enter goes on, Back keeps what was typed, Esc closes nothing.

    Closing the window by its frame rejects it: nothing was decided.

    Signals:
        completed: the `FirstRun`, with the PIN of the owner; the dialog is accepted.
    """

    completed = Signal(object)

    def __init__(self, usual: FirstRun = USUAL, parent: QWidget | None = None) -> None:
        """
        Args:
            usual: the answers to begin with.
        """
        super().__init__(parent)
        self.setWindowTitle("Cyberdesk")
        self.setFixedSize(theme.scaled(_WIDTH_PIXELS), theme.scaled(_HEIGHT_PIXELS))
        self._usual = usual
        self.first_run = usual
        self.cafe_name = large_edit(tr("Name of the café"), usual.cafe_name)
        self._window = WindowPicture()
        self._window.show_name(usual.cafe_name)
        self.cafe_name.textChanged.connect(self._show_name)
        self.stations = CountField(usual.stations)
        self.tariff = TariffFields()
        self.tariff.load(Tariff(tr("Standard"), usual.price_per_minute, usual.minimum_charge))
        self.staff_name = large_edit(tr("Name of the owner"), usual.staff_name)
        self.staff_name.setMaxLength(LONGEST_NAME)
        self.pin = NewPin()
        self.pin.submitted.connect(self.go_on)
        self.dots = Dots(4)
        self.step_words = label(role="muted")
        self.steps = QStackedWidget()
        self._make_steps()
        self.back_button = button(tr("Back"), "big")
        self.back_button.clicked.connect(self.go_back)
        self.skip_button = button(tr("Skip, use the usual values"), "link")
        self.skip_button.clicked.connect(self.skip)
        self.next_button = button("", "primary")
        self.next_button.setMinimumWidth(190)
        self.next_button.clicked.connect(self.go_on)
        self._lay_out()
        self._show_step(0)

    @property
    def step(self) -> int:
        """Which question is asked, from 0."""
        return self.steps.currentIndex()

    # --- walking ------------------------------------------------------------------------------------------

    def go_on(self) -> None:
        """To the next question, or, after the last one, to the counter. Not past an answer that is none."""
        if self.step == 1 and self.stations.demand() is None:
            return
        if self.step == 2 and self.tariff.demand() is None:
            return
        if self.step < self.steps.count() - 1:
            self._show_step(self.step + 1)
        elif self.pin.is_empty and not self.pin.has_focus():
            self.pin.setFocus()
        elif (pin := self.pin.demand()) is not None:
            self._complete(self._answers(pin))

    def go_back(self) -> None:
        if self.step > 0:
            self._show_step(self.step - 1)

    def skip(self) -> None:
        """The usual values will do, for all but the PIN: that has none, so it is asked for."""
        usual = self._usual
        self.cafe_name.setText(usual.cafe_name)
        self.stations.edit.setText(str(usual.stations))
        self.tariff.load(Tariff(tr("Standard"), usual.price_per_minute, usual.minimum_charge))
        self._show_step(self.steps.count() - 1)

    def _answers(self, pin: str) -> FirstRun:
        tariff, usual = self.tariff.tariff(), self._usual
        return FirstRun(
            cafe_name=_words(self.cafe_name) or usual.cafe_name,
            stations=self.stations.count() or usual.stations,
            price_per_minute=tariff.price_per_minute if tariff else usual.price_per_minute,
            minimum_charge=tariff.minimum_charge if tariff else usual.minimum_charge,
            staff_name=_words(self.staff_name) or usual.staff_name,
            pin=pin,
        )

    def _complete(self, first_run: FirstRun) -> None:
        self.first_run = first_run
        self.accept()
        self.completed.emit(first_run)

    def _show_step(self, step: int) -> None:
        self.steps.setCurrentIndex(step)
        self.dots.show_step(step)
        self.step_words.setText(tr("Step {step} of {steps}").format(step=step + 1, steps=self.steps.count()))
        is_last = step == self.steps.count() - 1
        words = tr("Open the counter") if is_last else tr("Next")
        self.next_button.setText(f"{words}   {tr('Enter')}")
        self.next_button.setAccessibleName(words)
        self.back_button.setVisible(step > 0)
        self.skip_button.setVisible(not is_last)
        field = (self.cafe_name, self.stations.edit, self.tariff.price.edit, self.staff_name)[step]
        field.setFocus()
        field.selectAll()

    # --- parts --------------------------------------------------------------------------------------------

    def _make_steps(self) -> None:
        self._add_step(
            tr("Welcome. What is your café called?"),
            tr("The name stands at the top of the window and on receipts."),
            self.cafe_name,
            self._window,
        )
        self._add_step(
            tr("How many PCs do you hire out?"),
            tr("They get the numbers 1, 2, 3 and so on. You can name them later."),
            self.stations,
        )
        self._add_step(
            tr("What does time cost?"),
            tr("Changes later touch no session that is running."),
            self.tariff,
        )
        self._add_step(
            tr("Who is the owner?"),
            tr("The name stands beside each payment. Add others in Settings."),
            self._make_owner(),
            _practice_note(),
        )

    def _make_owner(self) -> QWidget:
        owner = QWidget()
        layout = QVBoxLayout(owner)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.staff_name)
        layout.addWidget(self.pin)
        return owner

    def _show_name(self) -> None:
        self._window.show_name(_words(self.cafe_name) or self._usual.cafe_name)

    def _add_step(self, title: str, words: str, editor: QWidget, below: QWidget | None = None) -> None:
        step = QWidget()
        layout = QVBoxLayout(step)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(label(title, "hello", wraps=True))
        layout.addWidget(label(words, "lead", wraps=True))
        layout.addSpacing(18)
        layout.addWidget(editor)
        if below is not None:
            layout.addSpacing(18)
            layout.addWidget(below)
        layout.addStretch(1)
        self.steps.addWidget(step)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.dots)
        top.addStretch(1)
        top.addWidget(self.step_words)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.back_button)
        buttons.addWidget(self.skip_button)
        buttons.addStretch(1)
        buttons.addWidget(self.next_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(48, 36, 48, 32)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addSpacing(28)
        layout.addWidget(self.steps, 1)
        layout.addLayout(buttons)

    # --- Qt -----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            # Nothing typed is lost to a slip; it is the way back.
            self.go_back()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focused = self.focusWidget()
            if event.isAutoRepeat():
                return
            if isinstance(focused, QAbstractButton):
                focused.click()
            else:
                self.go_on()
        else:
            super().keyPressEvent(event)


def _practice_note() -> QFrame:
    """What comes after the last step."""
    note = QFrame()
    note.setObjectName("notice")
    inside = QVBoxLayout(note)
    inside.setContentsMargins(16, 14, 16, 14)
    inside.setSpacing(3)
    inside.addWidget(label(tr("You begin in practice mode"), "strong"))
    inside.addWidget(
        label(
            tr(
                "The program plays M-PESA, and no money moves. Try everything out. Your own till or paybill "
                "goes into Settings when you are ready."
            ),
            "muted",
            wraps=True,
        )
    )
    return note


def _words(edit: QLineEdit) -> str:
    return " ".join(edit.text().split())
