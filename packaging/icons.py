"""Draws the program's icon in the sizes that systems want: PNG files, and one .ico for Windows.

From `resources/icons/cyberdesk.svg`, by Qt, so that it works wherever the program can be built.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from program import ROOT
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = ROOT / "resources" / "icons" / "cyberdesk.svg"

ICO_PIXELS = (16, 20, 24, 32, 40, 48, 64, 256)
"""What Windows shows at 100 to 200 % in title bars, lists, the task bar and folders."""

_ENTRY = struct.Struct("<BBBBHHII")


def drawn(pixels: int) -> QImage:
    """The icon as a square picture with a clear ground."""
    image = QImage(pixels, pixels, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    return image


def png(pixels: int) -> bytes:
    """The icon as the content of a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawn(pixels).save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def ico() -> bytes:
    """All sizes as the content of an .ico file: a directory, then the pictures (PNG, since Windows Vista)."""
    pictures = [png(pixels) for pixels in ICO_PIXELS]
    offset = 6 + _ENTRY.size * len(pictures)
    head = struct.pack("<HHH", 0, 1, len(pictures))
    for pixels, picture in zip(ICO_PIXELS, pictures, strict=True):
        side = pixels % 256  # 0 stands for 256
        head += _ENTRY.pack(side, side, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    return head + b"".join(pictures)


def main(folder: Path) -> None:
    """Write `cyberdesk.ico` and `cyberdesk-256.png` into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "cyberdesk.ico").write_bytes(ico())
    (folder / "cyberdesk-256.png").write_bytes(png(256))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
