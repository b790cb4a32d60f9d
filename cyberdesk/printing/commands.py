"""Lines of paper as the bytes of an ESC/POS printer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from escpos import constants  # type: ignore[import-untyped]

from cyberdesk.domain.paper import PaperKind, PaperLine, rows_of
from cyberdesk.printing.letters import encoded, plain

_NO_CHINESE: bytes = constants.FS + b"."
"""Most cheap printers begin by reading two bytes as one Chinese sign, and é as the first of them."""
_PAGE_437: bytes = constants.CODEPAGE_CHANGE + b"\x00"
_BOLD: bytes = constants.TXT_STYLE["bold"][True]
_NOT_BOLD: bytes = constants.TXT_STYLE["bold"][False]
_TALL: bytes = constants.TXT_SIZE + b"\x01"
_USUAL: bytes = constants.TXT_SIZE + b"\x00"
_DRAWER: bytes = constants.CD_KICK_2
_CUT: bytes = constants.PAPER_PART_CUT
_FEED_ROWS = 5
"""From the head to the knife, or to where paper is torn off."""

ASK_OFFLINE: bytes = constants.RT_STATUS + b"\x02"
ASK_PAPER: bytes = constants.RT_STATUS_PAPER
"""Answered at once, whatever waits to be printed."""
ASK_AT_END: bytes = constants.GS + b"r\x01"
"""Answered in its turn: when all before it is on paper."""

_MARKS: dict[PaperKind, tuple[bytes, bytes]] = {
    # Taller and not wider: columns stay columns.
    PaperKind.TITLE: (_BOLD + _TALL, _USUAL + _NOT_BOLD),
    PaperKind.MARK: (_BOLD, _NOT_BOLD),
    PaperKind.HEADING: (_BOLD, _NOT_BOLD),
    PaperKind.TOTAL: (_BOLD, _NOT_BOLD),
}


def paper_bytes(lines: Iterable[PaperLine], width: int, *, opens_drawer: bool = False) -> bytes:
    """A whole sheet: from a clean start to the cut.

    Args:
        width: letters a row, see `paper.LETTERS_80_MM`.
        opens_drawer: first of all, so that nobody waits for it.
    """
    parts = [constants.HW_INIT, _NO_CHINESE, _PAGE_437]
    if opens_drawer:
        parts.append(_DRAWER)
    for line in lines:
        spelled = replace(line, words=plain(line.words), figure=plain(line.figure))
        begin, end = _MARKS.get(line.kind, (b"", b""))
        rows = b"".join(encoded(row) + constants.CTL_LF for row in rows_of(spelled, width))
        parts += [begin, rows, end]
    parts += [constants.CTL_LF * _FEED_ROWS, _CUT]
    return b"".join(parts)
