"""What is kept of imports, and how the payments beside a statement are found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cyberdesk.domain.moment import day_number
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Note, PaymentState, Remark, Source, Tender
from cyberdesk.domain.statement_import import Share, StatementImport
from cyberdesk.domain.statement_match import Finding
from cyberdesk.services.ports import ChangeDraft, PaymentUpdate
from cyberdesk.storage.statement_rows import OF_DAY
from cyberdesk.storage.store import SqliteStore
from tests.storage.rows import NOW, STAFF, TODAY, add_payment

RECORD = StatementImport(
    id=0,
    at=NOW,
    staff=STAFF,
    file_name="november.csv",
    sha256="a" * 64,
    first_at=NOW,
    last_at=None,
    lines=9,
    refused=1,
    ignored=2,
    changed=3,
    chosen=1,
    skipped=4,
    tally={Finding.SAME: Share(2, Money(30_000)), Finding.DOUBLED: Share(1, Money(0))},
)


def kept(store: SqliteStore, record: StatementImport) -> StatementImport:
    with store.transaction():
        return store.add_statement_import(record)


def test_the_record_of_an_import_is_read_as_it_was_written(store: SqliteStore) -> None:
    record = kept(store, RECORD)
    assert record == replace(RECORD, id=1)
    assert store.statement_imports(5) == [record]


def test_imports_are_listed_newest_first_and_found_by_their_file(store: SqliteStore) -> None:
    first, second = kept(store, RECORD), kept(store, replace(RECORD, sha256="b" * 64))
    assert store.statement_imports(5) == [second, first]
    assert store.statement_imports(1) == [second]
    assert store.imports_of_file("a" * 64) == [first]
    assert store.imports_of_file("c" * 64) == []


@pytest.mark.parametrize("sql", ["UPDATE statement_import SET changed = 0", "DELETE FROM statement_import"])
def test_the_record_of_an_import_can_be_neither_changed_nor_deleted(store: SqliteStore, sql: str) -> None:
    kept(store, RECORD)
    with pytest.raises(Exception, match="never"), store.transaction():
        store.database.sqlite.execute_sql(sql)  # type: ignore[no-untyped-call]


def numbered(store: SqliteStore, number: int, code: str) -> None:
    with store.transaction():
        state = PaymentState.PENDING
        store.change_payment(number, state, frozenset({state}), PaymentUpdate(receipt_number=code))


def test_payments_are_found_by_any_number_of_codes(store: SqliteStore) -> None:
    for place in range(3):
        numbered(store, add_payment(store).id, f"TKL1AAAAA{place}")
    codes = {f"TKL1AAAAA{place}" for place in range(2)} | {f"TKL1{place:06}" for place in range(1200)}
    assert {payment.id for payment in store.payments_by_receipts(codes)} == {1, 2}
    assert store.payments_by_receipts(set()) == []


def test_the_payments_of_a_day_are_those_by_m_pesa_of_any_state(store: SqliteStore) -> None:
    wanted = [add_payment(store, state=state) for state in (PaymentState.PENDING, PaymentState.DECLINED)]
    add_payment(store, tender=Tender.CASH)
    add_payment(store, day=TODAY + 1)
    assert day_number(NOW) == TODAY
    assert [each.id for each in store.mpesa_payments_of_day(TODAY)] == [each.id for each in wanted]


def test_a_code_that_was_taken_back_still_finds_its_payment(store: SqliteStore) -> None:
    payment = add_payment(store)
    pending = PaymentState.PENDING
    with store.transaction():
        store.append_change(
            ChangeDraft(payment.id, NOW, Source.STAFF, pending, Note.VOIDED, detail="TKL1AAAAAA")
        )
    assert store.payments_by_voided_codes({"TKL1AAAAAA"}) == []
    with store.transaction():
        update = PaymentUpdate(adds_remarks=frozenset({Remark.VOIDED}))
        store.change_payment(payment.id, pending, frozenset({pending}), update)
    ((code, found),) = store.payments_by_voided_codes({"TKL1AAAAAA", "TKL1BBBBBB"})
    assert (code, found.id) == ("TKL1AAAAAA", payment.id)


@pytest.mark.parametrize(
    ("sql", "index"),
    [
        (OF_DAY.replace("?", "5"), "payment_day"),
        (
            "SELECT id FROM payment_change WHERE note = 'voided' AND detail IN ('a', 'b')",
            "payment_change_voided",
        ),
        ("SELECT id FROM statement_import WHERE sha256 = 'a'", "statement_import_file"),
    ],
)
def test_nothing_is_found_by_looking_at_every_row(store: SqliteStore, sql: str, index: str) -> None:
    plan = " ".join(str(row[3]) for row in store.database.rows(f"EXPLAIN QUERY PLAN {sql}"))
    assert index in plan
