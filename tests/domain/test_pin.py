"""What a PIN looks like, and which ones are too easy."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberdesk.domain.pin import LONGEST, SHORTEST, new_pin_problem, shape_problem

digits = st.text(alphabet="0123456789", min_size=SHORTEST, max_size=LONGEST)


@pytest.mark.parametrize("typed", ["", "123", "4821930", "48a1", " 4821", "４８２１", "-482"])
def test_what_is_not_four_to_six_digits_is_no_pin(typed: str) -> None:
    assert shape_problem(typed)
    assert new_pin_problem(typed) == shape_problem(typed)


@pytest.mark.parametrize("typed", ["4821", "73052", "918264", "0427"])
def test_a_mixed_pin_is_good(typed: str) -> None:
    assert new_pin_problem(typed) == ""


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("0000", "same digit"),
        ("1111", "same digit"),
        ("777777", "same digit"),
        ("1234", "in a row"),
        ("0123", "in a row"),
        ("7890", "in a row"),
        ("4321", "in a row"),
        ("0987", "in a row"),
        ("123456", "in a row"),
        ("1212", "repeats"),
        ("123123", "repeats"),
        ("1122", "repeats"),
        ("552288", "repeats"),
        ("1221", "repeats"),
        ("1987", "year"),
        ("2025", "year"),
        ("2580", "line on the keys"),
        ("159753", "line on the keys"),
    ],
)
def test_a_pin_that_is_guessed_first_is_refused_with_the_reason(typed: str, says: str) -> None:
    assert says in new_pin_problem(typed)
    assert shape_problem(typed) == "", "signing in must not say so"


@given(digits)
def test_the_reason_never_repeats_the_pin(typed: str) -> None:
    example = "1234"
    assert typed == example or typed not in new_pin_problem(typed)


@given(digits)
def test_a_pin_is_refused_backwards_too_unless_it_is_a_year(typed: str) -> None:
    if "year" not in new_pin_problem(typed) + new_pin_problem(typed[::-1]) and "line" not in new_pin_problem(
        typed
    ) + new_pin_problem(typed[::-1]):
        assert bool(new_pin_problem(typed)) == bool(new_pin_problem(typed[::-1]))


def test_most_pins_stay_free() -> None:
    good = sum(not new_pin_problem(f"{number:04}") for number in range(10_000))
    assert good > 9_500
