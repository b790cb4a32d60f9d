"""The button that saves rows of the chosen days to a file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QWidget

from cyberdesk.domain.report import Period
from cyberdesk.services.exports import Export, Format
from cyberdesk.ui.texts import tr

AskFile = Callable[[QWidget, Path, str], Path | None]
"""Lets staff choose a file, beginning with this one, of the kinds in words; None: they changed their mind."""


def ask_file(parent: QWidget, suggested: Path, kinds: str) -> Path | None:
    """The system's own dialog."""
    chosen, _ = QFileDialog.getSaveFileName(parent, tr("Save as"), str(suggested), kinds)
    return Path(chosen) if chosen else None


class SaveMenu(QPushButton):
    """A button with a menu.

    Signals:
        chosen: an `Export` and a `Format`.
    """

    chosen = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Save as"), parent)
        self.setAccessibleName(tr("Save as Excel or CSV"))
        self.setAutoDefault(False)
        menu = QMenu(self)
        for export in Export:
            if not menu.isEmpty():
                menu.addSeparator()
            for format in Format:
                words = f"{export_word(export)}, {format_word(format)}"
                act = menu.addAction(words)
                act.triggered.connect(
                    lambda _checked=False, export=export, format=format: self.chosen.emit(export, format)
                )
        self.setMenu(menu)


def export_word(export: Export) -> str:
    """What is saved."""
    return {
        Export.REPORT: tr("This report"),
        Export.PAYMENTS: tr("Payments"),
        Export.LEDGER: tr("Ledger entries"),
        Export.ETIMS: tr("Lines for eTIMS"),
    }[export]


def format_word(format: Format) -> str:
    return {Format.XLSX: tr("Excel"), Format.CSV: tr("CSV")}[format]


def suggested_file(export: Export, format: Format, period: Period) -> Path:
    """``…/cyberdesk-payments-2026-11-16-to-2026-11-22.xlsx`` where people keep their documents."""
    ends = [date.fromordinal(day).isoformat() for day in (period.first_day, period.last_day)]
    days = ends[0] if period.days == 1 else "-to-".join(ends)
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(folder) / f"cyberdesk-{export}-{days}.{format}"


def kinds_of(format: Format) -> str:
    """For the dialog."""
    return {Format.XLSX: tr("Excel workbook (*.xlsx)"), Format.CSV: tr("CSV file (*.csv)")}[format]
