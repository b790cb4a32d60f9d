"""The watch over the way to M-PESA: what it says, when it looks, and what it must not say."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from cyberdesk.domain.events import Event, LinkChanged
from cyberdesk.domain.link import Trouble
from cyberdesk.services.link import LinkWatch
from cyberdesk.services.ports import Greeting
from tests.fakes.publish import PublishRecorder
from tests.fakes.scripted_probe import UP, ScriptedProbe

DEADLINE_SECONDS = 10.0
NEVER = 3600.0
SOON = 0.005
DOWN = Greeting(Trouble.NAME_NOT_FOUND)
IS_UP = LinkChanged(True, None, 0.0)
IS_DOWN = LinkChanged(False, Trouble.NAME_NOT_FOUND)
NOT_YET_KNOWN_WHY = LinkChanged(False)


def wait(is_so: Callable[[], object]) -> None:
    ends_at = time.monotonic() + DEADLINE_SECONDS
    tick = threading.Event()
    while not is_so():
        assert time.monotonic() < ends_at, "it never happened"
        tick.wait(0.002)


class Held:
    """A look that takes as long as the test wants."""

    def __init__(self, finds: Greeting) -> None:
        self._finds = finds
        self.has_begun = threading.Event()
        self._may_end = threading.Event()

    def __call__(self) -> Greeting:
        self.has_begun.set()
        assert self._may_end.wait(DEADLINE_SECONDS)
        return self._finds

    def begin(self) -> None:
        assert self.has_begun.wait(DEADLINE_SECONDS)

    def end(self) -> None:
        self._may_end.set()


class Watched:
    """A watch in its thread, and what it said."""

    def __init__(self, probe: ScriptedProbe, look_again_seconds: float) -> None:
        self.probe = probe
        self.published = PublishRecorder()
        self.link = LinkWatch(probe, self.published, look_again_seconds=look_again_seconds)

    @property
    def said(self) -> list[LinkChanged]:
        return self.published.of(LinkChanged)

    def see(self, *said: LinkChanged) -> None:
        """Wait until exactly this was said."""
        wait(lambda: len(self.said) >= len(said))
        assert self.said == list(said)

    def look(self, count: int) -> None:
        """Ask for a look and wait until that many are over, so that there were no others."""
        self.link.look_now()
        wait(lambda: self.probe.looks >= count)
        wait(lambda: self.is_waiting)
        assert self.probe.looks == count

    @property
    def is_waiting(self) -> bool:
        """It has nothing to do: no look is asked for, and the watch is not looking."""
        with self.link._wake:
            return not self.link._is_asked and bool(self.link._wake._waiters)  # type: ignore[attr-defined]


@contextmanager
def watching(probe: ScriptedProbe, *, look_again_seconds: float = NEVER) -> Iterator[Watched]:
    watched = Watched(probe, look_again_seconds)
    watched.link.start()
    try:
        yield watched
    finally:
        watched.link.stop()


# --- when it looks ----------------------------------------------------------------------------------------


def test_it_looks_once_at_the_start_and_says_what_it_saw() -> None:
    with watching(ScriptedProbe()) as watched:
        watched.see(IS_UP)
        assert watched.link.last == IS_UP
        assert watched.probe.looks == 1


def test_before_anything_was_asked_it_says_nothing() -> None:
    watched = Watched(ScriptedProbe(), NEVER)
    assert watched.link.last is None
    assert watched.said == []


def test_while_calls_get_through_it_does_not_look() -> None:
    with watching(ScriptedProbe(), look_again_seconds=SOON) as watched:
        watched.see(IS_UP)
        for _ in range(100):
            watched.link.on_contact(True)
        watched.look(2)
        assert watched.said == [IS_UP]


def test_a_way_that_is_down_is_looked_at_until_it_is_back() -> None:
    probe = ScriptedProbe()
    probe.will_greet(DOWN, DOWN, DOWN, DOWN)
    with watching(probe, look_again_seconds=SOON) as watched:
        watched.see(IS_DOWN, IS_UP)
        assert probe.looks == 5


def test_a_way_that_is_back_is_no_longer_looked_at() -> None:
    probe = ScriptedProbe()
    probe.will_greet(DOWN)
    with watching(probe, look_again_seconds=SOON) as watched:
        watched.see(IS_DOWN, IS_UP)
        watched.look(3)


def test_a_call_that_fails_makes_it_look_why() -> None:
    with watching(ScriptedProbe()) as watched:
        watched.see(IS_UP)
        watched.probe.always = DOWN
        watched.link.on_contact(False)
        watched.see(IS_UP, NOT_YET_KNOWN_WHY, IS_DOWN)


def test_staff_can_make_it_look() -> None:
    probe = ScriptedProbe(DOWN)
    with watching(probe) as watched:
        watched.see(IS_DOWN)
        probe.always = UP
        watched.link.look_now()
        watched.see(IS_DOWN, IS_UP)


# --- what it says -----------------------------------------------------------------------------------------


def test_that_a_call_failed_is_said_before_it_is_known_why() -> None:
    with watching(ScriptedProbe()) as watched:
        watched.see(IS_UP)
        held = Held(DOWN)
        watched.probe.will_greet(held)
        watched.link.on_contact(False)
        held.begin()
        assert watched.said == [IS_UP, NOT_YET_KNOWN_WHY]
        held.end()
        watched.see(IS_UP, NOT_YET_KNOWN_WHY, IS_DOWN)


def test_a_failing_call_does_not_wipe_out_the_reason_that_is_known() -> None:
    with watching(ScriptedProbe(DOWN)) as watched:
        watched.see(IS_DOWN)
        watched.link.on_contact(False)
        wait(lambda: watched.probe.looks == 2)
        assert watched.link.last == IS_DOWN
    assert watched.said == [IS_DOWN]


def test_a_call_that_gets_through_says_so_without_a_look() -> None:
    with watching(ScriptedProbe(DOWN)) as watched:
        watched.see(IS_DOWN)
        watched.link.on_contact(True)
        assert watched.said == [IS_DOWN, LinkChanged(True)]
        assert watched.probe.looks == 1


def test_a_look_that_fails_late_does_not_deny_a_call_that_got_through_meanwhile() -> None:
    held = Held(DOWN)
    probe = ScriptedProbe()
    probe.will_greet(held)
    with watching(probe) as watched:
        held.begin()
        watched.link.on_contact(True)
        held.end()
        watched.look(2)
        assert IS_DOWN not in watched.said
        assert watched.link.last == IS_UP


def test_a_look_that_ends_well_does_not_deny_a_call_that_failed_meanwhile() -> None:
    held = Held(UP)
    probe = ScriptedProbe(DOWN)
    probe.will_greet(held)
    with watching(probe) as watched:
        held.begin()
        watched.link.on_contact(False)
        held.end()
        watched.see(NOT_YET_KNOWN_WHY, IS_DOWN)


def test_the_same_is_not_said_twice() -> None:
    with watching(ScriptedProbe(DOWN)) as watched:
        watched.see(IS_DOWN)
        watched.look(2)
        watched.look(3)
        assert watched.said == [IS_DOWN]


def test_another_reason_is_news() -> None:
    probe = ScriptedProbe(DOWN)
    with watching(probe) as watched:
        watched.see(IS_DOWN)
        probe.always = Greeting(Trouble.CERTIFICATE)
        watched.link.look_now()
        watched.see(IS_DOWN, LinkChanged(False, Trouble.CERTIFICATE))


def test_a_clock_ten_minutes_off_is_told_and_its_seconds_are_no_news() -> None:
    probe = ScriptedProbe(Greeting(None, 601.2))
    with watching(probe) as watched:
        watched.see(LinkChanged(True, None, 600.0))
        probe.always = Greeting(None, 598.7)
        watched.look(2)
        assert watched.said == [LinkChanged(True, None, 600.0)]


def test_a_call_that_breaks_on_a_good_way_does_not_say_down_and_up_for_ever() -> None:
    # Each "up again" makes the reconciler ask about everything, and so the next call breaks.
    with watching(ScriptedProbe()) as watched:
        watched.see(IS_UP)
        watched.link.on_contact(False)
        watched.see(IS_UP, NOT_YET_KNOWN_WHY, IS_UP)
        for looks in range(3, 20):
            watched.link.on_contact(False)
            wait(lambda: watched.is_waiting)
            assert watched.probe.looks == looks
        assert watched.said == [IS_UP, NOT_YET_KNOWN_WHY, IS_UP]


def test_what_is_said_last_is_what_stands_when_two_calls_end_at_once() -> None:
    """Otherwise a light would lie until the next change."""
    said: list[LinkChanged] = []
    is_telling, may_tell = threading.Event(), threading.Event()

    def hear(event: Event) -> None:
        assert isinstance(event, LinkChanged)
        if event.is_reachable:
            is_telling.set()
            assert may_tell.wait(DEADLINE_SECONDS)
        said.append(event)

    link = LinkWatch(ScriptedProbe(), hear)
    works = threading.Thread(target=link.on_contact, args=(True,))
    works.start()
    assert is_telling.wait(DEADLINE_SECONDS)
    fails = threading.Thread(target=link.on_contact, args=(False,))
    fails.start()
    # Not to be waited for: it must wait itself. It is given the time to be wrong.
    fails.join(0.05)
    may_tell.set()
    works.join()
    fails.join()
    assert said == [LinkChanged(True), NOT_YET_KNOWN_WHY]
    assert link.last == said[-1]


# --- faults and the end -----------------------------------------------------------------------------------


def test_a_fault_of_ours_says_nothing_about_the_internet(expected_errors: list[object]) -> None:
    probe = ScriptedProbe(DOWN)
    with watching(probe) as watched:
        watched.see(IS_DOWN)
        probe.will_greet(RuntimeError("a fault of ours"))
        watched.look(2)
        assert len(expected_errors) == 1
        assert watched.link.last == IS_DOWN
        probe.always = UP
        watched.look(3)
        assert watched.said == [IS_DOWN, IS_UP]


def test_it_stops_while_it_waits() -> None:
    with watching(ScriptedProbe()) as watched:
        watched.see(IS_UP)
        watched.link.stop()
    assert "link-watch" not in [thread.name for thread in threading.enumerate()]


def test_it_stops_after_the_look_that_is_on_its_way() -> None:
    held = Held(UP)
    probe = ScriptedProbe()
    probe.will_greet(held)
    with watching(probe) as watched:
        held.begin()
        stopper = threading.Thread(target=watched.link.stop)
        stopper.start()
        held.end()
        stopper.join(DEADLINE_SECONDS)
        assert not stopper.is_alive()
    assert probe.looks == 1


def test_it_can_be_stopped_before_it_was_started() -> None:
    Watched(ScriptedProbe(), NEVER).link.stop()


def test_after_the_end_calls_can_still_be_told_of() -> None:
    with watching(ScriptedProbe()) as watched:
        watched.see(IS_UP)
    watched.link.on_contact(False)
    watched.link.look_now()
    assert watched.probe.looks == 1


@pytest.mark.parametrize("trouble", list(Trouble))
def test_every_trouble_is_passed_on(trouble: Trouble) -> None:
    with watching(ScriptedProbe(Greeting(trouble))) as watched:
        watched.see(LinkChanged(False, trouble))
