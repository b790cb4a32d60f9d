"""No query of the window or of a callback may walk through all payments: a café has a million of them."""

from __future__ import annotations

import re
from collections.abc import Callable

import peewee
import pytest

from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import PaymentState, Tender
from cyberdesk.services.ports import PaymentClue, PaymentFilter
from cyberdesk.storage.store import SqliteStore
from tests.storage.rows import NOW, PHONE, TODAY, add_payment

HOLD_FEW_ROWS = "inbox_unfinished|inbox_stranger|payment_unverified|payment_alarm"
WALKS_THROUGH_ALL = re.compile(
    r"SCAN (payment|inbox|ledger_entry|payment_change|sale)\b"
    rf"(?! USING (COVERING )?INDEX ({HOLD_FEW_ROWS})\b)"
)

DAY = PaymentFilter(TODAY, TODAY)
DOUBTFUL = PaymentFilter(states=frozenset({PaymentState.UNKNOWN}))
NOT_PAID = PaymentFilter(states=frozenset({PaymentState.UNKNOWN, PaymentState.DECLINED}))
CASH = PaymentFilter(tender=Tender.CASH)
BY_RECEIPT = PaymentFilter(search="SFF6")
BY_PHONE = PaymentFilter(TODAY, TODAY, search="417")
BY_AMOUNT = PaymentFilter(search="KES 250")
EVERY_CLUE = PaymentClue("250", "250", Money.shillings(250))


def plan(store: SqliteStore, call: Callable[[SqliteStore], object]) -> list[str]:
    """How SQLite goes about each query of `call`."""
    asked: list[peewee.QueryEvent] = []
    sqlite = store.database.sqlite
    with store.connected():
        sqlite.query_hooks.append(asked.append)
        try:
            call(store)
        finally:
            sqlite.query_hooks.clear()
        queries = [(event.sql, event.params) for event in asked if event.sql.startswith("SELECT")]
        return [
            row[3]
            for sql, values in queries
            for row in store.database.rows(f"EXPLAIN QUERY PLAN {sql}", values)
        ]


@pytest.mark.parametrize(
    ("call", "index"),
    [
        (lambda s: s.payment(1), "PRIMARY KEY"),
        (lambda s: s.payment_by_token_hash("00"), "payment_token"),
        (lambda s: s.payment_by_checkout_id("ws_CO_1"), "payment_checkout"),
        (lambda s: s.payment_by_receipt("SFF6XYZ123"), "payment_receipt"),
        (lambda s: s.open_payments(), "payment_state"),
        (lambda s: s.payments_of_sale(1), "payment_sale"),
        (lambda s: s.recent_payments_to(PHONE, NOW), "payment_phone"),
        (lambda s: s.history(1), "payment_change_payment"),
        (lambda s: s.held_callbacks(1), "inbox_held"),
        (lambda s: s.unfinished_callbacks(10), "inbox_unfinished"),
        (lambda s: s.customers(), "customer_name"),
        (lambda s: s.unsettled_sales(), "sale_settled"),
        (lambda s: s.settled_sales_since(NOW), "sale_settled"),
        (lambda s: s.debts(sale_id=1, customer_id=None), "ledger_entry_sale"),
        (lambda s: s.balance(1), "ledger_entry_credit"),
        (lambda s: s.unsettled_sales(1), "sale_settled"),
        (lambda s: s.all_credits(), "ledger_entry_credit"),
        (lambda s: s.open_bills(), "sale_settled"),
        (lambda s: s.customer_ids(), "customer_name"),
        (lambda s: s.postings_of(1), "ledger_entry_payment"),
        (lambda s: s.page_keys(DAY, 200), "payment_day"),
        (lambda s: s.page_keys(DOUBTFUL, 200), "payment_state"),
        (lambda s: s.page_keys(NOT_PAID, 200), "payment_state"),
        (lambda s: s.page_keys(CASH, 200), "payment_tender"),
        (lambda s: s.page_keys(BY_RECEIPT, 200), "payment_receipt"),
        (lambda s: s.page_keys(BY_PHONE, 200), "payment_day"),
        (lambda s: s.payment_page(DAY, 9000, 200), "payment_day"),
        (lambda s: s.payment_page(DOUBTFUL, 9000, 200), "payment_state"),
        (lambda s: s.payment_page(NOT_PAID, 9000, 200), "payment_state"),
        (lambda s: s.payment_page(CASH, 9000, 200), "payment_tender"),
        (lambda s: s.payment_page(BY_RECEIPT, 9000, 200), "payment_receipt"),
        (lambda s: s.count_payments(BY_RECEIPT), "payment_phone|payment_customer|payment_receipt"),
        (lambda s: s.count_payments(BY_AMOUNT), "payment_amount"),
        (lambda s: s.count_payments(BY_AMOUNT), "payment_received"),
        (lambda s: s.page_keys(BY_AMOUNT, 200), "payment_amount"),
        (lambda s: s.payment_page(BY_AMOUNT, 9000, 200), "payment_amount"),
        (lambda s: s.find_payments(EVERY_CLUE, 8, 1000), "COVERING INDEX payment_amount"),
        (lambda s: s.find_payments(EVERY_CLUE, 8, 1000), "payment_received"),
        (lambda s: s.find_payments(EVERY_CLUE, 8, 1000), "COVERING INDEX payment_phone"),
        (lambda s: s.find_payments(EVERY_CLUE, 8, 1000), "payment_receipt"),
        (lambda s: s.bills_to_find(), "sale_settled"),
        (lambda s: s.bills_to_find(), "COVERING INDEX ledger_entry_sale"),
        (lambda s: s.count_payments(DAY), "payment_sum"),
        (lambda s: s.totals(DAY), "payment_sum"),
        (lambda s: s.totals(DAY), "payment_unverified"),
    ],
)
def test_a_query_uses_its_index(
    store: SqliteStore, call: Callable[[SqliteStore], object], index: str
) -> None:
    add_payment(store)
    steps = plan(store, call)
    assert any(re.search(index, step) for step in steps), steps
    assert not any(WALKS_THROUGH_ALL.search(step) for step in steps), steps


@pytest.mark.parametrize(
    "call", [lambda s: s.count_payments(PaymentFilter()), lambda s: s.page_keys(PaymentFilter(), 200)]
)
def test_counting_everything_looks_at_the_last_number_only(
    store: SqliteStore, call: Callable[[SqliteStore], object]
) -> None:
    add_payment(store)
    # "SEARCH payment" with nothing behind it is SQLite's step to the end of the table.
    assert plan(store, call) == ["SEARCH payment"]


@pytest.mark.parametrize("clue", [PaymentClue(receipt="U01"), PaymentClue(amount=Money.shillings(20))])
def test_the_newest_payments_of_a_frequent_kind_are_found_without_sorting_all(
    store: SqliteStore, clue: PaymentClue
) -> None:
    add_payment(store)
    steps = plan(store, lambda s: s.find_payments(clue, 8, 1000))
    assert "USE TEMP B-TREE FOR ORDER BY" not in steps, steps
