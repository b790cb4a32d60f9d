"""The sums that reports are read from: what they should be, told by the ledger anew.

Triggers keep them entry by entry (migration 0013); this is the other way to the same figures, for `verify`
and for making them anew.
"""

from __future__ import annotations

from dataclasses import dataclass

from cyberdesk.domain.ledger import INCOME_OF, MONEY, MOVES, Account
from cyberdesk.domain.payment import Tender
from cyberdesk.storage.rules import Rule
from cyberdesk.storage.shift_rows import IS_DENI


def _words(accounts: set[Account] | frozenset[Account]) -> str:
    return "(" + ", ".join(f"'{account}'" for account in sorted(accounts)) + ")"


_MONEY = _words(MONEY)
_CUSTOMERS = _words({Account.RECEIVABLE, Account.CUSTOMER_CREDIT})
_INCOME = _words(set(INCOME_OF.values()))
_TILL = _words({account for pair in MOVES.values() for account in pair} - {Account.CASH})
_RECEIVABLE, _CASH = Account.RECEIVABLE, Account.CASH
NO_STATION = 0
"""The number under which bills without a station are summed up."""


@dataclass(frozen=True, slots=True)
class DaySum:
    """A table of sums.

    Attributes:
        table: its name.
        columns: all of them.
        sql: what should stand in them.
    """

    table: str
    columns: str
    sql: str

    @property
    def rule(self) -> Rule:
        """Finds the days on which it is something else. Sums of nothing may stay."""
        return Rule(
            self.table,
            "the sums of this day are not those of the ledger",
            f"WITH kept AS (SELECT {self.columns} FROM {self.table} WHERE cents <> 0), counted AS"
            f" (SELECT * FROM ({self.sql}) WHERE cents <> 0)"
            " SELECT day FROM (SELECT * FROM kept EXCEPT SELECT * FROM counted)"
            " UNION ALL SELECT day FROM (SELECT * FROM counted EXCEPT SELECT * FROM kept)",
        )


LEDGER_SUM = DaySum(
    "ledger_sum",
    "day, staff, debit, credit, kind, is_deni, entries, cents",
    "SELECT e.day AS day, e.staff AS staff, e.debit AS debit, e.credit AS credit,"
    f" coalesce(m.kind, '') AS kind, {IS_DENI} AS is_deni, count(*) AS entries, sum(e.amount_cents) AS cents"
    " FROM ledger_entry AS e LEFT JOIN cash_move AS m ON m.entry_id = e.id"
    f" WHERE m.kind IS NOT NULL OR e.debit NOT IN {_TILL} AND e.credit NOT IN {_TILL}"
    " GROUP BY 1, 2, 3, 4, 5, 6",
)
TAKINGS_SUM = DaySum(
    "takings_sum",
    "day, hour, tender, cents",
    "SELECT day, (at / 3600000000 + 3) % 24 AS hour,"
    f" iif('{_CASH}' IN (debit, credit), '{Tender.CASH}', '{Tender.MPESA}') AS tender,"
    f" sum(iif(debit IN {_MONEY}, amount_cents, -amount_cents)) AS cents FROM ledger_entry"
    f" WHERE debit IN {_MONEY} AND credit IN {_CUSTOMERS} OR credit IN {_MONEY} AND debit IN {_CUSTOMERS}"
    " GROUP BY 1, 2, 3",
)
STATION_SUM = DaySum(
    "station_sum",
    "day, station_number, cents",
    f"SELECT e.day AS day, coalesce(s.station_number, {NO_STATION}) AS station_number,"
    f" sum(iif(e.debit = '{_RECEIVABLE}', e.amount_cents, -e.amount_cents)) AS cents"
    " FROM ledger_entry AS e LEFT JOIN sale AS s ON s.id = e.sale_id"
    f" WHERE e.debit = '{_RECEIVABLE}' AND e.credit IN {_INCOME}"
    f" OR e.credit = '{_RECEIVABLE}' AND e.debit IN {_INCOME}"
    " GROUP BY 1, 2",
)
DAY_SUMS = (LEDGER_SUM, TAKINGS_SUM, STATION_SUM)
REPORT_RULES = tuple(each.rule for each in DAY_SUMS)
