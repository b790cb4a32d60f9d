"""`./dev shots`: every screen and dialog, light and dark, into docs/screenshots.

The scene is staged with a clock of its own and made-up people, so that the pictures change only when the
program does.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from cyberdesk import app, config
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Cause, Outcome, Payment, PaymentState, Source, Verdict
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.report import Period, Span
from cyberdesk.domain.sale import Sale
from cyberdesk.domain.staff import Role
from cyberdesk.services.checkout import Charge
from cyberdesk.services.errors import PrinterTrouble
from cyberdesk.simulator.daraja import Simulator
from cyberdesk.simulator.scripts import Script
from cyberdesk.ui import theme
from cyberdesk.ui.first_run import FirstRunDialog
from cyberdesk.ui.leave_on_account import LeaveOnAccountDialog
from cyberdesk.ui.main_window import MainWindow
from cyberdesk.ui.receipts.receipt_dialog import ReceiptDialog
from cyberdesk.ui.till_payment import TillPaymentDialog
from cyberdesk.ui.type_code import TypeCodeDialog
from tests import till_pictures
from tests.fakes.signed_in import PIN, sign_in
from tests.few_colours import few_colours
from tests.staged_weeks import live_weeks
from tests.statement.staged import statement_file

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "screenshots"
SIZES = ((1366, 768, ""), (1024, 700, "-1024"))
PEOPLE = (
    ("Wanjiru K.", "0722000417"),
    ("Otieno B.", "0733000118"),
    ("Kamau J.", "0711000902"),
    ("Hassan A.", "0700000330"),
    ("Mutua P.", "0745000204"),
    ("Akinyi R.", "0798000771"),
)
_SETTLE_STEPS = 60
OPENING = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


class StageClock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    def advance(self, **by: float) -> None:
        self._now += timedelta(**by)

    def set(self, now: datetime) -> None:
        self._now = now


class Stage:
    """The program with a morning behind it."""

    def __init__(self, folder: Path, stations: int = 12) -> None:
        self.clock = StageClock(OPENING)
        # The stage lets hours pass in which nobody touches anything.
        lines = (
            "CAFE_NAME='Uhuru Cyber'",
            "STAFF_NAME=Achieng",
            f"STATIONS={stations}",
            "AUTO_LOCK_MINUTES=0",
            "",
        )
        (folder / ".env").write_text("\n".join(lines), encoding="utf-8")
        loaded = config.load(environ={"CYBERDESK_DATA_DIR": str(folder)}, working_folder=folder)
        self.simulator = Simulator(answer_seconds=None, seed=7)
        self.program = app.Program(loaded, clock=self.clock, simulator=self.simulator)
        # Its clock jumps, which is no power cut.
        self.program.window.counter.power_cut.heart.stop()
        owner = sign_in(self.program)
        self.program.staff.add(owner, "Baraka", Role.SUPERVISOR, "730518")
        self.program.staff.add(owner, "Chebet", Role.ATTENDANT, "618390")
        self.desk = self.program.desk
        self.customers = [self.desk.customers.add(name, Phone.parse(phone)).id for name, phone in PEOPLE]

    def start(self, station: int, who: int | None) -> int:
        customer = None if who is None else self.customers[who]
        return self.desk.sessions.start(station, customer_id=customer, staff="Achieng").id

    def end(self, session: int) -> int:
        return self.desk.sessions.end(session, staff="Achieng").id

    def cash(self, sale: int) -> None:
        due = self.program.store.sale(sale).due
        self.desk.checkout.take_cash(Charge(due, sale_id=sale), staff="Achieng")

    def prompt(self, sale: int, who: int, act: Callable[[str], object] | None) -> int:
        due = self.program.store.sale(sale).due
        phone = Phone.parse(PEOPLE[who][1])
        payment = self.desk.checkout.send_prompt(Charge(due, sale_id=sale), phone, staff="Achieng")
        if act is not None:
            act(self.simulator.prompts()[-1].prompt_id)
            self.wait(lambda: not self.program.store.payment(payment.id).is_open)
        return payment.id

    def prompt_part(self, sale: int, shillings: int) -> None:
        """A prompt for a part of a bill, which waits."""
        phone = Phone.parse(PEOPLE[sale % len(PEOPLE)][1])
        charge = Charge(Money.shillings(shillings), sale_id=sale)
        self.desk.checkout.send_prompt(charge, phone, staff="Achieng")

    def morning(self) -> None:
        """Sessions of every state, payments of every end."""
        for station, who, minutes in ((5, 5, 38), (9, None, 17), (11, 4, 49), (2, 1, 26)):
            session = self.start(station, who)
            self.clock.advance(minutes=minutes)
            sale = self.end(session)
            if who is None:
                self.cash(sale)
            elif who == 1:
                self.prompt(sale, who, self.simulator.cancel)
                self.clock.advance(minutes=3)
                self.cash(sale)
            else:
                self.prompt(sale, who, self.simulator.approve)
            self.clock.advance(minutes=4)
        doubt = self.start(8, 3)
        self.start(7, None)
        self.clock.advance(minutes=31)
        self.start(1, 0)
        waits = self.start(6, 2)
        pays = self.start(3, 1)
        self.clock.advance(minutes=18, seconds=42)
        self.simulator.next_script(Script.LOST_CALLBACK)
        payment = self.prompt(self.end(doubt), 3, None)
        self.clock.advance(minutes=3)
        silence = Outcome(Verdict.UNKNOWN, Source.CLOCK, Cause.SILENCE)
        self.program.settlement.apply(payment, silence)
        self.start(12, None)
        last = self.start(10, 4)
        self.clock.advance(minutes=2, seconds=14)
        self.prompt(self.end(last), 4, self.simulator.approve)
        self.end(pays)
        self.prompt(self.end(waits), 2, None)
        self.clock.advance(seconds=19)

    def doubted(self) -> Payment:
        return next(one for one in self.program.store.open_payments() if one.state is PaymentState.UNKNOWN)

    def doubted_sale(self) -> Sale:
        return self.program.store.sale(self.doubted().sale_id or 0)

    def paid_twice(self) -> None:
        """The customer in doubt pays cash, and then the prompt turns out paid too."""
        doubted = self.doubted()
        self.cash(doubted.sale_id or 0)
        paid = Outcome(Verdict.PAID, Source.CALLBACK, receipt_number="SJK4H7L2QX")
        self.program.settlement.apply(doubted.id, paid)

    def wait(self, is_done: Callable[[], object]) -> None:
        ends_at = time.monotonic() + 10
        while not is_done():
            if time.monotonic() > ends_at:
                raise TimeoutError("the stage did not get ready")
            QTest.qWait(10)


def main() -> int:
    """Take all pictures; the names of the files are printed."""
    application = app.make_application()
    FOLDER.mkdir(parents=True, exist_ok=True)
    takes = (
        (take_screens, 12),
        (take_full_house, 24),
        (take_first_day, 12),
        (take_split, 12),
        (take_reports, 12),
        (take_till, 12),
        (take_statement, 12),
    )
    for take, stations in takes:
        with tempfile.TemporaryDirectory() as folder:
            stage = Stage(Path(folder), stations)
            try:
                take(application, stage)
            finally:
                stage.program.stop()
    for take_alone in (take_problem, take_power_cut):
        with tempfile.TemporaryDirectory() as folder:
            take_alone(application, Path(folder))
    take_first_run(application)
    return 0


def take_screens(application: QApplication, stage: Stage) -> None:
    """Every screen with a morning behind it, at both sizes, light and dark."""
    stage.morning()
    for dark in (False, True):
        theme.apply_theme(application, dark=dark)
        for width, height, size in SIZES:
            shoot_counter(stage, width, height, size + ("-dark" if dark else ""))
            shoot_payments(stage, size + ("-dark" if dark else ""))
            shoot_checks(stage, size + ("-dark" if dark else ""))
            shoot_settings(stage, size + ("-dark" if dark else ""))
            shoot_backup(stage, size + ("-dark" if dark else ""))
            shoot_staff(stage, size + ("-dark" if dark else ""))
            shoot_till(stage, size + ("-dark" if dark else ""))
        shoot_dialogs(stage, "-dark" if dark else "")
    stage.paid_twice()
    for dark in (False, True):
        theme.apply_theme(application, dark=dark)
        show(stage.program.window, 1366, 768)
        stage.program.window.counter.close_bill()
        save(stage.program.window, "counter-paid-twice" + ("-dark" if dark else ""))


def take_full_house(application: QApplication, stage: Stage) -> None:
    """As many stations as fit."""
    theme.apply_theme(application, dark=False)
    for station in range(1, 25):
        if station % 7:
            stage.start(station, station % 6 if station % 2 else None)
            stage.clock.advance(minutes=2, seconds=17)
    for width, height, size in SIZES:
        show(stage.program.window, width, height)
        stage.program.window.counter.select_station(5)
        save(stage.program.window, "counter-24-stations" + size)


def take_till(application: QApplication, stage: Stage) -> None:
    """See `till_pictures`."""
    till_pictures.prepare(stage.program, stage.clock)
    for dark in (False, True):
        theme.apply_theme(application, dark=dark)
        for width, height, size in SIZES:
            suffix = size + ("-dark" if dark else "")
            till_pictures.shoot(stage.program, sys.modules[__name__], (width, height), suffix)


def take_first_day(application: QApplication, stage: Stage) -> None:
    """Nothing has happened yet."""
    theme.apply_theme(application, dark=False)
    window = stage.program.window
    show(window, 1366, 768)
    save(window, "counter-first-day")
    window.show_payments()
    save(window, "payments-first-day")


def take_reports(application: QApplication, stage: Stage) -> None:
    """The reports with some weeks behind them."""
    live_weeks(stage)
    page = stage.program.window.reports.figures
    for dark in (False, True):
        theme.apply_theme(application, dark=dark)
        for width, height, size in SIZES:
            suffix = size + ("-dark" if dark else "")
            show(stage.program.window, width, height)
            stage.program.window.show_reports()
            for span in (Span.DAY, Span.WEEK, Span.MONTH):
                page.days.show_period(Period.around(span, page.days.today))
                settle()
                save(stage.program.window, f"reports-{span}{suffix}")
            stage.program.window.show_counter()


def take_split(application: QApplication, stage: Stage) -> None:
    """A bill of which a part is taken, before and after, and a payment that was made to the till."""
    stage.desk.shifts.open(Money.shillings(2000), staff="Achieng")
    counter = stage.program.window.counter
    form = counter.panel.bill_form
    station = 1
    for dark in (False, True):
        theme.apply_theme(application, dark=dark)
        for width, height, size in SIZES:
            suffix = size + ("-dark" if dark else "")
            session = stage.start(station, 0)
            stage.clock.advance(minutes=140)
            sale = stage.end(session)
            show(stage.program.window, width, height)
            counter.refresh()
            counter.select_station(station)
            form.take_part()
            form.part.amount.edit.setText("50")
            settle()
            save(stage.program.window, "bill-part" + suffix)
            stage.desk.checkout.take_cash(Charge(Money.shillings(50), sale_id=sale), staff="Achieng")
            stage.prompt_part(sale, 40)
            settle()
            save(stage.program.window, "bill-part-paid" + suffix)
            shown = stage.program.store.sale(sale)
            dialog = TillPaymentDialog(stage.desk, shown, Money.shillings(50), counter)
            shoot_open(dialog, "till-payment", suffix)
            stage.simulator.approve(stage.simulator.prompts()[-1].prompt_id)
            shoot_shift(stage, suffix)
            station += 1


def shoot_shift(stage: Stage, suffix: str) -> None:
    """A shift that is open, its X report, and its count."""
    window = stage.program.window
    window.show_shift()
    settle()
    save(window, "shift-open" + suffix)
    window.shift.show_x_report()
    settle()
    save(window, "shift-x-report" + suffix)
    window.shift.go_back()
    window.shift.count_the_drawer()
    settle()
    save(window, "shift-count" + suffix)
    window.shift.go_back()
    window.show_counter()


def shoot_open(dialog: TillPaymentDialog, name: str, suffix: str) -> None:
    """The two fields, and the question whose code it is."""
    dialog.open()
    dialog.code.edit.setText("SJK4H7L2QX")
    settle()
    save(dialog, name + suffix)
    dialog.save()
    settle()
    save(dialog, f"{name}-question{suffix}")
    dialog.reject()
    dialog.deleteLater()


def take_statement(application: QApplication, stage: Stage) -> None:
    """A statement before it is confirmed, and after."""
    window = stage.program.window
    stage.morning()
    stage.program.settlement.type_code(stage.doubted().id, "SJK4F4LSE1")
    folder = stage.program.settings.data_folder
    file = statement_file(folder, stage.program.store, stage.simulator)
    page = window.statement
    for dark in (False, True):
        theme.apply_theme(application, dark=dark)
        for width, height, size in SIZES:
            suffix = size + ("-dark" if dark else "")
            show(window, width, height)
            window.show_statement()
            save(window, "statement" + suffix)
            page.open(file)
            stage.wait(lambda: page.preview is not None)
            page.panel.model.tick(0)
            save(window, "statement-preview" + suffix)
            page.forget()
    page.open(file)
    stage.wait(lambda: page.preview is not None)
    page.confirm()
    stage.wait(lambda: page.preview is None)
    save(window, "statement-imported")


def take_first_run(application: QApplication) -> None:
    """The four questions of the first start."""
    theme.apply_theme(application, dark=False)
    dialog = FirstRunDialog()
    dialog.show()
    for step in range(4):
        if dialog.step != step:
            dialog.go_on()
        save(dialog, f"first-run-{step + 1}")
    dialog.reject()


def take_power_cut(application: QApplication, folder: Path) -> None:
    """The counter after an hour without power."""
    theme.apply_theme(application, dark=False)
    stage = Stage(folder)
    for station in (2, 5, 9):
        stage.start(station, station % 6 if station % 2 else None)
        stage.clock.advance(minutes=7)
    stage.desk.sessions.beat()
    stage.program.stop()
    stage.clock.advance(minutes=65)
    program = app.Program(stage.program.loaded, clock=stage.clock, simulator=Simulator(answer_seconds=None))
    try:
        sign_in(program)
        program.window.counter.power_cut.heart.stop()
        program.desk.sessions.beat()
        show(program.window, 1366, 768)
        program.window.counter.refresh()
        settle()
        save(program.window, "counter-power-cut")
    finally:
        program.stop()


def take_problem(application: QApplication, folder: Path) -> None:
    """Settings that stop M-PESA."""
    theme.apply_theme(application, dark=False)
    environ = {"CYBERDESK_DATA_DIR": str(folder), "CAFE_NAME": "Uhuru Cyber", "MPESA_ENVIRONMENT": "sandbox"}
    program = app.Program(config.load(environ=environ, working_folder=folder), clock=StageClock(OPENING))
    sign_in(program)
    try:
        session = program.desk.sessions.start(3, customer_id=None, staff="Achieng")
        program.desk.sessions.end(session.id, staff="Achieng")
        show(program.window, 1366, 768)
        program.window.counter.select_station(3)
        save(program.window, "counter-settings-problem")
    finally:
        program.stop()


def show(window: MainWindow, width: int, height: int) -> None:
    window.resize(width, height)
    window.refresh_theme()
    window.show()
    window.activateWindow()
    # Not over a button, which would look as if it was chosen.
    QCursor.setPos(window.mapToGlobal(window.rect().bottomRight()))
    QTest.qWait(60)


def shoot_counter(stage: Stage, width: int, height: int, suffix: str) -> None:
    """The counter with each kind of station chosen."""
    window = stage.program.window
    show(window, width, height)
    window.show_counter()
    window.counter.refresh()
    window.counter.close_bill()
    save(window, "counter-nothing-chosen" + suffix)
    for name, station in (
        ("counter", 3),
        ("counter-free", 4),
        ("counter-running", 1),
        ("counter-waiting", 6),
        ("counter-in-doubt", 8),
        ("counter-paid", 10),
    ):
        window.counter.select_station(station)
        save(window, name + suffix)


def shoot_checks(stage: Stage, suffix: str) -> None:
    """The doctor's checks, and what stands behind a light."""
    window = stage.program.window
    window.show_doctor()
    stage.wait(lambda: window.doctor.run_button.isEnabled() and window.doctor.findings)
    save(window, "checks" + suffix)
    window.show_counter()
    window.lights.explain("mpesa")
    save(window, "light-mpesa" + suffix)
    window.light_details.hide()


