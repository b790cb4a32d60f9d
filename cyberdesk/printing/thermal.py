"""A receipt printer of 58 or 80 mm."""

from __future__ import annotations

from collections.abc import Sequence

from cyberdesk.domain.paper import PaperLine
from cyberdesk.domain.words import said, words
from cyberdesk.printing.commands import ASK_AT_END, ASK_OFFLINE, ASK_PAPER, paper_bytes
from cyberdesk.printing.place import Place, PlaceError, parse_place
from cyberdesk.printing.wire import Wire, open_wire
from cyberdesk.services.errors import PrinterTrouble

ANSWER_SECONDS = 0.7
"""A printer that answers does so at once; many never do, and are believed."""
PRINT_SECONDS = 20.0
"""For the longest receipt on the slowest printer."""

# Bits of the answers (Epson, "ESC/POS commands": DLE EOT 2 and 4). Each answer to DLE EOT has the same four.
_SAME_BITS, _SAME = 0x93, 0x12
_COVER_OPEN, _STOPPED_FOR_PAPER, _FAULT = 0x04, 0x20, 0x40
_ROLL_EMPTY = 0x60


class ThermalPrinter:
    """`ports.Printer` over ESC/POS. A connection for each sheet, so that others can use the printer too."""

    def __init__(self, place: str, width: int) -> None:
        """
        Args:
            place: as the settings say it, see `parse_place`; one that is wrong is told of when it is used.
            width: letters a row.
        """
        self._place = place
        self._width = width

    def print_lines(self, lines: Sequence[PaperLine], *, opens_drawer: bool = False) -> None:
        data = paper_bytes(lines, self._width, opens_drawer=opens_drawer)
        with open_wire(self._parsed()) as wire:
            answers = _ask(wire)
            _send(wire, data + ASK_AT_END if answers else data)
            if answers:
                _wait_for_end(wire)

    def look(self) -> str:
        place = self._parsed()
        with open_wire(place) as wire:
            if _ask(wire):
                return words("The printer at {place} answers, and has paper.", place=place)
        return words("The printer at {place} is there. It does not tell whether it has paper.", place=place)

    def _parsed(self) -> Place:
        try:
            return parse_place(self._place)
        except PlaceError as error:
            raise PrinterTrouble("The printer's place is not set", next_step=said(str(error))) from error


def _ask(wire: Wire) -> bool:
    """Whether the printer answers questions.

    Raises:
        PrinterTrouble: it says that it cannot print, or hangs up; nothing was sent to be printed.
    """
    if not wire.talks:
        return False
    try:
        wire.send(ASK_OFFLINE + ASK_PAPER)
        heard = wire.answer(2, ANSWER_SECONDS)
    except OSError as error:
        raise PrinterTrouble(
            "The printer hung up", next_step="Switch it off and on, wait until it is ready, then print again."
        ) from error
    if len(heard) < 2 or any(byte & _SAME_BITS != _SAME for byte in heard):
        return False
    trouble = _told(*heard)
    if trouble is not None:
        raise trouble
    return True


def _told(offline: int, paper: int, *, may_be_out: bool = False) -> PrinterTrouble | None:
    """What the answers to both questions say."""
    if offline & _COVER_OPEN:
        title, step = "The printer's cover is open", "Close it, then print again."
    elif paper & _ROLL_EMPTY or offline & _STOPPED_FOR_PAPER:
        title, step = "The printer is out of paper", "Put in a new roll, then print again."
    elif offline & _FAULT:
        title, step = "The printer reports a fault", "Switch it off and on, then print again."
    else:
        return None
    return PrinterTrouble(title, next_step=step, may_be_out=may_be_out)


def _send(wire: Wire, data: bytes) -> None:
    try:
        wire.send(data)
    except OSError as error:
        raise PrinterTrouble(
            "The printer stopped in the middle",
            next_step="Look at the paper. Is there some left, is the printer on? Then print again.",
            may_be_out=True,
        ) from error


def _wait_for_end(wire: Wire) -> None:
    """
    Raises:
        PrinterTrouble: the end is not on paper, or nobody knows.
    """
    unsure = PrinterTrouble(
        "The printer does not say that it has finished",
        next_step="Look at the paper. If a part is missing, print again.",
        may_be_out=True,
    )
    try:
        if wire.answer(1, PRINT_SECONDS):
            # It comes in its turn: all before it is on paper.
            return
        wire.send(ASK_OFFLINE + ASK_PAPER)
        heard = wire.answer(2, ANSWER_SECONDS)
    except OSError as error:
        raise unsure from error
    told = _told(*heard, may_be_out=True) if len(heard) == 2 else None
    raise told or unsure
