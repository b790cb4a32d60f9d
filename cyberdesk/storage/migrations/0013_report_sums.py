"""What the days of the ledger come to, in sums of their own: a report reads those. Frozen.

Read from the entries, with the best index, the sums of a year of 200 payments a day take 180 ms and those of
a million payments 2.9 s, the period before left out; kept, 30 ms and 0.4 s. They follow from the ledger
alone: triggers keep them, so that no statement can forget it, and `verify` adds up the ledger again.
"""

from peewee import Database

MONEY = "('cash', 'mpesa', 'mpesa_unverified')"
CUSTOMERS = "('receivable', 'customer_credit')"
INCOME = "('income_time', 'income_service', 'income_printing', 'income_goods')"
# Cash beside the customers' money: the row of cash_move, written after the entry, says what it was.
TILL = "('safe', 'expense', 'cash_difference')"

# Of an entry {e}: where it has a part in a sum, and what its part is.
IS_DENI = f"""
    {{e}}.sale_id IS NOT NULL
        AND ({{e}}.debit IN {MONEY} AND {{e}}.credit = 'receivable'
             OR {{e}}.credit IN {MONEY} AND {{e}}.debit = 'receivable')
        AND EXISTS (SELECT 1 FROM left_on_account AS l
                    WHERE l.sale_id = {{e}}.sale_id AND l.after_entry < {{e}}.id)
"""
LEDGER_WHERE = f"{{e}}.debit NOT IN {TILL} AND {{e}}.credit NOT IN {TILL}"
LEDGER = f"{{e}}.day, {{e}}.staff, {{e}}.debit, {{e}}.credit, '', {IS_DENI}, 1, {{e}}.amount_cents"
TAKINGS_WHERE = (
    f"{{e}}.debit IN {MONEY} AND {{e}}.credit IN {CUSTOMERS}"
    f" OR {{e}}.credit IN {MONEY} AND {{e}}.debit IN {CUSTOMERS}"
)
TAKINGS = f"""
    {{e}}.day, ({{e}}.at / 3600000000 + 3) % 24,
    iif({{e}}.debit = 'cash' OR {{e}}.credit = 'cash', 'cash', 'mpesa'),
    iif({{e}}.debit IN {MONEY}, {{e}}.amount_cents, -{{e}}.amount_cents)
"""
STATIONS_WHERE = (
    f"{{e}}.debit = 'receivable' AND {{e}}.credit IN {INCOME}"
    f" OR {{e}}.credit = 'receivable' AND {{e}}.debit IN {INCOME}"
)
STATIONS = """
    {e}.day, coalesce((SELECT s.station_number FROM sale AS s WHERE s.id = {e}.sale_id), 0),
    iif({e}.debit = 'receivable', {e}.amount_cents, -{e}.amount_cents)
"""
MOVES = """
    SELECT e.day, e.staff, e.debit, e.credit, {m}.kind, 0, 1, e.amount_cents
    FROM {source} WHERE e.id = {m}.entry_id
"""

TABLES = (
    # kind: of a cash_move, empty for all else.
    """
    CREATE TABLE ledger_sum (
        day INTEGER NOT NULL,
        staff TEXT NOT NULL,
        debit TEXT NOT NULL,
        credit TEXT NOT NULL,
        kind TEXT NOT NULL,
        is_deni INTEGER NOT NULL,
        entries INTEGER NOT NULL,
        cents INTEGER NOT NULL,
        PRIMARY KEY (day, staff, debit, credit, kind, is_deni)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE takings_sum (
        day INTEGER NOT NULL,
        hour INTEGER NOT NULL,
        tender TEXT NOT NULL,
        cents INTEGER NOT NULL,
        PRIMARY KEY (day, hour, tender)
    ) STRICT, WITHOUT ROWID
    """,
    # station_number: 0 for bills without a station.
    """
    CREATE TABLE station_sum (
        day INTEGER NOT NULL,
        station_number INTEGER NOT NULL,
        cents INTEGER NOT NULL,
        PRIMARY KEY (day, station_number)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX sale_line_off ON sale_line (off_at) WHERE off_at IS NOT NULL",
    "CREATE INDEX sale_day ON sale (day)",
    "CREATE INDEX sale_on_account ON sale (on_account_at) WHERE on_account_at IS NOT NULL",
)
ADD_LEDGER = """
    INSERT INTO ledger_sum (day, staff, debit, credit, kind, is_deni, entries, cents) {rows}
    ON CONFLICT DO UPDATE SET entries = entries + excluded.entries, cents = cents + excluded.cents
"""
ADD_TAKINGS = """
    INSERT INTO takings_sum (day, hour, tender, cents) {rows}
    ON CONFLICT DO UPDATE SET cents = cents + excluded.cents
"""
ADD_STATIONS = """
    INSERT INTO station_sum (day, station_number, cents) {rows}
    ON CONFLICT DO UPDATE SET cents = cents + excluded.cents
"""
PARTS = (
    ("ledger_entry_is_summed", ADD_LEDGER, LEDGER, LEDGER_WHERE),
    ("ledger_entry_is_taken", ADD_TAKINGS, TAKINGS, TAKINGS_WHERE),
    ("ledger_entry_is_earned", ADD_STATIONS, STATIONS, STATIONS_WHERE),
)


def up(_migrator: object, db: Database) -> None:
    for statement in (*TABLES, *fillings(), *triggers()):
        db.execute_sql(statement)  # type: ignore[no-untyped-call]


def fillings() -> list[str]:
    """For the entries that are there already."""
    entries = [
        add.format(rows=f"SELECT {part} FROM ledger_entry AS e WHERE {where}".format(e="e"))
        for _, add, part, where in PARTS
    ]
    return [*entries, ADD_LEDGER.format(rows=MOVES.format(m="m", source="cash_move AS m, ledger_entry AS e"))]


def triggers() -> list[str]:
    """For the entries to come."""
    made = [
        f"CREATE TRIGGER {name} AFTER INSERT ON ledger_entry WHEN {where.format(e='NEW')}"
        f" BEGIN {add.format(rows=f'SELECT {part} WHERE TRUE'.format(e='NEW'))}; END"
        for name, add, part, where in PARTS
    ]
    move = ADD_LEDGER.format(rows=MOVES.format(m="NEW", source="ledger_entry AS e"))
    return [*made, f"CREATE TRIGGER cash_move_is_summed AFTER INSERT ON cash_move BEGIN {move}; END"]
