"""The first shape of the database. Frozen: a later change is a new file, never an edit here.

Money is whole cents (``*_cents``), times are microseconds since 1970 in UTC, a day is the Nairobi day as a
whole number (days since 0001-01-01). STRICT tables refuse a float where cents belong.
"""

from peewee import Database

COUNTER = (
    """
    CREATE TABLE station (
        number INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        is_out_of_order INTEGER NOT NULL
    ) STRICT
    """,
    # The newest row is the price of today; the others are what it was.
    """
    CREATE TABLE tariff (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        price_per_minute_cents INTEGER NOT NULL CHECK (price_per_minute_cents >= 0),
        minimum_charge_cents INTEGER NOT NULL CHECK (minimum_charge_cents >= 0)
    ) STRICT
    """,
    # name_folded is the name without upper and lower case, for searching and sorting.
    """
    CREATE TABLE customer (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        name_folded TEXT NOT NULL,
        phone TEXT
    ) STRICT
    """,
    "CREATE INDEX customer_name ON customer (name_folded)",
    """
    CREATE TABLE sale (
        id INTEGER PRIMARY KEY,
        customer_id INTEGER REFERENCES customer (id),
        customer_name TEXT NOT NULL,
        title TEXT NOT NULL,
        station_number INTEGER,
        made_at INTEGER NOT NULL,
        day INTEGER NOT NULL,
        staff TEXT NOT NULL,
        settled_at INTEGER
    ) STRICT
    """,
    "CREATE INDEX sale_settled ON sale (settled_at, id)",
    """
    CREATE TABLE sale_line (
        sale_id INTEGER NOT NULL REFERENCES sale (id),
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        text TEXT NOT NULL,
        amount_cents INTEGER NOT NULL,
        PRIMARY KEY (sale_id, position)
    ) STRICT, WITHOUT ROWID
    """,
    # The tariff is written out: the price agreed at the start stays, and so does a station's number when
    # the station is gone.
    """
    CREATE TABLE session (
        id INTEGER PRIMARY KEY,
        station_number INTEGER NOT NULL,
        customer_id INTEGER REFERENCES customer (id),
        customer_name TEXT NOT NULL,
        tariff_name TEXT NOT NULL,
        price_per_minute_cents INTEGER NOT NULL,
        minimum_charge_cents INTEGER NOT NULL,
        started_at INTEGER NOT NULL,
        ended_at INTEGER,
        sale_id INTEGER REFERENCES sale (id),
        started_by TEXT NOT NULL
    ) STRICT
    """,
    "CREATE UNIQUE INDEX session_running ON session (station_number) WHERE ended_at IS NULL",
)

ADD_TO_SUM = """
        INSERT INTO payment_sum (day, state, tender, payments, received_cents, amount_cents)
        VALUES (NEW.day, NEW.state, NEW.tender, 1, coalesce(NEW.received_cents, 0), NEW.amount_cents)
        ON CONFLICT (day, state, tender) DO UPDATE
        SET payments = payments + excluded.payments,
            received_cents = received_cents + excluded.received_cents,
            amount_cents = amount_cents + excluded.amount_cents
"""

