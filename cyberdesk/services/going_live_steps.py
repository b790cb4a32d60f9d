"""The steps of going live in words (daraja.md 7)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class StepName(StrEnum):
    """A step on the way to a station."""

    TILL = "till"
    ADMINISTRATOR = "administrator"
    REQUEST = "request"
    ACCOUNT = "account"
    CHECKS = "checks"
    TRIAL = "trial"
    SWITCH = "switch"


TICKED_STEPS = frozenset({StepName.TILL, StepName.ADMINISTRATOR, StepName.REQUEST})
"""What happens between the owner and Safaricom: no program can know."""


@dataclass(frozen=True, slots=True)
class StepWords:
    """What a step says.

    Attributes:
        title: in a few words.
        sentence: what it is about.
        to_do: what to do now.
    """

    title: str
    sentence: str
    to_do: str


_SANDBOX = (
    (
        StepName.ACCOUNT,
        StepWords(
            "The keys of a sandbox app",
            "Safaricom's test number and passkey are public; only the keys are yours.",
            "Sign up at developer.safaricom.co.ke with an e-mail address, add an app with M-PESA Express in "
            "its sandbox, and copy the two keys from there.",
        ),
    ),
    (
        StepName.SWITCH,
        StepWords(
            "Switch to the sandbox",
            "The counter opens the books of the sandbox. The others stay as they are.",
            "A prompt to a real phone takes real shillings, which come back the next morning: charge KES 1.",
        ),
    ),
)
_PRODUCTION = (
    (
        StepName.TILL,
        StepWords(
            "A paybill or till that pays out to a bank",
            "Prompts need a paybill or till of the café's own. One that pays out to a phone cannot be used.",
            "If yours does, ask M-PESABusiness@safaricom.co.ke for the forms: settlement to a bank, by a "
            "head office application.",
        ),
    ),
    (
        StepName.ADMINISTRATOR,
        StepWords(
            "An administrator on the M-PESA portal",
            "Safaricom's portal for businesses is org.ke.m-pesa.com.",
            "Send a stamped letter with the short code and the name, ID, phone and e-mail of the "
            "administrator. Log in with the password that comes back, and make a Business Manager there.",
        ),
    ),
    (
        StepName.REQUEST,
        StepWords(
            "Go Live on the developer portal",
            "Keys then stand on the portal, and the passkey comes by e-mail, in about 24 working hours.",
            "Press GO LIVE at your sandbox app: the paybill, or the store number of a till; the business "
            "name without symbols; the M-PESA user name letter by letter. The code comes to that person's "
            "Safaricom line. Add M-PESA Express. One app serves all PCs: a second one ends the first.",
        ),
    ),
    (
        StepName.ACCOUNT,
        StepWords(
            "Numbers, keys and passkey",
            "All of them of production. They stay on this page until everything is switched together.",
            "Fill them in, then test the keys.",
        ),
    ),
    (
        StepName.CHECKS,
        StepWords(
            "Checks of this PC",
            "The clock, the way to M-PESA, the database and the way back, as if production was on.",
            "Run the checks. What has to be mended says how.",
        ),
    ),
    (
        StepName.TRIAL,
        StepWords(
            "A real test of KES 1",
            "A prompt from your own number to your own phone. The counter goes on as it is meanwhile.",
            "Pay it with your PIN. The shilling counts in the books of production, as “Test payments”. "
            "M-PESA is asked for the end, which takes some seconds.",
        ),
    ),
    (
        StepName.SWITCH,
        StepWords(
            "Switch on production",
            "Environment, keys, numbers and passkey change together, and the counter opens new books.",
            "From then on customers pay real money to your own number.",
        ),
    ),
)

STEPS: Mapping[str, Sequence[tuple[StepName, StepWords]]] = MappingProxyType(
    {"practice": (), "sandbox": _SANDBOX, "production": _PRODUCTION}
)
"""Station to the steps that lead there, in order."""
