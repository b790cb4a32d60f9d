"""When the power, the internet, the clock and the disk of the café give trouble."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.simulation.clock import DAY, HOUR, Timeline
from tests.simulation.faults import Weather
from tests.simulation.line import Net
from tests.simulation.pc import Pc
from tests.simulation.trace import Trace

_FURTHEST_PLACE = 12
"""Half of the power cuts come at one of so many next places; the others wait for one that is chosen by name,
so that rare places get their turn too."""
_RARE_AT_ONCE = 4
RARE = (
    "add time, first commit",
    "add to bill, first commit",
    "callback, a later commit",
    "cancel time, first commit",
    "close shift, first commit",
    "give back, first commit",
    "leave on account, first commit",
    "move cash, first commit",
    "open shift, first commit",
    "order at station, first commit",
    "pay fee out, first commit",
    "pay on account, a later commit",
    "reconcile, a later commit",
    "refund, first commit",
    "see to alarm, first commit",
    "sell time, first commit",
    "start, first commit",
    "take back code, first commit",
    "take cash, a later commit",
    "take line off, first commit",
    "take order off, first commit",
    "type code, first commit",
    "type false code, first commit",
    "void, first commit",
)
"""Commits that most runs make once or never: four of these places are waited for from the beginning."""
RAREST = (
    "first beat, a later commit",
    "give up, first commit",
    "see to alarm, a later commit",
    "start, a later commit",
    "take back code, a later commit",
    "type code, a later commit",
    "type false code, a later commit",
)
"""Made by one run in hundreds, such as the start after a cut while two prompts were being sent, or while time
was being paid for: one side of each is waited for in every run."""
_FLAT_BATTERY = -10 * 365 * DAY


class Trouble:
    """Comes by itself, so many times a day."""

    def __init__(
        self, timeline: Timeline, weather: Weather, rng: Random, pc: Pc, net: Net, trace: Trace
    ) -> None:
        self._timeline = timeline
        self._weather = weather
        self._rng = rng
        self._pc = pc
        self._net = net
        self._trace = trace

    def come(self, until: float) -> None:
        """Plan everything until then."""
        weather = self._weather
        if weather.cuts_a_day:
            for each in (*self._rng.sample(RARE, _RARE_AT_ONCE), *RAREST):
                self._pc.power.fail_when(f"{self._rng.choice(('before', 'after'))} {each}")
        self._at_random(weather.cuts_a_day, until, self._cut)
        self._at_random(weather.outages_a_day, until, self._outage)
        self._at_random(weather.steps_a_day, until, self._step)
        self._at_random(weather.full_disks_a_day, until, self._fill)

    def end(self) -> None:
        """The owner sees to it: all is well from now on."""
        self._pc.power.hold()
        self._net_is_back()
        self._room_is_made()
        if self._rng.random() < 0.8:
            self._pc.clock.set_right()
        self._trace.say("world", "all trouble ends")

    def after_cut(self) -> None:
        """The power is off: it comes back, and the clock may have lost its battery."""
        rng = self._rng
        if rng.random() < 0.05:
            self._trace.say("pc", "the clock starts from years ago")
            self._pc.clock.step(_FLAT_BATTERY)
            self._timeline.after(rng.uniform(60, HOUR), self._set_right)
        off_seconds = rng.choice((rng.uniform(5, 30), rng.uniform(30, 600), rng.uniform(600, 2 * HOUR)))
        self._timeline.after(off_seconds, self._pc.start)

    def _at_random(self, times_a_day: float, until: float, happening: Callable[[], None]) -> None:
        if times_a_day <= 0:
            return
        at = self._timeline.seconds
        while (at := at + self._rng.expovariate(times_a_day / DAY)) < until:
            self._timeline.after(at - self._timeline.seconds, happening)

    def _cut(self) -> None:
        power, rng = self._pc.power, self._rng
        if rng.random() < 0.5 or not power.places:
            power.fail_at(rng.randrange(_FURTHEST_PLACE))
        else:
            power.fail_when(rng.choice([*power.places]))

    def _outage(self) -> None:
        self._net.is_down = True
        self._trace.say("line", "the internet is gone")
        self._timeline.after(self._rng.choice((30.0, 300.0, HOUR, 4 * HOUR)), self._net_is_back)

    def _net_is_back(self) -> None:
        if self._net.is_down:
            self._net.is_down = False
            self._trace.say("line", "the internet is back")

    def _step(self) -> None:
        rng = self._rng
        size = rng.choice(
            (
                rng.uniform(60, HOUR),
                rng.uniform(60, HOUR),
                rng.uniform(HOUR, 12 * HOUR),
                rng.uniform(DAY, 4 * DAY),
            )
        )
        self._pc.clock.step(round(size) * rng.choice((-1, 1)))
        self._trace.say("pc", "the clock was set")
        if rng.random() < 0.5:
            self._timeline.after(rng.uniform(60, 6 * HOUR), self._set_right)

    def _set_right(self) -> None:
        self._pc.clock.set_right()
        self._trace.say("pc", "the clock was set right")

    def _fill(self) -> None:
        program = self._pc.program
        is_sudden = self._rng.random() < 0.5
        self._pc.disk.fill(program.store.database if program else None, is_sudden=is_sudden)
        self._trace.say("pc", "the disk is full")
        self._timeline.after(self._rng.choice((60.0, 600.0, 2 * HOUR)), self._room_is_made)

    def _room_is_made(self) -> None:
        if self._pc.disk.is_full:
            program = self._pc.program
            self._pc.disk.clear(program.store.database if program else None)
            self._trace.say("pc", "there is room on the disk again")
