"""The bundle that goes with a call for help: log, checks and versions, and nothing personal."""

from __future__ import annotations

import platform
import sqlite3
import sys
import time
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
            _add(bundle, "versions.txt", "\n".join(_versions()) + "\n")
            _add(bundle, "checks.txt", "\n".join(checks) + "\n")
            for file in sorted(log_folder.glob("*.log*")):
                _add(bundle, f"logs/{file.name}", file.read_text(encoding="utf-8", errors="replace"))
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)


def _add(bundle: zipfile.ZipFile, name: str, text: str) -> None:
    now = time.localtime()
    # Zip files know no time before 1980, and a PC whose clock lost its battery is worth a report.
    info = zipfile.ZipInfo(name, (max(now.tm_year, 1980), now.tm_mon, now.tm_mday, 0, 0, 0))
    bundle.writestr(info, _without_home(redact(text)), zipfile.ZIP_DEFLATED)


def _without_home(text: str) -> str:
    """`text` with the user's folder written as ~: it bears the name of a person."""
    home = str(Path.home())
    if home == Path.home().anchor:
        return text
    # A traceback writes a path of Windows with each backslash twice.
    return text.replace(home.replace("\\", "\\\\"), "~").replace(home, "~")


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
