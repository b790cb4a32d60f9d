"""The page of the M-PESA account: practice, sandbox or production, paybill or till, and the keys."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from cyberdesk.services.setup import Current, Setup
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.settings.choice_field import Choice, ChoiceField
from cyberdesk.ui.settings.credentials_test import CredentialsTest
from cyberdesk.ui.settings.field import TextField
from cyberdesk.ui.settings.form import Form, Section
from cyberdesk.ui.settings.more import More
from cyberdesk.ui.settings.problem_words import setting_names
from cyberdesk.ui.settings.secret_field import SecretField
from cyberdesk.ui.settings.till_picture import TillPicture
from cyberdesk.ui.texts import tr

_PRACTICE, _SANDBOX, _PRODUCTION = "practice", "sandbox", "production"
_TILL, _PAYBILL = "till", "paybill"
_NUMBER_PIXELS = 220


class MpesaPage(Form):
    """What practice mode needs is one choice; the account appears with the other two."""

    def __init__(self, setup: Setup, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("M-PESA"), tr("Who takes the prompts, and how M-PESA knows the shop."), "phone", parent
        )
        self._setup = setup
        self._saved_environment = _PRACTICE
        first = self.section().inside
        self.environment = self.add(_environment_field(), first)
        self.books_note = label(role="strong", wraps=True)
        first.addWidget(self.books_note)
        self.others = label(role="error", wraps=True)
        self.others.hide()
        first.addWidget(self.others)
        self.test = CredentialsTest(bridge, self._in_words)
        self._account = (self._make_numbers(), self._make_keys(), self._make_more())
        self.page.addStretch(1)
        self.environment.edited.connect(self._show)
        self.kind.edited.connect(self._show)
        self.edited.connect(self._on_edited)
        self._show()

    def _in_words(self, text: str) -> str:
        return setting_names(text, {key: field.name for key, field in self.fields.items()})

    def _reveal(self, key: str) -> str:
        return self._setup.reveal(key)

    # --- values -------------------------------------------------------------------------------------------

    def load(self, current: Current) -> None:
        super().load(current)
        self._saved_environment = current.values.get("MPESA_ENVIRONMENT", "").lower() or _PRACTICE
        is_till = bool(current.values.get("MPESA_TILL_NUMBER"))
        is_new = not current.values.get("MPESA_SHORTCODE")
        self.kind.load(_TILL if is_till or is_new else _PAYBILL)
        self.more.fold()
        self.test.clear()
        self._show()

    def changes(self) -> dict[str, str]:
        changes = super().changes()
        if self.kind.chosen == _PAYBILL:
            # What was typed stays on the page, in case the other chip is chosen again.
            changes.pop("MPESA_TILL_NUMBER", None)
            if self.till_number.saved and not self.till_number.is_fixed:
                changes["MPESA_TILL_NUMBER"] = ""
        return changes

    def own_problems(self) -> dict[str, str]:
        """A till is a paybill to the settings file as long as it has no till number."""
        if self.is_practice() or self.kind.chosen != _TILL:
            return {}
        till_number = self.till_number.value()
        if not till_number:
            return {"MPESA_TILL_NUMBER": tr("Till number is missing.")}
        if till_number == self.shortcode.value():
            words = tr("Till number is the store number too. One of them is wrong.")
            return {"MPESA_TILL_NUMBER": words}
        return {}

    def is_practice(self) -> bool:
        return self.environment.chosen == _PRACTICE

    def go_to_problem(self) -> None:
        self.more.open_if_wrong()
        super().go_to_problem()

    def show_others(self, words: str) -> None:
        """What is wrong in the settings file, but with no field of any page."""
        self.others.setText(words)
        self.others.setVisible(bool(words))

    # --- showing ------------------------------------------------------------------------------------------

    def _on_edited(self) -> None:
        self.test.forget(self.changes())

    def _show(self) -> None:
        environment = self.environment.chosen
        for section in self._account:
            section.setVisible(environment != _PRACTICE)
        self.public_button.setVisible(environment == _SANDBOX and bool(self._setup.public_account))
        is_till = self.kind.chosen == _TILL
        self.picture.setVisible(is_till)
        self.till_number.setVisible(is_till)
        if is_till:
            self.shortcode.rename(tr("Store number"), tr("Never the number on the sticker."))
        else:
            self.shortcode.rename(tr("Paybill number"), tr("The number that customers pay to."))
        is_other = environment not in {"", self._saved_environment}
        words = tr("When you save, the counter opens the books of {new}. Those of {old} stay as they are.")
        new, old = (_word(one) for one in (environment, self._saved_environment))
        self.books_note.setText(words.format(new=new, old=old) if is_other else "")
        self.books_note.setVisible(is_other)

    def _fill_in_public(self) -> None:
        """What Safaricom prints for everybody's trials."""
        self.kind.choose(_PAYBILL)
        for key, value in self._setup.public_account.items():
            field = self.fields.get(key)
            if isinstance(field, TextField | SecretField):
                field.set_text(value)

    # --- parts --------------------------------------------------------------------------------------------

    def _make_numbers(self) -> Section:
        section = self.section()
        self.kind = self.add(_kind_field(), section.inside)
        self.picture = TillPicture()
        section.inside.addWidget(self.picture)
        numbers = QHBoxLayout()
        numbers.setSpacing(16)
        self.shortcode = self.add(
            TextField("MPESA_SHORTCODE", tr("Store number"), width_pixels=_NUMBER_PIXELS), numbers
        )
        self.till_number = self.add(
            TextField(
                "MPESA_TILL_NUMBER", tr("Till number"), tr("As on the sticker."), width_pixels=_NUMBER_PIXELS
            ),
            numbers,
        )
        numbers.addStretch(1)
        section.inside.addLayout(numbers)
        return section

    def _make_keys(self) -> Section:
        section = self.section(tr("From Safaricom's developer portal"))
        self.public_button = button(tr("Fill in the public test number and passkey"), "link")
        self.public_button.clicked.connect(self._fill_in_public)
        section.top.addWidget(self.public_button)
        for key, name, words in (
            ("MPESA_CONSUMER_KEY", tr("Consumer key"), tr("Of the app on the portal.")),
            ("MPESA_CONSUMER_SECRET", tr("Consumer secret"), tr("Of the same app.")),
            (
                "MPESA_PASSKEY",
                tr("Passkey"),
                tr("Belongs to the store or paybill number. For production, Safaricom mails it."),
            ),
        ):
            self.add(SecretField(key, name, words, self._reveal), section.inside)
        section.inside.addWidget(self.test)
        return section

    def _make_more(self) -> Section:
        section = self.section()
        self.more = More()
        section.inside.addWidget(self.more)
        for field in (
            TextField(
                "MPESA_EXPRESS_SHORTCODE",
                tr("Number that sends prompts"),
                tr("Only if Safaricom gave you another one for prompts."),
                placeholder=tr("The number above"),
                width_pixels=_NUMBER_PIXELS,
            ),
            TextField(
                "MPESA_MAX_AMOUNT",
                tr("Largest prompt, KES"),
                tr("M-PESA takes 250,000 at once today."),
                usual="250000",
                width_pixels=_NUMBER_PIXELS,
            ),
            TextField(
                "MPESA_BASE_URL",
                tr("Another host"),
                tr("Only for a host that speaks like M-PESA's."),
                placeholder=tr("Safaricom's own"),
            ),
        ):
            self.more.take(self.add(field, self.more.inside))
        return section


