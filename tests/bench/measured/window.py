"""The program with its window open: what it paints and when, and what a click costs."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QEventLoop, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from cyberdesk.domain.events import PaymentChanged
from cyberdesk.domain.payment import PaymentState
from cyberdesk.ui.bridge import OnDone, OnError
from cyberdesk.ui.payments.day_chips import Span
from cyberdesk.ui.payments.model import PaymentsModel
from cyberdesk.ui.payments.table import PaymentsTable
from tests.bench.child import serve
from tests.bench.measured.till import STATIONS, Till, in_new_folder, watch_paint
from tests.bench.measured.waiting import STAFF

_PATIENCE_SECONDS = 20.0
_SETTLE_SECONDS = 0.1
_RESULTS_LEAVE_SECONDS = 30.0


class Window:
    """Somebody who looks at the window and clicks in it."""

    def __init__(self, till: Till) -> None:
        self._till = till
        self._counter = till.window.counter
        self._ledger = till.window.payments
        self._loop = QEventLoop()
        self._wanted: set[int] = set()
        self._seen_at: dict[int, float] = {}
        self._handed_over_at = 0.0
        for shown in (self._counter.latest, self._ledger):
            watch_paint(shown.table, partial(self._look_at, shown.table, shown.model))
        till.show()

    # --- following ----------------------------------------------------------------------------------------

    def add_waiting(self, screen: str, count: int) -> list[dict[str, object]]:
        """Payments that wait for their callbacks, on the counter or the payments screen."""
        self._till.clock.advance(_RESULTS_LEAVE_SECONDS)
        self._counter.show_time()
        if screen == "counter":
            self._till.window.show_counter()
        else:
            self._till.window.show_payments()
            self._ledger.filters.days.choose(Span.ALL)
        waiting = self._till.waiting.add(count)
        for payment in self._till.store.latest_payments(count):
            self._till.program.publish(PaymentChanged(payment))
        self._live(_SETTLE_SECONDS)
        return waiting

    def follow(self, payments: list[int]) -> dict[str, object]:
        """Wait until all of them were painted as paid; when each was, by the system's steady clock."""
        self._wanted = set(payments)
        self._seen_at = {}
        cpu_before = time.process_time()
        self._live(_PATIENCE_SECONDS)
        cpu_seconds = time.process_time() - cpu_before
        return {"seen_at": list(self._seen_at.items()), "cpu_seconds": cpu_seconds}

    def _look_at(self, table: PaymentsTable, model: PaymentsModel) -> None:
        """The table has painted its rows: which of them say paid?"""
        now = time.monotonic()
        last = table.rowAt(table.viewport().height() - 1)
        for row in range(model.rowCount() if last < 0 else last + 1):
            payment = model.row_at(row)
            if payment is not None and payment.state is PaymentState.PAID and payment.id in self._wanted:
                self._seen_at[payment.id] = now
                self._wanted.discard(payment.id)
                if not self._wanted:
                    self._loop.quit()

    def _live(self, seconds: float) -> None:
        """Let the window live that long, or until somebody ends the loop."""
        timer = QTimer(singleShot=True, interval=round(seconds * 1000))
        timer.timeout.connect(self._loop.quit)
        timer.start()
        self._loop.exec()
        timer.stop()

    # --- clicking -----------------------------------------------------------------------------------------

    def click_send(self) -> list[float]:
        """Click on Send at every station; the seconds that each click keeps the window's thread."""
        self._watch_hand_over()
        self._till.window.show_counter()
        sessions = self._till.program.desk.sessions
        ids = [
            sessions.start(station, customer_id=None, staff=STAFF).id for station in range(1, STATIONS + 1)
        ]
        self._till.clock.advance(3000)
        for session_id in ids:
            sessions.end(session_id, staff=STAFF)
        return [self._send_at(station) for station in range(1, STATIONS + 1)]

    def _send_at(self, station: int) -> float:
        self._counter.select_station(station)
        form = self._counter.panel.bill_form
        form.phone.edit.setText(f"07000001{station:02}")
        self._live(_SETTLE_SECONDS)
        if not form.send_button.isEnabled():
            raise RuntimeError(f"Send is not enabled at station {station}: {form.why_not.text()}")
        self._handed_over_at = 0.0
        seconds = _click(form.send_button)
        if not self._handed_over_at:
            raise RuntimeError("the click handed nothing over")
        self._live(_SETTLE_SECONDS)
        return seconds

    def _watch_hand_over(self) -> None:
        bridge = self._till.program.bridge
        run = bridge.run

        def run_and_note(
            work: Callable[[], object], on_done: OnDone, on_error: OnError | None = None
        ) -> None:
            run(work, on_done, on_error)
            self._handed_over_at = time.perf_counter()

        bridge.run = run_and_note  # type: ignore[method-assign]


def _click(widget: QWidget) -> float:
    """Press and release the left button; the seconds until both have been dealt with."""
    place = QPointF(widget.rect().center())
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    steps = ((QEvent.Type.MouseButtonPress, left), (QEvent.Type.MouseButtonRelease, none))
    began_at = time.perf_counter()
    for kind, held in steps:
        event = QMouseEvent(
            kind, place, widget.mapToGlobal(place), left, held, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(widget, event)
    return time.perf_counter() - began_at


def _serve(till: Till) -> None:
    window = Window(till)
    serve(
        {
            "port": lambda: till.callback_port,
            "add": window.add_waiting,
            "follow": window.follow,
            "click_send": window.click_send,
        }
    )


if __name__ == "__main__":
    in_new_folder(_serve)
