"""A typed code that was false: what it claimed is taken back, and money that turns up still counts once."""

from __future__ import annotations

from itertools import permutations

import pytest

from cyberdesk.domain.customer import Customer
from cyberdesk.domain.events import PaymentChanged, SaleChanged
from cyberdesk.domain.ledger import Account, Posting
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Note, Payment, PaymentState, Remark, Source, Tender, Verdict
from cyberdesk.domain.sale import Sale
from cyberdesk.domain.station import Station
from cyberdesk.domain.tariff import Tariff
from cyberdesk.services.counter import Counter, StationStatus
from cyberdesk.services.errors import NotAllowedNow, PromptRefused, StorageError
from cyberdesk.services.ports import PaymentFilter
from cyberdesk.services.reconcile import Reconciler
from cyberdesk.services.repairs import Repairs
from cyberdesk.storage.verify import verify
from tests.fakes.notices import notice_body
from tests.services.shop import (
    OTHER_PHONE,
    OTHER_RECEIPT,
    PRICE,
    QUERY_CANCELLED,
    QUERY_PAID,
    RECEIPT,
    STAFF,
    Shop,
)
from tests.services.watching import asked_after

FALSE_CODE = "FAKE123456"
BOSS = "Otieno"
LESS, MORE = Money.shillings(100), Money.shillings(170)


@pytest.fixture
def repairs(shop: Shop) -> Repairs:
    return Repairs(shop.store, shop.clock, shop.published)


@pytest.fixture
def counter(shop: Shop) -> Counter:
    with shop.store.transaction():
        shop.store.set_stations([Station(3, "PC 3")])
        shop.store.set_tariff(Tariff("Standard", PRICE, ZERO))
    return Counter(shop.store, shop.clock)


def typed(shop: Shop, sale: Sale | None = None) -> Payment:
    payment = shop.send(sale)
    shop.doubt(payment)
    return shop.settlement.type_code(payment.id, FALSE_CODE)


def denied(shop: Shop, sale: Sale | None = None) -> Payment:
    """M-PESA says no to what was typed."""
    return shop.settlement.apply(typed(shop, sale).id, QUERY_CANCELLED)


def voided(shop: Shop, repairs: Repairs, sale: Sale | None = None, *, is_denied: bool = False) -> Payment:
    payment = denied(shop, sale) if is_denied else typed(shop, sale)
    return repairs.void_code(payment.id, staff=BOSS, has_consent=True)


def money(shop: Shop) -> dict[Account, Money]:
    """What lies in the accounts that a prompt can move."""
    accounts = (Account.MPESA, Account.MPESA_UNVERIFIED, Account.RECEIVABLE, Account.CUSTOMER_CREDIT)
    return {account: each for account in accounts if (each := shop.store.account_balance(account))}


# --- taking it back -----------------------------------------------------------------------------------------


def test_a_false_code_is_taken_back_and_its_bill_is_due_again(
    shop: Shop, repairs: Repairs, counter: Counter
) -> None:
    sale = shop.sale()
    payment = denied(shop, sale)
    assert counter.view().stations[0].status is StationStatus.PAID
    before = shop.postings(payment)
    shop.published.clear()
    taken_back = repairs.void_code(payment.id, staff=BOSS)
    assert (taken_back.state, taken_back.received, taken_back.receipt_number) == (
        PaymentState.PAID,
        ZERO,
        None,
    )
    assert (taken_back.is_voided, taken_back.is_verified, taken_back.needs_action) == (True, False, False)
    # Another entry, and none that was changed.
    back = Posting(Account.RECEIVABLE, Account.MPESA_UNVERIFIED, PRICE, sale.id, payment.id, None, staff=BOSS)
    assert shop.postings(payment) == [*before, back]
    assert money(shop) == {Account.RECEIVABLE: PRICE}
    due = shop.store.sale(sale.id)
    assert due.due == PRICE
    assert shop.published.events == [PaymentChanged(taken_back), SaleChanged(due)]
    view = counter.view()
    assert (view.stations[0].status, view.stations[0].sale, view.alarms) == (StationStatus.TO_PAY, due, ())
    assert verify(shop.store) is None


