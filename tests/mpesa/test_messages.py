"""Daraja's bodies, out and in."""

from __future__ import annotations

import base64
import json
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Cause, Outcome, Source, Verdict
from cyberdesk.domain.phone import Phone
from cyberdesk.mpesa.body import MAX_EVIDENCE_CHARACTERS
from cyberdesk.mpesa.credentials import Account
from cyberdesk.mpesa.messages import push_body, query_body, read_callback, timestamp
from cyberdesk.services.ports import Notice, Prompt

AT = datetime(2026, 3, 1, 21, 30, 5, tzinfo=UTC)  # 00:30:05 of the next day in Nairobi
PAYBILL = Account("https://daraja.test", "key", "hush", "174379", "passkey", None)
TILL = Account("https://daraja.test", "key", "hush", "3029161", "passkey", "5151515")
URL = "https://cafe.example/pay/callback/token"
CHECKOUT = "ws_CO_191220191020363925"


def prompt(cents: int = 25000, reference: str = "CD12", description: str = "Computer time") -> Prompt:
    return Prompt(Money(cents), Phone("254708374149"), reference, description, "token")


def sent(account: Account, wanted: Prompt) -> dict[str, Any]:
    body: dict[str, Any] = json.loads(push_body(account, wanted, URL, AT))
    return body


# --- out --------------------------------------------------------------------------------------------------


def test_a_paybill_is_charged_under_its_own_number() -> None:
    assert sent(PAYBILL, prompt()) == {
        "BusinessShortCode": "174379",
        "Password": base64.b64encode(b"174379passkey20260302003005").decode(),
        "Timestamp": "20260302003005",
        "TransactionType": "CustomerPayBillOnline",
        "Amount": 250,
        "PartyA": "254708374149",
        "PartyB": "174379",
        "PhoneNumber": "254708374149",
        "CallBackURL": URL,
        "AccountReference": "CD12",
        "TransactionDesc": "Computer time",
    }


def test_a_till_is_paid_through_its_store_number() -> None:
    body = sent(TILL, prompt())
    assert body["TransactionType"] == "CustomerBuyGoodsOnline"
    assert (body["BusinessShortCode"], body["PartyB"]) == ("3029161", "5151515")


def test_a_query_is_signed_like_a_push() -> None:
    assert json.loads(query_body(TILL, CHECKOUT, AT)) == {
        "BusinessShortCode": "3029161",
        "Password": base64.b64encode(b"3029161passkey20260302003005").decode(),
        "Timestamp": "20260302003005",
        "CheckoutRequestID": CHECKOUT,
    }


@pytest.mark.parametrize("hours", [-8, 0, 3, 12])
def test_the_timestamp_is_nairobi_time_whatever_the_zone_of_the_clock(hours: int) -> None:
    assert timestamp(AT.astimezone(timezone(timedelta(hours=hours)))) == "20260302003005"


@pytest.mark.parametrize("cents", [25050, 1, 99, 0, -100])
def test_only_whole_shillings_of_one_or_more_are_sent(cents: int) -> None:
    with pytest.raises(ValueError, match="KES"):
        push_body(PAYBILL, prompt(cents), URL, AT)


@pytest.mark.parametrize("reference", ["", "PC07-4K2Q", "A" * 13, "Kahawa é", "٤٢", "CD12\n"])
def test_a_reference_that_the_payers_message_cannot_hold_is_not_sent(reference: str) -> None:
    with pytest.raises(ValueError, match="reference"):
        push_body(PAYBILL, prompt(reference=reference), URL, AT)


@pytest.mark.parametrize("description", ["", "Fourteen chars", "Café", "two\nlines"])
def test_a_description_that_is_too_long_or_not_plain_is_not_sent(description: str) -> None:
    with pytest.raises(ValueError, match="description"):
        push_body(PAYBILL, prompt(description=description), URL, AT)


def test_the_longest_reference_and_description_are_sent() -> None:
    body = sent(PAYBILL, prompt(reference="CD1234567890", description="Computer time"))
    assert (body["AccountReference"], body["TransactionDesc"]) == ("CD1234567890", "Computer time")


def test_an_account_shows_no_secret() -> None:
    shown = repr(Account("https://daraja.test", "the-key", "the-secret", "174379", "the-passkey", None))
    assert not [secret for secret in ("the-key", "the-secret", "the-passkey") if secret in shown]


# --- in ---------------------------------------------------------------------------------------------------