def shoot_settings(stage: Stage, suffix: str) -> None:
    """Each page of the settings, and M-PESA as it is for a till of the shop's own."""
    window = stage.program.window
    screen = window.settings
    window.show_settings()
    # The folder of a picture is another one each time.
    screen.pages.shop.show_place("/home/uhuru/.local/share/Cyberdesk/.env")
    for page in screen.pages.all():
        screen.show_page(page)
        settle()
        save(window, f"settings-{page.icon}{suffix}")
    mpesa = screen.pages.mpesa
    screen.show_page(mpesa)
    mpesa.environment.choose("sandbox")
    save(window, "settings-sandbox" + suffix)
    screen.discard()
    window.show_counter()


def shoot_backup(stage: Stage, suffix: str) -> None:
    """The page of copies with some on it, and what a restore would mean."""
    window = stage.program.window
    page = window.backup
    window.show_settings()
    window.settings.show_page(page)
    if not page.list.copies.rowCount():
        for _ in range(3):
            stage.program.backups.make()
            stage.clock.advance(hours=-9)
        stage.clock.advance(hours=27)
    page.load_backups()
    settle()
    # The folder of a picture is another one each time.
    page.more.setText("In /home/uhuru/.local/share/Cyberdesk/backups")
    page.list.selectRow(1)
    save(window, "settings-backup" + suffix)
    page.scroll_to(page.export_button)
    settle()
    save(window, "settings-backup-list" + suffix)
    page.restore_chosen()
    stage.wait(lambda: page.dialog is not None)
    if page.dialog is not None:
        # Of one size in both windows.
        save(page.dialog, "restore" + suffix.replace("-1024", ""))
        page.dialog.reject()
    window.show_counter()


