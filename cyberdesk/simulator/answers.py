"""What Daraja says, in its own shapes (daraja.md 1, 2.5, 2.6, 3.1, 3.2 and 4)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any

from cyberdesk.ingress.server import Response

NAIROBI = timezone(timedelta(hours=3), "EAT")


@dataclass(frozen=True, slots=True)
class Fault:
    """A call that Daraja turns away.

    Attributes:
        status: the HTTP status.
        error_code, message: Daraja's own.
        raw_body: sent as it is instead of Daraja's own shape: the gateway's fault object, HTML or nothing.
    """

    status: int
    error_code: str = ""
    message: str = ""
    raw_body: str | None = None

    def response(self, request_id: str) -> Response:
        """The answer on the wire."""
        if self.raw_body is not None:
            content_type = "application/json" if self.raw_body.startswith("{") else "text/html"
            return Response(self.status, self.raw_body.encode(), content_type)
        fields = {"requestId": request_id, "errorCode": self.error_code, "errorMessage": self.message}
        return json_response(fields, self.status)

    def __str__(self) -> str:
        return f"HTTP {self.status} {self.error_code} {self.message}".rstrip()


class Refusal(Exception):
    """The call ends here, with `fault` as its answer."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(str(fault))
        self.fault = fault


def invalid(field: str) -> Refusal:
    """The refusal of one named field."""
    return Refusal(Fault(400, "400.002.02", f"Bad Request - Invalid {field}"))


INVALID_AUTHENTICATION = Fault(400, "400.008.01", "Invalid Authentication passed")
INVALID_GRANT_TYPE = Fault(400, "400.008.02", "Invalid grant type passed")
INVALID_PAYLOAD = Fault(400, "400.002.05", "Invalid Request Payload")
NO_SUCH_RESOURCE = Fault(404, "404.001.01", "Resource not found")
INVALID_TOKEN = Fault(404, "404.001.03", "Invalid Access Token")
INVALID_HEADER = Fault(404, "404.001.04", "Invalid Authentication Header")
METHOD_NOT_ALLOWED = Fault(405, "405.001", "Method Not Allowed")
NO_SUCH_MERCHANT = Fault(500, "500.001.1001", "Merchant does not exist")
WRONG_CREDENTIALS = Fault(500, "500.001.1001", "Wrong credentials")
SUBSCRIBER_LOCKED = Fault(
    500,
    "500.001.1001",
    "Unable to lock subscriber, a transaction is already in process for the current subscriber",
)
BUSY = Fault(500, "500.003.02", "System is busy. Please try again in few minutes.")
SPIKE_ARREST = Fault(500, "500.003.02", "Spike Arrest Violation")
INTERNAL_ERROR = Fault(500, "500.003.1001", "Internal Server Error")
BEING_PROCESSED = Fault(500, "500.001.1001", "The transaction is being processed")
# Observed for an open prompt: an error body without a message, under HTTP 200.
SILENT_ERROR = Fault(200, "500.001.1001", "")
NO_SUCH_TRANSACTION = Fault(500, "500.001.1001", "The transaction does not Exist")

QUERY_NOISE = (
    Fault(500, "500.001.1001", ""),
    SPIKE_ARREST,
    Fault(
        429,
        raw_body='{"fault":{"faultstring":"Spike arrest violation",'
        '"detail":{"errorcode":"policies.ratelimit.SpikeArrestViolation"}}}',
    ),
    Fault(503, raw_body="<html><body>Service Unavailable</body></html>"),
)


@dataclass(frozen=True, slots=True)
class Result:
    """How a prompt ended.

    Attributes:
        code: a number, or a text such as ``SFC_IC0003``; 0 is paid.
        says: the text of the callback.
        query_says: the text of a query, where it is another one.
    """

    code: int | str
    says: str
    query_says: str = ""

    @property
    def is_paid(self) -> bool:
        return self.code == 0


PAID = Result(0, "The service request is processed successfully.")
NO_FUNDS = Result(1, "The balance is insufficient for the transaction.")
REPEATED = Result(17, "Rule limited.")
CANCELLED = Result(1032, "Request cancelled by user.")
# The two texts were seen for one payment (daraja.md 3.1).
NO_ANSWER = Result(1037, "No response from user.", "DS timeout user cannot be reached.")
WRONG_PIN = Result(2001, "The initiator information is invalid.")
NOT_PERMITTED = Result(2028, "The request is not permitted according to product assignment.")
NO_SUCH_OPERATOR = Result("SFC_IC0003", "The operator does not exist.")
STILL_OPEN = Result(4999, "The transaction is still under processing")


def json_response(fields: dict[str, Any], status: int = 200) -> Response:
    """`fields` as an answer on the wire."""
    return Response(status, json.dumps(fields).encode())


def accepted(merchant_request_id: str, checkout_request_id: str) -> Response:
    """A push that was taken for processing."""
    text = "Success. Request accepted for processing"
    return json_response(
        {
            "MerchantRequestID": merchant_request_id,
            "CheckoutRequestID": checkout_request_id,
            "ResponseCode": "0",
            "ResponseDescription": text,
            "CustomerMessage": text,
        }
    )


def queried(merchant_request_id: str, checkout_request_id: str, result: Result) -> Response:
    """What became of a push. The code is text here, and there is no receipt number (daraja.md 4)."""
    return json_response(
        {
            "ResponseCode": "0",
            "ResponseDescription": "The service request has been accepted successfully",
            "MerchantRequestID": merchant_request_id,
            "CheckoutRequestID": checkout_request_id,
            "ResultCode": str(result.code),
            "ResultDesc": result.query_says or result.says,
        }
    )


def callback_body(
    merchant_request_id: str, checkout_request_id: str, result: Result, items: list[dict[str, Any]]
) -> bytes:
    """The body of a callback. Without `items` there is no metadata at all."""
    callback: dict[str, Any] = {
        "MerchantRequestID": merchant_request_id,
        "CheckoutRequestID": checkout_request_id,
        "ResultCode": result.code,
        "ResultDesc": result.says,
    }
    if items:
        callback["CallbackMetadata"] = {"Item": items}
    return json.dumps({"Body": {"stkCallback": callback}}).encode()


def receipt_items(*, amount: int, receipt_number: str, at: datetime, msisdn: str) -> list[dict[str, Any]]:
    """The metadata of a payment. Balance comes without a value, as it mostly does (daraja.md 3.1)."""
    return [
        {"Name": "Amount", "Value": float(amount)},
        {"Name": "MpesaReceiptNumber", "Value": receipt_number},
        {"Name": "Balance"},
        {"Name": "TransactionDate", "Value": int(f"{at.astimezone(NAIROBI):%Y%m%d%H%M%S}")},
        {"Name": "PhoneNumber", "Value": int(msisdn)},
    ]
