"""Why an amount is what it is, in words that add up."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from cyberdesk.domain.charge import NO_CHARGE, Stretch
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.tariff import Cap, Package, Tariff
from cyberdesk.domain.week import PriceLevel, Week
from cyberdesk.ui.charge_words import minutes_words, why_amount, why_lines

MONDAY = datetime(2025, 3, 3, 6, 0, tzinfo=UTC)
PLAIN = Tariff("Standard", Money.shillings(1), Money.shillings(20))
FULL = Tariff(
    "Full",
    Money(150),
    Money.shillings(40),
    start_fee=Money.shillings(10),
    block_minutes=15,
    packages=(Package(60, Money.shillings(50)), Package(180, Money.shillings(120))),
    cap=Cap(Money.shillings(300), 1440),
    levels=(PriceLevel("Happy hour", Money(50)),),
    week=Week().painted(0, 9, 1),
)


def why(tariff: Tariff, minutes: int) -> str:
    return why_amount(tariff.charge([Stretch(MONDAY, MONDAY + timedelta(minutes=minutes))]))


@pytest.mark.parametrize(
    ("tariff", "minutes", "words"),
    [
        (PLAIN, 55, "55 min × 1 = 55"),
        (PLAIN, 5, "5 min × 1 = 5 · up to the minimum of 20 = 15"),
        (
            FULL,
            10,
            "Happy hour: 1 × 15 min at 7.50 = 7.50 · up to the minimum of 40 = 32.50 · start fee = 10",
        ),
        (FULL, 60, "Happy hour: 4 × 15 min at 7.50 = 30 · up to the minimum of 40 = 10 · start fee = 10"),
        (
            FULL,
            435,
            "2 × package of 3 h at 120 = 240 · Happy hour: 4 × 15 min at 7.50 = 30"
            " · 1 × 15 min at 22.50 = 22.50 · start fee = 10 · rounded up = 0.50",
        ),
        (FULL, 1440, "at most 300 for 1 day = 300 · start fee = 10"),
    ],
)
def test_a_sum_in_one_line(tariff: Tariff, minutes: int, words: str) -> None:
    assert why(tariff, minutes) == words


def test_overtime_names_what_was_charged_before() -> None:
    used = [Stretch(MONDAY, MONDAY + timedelta(minutes=75))]
    before = [Stretch(MONDAY, MONDAY + timedelta(minutes=60))]
    charge = PLAIN.charge_after(before, used)
    assert why_amount(charge) == "75 min × 1 = 75 · 1 h charged before = -60"
    assert sum((line.amount for line in why_lines(charge)), ZERO) == charge.amount


def test_nothing_has_no_words() -> None:
    assert (why_amount(NO_CHARGE), why_lines(NO_CHARGE)) == ("", ())


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, "0 min"),
        (55, "55 min"),
        (60, "1 h"),
        (130, "2 h 10 min"),
        (1440, "1 day"),
        (3000, "2 days 2 h"),
        (10080, "7 days"),
    ],
)
def test_minutes_read_as_people_say_them(minutes: int, words: str) -> None:
    assert minutes_words(minutes) == words
