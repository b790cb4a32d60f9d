"""A statement of M-PESA: what the portal says moved, a line each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import pairwise

from cyberdesk.domain.money import Money


class LineState(StrEnum):
    """How a movement ended, as far as it matters here."""

    COMPLETED = "completed"
    REVERSED = "reversed"
    """It was paid, and taken back since."""
    NOT_COMPLETED = "not_completed"
    """Failed, cancelled, waiting: no money moved."""


class LineKind(StrEnum):
    """What a line is to a shop that was paid."""

    PAYMENT = "payment"
    """A customer's money came in."""
    REVERSAL = "reversal"
    """A customer's money was taken back."""
    OTHER = "other"
    """Fees, withdrawals and money from elsewhere: counted, and nothing more."""
    NOT_COMPLETED = "not_completed"


@dataclass(frozen=True, slots=True)
class StatementLine:
    """One movement.

    Attributes:
        number: its line or row in the file, counted from 1.
        receipt_number: M-PESA's code.
        completed_at: UTC.
        details: what it was, with phone numbers masked.
        state: how it ended.
        paid_in, withdrawn: what came and what went; never less than zero.
        balance: after it; None when the file does not say.
        other_party: who, with the phone number masked; ``0722•••417 - JANE DOE``.
        reverses: the code of the payment that it takes back; empty for all other lines.
    """

    number: int
    receipt_number: str
    completed_at: datetime
    details: str
    state: LineState
    paid_in: Money
    withdrawn: Money
    balance: Money | None = None
    other_party: str = ""
    reverses: str = ""

    @property
    def kind(self) -> LineKind:
        if self.state is LineState.NOT_COMPLETED:
            return LineKind.NOT_COMPLETED
        if self.reverses:
            return LineKind.REVERSAL
        return LineKind.PAYMENT if self.paid_in else LineKind.OTHER

    @property
    def moved(self) -> Money:
        """What came, or what went."""
        return self.paid_in or self.withdrawn


class Refusal(StrEnum):
    """Why a line could not be read. `ui/statement/words.py` has the words."""

    NO_RECEIPT = "no_receipt"
    BAD_RECEIPT = "bad_receipt"
    BAD_TIME = "bad_time"
    BAD_AMOUNT = "bad_amount"
    NO_AMOUNT = "no_amount"
    BOTH_WAYS = "both_ways"
    NO_STATUS = "no_status"


@dataclass(frozen=True, slots=True)
class RefusedLine:
    """A line that was left out.

    Attributes:
        number: as for `StatementLine`.
        reason: why.
        text: what stood there, in short and with phone numbers masked.
        receipt_number: its code, where that could be read: its payment is not missing from the statement.
    """

    number: int
    reason: Refusal
    text: str
    receipt_number: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """A file, read.

    Attributes:
        file_name: without its folder.
        sha256: of the file, 64 hex digits.
        lines: in the order of the file.
        refused: what could not be read.
        first_at, last_at: UTC, from when until when it tells of every movement: as the file says of itself,
            else its first and its last line; None when it says neither.
    """

    file_name: str
    sha256: str
    lines: tuple[StatementLine, ...]
    refused: tuple[RefusedLine, ...]
    first_at: datetime | None
    last_at: datetime | None

    def covers(self, first: datetime, last: datetime) -> bool:
        """Whether all that moved between these two times must stand on it."""
        if self.first_at is None or self.last_at is None:
            return False
        return self.first_at <= first and last <= self.last_at


# ``0722•••417``, ``25471****456``, ``0712***678``, ``2547 ***** 126``: what is told of a number at both ends.
_MASKED = re.compile(r"\+?(\d{2,6})[\s*•xX.#]{3,}(\d{2,4})(?!\d)")
_LEAST_HEAD, _LEAST_TAIL = 2, 3


def fits_phone(mask: str, other_party: str) -> bool | None:
    """Whether a masked number of ours can be the masked number of a statement; None when nobody can tell.

    Args:
        mask: ``0722 ••• 417``, see `Phone.masked`.
        other_party: as on the line.
    """
    ours, theirs = _MASKED.search(mask), _MASKED.search(other_party)
    if ours is None or theirs is None:
        return None
    head, tail = _local(theirs[1]), theirs[2]
    own_head, own_tail = _local(ours[1]), ours[2]
    if min(len(head), len(own_head)) < _LEAST_HEAD or min(len(tail), len(own_tail)) < _LEAST_TAIL:
        return None
    fits_head = head.startswith(own_head) or own_head.startswith(head)
    return fits_head and (tail.endswith(own_tail) or own_tail.endswith(tail))


def _local(digits: str) -> str:
    """``0722`` for ``254722``."""
    return f"0{digits[3:]}" if digits.startswith("254") else digits


def breaks_in_balances(lines: Sequence[StatementLine]) -> int:
    """In how many places a balance does not follow from the line before: there, lines were left out or
    changed. In whichever order the file is, oldest or newest first; lines without a balance tell nothing."""
    told = [line for line in lines if line.kind is not LineKind.NOT_COMPLETED]
    oldest_first = sum(not _follows(after, before) for before, after in pairwise(told))
    newest_first = sum(not _follows(after, before) for after, before in pairwise(told))
    return min(oldest_first, newest_first)


def _follows(after: StatementLine, before: StatementLine) -> bool:
    if after.balance is None or before.balance is None:
        return True
    return after.balance == before.balance + after.paid_in - after.withdrawn
