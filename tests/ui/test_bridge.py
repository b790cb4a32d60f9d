"""The border between threads and the window."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from functools import partial
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cyberdesk.domain.events import AlertsChanged, Event
from cyberdesk.services.errors import CounterError
from cyberdesk.ui.bridge import Bridge


@pytest.fixture
def bridge(qapp: QApplication) -> Iterator[Bridge]:
    with ThreadPoolExecutor(1) as executor:
        made = Bridge(executor)
        yield made
        made.close()


def publish_elsewhere(bridge: Bridge) -> None:
    """From a thread of its own, which is over when this returns."""
    thread = threading.Thread(target=bridge.publish, args=(AlertsChanged(()),))
    thread.start()
    thread.join()


def test_an_event_of_another_thread_is_heard_in_the_windows_thread(qtbot: QtBot, bridge: Bridge) -> None:
    heard: list[tuple[Event, threading.Thread]] = []
    bridge.event_published.connect(lambda event: heard.append((event, threading.current_thread())))
    publish_elsewhere(bridge)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [(AlertsChanged(()), threading.main_thread())]


def test_an_event_that_is_on_its_way_when_the_bridge_closes_reaches_nobody(bridge: Bridge) -> None:
    heard: list[Event] = []
    bridge.event_published.connect(heard.append)
    publish_elsewhere(bridge)
    bridge.close()
    QApplication.processEvents()
    assert heard == []


class AtOnce(Executor):
    """Work is over before `submit` returns."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


def test_work_that_is_over_at_once_answers_after_run_has_returned(qtbot: QtBot) -> None:
    bridge = Bridge(AtOnce())
    heard: list[object] = []
    bridge.run(lambda: "short", heard.append)
    bridge.run_long(
        lambda _progress: "long", on_step=heard.append, on_done=heard.append, on_stopped=lambda: None
    )
    assert heard == []
    qtbot.waitUntil(lambda: heard == ["short", "long"])
    bridge.close()


class Lingering(AtOnce):
    """A worker that has done its work, and has not let go of it."""

    def __init__(self) -> None:
        self.held: list[object] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        self.held.append((fn, args, super().submit(fn, *args, **kwargs)))
        return Future()


class Screen:
    """In the place of a widget, which must not die in a thread of the pool."""

    def __init__(self) -> None:
        self.shown: list[object] = []

    def work(self) -> object:
        return self

    def fail(self) -> object:
        raise CounterError("The disk is full")


@pytest.mark.parametrize("work", [Screen.work, Screen.fail])
def test_a_worker_keeps_nothing_of_a_job_that_was_answered(qtbot: QtBot, work: Callable[..., object]) -> None:
    workers = Lingering()
    bridge, screen = Bridge(workers), Screen()
    heard = screen.shown
    bridge.run(partial(work, screen), screen.shown.append, screen.shown.append)
    qtbot.waitUntil(lambda: len(heard) == 1)
    heard.clear()
    alive = weakref.ref(screen)
    del screen
    assert workers.held
    assert alive() is None
    bridge.close()
