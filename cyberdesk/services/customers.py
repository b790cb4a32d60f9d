"""The people the café knows by name."""

from __future__ import annotations

from cyberdesk.domain.customer import Customer
from cyberdesk.domain.events import CustomersChanged
from cyberdesk.domain.money import Money
from cyberdesk.domain.phone import Phone
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.ports import Publish, Store

LONGEST_NAME = 60


class Customers:
    """Find and add customers, and what they owe."""

    def __init__(self, store: Store, publish: Publish) -> None:
        self._store = store
        self._publish = publish

    def find(self, search: str = "", limit: int = 50) -> list[Customer]:
        """By part of the name or the last digits of the phone."""
        return self._store.customers(search.strip(), limit)

    def get(self, customer_id: int) -> Customer:
        return self._store.customer(customer_id)

    def balance(self, customer_id: int) -> Money:
        """What the customer owes; negative when the shop owes the customer."""
        return self._store.balance(customer_id)

    def add(self, name: str, phone: Phone | None) -> Customer:
        """
        Raises:
            NotAllowedNow: there is no name, or it is too long.
        """
        name = " ".join(name.split())
        if not name:
            raise NotAllowedNow("A customer needs a name", next_step="Type the name, or start as walk-in.")
        if len(name) > LONGEST_NAME:
            raise NotAllowedNow("This name is too long", next_step=f"Use at most {LONGEST_NAME} letters.")
        with self._store.transaction():
            customer = self._store.add_customer(name=name, phone=phone)
        self._publish(CustomersChanged(customer.id))
        return customer

    def set_phone(self, customer_id: int, phone: Phone) -> Customer:
        """Remember the number that a customer pays from."""
        with self._store.transaction():
            self._store.set_customer_phone(customer_id, phone)
            customer = self._store.customer(customer_id)
        self._publish(CustomersChanged(customer.id))
        return customer
