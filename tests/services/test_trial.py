"""How a trial ended, and what has to be changed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cyberdesk.domain.payment import Cause, Payment, PaymentState
from cyberdesk.mpesa.result_codes import Meaning, classify, judge_result
from cyberdesk.services.trial import Fault, TrialEnd, TrialResult, end_of, fault_of
from tests.domain import values


def declined(cause: Cause | None, *, is_sent: bool = True) -> Payment:
    payment = values.payment(PaymentState.DECLINED)
    return replace(payment, cause=cause, checkout_request_id="ws_CO_1" if is_sent else None)


@pytest.mark.parametrize(
    ("payment", "end"),
    [
        (values.payment(PaymentState.PAID), TrialEnd.PAID),
        (declined(Cause.CANCELLED), TrialEnd.NOT_PAID),
        (declined(Cause.OFFLINE, is_sent=False), TrialEnd.NOT_SENT),
        (values.payment(PaymentState.UNKNOWN), TrialEnd.IN_DOUBT),
        (values.payment(PaymentState.PENDING), TrialEnd.IN_DOUBT),
    ],
)
def test_the_end_of_a_trial_is_that_of_its_payment(payment: Payment, end: TrialEnd) -> None:
    assert end_of(payment) is end


@pytest.mark.parametrize(
    ("status", "body", "fault"),
    [
        (400, '{"errorCode":"400.008.01","errorMessage":"Invalid Authentication passed"}', Fault.KEYS),
        (500, '{"errorCode":"500.001.1001","errorMessage":"Wrong credentials"}', Fault.PASSKEY),
        (
            500,
            '{"errorCode":"500.001.1001","errorMessage":"[MerchantValidate] - Wrong credentials"}',
            Fault.PASSKEY,
        ),
        (400, '{"errorCode":"400.002.02","errorMessage":"Bad Request - Invalid Password"}', Fault.PASSKEY),
        (500, '{"errorCode":"500.001.1001","errorMessage":"Merchant does not exist"}', Fault.SHORTCODE),
        (
            400,
            '{"errorCode":"400.002.02","errorMessage":"Bad Request - Invalid BusinessShortCode"}',
            Fault.SHORTCODE,
        ),
        (
            400,
            '{"errorCode":"400.002.02","errorMessage":"Bad Request - Invalid CallBackURL"}',
            Fault.CALLBACKS,
        ),
        (401, "Invalid API call as no apiproduct match found", Fault.PRODUCT),
        (404, '{"errorCode":"404.001.03","errorMessage":"Invalid Access Token"}', Fault.PRODUCT),
        (500, '{"errorCode":"500.003.02","errorMessage":"System is busy"}', Fault.MPESA),
    ],
)
def test_a_refusal_is_decoded_into_what_to_change(status: int, body: str, fault: Fault) -> None:
    reading = classify(status, body)
    assert reading.meaning in {Meaning.REFUSED, Meaning.BAD_TOKEN}
    assert fault_of(reading.cause, reading.code) is fault


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        ("2028", Fault.KIND),
        ("SFC_IC0003", Fault.RECEIVER),
        ("1", Fault.PHONE),
        ("17", Fault.PHONE),
        ("1019", Fault.PHONE),
        ("1032", Fault.PHONE),
        ("1037", Fault.PHONE),
        ("2001", Fault.PHONE),
        ("8006", Fault.PHONE),
        ("8", Fault.MPESA),
        ("9999", Fault.MPESA),
    ],
)
def test_a_result_code_is_decoded_into_what_to_change(code: str, fault: Fault) -> None:
    _, cause = judge_result(code)
    assert TrialResult(declined(cause), code).fault is fault


def test_every_cause_has_something_to_change() -> None:
    assert {fault_of(cause, "") for cause in (*Cause, None)} == {
        Fault.PASSKEY,
        Fault.PRODUCT,
        Fault.SHORTCODE,
        Fault.CALLBACKS,
        Fault.PHONE,
        Fault.LINE,
        Fault.MPESA,
    }


def test_a_paid_trial_has_no_fault_and_one_in_doubt_only_doubt() -> None:
    assert TrialResult(values.payment(PaymentState.PAID)).fault is None
    doubted = replace(values.payment(PaymentState.UNKNOWN), cause=Cause.SHORTCODE)
    assert TrialResult(doubted, "2028").fault is Fault.DOUBT
