"""The whole program, driven through its real window against the simulator over real HTTP."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from types import MappingProxyType

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cyberdesk import app, config, engine
from cyberdesk.domain.ledger import Account
from cyberdesk.domain.payment import Payment, PaymentState
from cyberdesk.pin_hash import ArgonPinHasher
from cyberdesk.services.counter import StationStatus
from cyberdesk.simulator.daraja import Simulator
from cyberdesk.ui.counter.waiting_card import WaitingCard
from tests.fakes.quick_store import quick_store
from tests.fakes.signed_in import sign_in

PHONE = "0700 000 001"
PATIENCE_MS = 20_000


class ShiftedClock:
    """The PC's clock, set forward by a test that cannot wait."""

    def __init__(self) -> None:
        self._ahead = timedelta(0)

    def now(self) -> datetime:
        return datetime.now(UTC) + self._ahead

    def advance(self, **by: float) -> None:
        self._ahead += timedelta(**by)


class Shop:
    """Staff at the counter: keys, clicks, and what can be read on the window."""

    def __init__(
        self,
        qtbot: QtBot,
        folder: Path,
        simulator: Simulator,
        settings: Mapping[str, str] = MappingProxyType({}),
        clock: ShiftedClock | None = None,
    ) -> None:
        """
        Args:
            simulator: started by the program in practice mode, and by the test otherwise.
            settings: on top of an empty environment, which means practice.
            clock: where the time stands; now, when not given.
        """
        self._qtbot = qtbot
        # Tests let hours pass without a touch.
        self._environ = {"CYBERDESK_DATA_DIR": str(folder), "AUTO_LOCK_MINUTES": "0", **settings}
        self.folder = folder
        self.clock = clock or ShiftedClock()
        self.simulator = simulator
        self.program = self._open()

    def _open(self) -> app.Program:
        loaded = config.load(environ=self._environ, working_folder=self.folder)
        program = app.Program(loaded, clock=self.clock, simulator=self.simulator)
        sign_in(program)
        # A test that sets the clock forward would be taken for a power cut.
        program.window.counter.power_cut.heart.stop()
        program.window.resize(1366, 768)
        with self._qtbot.waitActive(program.window, timeout=PATIENCE_MS):
            program.window.show()
            program.window.activateWindow()
        return program

    # --- acting -------------------------------------------------------------------------------------------

    def press(self, *keys: Qt.Key) -> None:
        """Keys go where the focus is, as on a keyboard."""
        for key in keys:
            target = QApplication.focusWidget() or self.program.window.counter
            QTest.keyClick(target, key)

    def type(self, text: str) -> None:
        for letter in text:
            target = QApplication.focusWidget() or self.program.window.counter
            QTest.keyClicks(target, letter)

    def click(self, button: QPushButton | QWidget) -> None:
        # Qt would let a test press what staff cannot see.
        self.wait(button.isVisible)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def advance(self, **by: float) -> None:
        """Time passes, and the window's clock ticks."""
        self.clock.advance(**by)
        self.program.window.counter.show_time()

    def check_now(self) -> None:
        """Ask M-PESA about the newest payment."""
        self.wait(lambda: self.card().check_button.isEnabled())
        self.click(self.card().check_button)

    def choose(self, station: int) -> None:
        self.program.window.counter.setFocus()
        self.type(str(station))

    def start(self, station: int) -> None:
        self.choose(station)
        self.press(Qt.Key.Key_Return)
        self.see(station, StationStatus.RUNNING)

    def end_after(self, station: int, *, minutes: int) -> None:
        """Run a session for some minutes and end it by its key."""
        self.start(station)
        # Half a minute short: whole minutes are charged once they are begun, and this test takes time too.
        self.advance(minutes=minutes - 1, seconds=30)
        self.wait(self.program.window.counter.panel.running_form.end_button.isEnabled)
        self.press(Qt.Key.Key_F2)
        self.see(station, StationStatus.TO_PAY)

    def send(self, phone: str = PHONE) -> None:
        """Type the phone and send with Enter."""
        self.type(phone)
        self.press(Qt.Key.Key_Return)

    def bill(self, station: int = 3, *, minutes: int = 25) -> None:
        """An unpaid bill of KES `minutes` at a station, with the phone field in focus."""
        self.end_after(station, minutes=minutes)

    # --- seeing -------------------------------------------------------------------------------------------

    def wait(self, is_so: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(is_so()), timeout=PATIENCE_MS)

    def see(self, station: int, status: StationStatus) -> None:
        """Wait until the station's card says it."""
        self.wait(lambda: self.status(station) is status)

    def status(self, station: int) -> StationStatus | None:
        card = self.program.window.counter.grid.card(station)
        return card.view.status if card is not None and card.view is not None else None

    def payment(self) -> Payment:
        """The newest payment on the disk."""
        return self.program.store.latest_payments(1)[0]

    def wait_state(self, state: PaymentState) -> Payment:
        self.wait(lambda: self.program.store.latest_payments(1) and self.payment().state is state)
        return self.payment()

    def cards(self) -> list[WaitingCard]:
        """The cards of the tray."""
        return self.program.window.counter.tray.cards()

    def card(self) -> WaitingCard:
        """The newest card of the tray."""
        self.wait(self.program.window.counter.tray.cards)
        return self.program.window.counter.tray.cards()[-1]

    def notice(self) -> str:
        """What the bill says of its payment."""
        return self.program.window.counter.panel.bill_form.notice.words.text()

    def taken(self) -> int:
        """Shillings of M-PESA in the ledger."""
        return self.program.store.account_balance(Account.MPESA).whole_shillings

    def moved(self) -> int:
        """Shillings that left customers' wallets."""
        return sum(moved.amount for moved in self.simulator.moved())

    def stop(self) -> None:
        self.program.stop()

    def restart(self) -> None:
        """Close the program and open it again; the far end goes on meanwhile."""
        self.stop()
        self.program = self._open()


