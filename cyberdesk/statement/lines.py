"""A row becomes a line of the statement, or is refused with its reason."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.phone import mask_numbers
from cyberdesk.domain.receipt_number import ReceiptNumberError, parse_receipt_number
from cyberdesk.domain.statement import LineState, Refusal, RefusedLine, StatementLine
from cyberdesk.statement.cells import LONGEST_TEXT, Cell, CellError, MonthFirst, amount_of, text_of, time_of
from cyberdesk.statement.columns import Column, Places

_CODE = re.compile(r"(?<![A-Z0-9])(?=[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-Z0-9]{10}(?![A-Z0-9])")
_CAPITALS = re.compile(r"(?<![A-Z0-9])[A-Z]{10}(?![A-Z0-9])")
_COMPLETED = frozenset({"completed", "complete", "success", "successful"})
_FOOTING = re.compile(r"\b(total|totals|opening balance|closing balance|balance (?:b/f|c/f)|end of)\b")


class LineReader:
    """Reads rows of one file.

    Args:
        places: of its columns.
    """

    def __init__(self, places: Places) -> None:
        self._places = places

    def read(self, number: int, row: Sequence[Cell]) -> StatementLine | RefusedLine | None:
        """None for what is no line at all: empty rows and sums.

        Raises:
            MonthFirst: see `cells.time_of`.
        """
        if not any(text_of(cell) for cell in row):
            return None
        code = self._text(row, Column.RECEIPT).upper()
        if not code or code.lower().startswith("total"):
            is_sum = _FOOTING.search(" ".join(text_of(cell) for cell in row).lower())
            return None if is_sum else _refused(number, Refusal.NO_RECEIPT, row)
        try:
            code = parse_receipt_number(code)
        except ReceiptNumberError:
            return _refused(number, Refusal.BAD_RECEIPT, row)
        read = self._line(number, row, code)
        return read if isinstance(read, StatementLine) else _refused(number, read, row, code)

    def _line(self, number: int, row: Sequence[Cell], code: str) -> StatementLine | Refusal:
        status = self._text(row, Column.STATUS).lower()
        if not status:
            return Refusal.NO_STATUS
        try:
            completed_at = time_of(self._cell(row, Column.COMPLETED))
        except MonthFirst:
            raise
        except CellError:
            return Refusal.BAD_TIME
        try:
            paid_in, withdrawn = amount_of(self._cell(row, Column.PAID_IN)), self._withdrawn(row)
        except CellError:
            return Refusal.BAD_AMOUNT
        if paid_in < ZERO:
            return Refusal.BAD_AMOUNT
        if paid_in and withdrawn:
            return Refusal.BOTH_WAYS
        if not paid_in and not withdrawn:
            return Refusal.NO_AMOUNT
        return self._made(number, row, code, status, completed_at, paid_in, withdrawn)

    def _made(
        self,
        number: int,
        row: Sequence[Cell],
        code: str,
        status: str,
        completed_at: datetime,
        paid_in: Money,
        withdrawn: Money,
    ) -> StatementLine:
        is_reversed = status.startswith("revers")
        state = LineState.NOT_COMPLETED
        if status in _COMPLETED:
            state = LineState.COMPLETED
        elif is_reversed:
            state = LineState.REVERSED
        details = self._text(row, Column.DETAILS)
        told = f"{details} {self._text(row, Column.REASON)}"
        reverses = ""
        if is_reversed and paid_in:
            reverses = code
        elif withdrawn and "revers" in told.lower() and state is LineState.COMPLETED:
            reverses = self._reversed_code(row, code, told)
        return StatementLine(
            number=number,
            receipt_number=code,
            completed_at=completed_at,
            details=_shown(details),
            state=state,
            paid_in=paid_in,
            withdrawn=withdrawn,
            balance=self._balance(row),
            other_party=_shown(self._text(row, Column.OTHER_PARTY)),
            reverses=reverses,
        )

    def _reversed_code(self, row: Sequence[Cell], code: str, told: str) -> str:
        """Which payment a line takes back: the linked one, the one named in its details, or its own."""
        named = [*_CODE.findall(self._text(row, Column.LINKED).upper()), *_CODE.findall(told.upper())]
        if told != told.upper():
            # A code without a digit is no more than a word in capitals, where not all words are.
            named += _CAPITALS.findall(told)
        return next((one for one in named if one != code), code)

    def _withdrawn(self, row: Sequence[Cell]) -> Money:
        """Some files write what went out as less than zero."""
        amount = amount_of(self._cell(row, Column.WITHDRAWN))
        return -amount if amount < ZERO else amount

    def _balance(self, row: Sequence[Cell]) -> Money | None:
        """Nothing depends on it."""
        cell = self._cell(row, Column.BALANCE)
        try:
            return amount_of(cell) if text_of(cell) else None
        except CellError:
            return None

    def _cell(self, row: Sequence[Cell], column: Column) -> Cell:
        place = self._places.get(column)
        return row[place] if place is not None and place < len(row) else None

    def _text(self, row: Sequence[Cell], column: Column) -> str:
        return text_of(self._cell(row, column))


def _refused(number: int, reason: Refusal, row: Sequence[Cell], code: str = "") -> RefusedLine:
    text = " · ".join(text for cell in row if (text := text_of(cell)))
    if not code:
        named = _CODE.search(text.upper())
        code = named[0] if named else ""
    return RefusedLine(number, reason, _shown(text), code)


def _shown(text: str) -> str:
    return mask_numbers(text[:LONGEST_TEXT])
