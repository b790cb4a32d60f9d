"""What all groups of rows share: the database, looking up by number, and how staff search."""

from __future__ import annotations

from datetime import datetime, time

from cyberdesk.domain.moment import NAIROBI, day_of, microseconds
from cyberdesk.domain.phone import MASK, Phone, PhoneError
from cyberdesk.storage.database import Database, Row

FEWEST_PHONE_DIGITS = 3
"""Fewer digits than this would match every tenth phone."""


class Rows:
    """A group of tables. The methods of the groups are those of `ports.Store`."""

    def __init__(self, database: Database, phone_key: bytes = b"") -> None:
        """
        Args:
            phone_key: of the hashes by which purged phone numbers are known again.
        """
        self._database = database
        self._phone_key = phone_key

    def _the_row(self, sql: str, noun: str, number: int) -> Row:
        """The row with this number.

        Raises:
            LookupError: there is none; numbers come from the database, so this is a mistake of ours.
        """
        row = self._database.row(sql, (number,))
        if row is None:
            raise LookupError(f"there is no {noun} {number}")
        return row

    def _next_id(self, table: str) -> int:
        """The last number plus one: no gaps. Nobody else takes it while the transaction lasts."""
        row = self._database.row(f"SELECT max(id) FROM {table}")
        return (row[0] or 0) + 1 if row else 1


def name_pattern(search: str) -> str:
    """The LIKE pattern (escaped by ``!``) of folded names that contain `search`."""
    folded = search.casefold()
    for special in "!%_":
        folded = folded.replace(special, "!" + special)
    return f"%{folded}%"


def phone_digits(search: str) -> str:
    """The digits with which a stored phone must end, as typed in any form; empty: no phone search."""
    digits = "".join(search.split()).removeprefix("+")
    if len(digits) < FEWEST_PHONE_DIGITS or not (digits.isascii() and digits.isdigit()):
        return ""
    # A local number in full, 0722…: the 0 stands for 254, which is what is stored.
    return digits[1:] if len(digits) == 10 and digits.startswith("0") else digits


def remaining_digits(digits: str) -> str:
    """How a purged number ends that ended in `digits`: the first of its last six are not kept."""
    return digits if len(digits) <= 3 else digits[:-6] + MASK + digits[-3:]


def whole_phone(digits: str) -> Phone | None:
    """The one phone that `digits` (of `phone_digits`) can mean; None when they are only its end."""
    try:
        return Phone.parse(digits)
    except PhoneError:
        return None


def begin_of(day: int) -> int:
    """Midnight in Nairobi at which a day begins, as times are stored."""
    return microseconds(datetime.combine(day_of(day), time(), NAIROBI))
