"""Pictures in 256 colours: a window has hardly more, and they take a third of the bytes."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

_MOST = 256


def few_colours(image: QImage) -> QImage:
    """`image` in its most frequent colours; what has another one gets the nearest."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(plain.constBits()).cast("B").cast("I")
    table = [colour for colour, _ in Counter(pixels).most_common(_MOST)]
    flags = Qt.ImageConversionFlag.AvoidDither | Qt.ImageConversionFlag.ThresholdDither
    return plain.convertToFormat(QImage.Format.Format_Indexed8, table, flags)
