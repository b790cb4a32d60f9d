"""Job cards, and the agency's fee that passes through."""

from __future__ import annotations

import pytest

from cyberdesk.domain.deed import DeedKind
from cyberdesk.domain.events import JobChanged
from cyberdesk.domain.job import Job, JobStatus
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Tender
from cyberdesk.services.errors import NotAllowedNow
from tests.services.shop import STAFF
from tests.services.stall import Stall

FEE = Money.shillings(1050)


@pytest.fixture
def job(stall: Stall) -> Job:
    """A paid job card."""
    stall.sold("gc 150 +1050")
    (job,) = stall.jobs.find()
    return job


def test_a_job_goes_from_waiting_to_collected(stall: Stall, job: Job) -> None:
    steps = []
    while job.next_status is not None:
        job = stall.jobs.move(job.id, job.next_status, staff="Otieno")
        steps.append(job.status)
    assert steps == [JobStatus.IN_WORK, JobStatus.DONE, JobStatus.COLLECTED]
    assert stall.jobs.find() == []
    assert stall.jobs.find({JobStatus.COLLECTED}) == [job]
    assert [(deed.kind, deed.staff) for deed in stall.jobs.history(job.id)][1:] == [
        (DeedKind.JOB_MOVED, "Otieno")
    ] * 3


def test_a_wrong_step_is_taken_back(stall: Stall, job: Job) -> None:
    stall.jobs.move(job.id, JobStatus.COLLECTED, staff=STAFF)
    assert stall.jobs.move(job.id, JobStatus.WAITING, staff=STAFF).is_open


def test_only_its_bill_cancels_a_job(stall: Stall, job: Job) -> None:
    with pytest.raises(NotAllowedNow, match="bill of this job"):
        stall.jobs.move(job.id, JobStatus.CANCELLED, staff=STAFF)
    assert job.sale_id is not None
    stall.reversals.refund(job.sale_id, reason="she went", staff=STAFF)
    assert stall.jobs.get(job.id).status is JobStatus.CANCELLED
    with pytest.raises(NotAllowedNow, match="bill of this job"):
        stall.jobs.move(job.id, JobStatus.DONE, staff=STAFF)
    stall.assert_adds_up()


def test_the_agencys_number_is_written_down_and_found(stall: Stall, job: Job) -> None:
    noted = stall.jobs.note(job.id, reference=" DCI-7F3 91 ", notes="fingerprints on Monday", staff=STAFF)
    assert (noted.reference, noted.notes) == ("DCI-7F3 91", "fingerprints on Monday")
    for search in ("7f3", "conduct", str(job.id), "walk"):
        assert stall.jobs.find(search=search) == [noted]
    assert stall.jobs.find(search="ntsa") == []
    assert stall.shop.published.events[-1] == JobChanged(job.id)
    with pytest.raises(NotAllowedNow, match="too long"):
        stall.jobs.note(job.id, reference="x" * 41, notes="", staff=STAFF)


@pytest.mark.parametrize(("tender", "account"), [(Tender.CASH, "cash"), (Tender.MPESA, "mpesa")])
def test_the_fee_goes_to_the_agency(stall: Stall, job: Job, tender: Tender, account: str) -> None:
    paid = stall.jobs.pay_fee_out(job.id, tender, staff="Otieno")
    assert (paid.fee_paid_out, paid.fee_due) == (FEE, ZERO)
    expected = {"cash": 1200, "income_service": -150}
    expected[account] = expected.get(account, 0) - 1050
    assert stall.balances() == expected
    deed = stall.jobs.history(job.id)[-1]
    assert (deed.kind, deed.staff, deed.detail) == (DeedKind.FEE_PAID_OUT, "Otieno", "105000")
    stall.assert_adds_up()


def test_the_fee_is_paid_once_whatever_is_pressed(stall: Stall, job: Job) -> None:
    half = Money.shillings(500)
    for _ in range(2):
        stall.jobs.pay_fee_out(job.id, Tender.CASH, amount=half, staff=STAFF, request="press")
    assert stall.jobs.get(job.id).fee_paid_out == half
    with pytest.raises(NotAllowedNow, match="KES 550 of the fee is left"):
        stall.jobs.pay_fee_out(job.id, Tender.CASH, amount=FEE, staff=STAFF)
    stall.jobs.pay_fee_out(job.id, Tender.CASH, staff=STAFF)
    with pytest.raises(NotAllowedNow, match="No fee is left"):
        stall.jobs.pay_fee_out(job.id, Tender.CASH, staff=STAFF)
    stall.assert_adds_up()


