"""The figures of docs/packaging.md: each script keeps its own, and writes the page's table anew."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from program import BUILD, ROOT

PAGE = ROOT / "docs" / "packaging.md"
KEPT = BUILD / "figures.json"
BEGIN, END = "<!-- figures, written by the scripts -->\n", "<!-- end of figures -->\n"


@dataclass(frozen=True)
class Figure:
    """One measured value.

    Attributes:
        name: what was measured, as it stands in the table; also its identity.
        value: in `unit`.
        limit: the largest value that is allowed, if there is one.
        note: how it was measured.
    """

    name: str
    value: float
    unit: str
    limit: float | None = None
    note: str = ""

    @property
    def is_kept(self) -> bool:
        """Whether it is within its limit."""
        return self.limit is None or self.value <= self.limit

    @property
    def line(self) -> str:
        """Its row of the table."""
        limit = "" if self.limit is None else f"≤ {self.limit:g} {self.unit}"
        return f"| {self.name} | {_short(self.value)} {self.unit} | {limit} | {self.note} |"


def _short(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def keep(figures: list[Figure]) -> list[Figure]:
    """Remember `figures`, write the page's table; those that break their limit."""
    known = {entry["name"]: entry for entry in json.loads(KEPT.read_text())} if KEPT.exists() else {}
    known |= {figure.name: asdict(figure) for figure in figures}
    KEPT.parent.mkdir(parents=True, exist_ok=True)
    KEPT.write_text(json.dumps(list(known.values()), ensure_ascii=False, indent=1), encoding="utf-8")
    for figure in figures:
        mark = "ok" if figure.is_kept else "TOO MUCH"
        print(f"{mark:>8}  {figure.line.strip('| ')}", flush=True)
    if PAGE.exists():
        text = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(with_table(text, [Figure(**entry) for entry in known.values()]), encoding="utf-8")
    return [figure for figure in figures if not figure.is_kept]


def with_table(page: str, figures: list[Figure]) -> str:
    """`page` with another table between its two marks.

    A figure that was not measured now keeps the row that it has.
    """
    before, _, rest = page.partition(BEGIN)
    old, mark, after = rest.partition(END)
    if not mark:
        raise ValueError("the page has no place for the figures")
    rows = {line.split("|")[1].strip(): line for line in old.splitlines()[2:] if line.startswith("|")}
    rows |= {figure.name: figure.line for figure in figures}
    head = ["| What | Measured | Limit | How |", "|---|---|---|---|"]
    return before + BEGIN + "\n".join([*head, *rows.values()]) + "\n" + END + after
