"""What a caller asks of Daraja, checked as Safaricom checks it (daraja.md 2.1 to 2.6, 3.5 and 4)."""

from __future__ import annotations

import base64
import ipaddress
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from cyberdesk.simulator.answers import (
    INVALID_PAYLOAD,
    NO_SUCH_MERCHANT,
    NO_SUCH_OPERATOR,
    NOT_PERMITTED,
    WRONG_CREDENTIALS,
    Refusal,
    Result,
    invalid,
)

MAX_AMOUNT = 250_000
MAX_REFERENCE_LENGTH = 12
MAX_DESCRIPTION_LENGTH = 13
PAYBILL = "CustomerPayBillOnline"
BUY_GOODS = "CustomerBuyGoodsOnline"
AVOIDED_WORDS = ("m-pesa", "mpesa", "safaricom", "exe", "cmd", "sql", "query")

_SHORTCODE = re.compile(r"[0-9]{5,7}")
_MSISDN = re.compile(r"254[17][0-9]{8}")
_WHOLE = re.compile(r"[1-9][0-9]{0,8}")
_TIMESTAMP = re.compile(r"[0-9]{14}")
_CHECKOUT_REQUEST_ID = re.compile(r"ws_CO_[0-9A-Za-z_]{1,60}")
_URL = re.compile(r"[!-~]+")


@dataclass(frozen=True, slots=True)
class Merchant:
    """The organisation that the simulator knows.

    Attributes:
        shortcode: the paybill, or the head-office or store number of a till.
        passkey: its secret for the password of a push.
        till_number: of a buy-goods till; None for a paybill.
    """

    shortcode: str
    passkey: str = field(repr=False)
    till_number: str | None = None

    def password(self, timestamp: str) -> str:
        return base64.b64encode(f"{self.shortcode}{self.passkey}{timestamp}".encode()).decode()

    def misfit(self, transaction_type: str, receiver: str) -> Result | None:
        """How a payment with this type and receiver ends after the PIN; None when they are right.

        Daraja takes such a push and shows the prompt: the fault is found only after the PIN (daraja.md 3.2).
        """
        if transaction_type != (BUY_GOODS if self.till_number else PAYBILL):
            return NOT_PERMITTED
        return None if receiver == (self.till_number or self.shortcode) else NO_SUCH_OPERATOR


@dataclass(frozen=True, slots=True)
class PushOrder:
    """A push that passed every check.

    Attributes:
        amount: whole shillings.
        msisdn: of the phone that gets the prompt.
        reference: shown to the payer.
        callback_url: where the result goes.
        misfit: the ending that waits behind the PIN when type or receiver are wrong; None when all is right.
    """

    amount: int
    msisdn: str = field(repr=False)
    reference: str
    callback_url: str = field(repr=False)
    misfit: Result | None = None

    @property
    def avoided_word(self) -> str | None:
        """A word in the callback address that Safaricom refuses at times; None when there is none."""
        address = self.callback_url.lower()
        return next((word for word in AVOIDED_WORDS if word in address), None)


def read_push(headers: Mapping[str, str], body: bytes, merchant: Merchant) -> PushOrder:
    """The push in `body`.

    Raises:
        Refusal: the first thing in it that is wrong.
    """
    fields = _fields(headers, body)
    _check_merchant(fields, merchant)
    transaction_type = fields.get("TransactionType")
    if transaction_type not in (PAYBILL, BUY_GOODS):
        raise invalid("TransactionType")
    amount = int(_matching(fields, "Amount", _WHOLE))
    if amount > MAX_AMOUNT:
        raise invalid("Amount")
    _matching(fields, "PartyA", _MSISDN)
    receiver = _matching(fields, "PartyB", _SHORTCODE)
    msisdn = _matching(fields, "PhoneNumber", _MSISDN)
    callback_url = fields.get("CallBackURL")
    if not isinstance(callback_url, str) or not _is_callback_url(callback_url):
        raise invalid("CallBackURL")
    reference = _words(fields, "AccountReference", MAX_REFERENCE_LENGTH)
    if not reference:
        raise invalid("AccountReference")
    _words(fields, "TransactionDesc", MAX_DESCRIPTION_LENGTH)
    return PushOrder(amount, msisdn, reference, callback_url, merchant.misfit(transaction_type, receiver))


def read_query(headers: Mapping[str, str], body: bytes, merchant: Merchant) -> str:
    """The CheckoutRequestID that the query in `body` asks about.

    Raises:
        Refusal: the first thing in it that is wrong.
    """
    fields = _fields(headers, body)
    _check_merchant(fields, merchant)
    return _matching(fields, "CheckoutRequestID", _CHECKOUT_REQUEST_ID)


def _fields(headers: Mapping[str, str], body: bytes) -> dict[str, Any]:
    media_type = headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != "application/json":
        # What form encoding gets: no field is found, and the first one missing is named.
        raise invalid("BusinessShortCode")
    try:
        fields = json.loads(body)
    except (ValueError, RecursionError):
        raise Refusal(INVALID_PAYLOAD) from None
    if not isinstance(fields, dict):
        raise Refusal(INVALID_PAYLOAD)
    return fields


def _check_merchant(fields: dict[str, Any], merchant: Merchant) -> None:
    shortcode = _matching(fields, "BusinessShortCode", _SHORTCODE)
    password = fields.get("Password")
    if not isinstance(password, str) or not password:
        raise invalid("Password")
    timestamp = _matching(fields, "Timestamp", _TIMESTAMP)
    try:
        # Which zone it is in is nowhere laid down, and hours of difference are let pass (daraja.md 2.2).
        datetime.strptime(timestamp, "%Y%m%d%H%M%S")  # noqa: DTZ007
    except ValueError:
        raise invalid("Timestamp") from None
    if shortcode != merchant.shortcode:
        raise Refusal(NO_SUCH_MERCHANT)
    if password != merchant.password(timestamp):
        raise Refusal(WRONG_CREDENTIALS)


def _matching(fields: dict[str, Any], name: str, shape: re.Pattern[str]) -> str:
    """The text of a field that may come as a text or as a whole number."""
    value = fields.get(name)
    if type(value) is int:
        # Numbers longer than any field would be refused below anyway, and cost time to write out.
        value = str(value) if abs(value) < 10**18 else ""
    if not isinstance(value, str) or not shape.fullmatch(value):
        raise invalid(name)
    return value


def _words(fields: dict[str, Any], name: str, max_length: int) -> str:
    """The text of a field that people read; empty when it is not there."""
    if name in fields and fields[name] is None:
        raise invalid("Remarks")
    value = fields.get(name, "")
    if not isinstance(value, str) or len(value) > max_length or not value.isprintable():
        raise invalid(name)
    return value


def _is_callback_url(text: str) -> bool:
    if not _URL.fullmatch(text):
        return False
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    if not host or parts.netloc != parts.netloc.lower():
        return False
    # Plain http is for a receiver on this machine, which Safaricom could not reach and we can.
    return parts.scheme == "https" or (parts.scheme == "http" and _is_loopback(host))


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
