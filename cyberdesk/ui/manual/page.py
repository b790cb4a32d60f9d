"""The text of the manual with its pictures, in the colours of now."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from cyberdesk.ui import theme
from cyberdesk.ui.texts import tr

_LINE_PERCENT = 125
_MARGIN_PIXELS = 24
_WIDEST_PICTURE = 760
_HEADING_PIXELS = {1: 24, 2: 18, 3: 15}
_RESIZE_PAUSE_MS = 80
"""While a window is dragged wider the pictures keep their size: scaling them takes a tenth of a second."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the manual.

    Attributes:
        words: as they stand.
        level: 1 to 3.
        place: where in the text it begins, in characters.
    """

    words: str
    level: int
    place: int


class ManualPage(QTextBrowser):
    """Shows one Markdown file; pictures are no wider than the text, and dark ones when the window is dark."""

    def __init__(self, file: Path, parent: QWidget | None = None) -> None:
        """
        Args:
            file: the manual; its pictures are found beside it.
        """
        super().__init__(parent)
        self._file = file
        self._read_as: tuple[bool, int] | None = None
        self._resized = QTimer(self, interval=_RESIZE_PAUSE_MS, singleShot=True)
        self._resized.timeout.connect(self._fit)
        self.setObjectName("manualPage")
        self.setAccessibleName(tr("Manual"))
        # Nothing outside is opened: there may be no internet.
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Were it to come with the text, the pictures would be as wide as before.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.read()

    def read(self) -> None:
        """Lay the text out again, at the place it was."""
        self._read_as = self._looks()
        place = self.verticalScrollBar().value()
        document = self.document()
        document.setDefaultFont(theme.font(14))
        document.setDocumentMargin(_MARGIN_PIXELS)
        document.setBaseUrl(QUrl.fromLocalFile(str(self._file)))
        try:
            self.setMarkdown(self._file.read_text("utf-8"))
        except OSError:
            words = tr("The file {name} is missing. Install Cyberdesk again.")
            self.setPlainText(words.format(name=self._file.name))
        _dress(document)
        self.verticalScrollBar().setValue(place)

    def headings(self) -> list[Heading]:
        """In the order of the text; what the list at the left shows."""
        found: list[Heading] = []
        block = self.document().begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if level:
                found.append(Heading(block.text(), level, block.position()))
            block = block.next()
        return found

    def go_to(self, place: int) -> None:
        """Put that place of the text at the top."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(place)
        self.setTextCursor(cursor)
        top = self.document().documentLayout().blockBoundingRect(cursor.block()).top()
        self.verticalScrollBar().setValue(round(top) - theme.scaled(8))

    def forget_found(self) -> None:
        """The next search begins at the top."""
        self.setTextCursor(QTextCursor(self.document()))

    def find_words(self, words: str) -> bool:
        """Mark the next place with these words, from the top again after the last; False: there is none."""
        if self.find(words):
            return True
        self.forget_found()
        return self.find(words)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A picture no wider than the text, sharp on any screen."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(kind, name)
        file = self._file.parent / (name if isinstance(name, str) else name.path())
        dark = file.with_name(f"{file.stem}-dark{file.suffix}")
        image = QImage(str(dark if theme.is_dark() and dark.exists() else file))
        if image.isNull():
            return image
        ratio = self.devicePixelRatioF()
        widest = round(self._picture_width() * ratio)
        if image.width() > widest:
            image = image.scaledToWidth(widest, Qt.TransformationMode.SmoothTransformation)
        image.setDevicePixelRatio(ratio)
        return image

    def _picture_width(self) -> int:
        return min(max(self.viewport().width() - 2 * _MARGIN_PIXELS, 1), _WIDEST_PICTURE)

    def _looks(self) -> tuple[bool, int]:
        return theme.is_dark(), self._picture_width()

    def _fit(self) -> None:
        if self._read_as != self._looks():
            self.read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._resized.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self._read_as is not None:
            self._fit()


def _dress(document: QTextDocument) -> None:
    """Space between lines, headings of our sizes, tables with thin lines."""
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        room = QTextBlockFormat()
        room.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if block.blockFormat().headingLevel():
            _dress_heading(block)
            above, below = 20, 6
        elif cursor.currentTable() is not None:
            above, below = 0, 0
        else:
            above, below = (3, 3) if block.textList() is not None else (8, 8)
        room.setTopMargin(theme.scaled(above))
        room.setBottomMargin(theme.scaled(below))
        cursor.mergeBlockFormat(room)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame)


def _dress_heading(block: QTextBlock) -> None:
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    letters = cursor.charFormat()
    # A size of Qt's own, which would go before ours.
    letters.clearProperty(QTextFormat.Property.FontSizeAdjustment.value)
    letters.setFont(theme.font(_HEADING_PIXELS[block.blockFormat().headingLevel()], QFont.Weight.Bold))
    cursor.setCharFormat(letters)


def _dress_table(table: QTextTable) -> None:
    form = table.format()
    form.setBorderCollapse(True)
    form.setBorder(1)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderBrush(QColor(theme.colours().line))
    form.setCellPadding(theme.scaled(6))
    form.setTopMargin(theme.scaled(8))
    form.setBottomMargin(theme.scaled(8))
    table.setFormat(form)
