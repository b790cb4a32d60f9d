"""Lines of paper as the small HTML that a `QTextDocument` knows: black on white, whatever the theme."""

from __future__ import annotations

import html
from collections.abc import Iterable

from cyberdesk.domain.paper import PaperKind, PaperLine


def page_of(lines: Iterable[PaperLine]) -> str:
    """All lines as one table."""
    rows = "".join(_row(line) for line in lines)
    return f'<table width="100%" cellspacing="0" cellpadding="2">{rows}</table>'


def _row(line: PaperLine) -> str:
    words, figure = html.escape(line.words.strip()), html.escape(line.figure)
    indent = "&nbsp;&nbsp;&nbsp;" if line.words.startswith(" ") else ""
    match line.kind:
        case PaperKind.TITLE:
            return _across(f'<span style="font-size:large"><b>{words}</b></span>', "center")
        case PaperKind.CENTRED:
            return _across(words, "center")
        case PaperKind.MARK:
            return _across(f"<b>{words}</b>", "center")
        case PaperKind.RULE:
            return _across("<hr>")
        case PaperKind.HEADING:
            return _across(f"<hr><b>{words}</b>")
        case PaperKind.TEXT:
            return _across(f"{indent}<i>{words}</i>")
        case PaperKind.TOTAL:
            words, figure = f"<b>{words}</b>", f"<b>{figure}</b>"
        case PaperKind.ROW:
            pass
    return f'<tr><td>{indent}{words}</td><td align="right" style="white-space:nowrap">{figure}</td></tr>'


def _across(content: str, align: str = "left") -> str:
    return f'<tr><td colspan="2" align="{align}">{content}</td></tr>'
