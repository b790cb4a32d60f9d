"""The page of going live with an owner in front of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from cyberdesk.domain.phone import Phone
from cyberdesk.services.draft import StepState
from cyberdesk.services.going_live import GoingLive
from cyberdesk.services.going_live_steps import StepName
from cyberdesk.services.trial import TrialResult
from cyberdesk.ui.settings.going_live import GoingLivePage
from cyberdesk.ui.settings.path_card import PathCard
from cyberdesk.ui.settings.screen import SettingsScreen
from cyberdesk.ui.settings.trial_panel import TrialPanel
from tests.fakes.settings_file import Wrong
from tests.fakes.trials import FakeTicks, FakeTrials
from tests.ui.settings.office import PUBLIC, Office, retype

PHONE = Phone("254700000417")
PRODUCTION = {
    "MPESA_SHORTCODE": "5123456",
    "MPESA_TILL_NUMBER": "832910",
    "MPESA_CONSUMER_KEY": "k3y",
    "MPESA_CONSUMER_SECRET": "s3cret",
    "MPESA_PASSKEY": "pa55key",
}
SANDBOX = {
    "MPESA_ENVIRONMENT": "sandbox",
    "MPESA_CONSUMER_KEY": "sandbox-k3y",
    "MPESA_CONSUMER_SECRET": "sandbox-s3cret",
    **PUBLIC,
}


def missing(values: Mapping[str, str]) -> Sequence[Wrong]:
    """What the program says of an account with holes."""
    if values.get("MPESA_ENVIRONMENT", "practice") == "practice":
        return []
    keys = [key for key in PRODUCTION if key != "MPESA_TILL_NUMBER"]
    return [Wrong(key, f"{key} is missing.") for key in keys if not values.get(key)]


class Road:
    """A screen that shows the page, and what its owner does."""

    def __init__(self, office: Office, qtbot: QtBot, **saved: str) -> None:
        self.office = office
        self.trials = FakeTrials()
        self.ticks = FakeTicks()
        self._qtbot = qtbot
        office.file.saved |= saved
        office.file.judge = missing
        self.going_live = self.join()
        self.screen = self.open()

    def join(self) -> GoingLive:
        """What is behind the page, as the program joins it."""
        return GoingLive(self.office.setup(), self.office.store, self.trials, self.ticks)

    def open(self) -> SettingsScreen:
        """A screen, shown at the size of a small window without rail and bars."""
        screen = SettingsScreen(self.office.setup(), self.office.bridge, self.going_live)
        self.office.keep(screen)
        self._qtbot.addWidget(screen)
        screen.resize(1024 - 78, 700 - 112)
        with self._qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        self.screen = screen
        screen.show_page(self.page)
        return screen

    @property
    def page(self) -> GoingLivePage:
        assert self.screen.pages.going_live is not None
        return self.screen.pages.going_live

    @property
    def path(self) -> PathCard:
        assert self.page.path is not None
        return self.page.path

    @property
    def trial(self) -> TrialPanel:
        return self.path.trial

    # --- seeing -------------------------------------------------------------------------------------------

    def state(self, name: StepName) -> StepState:
        return self.path.rows[name].step.state

    def open_step(self) -> StepName | None:
        row = self.path.open_row
        return row.step.name if row is not None else None

    def focus(self) -> object:
        return QApplication.focusWidget()

    def editor(self, key: str) -> QLineEdit:
        editor = self.path.account.fields[key].focusProxy()
        assert isinstance(editor, QLineEdit)
        return editor

    # --- acting -------------------------------------------------------------------------------------------

    def click(self, button: QPushButton) -> None:
        # Qt would let a test press what the owner cannot see.
        assert button.isVisible(), button.text()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def type(self, values: Mapping[str, str]) -> None:
        for key, text in values.items():
            retype(self.editor(key), text)

    def test_keys(self) -> None:
        self.click(self.path.test.button)
        self._qtbot.waitUntil(lambda: not self.path.test.is_busy)

    def check(self) -> None:
        self.click(self.path.check_button)
        self._qtbot.waitUntil(lambda: not self.path.is_checking)

    def to_trial(self) -> None:
        """Everything up to the trial."""
        self.path.open_step(StepName.ACCOUNT)
        self.type(PRODUCTION)
        self.test_keys()
        self.check()

    def send(self) -> None:
        QTest.keyClicks(self.trial.phone.edit, PHONE.local.replace(" ", ""))
        QTest.keyClick(self.trial.phone.edit, Qt.Key.Key_Return)

    def end(self, result: TrialResult) -> None:
        """The trial ends, and the page notices."""
        self.trials.running.result = result
        self._qtbot.waitUntil(lambda: not self.trial.is_waiting)
