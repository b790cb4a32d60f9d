"""What a report says of what happened."""

from __future__ import annotations

import pytest

from cyberdesk.domain.customer import Age
from cyberdesk.domain.ledger import Account, post_fee_out, post_sale
from cyberdesk.domain.moment import day_number
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Tender
from cyberdesk.domain.report import Period, Report, Span, StationIncome, unverified
from cyberdesk.domain.sale import LineKind, Sale, SaleLine
from cyberdesk.domain.shift_figures import AccountFigure
from cyberdesk.services.checkout import Charge
from cyberdesk.services.ports import SaleDraft
from cyberdesk.services.repairs import Repairs
from cyberdesk.services.reports import Reports
from cyberdesk.services.reversals import BackTo, Reversals
from tests.services.shop import OTHER_RECEIPT, QUERY_PAID, RECEIPT, STAFF, Shop

KES = Money.shillings


@pytest.fixture
def reports(shop: Shop) -> Reports:
    return Reports(shop.store, shop.clock)


def today(reports: Reports) -> Report:
    return reports.read(reports.this(Span.DAY))


def sell(shop: Shop, *lines: SaleLine, station: int | None = None) -> Sale:
    """A bill of these lines, unpaid."""
    now = shop.clock.now()
    with shop.store.transaction():
        draft = SaleDraft(None, "Walk-in", "x", station, now, day_number(now), STAFF, lines)
        sale = shop.store.add_sale(draft)
        charged = [(line.kind, line.amount) for line in lines]
        postings = post_sale(charged, sale_id=sale.id, customer_id=None, staff=STAFF)
        shop.store.append_entries(postings, at=now, day=day_number(now))
    return shop.store.sale(sale.id)


def test_income_counts_when_it_is_charged_and_takings_when_money_comes(shop: Shop, reports: Reports) -> None:
    sale = shop.sale(150)
    assert (today(reports).figures.earned, today(reports).taken) == (KES(150), ZERO)
    shop.clock.move(hours=24)
    shop.take_cash(sale)
    assert (today(reports).figures.earned, today(reports).taken) == (ZERO, KES(150))
    before = reports.read(reports.this(Span.DAY).earlier())
    assert (before.figures.earned, before.taken) == (KES(150), ZERO)


def test_takings_are_told_by_tender_hour_and_staff(shop: Shop, reports: Reports) -> None:
    shop.take_cash(shop.sale(100))
    shop.clock.move(hours=3)
    shop.paid(shop.sale(70))
    report = today(reports)
    bars = {bar.first: bar.by_tender for bar in report.bars if bar.amount}
    assert bars == {
        9: {Tender.CASH: KES(100), Tender.MPESA: ZERO},
        12: {Tender.CASH: ZERO, Tender.MPESA: KES(70)},
    }
    assert report.by_hour == {(4, 9): KES(100), (4, 12): KES(70)}
    (staff,) = report.figures.by_staff
    assert (staff.staff, staff.cash_taken, staff.mpesa_verified) == (STAFF, KES(100), KES(70))
    assert report.payments == 2


def test_a_government_fee_is_taken_but_is_no_income(shop: Shop, reports: Reports) -> None:
    fee = SaleLine(LineKind.GOVERNMENT_FEE, "eCitizen", KES(1000))
    sale = sell(shop, SaleLine(LineKind.SERVICE, "Good conduct", KES(200)), fee)
    shop.take_cash(sale)
    with shop.store.transaction():
        out = post_fee_out(Tender.CASH, KES(600), sale_id=sale.id, customer_id=None, staff=STAFF)
        shop.store.append_entries(out, at=shop.clock.now(), day=reports.today())
    report = today(reports)
    assert report.figures.income == (AccountFigure(Account.INCOME_SERVICE, KES(200)),)
    assert (report.figures.fees, report.figures.fees_paid_cash) == (KES(1000), KES(600))
    assert (report.taken, report.bars[2].amount) == (KES(1200), KES(1200))
    assert report.stations == (StationIncome(None, KES(200)),)


def test_a_refund_is_taken_off_takings_and_income_of_its_own_day(shop: Shop, reports: Reports) -> None:
    sale = shop.sale(150, station=7)
    shop.take_cash(sale)
    shop.clock.move(hours=24)
    reversals = Reversals(shop.store, shop.clock, shop.published)
    reversals.refund(sale.id, back_to=BackTo.CASH, reason="it was down", staff="Otieno")
    report = today(reports)
    assert (report.taken, report.figures.earned, report.figures.refunded) == (KES(-150), KES(-150), KES(150))
    assert report.stations == (StationIncome(7, KES(-150)),)
    assert report.by_hour == {(5, 9): KES(-150)}
    assert [(each.staff, each.refunded) for each in report.figures.by_staff] == [("Otieno", KES(150))]
    both = reports.read(Period.between(reports.today() - 1, reports.today()))
    assert (both.taken, both.figures.earned, both.stations) == (ZERO, ZERO, ())


def test_what_is_in_doubt_is_told_and_not_counted(shop: Shop, reports: Reports) -> None:
    shop.doubt(shop.send(shop.sale(90)))
    report = today(reports)
    assert (report.in_doubt, report.taken, report.payments) == (KES(90), ZERO, 0)


def test_a_typed_code_is_apart_until_m_pesa_confirms_it_on_its_own_day(shop: Shop, reports: Reports) -> None:
    payment = shop.send(shop.sale(90))
    shop.settlement.type_code(payment.id, RECEIPT)
    first = today(reports)
    assert (unverified(first.figures), first.figures.mpesa_verified, first.taken) == (KES(90), ZERO, KES(90))
    shop.clock.move(hours=48)
    shop.settlement.apply(payment.id, QUERY_PAID)
    again = reports.read(first.period)
    assert (unverified(again.figures), again.figures.mpesa_verified, again.taken) == (ZERO, KES(90), KES(90))
    assert today(reports).is_empty


def test_deni_is_collected_in_the_period_and_aged_as_of_today(shop: Shop, reports: Reports) -> None:
    regular = shop.store.customer(shop.customer())
    repairs = Repairs(shop.store, shop.clock, shop.published)
    repairs.leave_on_account(shop.sale(300).id, regular)
    assert today(reports).deni_given == KES(300)
    shop.clock.move(hours=24 * 12)
    assert today(reports).deni_given == ZERO
    shop.checkout.take_cash(Charge(KES(100), customer_id=regular.id), staff=STAFF)
    report = today(reports)
    assert report.figures.deni_collected == KES(100)
    assert report.deni.by_age == {Age.WEEK: ZERO, Age.MONTH: KES(200), Age.OLDER: ZERO}
    assert report.deni.oldest_days == 12


def test_money_that_comes_late_counts_for_the_day_of_its_payment(shop: Shop, reports: Reports) -> None:
    payment = shop.send(shop.sale(90))
    shop.doubt(payment)
    shop.clock.move(hours=24)
    shop.succeed(payment, OTHER_RECEIPT)
    assert today(reports).taken == ZERO
    assert reports.read(reports.this(Span.DAY).earlier()).taken == KES(90)


def test_a_café_without_a_day_behind_it_has_an_empty_report(reports: Reports) -> None:
    assert today(reports).is_empty
    assert reports.days() == (reports.today(), reports.today())
    assert reports.everything() == Period.between(reports.today(), reports.today())
