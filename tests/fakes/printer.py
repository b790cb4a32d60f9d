"""A printer that keeps its sheets as text, or is in trouble."""

from __future__ import annotations

from collections.abc import Sequence

from cyberdesk.domain.paper import LETTERS_80_MM, PaperLine, in_letters
from cyberdesk.services.errors import PrinterTrouble

OUT_OF_PAPER = PrinterTrouble("The printer is out of paper", next_step="Put in a new roll.")
STOPPED = PrinterTrouble("The printer stopped", next_step="Look at the paper.", may_be_out=True)


class FakePrinter:
    """
    Attributes:
        sheets: what came out, as text.
        drawers: how often the drawer opened.
        trouble: what happens instead of printing; an error of ours is raised as well.
    """

    def __init__(self) -> None:
        self.sheets: list[str] = []
        self.drawers = 0
        self.trouble: Exception | None = None

    def print_lines(self, lines: Sequence[PaperLine], *, opens_drawer: bool = False) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.drawers += opens_drawer
        self.sheets.append(in_letters(lines, LETTERS_80_MM))

    def look(self) -> str:
        if self.trouble is not None:
            raise self.trouble
        return "The printer is well."
