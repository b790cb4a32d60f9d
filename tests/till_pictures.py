"""Pictures of a till on a busy day: time paid first, overtime, an approval, the staff log, duplicates."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QWidget

from cyberdesk.app import Program
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.staff import Right
from cyberdesk.services.checkout import Charge
from cyberdesk.ui.customers.duplicates_dialog import DuplicatesDialog
from cyberdesk.ui.main_window import MainWindow

STAFF = "Achieng"
_FREE, _OVER, _ENDING = 1, 2, 3
_DIALOGS_FROM_PIXELS = 1366


class Clock(Protocol):
    """What moves the time of the stage."""

    def advance(self, **by: float) -> None: ...


class Camera(Protocol):
    """Takes pictures, as `tests.pictures` does."""

    def show(self, window: MainWindow, width: int, height: int) -> None: ...
    def save(self, widget: QWidget, name: str) -> None: ...
    def settle(self) -> None: ...


def prepare(program: Program, clock: Clock) -> None:
    """A session beyond its time, one near its end, customers who are there twice, and a refund approved."""
    desk = program.desk
    for station, minutes, passes in ((_OVER, 30, 34), (_ENDING, 60, 8)):
        sold = desk.sessions.sell(station, minutes, customer_id=None, staff=STAFF)
        desk.checkout.take_cash(Charge(sold.sale.due, sale_id=sold.sale.id), staff=STAFF)
        clock.advance(minutes=passes)
    clock.advance(minutes=48)
    desk.customers.add("Wanjiru Kamau", Phone.parse("0722000417"))
    desk.customers.add("Akinyi Rose", None)
    owner = desk.current_staff.demand()
    desk.staff.rights.use(owner, Right.VOID, "Take back 5 × Print B/W, KES 50")
    chebet = next(one for one in desk.staff.members() if one.name == "Chebet")
    desk.staff.rights.approve(
        "Baraka", "730518", Right.REFUND, asker=chebet, act="Refund PC 5 · 38 min, KES 38"
    )


def shoot(program: Program, camera: Camera, size: tuple[int, int], suffix: str) -> None:
    """Each of them, at one size and in one theme."""
    window = program.window
    camera.show(window, *size)
    window.show_counter()
    window.counter.refresh()
    window.counter.select_station(_FREE)
    window.counter.panel.sell_time()
    camera.settle()
    camera.save(window, "counter-pay-first" + suffix)
    window.counter.panel.start_form.pay_after()
    window.counter.select_station(_OVER)
    camera.settle()
    camera.save(window, "counter-overtime" + suffix)
    window.counter.close_bill()
    window.show_staff_log()
    camera.settle()
    camera.save(window, "staff-log" + suffix)
    if size[0] >= _DIALOGS_FROM_PIXELS:
        _shoot_dialogs(program, camera, suffix)
    window.show_counter()


def _shoot_dialogs(program: Program, camera: Camera, suffix: str) -> None:
    """They are of one size, whatever the window's."""
    window = program.window
    window.show_customers()
    camera.settle()
    window.customers.find_duplicates()
    dialog = window.customers.dialog
    assert isinstance(dialog, DuplicatesDialog)
    while not dialog.merge_buttons:
        camera.settle()
    camera.save(dialog, "duplicates" + suffix)
    dialog.reject()
    window.show_counter()
    _shoot_approval(program, camera.save, suffix)
    camera.settle()


def _shoot_approval(program: Program, save: Callable[[QWidget, str], None], suffix: str) -> None:
    """An attendant needs somebody's PIN."""
    desk, window = program.desk, program.window
    owner = desk.current_staff.demand()
    desk.current_staff.change(next(one for one in desk.staff.members() if one.name == "Chebet"))
    window.permission.ask(Right.REFUND, "Refund PC 5 · 38 min, KES 38", lambda _by: None)
    prompt = window.permission.prompt
    assert prompt is not None
    save(prompt, "approval" + suffix)
    prompt.reject()
    desk.current_staff.change(owner)
