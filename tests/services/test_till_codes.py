"""A payment that the customer made to the till by themselves, known only by the code on their phone."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from itertools import permutations

import pytest

from cyberdesk.domain.events import PaymentChanged
from cyberdesk.domain.ledger import Account, Posting
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Note, Outcome, Payment, PaymentState, Remark, Source, Tender, Verdict
from cyberdesk.domain.receipt_number import ReceiptNumberError
from cyberdesk.domain.sale import Sale
from cyberdesk.services.checkout import Charge
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.ports import PaymentFilter
from cyberdesk.services.reconcile import Reconciler
from cyberdesk.services.repairs import Repairs
from cyberdesk.services.till_codes import CodeInQuestion, TillCodes
from cyberdesk.storage.verify import verify
from tests.services.shop import ANSWER_LOST, OTHER_RECEIPT, PRICE, QUERY_PAID, RECEIPT, STAFF, Shop

PART = Money.shillings(60)
ORDERS = tuple(permutations(("code", "callback", "query", "false")))


@pytest.fixture
def codes(shop: Shop) -> TillCodes:
    return TillCodes(shop.store, shop.settlement, shop.clock, shop.published)


@pytest.fixture
def repairs(shop: Shop) -> Repairs:
    return Repairs(shop.store, shop.clock, shop.published)


def take(
    codes: TillCodes,
    sale: Sale,
    code: str = RECEIPT,
    amount: Money | None = None,
    *,
    has_consent: bool = False,
) -> Payment:
    charge = Charge(amount or sale.due, sale_id=sale.id)
    return codes.take(charge, code, staff=STAFF, has_consent=has_consent)


def unverified(shop: Shop) -> Money:
    return shop.store.account_balance(Account.MPESA_UNVERIFIED)


# --- taking it --------------------------------------------------------------------------------------------


def test_a_till_payment_settles_its_bill_apart(shop: Shop, codes: TillCodes) -> None:
    sale = shop.sale()
    payment = take(codes, sale, "tkl1 aaaaaa")
    assert (payment.state, payment.tender, payment.receipt_number) == (
        PaymentState.PAID,
        Tender.MPESA,
        RECEIPT,
    )
    assert payment.remarks == {Remark.UNVERIFIED}
    assert payment.is_till_claim
    assert shop.store.sale(sale.id).is_settled
    assert shop.postings(payment) == [
        Posting(Account.MPESA_UNVERIFIED, Account.RECEIVABLE, PRICE, sale.id, payment.id, None, STAFF)
    ]
    assert shop.notes(payment) == [Note.SAVED, Note.CODE_TYPED]
    assert shop.published.events[-1] == PaymentChanged(payment)
    assert verify(shop.store) is None


def test_it_stands_apart_in_the_totals(shop: Shop, codes: TillCodes) -> None:
    take(codes, shop.sale())
    totals = shop.store.totals(PaymentFilter())
    assert (totals.unverified, totals.received[Tender.MPESA]) == (PRICE, PRICE)


def test_a_part_of_a_bill_may_be_paid_to_the_till_and_the_rest_in_cash(shop: Shop, codes: TillCodes) -> None:
    sale = shop.sale()
    take(codes, sale, amount=PART)
    assert shop.store.sale(sale.id).due == PRICE - PART
    shop.take_cash(shop.store.sale(sale.id))
    assert shop.store.sale(sale.id).is_settled
    assert (unverified(shop), shop.store.account_balance(Account.CASH)) == (PART, PRICE - PART)
    assert verify(shop.store) is None


def test_it_may_be_for_an_account(shop: Shop, codes: TillCodes) -> None:
    customer = shop.customer()
    sale = shop.sale(customer_id=customer)
    payment = codes.take(Charge(PRICE, customer_id=customer), RECEIPT, staff=STAFF)
    assert (payment.customer_name, payment.sale_id) == ("Wanjiku", None)
    assert shop.store.sale(sale.id).is_settled
    assert unverified(shop) == PRICE


def test_more_than_is_due_is_refused_and_leaves_nothing_behind(shop: Shop, codes: TillCodes) -> None:
    with pytest.raises(NotAllowedNow, match="Only KES 150 is due"):
        take(codes, shop.sale(), amount=Money.shillings(1500))
    assert shop.store.latest_payments(9) == []


def test_a_paid_bill_takes_no_code(shop: Shop, codes: TillCodes) -> None:
    sale = shop.sale()
    shop.take_cash(sale)
    with pytest.raises(NotAllowedNow, match="paid already"):
        take(codes, sale)


def test_a_code_is_taken_once(shop: Shop, codes: TillCodes) -> None:
    take(codes, shop.sale())
    other = shop.sale()
    with pytest.raises(NotAllowedNow, match="used already, for PC 3"):
        take(codes, other)
    assert shop.store.payments_of_sale(other.id) == []


def test_the_code_of_a_payment_that_m_pesa_told_of_is_used(shop: Shop, codes: TillCodes) -> None:
    shop.paid()
    with pytest.raises(NotAllowedNow, match="used already"):
        take(codes, shop.sale())


def test_a_code_of_the_wrong_shape_changes_nothing(shop: Shop, codes: TillCodes) -> None:
    with pytest.raises(ReceiptNumberError):
        take(codes, shop.sale(), "TKL1")
    assert shop.store.latest_payments(9) == []


def test_nobody_is_asked_about_it_and_it_goes_on_standing_apart(
    shop: Shop, codes: TillCodes, reconciler: Reconciler
) -> None:
    payment = take(codes, shop.sale())
    reconciler.ask_now(payment.id)
    reconciler.tick()
    assert shop.gateway.questions == []
    assert unverified(shop) == PRICE


def test_what_confirms_it_moves_it_to_the_verified_money(shop: Shop, codes: TillCodes) -> None:
    payment = take(codes, shop.sale())
    statement = Outcome(Verdict.PAID, Source.QUERY, amount=PRICE, receipt_number=RECEIPT)
    confirmed = shop.settlement.apply(payment.id, statement)
    assert confirmed.is_verified
    assert (unverified(shop), shop.store.account_balance(Account.MPESA)) == (ZERO, PRICE)
    assert verify(shop.store) is None


# --- a prompt that may be what was paid -------------------------------------------------------------------


def test_while_a_prompt_is_in_question_its_code_may_be_that_ones(shop: Shop, codes: TillCodes) -> None:
    sale = shop.sale()
    prompt = shop.send(sale)
    with pytest.raises(CodeInQuestion) as refusal:
        take(codes, sale)
    assert (refusal.value.rival.id, refusal.value.needs_consent) == (prompt.id, True)
    assert shop.store.payments_of_sale(sale.id) == [prompt]


def test_with_consent_it_is_another_payment_and_a_prompt_that_is_paid_too_is_an_alarm(
    shop: Shop, codes: TillCodes
) -> None:
    sale = shop.sale()
    prompt = shop.send(sale)
    take(codes, sale, has_consent=True)
    shop.succeed(prompt, OTHER_RECEIPT)
    assert Remark.SALE_ALREADY_PAID in shop.store.payment(prompt.id).remarks
    assert verify(shop.store) is None


def test_a_prompt_for_an_account_is_in_question_for_it_too(shop: Shop, codes: TillCodes) -> None:
    customer = shop.customer()
    shop.sale(customer_id=customer)
    prompt = shop.send_on_account(customer)
    with pytest.raises(CodeInQuestion) as refusal:
        codes.take(Charge(PRICE, customer_id=customer), RECEIPT, staff=STAFF)
    assert refusal.value.rival.id == prompt.id


def test_a_refused_prompt_is_in_nobodys_way(shop: Shop, codes: TillCodes) -> None:
    sale = shop.sale()
    shop.decline(shop.send(sale))
    assert take(codes, sale).state is PaymentState.PAID


# --- the code was the prompt's after all ------------------------------------------------------------------


@pytest.mark.parametrize("lost", [False, True], ids=["accepted", "answer lost"])
def test_a_code_that_m_pesa_names_for_the_prompt_is_one_payment_and_no_alarm(
    shop: Shop, codes: TillCodes, lost: bool
) -> None:
    sale = shop.sale()
    prompt = shop.send(sale, answer=ANSWER_LOST if lost else None)
    claim = take(codes, sale, RECEIPT, has_consent=True)
    shop.succeed(prompt, RECEIPT)
    claim, prompt = shop.store.payment(claim.id), shop.store.payment(prompt.id)
    assert (prompt.receipt_number, prompt.received) == (RECEIPT, PRICE)
    assert not prompt.needs_action
    assert (claim.is_voided, claim.needs_action, claim.is_in_question) == (True, False, False)
    assert shop.store.sale(sale.id).is_settled
    assert (unverified(shop), shop.store.account_balance(Account.MPESA)) == (ZERO, PRICE)
    assert shop.store.account_balance(Account.CUSTOMER_CREDIT) == ZERO
    assert verify(shop.store) is None


def test_a_code_that_was_taken_for_another_bill_is_an_alarm_and_that_bill_is_due_again(
    shop: Shop, codes: TillCodes
) -> None:
    prompt, other = shop.send(), shop.sale()
    claim = take(codes, other)
    shop.succeed(prompt, RECEIPT)
    claim = shop.store.payment(claim.id)
    assert (claim.is_voided, claim.needs_action) == (True, True)
    assert shop.store.sale(other.id).due == PRICE
    assert shop.store.payment(prompt.id).receipt_number == RECEIPT
    assert verify(shop.store) is None


def test_a_code_whose_prompt_was_found_paid_before_its_number_came_counts_the_money_once(
    shop: Shop, codes: TillCodes, repairs: Repairs
) -> None:
    sale = shop.sale()
    prompt = shop.send(sale)
    take(codes, sale, has_consent=True)
    shop.settlement.apply(prompt.id, QUERY_PAID)
    shop.succeed(prompt, RECEIPT)
    assert shop.store.payment(prompt.id).receipt_number == RECEIPT
    assert (unverified(shop), shop.store.account_balance(Account.MPESA)) == (ZERO, PRICE)
    # Its money is owed to the customer, and the bill is due: giving back and taking again is no loss.
    assert shop.store.sale(sale.id).due == PRICE == shop.store.credit_of(prompt.id)
    assert verify(shop.store) is None


def test_a_stranger_cannot_take_a_code_away(shop: Shop, codes: TillCodes) -> None:
    prompt, claim = shop.send(), take(codes, shop.sale())
    shop.call_back(prompt, receipt_number=RECEIPT, token="guessed")
    shop.call_back(prompt, receipt_number=RECEIPT, amount=Money.shillings(1))
    assert not shop.store.payment(claim.id).is_voided


@pytest.mark.parametrize("order", ORDERS, ids="-".join)
def test_in_every_order_the_money_of_one_message_is_counted_once(
    shop: Shop, codes: TillCodes, repairs: Repairs, order: tuple[str, ...]
) -> None:
    """The prompt was paid, and its code is typed as that of a payment to the till, or taken back as false."""
    sale = shop.sale()
    prompt = shop.send(sale)

    def call_the_code_false() -> None:
        for claim in shop.store.payments_of_sale(sale.id)[1:]:
            repairs.void_code(claim.id, staff=STAFF, has_consent=True)

    acts: dict[str, Callable[[], object]] = {
        "code": lambda: take(codes, shop.store.sale(sale.id), has_consent=True),
        "callback": lambda: shop.succeed(prompt, RECEIPT),
        "query": lambda: shop.settlement.apply(prompt.id, QUERY_PAID),
        "false": call_the_code_false,
    }
    for act in order:
        # Too late for it, as the bill is paid or the code is used or taken back.
        with suppress(NotAllowedNow):
            acts[act]()
        assert verify(shop.store) is None
    assert shop.store.account_balance(Account.MPESA) == PRICE
    assert unverified(shop) == ZERO
    assert shop.store.payment(prompt.id).receipt_number == RECEIPT


# --- it was false -----------------------------------------------------------------------------------------


def test_a_false_one_is_taken_back_with_consent_and_its_bill_is_due_again(
    shop: Shop, codes: TillCodes, repairs: Repairs
) -> None:
    sale = shop.sale()
    payment = take(codes, sale)
    with pytest.raises(NotAllowedNow, match="has not said no"):
        repairs.void_code(payment.id, staff=STAFF)
    voided = repairs.void_code(payment.id, staff=STAFF, has_consent=True)
    assert (voided.is_voided, voided.receipt_number) == (True, None)
    assert shop.store.sale(sale.id).due == PRICE
    assert unverified(shop) == ZERO
    assert verify(shop.store) is None


def test_after_a_false_one_the_bill_is_paid_in_any_way_without_a_wait(
    shop: Shop, codes: TillCodes, repairs: Repairs
) -> None:
    sale = shop.sale()
    payment = take(codes, sale, amount=PART)
    repairs.void_code(payment.id, staff=STAFF, has_consent=True)
    take(codes, sale, OTHER_RECEIPT, PART)
    assert shop.send(shop.store.sale(sale.id)).state is PaymentState.PENDING
    assert verify(shop.store) is None


def test_a_false_one_that_is_confirmed_after_all_is_counted_once(
    shop: Shop, codes: TillCodes, repairs: Repairs
) -> None:
    sale = shop.sale()
    payment = take(codes, sale)
    repairs.void_code(payment.id, staff=STAFF, has_consent=True)
    shop.settlement.apply(
        payment.id, Outcome(Verdict.PAID, Source.QUERY, amount=PRICE, receipt_number=RECEIPT)
    )
    assert shop.store.sale(sale.id).is_settled
    assert (unverified(shop), shop.store.account_balance(Account.MPESA)) == (ZERO, PRICE)
    assert verify(shop.store) is None


def test_cash_is_not_given_back_on_its_word(shop: Shop, codes: TillCodes, repairs: Repairs) -> None:
    payment = take(codes, shop.sale())
    with pytest.raises(NotAllowedNow, match="not confirmed"):
        repairs.give_back(payment.id, staff=STAFF)
