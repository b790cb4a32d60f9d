"""The page about the program."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cyberdesk import paths
from cyberdesk.ui.settings.about import AboutPage, AboutProgram
from tests.gather_licences import requirements


class FakeStart:
    """A list of programs that start with the PC."""

    def __init__(self) -> None:
        self.is_on = False
        self.error: OSError | None = None

    def switch(self, *, is_on: bool) -> None:
        if self.error is not None:
            raise self.error
        self.is_on = is_on


@pytest.fixture
def start() -> FakeStart:
    return FakeStart()


@pytest.fixture
def page(qtbot: QtBot, start: FakeStart, tmp_path: Path) -> AboutPage:
    about = AboutProgram("1.2.3", tmp_path, tmp_path / "logs", paths.resource("licences.txt"), start)
    made = AboutPage(about)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_shows_the_version_and_where_the_data_is(page: AboutPage, tmp_path: Path) -> None:
    said = [one.text() for one in page.findChildren(QLabel)]
    assert "Cyberdesk 1.2.3" in said
    assert str(tmp_path) in said
    assert str(tmp_path / "logs") in said


def test_everybody_whose_library_is_bundled_is_named(page: AboutPage) -> None:
    text = page.licences.toPlainText()
    assert [name for name in requirements() if f"\n{name} " not in text] == []
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text


def test_the_licences_can_be_read_and_not_changed(page: AboutPage) -> None:
    assert page.licences.isReadOnly()


def test_cyberdesk_opens_with_the_pc_when_it_is_ticked(page: AboutPage, start: FakeStart) -> None:
    page.starts.click()
    assert start.is_on
    page.starts.click()
    assert not start.is_on


def test_a_pc_that_does_not_allow_it_leaves_the_tick_as_it_was(page: AboutPage, start: FakeStart) -> None:
    start.error = PermissionError(13, "Permission denied")
    page.starts.click()
    assert not page.starts.isChecked()
    assert page.problem.text() == "This PC does not allow it: Permission denied"
    start.error = None
    page.starts.click()
    assert page.problem.isHidden()


def test_a_missing_file_of_licences_is_said(qtbot: QtBot, start: FakeStart, tmp_path: Path) -> None:
    page = AboutPage(AboutProgram("1.2.3", tmp_path, tmp_path, tmp_path / "licences.txt", start))
    qtbot.addWidget(page)
    assert page.licences.toPlainText() == "The file licences.txt is missing. Install Cyberdesk again."