PAYMENTS = (
    # phone_reversed is the number read from its end, so that "ends with 417" is a range of an index.
    # remarks are words in order of the alphabet with a space between.
    """
    CREATE TABLE payment (
        id INTEGER PRIMARY KEY,
        sale_id INTEGER REFERENCES sale (id),
        customer_id INTEGER REFERENCES customer (id),
        customer_name TEXT NOT NULL,
        title TEXT NOT NULL,
        tender TEXT NOT NULL,
        amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
        received_cents INTEGER,
        state TEXT NOT NULL,
        cause TEXT,
        remarks TEXT NOT NULL,
        phone TEXT,
        phone_reversed TEXT,
        attempt_token_hash TEXT,
        merchant_request_id TEXT,
        checkout_request_id TEXT,
        receipt_number TEXT,
        staff TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        sent_at INTEGER,
        finished_at INTEGER,
        day INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE UNIQUE INDEX payment_checkout ON payment (checkout_request_id)
    WHERE checkout_request_id IS NOT NULL
    """,
    "CREATE UNIQUE INDEX payment_receipt ON payment (receipt_number) WHERE receipt_number IS NOT NULL",
    "CREATE UNIQUE INDEX payment_token ON payment (attempt_token_hash) WHERE attempt_token_hash IS NOT NULL",
    "CREATE INDEX payment_state ON payment (state, id)",
    "CREATE INDEX payment_tender ON payment (tender, id)",
    "CREATE INDEX payment_day ON payment (day, state, tender)",
    "CREATE INDEX payment_phone ON payment (phone_reversed, id) WHERE phone_reversed IS NOT NULL",
    "CREATE INDEX payment_customer ON payment (customer_id, id) WHERE customer_id IS NOT NULL",
    "CREATE INDEX payment_sale ON payment (sale_id, id) WHERE sale_id IS NOT NULL",
    # What the payments of a day come to: counting a million of them takes half a second. Kept by triggers,
    # so that no statement can forget it.
    """
    CREATE TABLE payment_sum (
        day INTEGER NOT NULL,
        state TEXT NOT NULL,
        tender TEXT NOT NULL,
        payments INTEGER NOT NULL,
        received_cents INTEGER NOT NULL,
        amount_cents INTEGER NOT NULL,
        PRIMARY KEY (day, state, tender)
    ) STRICT, WITHOUT ROWID
    """,
    f"""
    CREATE TRIGGER payment_sum_adds AFTER INSERT ON payment
    BEGIN {ADD_TO_SUM}; END
    """,
    f"""
    CREATE TRIGGER payment_sum_moves
    AFTER UPDATE OF day, state, tender, received_cents, amount_cents ON payment
    BEGIN
        UPDATE payment_sum
        SET payments = payments - 1,
            received_cents = received_cents - coalesce(OLD.received_cents, 0),
            amount_cents = amount_cents - OLD.amount_cents
        WHERE day = OLD.day AND state = OLD.state AND tender = OLD.tender;
        {ADD_TO_SUM};
    END
    """,
    """
    CREATE TRIGGER payment_stays BEFORE DELETE ON payment
    BEGIN SELECT RAISE(ABORT, 'a payment is never deleted'); END
    """,
    """
    CREATE TRIGGER payment_stays_paid BEFORE UPDATE OF state ON payment
    WHEN OLD.state = 'paid' AND NEW.state <> 'paid'
    BEGIN SELECT RAISE(ABORT, 'nothing follows paid'); END
    """,
    """
    CREATE TABLE payment_change (
        id INTEGER PRIMARY KEY,
        payment_id INTEGER NOT NULL REFERENCES payment (id),
        at INTEGER NOT NULL,
        source TEXT NOT NULL,
        state TEXT NOT NULL,
        cause TEXT,
        note TEXT NOT NULL,
        detail TEXT NOT NULL,
        evidence TEXT NOT NULL,
        previous_hash TEXT NOT NULL,
        hash TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX payment_change_payment ON payment_change (payment_id, id)",
    """
    CREATE TRIGGER payment_change_is_final BEFORE UPDATE ON payment_change
    BEGIN SELECT RAISE(ABORT, 'the history of a payment is never changed'); END
    """,
    """
    CREATE TRIGGER payment_change_stays BEFORE DELETE ON payment_change
    BEGIN SELECT RAISE(ABORT, 'the history of a payment is never deleted'); END
    """,
    # verdict is empty until the callback was dealt with.
    """
    CREATE TABLE inbox (
        id INTEGER PRIMARY KEY,
        received_at INTEGER NOT NULL,
        attempt_token_hash TEXT NOT NULL,
        body BLOB NOT NULL,
        payment_id INTEGER REFERENCES payment (id),
        verdict TEXT
    ) STRICT
    """,
    "CREATE INDEX inbox_unfinished ON inbox (id) WHERE verdict IS NULL",
    "CREATE INDEX inbox_held ON inbox (payment_id, id) WHERE verdict = 'not_believed'",
)

LEDGER = (
    """
    CREATE TABLE ledger_entry (
        id INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        day INTEGER NOT NULL,
        debit TEXT NOT NULL,
        credit TEXT NOT NULL,
        amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
        sale_id INTEGER REFERENCES sale (id),
        payment_id INTEGER REFERENCES payment (id),
        customer_id INTEGER REFERENCES customer (id),
        staff TEXT NOT NULL,
        previous_hash TEXT NOT NULL,
        hash TEXT NOT NULL,
        CHECK (debit <> credit)
    ) STRICT
    """,
    "CREATE INDEX ledger_entry_sale ON ledger_entry (sale_id, debit, credit, amount_cents)"
    " WHERE sale_id IS NOT NULL",
    "CREATE INDEX ledger_entry_customer ON ledger_entry (customer_id, debit, credit, amount_cents)"
    " WHERE customer_id IS NOT NULL",
    """
    CREATE TRIGGER ledger_entry_is_final BEFORE UPDATE ON ledger_entry
    BEGIN SELECT RAISE(ABORT, 'a ledger entry is never changed'); END
    """,
    """
    CREATE TRIGGER ledger_entry_stays BEFORE DELETE ON ledger_entry
    BEGIN SELECT RAISE(ABORT, 'a ledger entry is never deleted'); END
    """,
)


def up(_migrator: object, db: Database) -> None:
    for statement in (*COUNTER, *PAYMENTS, *LEDGER):
        db.execute_sql(statement)  # type: ignore[no-untyped-call]
