"""Every row of daraja.md 2.6, 3.2 and 4, and what each says of the money."""

from __future__ import annotations

import json

import pytest

from cyberdesk.domain.payment import Cause, Outcome, Source, Verdict
from cyberdesk.mpesa.body import MAX_EVIDENCE_CHARACTERS, code_text
from cyberdesk.mpesa.result_codes import Meaning, classify, judge_result, push_answer, query_answer
from cyberdesk.services.ports import Accepted, AnswerLost, NoInformation, QueryAnswer, Refused, StillOpen
from tests.mpesa.samples import CHECKOUT_ID as ASKED
from tests.mpesa.samples import error


def fault(code: str, message: str) -> str:
    return json.dumps({"fault": {"faultstring": message, "detail": {"errorcode": code}}})


def result(code: object, **changes: object) -> str:
    fields: dict[str, object] = {
        "ResponseCode": "0",
        "ResponseDescription": "The service request has been accepted successsfully",
        "MerchantRequestID": "22205-34066-1",
        "CheckoutRequestID": ASKED,
        "ResultCode": code,
        "ResultDesc": "The service request is processed successfully.",
    }
    return json.dumps(fields | changes)


LOCKED = "Unable to lock subscriber, a transaction is already in process for the current subscriber"
NO_PRODUCT = "Invalid API call as no apiproduct match found"
NOT_ALLOWED = "Merchant not allowed to carry out transaction type CustomerPayBillOnline"

REFUSALS = [
    (400, error("400.002.02", "Bad Request - Invalid BusinessShortCode"), Cause.SHORTCODE),
    (400, error("400.002.02", "Bad Request - Invalid PartyB"), Cause.SHORTCODE),
    (400, error("400.002.02", "Bad Request - Invalid TransactionType"), Cause.SHORTCODE),
    (400, error("400.002.02", "Bad Request - Invalid Timestamp"), Cause.REQUEST_REFUSED),
    (400, error("400.002.02", "Bad Request - Invalid Amount"), Cause.AMOUNT_REFUSED),
    (400, error("400.002.02", "Bad Request - Invalid PhoneNumber"), Cause.PHONE_REJECTED),
    (400, error("400.002.02", "Bad Request - Invalid PartyA"), Cause.PHONE_REJECTED),
    (400, error("400.002.02", "Missing ICCID value"), Cause.PHONE_REJECTED),
    (400, error("400.002.02", "Credit Party customer type can't be supported"), Cause.PHONE_REJECTED),
    (400, error("400.002.02", "Bad Request - Invalid CallBackURL"), Cause.CALLBACK_ADDRESS),
    (400, error("400.002.02", "Bad Request - Invalid Password"), Cause.CREDENTIALS),
    (400, error("400.002.02", "Bad Request - Invalid Remarks"), Cause.REQUEST_REFUSED),
    (400, error("400.002.05", "Invalid Request Payload"), Cause.REQUEST_REFUSED),
    (400, error("400.003.02", "Bad Request"), Cause.REQUEST_REFUSED),
    (401, error("401.001", NO_PRODUCT), Cause.PRODUCT_NOT_ENABLED),
    (401, fault("keymanagement.service.InvalidAPICall", NO_PRODUCT), Cause.PRODUCT_NOT_ENABLED),
    (401, NO_PRODUCT, Cause.PRODUCT_NOT_ENABLED),
    (404, error("404.001.01", "Resource not found"), Cause.REQUEST_REFUSED),
    (404, error("404.003.01", "Resource not found"), Cause.REQUEST_REFUSED),
    (404, error("404.001.04", "Invalid Authentication Header"), Cause.REQUEST_REFUSED),
    (404, fault("messaging.adaptors.http.flow.ApplicationNotFound", "No proxy"), Cause.REQUEST_REFUSED),
    (405, error("405.001", "Method Not Allowed"), Cause.REQUEST_REFUSED),
    (500, error("500.001.1001", "Merchant does not exist"), Cause.SHORTCODE),
    (500, error("500.001.1001", "Wrong credentials"), Cause.CREDENTIALS),
    (500, error("500.001.1001", "[MerchantValidate] - Wrong  credentials"), Cause.CREDENTIALS),
    (500, error("500.001.1001", LOCKED), Cause.PHONE_BUSY),
    (200, error("500.001.1001", LOCKED.upper()), Cause.PHONE_BUSY),
    (500, error("500.001.1001", NOT_ALLOWED), Cause.SHORTCODE),
    (400, error("", NOT_ALLOWED), Cause.SHORTCODE),
    (200, json.dumps({"ResponseCode": "1", "ResponseDescription": "Rejected"}), Cause.REQUEST_REFUSED),
    (200, json.dumps({"ResponseCode": 11}), Cause.REQUEST_REFUSED),
]

