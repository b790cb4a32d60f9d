"""What goes to a receipt printer, byte by byte, against files that were looked at once.

Made anew by ``python -m tests.printing.test_golden``; look at what has changed before it is kept.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from cyberdesk.domain.paper import LETTERS_58_MM, LETTERS_80_MM
from cyberdesk.domain.receipt import Copy, Receipt
from cyberdesk.printing.commands import paper_bytes
from cyberdesk.ui.printing.receipt_paper import receipt_lines
from tests.domain.receipts import paid_bill
from tests.domain.values import NOON

FOLDER = Path(__file__).parent / "golden"
COPY = Copy(2, NOON, "Otieno")
WIDTHS = {"58": LETTERS_58_MM, "80": LETTERS_80_MM}
SHEETS: dict[str, Receipt] = {
    "first": paid_bill(),
    "copy": replace(paid_bill(), copy=COPY),
    "practice": replace(paid_bill(), is_practice=True),
}


def sheet(name: str, paper: str) -> bytes:
    return paper_bytes(receipt_lines(SHEETS[name]), WIDTHS[paper])


@pytest.mark.parametrize("paper", WIDTHS)
@pytest.mark.parametrize("name", SHEETS)
def test_the_bytes_of_a_receipt_are_those_that_were_looked_at(name: str, paper: str) -> None:
    assert sheet(name, paper) == (FOLDER / f"{name}-{paper}.bin").read_bytes()


@pytest.mark.parametrize("paper", WIDTHS)
@pytest.mark.parametrize("name", SHEETS)
def test_no_row_is_wider_than_the_paper(name: str, paper: str) -> None:
    rows = sheet(name, paper).split(b"\n")
    # Commands take no room; the longest before a row are the seven of a title.
    assert max(len(row) for row in rows[1:]) <= WIDTHS[paper] + 7


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for each in SHEETS:
        for width in WIDTHS:
            (FOLDER / f"{each}-{width}.bin").write_bytes(sheet(each, width))
            sys.stdout.write(sheet(each, width).decode("cp437"))
