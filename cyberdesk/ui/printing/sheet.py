"""Paper as it is seen before it is printed, and as Qt prints it."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPainter, QPaintEvent, QTextDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from cyberdesk.ui import theme

_MARGIN_PIXELS = 22
_COLUMN_MM = 120
"""A receipt as wide as A4 could not be read along its lines."""
_PRINT_POINTS = 10.0
_NARROW_PRINT_POINTS = 8.0
_NARROW_MM = 90
_MARGIN_MM = 12
_NARROW_MARGIN_MM = 2
_MM_PER_INCH = 25.4


class Sheet(QWidget):
    """A white sheet, in the dark theme too."""

    def __init__(self, width_pixels: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = ""
        self._document = self._laid_out()
        self.setFixedWidth(theme.scaled(width_pixels))

    def show_page(self, page: str, text: str) -> None:
        """
        Args:
            page: the HTML, see `page_of`.
            text: the same for those who do not see it.
        """
        self._page = page
        self._document = self._laid_out()
        self._document.setTextWidth(self.width() - 2 * _MARGIN_PIXELS)
        self.setFixedHeight(round(self._document.size().height()) + 2 * _MARGIN_PIXELS)
        self.setAccessibleName(text)
        self.update()

    @property
    def page(self) -> str:
        return self._page

    def _laid_out(self) -> QTextDocument:
        return _document(self._page, theme.font(13))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        painter.setPen(Qt.GlobalColor.lightGray)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.translate(_MARGIN_PIXELS, _MARGIN_PIXELS)
        self._document.drawContents(painter)
        painter.end()


def print_page(page: str, printer: QPrinter) -> bool:
    """Print HTML of `page_of`: on a roll as wide as it is, on A4 as a column in the middle. Any thread may.

    Returns:
        False: the printer took nothing.
    """
    is_narrow = printer.pageLayout().fullRect(QPageLayout.Unit.Millimeter).width() < _NARROW_MM
    margin = _NARROW_MARGIN_MM if is_narrow else _MARGIN_MM
    printer.setPageMargins(QMarginsF(margin, margin, margin, margin), QPageLayout.Unit.Millimeter)
    font = QFont(theme.FONT_FAMILY)
    font.setPointSizeF(_NARROW_PRINT_POINTS if is_narrow else _PRINT_POINTS)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    document = _document(page, font)
    document.documentLayout().setPaintDevice(printer)
    room = printer.pageRect(QPrinter.Unit.DevicePixel)
    width = min(room.width(), _COLUMN_MM / _MM_PER_INCH * printer.logicalDpiX())
    document.setPageSize(QSizeF(width, room.height()))
    painter.translate((room.width() - width) / 2, 0)
    for number in range(document.pageCount()):
        if number:
            printer.newPage()
            painter.translate(0, -room.height())
        document.drawContents(painter, QRectF(0, number * room.height(), width, room.height()))
    painter.end()
    return printer.printerState() is not QPrinter.PrinterState.Error


def _document(page: str, font: QFont) -> QTextDocument:
    """Black on white."""
    made = QTextDocument()
    made.setDefaultFont(font)
    made.setDocumentMargin(0)
    made.setDefaultStyleSheet(f"td {{ color: {theme.LIGHT.text}; }}")
    made.setHtml(page)
    return made
