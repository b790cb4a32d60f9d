from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberdesk.domain.paper import LETTERS_58_MM, PaperKind, PaperLine
from cyberdesk.printing.commands import paper_bytes
from cyberdesk.printing.letters import encoded, plain


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("Uhuru Cyber Café", "Uhuru Cyber Café"),
        ("10 × Print – 0722 ••• 417", "10 x Print - 0722 *** 417"),
        ("‘karibu’ “tena”…", "'karibu' \"tena\"..."),
        ("Nyambura Ŵ ⅓", "Nyambura W ?"),
        ("日本", "??"),
        ("e\N{COMBINING ACUTE ACCENT}", "é"),
    ],
)
def test_words_are_printed_in_letters_that_every_printer_has(words: str, printed: str) -> None:
    assert plain(words) == printed


@given(st.text())
def test_every_text_can_be_printed_and_comes_out_as_it_was_laid_out(text: str) -> None:
    words = plain(text)
    assert encoded(words).decode("cp437") == words


@given(st.text(), st.text(max_size=20))
def test_a_name_never_commands_the_printer(words: str, figure: str) -> None:
    sheet = paper_bytes([PaperLine(PaperKind.ROW, words, figure)], LETTERS_58_MM)
    usual = paper_bytes([PaperLine(PaperKind.ROW, "PC", "55")], LETTERS_58_MM)
    commands = [bytes((byte,)) for byte in range(32) if byte != ord("\n")]
    assert [sheet.count(one) for one in commands] == [usual.count(one) for one in commands]
