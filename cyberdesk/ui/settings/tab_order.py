"""The order of the Tab key, where parts of a page are made late."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_in_tab_order(after: QWidget, parts: Sequence[QWidget]) -> None:
    """Let the Tab key go through `parts`, in this order, when it has left `after`.

    What is put into a window late would come last in it, wherever it stands.

    Args:
        after: something in there takes the keys; Qt orders nothing by what does not.
    """
    last = _inside(after)[-1]
    for part in parts:
        for widget in _inside(part):
            QWidget.setTabOrder(last, widget)
            last = widget


def _inside(part: QWidget) -> list[QWidget]:
    """What takes the keys in there, in the order of the Tab key."""
    inside: list[QWidget] = []
    widget = part.nextInFocusChain()
    while widget is not None and part.isAncestorOf(widget):
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            inside.append(widget)
        widget = widget.nextInFocusChain()
    return inside
