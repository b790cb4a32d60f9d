"""Deni, what customers owe: how much they may, what a payment settles, and using what the shop owes them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from cyberdesk.domain.customer import CardChange, CardNote, Customer, OpenBill
from cyberdesk.domain.events import CustomersChanged, SaleChanged
from cyberdesk.domain.ledger import Debt, allocate, post_credit_use
from cyberdesk.domain.moment import day_number
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.sale import Sale
from cyberdesk.domain.words import words
from cyberdesk.services.errors import BeyondLimit, NotAllowedNow
from cyberdesk.services.ports import Clock, Publish, Store

_USUAL_LIMIT = "usual_limit_cents"


@dataclass(frozen=True, slots=True)
class Part:
    """What a payment settles of one bill.

    Attributes:
        bill: as it stands before.
        amount: what of it is settled.
    """

    bill: OpenBill
    amount: Money

    @property
    def is_whole(self) -> bool:
        return self.amount == self.bill.due


class Deni:
    """Customers' debts, and the credit they have."""

    def __init__(self, store: Store, clock: Clock, publish: Publish) -> None:
        self._store = store
        self._clock = clock
        self._publish = publish

    # --- limits -------------------------------------------------------------------------------------------

    def usual_limit(self) -> Money | None:
        """The most that a customer without a limit of their own may owe; None: staff decide."""
        return _usual_limit(self._store)

    def set_usual_limit(self, limit: Money | None) -> None:
        """Right: `Right.SETTINGS`."""
        with self._store.transaction():
            self._store.set_customer_setting(_USUAL_LIMIT, None if limit is None else limit.cents)

    def limit_of(self, customer: Customer) -> Money | None:
        """The customer's own limit, or the usual one; None: there is none."""
        return limit_of(self._store, customer)

    # --- paying off ---------------------------------------------------------------------------------------

    def settles(self, customer_id: int, amount: Money) -> list[Part]:
        """Which bills `amount` paid on the account settles, oldest first."""
        bills = {bill.sale_id: bill for bill in self._store.open_bills(customer_id)}
        debts = [Debt(bill.sale_id, bill.due) for bill in bills.values()]
        return [Part(bills[part.sale_id], part.due) for part in allocate(amount, debts)]

    def usable_credit(self, customer_id: int) -> Money:
        """What of the customer's credit may pay bills: not what only a typed code speaks for."""
        return sum((credit.left for credit in self._store.credits(customer_id)), ZERO)

    def use_credit(self, customer_id: int, *, staff: str, sale_id: int | None = None) -> Money:
        """Pay bills with what the shop owes the customer, and never with more; how much was used.

        Bills that a prompt or an unclear payment may still pay are left alone, or they would be paid twice.

        Args:
            sale_id: only this bill; all of them, oldest first, when None.

        Raises:
            NotAllowedNow: there is no credit, or no bill to pay with it.
        """
        now = self._clock.now()
        with self._store.transaction():
            bills = [
                bill
                for bill in self._store.open_bills(customer_id)
                if sale_id in {None, bill.sale_id}
                and not any(payment.is_open for payment in self._store.payments_of_sale(bill.sale_id))
            ]
            debts = [Debt(bill.sale_id, bill.due) for bill in bills]
            postings = post_credit_use(self._store.credits(customer_id), debts, staff=staff)
            used = sum((posting.amount for posting in postings), ZERO)
            if not postings:
                raise self._why_no_credit(customer_id, bills)
            self._store.append_entries(postings, at=now, day=day_number(now))
            for part in allocate(used, debts):
                if self._store.sale(part.sale_id).is_settled:
                    self._store.mark_sale_settled(part.sale_id, now)
            owner = self._store.customer(customer_id).id
            self._store.append_card_change(
                CardChange(owner, now, staff, CardNote.CREDIT_USED, str(used.cents))
            )
            touched = [self._store.sale(part.sale_id) for part in allocate(used, debts)]
        for sale in touched:
            self._publish(SaleChanged(sale))
        self._publish(CustomersChanged(owner))
        return used

    def _why_no_credit(self, customer_id: int, bills: list[OpenBill]) -> NotAllowedNow:
        if not self._store.credits(customer_id):
            return NotAllowedNow("There is no credit to use", next_step="Take cash or M-PESA instead.")
        if bills or not self._store.open_bills(customer_id):
            return NotAllowedNow("There is no bill to pay", next_step="The credit stays for the next one.")
        return NotAllowedNow(
            "A payment for this bill is not finished",
            money="Money may have moved.",
            next_step="Wait until it is paid or declined, or it would be paid twice.",
        )


def limit_of(store: Store, customer: Customer) -> Money | None:
    """The most that the customer may owe; None: there is no limit."""
    return customer.limit if customer.limit is not None else _usual_limit(store)


def check_limit(
    store: Store, now: datetime, customer: Customer, sale: Sale, staff: str, *, is_approved: bool
) -> None:
    """Inside the caller's transaction: may this bill become a debt of the customer as well?

    Raises:
        BeyondLimit: it may not, unless it is approved; an approval is written on the card.
    """
    customer = store.customer(customer.id)
    limit = limit_of(store, customer)
    if limit is None:
        return
    # The bill may be the customer's already, and counted in the balance.
    is_counted = sale.customer_id is not None and store.customer(sale.customer_id).id == customer.id
    owes = store.balance(customer.id) + (ZERO if is_counted else sale.due)
    if owes <= limit:
        return
    if not is_approved:
        raise BeyondLimit(
            words(
                "{name} would owe {owes}; the limit is {limit}", name=customer.name, owes=owes, limit=limit
            ),
            next_step="Take a part of it now, or ask a supervisor to approve it.",
            excess_cents=(owes - limit).cents,
        )
    store.append_card_change(
        CardChange(customer.id, now, staff, CardNote.OVER_LIMIT, str((owes - limit).cents))
    )


def _usual_limit(store: Store) -> Money | None:
    cents = store.customer_setting(_USUAL_LIMIT)
    return None if cents is None else Money(cents)
