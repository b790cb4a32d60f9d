"""The code that staff read from a customer's message: in one form, or a sentence that says what to type."""

from __future__ import annotations

import string
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberdesk.domain.receipt_number import ReceiptNumberError, parse_receipt_number

LETTERS, DIGITS = string.ascii_uppercase, string.digits

codes = (
    st.tuples(
        st.sampled_from(LETTERS),
        st.lists(st.sampled_from(LETTERS + DIGITS), min_size=9, max_size=9),
    )
    .flatmap(lambda drawn: st.permutations([drawn[0], *drawn[1]]))
    .map("".join)
)


@given(codes)
def test_a_code_is_its_own_form(code: str) -> None:
    assert parse_receipt_number(code) == code


@given(codes, st.data())
def test_spaces_dashes_and_small_letters_do_not_matter(code: str, data: st.DataObject) -> None:
    typed = [
        sign + data.draw(st.sampled_from(["", "", " ", "-", "\t", "\u00a0"])) for sign in f" {code.lower()} "
    ]
    assert parse_receipt_number("".join(typed)) == code


@pytest.mark.parametrize("typed", ["", " ", " - ", "\n"])
def test_nothing_typed_says_where_the_code_is(typed: str) -> None:
    with pytest.raises(ReceiptNumberError, match="from the customer's M-PESA message"):
        parse_receipt_number(typed)


@pytest.mark.parametrize(("typed", "signs"), [("SJK4H7L2Q", 9), ("SJK4H7L2QXX", 11), ("A1", 2)])
def test_a_code_of_another_length_says_how_long_it_is(typed: str, signs: int) -> None:
    with pytest.raises(ReceiptNumberError, match=f"this has {signs}$"):
        parse_receipt_number(typed)


@pytest.mark.parametrize(
    "typed", ["SJK4H7L2Q!", "SJK4_H7L2Q", "SJK4H7L2QÉ", "SJK4H7L2Q٣", "SJK4H7L2Q²", "SJK4H7L2ß"]
)
def test_other_signs_are_refused(typed: str) -> None:
    with pytest.raises(ReceiptNumberError, match="letters and digits only"):
        parse_receipt_number(typed)


@pytest.mark.parametrize("typed", ["1234567890", "0722114417"])
def test_a_number_is_no_code(typed: str) -> None:
    """A phone number is what gets typed by mistake."""
    with pytest.raises(ReceiptNumberError, match="a phone number"):
        parse_receipt_number(typed)


def test_a_code_may_have_no_digit() -> None:
    """Nothing promises one (daraja.md 3.1), and a genuine code must never be refused."""
    assert parse_receipt_number("sjkxhqlzqx") == "SJKXHQLZQX"


@given(st.text(max_size=14))
def test_whatever_is_typed_is_a_code_or_a_plain_error(typed: str) -> None:
    with suppress(ReceiptNumberError):
        code = parse_receipt_number(typed)
        assert len(code) == 10
        assert set(code) <= set(LETTERS + DIGITS)
        assert parse_receipt_number(code) == code
