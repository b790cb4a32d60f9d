"""From practice through the sandbox to production, with a far end for each host."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from cyberdesk import config
from cyberdesk.app import Program
from cyberdesk.desktop import Desktop
from cyberdesk.domain.ledger import Account
from cyberdesk.domain.payment import PaymentState
from cyberdesk.services import reconcile
from cyberdesk.services.draft import Stage, StepState
from cyberdesk.services.going_live_steps import StepName
from cyberdesk.simulator.daraja import Simulator
from cyberdesk.simulator.scripts import Script
from cyberdesk.ui.settings.going_live import GoingLivePage
from cyberdesk.ui.settings.path_card import PathCard
from cyberdesk.ui.settings.screen import SettingsScreen
from tests.fakes.signed_in import sign_in
from tests.walk.conftest import PATIENCE_MS, PHONE

SANDBOX = {"MPESA_CONSUMER_KEY": "sandbox-key", "MPESA_CONSUMER_SECRET": "sandbox-secret"}
PRODUCTION = {
    "MPESA_SHORTCODE": "600123",
    "MPESA_TILL_NUMBER": "555777",
    "MPESA_CONSUMER_KEY": "key-of-the-cafe",
    "MPESA_CONSUMER_SECRET": "secret-of-the-cafe",
    "MPESA_PASSKEY": "passkey-of-the-cafe-passkey-of-the-cafe",
}


@pytest.fixture
def hosts(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[config.Environment, Simulator]]:
    """Safaricom's two hosts, which know each other's keys and numbers as little as the real ones."""
    sandbox = Simulator(consumer_key="sandbox-key", consumer_secret="sandbox-secret", seed=1)
    production = Simulator(
        consumer_key="key-of-the-cafe",
        consumer_secret="secret-of-the-cafe",
        shortcode="600123",
        passkey="passkey-of-the-cafe-passkey-of-the-cafe",
        till_number="555777",
        answer_seconds=0.05,
        seed=2,
    )
    sandbox.start()
    production.start()
    monkeypatch.setitem(config.HOSTS, config.Environment.SANDBOX, sandbox.base_url)
    # By another name, because the program tells the two hosts apart by their names.
    live = production.base_url.replace("127.0.0.1", "localhost")
    monkeypatch.setitem(config.HOSTS, config.Environment.PRODUCTION, live)
    monkeypatch.setattr(reconcile, "FIRST_ASK_SECONDS", 0.05)
    monkeypatch.setattr(reconcile, "_WATCHING_SLEEP_SECONDS", 0.05)
    yield {config.Environment.SANDBOX: sandbox, config.Environment.PRODUCTION: production}
    production.stop()
    sandbox.stop()


class Owner:
    """The owner at the page, in the whole program."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self._qtbot = qtbot
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self._environ = {"CYBERDESK_DATA_DIR": str(folder), "CALLBACK_PORT": str(port)}
        self._folder = folder
        self.desktop = self._open()

    def _open(self) -> Desktop:
        desktop = Desktop(config.load(environ=self._environ, working_folder=self._folder))
        sign_in(desktop.program)
        window = desktop.program.window
        window.resize(1024, 700)
        with self._qtbot.waitActive(window, timeout=PATIENCE_MS):
            window.show()
            window.activateWindow()
        window.show_settings()
        assert window.settings.pages.going_live is not None
        window.settings.show_page(window.settings.pages.going_live)
        return desktop

    def switch(self) -> None:
        """Press the switch; the program is joined together anew, as after every save."""
        with self._qtbot.waitSignal(self.desktop.renewed, timeout=PATIENCE_MS):
            QTest.keyClick(self.path.switch_button, Qt.Key.Key_Space)
        assert self.screen.pages.currentWidget() is self.page
        assert self.screen.said.text() == "Switched. It takes effect now."

    def come_back(self) -> None:
        """Open it again."""
        self.desktop = self._open()

    def stop(self) -> None:
        self.desktop.stop()

    @property
    def program(self) -> Program:
        return self.desktop.program

    @property
    def screen(self) -> SettingsScreen:
        return self.program.window.settings

    def environment(self) -> config.Environment:
        return self.program.settings.environment

    @property
    def page(self) -> GoingLivePage:
        assert self.screen.pages.going_live is not None
        return self.screen.pages.going_live

    @property
    def path(self) -> PathCard:
        assert self.page.path is not None
        return self.page.path

    def fill_in(self, values: dict[str, str]) -> None:
        self.path.open_step(StepName.ACCOUNT)
        for key, text in values.items():
            editor = self.path.account.fields[key].focusProxy()
            assert isinstance(editor, QLineEdit)
            editor.selectAll()
            QTest.keyClicks(editor, text)
        QTest.keyClick(self.path.test.button, Qt.Key.Key_Space)
        self.wait(StepName.ACCOUNT, StepState.DONE)

    def check(self) -> None:
        QTest.keyClick(self.path.check_button, Qt.Key.Key_Space)
        self.wait(StepName.CHECKS, StepState.DONE)

    def send_trial(self, phone: str) -> None:
        field = self.path.trial.phone.edit
        field.selectAll()
        QTest.keyClicks(field, phone)
        QTest.keyClick(field, Qt.Key.Key_Return)
        self._qtbot.waitUntil(lambda: bool(self.path.trial.text), timeout=PATIENCE_MS)

    def wait(self, name: StepName, state: StepState) -> None:
        self._qtbot.waitUntil(lambda: self.path.rows[name].step.state is state, timeout=PATIENCE_MS)


