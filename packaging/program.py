"""What every packaging script knows of the program: where it is, its version, where builds go."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "package"
"""All that is made by these scripts; never committed."""

NAME = "cyberdesk"
"""The windowed program, its folder and its package."""


def version() -> str:
    """The version, from the one place where it is written: three numbers, ``1.4.0``."""
    text = (ROOT / NAME / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "(\d+\.\d+\.\d+)"$', text, re.MULTILINE)
    if found is None:
        raise ValueError("cyberdesk/__init__.py has no version of three numbers")
    return found[1]


def next_version(text: str) -> str:
    """The version after `text`, for trying an upgrade: ``1.4.0`` gives ``1.4.1``."""
    major, minor, patch = (int(part) for part in text.split("."))
    return f"{major}.{minor}.{patch + 1}"
