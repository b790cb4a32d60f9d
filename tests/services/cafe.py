"""A shop with four stations, and sessions that hear what is paid, as in the program."""

from __future__ import annotations

from cyberdesk.domain.money import Money
from cyberdesk.domain.session import Session
from cyberdesk.domain.station import Station
from cyberdesk.domain.tariff import Tariff
from cyberdesk.services.ports import SessionAct
from cyberdesk.services.sessions import Sessions
from cyberdesk.services.sold_time import SoldTime
from tests.services.shop import STAFF, Shop

TARIFF = Tariff("Standard", Money.shillings(1), Money.shillings(20))
GAMING = Tariff("Gaming", Money.shillings(3), Money.shillings(0))


class Cafe:
    """Stations 1 and 2 at KES 1 a minute and at least KES 20; 3 for games at KES 3; 4 out of order."""

    def __init__(self, shop: Shop) -> None:
        self.shop = shop
        self.clock = shop.clock
        self.store = shop.store
        with shop.store.transaction():
            shop.store.set_groups(["Standard", "Gaming"])
            shop.store.set_stations(
                [
                    Station(1, "PC 1"),
                    Station(2, "PC 2"),
                    Station(3, "PC 3", group="Gaming"),
                    Station(4, "PC 4", is_out_of_order=True),
                ]
            )
            shop.store.set_tariff(TARIFF)
            shop.store.set_tariff(GAMING, "Gaming")
        self.sessions = self.restarted()
        shop.published.listeners.append(lambda event: self.sessions.on_event(event))

    def restarted(self) -> Sessions:
        """The program anew over the same disk."""
        self.sessions = Sessions(self.store, self.clock, self.shop.published)
        return self.sessions

    def start(self, station: int = 1) -> Session:
        return self.sessions.start(station, customer_id=None, staff=STAFF)

    def sell(self, minutes: int = 60, station: int = 1) -> SoldTime:
        return self.sessions.sell(station, minutes, customer_id=None, staff=STAFF)

    def bought(self, minutes: int = 60, station: int = 1) -> Session:
        """A session whose time is paid and that runs."""
        sold = self.sell(minutes, station)
        self.shop.take_cash(sold.sale)
        return self.now(sold.session)

    def now(self, session: Session) -> Session:
        """As it is on the disk."""
        return self.store.session(session.id)

    def acts(self, session: Session) -> list[SessionAct]:
        return [record.act for record in self.store.session_history(session.id)]