THROTTLED = [
    (500, error("500.003.02", "System is busy. Please try again in few minutes.")),
    (500, error("500.003.02", "Error Occurred: Spike Arrest Violation")),
    (500, error("500.003.03", "Error Occurred: Quota Violation")),
    (500, error("00.002.1001", "Service is currently under maintenance")),
    (429, ""),
    (429, "<html>Too Many Requests</html>"),
    (429, fault("policies.ratelimit.SpikeArrestViolation", "Spike arrest violation. Allowed rate : 1ps")),
    (500, fault("policies.ratelimit.SpikeArrestViolation", "Spike arrest violation. Allowed rate : 1ps")),
    (500, fault("policies.ratelimit.QuotaViolation", "Rate limit quota violation.")),
]

BAD_TOKENS = [
    (404, error("404.001.03", "Invalid Access Token")),
    (400, error("400.003.01", "Invalid Access Token")),
    (401, error("401.002.01", "Error Occurred - Invalid Access Token")),
    (401, error("401.003.01", "Error Occurred - Invalid Access Token")),
    (401, ""),
    (401, "Invalid Access Token"),
    (401, fault("keymanagement.service.invalid_access_token", "Invalid Access Token")),
    (200, error("404.001.03", "Invalid Access Token")),
]

MAYBE_SENT = [
    (500, error("500.003.1001", "Internal Server Error")),
    (400, error("500.003.1001", NOT_ALLOWED)),
    (500, error("500.001.1001", "Internal Server Error")),
    (500, error("500.001.1001", "")),
    (200, error("500.001.1001", "")),
    (401, error("500.001.1001", "")),
    (500, error("500.001.1001", "The transaction is being processed")),
    (500, error("500.001.1001", "The transaction does not Exist")),
    (500, json.dumps({"errorCode": "500.001.1001"})),
    (500, ""),
    (502, "<html><h1>502 Bad Gateway</h1></html>"),
    (503, "<html>Service Unavailable</html>"),
    (504, fault("messaging.adaptors.http.flow.GatewayTimeout", "Gateway Timeout")),
    (400, error("400.999.99", "Something new")),
    (403, "<html>Request unsuccessful.</html>"),
    (404, "<html>Not Found</html>"),
    (302, ""),
    (200, ""),
    (200, "{"),
    (200, "<html>Please log in to the hotspot</html>"),
    (200, "[]"),
    (200, "null"),
    (200, json.dumps({})),
    (200, json.dumps({"ResponseCode": None, "CheckoutRequestID": ASKED})),
    (200, json.dumps({"ResponseCode": True, "CheckoutRequestID": ASKED})),
    (200, json.dumps({"ResponseCode": "0"})),
    (200, json.dumps({"ResponseCode": "0", "CheckoutRequestID": 7, "MerchantRequestID": "1"})),
    (200, json.dumps({"ResponseCode": "0", "CheckoutRequestID": ASKED, "errorCode": "400.002.02"})),
    (200, "[" * 20_000),
    (200, '{"ResponseCode":' * 20_000),
]


@pytest.mark.parametrize(("status", "text", "cause"), REFUSALS)
def test_a_refusal_at_the_gate_is_certainly_not_a_payment(status: int, text: str, cause: Cause) -> None:
    answer = push_answer(classify(status, text))
    assert isinstance(answer, Refused)
    assert answer.cause is cause
    assert answer.evidence == text


@pytest.mark.parametrize(("status", "text"), THROTTLED)
def test_a_busy_gateway_refuses_a_push_and_asks_for_fewer_queries(status: int, text: str) -> None:
    answer = push_answer(classify(status, text))
    assert isinstance(answer, Refused)
    assert answer.cause is Cause.MPESA_BUSY
    assert query_answer(classify(status, text), ASKED) == NoInformation(True, False, text)


@pytest.mark.parametrize(("status", "text"), BAD_TOKENS)
def test_a_bad_token_has_many_codes_and_refuses_everything(status: int, text: str) -> None:
    reading = classify(status, text)
    assert reading.meaning is Meaning.BAD_TOKEN
    refusal = push_answer(reading)
    assert isinstance(refusal, Refused)
    assert refusal.cause is Cause.PRODUCT_NOT_ENABLED
    assert query_answer(reading, ASKED) == NoInformation(False, False, text)


@pytest.mark.parametrize(("status", "text"), MAYBE_SENT)
def test_what_is_no_clear_answer_to_a_push_leaves_it_in_doubt(status: int, text: str) -> None:
    assert push_answer(classify(status, text)) == AnswerLost(text[:MAX_EVIDENCE_CHARACTERS])


