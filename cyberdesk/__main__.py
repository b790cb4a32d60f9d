"""The command line: open the counter, or one of the commands around it."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from cyberdesk import __version__, app, selftest
from cyberdesk.simulator import command as simulator


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what the command line asks for; the exit status."""
    # A program started by double click on Windows has no console: writing to it must not fail.
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words[:1] == ["simulator"]:
        return simulator.run(words[1:])
    options = _parser().parse_args(words)
    if options.command == "selftest":
        return selftest.run()
    if options.command == "verify":
        return app.verify_database(options.env_file)
    return app.run(options.env_file)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="cyberdesk", description="The counter of a cyber café. Without a command it opens the window."
    )
    parser.add_argument("--version", action="version", version=f"cyberdesk {__version__}")
    parser.add_argument(
        "--env-file", type=Path, default=None, help="read the settings from this file instead of .env"
    )
    commands = parser.add_subparsers(dest="command", metavar="command")
    commands.add_parser("run", help="open the window (the default)")
    commands.add_parser(
        "selftest", help="prove that this copy works: one practice payment through the real window"
    )
    commands.add_parser("verify", help="read the whole database again and say the first thing that is wrong")
    commands.add_parser("simulator", help="run the practice M-PESA alone, for tests of other programs")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