def _environment_field() -> ChoiceField:
    return ChoiceField(
        "MPESA_ENVIRONMENT",
        tr("Which M-PESA"),
        (
            Choice(
                _PRACTICE,
                tr("Practice"),
                tr(
                    "A simulator inside the program plays M-PESA. No money moves; no account and no internet "
                    "are needed. For learning."
                ),
            ),
            Choice(
                _SANDBOX,
                tr("Sandbox"),
                tr(
                    "Safaricom's test system, with the keys of a test app. A prompt to a real phone takes "
                    "real shillings, which come back the next morning. For trying out before going live."
                ),
            ),
            Choice(
                _PRODUCTION,
                tr("Production"),
                tr("The real M-PESA. What customers pay goes to your paybill or till."),
            ),
        ),
    )


def _kind_field() -> ChoiceField:
    return ChoiceField(
        "",
        tr("What customers pay to"),
        (
            Choice(
                _TILL,
                tr("Till (Buy Goods)"),
                tr(
                    "A till has two numbers. Customers pay to the till number; M-PESA knows the shop by its "
                    "store number, and the passkey belongs to that one. Both are needed."
                ),
            ),
            Choice(
                _PAYBILL,
                tr("Paybill"),
                tr("A paybill has one number: customers pay to it, and the passkey belongs to it."),
            ),
        ),
    )


def _word(environment: str) -> str:
    return {_PRACTICE: tr("Practice"), _SANDBOX: tr("Sandbox"), _PRODUCTION: tr("Production")}.get(
        environment, environment
    )
