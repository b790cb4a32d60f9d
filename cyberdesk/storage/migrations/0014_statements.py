"""Statements that were imported, and money that M-PESA took back as one more alarm. Frozen."""

from peewee import Database

STATEMENTS = (
    # tally: JSON, finding to [rows, cents]. changed, chosen, skipped: payments. first_at, last_at: NULL when
    # the file had no line.
    """
    CREATE TABLE statement_import (
        id INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        staff TEXT NOT NULL,
        file_name TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        first_at INTEGER,
        last_at INTEGER,
        lines INTEGER NOT NULL CHECK (lines >= 0),
        refused INTEGER NOT NULL CHECK (refused >= 0),
        ignored INTEGER NOT NULL CHECK (ignored >= 0),
        changed INTEGER NOT NULL CHECK (changed >= 0),
        chosen INTEGER NOT NULL CHECK (chosen >= 0),
        skipped INTEGER NOT NULL CHECK (skipped >= 0),
        tally TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX statement_import_file ON statement_import (sha256)",
    """
    CREATE TRIGGER statement_import_is_final BEFORE UPDATE ON statement_import
    BEGIN SELECT RAISE(ABORT, 'the record of an import is never changed'); END
    """,
    """
    CREATE TRIGGER statement_import_stays BEFORE DELETE ON statement_import
    BEGIN SELECT RAISE(ABORT, 'the record of an import is never deleted'); END
    """,
    # The condition is repeated word for word by the queries, so that SQLite sees that it is this one.
    "DROP INDEX payment_alarm",
    """
    CREATE INDEX payment_alarm ON payment (id)
    WHERE (instr(remarks, 'sale_already_paid') > 0 OR instr(remarks, 'second_receipt') > 0
           OR instr(remarks, 'contradicted') > 0 OR instr(remarks, 'reversed') > 0)
      AND instr(remarks, 'handled') = 0
    """,
    # For codes that were taken back, which the payment no longer has.
    "CREATE INDEX payment_change_voided ON payment_change (detail) WHERE note = 'voided'",
)


def up(_migrator: object, db: Database) -> None:
    for statement in STATEMENTS:
        db.execute_sql(statement)  # type: ignore[no-untyped-call]
