"""Settings that take effect without a restart, and what the window remembers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cyberdesk import config, paths
from cyberdesk.desktop import Desktop
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import PaymentState
from cyberdesk.domain.phone import Phone
from cyberdesk.services.checkout import Charge
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.simulator.daraja import Simulator
from cyberdesk.ui import theme
from cyberdesk.ui.appearance import Appearance
from cyberdesk.ui.settings.appearance import SYSTEM
from cyberdesk.ui.settings.screen import SettingsScreen
from cyberdesk.ui.settings.secret_field import SecretField
from tests.fakes.signed_in import sign_in
from tests.walk.conftest import PATIENCE_MS, PHONE, settings_of

OTHER_PHONE = "0700 000 002"


class Owner:
    """The owner at the settings screen of a desktop whose settings are in a file."""

    def __init__(self, qtbot: QtBot, folder: Path, lines: dict[str, str]) -> None:
        self._qtbot = qtbot
        self.file = folder / ".env"
        self.file.write_text("".join(f"{key}={value}\n" for key, value in lines.items()), encoding="utf-8")
        environ = {"CYBERDESK_DATA_DIR": str(folder)}
        self.desktop = Desktop(config.load(environ=environ, working_folder=folder))
        sign_in(self.desktop.program)
        self.desktop.program.window.resize(1366, 768)
        self.desktop.program.window.show()

    @property
    def settings(self) -> SettingsScreen:
        return self.desktop.program.window.settings

    def open_settings(self) -> SettingsScreen:
        self.desktop.program.window.show_settings()
        return self.settings

    def save(self) -> None:
        """Save, and wait until another window stands there."""
        with self._qtbot.waitSignal(self.desktop.renewed, timeout=PATIENCE_MS):
            self.settings.save()


@pytest.fixture
def owner(qtbot: QtBot, tmp_path: Path, far_end: Simulator) -> Iterator[Owner]:
    made = Owner(qtbot, tmp_path, {"CAFE_NAME": "Old", **settings_of(far_end)})
    yield made
    made.desktop.stop()


def pay(owner: Owner, qtbot: QtBot, shillings: int, phone: str = PHONE) -> PaymentState:
    """A payment on an account, by the program that runs now; how it ended."""
    program = owner.desktop.program
    customer = program.desk.customers.add(f"Customer {shillings}", None)
    charge = Charge(Money.shillings(shillings), customer_id=customer.id)
    payment = program.checkout.send_prompt(charge, Phone.parse(phone), staff="Staff")
    qtbot.waitUntil(lambda: not program.store.payment(payment.id).is_live, timeout=PATIENCE_MS)
    return program.store.payment(payment.id).state


def test_another_name_stands_at_the_top_without_a_restart_of_anything(owner: Owner) -> None:
    engine_parts = owner.desktop.program.store, owner.desktop.program.callbacks
    screen = owner.open_settings()
    screen.pages.shop.cafe_name.edit.setText("Uhuru Cyber")
    owner.save()
    window = owner.desktop.program.window
    assert window.windowTitle() == "Cyberdesk · Uhuru Cyber"
    assert "CAFE_NAME='Uhuru Cyber'" in owner.file.read_text(encoding="utf-8")
    assert (owner.desktop.program.store, owner.desktop.program.callbacks) == engine_parts
    # The screen that was left stands there again, and says that it was done.
    assert window.isVisible()
    assert window.settings.isVisible()
    assert window.settings.said.text() == "Saved. It takes effect now."


def test_another_account_is_charged_by_without_a_restart(
    owner: Owner, qtbot: QtBot, far_end: Simulator
) -> None:
    assert pay(owner, qtbot, 10) is PaymentState.PAID
    screen = owner.open_settings()
    screen.show_page(screen.pages.mpesa)
    passkey = screen.pages.mpesa.fields["MPESA_PASSKEY"]
    assert isinstance(passkey, SecretField)
    passkey.set_text("another-passkey-another-passkey-another")
    owner.save()
    # Which is not the one that the far end knows.
    assert owner.desktop.program.settings.passkey.startswith("another")
    assert pay(owner, qtbot, 20, OTHER_PHONE) is PaymentState.DECLINED
    assert [moved.amount for moved in far_end.moved()] == [10]
    assert owner.settings.pages.currentWidget() is owner.settings.pages.mpesa


def test_what_is_on_its_way_is_waited_for_before_another_account_is_used(
    owner: Owner, qtbot: QtBot, far_end: Simulator
) -> None:
    program = owner.desktop.program
    customer = program.desk.customers.add("Slow", None)
    charge = Charge(Money.shillings(15), customer_id=customer.id)
    sent: list[object] = []
    program.bridge.run(
        lambda: program.checkout.send_prompt(charge, Phone.parse(PHONE), staff="Staff"), sent.append
    )
    owner.open_settings()
    passkey = owner.settings.pages.mpesa.fields["MPESA_PASSKEY"]
    assert isinstance(passkey, SecretField)
    passkey.set_text("another-passkey-another-passkey-another")
    owner.save()
    assert owner.desktop.program is not program
    store = owner.desktop.program.store
    [payment] = store.latest_payments(1)
    # It left under the old account, and is answered under it: the callback needs no account.
    qtbot.waitUntil(lambda: store.payment(payment.id).state is PaymentState.PAID, timeout=PATIENCE_MS)
    assert [moved.amount for moved in far_end.moved()] == [15]


def test_settings_under_which_no_database_opens_leave_the_counter_as_it_was(
    owner: Owner, tmp_path: Path
) -> None:
    (tmp_path / "blocked").write_text("a file where a folder should be", encoding="utf-8")
    owner.open_settings()
    text = owner.file.read_text(encoding="utf-8")
    owner.file.write_text(text + f"DATABASE_URL=sqlite:///{tmp_path}/blocked/shop.db\n", encoding="utf-8")
    owner.desktop.take_effect()
    old = owner.desktop.program
    owner._qtbot.waitUntil(lambda: owner.desktop.program is not old, timeout=PATIENCE_MS)
    assert owner.desktop.program.store.database.path == old.store.database.path
    assert owner.settings.error.isVisible()
    assert owner.desktop.program.store.stations()


def test_the_window_is_not_closed_over_what_is_typed_and_not_saved(owner: Owner, qtbot: QtBot) -> None:
    screen = owner.open_settings()
    window = owner.desktop.program.window
    screen.pages.shop.cafe_name.edit.setText("Half typed")
    window.close()
    assert window.isVisible()
    assert screen.unsaved is not None
    with qtbot.waitSignal(owner.desktop.closed, timeout=PATIENCE_MS):
        screen.unsaved.discard_button.click()


def test_no_screen_is_left_over_what_is_typed_and_not_saved(owner: Owner) -> None:
    screen = owner.open_settings()
    window = owner.desktop.program.window
    screen.pages.shop.cafe_name.edit.setText("Half typed")
    QTest.mouseClick(window.payments_button, Qt.MouseButton.LeftButton)
    assert screen.isVisible()
    assert window.settings_button.isChecked()
    assert screen.unsaved is not None
    screen.unsaved.discard_button.click()
    assert window.payments.isVisible()
    assert window.payments_button.isChecked()


def test_dark_and_large_are_kept_for_the_next_start(owner: Owner, qtbot: QtBot, tmp_path: Path) -> None:
    window = owner.desktop.program.window
    small = window.font().pixelSize()
    try:
        window.choose_theme("dark")
        with qtbot.waitSignal(owner.desktop.renewed, timeout=PATIENCE_MS):
            window.settings.scale_chosen.emit(130)
        assert theme.is_dark()
        assert QApplication.font().pixelSize() > small
        owner.desktop.stop()
        assert paths.appearance_file(tmp_path).exists()
        owner.desktop = Desktop(owner.desktop.program.loaded.again())
        assert (owner.desktop._appearance.theme, owner.desktop._appearance.scale) == ("dark", 130)
        assert owner.settings.pages.appearance.scale.chosen == "130"
    finally:
        theme.apply_theme(QApplication.instance(), dark=False)  # type: ignore[arg-type]


def test_the_window_follows_the_system_only_when_that_was_chosen(
    owner: Owner, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = owner.desktop.program.window
    monkeypatch.setattr(Appearance, "is_dark", property(lambda self: self.theme == SYSTEM))
    system = QApplication.styleHints()
    try:
        system.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
        assert not theme.is_dark()
        window._desk.appearance.choose_theme(SYSTEM)
        system.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
        assert theme.is_dark()
    finally:
        theme.apply_theme(QApplication.instance(), dark=False)  # type: ignore[arg-type]


def test_money_only_with_an_open_shift_is_switched_on_in_the_settings_and_takes_effect(
    owner: Owner,
) -> None:
    customer = owner.desktop.program.desk.customers.add("Wanjiku", None)
    charge = Charge(Money.shillings(10), customer_id=customer.id)
    owner.desktop.program.desk.checkout.take_cash(charge, staff="Staff")
    owner.open_settings().pages.shop.money_needs_shift.choose("yes")
    owner.save()
    desk = owner.desktop.program.desk
    with pytest.raises(NotAllowedNow, match="No shift is open"):
        desk.checkout.take_cash(charge, staff="Staff")
    desk.shifts.open(Money.shillings(10), staff="Staff")
    desk.checkout.take_cash(charge, staff="Staff")
    assert "MONEY_NEEDS_SHIFT=yes" in owner.file.read_text(encoding="utf-8")


def test_a_blind_count_is_switched_on_in_the_settings_and_hides_what_should_be_there(
    owner: Owner, qtbot: QtBot
) -> None:
    owner.desktop.program.desk.shifts.open(Money.shillings(2000), staff="Staff")
    drawer_is_shown(owner, qtbot, is_shown=True)
    owner.open_settings().pages.shop.blind_count.choose("yes")
    owner.save()
    drawer_is_shown(owner, qtbot, is_shown=False)
    owner.open_settings().pages.shop.blind_count.choose("no")
    owner.save()
    drawer_is_shown(owner, qtbot, is_shown=True)


def drawer_is_shown(owner: Owner, qtbot: QtBot, *, is_shown: bool) -> None:
    """Whether the shift screen tells what the drawer should hold."""
    window = owner.desktop.program.window
    window.show_shift()
    page = window.shift.running_page
    qtbot.waitUntil(lambda: window.shift.page is page, timeout=PATIENCE_MS)
    assert page.drawer.isVisible() is is_shown
