"""The bundle that goes with a call for help: log, checks and versions, and nothing personal."""

from __future__ import annotations

import platform
import sqlite3
import sys
import zipfile
from collections.abc import Sequence
from importlib import metadata
from pathlib import Path

from cyberdesk import __version__
from cyberdesk.logs import redact

_LIBRARIES = ("PySide6_Essentials", "httpx", "h11", "peewee", "pyngrok")


def write_report(target: Path, log_folder: Path, checks: Sequence[str]) -> None:
    """Write the bundle as a zip file; all of it or none.

    Everything is redacted once more on the way in, whatever the log already hid.

    Args:
        checks: the doctor's findings, a line each.

    Raises:
        OSError: it cannot be written.
    """
    partial = target.with_name(target.name + ".part")
    try:
        with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED) as bundle:
            bundle.writestr("versions.txt", "\n".join(_versions()) + "\n")
            bundle.writestr("checks.txt", redact("\n".join(checks)) + "\n")
            for file in sorted(log_folder.glob("*.log*")):
                text = file.read_text(encoding="utf-8", errors="replace")
                bundle.writestr(f"logs/{file.name}", redact(text))
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)


def _versions() -> list[str]:
    lines = [
        f"Cyberdesk {__version__}",
        f"Python {sys.version.split()[0]}",
        f"SQLite {sqlite3.sqlite_version}",
        f"System {platform.platform()}",
    ]
    for name in _LIBRARIES:
        try:
            lines.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            lines.append(f"{name}: version not known")
    return lines