def test_who_took_it_back_and_which_code_stand_in_the_history(shop: Shop, repairs: Repairs) -> None:
    payment = voided(shop, repairs)
    record = shop.store.history(payment.id)[-1]
    assert (record.note, record.source, record.state) == (Note.VOIDED, Source.STAFF, PaymentState.PAID)
    assert (record.detail, record.evidence) == (FALSE_CODE, BOSS)


def test_the_totals_count_a_false_code_no_more(shop: Shop, repairs: Repairs, counter: Counter) -> None:
    voided(shop, repairs)
    totals = shop.store.totals(PaymentFilter())
    assert (totals.received[Tender.MPESA], totals.unverified) == (ZERO, ZERO)
    assert (counter.view().mpesa, counter.view().unverified) == (ZERO, ZERO)


def test_a_code_that_m_pesa_has_not_denied_is_taken_back_only_with_consent(
    shop: Shop, repairs: Repairs
) -> None:
    payment = typed(shop)
    with pytest.raises(NotAllowedNow, match="not said no yet"):
        repairs.void_code(payment.id, staff=BOSS)
    assert shop.store.payment(payment.id) == payment
    assert repairs.void_code(payment.id, staff=BOSS, has_consent=True).is_voided


@pytest.mark.parametrize("has_consent", [False, True])
def test_what_m_pesa_confirmed_is_never_taken_back(shop: Shop, repairs: Repairs, has_consent: bool) -> None:
    confirmed = typed(shop)
    shop.succeed(confirmed)
    cash, pending = shop.take_cash(), shop.send(phone=OTHER_PHONE)
    shop.clock.move(minutes=6)
    paid = shop.paid(receipt_number=OTHER_RECEIPT)
    before, entries = shop.store.latest_payments(9), shop.store.entries()
    for payment in (confirmed, paid, cash, pending):
        with pytest.raises(NotAllowedNow, match="No typed code alone"):
            repairs.void_code(payment.id, staff=BOSS, has_consent=has_consent)
    assert (shop.store.latest_payments(9), shop.store.entries()) == (before, entries)


def test_a_false_code_is_taken_back_once(shop: Shop, repairs: Repairs) -> None:
    payment = voided(shop, repairs)
    entries = shop.store.entries()
    with pytest.raises(NotAllowedNow, match="taken back already"):
        repairs.void_code(payment.id, staff=BOSS, has_consent=True)
    assert shop.store.entries() == entries


def test_what_is_taken_back_later_counts_for_the_day_of_its_payment(shop: Shop, repairs: Repairs) -> None:
    """The totals of a day and its entries say the same."""
    payment = denied(shop)
    shop.clock.move(hours=30)
    repairs.void_code(payment.id, staff=BOSS)
    assert {entry.day for entry in shop.store.entries() if entry.posting.payment_id} == {payment.day}


def test_a_fault_of_the_disk_takes_nothing_back(
    shop: Shop, repairs: Repairs, monkeypatch: pytest.MonkeyPatch
) -> None:
    payment = denied(shop)
    entries = shop.store.entries()
    shop.published.clear()

    def fail(*_what: object) -> None:
        raise StorageError("The disk is full")

    monkeypatch.setattr(shop.store, "append_change", fail)
    with pytest.raises(StorageError):
        repairs.void_code(payment.id, staff=BOSS)
    assert (shop.store.payment(payment.id), shop.store.entries()) == (payment, entries)
    assert shop.published.events == []


def test_a_bill_that_stood_on_an_account_is_due_there_again(
    shop: Shop, repairs: Repairs, counter: Counter
) -> None:
    customer = Customer(shop.customer(), "Wanjiku", None)
    sale = shop.sale()
    payment = shop.send(sale)
    repairs.leave_on_account(sale.id, customer)
    shop.settlement.type_code(payment.id, FALSE_CODE)
    assert shop.store.balance(customer.id) == ZERO
    repairs.void_code(payment.id, staff=BOSS, has_consent=True)
    assert shop.store.balance(customer.id) == PRICE
    assert counter.view().unsettled == frozenset()
    assert verify(shop.store) is None


