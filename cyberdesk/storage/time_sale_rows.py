"""What sessions were charged, sale by sale, with the explanation of that day."""

from __future__ import annotations

from datetime import datetime

from cyberdesk.domain.moment import from_microseconds, microseconds
from cyberdesk.services.ports import TimeSale, TimeSaleKind
from cyberdesk.storage.database import Row
from cyberdesk.storage.rows import Rows
from cyberdesk.storage.terms import charge_of_text, charge_text

_TIME_SALE = "session_sale.sale_id, session_id, kind, minutes, charge, counted_at, session_sale.voided_at"
# Word for word the condition of the index.
_OPEN = "kind = 'bought' AND counted_at IS NULL AND voided_at IS NULL"
_OPEN_AMONG_SALES = _OPEN.replace("voided_at", "session_sale.voided_at")
"""A bill has a time of that name too."""


class TimeSaleRows(Rows):
    """Sales of time. The contract is `ports.Store`."""

    def add_time_sale(self, sale: TimeSale) -> None:
        self._database.write(
            "INSERT INTO session_sale (sale_id, session_id, kind, minutes, charge) VALUES (?, ?, ?, ?, ?)",
            (sale.sale_id, sale.session_id, sale.kind.value, sale.minutes, charge_text(sale.charge)),
        )

    def time_sale(self, sale_id: int) -> TimeSale | None:
        row = self._database.row(f"SELECT {_TIME_SALE} FROM session_sale WHERE sale_id = ?", (sale_id,))
        return None if row is None else _time_sale_of(row)

    def time_sales_of(self, session_id: int) -> list[TimeSale]:
        rows = self._database.rows(
            f"SELECT {_TIME_SALE} FROM session_sale WHERE session_id = ? ORDER BY sale_id", (session_id,)
        )
        return [_time_sale_of(row) for row in rows]

    def paid_time_sales(self) -> list[TimeSale]:
        rows = self._database.rows(
            f"SELECT {_TIME_SALE} FROM session_sale JOIN sale ON sale.id = session_sale.sale_id"
            f" WHERE {_OPEN_AMONG_SALES} AND (sale.settled_at IS NOT NULL OR sale.on_account_at IS NOT NULL)"
            " ORDER BY session_sale.sale_id"
        )
        return [_time_sale_of(row) for row in rows]

    def count_time_sale(self, sale_id: int, at: datetime) -> bool:
        return self._mark("counted_at", sale_id, at)

    def void_time_sale(self, sale_id: int, at: datetime) -> bool:
        return self._mark("voided_at", sale_id, at)

    def _mark(self, column: str, sale_id: int, at: datetime) -> bool:
        changed = self._database.write(
            f"UPDATE session_sale SET {column} = ? WHERE sale_id = ? AND {_OPEN}", (microseconds(at), sale_id)
        )
        return changed == 1


def _time_sale_of(row: Row) -> TimeSale:
    sale_id, session_id, kind, minutes, charge, counted_at, voided_at = row
    return TimeSale(
        sale_id=sale_id,
        session_id=session_id,
        kind=TimeSaleKind(kind),
        minutes=minutes,
        charge=charge_of_text(charge),
        counted_at=None if counted_at is None else from_microseconds(counted_at),
        voided_at=None if voided_at is None else from_microseconds(voided_at),
    )
