"""The search over everything, with a million payments."""

from __future__ import annotations

import statistics
import tempfile

from tests.bench.child import Child
from tests.bench.figure import CannotMeasureError, Figure

_PAYMENTS = 1_000_000
_CUSTOMERS = 20_000
_ROUNDS = 7
_TYPED = ("w", "wanj", "kamau j", "7", "250", "KES 250", "1,250", "417", "0722", "U01", "U0123", "zzzz")
"""One letter to a whole name, a station, amounts, ends of phones, beginnings of receipts, and nothing."""


def measure() -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="cyberdesk-bench-") as folder:
        with Child("tests.bench.measured.fill", folder, str(_PAYMENTS)) as filling:
            filling.answer()
        with Child("tests.bench.measured.search", folder) as searcher:
            if searcher.ask("fill") != _CUSTOMERS:
                raise CannotMeasureError(f"there are not {_CUSTOMERS} customers")
            found = {typed: _median_ms(searcher, "find", typed) for typed in _TYPED}
            shown = {typed: _median_ms(searcher, "show", typed) for typed in _TYPED}
    return [
        _figure("search.find", "A million payments: the search over everything, slowest text", found),
        _figure("search.show", "A million payments: from typing to painted results, slowest text", shown),
    ]


def _median_ms(searcher: Child, request: str, typed: str) -> float:
    seconds: list[float] = [searcher.ask(request, typed=typed) for _ in range(_ROUNDS)]
    return statistics.median(seconds) * 1000


def _figure(name: str, what: str, by_text: dict[str, float]) -> Figure:
    slowest = max(by_text, key=lambda typed: by_text[typed])
    usual = statistics.median(by_text.values())
    note = f"“{slowest}”; of all texts {usual:.0f} ms; 20,000 customers, 500 open bills"
    return Figure(name, what, by_text[slowest], "ms", 50.0, note=note)
