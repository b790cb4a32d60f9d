"""Ranges of days, read from their sums (see report_sums.py) and never from the entries one by one."""

from __future__ import annotations

from contextlib import AbstractContextManager

from cyberdesk.domain.cash_move import CashMoveKind
from cyberdesk.domain.ledger import Account
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Tender
from cyberdesk.domain.report import StationIncome, Takings
from cyberdesk.domain.shift_figures import LedgerSum
from cyberdesk.storage.report_sums import DAY_SUMS, NO_STATION
from cyberdesk.storage.rows import Rows, begin_of

_RANGE = "day BETWEEN ? AND ?"
_SUMS = (
    f"SELECT staff, debit, credit, kind, is_deni, sum(cents) FROM ledger_sum WHERE {_RANGE}"
    " GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5"
)
_BY_DAY = f"SELECT day, 0, tender, sum(cents) FROM takings_sum WHERE {_RANGE} GROUP BY day, tender"
# Days since 0001-01-01, which was a Monday and has the number 1.
_BY_HOUR = (
    f"SELECT min(day), hour, tender, sum(cents) FROM takings_sum WHERE {_RANGE}"
    " GROUP BY day % 7, hour, tender"
)
_BY_STATION = (
    f"SELECT nullif(station_number, {NO_STATION}) AS number, sum(cents) AS cents FROM station_sum"
    f" WHERE {_RANGE} GROUP BY station_number ORDER BY number NULLS LAST"
)
_DENI_GIVEN = (
    "SELECT coalesce(sum(l.due_cents), 0) FROM sale AS s INDEXED BY sale_on_account"
    " JOIN left_on_account AS l ON l.sale_id = s.id WHERE s.on_account_at >= ? AND s.on_account_at < ?"
)
_DAYS = "SELECT (SELECT min(day) FROM ledger_sum), (SELECT max(day) FROM ledger_sum)"


class ReportRows(Rows):
    """What some days brought. The contract is `ports.ReportStore`."""

    def snapshot(self) -> AbstractContextManager[None]:
        return self._database.snapshot()

    def sums_of_days(self, first_day: int, last_day: int) -> list[LedgerSum]:
        return [
            LedgerSum(
                staff=staff,
                debit=Account(debit),
                credit=Account(credit),
                kind=CashMoveKind(kind) if kind else None,
                is_before_opening=False,
                # All that a payment moves counts for its own day: no range has a
                # confirmation without its code.
                is_of_earlier_code=False,
                is_deni=bool(is_deni),
                amount=Money(cents),
            )
            for staff, debit, credit, kind, is_deni, cents in self._database.rows(
                _SUMS, (first_day, last_day)
            )
        ]

    def takings_by_day(self, first_day: int, last_day: int) -> list[Takings]:
        return self._takings(_BY_DAY, first_day, last_day)

    def takings_by_hour(self, first_day: int, last_day: int) -> list[Takings]:
        return self._takings(_BY_HOUR, first_day, last_day)

    def income_by_station(self, first_day: int, last_day: int) -> list[StationIncome]:
        rows = self._database.rows(_BY_STATION, (first_day, last_day))
        return [StationIncome(number, Money(cents)) for number, cents in rows if cents]

    def deni_given_on(self, first_day: int, last_day: int) -> Money:
        row = self._database.row(_DENI_GIVEN, (begin_of(first_day), begin_of(last_day + 1)))
        return Money(row[0] if row else 0)

    def ledger_days(self) -> tuple[int, int] | None:
        row = self._database.row(_DAYS)
        return (row[0], row[1]) if row and row[0] is not None else None

    def rebuild_sums(self) -> None:
        with self._database.transaction():
            for each in DAY_SUMS:
                self._database.write(f"DELETE FROM {each.table}")
                self._database.write(f"INSERT INTO {each.table} ({each.columns}) {each.sql}")

    def _takings(self, sql: str, first_day: int, last_day: int) -> list[Takings]:
        return [
            Takings(day, hour, Tender(tender), Money(cents))
            for day, hour, tender, cents in self._database.rows(sql, (first_day, last_day))
        ]