def test_a_false_code_on_an_account_opens_every_bill_that_it_settled_and_takes_the_credit_back(
    shop: Shop, repairs: Repairs
) -> None:
    customer_id = shop.customer()
    bills = [shop.sale(each, customer_id=customer_id) for each in (70, 50)]
    payment = shop.send_on_account(customer_id)
    shop.settlement.type_code(payment.id, FALSE_CODE)
    assert shop.store.balance(customer_id) == Money.shillings(-30)
    repairs.void_code(payment.id, staff=BOSS, has_consent=True)
    assert [shop.store.sale(bill.id).due for bill in bills] == [bill.total for bill in bills]
    assert shop.store.unsettled_sales() == [shop.store.sale(bill.id) for bill in bills]
    assert (shop.store.balance(customer_id), shop.store.credit_of(payment.id)) == (Money.shillings(120), ZERO)
    assert verify(shop.store) is None


def test_a_second_false_code_opens_the_bill_that_it_settled_though_the_first_was_credit(
    shop: Shop, repairs: Repairs
) -> None:
    customer_id = shop.customer()
    payment = shop.send_on_account(customer_id)
    shop.settlement.type_code(payment.id, FALSE_CODE)
    repairs.void_code(payment.id, staff=BOSS, has_consent=True)
    bill = shop.sale(customer_id=customer_id)
    shop.settlement.type_code(payment.id, FALSE_CODE)
    assert shop.store.sale(bill.id).is_settled
    repairs.void_code(payment.id, staff=BOSS, has_consent=True)
    assert shop.store.sale(bill.id).due == bill.total
    assert (shop.store.balance(customer_id), shop.store.credit_of(payment.id)) == (bill.total, ZERO)
    assert verify(shop.store) is None


def test_a_false_code_for_a_bill_that_was_paid_in_cash_too_is_nobodys_credit(
    shop: Shop, repairs: Repairs
) -> None:
    sale = shop.sale()
    payment = shop.send(sale)
    shop.take_cash(sale)
    shop.settlement.type_code(payment.id, FALSE_CODE)
    taken_back = repairs.void_code(payment.id, staff=BOSS, has_consent=True)
    assert Remark.SALE_ALREADY_PAID not in taken_back.remarks
    assert shop.store.sale(sale.id).is_settled
    assert money(shop) == {}
    assert verify(shop.store) is None


def test_a_code_that_claimed_another_amount_is_taken_back_whole(shop: Shop, repairs: Repairs) -> None:
    for amount in (LESS, MORE):
        payment = shop.send(phone=OTHER_PHONE if amount is LESS else shop.gateway.prompts[-1].phone)
        shop.succeed(payment, FALSE_CODE, amount)
        claimed = shop.settlement.type_code(payment.id, FALSE_CODE)
        assert claimed.remarks & {Remark.SHORT, Remark.OVER}
        shop.clock.move(minutes=6)
        taken_back = repairs.void_code(payment.id, staff=BOSS, has_consent=True)
        assert not taken_back.remarks & {Remark.SHORT, Remark.OVER}
        assert Account.MPESA_UNVERIFIED not in money(shop)
        assert verify(shop.store) is None


# --- after it -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("is_denied", [False, True])
def test_money_that_turns_up_after_all_is_counted_once(shop: Shop, repairs: Repairs, is_denied: bool) -> None:
    sale = shop.sale()
    payment = voided(shop, repairs, sale, is_denied=is_denied)
    for _ in range(2):
        shop.succeed(payment)
        shop.settlement.apply(payment.id, QUERY_PAID)
    paid = shop.store.payment(payment.id)
    assert (paid.received, paid.receipt_number, paid.remarks) == (PRICE, RECEIPT, frozenset({Remark.LATE}))
    assert (shop.moved(payment), money(shop)) == (PRICE, {Account.MPESA: PRICE})
    assert shop.store.sale(sale.id).is_settled
    assert shop.notes(payment).count(Note.PAID_LATE) == 1
    assert verify(shop.store) is None


def test_a_code_that_was_taken_back_wrongly_is_made_good_by_a_question(shop: Shop, repairs: Repairs) -> None:
    payment = voided(shop, repairs)
    paid = shop.settlement.apply(payment.id, QUERY_PAID)
    assert (paid.received, paid.receipt_number, paid.is_verified) == (PRICE, None, True)
    shop.succeed(payment)
    assert shop.store.payment(payment.id).receipt_number == RECEIPT
    assert shop.moved(payment) == PRICE


