"""Which column is which, by its name, wherever the row of names stands."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

from cyberdesk.domain.words import words
from cyberdesk.services.errors import StatementUnreadable
from cyberdesk.statement.cells import Cell, text_of


class Column(StrEnum):
    """As the portal calls it; the value is the name that staff read when it is missing."""

    RECEIPT = "Receipt No."
    COMPLETED = "Completion Time"
    DETAILS = "Details"
    STATUS = "Transaction Status"
    PAID_IN = "Paid In"
    WITHDRAWN = "Withdrawn"
    BALANCE = "Balance"
    OTHER_PARTY = "Other Party Info"
    REASON = "Reason Type"
    LINKED = "Linked Transaction ID"


REQUIRED = (Column.RECEIPT, Column.COMPLETED, Column.STATUS, Column.PAID_IN, Column.WITHDRAWN)
"""Without the withdrawn, money that was taken back could not be told from money that came."""

_NAMES = {
    Column.RECEIPT: "receiptno receiptnumber receipt mpesareceiptnumber mpesareceiptno transactionid transid",
    Column.COMPLETED: "completiontime completedtime completiondate completiondatetime datetime"
    " transactiontime transactiondate trxdate",
    Column.DETAILS: "details detail description narration particulars",
    Column.STATUS: "transactionstatus status state",
    Column.PAID_IN: "paidin paidinkes paidinksh credit amountin moneyin",
    Column.WITHDRAWN: "withdrawn withdrawal withdrawals withdrawnkes withdrawnksh paidout debit amountout"
    " moneyout",
    Column.BALANCE: "balance balancekes balanceksh runningbalance",
    Column.OTHER_PARTY: "otherpartyinfo otherparty otherpartyinformation",
    Column.REASON: "reasontype reason transactiontype",
    Column.LINKED: "linkedtransactionid linkedtransaction originaltransactionid originalreceiptno",
}
_COLUMN_OF = {name: column for column, names in _NAMES.items() for name in names.split()}
_SIGNS = re.compile(r"[^a-z0-9]+")
_FEWEST = 3
"""Fewer known names are no row of names."""
_LISTED = 12

Places = Mapping[Column, int]
"""Where in its row each column stands."""


def places_in(row: Sequence[Cell]) -> Places:
    """The known names of a row; the first of two equal ones.

    Raises:
        StatementUnreadable: a required name stands there twice: nobody can tell which one is meant.
    """
    places: dict[Column, int] = {}
    doubled: list[str] = []
    for place, cell in enumerate(row):
        column = _COLUMN_OF.get(_SIGNS.sub("", text_of(cell).lower())) if isinstance(cell, str) else None
        if column is None:
            continue
        if column in places and column in REQUIRED:
            doubled.append(column.value)
        places.setdefault(column, place)
    if doubled and len(places) >= _FEWEST:
        raise StatementUnreadable(
            words("A column stands twice in this file: {names}", names=", ".join(doubled)),
            next_step=words("Download the statement again, and import it without changing it."),
        )
    return places


def is_heading(places: Places) -> bool:
    """Whether a row has enough names to be the row of names."""
    return len(places) >= _FEWEST and Column.RECEIPT in places


def check(places: Places, row: Sequence[Cell]) -> None:
    """
    Raises:
        StatementUnreadable: a required column is missing; it says which, and what was found.
    """
    missing = [column.value for column in REQUIRED if column not in places]
    if missing:
        found = [text_of(cell)[:40] for cell in row if text_of(cell)][:_LISTED]
        raise StatementUnreadable(
            words("This file lacks these columns: {names}", names=", ".join(missing)),
            next_step=words(
                "It has: {names}. Choose all columns when you export it from the portal.",
                names=", ".join(found),
            ),
        )