ITEMS: list[object] = [
    {"Name": "Amount", "Value": 250.00},
    {"Name": "MpesaReceiptNumber", "Value": "NLJ7RT61SV"},
    {"Name": "Balance"},
    {"Name": "TransactionDate", "Value": 20191219102115},
    {"Name": "PhoneNumber", "Value": 254708374149},
]


def callback(code: object = 0, metadata: object = None, **changes: object) -> dict[str, object]:
    inner: dict[str, object] = {
        "MerchantRequestID": "29115-34620561-1",
        "CheckoutRequestID": CHECKOUT,
        "ResultCode": code,
        "ResultDesc": "The service request is processed successfully.",
    }
    if metadata is not None:
        inner["CallbackMetadata"] = metadata
    return {"Body": {"stkCallback": inner | changes}}


def raw(value: object) -> bytes:
    return json.dumps(value).encode()


def read(value: object) -> Notice:
    notice = read_callback(raw(value))
    assert notice is not None
    return notice


def paid_with(literal: str) -> Outcome:
    """The outcome of a success whose amount is written exactly so."""
    body = raw(callback(metadata={"Item": [{"Name": "Amount", "Value": 987654}, *ITEMS[1:]]}))
    notice = read_callback(body.replace(b"987654", literal.encode()))
    assert notice is not None
    return notice.outcome


def test_a_success_brings_ids_amount_and_receipt_number() -> None:
    body = raw(callback(metadata={"Item": ITEMS}))
    assert read_callback(body) == Notice(
        CHECKOUT,
        "29115-34620561-1",
        Outcome(
            Verdict.PAID,
            Source.CALLBACK,
            amount=Money.shillings(250),
            receipt_number="NLJ7RT61SV",
            result_code="0",
            evidence=body.decode(),
        ),
    )


def test_items_are_read_by_name_in_any_order_among_strangers() -> None:
    items = [*reversed(ITEMS), {"Name": "New"}, {"Value": 7}, 7, None, {"Name": ["Amount"], "Value": 9}]
    outcome = read(callback(metadata={"Item": items})).outcome
    assert (outcome.amount, outcome.receipt_number) == (Money.shillings(250), "NLJ7RT61SV")


@pytest.mark.parametrize("code", [0, "0"])
def test_a_result_code_may_be_a_number_or_text(code: object) -> None:
    assert read(callback(code, {"Item": ITEMS})).outcome.verdict is Verdict.PAID
    assert read(callback(1032)).outcome.cause is Cause.CANCELLED
    assert read(callback("SFC_IC0003")).outcome.cause is Cause.SHORTCODE


def test_a_failure_is_declined_with_its_code() -> None:
    outcome = read(callback(1037)).outcome
    assert (outcome.verdict, outcome.cause, outcome.result_code) == (
        Verdict.DECLINED,
        Cause.NO_ANSWER,
        "1037",
    )


@pytest.mark.parametrize("code", [1036, 4999, 777, None, [], {}, True, "0.0", 10**30])
def test_a_code_of_no_table_is_in_doubt(code: object) -> None:
    assert read(callback(code)).outcome.verdict is Verdict.UNKNOWN


@pytest.mark.parametrize("code", ["\ud800", "é", "10\x0032", 10**30, None, {}])
def test_a_code_that_no_disk_or_screen_could_hold_is_empty(code: object) -> None:
    assert read(callback(code)).outcome.result_code == ""


@pytest.mark.parametrize(
    ("literal", "cents"),
    [("1", 100), ("1.00", 100), ('"1.00"', 100), ('" 250 "', 25000), ("0.1", 10), ("99.90", 9990),
     ("1.10000", 110), ("250000", 25_000_000), ("4503599627370.49", None)],
)  # fmt: skip
def test_an_amount_is_read_to_the_cent(literal: str, cents: int | None) -> None:
    assert paid_with(literal).amount == (None if cents is None else Money(cents))


@pytest.mark.parametrize(
    "literal", ["-1", "1e2", "1E999999999", "0.001", '"KES 1"', '"1,000"', "true", "[]", "{}", '"١"', '""']
)
def test_a_success_whose_amount_makes_no_sense_is_in_doubt(literal: str) -> None:
    outcome = paid_with(literal)
    assert outcome.verdict is Verdict.UNKNOWN
    assert (outcome.amount, outcome.receipt_number) == (None, None)


@pytest.mark.parametrize("literal", ["null", "NaN", "Infinity", "-Infinity", "9" * 5000])
def test_an_amount_that_is_no_number_is_an_absent_one(literal: str) -> None:
    outcome = paid_with(literal)
    assert (outcome.verdict, outcome.amount, outcome.receipt_number) == (Verdict.PAID, None, "NLJ7RT61SV")


