"""`./dev simulate`: run seeds, and tell the story of each one that fails."""

from __future__ import annotations

import argparse
import sys

from tests.simulation.batch import run_all, run_some, say


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./dev simulate", description=__doc__)
    parser.add_argument("--seeds", type=int, default=200, help="how many runs")
    parser.add_argument("--days", type=float, default=1.0, help="days of trouble in a run")
    parser.add_argument("--first-seed", type=int, default=1)
    parser.add_argument(
        "--trace", action="store_true", help="tell the story of every run, also of a good one"
    )
    chosen = parser.parse_args(arguments)
    if chosen.trace:
        results = run_some(chosen.first_seed, chosen.seeds, chosen.days, is_told=True)
        for result in results:
            say(*result.trace)
        return int(any(result.failures for result in results))
    report = run_all(chosen.first_seed, chosen.seeds, chosen.days)
    report.close()
    # A run that somebody stopped has proven less than was asked for.
    return int(bool(report.failed) or report.done < chosen.seeds)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
