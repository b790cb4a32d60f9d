"""What somebody must know: disk, ledger, tunnel; each said once, and taken back when it is over."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest

from cyberdesk.domain.events import AlertsChanged
from cyberdesk.services.alerts import CHAIN_EVERY, Alerts
from cyberdesk.services.doctor import DISK_LOW_BYTES
from cyberdesk.services.errors import StorageError
from tests.fakes.clock import MORNING, FakeClock
from tests.fakes.publish import PublishRecorder

DEADLINE_SECONDS = 10.0
FAULT = "ledger_entry 7: the chain is broken here"


def wait(is_so: Callable[[], object]) -> None:
    ends_at = time.monotonic() + DEADLINE_SECONDS
    tick = threading.Event()
    while not is_so():
        assert time.monotonic() < ends_at, "it never happened"
        tick.wait(0.002)


class Till:
    """A café's PC of which a test decides how it is doing.

    Attributes:
        readings: how often the whole ledger was read.
    """

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.published = PublishRecorder()
        self.free_bytes = 100 * DISK_LOW_BYTES
        self.fault: str | StorageError | None = None
        self.tunnel_down_since: datetime | None = None
        self.readings = 0
        self.disk_error: OSError | None = None
        self.alerts = Alerts(
            self.clock,
            self.published,
            free_bytes=self._free_bytes,
            chain_fault=self._chain_fault,
            tunnel_down_since=lambda: self.tunnel_down_since,
        )

    def _free_bytes(self) -> int:
        if self.disk_error is not None:
            raise self.disk_error
        return self.free_bytes

    def _chain_fault(self) -> str | None:
        self.readings += 1
        if isinstance(self.fault, StorageError):
            raise self.fault
        return self.fault

    def look(self) -> list[str]:
        """What must be known after one look."""
        return [alert.words for alert in self.alerts.tick()]

    @property
    def said(self) -> list[list[str]]:
        """What the window was told, each time."""
        return [[alert.words for alert in event.alerts] for event in self.published.of(AlertsChanged)]


@pytest.fixture
def till() -> Iterator[Till]:
    made = Till()
    yield made
    made.alerts.stop()


def test_where_all_is_well_nothing_is_said(till: Till) -> None:
    assert till.look() == []
    assert till.said == []


def test_a_disk_that_is_nearly_full_is_said_once_and_taken_back(till: Till) -> None:
    till.free_bytes = DISK_LOW_BYTES - 1
    assert till.look() == ["The disk is nearly full."]
    assert till.look() == ["The disk is nearly full."]
    assert len(till.said) == 1
    till.free_bytes = DISK_LOW_BYTES
    assert till.look() == []
    assert till.said == [["The disk is nearly full."], []]


def test_a_ledger_that_does_not_add_up_comes_first_with_its_row_and_what_to_do(till: Till) -> None:
    till.fault, till.free_bytes = FAULT, 0
    first, second = till.alerts.tick()
    assert first.words == f"The ledger does not add up. {FAULT}"
    assert "Stop taking M-PESA" in first.next_step
    assert second.words == "The disk is nearly full."
    assert "Free some space" in second.next_step


def test_the_ledger_is_read_again_only_after_hours_and_the_alert_stays_meanwhile(till: Till) -> None:
    till.fault = FAULT
    till.look()
    till.clock.move(seconds=CHAIN_EVERY.total_seconds() - 1)
    assert len(till.look()) == 1
    assert till.readings == 1
    till.fault = None
    till.clock.move(seconds=1)
    assert till.look() == []
    assert till.readings == 2


def test_a_clock_that_is_set_back_does_not_put_the_next_reading_off(till: Till) -> None:
    till.look()
    till.clock.set(MORNING - timedelta(days=3650))
    till.look()
    assert till.readings == 2


def test_a_ledger_that_cannot_be_read_does_not_hide_the_full_disk_behind_it(till: Till) -> None:
    till.fault, till.free_bytes = StorageError("The disk is full"), 0
    assert till.look() == ["The disk is nearly full."]
    till.fault = None
    till.look()
    assert till.readings == 2


@pytest.mark.parametrize(
    ("down", "said"),
    [
        ({"minutes": 9, "seconds": 59}, []),
        ({"minutes": 10}, ["The tunnel has been down for 10 minutes."]),
        ({"minutes": 19, "seconds": 59}, ["The tunnel has been down for 10 minutes."]),
        ({"minutes": 20}, ["The tunnel has been down for 20 minutes."]),
    ],
)
def test_a_tunnel_that_is_down_for_ten_minutes_is_said(
    till: Till, down: dict[str, float], said: list[str]
) -> None:
    till.tunnel_down_since = MORNING - timedelta(**down)
    assert till.look() == said


def test_a_tunnel_that_is_back_is_no_longer_said(till: Till) -> None:
    till.tunnel_down_since = MORNING - timedelta(minutes=15)
    till.look()
    till.tunnel_down_since = None
    till.look()
    assert till.said[-1] == []


def test_the_alert_of_the_tunnel_says_that_payments_are_still_confirmed(till: Till) -> None:
    till.tunnel_down_since = MORNING - timedelta(minutes=15)
    (alert,) = till.alerts.tick()
    assert "confirmed by asking M-PESA" in alert.next_step


# --- its thread -------------------------------------------------------------------------------------------


def test_the_thread_looks_at_once_and_stops_without_waiting_for_its_minute(till: Till) -> None:
    till.free_bytes = 0
    till.alerts.start()
    wait(lambda: till.said)
    till.alerts.stop()
    assert "alerts" not in [thread.name for thread in threading.enumerate()]


def test_a_look_that_breaks_is_logged_and_the_next_one_is_made(
    till: Till, expected_errors: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cyberdesk.services.alerts.LOOK_EVERY_SECONDS", 0.005)
    till.disk_error = OSError("the disk is gone")
    till.alerts.start()
    wait(lambda: expected_errors)
    till.free_bytes, till.disk_error = 0, None
    wait(lambda: till.said == [["The disk is nearly full."]])


def test_it_can_be_stopped_before_it_was_started(till: Till) -> None:
    till.alerts.stop()
    assert till.readings == 0
