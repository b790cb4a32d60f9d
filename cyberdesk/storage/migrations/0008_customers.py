"""Customers' notes, limits, consent and merging; numbers are purged when nobody needs them. Frozen.

Until now raw messages were chained with full numbers in them. They are masked here once, and the histories
are chained anew: by the same rule, from the first record on, and only if the old chain was whole. The chain
of the ledger, of which fingerprints may have been noted elsewhere, holds no numbers and is not touched.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from sqlite3 import Cursor
from typing import Any

from peewee import Database

STATEMENTS = (
    # phone is the full number, or what remains of it: 254722•••417. phone_hash is keyed (storage/phone_key).
    "ALTER TABLE customer ADD COLUMN phone_hash TEXT",
    "ALTER TABLE customer ADD COLUMN note TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE customer ADD COLUMN limit_cents INTEGER",
    "ALTER TABLE customer ADD COLUMN consent_at INTEGER",
    "ALTER TABLE customer ADD COLUMN consent_staff TEXT",
    "ALTER TABLE customer ADD COLUMN merged_into INTEGER REFERENCES customer (id)",
    "ALTER TABLE customer ADD COLUMN forgotten_at INTEGER",
    "CREATE INDEX customer_hash ON customer (phone_hash) WHERE phone_hash IS NOT NULL",
    "CREATE INDEX customer_phone ON customer (phone) WHERE phone IS NOT NULL",
    # The numbers under which a customer was known: its own, and those of the ones merged into it.
    "CREATE INDEX customer_family ON customer (coalesce(merged_into, id))",
    "ALTER TABLE payment ADD COLUMN phone_hash TEXT",
    "CREATE INDEX payment_hash ON payment (phone_hash, id) WHERE phone_hash IS NOT NULL",
    # Payments whose number is still there in full: few, as the others are purged.
    "CREATE INDEX payment_number ON payment (id) WHERE phone IS NOT NULL AND phone_hash IS NULL",
    "CREATE INDEX inbox_payment ON inbox (payment_id, id) WHERE payment_id IS NOT NULL AND length(body) > 0",
    "CREATE INDEX sale_customer ON sale (customer_id, made_at) WHERE customer_id IS NOT NULL",
    "CREATE INDEX session_customer ON session (customer_id, started_at) WHERE customer_id IS NOT NULL",
    """
    CREATE INDEX ledger_entry_credit ON ledger_entry (customer_id, payment_id, debit, credit, amount_cents)
    WHERE debit = 'customer_credit' OR credit = 'customer_credit'
    """,
    # detail holds no name and no number: it stays when the customer is forgotten.
    """
    CREATE TABLE card_change (
        id INTEGER PRIMARY KEY,
        customer_id INTEGER NOT NULL REFERENCES customer (id),
        at INTEGER NOT NULL,
        staff TEXT NOT NULL,
        note TEXT NOT NULL,
        detail TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX card_change_customer ON card_change (customer_id, at)",
    # That numbers were purged. One run may be several rows of one time: each is of a transaction of its own.
    """
    CREATE TABLE purge (
        id INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        staff TEXT NOT NULL,
        up_to_day INTEGER NOT NULL,
        payments INTEGER NOT NULL,
        messages INTEGER NOT NULL,
        customers INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE customer_setting (
        name TEXT PRIMARY KEY,
        value INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
)
FINAL = """
    CREATE TRIGGER {table}_is_final BEFORE UPDATE ON {table}
    BEGIN SELECT RAISE(ABORT, '{what} is never changed'); END
"""
STAYS = """
    CREATE TRIGGER {table}_stays BEFORE DELETE ON {table}
    BEGIN SELECT RAISE(ABORT, '{what} is never deleted'); END
"""
APPENDED = {
    "card_change": "the history of a customer",
    "purge": "the record of a purge",
    "payment_change": "the history of a payment",
}

CHANGES = (
    "SELECT id, payment_id, at, source, state, cause, note, detail, evidence, previous_hash, hash"
    " FROM payment_change WHERE id > ? ORDER BY id LIMIT 1000"
)
NUMBER = re.compile(r"(?<!\d)(254|0)[ -]?([17]\d{2})[ -]?\d{3}[ -]?(\d{3})(?!\d)")
BARE = re.compile(r"(?<=[:\[,])(\s*)((?:254|0)[17]\d{8})(?=\s*[,}\]])")


def up(_migrator: object, db: Database) -> None:
    for statement in STATEMENTS:
        run(db, statement)
    chain_masked(db)
    for table, what in APPENDED.items():
        if table != "payment_change":
            run(db, FINAL.format(table=table, what=what))
            run(db, STAYS.format(table=table, what=what))
    # In a file that never held a payment there is nothing to sweep out of its corners.
    run(
        db,
        "INSERT INTO customer_setting (name, value) SELECT 'is_swept', 1"
        " WHERE NOT EXISTS (SELECT 1 FROM payment)",
    )


def run(db: Database, statement: str, values: tuple[str | int | None, ...] = ()) -> Cursor:
    cursor: Cursor = db.execute_sql(statement, values)  # type: ignore[no-untyped-call]
    return cursor


def chain_masked(db: Database) -> None:
    """Masks the numbers in the raw messages. A broken chain is left for `verify` to tell of."""
    if not is_whole(db):
        return
    run(db, "DROP TRIGGER payment_change_is_final")
    last_hash = "0" * 64
    for row in changes(db):
        (phone,) = run(db, "SELECT phone FROM payment WHERE id = ?", (row[1],)).fetchone()
        evidence = masked(row[8], phone)
        own_hash = chained(last_hash, [*row[:8], evidence])
        if evidence != row[8] or own_hash != row[10]:
            run(
                db,
                "UPDATE payment_change SET evidence = ?, previous_hash = ?, hash = ? WHERE id = ?",
                (evidence, last_hash, own_hash, row[0]),
            )
        last_hash = own_hash
    run(db, FINAL.format(table="payment_change", what=APPENDED["payment_change"]))


def is_whole(db: Database) -> bool:
    last_hash = "0" * 64
    for row in changes(db):
        if row[9] != last_hash or row[10] != chained(last_hash, list(row[:9])):
            return False
        last_hash = row[10]
    return True


def changes(db: Database) -> Iterator[tuple[Any, ...]]:
    last_id = 0
    while page := run(db, CHANGES, (last_id,)).fetchall():
        yield from page
        last_id = page[-1][0]


def masked(text: str, phone: str | None) -> str:
    text = NUMBER.sub(r"\1\2•••\3", BARE.sub(r'\1"\2"', text))
    if phone is not None and len(phone) == 12:
        text = text.replace(phone[3:], f"{phone[3:6]}•••{phone[9:]}")
    return text


def chained(previous_hash: str, fields: list[Any]) -> str:
    text = json.dumps([previous_hash, *fields], ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()
