"""The search over everything: typing, choosing, opening, and giving the focus back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cyberdesk.domain.payment import Payment
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.station import Station
from cyberdesk.services.checkout import Charge
from cyberdesk.services.errors import StorageError
from cyberdesk.services.ports import Accepted
from cyberdesk.services.search import Search
from cyberdesk.ui import theme
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.commands import Command, Commands
from cyberdesk.ui.search_palette import SearchPalette
from tests.ui.payments.shop import STAFF, Shop

Answer = Callable[[], None]


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    theme.load_fonts(qapp)
    theme.apply_theme(qapp, dark=False)
    return qapp


@pytest.fixture
def shop(tmp_path: Path, dressed: QApplication) -> Iterator[Shop]:
    shop = Shop(tmp_path)
    with shop.store.transaction():
        shop.store.set_stations([Station(number, f"PC {number}") for number in range(1, 25)])
    yield shop
    shop.close()


class Window(QWidget):
    """A search field, something else that can have the focus, and the palette over both."""

    def __init__(self, shop: Shop, bridge: Bridge | None = None) -> None:
        super().__init__()
        self.commands = Commands()
        self.field = QLineEdit()
        self.work = QPushButton("Work")
        layout = QVBoxLayout(self)
        for widget in (self.field, self.work):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.palette_ = SearchPalette(
            Search(shop.store), bridge or shop.bridge, self.commands, self.field, self
        )
        self.chosen: list[tuple[str, object]] = []
        for name in ("station", "bill", "customer", "payment"):
            getattr(self.palette_, f"{name}_chosen").connect(
                lambda number, name=name: self.chosen.append((name, number))
            )
        self.palette_.all_payments_asked.connect(lambda typed: self.chosen.append(("all", typed)))
        self.resize(1024, 700)

    @property
    def titles(self) -> list[str]:
        return [row.title for row in self.palette_.model.rows]

    @property
    def words(self) -> str:
        return " ".join(row.words for row in self.palette_.model.rows)

    @property
    def current(self) -> str:
        index = self.palette_.list.currentIndex()
        return self.palette_.model.rows[index.row()].title if index.isValid() else ""


@pytest.fixture
def window(shop: Shop, qtbot: QtBot) -> Window:
    return opened(Window(shop), qtbot)


def opened(window: Window, qtbot: QtBot) -> Window:
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.work.setFocus()
    return window


def type_into(window: Window, text: str) -> None:
    QTest.keyClicks(window.field, text)


def search(window: Window, qtbot: QtBot, text: str, title: str) -> None:
    """Begin, type, and wait until a row says `title`."""
    window.palette_.begin()
    type_into(window, text)
    qtbot.waitUntil(lambda: title in window.titles)


def press(window: Window, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(window.field, key)


# --- typing and opening -----------------------------------------------------------------------------------


def test_typing_shows_what_fits_and_enter_opens_the_first(shop: Shop, window: Window, qtbot: QtBot) -> None:
    customer = shop.customer("Kamau J.")
    search(window, qtbot, "kam", "Kamau J.")
    assert window.titles == ["Customers", "Kamau J."]
    assert "0722 ••• 417" in window.words
    press(window, Qt.Key.Key_Return)
    assert window.chosen == [("customer", customer)]
    assert not window.palette_.isVisible()
    assert window.field.text() == ""


def test_each_kind_opens_its_own(shop: Shop, window: Window, qtbot: QtBot) -> None:
    customer = shop.customer("Kamau J.")
    sale = shop.owes(customer, 175)
    payment = shop.cash(shop.customer("Otieno B.", None), 60)
    for typed, title, wanted in (
        ("7", "PC 7", ("station", 7)),
        ("175", "Kamau J.", ("bill", sale)),
        ("KES 60", "Otieno B.", ("payment", payment.id)),
    ):
        search(window, qtbot, typed, title)
        press(window, Qt.Key.Key_Return)
        assert window.chosen[-1] == wanted


def test_a_bill_with_a_live_prompt_does_not_say_to_pay(shop: Shop, window: Window, qtbot: QtBot) -> None:
    sale = shop.owes(shop.customer("Kamau J."), 175)
    search(window, qtbot, "175", "Bills to pay")
    assert "To pay" in window.words
    shop.doubted(prompt(shop, sale))
    window.palette_.refresh()
    qtbot.waitUntil(lambda: "In doubt" in window.words.split("Payments")[0])
    assert "To pay" not in window.words


def prompt(shop: Shop, sale_id: int) -> Payment:
    """A prompt for a bill, on the phone now."""
    shop.gateway.will_push(Accepted("29115-1", "ws_CO_1", "{}"))
    charge = Charge(shop.store.sale(sale_id).due, sale_id=sale_id)
    return shop.desk.checkout.send_prompt(charge, Phone.parse("0722000417"), staff=STAFF)


def test_arrows_choose_and_skip_headings(shop: Shop, window: Window, qtbot: QtBot) -> None:
    first, second = shop.customer("Mwangi A."), shop.customer("Mwangi B.")
    shop.owes(second, 30)
    search(window, qtbot, "mwa", "Mwangi A.")
    assert window.titles == ["Bills to pay", "Mwangi B.", "Customers", "Mwangi A.", "Mwangi B."]
    press(window, Qt.Key.Key_Down)
    assert window.current == "Mwangi A."
    press(window, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert window.chosen == [("customer", first)]


def test_tab_goes_from_group_to_group_and_never_leaves_the_field(
    shop: Shop, window: Window, qtbot: QtBot
) -> None:
    customer = shop.customer("Mwangi A.")
    shop.owes(customer, 30)
    search(window, qtbot, "mwa", "Mwangi A.")
    rows = []
    for _ in range(3):
        rows.append(window.palette_.list.currentIndex().row())
        press(window, Qt.Key.Key_Tab)
    assert rows == [1, 3, 1]
    press(window, Qt.Key.Key_Backtab)
    assert window.palette_.list.currentIndex().row() == 1
    assert window.field.hasFocus()


def test_a_click_opens_and_the_field_keeps_the_focus_until_then(
    shop: Shop, window: Window, qtbot: QtBot
) -> None:
    customer = shop.customer("Kamau J.")
    search(window, qtbot, "kam", "Kamau J.")
    view = window.palette_.list
    heading, hit = (view.visualRect(window.palette_.model.index(row)).center() for row in (0, 1))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=heading)
    assert window.field.hasFocus()
    assert window.chosen == []
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=hit)
    assert window.chosen == [("customer", customer)]


def test_what_does_not_fit_is_counted_and_shown_in_payments(shop: Shop, window: Window, qtbot: QtBot) -> None:
    customer = shop.customer("Kamau J.")
    for _ in range(11):
        shop.cash(customer, 60)
    search(window, qtbot, "60", "3 more: show all in Payments")
    press(window, *[Qt.Key.Key_Down] * 20, Qt.Key.Key_Return)
    assert window.chosen == [("all", "60")]


def test_a_command_is_found_by_its_other_words_and_runs(shop: Shop, window: Window, qtbot: QtBot) -> None:
    ran: list[str] = []
    window.commands.put("Screens", [Command("Settings", lambda: ran.append("settings"), words="options")])
    search(window, qtbot, "opt", "Settings")
    press(window, Qt.Key.Key_Return)
    assert ran == ["settings"]
    assert window.work.hasFocus()


# --- states -----------------------------------------------------------------------------------------------


def test_before_typing_it_says_what_can_be_found_and_offers_the_latest(
    shop: Shop, window: Window, qtbot: QtBot
) -> None:
    shop.cash(shop.customer("Kamau J."), 60)
    window.palette_.begin()
    qtbot.waitUntil(lambda: window.titles == ["Latest payments", "Kamau J."])
    assert "station number" in window.palette_.message.text()


def test_what_was_opened_last_is_offered_first(shop: Shop, window: Window, qtbot: QtBot) -> None:
    shop.customer("Kamau J.")
    search(window, qtbot, "kam", "Kamau J.")
    press(window, Qt.Key.Key_Return)
    window.palette_.begin()
    qtbot.waitUntil(lambda: window.titles[:2] == ["Opened last", "Kamau J."])


def test_when_nothing_fits_it_says_what_to_try_and_enter_looks_in_payments(
    shop: Shop, window: Window, qtbot: QtBot
) -> None:
    search(window, qtbot, "xyzzy", "Look for “xyzzy” in Payments")
    assert "Try fewer letters" in window.palette_.message.text()
    press(window, Qt.Key.Key_Return)
    assert window.chosen == [("all", "xyzzy")]


def test_trouble_is_said_in_place_and_typing_on_tries_again(
    shop: Shop, window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_search: Search, _typed: str) -> None:
        raise StorageError("The database is busy", next_step="Try again.")

    with monkeypatch.context() as patch:
        patch.setattr(Search, "find", fail)
        window.palette_.begin()
        type_into(window, "7")
        qtbot.waitUntil(lambda: "The database is busy. Try again." in window.palette_.message.text())
        press(window, Qt.Key.Key_Return)
    assert window.chosen == []
    press(window, Qt.Key.Key_Backspace)
    type_into(window, "7")
    qtbot.waitUntil(lambda: "PC 7" in window.titles)


# --- the focus --------------------------------------------------------------------------------------------


def test_esc_closes_and_gives_the_focus_back(window: Window) -> None:
    window.palette_.begin("k")
    press(window, Qt.Key.Key_Escape)
    assert not window.palette_.isVisible()
    assert window.work.hasFocus()
    assert window.chosen == []


def test_esc_tells_when_there_is_no_place_to_give_the_focus_back_to(window: Window, qtbot: QtBot) -> None:
    window.palette_.begin()
    window.work.hide()
    with qtbot.waitSignal(window.palette_.left):
        press(window, Qt.Key.Key_Escape)


def test_it_closes_when_the_focus_goes_elsewhere_and_leaves_it_there(window: Window) -> None:
    window.palette_.begin()
    window.work.setFocus()
    assert not window.palette_.isVisible()
    assert window.work.hasFocus()


def test_who_passes_by_tab_does_not_open_it(window: Window) -> None:
    window.field.setFocus(Qt.FocusReason.TabFocusReason)
    assert not window.palette_.isVisible()
    press(window, Qt.Key.Key_Down)
    assert window.palette_.isVisible()


def test_the_work_behind_can_still_be_clicked(window: Window) -> None:
    window.palette_.begin()
    assert QApplication.activeModalWidget() is None
    assert window.work.isEnabled()


def test_it_stays_inside_the_window_whatever_its_size(shop: Shop, window: Window, qtbot: QtBot) -> None:
    for number in range(8):
        shop.owes(shop.customer(f"Mwangi {number}"), 30)
    search(window, qtbot, "mwa", "Bills to pay")
    for width, height in ((1024, 700), (420, 300)):
        window.resize(width, height)
        area = window.palette_.geometry()
        assert window.rect().contains(area)
        assert area.top() > window.field.mapTo(window, QPoint(0, 0)).y()


# --- answers that come late -------------------------------------------------------------------------------


def hear() -> None:
    """What is on its way to the window arrives; nothing else happens."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall)


