"""Payments found by what was asked for or what came: no walk through a million of them. Frozen."""

from peewee import Database

STATEMENTS = (
    "CREATE INDEX payment_amount ON payment (amount_cents, id)",
    # Nearly always what was asked for came, and the index above has it. The condition is repeated word for
    # word by the query, so that SQLite sees that it is this one.
    "CREATE INDEX payment_received ON payment (received_cents, id) WHERE received_cents <> amount_cents",
)


def up(_migrator: object, db: Database) -> None:
    for statement in STATEMENTS:
        db.execute_sql(statement)  # type: ignore[no-untyped-call]
