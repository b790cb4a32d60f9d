"""What a prompt says it is for."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import combinations

import pytest

from cyberdesk.domain.money import Money
from cyberdesk.domain.sale import LineKind, Sale, SaleLine
from cyberdesk.mpesa.credentials import Account
from cyberdesk.mpesa.messages import push_body
from cyberdesk.services.ports import Prompt
from cyberdesk.services.prompt_words import MIXED, what_is_sold
from tests.services.shop import PHONE, PRICE, Shop
from tests.services.stall import Stall

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def sale_of(*kinds: LineKind) -> Sale:
    lines = tuple(SaleLine(kind, "Anything “at all”, and long", PRICE) for kind in kinds)
    return Sale(1, None, "Walk-in", "PC 3", None, NOW, lines, Money.shillings(1))


@pytest.mark.parametrize(
    ("order", "said"), [("5*pr", "Printing"), ("gc 150 +1050", "Services"), ("5*pr gc 150", MIXED)]
)
def test_a_prompt_says_what_is_sold(stall: Stall, shop: Shop, order: str, said: str) -> None:
    shop.send(stall.sell(order))
    assert shop.gateway.prompts[-1].description == said


def test_daraja_takes_the_words_of_every_sale() -> None:
    account = Account("https://mpesa.invalid", "key", "secret", "174379", "passkey", None)
    sales = [sale_of(*kinds) for count in (1, 2) for kinds in combinations(LineKind, count)]
    for sale in (*sales, sale_of(), None):
        prompt = Prompt(PRICE, PHONE, "CD1", what_is_sold(sale), "token")
        assert push_body(account, prompt, "https://callback.invalid/token", NOW)
