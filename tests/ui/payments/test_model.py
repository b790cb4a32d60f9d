"""The window model: which rows it has, what it reads for them, and that it never loses one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from cyberdesk.domain.payment import Payment, PaymentState, Tender
from cyberdesk.services.ports import PaymentFilter
from cyberdesk.ui.page_cache import MOST_PAGES
from cyberdesk.ui.payments import window
from cyberdesk.ui.payments.model import Column, PaymentsModel
from cyberdesk.ui.table_model import ROW_ROLE
from tests.ui.payments.ledger import TODAY, Ledger
from tests.ui.payments.shop import Shop

PAGE = 5
EVERYTHING = PaymentFilter()
WAITING = PaymentFilter(states=frozenset({PaymentState.PENDING}))
KAMAU = PaymentFilter(search="kamau")


@pytest.fixture(autouse=True)
def small_pages() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(window, "PAGE_SIZE", PAGE)
        yield


def listing(ledger: Ledger, wanted: PaymentFilter = EVERYTHING) -> PaymentsModel:
    model = PaymentsModel(ledger.as_service())
    model.show(wanted)
    ledger.reads.clear()
    return model


def rows(model: PaymentsModel) -> list[Payment | None]:
    return [model.row_at(row) for row in range(model.rowCount())]


def text(model: PaymentsModel, row: int, column: Column) -> str:
    return str(model.index(row, column).data())


# --- what is listed ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [0, 1, PAGE - 1, PAGE, PAGE + 1, 3 * PAGE, 3 * PAGE + 2])
def test_every_payment_has_its_row_newest_first(count: int) -> None:
    ledger = Ledger(PAGE, count)
    model = listing(ledger)
    assert rows(model) == ledger.fitting(EVERYTHING)
    assert model.rowCount() == count


def test_a_list_that_was_never_asked_for_reads_nothing() -> None:
    ledger = Ledger(PAGE, 12)
    model = PaymentsModel(ledger.as_service())
    assert model.rowCount() == 0
    assert ledger.reads == []


def test_the_count_is_known_without_reading_every_page() -> None:
    ledger = Ledger(PAGE, 100 * PAGE + 1)
    model = PaymentsModel(ledger.as_service())
    model.show(EVERYTHING)
    assert model.rowCount() == 100 * PAGE + 1
    assert len(ledger.reads) == 2


def test_a_jump_reads_one_page() -> None:
    ledger = Ledger(PAGE, 100 * PAGE)
    model = listing(ledger)
    middle = model.row_at(50 * PAGE)
    assert middle is not None
    assert middle.id == 50 * PAGE
    assert [model.row_at(50 * PAGE + place) for place in range(PAGE)].count(None) == 0
    assert ledger.reads == ["page"]


def test_pages_beyond_the_most_are_forgotten_and_read_again() -> None:
    ledger = Ledger(PAGE, (MOST_PAGES + 5) * PAGE)
    model = listing(ledger)
    rows(model)
    ledger.reads.clear()
    model.row_at(model.rowCount() - 1)
    assert ledger.reads == []
    model.row_at(0)
    assert ledger.reads == ["page"]


def test_a_payment_is_found_in_a_page_that_is_not_in_memory() -> None:
    ledger = Ledger(PAGE, 40 * PAGE)
    model = listing(ledger)
    row = model.row_of(77)
    assert row is not None
    assert row == 40 * PAGE - 77
    assert model.row_of(40 * PAGE + 1) is None


def test_only_cells_that_are_asked_for_become_words() -> None:
    ledger = Ledger(PAGE, 2)
    model = listing(ledger, PaymentFilter(first_day=TODAY, last_day=TODAY))
    assert [text(model, 0, column) for column in Column] == [
        "09:00",
        "Akinyi R.",
        "On account",
        "M-PESA",
        "2",
        "Paid, no receipt yet",
        "",
        "Achieng",
    ]
    assert model.index(0, 0).data(ROW_ROLE) == ledger.payments[2]


def test_the_day_is_written_only_where_a_time_would_not_tell_it() -> None:
    ledger = Ledger(PAGE, 1)
    assert text(listing(ledger, PaymentFilter(TODAY, TODAY)), 0, Column.TIME) == "09:00"
    assert text(listing(ledger, PaymentFilter(TODAY - 6, TODAY)), 0, Column.TIME) == "20 Nov 09:00"
    assert text(listing(ledger), 0, Column.TIME) == "20 Nov 2026 09:00"


def test_a_payment_recorded_on_a_later_day_says_so_instead_of_a_wrong_time() -> None:
    ledger = Ledger(PAGE)
    ledger.add(day=TODAY - 1)
    yesterday = listing(ledger, PaymentFilter(TODAY - 1, TODAY - 1))
    assert text(yesterday, 0, Column.TIME) == "later"
    tip = yesterday.index(0, Column.TIME).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "Recorded on 20 Nov 2026 at 09:00"
    assert text(listing(ledger), 0, Column.TIME) == "19 Nov 2026"


# --- what happens -----------------------------------------------------------------------------------------


def test_a_new_payment_is_one_row_on_top_and_reads_nothing(qtbot: QtBot) -> None:
    ledger = Ledger(PAGE, 4 * PAGE)
    model = listing(ledger)
    with qtbot.waitSignal(model.rowsInserted) as inserted, qtbot.assertNotEmitted(model.modelReset):
        model.take_in(ledger.add())
    assert inserted.args is not None
    assert inserted.args[1:] == [0, 0]
    assert ledger.reads == []
    assert rows(model) == ledger.fitting(EVERYTHING)


def test_news_of_two_payments_in_the_wrong_order_still_lists_them_in_order() -> None:
    ledger = Ledger(PAGE, PAGE)
    model = listing(ledger)
    first, second = ledger.add(), ledger.add()
    model.take_in(second)
    model.take_in(first)
    assert rows(model) == ledger.fitting(EVERYTHING)


@pytest.mark.parametrize("is_new", [True, False])
def test_a_changed_payment_repaints_its_row_only(qtbot: QtBot, *, is_new: bool) -> None:
    ledger = Ledger(PAGE, 3 * PAGE)
    model = listing(ledger)
    changed = ledger.add(PaymentState.PENDING) if is_new else ledger.change(2 * PAGE, PaymentState.PENDING)
    model.take_in(changed)
    row = rows(model).index(changed)
    ledger.reads.clear()
    with (
        qtbot.waitSignal(model.dataChanged) as repainted,
        qtbot.assertNotEmitted(model.modelReset),
        qtbot.assertNotEmitted(model.rowsInserted),
    ):
        model.take_in(ledger.change(changed.id, PaymentState.UNKNOWN))
    assert repainted.args is not None
    first, last = repainted.args[0], repainted.args[1]
    assert (first.row(), last.row()) == (row, row)
    assert (first.column(), last.column()) == (0, len(Column) - 1)
    assert text(model, row, Column.STATUS) == "In doubt"
    assert ledger.reads == []


def test_a_change_in_a_page_that_nobody_sees_reads_nothing() -> None:
    ledger = Ledger(PAGE, 50 * PAGE)
    model = listing(ledger)
    model.take_in(ledger.change(25 * PAGE, PaymentState.UNKNOWN))
    assert ledger.reads == []
    assert rows(model) == ledger.fitting(EVERYTHING)


def test_a_payment_of_another_day_or_method_is_not_listed() -> None:
    ledger = Ledger(PAGE, PAGE)
    model = listing(ledger, PaymentFilter(TODAY, TODAY, tender=Tender.MPESA))
    before = rows(model)
    model.take_in(ledger.add(day=TODAY - 1))
    cash = ledger.add()
    while cash.tender is not Tender.CASH:
        cash = ledger.add()
    model.take_in(cash)
    assert rows(model) == before


@pytest.mark.parametrize("is_new", [True, False])
def test_a_payment_that_no_longer_fits_goes(qtbot: QtBot, *, is_new: bool) -> None:
    ledger = Ledger(PAGE, 3 * PAGE)
    for number in range(1, 2 * PAGE):
        ledger.change(number, PaymentState.PENDING)
    model = listing(ledger, WAITING)
    leaving = ledger.add(PaymentState.PENDING) if is_new else ledger.payments[3]
    model.take_in(leaving)
    with qtbot.waitSignal(model.modelReset):
        model.take_in(ledger.change(leaving.id, PaymentState.PAID))
    assert rows(model) == ledger.fitting(WAITING)


def test_a_payment_that_begins_to_fit_comes(qtbot: QtBot) -> None:
    ledger = Ledger(PAGE, 3 * PAGE)
    ledger.change(3 * PAGE, PaymentState.PENDING)
    model = listing(ledger, WAITING)
    with qtbot.waitSignal(model.modelReset):
        model.take_in(ledger.change(1, PaymentState.PENDING))
    assert rows(model) == ledger.fitting(WAITING)


def test_a_search_asks_the_disk_what_a_new_payment_matches(qtbot: QtBot) -> None:
    ledger = Ledger(PAGE, 8)
    model = listing(ledger, KAMAU)
    with qtbot.waitSignal(model.modelReset):
        model.take_in(ledger.add())
    assert rows(model) == ledger.fitting(KAMAU)


def test_many_changes_at_once_are_read_in_one_go(qtbot: QtBot) -> None:
    ledger = Ledger(PAGE, 2 * PAGE)
    for number in ledger.payments:
        ledger.change(number, PaymentState.PENDING)
    model = listing(ledger, WAITING)
    with qtbot.waitSignal(model.modelReset):
        for number in range(1, PAGE + 1):
            model.take_in(ledger.change(number, PaymentState.PAID))
    assert ledger.reads.count("keys") == 1
    assert rows(model) == ledger.fitting(WAITING)


# --- nothing is ever lost ---------------------------------------------------------------------------------


def test_a_payment_that_came_into_a_page_before_the_news_of_it_pushes_no_other_out() -> None:
    ledger = Ledger(PAGE, 2 * PAGE)
    for number in ledger.payments:
        ledger.change(number, PaymentState.PENDING)
    ledger.change(9, PaymentState.PAID)
    ledger.add(PaymentState.PENDING)
    model = listing(ledger, WAITING)
    joining = ledger.change(9, PaymentState.PENDING)
    model.row_at(0)
    model.take_in(joining)
    assert model.is_outdated
    model.read_again()
    assert rows(model) == ledger.fitting(WAITING)


STATES = st.sampled_from([PaymentState.PENDING, PaymentState.UNKNOWN, PaymentState.PAID])
FILTERS = st.sampled_from(
    [
        EVERYTHING,
        WAITING,
        KAMAU,
        PaymentFilter(states=frozenset({PaymentState.PAID, PaymentState.UNKNOWN})),
        PaymentFilter(TODAY, TODAY),
        PaymentFilter(tender=Tender.MPESA),
    ]
)
PLACES = st.floats(0, 1)
STEPS = st.one_of(
    st.tuples(st.just("add"), STATES, st.sampled_from([TODAY, TODAY - 1])),
    st.tuples(st.just("change"), STATES, PLACES),
    st.tuples(st.just("look"), PLACES),
    st.just(("news",)),
)
TINY_PAGE = 2
"""Few payments already make many pages."""


@pytest.fixture
def tiny_pages(small_pages: None) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(window, "PAGE_SIZE", TINY_PAGE)
        yield


@pytest.mark.usefixtures("qapp", "tiny_pages")
@settings(max_examples=200)
@given(states=st.lists(STATES, min_size=3, max_size=9), wanted=FILTERS, steps=st.lists(STEPS, max_size=8))
def test_the_rows_end_up_as_the_disk_has_them_however_late_the_news_comes(
    states: list[PaymentState], wanted: PaymentFilter, steps: list[tuple[object, ...]]
) -> None:
    ledger = Ledger(TINY_PAGE)
    for state in states:
        ledger.add(state)
    model = listing(ledger, wanted)
    news: list[Payment] = []
    for step in steps:
        match step:
            case ("add", PaymentState() as state, int(day)):
                news.append(ledger.add(state, day=day))
            case ("change", PaymentState() as state, float(place)):
                number = 1 + round(place * (len(ledger.payments) - 1))
                news.append(ledger.change(number, state))
            case ("look", float(place)) if model.rowCount():
                model.row_at(round(place * (model.rowCount() - 1)))
            case ("news",) if news:
                model.take_in(news.pop(0))
            case _:
                pass
    for one in news:
        model.take_in(one)
    if model.is_outdated:
        model.read_again()
    assert rows(model) == ledger.fitting(wanted)
    for row, one in enumerate(ledger.fitting(wanted)):
        assert model.row_of(one.id) == row


def test_qt_finds_nothing_wrong_with_the_model(qtmodeltester: ModelTester, qtbot: QtBot) -> None:
    ledger = Ledger(PAGE, 3 * PAGE + 1)
    model = listing(ledger)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.take_in(ledger.add())
    model.take_in(ledger.change(4, PaymentState.UNKNOWN))
    model.show(WAITING)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount(QModelIndex()) == len(Column)


# --- trouble ----------------------------------------------------------------------------------------------


def test_a_list_that_cannot_be_read_is_empty_and_says_why(qtbot: QtBot) -> None:
    ledger = Ledger(PAGE, PAGE)
    ledger.is_broken = True
    model = PaymentsModel(ledger.as_service())
    with qtbot.waitSignal(model.read_failed) as failed:
        model.show(EVERYTHING)
    assert failed.args is not None
    assert failed.args[0].title == "The disk reported a fault"
    assert model.rowCount() == 0
    ledger.is_broken = False
    model.read_again()
    assert rows(model) == ledger.fitting(EVERYTHING)


def test_an_unreadable_page_is_tried_once_and_not_for_every_cell(qtbot: QtBot) -> None:
    ledger = Ledger(PAGE, 20 * PAGE)
    model = listing(ledger)
    ledger.is_broken = True
    with qtbot.waitSignal(model.read_failed):
        assert text(model, 7 * PAGE, Column.CUSTOMER) == "None"
    for column in Column:
        model.index(7 * PAGE, column).data()
    assert model.row_of(1) is None
    assert ledger.reads == ["page"]


# --- the real ledger --------------------------------------------------------------------------------------


def test_the_database_fits_the_model(shop: Shop) -> None:
    customer = shop.customer()
    made = [shop.cash(customer, 10 + number) for number in range(3)]
    model = PaymentsModel(shop.desk.payments)
    model.show(EVERYTHING)
    assert rows(model) == list(reversed(made))
    waiting = shop.prompt(customer)
    model.take_in(waiting)
    assert model.row_at(0) == waiting
    model.show(PaymentFilter(search="0722 000 417"))
    assert rows(model) == [waiting]
