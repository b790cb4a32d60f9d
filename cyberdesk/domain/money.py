"""An amount of Kenyan money."""

from __future__ import annotations

import re
from dataclasses import dataclass

CENTS_PER_SHILLING = 100

# Twelve digits at most: far above any bill, and the cents still fit a 64-bit column.
_TYPED = re.compile(
    r"(?:(?:kes|ksh|kshs|sh)\.?)?\s*(\d{1,3}(?:,\d{3}){1,3}|\d{1,12})(?:\.(\d{1,2}))?\s*(?:/[-=])?",
    re.IGNORECASE,
)


class MoneyError(ValueError):
    """The typed text is no amount of money; the text of the error says what to type instead."""


@dataclass(frozen=True, order=True, slots=True)
class Money:
    """Kenyan shillings, held as whole cents so that no sum is ever rounded by accident.

    Attributes:
        cents: the amount in hundredths of a shilling (ISO 4217 KES); negative for money owed to the payer.
    """

    cents: int

    def __post_init__(self) -> None:
        if type(self.cents) is not int:
            raise TypeError(f"cents must be a whole number, not {type(self.cents).__name__}")

    @classmethod
    def shillings(cls, shillings: int) -> Money:
        """`shillings` whole shillings."""
        return cls(shillings * CENTS_PER_SHILLING)

    @classmethod
    def parse(cls, text: str) -> Money:
        """What a person types: ``1250``, ``1,250``, ``KES 1,250``, ``12.50``, ``100/-``.

        Raises:
            MoneyError: the text is not an amount, or is zero or negative.
        """
        match = _TYPED.fullmatch(text.strip())
        if match is None:
            raise MoneyError("Type an amount in shillings, for example 150")
        whole, fraction = match.groups()
        cents = int(whole.replace(",", "")) * CENTS_PER_SHILLING + int((fraction or "0").ljust(2, "0"))
        if cents == 0:
            raise MoneyError("The amount must be more than zero")
        return cls(cents)

    @property
    def is_whole_shillings(self) -> bool:
        """M-PESA moves whole shillings only (daraja.md 2.3)."""
        return self.cents % CENTS_PER_SHILLING == 0

    @property
    def whole_shillings(self) -> int:
        """The amount in shillings.

        Raises:
            ValueError: there are cents; dropping them would lose money.
        """
        if not self.is_whole_shillings:
            raise ValueError(f"{self} is not a whole number of shillings")
        return self.cents // CENTS_PER_SHILLING

    def rounded_up(self) -> Money:
        """The next whole shilling, which is what a counter can collect."""
        return Money(-(-self.cents // CENTS_PER_SHILLING) * CENTS_PER_SHILLING)

    def __add__(self, other: Money) -> Money:
        return Money(self.cents + other.cents)

    def __sub__(self, other: Money) -> Money:
        return Money(self.cents - other.cents)

    def __mul__(self, times: int) -> Money:
        return Money(self.cents * times)

    def __neg__(self) -> Money:
        return Money(-self.cents)

    def __bool__(self) -> bool:
        return self.cents != 0

    @property
    def figure(self) -> str:
        """The bare number, ``1,250`` or ``12.50``: for columns whose heading names the currency."""
        whole, fraction = divmod(abs(self.cents), CENTS_PER_SHILLING)
        sign = "-" if self.cents < 0 else ""
        return f"{sign}{whole:,}" + (f".{fraction:02}" if fraction else "")

    def __str__(self) -> str:
        return f"KES {self.figure}"


ZERO = Money(0)


def sought_amount(text: str) -> Money | None:
    """The amount for which somebody searches, if the text is one; 0722… is a phone, whatever it would be in
    shillings."""
    if text.startswith("0"):
        return None
    try:
        return Money.parse(text)
    except MoneyError:
        return None
