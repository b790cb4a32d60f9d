"""The whole program with its window, in practice mode."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QTableView

from cyberdesk import app, config
from cyberdesk.simulator.daraja import Simulator
from tests.bench.measured.clock import AheadClock
from tests.bench.measured.waiting import STAFF, WaitingPayments
from tests.fakes.signed_in import sign_in

STATIONS = 24


class Till:
    """The program on a folder of its own, in practice mode, with customers who never answer by themselves."""

    def __init__(self, folder: Path) -> None:
        self.application = app.make_application()
        self.clock = AheadClock()
        self.simulator = Simulator(answer_seconds=None)
        environ = {"CYBERDESK_DATA_DIR": str(folder), "STATIONS": str(STATIONS), "STAFF_NAME": STAFF}
        loaded = config.load(environ=environ, working_folder=folder)
        self.program = app.Program(loaded, clock=self.clock, simulator=self.simulator)
        sign_in(self.program)
        self.window = self.program.window
        self.store = self.program.store
        self.waiting = WaitingPayments(self.store, self.clock)

    @property
    def callback_port(self) -> int:
        assert self.program.callbacks is not None
        return self.program.callbacks.port

    def show(self) -> None:
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        self.application.processEvents()


def watch_paint(table: QTableView, on_painted: Callable[[], None]) -> None:
    """Call `on_painted` each time right after the table has painted its rows."""
    paint = type(table).paintEvent

    def paint_and_tell(event: QPaintEvent) -> None:
        paint(table, event)
        on_painted()

    # Qt looks for the method on the object itself first, so the program stays as it is.
    table.paintEvent = paint_and_tell  # type: ignore[method-assign]


def in_new_folder(serve: Callable[[Till], None]) -> None:
    """Run `serve` with a till that is thrown away afterwards."""
    with tempfile.TemporaryDirectory(prefix="cyberdesk-bench-", ignore_cleanup_errors=True) as folder:
        till = Till(Path(folder))
        try:
            serve(till)
        finally:
            till.program.stop()
            QApplication.processEvents()
