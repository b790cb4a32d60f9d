"""Callbacks in a language of the tests' own: small JSON objects instead of M-PESA's."""

from __future__ import annotations

import json

from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Cause, Outcome, Source, Verdict
from cyberdesk.services.ports import Notice


def notice_body(
    checkout_request_id: str,
    merchant_request_id: str,
    verdict: Verdict,
    *,
    cents: int | None = None,
    receipt_number: str | None = None,
    cause: Cause | None = None,
    code: str = "",
) -> bytes:
    """A callback that claims this."""
    return json.dumps(
        {
            "checkout": checkout_request_id,
            "merchant": merchant_request_id,
            "verdict": verdict,
            "cents": cents,
            "receipt": receipt_number,
            "cause": cause,
            "code": code,
        }
    ).encode()


def read_notice(body: bytes) -> Notice | None:
    """`settlement.ReadNotice` for bodies of `notice_body`; None for all others."""
    try:
        claim = json.loads(body)
    except ValueError:
        return None
    cents, cause = claim["cents"], claim["cause"]
    return Notice(
        claim["checkout"],
        claim["merchant"],
        Outcome(
            Verdict(claim["verdict"]),
            Source.CALLBACK,
            Cause(cause) if cause else None,
            amount=None if cents is None else Money(cents),
            receipt_number=claim["receipt"],
            result_code=claim["code"],
            evidence=body.decode(),
        ),
    )
