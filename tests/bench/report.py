"""The reports of a busy year, and of a million payments."""

from __future__ import annotations

import statistics
import tempfile

from tests.bench.child import Child
from tests.bench.figure import Figure

_A_DAY = 200
_YEAR = 365
_MILLION_DAYS = 1_000_000 // _A_DAY
_ROUNDS = 7


def measure() -> list[Figure]:
    """Both with 200 payments a day: the more days, the more there is to add up."""
    year, million = _median_ms(_YEAR), _median_ms(_MILLION_DAYS)
    note = f"median of {_ROUNDS}; totals, charts, tables, and the period before"
    long = "Report of a million payments, 13.7 years"
    return [
        Figure("report.year", "Report of a year, 73,000 payments", year, "ms", 200.0, note=note),
        Figure("report.million", long, million, "ms", 1000.0, note=note),
    ]


def _median_ms(days: int) -> float:
    with tempfile.TemporaryDirectory(prefix="cyberdesk-bench-") as folder:
        with Child("tests.bench.measured.fill", folder, str(days * _A_DAY), "--days", str(days)) as filling:
            filling.answer()
        with Child("tests.bench.measured.report", folder) as office:
            office.ask("fill")
            seconds: list[float] = [office.ask("read") for _ in range(_ROUNDS)]
            return statistics.median(seconds) * 1000
