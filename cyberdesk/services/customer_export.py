"""Customers as a table that other programs read."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

from cyberdesk.domain.moment import nairobi
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.phone import Phone
from cyberdesk.services.customers import PAGE_SIZE, CustomerFilter, CustomerRow, Customers

Reveal = Callable[[int], Phone]
"""The full number of a customer who has one; that it was seen is written down. See `Privacy.reveal`."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is reckoned by a spreadsheet, and a name may be anything."""


def customers_csv(customers: Customers, wanted: CustomerFilter, reveal: Reveal | None = None) -> str:
    """The customers of a filter, in its order, one a line under a line of headings. Amounts are in KES.

    Args:
        reveal: writes the whole phone numbers; without it they are masked.

    Raises:
        StorageError: they cannot be read.
    """
    listing = customers.listing(wanted)
    written = io.StringIO()
    lines = csv.writer(written, lineterminator="\r\n")
    lines.writerow(("Name", "Phone", "Owes KES", "Credit KES", "Oldest debt days", "Last visit"))
    for start in range(0, len(listing.ids), PAGE_SIZE):
        for row in customers.rows(listing, listing.ids[start : start + PAGE_SIZE]):
            lines.writerow(_cells(row, reveal))
    return written.getvalue()


def _cells(row: CustomerRow, reveal: Reveal | None) -> tuple[str, ...]:
    customer, balance = row.customer, row.standing.balance
    name = f"'{customer.name}" if customer.name.startswith(_FORMULA) else customer.name
    phone = customer.masked_phone
    if reveal is not None and customer.phone is not None:
        phone = reveal(customer.id).local
    return (
        name,
        phone,
        _plain(max(balance, ZERO)),
        _plain(max(-balance, ZERO)),
        "" if row.oldest_days is None else str(row.oldest_days),
        "" if row.last_visit is None else f"{nairobi(row.last_visit):%Y-%m-%d}",
    )


def _plain(amount: Money) -> str:
    """``1250.00``: no separators, which other programs take for other things."""
    shillings, cents = divmod(amount.cents, 100)
    return f"{shillings}.{cents:02}" if amount else ""
