"""Somebody who looks at reports."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import Executor
from pathlib import Path
from threading import Event

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cyberdesk.domain.report import Period, Report, Span
from cyberdesk.domain.table import Table
from cyberdesk.export.csv_file import write_csv
from cyberdesk.export.xlsx_file import write_xlsx
from cyberdesk.services.exports import Exports, Format
from cyberdesk.services.reports import Reports
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.reports.figures_page import FiguresPage
from cyberdesk.ui.shift.figures import TableCard
from tests.services.shop import Shop


class HeldWriter:
    """Writes CSV, but only when it is let go."""

    def __init__(self) -> None:
        self.go_on = Event()
        self.go_on.set()

    def __call__(self, table: Table, target: Path) -> int:
        self.go_on.wait(10)
        return write_csv(table, target)


class Office:
    """The page of figures over a shop, shown.

    Attributes:
        target: where files are saved; None: staff change their mind in the dialog.
    """

    def __init__(self, qtbot: QtBot, executor: Executor, shop: Shop, target: Path) -> None:
        self.qtbot = qtbot
        self.shop = shop
        self.target: Path | None = target
        self.suggested: list[Path] = []
        self.writer = HeldWriter()
        self.bridge = Bridge(executor)
        self.reports = Reports(shop.store, shop.clock)
        exports = Exports(shop.store, self.reports, {Format.CSV: self.writer, Format.XLSX: write_xlsx})
        self.page = FiguresPage(
            self.reports, exports, self.bridge, cafe_name="Uhuru Cyber", choose_file=self._choose
        )
        qtbot.addWidget(self.page)
        self.page.resize(1200, 640)

    def _choose(self, _parent: QWidget, suggested: Path, _kinds: str) -> Path | None:
        self.suggested.append(suggested)
        return self.target

    def open(self) -> None:
        with self.qtbot.waitExposed(self.page):
            self.page.show()
        self.wait_for(self.reports.this(Span.DAY))

    def wait_for(self, period: Period) -> Report:
        """Until the report of these days is shown."""
        self.qtbot.waitUntil(lambda: self.page.report is not None and self.page.report.period == period)
        assert self.page.report is not None
        return self.page.report

    def look_at(self, period: Period) -> Report:
        self.page.days.show_period(period)
        return self.wait_for(period)


def rows_of(card: TableCard) -> dict[str, tuple[str, ...]]:
    """What stands in a table, by its first column."""
    return {row[0]: row[1:] for row in iter_rows(card)}


def iter_rows(card: TableCard) -> Iterable[tuple[str, ...]]:
    return card.rows
