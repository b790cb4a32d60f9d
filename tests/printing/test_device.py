"""A printer that is a device of this PC."""

from __future__ import annotations

import os

import pytest

from cyberdesk.domain.paper import LETTERS_58_MM, PaperKind, PaperLine
from cyberdesk.printing.commands import ASK_OFFLINE, ASK_PAPER, paper_bytes
from cyberdesk.printing.thermal import ThermalPrinter

tty = pytest.importorskip("tty")

LINES = (PaperLine(PaperKind.TITLE, "Receipt R7"), PaperLine(PaperKind.ROW, "PC time", "55"))


def test_a_device_is_asked_for_its_paper_and_gets_the_sheet() -> None:
    wanted = ASK_OFFLINE + ASK_PAPER + paper_bytes(LINES, LETTERS_58_MM)
    ours, theirs = os.openpty()
    tty.setraw(theirs)
    try:
        ThermalPrinter(os.ttyname(theirs), LETTERS_58_MM).print_lines(LINES)
        heard = b""
        while len(heard) < len(wanted):
            heard += os.read(ours, 4096)
        assert heard == wanted
    finally:
        os.close(ours)
        os.close(theirs)
