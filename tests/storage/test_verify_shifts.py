"""Reading the shifts again: a Z report that was touched, or that the ledger does not bear out, is found."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest

from cyberdesk.domain.cash_count import CashCount
from cyberdesk.domain.customer import Customer
from cyberdesk.domain.ledger import GENESIS_HASH, Account, Posting, chain_hash
from cyberdesk.domain.money import Money
from cyberdesk.services.repairs import Repairs
from cyberdesk.services.shifts import Shifts
from cyberdesk.storage.shift_rules import OTHER_REPORT, SHIFT_RULES, UNREADABLE
from cyberdesk.storage.store import open_store
from cyberdesk.storage.verify import Fault, verify
from tests.fakes.clock import FakeClock
from tests.services.shop import STAFF, Shop
from tests.storage.forgeries import Forgery
from tests.storage.rows import NOW, TODAY, StandingClock, unhurried
from tests.storage.shift_forgeries import BESIDE, CHAIN, COUNTED, NO_WORD, RANGE, REHASHED, REPORTS, TOUCHED

FLOAT = CashCount.of({1000: 2})
TEN = Money.shillings(10)


class Week(NamedTuple):
    path: Path
    ids: dict[str, int]


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Week:
    """A closed database with three closed shifts and an open one, to copy."""
    path = tmp_path_factory.mktemp("shifts") / "cyberdesk.sqlite3"
    clock = FakeClock()
    store = unhurried(open_store(path, clock))
    shop = Shop(store, clock)
    shifts = Shifts(store, clock, shop.published)
    with store.connected():
        shop.take_cash()
        shifts.open(FLOAT, staff=STAFF)
        shifts.close(FLOAT, staff=STAFF)
        shop.paid()
        shifts.open(Money.shillings(1990), staff="Otieno", reason="for the bus")
        shop.take_cash()
        expense = shifts.expense(TEN, "soap", staff=STAFF).entry_id
        sale = shop.sale(70)
        Repairs(store, clock, shop.published).leave_on_account(sale.id, Customer(shop.customer(), "A", None))
        shifts.close(CashCount.of({1000: 2, 50: 2}), staff=STAFF, reason="wrong change")
        shop.take_cash()
        shifts.open(shifts.drawer(), staff=STAFF)
        shop.take_cash()
        shifts.close(shifts.drawer(), staff=STAFF)
        shifts.open(shifts.drawer(), staff=STAFF)
        shop.take_cash()
    store.close()
    return Week(path, {"expense": expense, "deni": 1, "deni_sale": sale.id})


@pytest.fixture
def week(clean: Week, tmp_path: Path) -> Week:
    copy = tmp_path / "cyberdesk.sqlite3"
    shutil.copyfile(clean.path, copy)
    return clean._replace(path=copy)


def fault_of(week: Week) -> Fault | None:
    store = open_store(week.path, StandingClock())
    try:
        return verify(store)
    finally:
        store.close()


def tamper(week: Week, statements: Sequence[str], *, is_rehashed: bool = False) -> None:
    """Without triggers, checks and foreign keys, which only bind those who let them."""
    with closing(sqlite3.connect(week.path)) as connection, connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            before = connection.execute("SELECT group_concat(report) FROM shift").fetchone()
            assert connection.execute(statement).rowcount > 0, "nothing was changed"
            after = connection.execute("SELECT group_concat(report) FROM shift").fetchone()
            assert before != after or "report = " not in statement, "the report is as it was"
        if is_rehashed:
            rehash(connection)


def rehash(connection: sqlite3.Connection) -> None:
    """The chain of shifts anew, by somebody who knows how it is made."""
    last_hash = GENESIS_HASH
    columns = (
        "id, opened_at, opened_by, float_cents, float_count, first_entry, opened_entry, closed_at,"
        " closed_by, counted_cents, count, expected_cents, reason, last_entry, report"
    )
    sql = f"SELECT {columns} FROM shift WHERE closed_at IS NOT NULL ORDER BY id"
    for row in connection.execute(sql).fetchall():
        own_hash = chain_hash(last_hash, row)
        connection.execute(
            "UPDATE shift SET previous_hash = ?, hash = ? WHERE id = ?", (last_hash, own_hash, row[0])
        )
        last_hash = own_hash


def test_clean_shifts_verify(week: Week) -> None:
    assert fault_of(week) is None


def test_making_the_chain_anew_is_done_right_by_these_tests(week: Week) -> None:
    tamper(week, [], is_rehashed=True)
    assert fault_of(week) is None


@pytest.mark.parametrize("change", TOUCHED)
def test_a_closed_shift_that_was_touched_is_named(week: Week, change: str) -> None:
    tamper(week, [f"UPDATE shift SET {change} WHERE id = 2"])
    assert fault_of(week) == Fault("shift", 2, CHAIN)


@pytest.mark.parametrize("forgery", REHASHED, ids=lambda forgery: forgery.name)
def test_a_forged_shift_with_a_new_chain_is_found_by_the_ledger(week: Week, forgery: Forgery) -> None:
    tamper(week, forgery.statements, is_rehashed=True)
    fault = fault_of(week)
    row = int(forgery.row) + (forgery.name == "an-earlier-end")
    assert fault == Fault("shift", row, forgery.rule)


@pytest.mark.parametrize("forgery", BESIDE, ids=lambda forgery: forgery.name)
def test_a_forgery_beside_the_shifts_is_found(week: Week, forgery: Forgery) -> None:
    tamper(week, [statement.format(**week.ids) for statement in forgery.statements])
    fault = fault_of(week)
    assert fault is not None
    assert (fault.row, fault.what) == (int(forgery.row.format(**week.ids)), forgery.rule)


@pytest.mark.parametrize("change", [change for _, change in REPORTS], ids=[name for name, _ in REPORTS])
def test_a_forged_report_with_a_new_chain_is_found_by_the_ledger(week: Week, change: str) -> None:
    tamper(week, [f"UPDATE shift SET {change} WHERE id = 2"], is_rehashed=True)
    assert fault_of(week) == Fault("shift", 2, OTHER_REPORT)


@pytest.mark.parametrize("text", ["", "no report", "{}", '{"version":99}', "[]", '{"version":1}'])
def test_a_report_that_cannot_be_read_is_a_fault_and_no_crash(week: Week, text: str) -> None:
    tamper(week, [f"UPDATE shift SET report = '{text}' WHERE id = 2"], is_rehashed=True)
    assert fault_of(week) == Fault("shift", 2, UNREADABLE)


def test_a_missing_shift_with_a_new_chain_is_found(week: Week) -> None:
    tamper(week, ["DELETE FROM shift WHERE id = 4", "UPDATE shift SET id = 4 WHERE id = 3"], is_rehashed=True)
    fault = fault_of(week)
    assert fault is not None
    assert (fault.table, fault.row) == ("shift", 3)


def test_a_shift_after_an_open_one_is_found(week: Week) -> None:
    opening = "opened_at, opened_by, float_cents, float_count, first_entry, opened_entry"
    with closing(sqlite3.connect(week.path)) as connection, connection:
        connection.execute("DROP INDEX shift_open")
        connection.execute(f"INSERT INTO shift (id, {opening}) SELECT 5, {opening} FROM shift WHERE id = 4")
    fault = fault_of(week)
    assert fault is not None
    assert (fault.row, fault.what) == (5, "the one before it is missing or still open")


def test_cash_that_left_without_a_word_is_found(week: Week) -> None:
    store = open_store(week.path, StandingClock())
    with store.transaction():
        posting = Posting(Account.SAFE, Account.CASH, TEN, 1, None, None, STAFF)
        store.append_entries([posting], at=NOW, day=TODAY)
        last = store.last_entry()[0]
    store.close()
    fault = fault_of(week)
    assert fault is not None
    assert (fault.table, fault.row, fault.what) == ("ledger_entry", last, NO_WORD)


def test_every_rule_of_shifts_is_tested() -> None:
    told = {each.rule for each in (*REHASHED, *BESIDE)} - {CHAIN}
    apart = {NO_WORD, "the one before it is missing or still open"}
    assert told | apart == {rule.what for rule in SHIFT_RULES}
    assert {RANGE, COUNTED} <= told


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE shift SET reason = 'another' WHERE id = 2",
        "UPDATE shift SET float_cents = 0 WHERE id = 4",
        "DELETE FROM shift WHERE id = 4",
        "UPDATE cash_move SET reason = 'another'",
        "DELETE FROM cash_move",
        "UPDATE shift SET closed_at = 1 WHERE id = 4",
    ],
)
def test_the_database_itself_refuses_to_change_what_is_final(week: Week, statement: str) -> None:
    with closing(sqlite3.connect(week.path)) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute(statement)


def test_the_database_itself_refuses_a_second_open_shift(week: Week) -> None:
    with closing(sqlite3.connect(week.path)) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute(
            "INSERT INTO shift (id, opened_at, opened_by, float_cents, float_count, first_entry,"
            " opened_entry) VALUES (5, 0, '', 0, '', 1, 0)"
        )
