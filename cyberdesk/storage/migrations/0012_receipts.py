"""Each time that a receipt went to paper. Frozen."""

from peewee import Database

STATEMENTS = (
    # copy_number: 0 for the first on paper. given_cents, balance_cents: NULL when not known, or of a walk-in.
    """
    CREATE TABLE receipt_printing (
        id INTEGER PRIMARY KEY,
        sale_id INTEGER REFERENCES sale (id),
        payment_id INTEGER REFERENCES payment (id),
        copy_number INTEGER NOT NULL CHECK (copy_number >= 0),
        at INTEGER NOT NULL,
        staff TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('begun', 'done', 'unsure', 'nothing')),
        given_cents INTEGER,
        balance_cents INTEGER,
        buyer_pin TEXT NOT NULL,
        CHECK ((sale_id IS NULL) <> (payment_id IS NULL))
    ) STRICT
    """,
    "CREATE INDEX receipt_printing_sale ON receipt_printing (sale_id, id) WHERE sale_id IS NOT NULL",
    "CREATE INDEX receipt_printing_payment ON receipt_printing (payment_id, id) WHERE payment_id IS NOT NULL",
    """
    CREATE TRIGGER receipt_printing_is_final BEFORE UPDATE OF state ON receipt_printing
    WHEN OLD.state <> 'begun' OR NEW.state = 'begun'
    BEGIN SELECT RAISE(ABORT, 'what became of a printing is never changed'); END
    """,
    """
    CREATE TRIGGER receipt_printing_stays_as_begun
    BEFORE UPDATE OF id, sale_id, payment_id, copy_number, at, staff, given_cents, balance_cents
    ON receipt_printing
    BEGIN SELECT RAISE(ABORT, 'a printing is never changed'); END
    """,
    # Who asks to be forgotten is forgotten here too.
    """
    CREATE TRIGGER receipt_printing_forgets BEFORE UPDATE OF buyer_pin ON receipt_printing
    WHEN NEW.buyer_pin <> ''
    BEGIN SELECT RAISE(ABORT, 'a PIN is never changed, only forgotten'); END
    """,
    """
    CREATE TRIGGER receipt_printing_stays BEFORE DELETE ON receipt_printing
    BEGIN SELECT RAISE(ABORT, 'a printing is never deleted'); END
    """,
)


def up(_migrator: object, db: Database) -> None:
    for statement in STATEMENTS:
        db.execute_sql(statement)  # type: ignore[no-untyped-call]
