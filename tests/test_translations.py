"""The Swahili words: all of them, with the same values, and compiled as they are written."""

from __future__ import annotations

import re
from pathlib import Path

from tests.gather_words import QM_FILE, compile_to, gather, translations

_VALUE = re.compile(r"\{\w*\}")


def values_of(text: str) -> list[str]:
    """The names in braces."""
    return sorted(_VALUE.findall(text))


def test_every_text_of_the_program_has_a_swahili_one() -> None:
    known = translations()
    assert sorted(text for text in gather() if not known.get(text)) == []


def test_no_translation_is_of_a_text_that_is_gone() -> None:
    assert sorted(set(translations()) - gather()) == []


def test_a_translation_has_the_values_of_its_text_and_no_others() -> None:
    wrong = {
        text: translation
        for text, translation in translations().items()
        if translation and values_of(text) != values_of(translation)
    }
    assert wrong == {}


def test_spaces_at_the_ends_and_line_breaks_are_kept() -> None:
    """They are part of a layout that is put together of texts."""

    def edges(text: str) -> tuple[bool, bool, int]:
        return text[:1].isspace(), text[-1:].isspace(), text.count("\n")

    wrong = {text: to for text, to in translations().items() if to and edges(text) != edges(to)}
    assert wrong == {}


def test_the_compiled_file_is_what_stands_in_the_written_one(tmp_path: Path) -> None:
    """`./dev words` was run after the last change."""
    fresh = tmp_path / "fresh.qm"
    compile_to(fresh)
    assert fresh.read_bytes() == QM_FILE.read_bytes()
