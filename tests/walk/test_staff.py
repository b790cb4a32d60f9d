"""Who is at the counter: signing in, switching, locking, and what each may do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cyberdesk import config
from cyberdesk.desktop import Desktop, is_first_run, write_down
from cyberdesk.domain.money import Money
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.staff import Right, Role
from cyberdesk.services.setup import FirstRun
from cyberdesk.ui.main_window import MainWindow
from tests.fakes.signed_in import PIN
from tests.walk.conftest import PATIENCE_MS, Shop

OWNER_PIN, OTHER_PIN = "294816", "7305"
FIRST_RUN = FirstRun("Uhuru Cyber", 6, Money.shillings(1), Money.shillings(20), "Achieng", OWNER_PIN)


class House:
    """A program that somebody has just set up."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self._qtbot = qtbot
        loaded = config.load(environ={"CYBERDESK_DATA_DIR": str(folder)}, working_folder=folder)
        assert is_first_run(loaded)
        self.desktop = Desktop(write_down(FIRST_RUN, loaded))
        self.desktop.begin(FIRST_RUN)
        self.window.resize(1366, 768)
        with qtbot.waitActive(self.window, timeout=PATIENCE_MS):
            self.window.show()
            self.window.activateWindow()

    @property
    def window(self) -> MainWindow:
        return self.desktop.program.window

    def add(self, name: str, role: Role) -> None:
        staff = self.desktop.program.staff
        staff.add(staff.members()[0], name, role, OTHER_PIN)

    def switch_to(self, name: str, pin: str) -> None:
        """Ctrl+L, the letter of the name, the PIN, Enter."""
        QTest.keyClick(self.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        screen = self.window.lock_screen
        self.wait(lambda: screen.is_locked)
        QTest.keyClicks(screen.prompt.field, name[0] + pin)
        QTest.keyClick(screen.prompt.field, Qt.Key.Key_Return)

    def wait(self, is_so: object) -> None:
        assert callable(is_so)
        self._qtbot.waitUntil(lambda: bool(is_so()), timeout=PATIENCE_MS)

    @property
    def name(self) -> str:
        return self.window.top_bar.staff_button.text()


@pytest.fixture
def house(qtbot: QtBot, tmp_path: Path) -> Iterator[House]:
    made = House(qtbot, tmp_path)
    yield made
    made.desktop.stop()


def test_after_the_first_run_whoever_did_it_is_at_the_counter(house: House, tmp_path: Path) -> None:
    assert not house.window.lock_screen.is_locked
    assert house.name == "Achieng"
    assert house.window.windowTitle() == "Cyberdesk · Uhuru Cyber"
    assert len(house.window.counter.grid.numbers()) == 6
    assert OWNER_PIN not in (tmp_path / ".env").read_text(encoding="utf-8")


def test_a_start_that_is_not_the_first_waits_for_a_pin(house: House, qtbot: QtBot) -> None:
    house.desktop.stop()
    loaded = house.desktop.program.loaded.again()
    assert not is_first_run(loaded)
    house.desktop = Desktop(loaded)
    house.window.show()
    screen = house.window.lock_screen
    house.wait(lambda: screen.is_locked)
    assert not house.window.counter.isVisible()
    QTest.keyClicks(screen.prompt.field, "111222")
    house.wait(lambda: not screen.prompt.is_busy)
    assert screen.is_locked
    QTest.keyClicks(screen.prompt.field, OWNER_PIN)
    house.wait(lambda: not screen.is_locked)
    assert house.window.counter.isVisible()


def test_a_switch_is_a_letter_a_pin_and_enter_and_the_ledger_says_who(house: House) -> None:
    house.add("Baraka", Role.ATTENDANT)
    house.switch_to("Baraka", OTHER_PIN)
    house.wait(lambda: house.name == "Baraka")
    counter = house.window.counter
    counter.setFocus()
    QTest.keyClicks(counter, "2")
    QTest.keyClick(counter, Qt.Key.Key_Return)
    house.wait(house.desktop.program.store.running_sessions)
    [session] = house.desktop.program.store.running_sessions()
    assert session.started_by == "Baraka"


def test_an_attendant_finds_only_their_own_pin_in_the_settings(house: House) -> None:
    house.add("Baraka", Role.ATTENDANT)
    window = house.window
    window.show_settings()
    assert window.settings.page_list.buttons[window.settings.pages.mpesa].isVisible()
    house.switch_to("Baraka", OTHER_PIN)
    house.wait(lambda: house.name == "Baraka")
    window.show_settings()
    shown = [one for one, pressed in window.settings.page_list.buttons.items() if pressed.isVisible()]
    assert shown == [window.staff_page]
    assert window.settings.pages.currentWidget() is window.staff_page
    assert not window.settings.save_button.isVisible()


def test_a_lock_loses_nothing_that_was_typed(shop: Shop) -> None:
    shop.bill(3)
    form = shop.program.window.counter.panel.bill_form
    shop.type("0700 0")
    lock_screen = shop.program.window.lock_screen
    shop.program.window.lock()
    assert not form.isVisible()
    shop.press(Qt.Key.Key_F6)
    assert shop.program.store.latest_payments(1) == []
    shop.type(PIN)
    shop.wait(lambda: not lock_screen.is_locked)
    assert form.isVisible()
    assert form.phone.edit.text() == "0700 0"


def test_the_window_locks_by_itself_when_nobody_touches_it(house: House) -> None:
    lock_screen, lock = house.window.lock_screen, house.window.auto_lock
    lock.look()
    assert (lock_screen.is_locked, lock.is_running) == (False, True)
    lock.due.emit()
    assert (lock_screen.is_locked, house.name) == (True, "")
    assert "by itself" in lock_screen.reason.text()


def test_staff_and_stations_go_along_into_another_environment(
    house: House, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / ".env"
    file.write_text(file.read_text(encoding="utf-8").replace("=practice", "=sandbox", 1), encoding="utf-8")
    practice = house.desktop.program
    with qtbot.waitSignal(house.desktop.renewed, timeout=PATIENCE_MS):
        house.desktop.take_effect()
    program = house.desktop.program
    assert program.store.database.path != practice.store.database.path
    assert len(program.store.stations()) == 6
    assert house.name == "Achieng"
    house.switch_to("Achieng", OWNER_PIN)
    house.wait(lambda: not house.window.lock_screen.is_locked)
    assert program.store.count_entries() == 0


def test_an_attendant_gives_money_back_only_with_the_pin_of_a_supervisor(house: House) -> None:
    house.add("Baraka", Role.ATTENDANT)
    house.switch_to("Baraka", OTHER_PIN)
    house.wait(lambda: house.name == "Baraka")
    window, done = house.window, list[str]()
    window.permission.ask(Right.REFUND, "Refund KES 20", done.append)
    prompt = window.permission.prompt
    assert prompt is not None
    assert done == []
    QTest.keyClicks(prompt.prompt.field, "111222")
    house.wait(lambda: not prompt.prompt.is_busy)
    assert done == []
    QTest.keyClicks(prompt.prompt.field, OWNER_PIN)
    house.wait(lambda: done == ["Achieng"])
    assert house.desktop.program.staff.log(1)[0].detail == "Refund KES 20"


def test_whoever_has_the_right_goes_on_at_once_and_it_is_written_down(house: House) -> None:
    done: list[str] = []
    house.window.permission.ask(Right.VOID, "Take back PC 3", done.append)
    assert done == ["Achieng"]
    assert house.window.permission.prompt is None
    [line] = house.desktop.program.staff.log(1)
    assert (line.right, line.detail) == (Right.VOID, "Take back PC 3")


def test_the_staff_log_is_open_to_who_may_see_it_and_shut_for_the_next_one(house: House) -> None:
    house.add("Baraka", Role.ATTENDANT)
    window = house.window
    window.show_settings()
    window.settings.show_page(window.staff_page)
    QTest.mouseClick(window.staff_page.log_button, Qt.MouseButton.LeftButton)
    house.wait(window.staff_log.isVisible)
    assert window.staff_log.model.rowCount() >= 2
    house.switch_to("Baraka", OTHER_PIN)
    house.wait(window.counter.isVisible)
    assert not window.staff_log.isVisible()
    window.show_staff_log()
    assert window.permission.prompt is not None
    assert not window.staff_log.isVisible()


def test_an_attendant_saves_whole_phone_numbers_only_with_an_approval(house: House, tmp_path: Path) -> None:
    house.add("Baraka", Role.ATTENDANT)
    window, desk = house.window, house.desktop.program.desk
    desk.customers.add("Wanjiru", Phone.parse("0722000417"))
    house.switch_to("Baraka", OTHER_PIN)
    house.wait(lambda: house.name == "Baraka")
    window.show_customers()
    target = tmp_path / "out.csv"
    window.customers.export_button.choose_file = lambda _name: target
    window.customers.export_button.whole_act.trigger()
    prompt = window.permission.prompt
    assert prompt is not None
    assert "1" in prompt.act.text()
    assert not target.exists()
    QTest.keyClicks(prompt.prompt.field, OWNER_PIN)
    QTest.keyClick(prompt.prompt.field, Qt.Key.Key_Return)
    house.wait(target.exists)
    house.wait(window.customers.export_button.isEnabled)
    assert "0722" in target.read_text(encoding="utf-8-sig")
    assert desk.staff.log()[0].right is Right.REVEAL_PHONE
