"""What strangers claim makes us ask, but never sets the pace of our questions."""

from __future__ import annotations

from cyberdesk.domain.events import PaymentQuestioned
from cyberdesk.services.ports import NoInformation
from cyberdesk.services.reconcile import CLAIM_SECONDS, Reconciler
from tests.services.shop import Shop
from tests.services.watching import asked_after


def test_a_first_claim_is_asked_about_at_once(shop: Shop, reconciler: Reconciler) -> None:
    payment = shop.send()
    reconciler.on_event(PaymentQuestioned(payment.id))
    assert asked_after(shop, reconciler, 0)


def test_a_flood_of_claims_asks_no_more_than_once_in_a_while(shop: Shop, reconciler: Reconciler) -> None:
    payment = shop.send()
    for _ in range(100):
        reconciler.on_event(PaymentQuestioned(payment.id))
        reconciler.tick()
        shop.clock.move(seconds=CLAIM_SECONDS / 50)
    assert len(shop.gateway.questions) <= 3


def test_a_claim_within_the_while_is_not_forgotten(shop: Shop, reconciler: Reconciler) -> None:
    payment = shop.send()
    reconciler.on_event(PaymentQuestioned(payment.id))
    reconciler.tick()
    reconciler.on_event(PaymentQuestioned(payment.id))
    assert not asked_after(shop, reconciler, 1)
    assert asked_after(shop, reconciler, CLAIM_SECONDS - 1)


def test_a_claim_waits_while_mpesa_asks_for_fewer_questions(shop: Shop, reconciler: Reconciler) -> None:
    payment = shop.send()
    shop.gateway.will_tell(NoInformation(is_throttled=True, is_offline=False, evidence=""))
    assert asked_after(shop, reconciler, 10)
    reconciler.on_event(PaymentQuestioned(payment.id))
    assert not asked_after(shop, reconciler, CLAIM_SECONDS)
