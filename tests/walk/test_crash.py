"""A program that fails says so: never a window that is simply gone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from cyberdesk import config, desktop, logs, paths
from cyberdesk.ui.crash_dialog import CrashDialog
from tests.walk.conftest import PATIENCE_MS


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[Path]:
    """The data folder of a program that is started as from its icon."""
    monkeypatch.setenv("CYBERDESK_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setattr(desktop, "CrashLog", QuietCrashLog)
    yield tmp_path / "data"
    logs.stop_logging()


class QuietCrashLog:
    """The faults of this process are pytest's."""

    def __init__(self, _folder: Path) -> None: ...
    def begin(self) -> bool:
        return False

    def end(self) -> None: ...


def closed_dialog(kind: type[CrashDialog] | type[QMessageBox], seen: list[str]) -> QTimer:
    """Closes the dialog as soon as it is there; what it says goes to `seen`."""
    looking = QTimer(interval=20)

    def look() -> None:
        found = QApplication.activeModalWidget()
        if isinstance(found, kind):
            looking.stop()
            seen.append(found.what.text() if isinstance(found, CrashDialog) else found.text())
            found.accept()

    looking.timeout.connect(look)
    looking.start()
    return looking


@pytest.mark.usefixtures("expected_errors")
def test_a_fault_at_the_start_is_a_dialog_with_the_log(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object) -> int:
        raise ZeroDivisionError("a mistake of ours")

    monkeypatch.setattr(desktop, "_run", fail)
    seen: list[str] = []
    looking = closed_dialog(CrashDialog, seen)
    assert desktop.run() == 1
    looking.stop()
    assert seen == ["Cyberdesk cannot go on"]
    assert "a mistake of ours" in (folder / "logs" / "cyberdesk.log").read_text("utf-8")


def test_a_data_folder_that_cannot_be_used_is_said(folder: Path) -> None:
    folder.write_text("a file stands in its place", "utf-8")
    seen: list[str] = []
    looking = closed_dialog(QMessageBox, seen)
    assert desktop.run() == 1
    looking.stop()
    assert "The data folder cannot be used" in seen[0]
    assert str(folder) in seen[0]


def test_the_report_of_a_crash_holds_the_log(folder: Path, qtbot: QtBot, tmp_path: Path) -> None:
    loaded = config.load()
    logs.start_logging(paths.log_folder(loaded.settings.data_folder))
    seen: list[CrashDialog] = []

    def save() -> None:
        found = QApplication.activeModalWidget()
        if isinstance(found, CrashDialog):
            found._ask = lambda *_words: str(tmp_path / "help.zip")
            found.report_button.click()
            seen.append(found)
            found.accept()

    QTimer.singleShot(50, save)
    desktop.tell_of_crash(loaded, "It failed")
    qtbot.waitUntil(lambda: bool(seen), timeout=PATIENCE_MS)
    assert (tmp_path / "help.zip").is_file()


def test_the_explained_settings_lie_beside_the_settings(folder: Path) -> None:
    folder.mkdir()
    desktop.leave_example(config.load())
    assert "MPESA_CONSUMER_KEY" in (folder / ".env.example").read_text("utf-8")


def test_without_the_explained_settings_the_program_starts_all_the_same(
    folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    folder.mkdir()
    monkeypatch.setattr(paths, "example_settings", lambda: folder / "is-not-there")
    desktop.leave_example(config.load())
    assert "could not be copied" in caplog.text
