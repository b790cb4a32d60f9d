"""The price list: what the café sells besides time, and how staff find it by typing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.sale import LineKind

LONGEST_NAME = 40
"""A receipt of 58 mm has about as much room."""
LONGEST_CODE = 8
_CODE = re.compile(r"[a-z][a-z0-9]{0,7}")


class Unit(StrEnum):
    """What the price is for."""

    PAGE = "page"
    EACH = "each"


@dataclass(frozen=True, slots=True)
class Service:
    """One thing on the price list.

    Attributes:
        id: our number.
        code: what staff type for it, ``pr``: small letters and digits, a letter first, so that a number
            before it can only be a quantity. No two active services have the same.
        name: as the customer reads it, ``Print B/W``.
        unit: what the price is for.
        price: our own money; zero: it differs from job to job and is typed each time.
        government_fee: the usual fee of the agency, which only passes through us; zero: none.
        kind: which income it is.
        opens_job: it is work that takes a while: each sale of it opens a job card.
        is_active: it is offered; a service that is no longer offered stays, for the sales of the past.
        sort: its place in the list, from 0.
    """

    id: int
    code: str
    name: str
    unit: Unit
    price: Money
    government_fee: Money
    kind: LineKind
    opens_job: bool
    is_active: bool
    sort: int

    @property
    def has_price(self) -> bool:
        """It costs the same each time."""
        return self.price > ZERO


def fold(text: str) -> str:
    """`text` as it is searched: small letters without accents, words and numbers with one space between."""
    # Some letters are capitals only once they are taken apart, so twice.
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    letters = (letter if letter.isalnum() else " " for letter in plain if not unicodedata.combining(letter))
    return " ".join("".join(letters).split())


def is_code(text: str) -> bool:
    """Whether a text can be a short code."""
    return _CODE.fullmatch(text) is not None


def exact(services: Sequence[Service], typed: str) -> Service | None:
    """The service with exactly this code, or else this name."""
    wanted = fold(typed)
    for service in services:
        if service.code == wanted:
            return service
    named = [service for service in services if fold(service.name) == wanted]
    return named[0] if len(named) == 1 else None


def found(services: Sequence[Service], typed: str) -> list[Service]:
    """The services that `typed` may mean, the likeliest first: the code, a beginning of the code, a beginning
    of the name, then services of which every typed word begins some word. Equal ones in the list's order.

    Nothing typed: the whole list in its order.
    """
    wanted = fold(typed)
    ranked = [(_rank(service, wanted), service) for service in services]
    hits = [(rank, service.sort, service.id, service) for rank, service in ranked if rank is not None]
    return [hit[-1] for hit in sorted(hits, key=lambda hit: hit[:3])]


def _rank(service: Service, wanted: str) -> int | None:
    """How well a service fits, 0 the best; None when it does not."""
    name = fold(service.name)
    if not wanted:
        return 0
    if wanted in {service.code, name}:
        return 0
    if service.code.startswith(wanted):
        return 1
    if name.startswith(wanted):
        return 2
    words = [service.code, *name.split()]
    is_hit = all(any(word.startswith(part) for word in words) for part in wanted.split())
    return 3 if is_hit else None


@dataclass(frozen=True, slots=True)
class FirstPrice:
    """A line of the first price list; the fields are those of `Service`, the price in whole shillings."""

    code: str
    name: str
    unit: Unit
    shillings: int
    kind: LineKind
    opens_job: bool = False


FIRST_PRICES: tuple[FirstPrice, ...] = (
    FirstPrice("pr", "Print B/W", Unit.PAGE, 10, LineKind.PRINTING),
    FirstPrice("col", "Print colour", Unit.PAGE, 30, LineKind.PRINTING),
    FirstPrice("cp", "Photocopy B/W", Unit.PAGE, 5, LineKind.PRINTING),
    FirstPrice("cpc", "Photocopy colour", Unit.PAGE, 40, LineKind.PRINTING),
    FirstPrice("sc", "Scan", Unit.PAGE, 20, LineKind.PRINTING),
    FirstPrice("sch", "School print colour", Unit.PAGE, 20, LineKind.PRINTING),
    FirstPrice("pp", "Passport photos", Unit.EACH, 0, LineKind.PRINTING),
    FirstPrice("lam", "Lamination", Unit.PAGE, 0, LineKind.SERVICE),
    FirstPrice("bind", "Binding", Unit.EACH, 0, LineKind.SERVICE),
    FirstPrice("ty", "Typing", Unit.PAGE, 50, LineKind.SERVICE),
    FirstPrice("cv", "CV", Unit.EACH, 500, LineKind.SERVICE),
    FirstPrice("em", "Email set-up", Unit.EACH, 200, LineKind.SERVICE),
    FirstPrice("kra", "KRA return filing", Unit.EACH, 200, LineKind.SERVICE, opens_job=True),
    FirstPrice("ec", "eCitizen application", Unit.EACH, 0, LineKind.SERVICE, opens_job=True),
    FirstPrice("nt", "NTSA service", Unit.EACH, 0, LineKind.SERVICE, opens_job=True),
    FirstPrice("he", "HELB application", Unit.EACH, 0, LineKind.SERVICE, opens_job=True),
    FirstPrice("ku", "KUCCPS application", Unit.EACH, 0, LineKind.SERVICE, opens_job=True),
    FirstPrice("gc", "Certificate of good conduct", Unit.EACH, 0, LineKind.SERVICE, opens_job=True),
    FirstPrice("sha", "SHA registration", Unit.EACH, 0, LineKind.SERVICE, opens_job=True),
    FirstPrice("bc", "Birth certificate", Unit.EACH, 0, LineKind.SERVICE, opens_job=True),
)
"""What a new shop begins with; all of it can be changed (product.md 3.1). Where no reliable price was found,
and for the work for agencies, the price is typed each time."""
