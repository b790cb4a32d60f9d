"""Finding a service by typing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberdesk.domain.service import FIRST_PRICES, LONGEST_NAME, Service, exact, fold, found, is_code
from tests.domain.values import PRICES


def names(typed: str) -> list[str]:
    return [service.name for service in found(PRICES, typed)]


def test_code_then_name_then_any_word() -> None:
    assert names("c")[0] == "Print colour"
    assert names("col") == ["Print colour", "Photocopy colour", "School print colour"]
    assert names("pho") == ["Photocopy B/W", "Photocopy colour", "Passport photos"]


def test_every_typed_word_must_fit_in_any_order() -> None:
    assert names("colour print") == ["Print colour", "School print colour"]
    assert names("colour scan") == []


def test_accents_capitals_and_signs_do_not_matter() -> None:
    assert fold("  Café, E-MAIL ") == "cafe e mail"
    assert names("ÉMAIL, Set UP") == ["Email set-up"]


def test_nothing_typed_lists_everything_in_its_order() -> None:
    assert found(PRICES, " ") == PRICES


@pytest.mark.parametrize("typed", ["pr", "PR", "Print B/W", "print b w"])
def test_a_code_or_a_whole_name_is_exact(typed: str) -> None:
    service = exact(PRICES, typed)
    assert service is not None
    assert service.code == "pr"


def test_a_beginning_is_not_exact() -> None:
    assert exact(PRICES, "print") is None


@pytest.mark.parametrize(
    ("code", "is_good"),
    [
        ("pr", True),
        ("a4", True),
        ("4a", False),
        ("", False),
        ("PR", False),
        ("abcdefghi", False),
        ("p r", False),
    ],
)
def test_a_code_begins_with_a_letter(code: str, is_good: bool) -> None:
    assert is_code(code) is is_good


def test_the_first_price_list_is_one_that_could_be_typed() -> None:
    assert (
        len({first.code for first in FIRST_PRICES})
        == len({fold(first.name) for first in FIRST_PRICES})
        == len(FIRST_PRICES)
    )
    assert all(is_code(first.code) and len(first.name) <= LONGEST_NAME for first in FIRST_PRICES)


@given(st.sampled_from(PRICES), st.data())
def test_every_beginning_of_code_and_words_finds_the_service(service: Service, data: st.DataObject) -> None:
    word = data.draw(st.sampled_from([service.code, *fold(service.name).split()]))
    begun = word[: data.draw(st.integers(1, len(word)))]
    assert service in found(PRICES, begun)


@given(st.text(max_size=30))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
