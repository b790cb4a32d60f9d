"""A person the café knows by name, what they owe, and since when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from enum import StrEnum

from cyberdesk.domain.moment import day_number
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.phone import Phone


@dataclass(frozen=True, slots=True)
class Consent:
    """The person agreed that the café keeps the full number.

    Attributes:
        at: UTC.
        staff: who was told so.
    """

    at: datetime
    staff: str


@dataclass(frozen=True, slots=True)
class Customer:
    """A named customer; walk-ins have none.

    Attributes:
        id: our number.
        name: as staff call them.
        phone: where prompts go unless another number is typed; personal data, shown masked. None when there
            is none, and when only its masked form was kept.
        phone_mask: ``0722 ••• 417``, when the number itself was purged; empty otherwise.
        note: what staff should know, in their own words.
        limit: the most that may be owed; None: the shop's usual limit.
        consent: to keeping the full number; None: it is purged when it is no longer needed.
        merged_into: the customer that this one turned out to be; None for all that are read by `customer`.
        is_forgotten: the person asked for it: the name is a number now, and only money is left.
    """

    id: int
    name: str
    phone: Phone | None
    phone_mask: str = ""
    note: str = ""
    limit: Money | None = None
    consent: Consent | None = None
    merged_into: int | None = None
    is_forgotten: bool = False

    @property
    def masked_phone(self) -> str:
        """``0722 ••• 417``, also after the purge; empty when there is no number."""
        return self.phone.masked if self.phone is not None else self.phone_mask


@dataclass(frozen=True, slots=True)
class Standing:
    """How a customer stands with the shop; several add up.

    Attributes:
        due: on all unpaid bills.
        credit: what the shop owes the customer for money that was more than due.
    """

    due: Money = ZERO
    credit: Money = ZERO

    @property
    def balance(self) -> Money:
        """What is owed; negative when the shop owes the customer."""
        return self.due - self.credit


class Age(StrEnum):
    """How long a bill has been unpaid (product.md 3.2)."""

    WEEK = "week"
    MONTH = "month"
    OLDER = "older"


WEEK_DAYS = 7
MONTH_DAYS = 30


def age_of(days: int) -> Age:
    """The bucket of so many Nairobi days: 0 to 7, 8 to 30, more than 30."""
    if days <= WEEK_DAYS:
        return Age.WEEK
    return Age.MONTH if days <= MONTH_DAYS else Age.OLDER


@dataclass(frozen=True, slots=True)
class OpenBill:
    """A bill of a customer with something due.

    Attributes:
        sale_id: which.
        customer_id: whose, after merging.
        title: as on the bill.
        made_at: UTC, when the debt began.
        due: what is still to pay.
    """

    sale_id: int
    customer_id: int
    title: str
    made_at: datetime
    due: Money

    def days(self, now: datetime) -> int:
        """For how many Nairobi days it is unpaid. A clock that was set back since makes none negative."""
        return max(day_number(now) - day_number(self.made_at), 0)


@dataclass(frozen=True, slots=True)
class Ageing:
    """What is due, by age.

    Attributes:
        by_age: every age has its sum.
        oldest_days: of the oldest unpaid bill; None when there is none.
    """

    by_age: dict[Age, Money]
    oldest_days: int | None

    @property
    def due(self) -> Money:
        return sum(self.by_age.values(), ZERO)


def ageing(bills: Iterable[OpenBill], now: datetime) -> Ageing:
    """How old the debts of these bills are."""
    by_age = dict.fromkeys(Age, ZERO)
    oldest: int | None = None
    for bill in bills:
        days = bill.days(now)
        by_age[age_of(days)] += bill.due
        oldest = days if oldest is None else max(oldest, days)
    return Ageing(by_age, oldest)


_LEAST_LIKENESS = 0.86
"""Of two words of a name: one letter too many in a long one passes, Wanjiku for Wanjiru does not."""
_LEAST_LETTERS = 3


def is_near_name(one: str, other: str) -> bool:
    """Whether two names may be of one person: the same words in any order, but for an initial or a letter."""
    words, others = sorted((_words(one), _words(other)), key=len)
    has_word = False
    for word in words:
        alike = max(others, key=lambda each: _likeness(word, each), default="")
        if _likeness(word, alike) < _LEAST_LIKENESS:
            return False
        has_word = has_word or min(len(word), len(alike)) >= _LEAST_LETTERS
        others.remove(alike)
    return has_word


def _words(name: str) -> list[str]:
    return "".join(letter if letter.isalnum() else " " for letter in name.casefold()).split()


def _likeness(one: str, other: str) -> float:
    if 1 in {len(one), len(other)}:
        return float(one[:1] == other[:1])
    return SequenceMatcher(None, one, other).ratio()


class CardNote(StrEnum):
    """What was done to a customer's card. `ui/texts.py` has the words."""

    ADDED = "added"
    NAME = "name"
    PHONE = "phone"
    NOTE = "note"
    LIMIT = "limit"
    CONSENT_GIVEN = "consent_given"
    CONSENT_TAKEN_BACK = "consent_taken_back"
    MERGED = "merged"
    CREDIT_USED = "credit_used"
    OVER_LIMIT = "over_limit"
    REVEALED = "revealed"
    FORGOTTEN = "forgotten"


@dataclass(frozen=True, slots=True)
class CardChange:
    """An appended record of what was done to a customer's card.

    Attributes:
        customer_id: whose.
        at: UTC.
        staff: who did it.
        note: what.
        detail: an amount in cents, or the number of another customer; never a name or a phone, as it stays
            when the customer is forgotten.
    """

    customer_id: int
    at: datetime
    staff: str
    note: CardNote
    detail: str = ""


def forgotten_name(customer_id: int) -> str:
    """What stands in the place of a name that had to go."""
    return f"Forgotten customer {customer_id}"