def test_an_amount_that_was_held_back_counts_when_the_money_turns_up(shop: Shop, repairs: Repairs) -> None:
    payment = voided(shop, repairs)
    shop.succeed(payment, amount=LESS)
    assert shop.store.payment(payment.id).is_voided
    paid = shop.settlement.apply(payment.id, QUERY_PAID)
    assert (paid.received, paid.receipt_number) == (LESS, RECEIPT)
    assert shop.moved(payment) == LESS


def test_no_amount_is_no_amount_of_a_payment_whose_code_was_taken_back(shop: Shop, repairs: Repairs) -> None:
    """What is counted for it is zero; a callback that names zero is no more its own for that."""
    payment = voided(shop, repairs)
    ids = (payment.checkout_request_id or "", payment.merchant_request_id or "")
    body = notice_body(*ids, Verdict.PAID, cents=0, receipt_number=RECEIPT)
    shop.settlement.receive(shop.token(payment.id), body)
    assert shop.store.payment(payment.id).is_voided


def test_money_for_a_bill_that_was_paid_meanwhile_is_an_alarm(shop: Shop, repairs: Repairs) -> None:
    sale = shop.sale()
    payment = voided(shop, repairs, sale)
    shop.take_cash(sale)
    shop.succeed(payment)
    assert shop.store.payment(payment.id).needs_action
    assert shop.store.credit_of(payment.id) == PRICE
    repairs.give_back(payment.id, staff=STAFF)
    assert money(shop) == {Account.MPESA: PRICE}
    assert verify(shop.store) is None


def test_m_pesas_no_after_it_raises_no_alarm_and_is_kept(
    shop: Shop, repairs: Repairs, reconciler: Reconciler
) -> None:
    payment = voided(shop, repairs)
    for _ in range(2):
        agreed = shop.settlement.apply(payment.id, QUERY_CANCELLED)
        shop.decline(payment)
    assert (agreed.needs_action, agreed.is_in_question) == (False, False)
    assert shop.store.alarmed_payments() == []
    assert shop.notes(payment).count(Note.DENIED) == 1
    assert not asked_after(shop, reconciler, 3600)
    assert verify(shop.store) is None


def test_m_pesa_is_asked_further_until_it_says_no(
    shop: Shop, repairs: Repairs, reconciler: Reconciler
) -> None:
    payment = voided(shop, repairs)
    assert asked_after(shop, reconciler, 10)
    shop.gateway.will_tell(QUERY_PAID)
    assert asked_after(shop, reconciler, 600)
    assert shop.moved(payment) == PRICE


def test_another_amount_told_after_the_no_is_asked_about(
    shop: Shop, repairs: Repairs, reconciler: Reconciler
) -> None:
    """A question can be answered wrongly (daraja.md 4): then a callback is all that tells of the money."""
    for number in (RECEIPT, OTHER_RECEIPT):
        payment = denied(shop)
        if number is RECEIPT:
            repairs.void_code(payment.id, staff=BOSS)
        shop.gateway.will_tell(QUERY_PAID)
        shop.succeed(payment, number, LESS)
        reconciler.tick()
        paid = shop.store.payment(payment.id)
        assert (paid.received, paid.is_verified) == (LESS, True)
        shop.clock.move(minutes=6)


def test_the_right_code_can_be_typed_after_a_false_one(shop: Shop, repairs: Repairs) -> None:
    sale = shop.sale()
    payment = voided(shop, repairs, sale, is_denied=True)
    claimed = shop.settlement.type_code(payment.id, RECEIPT)
    assert (claimed.received, claimed.receipt_number, claimed.is_verified) == (PRICE, RECEIPT, False)
    assert not claimed.remarks & {Remark.VOIDED, Remark.CONTRADICTED, Remark.HANDLED}
    assert money(shop) == {Account.MPESA_UNVERIFIED: PRICE}
    assert shop.store.sale(sale.id).is_settled
    assert verify(shop.store) is None
    assert shop.settlement.apply(payment.id, QUERY_CANCELLED).needs_action
    repairs.void_code(payment.id, staff=BOSS)
    assert money(shop) == {Account.RECEIVABLE: PRICE}
    assert verify(shop.store) is None


