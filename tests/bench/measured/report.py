"""Reports over a ledger of many payments: a bill each, and its money."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from cyberdesk import config
from cyberdesk.services.reports import Reports
from cyberdesk.storage.store import SqliteStore, open_store
from tests.bench.child import serve
from tests.bench.measured.clock import AheadClock

# 24 stations and bills without one, three kinds of income, two at the counter in turn.
_ADD_SALES = """
    INSERT INTO sale (id, customer_name, title, station_number, made_at, day, staff, settled_at)
    SELECT id, customer_name, title, nullif(id % 25, 0), created_at, day, staff, finished_at
    FROM payment WHERE state = 'paid'
"""
_STAFF = "iif((at / 3600000000 + 3) % 24 < 14, 'Achieng', 'Baraka')"
_ADD_ENTRIES = f"""
    INSERT INTO ledger_entry (
        at, day, debit, credit, amount_cents, sale_id, payment_id, staff, previous_hash, hash
    )
    SELECT at, day, debit, credit, cents, sale_id, payment_id, {_STAFF}, '', '' FROM (
        SELECT id * 2 AS place, created_at AS at, day, 'receivable' AS debit,
            CASE id % 3 WHEN 0 THEN 'income_service' WHEN 1 THEN 'income_printing' ELSE 'income_time' END
                AS credit, received_cents AS cents, id AS sale_id, NULL AS payment_id
        FROM payment WHERE state = 'paid'
        UNION ALL
        SELECT id * 2 + 1, created_at, day, tender, 'receivable', received_cents, id, id
        FROM payment WHERE state = 'paid'
    ) ORDER BY place
"""


class Office:
    """Somebody who looks at reports."""

    def __init__(self, folder: Path) -> None:
        environ = {"CYBERDESK_DATA_DIR": str(folder)}
        path = config.load(environ=environ, working_folder=folder).settings.database_path
        self.clock = AheadClock()
        self.store: SqliteStore = open_store(path, self.clock)
        self.reports = Reports(self.store, self.clock)

    def fill(self) -> int:
        """A bill and two entries for every payment that is there; how many days they are of."""
        # Sums come last: one by one they would cost many times as much.
        sql = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'ledger_entry_is_%'"
        triggers = self.store.database.rows(sql)
        with self.store.transaction():
            for name, _ in triggers:
                self.store.database.write(f"DROP TRIGGER {name}")
            self.store.database.write(_ADD_SALES)
            self.store.database.write(_ADD_ENTRIES)
            for _, statement in triggers:
                self.store.database.write(statement)
            self.store.rebuild_sums()
        first, last = self.reports.days()
        return last - first + 1

    def read(self) -> float:
        """Seconds that the report of all days takes."""
        began_at = time.perf_counter()
        report = self.reports.read(self.reports.everything())
        seconds = time.perf_counter() - began_at
        if not report.taken:
            sys.exit("the report is empty")
        return seconds


def main() -> None:
    office = Office(Path(sys.argv[1]))
    try:
        serve({"fill": office.fill, "read": office.read})
    finally:
        office.store.close()


if __name__ == "__main__":
    main()
