"""The contracts of pyproject.toml hold, and every file has a name that says what is in it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "cyberdesk"

NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "helper", "common", "manager", "core", "misc"}


def names_that_say_nothing(folder: Path) -> list[str]:
    """The modules and folders under `folder` whose name has such a word in it, ``csv_utils.py``."""
    return [
        str(path.relative_to(folder))
        for path in sorted(folder.rglob("*"))
        if path.suffix in {".py", ""} and NAMES_THAT_SAY_NOTHING & set(path.stem.lower().split("_"))
    ]


def test_every_import_goes_the_way_the_layers_allow() -> None:
    # In a process of its own, because import-linter silences every logger of the process it runs in.
    lint = "from importlinter.cli import lint_imports_command as lint; lint(['--no-cache', '--no-logo'])"
    done = subprocess.run([sys.executable, "-c", lint], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert names_that_say_nothing(PACKAGE) == []
    assert names_that_say_nothing(ROOT / "tests") == []
