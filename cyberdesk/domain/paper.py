"""What goes on paper, line by line, and how it is set in letters of equal width.

Receipts and shift reports are both such lines: what prints one prints the other.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

LETTERS_80_MM = 48
LETTERS_58_MM = 32
"""A line of the printer's own letters, on paper of each width."""
_FEWEST_LETTERS = 10
"""Beside a figure, however long that is: words in narrower columns cannot be read."""


class PaperKind(StrEnum):
    """How a line is set."""

    TITLE = "title"
    CENTRED = "centred"
    MARK = "mark"
    """What must not be overlooked: a copy, practice, no tax invoice."""
    HEADING = "heading"
    """Begins a part, under a rule."""
    RULE = "rule"
    ROW = "row"
    TOTAL = "total"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One line: words on the left, and a figure on the right if there is one. Blanks before words indent."""

    kind: PaperKind
    words: str = ""
    figure: str = ""


def rows_of(line: PaperLine, width: int) -> list[str]:
    """A line in letters of equal width; a long one becomes several.

    Args:
        width: letters a row.
    """
    match line.kind:
        case PaperKind.TITLE | PaperKind.CENTRED | PaperKind.MARK:
            return [part.center(width).rstrip() for part in textwrap.wrap(line.words, width)]
        case PaperKind.RULE:
            return ["-" * width]
        case PaperKind.HEADING:
            return ["-" * width, *textwrap.wrap(line.words, width)]
        case _:
            return _beside_figure(line, width)


def in_letters(lines: Iterable[PaperLine], width: int) -> str:
    """All lines in letters of equal width, ending with a line break."""
    return "".join(f"{row}\n" for line in lines for row in rows_of(line, width))


def _beside_figure(line: PaperLine, width: int) -> list[str]:
    room = max(width - len(line.figure) - 1, _FEWEST_LETTERS) if line.figure else width
    indent = " " * (len(line.words) - len(line.words.lstrip()))
    parts = textwrap.wrap(
        line.words.strip(),
        room,
        initial_indent=indent,
        subsequent_indent=indent,
        break_on_hyphens=False,
    )
    if not line.figure:
        return parts or [""]
    if room + 1 + len(line.figure) > width:
        # A figure that leaves no room beside it stands below its words.
        return [*parts, *(part.rjust(width) for part in textwrap.wrap(line.figure, width))]
    first, *rest = parts or [""]
    return [f"{first.ljust(room)} {line.figure}", *rest]
