"""docs/money.md names tests that exist, and words that the program really says."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "money.md"
COLUMNS = 4
NAMED = re.compile(r"`([\w/]+\.py)::(\w+)`")
QUOTED = re.compile(r"“([^”]+)”")


def rows() -> list[list[str]]:
    """The cells of each row of the tables, without headings."""
    lines = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("|")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [row for row in cells if row[0] != "What went wrong" and not set(row[0]) <= {"-"}]


def functions_of(file: Path) -> set[str]:
    """The names of the functions in a file."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def said() -> str:
    """Every text of the program but docstrings, each on a line of its own; gaps to fill are an ellipsis."""
    texts: list[str] = []
    for file in sorted((ROOT / "cyberdesk").rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        unsaid = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if id(node) in unsaid:
                continue
            if isinstance(node, ast.JoinedStr):
                parts = [part.value if isinstance(part, ast.Constant) else "…" for part in node.values]
                texts.append("".join(str(part) for part in parts))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                texts.append(re.sub(r"\{\w+\}", "…", node.value))
    return "\n".join(texts)


def test_every_row_is_whole_and_names_a_test() -> None:
    assert len(rows()) > 50
    for row in rows():
        assert len(row) == COLUMNS, row[0]
        assert all(row), row[0]
        assert NAMED.search(row[-1]), row[0]
        assert not NAMED.sub("", row[-1]).strip(", "), row[0]


@pytest.mark.parametrize("file", sorted({file for row in rows() for file, _ in NAMED.findall(row[-1])}))
def test_every_test_that_is_named_exists(file: str) -> None:
    named = {name for row in rows() for other, name in NAMED.findall(row[-1]) if other == file}
    assert all(name.startswith("test_") for name in named)
    assert named - functions_of(ROOT / "tests" / file) == set()


def test_quoted_words_are_those_of_the_program() -> None:
    texts = said()
    quoted = {words for row in rows() for words in QUOTED.findall(" ".join(row))}
    assert len(quoted) > 40
    assert sorted(words for words in quoted if words not in texts) == []
