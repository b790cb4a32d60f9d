"""The whole program, with open payments to pay and a window to look at."""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QTableView

from cyberdesk import app, config
from cyberdesk.domain.ledger import post_sale
from cyberdesk.domain.moment import day_number
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import PaymentState, Tender
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.sale import LineKind, SaleLine
from cyberdesk.services.ports import PaymentDraft, PaymentUpdate, SaleDraft
from cyberdesk.services.settlement import token_hash
from cyberdesk.simulator.daraja import Simulator

STAFF = "Achieng"
STATIONS = 24
_AMOUNT = Money.shillings(150)


class AheadClock:
    """The PC's clock, set forward so that nothing has to be waited for."""

    def __init__(self) -> None:
        self._ahead = timedelta(0)

    def now(self) -> datetime:
        return datetime.now(UTC) + self._ahead

    def advance(self, seconds: float) -> None:
        self._ahead += timedelta(seconds=seconds)


class Till:
    """The program on a folder of its own, in practice mode, with customers who never answer by themselves."""

    def __init__(self, folder: Path) -> None:
        self.application = app.make_application()
        self.clock = AheadClock()
        self.simulator = Simulator(answer_seconds=None)
        environ = {"CYBERDESK_DATA_DIR": str(folder), "STATIONS": str(STATIONS), "STAFF_NAME": STAFF}
        loaded = config.load(environ=environ, working_folder=folder)
        self.program = app.Program(loaded, clock=self.clock, simulator=self.simulator)
        self.window = self.program.window
        self.store = self.program.store
        self._numbers = itertools.count(1)

    @property
    def callback_port(self) -> int:
        assert self.program.callbacks is not None
        return self.program.callbacks.port

    def show(self) -> None:
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        self.application.processEvents()

    def add_waiting(self, count: int) -> list[dict[str, object]]:
        """Bills whose prompts were accepted, in one transaction; what their callbacks have to say."""
        with self.store.transaction():
            return [self._add_one(next(self._numbers)) for _ in range(count)]

    def _add_one(self, number: int) -> dict[str, object]:
        now = self.clock.now()
        day, token, phone = day_number(now), f"{number:032x}", Phone(f"2547{number:08}")
        title = f"PC {number % STATIONS + 1} · 50 min"
        sale = self.store.add_sale(
            SaleDraft(
                customer_id=None,
                customer_name="Walk-in",
                title=title,
                station_number=None,
                made_at=now,
                day=day,
                staff=STAFF,
                lines=(SaleLine(LineKind.TIME, "PC time 13:41–14:31, 50 min", _AMOUNT),),
            )
        )
        postings = post_sale([(LineKind.TIME, _AMOUNT)], sale_id=sale.id, customer_id=None, staff=STAFF)
        self.store.append_entries(postings, at=now, day=day)
        draft = PaymentDraft(
            sale_id=sale.id,
            customer_id=None,
            customer_name="Walk-in",
            title=title,
            tender=Tender.MPESA,
            amount=_AMOUNT,
            state=PaymentState.SENDING,
            phone=phone,
            attempt_token_hash=token_hash(token),
            staff=STAFF,
            created_at=now,
            day=day,
        )
        payment = self.store.add_payment(draft)
        merchant_id, checkout_id = f"29115-34620561-{number}", f"ws_CO_19122019102036{number:08}"
        ids = PaymentUpdate(merchant_request_id=merchant_id, checkout_request_id=checkout_id, sent_at=now)
        self.store.change_payment(
            payment.id, PaymentState.PENDING, frozenset({PaymentState.SENDING}), ids
        )
        return {
            "payment": payment.id,
            "token": token,
            "merchant_id": merchant_id,
            "checkout_id": checkout_id,
            "msisdn": phone.msisdn,
            "shillings": _AMOUNT.cents // 100,
            "receipt": f"UB{number:08}",
        }


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
