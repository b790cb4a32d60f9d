"""Daraja as it is on a bad day: prompts on phones, money that moves, and answers of every kind.

What it says is written from the protocol notes and read by the program's own tables of answers.
"""

from __future__ import annotations

import json
import string
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from cyberdesk.domain.moment import nairobi
from cyberdesk.services.ports import Prompt as Push
from tests.simulation.clock import HOUR, Timeline
from tests.simulation.faults import Weather
from tests.simulation.people import Decision, Handset, Moved, decide
from tests.simulation.trace import Trace

_LETTERS = string.ascii_uppercase + string.digits
_FORGETS_AFTER_SECONDS = 24 * HOUR
SURELY_NOT_PAID = frozenset({"1", "1032", "1037", "2001"})
"""The final codes that are used here."""

Answer = tuple[int, str]
"""The HTTP status and the body."""


def _error(code: str, message: str, status: int = 500) -> Answer:
    return status, json.dumps({"requestId": "1-2-3", "errorCode": code, "errorMessage": message})


_LOCKED = _error("500.001.1001", "Unable to lock subscriber, a transaction is already in process")
_TURNED_AWAY = (
    _error("500.003.02", "System is busy. Please try again in few minutes."),
    _error("500.003.02", "Spike Arrest Violation"),
    _error("500.003.03", "Quota Violation"),
    (429, '{"fault":{"faultstring":"x","detail":{"errorcode":"policies.ratelimit.SpikeArrestViolation"}}}'),
)
_ODD = (
    _error("500.003.1001", "Internal Server Error"),
    _error("500.001.1001", ""),
    (200, "{}"),
    (200, "<html>"),
    (200, ""),
    (200, '{"ResponseCode":"0"}'),
    (502, "<html><body>Bad Gateway</body></html>"),
)
_STILL_OPEN = (_error("500.001.1001", "The transaction is being processed"), _error("500.001.1001", "", 200))
_NO_SUCH = _error("500.001.1001", "The transaction does not Exist")
_SAYS_NOTHING = (
    *_ODD,
    _NO_SUCH,
    _error("400.002.02", "Bad Request - Invalid CheckoutRequestID", 400),
    (200, '{"ResponseCode":"0","CheckoutRequestID":"ws_CO_another","ResultCode":"0"}'),
    (200, '{"ResponseCode":"0","CheckoutRequestID":"ws_CO_another","ResultCode":"1032"}'),
)


@dataclass(slots=True)
class Prompt:
    """A prompt that was shown.

    Attributes:
        push: what was asked.
        shown_at: seconds of the timeline.
        code, query_code: how it ended; empty while it is open.
        moved: the money, twice after a double debit.
    """

    push: Push
    merchant_id: str
    checkout_id: str
    shown_at: float
    code: str = ""
    query_code: str = ""
    ended_at: float = 0.0
    moved: list[Moved] = field(default_factory=list)

    @property
    def is_live(self) -> bool:
        return not self.code


