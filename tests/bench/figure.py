"""One measured figure, and whether it keeps its limit."""

from __future__ import annotations

from dataclasses import dataclass


class CannotMeasureError(Exception):
    """A measurement could not be done; the text says why."""


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured.

    Attributes:
        name: for machines.
        what: for people.
        measured: in `unit`.
        unit: empty for a ratio or a count.
        limit: the most it may be, or the least when `is_floor`; None: it only informs.
        note: how it was measured, or why it has no limit.
    """

    name: str
    what: str
    measured: float
    unit: str
    limit: float | None = None
    is_floor: bool = False
    note: str = ""

    @property
    def is_met(self) -> bool | None:
        """None when there is nothing to meet."""
        if self.limit is None:
            return None
        return self.measured >= self.limit if self.is_floor else self.measured <= self.limit

    def as_json(self) -> dict[str, object]:
        return {
            "name": self.name,
            "what": self.what,
            "measured": round(self.measured, 4),
            "unit": self.unit,
            "limit": self.limit,
            "limit_is": None if self.limit is None else "least" if self.is_floor else "most",
            "met": self.is_met,
            "note": self.note,
        }

    def as_row(self) -> tuple[str, str, str, str]:
        """What, measured, limit and verdict, in words."""
        limit = ""
        if self.limit is not None:
            limit = f"{'≥' if self.is_floor else '≤'} {_number(self.limit)} {self.unit}".rstrip()
        verdict = {None: "", True: "met", False: "MISSED"}[self.is_met]
        return self.what, f"{_number(self.measured)} {self.unit}".rstrip(), limit, verdict


def _number(value: float) -> str:
    if value == int(value):
        return f"{int(value):,}"
    return f"{value:,.0f}" if value >= 1000 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
