"""The raw messages behind a payment's history, made fit to be looked at."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from cyberdesk.domain.payment import Payment, PaymentChange
from cyberdesk.domain.phone import Phone, mask_numbers
from cyberdesk.ui import texts
from cyberdesk.ui.texts import tr

# The last part of an address of ours is the attempt token: whoever has it could forge a callback.
_ADDRESS_TOKEN = re.compile(r"(https?:[^\s\"'<>]*?/)[\w~-]{16,}")
_HIDDEN = "•••"


def readable(payment: Payment, history: Sequence[PaymentChange]) -> str:
    """All messages with when and by whom they came; no full phone number and no token is left in them."""
    parts = []
    for change in history:
        if not change.evidence:
            continue
        heading = f"{texts.clock_seconds(change.at)} {texts.source(change.source)}"
        if change.detail:
            heading += f" · {change.detail}"
        parts.append(f"{heading}\n{_hidden(_pretty(change.evidence), payment.phone)}")
    return "\n\n".join(parts) if parts else tr("There are no messages: nothing was sent or received.")


def _pretty(evidence: str) -> str:
    try:
        return json.dumps(json.loads(evidence), indent=2, ensure_ascii=False)
    except (ValueError, RecursionError):
        # Not JSON, or nested to death by a stranger: shown as it came.
        return evidence


def _hidden(text: str, phone: Phone | None) -> str:
    text = _ADDRESS_TOKEN.sub(rf"\g<1>{_HIDDEN}", mask_numbers(text))
    if phone is not None:
        # M-PESA's checkout ids end with the nine last digits of the phone (daraja.md 2.5).
        digits = phone.msisdn[3:]
        text = text.replace(digits, f"{digits[:3]}{_HIDDEN}{digits[6:]}")
    return text
