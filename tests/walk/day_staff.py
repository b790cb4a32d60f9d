"""Who stands at the counter that day: the owner takes people on, they sign in, one approves for another."""

from __future__ import annotations

from PySide6.QtCore import Qt

from cyberdesk.domain.staff import Role
from cyberdesk.ui.staff.approval_prompt import ApprovalPrompt
from tests.fakes.signed_in import PIN as OWNER_PIN
from tests.walk.day import Day

ATTENDANT, SUPERVISOR = "Baraka", "Chebet"
_PINS = {ATTENDANT: "7305", SUPERVISOR: "8164"}


class DayStaff:
    """The people of a day, by the keys they press."""

    def __init__(self, day: Day) -> None:
        self._day = day
        self._owner = day.window.top_bar.staff_button.text()

    def take_on(self, name: str, role: Role) -> None:
        """Settings, Staff, Add somebody: name, role, a PIN twice."""
        day, shop = self._day, self._day.shop
        page = day.show_settings(day.window.staff_page)
        shop.click(page.add_button)
        shop.wait(page.form.isVisible)
        shop.type(name)
        day.press(Qt.Key.Key_Return)
        page.form.role.choose(role)
        for field in (page.form.pin.first, page.form.pin.second):
            field.setFocus()
            shop.type(_PINS[name])
            day.press(Qt.Key.Key_Return)
        shop.wait(lambda: name in [row.member.name for row in page.rows])
        day.come_back()
        day.go_to_counter()

    def switch_to(self, name: str = "") -> None:
        """Ctrl+L, the letter of the name, the PIN, Enter. The owner comes back when no name is given."""
        day, shop = self._day, self._day.shop
        name = name or self._owner
        day.press(Qt.Key.Key_L, control=True)
        screen = day.window.lock_screen
        shop.wait(lambda: screen.is_locked)
        self._type_pin(name)
        shop.wait(lambda: not screen.is_locked)
        day.come_back()
        assert day.window.top_bar.staff_button.text() == name

    def approve(self, name: str) -> None:
        """Over the shoulder of whoever asked: the letter of the name, the PIN, Enter."""
        prompt = self._day.dialog(ApprovalPrompt)
        self._day.shop.wait(prompt.prompt.field.hasFocus)
        self._type_pin(name)
        self._day.shop.wait(lambda: self._day.window.permission.prompt is None)

    def _type_pin(self, name: str) -> None:
        pin = _PINS.get(name, OWNER_PIN)
        self._day.shop.type(name[0].lower() + pin)
        if len(pin) < len(OWNER_PIN):
            # Six digits need no Enter.
            self._day.press(Qt.Key.Key_Return)
