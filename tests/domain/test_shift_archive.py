"""A kept report is read again for ever: the shape of each version is held here."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from cyberdesk.domain.cash_count import CashCount
from cyberdesk.domain.cash_move import CashMove, CashMoveKind
from cyberdesk.domain.ledger import Account
from cyberdesk.domain.money import Money
from cyberdesk.domain.shift import Closing
from cyberdesk.domain.shift_archive import UnreadableReport, archive_text, report_of
from cyberdesk.domain.shift_figures import LedgerSum, figures_of
from cyberdesk.domain.shift_report import (
    VERSION,
    DoubtfulPayment,
    HandedOver,
    RunningStation,
    ShiftReport,
    UnpaidBill,
)
from tests.domain.values import NOON

FIFTY = Money.shillings(50)
TAKEN = LedgerSum("Achieng", Account.CASH, Account.RECEIVABLE, None, False, False, True, FIFTY)
CHARGED = replace(TAKEN, debit=Account.RECEIVABLE, credit=Account.INCOME_TIME, is_deni=False)
REPORT = ShiftReport(
    version=VERSION,
    number=3,
    opened_at=NOON,
    opened_by="Achieng",
    float_counted=FIFTY,
    left_by_last=FIFTY,
    made_at=NOON + timedelta(hours=8),
    first_entry=11,
    last_entry=12,
    ledger_hash="7f3a91c2" * 8,
    before=figures_of([]),
    total=figures_of([CHARGED, TAKEN]),
    deni_bills=1,
    deni_given=FIFTY,
    moves=(CashMove(NOON, CashMoveKind.EXPENSE, FIFTY, "soap · sabuni", "Otieno", 12),),
    handed_over=HandedOver(
        unpaid=(UnpaidBill(5, "PC 1 · 45 min", "Walk-in", FIFTY),),
        doubtful=(DoubtfulPayment(7, "PC 2 · 60 min", FIFTY),),
        running=(RunningStation(4, "Walk-in", NOON),),
    ),
    closing=Closing(NOON, "Otieno", FIFTY, CashCount.of({50: 1}), FIFTY * 2, "wrong change", 12),
)
NO_FIGURES = (
    '{"cash_taken":0,"cash_refunded":0,"mpesa_verified":0,"mpesa_unverified":0,"verified_since":0,'
    '"mpesa_returned":0,"unverified_withdrawn":0,"deni_collected":0,"cash_in":0,"cash_out":0,"dropped":0,'
    '"spent":0,"over":0,"short":0,"income":[],"passed_through":[],"by_staff":[],"changes":[],'
    '"fees_paid_cash":0,"fees_paid_mpesa":0}'
)
FIGURES = (
    '{"cash_taken":5000,"cash_refunded":0,"mpesa_verified":0,"mpesa_unverified":0,"verified_since":0,'
    '"mpesa_returned":0,"unverified_withdrawn":0,"deni_collected":5000,"cash_in":0,"cash_out":0,"dropped":0,'
    '"spent":0,"over":0,"short":0,"income":[{"account":"income_time","amount":5000}],"passed_through":[],'
    '"by_staff":[{"staff":"Achieng","cash_taken":5000,"mpesa_verified":0,"mpesa_unverified":0,"refunded":0}],'
    '"changes":[{"account":"cash","amount":5000},{"account":"income_time","amount":-5000},'
    '{"account":"receivable","amount":0}],"fees_paid_cash":0,"fees_paid_mpesa":0}'
)


def version_1() -> str:
    noon = int(NOON.timestamp() * 1_000_000)
    return (
        f'{{"version":1,"number":3,"opened_at":{noon},"opened_by":"Achieng","float_counted":5000,'
        f'"left_by_last":5000,"made_at":{noon + 8 * 3600 * 1_000_000},"first_entry":11,"last_entry":12,'
        f'"ledger_hash":"{"7f3a91c2" * 8}","before":{NO_FIGURES},"total":{FIGURES},'
        f'"deni_bills":1,"deni_given":5000,"moves":[{{"at":{noon},"kind":"expense","amount":5000,'
        '"reason":"soap \\u00b7 sabuni","staff":"Otieno","entry_id":12}],'
        '"handed_over":{"unpaid":[{"sale_id":5,'
        '"title":"PC 1 \\u00b7 45 min","customer_name":"Walk-in","due":5000}],"doubtful":[{"payment_id":7,'
        '"title":"PC 2 \\u00b7 60 min","amount":5000}],"running":[{"station_number":4,'
        f'"customer_name":"Walk-in","started_at":{noon}}}]}},"closing":{{"at":{noon},"staff":"Otieno",'
        '"counted":5000,"count":{"50":1},"expected":10000,"reason":"wrong change","last_entry":12}}'
    )


def test_the_shape_of_version_1_stays() -> None:
    assert archive_text(REPORT) == version_1()
    assert report_of(version_1()) == REPORT


def test_a_report_from_before_fees_were_told_apart_is_read() -> None:
    assert report_of(version_1().replace(',"fees_paid_cash":0,"fees_paid_mpesa":0', "")) == REPORT


def test_an_x_report_is_read_again() -> None:
    report = replace(REPORT, closing=None)
    assert report_of(archive_text(report)) == report


def test_a_sum_without_notes_and_coins_is_read_again() -> None:
    report = replace(REPORT, closing=Closing(NOON, "Otieno", FIFTY, None, FIFTY, "", 12))
    assert report_of(archive_text(report)) == report


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"version":1', '"version":2'),
        ('"number":3', '"number":"3"'),
        ('"deni_given":5000', '"deni_given":5000.5'),
        ('"opened_by":"Achieng"', '"opened_by":null'),
        ('"kind":"expense"', '"kind":"gift"'),
        ('"50":1', '"25":1'),
        ('"50":1', '"50":-1'),
        ('"moves":[', '"moved":['),
        ('"unpaid":[{"sale_id":5', '"unpaid":[{"sale":5'),
        ('{"version"', '["version"'),
    ],
)
def test_what_is_no_report_is_not_read(old: str, new: str) -> None:
    text = version_1().replace(old, new)
    assert text != version_1()
    with pytest.raises(UnreadableReport):
        report_of(text)


def test_the_drawer_is_the_float_and_what_moved_since() -> None:
    report = replace(REPORT, before=figures_of([replace(TAKEN, amount=Money.shillings(20))]))
    assert report.expected == Money.shillings(80)
    assert report.since_opening(lambda figures: figures.cash_taken) == Money.shillings(30)
    assert report.fingerprint == "7F3A-91C2"
