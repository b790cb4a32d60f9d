"""The people at the far end: they look at their prompts and do as the script says."""

from __future__ import annotations

import concurrent.futures
import functools
import logging
import threading
from dataclasses import dataclass

from cyberdesk.simulator.answers import NO_ANSWER, Result, callback_body, receipt_items
from cyberdesk.simulator.courier import Courier, Parcel
from cyberdesk.simulator.orders import PushOrder
from cyberdesk.simulator.prompts import Prompt, Wallets, mask
from cyberdesk.simulator.scripts import Scene, Script

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How long things take, in seconds, where a scene does not say otherwise.

    Attributes:
        prompt: until a prompt that waits for somebody ends as not answered.
        callback: from the end of a prompt to its callback.
        late: the same for a late one.
        slow: before a slow answer to a push is sent.
        token: how long a token is good.
    """

    prompt: float = 120.0
    callback: float = 0.0
    late: float = 20.0
    slow: float = 8.0
    token: float = 3600.0


@dataclass(frozen=True, slots=True)
class Delivery:
    """One attempt to post a callback.

    Attributes:
        prompt_id: whose.
        status: the HTTP status of the answer; None when there was none.
    """

    prompt_id: str
    status: int | None


class Customers:
    """Everybody with a phone. Used from every thread.

    Args:
        wallets: their prompts and money.
        courier: keeps the time, and carries the callbacks.
        shortcode: of the organisation, for a header of the callbacks.
        answer_seconds: until an untouched prompt ends as its script says; None for never.
        pace: the other delays.
    """

    def __init__(
        self, *, wallets: Wallets, courier: Courier, shortcode: str, answer_seconds: float | None, pace: Pace
    ) -> None:
        self._wallets = wallets
        self._courier = courier
        self._shortcode = shortcode
        self._answer_seconds = answer_seconds
        self._pace = pace
        self._lock = threading.Lock()
        self._deliveries: list[Delivery] = []

    def show(self, order: PushOrder, scene: Scene) -> Prompt:
        """Puts a prompt on the phone.

        Raises:
            Refusal: one is open there already.
        """
        ends_after_seconds = scene.ends_after_seconds
        if ends_after_seconds is None:
            ends_after_seconds = self._answer_seconds
        prompt = self._wallets.show(order, scene, ends_after_seconds)
        _log.info(
            "prompt %s: KES %d on %s, %s", prompt.prompt_id, order.amount, mask(order.msisdn), scene.script
        )
        if ends_after_seconds is not None:
            end = functools.partial(self.end, prompt.prompt_id, scene.ending, if_unattended=True)
            self._courier.after(ends_after_seconds, end)
        expire = functools.partial(self.end, prompt.prompt_id, NO_ANSWER)
        self._courier.after(self._pace.prompt, expire)
        return prompt

    def end(
        self, prompt_id: str, result: Result, *, if_unattended: bool = False
    ) -> concurrent.futures.Future[None] | None:
        """Ends a prompt and sends its callback: the delivery, or None when the prompt was over already."""
        prompt = self._wallets.end(prompt_id, result, if_unattended=if_unattended)
        if prompt is None or prompt.result is None:
            return None
        _log.info("prompt %s: ended with %s", prompt_id, prompt.result.code)
        return self._courier.deliver(self._parcel(prompt, prompt.result))

    def ignore(self, prompt_id: str) -> bool:
        """Leaves a prompt alone until it ends as not answered. False: it was over already."""
        return self._wallets.leave_waiting(prompt_id)

    def deliveries(self) -> list[Delivery]:
        """Every attempt to post a callback, oldest first."""
        with self._lock:
            return list(self._deliveries)

    def _parcel(self, prompt: Prompt, result: Result) -> Parcel:
        items = []
        if prompt.moved is not None and prompt.ended_at is not None:
            items = receipt_items(
                amount=prompt.moved.amount,
                receipt_number=prompt.moved.receipt_number,
                at=prompt.ended_at,
                msisdn=prompt.moved.phone,
            )
        scene = prompt.scene
        delay_seconds = scene.callback_delay_seconds
        if delay_seconds is None:
            delay_seconds = self._pace.late if scene.script is Script.LATE_CALLBACK else self._pace.callback
        return Parcel(
            url=prompt.order.callback_url,
            # As they were seen to come (daraja.md 3.1).
            headers={
                "Content-Type": "application/json;charset=UTF-8",
                "Businessshortcode": self._shortcode,
            },
            body=callback_body(prompt.merchant_request_id, prompt.checkout_request_id, result, items),
            delay_seconds=delay_seconds,
            times=scene.callbacks,
            is_undeliverable=scene.script is Script.UNREACHABLE_RECEIVER,
            on_attempt=functools.partial(self._on_attempt, prompt.prompt_id),
        )

    def _on_attempt(self, prompt_id: str, status: int | None) -> None:
        _log.info("prompt %s: callback %s", prompt_id, f"answered {status}" if status else "not delivered")
        with self._lock:
            self._deliveries.append(Delivery(prompt_id, status))
