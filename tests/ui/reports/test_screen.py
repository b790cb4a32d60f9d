"""The pages of the reports screen."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from cyberdesk.ui.reports.screen import ReportsScreen
from tests.ui.reports.office import Office


class Statement(QLabel):
    """A page of another part of the program."""

    title = "Statement"


def chips(screen: ReportsScreen) -> list[QPushButton]:
    return [chip for chip in screen.findChildren(QPushButton) if chip.text() in ("Figures", "Statement")]


def test_further_pages_stand_beside_the_figures(qtbot: QtBot, office: Office) -> None:
    statement = Statement("lines")
    screen = ReportsScreen(office.page, (statement,))
    qtbot.addWidget(screen)
    screen.show()
    assert [(chip.text(), chip.isChecked(), chip.isVisible()) for chip in chips(screen)] == [
        ("Figures", True, True),
        ("Statement", False, True),
    ]
    chips(screen)[1].click()
    assert screen.page is statement
    assert screen.focusProxy() is statement
    screen.show_page(office.page)
    assert chips(screen)[0].isChecked()


def test_one_page_alone_leaves_nothing_to_choose(qtbot: QtBot, office: Office) -> None:
    screen = ReportsScreen(office.page)
    qtbot.addWidget(screen)
    screen.show()
    assert not any(chip.isVisible() for chip in chips(screen))
