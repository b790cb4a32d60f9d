"""Words of rules and use cases: English wherever a text is wanted, and what they were put together from."""

from __future__ import annotations

from cyberdesk.domain.words import Words, said, words


def test_words_are_the_english_text() -> None:
    assert words("Station {number} is in use", number=7) == "Station 7 is in use"


def test_words_remember_what_they_were_put_together_from() -> None:
    said = words("Station {number} is in use", number=7)
    assert (said.template, said.values) == ("Station {number} is in use", {"number": 7})


def test_words_without_values_may_hold_braces() -> None:
    assert words("Write {name}") == "Write {name}"


def test_words_may_be_within_words() -> None:
    assert words("This needs {who}", who=words("the owner")) == "This needs the owner"
    assert isinstance(words("This needs {who}", who=words("the owner")).values["who"], Words)


def test_a_fixed_sentence_is_its_own_template() -> None:
    assert said("Try again.").template == "Try again."


def test_words_that_are_words_already_keep_their_values() -> None:
    first = words("Station {number} is in use", number=7)
    assert said(first) is first
