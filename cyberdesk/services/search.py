"""One search over everything: stations, bills, customers and payments, best first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TypeVar

from cyberdesk.domain.customer import Customer
from cyberdesk.domain.money import Money, sought_amount
from cyberdesk.domain.payment import Payment
from cyberdesk.domain.session import Session
from cyberdesk.domain.station import Station
from cyberdesk.services.ports import FoundBill, PaymentClue, PaymentsFound, Store

MOST_HITS = 8
"""Of a kind; more are only counted."""

COUNT_TO = 1000
"""Nobody looks through more than this."""

LATEST_PAYMENTS = 5
"""Shown before anything is typed."""

_FEWEST_RECEIPT_SIGNS = 3
_LONGEST_TEXT = 60
_SEPARATORS = re.compile(r"[\s\-]+")


class Kind(StrEnum):
    """What can be found, in the order in which equally good groups stand."""

    STATIONS = "stations"
    BILLS = "bills"
    CUSTOMERS = "customers"
    PAYMENTS = "payments"


class Match(IntEnum):
    """How well something fits what was typed; less is better."""

    WHOLE = 0
    BEGINNING = 1
    WORD = 2
    PART = 3


@dataclass(frozen=True, slots=True)
class Unpaid:
    """A bill with something due.

    Attributes:
        payment: the newest payment of it that may still be paid, if any: who sees one must not charge again.
    """

    bill: FoundBill
    payment: Payment | None = None


@dataclass(frozen=True, slots=True)
class Seat:
    """A station, and who sits there.

    Attributes:
        session: the running session, if any.
        unpaid: the newest bill of its last sessions, if that is not paid.
    """

    station: Station
    session: Session | None = None
    unpaid: Unpaid | None = None


Hit = Seat | Unpaid | Customer | Payment


@dataclass(frozen=True, slots=True)
class Group:
    """Hits of one kind, best first.

    Attributes:
        match: that of the best.
        more: how many there are beyond `hits`.
        is_more_exact: False when there are even more.
    """

    kind: Kind
    hits: tuple[Hit, ...]
    match: Match
    more: int = 0
    is_more_exact: bool = True


@dataclass(frozen=True, slots=True)
class Reference:
    """A hit that can be looked up again: a station by its number, everything else by its id."""

    kind: Kind
    number: int


@dataclass(frozen=True, slots=True)
class Overview:
    """What is offered before anything is typed.

    Attributes:
        opened: what was opened last, as it stands now.
        latest: payments, newest first.
    """

    opened: tuple[Hit, ...]
    latest: tuple[Payment, ...]


def words_of(text: str) -> list[str]:
    """The words of a text without upper and lower case."""
    return [word for word in _SEPARATORS.split(text.casefold()) if word]


def match_words(wanted: Sequence[str], text: str) -> Match | None:
    """How well `text` fits: each wanted word must begin one of its words; a number must be one of them.

    None: not at all.
    """
    folded = text.casefold()
    # Nearly everything is ruled out by this, which costs a tenth of taking words apart.
    if not wanted or any(each not in folded for each in wanted):
        return None
    words = words_of(text)
    if not all(_fits_one(each, words) for each in wanted):
        return None
    if list(wanted) == words:
        return Match.WHOLE
    return Match.BEGINNING if _fits_one(wanted[0], words[:1]) else Match.WORD


def _fits_one(wanted: str, words: Sequence[str]) -> bool:
    # "1" is PC 1, not PC 10 to 19.
    return wanted in words if wanted.isdigit() else any(word.startswith(wanted) for word in words)


def reference_of(hit: Hit) -> Reference:
    match hit:
        case Seat():
            return Reference(Kind.STATIONS, hit.station.number)
        case Unpaid():
            return Reference(Kind.BILLS, hit.bill.id)
        case Customer():
            return Reference(Kind.CUSTOMERS, hit.id)
        case Payment():
            return Reference(Kind.PAYMENTS, hit.id)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What was typed, in every way it can be meant."""

    text: str
    words: tuple[str, ...]
    amount: Money | None
    receipt: str

    @classmethod
    def of(cls, typed: str) -> _Wanted:
        text = " ".join(typed.split())[:_LONGEST_TEXT]
        return cls(text, tuple(words_of(text)), sought_amount(text), _receipt_beginning(text))


def _receipt_beginning(text: str) -> str:
    code = _SEPARATORS.sub("", text)
    is_one = len(code) >= _FEWEST_RECEIPT_SIGNS and code.isascii() and code.isalnum()
    return code.upper() if is_one else ""


