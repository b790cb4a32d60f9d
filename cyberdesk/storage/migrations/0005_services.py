"""The price list, job cards, lines that wait with a session, and who did what to a bill. Frozen."""

from peewee import Database

STATEMENTS = (
    # A service is never deleted: sales of the past name it. name_folded has a space before each of its words
    # and before the code, so that "a word begins with" is one pattern.
    """
    CREATE TABLE service (
        id INTEGER PRIMARY KEY,
        code TEXT NOT NULL,
        name TEXT NOT NULL,
        name_folded TEXT NOT NULL,
        unit TEXT NOT NULL,
        price_cents INTEGER NOT NULL CHECK (price_cents >= 0),
        government_fee_cents INTEGER NOT NULL CHECK (government_fee_cents >= 0),
        kind TEXT NOT NULL CHECK (kind <> 'government_fee'),
        opens_job INTEGER NOT NULL,
        is_active INTEGER NOT NULL,
        sort INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE UNIQUE INDEX service_code ON service (code) WHERE is_active = 1",
    """
    CREATE TRIGGER service_stays BEFORE DELETE ON service
    BEGIN SELECT RAISE(ABORT, 'a service is never deleted'); END
    """,
    # off_at: when the line was taken off or paid back; it stays, and is not charged.
    "ALTER TABLE sale_line ADD COLUMN quantity INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE sale_line ADD COLUMN service_id INTEGER REFERENCES service (id)",
    "ALTER TABLE sale_line ADD COLUMN off_at INTEGER",
    """
    CREATE TRIGGER sale_line_stays BEFORE DELETE ON sale_line
    BEGIN SELECT RAISE(ABORT, 'a line of a bill is never deleted'); END
    """,
    """
    CREATE TRIGGER sale_line_is_final
    BEFORE UPDATE OF sale_id, position, kind, text, amount_cents, quantity, service_id ON sale_line
    BEGIN SELECT RAISE(ABORT, 'a line of a bill is never changed, only taken off'); END
    """,
    # held_as: the name under which a bill is set aside, NULL when it is not.
    "ALTER TABLE sale ADD COLUMN held_as TEXT",
    "ALTER TABLE sale ADD COLUMN voided_at INTEGER",
    # Lines of a session's bill before the bill is made; then they stand on it too.
    """
    CREATE TABLE waiting_line (
        id INTEGER PRIMARY KEY,
        session_id INTEGER NOT NULL REFERENCES session (id),
        kind TEXT NOT NULL,
        text TEXT NOT NULL,
        amount_cents INTEGER NOT NULL,
        quantity INTEGER NOT NULL,
        service_id INTEGER REFERENCES service (id),
        added_at INTEGER NOT NULL,
        added_by TEXT NOT NULL,
        off_at INTEGER
    ) STRICT
    """,
    "CREATE INDEX waiting_line_session ON waiting_line (session_id, id)",
    """
    CREATE TRIGGER waiting_line_stays BEFORE DELETE ON waiting_line
    BEGIN SELECT RAISE(ABORT, 'a line of a bill is never deleted'); END
    """,
    # sale_id or session_id: where its fees stand. The fees are those of its lines.
    """
    CREATE TABLE job (
        id INTEGER PRIMARY KEY,
        customer_id INTEGER REFERENCES customer (id),
        customer_name TEXT NOT NULL,
        what TEXT NOT NULL,
        status TEXT NOT NULL,
        reference TEXT NOT NULL,
        notes TEXT NOT NULL,
        fee_cents INTEGER NOT NULL CHECK (fee_cents >= 0),
        government_fee_cents INTEGER NOT NULL CHECK (government_fee_cents >= 0),
        sale_id INTEGER REFERENCES sale (id),
        session_id INTEGER REFERENCES session (id),
        taken_at INTEGER NOT NULL,
        taken_by TEXT NOT NULL,
        search TEXT NOT NULL,
        CHECK ((sale_id IS NULL) <> (session_id IS NULL))
    ) STRICT
    """,
    "CREATE INDEX job_status ON job (status, id)",
    "CREATE INDEX job_sale ON job (sale_id) WHERE sale_id IS NOT NULL",
    "CREATE INDEX job_session ON job (session_id) WHERE session_id IS NOT NULL",
    # A press of a button is one request: the second record with its name is refused.
    """
    CREATE TABLE deed (
        id INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        subject TEXT NOT NULL,
        subject_id INTEGER NOT NULL,
        kind TEXT NOT NULL,
        staff TEXT NOT NULL,
        reason TEXT NOT NULL,
        detail TEXT NOT NULL,
        request TEXT NOT NULL,
        previous_hash TEXT NOT NULL,
        hash TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX deed_subject ON deed (subject, subject_id, id)",
    "CREATE UNIQUE INDEX deed_request ON deed (request) WHERE request <> ''",
    """
    CREATE TRIGGER deed_is_final BEFORE UPDATE ON deed
    BEGIN SELECT RAISE(ABORT, 'a record of what was done is never changed'); END
    """,
    """
    CREATE TRIGGER deed_stays BEFORE DELETE ON deed
    BEGIN SELECT RAISE(ABORT, 'a record of what was done is never deleted'); END
    """,
)


def up(_migrator: object, db: Database) -> None:
    for statement in STATEMENTS:
        db.execute_sql(statement)  # type: ignore[no-untyped-call]
