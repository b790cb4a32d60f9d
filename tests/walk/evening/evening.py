"""The evening of a walked day: what was printed, what M-PESA moved, and the data folder as it was left."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from types import MappingProxyType

import pytest
from pytestqt.qtbot import QtBot

from cyberdesk import printers
from cyberdesk.domain.moment import nairobi
from cyberdesk.domain.paper import PaperLine
from cyberdesk.domain.payment import PaymentState
from cyberdesk.domain.receipt import Receipt
from cyberdesk.domain.report import Report
from cyberdesk.domain.shift_report import ShiftReport
from cyberdesk.services.counter import StationStatus
from cyberdesk.services.receipts import subject_of
from cyberdesk.simulator.daraja import Simulator
from cyberdesk.simulator.prompts import Moved
from cyberdesk.simulator.scripts import Script
from cyberdesk.ui.printing.receipt_paper import receipt_lines
from cyberdesk.ui.status_strip import Level
from tests.fakes.receipt_printer import FakeReceiptPrinter
from tests.walk.conftest import ShiftedClock, Shop, settings_of
from tests.walk.day import Book, Day
from tests.walk.test_day import close_with_something_missing, serve_customers

FALSE_CODE, RIGHT_CODE, SHORT_CODE = "SJK4H7L2QX", "SJL1R1GHT2", "SJM2SH0RT3"
"""Typed that day, each for a payment in doubt: never paid, paid, and paid with less than it was typed for."""
RIGHT, SHORT, NUMBERLESS = 33, 28, 27
"""Shillings of the bills for which the last two were typed, and of the one that was paid without a number."""

_LATEST = 5

Say = Callable[[Receipt], list[PaperLine]]


@dataclass(frozen=True)
class Evening:
    """What is left when the program is closed.

    Attributes:
        folder: the data folder, to be copied and never opened.
        clock: the time of that evening.
        settings: of the café, but for those of the far end.
        book: see `Book`.
        sheets: what the printer got, without its questions, in order.
        receipts: what each sheet was to say.
        moved: what M-PESA moved, at the times of the shop.
        report: the Z report.
        figures: the report over everything.
        fingerprint: of the ledger.
    """

    folder: Path
    clock: ShiftedClock
    settings: MappingProxyType[str, str]
    book: Book
    sheets: tuple[bytes, ...]
    receipts: tuple[Receipt, ...]
    moved: tuple[Moved, ...]
    report: ShiftReport
    figures: Report
    fingerprint: str

    def open(self, qtbot: QtBot, folder: Path, far_end: Simulator) -> Shop:
        """The program again that evening, over a copy of what the day left in `folder`."""
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        return self.open_at(qtbot, folder, far_end)

    def open_at(self, qtbot: QtBot, folder: Path, far_end: Simulator) -> Shop:
        """The program that evening, over what is in `folder`."""
        return Shop(qtbot, folder, far_end, {**self.settings, **settings_of(far_end)}, self.clock)


class DayOnPaper(Day):
    """A day on which every customer waits for the receipt."""

    def pass_time(self, *, minutes: int = 0, seconds: int = 0) -> None:
        self.shop.wait(self._is_all_on_paper)
        super().pass_time(minutes=minutes, seconds=seconds)

    def _is_all_on_paper(self) -> bool:
        store = self.shop.program.store
        return all(
            store.printings(subject_of(payment))
            for payment in store.latest_payments(_LATEST)
            if payment.received and (payment.sale_id is None or store.sale(payment.sale_id).is_settled)
        )


def morning() -> ShiftedClock:
    """Six o'clock, so that no day of work goes over midnight."""
    clock = ShiftedClock()
    now = nairobi(clock.now())
    at_six = (now + timedelta(days=1)).replace(hour=6, minute=0, second=0, microsecond=0)
    clock.advance(seconds=(at_six - now).total_seconds())
    return clock


def walk(qtbot: QtBot, folder: Path, far_end: Simulator, printer: FakeReceiptPrinter) -> Evening:
    """The day of `test_day`, with a printer and with payments that only M-PESA's statement can tell of."""
    said: list[Receipt] = []
    settings = MappingProxyType(
        {
            "CAFE_NAME": "Uhuru Cyber Café",
            "RECEIPT_PRINTER": "escpos",
            "RECEIPT_PRINTER_AT": printer.place,
            "RECEIPT_PAPER_MM": "58",
            "RECEIPT_AUTOMATIC": "yes",
            "RECEIPT_DRAWER": "yes",
        }
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(printers, "receipt_lines", _noting(receipt_lines, said))
        shop = Shop(qtbot, folder, far_end, {**settings, **settings_of(far_end)}, morning())
        try:
            day = DayOnPaper(shop)
            serve_customers(day)
            in_question(day)
            report = close_with_something_missing(day)
            shop.wait(lambda: _has_printed(shop, printer, said))
            shop.wait(shop.program.backups.last_good_at)
            reports = shop.program.desk.reports
            return Evening(
                folder,
                shop.clock,
                settings,
                day.book,
                tuple(printer.sheets),
                tuple(said),
                _moved(shop),
                report,
                reports.read(reports.everything()),
                shop.program.desk.payments.fingerprint(),
            )
        finally:
            shop.stop()


def in_question(day: Day) -> None:
    """Two codes that nobody has confirmed yet, and a payment of which M-PESA gave no number."""
    shop = day.shop
    for station, minutes, code in ((2, RIGHT, RIGHT_CODE), (3, SHORT, SHORT_CODE)):
        day.use(station, minutes=minutes)
        day.send_into_doubt()
        day.type_code(code)
        shop.see(station, StationStatus.PAID)
        day.book.unverified += minutes
    day.use(4, minutes=NUMBERLESS)
    before = shop.moved()
    shop.simulator.next_script(Script.LOST_CALLBACK)
    day.send_prompt()
    payment = day.next_payment(PaymentState.PENDING)
    shop.wait(lambda: shop.moved() == before + NUMBERLESS)
    card = next(card for card in shop.cards() if card.payment.id == payment.id)
    shop.wait(card.check_button.isEnabled)
    shop.click(card.check_button)
    assert day.next_payment().receipt_number is None
    day.book.mpesa += NUMBERLESS


def _noting(say: Say, said: list[Receipt]) -> Say:
    def note(receipt: Receipt) -> list[PaperLine]:
        said.append(receipt)
        return say(receipt)

    return note


def _has_printed(shop: Shop, printer: FakeReceiptPrinter, said: list[Receipt]) -> bool:
    is_idle = shop.program.window.strip.light("printer").level is not Level.WAITING
    return is_idle and len(printer.sheets) == len(said)


def _moved(shop: Shop) -> tuple[Moved, ...]:
    """The simulator has a clock of its own; the payments know when it was in the shop."""
    moved = []
    for one in shop.simulator.moved():
        payment = shop.program.store.payment(int(one.reference.removeprefix("CD")))
        moved.append(replace(one, at=payment.finished_at or payment.created_at))
    return tuple(sorted(moved, key=lambda one: one.at))
