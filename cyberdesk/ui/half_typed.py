"""Whether somebody is in the middle of something that another window would not know of."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget


def is_half_typed(window: QWidget) -> bool:
    """A dialog is open, or something was typed into a field that is on the screen and not sent off yet."""
    if QApplication.activeModalWidget() is not None:
        return True
    lines = (edit for edit in window.findChildren(QLineEdit) if edit.isVisible())
    if any(edit.isModified() and edit.text() for edit in lines):
        return True
    return any(
        edit.isVisible() and edit.document().isModified() for edit in window.findChildren(QPlainTextEdit)
    )
