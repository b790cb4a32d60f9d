"""Colours, type and icons, light and dark. Style sheets and painters take them from here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from functools import lru_cache

from PySide6.QtCore import QByteArray, QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from cyberdesk import paths

FONT_FAMILY = "Inter"
_FONT_FILES = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "Inter-Bold.otf")


@dataclass(frozen=True, slots=True)
class Colours:
    """One set of colours. State colours are those of product.md 5.5; text on ground is 4.5:1 or better."""

    ground: str
    surface: str
    sunken: str
    line: str
    text: str
    muted: str
    rail: str
    rail_text: str
    rail_active: str
    primary: str
    primary_hover: str
    primary_text: str
    focus: str
    selection: str
    stripe: str
    stripe_text: str
    free: str
    running: str
    ending: str
    paused: str
    alarm: str
    to_pay: str
    waiting: str
    in_doubt: str
    paid: str
    declined: str
    out_of_order: str


LIGHT = Colours(
    ground="#F3F5F9",
    surface="#FFFFFF",
    sunken="#EDF0F5",
    line="#D9DFE8",
    text="#0F172A",
    muted="#52607A",
    rail="#0F1B33",
    rail_text="#B9C4DA",
    rail_active="#223356",
    primary="#0B7A4B",
    primary_hover="#096640",
    primary_text="#FFFFFF",
    focus="#1D4ED8",
    selection="#DCEFE5",
    stripe="#FDE9C8",
    stripe_text="#6B3A05",
    free="#475569",
    running="#15803D",
    ending="#B45309",
    paused="#6D28D9",
    alarm="#B91C1C",
    to_pay="#9A3412",
    waiting="#1D4ED8",
    in_doubt="#A21CAF",
    paid="#0F766E",
    declined="#475569",
    out_of_order="#6B7280",
)
DARK = Colours(
    ground="#0B1220",
    surface="#162136",
    sunken="#101A2C",
    line="#2A3852",
    text="#E8EDF6",
    muted="#A3B0C8",
    rail="#070D19",
    rail_text="#A3B0C8",
    rail_active="#1C2B4A",
    primary="#2BB673",
    primary_hover="#45C687",
    primary_text="#04140C",
    focus="#93C5FD",
    selection="#17402F",
    stripe="#3A2C12",
    stripe_text="#FCD38A",
    free="#CBD5E1",
    running="#4ADE80",
    ending="#FBBF24",
    paused="#C4B5FD",
    alarm="#F87171",
    to_pay="#FDBA74",
    waiting="#93C5FD",
    in_doubt="#F0ABFC",
    paid="#5EEAD4",
    declined="#CBD5E1",
    out_of_order="#94A3B8",
)

_current = LIGHT
_scale = 100


def colours() -> Colours:
    """The colours in use. Painters ask at each paint, so a change of theme needs no rebuilding."""
    return _current


def is_dark() -> bool:
    return _current is DARK


def scaled(pixels: int) -> int:
    """A size of text, or of what holds text, at the size chosen in the settings."""
    return round(pixels * _scale / 100)


def apply_theme(application: QApplication, *, dark: bool, scale: int = 100) -> None:
    """Dress the whole program. May be called again at any time.

    Args:
        scale: the size of text in percent.
    """
    global _current, _scale
    _current, _scale = DARK if dark else LIGHT, scale
    # From one sheet to another costs a window four times what it costs to undress and dress again.
    application.setStyleSheet("")
    application.setStyle("Fusion")
    application.setPalette(_palette(_current))
    sheet = paths.resource("style.qss").read_text(encoding="utf-8")
    names = {field.name: str(getattr(_current, field.name)) for field in fields(Colours)}
    # A style sheet cannot colour a picture.
    names["tick"] = paths.resource(f"icons/tick_{'dark' if dark else 'light'}.svg").as_posix()
    sheet = re.sub(r"@(\w+)", lambda match: names[match.group(1)], sheet)
    sheet = re.sub(r"(font-size: )(\d+)(px)", lambda m: f"{m[1]}{scaled(int(m[2]))}{m[3]}", sheet)
    application.setFont(font(14))
    application.setStyleSheet(sheet)


@contextmanager
def dressed_at_the_end(application: QCoreApplication | None) -> Iterator[None]:
    """For building a window: dressing it once costs half of dressing each widget anew whenever it is put into
    another one."""
    if not isinstance(application, QApplication):
        yield
        return
    sheet = application.styleSheet()
    application.setStyleSheet("")
    yield
    application.setStyleSheet(sheet)


def load_fonts(application: QApplication) -> None:
    """The same letters on every PC; figures of equal width, so that timers and columns stand still."""
    for name in _FONT_FILES:
        QFontDatabase.addApplicationFont(str(paths.resource(f"fonts/{name}")))
    application.setFont(font(14))


def font(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The program's font; `pixels` is its usual size, before `scaled`."""
    made = QFont(FONT_FAMILY)
    made.setPixelSize(scaled(pixels))
    made.setWeight(weight)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def tint(colour: str, strength: float = 0.12) -> QColor:
    """`colour` laid thinly over the surface: the ground of pills."""
    over, under = QColor(colour), QColor(_current.surface)
    return QColor(
        round(over.red() * strength + under.red() * (1 - strength)),
        round(over.green() * strength + under.green() * (1 - strength)),
        round(over.blue() * strength + under.blue() * (1 - strength)),
    )


@lru_cache(maxsize=256)
def _svg(name: str, colour: str) -> QByteArray:
    text = paths.resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    return QByteArray(text.replace("currentColor", colour).encode())


@lru_cache(maxsize=512)
def icon_pixmap(name: str, colour: str, pixels: int, scale: float = 1.0) -> QPixmap:
    """Icon `name` in `colour`, `pixels` wide, sharp at a screen scale of `scale`."""
    pixmap = QPixmap(QSize(round(pixels * scale), round(pixels * scale)))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(_svg(name, colour)).render(painter, QRectF(0, 0, pixels * scale, pixels * scale))
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap


def icon(name: str, colour: str, pixels: int = 20) -> QIcon:
    """Icon `name` for a button, sharp up to twice the size."""
    made = QIcon(icon_pixmap(name, colour, pixels))
    made.addPixmap(icon_pixmap(name, colour, pixels, 2.0))
    return made


def _palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for which, value in {
        role.Window: colours.ground,
        role.Base: colours.surface,
        role.AlternateBase: colours.sunken,
        role.Button: colours.surface,
        role.Text: colours.text,
        role.WindowText: colours.text,
        role.ButtonText: colours.text,
        role.ToolTipBase: colours.surface,
        role.ToolTipText: colours.text,
        role.PlaceholderText: colours.muted,
        role.Highlight: colours.selection,
        role.HighlightedText: colours.text,
        role.Link: colours.waiting,
    }.items():
        palette.setColor(which, QColor(value))
    return palette
