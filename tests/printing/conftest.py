from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fakes.receipt_printer import FakeReceiptPrinter


@pytest.fixture
def listener() -> Iterator[FakeReceiptPrinter]:
    """One that prints and never answers, as the cheapest do."""
    printer = FakeReceiptPrinter()
    yield printer
    printer.close()
