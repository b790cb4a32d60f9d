"""What is looked for while somebody types."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Payment, PaymentState, Tender
from cyberdesk.domain.phone import Phone
from cyberdesk.services.ports import PaymentClue, PaymentUpdate
from cyberdesk.storage.store import SqliteStore, open_store
from tests.storage.rows import (
    NOW,
    StandingClock,
    add_payment,
    add_sale,
    change,
    ids,
    pay,
    unhurried,
)

CLUES = st.builds(
    PaymentClue,
    receipt=st.sampled_from(["", "R", "RA", "RAB1", "ZZ"]),
    phone=st.sampled_from(["", "41", "417", "0417", "0700 010 417", "999", "555"]),
    amount=st.none() | st.sampled_from([Money(25_000), Money(41_700), Money(1)]),
)


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteStore]:
    """120 payments, some of which brought another amount than was asked for."""
    store = unhurried(open_store(tmp_path_factory.mktemp("full") / "cyberdesk.sqlite3", StandingClock()))
    dice = random.Random(8)
    with store.connected(), store.transaction():
        for _ in range(120):
            payment = add_payment(
                store,
                tender=dice.choice([Tender.MPESA, Tender.CASH]),
                amount=Money(dice.choice([25_000, 41_700, 90_000])),
                phone=Phone(f"2547{dice.choice(['00000417', '00010417', '00000999'])}"),
            )
            if dice.random() < 0.7:
                received = dice.choice([payment.amount, Money(25_000)])
                update = PaymentUpdate(
                    received=received, receipt_number=f"R{dice.choice('AB')}B{payment.id:04}"
                )
                change(store, payment, PaymentState.PAID, update)
    with store.connected():
        yield store
    store.close()


def named(store: SqliteStore, *names: str, phone: Phone | None = None) -> None:
    with store.transaction():
        for name in names:
            store.add_customer(name=name, phone=phone)


def found(store: SqliteStore, *words: str, phone: str = "", limit: int = 8) -> list[str]:
    customers, _ = store.find_customers(words, phone, limit)
    return [customer.name for customer in customers]


# --- customers --------------------------------------------------------------------------------------------


def test_any_word_of_a_name_finds_the_customer_and_the_first_word_comes_first(store: SqliteStore) -> None:
    named(store, "Achieng Wanjiru", "Wanjiru K.", "Awan Deng")
    assert found(store, "wan") == ["Wanjiru K.", "Achieng Wanjiru"]


def test_every_word_must_fit_in_any_order(store: SqliteStore) -> None:
    named(store, "Otieno Brian", "Otieno Collins")
    assert found(store, "bri", "oti") == ["Otieno Brian"]


def test_a_word_after_a_hyphen_is_a_word(store: SqliteStore) -> None:
    named(store, "Abdi-Karim Noor")
    assert found(store, "kar") == ["Abdi-Karim Noor"]


def test_a_number_in_a_name_must_be_whole(store: SqliteStore) -> None:
    named(store, "Form 1 West", "Form 12 East")
    assert found(store, "form", "1") == ["Form 1 West"]


@pytest.mark.parametrize("sign", ["%", "_", "!"])
def test_signs_of_patterns_stand_for_themselves(store: SqliteStore, sign: str) -> None:
    named(store, "Kamau", f"{sign}Njeri")
    assert found(store, sign) == [f"{sign}Njeri"]


def test_the_end_of_a_phone_finds_customers_too(store: SqliteStore) -> None:
    named(store, "Kamau", phone=Phone("254722114417"))
    named(store, "Hassan", phone=Phone("254722114418"))
    assert found(store, "417", phone="417") == ["Kamau"]
    assert found(store, "17", phone="17") == []


def test_customers_beyond_the_limit_are_counted(store: SqliteStore) -> None:
    named(store, *(f"Mwangi {letter}" for letter in "ABCDE"))
    customers, count = store.find_customers(["mwa"], "", 2)
    assert ([one.name for one in customers], count) == (["Mwangi A", "Mwangi B"], 5)


# --- bills ------------------------------------------------------------------------------------------------


def test_the_bills_to_find_are_those_with_something_due_newest_first(store: SqliteStore) -> None:
    partly, settled, whole = add_sale(store, 40, 60), add_sale(store, 30), add_sale(store, 20)
    add_sale(store)
    pay(store, 30, sale=settled)
    pay(store, 15, sale=partly)
    assert [(bill.id, bill.due) for bill in store.bills_to_find()] == [
        (whole.id, Money.shillings(20)),
        (partly.id, Money.shillings(85)),
    ]


def test_an_open_bill_says_that_it_was_left_on_account(store: SqliteStore) -> None:
    named(store, "Kamau")
    sale = add_sale(store, 20)
    with store.transaction():
        store.put_on_account(sale.id, store.customer(1), NOW)
    (bill,) = store.bills_to_find()
    assert (bill.is_on_account, bill.customer_name, bill.station_number) == (True, "Kamau", 3)


# --- payments ---------------------------------------------------------------------------------------------


def fits_phone(payment: Payment, typed: str) -> bool:
    digits = typed.replace(" ", "")
    digits = digits[1:] if len(digits) == 10 else digits
    return len(digits) >= 3 and payment.phone is not None and payment.phone.msisdn.endswith(digits)


@settings(max_examples=60, deadline=None)
@given(clue=CLUES, limit=st.integers(1, 130), count_to=st.integers(1, 200))
def test_payments_found_agree_with_a_look_at_every_payment(
    full: SqliteStore, clue: PaymentClue, limit: int, count_to: int
) -> None:
    payments = full.latest_payments(1000)
    by_receipt = [
        one for one in payments if clue.receipt and (one.receipt_number or "").startswith(clue.receipt)
    ]
    by_receipt.sort(key=lambda one: one.receipt_number or "", reverse=True)
    by_amount = [one for one in payments if clue.amount in {one.amount, one.received} - {None}]
    by_phone = [one for one in payments if fits_phone(one, clue.phone)]
    everything = {one.id for one in [*by_receipt, *by_amount, *by_phone]}
    answer = full.find_payments(clue, limit, count_to)
    assert ids(answer.by_receipt) == ids(by_receipt)[:limit]
    assert ids(answer.by_amount) == ids(by_amount)[:limit]
    assert ids(answer.by_phone) == ids(by_phone)[:limit]
    assert answer.count == min(len(everything), count_to)


def test_what_came_is_found_as_well_as_what_was_asked_for(store: SqliteStore) -> None:
    payment = add_payment(store, amount=Money.shillings(150))
    change(store, payment, PaymentState.PAID, PaymentUpdate(received=Money.shillings(100)))
    for shillings in (150, 100):
        clue = PaymentClue(amount=Money.shillings(shillings))
        assert ids(store.find_payments(clue, 8, 100).by_amount) == [payment.id]