class Held(Executor):
    """Work waits here until the test lets it run."""

    def __init__(self) -> None:
        self.jobs: list[Answer] = []

    def answer(self) -> None:
        """Run what was asked last, and let the window hear of it."""
        self.jobs.pop()()
        hear()

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()

        def run() -> None:
            try:
                future.set_result(fn(*args, **kwargs))
            except StorageError as error:
                future.set_exception(error)

        self.jobs.append(run)
        return future


@pytest.fixture
def held() -> Held:
    return Held()


@pytest.fixture
def slow(shop: Shop, qtbot: QtBot, held: Held) -> Window:
    """A window whose answers come when the test says so."""
    return opened(Window(shop, Bridge(held)), qtbot)


def test_the_answer_to_an_older_text_is_dropped(shop: Shop, slow: Window, held: Held) -> None:
    shop.customer("Kamau J.")
    slow.palette_.begin()
    type_into(slow, "kamx")
    assert len(held.jobs) == 1
    held.answer()
    assert slow.titles == []
    held.answer()
    assert slow.titles == ["Look for “kamx” in Payments"]
    assert held.jobs == []
    # Nothing is waited for any more, so nothing will say so.
    assert not slow.palette_._busy.isActive()


def test_enter_waits_for_the_answer_to_what_was_typed(shop: Shop, slow: Window, held: Held) -> None:
    slow.palette_.begin()
    held.answer()
    type_into(slow, "7")
    press(slow, Qt.Key.Key_Return)
    assert slow.chosen == []
    held.answer()
    assert slow.chosen == [("station", 7)]


