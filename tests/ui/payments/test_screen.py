"""The payments screen through its own widgets, over a real database."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cyberdesk.domain.events import PaymentAsked, PaymentChanged, Reply
from cyberdesk.domain.payment import Payment, Tender
from cyberdesk.services.errors import StorageError
from cyberdesk.services.payments import PaymentDetails, Payments
from cyberdesk.ui import theme
from cyberdesk.ui.payments.day_chips import Span
from cyberdesk.ui.payments.detail_panel import NARROW_PIXELS, WIDTH_PIXELS
from cyberdesk.ui.payments.filters import StatusGroup
from cyberdesk.ui.payments.model import Column
from cyberdesk.ui.payments.screen import PaymentsScreen
from tests.ui.payments.shop import Shop

Open = Callable[[], PaymentsScreen]


@pytest.fixture
def screen_of(qtbot: QtBot, shop: Shop) -> Open:
    """Opens the screen of the shop as the window does: shown, and told of everything that happens."""

    def open_screen() -> PaymentsScreen:
        screen = PaymentsScreen(shop.desk)
        qtbot.addWidget(screen)
        shop.bridge.event_published.connect(screen.on_event)
        screen.resize(1282, 654)
        with qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        return screen

    return open_screen


def listed(screen: PaymentsScreen) -> list[int]:
    payments = [screen.model.row_at(row) for row in range(screen.model.rowCount())]
    return [payment.id for payment in payments if payment is not None]


def cell(screen: PaymentsScreen, row: int, column: Column) -> str:
    return str(screen.model.index(row, column).data())


def ids(*payments: Payment) -> list[int]:
    return [payment.id for payment in payments]


def click(qtbot: QtBot, widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


# --- following --------------------------------------------------------------------------------------------


def test_a_prompt_that_is_paid_shows_at_once_with_its_receipt(screen_of: Open, shop: Shop) -> None:
    screen = screen_of()
    waiting = shop.prompt(shop.customer(), 49)
    assert cell(screen, 0, Column.STATUS) == "Awaiting PIN"
    shop.paid(waiting, "UKM4T7XQ1Z")
    assert cell(screen, 0, Column.STATUS) == "Paid"
    assert cell(screen, 0, Column.RECEIPT) == "UKM4T7XQ1Z"
    assert cell(screen, 0, Column.METHOD) == "M-PESA 0722 ••• 417"


def test_counts_and_sums_follow(qtbot: QtBot, screen_of: Open, shop: Shop) -> None:
    screen = screen_of()
    customer = shop.customer()
    shop.cash(customer, 1250)
    shop.paid(shop.prompt(customer, 60), "UKM4T7XQ1Z")
    shop.clock.move(minutes=10)
    shop.doubted(shop.prompt(customer, 31, "0711000902"))
    qtbot.waitUntil(lambda: "in doubt" in screen.sums.text())
    assert screen.sums.text() == "Cash KES 1,250   M-PESA KES 60   in doubt KES 31"
    assert screen.count.text() == "3 payments"
    assert [chip.text() for chip in screen.filters.status_chips.values()] == [
        "Any status",
        "Waiting 0",
        "In doubt 1",
        "Paid 2",
        "Not paid 0",
    ]


def test_hidden_it_reads_nothing_and_is_right_when_shown(
    qtbot: QtBot, screen_of: Open, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = screen_of()
    screen.hide()
    with qtbot.assertNotEmitted(screen.model.rowsInserted), monkeypatch.context() as patch:
        patch.setattr(Payments, "totals", lambda *_: pytest.fail("it was read"))
        made = shop.cash(shop.customer())
    assert listed(screen) == []
    screen.show()
    assert listed(screen) == ids(made)


def test_at_midnight_today_becomes_another_day(screen_of: Open, shop: Shop) -> None:
    customer = shop.customer()
    shop.cash(customer)
    screen = screen_of()
    assert screen.model.rowCount() == 1
    shop.clock.move(hours=24)
    new = shop.cash(customer)
    assert listed(screen) == ids(new)


# --- narrowing --------------------------------------------------------------------------------------------


def test_chips_narrow_by_day_status_and_method(qtbot: QtBot, screen_of: Open, shop: Shop) -> None:
    customer = shop.customer()
    older = shop.cash(customer, days_ago=1)
    cash = shop.cash(customer)
    declined = shop.declined(shop.prompt(customer, 30))
    screen = screen_of()
    assert listed(screen) == ids(declined, cash)
    click(qtbot, screen.filters.days.chips[Span.ALL])
    assert listed(screen) == ids(declined, cash, older)
    click(qtbot, screen.filters.status_chips[StatusGroup.PAID])
    assert listed(screen) == ids(cash, older)
    click(qtbot, screen.filters.status_chips[StatusGroup.ANY])
    click(qtbot, screen.filters.tender_chips[Tender.MPESA])
    assert listed(screen) == ids(declined)
    click(qtbot, screen.filters.tender_chips[Tender.CASH])
    assert listed(screen) == ids(cash, older)
    click(qtbot, screen.filters.tender_chips[Tender.CASH])
    assert listed(screen) == ids(declined, cash, older)
    click(qtbot, screen.filters.days.chips[Span.YESTERDAY])
    assert listed(screen) == ids(older)


@pytest.mark.parametrize("typed", ["ukm4", "akinyi", "417", "0722 000 417"])
def test_typing_finds_by_receipt_customer_or_phone(
    qtbot: QtBot, screen_of: Open, shop: Shop, typed: str
) -> None:
    found = shop.paid(shop.prompt(shop.customer("Akinyi R."), 49), "UKM4T7XQ1Z")
    shop.cash(shop.customer("Omondi T.", "0711000902"))
    screen = screen_of()
    QTest.keyClicks(screen.filters.search, typed)
    qtbot.waitUntil(lambda: listed(screen) == ids(found))
    assert screen.count.text() == "1 of 2 payments"


def test_the_windows_search_looks_in_all_days_whatever_was_chosen(screen_of: Open, shop: Shop) -> None:
    old = shop.cash(shop.customer("Akinyi R."), days_ago=40)
    screen = screen_of()
    screen.filters.status_chips[StatusGroup.IN_DOUBT].click()
    screen.filters.tender_chips[Tender.MPESA].click()
    screen.show_search("akinyi")
    assert listed(screen) == ids(old)
    assert screen.filters.search.text() == "akinyi"


def test_a_search_before_the_screen_is_shown_is_there_when_it_is(qtbot: QtBot, shop: Shop) -> None:
    old = shop.cash(shop.customer("Akinyi R."), days_ago=40)
    screen = PaymentsScreen(shop.desk)
    qtbot.addWidget(screen)
    screen.show_search("akinyi")
    screen.show()
    assert listed(screen) == ids(old)


# --- empty ------------------------------------------------------------------------------------------------


def shown_words(screen: PaymentsScreen) -> str:
    return " ".join(state.words for state in (screen.none_yet, screen.no_match) if state.isVisibleTo(screen))


def test_an_empty_ledger_says_what_will_be_here_and_offers_the_first_payment(
    qtbot: QtBot, screen_of: Open
) -> None:
    screen = screen_of()
    assert shown_words(screen).startswith("No payments yet")
    assert not screen.record_button.isVisible()
    with qtbot.waitSignal(screen.record_requested):
        click(qtbot, screen.record_first_button)


def test_a_day_without_payments_is_no_empty_ledger(screen_of: Open, shop: Shop) -> None:
    shop.cash(shop.customer(), days_ago=3)
    assert shown_words(screen_of()).startswith("No payments on these days")


def test_a_search_without_a_match_can_be_widened_or_cleared(
    qtbot: QtBot, screen_of: Open, shop: Shop
) -> None:
    old = shop.cash(shop.customer("Akinyi R."), days_ago=3)
    today = shop.cash(shop.customer("Omondi T.", None))
    screen = screen_of()
    QTest.keyClicks(screen.filters.search, "akinyi")
    qtbot.waitUntil(lambda: "No payment matches" in shown_words(screen))
    click(qtbot, screen.all_days_button)
    assert listed(screen) == ids(old)
    QTest.keyClicks(screen.filters.search, "zzz")
    qtbot.waitUntil(lambda: "No payment matches" in shown_words(screen))
    assert not screen.all_days_button.isVisible()
    click(qtbot, screen.clear_button)
    assert listed(screen) == ids(today, old)


def test_a_first_payment_replaces_the_empty_state(screen_of: Open, shop: Shop) -> None:
    screen = screen_of()
    shop.cash(shop.customer())
    assert shown_words(screen) == ""
    assert screen.table.isVisible()
    assert screen.record_button.isVisible()


# --- the selected payment ---------------------------------------------------------------------------------


def test_the_panel_tells_all_about_the_selected_payment(qtbot: QtBot, screen_of: Open, shop: Shop) -> None:
    payment = shop.prompt(shop.customer("Mutua P."), 49)
    shop.clock.move(seconds=21)
    shop.paid(payment, "UKM4T7XQ1Z")
    screen = screen_of()
    assert screen.panel.empty.isVisible()
    QTest.mouseClick(
        screen.table.viewport(),
        Qt.MouseButton.LeftButton,
        pos=screen.table.visualRect(screen.model.index(0, 1)).center(),
    )
    panel = screen.panel
    assert panel.amount.text() == "KES 49"
    assert panel.pill.word == "Paid"
    assert panel.words.text() == "KES 49 received."
    assert panel.facts() == {
        "Customer": "Mutua P.",
        "For": "On account",
        "Method": "M-PESA",
        "Phone": "0722 ••• 417",
        "Receipt": "UKM4T7XQ1Z",
        "Recorded": "20 Nov 2026 09:00",
        "Taken by": "Achieng",
    }
    assert panel.timeline.lines() == [
        "Saved, 09:00:00 · staff",
        "Accepted, prompt on the phone, 09:00:00 · M-PESA",
        "Paid · UKM4T7XQ1Z, 09:00:21 · callback",
    ]
    assert not panel.check_button.isVisible()


def test_the_panel_follows_its_payment(screen_of: Open, shop: Shop) -> None:
    payment = shop.prompt(shop.customer(), 49)
    screen = screen_of()
    screen.show_payment(payment.id)
    assert screen.panel.pill.word == "Awaiting PIN"
    shop.declined(payment)
    assert screen.panel.pill.word == "Cancelled"
    assert screen.panel.words.text() == (
        "The customer cancelled. No money moved. Send it again, or take cash."
    )
    assert screen.panel.timeline.lines()[-1] == "Not paid: Cancelled, 09:00:00 · callback"


def test_an_open_payment_can_be_asked_about(qtbot: QtBot, screen_of: Open, shop: Shop) -> None:
    payment = shop.doubted(shop.prompt(shop.customer(), 49))
    screen = screen_of()
    screen.show_payment(payment.id)
    click(qtbot, screen.panel.check_button)
    assert shop.asked == [payment.id]


def test_an_answer_about_the_selected_payment_is_read_at_once(
    screen_of: Open, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    payment, other = shop.prompt(shop.customer(), 49), shop.cash(shop.customer("Omondi T.", None))
    screen = screen_of()
    screen.show_payment(payment.id)
    read: list[int] = []
    details = shop.desk.payments.details

    def counted(_: Payments, payment_id: int) -> PaymentDetails:
        read.append(payment_id)
        return details(payment_id)

    monkeypatch.setattr(Payments, "details", counted)
    screen.on_event(PaymentAsked(other.id, Reply.STILL_OPEN, None))
    screen.on_event(PaymentAsked(payment.id, Reply.STILL_OPEN, shop.clock.now() + timedelta(seconds=8)))
    assert read == [payment.id]


def test_raw_messages_show_on_request_without_phone_and_token(
    qtbot: QtBot, screen_of: Open, shop: Shop
) -> None:
    payment = shop.prompt(shop.customer(), 49)
    evidence = '{"PhoneNumber":254722000417,"url":"https://a.test/pay/callback/' + shop.tokens[0] + '"}'
    shop.paid(payment, "UKM4T7XQ1Z", evidence)
    screen = screen_of()
    screen.show_payment(payment.id)
    assert not screen.panel.raw.isVisible()
    click(qtbot, screen.panel.raw_button)
    words = screen.panel.raw.toPlainText()
    assert screen.panel.raw.isVisible()
    assert '"ResponseCode": "0"' in words
    assert "722000417" not in words
    assert shop.tokens[0] not in words
    click(qtbot, screen.panel.raw_button)
    assert not screen.panel.raw.isVisible()


def test_a_payment_of_another_day_can_be_opened(screen_of: Open, shop: Shop) -> None:
    customer = shop.customer()
    old = shop.cash(customer, 80, days_ago=9)
    shop.cash(customer, 20)
    screen = screen_of()
    screen.show_payment(old.id)
    assert screen.table.selected_id == old.id
    assert screen.panel.facts()["Counts for"] == "11 Nov 2026"


# --- keys -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Slash, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_a_key_goes_to_the_search(
    screen_of: Open, shop: Shop, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    shop.cash(shop.customer())
    screen = screen_of()
    screen.table.setFocus()
    QTest.keyClick(screen.table, key, modifier)
    assert screen.filters.search.hasFocus()
    assert screen.filters.search.text() == ""


def test_esc_clears_the_search_then_the_selection_and_only_then_goes_to_the_window(
    qtbot: QtBot, shop: Shop
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    screen = PaymentsScreen(shop.desk)
    QVBoxLayout(window).addWidget(screen)
    left = QShortcut(QKeySequence("Esc"), window)
    payment = shop.cash(shop.customer("Akinyi R."))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    screen.show_payment(payment.id)
    screen.show_search("akinyi")
    screen.filters.search.setFocus()
    with qtbot.assertNotEmitted(left.activated):
        QTest.keyClick(screen.filters.search, Qt.Key.Key_Escape)
    assert screen.filters.search.text() == ""
    assert screen.table.selected_id == payment.id
    with qtbot.assertNotEmitted(left.activated):
        QTest.keyClick(screen.table, Qt.Key.Key_Escape)
    assert screen.panel.empty.isVisible()
    assert screen.table.selectionModel().selectedRows() == []
    with qtbot.waitSignal(left.activated):
        QTest.keyClick(screen.table, Qt.Key.Key_Escape)


def test_f5_asks_for_a_new_payment(qtbot: QtBot, screen_of: Open, shop: Shop) -> None:
    shop.cash(shop.customer())
    screen = screen_of()
    with qtbot.waitSignal(screen.record_requested):
        QTest.keyClick(screen.table, Qt.Key.Key_F5)
    with qtbot.waitSignal(screen.record_requested):
        click(qtbot, screen.record_button)


# --- looks ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("width", "panel"), [(1282, WIDTH_PIXELS), (940, NARROW_PIXELS)])
def test_it_fits_the_window(qtbot: QtBot, screen_of: Open, shop: Shop, width: int, panel: int) -> None:
    customer = shop.customer()
    for _ in range(3):
        shop.cash(customer)
    screen = screen_of()
    screen.resize(width, 586)
    assert screen.minimumSizeHint().width() <= width
    qtbot.waitUntil(lambda: screen.width() == width and screen.panel.width() == panel)
    search = screen.filters.search
    room = search.fontMetrics().horizontalAdvance(search.placeholderText()) + 60
    assert search.width() >= room
    chips = [*screen.filters.status_chips.values(), *screen.filters.tender_chips.values()]
    qtbot.waitUntil(lambda: all(chip.width() >= chip.sizeHint().width() for chip in chips))


def test_every_control_has_a_name(screen_of: Open, shop: Shop) -> None:
    payment = shop.prompt(shop.customer(), 49)
    screen = screen_of()
    screen.show_payment(payment.id)
    buttons = [one for one in screen.findChildren(QPushButton) if one.isVisible()]
    assert all(one.accessibleName() for one in buttons)
    assert screen.table.accessibleName() == "Payments"
    assert screen.filters.search.accessibleName() == "Search payments"


def test_it_changes_its_theme_while_it_is_open(screen_of: Open, shop: Shop) -> None:
    shop.cash(shop.customer())
    screen = screen_of()
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    before = screen.grab().toImage()
    theme.apply_theme(application, dark=True)
    dark = screen.grab().toImage()
    theme.apply_theme(application, dark=False)
    assert dark != before
    assert screen.grab().toImage() == before


# --- trouble ----------------------------------------------------------------------------------------------


def test_an_unreadable_database_is_said_in_place(
    qtbot: QtBot, screen_of: Open, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = shop.cash(shop.customer())
    screen = screen_of()

    def fail(*_: object) -> None:
        raise StorageError("The disk reported a fault", next_step="Check the disk.")

    with monkeypatch.context() as patch:
        for name in ("page", "page_keys", "totals", "details", "count"):
            patch.setattr(Payments, name, fail)
        screen.on_event(PaymentChanged(made))
        click(qtbot, screen.filters.days.chips[Span.ALL])
        qtbot.waitUntil(lambda: "The disk reported a fault" in screen.error.text)
    click(qtbot, screen.filters.days.chips[Span.TODAY])
    assert listed(screen) == ids(made)
    assert screen.error.text == ""
