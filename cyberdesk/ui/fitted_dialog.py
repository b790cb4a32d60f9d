"""A dialog that is always as tall as what it says."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget


class FittedDialog(QDialog):
    """One column of parts; whoever derives from it fills it once."""

    def _make_column(self, width: int, spacing: int) -> QVBoxLayout:
        """The empty column.

        Args:
            width: in pixels, with its margins.
            spacing: between its parts, in pixels.
        """
        inside = QWidget()
        inside.setFixedWidth(width)
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(spacing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(inside)
        whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        return column
