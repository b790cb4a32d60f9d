"""Builds the Windows setup on Linux, by wine: `./dev windows`. On Windows itself the workflow calls it too."""

from __future__ import annotations

import sys
from pathlib import Path

import setup_check
import windows_python
from bundle import PackagingError, freeze, run, say, weight
from figures import Figure, keep
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
    run(
        *("makensis", "-V2", f"-DVERSION={number}", f"-DBUNDLE={bundle}", f"-DOUT={made}"),
        *(f"-DICON={BUILD / 'icons' / 'cyberdesk.ico'}", *switches, SCRIPT),
        seconds=600,
    )
    return made


def main() -> int:
    try:
        python = windows_python.made()
        with Wine() as wine:
            bundle = freeze("windows", ("wine", str(python)), wine.environ)
            shipped = setup(bundle, version(), f"Cyberdesk-Setup-{version()}.exe")
            say(f"      ok  {shipped.relative_to(ROOT)}")
            # The same script and files with a frame that wine64 can run.
            later = next_version(version())
            first = setup(bundle, version(), f"Trial-Setup-{version()}.exe", "-DX64")
            second = setup(bundle, later, f"Trial-Setup-{later}.exe", "-DX64", "-DQUICK")
            setup_check.check(wine, first, second, version(), later)
    except PackagingError as error:
        print(error, file=sys.stderr)
        return 1
    too_much = keep(
        [
            Figure("Windows: installed", weight(bundle), "MB", INSTALLED_MB, "the program's folder"),
            Figure("Windows: setup", weight(shipped), "MB", SETUP_MB, "lzma, solid"),
        ]
    )
    return 1 if too_much else 0


if __name__ == "__main__":
    raise SystemExit(main())
