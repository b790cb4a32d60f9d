"""One search over everything: what fits, and what stands first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberdesk.domain.customer import Customer
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Payment
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.station import Station
from cyberdesk.domain.tariff import Tariff
from cyberdesk.services.search import (
    MOST_HITS,
    Group,
    Kind,
    Match,
    Reference,
    Search,
    Seat,
    Unpaid,
    match_words,
    reference_of,
)
from cyberdesk.services.sessions import Sessions
from tests.services.shop import PHONE, RECEIPT, STAFF, Shop


@pytest.fixture
def search(shop: Shop) -> Search:
    with shop.store.transaction():
        shop.store.set_stations([Station(number, f"PC {number}") for number in range(1, 25)])
        shop.store.set_tariff(Tariff("Browsing", Money.shillings(1), Money.shillings(20)))
    return Search(shop.store)


def kinds(groups: tuple[Group, ...]) -> list[Kind]:
    return [group.kind for group in groups]


def group_of(search: Search, typed: str, kind: Kind) -> Group:
    return next(group for group in search.find(typed) if group.kind is kind)


def stations(search: Search, typed: str) -> list[int]:
    return [
        hit.station.number for hit in group_of(search, typed, Kind.STATIONS).hits if isinstance(hit, Seat)
    ]


# --- words ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "text", "match"),
    [
        (["otieno", "b."], "Otieno B.", Match.WHOLE),
        (["oti"], "Otieno B.", Match.BEGINNING),
        (["b"], "Otieno B.", Match.WORD),
        (["ieno"], "Otieno B.", None),
        (["pc", "1"], "PC 1", Match.WHOLE),
        (["1"], "PC 10", None),
        ([], "PC 10", None),
    ],
)
def test_words_fit_by_their_beginning_and_numbers_whole(
    typed: list[str], text: str, match: Match | None
) -> None:
    assert match_words(typed, text) is match


@given(st.text(max_size=30))
def test_no_text_breaks_the_matching_of_words(text: str) -> None:
    assert match_words(text.casefold().split(), "Otieno B.") in {*Match, None}


# --- stations ---------------------------------------------------------------------------------------------


def test_a_number_is_that_station_first_and_no_other(shop: Shop, search: Search) -> None:
    shop.take_cash(shop.sale(3), Money.shillings(3))
    assert search.find("3")[0].kind is Kind.STATIONS
    assert stations(search, "3") == [3]


def test_a_station_is_found_by_who_sits_there(shop: Shop, search: Search) -> None:
    customer = shop.customer("Otieno Brian")
    Sessions(shop.store, shop.clock, shop.published).start(7, customer_id=customer, staff=STAFF)
    assert stations(search, "brian") == [7]


def test_a_station_shows_the_bill_that_waits_there_and_its_open_payment(shop: Shop, search: Search) -> None:
    payment = shop.send(shop.sale(150, station=4))
    (seat,) = group_of(search, "pc 4", Kind.STATIONS).hits
    assert isinstance(seat, Seat)
    assert seat.unpaid is not None
    assert seat.unpaid.bill.due == Money.shillings(150)
    assert seat.unpaid.payment is not None
    assert seat.unpaid.payment.id == payment.id


# --- bills and customers ----------------------------------------------------------------------------------


def test_a_bill_is_found_by_its_customer_its_title_and_what_is_due(shop: Shop, search: Search) -> None:
    sale = shop.sale(175, customer_id=shop.customer("Njeri M."), station=9)
    for typed in ("nje", "pc 9", "njeri 9", "175", "KES 175"):
        (hit,) = group_of(search, typed, Kind.BILLS).hits
        assert isinstance(hit, Unpaid)
        assert hit.bill.id == sale.id


def test_a_paid_bill_is_no_longer_found(shop: Shop, search: Search) -> None:
    sale = shop.sale(175)
    shop.take_cash(sale)
    assert Kind.BILLS not in kinds(search.find("175"))


def test_a_customer_is_found_by_any_word_in_any_case_and_by_the_end_of_the_phone(
    shop: Shop, search: Search
) -> None:
    shop.customer("Wanjiku Achieng", PHONE)
    for typed in ("ACHI", "wanj", "417"):
        (hit,) = group_of(search, typed, Kind.CUSTOMERS).hits
        assert isinstance(hit, Customer)
        assert hit.name == "Wanjiku Achieng"


def test_customers_beyond_those_shown_are_counted(shop: Shop, search: Search) -> None:
    for number in range(MOST_HITS + 3):
        shop.customer(f"Mwangi {number}")
    group = group_of(search, "mwangi", Kind.CUSTOMERS)
    assert (len(group.hits), group.more) == (MOST_HITS, 3)


# --- payments ---------------------------------------------------------------------------------------------


def payments(search: Search, typed: str) -> list[Payment]:
    return [one for one in group_of(search, typed, Kind.PAYMENTS).hits if isinstance(one, Payment)]


@pytest.mark.parametrize("typed", [RECEIPT, RECEIPT[:3], RECEIPT.lower(), f"{RECEIPT[:4]} {RECEIPT[4:]}"])
def test_a_payment_is_found_by_the_beginning_of_its_receipt(shop: Shop, search: Search, typed: str) -> None:
    payment = shop.paid()
    assert [one.id for one in payments(search, typed)] == [payment.id]


def test_two_letters_are_no_receipt_yet(shop: Shop, search: Search) -> None:
    shop.paid()
    assert search.find(RECEIPT[:2]) == ()


@pytest.mark.parametrize("typed", ["1250", "1,250", "KES 1,250", "kes1250", "1250/-"])
def test_a_payment_is_found_by_its_amount_however_it_is_typed(shop: Shop, search: Search, typed: str) -> None:
    payment = shop.paid(shop.sale(1250))
    assert [one.id for one in payments(search, typed)] == [payment.id]


@pytest.mark.parametrize("typed", ["417", "0417", PHONE.local, "+254 700 000 417"])
def test_a_payment_is_found_by_the_end_of_its_phone(shop: Shop, search: Search, typed: str) -> None:
    payment = shop.send()
    assert [one.id for one in payments(search, typed)] == [payment.id]


def test_an_amount_and_the_end_of_a_phone_share_the_room(shop: Shop, search: Search) -> None:
    for _ in range(MOST_HITS):
        shop.take_cash(shop.sale(417))
    phoned = shop.send()
    shown = payments(search, "417")
    assert len(shown) == MOST_HITS
    assert [one.id for one in shown[-1:]] == [phoned.id]
    assert group_of(search, "417", Kind.PAYMENTS).more == 1


def test_a_number_that_begins_with_0_is_no_amount(shop: Shop, search: Search) -> None:
    shop.take_cash(shop.sale(722))
    assert search.find("0722") == ()


# --- order ------------------------------------------------------------------------------------------------


def test_a_whole_fit_stands_before_a_part(shop: Shop, search: Search) -> None:
    shop.customer("Wanjiku", PHONE)
    shop.take_cash(shop.sale(417))
    assert kinds(search.find("417")) == [Kind.PAYMENTS, Kind.CUSTOMERS]


def test_of_equal_fits_those_with_something_to_do_stand_first(shop: Shop, search: Search) -> None:
    customer = shop.customer("Wanjiku")
    Sessions(shop.store, shop.clock, shop.published).start(7, customer_id=customer, staff=STAFF)
    shop.sale(80, customer_id=customer, station=2)
    assert kinds(search.find("wan")) == [Kind.STATIONS, Kind.BILLS, Kind.CUSTOMERS]


def test_a_debtor_is_found_before_the_debts(shop: Shop, search: Search) -> None:
    wanjiku = shop.customer("Wanjiku")
    left = shop.sale(70, customer_id=wanjiku, station=None)
    with shop.store.transaction():
        shop.store.put_on_account(left.id, shop.store.customer(wanjiku), shop.clock.now())
    assert kinds(search.find("wanj"))[:2] == [Kind.CUSTOMERS, Kind.BILLS]
    waits = shop.sale(50, customer_id=wanjiku)
    assert kinds(search.find("wanj"))[:2] == [Kind.BILLS, Kind.CUSTOMERS]
    bills = group_of(search, "wanj", Kind.BILLS)
    assert [hit.bill.id for hit in bills.hits if isinstance(hit, Unpaid)] == [waits.id, left.id]


@pytest.mark.parametrize("typed", ["", "   ", "-"])
def test_nothing_typed_finds_nothing(shop: Shop, search: Search, typed: str) -> None:
    shop.sale(20)
    assert search.find(typed) == ()


@pytest.mark.parametrize(
    "typed", ["%", "_", "'; --", '"', "☎", "KES", "0" * 50, "9" * 50, "a" * 500, "1,2,3", "\x00"]
)
def test_no_text_is_an_error(shop: Shop, search: Search, typed: str) -> None:
    shop.paid()
    assert search.find(typed) == ()


# --- before anything is typed -----------------------------------------------------------------------------


def test_what_was_opened_is_shown_as_it_stands_now(shop: Shop, search: Search) -> None:
    payment = shop.send()
    opened = reference_of(payment)
    shop.succeed(payment)
    (hit,) = search.overview([opened]).opened
    assert isinstance(hit, Payment)
    assert hit.receipt_number == RECEIPT


def test_what_is_gone_is_left_out(shop: Shop, search: Search) -> None:
    sale = shop.sale(40)
    gone = [Reference(Kind.BILLS, sale.id), Reference(Kind.STATIONS, 99), Reference(Kind.PAYMENTS, 99)]
    shop.take_cash(sale)
    assert search.overview(gone).opened == ()


def test_every_kind_can_be_looked_up_again(shop: Shop, search: Search) -> None:
    shop.sale(40, customer_id=shop.customer("Wanjiku", Phone("254700000417")), station=2)
    shop.send()
    found = [group.hits[0] for typed in ("2", "wanjiku", "417") for group in search.find(typed)]
    references = {reference_of(hit) for hit in found}
    assert {one.kind for one in references} == set(Kind)
    overview = search.overview(sorted(references, key=lambda one: (one.kind, one.number)))
    assert {reference_of(hit) for hit in overview.opened} == references


def test_the_latest_payments_are_offered(shop: Shop, search: Search) -> None:
    made = [shop.take_cash(shop.sale(20)).id for _ in range(6)]
    assert [one.id for one in search.overview().latest] == made[:0:-1]
