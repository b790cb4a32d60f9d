"""Small things beside each other, on as many lines as the width needs: chips never lose letters."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

_GAP_PIXELS = 6


class FlowLayout(QLayout):
    """Left to right, then the next line. Each item is as wide as it asks for, and never wider than a line."""

    def __init__(self, *, is_last_right: bool = False, is_all_right: bool = False) -> None:
        """
        Args:
            is_last_right: where all fits on one line, the last item stands at the right end of it.
            is_all_right: each line ends at the right.
        """
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._is_last_right, self._is_all_right = is_last_right, is_all_right
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(_GAP_PIXELS)

    # --- what Qt asks of a layout -------------------------------------------------------------------------

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), is_only_asked=True)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, is_only_asked=False)

    def sizeHint(self) -> QSize:
        """All on one line."""
        sizes = [item.sizeHint() for item in self._shown()]
        gaps = self.spacing() * max(len(sizes) - 1, 0)
        return QSize(sum(size.width() for size in sizes) + gaps, max((s.height() for s in sizes), default=0))

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0), max((s.height() for s in sizes), default=0)
        )

    # --- placing ------------------------------------------------------------------------------------------

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            wanted = item.sizeHint().width()
            if not lines or used + self.spacing() + wanted > width:
                lines.append([])
                used = 0
            used += wanted + (self.spacing() if lines[-1] else 0)
            lines[-1].append(item)
        return lines

    def _place(self, rect: QRect, *, is_only_asked: bool) -> int:
        """The height that is needed at this width."""
        lines = self._lines(rect.width())
        top = rect.y()
        for line in lines:
            height = max(item.sizeHint().height() for item in line)
            left = rect.x()
            if self._is_all_right:
                used = sum(item.sizeHint().width() for item in line) + self.spacing() * (len(line) - 1)
                left = max(left, rect.right() + 1 - used)
            for item in line:
                size = QSize(min(item.sizeHint().width(), rect.width()), height)
                if self._is_last_right and len(lines) == 1 and item is line[-1]:
                    left = max(left, rect.right() + 1 - size.width())
                if not is_only_asked:
                    item.setGeometry(QRect(QPoint(left, top), size))
                left += size.width() + self.spacing()
            top += height + self.spacing()
        return max(top - rect.y() - self.spacing(), 0)


class FlowRow(QWidget):
    """A row of widgets that becomes two or three where there is no room."""

    def __init__(
        self,
        widgets: Iterable[QWidget] = (),
        *,
        is_last_right: bool = False,
        is_all_right: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        flow = FlowLayout(is_last_right=is_last_right, is_all_right=is_all_right)
        self.setLayout(flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for widget in widgets:
            flow.addWidget(widget)
