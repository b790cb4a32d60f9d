"""Undoing what was sold: by reversing entries, with a reason, and never for more than was paid."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cyberdesk.domain.deed import DeedKind, Subject
from cyberdesk.domain.events import SaleChanged, SessionChanged
from cyberdesk.domain.job import JobStatus
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Remark, Tender
from cyberdesk.domain.sale import LineKind
from cyberdesk.services.checkout import Charge
from cyberdesk.services.counter import Counter, StationStatus
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.reversals import BackTo
from tests.services.shop import PHONE, RECEIPT, STAFF
from tests.services.stall import Stall

OWNER = "Wairimu"
WHY = "wrong page"


def shillings(amount: int) -> Money:
    return Money.shillings(amount)


# --- before it is paid ------------------------------------------------------------------------------------


def test_a_line_is_taken_off_by_a_reversing_entry(stall: Stall) -> None:
    sale = stall.sell("5*pr cv")
    before = stall.store.entries()
    left = stall.reversals.take_off(sale.id, 1, reason=WHY, staff=OWNER)
    assert [line.text for line in left.lines] == ["5 × Print B/W"]
    assert [line.text for line in left.lines_off] == ["CV"]
    assert (left.total, left.due) == (shillings(50), shillings(50))
    assert stall.store.entries()[: len(before)] == before
    assert stall.balances() == {"receivable": 50, "income_printing": -50}
    deed = stall.sales.history(sale.id)[-1]
    assert (deed.kind, deed.staff, deed.reason, deed.detail) == (
        DeedKind.LINE_OFF,
        OWNER,
        WHY,
        "CV KES 500",
    )
    assert stall.shop.published.events[-1] == SaleChanged(left)
    stall.assert_adds_up()


def test_a_line_is_taken_off_once(stall: Stall) -> None:
    sale = stall.sell("pr cv col")
    stall.reversals.take_off(sale.id, 1, reason=WHY, staff=OWNER)
    with pytest.raises(NotAllowedNow, match="off already"):
        stall.reversals.take_off(sale.id, 1, reason=WHY, staff=OWNER)
    assert stall.store.sale(sale.id).due == shillings(40)


def test_a_line_added_after_another_was_taken_off_has_a_place_of_its_own(stall: Stall) -> None:
    sale = stall.sell("pr cv")
    stall.reversals.take_off(sale.id, 1, reason=WHY, staff=OWNER)
    more = stall.sales.add_to_sale(sale.id, stall.order("col"), staff=STAFF)
    assert [(line.position, line.text) for line in more.lines] == [
        (0, "Print B/W"),
        (2, "Print colour"),
    ]


def test_the_last_line_is_not_taken_off_but_the_bill_made_void(stall: Stall) -> None:
    sale = stall.sell("pr")
    with pytest.raises(NotAllowedNow, match="only line"):
        stall.reversals.take_off(sale.id, 0, reason=WHY, staff=OWNER)


def test_a_line_for_which_money_was_taken_is_not_taken_off(stall: Stall) -> None:
    sale = stall.sell("5*pr cv")
    stall.shop.take_cash(sale, shillings(100))
    with pytest.raises(NotAllowedNow, match="paid in part"):
        stall.reversals.take_off(sale.id, 1, reason=WHY, staff=OWNER)
    stall.reversals.take_off(sale.id, 0, reason=WHY, staff=OWNER)
    assert stall.store.sale(sale.id).due == shillings(400)
    stall.assert_adds_up()


def test_a_bill_whose_last_unpaid_line_is_taken_off_is_settled(stall: Stall) -> None:
    sale = stall.sell("5*pr cv")
    stall.shop.take_cash(sale, shillings(500))
    assert stall.reversals.take_off(sale.id, 0, reason=WHY, staff=OWNER).is_settled
    assert stall.store.unsettled_sales() == []
    stall.assert_adds_up()


@pytest.mark.parametrize("reason", ["", "  ", "x" * 201])
def test_every_undoing_needs_a_reason(stall: Stall, reason: str) -> None:
    sale, paid = stall.sell("pr cv"), stall.sold("pr")
    acts: list[Callable[[], object]] = [
        lambda: stall.reversals.take_off(sale.id, 0, reason=reason, staff=OWNER),
        lambda: stall.reversals.void(sale.id, reason=reason, staff=OWNER),
        lambda: stall.reversals.refund(paid.id, reason=reason, staff=OWNER),
    ]
    for act in acts:
        with pytest.raises(NotAllowedNow, match="reason"):
            act()
    assert (stall.store.sale(sale.id), stall.store.sale(paid.id)) == (sale, paid)


def test_a_line_that_waits_with_a_session_is_taken_off(stall: Stall) -> None:
    session_id = stall.start()
    session = stall.sales.add_to_session(session_id, stall.order("5*pr cv"), staff=STAFF)
    first, _ = stall.sales.waiting(session_id)
    stall.reversals.take_waiting_off(first.id, reason=WHY, staff=OWNER)
    with pytest.raises(NotAllowedNow, match="off already"):
        stall.reversals.take_waiting_off(first.id, reason=WHY, staff=OWNER)
    assert stall.shop.published.events[-1] == SessionChanged(session)
    deed = stall.store.deeds_of(Subject.SESSION, session_id)[-1]
    assert (deed.kind, deed.reason) == (DeedKind.LINE_OFF, WHY)
    stall.shop.clock.move(minutes=5)
    sale = stall.sessions.end(session_id, staff=STAFF)
    assert [line.kind for line in sale.lines] == [LineKind.TIME, LineKind.SERVICE]
    with pytest.raises(NotAllowedNow, match="ended already"):
        stall.reversals.take_waiting_off(first.id + 1, reason=WHY, staff=OWNER)
    stall.assert_adds_up()


# --- void -------------------------------------------------------------------------------------------------


def test_a_void_bill_stays_and_owes_nothing(stall: Stall) -> None:
    sale = stall.sales.make(stall.order("5*pr gc 150 +1050"), staff=STAFF, held_as="Njeri")
    void = stall.reversals.void(sale.id, reason=WHY, staff=OWNER)
    assert (void.is_void, void.due, void.lines, len(void.lines_off)) == (True, ZERO, (), 3)
    assert stall.balances() == {}
    assert stall.store.unsettled_sales() == []
    assert stall.sales.held() == []
    assert [job.status for job in stall.store.jobs_of_sale(sale.id)] == [JobStatus.CANCELLED]
    deed = stall.sales.history(sale.id)[-1]
    assert (deed.kind, deed.staff, deed.reason, deed.detail) == (
        DeedKind.VOIDED,
        OWNER,
        WHY,
        "KES 1,250",
    )
    with pytest.raises(NotAllowedNow, match="void already"):
        stall.reversals.void(sale.id, reason=WHY, staff=OWNER)
    stall.assert_adds_up()


def test_a_void_bill_is_not_shown_as_paid(stall: Stall) -> None:
    stall.shop.clock.move(minutes=1)
    session_id = stall.start(1)
    stall.shop.clock.move(minutes=10)
    sale = stall.sessions.end(session_id, staff=STAFF)
    stall.reversals.void(sale.id, reason=WHY, staff=OWNER)
    view = Counter(stall.store, stall.shop.clock).view()
    assert view.stations[0].status is StationStatus.FREE
    assert view.set_aside == ()


def test_a_bill_for_which_money_was_taken_is_not_made_void(stall: Stall) -> None:
    part = stall.sell("5*pr cv")
    stall.shop.take_cash(part, shillings(100))
    for sale in (part, stall.sold("pr")):
        with pytest.raises(NotAllowedNow, match=r"Money was taken|paid already"):
            stall.reversals.void(sale.id, reason=WHY, staff=OWNER)
    stall.assert_adds_up()


def test_nothing_is_undone_while_a_prompt_is_on_the_phone(stall: Stall) -> None:
    sale = stall.sell("5*pr cv")
    payment = stall.shop.send(sale, amount=shillings(50))
    acts: list[Callable[[], object]] = [
        lambda: stall.reversals.void(sale.id, reason=WHY, staff=OWNER),
        lambda: stall.reversals.take_off(sale.id, 0, reason=WHY, staff=OWNER),
    ]
    for act in acts:
        with pytest.raises(NotAllowedNow, match="on the phone"):
            act()
    stall.shop.decline(payment)
    assert stall.reversals.void(sale.id, reason=WHY, staff=OWNER).is_void


def test_money_that_arrives_for_a_void_bill_is_kept_for_the_customer_and_alarmed(stall: Stall) -> None:
    sale = stall.sell("5*pr")
    payment = stall.shop.send(sale)
    stall.shop.doubt(payment)
    stall.reversals.void(sale.id, reason=WHY, staff=OWNER)
    stall.shop.succeed(payment)
    late = stall.store.payment(payment.id)
    assert Remark.SALE_ALREADY_PAID in late.remarks
    assert stall.balances() == {"mpesa": 50, "customer_credit": -50}
    stall.assert_adds_up()


# --- refund -----------------------------------------------------------------------------------------------


def test_a_paid_bill_is_paid_back_in_cash(stall: Stall) -> None:
    sale = stall.sold("5*pr cv")
    refunded = stall.reversals.refund(sale.id, reason=WHY, staff=OWNER)
    assert (refunded.total, refunded.due, refunded.is_settled, refunded.is_void) == (ZERO, ZERO, True, False)
    assert stall.balances() == {}
    deed = stall.sales.history(sale.id)[-1]
    assert (deed.kind, deed.staff, deed.reason, deed.detail) == (DeedKind.REFUNDED, OWNER, WHY, "55000")
    assert stall.reversals.refundable(sale.id) == ZERO
    stall.assert_adds_up()


def test_one_line_is_paid_back_once(stall: Stall) -> None:
    sale = stall.sold("5*pr cv")
    stall.reversals.refund(sale.id, positions=[0], reason=WHY, staff=OWNER)
    with pytest.raises(NotAllowedNow, match="off already"):
        stall.reversals.refund(sale.id, positions=[0], reason=WHY, staff=OWNER)
    assert stall.balances() == {"cash": 500, "income_service": -500}
    assert stall.reversals.refundable(sale.id) == shillings(500)
    stall.reversals.refund(sale.id, reason=WHY, staff=OWNER)
    with pytest.raises(NotAllowedNow):
        stall.reversals.refund(sale.id, reason=WHY, staff=OWNER)
    assert stall.balances() == {}
    stall.assert_adds_up()


def test_m_pesa_money_is_paid_back_from_the_drawer(stall: Stall) -> None:
    sale = stall.sell("5*pr")
    stall.shop.succeed(stall.shop.send(sale))
    stall.reversals.refund(sale.id, reason=WHY, staff=OWNER)
    assert stall.balances() == {"mpesa": 50, "cash": -50}
    stall.assert_adds_up()


def test_money_stays_as_the_customers_credit(stall: Stall) -> None:
    customer_id = stall.shop.customer()
    sale = stall.sell("5*pr", customer_id=customer_id)
    stall.shop.take_cash(sale)
    stall.reversals.refund(sale.id, back_to=BackTo.CREDIT, reason=WHY, staff=OWNER)
    assert stall.balances() == {"cash": 50, "customer_credit": -50}
    assert stall.store.balance(customer_id) == -shillings(50)
    stall.assert_adds_up()


def test_a_walk_in_has_no_credit(stall: Stall) -> None:
    sale = stall.sold("5*pr")
    with pytest.raises(NotAllowedNow, match="no customer"):
        stall.reversals.refund(sale.id, back_to=BackTo.CREDIT, reason=WHY, staff=OWNER)


def test_nothing_is_paid_back_on_the_word_of_a_typed_code(stall: Stall) -> None:
    sale = stall.sell("5*pr")
    payment = stall.shop.send(sale)
    stall.shop.settlement.type_code(payment.id, RECEIPT)
    assert stall.reversals.refundable(sale.id) == ZERO
    with pytest.raises(NotAllowedNow, match="not confirmed"):
        stall.reversals.refund(sale.id, reason=WHY, staff=OWNER)
    stall.shop.succeed(payment)
    stall.reversals.refund(sale.id, reason=WHY, staff=OWNER)
    stall.assert_adds_up()


def test_only_the_confirmed_part_of_a_split_payment_goes_back(stall: Stall) -> None:
    sale = stall.sell("5*pr cv")
    stall.shop.take_cash(sale, shillings(60))
    payment = stall.shop.send(sale, amount=shillings(490))
    stall.shop.settlement.type_code(payment.id, RECEIPT)
    stall.reversals.refund(sale.id, positions=[0], reason=WHY, staff=OWNER)
    with pytest.raises(NotAllowedNow, match="not confirmed"):
        stall.reversals.refund(sale.id, positions=[1], reason=WHY, staff=OWNER)
    assert stall.reversals.refundable(sale.id) == shillings(10)
    stall.assert_adds_up()


def test_what_is_still_due_is_written_off_before_money_goes_back(stall: Stall) -> None:
    sale = stall.sell("5*pr cv")
    stall.shop.take_cash(sale, shillings(100))
    refunded = stall.reversals.refund(sale.id, positions=[1], reason=WHY, staff=OWNER)
    assert (refunded.due, refunded.is_settled) == (ZERO, True)
    assert stall.balances() == {"cash": 50, "income_printing": -50}
    assert stall.store.unsettled_sales() == []
    stall.assert_adds_up()


def test_nothing_is_paid_back_where_nothing_was_paid(stall: Stall) -> None:
    sale = stall.sell("5*pr cv")
    assert stall.reversals.refundable(sale.id) == ZERO
    with pytest.raises(NotAllowedNow, match="Nothing was paid"):
        stall.reversals.refund(sale.id, reason=WHY, staff=OWNER)
    void = stall.reversals.void(sale.id, reason=WHY, staff=OWNER)
    with pytest.raises(NotAllowedNow):
        stall.reversals.refund(void.id, reason=WHY, staff=OWNER)


def test_a_bill_paid_from_the_account_can_be_paid_back(stall: Stall) -> None:
    customer_id = stall.shop.customer()
    sale = stall.sell("5*pr", customer_id=customer_id)
    stall.shop.checkout.take_cash(Charge(shillings(50), customer_id=customer_id), staff=STAFF)
    assert stall.reversals.refundable(sale.id) == shillings(50)
    stall.reversals.refund(sale.id, reason=WHY, staff=OWNER)
    assert stall.balances() == {}
    stall.assert_adds_up()


def test_a_fee_that_the_agency_has_does_not_go_back(stall: Stall) -> None:
    sale = stall.sold("gc 150 +1050")
    (job,) = stall.jobs.find()
    stall.jobs.pay_fee_out(job.id, Tender.MPESA, staff=OWNER)
    for positions in (None, [1]):
        with pytest.raises(NotAllowedNow, match="agency has its fee"):
            stall.reversals.refund(sale.id, positions=positions, reason=WHY, staff=OWNER)
    stall.reversals.refund(sale.id, positions=[0], reason=WHY, staff=OWNER)
    assert stall.balances() == {"cash": 1050, "mpesa": -1050}
    assert stall.jobs.get(job.id).status is JobStatus.WAITING
    stall.assert_adds_up()


def test_a_bill_whose_fee_the_agency_has_is_not_made_void(stall: Stall) -> None:
    sale = stall.sell("gc 150 +1050")
    (job,) = stall.jobs.find()
    stall.jobs.pay_fee_out(job.id, Tender.CASH, staff=OWNER)
    with pytest.raises(NotAllowedNow, match="agency has its fee"):
        stall.reversals.void(sale.id, reason=WHY, staff=OWNER)
    assert stall.store.sale(sale.id) == sale
    stall.assert_adds_up()


def test_a_prompt_for_the_rest_keeps_a_refund_waiting(stall: Stall) -> None:
    sale = stall.sell("5*pr cv")
    stall.shop.take_cash(sale, shillings(100))
    stall.shop.send(sale, amount=shillings(450), phone=PHONE)
    with pytest.raises(NotAllowedNow, match="on the phone"):
        stall.reversals.refund(sale.id, reason=WHY, staff=OWNER)
