"""What a walk-in paid beyond the bill is one more alarm: no account holds it. Frozen."""

from peewee import Database

STATEMENTS = (
    # The condition is repeated word for word by the queries, so that SQLite sees that it is this one.
    "DROP INDEX payment_alarm",
    """
    CREATE INDEX payment_alarm ON payment (id)
    WHERE (instr(remarks, 'sale_already_paid') > 0 OR instr(remarks, 'second_receipt') > 0
           OR instr(remarks, 'contradicted') > 0 OR instr(remarks, 'reversed') > 0
           OR instr(remarks, 'owed') > 0)
      AND instr(remarks, 'handled') = 0
    """,
    # Words in order of the alphabet: nothing stands between these two.
    """
    UPDATE payment SET remarks = replace(remarks, 'over', 'over owed')
    WHERE customer_id IS NULL AND state = 'paid' AND instr(remarks, 'over') > 0
      AND instr(remarks, 'unverified') = 0 AND instr(remarks, 'sale_already_paid') = 0
      AND (SELECT sum(CASE WHEN credit = 'customer_credit' THEN amount_cents
                           WHEN debit = 'customer_credit' THEN -amount_cents ELSE 0 END)
           FROM ledger_entry AS e WHERE e.payment_id = payment.id) > 0
    """,
)


def up(_migrator: object, db: Database) -> None:
    for statement in STATEMENTS:
        db.execute_sql(statement)  # type: ignore[no-untyped-call]
