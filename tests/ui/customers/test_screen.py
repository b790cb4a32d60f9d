"""The customers screen through its own widgets, over a real database."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from cyberdesk.domain.money import Money
from cyberdesk.domain.staff import Right
from cyberdesk.services.customers import Card, CustomerFilter, Customers, Group, Listing, Order
from cyberdesk.services.errors import StorageError
from cyberdesk.storage.verify import verify
from cyberdesk.ui.customers.card_dialog import CardDialog
from cyberdesk.ui.customers.forget_dialog import ForgetDialog
from cyberdesk.ui.customers.merge_dialog import MergeDialog
from cyberdesk.ui.customers.model import Column
from cyberdesk.ui.customers.screen import CustomersScreen
from tests.ui.payments.shop import Shop

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Open = Callable[[], CustomersScreen]
Dialog = TypeVar("Dialog", bound=QDialog)


@pytest.fixture
def open_screen(qtbot: QtBot, shop: Shop) -> Open:
    """Opens the screen as the window does: shown, and told of everything that happens."""

    def open_it() -> CustomersScreen:
        screen = CustomersScreen(shop.desk)
        qtbot.addWidget(screen)
        shop.bridge.event_published.connect(screen.on_event)
        screen.resize(1282, 654)
        with qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        return screen

    return open_it


def names(screen: CustomersScreen) -> list[str]:
    return [cell(screen, row, Column.NAME) for row in range(screen.model.rowCount())]


def cell(screen: CustomersScreen, row: int, column: Column) -> str:
    return str(screen.model.index(row, column).data() or "")


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def press(widget: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(widget, key)


def opened(screen: CustomersScreen, kind: type[Dialog]) -> Dialog:
    assert isinstance(screen.dialog, kind)
    return screen.dialog


# --- the list ---------------------------------------------------------------------------------------------


def test_customers_are_listed_by_name_with_masked_phones(open_screen: Open, shop: Shop) -> None:
    shop.owes(shop.customer("Wanjiru"), 130)
    shop.customer("Abdi", None)
    screen = open_screen()
    assert names(screen) == ["Abdi", "Wanjiru"]
    row = [cell(screen, 1, column) for column in Column]
    assert row == ["Wanjiru", "0722 ••• 417", "130", "today", "20 Nov 2026"]
    assert cell(screen, 0, Column.OWES) == ""


def test_who_owes_most_comes_first(open_screen: Open, shop: Shop) -> None:
    little, much = shop.customer("Abdi"), shop.customer("Wanjiru")
    shop.owes(little, 20)
    shop.clock.move(hours=24 * 9)
    shop.owes(much, 900)
    shop.cash(shop.customer("Otieno"), 50)
    screen = open_screen()
    click(screen.filters.group_chips[Group.OWE])
    assert names(screen) == ["Wanjiru", "Abdi"]
    assert screen.filters.group_chips[Group.OWE].text() == "Owe us 2"
    click(screen.filters.order_chips[Order.AGE])
    assert names(screen) == ["Abdi", "Wanjiru"]
    assert "Owed to us KES 920" in screen.sums.text()
    assert "We owe KES 50" in screen.sums.text()
    assert screen.listed_sum() == Money.shillings(920)
    click(screen.filters.group_chips[Group.IN_CREDIT])
    assert [cell(screen, 0, Column.NAME), cell(screen, 0, Column.OWES)] == ["Otieno", "credit 50"]


def test_a_search_finds_by_the_end_of_the_phone_and_esc_ends_it(
    qtbot: QtBot, open_screen: Open, shop: Shop
) -> None:
    shop.customer("Wanjiru", "0722000417")
    shop.customer("Otieno", "0733000118")
    screen = open_screen()
    QTest.keyClicks(screen.table, "/")
    assert screen.filters.search.hasFocus()
    QTest.keyClicks(screen.filters.search, "118")
    qtbot.waitUntil(lambda: names(screen) == ["Otieno"])
    press(screen.filters.search, Qt.Key.Key_Escape)
    assert names(screen) == ["Otieno", "Wanjiru"]
    assert screen.table.hasFocus()


def test_the_list_follows_what_happens(qtbot: QtBot, open_screen: Open, shop: Shop) -> None:
    customer_id = shop.customer("Wanjiru")
    shop.owes(customer_id, 100)
    screen = open_screen()
    screen.show_customer(customer_id)
    shop.cash(customer_id, 60)
    qtbot.waitUntil(lambda: cell(screen, 0, Column.OWES) == "40")
    assert screen.panel.standing.text() == "Owes KES 40"
    assert screen.table.selected_id == customer_id


def test_an_empty_list_says_what_to_do(open_screen: Open, shop: Shop) -> None:
    screen = open_screen()
    assert "No customers yet" in screen.none_yet.words
    assert screen.add_first_button.isVisible()
    click(screen.filters.group_chips[Group.OWE])
    assert "Nobody owes anything" in screen.no_match.words
    click(screen.clear_button)
    assert screen.none_yet.isVisible()


def test_a_list_that_cannot_be_read_says_so_and_comes_back(
    qtbot: QtBot, open_screen: Open, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.customer("Wanjiru")
    real = Customers.listing

    def fails(_self: Customers, _wanted: CustomerFilter) -> Listing:
        raise StorageError("The disk is full")

    monkeypatch.setattr(Customers, "listing", fails)
    screen = open_screen()
    qtbot.waitUntil(lambda: "The disk is full" in screen.error.text)
    monkeypatch.setattr(Customers, "listing", real)
    shop.customer("Otieno")
    qtbot.waitUntil(lambda: names(screen) == ["Otieno", "Wanjiru"])


def test_only_pages_that_are_looked_at_are_read(
    open_screen: Open, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    with shop.store.transaction():
        for number in range(2500):
            shop.store.add_customer(name=f"Customer {number:05}", phone=None)
    asked: list[int] = []
    real = Customers.rows

    def counted(self: Customers, listing: Listing, ids: tuple[int, ...]) -> object:
        asked.append(len(ids))
        return real(self, listing, ids)

    monkeypatch.setattr(Customers, "rows", counted)
    screen = open_screen()
    assert screen.model.rowCount() == 2500
    press(screen.table, Qt.Key.Key_End)
    assert screen.panel.name.text() == "Customer 02499"
    assert len(asked) <= 3


# --- the panel --------------------------------------------------------------------------------------------


def test_the_panel_says_what_is_unpaid_and_since_when(open_screen: Open, shop: Shop) -> None:
    customer_id = shop.customer("Wanjiru")
    shop.owes(customer_id, 100, "PC 3 · 55 min")
    shop.clock.move(hours=24 * 40)
    shop.owes(customer_id, 30, "Print")
    shop.cash(customer_id, 40)
    screen = open_screen()
    screen.show_customer(customer_id)
    panel = screen.panel
    assert panel.bills.lines() == ["PC 3 · 55 min, 20 Nov 2026, 60", "Print, 30 Dec 2026, 30"]
    assert panel.ageing.accessibleName() == "Unpaid: 0–7 days KES 30, 30+ days KES 60"
    assert panel.facts()["May owe"] == "No limit"
    assert any(line.startswith("Paid by Cash, 40") for line in panel.history.lines())


def test_history_comes_in_pages(open_screen: Open, shop: Shop) -> None:
    customer_id = shop.customer("Wanjiru")
    for _ in range(60):
        shop.clock.move(minutes=1)
        shop.cash(customer_id, 1)
    screen = open_screen()
    screen.show_customer(customer_id)
    history = screen.panel.history
    assert len(history.lines()) == 50
    click(history.older_button)
    assert len(history.lines()) == 61
    assert not history.older_button.isVisible()
    assert history.lines()[-1].startswith("Added")


def test_credit_pays_the_bills(open_screen: Open, shop: Shop) -> None:
    customer_id = shop.customer("Wanjiru")
    shop.cash(customer_id, 50)
    shop.owes(customer_id, 80)
    screen = open_screen()
    screen.show_customer(customer_id)
    click(screen.panel.credit_button)
    assert screen.panel.bills.lines()[0].endswith("30")
    assert not screen.panel.credit_button.isVisible()
    assert verify(shop.store) is None


def test_a_number_is_shown_only_by_who_may(qtbot: QtBot, open_screen: Open, shop: Shop) -> None:
    customer_id = shop.customer("Wanjiru")
    screen = open_screen()
    screen.show_customer(customer_id)
    with qtbot.waitSignal(screen.reveal_requested) as asked:
        click(screen.panel.reveal_button)
    assert asked.args == [customer_id]
    assert screen.panel.phone.text() == "0722 ••• 417"
    screen.reveal(customer_id)
    assert screen.panel.phone.text() == "0722 000 417"
    assert screen.panel.history.lines()[0].startswith("Number was shown")
    screen.table.deselect()
    screen.show_customer(customer_id)
    assert screen.panel.phone.text() == "0722 ••• 417"


def test_f5_asks_for_a_payment_of_the_customer(qtbot: QtBot, open_screen: Open, shop: Shop) -> None:
    customer_id = shop.customer("Wanjiru")
    screen = open_screen()
    press(screen.table, Qt.Key.Key_Home)
    with qtbot.waitSignal(screen.record_requested) as asked:
        press(screen.table, Qt.Key.Key_F5)
    assert asked.args == [customer_id]
    press(screen.table, Qt.Key.Key_Escape)
    assert screen.panel.customer is None


# --- dialogs ----------------------------------------------------------------------------------------------


def test_somebody_new_is_added_by_keys_alone(open_screen: Open, shop: Shop) -> None:
    screen = open_screen()
    QTest.keyClick(screen.add_first_button, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = opened(screen, CardDialog)
    QTest.keyClicks(dialog.name, "Wanjiru Kamau")
    QTest.keyClicks(dialog.phone.edit, "0722 000 417")
    press(dialog.phone.edit, Qt.Key.Key_Return)
    assert names(screen) == ["Wanjiru Kamau"]
    assert screen.panel.name.text() == "Wanjiru Kamau"
    assert screen.dialog is None


def test_a_card_is_changed(open_screen: Open, shop: Shop) -> None:
    customer_id = shop.customer("Wanjiru")
    screen = open_screen()
    screen.show_customer(customer_id)
    press(screen.table, Qt.Key.Key_Return)
    dialog = opened(screen, CardDialog)
    dialog.limit.setText("500")
    dialog.note.setPlainText("tall")
    dialog.consent.setChecked(True)
    click(dialog.save_button)
    customer = shop.desk.customers.get(customer_id)
    assert (customer.limit, customer.note) == (Money.shillings(500), "tall")
    assert customer.phone is not None
    assert customer.consent is not None
    assert screen.panel.facts()["May owe"] == "KES 500"


def test_a_card_whose_number_was_purged_keeps_what_is_left_of_it(open_screen: Open, shop: Shop) -> None:
    customer_id = shop.customer("Wanjiru")
    shop.clock.move(hours=24 * 100)
    shop.desk.privacy.purge(staff="Achieng")
    screen = open_screen()
    screen.show_customer(customer_id)
    assert not screen.panel.reveal_button.isVisible()
    screen.edit()
    dialog = opened(screen, CardDialog)
    dialog.name.setText("Wanjiru K.")
    click(dialog.save_button)
    assert shop.desk.customers.get(customer_id).masked_phone == "0722 ••• 417"


@pytest.mark.parametrize(
    ("name", "limit", "words"), [("", "", "A customer needs a name"), ("Wanjiru", "much", "")]
)
def test_a_mistake_is_said_and_nothing_typed_is_lost(
    open_screen: Open, shop: Shop, name: str, limit: str, words: str
) -> None:
    screen = open_screen()
    screen.add()
    dialog = opened(screen, CardDialog)
    dialog.name.setText(name)
    dialog.limit.setText(limit)
    dialog.note.setPlainText("tall")
    click(dialog.save_button)
    assert dialog.isVisible()
    assert words in dialog.error.text
    assert dialog.error.text
    assert dialog.note.toPlainText() == "tall"


def test_consent_needs_a_number(open_screen: Open, shop: Shop) -> None:
    screen = open_screen()
    screen.add()
    dialog = opened(screen, CardDialog)
    dialog.name.setText("Wanjiru")
    dialog.consent.setChecked(True)
    click(dialog.save_button)
    assert "There is no number to keep" in dialog.error.text


def test_a_number_that_somebody_has_is_said(open_screen: Open, shop: Shop) -> None:
    shop.customer("Wanjiru", "0722000417")
    screen = open_screen()
    screen.add()
    dialog = opened(screen, CardDialog)
    QTest.keyClicks(dialog.phone.edit, "0722000417")
    assert dialog.known.text() == "This number is Wanjiru's."


def test_a_double_is_proposed_and_merged(open_screen: Open, shop: Shop) -> None:
    kept, double = shop.customer("Wanjiru Kamau", None), shop.customer("Wanjiru K.")
    shop.owes(double, 70)
    screen = open_screen()
    screen.show_customer(kept)
    click(screen.panel.merge_button)
    dialog = opened(screen, MergeDialog)
    assert not dialog.merge_button.isEnabled()
    click(dialog.choices[0])
    assert "Everything of Wanjiru K. will be Wanjiru Kamau's" in dialog.effect.text()
    click(dialog.merge_button)
    assert names(screen) == ["Wanjiru Kamau"]
    assert screen.panel.facts()["Also known as"] == "Wanjiru K."
    assert screen.panel.standing.text() == "Owes KES 70"


def test_forgetting_asks_first_and_enter_keeps(qtbot: QtBot, open_screen: Open, shop: Shop) -> None:
    customer_id = shop.customer("Wanjiru")
    screen = open_screen()
    screen.show_customer(customer_id)
    click(screen.panel.forget_button)
    dialog = opened(screen, ForgetDialog)
    press(dialog, Qt.Key.Key_Return)
    assert screen.dialog is None
    assert names(screen) == ["Wanjiru"]
    click(screen.panel.forget_button)
    dialog = opened(screen, ForgetDialog)
    click(dialog.forget_button)
    qtbot.waitUntil(lambda: screen.dialog is None)
    assert names(screen) == []
    assert shop.desk.customers.get(customer_id).is_forgotten


def test_nobody_is_forgotten_who_owes_and_the_dialog_says_why(
    qtbot: QtBot, open_screen: Open, shop: Shop
) -> None:
    customer_id = shop.customer("Wanjiru")
    shop.owes(customer_id, 10)
    screen = open_screen()
    screen.show_customer(customer_id)
    click(screen.panel.forget_button)
    dialog = opened(screen, ForgetDialog)
    click(dialog.forget_button)
    qtbot.waitUntil(lambda: "The customer still owes" in dialog.error.text)


def test_without_the_right_nothing_opens(qtbot: QtBot, shop: Shop) -> None:
    customer_id = shop.customer("Wanjiru")
    asked: list[Right] = []

    def refuse(right: Right) -> bool:
        asked.append(right)
        return False

    screen = CustomersScreen(shop.desk, allow=refuse)
    qtbot.addWidget(screen)
    screen.show()
    screen.show_customer(customer_id)
    click(screen.panel.merge_button)
    click(screen.panel.forget_button)
    assert screen.dialog is None
    assert asked == [Right.EDIT_CUSTOMERS, Right.EDIT_CUSTOMERS]
    screen.edit()
    dialog = opened(screen, CardDialog)
    dialog.limit.setText("500")
    click(dialog.save_button)
    assert "The limit was changed" in dialog.error.text
    dialog.limit.clear()
    dialog.note.setPlainText("tall")
    click(dialog.save_button)
    customer = shop.desk.customers.get(customer_id)
    assert (customer.limit, customer.note) == (None, "tall")


def test_nothing_is_cut_off_on_a_small_screen(open_screen: Open, shop: Shop) -> None:
    customer_id = shop.customer("Wanjiru Kamau")
    shop.desk.customers.edit(
        customer_id, Card("Wanjiru Kamau", keeps_phone=True, has_consent=True, note="tall"), staff="Achieng"
    )
    shop.owes(customer_id, 100)
    screen = open_screen()
    screen.resize(946, 588)
    screen.show_customer(customer_id)
    assert screen.width() == 946
    panel = screen.panel
    for widget in (panel.record_button, panel.forget_button, panel.reveal_button, panel.ageing):
        right = widget.mapTo(panel, widget.rect().topRight()).x()
        assert right <= panel.width(), widget.accessibleName()