def test_typing_on_takes_a_waiting_enter_back(slow: Window, held: Held) -> None:
    slow.palette_.begin("1")
    press(slow, Qt.Key.Key_Return)
    type_into(slow, "2")
    while held.jobs:
        held.answer()
    assert slow.titles[:2] == ["Stations", "PC 12"]
    assert slow.chosen == []


def test_an_answer_after_esc_shows_nothing(slow: Window, held: Held) -> None:
    slow.palette_.begin("7")
    press(slow, Qt.Key.Key_Escape)
    held.answer()
    assert held.jobs == []
    assert slow.titles == []
    assert not slow.palette_.isVisible()


def test_a_slow_answer_says_that_it_is_searching(slow: Window, held: Held, qtbot: QtBot) -> None:
    slow.palette_.begin("7")
    qtbot.waitUntil(lambda: slow.palette_.message.text() == "Searching…")
    held.answer()
    assert slow.palette_.message.text() == ""


def test_a_refresh_keeps_what_is_chosen(shop: Shop, slow: Window, held: Held) -> None:
    shop.customer("Mwangi A.")
    shop.customer("Mwangi C.")
    slow.palette_.begin("mwa")
    held.answer()
    press(slow, Qt.Key.Key_Down)
    shop.customer("Mwangi B.")
    slow.palette_.refresh()
    held.answer()
    assert slow.titles == ["Customers", "Mwangi A.", "Mwangi B.", "Mwangi C."]
    assert slow.current == "Mwangi C."


class AtOnce(Held):
    """Work is over before anybody can wait for it."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future = super().submit(fn, *args, **kwargs)
        self.jobs.pop()()
        return future


def test_an_answer_that_is_there_at_once_is_shown_too(shop: Shop, qtbot: QtBot) -> None:
    window = opened(Window(shop, Bridge(AtOnce())), qtbot)
    window.palette_.begin("7")
    hear()
    assert window.titles == ["Stations", "PC 7"]
    assert not window.palette_._busy.isActive()
    press(window, Qt.Key.Key_Return)
    assert window.chosen == [("station", 7)]
