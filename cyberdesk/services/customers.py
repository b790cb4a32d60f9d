"""The people the café knows by name."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from cyberdesk.domain.customer import (
    Ageing,
    CardChange,
    CardNote,
    Consent,
    Customer,
    OpenBill,
    Standing,
    ageing,
    is_near_name,
)
from cyberdesk.domain.events import CustomersChanged
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.words import words
from cyberdesk.services.deni import limit_of
from cyberdesk.services.duplicates import Pair, duplicates
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.merging import merged_card, refuse_to_merge
from cyberdesk.services.ports import Clock, HistoryItem, Publish, Store

LONGEST_NAME = 60
LONGEST_NOTE = 500
PAGE_SIZE = 200
HISTORY_PAGE_SIZE = 50
_LOOKED_THROUGH = 300
"""Customers whose name begins a word like the one that a double is looked for."""


class Group(StrEnum):
    """Which customers to list."""

    ALL = "all"
    OWE = "owe"
    IN_CREDIT = "in_credit"


class Order(StrEnum):
    """In which order."""

    NAME = "name"
    AMOUNT = "amount"
    AGE = "age"


@dataclass(frozen=True, slots=True)
class CustomerFilter:
    """Which customers to list, and how. The search is as for `Customers.find`."""

    search: str = ""
    group: Group = Group.ALL
    order: Order = Order.NAME


@dataclass(frozen=True, slots=True)
class Listing:
    """The customers of a filter, at one moment.

    Attributes:
        ids: in order.
        standings: of those who owe or are owed something, listed or not.
        oldest_days: of the oldest unpaid bill of those who have one.
        owing, in_credit: how many owe, how many are owed something, listed or not.
        ageing: what all of them owe, by age.
        credit: what the shop owes all of them.
    """

    ids: tuple[int, ...] = ()
    standings: dict[int, Standing] = field(default_factory=dict)
    oldest_days: dict[int, int] = field(default_factory=dict)
    owing: int = 0
    in_credit: int = 0
    ageing: Ageing = field(default_factory=lambda: Ageing({}, None))
    credit: Money = ZERO


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """A customer in a list.

    Attributes:
        oldest_days: how long the oldest unpaid bill is unpaid; None: there is none.
        last_visit: UTC; None: never yet.
    """

    customer: Customer
    standing: Standing
    oldest_days: int | None
    last_visit: datetime | None


@dataclass(frozen=True, slots=True)
class CustomerDetails:
    """Everything about one customer.

    Attributes:
        bills: the unpaid ones, oldest first.
        usable_credit: what of the credit may pay bills now.
        limit: the most that may be owed; None: no limit.
        history: the newest page of what happened.
        aliases: the cards that were merged into this one.
    """

    customer: Customer
    standing: Standing
    ageing: Ageing
    bills: tuple[OpenBill, ...]
    usable_credit: Money
    limit: Money | None
    last_visit: datetime | None
    history: tuple[HistoryItem, ...]
    aliases: tuple[Customer, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """What staff typed on a customer's card.

    Attributes:
        name, note: in their words.
        phone: None: there is none.
        keeps_phone: what is kept of the number stays, whatever `phone` is.
        limit: None: the usual limit.
        has_consent: the person agreed that the full number is kept.
    """

    name: str
    phone: Phone | None = None
    keeps_phone: bool = False
    note: str = ""
    limit: Money | None = None
    has_consent: bool = False


class Customers:
    """Find, add and change customers, and see what they owe. One that was merged is read as the kept one."""

    def __init__(self, store: Store, publish: Publish, clock: Clock) -> None:
        self._store = store
        self._publish = publish
        self._clock = clock

    # --- finding ------------------------------------------------------------------------------------------

    def find(self, search: str = "", limit: int = 50) -> list[Customer]:
        """By part of the name, also a former one, or the last digits of the phone."""
        return self._store.customers(search.strip(), limit)

    def get(self, customer_id: int) -> Customer:
        return self._store.customer(customer_id)

    def by_phone(self, phone: Phone) -> list[Customer]:
        """Whose number this is, also when it was purged since."""
        return self._store.customers_by_phone(phone)

    def balance(self, customer_id: int) -> Money:
        """What the customer owes; negative when the shop owes the customer."""
        return self._store.balance(customer_id)

    # --- lists --------------------------------------------------------------------------------------------

    def listing(self, wanted: CustomerFilter) -> Listing:
        """The customers of a filter, and what all customers owe together. Takes some milliseconds."""
        now = self._clock.now()
        with self._store.connected():
            bills, credits = self._store.open_bills(), self._store.all_credits()
            found = self._store.customer_ids(wanted.search.strip())
        standings: dict[int, Standing] = {one: Standing(credit=credit) for one, credit in credits.items()}
        oldest: dict[int, int] = {}
        for bill in bills:
            before = standings.get(bill.customer_id, Standing())
            standings[bill.customer_id] = replace(before, due=before.due + bill.due)
            oldest[bill.customer_id] = max(oldest.get(bill.customer_id, 0), bill.days(now))
        owing = {one for one, standing in standings.items() if standing.balance > ZERO}
        in_credit = {one for one, standing in standings.items() if standing.balance < ZERO}
        if wanted.group is not Group.ALL:
            group = owing if wanted.group is Group.OWE else in_credit
            found = [one for one in found if one in group]
        if wanted.order is Order.AMOUNT:
            found.sort(key=lambda one: -abs(standings.get(one, Standing()).balance.cents))
        elif wanted.order is Order.AGE:
            found.sort(key=lambda one: -oldest.get(one, -1))
        return Listing(
            ids=tuple(found),
            standings=standings,
            oldest_days=oldest,
            owing=len(owing),
            in_credit=len(in_credit),
            ageing=ageing(bills, now),
            credit=sum(credits.values(), ZERO),
        )

    def rows(self, listing: Listing, ids: tuple[int, ...]) -> list[CustomerRow]:
        """The rows of some customers of a listing, in order; those that are gone since are left out."""
        with self._store.connected():
            visits = self._store.last_visits(ids)
            return [
                CustomerRow(
                    customer,
                    listing.standings.get(customer.id, Standing()),
                    listing.oldest_days.get(customer.id),
                    visits.get(customer.id),
                )
                for customer in self._store.customers_of(ids)
            ]

    def details(self, customer_id: int) -> CustomerDetails:
        with self._store.connected():
            customer = self._store.customer(customer_id)
            bills = self._store.open_bills(customer.id)
            due = sum((bill.due for bill in bills), ZERO)
            return CustomerDetails(
                customer=customer,
                standing=Standing(due, due - self._store.balance(customer.id)),
                ageing=ageing(bills, self._clock.now()),
                bills=tuple(bills),
                usable_credit=sum((credit.left for credit in self._store.credits(customer.id)), ZERO),
                limit=limit_of(self._store, customer),
                last_visit=self._store.last_visits([customer.id]).get(customer.id),
                history=tuple(self._store.customer_history(customer.id, HISTORY_PAGE_SIZE)),
                aliases=tuple(self._store.aliases(customer.id)),
            )

    def history(self, customer_id: int, before: HistoryItem | None = None) -> list[HistoryItem]:
        """A page of what happened, newest first, from before an item."""
        return self._store.customer_history(customer_id, HISTORY_PAGE_SIZE, before)

    # --- cards --------------------------------------------------------------------------------------------

    def add(self, name: str, phone: Phone | None, *, staff: str = "", card: Card | None = None) -> Customer:
        """
        Args:
            card: what else is known; its name and phone are those given.

        Raises:
            NotAllowedNow: there is no name, or it is too long.
        """
        card = replace(card or Card(name), name=_tidy_name(name), phone=phone, keeps_phone=False)
        with self._store.transaction():
            customer = self._store.add_customer(name=card.name, phone=phone)
            self._record(customer.id, CardNote.ADDED, staff)
            customer = self._write(customer, card, staff)
        self._publish(CustomersChanged(customer.id))
        return customer

    def edit(self, customer_id: int, card: Card, *, staff: str) -> Customer:
        """Change the card. What was changed is written in its history, but never from what to what: a name or
        a number there could not be taken back.

        Right: none; for another limit `Right.EXCEED_LIMIT`.

        Raises:
            NotAllowedNow: the name or the note is no good, or the customer was forgotten.
        """
        card = replace(card, name=_tidy_name(card.name))
        with self._store.transaction():
            customer = self._store.customer(customer_id)
            if customer.is_forgotten:
                raise NotAllowedNow("This customer was forgotten", next_step="Add a new customer instead.")
            customer = self._write(customer, card, staff)
        self._publish(CustomersChanged(customer.id))
        return customer

    def set_phone(self, customer_id: int, phone: Phone) -> Customer:
        """Remember the number that a customer pays from."""
        with self._store.transaction():
            customer = self._store.customer(customer_id)
            self._store.set_customer_phone(customer.id, phone)
            if customer.phone != phone:
                self._record(customer.id, CardNote.PHONE, "")
            customer = self._store.customer(customer.id)
        self._publish(CustomersChanged(customer.id))
        return customer

    def _write(self, customer: Customer, card: Card, staff: str) -> Customer:
        note = card.note.strip()
        if len(note) > LONGEST_NOTE:
            raise NotAllowedNow(
                "This note is too long",
                next_step=words("Use at most {longest_note} letters.", longest_note=LONGEST_NOTE),
            )
        phone, mask = (customer.phone, customer.phone_mask) if card.keeps_phone else (card.phone, "")
        if not card.has_consent or phone is None:
            consent = None
        else:
            consent = customer.consent or Consent(self._clock.now(), staff)
        wanted = replace(
            customer,
            name=card.name,
            phone=phone,
            phone_mask=mask,
            note=note,
            limit=card.limit,
            consent=consent,
        )
        for what, is_other, detail in (
            (CardNote.NAME, wanted.name != customer.name, ""),
            (CardNote.PHONE, wanted.masked_phone != customer.masked_phone or phone != customer.phone, ""),
            (CardNote.NOTE, note != customer.note, ""),
            (CardNote.LIMIT, card.limit != customer.limit, str(card.limit.cents) if card.limit else ""),
            (CardNote.CONSENT_GIVEN, consent is not None and customer.consent is None, ""),
            (CardNote.CONSENT_TAKEN_BACK, consent is None and customer.consent is not None, ""),
        ):
            if is_other:
                self._record(customer.id, what, staff, detail)
        self._store.save_customer(wanted)
        return self._store.customer(customer.id)

    # --- doubles ------------------------------------------------------------------------------------------

    def doubles(self, customer_id: int, limit: int = 6) -> list[Customer]:
        """Who may be the same person: those with the same number first, then those with a near name."""
        with self._store.connected():
            customer = self._store.customer(customer_id)
            found = {one.id: one for one in self._store.customers_with_phone_of(customer.id)}
            for word in customer.name.split():
                for one in self._store.customers(word[:3], _LOOKED_THROUGH):
                    if len(word) >= 3 and is_near_name(customer.name, one.name):
                        found.setdefault(one.id, one)
        found.pop(customer.id, None)
        return list(found.values())[:limit]

    def duplicates(self) -> list[Pair]:
        """Pairs of cards that may be of one person, see `services.duplicates`. Not in the window's thread."""
        return duplicates(self._store)

    def merge(self, kept_id: int, merged_id: int, *, staff: str) -> Customer:
        """Two cards are of one person: `merged_id` is read as `kept_id` from now on, with all bills, payments
        and sessions. Not one of those is written over: the ledger and the histories keep the number they
        were made with. The kept card's name stays; number, note and limit are taken over where it has none.

        Right: `Right.EDIT_CUSTOMERS`.

        Raises:
            NotAllowedNow: it is one card already, one was forgotten, or a payment of one is not finished.
        """
        with self._store.transaction():
            kept, merged = self._store.customer(kept_id), self._store.customer(merged_id)
            refuse_to_merge(self._store, kept, merged)
            self._store.save_customer(merged_card(kept, merged))
            self._store.merge_customer(merged.id, kept.id)
            self._record(kept.id, CardNote.MERGED, staff, str(merged.id))
            kept = self._store.customer(kept.id)
        self._publish(CustomersChanged(kept.id))
        return kept

    def _record(self, customer_id: int, note: CardNote, staff: str, detail: str = "") -> None:
        self._store.append_card_change(CardChange(customer_id, self._clock.now(), staff, note, detail))


def _tidy_name(name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise NotAllowedNow("A customer needs a name", next_step="Type the name, or start as walk-in.")
    if len(name) > LONGEST_NAME:
        raise NotAllowedNow(
            "This name is too long",
            next_step=words("Use at most {longest_name} letters.", longest_name=LONGEST_NAME),
        )
    return name
