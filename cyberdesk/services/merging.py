"""When two cards of one person may become one, and what stands on it then."""

from __future__ import annotations

from dataclasses import replace

from cyberdesk.domain.customer import Customer
from cyberdesk.domain.words import words
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.ports import Store


def refuse_to_merge(store: Store, kept: Customer, merged: Customer) -> None:
    """
    Raises:
        NotAllowedNow: why they cannot become one now.
    """
    if kept.id == merged.id:
        raise NotAllowedNow("This is one customer already", next_step="Choose another one.")
    if kept.is_forgotten or merged.is_forgotten:
        raise NotAllowedNow("One of them was forgotten", next_step="Choose another one.")
    for customer in (kept, merged):
        if store.has_open_payment(customer.id):
            raise NotAllowedNow(
                words("A payment of {name} is not finished", name=customer.name),
                money="Money may have moved.",
                next_step="Wait until it is, and deal with its alarm if it has one.",
            )


def merged_card(kept: Customer, merged: Customer) -> Customer:
    """What the kept card says afterwards."""
    has_phone = kept.phone is not None or (bool(kept.phone_mask) and merged.phone is None)
    card = replace(
        kept,
        note="\n".join(note for note in (kept.note, merged.note) if note),
        limit=kept.limit if kept.limit is not None else merged.limit,
    )
    if has_phone or merged.phone is None:
        return card
    return replace(card, phone=merged.phone, phone_mask="", consent=merged.consent)
