"""Files of some days: what stands in them, and what never does."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from cyberdesk.domain.moment import day_of
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.report import Period, Span
from cyberdesk.domain.sale import LineKind, SaleLine
from cyberdesk.export.csv_file import write_csv
from cyberdesk.services.etims import TaxTerms
from cyberdesk.services.exports import Export, Exports, Format
from cyberdesk.services.progress import Progress, Step, Stopped
from cyberdesk.services.reports import Reports
from cyberdesk.services.reversals import Reversals
from tests.services.shop import PHONE, RECEIPT, STAFF, Shop
from tests.services.test_reports import KES, sell


class Desk:
    """Saves days of a shop and reads them again."""

    def __init__(self, shop: Shop, folder: Path) -> None:
        self.shop = shop
        self.target = folder / "out.csv"
        self.reports = Reports(shop.store, shop.clock)
        tax = TaxTerms("B", "16")
        self.exports = Exports(shop.store, self.reports, {Format.CSV: write_csv}, tax)

    def save(self, export: Export, period: Period | None = None) -> list[dict[str, str]]:
        period = period or self.reports.this(Span.DAY)
        count = self.exports.write(export, period, Format.CSV, self.target, Progress())
        with self.target.open(encoding="utf-8-sig", newline="") as file:
            rows = [*csv.DictReader(file)]
        assert len(rows) == count
        return rows


@pytest.fixture
def desk(shop: Shop, tmp_path: Path) -> Desk:
    return Desk(shop, tmp_path)


def money(text: str) -> Money:
    return Money(round(float(text) * 100))


def test_payments_are_saved_with_the_phone_masked(desk: Desk) -> None:
    desk.shop.paid(desk.shop.sale(150))
    desk.shop.take_cash(desk.shop.sale(20))
    first, second = desk.save(Export.PAYMENTS)
    assert (first["Method"], first["Received KES"], first["M-PESA receipt"]) == ("mpesa", "150.00", RECEIPT)
    assert first["Phone"] == PHONE.masked
    assert (second["Method"], second["State"], second["Phone"]) == ("cash", "paid", "")
    assert (second["Date"], second["Time"]) == ("2026-11-20", "09:00:00")


@pytest.mark.parametrize("export", [*Export])
def test_no_file_holds_a_whole_phone_number(desk: Desk, export: Export) -> None:
    desk.shop.customer("Wanjiku", PHONE)
    desk.shop.paid(desk.shop.sale(150))
    assert desk.save(export)
    text = desk.target.read_text(encoding="utf-8-sig")
    assert PHONE.msisdn not in text
    assert PHONE.msisdn[3:] not in text


def test_only_rows_of_the_chosen_days_are_saved(desk: Desk) -> None:
    desk.shop.take_cash()
    desk.shop.clock.move(hours=24)
    desk.shop.take_cash(desk.shop.sale(20))
    assert [row["Received KES"] for row in desk.save(Export.PAYMENTS)] == ["20.00"]
    assert len(desk.save(Export.LEDGER)) == 2
    assert len(desk.save(Export.LEDGER, desk.reports.everything())) == 4


def test_ledger_entries_are_saved_as_they_are(desk: Desk) -> None:
    desk.shop.take_cash()
    rows, entries = desk.save(Export.LEDGER), desk.shop.store.entries()
    assert [(row["Debit"], row["Credit"], row["Hash"]) for row in rows] == [
        (entry.posting.debit, entry.posting.credit, entry.hash) for entry in entries
    ]
    assert {row["Counts for"] for row in rows} == {day_of(entries[0].day).isoformat()}


def test_more_rows_than_a_page_are_all_saved_and_told_of(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cyberdesk.services.exports._PAGE", 3)
    monkeypatch.setattr("cyberdesk.services.exports._TELL_EVERY", 1)
    for _ in range(5):
        desk.shop.take_cash()
    steps: list[Step] = []
    period = desk.reports.this(Span.DAY)
    desk.exports.write(Export.LEDGER, period, Format.CSV, desk.target, Progress(steps.append))
    assert [step.percent for step in steps] == [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]


def test_a_stopped_export_leaves_nothing(desk: Desk) -> None:
    desk.shop.take_cash()
    progress = Progress()
    progress.stop()
    with pytest.raises(Stopped):
        desk.exports.write(Export.PAYMENTS, desk.reports.this(Span.DAY), Format.CSV, desk.target, progress)
    assert [*desk.target.parent.glob("*out*")] == []


def test_the_report_is_saved_with_its_sums(desk: Desk) -> None:
    desk.shop.take_cash(desk.shop.sale(150, station=3))
    rows = {(row["Part"], row["What"]): row["Amount KES"] for row in desk.save(Export.REPORT)}
    for place in [
        ("Total", "taken"),
        ("Income by kind", "time"),
        ("Takings by method", "cash"),
        ("Income by station", "station 3"),
        ("Takings by staff", STAFF),
        ("Takings by hour", "Friday 09:00"),
    ]:
        assert rows[place] == "150.00", place


def test_the_days_of_a_week_stand_in_its_report(desk: Desk) -> None:
    desk.shop.take_cash()
    rows = desk.save(Export.REPORT, desk.reports.this(Span.WEEK))
    days = [row for row in rows if row["Part"] == "Takings by day" and row["What"] == "cash"]
    assert [(row["From"], row["To"], row["Amount KES"]) for row in days] == [
        ("2026-11-20", "2026-11-20", "150.00")
    ]


# --- eTIMS ------------------------------------------------------------------------------------------------


def test_each_line_sold_is_a_line_for_etims_without_fees_of_others(desk: Desk) -> None:
    prints = SaleLine(LineKind.PRINTING, "Prints", KES(50), quantity=10)
    fee = SaleLine(LineKind.GOVERNMENT_FEE, "eCitizen", KES(1000))
    sale = sell(desk.shop, prints, fee)
    (row,) = desk.save(Export.ETIMS)
    assert (row["Document"], row["Our number"], row["Item"]) == ("invoice", str(sale.id), "Prints")
    assert (row["Quantity"], row["Unit price KES"], row["Total KES"]) == ("10", "5.00", "50.00")
    assert (row["Tax code"], row["Tax rate %"], row["Buyer PIN"]) == ("B", "16", "")


def test_a_refund_is_a_credit_note_that_names_the_original(desk: Desk) -> None:
    sale = desk.shop.sale(150)
    desk.shop.take_cash(sale)
    desk.shop.clock.move(hours=1)
    Reversals(desk.shop.store, desk.shop.clock, desk.shop.published).refund(
        sale.id, reason="it was down", staff=STAFF
    )
    invoice, note = desk.save(Export.ETIMS)
    assert (invoice["Document"], invoice["Total KES"]) == ("invoice", "150.00")
    assert (note["Document"], note["Our number"]) == ("credit note", f"{sale.id}-C1")
    assert (note["Original number"], note["Quantity"], note["Total KES"]) == (str(sale.id), "-1", "-150.00")
    assert note["Time"] == "10:00:00"


def test_a_bill_made_void_on_its_own_day_never_was_a_sale(desk: Desk) -> None:
    sale = desk.shop.sale(150)
    Reversals(desk.shop.store, desk.shop.clock, desk.shop.published).void(
        sale.id, reason="a mistake", staff=STAFF
    )
    assert desk.save(Export.ETIMS) == []


def test_a_bill_made_void_on_a_later_day_is_undone_there(desk: Desk) -> None:
    sale, first = desk.shop.sale(150), desk.reports.this(Span.DAY)
    desk.shop.clock.move(hours=24)
    Reversals(desk.shop.store, desk.shop.clock, desk.shop.published).void(
        sale.id, reason="a mistake", staff=STAFF
    )
    assert [row["Total KES"] for row in desk.save(Export.ETIMS, first)] == ["150.00"]
    assert [row["Total KES"] for row in desk.save(Export.ETIMS)] == ["-150.00"]


def test_the_lines_for_etims_come_to_the_income_of_the_days(desk: Desk) -> None:
    reversals = Reversals(desk.shop.store, desk.shop.clock, desk.shop.published)
    for shillings in (10, 20, 30, 40):
        sale = desk.shop.sale(shillings)
        if shillings != 40:
            desk.shop.take_cash(sale)
        desk.shop.clock.move(hours=13)
        if shillings in (20, 30):
            reversals.refund(sale.id, reason="broken", staff=STAFF)
    for period in (desk.reports.everything(), desk.reports.this(Span.DAY)):
        total = sum((money(row["Total KES"]) for row in desk.save(Export.ETIMS, period)), ZERO)
        assert total == desk.reports.read(period).figures.earned
