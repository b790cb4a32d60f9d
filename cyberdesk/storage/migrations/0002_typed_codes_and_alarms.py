"""Typed codes, alarms, bills left on account, and a bounded inbox for strangers. Frozen."""

from peewee import Database

STATEMENTS = (
    "ALTER TABLE sale ADD COLUMN on_account_at INTEGER",
    # The conditions are repeated word for word by the queries, so that SQLite sees that they are these.
    "CREATE INDEX payment_unverified ON payment (id) WHERE instr(remarks, 'unverified') > 0",
    """
    CREATE INDEX payment_alarm ON payment (id)
    WHERE (instr(remarks, 'sale_already_paid') > 0 OR instr(remarks, 'second_receipt') > 0
           OR instr(remarks, 'contradicted') > 0) AND instr(remarks, 'handled') = 0
    """,
    "CREATE INDEX inbox_stranger ON inbox (id) WHERE verdict = 'stranger'",
    "CREATE INDEX ledger_entry_payment ON ledger_entry (payment_id, debit, credit, amount_cents)"
    " WHERE payment_id IS NOT NULL",
)


def up(_migrator: object, db: Database) -> None:
    for statement in STATEMENTS:
        db.execute_sql(statement)  # type: ignore[no-untyped-call]
