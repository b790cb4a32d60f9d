"""The files of a walked day, read again: their sums are those of the book, the ledger and the Z report."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from cyberdesk.domain.report import taken, unverified
from cyberdesk.services.exports import Export, Format
from tests.export.workbook import read_book
from tests.walk.conftest import Shop
from tests.walk.day_sums import shillings
from tests.walk.evening.evening import Evening

Rows = list[dict[str, str]]
Save = Callable[[Export, Format], Rows]
FORMATS = [*Format]
FEE = 1_050
"""Shillings that went through to an agency that day."""


@pytest.fixture
def save(shop: Shop, tmp_path: Path) -> Save:
    """On the page of the figures, which shows that day; the rows as another program reads them."""
    window = shop.program.window
    shop.click(window.reports_button)
    page = window.reports.figures
    page._choose_file = lambda _parent, suggested, _kinds: tmp_path / suggested.name

    def saved(export: Export, format: Format) -> Rows:
        page.save(export, format)
        shop.wait(lambda: page.work.words.text().startswith("Saved"))
        [target] = tmp_path.glob(f"cyberdesk-{export}-*.{format}")
        return rows_of(target)

    return saved


def rows_of(path: Path) -> Rows:
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            return [*csv.DictReader(file)]
    sheet = read_book(path).worksheets[0]
    titles, *rows = ([str(cell or "") for cell in row] for row in sheet.iter_rows(values_only=True))
    return [dict(zip(titles, row, strict=True)) for row in rows]


def summed(rows: Rows, by: str, of: str) -> Counter[str]:
    """Shillings, by what stands in another column."""
    sums: Counter[str] = Counter()
    for row in rows:
        sums[row[by]] += round(float(row[of] or 0))
    return sums


@pytest.mark.parametrize("format", FORMATS)
def test_the_payments_of_the_file_come_to_the_book_and_the_z_report(
    evening: Evening, save: Save, format: Format
) -> None:
    rows = save(Export.PAYMENTS, format)
    received = summed([row for row in rows if row["State"] == "paid"], "Method", "Received KES")
    book, figures = evening.book, evening.report.total
    assert received == {"cash": book.cash_taken, "mpesa": book.mpesa + book.unverified}
    assert received["cash"] == shillings(figures.cash_taken)
    assert received["mpesa"] == shillings(figures.mpesa_verified + unverified(figures))


@pytest.mark.parametrize("format", FORMATS)
def test_the_figures_of_the_file_are_those_of_the_z_report(
    evening: Evening, save: Save, format: Format
) -> None:
    rows = save(Export.REPORT, format)
    figures = evening.report.total
    total = summed([row for row in rows if row["Part"] == "Total"], "What", "Amount KES")
    assert total["taken"] == shillings(taken(figures))
    assert total["government fees charged, no income"] == total["government fees paid out"] == FEE
    assert total["deni given"] == evening.book.deni_given
    method = summed([row for row in rows if row["Part"] == "Takings by method"], "What", "Amount KES")
    assert method == {
        "cash": evening.book.cash_taken - evening.book.cash_returned,
        "mpesa, verified": evening.book.mpesa,
        "mpesa, typed codes only": evening.book.unverified,
    }
    income = summed([row for row in rows if row["Part"] == "Income by kind"], "What", "Amount KES")
    assert income == {each.account.removeprefix("income_"): shillings(each.amount) for each in figures.income}


@pytest.mark.parametrize("format", FORMATS)
def test_the_ledger_of_the_file_adds_up_to_the_z_report(evening: Evening, save: Save, format: Format) -> None:
    rows = save(Export.LEDGER, format)
    changes = summed(rows, "Debit", "Amount KES")
    changes.subtract(summed(rows, "Credit", "Amount KES"))
    assert changes == {each.account: shillings(each.amount) for each in evening.report.total.changes}
    assert rows[-1]["Hash"] == evening.report.ledger_hash


@pytest.mark.parametrize("format", FORMATS)
def test_the_etims_file_holds_our_own_fees_and_nothing_of_the_agencies(
    evening: Evening, save: Save, format: Format
) -> None:
    rows = save(Export.ETIMS, format)
    income = sum(shillings(each.amount) for each in evening.report.total.income)
    assert sum(summed(rows, "Kind", "Total KES").values()) == income
    assert "government_fee" not in {row["Kind"] for row in rows}
    assert FEE not in {round(float(row["Total KES"])) for row in rows}
    # One was torn and one mailbox was there already: their money went back.
    undone = [row for row in rows if row["Document"] == "credit note"]
    assert sum(summed(undone, "Kind", "Total KES").values()) == -400


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("export", [*Export])
def test_no_file_of_the_day_holds_a_phone_number(
    evening: Evening, save: Save, export: Export, format: Format
) -> None:
    text = "\n".join(" ".join(row.values()) for row in save(export, format))
    assert text
    numbers = {one.phone for one in evening.moved} | {"254711222333"}
    assert [number for number in numbers if number[3:] in text.replace(" ", "")] == []
