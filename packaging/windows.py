"""Builds the Windows setup and tries it: on Linux by wine, `./dev windows`; on Windows by the workflow."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import setup_check
import windows_python
from bundle import PackagingError, freeze, run, say, weight
from figures import Figure, keep
from machine import Machine, RealWindows
from program import BUILD, ROOT, next_version, version
from wine import Wine

SCRIPT = ROOT / "packaging" / "windows" / "cyberdesk.nsi"

INSTALLED_MB, SETUP_MB = 75, 25
"""The limits of issue 7."""


def setup(bundle: Path, number: str, name: str, *switches: str) -> Path:
    """Make a setup of `bundle` as version `number`; the file.

    Args:
        switches: ``-DX64`` and ``-DQUICK``, see the script.
    """
    made = BUILD / name
    values = {"VERSION": number, "BUNDLE": bundle, "OUT": made, "ICON": BUILD / "icons" / "cyberdesk.ico"}
    defined = [f"-D{key}={value}" for key, value in values.items()]
    run("makensis", "-V2", *defined, *switches, SCRIPT, seconds=600)
    return made


def build(
    machine: Machine, python: Sequence[str], environ: Mapping[str, str], *trial_switches: str
) -> list[Figure]:
    """Freeze, make the setup that ships, and try it on `machine`.

    Args:
        python: the command of a Python for Windows with PyInstaller.
        environ: what that needs.
        trial_switches: for a setup that `machine` can run, if it is not the one that ships.
    """
    number, later = version(), next_version(version())
    bundle = freeze("windows", python, environ)
    shipped = setup(bundle, number, f"Cyberdesk-Setup-{number}.exe")
    first = shipped
    if trial_switches:
        # The same script and the same files, in another frame.
        first = setup(bundle, number, f"Trial-Setup-{number}.exe", "-DQUICK", *trial_switches)
    second = setup(bundle, later, f"Trial-Setup-{later}.exe", "-DQUICK", *trial_switches)
    setup_check.check(machine, first, second, number, later)
    say(f"      ok  {shipped.relative_to(ROOT)}")
    return [
        Figure("Windows: installed", weight(bundle), "MB", INSTALLED_MB, "the program's folder"),
        Figure("Windows: setup", weight(shipped), "MB", SETUP_MB, "lzma, solid"),
    ]


def main() -> int:
    try:
        if sys.platform == "win32":
            machine = RealWindows()
            if any(folder.exists() for folder in setup_check.folders(machine)):
                raise PackagingError("Cyberdesk is used on this PC; trying a setup would take it away")
            figures = build(machine, (sys.executable,), {})
        else:
            python = windows_python.made()
            with Wine() as wine:
                for folder in setup_check.folders(wine):
                    shutil.rmtree(folder, ignore_errors=True)
                figures = build(wine, ("wine", str(python)), wine.environ, "-DX64")
    except PackagingError as error:
        print(f"  FAILED  {error}", file=sys.stderr)
        return 1
    return 1 if keep(figures) else 0


if __name__ == "__main__":
    raise SystemExit(main())
