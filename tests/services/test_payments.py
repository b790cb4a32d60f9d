"""Reading the payments ledger."""

from __future__ import annotations

import pytest

from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Note, PaymentState, Tender
from cyberdesk.services import payments as payments_module
from cyberdesk.services.payments import Payments
from cyberdesk.services.ports import PaymentFilter
from tests.services.shop import ANSWER_LOST, OTHER_PHONE, PRICE, RECEIPT, Shop

EVERYTHING = PaymentFilter()


@pytest.fixture
def payments(shop: Shop) -> Payments:
    return Payments(shop.store)


def take_cash(shop: Shop, shillings: int) -> int:
    return shop.take_cash(shop.sale(shillings)).id


@pytest.mark.parametrize("wanted", [EVERYTHING, PaymentFilter(tender=Tender.CASH)], ids=["all", "cash"])
def test_the_pages_hold_every_payment_once_newest_first(
    shop: Shop, payments: Payments, monkeypatch: pytest.MonkeyPatch, wanted: PaymentFilter
) -> None:
    monkeypatch.setattr(payments_module, "PAGE_SIZE", 3)
    made = [take_cash(shop, shillings) for shillings in range(10, 17)]
    keys = payments.page_keys(wanted)
    pages = [[payment.id for payment in payments.page(wanted, key)] for key in keys]
    assert [len(page) for page in pages] == [3, 3, 1]
    assert [page[0] for page in pages] == keys
    assert [each for page in pages for each in page] == made[::-1]
    assert payments.count(wanted) == 7


def test_a_filter_narrows_count_and_pages(shop: Shop, payments: Payments) -> None:
    take_cash(shop, 70)
    paid = shop.paid()
    wanted = PaymentFilter(tender=Tender.MPESA, states=frozenset({PaymentState.PAID}))
    assert payments.count(wanted) == 1
    assert payments.page(wanted, payments.page_keys(wanted)[0]) == [shop.store.payment(paid.id)]
    assert payments.page_keys(PaymentFilter(search=RECEIPT[:5])) == [paid.id]


def test_the_totals_are_what_was_received_and_what_is_in_doubt(shop: Shop, payments: Payments) -> None:
    take_cash(shop, 70)
    shop.paid()
    shop.send(phone=OTHER_PHONE, answer=ANSWER_LOST)
    totals = payments.totals(EVERYTHING)
    assert totals.count == 3
    assert totals.received == {Tender.CASH: Money.shillings(70), Tender.MPESA: PRICE}
    assert (totals.by_state[PaymentState.PAID], totals.in_doubt) == (2, PRICE)


def test_the_details_are_the_payment_and_its_history_oldest_first(shop: Shop, payments: Payments) -> None:
    payment = shop.paid()
    take_cash(shop, 70)
    details = payments.details(payment.id)
    assert details.payment == payments.get(payment.id) == shop.store.payment(payment.id)
    assert [change.note for change in details.history] == [Note.SAVED, Note.ACCEPTED, Note.PAID]


def test_the_fingerprint_changes_with_the_ledger(shop: Shop, payments: Payments) -> None:
    assert payments.fingerprint() == "0000-0000"
    take_cash(shop, 70)
    first = payments.fingerprint()
    assert first == payments.fingerprint() != "0000-0000"
    take_cash(shop, 70)
    assert payments.fingerprint() != first
