"""Shifts, cash moved beside the customers' money, and when a bill became a customer's debt. Frozen."""

from peewee import Database

LEFT_ON_ACCOUNT = """
        INSERT INTO left_on_account (sale_id, shift_id, after_entry, due_cents)
        VALUES (
            NEW.id,
            (SELECT coalesce(max(id), 0) + 1 FROM shift WHERE closed_at IS NOT NULL),
            (SELECT coalesce(max(id), 0) FROM ledger_entry),
            (SELECT coalesce(sum(CASE WHEN debit = 'receivable' THEN amount_cents
                                      WHEN credit = 'receivable' THEN -amount_cents ELSE 0 END), 0)
             FROM ledger_entry WHERE sale_id = NEW.id)
        )
"""

STATEMENTS = (
    # float_count, count: JSON, denomination to number; empty when only a sum was typed. report: see
    # domain/shift_archive.py. All of the end is there or none of it.
    """
    CREATE TABLE shift (
        id INTEGER PRIMARY KEY,
        opened_at INTEGER NOT NULL,
        opened_by TEXT NOT NULL,
        float_cents INTEGER NOT NULL CHECK (float_cents >= 0),
        float_count TEXT NOT NULL,
        first_entry INTEGER NOT NULL,
        opened_entry INTEGER NOT NULL,
        closed_at INTEGER,
        closed_by TEXT,
        counted_cents INTEGER CHECK (counted_cents >= 0),
        count TEXT,
        expected_cents INTEGER,
        reason TEXT,
        last_entry INTEGER,
        report TEXT,
        previous_hash TEXT,
        hash TEXT,
        CHECK ((closed_at IS NULL) + (closed_by IS NULL) + (counted_cents IS NULL) + (count IS NULL)
               + (expected_cents IS NULL) + (reason IS NULL) + (last_entry IS NULL) + (report IS NULL)
               + (previous_hash IS NULL) + (hash IS NULL) IN (0, 10))
    ) STRICT
    """,
    "CREATE UNIQUE INDEX shift_open ON shift ((closed_at IS NULL)) WHERE closed_at IS NULL",
    """
    CREATE TRIGGER shift_is_final BEFORE UPDATE ON shift WHEN OLD.closed_at IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a closed shift is never changed'); END
    """,
    """
    CREATE TRIGGER shift_opening_is_final
    BEFORE UPDATE OF id, opened_at, opened_by, float_cents, float_count, first_entry, opened_entry ON shift
    BEGIN SELECT RAISE(ABORT, 'the opening of a shift is never changed'); END
    """,
    """
    CREATE TRIGGER shift_stays BEFORE DELETE ON shift
    BEGIN SELECT RAISE(ABORT, 'a shift is never deleted'); END
    """,
    """
    CREATE TABLE cash_move (
        entry_id INTEGER PRIMARY KEY REFERENCES ledger_entry (id),
        at INTEGER NOT NULL,
        kind TEXT NOT NULL,
        amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
        reason TEXT NOT NULL,
        staff TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TRIGGER cash_move_is_final BEFORE UPDATE ON cash_move
    BEGIN SELECT RAISE(ABORT, 'a movement of cash is never changed'); END
    """,
    """
    CREATE TRIGGER cash_move_stays BEFORE DELETE ON cash_move
    BEGIN SELECT RAISE(ABORT, 'a movement of cash is never deleted'); END
    """,
    # The ledger does not change when a bill is left on an account. Kept by a trigger, so that no statement
    # can forget it. shift_id is the shift that is open, or the next one.
    """
    CREATE TABLE left_on_account (
        id INTEGER PRIMARY KEY,
        sale_id INTEGER NOT NULL REFERENCES sale (id),
        shift_id INTEGER NOT NULL,
        after_entry INTEGER NOT NULL,
        due_cents INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX left_on_account_sale ON left_on_account (sale_id, after_entry)",
    "CREATE INDEX left_on_account_shift ON left_on_account (shift_id, due_cents)",
    # What was left on account before anybody counted shifts: in full, right after it was charged.
    """
    INSERT INTO left_on_account (sale_id, shift_id, after_entry, due_cents)
    SELECT sale_id, 1, after_entry,
        (SELECT coalesce(sum(CASE WHEN debit = 'receivable' THEN amount_cents
                                  WHEN credit = 'receivable' THEN -amount_cents ELSE 0 END), 0)
         FROM ledger_entry AS e WHERE e.sale_id = old.sale_id AND e.id <= after_entry)
    FROM (SELECT sale.id AS sale_id,
              (SELECT coalesce(max(e.id), 0) FROM ledger_entry AS e
               WHERE e.sale_id = sale.id AND e.debit = 'receivable' AND e.payment_id IS NULL) AS after_entry
          FROM sale WHERE on_account_at IS NOT NULL) AS old
    """,
    f"""
    CREATE TRIGGER sale_left_on_account AFTER UPDATE OF on_account_at ON sale
    WHEN OLD.on_account_at IS NULL AND NEW.on_account_at IS NOT NULL
    BEGIN {LEFT_ON_ACCOUNT}; END
    """,
)


def up(_migrator: object, db: Database) -> None:
    for statement in STATEMENTS:
        db.execute_sql(statement)  # type: ignore[no-untyped-call]