@pytest.fixture(autouse=True)
def _programs_start_quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    """No migrations, no wait for the disk, and PINs hashed as weakly as can be; each has tests of its own,
    and the programs that are started as processes of their own have it all."""
    monkeypatch.setattr(engine, "open_store", quick_store)
    monkeypatch.setattr(app, "ArgonPinHasher", partial(ArgonPinHasher, memory_kib=8, passes=1))


@pytest.fixture
def simulator() -> Simulator:
    """Customers who answer at once."""
    return Simulator(answer_seconds=0.05, seed=1)


def a_far_end() -> Simulator:
    """The M-PESA of a café, not started."""
    return Simulator(
        consumer_key="key-of-the-cafe",
        consumer_secret="secret-of-the-cafe",
        shortcode="600123",
        passkey="passkey-of-the-cafe-passkey-of-the-cafe",
        till_number="555777",
        answer_seconds=0.05,
        seed=2,
    )


@pytest.fixture
def far_end() -> Iterator[Simulator]:
    """A Daraja outside the program, which goes on while the program is closed."""
    simulator = a_far_end()
    simulator.start()
    yield simulator
    simulator.stop()


def settings_of(far_end: Simulator) -> dict[str, str]:
    """The settings of a café whose M-PESA is `far_end`, a till, with callbacks straight to this PC."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    return {
        "MPESA_ENVIRONMENT": "sandbox",
        "MPESA_BASE_URL": far_end.base_url,
        "MPESA_CONSUMER_KEY": "key-of-the-cafe",
        "MPESA_CONSUMER_SECRET": "secret-of-the-cafe",
        "MPESA_SHORTCODE": "600123",
        "MPESA_PASSKEY": "passkey-of-the-cafe-passkey-of-the-cafe",
        "MPESA_TILL_NUMBER": "555777",
        "MPESA_CALLBACK_URL": f"http://127.0.0.1:{port}/pay/callback/",
        "CALLBACK_PORT": str(port),
    }


@pytest.fixture
def till_shop(qtbot: QtBot, tmp_path: Path, far_end: Simulator) -> Iterator[Shop]:
    """A café with settings of its own instead of practice mode."""
    opened = Shop(qtbot, tmp_path, far_end, settings_of(far_end))
    yield opened
    opened.stop()


@pytest.fixture
def shop(qtbot: QtBot, tmp_path: Path, simulator: Simulator) -> Iterator[Shop]:
    opened = Shop(qtbot, tmp_path, simulator)
    yield opened
    opened.stop()
