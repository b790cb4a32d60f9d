"""A walk-in who pays too much: no account holds the rest, so somebody is told until it was given back."""

from __future__ import annotations

import pytest

from cyberdesk.domain.ledger import Account
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Outcome, Payment, Remark, Source, Verdict
from cyberdesk.domain.station import Station
from cyberdesk.domain.tariff import Tariff
from cyberdesk.services.counter import Counter
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.repairs import Repairs
from cyberdesk.storage.schema import bring_up_to_date
from cyberdesk.storage.verify import verify
from tests.services.shop import PRICE, QUERY_PAID, RECEIPT, STAFF, Shop
from tests.services.test_settlement_amounts import query_paid

MORE, REST = Money.shillings(170), Money.shillings(20)


@pytest.fixture
def repairs(shop: Shop) -> Repairs:
    return Repairs(shop.store, shop.clock, shop.published)


def alarmed(shop: Shop) -> list[int]:
    return [payment.id for payment in shop.store.alarmed_payments()]


def paid_over(shop: Shop) -> Payment:
    """KES 170 for a bill of KES 150, as a callback says that M-PESA confirms."""
    payment = shop.send()
    shop.succeed(payment, amount=MORE)
    return shop.settlement.apply(payment.id, QUERY_PAID)


@pytest.fixture
def counter(shop: Shop) -> Counter:
    with shop.store.transaction():
        shop.store.set_stations([Station(1, "PC 1")])
        shop.store.set_tariff(Tariff("Standard", PRICE, ZERO))
    return Counter(shop.store, shop.clock)


def test_what_a_walk_in_paid_too_much_is_an_alarm_with_the_amount_to_give_back(
    shop: Shop, counter: Counter
) -> None:
    payment = paid_over(shop)
    assert payment.remarks == {Remark.OVER, Remark.OWED}
    (alarm,) = counter.view().alarms
    assert (alarm.payment, alarm.owed) == (payment, REST)
    assert verify(shop.store) is None


def test_given_back_it_is_counted_once_and_the_alarm_is_over(shop: Shop, repairs: Repairs) -> None:
    shop.take_cash(shop.sale())
    payment = paid_over(shop)
    repairs.give_back(payment.id, staff=STAFF)
    assert alarmed(shop) == []
    assert shop.store.account_balance(Account.CUSTOMER_CREDIT) == ZERO
    assert shop.store.account_balance(Account.CASH) == PRICE - REST
    assert shop.store.account_balance(Account.MPESA) == MORE
    with pytest.raises(NotAllowedNow):
        repairs.give_back(payment.id, staff=STAFF)
    assert verify(shop.store) is None


def test_told_again_after_it_was_given_back_nothing_is_owed_again(shop: Shop, repairs: Repairs) -> None:
    shop.take_cash(shop.sale())
    payment = paid_over(shop)
    repairs.give_back(payment.id, staff=STAFF)
    shop.succeed(payment, amount=MORE)
    shop.settlement.apply(payment.id, query_paid(RECEIPT, MORE))
    assert alarmed(shop) == []
    assert repairs.owed_for(payment.id) == 0


def test_a_customer_keeps_the_rest_on_the_account_and_nobody_is_alarmed(shop: Shop) -> None:
    customer_id = shop.customer()
    payment = shop.send(shop.sale(150, customer_id=customer_id))
    paid = shop.settlement.apply(payment.id, query_paid(RECEIPT, MORE))
    assert paid.remarks == {Remark.OVER}
    assert alarmed(shop) == []
    assert shop.store.balance(customer_id) == -REST


def test_more_than_was_asked_for_and_no_more_than_was_due_is_no_alarm(shop: Shop) -> None:
    sale = shop.sale(150)
    payment = shop.send(sale, amount=Money.shillings(100))
    paid = shop.settlement.apply(payment.id, query_paid(RECEIPT, PRICE))
    assert paid.remarks == {Remark.OVER}
    assert shop.store.sale(sale.id).is_settled
    assert alarmed(shop) == []
    assert verify(shop.store) is None


def test_more_than_was_assumed_is_an_alarm_once_m_pesa_says_so(shop: Shop) -> None:
    payment = shop.send()
    shop.settlement.apply(payment.id, QUERY_PAID)
    assert alarmed(shop) == []
    shop.succeed(payment, amount=MORE)
    assert alarmed(shop) == [payment.id]
    assert verify(shop.store) is None


def test_what_only_a_typed_code_says_is_owed_once_it_is_confirmed(shop: Shop) -> None:
    payment = shop.send()
    shop.succeed(payment, amount=MORE)
    claimed = shop.settlement.type_code(payment.id, RECEIPT)
    assert claimed.received == MORE
    assert claimed.remarks == {Remark.OVER, Remark.UNVERIFIED}
    assert alarmed(shop) == []
    shop.settlement.apply(payment.id, QUERY_PAID)
    assert alarmed(shop) == [payment.id]
    assert verify(shop.store) is None


def test_money_that_m_pesa_took_back_is_owed_to_nobody(shop: Shop, repairs: Repairs) -> None:
    payment = paid_over(shop)
    shop.settlement.apply(payment.id, Outcome(Verdict.REVERSED, Source.STATEMENT))
    taken_out = repairs.take_out(payment.id, staff=STAFF)
    assert Remark.OWED not in taken_out.remarks
    assert alarmed(shop) == []
    assert repairs.owed_for(payment.id) == 0
    assert verify(shop.store) is None


def test_an_alarm_of_this_kind_that_was_wiped_out_is_found(shop: Shop) -> None:
    payment = paid_over(shop)
    with shop.store.transaction():
        shop.store.database.write("UPDATE payment SET remarks = 'over' WHERE id = ?", (payment.id,))
    fault = verify(shop.store)
    assert fault is not None
    assert "an alarm is missing" in str(fault)


def test_one_of_before_is_an_alarm_once_the_database_is_brought_up_to_date(shop: Shop) -> None:
    payment = paid_over(shop)
    database = shop.store.database
    with shop.store.transaction():
        database.write("UPDATE payment SET remarks = 'over' WHERE id = ?", (payment.id,))
        database.write("DELETE FROM schema_migration WHERE name = '0017_owed_to_walk_ins'")
    bring_up_to_date(database, None, shop.clock.now())
    assert alarmed(shop) == [payment.id]
    assert shop.store.payment(payment.id).remarks == payment.remarks
