"""What came over the wire, read without trusting it: nothing in here raises, whatever the text is."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

MAX_EVIDENCE_CHARACTERS = 4096
"""A genuine answer or callback has under 1,000; the rest of a longer one only fills the disk."""

_MAX_WHOLE_DIGITS = 18
_MAX_CODE_CHARACTERS = 80
_IDENTIFIER = re.compile(r"[\x21-\x7e]{1,100}", re.ASCII)


def _whole(literal: str) -> int | None:
    # CPython refuses to read numbers of more than 4,300 digits, which would make the whole body unreadable.
    return int(literal) if len(literal) <= _MAX_WHOLE_DIGITS else None


def _nothing(_literal: str) -> None:
    """NaN and Infinity are no JSON; the field that has one is taken for empty, the rest stays readable."""


# Numbers with a point stay text ("1.00"): exact, and in the one form that text fields have too.
_DECODER = json.JSONDecoder(parse_int=_whole, parse_float=str, parse_constant=_nothing)


def decode(raw: bytes) -> str:
    """`raw` as text; bytes that are no UTF-8 become replacement characters."""
    return raw.decode("utf-8", errors="replace").removeprefix("\ufeff")


def evidence(text: str) -> str:
    """`text` at the length that is kept in a payment's history."""
    return text[:MAX_EVIDENCE_CHARACTERS]


def read_object(text: str) -> dict[str, object] | None:
    """The JSON object in `text`, numbers with a point as text; None when it is anything else.

    A body of nested brackets exhausts the stack with `RecursionError`, which is no `ValueError`.
    """
    try:
        value: object = _DECODER.decode(text)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def member(holder: object, name: str) -> object:
    """What an object holds under `name`; None when it holds nothing, or is no object."""
    return holder.get(name) if isinstance(holder, Mapping) else None


def code_text(value: object) -> str:
    """A code as upper-case text, whether it came as 0, "0" or "SFC_IC0003" (daraja.md 3.1); or empty."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, str) and value.isascii() and value.isprintable():
        return value.strip().upper()[:_MAX_CODE_CHARACTERS]
    return ""


def identifier(value: object) -> str:
    """An id of theirs if it is plain text of a sane length, else empty."""
    return value if isinstance(value, str) and _IDENTIFIER.fullmatch(value) else ""
