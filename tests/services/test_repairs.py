"""What staff do about money that was paid twice, and about bills that cannot be paid now."""

from __future__ import annotations

import pytest

from cyberdesk.domain.customer import Customer
from cyberdesk.domain.events import PaymentChanged, SaleChanged
from cyberdesk.domain.ledger import Account, Posting
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Note, Payment, Remark
from cyberdesk.domain.station import Station
from cyberdesk.domain.tariff import Tariff
from cyberdesk.services.counter import Counter, StationStatus
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.repairs import Repairs
from cyberdesk.storage.verify import verify
from tests.services.shop import OTHER_PHONE, OTHER_RECEIPT, PRICE, QUERY_CANCELLED, RECEIPT, STAFF, Shop


@pytest.fixture
def repairs(shop: Shop) -> Repairs:
    return Repairs(shop.store, shop.clock, shop.published)


@pytest.fixture
def counter(shop: Shop) -> Counter:
    with shop.store.transaction():
        shop.store.set_stations([Station(1, "PC 1")])
        shop.store.set_tariff(Tariff("Standard", PRICE, ZERO))
    return Counter(shop.store, shop.clock)


def paid_twice(shop: Shop) -> Payment:
    """The second payment of a bill."""
    sale = shop.sale()
    payment = shop.send(sale)
    shop.take_cash(sale)
    shop.succeed(payment)
    return shop.store.payment(payment.id)


def test_what_was_paid_twice_is_an_alarm_that_says_what_is_owed(shop: Shop, counter: Counter) -> None:
    payment = paid_twice(shop)
    (alarm,) = counter.view().alarms
    assert (alarm.payment, alarm.owed) == (payment, PRICE)


def test_what_was_paid_twice_is_given_back_in_cash(shop: Shop, repairs: Repairs, counter: Counter) -> None:
    payment = paid_twice(shop)
    shop.clock.move(minutes=5)
    handled = repairs.give_back(payment.id, staff="Otieno")
    assert shop.postings(payment)[-1] == Posting(
        Account.CUSTOMER_CREDIT, Account.CASH, PRICE, None, payment.id, None, "Otieno"
    )
    assert shop.store.account_balance(Account.CASH) == ZERO
    assert shop.store.account_balance(Account.CUSTOMER_CREDIT) == ZERO
    assert Remark.HANDLED in handled.remarks
    assert shop.notes(payment)[-1] is Note.GIVEN_BACK
    assert shop.published.events[-1] == PaymentChanged(handled)
    assert counter.view().alarms == ()
    assert verify(shop.store) is None


def test_nothing_is_given_back_twice(shop: Shop, repairs: Repairs) -> None:
    payment = paid_twice(shop)
    repairs.give_back(payment.id, staff=STAFF)
    with pytest.raises(NotAllowedNow):
        repairs.give_back(payment.id, staff=STAFF)
    assert shop.store.account_balance(Account.CASH) == ZERO


def test_nothing_is_given_back_where_nothing_is_owed(shop: Shop, repairs: Repairs) -> None:
    payment = shop.paid()
    with pytest.raises(NotAllowedNow):
        repairs.give_back(payment.id, staff=STAFF)
    shop.succeed(payment, OTHER_RECEIPT)
    with pytest.raises(NotAllowedNow):
        repairs.give_back(payment.id, staff=STAFF)
    assert repairs.owed_for(payment.id) == 0


def test_nothing_is_given_back_on_the_word_of_a_typed_code(
    shop: Shop, repairs: Repairs, counter: Counter
) -> None:
    sale = shop.sale()
    payment = shop.send(sale)
    shop.take_cash(sale)
    shop.settlement.type_code(payment.id, RECEIPT)
    assert [alarm.owed for alarm in counter.view().alarms] == [ZERO]
    with pytest.raises(NotAllowedNow, match="not confirmed"):
        repairs.give_back(payment.id, staff=STAFF)
    shop.succeed(payment)
    repairs.give_back(payment.id, staff=STAFF)
    assert shop.store.account_balance(Account.CASH) == ZERO


