"""Long work tells how far it is, and stops when it is asked to."""

from __future__ import annotations

import pytest

from cyberdesk.services.progress import Progress, Step, Stopped


def test_each_percent_is_told_once() -> None:
    told: list[Step] = []
    progress = Progress(told.append)
    for done in range(10_001):
        progress.at(done, 10_000)
    assert [step.percent for step in told] == list(range(101))


def test_work_of_unknown_size_is_at_no_percent_and_tells_once() -> None:
    told: list[Step] = []
    progress = Progress(told.append)
    progress.at(5)
    progress.at(70)
    assert [step.percent for step in told] == [0]


def test_more_done_than_expected_is_a_hundred_percent() -> None:
    assert Step(12, 10).percent == 100


def test_work_that_is_stopped_hears_it_at_its_next_step() -> None:
    progress = Progress()
    progress.at(1, 3)
    progress.stop()
    with pytest.raises(Stopped):
        progress.at(2, 3)
