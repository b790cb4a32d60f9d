"""Staff, their PINs, and the log of what they did. Frozen."""

from peewee import Database

STATEMENTS = (
    # A PIN in clear would be shorter than any hash.
    """
    CREATE TABLE staff (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        role TEXT NOT NULL CHECK (role IN ('owner', 'supervisor', 'attendant')),
        is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
        pin_hash TEXT NOT NULL CHECK (length(pin_hash) >= 20),
        wrong_pins INTEGER NOT NULL CHECK (wrong_pins >= 0),
        locked_until INTEGER
    ) STRICT
    """,
    """
    CREATE TRIGGER staff_stays BEFORE DELETE ON staff
    BEGIN SELECT RAISE(ABORT, 'staff are never deleted'); END
    """,
    # Every name that somebody has or had: the ledger keeps names, so none may ever mean two people.
    """
    CREATE TABLE staff_name (
        name_folded TEXT PRIMARY KEY,
        staff_id INTEGER NOT NULL REFERENCES staff (id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TRIGGER staff_name_is_final BEFORE UPDATE ON staff_name
    BEGIN SELECT RAISE(ABORT, 'a name is never given to somebody else'); END
    """,
    """
    CREATE TRIGGER staff_name_stays BEFORE DELETE ON staff_name
    BEGIN SELECT RAISE(ABORT, 'a name is never deleted'); END
    """,
    """
    CREATE TABLE staff_log (
        id INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        act TEXT NOT NULL,
        staff_id INTEGER REFERENCES staff (id),
        staff_name TEXT NOT NULL,
        subject_id INTEGER NOT NULL REFERENCES staff (id),
        subject_name TEXT NOT NULL,
        used_right TEXT,
        detail TEXT NOT NULL,
        previous_hash TEXT NOT NULL,
        hash TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX staff_log_subject ON staff_log (subject_id, act, id)",
    """
    CREATE TRIGGER staff_log_is_final BEFORE UPDATE ON staff_log
    BEGIN SELECT RAISE(ABORT, 'the staff log is never changed'); END
    """,
    """
    CREATE TRIGGER staff_log_stays BEFORE DELETE ON staff_log
    BEGIN SELECT RAISE(ABORT, 'the staff log is never deleted'); END
    """,
)


def up(_migrator: object, db: Database) -> None:
    for statement in STATEMENTS:
        db.execute_sql(statement)  # type: ignore[no-untyped-call]