def shoot_till(stage: Stage, suffix: str) -> None:
    """Selling, customers, job cards, the shift, the search and the keys."""
    window = stage.program.window
    window.show_counter()
    window.counter.open_quick_sale()
    window.counter.quick_sale.field.setText("5*pr")
    settle()
    save(window, "quick-sale" + suffix)
    window.counter.quick_sale.field.clear()
    window.counter.close_quick_sale()
    window.show_customers()
    settle()
    window.customers.show_customer(stage.customers[3])
    settle()
    save(window, "customers" + suffix)
    window.show_jobs()
    settle()
    save(window, "jobs" + suffix)
    window.show_shift()
    settle()
    save(window, "shift" + suffix)
    window.show_counter()
    window.search_palette.begin()
    QTest.keyClicks(window.top_bar.search, "ka")
    settle()
    save(window, "search" + suffix)
    QTest.keyClick(window.top_bar.search, Qt.Key.Key_Escape)
    window.help.toggle()
    save(window, "keys" + suffix)
    window.help.toggle()
    window.show_manual()
    settle()
    if window.manual is not None:
        # Of one size in both windows.
        save(window.manual, "manual" + suffix.replace("-1024", ""))
        window.manual.close()


def settle(steps: int = _SETTLE_STEPS) -> None:
    """Let the workers answer: they only run while this thread sleeps."""
    for _ in range(steps):
        QApplication.processEvents()
        time.sleep(0.005)