class FarEnd:
    """Safaricom and the phones.

    Attributes:
        prompts: all that were shown, oldest first.
        arrivals: how many pushes came in, by attempt token.
    """

    def __init__(
        self,
        timeline: Timeline,
        weather: Weather,
        rng: Random,
        handsets: list[Handset],
        trace: Trace,
        on_end: Callable[[Prompt], None],
    ) -> None:
        """
        Args:
            on_end: told of each prompt that ends; carries the callbacks.
        """
        self.prompts: list[Prompt] = []
        self.arrivals: Counter[str] = Counter()
        self._timeline = timeline
        self.weather = weather
        self._rng = rng
        self._handsets = {handset.phone: handset for handset in handsets}
        self._trace = trace
        self._on_end = on_end
        self._live: list[Prompt] = []
        self._by_reference: dict[str, list[Prompt]] = {}
        self._by_checkout_id: dict[str, Prompt] = {}

    # --- what the world is like ---------------------------------------------------------------------------

    @property
    def moved(self) -> list[Moved]:
        """All money that left wallets."""
        return [each for prompt in self.prompts for each in prompt.moved]

    def moved_for(self, reference: str) -> list[Moved]:
        """What moved for one payment."""
        return [each for prompt in self._by_reference.get(reference, ()) for each in prompt.moved]

    def live(self) -> list[Prompt]:
        """The prompts that are open on phones now."""
        return self._live

    def has_forgotten(self, prompt: Prompt) -> bool:
        """Whether a question about it can no longer be answered."""
        age = self._timeline.seconds - prompt.ended_at
        return not prompt.is_live and self.weather.query_forgets > 0 and age > _FORGETS_AFTER_SECONDS

    # --- the calls ----------------------------------------------------------------------------------------

    def take(self, push: Push) -> Answer:
        """A push arrived."""
        self.arrivals[push.attempt_token] += 1
        weather, rng = self.weather, self._rng
        if rng.random() < weather.refused:
            return self._turn_away(push, rng.choice(_TURNED_AWAY))
        if any(prompt.push.phone == push.phone for prompt in self.live()):
            return self._turn_away(push, _LOCKED)
        if rng.random() < weather.odd_answer:
            odd = rng.choice(_ODD)
            if rng.random() < 0.5:
                self._show(push)
            self._trace.say("m-pesa", f"answers {push.reference} with {odd[0]} {odd[1][:60]!r}")
            return odd
        prompt = self._show(push)
        return 200, json.dumps(
            {
                "MerchantRequestID": prompt.merchant_id,
                "CheckoutRequestID": prompt.checkout_id,
                "ResponseCode": "0",
                "ResponseDescription": "Success. Request accepted for processing",
            }
        )

    def tell(self, checkout_id: str) -> Answer:
        """A question arrived."""
        weather, rng = self.weather, self._rng
        if rng.random() < weather.query_busy:
            return rng.choice(_TURNED_AWAY)
        if rng.random() < weather.query_noise:
            return rng.choice(_SAYS_NOTHING)
        prompt = self._by_checkout_id.get(checkout_id)
        if prompt is None:
            return _NO_SUCH
        if prompt.is_live:
            return rng.choice((*_STILL_OPEN, self._result(prompt, "4999")))
        if self.has_forgotten(prompt):
            return _NO_SUCH
        return self._result(prompt, prompt.query_code)

    def _result(self, prompt: Prompt, code: str) -> Answer:
        return 200, json.dumps(
            {
                "ResponseCode": "0",
                "MerchantRequestID": prompt.merchant_id,
                "CheckoutRequestID": prompt.checkout_id,
                "ResultCode": code,
                "ResultDesc": "words that are no contract",
            }
        )

    def _turn_away(self, push: Push, answer: Answer) -> Answer:
        self._trace.say("m-pesa", f"turns {push.reference} away: {answer[1][:90]}")
        return answer

    # --- prompts ------------------------------------------------------------------------------------------

    def _show(self, push: Push) -> Prompt:
        at = nairobi(self._timeline.now())
        number = len(self.prompts) + 1
        prompt = Prompt(
            push,
            merchant_id=f"{self._rng.randrange(10**5):05}-{number}-1",
            # As it is in life: easily guessed.
            checkout_id=f"ws_CO_{at:%d%m%Y%H%M%S}{number:03}{push.phone.msisdn[-9:]}",
            shown_at=self._timeline.seconds,
        )
        self.prompts.append(prompt)
        self._live.append(prompt)
        self._by_reference.setdefault(push.reference, []).append(prompt)
        self._by_checkout_id[prompt.checkout_id] = prompt
        decision = decide(self.weather, self._rng)
        self._trace.say("m-pesa", f"shows {push.reference}: {push.amount} on {push.phone.masked}")
        self._timeline.after(decision.after_seconds, lambda: self._end(prompt, decision))
        return prompt

    def _end(self, prompt: Prompt, decision: Decision) -> None:
        handset = self._handsets[prompt.push.phone]
        asked = prompt.push.amount.whole_shillings
        prompt.code, prompt.query_code = decision.code, decision.query_code
        prompt.ended_at = self._timeline.seconds
        self._live.remove(prompt)
        if decision.is_paid and handset.wallet < asked:
            prompt.code = prompt.query_code = "1"
        elif decision.is_paid:
            self._move(prompt, handset, asked)
        what = " and ".join(f"KES {each.amount} moved, {each.receipt_number}" for each in prompt.moved)
        self._trace.say("customer", f"{prompt.push.reference} ends with {prompt.code}: {what or 'not paid'}")
        self._on_end(prompt)

    def _move(self, prompt: Prompt, handset: Handset, asked: int) -> None:
        weather, rng = self.weather, self._rng
        times, amount = 1, asked
        if rng.random() < weather.wrong_amount:
            amount = max(asked + rng.choice((-1, 1, 20)), 1)
        elif rng.random() < weather.double_debit:
            times = 2
        for _ in range(times):
            moved = Moved(prompt.push.reference, amount, self._new_receipt_number())
            prompt.moved.append(moved)
            handset.messages.append(moved)
            handset.wallet -= amount
        # One lie at a time: with another amount as well, there would be no truth left to find.
        if prompt.code == "0" and amount == asked and rng.random() < weather.query_lies:
            prompt.query_code = "1037"

    def _new_receipt_number(self) -> str:
        # With a letter and a digit, as all that were seen; never twice, because the number is in it.
        return "T" + "".join(self._rng.choices(_LETTERS, k=5)) + f"{len(self.moved):04}"
