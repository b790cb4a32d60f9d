"""Tariffs with many parts, one for each group of stations; sessions that pause, move and are paid for first;
power cuts. Frozen.

A tariff is written out as JSON with a version (storage/terms.py), in its own table and in each session: the
terms that were agreed belong together, are only ever read as a whole, and must outlive every later change of
what a tariff can say. Columns would need a change of shape for each new part, for sessions long over too.
"""

from peewee import Database

_TERMS = (
    "json_object('version', 1, 'name', {name}, 'price_per_minute', price_per_minute_cents,"
    " 'minimum_charge', minimum_charge_cents)"
)

GROUPS = (
    "ALTER TABLE station ADD COLUMN group_name TEXT NOT NULL DEFAULT 'Standard'",
    """
    CREATE TABLE station_group (
        name TEXT PRIMARY KEY,
        position INTEGER NOT NULL
    ) STRICT
    """,
    "INSERT INTO station_group (name, position) VALUES ('Standard', 0)",
    "ALTER TABLE tariff RENAME TO old_tariff",
    # The newest row of a group is its price of today; the others are what it was. A group that is gone
    # keeps its rows.
    """
    CREATE TABLE tariff (
        id INTEGER PRIMARY KEY,
        group_name TEXT NOT NULL,
        terms TEXT NOT NULL
    ) STRICT
    """,
    f"""
    INSERT INTO tariff (id, group_name, terms)
    SELECT id, 'Standard', {_TERMS.format(name="name")} FROM old_tariff
    """,
    "DROP TABLE old_tariff",
)

SESSIONS = (
    """
    CREATE TABLE new_session (
        id INTEGER PRIMARY KEY,
        station_number INTEGER NOT NULL,
        customer_id INTEGER REFERENCES customer (id),
        customer_name TEXT NOT NULL,
        tariff TEXT NOT NULL,
        started_at INTEGER NOT NULL,
        ended_at INTEGER,
        sale_id INTEGER REFERENCES sale (id),
        started_by TEXT NOT NULL,
        is_paused_with_all INTEGER NOT NULL DEFAULT 0 CHECK (is_paused_with_all IN (0, 1))
    ) STRICT
    """,
    f"""
    INSERT INTO new_session (id, station_number, customer_id, customer_name, tariff, started_at, ended_at,
                             sale_id, started_by)
    SELECT id, station_number, customer_id, customer_name, {_TERMS.format(name="tariff_name")}, started_at,
           ended_at, sale_id, started_by
    FROM session
    """,
    "DROP TABLE session",
    "ALTER TABLE new_session RENAME TO session",
    # A session that waits for its payment, or pauses, keeps its station.
    "CREATE UNIQUE INDEX session_open ON session (station_number) WHERE ended_at IS NULL",
    "CREATE INDEX session_sale_id ON session (sale_id) WHERE sale_id IS NOT NULL",
    # Where and when the clock of a session ran.
    """
    CREATE TABLE session_seat (
        session_id INTEGER NOT NULL REFERENCES session (id),
        position INTEGER NOT NULL,
        station_number INTEGER NOT NULL,
        started_at INTEGER NOT NULL,
        ended_at INTEGER CHECK (ended_at >= started_at),
        PRIMARY KEY (session_id, position)
    ) STRICT, WITHOUT ROWID
    """,
    """
    INSERT INTO session_seat (session_id, position, station_number, started_at, ended_at)
    SELECT id, 0, station_number, started_at, max(ended_at, started_at) FROM session
    """,
    # What a session was charged, sale by sale, with the explanation as it was on that day. Bought minutes
    # count from counted_at.
    """
    CREATE TABLE session_sale (
        sale_id INTEGER PRIMARY KEY REFERENCES sale (id),
        session_id INTEGER NOT NULL REFERENCES session (id),
        kind TEXT NOT NULL CHECK (kind IN ('used', 'bought', 'overtime')),
        minutes INTEGER NOT NULL CHECK (minutes >= 0),
        charge TEXT NOT NULL,
        counted_at INTEGER,
        voided_at INTEGER
    ) STRICT
    """,
    "CREATE INDEX session_sale_session ON session_sale (session_id, kind)",
    """
    CREATE INDEX session_sale_open ON session_sale (sale_id)
    WHERE kind = 'bought' AND counted_at IS NULL AND voided_at IS NULL
    """,
    # What was done with a session, and by whom.
    """
    CREATE TABLE session_log (
        id INTEGER PRIMARY KEY,
        session_id INTEGER NOT NULL REFERENCES session (id),
        at INTEGER NOT NULL,
        act TEXT NOT NULL,
        staff TEXT NOT NULL,
        detail TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX session_log_session ON session_log (session_id, id)",
    """
    CREATE TRIGGER session_log_is_final BEFORE UPDATE ON session_log
    BEGIN SELECT RAISE(ABORT, 'what was done is never changed'); END
    """,
    """
    CREATE TRIGGER session_log_stays BEFORE DELETE ON session_log
    BEGIN SELECT RAISE(ABORT, 'what was done is never deleted'); END
    """,
)

POWER = (
    # One row: when the program was last seen running.
    """
    CREATE TABLE heartbeat (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        at INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE power_gap (
        id INTEGER PRIMARY KEY,
        started_at INTEGER NOT NULL,
        ended_at INTEGER NOT NULL CHECK (ended_at > started_at)
    ) STRICT
    """,
    # The sessions whose clocks ran then; empty until somebody decided.
    """
    CREATE TABLE power_gap_session (
        gap_id INTEGER NOT NULL REFERENCES power_gap (id),
        session_id INTEGER NOT NULL REFERENCES session (id),
        billing TEXT CHECK (billing IN ('to_cut', 'through', 'forgive')),
        minutes INTEGER,
        staff TEXT,
        decided_at INTEGER,
        PRIMARY KEY (gap_id, session_id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TRIGGER power_gap_is_decided_once BEFORE UPDATE ON power_gap_session
    WHEN OLD.billing IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a power cut is decided once'); END
    """,
    """
    CREATE TRIGGER power_gap_session_stays BEFORE DELETE ON power_gap_session
    BEGIN SELECT RAISE(ABORT, 'what was decided is never deleted'); END
    """,
)


def up(_migrator: object, db: Database) -> None:
    for statement in (*GROUPS, *SESSIONS, *POWER):
        db.execute_sql(statement)  # type: ignore[no-untyped-call]
