"""The window under load: what is measured is reported, not asserted to the millisecond."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer

from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import PaymentState
from cyberdesk.domain.phone import Phone
from cyberdesk.services.checkout import Charge
from cyberdesk.simulator.daraja import Simulator
from tests.walk.conftest import Shop

CALLBACKS = 40
A_SECOND = 20


@pytest.fixture
def simulator() -> Simulator:
    """Customers who answer only when they are told to."""
    return Simulator(answer_seconds=None, seed=3)


class StallWatch:
    """A 10 ms timer of the window's thread that notes how late it comes."""

    def __init__(self) -> None:
        self.longest_ms = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(interval=10)
        self._timer.timeout.connect(self._tick)

    def __enter__(self) -> StallWatch:
        self._last = time.perf_counter()
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.stop()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest_ms = max(self.longest_ms, (now - self._last) * 1000)
        self._last = now


def test_the_window_follows_twenty_callbacks_a_second(
    shop: Shop, record_property: Callable[[str, object], None]
) -> None:
    for number in range(CALLBACKS):
        customer = shop.program.desk.customers.add(f"Customer {number}", None)
        phone = Phone.parse(f"07000001{number:02}")
        charge = Charge(Money.shillings(30), customer_id=customer.id)
        shop.program.desk.checkout.send_prompt(charge, phone, staff="Staff")
    prompts = [prompt.prompt_id for prompt in shop.simulator.prompts()]
    approving = QTimer(interval=1000 // A_SECOND)
    approving.timeout.connect(lambda: shop.simulator.approve(prompts.pop()) if prompts else None)
    with StallWatch() as watch:
        approving.start()
        shop.wait(lambda: shop.taken() == CALLBACKS * 30)
        approving.stop()
    shop.wait(lambda: all(card.payment.state is PaymentState.PAID for card in shop.cards()))
    record_property("longest stall of the window in ms", round(watch.longest_ms, 1))
    print(f"longest stall of the window: {watch.longest_ms:.1f} ms")
    assert shop.moved() == CALLBACKS * 30
