"""The line between the PC and M-PESA: requests and answers get lost on it, and calls take their time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from cyberdesk.domain.payment import Cause
from cyberdesk.mpesa.result_codes import Meaning, Reading, classify, push_answer, query_answer
from cyberdesk.services.ports import Prompt, PushAnswer, QueryAnswer
from tests.simulation.clock import Timeline
from tests.simulation.far_end import Answer, FarEnd
from tests.simulation.faults import Power, Weather
from tests.simulation.lookout import Lookout
from tests.simulation.trace import Trace

_TIMEOUT_SECONDS = 30.0


class Net:
    """The internet of the café.

    Attributes:
        is_down: nothing gets out or in.
    """

    def __init__(self) -> None:
        self.is_down = False


@dataclass(slots=True)
class _Call:
    """A request on its way.

    Attributes:
        answer: what the far end said; None while it has not.
    """

    answer: Answer | None = None


class Line:
    """The way to M-PESA, a `services.ports.Gateway`, of one run of the program.

    The far end's answers are read by the program's own tables; only the wire is not real.
    """

    def __init__(
        self,
        timeline: Timeline,
        weather: Weather,
        rng: Random,
        net: Net,
        far_end: FarEnd,
        power: Power,
        lookout: Lookout,
        trace: Trace,
        on_contact: Callable[[bool], None],
    ) -> None:
        """
        Args:
            on_contact: told after each call whether an answer came.
        """
        self._timeline = timeline
        self._weather = weather
        self._rng = rng
        self._net = net
        self._far_end = far_end
        self._power = power
        self._lookout = lookout
        self._trace = trace
        self._on_contact = on_contact

    def push(self, prompt: Prompt) -> PushAnswer:
        self._lookout.leaves(prompt)
        self._power.pass_by("before the push leaves")
        weather, rng = self._weather, self._rng
        is_lost, is_unanswered = rng.random() < weather.request_lost, rng.random() < weather.answer_lost
        reading = self._exchange(
            prompt.reference,
            lambda: self._take(prompt),
            is_lost=is_lost,
            is_unanswered=is_unanswered,
            place="the push",
        )
        self._power.pass_by("when the push is answered")
        answer = push_answer(reading)
        self._trace.say("program", f"{prompt.reference} was answered: {type(answer).__name__}")
        return answer

    def _take(self, prompt: Prompt) -> Answer:
        self._lookout.arrives(prompt)
        return self._far_end.take(prompt)

    def query(self, checkout_request_id: str) -> QueryAnswer:
        is_lost = self._rng.random() < self._weather.query_noise / 4
        reading = self._exchange(
            "question",
            lambda: self._far_end.tell(checkout_request_id),
            is_lost=is_lost,
            is_unanswered=False,
            place="the question",
        )
        self._power.pass_by("when the question is answered")
        return query_answer(reading, checkout_request_id)

    def _exchange(
        self,
        what: str,
        arrive: Callable[[], Answer],
        *,
        is_lost: bool,
        is_unanswered: bool,
        place: str,
    ) -> Reading:
        rng, timeline = self._rng, self._timeline
        if self._net.is_down:
            self._on_contact(False)
            return Reading(Meaning.NOT_SENT, "ConnectError", Cause.OFFLINE, is_offline=True)
        is_slow = rng.random() < self._weather.slow_answer
        there = rng.uniform(0.05, 12.0 if is_slow else 0.8)
        back = rng.uniform(0.05, 17.0 if is_slow else 0.8)
        call = _Call()

        def arrived() -> None:
            call.answer = arrive()

        if not is_lost:
            timeline.after(there, arrived)
        self._power.pass_by(f"after {place} left")
        if is_lost or is_unanswered:
            timeline.run_until(timeline.seconds + rng.choice((1.0, _TIMEOUT_SECONDS)))
            if not is_lost and call.answer is None:
                # The connection broke before the request was read over there; it may arrive all the same.
                self._trace.say("line", f"{what} is still under way")
        else:
            timeline.run_until(timeline.seconds + there + back)
        if call.answer is None or is_lost or is_unanswered or self._net.is_down:
            self._on_contact(False)
            return Reading(Meaning.UNCLEAR, "ReadTimeout")
        self._on_contact(True)
        return classify(*call.answer)
