from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cyberdesk.domain.paper import PaperKind, PaperLine, in_letters, rows_of

LINES = st.builds(PaperLine, st.sampled_from(PaperKind), st.text(max_size=80), st.text(max_size=60))


@given(st.lists(LINES, max_size=5), st.sampled_from((32, 42, 48)))
def test_no_row_is_wider_than_the_paper(lines: list[PaperLine], width: int) -> None:
    assert all(len(row) <= width for line in lines for row in rows_of(line, width))


@given(st.text("ab c-", max_size=90), st.text("0123456789,.", min_size=1, max_size=20))
def test_nothing_of_a_line_is_lost(words: str, figure: str) -> None:
    text = in_letters([PaperLine(PaperKind.ROW, words, figure)], 32)
    assert sorted("".join(text.split())) == sorted("".join((words + figure).split()))


def test_a_figure_stands_at_the_right_of_the_first_row() -> None:
    rows = rows_of(PaperLine(PaperKind.ROW, "Good conduct, government fee", "1,050"), 32)
    assert rows == ["Good conduct, government   1,050", "fee"]


def test_a_figure_too_long_to_stand_beside_words_stands_below() -> None:
    rows = rows_of(PaperLine(PaperKind.ROW, "Customer", "Wanjiku Kamau of the long avenue"), 32)
    assert rows == ["Customer", "Wanjiku Kamau of the long avenue"]
