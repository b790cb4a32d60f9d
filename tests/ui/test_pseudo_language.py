"""Every word on the screen can be translated: in a language that marks each text, nothing stands unmarked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QWidget,
)

from cyberdesk.ui.main_window import MainWindow
from tests.gather_words import CONTEXT
from tests.pictures import PEOPLE, Stage, settle

_NAMES = (*(name for name, _ in PEOPLE), "Achieng", "Baraka", "Chebet", "Uhuru Cyber", "Cyberdesk", "M-PESA")
_INNERMOST = re.compile(r"⟦[^⟦⟧]*⟧")
_DATA = re.compile(
    r"""
    KES\ ?-?[\d,]+ | KES                       # an amount
    | \bPC\ \d+\b                              # the name of a station
    | \bPC\ time\ [\d:–]+, | \b\d+\ min\b | \(minimum\)     # a line of a bill, as it is kept and printed
    | \b(English|Kiswahili)\b                  # a language says its own name
    | \bF\d+\b | \b(Ctrl|Alt|Shift)\+\S+ | \b(Enter|Esc|Space|Del)\b     # keys
    | \b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b | \b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b
    | \b[0-9A-Z]{4}-[0-9A-Z]{4}\b              # a fingerprint
    | \b(?=[A-Z0-9]*\d)[A-Z0-9]{8,}\b          # a receipt number
    | \bCD\d+\b                                # a payment's own number
    | \b[A-Z][A-Z0-9]*(_[A-Z0-9]+)+\b          # the key of a setting
    | (?:/|~)[\w./-]+                          # a folder
    """,
    re.VERBOSE,
)

_ACROSS = Qt.Orientation.Horizontal
_STEPS = 20
"""Long enough for the workers to answer."""


class PseudoLanguage(QTranslator):
    """Puts each text of the program into ⟦ ⟧."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, _comment: str | None = None, _count: int = -1
    ) -> str | None:
        return f"⟦{source}⟧" if context == CONTEXT and source else None


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    """A morning at the counter, in the language of marks."""
    language = PseudoLanguage()
    QCoreApplication.installTranslator(language)
    stage = None
    try:
        stage = Stage(tmp_path)
        stage.morning()
        window = stage.program.window
        window.resize(1366, 768)
        window.show()
        yield window
    finally:
        if stage is not None:
            stage.program.stop()
        QCoreApplication.removeTranslator(language)


def unmarked(text: str) -> str:
    """What is left of a text without what is marked, and without what is no word."""
    before = ""
    while before != text:
        before, text = text, _INNERMOST.sub(" ", text)
    for name in _NAMES:
        text = text.replace(name, " ")
    text = _DATA.sub(" ", text)
    return text.strip() if re.search(r"[^\W\d_]{2,}", text) else ""


def shown_texts(window: QWidget) -> Iterator[str]:
    """Every text that can be seen, also when the mouse points at it."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        match widget:
            case QLabel() | QAbstractButton():
                yield widget.text()
            case QLineEdit():
                yield widget.placeholderText()
            case QComboBox():
                yield from (widget.itemText(place) for place in range(widget.count()))
            case QHeaderView() if (
                widget.model() is not None and widget.orientation() is Qt.Orientation.Horizontal
            ):
                count = widget.model().columnCount()
                for column in range(count):
                    yield str(widget.model().headerData(column, Qt.Orientation.Horizontal) or "")
            case _:
                pass
        yield widget.toolTip()


def leaks(window: QWidget) -> set[str]:
    return {text for text in shown_texts(window) if unmarked(text)}


def screens(window: MainWindow) -> Iterator[str]:
    """Each screen is shown, one after the other; its name."""
    window.show_counter()
    for station in (1, 3, 4, 6, 7, 8, 10):
        window.counter.select_station(station)
        yield f"station {station}"
    window.counter.open_quick_sale()
    window.counter.quick_sale.field.setText("5*pr")
    yield "quick sale"
    window.counter.close_quick_sale()
    for show in (
        window.show_payments,
        window.show_statement,
        window.show_customers,
        window.show_jobs,
        window.show_shift,
        window.show_reports,
        window.show_doctor,
        window.show_staff_log,
    ):
        show()
        yield show.__name__
    window.show_payments()
    window.payments.show_payment(1)
    yield "a payment"
    window.show_settings()
    for page in window.settings.pages.all():
        window.settings.show_page(page)
        yield f"settings, {page.icon}"
    window.show_counter()
    window.help.toggle()
    yield "keys"
    window.help.toggle()
    window.lock()
    yield "locked"


def test_every_word_on_every_screen_can_be_translated(window: MainWindow) -> None:
    found: set[str] = set()
    for name in screens(window):
        settle(_STEPS)
        found.update(f"{name}: {text}" for text in leaks(window))
    assert sorted(found) == []


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("⟦Pause⟧   Alt+P", ""),
        ("⟦Since {time} · ⟦KES 1 a minute⟧⟧", ""),
        ("PC 3 · Otieno B.", ""),
        ("KES 1,250 · 22 Nov 2026", ""),
        ("Walk-in", "Walk-in"),
        ("⟦Paid⟧ by somebody", "by somebody"),
    ],
)
def test_what_is_no_word_is_told_from_a_word(text: str, left: str) -> None:
    assert unmarked(text) == left


def test_the_manual_opens_beside_the_window_from_the_page_of_keys(window: MainWindow) -> None:
    window.help.toggle()
    window.help.manual_button.click()
    assert window.manual is not None
    assert window.manual.isVisible()
    assert window.isEnabled()
    assert len(window.manual.page.headings()) > 10
    window.manual.close()
