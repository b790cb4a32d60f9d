"""A database of many payments, made by SQL alone: through the program it would take an hour."""

from __future__ import annotations

import argparse
import sqlite3
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

from cyberdesk import config
from cyberdesk.domain.moment import microseconds
from cyberdesk.storage.store import open_store
from tests.bench.child import tell
from tests.bench.measured.clock import AheadClock

_DAYS = 3 * 365
_CUSTOMERS = 500

_ADD_CUSTOMERS = """
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :count)
    INSERT INTO customer (id, name, name_folded, phone)
    SELECT i, 'Customer ' || i, 'customer ' || i, printf('2547%08d', i) FROM n
"""

# Two thirds by M-PESA, and one in ten of those cancelled; spread evenly over the days up to now.
_ADD_PAYMENTS = """
    WITH RECURSIVE
        n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :count),
        one AS (
            SELECT
                i,
                i % 3 <> 0 AS is_mpesa,
                i % 10 <> 7 OR i % 3 = 0 AS is_paid,
                (20 + i * 7 % 480) * 100 AS cents,
                printf('2547%08d', i * 7919 % 100000000) AS msisdn,
                :now - (:count - i) * (:days * 86400000000 / :count) AS at
            FROM n
        )
    INSERT INTO payment (
        id, customer_id, customer_name, title, tender, amount_cents, received_cents, state, cause, remarks,
        phone, phone_reversed, attempt_token_hash, merchant_request_id, checkout_request_id, receipt_number,
        staff, created_at, sent_at, finished_at, day
    )
    SELECT
        i,
        CASE WHEN i % 4 = 0 THEN i % :customers + 1 END,
        CASE WHEN i % 4 = 0 THEN 'Customer ' || (i % :customers + 1) ELSE 'Walk-in' END,
        printf('PC %d · %d min', i % 24 + 1, i * 7 % 120 + 5),
        CASE WHEN is_mpesa THEN 'mpesa' ELSE 'cash' END,
        cents,
        CASE WHEN is_paid THEN cents END,
        CASE WHEN is_paid THEN 'paid' ELSE 'declined' END,
        CASE WHEN is_paid THEN NULL ELSE 'cancelled' END,
        '',
        CASE WHEN is_mpesa THEN msisdn END,
        CASE WHEN is_mpesa THEN
            substr(msisdn, 12, 1) || substr(msisdn, 11, 1) || substr(msisdn, 10, 1) || substr(msisdn, 9, 1)
            || substr(msisdn, 8, 1) || substr(msisdn, 7, 1) || substr(msisdn, 6, 1) || substr(msisdn, 5, 1)
            || '7452'
        END,
        CASE WHEN is_mpesa THEN lower(hex(randomblob(32))) END,
        CASE WHEN is_mpesa THEN printf('29115-34620561-%d', i) END,
        CASE WHEN is_mpesa THEN printf('ws_CO_191220191020%010d', i) END,
        CASE WHEN is_mpesa AND is_paid THEN printf('U%09X', i * 7919) END,
        'Achieng',
        at,
        CASE WHEN is_mpesa THEN at END,
        at,
        (at + :nairobi) / 86400000000 + :day_0
    FROM one
"""

_ADD_SUMS = """
    INSERT INTO payment_sum (day, state, tender, payments, received_cents, amount_cents)
    SELECT day, state, tender, count(*), sum(coalesce(received_cents, 0)), sum(amount_cents)
    FROM payment GROUP BY day, state, tender
"""

_LATER = (
    "SELECT type, name, sql FROM sqlite_master"
    " WHERE tbl_name = 'payment' AND type IN ('index', 'trigger') AND sql IS NOT NULL"
)


def fill(path: Path, count: int, now: datetime, days: int = _DAYS) -> None:
    """Add payments 1 to `count`, over so many days, to a database that has its shape and nothing else."""
    values = {
        "count": count,
        "days": days,
        "now": microseconds(now),
        "nairobi": 3 * 3600 * 1_000_000,
        "day_0": date(1970, 1, 1).toordinal(),
        "customers": _CUSTOMERS,
    }
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA cache_size = -100000")
        # Indexes and triggers come last: one by one they would cost ten times as much.
        later = connection.execute(_LATER).fetchall()
        connection.execute("BEGIN")
        for kind, name, _ in later:
            connection.execute(f"DROP {kind} {name}")
        connection.execute(_ADD_CUSTOMERS, {"count": _CUSTOMERS})
        connection.execute(_ADD_PAYMENTS, values)
        connection.execute(_ADD_SUMS)
        for _, _, statement in later:
            connection.execute(statement)
        connection.execute("COMMIT")
        # Everything on the disk, so that it is not still being written while others measure.
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("count", type=int)
    parser.add_argument("--days", type=int, default=_DAYS)
    options = parser.parse_args()
    environ = {"CYBERDESK_DATA_DIR": str(options.folder)}
    path = config.load(environ=environ, working_folder=options.folder).settings.database_path
    clock = AheadClock()
    open_store(path, clock).close()
    fill(path, options.count, clock.now(), options.days)
    tell(path.stat().st_size)


if __name__ == "__main__":
    main()