@pytest.mark.parametrize("zero", ["0", 0, "00000000"])
@pytest.mark.parametrize("status", [200, 500])
def test_response_code_zero_with_an_id_is_accepted_whatever_the_http_status(
    zero: object, status: int
) -> None:
    text = json.dumps({"MerchantRequestID": "29115-1", "CheckoutRequestID": ASKED, "ResponseCode": zero})
    assert push_answer(classify(status, text)) == Accepted("29115-1", ASKED, text)


def test_an_accepted_push_without_its_merchant_id_can_still_be_asked_about() -> None:
    text = json.dumps({"CheckoutRequestID": ASKED, "ResponseCode": "0"})
    assert push_answer(classify(200, text)) == Accepted("", ASKED, text)


def test_a_refusal_names_the_code_of_the_far_end_or_else_the_http_status() -> None:
    coded = push_answer(classify(400, error("400.002.02", "Bad Request - Invalid Amount")))
    bare = push_answer(classify(429, ""))
    numbered = push_answer(classify(200, json.dumps({"ResponseCode": 11})))
    assert [getattr(answer, "code", None) for answer in (coded, bare, numbered)] == [
        "400.002.02",
        "429",
        "11",
    ]


def test_the_kept_evidence_of_an_endless_answer_is_bounded() -> None:
    answer = push_answer(classify(200, "x" * 100_000))
    assert isinstance(answer, AnswerLost)
    assert len(answer.evidence) == MAX_EVIDENCE_CHARACTERS


# --- the query ----------------------------------------------------------------------------------------------

STILL_OPEN = [
    (200, result("4999")),
    (200, result(4999)),
    (500, error("500.001.1001", "The transaction is being processed")),
    (200, error("500.001.1001", "The transaction is being processed")),
    (200, error("500.001.1001", "")),
    (200, json.dumps({"requestId": "1", "errorCode": "500.001.1001"})),
]

SAYS_NOTHING = [
    (500, error("500.001.1001", "")),
    (500, error("500.001.1001", "The transaction does not Exist")),
    (500, error("500.001.1001", "Internal Server Error")),
    (400, error("400.002.02", "Bad Request - Invalid CheckoutRequestID")),
    (404, error("404.001.01", "Resource not found")),
    (500, error("500.001.1001", "Wrong credentials")),
    (500, error("500.001.1001", LOCKED)),
    (500, error("500.003.1001", "Internal Server Error")),
    (401, error("401.001", NO_PRODUCT)),
    (502, "<html>Bad Gateway</html>"),
    (500, ""),
    (200, ""),
    (200, result("0", CheckoutRequestID="ws_CO_191220191020363926")),
    (200, result("0", CheckoutRequestID=None)),
    (200, result("1032", CheckoutRequestID="ws_CO_191220191020363926")),
    (200, result("0", ResponseCode="1")),
    (200, result("0", ResponseCode=None)),
    (200, result("1032", ResponseCode="500")),
    (200, result(None)),
    (200, result("")),
    (200, result(False)),
    (200, result({"0": "0"})),
    (200, result("0", errorCode="500.001.1001", errorMessage="")),
]


@pytest.mark.parametrize(("status", "text"), STILL_OPEN)
def test_a_prompt_that_waits_for_its_pin_is_still_open(status: int, text: str) -> None:
    assert query_answer(classify(status, text), ASKED) == StillOpen(text)


@pytest.mark.parametrize(("status", "text"), SAYS_NOTHING)
def test_a_query_that_fails_says_nothing_about_the_payment(status: int, text: str) -> None:
    assert query_answer(classify(status, text), ASKED) == NoInformation(False, False, text)


@pytest.mark.parametrize("code", ["0", 0])
def test_a_query_that_says_paid_brings_neither_amount_nor_receipt_number(code: object) -> None:
    text = result(code)
    expected: QueryAnswer = Outcome(Verdict.PAID, Source.QUERY, result_code="0", evidence=text)
    assert query_answer(classify(200, text), ASKED) == expected


@pytest.mark.parametrize("code", ["1032", 1032])
def test_a_query_with_another_final_code_is_not_paid(code: object) -> None:
    text = result(code)
    assert query_answer(classify(200, text), ASKED) == Outcome(
        Verdict.DECLINED, Source.QUERY, Cause.CANCELLED, result_code="1032", evidence=text
    )


