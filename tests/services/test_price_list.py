"""The price list."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cyberdesk.domain.deed import DeedKind
from cyberdesk.domain.events import PriceListChanged
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.sale import LineKind
from cyberdesk.domain.service import FIRST_PRICES, Service, Unit
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.ports import ServiceDraft
from cyberdesk.services.price_list import MOST_PRICE, plain_service
from tests.services.shop import STAFF
from tests.services.stall import Stall

OWNER = "Wairimu"
LANYARD = ServiceDraft(
    "lan", "Lanyard", Unit.EACH, Money.shillings(80), ZERO, LineKind.GOODS, opens_job=False
)


def service(stall: Stall, code: str) -> Service:
    return next(each for each in stall.prices.active() if each.code == code)


def test_a_new_shop_begins_with_the_first_list_and_gets_it_once(stall: Stall) -> None:
    assert [each.code for each in stall.prices.active()] == [first.code for first in FIRST_PRICES]
    for each in stall.prices.active():
        stall.prices.deactivate(each.id, staff=OWNER)
    stall.prices.seed()
    assert len(stall.prices.all()) == len(FIRST_PRICES)


def test_a_service_is_added_at_the_end(stall: Stall) -> None:
    added = stall.prices.add(LANYARD, staff=OWNER)
    assert stall.prices.active()[-1] == added
    assert stall.shop.published.events == [PriceListChanged(added.id)]
    (deed,) = stall.prices.history(added.id)
    assert (deed.kind, deed.staff, deed.detail) == (DeedKind.SERVICE_ADDED, OWNER, "Lanyard · KES 80")
    assert stall.sell("2*lan").lines[0].kind is LineKind.GOODS
    assert stall.balances() == {"receivable": 160, "income_goods": -160}


def test_a_service_added_on_the_way_gets_a_free_code(stall: Stall) -> None:
    codes = [stall.prices.add(plain_service(name, ZERO), staff=OWNER).code for name in ("pride", "priest")]
    assert codes == ["pri", "prie"]
    assert stall.prices.add(plain_service("2026 diary", ZERO), staff=OWNER).code == "di"
    assert stall.prices.add(plain_service("ça", ZERO), staff=OWNER).code == "ca"


def test_a_new_price_counts_from_now_on(stall: Stall) -> None:
    old = stall.sell("pr")
    changed = stall.prices.change_price(service(stall, "pr").id, Money.shillings(15), staff=OWNER)
    assert changed.price == Money.shillings(15)
    assert stall.store.sale(old.id).due == Money.shillings(10)
    assert stall.sell("pr").due == Money.shillings(15)
    (deed,) = stall.prices.history(changed.id)
    assert (deed.kind, deed.staff, deed.detail) == (DeedKind.PRICE_CHANGED, OWNER, "KES 10 → KES 15")


def test_what_is_no_longer_offered_stays_for_the_past_and_comes_back(stall: Stall) -> None:
    sale = stall.sell("pr")
    gone = stall.prices.deactivate(service(stall, "pr").id, staff=OWNER)
    assert gone not in stall.prices.active()
    assert gone in stall.prices.all()
    assert sale.lines[0].service_id == gone.id
    assert stall.prices.reactivate(gone.id, staff=OWNER) in stall.prices.active()
    assert [deed.kind for deed in stall.prices.history(gone.id)] == [
        DeedKind.DEACTIVATED,
        DeedKind.REACTIVATED,
    ]


def test_a_code_is_free_again_when_its_service_is_gone(stall: Stall) -> None:
    gone = stall.prices.deactivate(service(stall, "pr").id, staff=OWNER)
    stall.prices.add(replace(LANYARD, code="pr"), staff=OWNER)
    with pytest.raises(NotAllowedNow, match="has the code pr already"):
        stall.prices.reactivate(gone.id, staff=OWNER)


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        (replace(LANYARD, code="pr"), "has the code pr already"),
        (replace(LANYARD, code="5a"), "no code"),
        (replace(LANYARD, name="  "), "needs a name"),
        (replace(LANYARD, name="PRINT  Colour"), "on the list already"),
        (replace(LANYARD, price=MOST_PRICE + Money(1)), "too high"),
        (replace(LANYARD, government_fee=MOST_PRICE + Money(1)), "too high"),
        (replace(LANYARD, kind=LineKind.GOVERNMENT_FEE), "no income"),
    ],
)
def test_a_service_that_could_not_be_sold_is_refused(stall: Stall, draft: ServiceDraft, words: str) -> None:
    with pytest.raises(NotAllowedNow, match=words):
        stall.prices.add(draft, staff=OWNER)
    assert len(stall.prices.all()) == len(FIRST_PRICES)


def test_no_change_is_no_record(stall: Stall) -> None:
    printing = service(stall, "pr")
    stall.prices.change(printing, staff=OWNER)
    assert stall.prices.history(printing.id) == []
    assert stall.shop.published.events == []


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("pr", ["pr", "col", "sch"]),
        ("pho", ["cp", "cpc", "pp"]),
        ("colour sch", ["sch"]),
        ("%", None),
        ("zz", []),
    ],
)
def test_the_list_is_searched_by_the_beginning_of_code_and_words(
    stall: Stall, typed: str, codes: list[str] | None
) -> None:
    found = [each.code for each in stall.prices.search(typed)]
    assert found == (codes if codes is not None else [first.code for first in FIRST_PRICES])


def test_a_government_fee_on_the_list_is_charged_with_it(stall: Stall) -> None:
    good = service(stall, "gc")
    stall.prices.change(
        replace(good, price=Money.shillings(150), government_fee=Money.shillings(1050)), staff=STAFF
    )
    assert stall.sell("2*gc").due == Money.shillings(2400)
    assert stall.sell("gc +1000").due == Money.shillings(1150)
