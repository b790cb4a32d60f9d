"""The manual: it opens from the page of keys, finds its places and pictures, and stays short."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF, Qt, QUrl
from PySide6.QtGui import QFont, QImage, QTextBlock, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cyberdesk import paths
from cyberdesk.ui import theme
from cyberdesk.ui.manual.page import ManualPage
from cyberdesk.ui.manual.window import ManualWindow

_A4_POINTS = QSizeF(595, 842)
_PRINT_MARGIN_POINTS = 42
_PRINTED_PICTURE_POINTS = 250
_PICTURE = QTextDocument.ResourceType.ImageResource.value

TEXT = """# Counter

## Cash

Press F6.

![A bill](pictures/bill.png)

## M-PESA

| It says | It means |
|---|---|
| Paid | The money is in |

### In doubt

Press Check now. Cash is the way out.
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "pictures").mkdir()
    for name, colour in (("bill", Qt.GlobalColor.white), ("bill-dark", Qt.GlobalColor.black)):
        picture = QImage(2000, 1000, QImage.Format.Format_RGB32)
        picture.fill(colour)
        picture.save(str(tmp_path / "pictures" / f"{name}.png"))
    manual = tmp_path / "manual.md"
    manual.write_text(TEXT, "utf-8")
    return manual


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, file: Path) -> Iterator[ManualWindow]:
    theme.load_fonts(qapp)
    theme.apply_theme(qapp, dark=False)
    window = ManualWindow(file)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    theme.apply_theme(qapp, dark=False)


def picture_of(page: ManualPage) -> QImage:
    found = page.loadResource(_PICTURE, QUrl("pictures/bill.png"))
    assert isinstance(found, QImage)
    return found


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


# --- the window -------------------------------------------------------------------------------------------


def test_the_headings_are_listed_and_lead_to_their_place(window: ManualWindow) -> None:
    model = window.list.model()
    shown = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert shown == ["Cash", "M-PESA", "    In doubt"]
    window.resize(700, 260)
    QTest.keyClick(window.list, Qt.Key.Key_End)
    assert window.page.textCursor().block().text() == "In doubt"
    assert window.page.verticalScrollBar().value() > 0


def test_words_are_found_one_place_after_the_other_and_from_the_top_again(window: ManualWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.search.hasFocus()
    places = []
    QTest.keyClicks(window.search, "cash")
    for _ in range(3):
        places.append(window.page.textCursor().block().text())
        QTest.keyClick(window.search, Qt.Key.Key_Return)
    assert places == ["Cash", "Press Check now. Cash is the way out.", "Cash"]
    assert window.nothing.text() == ""


def test_words_that_are_nowhere_are_said_to_be_so(window: ManualWindow) -> None:
    QTest.keyClicks(window.search, "zebra")
    assert window.nothing.text() == "Not in the manual"
    window.search.clear()
    assert window.nothing.text() == ""


def test_esc_closes_it(window: ManualWindow) -> None:
    QTest.keyClick(window.list, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_a_manual_that_is_missing_is_said_to_be_so(qtbot: QtBot, tmp_path: Path) -> None:
    window = ManualWindow(tmp_path / "manual.md")
    qtbot.addWidget(window)
    assert "manual.md is missing" in window.page.toPlainText()
    assert window.list.model().rowCount() == 0


# --- the page ---------------------------------------------------------------------------------------------


def test_a_picture_is_no_wider_than_the_text(window: ManualWindow, qtbot: QtBot) -> None:
    for width in (1000, 620):
        window.resize(width, 600)
        qtbot.waitUntil(lambda: not window.page._resized.isActive())
        shown = picture_of(window.page)
        assert 0 < shown.width() / shown.devicePixelRatio() < window.page.viewport().width()
        assert window.page.horizontalScrollBar().maximum() == 0


def test_a_dark_window_shows_the_dark_picture_and_letters(window: ManualWindow, qapp: QApplication) -> None:
    assert picture_of(window.page).pixelColor(5, 5).lightness() == 255
    theme.apply_theme(qapp, dark=True)
    assert picture_of(window.page).pixelColor(5, 5).lightness() == 0
    assert window.page.palette().text().color().name().upper() == theme.DARK.text


def test_a_picture_without_a_dark_one_is_shown_as_it_is(
    window: ManualWindow, qapp: QApplication, file: Path
) -> None:
    (file.parent / "pictures" / "bill-dark.png").unlink()
    theme.apply_theme(qapp, dark=True)
    assert picture_of(window.page).pixelColor(5, 5).lightness() == 255


def test_text_and_headings_are_as_large_as_was_chosen(window: ManualWindow, qapp: QApplication) -> None:
    def sizes() -> list[int]:
        letters = [block.begin().fragment().charFormat().font() for block in blocks(window.page.document())]
        return sorted({font.pixelSize() for font in letters if font.pixelSize() > 0})

    normal = sizes()
    theme.apply_theme(qapp, dark=False, scale=130)
    window.page.read()
    larger = sizes()
    assert normal[-1] == 24
    assert larger == [round(one * 1.3) for one in normal]


# --- docs/manual.md ---------------------------------------------------------------------------------------


def printed_pages(page: ManualPage, qapp: QApplication) -> int:
    """On A4, ten points, with pictures as wide as half of it."""
    document = page.document().clone()
    letters = QFont(theme.FONT_FAMILY)
    letters.setPixelSize(10)
    document.setMarkdown(page.document().toMarkdown())
    document.setDefaultFont(letters)
    document.setDocumentMargin(_PRINT_MARGIN_POINTS)
    for block in blocks(page.document()):
        for name in pictures_in(block):
            picture = QImage(str(paths.manual().parent / name))
            picture = picture.scaledToWidth(_PRINTED_PICTURE_POINTS)
            document.addResource(_PICTURE, QUrl(name), picture)
    document.setPageSize(_A4_POINTS)
    return document.pageCount()


def pictures_in(block: QTextBlock) -> Iterator[str]:
    part = block.begin()
    while not part.atEnd():
        form = part.fragment().charFormat()
        if form.isImageFormat():
            yield form.toImageFormat().name()
        part += 1


def test_the_manual_prints_on_four_pages_at_most(qtbot: QtBot, qapp: QApplication) -> None:
    theme.load_fonts(qapp)
    page = ManualPage(paths.manual())
    qtbot.addWidget(page)
    assert printed_pages(page, qapp) in (3, 4)


def test_every_picture_of_the_manual_is_there_in_light_and_dark(qtbot: QtBot) -> None:
    page = ManualPage(paths.manual())
    qtbot.addWidget(page)
    named = [name for block in blocks(page.document()) for name in pictures_in(block)]
    assert named
    for name in named:
        file = paths.manual().parent / name
        assert file.exists()
        assert file.with_name(f"{file.stem}-dark{file.suffix}").exists()
        # The program carries them.
        assert file.stat().st_size < 250_000
