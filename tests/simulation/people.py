"""The customers: their phones, their wallets, and what they do with a prompt."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from cyberdesk.domain.phone import Phone
from tests.simulation.faults import Weather

_NAMES = ("Achieng", "Baraka", "Chebet", "Dalmas", "Esther", "Fatuma", "Gitau", "Halima")
_LONGEST_PROMPT_SECONDS = 180.0
"""daraja.md 3.7: nobody has seen one that lived longer."""


@dataclass(frozen=True, slots=True)
class Moved:
    """Money that left a wallet.

    Attributes:
        reference: of the prompt that asked for it, as the payer reads it.
        amount: whole shillings.
        receipt_number: M-PESA's code, which the customer gets as a message.
    """

    reference: str
    amount: int
    receipt_number: str


@dataclass(slots=True)
class Handset:
    """A phone with its wallet.

    Attributes:
        wallet: shillings in it.
        messages: M-PESA's, one for each time money left.
    """

    phone: Phone
    wallet: int
    messages: list[Moved] = field(default_factory=list)


@dataclass(slots=True)
class Person:
    """A customer.

    Attributes:
        customer_id: how the café knows them; None for a walk-in.
    """

    name: str
    handset: Handset
    customer_id: int | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of a prompt.

    Attributes:
        after_seconds: since it was shown.
        is_paid: the money moves, if it is there.
        code: M-PESA's result code, as the callback has it.
        query_code: the same as a question brings it.
    """

    after_seconds: float
    is_paid: bool
    code: str
    query_code: str


def crowd(rng: Random) -> list[Person]:
    """The people of a run; two of them share a phone, and some have little money."""
    handsets = [
        Handset(Phone(f"2547{rng.randrange(10**8):08}"), rng.choice((40, 300, 5000, 100_000))) for _ in _NAMES
    ]
    handsets[1] = handsets[0]
    return [Person(name, handset) for name, handset in zip(_NAMES, handsets, strict=True)]


def decide(weather: Weather, rng: Random) -> Decision:
    """What the person with the phone does, and what the networks make of it."""
    lifetime = rng.uniform(60.0, _LONGEST_PROMPT_SECONDS)
    soon = min(rng.choice((rng.uniform(0.2, 3), rng.uniform(3, 30), rng.uniform(10, 180))), lifetime)
    if rng.random() < weather.odd_result:
        is_paid = rng.random() < 0.5
        truth = "0" if is_paid else "1037"
        code, query_code = rng.choice((("1036", truth), ("1036", "1036"), ("7777", truth), ("7777", "7777")))
        return Decision(soon, is_paid, code, query_code)
    if rng.random() < 0.1 + weather.impatient:
        after_seconds, code = rng.choice(
            ((soon, "1032"), (soon, "2001"), (lifetime, "1037"), (lifetime, "1032"), (14.0, "1037"))
        )
        return Decision(after_seconds, False, code, code)
    return Decision(soon, True, "0", "0")
