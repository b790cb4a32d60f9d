from __future__ import annotations

import peewee
import pytest

from cyberdesk.domain.ledger import GENESIS_HASH, Account, Posting, chain_hash, entry_fields
from cyberdesk.domain.money import Money
from cyberdesk.storage.store import SqliteStore
from tests.storage.rows import NOW, STAFF, TODAY, add_payment, add_sale, pay, record, undone

WORDS = {"ledger_entry": "staff", "payment_change": "evidence"}
"""A column of text in each chained table, which a forger may like to change."""


@pytest.fixture
def filled(store: SqliteStore) -> SqliteStore:
    """A store with three entries and three history records."""
    payment = add_payment(store)
    for evidence in ("one", "two", "three"):
        record(store, payment, evidence=evidence)
    add_sale(store, 100)
    add_sale(store, 50)
    pay(store, 30, sale=store.sale(1))
    return store


def forge(store: SqliteStore, sql: str) -> None:
    """What somebody with the file and a database program can do: drop the guards, then change."""
    with store.transaction():
        for name in ("is_final", "stays"):
            for table in WORDS:
                store.database.write(f"DROP TRIGGER {table}_{name}")
        store.database.write(sql)


def broken(store: SqliteStore) -> dict[str, int | None]:
    return {"ledger_entry": store.first_broken_entry(), "payment_change": store.first_broken_change()}


def test_an_entry_comes_back_as_it_was_posted(store: SqliteStore) -> None:
    posting = Posting(Account.CASH, Account.CUSTOMER_CREDIT, Money(5050), None, None, None, STAFF)
    with store.transaction():
        store.append_entries([posting], at=NOW, day=TODAY)
    (entry,) = store.entries()
    assert (entry.id, entry.at, entry.day, entry.posting) == (1, NOW, TODAY, posting)
    assert entry.previous_hash == GENESIS_HASH
    assert entry.hash == chain_hash(GENESIS_HASH, entry_fields(1, NOW, TODAY, posting)) == store.last_hash()


def test_every_entry_is_chained_to_the_one_before(filled: SqliteStore) -> None:
    entries = filled.entries()
    assert [entry.id for entry in entries] == [1, 2, 3]
    assert [entry.previous_hash for entry in entries[1:]] == [entry.hash for entry in entries[:-1]]
    assert filled.last_hash() == entries[-1].hash


def test_entries_are_read_in_pages(filled: SqliteStore) -> None:
    assert [entry.id for entry in filled.entries(after_id=1, limit=1)] == [2]
    assert filled.entries(after_id=3) == []


def test_the_postings_of_a_payment_are_its_own_oldest_first(store: SqliteStore) -> None:
    sale = add_sale(store, 100)
    pay(store, 70, sale=sale)
    pay(store, 80, sale=sale)
    due, over = Money.shillings(30), Money.shillings(50)
    assert store.postings_of(2) == [
        Posting(Account.CASH, Account.RECEIVABLE, due, sale.id, 2, None, STAFF),
        Posting(Account.CASH, Account.CUSTOMER_CREDIT, over, None, 2, None, STAFF),
    ]
    assert store.postings_of(3) == []


def test_an_empty_ledger_starts_from_nothing(store: SqliteStore) -> None:
    assert store.last_hash() == GENESIS_HASH
    assert broken(store) == {"ledger_entry": None, "payment_change": None}


def test_undone_entries_leave_no_gap(filled: SqliteStore) -> None:
    with undone(filled.transaction()):
        add_sale(filled, 1)
    add_sale(filled, 2)
    assert [entry.id for entry in filled.entries()] == [1, 2, 3, 4]
    assert filled.first_broken_entry() is None


@pytest.mark.parametrize("table", WORDS)
@pytest.mark.parametrize(
    "sql", ["UPDATE {table} SET {column} = {column}", "DELETE FROM {table} WHERE id = 3"]
)
def test_what_was_appended_is_never_changed_or_deleted(filled: SqliteStore, table: str, sql: str) -> None:
    with pytest.raises(peewee.IntegrityError, match="never"), filled.transaction():
        filled.database.write(sql.format(table=table, column=WORDS[table]))


def test_a_payment_is_never_deleted(filled: SqliteStore) -> None:
    with pytest.raises(peewee.IntegrityError, match="never deleted"), filled.transaction():
        filled.database.write("DELETE FROM payment WHERE id = 2")


def test_untouched_chains_are_whole(filled: SqliteStore) -> None:
    assert broken(filled) == {"ledger_entry": None, "payment_change": None}


@pytest.mark.parametrize("table", WORDS)
def test_a_byte_changed_behind_the_triggers_breaks_the_chain(filled: SqliteStore, table: str) -> None:
    column = WORDS[table]
    forge(filled, f"UPDATE {table} SET {column} = {column} || 'x' WHERE id = 2")
    assert broken(filled) == {"ledger_entry": None, "payment_change": None} | {table: 2}


@pytest.mark.parametrize("table", WORDS)
def test_a_record_taken_out_breaks_the_chain(filled: SqliteStore, table: str) -> None:
    forge(filled, f"DELETE FROM {table} WHERE id = 2")
    assert broken(filled)[table] == 2


def test_a_record_put_in_with_a_hash_of_its_own_breaks_the_chain_after_it(filled: SqliteStore) -> None:
    first, second, _ = filled.entries()
    fields = entry_fields(2, NOW, TODAY, first.posting)
    forged = chain_hash(first.hash, fields)
    assert forged != second.hash
    forge(
        filled,
        f"UPDATE ledger_entry SET at = {fields[1]}, amount_cents = {first.posting.amount.cents}, "
        f"sale_id = 1, hash = '{forged}' WHERE id = 2",
    )
    assert filled.first_broken_entry() == 3


def test_an_amount_is_whole_cents_or_nothing(store: SqliteStore) -> None:
    with pytest.raises(peewee.IntegrityError), store.transaction():
        store.database.write(
            "INSERT INTO ledger_entry SELECT 1, 1, 1, 'a', 'b', 0.5, NULL, NULL, NULL, '', '', ''"
        )
