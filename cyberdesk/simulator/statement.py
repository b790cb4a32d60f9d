"""The statement that the organisation downloads from the portal, of the money that moved here.

Its shape is that of the protocol notes: rows about the account first, then the names of the columns, then the
movements, the newest first, with the payers' numbers masked.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from cyberdesk.simulator.answers import NAIROBI
from cyberdesk.simulator.prompts import Moved

COLUMNS = (
    "Receipt No.",
    "Completion Time",
    "Initiation Time",
    "Details",
    "Transaction Status",
    "Paid In",
    "Withdrawn",
    "Balance",
    "Balance Confirmed",
    "Reason Type",
    "Other Party Info",
    "Linked Transaction ID",
    "A/C No.",
)


def statement_csv(shortcode: str, day: date, moved: Sequence[Moved], since: datetime | None = None) -> str:
    """The export of one day in Nairobi, as the text of a CSV file.

    Args:
        moved: in the order it moved; what moved on other days is in the balance only.
        since: UTC; of the time before it this list knows nothing, and says so.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    first = datetime.combine(day, time(), NAIROBI)
    last = first + timedelta(days=1, seconds=-1)
    if since is not None:
        first = max(first, since)
    writer.writerow(["Organization Statement"])
    writer.writerow(["Short Code:", shortcode])
    writer.writerow(["Account:", "Utility Account"])
    writer.writerow(["Time Period:", f"From {_written(first)} To {_written(last)}"])
    writer.writerow([])
    writer.writerow(COLUMNS)
    balance = 0
    rows: list[list[str]] = []
    for one in moved:
        balance += one.amount
        if one.at.astimezone(NAIROBI).date() == day:
            rows.append(_row(one, balance))
    writer.writerows(reversed(rows))
    return out.getvalue()


def _row(one: Moved, balance: int) -> list[str]:
    payer = masked(one.phone)
    return [
        one.receipt_number,
        _written(one.at),
        _written(one.at),
        f"Pay Bill from {payer} Acc. {one.reference}",
        "Completed",
        f"{one.amount:,.2f}",
        "",
        f"{balance:,.2f}",
        "TRUE",
        "Pay Bill Online",
        f"{payer} - WANJIKU ***",
        "",
        one.reference,
    ]


def masked(msisdn: str) -> str:
    """``25472****417``."""
    return f"{msisdn[:5]}****{msisdn[-3:]}"


def _written(at: datetime) -> str:
    return f"{at.astimezone(NAIROBI):%Y-%m-%d %H:%M:%S}"
