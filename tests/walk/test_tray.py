"""What waits for somebody is there again after a restart: payments in doubt, and alarms."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from cyberdesk.domain.payment import PaymentState
from cyberdesk.services.counter import StationStatus
from cyberdesk.simulator.scripts import Script
from tests.walk.conftest import Shop


def silent(shop: Shop, station: int, phone: str) -> None:
    """A bill whose prompt nobody answers."""
    shop.simulator.next_script(Script.NO_ANSWER, ends_after_seconds=3600)
    before = len(shop.program.store.open_payments())
    shop.bill(station)
    shop.send(phone)
    shop.wait(lambda: len(shop.program.store.open_payments()) > before)
    shop.wait_state(PaymentState.PENDING)
    shop.see(station, StationStatus.WAITING)


def test_the_tray_shows_all_payments_in_doubt_after_a_restart(till_shop: Shop) -> None:
    silent(till_shop, 3, "0700 000 001")
    silent(till_shop, 5, "0700 000 002")
    till_shop.advance(seconds=125)
    till_shop.restart()
    tray = till_shop.program.window.counter.tray
    till_shop.wait(lambda: [card.pill.word for card in tray.cards()] == ["In doubt", "In doubt"])
    assert [card.payment.phone and card.payment.phone.tail for card in tray.cards()] == ["001", "002"]
    assert all("Money may have moved." in card.words.text() for card in tray.cards())
    assert all(card.code_button.isVisible() for card in tray.cards())


def test_an_alarm_is_there_again_after_a_restart(till_shop: Shop) -> None:
    silent(till_shop, 3, "0700 000 001")
    till_shop.wait(till_shop.program.window.counter.panel.bill_form.cash_button.isEnabled)
    till_shop.press(Qt.Key.Key_F6, Qt.Key.Key_F6)
    till_shop.see(3, StationStatus.PAID)
    till_shop.simulator.approve(till_shop.simulator.prompts()[0].prompt_id)
    till_shop.wait(till_shop.program.window.counter.tray.alarms)
    till_shop.restart()
    till_shop.wait(till_shop.program.window.counter.tray.alarms)
    (alarm,) = till_shop.program.window.counter.tray.alarms()
    assert "paid twice" in alarm.words.text()
    till_shop.click(alarm.act_button)
    till_shop.wait(lambda: not till_shop.program.window.counter.tray.alarms())
    till_shop.restart()
    assert not till_shop.program.window.counter.tray.alarms()


def test_the_figure_of_unverified_money_is_there_only_when_there_is_some(shop: Shop) -> None:
    silent(shop, 3, "0700 000 001")
    figure = shop.program.window.counter.figures.unverified
    assert not figure.isVisible()
    shop.program.desk.settlement.type_code(shop.payment().id, "SJK4H7L2QX")
    shop.wait(figure.isVisible)
    assert figure.text() == "KES 25"


def test_f8_goes_to_the_cards_one_after_the_other_and_enter_opens_a_bill(shop: Shop) -> None:
    window = shop.program.window
    for station in (3, 5):
        shop.bill(station)
        shop.click(window.counter.panel.next_button)
    buttons = window.counter.tray.findChildren(QPushButton)
    shop.wait(lambda: sum(one.isVisible() and one.text() == "Open bill" for one in buttons) == 2)
    window.show_payments()
    shop.press(Qt.Key.Key_F8)
    assert window.counter.isVisible()
    first = window.focusWidget()
    shop.press(Qt.Key.Key_F8)
    second = window.focusWidget()
    assert first is not second
    shop.press(Qt.Key.Key_F8)
    assert window.focusWidget() is first
    # Not "send the prompt", which Enter does where no card has the focus.
    shop.press(Qt.Key.Key_Return)
    assert window.counter.panel.bill_form.isVisible()
    assert shop.program.store.latest_payments(9) == []


def test_a_cancelled_prompt_is_one_key_from_its_bill(shop: Shop) -> None:
    shop.simulator.next_script(Script.CANCEL)
    shop.bill()
    shop.send()
    shop.wait_state(PaymentState.DECLINED)
    shop.wait(shop.card().close_button.isVisible)
    shop.press(Qt.Key.Key_Escape, Qt.Key.Key_F8)
    assert shop.program.window.focusWidget() is shop.card().open_button


def test_f8_with_nothing_waiting_takes_the_keys_from_nobody(shop: Shop) -> None:
    shop.choose(3)
    before = shop.program.window.focusWidget()
    shop.press(Qt.Key.Key_F8)
    assert shop.program.window.focusWidget() is before
