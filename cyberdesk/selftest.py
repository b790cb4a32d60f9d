"""Proves that this copy of the program works: one practice payment, through the real window and real HTTP.

Its receipt is printed, a workbook is saved and a statement read, because what a package lacks shows nowhere
else. It is what a packaged build runs after it was installed. Nothing of the shop is touched: the data folder
is a new one, and is removed afterwards.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from cyberdesk import app, config
from cyberdesk.domain.moment import day_number, nairobi
from cyberdesk.domain.payment import Payment, PaymentState
from cyberdesk.domain.report import Period, Span
from cyberdesk.domain.statement_match import Finding
from cyberdesk.domain.table import CellKind, Column, Table
from cyberdesk.export.xlsx_file import write_xlsx
from cyberdesk.services.counter import StationStatus
from cyberdesk.services.errors import CounterError
from cyberdesk.services.exports import Export, Format
from cyberdesk.services.progress import Progress
from cyberdesk.simulator.daraja import Simulator
from cyberdesk.ui import texts

_STEP_SECONDS = 20.0
_CUSTOMER_SECONDS = 0.5
_STATION = 3
_STAFF, _PIN = "Selftest", "294816"
# Made up; the simulator answers for any number.
_PHONE = "0700 000 001"
_PAPER = "paper.bin"
_STATEMENT = (
    Column("Receipt No."),
    Column("Completion Time"),
    Column("Transaction Status"),
    Column("Paid In", CellKind.MONEY),
    Column("Withdrawn", CellKind.MONEY),
)


class SelftestError(AssertionError):
    """A step did not end as it must."""


def run() -> int:
    """Run the journey; prints a line a step and the final ledger row. 0: it works, 1: it does not."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="cyberdesk-selftest-", ignore_cleanup_errors=True) as folder:
        files = Path(folder)
        environ = {
            "CYBERDESK_DATA_DIR": folder,
            "RECEIPT_PRINTER": "escpos",
            "RECEIPT_PRINTER_AT": str(files / _PAPER),
            "RECEIPT_AUTOMATIC": "yes",
        }
        loaded = config.load(environ=environ, working_folder=files)
        application = app.make_application()
        program = app.Program(loaded, simulator=Simulator(answer_seconds=_CUSTOMER_SECONDS))
        program.staff.create_owner(_STAFF, _PIN)
        program.window.show()
        try:
            _Journey(program, application, files).go()
        except (SelftestError, CounterError) as error:
            _say("FAILED", str(error))
            return 1
        finally:
            program.stop()
            QCoreApplication.processEvents()
    _say("ok", "stopped, nothing left running")
    return 0


class _Journey:
    """The steps, each waited for by what the window shows."""

    def __init__(self, program: app.Program, application: QApplication, files: Path) -> None:
        """
        Args:
            files: the folder for what the program writes.
        """
        self._program = program
        self._application = application
        self._files = files
        self._window = program.window

    def go(self) -> None:
        lock_screen = self._window.lock_screen
        self._step("window open in practice mode, and locked", lambda: lock_screen.is_locked)
        QTest.keyClicks(lock_screen.prompt.field, _PIN)
        self._step("signed in with a PIN", lambda: not lock_screen.is_locked)
        self._press(Qt.Key(Qt.Key.Key_0 + _STATION))
        self._press(Qt.Key.Key_Return)
        self._step(f"session started on PC {_STATION}", lambda: self._status() is StationStatus.RUNNING)
        end_button = self._window.counter.panel.running_form.end_button
        self._step("clock runs", end_button.isEnabled)
        self._press(Qt.Key.Key_F2)
        self._step("session ended, bill made", lambda: self._status() is StationStatus.TO_PAY)
        QTest.keyClicks(self._window.counter.panel.bill_form.phone.edit, _PHONE)
        button = self._window.counter.panel.bill_form.send_button
        self._step("phone taken", button.isEnabled)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self._step("prompt accepted by M-PESA", self._is_sent)
        self._step("customer paid, callback came back", lambda: self._state() is PaymentState.PAID)
        self._step("bill shows paid", lambda: self._status() is StationStatus.PAID)
        self._check_ledger()
        self._step("receipt printed, as bytes of ESC/POS", self._is_receipt_printed)
        self._check_workbook()
        self._check_statement()

    def _is_receipt_printed(self) -> bool:
        paper = self._files / _PAPER
        number = self._payment().receipt_number or ""
        return paper.exists() and number.encode() in paper.read_bytes()

    def _check_workbook(self) -> None:
        day = day_number(self._payment().created_at)
        target = self._files / "payments.xlsx"
        rows = self._program.desk.exports.write(
            Export.PAYMENTS, Period(Span.DAY, day, day), Format.XLSX, target, Progress()
        )
        if rows != 1:
            raise SelftestError(f"{rows} rows were saved instead of one")
        _say("ok", f"payments saved as {target.name}, {rows} row")

    def _check_statement(self) -> None:
        """The payment, as M-PESA's portal would tell it."""
        payment = self._payment()
        at = nairobi(payment.finished_at or payment.created_at)
        cells = (payment.receipt_number, f"{at:%Y-%m-%d %H:%M:%S}", "Completed", payment.received, None)
        target = self._files / "statement.xlsx"
        write_xlsx(Table("Statement", _STATEMENT, [cells]), target)
        found = [match.finding for match in self._program.statements.preview(target).matches]
        if found != [Finding.SAME]:
            raise SelftestError(f"the statement and the ledger differ: {found}")
        _say("ok", f"{target.name} read, and the payment found in it")

    def _check_ledger(self) -> None:
        payment = self._payment()
        entries = self._program.store.entries()
        received = [entry for entry in entries if entry.posting.payment_id == payment.id]
        if payment.receipt_number is None:
            raise SelftestError("the payment has no receipt number")
        if sum(entry.posting.amount.cents for entry in received) != payment.amount.cents:
            raise SelftestError("the ledger does not hold what was paid")
        if len(self._moved()) != 1:
            raise SelftestError(f"{len(self._moved())} payments moved instead of one")
        row = (
            texts.clock_seconds(payment.created_at),
            payment.title,
            texts.method(payment),
            str(payment.received),
            texts.payment_state(payment).word,
            payment.receipt_number,
        )
        _say("ok", "ledger row: " + " | ".join(row))

    def _moved(self) -> list[object]:
        simulator = self._program.simulator
        return list(simulator.moved()) if simulator is not None else []

    def _status(self) -> StationStatus | None:
        card = self._window.counter.grid.card(_STATION)
        return card.view.status if card is not None and card.view is not None else None

    def _payment(self) -> Payment:
        return self._program.store.latest_payments(1)[0]

    def _state(self) -> PaymentState:
        return self._payment().state

    def _is_sent(self) -> bool:
        latest = self._program.store.latest_payments(1)
        return bool(latest) and latest[0].checkout_request_id is not None

    def _press(self, key: Qt.Key) -> None:
        target: QWidget = self._application.focusWidget() or self._window.counter
        QTest.keyClick(target, key)

    def _step(self, words: str, is_done: Callable[[], bool]) -> None:
        """Run the event loop until the step is done."""
        ends_at = time.monotonic() + _STEP_SECONDS
        while not is_done():
            if time.monotonic() > ends_at:
                raise SelftestError(f"{words}: not within {_STEP_SECONDS:.0f} s")
            QTest.qWait(10)
        _say("ok", words)


def _say(mark: str, words: str) -> None:
    sys.stdout.write(f"{mark:>6}  {words}\n")
    sys.stdout.flush()
