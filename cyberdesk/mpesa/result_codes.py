"""What Daraja's answers and codes mean for the money: tables, and the functions that read them.

`classify` reads any answer of any call; `push_answer` and `query_answer` turn its reading into our terms, and
`judge_result` reads a ResultCode. Where a table is silent the answer is doubt, never "not paid".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from cyberdesk.domain.payment import Cause, Outcome, Source, Verdict
from cyberdesk.mpesa.body import code_text, evidence, identifier, member, read_object
from cyberdesk.services.ports import (
    Accepted,
    AnswerLost,
    NoInformation,
    PushAnswer,
    QueryAnswer,
    Refused,
    StillOpen,
)

# --- answers to a call (daraja.md 2.6 and 4) --------------------------------------------------------------


class Meaning(Enum):
    """What an answer says of the request it answers."""

    TAKEN = auto()
    """ResponseCode 0: understood; a push is accepted, a query has a result."""
    REFUSED = auto()
    """Turned away at the gate: certainly not processed."""
    BAD_TOKEN = auto()
    """Turned away for its access token: as REFUSED, and worth one more try with a new token."""
    NOT_SENT = auto()
    """It never left this PC."""
    BEING_PROCESSED = auto()
    """A query's "not yet"."""
    UNCLEAR = auto()
    """It says nothing: the request may have been processed."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An answer, read.

    Attributes:
        meaning: see `Meaning`.
        evidence: the raw text, or what went wrong on the way.
        cause: why it was refused or not sent; None otherwise.
        code: the far end's code, for the details; empty when there is none.
        is_throttled: M-PESA asks for fewer calls.
        is_offline: it never got there.
        status: of HTTP; None when there was no answer.
        body: the JSON object; None when it was none.
    """

    meaning: Meaning
    evidence: str
    cause: Cause | None = None
    code: str = ""
    is_throttled: bool = False
    is_offline: bool = False
    status: int | None = None
    body: dict[str, object] | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table of error answers. Empty fields match everything.

    Attributes:
        meaning, cause, is_throttled: what the answer then says, see `Reading`.
        code: the errorCode.
        words: in the code or the message, in lower case; the empty string is in every message.
        status: of HTTP.
        is_empty: True: only without a message.
    """

    meaning: Meaning
    cause: Cause | None = None
    code: str = ""
    words: str = ""
    status: int | None = None
    is_empty: bool = False
    is_throttled: bool = False

    def fits(self, status: int, code: str, message: str) -> bool:
        return (
            (not self.code or self.code == code)
            and (self.status is None or self.status == status)
            and (not self.is_empty or not message)
            and (self.words in message or self.words in code.lower())
        )


_REFUSED, _UNCLEAR = Meaning.REFUSED, Meaning.UNCLEAR
_BUCKET = "500.001.1001"
"""At least seven meanings; only the message tells them apart."""

# The first row that fits decides. The body comes before the HTTP status, which is not reliable.
_ERRORS: tuple[Rule, ...] = (
    # Looks like a token problem and is none: the app lacks the product, or the keys are of another host.
    Rule(_REFUSED, Cause.PRODUCT_NOT_ENABLED, words="no apiproduct match"),
    # The keys bought a token and it is refused even when new: what is left is the product (daraja.md 8).
    Rule(Meaning.BAD_TOKEN, Cause.PRODUCT_NOT_ENABLED, code="404.001.03"),
    Rule(Meaning.BAD_TOKEN, Cause.PRODUCT_NOT_ENABLED, code="400.003.01"),
    Rule(Meaning.BAD_TOKEN, Cause.PRODUCT_NOT_ENABLED, code="401.002.01"),
    Rule(Meaning.BAD_TOKEN, Cause.PRODUCT_NOT_ENABLED, code="401.003.01"),
    Rule(_REFUSED, Cause.CALLBACK_ADDRESS, code="400.002.02", words="callbackurl"),
    Rule(_REFUSED, Cause.PHONE_REJECTED, code="400.002.02", words="phonenumber"),
    Rule(_REFUSED, Cause.PHONE_REJECTED, code="400.002.02", words="partya"),
    Rule(_REFUSED, Cause.PHONE_REJECTED, code="400.002.02", words="iccid"),
    Rule(_REFUSED, Cause.PHONE_REJECTED, code="400.002.02", words="credit party customer type"),
    Rule(_REFUSED, Cause.AMOUNT_REFUSED, code="400.002.02", words="amount"),
    Rule(_REFUSED, Cause.SHORTCODE, code="400.002.02", words="businessshortcode"),
    Rule(_REFUSED, Cause.SHORTCODE, code="400.002.02", words="partyb"),
    Rule(_REFUSED, Cause.SHORTCODE, code="400.002.02", words="transactiontype"),
    Rule(_REFUSED, Cause.CREDENTIALS, code="400.002.02", words="password"),
    Rule(_REFUSED, Cause.REQUEST_REFUSED, code="400.002.02"),
    Rule(_REFUSED, Cause.REQUEST_REFUSED, code="400.002.05"),
    Rule(_REFUSED, Cause.REQUEST_REFUSED, code="400.003.02"),
    Rule(_REFUSED, Cause.CREDENTIALS, code="400.008.01"),
    Rule(_REFUSED, Cause.REQUEST_REFUSED, code="400.008.02"),
    Rule(_REFUSED, Cause.REQUEST_REFUSED, code="404.001.01"),
    Rule(_REFUSED, Cause.REQUEST_REFUSED, code="404.003.01"),
    Rule(_REFUSED, Cause.REQUEST_REFUSED, code="404.001.04"),
    Rule(_REFUSED, Cause.REQUEST_REFUSED, code="405.001"),
    Rule(_REFUSED, Cause.SHORTCODE, code=_BUCKET, words="merchant does not exist"),
    Rule(_REFUSED, Cause.CREDENTIALS, code=_BUCKET, words="wrong credentials"),
    Rule(_REFUSED, Cause.PHONE_BUSY, code=_BUCKET, words="unable to lock subscriber"),
    Rule(_REFUSED, Cause.SHORTCODE, code=_BUCKET, words="merchant not allowed to carry out"),
    Rule(Meaning.BEING_PROCESSED, code=_BUCKET, words="transaction is being processed"),
    # With HTTP 200 it is seen while the prompt is open; with 500 it is noise between good answers.
    Rule(Meaning.BEING_PROCESSED, code=_BUCKET, is_empty=True, status=200),
    Rule(_UNCLEAR, code=_BUCKET),
    Rule(_UNCLEAR, code="500.003.1001"),
    # "System is busy" is presumed to be said before processing; the spike arrest certainly is.
    Rule(_REFUSED, Cause.MPESA_BUSY, code="500.003.02", is_throttled=True),
    Rule(_REFUSED, Cause.MPESA_BUSY, code="500.003.03", is_throttled=True),
    Rule(_REFUSED, Cause.MPESA_BUSY, code="00.002.1001", is_throttled=True),
    # The code of this one is stated nowhere.
    Rule(_REFUSED, Cause.SHORTCODE, words="merchant not allowed to carry out"),
    # The gateway's own faults, named like policies.ratelimit.SpikeArrestViolation.
    Rule(_REFUSED, Cause.MPESA_BUSY, words="spikearrestviolation", is_throttled=True),
    Rule(_REFUSED, Cause.MPESA_BUSY, words="quotaviolation", is_throttled=True),
    Rule(_REFUSED, Cause.REQUEST_REFUSED, words="http.flow.applicationnotfound"),
    Rule(_REFUSED, Cause.MPESA_BUSY, status=429, is_throttled=True),
    Rule(Meaning.BAD_TOKEN, Cause.PRODUCT_NOT_ENABLED, status=401),
)


def classify(status: int, text: str) -> Reading:
    """What an answer says of the request, by its body first and its HTTP status last."""
    body = read_object(text)
    kept = evidence(text)
    code, message = _error_of(body, kept)
    response_code = code_text(member(body, "ResponseCode"))
    if response_code and (code or message):
        # It says both yes and no.
        return Reading(Meaning.UNCLEAR, kept, code=code, status=status, body=body)
    if response_code:
        # C2B answers spell their zero "00000000" (daraja.md 5.4), so any zero is one.
        is_taken = not response_code.strip("0")
        meaning = Meaning.TAKEN if is_taken else Meaning.REFUSED
        cause = None if is_taken else Cause.REQUEST_REFUSED
        return Reading(meaning, kept, cause, code="" if is_taken else response_code, status=status, body=body)
    for rule in _ERRORS:
        if rule.fits(status, code, message):
            return Reading(
                rule.meaning,
                kept,
                rule.cause,
                code or str(status),
                rule.is_throttled,
                status=status,
                body=body,
            )
    return Reading(Meaning.UNCLEAR, kept, code=code or str(status), status=status, body=body)


def _error_of(body: dict[str, object] | None, text: str) -> tuple[str, str]:
    """The code and the message (lower case, single spaces) of an error answer in any of its three shapes."""
    if body is None:
        return "", _plain(text)
    fault = body.get("fault")
    if fault is not None:
        code = code_text(member(member(fault, "detail"), "errorcode"))
        return code, _plain(member(fault, "faultstring"))
    return code_text(body.get("errorCode")), _plain(body.get("errorMessage"))


def _plain(message: object) -> str:
    return " ".join(message.lower().split()) if isinstance(message, str) else ""


def push_answer(reading: Reading) -> PushAnswer:
    """The answer to a push in our terms. Whatever is unclear is `AnswerLost`."""
    match reading.meaning:
        case Meaning.TAKEN:
            merchant_request_id = identifier(member(reading.body, "MerchantRequestID"))
            checkout_request_id = identifier(member(reading.body, "CheckoutRequestID"))
            if checkout_request_id:
                return Accepted(merchant_request_id, checkout_request_id, reading.evidence)
        case Meaning.REFUSED | Meaning.BAD_TOKEN | Meaning.NOT_SENT:
            return Refused(reading.cause or Cause.REQUEST_REFUSED, reading.code, reading.evidence)
    return AnswerLost(reading.evidence)


def query_answer(reading: Reading, checkout_request_id: str) -> QueryAnswer:
    """The answer to a query in our terms; only a result for the id that was asked about says anything."""
    if reading.meaning is Meaning.BEING_PROCESSED:
        return StillOpen(reading.evidence)
    if reading.meaning is Meaning.TAKEN and member(reading.body, "CheckoutRequestID") == checkout_request_id:
        code = code_text(member(reading.body, "ResultCode"))
        if code == STILL_PROCESSING:
            return StillOpen(reading.evidence)
        if code:
            verdict, cause = judge_result(code)
            return Outcome(verdict, Source.QUERY, cause, result_code=code, evidence=reading.evidence)
    return NoInformation(reading.is_throttled, reading.is_offline, reading.evidence)


# --- results of a push (daraja.md 3.2) --------------------------------------------------------------------

STILL_PROCESSING = "4999"

_PAID: tuple[Verdict, Cause | None] = (Verdict.PAID, None)
_NOT_PAID: dict[str, Cause] = {
    "1": Cause.NO_FUNDS,
    "2": Cause.AMOUNT_REFUSED,
    "3": Cause.AMOUNT_REFUSED,
    "4": Cause.CUSTOMER_LIMIT,
    "8": Cause.MERCHANT_LIMIT,
    "15": Cause.REQUEST_REFUSED,
    "17": Cause.TOO_SOON,
    "20": Cause.REQUEST_REFUSED,
    "21": Cause.REQUEST_REFUSED,
    "22": Cause.REQUEST_REFUSED,
    "24": Cause.REQUEST_REFUSED,
    "25": Cause.REQUEST_REFUSED,
    "26": Cause.MPESA_BUSY,
    "29": Cause.REQUEST_REFUSED,
    "1001": Cause.PHONE_BUSY,
    "1019": Cause.EXPIRED,
    "1025": Cause.MPESA_FAULT,
    "1031": Cause.CANCELLED,
    "1032": Cause.CANCELLED,
    "1037": Cause.NO_ANSWER,
    "1101": Cause.REQUEST_REFUSED,
    "1102": Cause.REQUEST_REFUSED,
    # For a push this is the customer's PIN; for calls with an initiator it is the initiator's password.
    "2001": Cause.WRONG_PIN,
    "2006": Cause.MPESA_FAULT,
    "2008": Cause.MPESA_FAULT,
    "2026": Cause.MPESA_FAULT,
    "2028": Cause.SHORTCODE,
    "2029": Cause.MPESA_FAULT,
    "8006": Cause.CUSTOMER_LOCKED,
    "9999": Cause.MPESA_FAULT,
    "SFC_IC0003": Cause.SHORTCODE,
}
"""Final codes: the attempt is over and was not paid."""

_PLATFORM_FAULT = re.compile(r"100000\d{3}", re.ASCII)

_IN_DOUBT: dict[str, Cause] = {
    # The prompt reached the phone and its answer was lost on the way back.
    "1036": Cause.NO_ANSWER,
    STILL_PROCESSING: Cause.SILENCE,
}


def judge_result(code: str) -> tuple[Verdict, Cause | None]:
    """What a ResultCode says of the money; a code that no table has is doubt.

    Args:
        code: as `body.code_text` gives it.
    """
    if code == "0":
        return _PAID
    if code in _NOT_PAID:
        return Verdict.DECLINED, _NOT_PAID[code]
    if _PLATFORM_FAULT.fullmatch(code):
        return Verdict.DECLINED, Cause.MPESA_FAULT
    return Verdict.UNKNOWN, _IN_DOUBT.get(code, Cause.MPESA_FAULT)
