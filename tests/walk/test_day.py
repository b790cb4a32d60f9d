"""A whole day through the window, and its sums: the book of whoever stood there, the ledger, the Z report."""

from __future__ import annotations

from PySide6.QtCore import Qt

from cyberdesk.domain.cash_move import CashMoveKind
from cyberdesk.domain.ledger import Account
from cyberdesk.domain.money import Money
from cyberdesk.domain.power_gap import GapBilling
from cyberdesk.domain.shift_report import ShiftReport
from cyberdesk.domain.staff import Right, Role, StaffAct
from cyberdesk.services.counter import StationStatus
from cyberdesk.simulator.scripts import Script
from cyberdesk.storage.verify import verify
from tests.walk.conftest import Shop
from tests.walk.day import Book, Day
from tests.walk.day_staff import ATTENDANT, SUPERVISOR, DayStaff
from tests.walk.day_stations import DayStations
from tests.walk.day_sums import Sums, shillings, sums_of

MISSING = 10
"""Shillings by which the drawer is short in the evening."""

INCOME = {
    "income_printing": 50 + 90 + 20 + 40,
    # What was made void or paid back earned nothing.
    "income_service": 500 + 150 + 200,
    "income_time": sum((30, 25, 35, 40, 22, 50, 60, 25, 30, 100, 30, 10, 40, 30, 90, 30, 70, 45, 55, 65, 20)),
}
"""By kind, as the customers of the day come one after the other; the agency's fee is not in it."""


def test_a_whole_day_adds_up_to_the_shilling(till_shop: Shop) -> None:
    day = Day(till_shop)
    serve_customers(day)
    report = close_with_something_missing(day)
    check_the_sums(day, report)


def serve_customers(day: Day) -> None:
    """All that happens before the drawer is counted."""
    prepare(day)
    day.open_shift(2_000)
    morning_at_the_stations(day)
    moving_about(day)
    over_the_counter(day)
    on_account(day)
    across_a_power_cut(day)
    disputed(day)
    taken_back(day)
    by_an_attendant(day)
    cash_beside_the_customers(day)


def prepare(day: Day) -> None:
    """Before the first customer: a package, and two people who are not the owner."""
    DayStations(day).offer_package(180, 100)
    staff = DayStaff(day)
    staff.take_on(ATTENDANT, Role.ATTENDANT)
    staff.take_on(SUPERVISOR, Role.SUPERVISOR)


def morning_at_the_stations(day: Day) -> None:
    shop = day.shop
    # 1 and 2: cash, exact and with change.
    day.use(2, minutes=30)
    day.pay_cash(30)
    day.use(3, minutes=25)
    day.pay_with_note("100", 25)
    # 3: M-PESA, approved.
    day.use(4, minutes=35)
    day.pay_mpesa(35)
    # 4: cancelled, and sent again when that may be.
    day.use(5, minutes=40)
    day.fail_mpesa(Script.CANCEL)
    shop.wait(lambda: "Send again in" in day.form.send_button.text())
    day.pass_time(seconds=125)
    shop.wait(day.form.send_button.isEnabled)
    day.press(Qt.Key.Key_F7)
    assert day.next_payment().received == Money.shillings(40)
    day.book.mpesa += 40
    # 5: a wrong PIN, then cash.
    day.use(6, minutes=22)
    day.fail_mpesa(Script.WRONG_PIN)
    day.pay_cash(22)
    # 6: a part by M-PESA (less than was asked for), the rest in cash.
    day.use(7, minutes=50)
    shop.simulator.next_script(Script.WRONG_AMOUNT, amount=20)
    day.send_prompt()
    assert day.next_payment().received == Money.shillings(20)
    day.book.mpesa += 20
    shop.wait(lambda: day.form.total.figure.text() == "KES 30")
    day.pay_cash(30)
    # 7: an hour that is paid first; the clock starts with the money.
    shop.choose(8)
    day.press(Qt.Key.Key_F11)
    shop.type("60")
    day.press(Qt.Key.Key_Return)
    shop.see(8, StationStatus.TO_PAY)
    day.pay_cash(60)
    shop.see(8, StationStatus.RUNNING)


