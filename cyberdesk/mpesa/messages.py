"""Daraja's bodies and our terms, in both directions."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Mapping
from datetime import datetime

from cyberdesk.domain.moment import nairobi
from cyberdesk.domain.money import CENTS_PER_SHILLING, Money
from cyberdesk.domain.payment import Cause, Outcome, Source, Verdict
from cyberdesk.mpesa.body import code_text, decode, evidence, identifier, member, read_object
from cyberdesk.mpesa.credentials import Account
from cyberdesk.mpesa.result_codes import judge_result
from cyberdesk.services.ports import Notice, Prompt

_REFERENCE = re.compile(r"[A-Za-z0-9]{1,12}")
_DESCRIPTION = re.compile(r"[\x20-\x7e]{1,13}")
_RECEIPT_NUMBER = re.compile(r"[A-Z0-9]{8,12}")
_AMOUNT = re.compile(r"([0-9]{1,9})(?:\.([0-9]{1,10}))?")


# --- out --------------------------------------------------------------------------------------------------


def timestamp(at: datetime) -> str:
    """`at` on a Nairobi clock as ``YYYYMMDDHHmmss``, whatever zone this PC is set to (daraja.md 2.2)."""
    return nairobi(at).strftime("%Y%m%d%H%M%S")


def push_body(account: Account, prompt: Prompt, callback_url: str, at: datetime) -> bytes:
    """The JSON of an STK push.

    Raises:
        ValueError: M-PESA cannot take it as it is: cents, nothing to pay, or a text that is too long.
    """
    shillings = prompt.amount.whole_shillings
    if shillings < 1:
        raise ValueError(f"{prompt.amount} is nothing to pay")
    if not _REFERENCE.fullmatch(prompt.reference):
        raise ValueError("a reference has 1 to 12 letters and digits")
    if not _DESCRIPTION.fullmatch(prompt.description):
        raise ValueError("a description has 1 to 13 plain characters")
    return _json(
        {
            **_signature(account, at),
            "TransactionType": account.transaction_type,
            "Amount": shillings,
            "PartyA": prompt.phone.msisdn,
            "PartyB": account.receiver,
            "PhoneNumber": prompt.phone.msisdn,
            "CallBackURL": callback_url,
            "AccountReference": prompt.reference,
            "TransactionDesc": prompt.description,
        }
    )


def query_body(account: Account, checkout_request_id: str, at: datetime) -> bytes:
    """The JSON of an STK query."""
    return _json({**_signature(account, at), "CheckoutRequestID": checkout_request_id})


def _signature(account: Account, at: datetime) -> dict[str, object]:
    # One timestamp for both fields: two different ones are answered with "Wrong credentials" (daraja.md 2.2).
    stamp = timestamp(at)
    password = base64.b64encode(f"{account.shortcode}{account.passkey}{stamp}".encode()).decode("ascii")
    return {"BusinessShortCode": account.shortcode, "Password": password, "Timestamp": stamp}


def _json(fields: Mapping[str, object]) -> bytes:
    return json.dumps(fields, separators=(",", ":")).encode("ascii")


# --- in ---------------------------------------------------------------------------------------------------


def read_callback(raw: bytes) -> Notice | None:
    """What an STK callback claims (daraja.md 3.1); None when it is not one. Never raises.

    A callback that contradicts itself, for example a refusal with a receipt number, is in doubt: the money is
    then asked about instead of believed lost.
    """
    text = decode(raw)
    callback = member(member(read_object(text), "Body"), "stkCallback")
    checkout_request_id = identifier(member(callback, "CheckoutRequestID"))
    if not checkout_request_id:
        return None
    items = _items(callback)
    code = code_text(member(callback, "ResultCode"))
    verdict, cause = judge_result(code)
    amount = _money(items.get("Amount"))
    receipt_number = _receipt_number(items.get("MpesaReceiptNumber"))
    is_contradicted = (verdict is Verdict.DECLINED and receipt_number is not None) or (
        verdict is Verdict.PAID and amount is None and items.get("Amount") is not None
    )
    if is_contradicted:
        verdict, cause = Verdict.UNKNOWN, Cause.MPESA_FAULT
    is_paid = verdict is Verdict.PAID
    return Notice(
        checkout_request_id=checkout_request_id,
        merchant_request_id=identifier(member(callback, "MerchantRequestID")),
        outcome=Outcome(
            verdict,
            Source.CALLBACK,
            cause,
            amount=amount if is_paid else None,
            receipt_number=receipt_number if is_paid else None,
            result_code=code,
            evidence=evidence(text),
        ),
    )


def _items(callback: object) -> dict[str, object]:
    """The metadata by name: every item may be absent, valueless, or in another order (daraja.md 3.1)."""
    found = member(member(callback, "CallbackMetadata"), "Item")
    # One item alone is an object instead of a list in other results of theirs (daraja.md 5.1).
    listed = found if isinstance(found, list) else [found]
    items: dict[str, object] = {}
    for item in listed:
        name = member(item, "Name")
        if isinstance(name, str):
            items.setdefault(name, member(item, "Value"))
    return items


def _money(value: object) -> Money | None:
    """1, 1.00 and "1.00" as money, digit by digit; None when it is no amount that cents can hold."""
    if not isinstance(value, int | str):
        return None
    match = _AMOUNT.fullmatch(str(value).strip())
    if match is None:
        return None
    whole, fraction = match[1], (match[2] or "").ljust(2, "0")
    if fraction[2:].strip("0"):
        return None
    return Money(int(whole) * CENTS_PER_SHILLING + int(fraction[:2]))


def _receipt_number(value: object) -> str | None:
    return value if isinstance(value, str) and _RECEIPT_NUMBER.fullmatch(value) else None
