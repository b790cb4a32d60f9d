"""What staff type for a quick sale."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.order import (
    MOST_QUANTITY,
    Choice,
    Item,
    Mistake,
    OrderLine,
    PriceNeeded,
    Slip,
    Unknown,
    parse_order,
    total_of,
)
from cyberdesk.domain.sale import LineKind
from cyberdesk.domain.service import Service
from tests.domain.values import PRICES

FIXED = [service for service in PRICES if service.has_price]
fixed = st.sampled_from(FIXED)
counts = st.integers(1, 99)


def parse(text: str) -> tuple[Item, ...]:
    return parse_order(text, PRICES)


def lines(text: str) -> list[tuple[int, str, int]]:
    """Quantity, name, shillings for all, of lines that are sure."""
    found = []
    for item in parse(text):
        assert isinstance(item, OrderLine), item
        found.append((item.quantity, item.name, item.total.whole_shillings))
    return found


def only(text: str) -> Item:
    (item,) = parse(text)
    return item


@pytest.mark.parametrize("text", ["5*pr", "5 pr", "pr*5", "5 * pr", "5×pr", " 5*PR ", "5*print b/w"])
def test_a_quantity_stands_on_either_side(text: str) -> None:
    assert lines(text) == [(5, "Print B/W", 50)]


def test_one_is_meant_where_no_quantity_is_typed() -> None:
    assert lines("pr") == [(1, "Print B/W", 10)]


@pytest.mark.parametrize("text", ["2*cv 3*col", "2 cv 3 col", "cv*2 col*3", "2*cv col*3"])
def test_several_items_follow_each_other(text: str) -> None:
    assert lines(text) == [(2, "CV", 1000), (3, "Print colour", 90)]


def test_codes_in_a_row_are_a_sale_each() -> None:
    assert lines("pr cv") == [(1, "Print B/W", 10), (1, "CV", 500)]
    assert lines("pr col") == [(1, "Print B/W", 10), (1, "Print colour", 30)]


def test_a_line_that_is_not_on_the_list_is_typed_with_its_price() -> None:
    item = only("2*gift wrap 150")
    assert item == OrderLine("Gift wrap", LineKind.SERVICE, 2, Money.shillings(150))
    assert isinstance(item, OrderLine)
    assert (item.text, item.total) == ("2 × Gift wrap", Money.shillings(300))


def test_a_service_whose_price_differs_from_job_to_job_takes_the_typed_one() -> None:
    item = only("binding 150")
    assert isinstance(item, OrderLine)
    assert (item.service_id is not None, item.unit_price, item.is_price_changed) == (
        True,
        Money.shillings(150),
        False,
    )


def test_such_a_service_without_a_price_is_asked_for() -> None:
    item = only("2*bind")
    assert isinstance(item, PriceNeeded)
    assert (item.service.name, item.quantity) == ("Binding", 2)


def test_a_government_fee_is_kept_apart_from_our_own() -> None:
    item = only("2*gc 150 +1050")
    assert isinstance(item, OrderLine)
    assert (item.amount, item.fee, item.total) == tuple(Money.shillings(each) for each in (300, 2100, 2400))
    assert [(line.kind, line.amount) for line in item.sale_lines()] == [
        (LineKind.SERVICE, Money.shillings(300)),
        (LineKind.GOVERNMENT_FEE, Money.shillings(2100)),
    ]
    assert item.opens_job


def test_free_work_for_an_agency_opens_a_job() -> None:
    item = only("land search 200 +500")
    assert isinstance(item, OrderLine)
    assert item.opens_job


def test_another_price_than_that_of_the_list_is_told() -> None:
    for text in ("5*pr 8", "5*pr @8", "5 pr @8"):
        item = only(text)
        assert isinstance(item, OrderLine)
        assert (item.is_price_changed, item.total) == (True, Money.shillings(40))


def test_a_beginning_that_several_share_is_a_choice() -> None:
    item = only("3*print")
    assert isinstance(item, Choice)
    assert [option.quantity for option in item.options] == [3, 3, 3]
    assert [option.name for option in item.options if isinstance(option, OrderLine)] == [
        "Print B/W",
        "Print colour",
        "School print colour",
    ]


def test_a_code_that_begins_another_one_is_no_choice() -> None:
    assert lines("cp") == [(1, "Photocopy B/W", 5)]


def test_a_bare_number_after_a_priced_service_is_a_choice_of_quantity_and_price() -> None:
    item = only("pr 5")
    assert isinstance(item, Choice)
    assert [option for option in item.options if isinstance(option, OrderLine)] == [
        only("5*pr"),
        only("pr @5"),
    ]


def test_nothing_found_without_a_price_is_unknown() -> None:
    assert only("5*lanyard") == Unknown("lanyard", 5)


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("5*", Slip.NO_NAME),
        ("150", Slip.NO_NAME),
        ("+50", Slip.NO_NAME),
        ("0*pr", Slip.QUANTITY),
        ("10000*pr", Slip.QUANTITY),
        ("2.5 pr", Slip.QUANTITY),
        ("pr*", Slip.UNCLEAR),
        ("5*pr*3", Slip.UNCLEAR),
        ("binding 0", Slip.UNCLEAR),
        ("9999*cv", Slip.AMOUNT),
        ("x" * 41 + " 50", Slip.LONG_NAME),
    ],
)
def test_what_cannot_be_read_is_said(text: str, slip: Slip) -> None:
    item = parse(text)[-1]
    assert isinstance(item, Mistake)
    assert item.slip is slip


def test_nothing_typed_is_nothing() -> None:
    assert parse("  ") == ()


@given(st.text(max_size=60))
def test_no_text_breaks_it_and_nothing_is_free(text: str) -> None:
    for item in parse(text):
        if isinstance(item, OrderLine):
            assert item.total > ZERO


@given(
    st.lists(
        st.sampled_from(["5*", "*5", "pr", "cv", "150", "@8", "+50", "print", "xyz", "*", "2.5"]), max_size=8
    )
)
def test_no_order_of_words_breaks_it(words: list[str]) -> None:
    for item in parse(" ".join(words)):
        if isinstance(item, OrderLine):
            assert item.total > ZERO


@given(fixed, counts)
def test_all_ways_to_type_a_quantity_mean_the_same(service: Service, count: int) -> None:
    code = service.code
    assert parse(f"{count}*{code}") == parse(f"{count} {code}") == parse(f"{code}*{count}")


@given(st.lists(st.tuples(counts, fixed), min_size=1, max_size=5))
def test_items_in_a_row_are_the_items_each_and_their_sum(wanted: list[tuple[int, Service]]) -> None:
    texts = [f"{count}*{service.code}" for count, service in wanted]
    together = parse(" ".join(texts))
    assert together == tuple(item for text in texts for item in parse(text))
    sure = [item for item in together if isinstance(item, OrderLine)]
    assert total_of(sure) == sum((service.price * count for count, service in wanted), ZERO)


@given(st.integers(1, 9999), st.integers(1, 10), st.integers(0, 9999))
def test_our_money_and_the_agencys_add_up_to_what_the_customer_pays(price: int, count: int, fee: int) -> None:
    text = f"{count}*gc {price}" + (f" +{fee}" if fee else "")
    item = only(text)
    assert isinstance(item, OrderLine)
    assert sum((line.amount for line in item.sale_lines()), ZERO) == item.total
    assert item.total == Money.shillings(count * (price + fee))


@given(st.integers(-5, 20_000))
def test_a_quantity_stays_within_its_bounds(count: int) -> None:
    line = only("pr")
    assert isinstance(line, OrderLine)
    assert 1 <= line.times(count).quantity <= MOST_QUANTITY
