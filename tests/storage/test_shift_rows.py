"""Shifts on the disk, and ranges of the ledger in sums."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from cyberdesk.domain.cash_count import CashCount
from cyberdesk.domain.cash_move import CashMove, CashMoveKind
from cyberdesk.domain.customer import Customer
from cyberdesk.domain.ledger import GENESIS_HASH, Account, Posting, post_cash_move
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.shift import Closing, Shift
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.storage.database import Database
from cyberdesk.storage.schema import MIGRATIONS, bring_up_to_date, create_file
from cyberdesk.storage.store import SqliteStore, open_store
from cyberdesk.storage.verify import verify
from tests.storage.rows import NOW, STAFF, TODAY, StandingClock
from tests.storage.test_payment_plans import WALKS_THROUGH_ALL, plan

FIFTY = Money.shillings(50)
SHIFT = Shift(1, NOW, STAFF, FIFTY, CashCount.of({50: 1}), 1, 0)
CLOSING = Closing(NOW + timedelta(hours=9), "otieno", FIFTY, None, FIFTY, "", 0)


def add(store: SqliteStore, shift: Shift = SHIFT) -> None:
    with store.transaction():
        store.add_shift(shift)


def close(store: SqliteStore, number: int = 1) -> None:
    with store.transaction():
        store.close_shift(number, CLOSING, f"report {number}")


def test_a_shift_is_read_as_it_was_written(store: SqliteStore) -> None:
    assert store.open_shift() is None
    add(store)
    assert store.open_shift() == store.shift(1) == SHIFT


def test_a_closed_shift_is_read_as_it_was_written(store: SqliteStore) -> None:
    add(store)
    close(store)
    closed = store.shift(1)
    assert (closed.closing, closed.z_number) == (CLOSING, 1)
    assert (store.open_shift(), store.last_closed_shift()) == (None, closed)
    assert store.kept_report(1) == "report 1"


def test_there_is_never_a_second_open_shift(store: SqliteStore) -> None:
    add(store)
    with pytest.raises(NotAllowedNow), store.transaction():
        store.add_shift(SHIFT)


def test_an_open_shift_has_no_report(store: SqliteStore) -> None:
    add(store)
    with pytest.raises(LookupError):
        store.kept_report(1)


def test_closed_shifts_come_in_pages_newest_first(store: SqliteStore) -> None:
    for number in (1, 2, 3):
        add(store, Shift(number, NOW, STAFF, FIFTY, None, 1, 0))
        close(store, number)
    assert [shift.id for shift in store.closed_shifts(None, 2)] == [3, 2]
    assert [shift.id for shift in store.closed_shifts(2, 2)] == [1]
    assert store.first_broken_shift() is None


def test_a_movement_of_cash_is_read_as_it_was_written(store: SqliteStore) -> None:
    with store.transaction():
        store.append_entries(post_cash_move(CashMoveKind.EXPENSE, FIFTY, staff=STAFF), at=NOW, day=TODAY)
        move = CashMove(NOW, CashMoveKind.EXPENSE, FIFTY, "soap", STAFF, 1)
        store.add_cash_move(move)
    assert store.cash_moves(1, 1) == [move]
    assert store.cash_moves(2, 9) == []
    assert verify(store) is None


def test_the_last_entry_and_its_hash(store: SqliteStore) -> None:
    assert store.last_entry() == (0, GENESIS_HASH)
    assert store.hash_of_entry(0) == GENESIS_HASH
    with store.transaction():
        store.append_entries(
            [Posting(Account.CASH, Account.SAFE, FIFTY, None, None, None, STAFF)], at=NOW, day=TODAY
        )
    assert store.last_entry() == (1, store.last_hash())
    assert store.hash_of_entry(1) == store.last_hash()
    assert (store.change_after(Account.SAFE, 0), store.change_after(Account.SAFE, 1)) == (-FIFTY, ZERO)


@pytest.mark.parametrize(
    "call",
    [
        lambda store: store.open_shift(),
        lambda store: store.last_closed_shift(),
        lambda store: store.closed_shifts(None, 50),
        lambda store: store.ledger_sums(9000, 9000, 9500),
        lambda store: store.change_after(Account.CASH, 9000),
        lambda store: store.cash_moves(9000, 9500),
        lambda store: store.deni_given(7),
    ],
)
def test_nothing_of_a_shift_walks_through_the_whole_ledger(store: SqliteStore, call: object) -> None:
    assert callable(call)
    add(store)
    steps = plan(store, call)
    assert steps
    walks = ("SCAN e", "SCAN m", "SCAN l", "SCAN typed")
    assert not [step for step in steps if WALKS_THROUGH_ALL.match(step) or step.startswith(walks)]


# --- the step to this shape -------------------------------------------------------------------------------


@pytest.fixture
def before(tmp_path: Path) -> Path:
    """A database from before there were shifts, with a bill of 50 on account, of which 20 are paid since."""
    folder, path = tmp_path / "migrations", tmp_path / "cyberdesk.sqlite3"
    folder.mkdir()
    for step in sorted(MIGRATIONS.glob("000[12]_*.py")):
        shutil.copyfile(step, folder / step.name)
    create_file(path)
    bring_up_to_date(Database(path), tmp_path / "copies", NOW, folder)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO customer (id, name, name_folded) VALUES (1, 'Wanjiku', 'wanjiku')")
        connection.execute("DROP TRIGGER ledger_entry_is_final")
        connection.execute(
            "INSERT INTO sale (id, customer_id, customer_name, title, made_at, day, staff, on_account_at)"
            " VALUES (1, 1, 'Wanjiku', 'PC 3', 0, 1, 'amina', 5)"
        )
        entry = "INSERT INTO ledger_entry VALUES (?, 0, 1, ?, ?, ?, 1, NULL, 1, 'amina', '', ?)"
        connection.execute(entry, (1, "receivable", "income_time", 5000, "a"))
        connection.execute(entry, (2, "cash", "receivable", 2000, "b"))
        # M-PESA moved less than was believed: no new charge.
        connection.execute(entry, (3, "receivable", "mpesa", 1000, "c"))
        connection.execute("UPDATE ledger_entry SET payment_id = 1 WHERE id = 3")
    return path


def test_bills_left_on_account_before_are_written_down(before: Path) -> None:
    store = open_store(before, StandingClock())
    try:
        assert store.deni_given(1) == (1, FIFTY)
        (taken,) = [each for each in store.ledger_sums(1, 2, 2) if each.debit is Account.CASH]
        assert taken.is_deni
    finally:
        store.close()


def test_a_bill_is_written_down_when_it_is_left_on_account_and_not_again(store: SqliteStore) -> None:
    with store.transaction():
        customer = store.add_customer(name="Wanjiku", phone=None)
        store.database.write(
            "INSERT INTO sale (id, customer_name, title, made_at, day, staff) VALUES (1, '', '', 0, 1, '')"
        )
        posting = Posting(Account.RECEIVABLE, Account.INCOME_TIME, FIFTY, 1, None, None, STAFF)
        store.append_entries([posting], at=NOW, day=TODAY)
        store.put_on_account(1, customer, NOW)
        store.put_on_account(1, Customer(customer.id, "Wanjiku K.", None), NOW)
    assert store.deni_given(1) == (1, FIFTY)