def moving_about(day: Day) -> None:
    stations = DayStations(day)
    # 8: goes out for half an hour, which costs nothing.
    day.sit(2)
    day.pass_time(minutes=15)
    stations.pause(2, minutes=30)
    day.pass_time(minutes=9, seconds=30)
    assert day.end(2).due == Money.shillings(25)
    day.pay_cash(25)
    # 9: moves to a better chair.
    day.sit(3)
    day.pass_time(minutes=20)
    stations.move(3, to=7)
    day.pass_time(minutes=9, seconds=30)
    assert day.end(7).due == Money.shillings(30)
    day.pay_mpesa(30)
    # 10: buys the package, and leaves early.
    stations.sell(4, minutes=180, price=100)
    day.pass_time(minutes=45)
    stations.leave_early(4)
    # 11: half an hour paid first, and ten minutes beyond it.
    stations.sell(5, minutes=30, price=30)
    day.pass_time(minutes=39, seconds=30)
    assert day.end(5).due == Money.shillings(10)
    day.pay_cash(10)
    # 12: more moves than was asked for, and the rest is given back.
    day.use(6, minutes=40)
    day.pay_too_much(40, moved=60)


def over_the_counter(day: Day) -> None:
    # 13: a quick sale in cash; 14: several things by M-PESA.
    day.order("5*pr")
    day.press(Qt.Key.Key_F6)
    assert day.next_payment().received == Money.shillings(50)
    day.book.cash_taken += 50
    day.order("cv", "3*col")
    day.go_to_paying()
    day.pay_mpesa(590)
    # 15: pages on the bill of somebody who sits.
    day.sit(9)
    day.order_for(9, "4*cp")
    day.pass_time(minutes=29, seconds=30)
    day.end(9)
    day.pay_cash(50)
    # 16: work for an agency: our fee, and theirs.
    day.order("gc 150 +1050")
    day.go_to_paying()
    day.pay_cash(1_200)
    day.book.fees += 1_050
    day.pay_fee_out(1_050)
    # 17: set aside while 13 is served, and taken up again.
    day.order("em")
    day.hold("Otieno")
    day.order("2*sc")
    day.press(Qt.Key.Key_F6)
    assert day.next_payment().received == Money.shillings(40)
    day.book.cash_taken += 40
    day.recall("Otieno")
    day.pay_mpesa(200)


def on_account(day: Day) -> None:
    # 19: a bill that stays a debt; she is found by her name and pays a part of it by M-PESA.
    day.use(10, minutes=90)
    day.leave_on_account(90, "Wanjiku", "0711 222 333")
    day.find_customer("wanj")
    day.collect_by_mpesa(60)
    day.go_to_counter()


def across_a_power_cut(day: Day) -> None:
    # 15 and 16 sit when the light goes out for 40 minutes: one pays up to the cut, one through.
    day.sit(2)
    day.sit(3)
    day.pass_time(minutes=20)
    day.power_cut(minutes=40)
    day.decide_power_cut({3: GapBilling.THROUGH})
    day.pass_time(minutes=9, seconds=30)
    assert day.end(2).due == Money.shillings(30)
    day.pay_cash(30)
    assert day.end(3).due == Money.shillings(70)
    day.pay_mpesa(70)


def disputed(day: Day) -> None:
    shop = day.shop
    # 22: in doubt; the customer had paid, and M-PESA says so late.
    day.use(4, minutes=45)
    prompt = day.send_into_doubt()
    shop.see(4, StationStatus.IN_DOUBT)
    shop.simulator.approve(prompt)
    shop.see(4, StationStatus.PAID)
    day.book.mpesa += 45
    # 23: in doubt; a code is typed, M-PESA denies it, it is taken back, and cash is paid.
    day.use(5, minutes=55)
    prompt = day.send_into_doubt()
    day.type_code("FAKE123456")
    shop.see(5, StationStatus.PAID)
    shop.simulator.cancel(prompt)
    tray = day.counter.tray
    shop.wait(lambda: [alarm for alarm in tray.alarms() if alarm.false_button.isVisible()])
    shop.click(tray.alarms()[0].false_button)
    shop.see(5, StationStatus.TO_PAY)
    shop.choose(5)
    day.pay_cash(55)
    # 24: a code that nobody has confirmed when the shift is closed.
    day.use(6, minutes=65)
    day.send_into_doubt()
    day.type_code("SJK4H7L2QX")
    shop.see(6, StationStatus.PAID)
    day.book.unverified += 65


