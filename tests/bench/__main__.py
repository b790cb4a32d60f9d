"""`./dev bench [--json] [--only NAME]`: measures the program against its limits.

Missing a limit is no failure: machines differ, and the table says what was found. The exit status is 1 only
when something could not be measured at all.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Sequence

from tests.bench import backup, callbacks, forged, idle, million, push, report, search, start, window
from tests.bench.figure import CannotMeasureError, Figure

MEASUREMENTS: dict[str, Callable[[], list[Figure]]] = {
    "callbacks": callbacks.measure,
    "forged": forged.measure,
    "window": window.measure,
    "push": push.measure,
    "million": million.measure,
    "search": search.measure,
    "report": report.measure,
    "start": start.measure,
    "idle": idle.measure,
    "backup": backup.measure,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what was asked for and print it; the exit status."""
    options = _parser().parse_args(arguments)
    figures: list[Figure] = []
    troubles: dict[str, str] = {}
    with tempfile.TemporaryDirectory(prefix="cyberdesk-bench-", ignore_cleanup_errors=True) as folder:
        # Compiled as an installed program is, but not into the folders of the sources.
        os.environ["PYTHONPYCACHEPREFIX"] = folder
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        for name in options.only or MEASUREMENTS:
            print(f"measuring: {name} …", file=sys.stderr, flush=True)
            try:
                figures += MEASUREMENTS[name]()
            except CannotMeasureError as error:
                troubles[name] = str(error)
    if options.json:
        print(json.dumps(_as_json(figures, troubles), ensure_ascii=False, indent=2))
    else:
        _print_table(figures)
        for name, trouble in troubles.items():
            print(f"\n{name} could not be measured: {trouble}")
    return 1 if troubles else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="./dev bench", description="Measure the program against its limits, on this computer alone."
    )
    parser.add_argument("--json", action="store_true", help="one JSON object instead of a table")
    parser.add_argument(
        "--only",
        action="append",
        choices=tuple(MEASUREMENTS),
        metavar="NAME",
        help=f"only this one: {', '.join(MEASUREMENTS)}; may be given more than once",
    )
    return parser


def _as_json(figures: Sequence[Figure], troubles: dict[str, str]) -> dict[str, object]:
    return {
        "machine": {
            "system": platform.platform(),
            "python": platform.python_version(),
            "cores": os.cpu_count(),
        },
        "figures": [figure.as_json() for figure in figures],
        "not_measured": troubles,
    }


def _print_table(figures: Sequence[Figure]) -> None:
    rows = [("Figure", "Measured", "Limit", ""), *(figure.as_row() for figure in figures)]
    notes = ["", *(figure.note for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    for (what, measured, limit, verdict), note in zip(rows, notes, strict=True):
        print(f"{what:<{widths[0]}}  {measured:>{widths[1]}}  {limit:>{widths[2]}}  {verdict}".rstrip())
        if note:
            print(f"    {note}")


if __name__ == "__main__":
    raise SystemExit(main())
