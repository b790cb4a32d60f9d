"""The way of callbacks to the PC: lost, late, doubled, out of order; and those that strangers send."""

from __future__ import annotations

import json
from collections.abc import Callable
from random import Random
from typing import Any

from cyberdesk.domain.moment import nairobi
from tests.simulation.clock import DAY, HOUR, Timeline
from tests.simulation.far_end import Prompt
from tests.simulation.faults import Weather
from tests.simulation.people import Moved
from tests.simulation.trace import Trace

Post = Callable[[str, bytes, Callable[[bool], None]], None]
"""Posts a body to the path of an attempt token, and tells whether it was answered with 200."""

_RUBBISH = (b"", b"{}", b"[" * 500, b"\xff\xfe", b'{"Body":{"stkCallback":{"CheckoutRequestID":7}}}', b"null")


class Courier:
    """Posts the results of prompts.

    Attributes:
        told: what each genuine body says moved, None for nothing, by attempt token and body.
        taken: the genuine ones that the PC answered with 200, in order.
    """

    def __init__(self, timeline: Timeline, weather: Weather, rng: Random, trace: Trace, post: Post) -> None:
        self.told: dict[tuple[str, bytes], Moved | None] = {}
        self.taken: list[tuple[str, bytes]] = []
        self.weather = weather
        self._timeline = timeline
        self._rng = rng
        self._trace = trace
        self._post_to_pc = post

    def send(self, prompt: Prompt) -> None:
        """A prompt ended: its callback goes out, or several, or none."""
        results: list[Moved | None] = [*prompt.moved] or [None]
        for moved in results:
            body = self._body(prompt, moved)
            # A code that says nothing certain shows no money, though some may have moved.
            self.told[prompt.push.attempt_token, body] = moved if prompt.code == "0" else None
            for delay in self._delays():
                self._timeline.after(delay, lambda body=body: self._post(prompt, body))  # type: ignore[misc]

    def _delays(self) -> list[float]:
        weather, rng = self.weather, self._rng
        if rng.random() < weather.callback_lost:
            return []
        times = 1 + (rng.random() < weather.callback_doubled) * rng.choice((1, 1, 2))
        return [
            rng.choice((rng.uniform(20, 900), rng.uniform(900, 20 * HOUR)))
            if rng.random() < weather.callback_late
            else rng.uniform(0.0, 4.0)
            for _ in range(times)
        ]

    def _post(self, prompt: Prompt, body: bytes) -> None:
        token = prompt.push.attempt_token

        def on_answer(is_taken: bool) -> None:
            if is_taken:
                self.taken.append((token, body))
            end = "taken" if is_taken else "not taken"
            self._trace.say("m-pesa", f"callback of {prompt.push.reference} ({prompt.code}): {end}")

        self._post_to_pc(token, body, on_answer)

    def _body(self, prompt: Prompt, moved: Moved | None) -> bytes:
        items: list[dict[str, Any]] = []
        if moved is not None:
            at = nairobi(self._timeline.now())
            amount = self._rng.choice((moved.amount, float(moved.amount), f"{moved.amount}.00"))
            items = [
                {"Name": "Amount", "Value": amount},
                {"Name": "MpesaReceiptNumber", "Value": moved.receipt_number},
                {"Name": "Balance"},
                {"Name": "TransactionDate", "Value": int(f"{at:%Y%m%d%H%M%S}")},
                {"Name": "PhoneNumber", "Value": int(prompt.push.phone.msisdn)},
            ]
            self._rng.shuffle(items)
        return callback_body(prompt, int(prompt.code), items if prompt.code == "0" else [])


def callback_body(prompt: Prompt, code: int | str, items: list[dict[str, Any]]) -> bytes:
    """A callback in Daraja's shape."""
    callback: dict[str, Any] = {
        "MerchantRequestID": prompt.merchant_id,
        "CheckoutRequestID": prompt.checkout_id,
        "ResultCode": code,
        "ResultDesc": "words that are no contract",
    }
    if items:
        callback["CallbackMetadata"] = {"Item": items}
    return json.dumps({"Body": {"stkCallback": callback}}).encode()


class Forger:
    """Somebody who knows the callback address, and by leaks more than that, but no token of a live payment
    together with what only M-PESA could say about it."""

    def __init__(
        self,
        timeline: Timeline,
        rng: Random,
        trace: Trace,
        prompts: list[Prompt],
        courier: Courier,
        post: Post,
    ) -> None:
        self._timeline = timeline
        self._rng = rng
        self._trace = trace
        self._prompts = prompts
        self._courier = courier
        self._post_to_pc = post

    def visit(self, times_a_day: float, until: float) -> None:
        """Come back at random until then."""
        if times_a_day <= 0:
            return
        wait = self._rng.expovariate(times_a_day / DAY)
        if self._timeline.seconds + wait < until:
            self._timeline.after(wait, lambda: self._post_and_come_back(times_a_day, until))

    def _post_and_come_back(self, times_a_day: float, until: float) -> None:
        self.visit(times_a_day, until)
        if not self._prompts:
            return
        rng = self._rng
        prompt = rng.choice(self._prompts[-4:])
        what, token, body = rng.choice(
            (self._without_token, self._with_guessed_token, self._replayed, self._misdirected, self._rubbish)
        )(prompt)
        self._trace.say("stranger", f"posts {what}, aimed at {prompt.push.reference}")
        self._post_to_pc(token, body, lambda _is_taken: None)

    def _without_token(self, prompt: Prompt) -> tuple[str, str, bytes]:
        return "a success without a token", "", self._lie(prompt)

    def _with_guessed_token(self, prompt: Prompt) -> tuple[str, str, bytes]:
        return "a result with a guessed token", f"{self._rng.getrandbits(128):032x}", self._lie(prompt)

    def _replayed(self, prompt: Prompt) -> tuple[str, str, bytes]:
        """A genuine body that arrived before, without a token or under its own."""
        if not self._courier.taken:
            return self._without_token(prompt)
        token, body = self._rng.choice(self._courier.taken)
        return "a callback once more", self._rng.choice(("", token)), body

    def _misdirected(self, prompt: Prompt) -> tuple[str, str, bytes]:
        """A genuine body that arrived before, under the token of another payment."""
        others = [body for token, body in self._courier.taken if token != prompt.push.attempt_token]
        if not others:
            return self._with_guessed_token(prompt)
        return "a callback of another payment", prompt.push.attempt_token, self._rng.choice(others)

    def _rubbish(self, prompt: Prompt) -> tuple[str, str, bytes]:
        return "rubbish with the right token", prompt.push.attempt_token, self._rng.choice(_RUBBISH)

    def _lie(self, prompt: Prompt) -> bytes:
        if self._rng.random() < 0.3:
            return callback_body(prompt, 1032, [])
        number = f"F{self._rng.randrange(10**9):09}"
        items: list[dict[str, Any]] = [
            {"Name": "Amount", "Value": prompt.push.amount.whole_shillings},
            {"Name": "MpesaReceiptNumber", "Value": number},
        ]
        return callback_body(prompt, 0, items)
