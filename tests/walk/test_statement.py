"""The simulator's own statement, imported through the real window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt

from cyberdesk.domain.moment import nairobi
from cyberdesk.domain.payment import PaymentState
from cyberdesk.services.counter import StationStatus
from cyberdesk.simulator.daraja import SANDBOX_SHORTCODE
from cyberdesk.simulator.scripts import Script
from cyberdesk.simulator.statement import statement_csv
from cyberdesk.storage.verify import verify
from cyberdesk.ui.statement.model import View
from tests.walk.conftest import Shop


def statement_file(shop: Shop) -> Path:
    """What the simulator moved, at the times of the shop, whose clock was set forward."""
    payments = {payment.id: payment for payment in shop.program.store.latest_payments(10)}
    moved = [
        replace(one, at=payments[int(one.reference.removeprefix("CD"))].created_at)
        for one in shop.simulator.moved()
    ]
    path = shop.folder / "statement.csv"
    path.write_text(statement_csv(SANDBOX_SHORTCODE, nairobi(moved[-1].at).date(), moved), "utf-8")
    return path


def test_a_lost_receipt_number_comes_with_the_statement(shop: Shop) -> None:
    shop.simulator.next_script(Script.LOST_CALLBACK)
    shop.bill()
    shop.send()
    shop.wait_state(PaymentState.PENDING)
    shop.wait(lambda: shop.moved() == 25)
    shop.check_now()
    shop.wait_state(PaymentState.PAID)
    window = shop.program.window
    window.show_payments()
    shop.click(window.payments.statement_button)
    page = window.statement
    assert window.reports.page is page
    assert page.isVisible()
    assert window.reports_button.isChecked()
    page.open(statement_file(shop))
    shop.wait(lambda: page.preview is not None)
    assert page.panel.model.count(View.MATCHED) == 1
    shop.press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    shop.wait(lambda: page.preview is None)
    payment = shop.payment()
    assert payment.receipt_number == shop.simulator.moved()[0].receipt_number
    assert shop.taken() == shop.moved() == 25
    assert verify(shop.program.store) is None


def test_money_that_was_taken_back_is_a_card_until_it_is_taken_out(shop: Shop) -> None:
    shop.bill()
    shop.send()
    shop.see(3, StationStatus.PAID)
    code = shop.payment().receipt_number
    file = statement_file(shop)
    at = f"{nairobi(shop.payment().created_at):%Y-%m-%d %H:%M:%S}"
    row = [
        "TKR1REVER5",
        at,
        at,
        f"Pay Bill Reversal of {code}",
        "Completed",
        "",
        "-25.00",
        "",
        "",
        "",
        "",
        "",
        "",
    ]
    file.write_text(file.read_text("utf-8") + ",".join(row) + "\n", "utf-8")
    window = shop.program.window
    window.show_statement()
    window.statement.open(file)
    shop.wait(lambda: window.statement.preview is not None)
    shop.click(window.statement.panel.confirm_button)
    tray = window.counter.tray
    shop.wait(lambda: window.statement.preview is None)
    window.show_counter()
    shop.wait(tray.alarms)
    assert shop.taken() == 25
    shop.click(tray.alarms()[0].out_button)
    shop.wait(lambda: not tray.alarms())
    assert shop.taken() == 0
    assert verify(shop.program.store) is None


def test_in_practice_a_trainee_makes_a_statement_of_today_and_learns_with_it(shop: Shop) -> None:
    shop.bill()
    # The clock of a trainee is that of the practice M-PESA.
    shop.clock.advance(minutes=-24, seconds=-30)
    shop.send()
    shop.see(3, StationStatus.PAID)
    window = shop.program.window
    window.show_statement()
    page = window.statement
    shop.click(page.practice_button)
    shop.wait(lambda: page.preview is not None)
    assert page.panel.model.count(View.MATCHED) == 1
    assert page.panel.model.count(View.DIFFERENCES) == 0
    assert [file.name[:19] for file in shop.folder.glob("*.csv")] == ["practice-statement-"]


def test_with_real_money_there_is_no_practice_statement(till_shop: Shop) -> None:
    window = till_shop.program.window
    window.show_statement()
    assert window.statement.choose_button.isVisible()
    assert not window.statement.practice_button.isVisible()