def taken_back(day: Day) -> None:
    # 25: changes their mind before paying.
    day.order("ty")
    sale = day.go_to_paying()
    day.take_back(day.form.backwards.void_button, "changed her mind")
    assert day.shop.program.store.sale(sale.id).is_void
    # 26: paid by M-PESA, and gets the money back in cash.
    day.order("2*lam 100")
    sale = day.go_to_paying()
    day.pay_mpesa(200)
    day.shop.wait(day.form.backwards.refund_button.isVisible)
    day.take_back(day.form.backwards.refund_button, "torn")
    day.book.cash_returned += 200


def by_an_attendant(day: Day) -> None:
    # 27: served by an attendant, who may not give money back alone.
    staff = DayStaff(day)
    staff.switch_to(ATTENDANT)
    day.order("em")
    sale = day.go_to_paying()
    day.pay_cash(200)
    day.shop.click(day.form.backwards.refund_button)
    staff.approve(SUPERVISOR)
    day.give_reason("mailbox was there already")
    day.book.cash_returned += 200
    assert not day.shop.program.store.sale(sale.id).lines
    [approved] = [line for line in day.shop.program.staff.log(3) if line.act is StaffAct.APPROVED]
    assert (approved.staff_name, approved.subject_name, approved.right) == (
        SUPERVISOR,
        ATTENDANT,
        Right.REFUND,
    )
    staff.switch_to()


def cash_beside_the_customers(day: Day) -> None:
    day.move_cash(CashMoveKind.IN, 300, "")
    day.move_cash(CashMoveKind.EXPENSE, 120, "paper")
    day.move_cash(CashMoveKind.DROP, 1_500, "")


def close_with_something_missing(day: Day) -> ShiftReport:
    # Somebody sits on over the end of the shift, and one prompt is still open.
    day.sit(11)
    day.use(12, minutes=20)
    day.send_into_doubt()
    report = day.close_shift(day.book.drawer - MISSING, "wrong change given")
    day.book.moved -= MISSING
    return report


def check_the_sums(day: Day, report: ShiftReport) -> None:
    """Three times the same: what was noted by hand, what the ledger says, and what the Z report says."""
    shop, store = day.shop, day.shop.program.store
    assert verify(store) is None
    entries = store.entries(limit=100_000)
    assert (report.first_entry, report.last_entry) == (1, len(entries))
    assert report.ledger_hash == entries[-1].hash
    sums = sums_of(entries)
    assert shop.moved() == shop.taken() == day.book.mpesa == sums.mpesa
    assert (sums.cash_taken, sums.cash_returned) == (day.book.cash_taken, day.book.cash_returned)
    assert (sums.moved, sums.unverified) == (day.book.moved, day.book.unverified)
    assert (sums.fees, sums.income) == (day.book.fees, INCOME)
    check_the_report(report, sums, day.book)
    reports = shop.program.desk.reports
    assert reports.read(reports.everything()).figures == report.total
    assert store.account_balance(Account.CASH) == Money.shillings(day.book.drawer)
    former = shop.program.desk.shifts.z_report(1)
    assert former == report


def check_the_report(report: ShiftReport, sums: Sums, book: Book) -> None:
    figures, closing = report.total, report.closing
    assert closing is not None
    assert shillings(closing.counted) == book.drawer
    assert shillings(closing.expected) == shillings(report.expected) == book.drawer + MISSING
    assert shillings(figures.cash_taken) == sums.cash_taken
    assert shillings(figures.cash_refunded) == sums.cash_returned
    assert shillings(figures.mpesa_verified - figures.mpesa_returned) == sums.mpesa
    assert shillings(figures.mpesa_unverified - figures.unverified_withdrawn) == sums.unverified
    assert {each.account: shillings(each.amount) for each in figures.income} == sums.income
    assert shillings(figures.fees) == sums.fees
    assert shillings(figures.fees_paid_cash) == sums.fees_paid == book.fees_paid
    assert shillings(figures.deni_collected) == book.deni_collected
    assert (report.deni_bills, shillings(report.deni_given)) == (1, book.deni_given)
    assert shillings(report.handed_over.in_doubt) == 20
    assert [running.station_number for running in report.handed_over.running] == [8, 11]
    assert {each.account: shillings(each.amount) for each in figures.changes} == sums.changes
    attendant = next(each for each in figures.by_staff if each.staff == ATTENDANT)
    assert (shillings(attendant.cash_taken), shillings(attendant.refunded)) == (200, 200)
    taken = [each.cash_taken + each.mpesa_verified + each.mpesa_unverified for each in figures.by_staff]
    whole = figures.cash_taken + figures.mpesa_verified + figures.mpesa_unverified
    assert sum(taken, Money(0)) == whole
