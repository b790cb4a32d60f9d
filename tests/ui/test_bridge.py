"""The border between threads and the window."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cyberdesk.domain.events import AlertsChanged, Event
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
