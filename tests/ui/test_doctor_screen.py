"""The screen of the checks: each finding as it comes, the sum at the end, and the report."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from cyberdesk.services.doctor import Finding, Status
from cyberdesk.services.errors import CounterError
from cyberdesk.ui import theme
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.doctor_screen import DoctorScreen
from tests.fakes.clock import FakeClock

PATIENCE_MS = 20_000
WELL = Finding("Disk", Status.PASSED, "80.0 GB are free.")
WRONG = Finding("Passkey", Status.FAILED, "It has 31 letters; they have 64.", "Copy the whole passkey.")
LEFT_OUT = Finding("Tunnel", Status.SKIPPED, "Practice mode needs none.")


class FakeDoctor:
    """Finds what a test tells it, one check after the other.

    Attributes:
        findings: what the next runs find; an exception breaks the run.
        runs: how often it was asked.
        threads: the names of the threads that the checks ran in.
        may_go_on: cleared by a test that looks at the screen meanwhile.
    """

    def __init__(self) -> None:
        self.findings: Sequence[Finding | Exception] = (WELL, WRONG, LEFT_OUT)
        self.runs = 0
        self.threads: set[str] = set()
        self.may_go_on = threading.Semaphore(1000)

    def run(self) -> Iterator[Finding]:
        self.runs += 1
        for finding in list(self.findings):
            assert self.may_go_on.acquire(timeout=20)
            self.threads.add(threading.current_thread().name)
            if isinstance(finding, Exception):
                raise finding
            yield finding


class Room:
    """The screen, and what is behind it."""

    def __init__(self, qtbot: QtBot, executor: ThreadPoolExecutor) -> None:
        self.qtbot = qtbot
        self.executor = executor
        self.doctor = FakeDoctor()
        self.bridge = Bridge(executor)
        self.saved: list[tuple[Path, list[str]]] = []
        self.save_error: CounterError | None = None
        desk = SimpleNamespace(
            doctor=self.doctor, bridge=self.bridge, clock=FakeClock(), write_report=self._write_report
        )
        self.screen = DoctorScreen(cast(Desk, desk))
        qtbot.addWidget(self.screen)

    def _write_report(self, target: Path, checks: Sequence[str]) -> None:
        if self.save_error is not None:
            raise self.save_error
        self.saved.append((target, list(checks)))

    def open(self) -> None:
        """The screen is shown, and its checks are over."""
        with self.qtbot.waitSignal(self.screen.finished, timeout=PATIENCE_MS):
            self.screen.show()

    def wait(self, is_so: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(is_so()), timeout=PATIENCE_MS)

    def shown(self) -> list[str]:
        """Every text in sight, in no order."""
        labels = self.screen.findChildren(QLabel)
        return [one.text() for one in labels if one.isVisible() and one.text()]

    def marks(self) -> list[str]:
        """What the marks are called, for those who do not see them."""
        return [
            one.accessibleName()
            for one in self.screen.findChildren(QLabel)
            if one.isVisible() and one.accessibleName()
        ]


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


@pytest.fixture(scope="module")
def dressed(qapp: QApplication) -> QApplication:
    theme.load_fonts(qapp)
    theme.apply_theme(qapp, dark=False)
    return qapp


@pytest.fixture
def room(qtbot: QtBot, dressed: QApplication) -> Iterator[Room]:
    with ThreadPoolExecutor(2, thread_name_prefix="work") as executor:
        made = Room(qtbot, executor)
        yield made
        made.doctor.may_go_on.release(1000)
        made.bridge.close()


def test_the_checks_run_by_themselves_when_the_screen_is_first_shown(room: Room) -> None:
    assert room.doctor.runs == 0
    room.open()
    assert room.screen.findings == [WELL, WRONG, LEFT_OUT]


def test_shown_again_it_keeps_what_was_found(room: Room) -> None:
    room.open()
    room.screen.hide()
    room.screen.show()
    assert room.doctor.runs == 1
    assert room.screen.run_button.isEnabled()


def test_each_finding_shows_its_name_state_sentence_and_fix(room: Room) -> None:
    room.open()
    shown = room.shown()
    for words in (
        *("Disk", "passed", WELL.sentence),
        *("Passkey", "failed", WRONG.sentence, WRONG.fix),
        *("Tunnel", "skipped", LEFT_OUT.sentence),
    ):
        assert words in shown
    assert sorted(room.marks()) == ["failed", "passed", "skipped"]


def test_the_sum_says_how_many_failed(room: Room) -> None:
    with room.qtbot.waitSignal(room.screen.finished, timeout=PATIENCE_MS) as finished:
        room.screen.show()
    assert finished.args == [1]
    assert room.screen.summary.text() == "1 of 3 checks failed. What to do stands beside them."


def test_where_nothing_fails_the_sum_says_so(room: Room) -> None:
    room.doctor.findings = (WELL, LEFT_OUT)
    room.open()
    assert room.screen.summary.text() == "Nothing failed. 1 of 2 checks did not apply."


def test_a_finding_shows_while_the_next_check_still_runs(room: Room) -> None:
    room.doctor.may_go_on = threading.Semaphore(1)
    room.screen.show()
    room.wait(lambda: room.screen.findings == [WELL])
    room.wait(lambda: WELL.sentence in room.shown())
    assert room.screen.summary.text() == "Checking…"
    assert not room.screen.run_button.isEnabled()


def test_the_checks_do_not_run_in_the_windows_thread(room: Room) -> None:
    room.open()
    assert room.doctor.threads
    assert all(name.startswith("work") for name in room.doctor.threads)


def test_run_again_it_begins_anew(room: Room) -> None:
    room.open()
    room.doctor.findings = (WELL,)
    with room.qtbot.waitSignal(room.screen.finished, timeout=PATIENCE_MS):
        click(room.screen.run_button)
    assert room.screen.findings == [WELL]
    assert WRONG.sentence not in room.shown()
    assert room.marks() == ["passed"]


def test_pressed_while_it_runs_it_does_not_run_twice(room: Room) -> None:
    room.doctor.may_go_on = threading.Semaphore(0)
    room.screen.show()
    room.screen.run()
    room.screen.run()
    room.doctor.may_go_on.release(1000)
    room.wait(room.screen.run_button.isEnabled)
    assert room.doctor.runs == 1
    assert len(room.screen.findings) == 3


def test_a_run_that_breaks_off_says_so_and_can_be_run_again(room: Room) -> None:
    room.doctor.findings = (WELL, CounterError("The database is locked", next_step="Try again."))
    room.open()
    assert any("The database is locked" in words for words in room.shown())
    room.doctor.findings = (WELL,)
    with room.qtbot.waitSignal(room.screen.finished, timeout=PATIENCE_MS):
        click(room.screen.run_button)
    assert not any("The database is locked" in words for words in room.shown())


def test_a_window_that_closes_while_a_check_runs_hears_no_more(room: Room) -> None:
    room.doctor.may_go_on = threading.Semaphore(1)
    room.screen.show()
    room.wait(lambda: room.screen.findings == [WELL])
    room.bridge.close()
    room.doctor.may_go_on.release(1000)
    room.executor.shutdown()
    QApplication.processEvents()
    assert room.screen.findings == [WELL]


# --- the report -------------------------------------------------------------------------------------------


def test_the_report_takes_the_findings_along_and_says_where_it_is(room: Room, tmp_path: Path) -> None:
    room.open()
    target = tmp_path / "report.zip"
    room.screen.save_report(target)
    room.wait(lambda: room.saved)
    room.wait(lambda: room.screen.summary.text() == f"The report is saved: {target}")
    ((where, checks),) = room.saved
    assert where == target
    assert [line.strip() for line in checks] == [
        "passed Disk: 80.0 GB are free.",
        "failed Passkey: It has 31 letters; they have 64. Copy the whole passkey.",
        "skipped Tunnel: Practice mode needs none.",
    ]


def test_a_report_that_cannot_be_saved_says_why_until_one_is_saved(room: Room, tmp_path: Path) -> None:
    room.open()
    room.save_error = CounterError("The report could not be saved", next_step="Choose another folder.")
    room.screen.save_report(tmp_path / "report.zip")
    room.wait(lambda: any("The report could not be saved" in words for words in room.shown()))
    room.save_error = None
    room.screen.save_report(tmp_path / "report.zip")
    room.wait(lambda: room.saved)
    assert not any("could not be saved" in words for words in room.shown())


def test_staff_choose_where_the_report_goes_and_its_name_says_the_day(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []

    def choose(_parent: QWidget, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        offered.append(name)
        return str(tmp_path / name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    room.open()
    click(room.screen.report_button)
    room.wait(lambda: room.saved)
    assert offered == ["cyberdesk-report-2026-11-20.zip"]
    assert room.saved[0][0] == tmp_path / offered[0]


def test_a_dialog_that_is_closed_saves_nothing(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    room.open()
    click(room.screen.report_button)
    assert room.saved == []
    assert "saved" not in room.screen.summary.text()