def waiting_job(stall: Stall) -> tuple[int, Job]:
    """A session with a certificate that is to be paid with its bill."""
    session_id = stall.start()
    stall.sales.add_to_session(session_id, stall.order("gc 150 +1050"), staff=STAFF)
    (job,) = stall.jobs.find()
    return session_id, job


@pytest.mark.parametrize("tender", list(Tender))
def test_the_fee_goes_to_the_agency_while_the_job_waits_with_a_session(stall: Stall, tender: Tender) -> None:
    session_id, job = waiting_job(stall)
    paid = stall.jobs.pay_fee_out(job.id, tender, staff=STAFF)
    assert (paid.fee_due, paid.sale_id) == (ZERO, None)
    stall.assert_adds_up()
    sale = stall.sessions.end(session_id, staff=STAFF)
    stall.shop.take_cash(sale)
    assert stall.balances().get("pass_through", 0) == 0
    with pytest.raises(NotAllowedNow, match="No fee is left"):
        stall.jobs.pay_fee_out(job.id, tender, staff=STAFF)
    stall.assert_adds_up()


def test_half_of_a_fee_before_the_bill_and_half_after_it(stall: Stall) -> None:
    session_id, job = waiting_job(stall)
    stall.jobs.pay_fee_out(job.id, Tender.CASH, amount=Money.shillings(500), staff=STAFF)
    sale = stall.sessions.end(session_id, staff=STAFF)
    stall.sales.add_to_sale(sale.id, stall.order("gc 150 +1050"), staff=STAFF)
    for each in stall.jobs.find():
        stall.jobs.pay_fee_out(each.id, Tender.CASH, staff=STAFF)
    assert stall.balances()["cash"] == -2100
    stall.assert_adds_up()


def test_a_fee_that_the_agency_has_is_not_taken_off_before_the_bill_nor_on_it(stall: Stall) -> None:
    session_id, job = waiting_job(stall)
    stall.jobs.pay_fee_out(job.id, Tender.CASH, staff=STAFF)
    fee = next(each for each in stall.sales.waiting(session_id) if each.line.amount == FEE)
    with pytest.raises(NotAllowedNow, match="agency has its fee"):
        stall.reversals.take_waiting_off(fee.id, reason="she went", staff=STAFF)
    sale = stall.sessions.end(session_id, staff=STAFF)
    (position,) = (line.position for line in sale.lines if line.amount == FEE)
    with pytest.raises(NotAllowedNow, match="agency has its fee"):
        stall.reversals.take_off(sale.id, position, reason="she went", staff=STAFF)
    stall.assert_adds_up()


def test_a_fee_that_was_taken_off_is_not_paid_out(stall: Stall) -> None:
    session_id, job = waiting_job(stall)
    fee = next(each for each in stall.sales.waiting(session_id) if each.line.amount == FEE)
    stall.reversals.take_waiting_off(fee.id, reason="she pays it herself", staff=STAFF)
    with pytest.raises(NotAllowedNow, match="taken off its bill"):
        stall.jobs.pay_fee_out(job.id, Tender.CASH, staff=STAFF)
    stall.sessions.end(session_id, staff=STAFF)
    with pytest.raises(NotAllowedNow, match="taken off its bill"):
        stall.jobs.pay_fee_out(job.id, Tender.CASH, staff=STAFF)


@pytest.mark.parametrize("is_paid", [True, False])
def test_a_fee_that_was_taken_off_its_bill_is_not_paid_to_the_agency(stall: Stall, is_paid: bool) -> None:
    sale = stall.sold("gc 150 +1050") if is_paid else stall.sell("gc 150 +1050")
    (job,) = stall.jobs.find()
    if is_paid:
        stall.reversals.refund(sale.id, positions=[1], reason="went to another office", staff=STAFF)
    else:
        stall.reversals.take_off(sale.id, 1, reason="went to another office", staff=STAFF)
    with pytest.raises(NotAllowedNow, match="taken off its bill"):
        stall.jobs.pay_fee_out(job.id, Tender.CASH, staff=STAFF)
    assert stall.jobs.get(job.id).fee_paid_out == ZERO
    stall.assert_adds_up()


def test_of_two_fees_only_the_one_that_stands_is_paid_out(stall: Stall) -> None:
    sale = stall.sold("gc 150 +1050 nt 100 +650")
    stall.reversals.refund(sale.id, positions=[1], reason="went to another office", staff=STAFF)
    first, second = stall.jobs.find()
    stall.jobs.pay_fee_out(first.id, Tender.CASH, staff=STAFF)
    with pytest.raises(NotAllowedNow, match="taken off its bill"):
        stall.jobs.pay_fee_out(second.id, Tender.CASH, staff=STAFF)
    assert "pass_through" not in stall.balances()
    stall.assert_adds_up()
