from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cyberdesk.domain.money import ZERO, Money, sought_amount
from cyberdesk.domain.payment import Payment, PaymentState, Tender
from cyberdesk.domain.phone import Phone
from cyberdesk.services.ports import PaymentFilter, PaymentUpdate
from cyberdesk.storage.store import SqliteStore, open_store
from tests.storage.rows import TODAY, StandingClock, add_payment, change, ids, unhurried

STATES = [*PaymentState, *[PaymentState.PAID] * 6]
DAYS = st.none() | st.integers(TODAY - 9, TODAY + 1)
FILTERS = st.builds(
    PaymentFilter,
    first_day=DAYS,
    last_day=DAYS,
    states=st.frozensets(st.sampled_from(PaymentState), max_size=3),
    tender=st.none() | st.sampled_from(Tender),
    search=st.sampled_from(
        ["", "", "", " ", "rab", "RAB1", "ACHI", "ie", "417", "0417", "KES 250", "%", "a"]
    ),
)


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteStore]:
    """A store with 150 payments of every kind over nine days, not quite in order of the days."""
    store = unhurried(open_store(tmp_path_factory.mktemp("full") / "cyberdesk.sqlite3", StandingClock()))
    dice = random.Random(2)
    with store.connected(), store.transaction():
        customers = [store.add_customer(name=name, phone=None).id for name in ("Achieng", "Otieno", "Njeri")]
        for number in range(150):
            payment = add_payment(
                store,
                state=dice.choice(STATES),
                tender=dice.choice([Tender.MPESA, Tender.MPESA, Tender.CASH]),
                amount=Money(dice.choice([25_000, 41_700, dice.randint(1, 900) * 100])),
                customer_id=dice.choice([None, None, *customers]),
                phone=Phone(f"2547{dice.choice(['00000417', '00010417', '00000999'])}"),
                day=TODAY - 8 + number * 9 // 150 - dice.choice([0, 0, 0, 1]),
            )
            if payment.state is PaymentState.PAID:
                number_on_receipt = (
                    f"R{dice.choice('AB')}B{payment.id}" if payment.tender is Tender.MPESA else None
                )
                received = dice.choice([payment.amount, payment.amount, Money(25_000)])
                update = PaymentUpdate(received=received, receipt_number=number_on_receipt)
                change(store, payment, PaymentState.PAID, update)
    with store.connected():
        yield store
    store.close()


def is_wanted(payment: Payment, wanted: PaymentFilter) -> bool:
    search = wanted.search.strip()
    name = payment.customer_name if payment.customer_id is not None else ""
    return (
        (wanted.first_day is None or payment.day >= wanted.first_day)
        and (wanted.last_day is None or payment.day <= wanted.last_day)
        and (not wanted.states or payment.state in wanted.states)
        and (wanted.tender is None or payment.tender is wanted.tender)
        and (
            not search
            or (payment.receipt_number or "").startswith(search.upper())
            or search.casefold() in name.casefold()
            or (
                search.isdigit()
                and payment.phone is not None
                and payment.phone.msisdn.endswith(search)
                and len(search) >= 3
            )
            or sought_amount(search) in {payment.amount, payment.received} - {None}
        )
    )


@settings(max_examples=150, deadline=None)
@given(wanted=FILTERS, page_size=st.integers(1, 40))
def test_pages_by_key_agree_with_a_plain_sort(
    full: SqliteStore, wanted: PaymentFilter, page_size: int
) -> None:
    expected = [payment for payment in full.latest_payments(1000) if is_wanted(payment, wanted)]
    keys = full.page_keys(wanted, page_size)
    assert keys == ids(expected)[::page_size]
    assert full.count_payments(wanted) == len(expected)
    pages = [full.payment_page(wanted, key, page_size) for key in keys]
    assert [payment for page in pages for payment in page] == expected


@settings(max_examples=50, deadline=None)
@given(wanted=FILTERS)
def test_totals_agree_with_plain_sums(full: SqliteStore, wanted: PaymentFilter) -> None:
    narrowed = PaymentFilter(wanted.first_day, wanted.last_day, tender=wanted.tender)
    payments = [payment for payment in full.latest_payments(1000) if is_wanted(payment, narrowed)]
    totals = full.totals(wanted)
    assert totals.count == len(payments)
    assert totals.by_state == {
        state: sum(payment.state is state for payment in payments) for state in PaymentState
    }
    assert totals.received == {
        tender: sum((p.received for p in payments if p.received and p.tender is tender), ZERO)
        for tender in Tender
    }
    in_doubt = [payment.amount for payment in payments if payment.state is PaymentState.UNKNOWN]
    assert totals.in_doubt == sum(in_doubt, ZERO)


def test_totals_follow_a_payment_through_its_states(store: SqliteStore) -> None:
    payment = add_payment(store, amount=Money(5000))
    change(store, payment, PaymentState.UNKNOWN)
    assert store.totals(PaymentFilter()).in_doubt == Money(5000)
    change(store, store.payment(1), PaymentState.PAID, PaymentUpdate(received=Money(4000)))
    totals = store.totals(PaymentFilter(first_day=TODAY, last_day=TODAY))
    assert (totals.count, totals.in_doubt, totals.received[Tender.MPESA]) == (1, ZERO, Money(4000))
    assert [count for count in totals.by_state.values() if count] == [1]
    assert store.totals(PaymentFilter(last_day=TODAY - 1)).count == 0


def test_an_empty_ledger_has_no_pages(store: SqliteStore) -> None:
    assert store.count_payments(PaymentFilter()) == 0
    assert store.page_keys(PaymentFilter(), 200) == []
    assert store.payment_page(PaymentFilter(), 0, 200) == []
    assert store.totals(PaymentFilter()).received == {Tender.CASH: ZERO, Tender.MPESA: ZERO}


def test_the_latest_payments_come_newest_first(full: SqliteStore) -> None:
    assert ids(full.latest_payments(3)) == [150, 149, 148]
