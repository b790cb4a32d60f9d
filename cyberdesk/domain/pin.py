"""The PIN that staff sign in with: what one looks like, and which are guessed too soon.

Of the 10,000 PINs of four digits people choose a few hundred again and again, and whoever stands at the
counter tries those first.
"""

from __future__ import annotations

from cyberdesk.domain.words import words

SHORTEST, LONGEST = 4, 6
"""How many digits."""

_RUNS = ("01234567890", "09876543210")
_KEYPAD = frozenset({"2580", "0852", "1470", "1379", "147258", "258369", "159753", "147369"})
"""Straight lines and corners of the digit keys."""


def shape_problem(typed: str) -> str:
    """Why `typed` cannot be a PIN at all; empty when it can. Never repeats it."""
    if not typed:
        return "Type the PIN."
    if not (typed.isascii() and typed.isdigit()):
        return "A PIN has digits only."
    if not SHORTEST <= len(typed) <= LONGEST:
        return words("A PIN has {shortest} to {longest} digits.", shortest=SHORTEST, longest=LONGEST)
    return ""


def new_pin_problem(typed: str) -> str:
    """Why `typed` is no good new PIN, in one sentence; empty when it is good. Never repeats it."""
    problem = shape_problem(typed)
    if problem:
        return problem
    if len(set(typed)) == 1:
        return "The same digit over and over is guessed first. Mix them."
    if any(typed in run for run in _RUNS):
        return "Digits in a row, such as 1234, are guessed first. Mix them."
    if _repeats(typed) or typed == typed[::-1]:
        return "A pattern that repeats is guessed soon. Mix the digits."
    if len(typed) == SHORTEST and typed[:2] in {"19", "20"}:
        return "A year is guessed soon. Choose other digits."
    if typed in _KEYPAD:
        return "A line on the keys is guessed soon. Mix the digits."
    return ""


def _repeats(pin: str) -> bool:
    """``1212``, ``123123``, ``1122``, ``112233``."""
    blocks = any(
        len(pin) % size == 0 and pin == pin[:size] * (len(pin) // size)
        for size in range(1, len(pin) // 2 + 1)
    )
    pairs = len(pin) % 2 == 0 and pin[::2] == pin[1::2]
    return blocks or pairs
