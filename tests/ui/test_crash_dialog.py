"""What somebody sees whose program failed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cyberdesk.ui.crash_dialog import CrashDialog


class Reports:
    """Saves reports, or says why not."""

    def __init__(self) -> None:
        self.saved: list[Path] = []
        self.error: OSError | None = None

    def __call__(self, target: Path) -> None:
        if self.error is not None:
            raise self.error
        self.saved.append(target)


@pytest.fixture
def reports() -> Reports:
    return Reports()


def dialog_for(qtbot: QtBot, reports: Reports, chosen: str) -> CrashDialog:
    made = CrashDialog("It failed", Path("/data/logs"), reports, ask=lambda *_words: chosen)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_says_what_happened_and_what_became_of_the_money(qtbot: QtBot, reports: Reports) -> None:
    dialog = dialog_for(qtbot, reports, "")
    said = " ".join(one.text() for one in dialog.findChildren(QLabel))
    assert "It failed" in said
    assert "What was paid is on the disk." in said
    assert str(Path("/data/logs")) in said


def test_the_report_is_saved_where_it_was_chosen(qtbot: QtBot, reports: Reports) -> None:
    dialog = dialog_for(qtbot, reports, "/tmp/help.zip")
    dialog.report_button.click()
    assert reports.saved == [Path("/tmp/help.zip")]
    assert dialog.said.text() == "The report is saved: /tmp/help.zip"


def test_nothing_is_saved_when_no_place_was_chosen(qtbot: QtBot, reports: Reports) -> None:
    dialog = dialog_for(qtbot, reports, "")
    dialog.report_button.click()
    assert (reports.saved, dialog.said.isHidden()) == ([], True)


def test_a_report_that_cannot_be_saved_says_why(qtbot: QtBot, reports: Reports) -> None:
    reports.error = OSError(28, "No space left on device")
    dialog = dialog_for(qtbot, reports, "/tmp/help.zip")
    dialog.report_button.click()
    assert dialog.said.text() == "The report could not be saved: No space left on device"


def test_enter_closes_it(qtbot: QtBot, reports: Reports) -> None:
    dialog = dialog_for(qtbot, reports, "")
    with qtbot.waitSignal(dialog.accepted):
        dialog.close_button.click()
    assert dialog.close_button.isDefault()