@pytest.fixture
def owner(qtbot: QtBot, tmp_path: Path, hosts: object) -> Iterator[Owner]:
    opened = Owner(qtbot, tmp_path)
    yield opened
    opened.stop()


def test_from_practice_through_the_sandbox_to_production(
    owner: Owner, hosts: dict[config.Environment, Simulator], tmp_path: Path
) -> None:
    assert owner.environment() is config.Environment.PRACTICE
    owner.fill_in(SANDBOX)
    owner.switch()
    assert owner.environment() is config.Environment.SANDBOX
    assert owner.program.blocked is None
    assert owner.program.settings.shortcode == config.PUBLIC_SHORTCODE

    # The till number is mistyped: only a real prompt finds that, and no money moves.
    owner.fill_in({**PRODUCTION, "MPESA_TILL_NUMBER": "555778"})
    owner.check()
    owner.send_trial(PHONE)
    assert "does not know the till number" in owner.path.trial.text
    assert owner.environment() is config.Environment.SANDBOX
    QTest.keyClick(owner.path.trial.mend_button, Qt.Key.Key_Space)
    owner.fill_in({"MPESA_TILL_NUMBER": "555777"})
    owner.check()
    owner.send_trial("0711000222")
    assert "KES 1 received." in owner.path.trial.text
    assert hosts[config.Environment.SANDBOX].calls.push == 0

    owner.switch()
    assert owner.environment() is config.Environment.PRODUCTION
    assert owner.program.blocked is None
    assert owner.page.path is None
    store = owner.program.store
    assert store.account_balance(Account.MPESA).whole_shillings == 1
    assert [payment.state for payment in store.latest_payments(9)] == [
        PaymentState.PAID,
        PaymentState.DECLINED,
    ]
    assert {one.name for one in tmp_path.glob("*.db")} == {"practice.db", "sandbox.db", "production.db"}


def test_a_trial_that_is_left_is_settled_when_production_is_opened(
    owner: Owner, hosts: dict[config.Environment, Simulator], qtbot: QtBot, tmp_path: Path
) -> None:
    far_end = hosts[config.Environment.PRODUCTION]
    owner.page.begin(Stage.PRODUCTION)
    owner.fill_in(PRODUCTION)
    owner.check()
    far_end.next_script(Script.APPROVE, ends_after_seconds=3600)
    QTest.keyClicks(owner.path.trial.phone.edit, PHONE)
    QTest.keyClick(owner.path.trial.phone.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Enter your M-PESA PIN" in owner.path.trial.waiting_words.text())
    owner.stop()
    far_end.approve(far_end.prompts()[0].prompt_id)

    (tmp_path / ".env").write_text(
        "".join(
            f"{key}={value}\n" for key, value in {**PRODUCTION, "MPESA_ENVIRONMENT": "production"}.items()
        )
    )
    owner.come_back()
    store = owner.program.store
    qtbot.waitUntil(lambda: store.account_balance(Account.MPESA).whole_shillings == 1, timeout=PATIENCE_MS)
    assert far_end.calls.push == 1
