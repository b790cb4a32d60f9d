"""A customer's number is personal data."""

from __future__ import annotations

from cyberdesk.domain.customer import Customer
from cyberdesk.domain.phone import Phone


def test_a_customer_is_printed_without_the_whole_number() -> None:
    printed = repr(Customer(1, "Wanjiku", Phone("254700123417")))
    assert "0700 ••• 417" in printed
    assert "123" not in printed
