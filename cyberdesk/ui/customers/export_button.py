"""Saving the listed customers as a table."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QWidget

from cyberdesk.domain.moment import nairobi
from cyberdesk.domain.words import words
from cyberdesk.services.customer_export import customers_csv
from cyberdesk.services.customers import CustomerFilter
from cyberdesk.services.errors import CounterError
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.texts import tr

ChooseFile = Callable[[str], Path | None]
"""Where to save, given a name to begin with; None: nowhere."""


class ExportButton(QPushButton):
    """Asks with which phone numbers, then where to, and writes in a worker.

    Signals:
        numbers_asked: the whole numbers are wanted: whoever knows that they may go out calls `save` with
            `has_numbers`.
        saved: the file.
        failed: a `CounterError`.
    """

    numbers_asked = Signal()
    saved = Signal(object)
    failed = Signal(object)

    def __init__(
        self, desk: Desk, wanted: Callable[[], CustomerFilter], parent: QWidget | None = None
    ) -> None:
        """
        Args:
            wanted: which customers.
        """
        super().__init__(tr("Export…"), parent)
        self._desk = desk
        self._wanted = wanted
        self.choose_file: ChooseFile = self._choose_file
        self.setAccessibleName(tr("Export the listed customers"))
        self.setAutoDefault(False)
        menu = QMenu(self)
        self.masked_act = menu.addAction(tr("With masked phone numbers"))
        self.masked_act.triggered.connect(lambda: self.save())
        self.whole_act = menu.addAction(tr("With whole phone numbers…"))
        self.whole_act.triggered.connect(self.numbers_asked)
        self.setMenu(menu)

    def save(self, *, has_numbers: bool = False) -> None:
        """
        Args:
            has_numbers: whole ones; that they were seen is written on each card.
        """
        day = nairobi(self._desk.clock.now())
        path = self.choose_file(f"customers-{day:%Y-%m-%d}.csv")
        if path is None:
            return
        reveal = partial(self._desk.privacy.reveal, staff=self._desk.staff_name) if has_numbers else None
        make = partial(customers_csv, self._desk.customers, self._wanted(), reveal)
        self.setEnabled(False)
        self.setText(tr("Saving…"))
        self._desk.bridge.run(partial(_write, path, make), self._on_saved, self._on_failed)

    def _choose_file(self, name: str) -> Path | None:
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Save the customers"), name, tr("Tables (*.csv)"))
        return Path(chosen) if chosen else None

    def _on_saved(self, path: Path) -> None:
        self._be_ready()
        self.saved.emit(path)

    def _on_failed(self, error: CounterError) -> None:
        self._be_ready()
        self.failed.emit(error)

    def _be_ready(self) -> None:
        self.setEnabled(True)
        self.setText(tr("Export…"))


def _write(path: Path, make: Callable[[], str]) -> Path:
    """In a worker's thread.

    Raises:
        CounterError: it cannot be read, or not be written there.
    """
    table = make()
    try:
        # With the mark by which a spreadsheet knows UTF-8.
        path.write_text(table, encoding="utf-8-sig", newline="")
    except OSError as error:
        raise CounterError(
            words("The table could not be saved"),
            money=words("No money moved."),
            next_step=words("Choose another folder. ({reason})", reason=error.strerror),
        ) from error
    return path
