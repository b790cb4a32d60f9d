"""A database of an older program, with full numbers in its chained messages, is brought up to date."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from cyberdesk.domain.ledger import GENESIS_HASH, chain_hash
from cyberdesk.storage.database import Database
from cyberdesk.storage.schema import MIGRATIONS, bring_up_to_date
from cyberdesk.storage.store import SqliteStore, open_store
from tests.storage.rows import NOW, PHONE, StandingClock

MESSAGES = (
    "",
    f'{{"CheckoutRequestID":"ws_CO_20112026090000{PHONE.msisdn[3:]}"}}',
    f'{{"PhoneNumber":{PHONE.msisdn}}}',
    "no answer",
)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A closed database of the shape before 0003, with one payment and its history."""
    steps = tmp_path / "steps"
    steps.mkdir()
    for file in sorted(MIGRATIONS.glob("*.py"))[:2]:
        shutil.copy(file, steps)
    path = tmp_path / "old.db"
    database = Database(path)
    bring_up_to_date(database, tmp_path / "copies", NOW, steps)
    database.close()
    with closing(sqlite3.connect(path)) as file_:
        file_.execute(
            "INSERT INTO customer (id, name, name_folded, phone) VALUES (1, 'A', 'a', '254722114417')"
        )
        file_.execute(
            "INSERT INTO payment (id, customer_name, title, tender, amount_cents, state, remarks, phone,"
            " phone_reversed, staff, created_at, day) VALUES (1, 'A', 't', 'mpesa', 100, 'pending', '', ?, ?,"
            " 's', 0, 0)",
            (PHONE.msisdn, PHONE.msisdn[::-1]),
        )
        last = GENESIS_HASH
        for number, message in enumerate(MESSAGES, start=1):
            fields: list[str | int | None] = [number, 1, 0, "push", "pending", None, "saved", "", message]
            own = chain_hash(last, fields)
            marks = ", ".join("?" * 11)
            file_.execute(f"INSERT INTO payment_change VALUES ({marks})", (*fields, last, own))
            last = own
        file_.commit()
    return path


def evidence(store: SqliteStore) -> list[str]:
    return [change.evidence for change in store.history(1)]


def test_old_messages_lose_their_numbers_and_the_chain_holds(old: Path) -> None:
    store = open_store(old, StandingClock())
    try:
        assert store.first_broken_change() is None
        texts = evidence(store)
        assert [bool(text) for text in texts] == [bool(message) for message in MESSAGES]
        assert not any(PHONE.msisdn[3:] in text for text in texts)
        assert texts[2] == '{"PhoneNumber":"254722•••417"}'
        assert store.customer(1).phone == PHONE
        assert store.customer_setting("is_swept") is None
        with pytest.raises(Exception, match="is never changed"), store.transaction():
            store.database.write("UPDATE payment_change SET evidence = ''")
    finally:
        store.close()


def test_a_broken_chain_is_not_mended_by_it(old: Path) -> None:
    with closing(sqlite3.connect(old)) as file_:
        file_.execute("DROP TRIGGER payment_change_is_final")
        file_.execute("UPDATE payment_change SET note = 'paid' WHERE id = 2")
        file_.commit()
    store = open_store(old, StandingClock())
    try:
        assert store.first_broken_change() == 2
    finally:
        store.close()


def test_a_new_file_needs_no_sweeping(store: SqliteStore) -> None:
    assert store.customer_setting("is_swept") == 1