class Search:
    """Finds while somebody types. A call takes some milliseconds; the window still asks from a worker."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, typed: str) -> tuple[Group, ...]:
        """What fits, best group first; empty when nothing does, or nothing was typed."""
        wanted = _Wanted.of(typed)
        if not wanted.words:
            return ()
        with self._store.connected():
            unpaid = self._unpaid()
            groups = (
                _grouped(Kind.STATIONS, self._seats(unpaid), lambda seat: _match_seat(wanted, seat)),
                _grouped(Kind.BILLS, unpaid, lambda one: _match_bill(wanted, one.bill)),
                self._customers(wanted),
                self._payments(wanted),
            )
        found = [group for group in groups if group is not None]
        # Sorting keeps the order of equals.
        return tuple(sorted(found, key=lambda group: (group.match, _is_of_debts(group))))

    def overview(self, opened: Sequence[Reference] = ()) -> Overview:
        """What is offered before anything is typed.

        Args:
            opened: what was opened last; what is gone since is left out.
        """
        with self._store.connected():
            hits = [self._look_up(one) for one in opened]
            latest = self._store.latest_payments(LATEST_PAYMENTS)
        return Overview(tuple(hit for hit in hits if hit is not None), tuple(latest))

    # --- kinds --------------------------------------------------------------------------------------------

    def _unpaid(self) -> list[Unpaid]:
        """Newest first."""
        waiting = {payment.sale_id: payment for payment in self._store.open_payments()}
        return [Unpaid(bill, waiting.get(bill.id)) for bill in self._store.bills_to_find()]

    def _seats(self, unpaid: Sequence[Unpaid]) -> list[Seat]:
        sessions = {session.station_number: session for session in self._store.running_sessions()}
        # Newest first, so that the first one of a station is the one to keep; who left on account is gone.
        newest: dict[int, Unpaid] = {}
        for one in unpaid:
            if one.bill.station_number is not None and not one.bill.is_on_account:
                newest.setdefault(one.bill.station_number, one)
        return [
            Seat(station, sessions.get(station.number), newest.get(station.number))
            for station in self._store.stations()
        ]

    def _customers(self, wanted: _Wanted) -> Group | None:
        customers, count = self._store.find_customers(wanted.words, wanted.text, MOST_HITS)
        if not customers:
            return None
        matches = [match_words(wanted.words, one.name) for one in customers]
        # Those of no word were found by their phone.
        best = min(Match.PART if match is None else match for match in matches)
        return Group(Kind.CUSTOMERS, tuple(customers), best, more=count - len(customers))

    def _payments(self, wanted: _Wanted) -> Group | None:
        clue = PaymentClue(receipt=wanted.receipt, phone=wanted.text, amount=wanted.amount)
        found = self._store.find_payments(clue, MOST_HITS, COUNT_TO)
        hits = _fair_share(found)
        if not hits:
            return None
        if found.by_amount or any(one.receipt_number == wanted.receipt for one in found.by_receipt):
            match = Match.WHOLE
        else:
            match = Match.BEGINNING if found.by_receipt else Match.PART
        is_exact = found.count < COUNT_TO
        return Group(Kind.PAYMENTS, hits, match, max(found.count - len(hits), 0), is_more_exact=is_exact)

    def _look_up(self, wanted: Reference) -> Hit | None:
        try:
            match wanted.kind:
                case Kind.PAYMENTS:
                    return self._store.payment(wanted.number)
                case Kind.CUSTOMERS:
                    return self._store.customer(wanted.number)
                case Kind.BILLS:
                    # A bill that is paid meanwhile is found by its payment.
                    return next((one for one in self._unpaid() if one.bill.id == wanted.number), None)
                case Kind.STATIONS:
                    seats = self._seats(self._unpaid())
                    return next((one for one in seats if one.station.number == wanted.number), None)
        except LookupError:
            return None


def _is_of_debts(group: Group) -> bool:
    """Bills that all stand on accounts: who owes them comes first."""
    return all(_is_debt(hit) for hit in group.hits)


def _is_debt(hit: Hit) -> bool:
    """A bill that stands on an account; of equals, one that somebody waits for comes before it."""
    return isinstance(hit, Unpaid) and hit.bill.is_on_account


def _match_seat(wanted: _Wanted, seat: Seat) -> Match | None:
    if wanted.text == str(seat.station.number):
        return Match.WHOLE
    by_name = match_words(wanted.words, seat.station.name)
    if by_name is not None or seat.session is None:
        return by_name
    return match_words(wanted.words, seat.session.customer_name)


def _match_bill(wanted: _Wanted, bill: FoundBill) -> Match | None:
    if wanted.amount == bill.due:
        return Match.WHOLE
    by_name = match_words(wanted.words, bill.customer_name)
    if by_name is not None:
        return by_name
    # Half of the words may be of the name and half of the title: "otieno 3".
    return Match.WORD if match_words(wanted.words, f"{bill.customer_name} {bill.title}") is not None else None


_Found = TypeVar("_Found", Seat, Unpaid)


def _grouped(
    kind: Kind, things: Iterable[_Found], match_of: Callable[[_Found], Match | None]
) -> Group | None:
    """The things that fit, best first and otherwise in their order."""
    fitting = [(match, thing) for thing in things if (match := match_of(thing)) is not None]
    if not fitting:
        return None
    fitting.sort(key=lambda one: (one[0], _is_debt(one[1])))
    hits = tuple(thing for _, thing in fitting[:MOST_HITS])
    return Group(kind, hits, fitting[0][0], more=len(fitting) - len(hits))


def _fair_share(found: PaymentsFound) -> tuple[Payment, ...]:
    """The payments to show: "250" may be an amount or the end of a phone, and each gets its half."""
    ways = [way for way in (found.by_receipt, found.by_amount, found.by_phone) if way]
    share = -(-MOST_HITS // len(ways)) if ways else 0
    first = {one.id: one for way in ways for one in way[:share]}
    rest = {one.id: one for way in ways for one in way[share:] if one.id not in first}
    taken = {*list(first)[:MOST_HITS], *list(rest)[: max(MOST_HITS - len(first), 0)]}
    # Each way stands together again, so that it can be seen why a payment is there.
    return tuple({one.id: one for way in ways for one in way if one.id in taken}.values())
