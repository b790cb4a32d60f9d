"""M-PESA's code of a payment, as staff type it from the customer's message."""

from __future__ import annotations

import re

from cyberdesk.domain.words import words

# Nothing promises a digit (daraja.md 3.1), and a code that is refused is money that cannot be counted. Digits
# alone are a phone number.
_SHAPE = re.compile(r"(?=.*[A-Z])[A-Z0-9]{10}")
_SEPARATORS = re.compile(r"[\s\-]+")


class ReceiptNumberError(ValueError):
    """The typed text is no receipt number; the text of the error says what to type instead."""


def parse_receipt_number(text: str) -> str:
    """The receipt number in its one form: ten capital letters and digits (daraja.md 3.1).

    Raises:
        ReceiptNumberError: it is too short, too long, or has other signs.
    """
    code = _SEPARATORS.sub("", text)
    if not code:
        raise ReceiptNumberError("Type the code from the customer's M-PESA message")
    if not (code.isascii() and code.isalnum()):
        raise ReceiptNumberError("The code has letters and digits only, for example SJK4H7L2QX")
    code = code.upper()
    if len(code) != 10:
        raise ReceiptNumberError(
            words("The code has 10 letters and digits; this has {count}", count=len(code))
        )
    if not _SHAPE.fullmatch(code):
        raise ReceiptNumberError("This looks like a phone number; a code is like SJK4H7L2QX")
    return code
