"""A workbook that was written, read by another library."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl


def read_book(path: Path) -> Any:
    """Its library knows more kinds of sheets and cells than a test wants to tell apart."""
    # Given a file, it does not mind how its name ends.
    with path.open("rb") as file:
        return openpyxl.load_workbook(file)
