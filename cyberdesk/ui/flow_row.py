"""Small things beside each other, on as many lines as the width needs: chips never lose letters."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_GAP_PIXELS = 6


class FlowRow(QWidget):
    """A row of widgets that becomes two or three where there is no room.

    It places its children itself: a layout of our own would share its items between Python and Qt, which
    take them apart in an order of their own.
    """

    def __init__(
        self,
        widgets: Iterable[QWidget] = (),
        *,
        is_last_right: bool = False,
        is_all_right: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """
        Args:
            widgets: from left to right; the hidden ones take no room.
            is_last_right: where all fits on one line, the last one stands at the right end of it.
            is_all_right: each line ends at the right.
        """
        super().__init__(parent)
        self._widgets = list(widgets)
        self._is_last_right, self._is_all_right = is_last_right, is_all_right
        for widget in self._widgets:
            widget.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # --- what Qt asks -------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """All on one line."""
        sizes = [widget.sizeHint() for widget in self._shown()]
        gaps = _GAP_PIXELS * max(len(sizes) - 1, 0)
        return QSize(sum(size.width() for size in sizes) + gaps, max((s.height() for s in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        sizes = [widget.sizeHint() for widget in self._shown()]
        return QSize(max((s.width() for s in sizes), default=0), max((s.height() for s in sizes), default=0))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for _, place in self._places(width)), default=0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            # A child has other words, or was shown or hidden.
            self.updateGeometry()
            self._place()
        return super().event(event)

    # --- placing ------------------------------------------------------------------------------------------

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._widgets if not widget.isHidden()]

    def _place(self) -> None:
        for widget, place in self._places(self.width()):
            widget.setGeometry(place)

    def _places(self, width: int) -> list[tuple[QWidget, QRect]]:
        """Where each widget stands in a row of that width."""
        places: list[tuple[QWidget, QRect]] = []
        lines = self._lines(width)
        top = 0
        for line in lines:
            sizes = [widget.sizeHint().boundedTo(QSize(width, widget.sizeHint().height())) for widget in line]
            height = max(size.height() for size in sizes)
            used = sum(size.width() for size in sizes) + _GAP_PIXELS * (len(line) - 1)
            left = max(width - used, 0) if self._is_all_right else 0
            for widget, size in zip(line, sizes, strict=True):
                if self._is_last_right and len(lines) == 1 and widget is line[-1]:
                    left = max(left, width - size.width())
                places.append((widget, QRect(left, top, size.width(), height)))
                left += size.width() + _GAP_PIXELS
            top += height + _GAP_PIXELS
        return places

    def _lines(self, width: int) -> list[list[QWidget]]:
        lines: list[list[QWidget]] = []
        used = 0
        for widget in self._shown():
            wanted = widget.sizeHint().width()
            if not lines or used + _GAP_PIXELS + wanted > width:
                lines.append([])
                used = 0
            used += wanted + (_GAP_PIXELS if lines[-1] else 0)
            lines[-1].append(widget)
        return lines
