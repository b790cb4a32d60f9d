"""A Kenyan mobile number."""

from __future__ import annotations

import hashlib
import hmac
import re
from dataclasses import dataclass

from cyberdesk.domain.words import words

# daraja.md 2.4: operator prefixes keep growing, so only the shape is checked; Safaricom rejects the rest.
_MSISDN = re.compile(r"254[17][0-9]{8}")
MASK = "•••"
"""In place of the digits that are not shown."""

_SEPARATORS = re.compile(r"[\s().\-\u2010-\u2015]+")


class PhoneError(ValueError):
    """The typed text is no Kenyan mobile number; the text of the error says what to type instead."""


@dataclass(frozen=True, slots=True)
class Phone:
    """A number that can get an M-PESA prompt.

    Attributes:
        msisdn: twelve digits, ``2547XXXXXXXX`` or ``2541XXXXXXXX`` (daraja.md 2.4).
    """

    msisdn: str

    def __post_init__(self) -> None:
        if not _MSISDN.fullmatch(self.msisdn):
            raise PhoneError("Not a Kenyan mobile number")

    @classmethod
    def parse(cls, text: str) -> Phone:
        """What a person types: ``07…``, ``01…``, ``7…``, ``254…``, ``+254…``, with spaces or dashes.

        Raises:
            PhoneError: anything else, with how many digits are missing or too many where that helps.
        """
        digits = _SEPARATORS.sub("", text.strip())
        digits = digits.removeprefix("+")
        if not digits:
            raise PhoneError("Type the customer's phone number")
        if not (digits.isascii() and digits.isdigit()):
            raise PhoneError("A phone number has digits only, for example 0722 000 000")
        if digits.startswith("254"):
            national = digits[3:]
        elif digits.startswith("0"):
            national = digits[1:]
        else:
            national = digits
        national = national.removeprefix("0") if len(national) == 10 else national
        if national and national[0] not in "17":
            raise PhoneError("A Kenyan mobile number starts with 07 or 01")
        if len(national) < 9:
            missing = 9 - len(national)
            raise PhoneError(
                words("1 more digit needed")
                if missing == 1
                else words("{count} more digits needed", count=missing)
            )
        if len(national) > 9:
            extra = len(national) - 9
            raise PhoneError(
                words("1 digit too many") if extra == 1 else words("{count} digits too many", count=extra)
            )
        return cls("254" + national)

    @property
    def local(self) -> str:
        """As people read it out: ``0722 114 417``. Personal data: for the field it was typed in only."""
        national = "0" + self.msisdn[3:]
        return f"{national[:4]} {national[4:7]} {national[7:]}"

    @property
    def masked(self) -> str:
        """``0722 ••• 417``: the only form for lists, cards, logs and pictures."""
        national = "0" + self.msisdn[3:]
        return f"{national[:4]} ••• {national[7:]}"

    @property
    def remains(self) -> str:
        """``254722•••417``: what is kept of a number that is no longer needed; it sorts and ends like it."""
        return f"{self.msisdn[:6]}{MASK}{self.msisdn[9:]}"

    def keyed_hash(self, key: bytes) -> str:
        """By which a number is known again that is no longer kept: 32 hex digits.

        There are so few numbers that a plain hash of each can be made in minutes; without the key, none.
        """
        return hmac.new(key, self.msisdn.encode("ascii"), hashlib.sha256).hexdigest()[:32]

    @property
    def tail(self) -> str:
        """The last three digits, by which staff search."""
        return self.msisdn[-3:]

    def __str__(self) -> str:
        return self.masked

    def __repr__(self) -> str:
        # Tracebacks and test output print reprs; a full number must not get there.
        return f"Phone({self.masked})"


# People write gaps, "0722 114 417" and "+254-722-114-417".
_ANY_NUMBER = re.compile(r"(?<!\d)(254|0)[ -]?([17]\d{2})[ -]?\d{3}[ -]?(\d{3})(?!\d)")


def mask_numbers(text: str) -> str:
    """`text` with every Kenyan mobile number in it masked: for raw messages that are shown or logged."""
    return _ANY_NUMBER.sub(r"\1\2•••\3", text)


def masked_remains(remains: str) -> str:
    """``0722 ••• 417`` from the `Phone.remains` of a number."""
    before, _, after = remains.partition(MASK)
    return f"0{before[3:]} {MASK} {after}"


_BARE_NUMBER = re.compile(r"(?<=[:\[,])(\s*)((?:254|0)[17]\d{8})(?=\s*[,}\]])")


def mask_message(text: str, phone: Phone | None = None) -> str:
    """`text` with every number in it masked, each also where it is the end of a longer one, as in the ids
    that M-PESA makes (daraja.md 2.5). JSON stays JSON: a number without quotes gets them.

    Args:
        phone: one that may be in it only as such an end.
    """
    ends = {re.sub("[ -]", "", match[0])[-9:] for match in _ANY_NUMBER.finditer(text)}
    if phone is not None:
        ends.add(phone.msisdn[3:])
    text = mask_numbers(_BARE_NUMBER.sub(r'\1"\2"', text))
    for end in ends:
        text = text.replace(end, f"{end[:3]}{MASK}{end[6:]}")
    return text