@pytest.mark.parametrize(
    "metadata", [None, {}, {"Item": None}, {"Item": []}, {"Item": "x"}, {"Item": 7}, [], "x", 7]
)
def test_a_success_without_metadata_is_paid_with_the_receipt_pending(metadata: object) -> None:
    outcome = read(callback(0, CallbackMetadata=metadata)).outcome
    assert (outcome.verdict, outcome.amount, outcome.receipt_number) == (Verdict.PAID, None, None)


def test_a_single_item_may_come_without_its_list() -> None:
    assert read(callback(0, {"Item": ITEMS[1]})).outcome.receipt_number == "NLJ7RT61SV"


@pytest.mark.parametrize(
    "number", ["nlj7rt61sv", "NLJ7", "NLJ7RT61SVXXX", "NLJ7RT61S\n", 7, None, "ÄÖÜ4567890"]
)
def test_what_is_no_receipt_number_stays_in_the_evidence_only(number: object) -> None:
    item = {"Name": "MpesaReceiptNumber", "Value": number}
    outcome = read(callback(0, {"Item": [ITEMS[0], item]})).outcome
    assert (outcome.verdict, outcome.receipt_number) == (Verdict.PAID, None)
    assert "MpesaReceiptNumber" in outcome.evidence


def test_a_refusal_with_a_receipt_number_is_in_doubt() -> None:
    outcome = read(callback(1032, {"Item": ITEMS})).outcome
    assert outcome.verdict is Verdict.UNKNOWN
    assert outcome.receipt_number is None


@pytest.mark.parametrize("merchant", [None, 7, "", "x" * 101, "a b", "\ud800"])
def test_a_missing_merchant_id_is_empty(merchant: object) -> None:
    assert read(callback(0, MerchantRequestID=merchant)).merchant_request_id == ""


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"garbage",
        b"{",
        b"null",
        b"[]",
        b"7",
        b'"Body"',
        b"\xff\xfe\x00",
        raw({}),
        raw({"Body": None}),
        raw({"Body": []}),
        raw({"Body": {"stkCallback": None}}),
        raw({"Body": {"stkCallback": []}}),
        raw({"Body": {"stkCallback": {"ResultCode": 0}}}),
        raw(callback(CheckoutRequestID=None)),
        raw(callback(CheckoutRequestID="")),
        raw(callback(CheckoutRequestID=7)),
        raw(callback(CheckoutRequestID="\ud800")),
        raw(callback(CheckoutRequestID="x" * 101)),
        raw(callback()) + b"}",
        b"[" * 60_000,
        b'{"Body":' * 8_000,
        b'{"Body":{"stkCallback":' + b'{"a":' * 10_000,
    ],
    ids=range(23),
)
def test_what_is_no_callback_is_none(body: bytes) -> None:
    assert read_callback(body) is None


def test_a_byte_order_mark_and_broken_letters_do_not_lose_a_payment() -> None:
    body = b"\xef\xbb\xbf" + raw(callback(0, {"Item": ITEMS})).replace(b"successfully", b"succ\xe8s")
    notice = read_callback(body)
    assert notice is not None
    assert notice.outcome.receipt_number == "NLJ7RT61SV"


def test_the_kept_evidence_is_bounded() -> None:
    notice = read(callback(1032, ResultDesc="x" * 60_000))
    assert len(notice.outcome.evidence) == MAX_EVIDENCE_CHARACTERS


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(st.binary())
def test_no_bytes_make_reading_fail(body: bytes) -> None:
    assert read_callback(body) is None


@given(
    code=anything, metadata=anything, name=st.sampled_from(["Amount", "MpesaReceiptNumber"]), value=anything
)
def test_no_json_makes_reading_fail(code: object, metadata: object, name: str, value: object) -> None:
    item = {"Name": name, "Value": value}
    for shape in (metadata, {"Item": metadata}, {"Item": [metadata, item]}):
        outcome = read(callback(code, CallbackMetadata=shape)).outcome
        assert outcome.amount is None or outcome.verdict is Verdict.PAID
        outcome.result_code.encode("ascii")
        outcome.evidence.encode()


@given(shillings=st.integers(1, 999_999_999), cents=st.integers(0, 99))
def test_every_amount_with_cents_survives_exactly(shillings: int, cents: int) -> None:
    for literal in (f"{shillings}.{cents:02}", f'"{shillings}.{cents:02}"'):
        assert paid_with(literal).amount == Money(shillings * 100 + cents)
