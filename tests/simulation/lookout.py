"""Watching that no prompt goes out while another one may be paid for the same thing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from cyberdesk.domain.payment import Payment
from cyberdesk.services.checkout import PROMPT_DEAD_SECONDS
from cyberdesk.services.ports import Prompt
from tests.simulation.clock import PcClock
from tests.simulation.far_end import FarEnd


@dataclass(frozen=True, slots=True)
class Sent:
    """A push that the program sent.

    Attributes:
        at: by the PC's clock.
        clock_settings: how often that clock had been set.
    """

    push: Prompt
    payment: Payment
    at: datetime
    clock_settings: int


@dataclass(frozen=True, slots=True)
class Collision:
    """A push that arrived while another prompt was open, on its phone or for its bill."""

    earlier: Payment
    later: Payment
    where: str


class Lookout:
    """Watches that no push arrives while another one may be paid for the same thing.

    Attributes:
        collisions: all that arrived within five minutes of the earlier one, as the PC counts them. When its
            clock was set in between, nobody there can tell, and the far end's own lock has to do.
    """

    def __init__(self, clock: PcClock, far_end: FarEnd, payment: Callable[[int], Payment]) -> None:
        """
        Args:
            payment: the payment of a number, as it is on the disk.
        """
        self.collisions: list[Collision] = []
        self._clock = clock
        self._far_end = far_end
        self._payment = payment
        self._sent: dict[str, Sent] = {}

    def leaves(self, push: Prompt) -> None:
        payment = self._payment(int(push.reference.removeprefix("CD")))
        self._sent[push.reference] = Sent(push, payment, self._clock.now(), self._clock.settings)

    def arrives(self, push: Prompt) -> None:
        later = self._sent[push.reference]
        for prompt in self._far_end.live():
            earlier = self._sent[prompt.push.reference]
            where = _shared(earlier, later)
            is_told = earlier.clock_settings == later.clock_settings
            is_soon = (later.at - earlier.at).total_seconds() < PROMPT_DEAD_SECONDS
            if where and is_told and is_soon:
                self.collisions.append(Collision(earlier.payment, later.payment, where))


def _shared(one: Sent, other: Sent) -> str:
    if one.push.phone == other.push.phone:
        return "one phone"
    if one.payment.sale_id is not None and one.payment.sale_id == other.payment.sale_id:
        return "one bill"
    return ""
