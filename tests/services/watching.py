"""Turning the clock for the reconciler, and seeing what it asks."""

from __future__ import annotations

from datetime import datetime

from cyberdesk.domain.events import PaymentAsked
from cyberdesk.services.reconcile import Reconciler
from tests.services.shop import Shop

HOUR = 3600


def reconciler_of(shop: Shop, jitter: float = 0.5) -> Reconciler:
    """With a jitter of 0.5 the pace is exact."""
    return Reconciler(
        shop.store, shop.gateway, shop.settlement, shop.clock, shop.published, jitter=lambda: jitter
    )


def asked_after(shop: Shop, reconciler: Reconciler, seconds: float) -> bool:
    """Whether a question is asked when so many seconds more have passed."""
    before = len(shop.gateway.questions)
    shop.clock.move(seconds=seconds)
    reconciler.tick()
    return len(shop.gateway.questions) > before


def next_at(shop: Shop) -> datetime | None:
    return shop.published.of(PaymentAsked)[-1].next_at
