"""A shop that sells services, for the tests about them."""

from __future__ import annotations

from cyberdesk.domain.ledger import Account
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.order import OrderLine, parse_order
from cyberdesk.domain.sale import Sale
from cyberdesk.domain.station import Station
from cyberdesk.domain.tariff import Tariff
from cyberdesk.services.jobs import Jobs
from cyberdesk.services.price_list import PriceList
from cyberdesk.services.reversals import Reversals
from cyberdesk.services.sales import Sales
from cyberdesk.services.sessions import Sessions
from cyberdesk.storage.verify import verify
from tests.services.shop import STAFF, Shop


class Stall:
    """The first price list, three stations at KES 1 a minute, and all that can be sold."""

    def __init__(self, shop: Shop) -> None:
        self.shop = shop
        self.store = shop.store
        parts = (shop.store, shop.clock, shop.published)
        self.prices = PriceList(*parts)
        self.sales = Sales(*parts)
        self.reversals = Reversals(*parts)
        self.jobs = Jobs(*parts)
        self.sessions = Sessions(*parts)
        self.prices.seed()
        with shop.store.transaction():
            shop.store.set_stations([Station(number, f"PC {number}") for number in (1, 2, 3)])
            shop.store.set_tariff(Tariff("Standard", Money.shillings(1), ZERO))

    def order(self, text: str) -> list[OrderLine]:
        """What a text asks for, all of it sure."""
        items = parse_order(text, self.prices.active())
        lines = [item for item in items if isinstance(item, OrderLine)]
        assert len(lines) == len(items), items
        return lines

    def sell(self, text: str = "5*pr cv", *, customer_id: int | None = None, request: str = "") -> Sale:
        """An unpaid bill."""
        return self.sales.make(self.order(text), staff=STAFF, customer_id=customer_id, request=request)

    def sold(self, text: str = "5*pr cv") -> Sale:
        """A bill paid in cash."""
        sale = self.sell(text)
        self.shop.take_cash(sale)
        return self.store.sale(sale.id)

    def start(self, station: int = 1) -> int:
        return self.sessions.start(station, customer_id=None, staff=STAFF).id

    def balances(self) -> dict[str, int]:
        """What stands on each account, in shillings, debits less credits; empty ones left out."""
        found = {each.value: self.store.account_balance(each).whole_shillings for each in Account}
        return {account: shillings for account, shillings in found.items() if shillings}

    def assert_adds_up(self) -> None:
        assert verify(self.store) is None
