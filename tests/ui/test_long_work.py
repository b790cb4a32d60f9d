"""The strip of long work: busy, done, stopped, failed."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from cyberdesk.services.errors import CounterError
from cyberdesk.services.progress import Progress
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.long_work import LongWork


@pytest.fixture
def bridge() -> Iterator[Bridge]:
    with ThreadPoolExecutor(2) as executor:
        made = Bridge(executor)
        yield made
        made.close()


@pytest.fixture
def strip(qtbot: QtBot, bridge: Bridge) -> LongWork:
    made = LongWork(bridge)
    qtbot.addWidget(made)
    return made


class SlowWork:
    """Goes to half, waits to be let go, then to the end."""

    def __init__(self) -> None:
        self.go_on = Event()
        self.steps_after = 0

    def __call__(self, progress: Progress) -> str:
        progress.at(1, 2)
        self.go_on.wait(10)
        progress.at(2, 2)
        self.steps_after += 1
        return "the year"


def test_the_strip_shows_how_far_the_work_is_and_hands_over_its_result(qtbot: QtBot, strip: LongWork) -> None:
    work, results = SlowWork(), list[object]()
    busy: list[bool] = []
    strip.busy_changed.connect(busy.append)
    strip.begin("Adding up the year", work, results.append)
    qtbot.waitUntil(lambda: strip.bar.value() == 50)
    assert not strip.isHidden()
    assert strip.words.text() == "Adding up the year"
    work.go_on.set()
    qtbot.waitUntil(lambda: results == ["the year"])
    assert strip.isHidden()
    assert busy == [True, False]


def test_stopped_work_hands_over_nothing_and_says_so(qtbot: QtBot, strip: LongWork) -> None:
    work, results = SlowWork(), list[object]()
    strip.begin("Adding up the year", work, results.append)
    qtbot.waitUntil(lambda: strip.bar.value() == 50)
    strip.stop_button.click()
    assert not strip.stop_button.isEnabled()
    work.go_on.set()
    qtbot.waitUntil(lambda: not strip.is_busy)
    assert strip.words.text() == "Stopped. Nothing was changed."
    assert (results, work.steps_after) == ([], 0)
    strip.close_button.click()
    assert strip.isHidden()


def test_work_that_is_over_at_once_is_not_busy_for_ever(qtbot: QtBot, strip: LongWork) -> None:
    results: list[object] = []
    for turn in range(50):
        strip.begin("Nothing to do", lambda _progress, turn=turn: turn, results.append)  # type: ignore[misc]
        qtbot.waitUntil(lambda: not strip.is_busy)
    assert results == list(range(50))


def test_work_that_fails_says_what_happened_and_what_to_do(qtbot: QtBot, strip: LongWork) -> None:
    def fail(_progress: Progress) -> object:
        raise CounterError("The stick is full", next_step="Choose another folder.")

    strip.begin("Copying", fail, lambda _result: None)
    qtbot.waitUntil(lambda: not strip.is_busy)
    assert strip.words.text() == "The stick is full"
    assert strip.more.text() == "No money moved. Choose another folder."


def test_a_second_work_does_not_begin_while_one_runs(qtbot: QtBot, strip: LongWork) -> None:
    first, second = SlowWork(), SlowWork()
    results: list[object] = []
    strip.begin("The first", first, results.append)
    strip.begin("The second", second, results.append)
    first.go_on.set()
    second.go_on.set()
    qtbot.waitUntil(lambda: results == ["the year"])
    assert second.steps_after == 0


def test_a_closed_window_stops_the_work(qtbot: QtBot, bridge: Bridge, strip: LongWork) -> None:
    work = SlowWork()
    strip.begin("Adding up the year", work, lambda _result: None)
    qtbot.waitUntil(lambda: strip.bar.value() == 50)
    bridge.close()
    work.go_on.set()
    bridge._executor.shutdown(wait=True)
    assert work.steps_after == 0