def test_credit_that_a_customer_paid_in_is_not_given_back_as_a_mistake(shop: Shop, repairs: Repairs) -> None:
    payment = shop.send_on_account(shop.customer())
    shop.succeed(payment)
    assert repairs.owed_for(payment.id) == PRICE.cents
    with pytest.raises(NotAllowedNow):
        repairs.give_back(payment.id, staff=STAFF)


def test_an_alarm_without_money_of_the_ledger_is_marked_as_seen(
    shop: Shop, repairs: Repairs, counter: Counter
) -> None:
    payment = shop.paid()
    shop.succeed(payment, OTHER_RECEIPT)
    assert [alarm.owed for alarm in counter.view().alarms] == [ZERO]
    seen = repairs.mark_seen(payment.id)
    assert shop.notes(payment)[-1] is Note.SEEN
    assert shop.published.events[-1] == PaymentChanged(seen)
    assert counter.view().alarms == ()
    with pytest.raises(NotAllowedNow):
        repairs.mark_seen(payment.id)


def test_a_second_receipt_after_an_alarm_that_was_dealt_with_raises_it_again(
    shop: Shop, repairs: Repairs
) -> None:
    payment = paid_twice(shop)
    repairs.give_back(payment.id, staff=STAFF)
    shop.succeed(payment, OTHER_RECEIPT)
    assert shop.store.payment(payment.id).needs_action


def test_money_that_is_confirmed_after_its_denial_was_seen_raises_the_alarm_again(
    shop: Shop, repairs: Repairs
) -> None:
    """A bill that was paid in cash meanwhile: now there is something to give back."""
    sale = shop.sale()
    payment = shop.send(sale)
    shop.take_cash(sale)
    shop.settlement.type_code(payment.id, RECEIPT)
    shop.settlement.apply(payment.id, QUERY_CANCELLED)
    assert not repairs.mark_seen(payment.id).needs_action
    shop.succeed(payment)
    assert shop.store.payment(payment.id).needs_action


def test_a_bill_is_left_on_the_account_of_a_customer(shop: Shop, repairs: Repairs, counter: Counter) -> None:
    customer = Customer(shop.customer(), "Wanjiku", None)
    sale = shop.sale(150, station=1)
    left = repairs.leave_on_account(sale.id, customer)
    assert (left.customer_id, left.customer_name, left.is_on_account) == (customer.id, "Wanjiku", True)
    assert shop.published.events == [SaleChanged(left)]
    assert shop.store.balance(customer.id) == PRICE
    view = counter.view()
    assert [each.status for each in view.stations] == [StationStatus.FREE]
    assert (view.set_aside, view.unsettled) == ((), frozenset())


def test_a_bill_on_account_that_is_paid_does_not_show_at_its_old_station(
    shop: Shop, repairs: Repairs, counter: Counter
) -> None:
    customer = Customer(shop.customer(), "Wanjiku", None)
    sale = shop.sale(150, station=1)
    prompt = shop.send(sale)
    repairs.leave_on_account(sale.id, customer)
    shop.succeed(prompt)
    assert shop.store.sale(sale.id).is_settled
    assert [each.status for each in counter.view().stations] == [StationStatus.FREE]


def test_a_bill_on_account_is_paid_by_its_old_prompt_or_on_account(shop: Shop, repairs: Repairs) -> None:
    customer = Customer(shop.customer(), "Wanjiku", None)
    first, second = shop.sale(150), shop.sale(70)
    prompt = shop.send(first, phone=OTHER_PHONE)
    for sale in (first, second):
        repairs.leave_on_account(sale.id, customer)
    shop.succeed(prompt)
    assert shop.store.balance(customer.id) == Money.shillings(70)
    shop.succeed(shop.send_on_account(customer.id, Money.shillings(70)), OTHER_RECEIPT)
    assert shop.store.balance(customer.id) == ZERO
    assert shop.store.unsettled_sales() == []
    assert verify(shop.store) is None


def test_a_paid_bill_is_not_left_on_account(shop: Shop, repairs: Repairs) -> None:
    sale = shop.sale()
    shop.take_cash(sale)
    with pytest.raises(NotAllowedNow, match="paid already"):
        repairs.leave_on_account(sale.id, Customer(shop.customer(), "Wanjiku", None))
