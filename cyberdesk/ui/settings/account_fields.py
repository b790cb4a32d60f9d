"""Key, secret, numbers and passkey of another environment, before they are written anywhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.services.setup import SettingProblem
from cyberdesk.ui.settings.choice_field import Choice, ChoiceField
from cyberdesk.ui.settings.field import SettingField, TextField
from cyberdesk.ui.settings.problem_words import problem_words, setting_names
from cyberdesk.ui.settings.secret_field import SecretField
from cyberdesk.ui.settings.till_picture import TillPicture
from cyberdesk.ui.texts import tr

TILL, PAYBILL = "till", "paybill"
_NUMBER_PIXELS = 220


class AccountFields(QWidget):
    """Masked where it is secret. The sandbox's number and passkey are public, so only the keys are asked for.

    Signals:
        edited: a value is another one.
        submitted: Enter was pressed in a field.
    """

    edited = Signal()
    submitted = Signal()

    def __init__(
        self, reveal: Callable[[str], str], *, has_numbers: bool, parent: QWidget | None = None
    ) -> None:
        """
        Args:
            reveal: fetches the saved value of a secret.
            has_numbers: numbers and passkey are asked for too.
        """
        super().__init__(parent)
        self._reveal = reveal
        self._has_numbers = has_numbers
        self.fields: dict[str, SettingField] = {}
        self._page = QVBoxLayout(self)
        self._page.setContentsMargins(0, 0, 0, 0)
        self._page.setSpacing(14)
        self.kind = _kind_field()
        self.picture = TillPicture()
        self._numbers = QHBoxLayout()
        self._numbers.setSpacing(16)
        self.shortcode = self._add(
            TextField("MPESA_SHORTCODE", tr("Store number"), width_pixels=_NUMBER_PIXELS), self._numbers
        )
        self.till_number = self._add(
            TextField(
                "MPESA_TILL_NUMBER", tr("Till number"), tr("As on the sticker."), width_pixels=_NUMBER_PIXELS
            ),
            self._numbers,
        )
        self._numbers.addStretch(1)
        self._lay_out()
        self.kind.edited.connect(self._on_kind)
        self.kind.load(TILL)
        self._show()

    def load(self, values: Mapping[str, str], *, has_secrets: bool) -> None:
        """Start with saved values, or empty."""
        for key, field in self.fields.items():
            if isinstance(field, SecretField):
                field.load_secret(is_set=has_secrets, is_fixed=False)
            else:
                field.load(values.get(key, ""))
        is_paybill = bool(values.get("MPESA_SHORTCODE")) and not values.get("MPESA_TILL_NUMBER")
        self.kind.load(PAYBILL if is_paybill else TILL)
        self._show()

    def take_over(self, old: AccountFields) -> None:
        """What was typed there is typed here."""
        self.kind.choose(old.kind.chosen or TILL)
        typed = old.typed()
        for key, field in self.fields.items():
            if key in typed and isinstance(field, TextField | SecretField):
                field.set_text(typed[key])

    @property
    def is_till(self) -> bool:
        return self._has_numbers and self.kind.chosen == TILL

    def typed(self) -> dict[str, str]:
        """Setting to value; a secret that stays as it is saved is left out."""
        values: dict[str, str] = {}
        for key, field in self.fields.items():
            if not isinstance(field, SecretField):
                values[key] = field.value()
                continue
            change = field.change()
            if change is not None:
                values[key] = change
            elif not field.is_set:
                values[key] = ""
        if not self.is_till:
            values["MPESA_TILL_NUMBER"] = ""
        return values

    # --- what is wrong ------------------------------------------------------------------------------------

    @property
    def names(self) -> dict[str, str]:
        """How the page calls each setting."""
        return {key: field.name for key, field in self.fields.items()}

    def in_words(self, text: str) -> str:
        """`text` with the settings called as on this page."""
        return setting_names(text, self.names)

    def show_problems(self, problems: Sequence[SettingProblem]) -> bool:
        """Say in the fields what is wrong; whether anything is."""
        words: dict[str, str] = {}
        for one in problems:
            words.setdefault(one.key, problem_words(one, self.names))
        words |= self._own_problems()
        for key, field in self.fields.items():
            field.show_problem(words.get(key, ""))
        return any(field.problem.text() for field in self.fields.values())

    def _own_problems(self) -> dict[str, str]:
        """A till is a paybill to the settings file as long as it has no till number."""
        if not self.is_till:
            return {}
        till_number = self.till_number.value()
        if not till_number:
            return {"MPESA_TILL_NUMBER": tr("Till number is missing.")}
        if till_number == self.shortcode.value():
            return {"MPESA_TILL_NUMBER": tr("Till number is the store number too. One of them is wrong.")}
        return {}

    def go_to_problem(self) -> None:
        """The keys go to the first field that says what is wrong."""
        for field in self.fields.values():
            if field.problem.text():
                field.setFocus()
                return

    def go_to(self, key: str) -> None:
        """The keys go to the field of a setting; without one, to the choice of till or paybill."""
        if key in self.fields:
            self.fields[key].setFocus()
        else:
            self.kind.chips[self.kind.chosen or TILL].setFocus()

    def take_focus(self) -> None:
        """The keys go to the first thing to fill in."""
        self.go_to("" if self._has_numbers else "MPESA_CONSUMER_KEY")

    # --- parts --------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        secrets = [
            ("MPESA_CONSUMER_KEY", tr("Consumer key"), tr("Of the app on the developer portal.")),
            ("MPESA_CONSUMER_SECRET", tr("Consumer secret"), tr("Of the same app.")),
            ("MPESA_PASSKEY", tr("Passkey"), tr("From Safaricom's e-mail. Belongs to the number above.")),
        ]
        numbers = QWidget()
        numbers.setLayout(self._numbers)
        self._numbers.setContentsMargins(0, 0, 0, 0)
        for part in (self.kind, self.picture, numbers):
            self._page.addWidget(part)
            part.setVisible(self._has_numbers)
        if not self._has_numbers:
            self.fields.clear()
            secrets.pop()
        for key, name, words in secrets:
            self._add(SecretField(key, name, words, self._reveal), self._page)

    def _add(self, field: SettingField, layout: QHBoxLayout | QVBoxLayout) -> SettingField:
        layout.addWidget(field)
        self.fields[field.key] = field
        field.edited.connect(self.edited)
        if isinstance(field, TextField | SecretField):
            field.edit.returnPressed.connect(self.submitted)
        return field

    def _on_kind(self) -> None:
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        is_till = self.kind.chosen == TILL
        self.picture.setVisible(self._has_numbers and is_till)
        self.till_number.setVisible(is_till)
        if is_till:
            self.shortcode.rename(tr("Store number"), tr("Never the number on the sticker."))
        else:
            self.shortcode.rename(tr("Paybill number"), tr("The number that customers pay to."))


def _kind_field() -> ChoiceField:
    return ChoiceField(
        "",
        tr("What customers pay to"),
        (
            Choice(
                TILL,
                tr("Till (Buy Goods)"),
                tr(
                    "Two numbers: customers pay to the till number; M-PESA knows the shop by its store "
                    "number, and the passkey belongs to that one."
                ),
            ),
            Choice(
                PAYBILL,
                tr("Paybill"),
                tr("One number: customers pay to it, and the passkey belongs to it."),
            ),
        ),
    )
