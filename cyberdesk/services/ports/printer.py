"""What puts lines on paper."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from cyberdesk.domain.paper import PaperLine


class Printer(Protocol):
    """A printer that was chosen in the settings. Each call may take seconds: never in the window's thread."""

    def print_lines(self, lines: Sequence[PaperLine], *, opens_drawer: bool = False) -> None:
        """Print them, and wait until the printer has them.

        Args:
            opens_drawer: the cash drawer that hangs on the printer opens too.

        Raises:
            errors.PrinterTrouble: it did not take them, or not all.
        """
        ...

    def look(self) -> str:
        """Whether it could print now; a sentence of what answered. Nothing comes out.

        Raises:
            errors.PrinterTrouble: it could not.
        """
        ...
