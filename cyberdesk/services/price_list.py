"""The price list: what is offered, for how much, and how it is found."""

from __future__ import annotations

from dataclasses import replace

from cyberdesk.domain.deed import Deed, DeedKind, Subject
from cyberdesk.domain.events import PriceListChanged
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.sale import LineKind
from cyberdesk.domain.service import FIRST_PRICES, LONGEST_NAME, Service, Unit, fold, found, is_code
from cyberdesk.domain.words import words
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.ports import Clock, DeedDraft, Publish, ServiceDraft, Store

MOST_PRICE = Money.shillings(100_000)
_NOTHING_CHANGED = "The price list is as it was."


class PriceList:
    """Read by everybody. Every act but reading needs the right to change prices; the caller checks it."""

    def __init__(self, store: Store, clock: Clock, publish: Publish) -> None:
        self._store = store
        self._clock = clock
        self._publish = publish

    # --- reading ------------------------------------------------------------------------------------------

    def active(self) -> list[Service]:
        """What is offered, in the list's order."""
        return self._store.services()

    def all(self) -> list[Service]:
        """Also what is no longer offered."""
        return self._store.services(with_inactive=True)

    def search(self, text: str, *, with_inactive: bool = False) -> list[Service]:
        """The likeliest first, see `service.found`."""
        return found(self._store.services(text, with_inactive=with_inactive), text)

    def history(self, service_id: int) -> list[Deed]:
        """Who changed it, oldest first."""
        return self._store.deeds_of(Subject.SERVICE, service_id)

    # --- changing -----------------------------------------------------------------------------------------

    def add(self, draft: ServiceDraft, *, staff: str) -> Service:
        """Offer one thing more, at the end of the list. Right: change price.

        Raises:
            NotAllowedNow: its code or name is taken or none, or its price is too high.
        """
        with self._store.transaction():
            draft = replace(
                draft,
                code=draft.code.strip().casefold() or self._new_code(draft.name),
                name=_tidy(draft.name),
            )
            self._check(draft, own_id=None)
            service = self._store.add_service(draft)
            self._note(service, DeedKind.SERVICE_ADDED, f"{service.name} · {service.price}", staff)
        self._publish(PriceListChanged(service.id))
        return service

    def change(self, service: Service, *, staff: str) -> Service:
        """Make a service what is given; its number stays. Right: change price.

        What was sold keeps the price it was sold for.

        Raises:
            NotAllowedNow: its code or name is taken or none, or its price is too high.
        """
        service = replace(service, code=service.code.strip().casefold(), name=_tidy(service.name))
        with self._store.transaction():
            old = self._store.service(service.id)
            if old == service:
                return old
            if service.is_active:
                self._check(service, own_id=service.id)
            self._store.change_service(service)
            for kind, detail in _differences(old, service):
                self._note(service, kind, detail, staff)
        self._publish(PriceListChanged(service.id))
        return service

    def change_price(self, service_id: int, price: Money, *, staff: str) -> Service:
        """Sell it for another price from now on; zero: the price is typed each time. Right: change price."""
        return self.change(replace(self._store.service(service_id), price=price), staff=staff)

    def deactivate(self, service_id: int, *, staff: str) -> Service:
        """Offer it no longer; it stays for the sales of the past. Right: change price."""
        return self.change(replace(self._store.service(service_id), is_active=False), staff=staff)

    def reactivate(self, service_id: int, *, staff: str) -> Service:
        """Offer it again. Right: change price.

        Raises:
            NotAllowedNow: another service has its code or name by now.
        """
        return self.change(replace(self._store.service(service_id), is_active=True), staff=staff)

    def seed(self) -> None:
        """Give a database that has never had a price list its first one."""
        with self._store.transaction():
            if self._store.count_services():
                return
            for first in FIRST_PRICES:
                price = Money.shillings(first.shillings)
                self._store.add_service(
                    ServiceDraft(first.code, first.name, first.unit, price, ZERO, first.kind, first.opens_job)
                )

    # --- rules --------------------------------------------------------------------------------------------

    def _check(self, wanted: Service | ServiceDraft, own_id: int | None) -> None:
        others = [service for service in self._store.services() if service.id != own_id]
        if not wanted.name or len(wanted.name) > LONGEST_NAME or not fold(wanted.name):
            raise _refused(
                "A service needs a name", words("Use 1 to {longest_name} letters.", longest_name=LONGEST_NAME)
            )
        if not is_code(wanted.code):
            raise _refused(
                "This is no code that can be typed", "Use up to 8 small letters and digits, a letter first."
            )
        for other in others:
            if other.code == wanted.code:
                raise _refused(
                    words("{name} has the code {code} already", name=other.name, code=other.code),
                    "Choose another code.",
                )
            if fold(other.name) == fold(wanted.name):
                raise _refused(
                    words("{name} is on the list already", name=other.name), "Choose another name."
                )
        if wanted.kind is LineKind.GOVERNMENT_FEE:
            raise _refused("A government fee is no income", "Choose what your own fee counts as.")
        for amount in (wanted.price, wanted.government_fee):
            if not ZERO <= amount <= MOST_PRICE:
                raise _refused(
                    "This price is too high", words("Type at most {figure}.", figure=MOST_PRICE.figure)
                )

    def _new_code(self, name: str) -> str:
        """A free code for a service that is added on the way: the beginning of its name, longer if it must
        be, then with a number."""
        letters = "".join(fold(name).split())
        letters = "".join(one for one in letters if one.isascii()).lstrip("0123456789") or "s"
        taken = {service.code for service in self._store.services()}
        tries = [letters[:length] for length in range(2, 9)]
        tries += [f"{letters[:5]}{number}" for number in range(2, 1000)]
        return next(code for code in tries if code not in taken and is_code(code))

    def _note(self, service: Service, kind: DeedKind, detail: str, staff: str) -> None:
        self._store.append_deed(
            DeedDraft(self._clock.now(), Subject.SERVICE, service.id, kind, staff, detail=detail)
        )


def plain_service(name: str, price: Money) -> ServiceDraft:
    """A service that is added in the middle of a sale: what was typed, sold by the piece."""
    shown = name[:1].upper() + name[1:]
    return ServiceDraft("", shown, Unit.EACH, price, ZERO, LineKind.SERVICE, opens_job=False)


def _tidy(name: str) -> str:
    return " ".join(name.split())


def _differences(old: Service, new: Service) -> list[tuple[DeedKind, str]]:
    """What a change was about, for the history."""
    found_: list[tuple[DeedKind, str]] = []
    if old.price != new.price:
        found_.append((DeedKind.PRICE_CHANGED, f"{old.price} → {new.price}"))
    if old.government_fee != new.government_fee:
        found_.append((DeedKind.PRICE_CHANGED, f"+ {old.government_fee} → + {new.government_fee}"))
    if old.is_active != new.is_active:
        kind = DeedKind.REACTIVATED if new.is_active else DeedKind.DEACTIVATED
        found_.append((kind, new.name))
    rest = replace(old, price=new.price, government_fee=new.government_fee, is_active=new.is_active)
    if rest != new:
        found_.append((DeedKind.SERVICE_CHANGED, f"{old.code} {old.name} → {new.code} {new.name}"))
    return found_


def _refused(title: str, next_step: str) -> NotAllowedNow:
    return NotAllowedNow(title, money=_NOTHING_CHANGED, next_step=next_step)
