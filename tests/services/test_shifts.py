"""The drawer from a count to a count."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from cyberdesk.domain.cash_count import CashCount
from cyberdesk.domain.cash_move import CashMoveKind
from cyberdesk.domain.customer import Customer
from cyberdesk.domain.events import ShiftChanged
from cyberdesk.domain.ledger import Account, fingerprint
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Verdict
from cyberdesk.domain.sale import Sale
from cyberdesk.domain.shift_figures import AccountFigure, StaffFigures
from cyberdesk.domain.staff import Right
from cyberdesk.domain.station import Station
from cyberdesk.domain.tariff import Tariff
from cyberdesk.services.checkout import Charge
from cyberdesk.services.errors import NotAllowedNow, StorageError
from cyberdesk.services.repairs import Repairs
from cyberdesk.services.sessions import Sessions
from cyberdesk.services.shifts import FIRST_SHIFT, ReasonNeeded, Shifts
from cyberdesk.storage.verify import verify
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

FLOAT = Money.shillings(2000)
HUNDRED = Money.shillings(100)
FIFTY = Money.shillings(50)
TEN = Money.shillings(10)
OTHER = "Otieno"


@pytest.fixture
def shifts(shop: Shop) -> Shifts:
    return Shifts(shop.store, shop.clock, shop.published)


@pytest.fixture
def opened(shifts: Shifts) -> Shifts:
    """With an open shift and a float of 2,000."""
    shifts.open(FLOAT, staff=STAFF)
    return shifts


def balance(shop: Shop, account: Account) -> Money:
    return shop.store.account_balance(account)


def on_account(shop: Shop, sale: Sale) -> Customer:
    customer = Customer(shop.customer(), "Wanjiku", None)
    Repairs(shop.store, shop.clock, shop.published).leave_on_account(sale.id, customer)
    return customer


def close(shifts: Shifts) -> None:
    """With nothing missing."""
    shifts.close(shifts.drawer(), staff=STAFF)


# --- opening ----------------------------------------------------------------------------------------------


def test_no_shift_is_open_at_first(shifts: Shifts) -> None:
    assert shifts.current() is None
    assert shifts.view().is_first
    with pytest.raises(NotAllowedNow, match="No shift is open"):
        shifts.x_report()


def test_the_float_is_what_the_drawer_should_hold(shop: Shop, shifts: Shifts) -> None:
    shift = shifts.open(CashCount.of({1000: 1, 200: 4, 50: 4}), staff=STAFF)
    assert (shift.id, shift.float_counted, shift.opened_by) == (1, FLOAT, STAFF)
    assert shift.float_count == CashCount.of({1000: 1, 200: 4, 50: 4})
    assert shifts.current() == shift
    assert shifts.drawer() == balance(shop, Account.CASH) == FLOAT
    assert shop.published.events == [ShiftChanged(shift)]


def test_there_is_one_shift_at_a_time(opened: Shifts) -> None:
    with pytest.raises(NotAllowedNow, match="open already"):
        opened.open(FLOAT, staff=OTHER)


def test_cash_from_before_the_first_shift_is_no_difference(shop: Shop, shifts: Shifts) -> None:
    shop.take_cash(shop.sale(5000))
    shifts.open(FLOAT, staff=STAFF)
    report = shifts.x_report()
    assert report.opening_difference == ZERO
    assert [(move.kind, move.amount, move.reason) for move in report.moves] == [
        (CashMoveKind.OUT, Money.shillings(3000), FIRST_SHIFT)
    ]
    assert (balance(shop, Account.CASH), balance(shop, Account.SAFE)) == (FLOAT, Money.shillings(3000))
    assert report.before.cash_taken == Money.shillings(5000)


def test_a_float_that_differs_from_the_last_count_needs_a_reason(shop: Shop, opened: Shifts) -> None:
    close(opened)
    with pytest.raises(ReasonNeeded) as refusal:
        opened.open(FLOAT - HUNDRED, staff=OTHER)
    assert refusal.value.difference == -HUNDRED
    assert opened.current() is None
    opened.open(FLOAT - HUNDRED, staff=OTHER, reason="  the owner took   it ")
    report = opened.x_report()
    assert report.opening_difference == -HUNDRED
    assert report.moves[-1].reason == "the owner took it"
    assert balance(shop, Account.CASH_DIFFERENCE) == HUNDRED
    assert opened.drawer() == FLOAT - HUNDRED


def test_nobody_counts_less_than_nothing(shifts: Shifts) -> None:
    with pytest.raises(NotAllowedNow, match="less than nothing"):
        shifts.open(-TEN, staff=STAFF)


# --- cash beside the customers' money ---------------------------------------------------------------------


def test_cash_is_moved_with_a_word_why(shop: Shop, opened: Shifts) -> None:
    opened.cash_in(Money.shillings(500), staff=STAFF)
    opened.cash_out(FIFTY, "owner's lunch", staff=OTHER)
    opened.drop(HUNDRED, staff=STAFF)
    opened.expense(TEN, "soap", staff=STAFF)
    report = opened.x_report()
    assert opened.drawer() == report.expected == Money.shillings(2340)
    figures = report.total
    assert (figures.cash_out, figures.dropped, figures.spent) == (FIFTY, HUNDRED, TEN)
    assert report.since_opening(lambda each: each.cash_in) == Money.shillings(500)
    assert balance(shop, Account.EXPENSE) == TEN
    assert [move.reason for move in report.moves] == [FIRST_SHIFT, "", "owner's lunch", "", "soap"]
    assert isinstance(shop.published.events[-1], ShiftChanged)


@pytest.mark.parametrize("kind", [CashMoveKind.OUT, CashMoveKind.EXPENSE])
def test_cash_that_leaves_is_never_without_a_reason(opened: Shifts, kind: CashMoveKind) -> None:
    with pytest.raises(NotAllowedNow, match="what for"):
        opened.move(kind, TEN, "  ", staff=STAFF)
    assert opened.drawer() == FLOAT


@pytest.mark.parametrize("kind", [CashMoveKind.OUT, CashMoveKind.EXPENSE, CashMoveKind.DROP])
def test_no_more_leaves_than_is_there(opened: Shifts, kind: CashMoveKind) -> None:
    with pytest.raises(NotAllowedNow, match="not in the drawer"):
        opened.move(kind, FLOAT + TEN, "all of it", staff=STAFF)
    opened.move(kind, FLOAT, "all of it", staff=STAFF)
    assert opened.drawer() == ZERO


@pytest.mark.parametrize("amount", [ZERO, -TEN])
def test_nothing_is_no_movement(opened: Shifts, amount: Money) -> None:
    with pytest.raises(NotAllowedNow, match="more than zero"):
        opened.cash_in(amount, staff=STAFF)


def test_cash_is_moved_only_in_an_open_shift(shifts: Shifts) -> None:
    with pytest.raises(NotAllowedNow, match="No shift is open"):
        shifts.cash_in(HUNDRED, staff=STAFF)


@pytest.mark.parametrize("kind", [CashMoveKind.OVER, CashMoveKind.SHORT])
def test_a_difference_is_found_by_counting_only(opened: Shifts, kind: CashMoveKind) -> None:
    with pytest.raises(ValueError, match="counting"):
        opened.move(kind, TEN, "because", staff=STAFF)


# --- the figures ------------------------------------------------------------------------------------------


def test_the_tenders_are_kept_apart(shop: Shop, opened: Shifts) -> None:
    shop.take_cash()
    shop.paid()
    shop.settlement.type_code(shop.send(phone=OTHER_PHONE).id, OTHER_RECEIPT)
    figures = opened.x_report().total
    assert (figures.cash_taken, figures.mpesa_verified, figures.mpesa_unverified) == (PRICE, PRICE, PRICE)
    assert figures.by_staff == (StaffFigures(STAFF, PRICE, PRICE, PRICE, ZERO),)
    assert figures.income == (AccountFigure("income_time", PRICE * 3),)
    assert (figures.earned, figures.fees, figures.passed_through) == (PRICE * 3, ZERO, ())


def test_a_code_confirmed_in_its_own_shift_is_simply_verified(shop: Shop, opened: Shifts) -> None:
    payment = shop.send()
    shop.settlement.type_code(payment.id, RECEIPT)
    shop.succeed(payment)
    figures = opened.x_report().total
    assert (figures.mpesa_verified, figures.mpesa_unverified, figures.verified_since) == (PRICE, ZERO, ZERO)


def test_a_code_confirmed_later_is_no_money_of_the_later_shift(shop: Shop, opened: Shifts) -> None:
    payment = shop.send()
    shop.settlement.type_code(payment.id, RECEIPT)
    close(opened)
    shop.succeed(payment)
    opened.open(opened.drawer(), staff=STAFF)
    figures = opened.x_report().total
    assert (figures.mpesa_verified, figures.mpesa_unverified, figures.verified_since) == (ZERO, ZERO, PRICE)
    assert opened.z_report(1).total.mpesa_unverified == PRICE


def test_less_than_believed_is_money_that_did_not_move(shop: Shop, opened: Shifts) -> None:
    payment = shop.send()
    shop.settlement.type_code(payment.id, RECEIPT)
    shop.succeed(payment, OTHER_RECEIPT, HUNDRED)
    shop.settlement.apply(payment.id, QUERY_PAID)
    figures = opened.x_report().total
    assert (figures.mpesa_verified, figures.mpesa_returned) == (PRICE, FIFTY)


def test_a_refund_belongs_to_the_shift_and_person_that_gave_it(shop: Shop, opened: Shifts) -> None:
    sale = shop.sale()
    payment = shop.send(sale)
    shop.take_cash(sale)
    shop.succeed(payment)
    close(opened)
    opened.open(opened.drawer(), staff=OTHER)
    Repairs(shop.store, shop.clock, shop.published).give_back(payment.id, staff=OTHER)
    figures = opened.x_report().total
    assert (figures.cash_refunded, figures.refunded, figures.cash_taken) == (PRICE, PRICE, ZERO)
    assert figures.by_staff == (StaffFigures(OTHER, ZERO, ZERO, ZERO, PRICE),)
    assert opened.drawer() == FLOAT


def test_deni_is_what_was_left_on_account_and_what_came_in_for_it(shop: Shop, opened: Shifts) -> None:
    sale = shop.sale()
    shop.take_cash(sale, FIFTY)
    customer = on_account(shop, sale)
    shop.checkout.take_cash(Charge(TEN, customer_id=customer.id), staff=STAFF)
    report = opened.x_report()
    assert (report.deni_bills, report.deni_given) == (1, HUNDRED)
    assert report.total.deni_collected == TEN
    close(opened)
    opened.open(opened.drawer(), staff=STAFF)
    shop.succeed(shop.send_on_account(customer.id, Money.shillings(90)))
    report = opened.x_report()
    assert (report.deni_bills, report.deni_given) == (0, ZERO)
    assert report.total.deni_collected == Money.shillings(90)


def test_a_bill_left_on_account_at_night_is_the_next_shifts(shop: Shop, opened: Shifts) -> None:
    sale = shop.sale()
    close(opened)
    on_account(shop, sale)
    assert (opened.z_report(1).deni_bills, len(opened.z_report(1).handed_over.unpaid)) == (0, 1)
    opened.open(opened.drawer(), staff=STAFF)
    assert opened.x_report().deni_given == PRICE


def test_a_bill_without_anything_due_is_no_deni(shop: Shop, opened: Shifts) -> None:
    with shop.store.transaction():
        free = shop.sale(0)
        shop.store.mark_sale_settled(free.id, shop.clock.now())
        shop.store.put_on_account(free.id, Customer(shop.customer(), "Wanjiku", None), shop.clock.now())
    assert opened.x_report().deni_bills == 0
    assert verify(shop.store) is None


def test_what_came_at_night_belongs_to_the_next_shift_and_stands_apart(shop: Shop, opened: Shifts) -> None:
    payment = shop.send()
    close(opened)
    shop.succeed(payment)
    shop.take_cash(shop.sale(70))
    opened.open(FLOAT + Money.shillings(70), staff=STAFF)
    shop.take_cash(shop.sale(20))
    report = opened.x_report()
    assert (report.before.mpesa_verified, report.before.cash_taken) == (PRICE, Money.shillings(70))
    assert (report.total.mpesa_verified, report.total.cash_taken) == (PRICE, Money.shillings(90))
    assert report.left_by_last == FLOAT
    assert report.since_opening(lambda figures: figures.cash_taken) == Money.shillings(20)
    assert report.expected == opened.drawer() == Money.shillings(2090)
    assert not opened.z_report(1).total.mpesa_verified


def test_what_is_not_finished_is_named(shop: Shop, opened: Shifts) -> None:
    with shop.store.transaction():
        shop.store.set_stations([Station(4, "PC 4")])
        shop.store.set_tariff(Tariff("Standard", PRICE, ZERO))
    session = Sessions(shop.store, shop.clock, shop.published).start(4, customer_id=None, staff=STAFF)
    unpaid, doubted = shop.sale(60, station=2), shop.send()
    shop.doubt(doubted)
    waiting = shop.send(phone=OTHER_PHONE)
    handed = opened.close(FLOAT, staff=STAFF).handed_over
    assert (handed.unpaid[0].sale_id, handed.unpaid[0].due) == (unpaid.id, unpaid.due)
    assert [one.payment_id for one in handed.doubtful] == [doubted.id, waiting.id]
    assert handed.in_doubt == PRICE * 2
    assert [(one.station_number, one.started_at) for one in handed.running] == [(4, session.started_at)]


def test_a_bill_on_account_is_somebodys_debt_and_not_handed_over(shop: Shop, opened: Shifts) -> None:
    on_account(shop, shop.sale())
    assert opened.x_report().handed_over.unpaid == ()


# --- closing ----------------------------------------------------------------------------------------------


def test_a_shift_is_closed_with_what_was_counted(shop: Shop, opened: Shifts) -> None:
    shop.take_cash()
    shop.clock.move(hours=8)
    count = CashCount.of({1000: 2, 50: 3})
    report = opened.close(count, staff=OTHER)
    closing = report.closing
    assert closing is not None
    assert (closing.at, closing.staff, closing.count) == (shop.clock.now(), OTHER, count)
    assert (closing.counted, closing.expected, closing.difference) == (FLOAT + PRICE, FLOAT + PRICE, ZERO)
    assert (report.is_final, report.number, report.fingerprint) == (
        True,
        1,
        fingerprint(shop.store.last_hash()),
    )
    assert opened.current() is None
    assert [shift.z_number for shift in opened.former()] == [1]
    event = shop.published.events[-1]
    assert isinstance(event, ShiftChanged)
    assert not event.shift.is_open


@pytest.mark.parametrize("off", [-FIFTY, FIFTY])
def test_a_count_that_differs_needs_a_reason(shop: Shop, opened: Shifts, off: Money) -> None:
    with pytest.raises(ReasonNeeded) as refusal:
        opened.close(FLOAT + off, staff=STAFF, reason=" ")
    assert refusal.value.difference == off
    assert opened.current() is not None
    assert opened.drawer() == FLOAT
    report = opened.close(FLOAT + off, staff=STAFF, reason="wrong change")
    assert report.closing is not None
    assert (report.closing.difference, report.closing.reason) == (off, "wrong change")
    assert balance(shop, Account.CASH) == FLOAT + off
    assert balance(shop, Account.CASH_DIFFERENCE) == -off
    assert verify(shop.store) is None


def test_a_count_that_is_right_keeps_no_reason(opened: Shifts) -> None:
    report = opened.close(FLOAT, staff=STAFF, reason="nothing")
    assert report.closing is not None
    assert report.closing.reason == ""


def test_cash_that_came_while_somebody_counted_is_said(shop: Shop, opened: Shifts) -> None:
    shop.take_cash()
    with pytest.raises(NotAllowedNow, match="while you counted"):
        opened.close(FLOAT, staff=STAFF, expected=FLOAT, reason="short")
    assert opened.current() is not None
    opened.close(FLOAT + PRICE, staff=STAFF, expected=FLOAT + PRICE)


def test_a_closed_shift_is_not_closed_again(opened: Shifts) -> None:
    close(opened)
    with pytest.raises(NotAllowedNow, match="No shift is open"):
        opened.close(FLOAT, staff=STAFF)


def test_z_numbers_have_no_gaps_and_ranges_touch(shop: Shop, opened: Shifts) -> None:
    for number in (1, 2, 3):
        shop.take_cash()
        close(opened)
        shop.take_cash()
        opened.open(opened.drawer(), staff=STAFF)
        assert opened.former()[0].z_number == number
    reports = [opened.z_report(number) for number in (1, 2, 3)]
    assert reports[0].first_entry == 1
    assert [report.last_entry + 1 for report in reports[:2]] == [report.first_entry for report in reports[1:]]
    assert [shift.id for shift in opened.former(before=3)] == [2, 1]
    assert verify(shop.store) is None


def test_a_z_report_stays_as_it_was(shop: Shop, opened: Shifts) -> None:
    payment = shop.send()
    shop.doubt(payment)
    report = opened.close(FLOAT, staff=STAFF)
    shop.call_back(payment, Verdict.PAID, receipt_number=RECEIPT)
    shop.clock.move(hours=30)
    assert opened.z_report(1) == report
    assert report.handed_over.in_doubt == PRICE


def test_an_x_report_changes_nothing(shop: Shop, opened: Shifts) -> None:
    shop.take_cash()
    before = shop.store.last_hash()
    assert opened.x_report() == opened.x_report()
    assert (shop.store.last_hash(), opened.former()) == (before, [])


def test_a_z_report_that_is_not_there_is_a_mistake_of_ours(opened: Shifts) -> None:
    with pytest.raises(LookupError):
        opened.z_report(1)


@pytest.mark.parametrize(
    "step", ["append_entries", "add_cash_move", "ledger_sums", "deni_given", "open_payments", "close_shift"]
)
def test_a_crash_while_closing_leaves_the_shift_open(
    shop: Shop, opened: Shifts, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    before = shop.store.last_entry()

    def break_down(*_: object, **__: object) -> None:
        raise StorageError("The disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(shop.store, step, break_down)
        with pytest.raises(StorageError):
            opened.close(FLOAT - TEN, staff=STAFF, reason="short")
    assert shop.store.last_entry() == before
    assert (opened.current() is not None, opened.former(), opened.drawer()) == (True, [], FLOAT)
    opened.close(FLOAT - TEN, staff=STAFF, reason="short")
    assert verify(shop.store) is None


def test_of_two_who_close_at_once_one_does(shop: Shop, opened: Shifts) -> None:
    def try_to_close(_: int) -> str:
        try:
            opened.close(FLOAT - TEN, staff=STAFF, reason="short")
        except NotAllowedNow as error:
            return error.title
        return "closed"

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(try_to_close, range(2))) == ["No shift is open", "closed"]
    assert len(opened.former()) == 1
    assert balance(shop, Account.CASH_DIFFERENCE) == TEN


# --- whose shift it is ------------------------------------------------------------------------------------


def test_ones_own_shift_needs_no_right_to_close_and_somebody_elses_does(opened: Shifts) -> None:
    assert opened.right_to_close(STAFF) is None
    assert opened.right_to_close("Otieno") is Right.CLOSE_ANY_SHIFT
    opened.close(FLOAT, staff=STAFF)
    assert opened.right_to_close("Otieno") is None


# --- the screen's view ------------------------------------------------------------------------------------


def test_the_view_has_the_report_the_drawer_and_former_shifts(shop: Shop, opened: Shifts) -> None:
    view = opened.view()
    assert view.report == opened.x_report()
    assert (view.drawer, view.is_first, view.former) == (FLOAT, False, ())
    close(opened)
    shop.take_cash()
    view = opened.view()
    assert (view.report, view.drawer, view.is_first) == (None, FLOAT + PRICE, False)
    assert [shift.id for shift in view.former] == [1]


def test_a_denial_by_m_pesa_keeps_the_code_unverified(shop: Shop, opened: Shifts) -> None:
    payment = shop.send()
    shop.settlement.type_code(payment.id, RECEIPT)
    shop.settlement.apply(payment.id, QUERY_CANCELLED)
    assert opened.x_report().total.mpesa_unverified == PRICE