@pytest.mark.parametrize("code", ["1036", "777", "SFC_IC9999"])
def test_a_query_with_a_code_of_no_table_is_in_doubt(code: str) -> None:
    answer = query_answer(classify(200, result(code)), ASKED)
    assert isinstance(answer, Outcome)
    assert answer.verdict is Verdict.UNKNOWN
    assert answer.result_code == code


# --- the result codes ---------------------------------------------------------------------------------------

RESULTS: list[tuple[object, Verdict, Cause | None]] = [
    (0, Verdict.PAID, None),
    ("0", Verdict.PAID, None),
    (1, Verdict.DECLINED, Cause.NO_FUNDS),
    ("1", Verdict.DECLINED, Cause.NO_FUNDS),
    (2, Verdict.DECLINED, Cause.AMOUNT_REFUSED),
    (3, Verdict.DECLINED, Cause.AMOUNT_REFUSED),
    (4, Verdict.DECLINED, Cause.CUSTOMER_LIMIT),
    (8, Verdict.DECLINED, Cause.MERCHANT_LIMIT),
    (15, Verdict.DECLINED, Cause.REQUEST_REFUSED),
    (17, Verdict.DECLINED, Cause.TOO_SOON),
    (20, Verdict.DECLINED, Cause.REQUEST_REFUSED),
    (21, Verdict.DECLINED, Cause.REQUEST_REFUSED),
    (22, Verdict.DECLINED, Cause.REQUEST_REFUSED),
    (24, Verdict.DECLINED, Cause.REQUEST_REFUSED),
    (25, Verdict.DECLINED, Cause.REQUEST_REFUSED),
    (26, Verdict.DECLINED, Cause.MPESA_BUSY),
    (29, Verdict.DECLINED, Cause.REQUEST_REFUSED),
    (1001, Verdict.DECLINED, Cause.PHONE_BUSY),
    (1019, Verdict.DECLINED, Cause.EXPIRED),
    (1025, Verdict.DECLINED, Cause.MPESA_FAULT),
    (9999, Verdict.DECLINED, Cause.MPESA_FAULT),
    (1031, Verdict.DECLINED, Cause.CANCELLED),
    (1032, Verdict.DECLINED, Cause.CANCELLED),
    (1036, Verdict.UNKNOWN, Cause.NO_ANSWER),
    (1037, Verdict.DECLINED, Cause.NO_ANSWER),
    (1101, Verdict.DECLINED, Cause.REQUEST_REFUSED),
    (1102, Verdict.DECLINED, Cause.REQUEST_REFUSED),
    (2001, Verdict.DECLINED, Cause.WRONG_PIN),
    (2006, Verdict.DECLINED, Cause.MPESA_FAULT),
    (2008, Verdict.DECLINED, Cause.MPESA_FAULT),
    (2026, Verdict.DECLINED, Cause.MPESA_FAULT),
    (2028, Verdict.DECLINED, Cause.SHORTCODE),
    (2029, Verdict.DECLINED, Cause.MPESA_FAULT),
    (4999, Verdict.UNKNOWN, Cause.SILENCE),
    (8006, Verdict.DECLINED, Cause.CUSTOMER_LOCKED),
    ("SFC_IC0003", Verdict.DECLINED, Cause.SHORTCODE),
    (" sfc_ic0003 ", Verdict.DECLINED, Cause.SHORTCODE),
    (100000100, Verdict.DECLINED, Cause.MPESA_FAULT),
    (100000001, Verdict.DECLINED, Cause.MPESA_FAULT),
    (12345, Verdict.UNKNOWN, Cause.MPESA_FAULT),
    (200000100, Verdict.UNKNOWN, Cause.MPESA_FAULT),
    (-1, Verdict.UNKNOWN, Cause.MPESA_FAULT),
    ("00", Verdict.UNKNOWN, Cause.MPESA_FAULT),
    ("0.0", Verdict.UNKNOWN, Cause.MPESA_FAULT),
    ("SFC_IC0004", Verdict.UNKNOWN, Cause.MPESA_FAULT),
    ("", Verdict.UNKNOWN, Cause.MPESA_FAULT),
    ("٠", Verdict.UNKNOWN, Cause.MPESA_FAULT),
    (None, Verdict.UNKNOWN, Cause.MPESA_FAULT),
    (False, Verdict.UNKNOWN, Cause.MPESA_FAULT),
    ([0], Verdict.UNKNOWN, Cause.MPESA_FAULT),
]


@pytest.mark.parametrize(("code", "verdict", "cause"), RESULTS)
def test_a_result_code_is_paid_or_final_or_in_doubt(
    code: object, verdict: Verdict, cause: Cause | None
) -> None:
    assert judge_result(code_text(code)) == (verdict, cause)
