"""Words in the letters that every receipt printer has."""

from __future__ import annotations

import unicodedata

CODE_PAGE = "cp437"
"""Page 0, with which every ESC/POS printer begins."""

_SPELLED = str.maketrans(
    {
        "•": "*",
        "×": "x",
        "–": "-",
        "—": "-",
        "−": "-",
        "…": "...",
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
        "\N{NO-BREAK SPACE}": " ",
        "\N{NARROW NO-BREAK SPACE}": " ",
    }
)
_UNKNOWN = "?"


def plain(text: str) -> str:
    """`text` with only letters of the printer's page: others by a letter that looks like them, or by ``?``.

    What would command the printer is left out: names are typed by people.
    """
    spelled = unicodedata.normalize("NFC", text).translate(_SPELLED)
    return "".join(_letter(sign) for sign in spelled)


def encoded(text: str) -> bytes:
    """`plain` text as the printer reads it."""
    return text.encode(CODE_PAGE, errors="replace")


def _letter(sign: str) -> str:
    if unicodedata.category(sign) in {"Cc", "Cf"}:
        return ""
    if _is_on_page(sign):
        return sign
    bare = "".join(one for one in unicodedata.normalize("NFKD", sign) if not unicodedata.combining(one))
    return bare if bare and all(map(_is_on_page, bare)) else _UNKNOWN


def _is_on_page(sign: str) -> bool:
    try:
        sign.encode(CODE_PAGE)
    except UnicodeEncodeError:
        return False
    return True