def shoot_staff(stage: Stage, suffix: str) -> None:
    """Nobody is at the counter."""
    window = stage.program.window
    window.lock()
    save(window, "locked" + suffix)
    QTest.keyClicks(window.lock_screen.prompt.field, PIN)
    stage.wait(lambda: not window.lock_screen.is_locked)


def shoot_payments(stage: Stage, suffix: str) -> None:
    """The payments ledger, with and without a payment chosen."""
    window = stage.program.window
    window.show_payments()
    save(window, "payments" + suffix)
    paid = next(one for one in stage.program.store.latest_payments(20) if one.receipt_number)
    window.payments.show_payment(paid.id)
    save(window, "payments-details" + suffix)
    window.payments.show_search("nobody of that name")
    save(window, "payments-no-match" + suffix)
    window.payments.show_search("")
    window.show_counter()


def shoot_dialogs(stage: Stage, suffix: str) -> None:
    """Record payment, and the customer's phone of practice mode."""
    window = stage.program.window
    show(window, 1366, 768)
    window.record_payment()
    save(window.recording or window, "record-payment" + suffix)
    if window.recording is not None:
        window.recording.reject()
    window.counter.type_code(stage.doubted())
    shoot_dialog(window.counter, TypeCodeDialog, "type-code" + suffix)
    window.counter.leave_on_account(stage.doubted_sale())
    shoot_dialog(window.counter, LeaveOnAccountDialog, "leave-on-account" + suffix)
    window.receipts.print_last()
    shoot_dialog(window, ReceiptDialog, "receipt" + suffix)
    trouble = PrinterTrouble("The printer is out of paper", next_step="Put in a new roll, then print again.")
    window.print_bar.show_error(trouble, stage.desk.receipts.last())
    save(window, "counter-printer" + suffix)
    window.print_bar.clear()
    window.counter.select_station(6)
    window.toggle_practice()
    save(window, "practice-phone" + suffix)
    window.toggle_practice()


def shoot_dialog(parent: QWidget, kind: type[QDialog], name: str) -> None:
    dialog = parent.findChildren(kind)[-1]
    save(dialog, name)
    dialog.reject()
    QTest.qWait(20)


def save(widget: QWidget, name: str) -> None:
    QApplication.processEvents()
    QTest.qWait(30)
    path = FOLDER / f"{name}.png"
    few_colours(widget.grab().toImage()).save(str(path))
    sys.stdout.write(f"{path.relative_to(FOLDER.parent.parent)}\n")


if __name__ == "__main__":
    raise SystemExit(main())
