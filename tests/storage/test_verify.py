"""Reading the whole database again: nothing that was done behind the program's back goes unseen."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from cyberdesk.domain.ledger import Account, Posting
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Note, PaymentState, Source
from cyberdesk.services.ports import ChangeDraft
from cyberdesk.storage.rules import RULES
from cyberdesk.storage.store import SqliteStore, open_store
from cyberdesk.storage.verify import Fault, verify
from tests.services.shop import STAFF
from tests.storage.busy_day import BusyDay
from tests.storage.forgeries import ADDS_UP, FORGERIES, VOIDED, Forgery
from tests.storage.rows import NOW, TODAY, StandingClock

FIFTY = Money.shillings(50)


class Day(NamedTuple):
    path: Path
    ids: dict[str, int]


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Day:
    """A closed database after a busy day, to copy."""
    path = tmp_path_factory.mktemp("busy") / "cyberdesk.sqlite3"
    return Day(path, BusyDay(path).ids)


@pytest.fixture
def day(clean: Day, tmp_path: Path) -> Day:
    copy = tmp_path / "cyberdesk.sqlite3"
    shutil.copyfile(clean.path, copy)
    return clean._replace(path=copy)


@contextmanager
def opened(day: Day) -> Iterator[SqliteStore]:
    store = open_store(day.path, StandingClock())
    try:
        yield store
    finally:
        store.close()


def fault_of(day: Day) -> Fault | None:
    with opened(day) as store:
        return verify(store)


def tamper(day: Day, *statements: str) -> None:
    """Without triggers and foreign keys, which only bind those who let them. Names in braces are rows."""
    with closing(sqlite3.connect(day.path)) as connection, connection:
        triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            assert connection.execute(statement.format(**day.ids)).rowcount != 0, "nothing was changed"


def append(day: Day, *postings: Posting) -> None:
    """Entries with the right hashes, by somebody who knows how they are made."""
    with opened(day) as store, store.transaction():
        store.append_entries(postings, at=NOW, day=TODAY)


# --- whole ------------------------------------------------------------------------------------------------


def test_a_clean_busy_database_verifies(day: Day) -> None:
    assert fault_of(day) is None


def test_an_empty_database_verifies(store: SqliteStore) -> None:
    assert verify(store) is None


def test_verifying_changes_nothing(day: Day) -> None:
    assert fault_of(day) is None
    before = day.path.read_bytes()
    assert fault_of(day) is None
    assert day.path.read_bytes() == before


def test_a_fault_names_table_row_and_reason() -> None:
    assert str(Fault("payment", 7, "it is wrong")) == "payment 7: it is wrong"
    assert str(Fault("database", None, "the file is damaged")) == "database: the file is damaged"


# --- the file ---------------------------------------------------------------------------------------------


def test_an_index_that_does_not_fit_its_table_is_damage(day: Day) -> None:
    with closing(sqlite3.connect(day.path)) as connection, connection:
        connection.execute("PRAGMA writable_schema = 1")
        connection.execute(
            "UPDATE sqlite_master SET sql = replace(sql, '(tender, id)', '(state, id)')"
            " WHERE name = 'payment_tender'"
        )
    fault = fault_of(day)
    assert fault is not None
    assert (fault.table, fault.row) == ("database", None)
    assert fault.what.startswith("the file is damaged: ")


@pytest.mark.parametrize(
    ("table", "named_by"),
    [("payment", "payment_change"), ("sale", "sale_line"), ("customer", "sale")],
)
def test_a_deleted_row_that_others_name_is_missed(day: Day, table: str, named_by: str) -> None:
    row = {"payment": "{paid}", "sale": "{unpaid_sale}", "customer": "1"}[table]
    tamper(day, f"DELETE FROM {table} WHERE id = {row}")
    fault = fault_of(day)
    assert fault is not None
    assert fault.what == "it names a row that does not exist"
    assert fault.table in {named_by, "ledger_entry", "session", "session_sale", "inbox"}


# --- the chains -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("table", ["ledger_entry", "payment_change"])
@pytest.mark.parametrize(
    ("statement", "row"),
    [
        ("UPDATE {table} SET at = at + 1 WHERE id = 9", 9),
        ("UPDATE {table} SET hash = lower(hex(randomblob(32))) WHERE id = 9", 9),
        ("UPDATE {table} SET previous_hash = lower(hex(randomblob(32))) WHERE id = 9", 9),
        ("UPDATE {table} SET payment_id = 2 WHERE id = 9", 9),
        ("DELETE FROM {table} WHERE id = 9", 9),
        ("DELETE FROM {table} WHERE id = 1", 1),
        ("UPDATE {table} SET id = 1000 WHERE id = 9", 9),
    ],
)
def test_a_chained_row_that_was_touched_is_named(day: Day, table: str, statement: str, row: int) -> None:
    tamper(day, statement.replace("{table}", table))
    fault = fault_of(day)
    assert fault is not None
    assert (fault.table, fault.row) == (table, row)
    assert fault.what.startswith("the chain is broken here")


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("ledger_entry", "debit"),
        ("ledger_entry", "credit"),
        ("payment_change", "note"),
        ("payment_change", "source"),
        ("payment_change", "state"),
    ],
)
def test_a_word_that_no_program_wrote_is_a_fault_and_no_crash(day: Day, table: str, column: str) -> None:
    tamper(day, f"UPDATE {table} SET {column} = 'pocket' WHERE id = 9")
    fault = fault_of(day)
    assert fault is not None
    assert (fault.table, fault.row) == (table, 9)


# --- what follows from the chains -------------------------------------------------------------------------


@pytest.fixture
def rows(day: Day) -> dict[str, int]:
    """More rows to point at."""
    with opened(day) as store:
        (callback,) = store.database.rows("SELECT min(id) FROM inbox WHERE payment_id = ?", [day.ids["paid"]])
        (today,) = store.database.rows("SELECT DISTINCT day FROM payment")
    return {**day.ids, "paid_callback": callback[0], "today": today[0]}


@pytest.mark.parametrize("forgery", FORGERIES, ids=lambda forgery: forgery.name)
def test_a_forgery_is_seen_and_its_row_named(day: Day, rows: dict[str, int], forgery: Forgery) -> None:
    tamper(day._replace(ids=rows), *forgery.statements)
    (rule,) = [rule for rule in RULES if rule.what == forgery.rule]
    assert fault_of(day) == Fault(rule.table, int(forgery.row.format(**rows)), rule.what)


def test_money_posted_for_a_code_that_was_taken_back_is_seen(day: Day) -> None:
    with opened(day) as store, store.transaction():
        payment = store.payment(day.ids["voided"])
        claim = Posting(
            Account.MPESA_UNVERIFIED, Account.CUSTOMER_CREDIT, payment.amount, None, payment.id, None, STAFF
        )
        store.append_entries([claim], at=NOW, day=payment.day)
    tamper(day, "UPDATE payment SET received_cents = 15000 WHERE id = {voided}")
    assert fault_of(day) == Fault("payment", day.ids["voided"], VOIDED)


def test_an_entry_of_nobody_is_seen(day: Day) -> None:
    append(day, Posting(Account.CASH, Account.INCOME_SERVICE, FIFTY, None, None, None, STAFF))
    fault = fault_of(day)
    assert fault is not None
    assert (fault.table, fault.what) == ("ledger_entry", "it belongs to no bill and to no payment")


def test_money_taken_for_a_bill_beyond_what_was_due_is_seen(day: Day) -> None:
    paid = day.ids["paid"]
    with opened(day) as store:
        sale_id = store.payment(paid).sale_id
        assert sale_id is not None
        entry_day = store.payment(paid).day
        posting = Posting(Account.MPESA, Account.RECEIVABLE, FIFTY, sale_id, paid, None, STAFF)
        with store.transaction():
            store.append_entries([posting], at=NOW, day=entry_day)
    tamper(day, "UPDATE payment SET received_cents = received_cents + 5000 WHERE id = {paid}")
    assert fault_of(day) == Fault("sale", sale_id, "more was taken for it than was due")


def test_cash_taken_out_for_a_payment_without_a_record_is_seen(day: Day) -> None:
    paid = day.ids["paid_twice"]
    append(day, Posting(Account.CUSTOMER_CREDIT, Account.CASH, FIFTY, None, paid, None, STAFF))
    assert fault_of(day) == Fault("payment", paid, ADDS_UP)


def test_a_refund_cut_off_the_end_is_missed(day: Day) -> None:
    """Its record stays in the history."""
    paid = day.ids["paid_twice"]
    with opened(day) as store, store.transaction():
        store.append_change(
            ChangeDraft(paid, NOW, Source.STAFF, PaymentState.PAID, Note.GIVEN_BACK, detail="5000")
        )
    assert fault_of(day) == Fault("payment", paid, ADDS_UP)


def test_every_rule_has_a_forgery_that_it_finds() -> None:
    told_apart = {"it belongs to no bill and to no payment", "more was taken for it than was due"}
    assert {forgery.rule for forgery in FORGERIES} | told_apart == {rule.what for rule in RULES}


def test_a_callback_that_is_not_dealt_with_yet_is_a_fault_with_its_row(store: SqliteStore) -> None:
    with store.transaction():
        inbox_id = store.keep_callback(received_at=NOW, attempt_token_hash="ab", body=b"{}")
    assert verify(store) == Fault("inbox", inbox_id, "a callback was kept and not dealt with")
