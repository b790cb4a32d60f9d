"""The job cards, by their keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cyberdesk.domain.job import JobStatus
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.services.errors import StorageError
from cyberdesk.ui.sales.job_cards import JobCards
from cyberdesk.ui.sales.jobs_model import Column
from tests.services.shop import STAFF
from tests.ui.sales.booth import Booth, press, typed

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def jobs(booth: Booth) -> JobCards:
    """Two jobs: 1 with a government fee, 2 without."""
    booth.stall.sold("gc 150 +1050")
    booth.stall.sold("kra")
    return opened(booth)


def opened(booth: Booth, *, may_pay_out: bool = True) -> JobCards:
    jobs = JobCards(booth.stall.jobs, booth.bridge, lambda: STAFF, lambda: may_pay_out)
    booth.show(jobs, 946, 588)
    return jobs


def numbers(jobs: JobCards) -> list[str]:
    return [str(jobs.model.index(row, Column.NUMBER).data()) for row in range(jobs.model.rowCount())]


def test_no_job_says_how_one_is_opened(booth: Booth) -> None:
    jobs = opened(booth)
    assert "No job is open" in jobs.empty.words
    assert not jobs.table.isVisible()


def test_the_list_shows_who_what_and_where_it_stands(jobs: JobCards) -> None:
    assert numbers(jobs) == ["2", "1"]
    row = [str(jobs.model.index(1, column).data()) for column in Column]
    assert row[:5] == ["1", "Walk-in", "Certificate of good conduct", "Waiting", "1,050"]


def test_arrow_down_and_enter_lead_from_the_search_to_the_next_step(booth: Booth, jobs: JobCards) -> None:
    press(jobs, Qt.Key.Key_Down)
    press(jobs, Qt.Key.Key_Down)
    assert jobs.card.title.text() == "1 · Walk-in"
    press(jobs, Qt.Key.Key_Return)
    assert jobs.card.next_button.hasFocus()
    press(jobs, Qt.Key.Key_Space)
    assert booth.stall.jobs.get(1).status is JobStatus.IN_WORK
    assert jobs.card.next_button.text() == "Work is done"
    press(jobs, Qt.Key.Key_Escape)
    assert jobs.table.hasFocus()


def test_a_collected_job_leaves_the_list_and_its_card_stays_to_take_it_back(
    booth: Booth, jobs: JobCards
) -> None:
    jobs.open_job(1)
    for _ in range(3):
        jobs.card.next_button.click()
    assert numbers(jobs) == ["2"]
    assert jobs.card.pill.word == "Collected"
    jobs.card.back_button.click()
    assert numbers(jobs) == ["2", "1"]


def test_number_and_notes_are_saved_when_the_field_is_left(booth: Booth, jobs: JobCards) -> None:
    jobs.open_job(1)
    jobs.card.reference.setFocus()
    typed(jobs, "DCI-7")
    press(jobs, Qt.Key.Key_Tab)
    assert jobs.card.notes.hasFocus()
    assert booth.stall.jobs.get(1).reference == "DCI-7"
    typed(jobs, "on Monday")
    jobs.open_job(2)
    assert booth.stall.jobs.get(1).notes == "on Monday"
    assert (jobs.card.reference.text(), jobs.card.notes.toPlainText()) == ("", "")


def test_the_list_is_searched(booth: Booth, jobs: JobCards) -> None:
    typed(jobs, "conduct")
    booth.qtbot.waitUntil(lambda: numbers(jobs) == ["1"])
    jobs.search.setText("nothing like it")
    booth.qtbot.waitUntil(lambda: "No job fits" in jobs.empty.words)


def test_the_chips_narrow_the_list(booth: Booth, jobs: JobCards) -> None:
    booth.stall.jobs.move(2, JobStatus.COLLECTED, staff=STAFF)
    jobs.chips[frozenset({JobStatus.COLLECTED})].click()
    assert numbers(jobs) == ["2"]
    jobs.chips[frozenset({JobStatus.DONE})].click()
    assert (numbers(jobs), jobs.empty.isVisible()) == ([], True)


def test_the_fee_is_paid_out_after_it_was_said_how_much(booth: Booth, jobs: JobCards) -> None:
    jobs.open_job(1)
    jobs.card.mpesa_button.click()
    assert booth.stall.jobs.get(1).fee_paid_out == ZERO
    assert jobs.card.fee_row.edit.text() == "1,050"
    assert "cannot be taken back" in jobs.card.fee_row.edit.accessibleName()
    QTest.keyClicks(jobs.card.fee_row.edit, "1000")
    press(jobs, Qt.Key.Key_Return)
    booth.qtbot.waitUntil(lambda: jobs.card.fee_row.isHidden())
    assert booth.stall.jobs.get(1).fee_paid_out == Money.shillings(1000)
    assert booth.stall.balances()["mpesa"] == -1000
    assert "KES 1,000 of KES 1,050 went to the agency" in jobs.card.fee.text()


def test_esc_pays_nothing_out(booth: Booth, jobs: JobCards) -> None:
    jobs.open_job(1)
    jobs.card.cash_button.click()
    press(jobs, Qt.Key.Key_Escape)
    assert jobs.card.fee_row.isHidden()
    assert jobs.card.cash_button.isVisible()
    assert booth.stall.jobs.get(1).fee_paid_out == ZERO


def test_more_than_the_fee_is_refused_in_place(booth: Booth, jobs: JobCards) -> None:
    jobs.open_job(1)
    jobs.card.cash_button.click()
    QTest.keyClicks(jobs.card.fee_row.edit, "2000")
    press(jobs, Qt.Key.Key_Return)
    booth.qtbot.waitUntil(lambda: "KES 1,050 of the fee is left" in jobs.card.error.text)
    assert jobs.card.fee_row.isVisible()


def test_without_the_right_no_fee_is_paid_out(booth: Booth) -> None:
    booth.stall.sold("gc 150 +1050")
    jobs = opened(booth, may_pay_out=False)
    jobs.open_job(1)
    assert not jobs.card.cash_button.isEnabled()
    assert not jobs.card.mpesa_button.isEnabled()


def test_a_job_without_a_government_fee_shows_none(jobs: JobCards) -> None:
    jobs.open_job(2)
    assert not jobs.card.cash_button.isVisible()


def test_the_bill_is_opened_once_there_is_one(booth: Booth, jobs: JobCards) -> None:
    jobs.open_job(2)
    with booth.qtbot.waitSignal(jobs.bill_opened) as heard:
        jobs.card.bill_button.click()
    assert heard.args == [2]
    booth.stall.sales.add_to_session(booth.stall.start(), booth.stall.order("kra"), staff=STAFF)
    jobs.open_job(3)
    assert not jobs.card.bill_button.isEnabled()


def test_jobs_that_cannot_be_read_are_said(
    booth: Booth, jobs: JobCards, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object, **_named: object) -> None:
        raise StorageError("The database is busy", next_step="Try again in a moment.")

    monkeypatch.setattr(booth.stall.jobs, "find", fail)
    jobs.reload()
    assert "The database is busy" in jobs.error.text
    assert numbers(jobs) == ["2", "1"]


def test_the_window_that_gives_it_the_focus_gives_it_to_the_search(jobs: JobCards) -> None:
    jobs.table.setFocus()
    jobs.setFocus()
    assert jobs.search.hasFocus()
