"""A phone number has one normal form, and never shows its middle digits."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cyberdesk.domain.phone import Phone, PhoneError, mask_numbers
from tests.domain.values import payment, phones

NOBODY = Phone("254700000417")


def middle(phone: Phone) -> str:
    return phone.msisdn[6:9]


@given(phones, st.sampled_from(["254", "+254", "0", "", "2540", "+2540", "+254 ", "(0)"]))
def test_every_way_of_typing_a_number_gives_the_same_phone(phone: Phone, prefix: str) -> None:
    assert Phone.parse(prefix + phone.msisdn[3:]) == phone


@given(
    phones, st.lists(st.tuples(st.integers(0, 12), st.sampled_from(" -.\u00a0\u2011\u2013()")), max_size=6)
)
def test_gaps_and_dashes_do_not_matter(phone: Phone, gaps: list[tuple[int, str]]) -> None:
    typed = phone.msisdn
    for place, gap in gaps:
        typed = typed[:place] + gap + typed[place:]
    assert Phone.parse(typed) == phone


@given(phones)
def test_the_local_form_is_read_back(phone: Phone) -> None:
    assert re.fullmatch(r"0[17]\d\d \d{3} \d{3}", phone.local)
    assert Phone.parse(phone.local) == phone


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "Type the customer's phone number"),
        (" - ", "Type the customer's phone number"),
        ("0722abc417", "digits only"),
        ("٠٧٢٢١١٤٤١٧", "digits only"),
        ("++254722114417", "digits only"),
        ("0222114417", "starts with 07 or 01"),
        ("255722114417", "starts with 07 or 01"),
        ("07", "8 more digits needed"),
        ("254", "9 more digits needed"),
        ("072211441", "1 more digit needed"),
        ("07221144170", "1 digit too many"),
        ("2547221144170000", "4 digits too many"),
    ],
)
def test_anything_else_is_refused_with_what_is_wrong(typed: str, says: str) -> None:
    with pytest.raises(PhoneError, match=says):
        Phone.parse(typed)


@given(st.text(max_size=16))
def test_any_text_is_a_phone_or_refused(typed: str) -> None:
    try:
        phone = Phone.parse(typed)
    except PhoneError:
        return
    assert re.fullmatch(r"254[17][0-9]{8}", phone.msisdn)


@pytest.mark.parametrize(
    "msisdn",
    ["0700000417", "25470000041", "2547000004170", "254200000417", "+254700000417", "254700000٤١٧", ""],
)
def test_a_phone_is_made_from_twelve_digits_only(msisdn: str) -> None:
    with pytest.raises(PhoneError):
        Phone(msisdn)


@given(phones)
def test_no_way_of_showing_a_phone_has_its_middle_digits(phone: Phone) -> None:
    masked = f"0{phone.msisdn[3:6]} ••• {phone.msisdn[9:]}"
    assert phone.masked == str(phone) == f"{phone}" == masked
    assert repr(phone) == f"Phone({masked})"
    assert masked in repr(replace(payment(), phone=phone))
    assert phone.msisdn not in repr(replace(payment(), phone=phone))


@given(phones)
def test_staff_search_by_the_last_three_digits(phone: Phone) -> None:
    assert phone.tail == phone.msisdn[9:] == phone.masked[-3:]


@given(
    phones,
    st.sampled_from(
        ["{m}", "+{m}", "0{n}", "{l}", "254 {n}", "+254-{n}", "+254 {a} {b} {c}", "0{a}-{b}-{c}"]
    ),
    st.sampled_from(['"PhoneNumber":{},', "asked {} twice", "{}", "({})", "to {}."]),
)
def test_a_number_inside_a_text_loses_its_middle_digits(phone: Phone, form: str, text: str) -> None:
    national = phone.msisdn[3:]
    parts = {"a": national[:3], "b": national[3:6], "c": national[6:]}
    # Otherwise the digits that stay look like those that go.
    assume(middle(phone) not in {parts["a"], parts["c"]})
    written = form.format(m=phone.msisdn, n=national, l=phone.local, **parts)
    shown = mask_numbers(text.format(written))
    assert f"{national[:3]}•••{national[6:]}" in shown
    assert not re.search(rf"\d{{3}}[ -]?{middle(phone)}", shown)


@pytest.mark.parametrize("text", ["20260712345678", "07123456789999", "254722114417000", "KES 254,712.00"])
def test_a_number_that_only_contains_a_phone_is_left_alone(text: str) -> None:
    assert mask_numbers(f'"TransactionDate":{text}') == f'"TransactionDate":{text}'


def test_phones_with_the_same_number_are_the_same_phone() -> None:
    assert {Phone.parse("0700 000 417"), NOBODY} == {NOBODY}
