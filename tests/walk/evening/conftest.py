"""The day is walked once; each test gets the program that evening over a copy of what the day left."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cyberdesk.simulator.daraja import Simulator
from tests.fakes.receipt_printer import FakeReceiptPrinter, Mood
from tests.walk.conftest import Shop, a_far_end
from tests.walk.evening.evening import Evening, walk


@pytest.fixture(scope="session")
def evening(
    qapp: QApplication, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Evening:
    """Read only: everybody has the same."""
    far_end, printer = a_far_end(), FakeReceiptPrinter(Mood.ANSWERS)
    far_end.start()
    try:
        return walk(QtBot(request), tmp_path_factory.mktemp("day"), far_end, printer)
    finally:
        printer.close()
        far_end.stop()
        for window in qapp.topLevelWidgets():
            window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()


@pytest.fixture
def shop(evening: Evening, qtbot: QtBot, tmp_path: Path, far_end: Simulator) -> Iterator[Shop]:
    """The program, opened again that evening. Another printer: the one of the day is gone."""
    opened = evening.open(qtbot, tmp_path, far_end)
    yield opened
    opened.stop()
