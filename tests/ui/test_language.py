"""The window in another language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cyberdesk.domain.words import words
from cyberdesk.ui.appearance import Appearance
from cyberdesk.ui.half_typed import is_half_typed
from cyberdesk.ui.language import ENGLISH, SWAHILI, Language
from cyberdesk.ui.texts import tr


@pytest.fixture
def language(qapp: object) -> Iterator[Language]:
    made = Language()
    yield made
    made.be_silent()


def test_the_window_speaks_swahili(language: Language) -> None:
    language.speak(SWAHILI)
    assert tr("Payments") == "Malipo"
    assert language.code == SWAHILI


def test_it_goes_back_to_english(language: Language) -> None:
    language.speak(SWAHILI)
    language.speak(ENGLISH)
    assert (tr("Payments"), language.code) == ("Payments", ENGLISH)


def test_a_language_that_nobody_knows_is_english(language: Language) -> None:
    language.speak("xx")
    assert (tr("Payments"), language.code) == ("Payments", ENGLISH)


def test_what_use_cases_say_is_translated_with_its_values(language: Language) -> None:
    language.speak(SWAHILI)
    assert tr(words("Station {number} is in use already", number=7)) == "Kituo 7 kinatumika tayari"
    assert tr(words("This needs {who}", who=words("the owner"))) == "Hii inahitaji mmiliki"


def test_a_name_within_words_stays_as_it_is(language: Language) -> None:
    language.speak(SWAHILI)
    assert tr(words("Station {number} is in use already", number="Payments")).startswith("Kituo Payments")


def test_the_language_of_the_pc_is_kept(qapp: object, tmp_path: Path) -> None:
    Appearance(tmp_path / "window.ini").choose_language(SWAHILI)
    assert Appearance(tmp_path / "window.ini").language == SWAHILI


def test_a_file_that_somebody_broke_gives_a_language_all_the_same(qapp: object, tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_text("language=klingon\n", "utf-8")
    assert Appearance(tmp_path / "window.ini").language in (ENGLISH, SWAHILI)


@pytest.fixture
def form(qtbot: QtBot) -> QWidget:
    made = QWidget()
    layout = QVBoxLayout(made)
    made.line, made.text = QLineEdit(), QPlainTextEdit()  # type: ignore[attr-defined]
    layout.addWidget(made.line)  # type: ignore[attr-defined]
    layout.addWidget(made.text)  # type: ignore[attr-defined]
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_the_program_wrote_is_not_half_typed(form: QWidget) -> None:
    form.findChildren(QLineEdit)[0].setText("0722 000 417")
    assert not is_half_typed(form)


def test_what_somebody_types_is_half_typed_until_it_is_gone(form: QWidget) -> None:
    line = form.findChildren(QLineEdit)[0]
    QTest.keyClicks(line, "07")
    assert is_half_typed(form)
    line.clear()
    assert not is_half_typed(form)


def test_a_note_that_is_begun_is_half_typed(form: QWidget) -> None:
    QTest.keyClicks(form.findChildren(QPlainTextEdit)[0], "Pays on")
    assert is_half_typed(form)