def test_the_same_code_can_be_typed_again_and_its_amount_is_m_pesas_to_tell(
    shop: Shop, repairs: Repairs
) -> None:
    payment = voided(shop, repairs)
    shop.settlement.type_code(payment.id, FALSE_CODE)
    shop.settlement.apply(payment.id, QUERY_PAID)
    shop.succeed(payment, FALSE_CODE, LESS)
    paid = shop.store.payment(payment.id)
    assert (paid.received, paid.receipt_number) == (LESS, FALSE_CODE)
    assert shop.moved(payment) == LESS
    assert verify(shop.store) is None


def test_the_payment_whose_code_it_was_gets_its_number(shop: Shop, repairs: Repairs) -> None:
    wrong = typed(shop)
    right = shop.send(phone=OTHER_PHONE)
    repairs.void_code(wrong.id, staff=BOSS, has_consent=True)
    shop.succeed(right, FALSE_CODE)
    assert shop.store.payment(right.id).receipt_number == FALSE_CODE
    assert money(shop) == {Account.MPESA: PRICE, Account.RECEIVABLE: PRICE}


def test_a_bill_whose_code_was_taken_back_is_charged_again_only_with_consent(
    shop: Shop, repairs: Repairs
) -> None:
    """M-PESA has not said no: the old prompt may still turn out paid."""
    sale = shop.sale()
    payment = voided(shop, repairs, sale)
    with pytest.raises(PromptRefused) as refused:
        shop.send(sale, phone=OTHER_PHONE)
    assert refused.value.wait_seconds is not None
    shop.clock.move(minutes=6)
    with pytest.raises(PromptRefused) as refused:
        shop.send(sale, phone=OTHER_PHONE)
    assert refused.value.needs_consent
    assert shop.send(sale, phone=OTHER_PHONE, has_consent=True).state is PaymentState.PENDING
    assert shop.store.payment(payment.id).is_in_question


def test_the_phone_of_a_code_that_was_taken_back_waits_until_its_prompt_is_dead(
    shop: Shop, repairs: Repairs
) -> None:
    voided(shop, repairs)
    shop.clock.move(seconds=200)
    with pytest.raises(PromptRefused, match="to this phone may still be paid"):
        shop.send()
    shop.clock.move(seconds=101)
    assert shop.send().state is PaymentState.PENDING


def test_a_bill_whose_code_m_pesa_denied_is_charged_again_at_once(shop: Shop, repairs: Repairs) -> None:
    sale = shop.sale()
    voided(shop, repairs, sale, is_denied=True)
    again = shop.send(sale, phone=OTHER_PHONE)
    shop.succeed(again)
    assert money(shop) == {Account.MPESA: PRICE}
    assert verify(shop.store) is None


@pytest.mark.parametrize("order", sorted(permutations(("void", "paid", "callback", "no", "type"))))
def test_in_every_order_money_that_moved_is_counted_once(
    shop: Shop, repairs: Repairs, order: tuple[str, ...]
) -> None:
    """Staff, a question and a callback, and M-PESA saying no by mistake before or after."""
    sale = shop.sale()
    payment = typed(shop, sale)
    for step in order:
        try:
            match step:
                case "void":
                    repairs.void_code(payment.id, staff=BOSS, has_consent=True)
                case "paid":
                    shop.settlement.apply(payment.id, QUERY_PAID)
                case "callback":
                    shop.succeed(payment)
                case "no":
                    shop.settlement.apply(payment.id, QUERY_CANCELLED)
                case "type":
                    shop.settlement.type_code(payment.id, OTHER_RECEIPT)
        except NotAllowedNow:
            continue
        finally:
            assert verify(shop.store) is None
    paid = shop.store.payment(payment.id)
    assert (paid.received, paid.receipt_number, paid.remarks) == (PRICE, RECEIPT, frozenset({Remark.LATE}))
    assert (shop.moved(payment), money(shop)) == (PRICE, {Account.MPESA: PRICE})
    assert shop.store.sale(sale.id).is_settled
    assert shop.store.alarmed_payments() == []
