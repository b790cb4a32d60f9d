"""PySide6 gives back every reference it takes.

PySide6 6.12.0 loses one reference to True or None with each emit and setText. On Python 3.11 those two can
run out, and the program then dies after some thousand updates. pyproject.toml keeps that release away.
"""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel

CALLS = 1000
FEW = CALLS // 10
"""Others come and go meanwhile; a release that loses one with each call loses all of `CALLS`."""


class _Sender(QObject):
    told = Signal(int)


@pytest.mark.parametrize("kept", [True, None])
def test_pyside_keeps_its_references(qapp: QApplication, kept: bool | None) -> None:
    sender, label = _Sender(), QLabel()
    before = sys.getrefcount(kept)
    for number in range(CALLS):
        sender.told.connect(label.setNum)
        sender.told.emit(number)
        sender.told.disconnect(label.setNum)
        label.setText("KES 55")
    assert abs(sys.getrefcount(kept) - before) < FEW
