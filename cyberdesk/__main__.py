"""The command line: open the counter, or one of the commands around it."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

# Importing makes many objects and no garbage; looking for some takes a tenth of the start. What is there at
# the end stays for good, and is left out whenever garbage is looked for later.
gc.disable()

from cyberdesk import __version__, backup_commands, commands, desktop, selftest  # noqa: E402
from cyberdesk.simulator import command as simulator  # noqa: E402

gc.freeze()
gc.enable()


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
        return commands.verify_database(options.env_file)
    if options.command == "rebuild-sums":
        return commands.rebuild_sums(options.env_file)
    if options.command == "doctor":
        return commands.examine(options.env_file, as_json=options.json)
    if options.command == "owner-pin":
        return commands.give_owner_pin(options.name, options.env_file)
    if options.command == "backup":
        return backup_commands.backup(options.env_file, options.folder)
    if options.command == "restore":
        return backup_commands.restore(options.env_file, options.file, is_sure=options.yes)
    if options.command == "push":
        return commands.push(
            options.env_file,
            options.phone,
            options.amount,
            reference=options.reference,
            as_json=options.json,
        )
    return desktop.run(options.env_file)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="cyberdesk", description="The counter of a cyber café. Without a command it opens the window."
    )
    parser.add_argument("--version", action="version", version=f"cyberdesk {__version__}")
    parser.add_argument(
        "--env-file", type=Path, default=None, help="read the settings from this file instead of .env"
    )
    subparsers = parser.add_subparsers(dest="command", metavar="command")
    subparsers.add_parser("run", help="open the window (the default)")
    subparsers.add_parser(
        "selftest", help="prove that this copy works: one practice payment through the real window"
    )
    subparsers.add_parser("verify", help="read the whole database again; say the first thing that is wrong")
    subparsers.add_parser("rebuild-sums", help="make the sums of reports anew from the ledger")
    doctor = subparsers.add_parser("doctor", help="check everything between the counter and M-PESA")
    doctor.add_argument("--json", action="store_true", help="print the findings as JSON")
    owner = subparsers.add_parser("owner-pin", help="another PIN for an owner who forgot theirs")
    owner.add_argument("name", metavar="NAME", help="as it stands on the lock screen")
    push = subparsers.add_parser(
        "push", help="send one prompt and wait for its end; exit 0 paid, 1 not paid, 2 in doubt, 3 not sent"
    )
    push.add_argument("phone", metavar="PHONE", help="07…, 01… or 254…")
    push.add_argument("amount", metavar="AMOUNT", help="whole shillings")
    push.add_argument("--reference", default="", help="what the payer reads, at most 12 letters and digits")
    push.add_argument("--json", action="store_true", help="print the result as JSON")
    backup = subparsers.add_parser(
        "backup",
        help="copy the database, in use or not; exit 0 copied, 1 not, 3 copied but not to the second folder",
    )
    backup.add_argument(
        "folder", metavar="FOLDER", nargs="?", type=Path, help="to this folder instead of BACKUP_FOLDER"
    )
    restore = subparsers.add_parser(
        "restore", help="take the database back to a copy; the one of before is kept beside it"
    )
    restore.add_argument("file", metavar="FILE", type=Path, help="a copy, a file that ends with .db")
    restore.add_argument("--yes", action="store_true", help="do not ask")
    subparsers.add_parser("simulator", help="run the practice M-PESA alone, for tests of other programs")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
