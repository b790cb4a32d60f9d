"""The one place that builds everything and joins it, and the order in which it starts and stops."""

from __future__ import annotations

import logging
import signal
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from cyberdesk import config, logs, paths
from cyberdesk.domain.events import Event, LinkChanged
from cyberdesk.domain.ledger import fingerprint
from cyberdesk.domain.money import Money
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.station import Station
from cyberdesk.domain.tariff import Tariff
from cyberdesk.ingress.server import Request, Response, Server
from cyberdesk.mpesa.callback import CallbackPaths, CallbackReceiver
from cyberdesk.mpesa.client import Daraja
from cyberdesk.mpesa.credentials import Account
from cyberdesk.mpesa.messages import read_callback
from cyberdesk.services.checkout import Checkout
from cyberdesk.services.counter import Counter
from cyberdesk.services.customers import Customers
from cyberdesk.services.errors import CounterError, StorageError
from cyberdesk.services.payments import Payments
from cyberdesk.services.ports import Clock, LivePrompt
from cyberdesk.services.reconcile import Reconciler
from cyberdesk.services.repairs import Repairs
from cyberdesk.services.sessions import Sessions
from cyberdesk.services.settlement import Settlement
from cyberdesk.simulator.daraja import SANDBOX_PASSKEY, SANDBOX_SHORTCODE, Simulator
from cyberdesk.storage.store import SqliteStore, open_store
from cyberdesk.storage.verify import verify
from cyberdesk.ui import theme
from cyberdesk.ui.bridge import Bridge, unexpected
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.instance import Instance
from cyberdesk.ui.main_window import MainWindow
from cyberdesk.ui.status_strip import Level, Light
from cyberdesk.ui.texts import tr
from cyberdesk.ui.vnc import VncError, keep_vnc_on_loopback

log = logging.getLogger(__name__)

_WORKERS = 4
NOBODY = "https://callback.invalid"
"""A well-formed address that nobody answers, for when there is no way in (daraja.md 3.5)."""


class SystemClock:
    """The PC's own clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class PracticeCustomer:
    """The simulator's phones, as the window's practice panel sees them."""

    def __init__(self, simulator: Simulator) -> None:
        self._simulator = simulator

    def prompts(self) -> list[LivePrompt]:
        return [
            LivePrompt(
                prompt_id=prompt.prompt_id,
                phone=Phone(prompt.phone).masked,
                amount=Money.shillings(prompt.amount),
                reference=prompt.reference,
                shown_at=prompt.shown_at,
                answers_at=prompt.answers_at,
            )
            for prompt in self._simulator.prompts()
        ]

    def approve(self, prompt_id: str) -> None:
        self._simulator.approve(prompt_id)

    def cancel(self, prompt_id: str) -> None:
        self._simulator.cancel(prompt_id)

    def ignore(self, prompt_id: str) -> None:
        self._simulator.ignore(prompt_id)


@dataclass(frozen=True, slots=True)
class Far:
    """Who is at the other end.

    Attributes:
        account: how the café is known there.
        callback_address: where callbacks can reach us; None: nowhere.
    """

    account: Account
    callback_address: str | None


class Program:
    """Everything but the event loop. Built in order, stopped in the opposite order, also when half built."""

    def __init__(
        self,
        loaded: config.Loaded,
        *,
        clock: Clock | None = None,
        simulator: Simulator | None = None,
    ) -> None:
        """
        Args:
            clock: another one than the PC's, for tests.
            simulator: plays M-PESA in practice mode instead of one with default customers; started here.

        Raises:
            StorageError: the database cannot be used; nothing is left running.
        """
        self.settings = loaded.settings
        self.blocked = _blocked(loaded)
        self._clock = clock or SystemClock()
        self._is_link_up: bool | None = None
        self._link_lock = threading.Lock()
        self._closing = ExitStack()
        try:
            self._build(simulator)
        except BaseException:
            self._closing.close()
            raise

    def _build(self, simulator: Simulator | None) -> None:
        settings = self.settings
        self.store = open_store(settings.database_path, self._clock)
        self._closing.callback(self.store.close)
        # The window's own connection, open as long as the window.
        self._closing.enter_context(self.store.connected())
        _seed(self.store, settings)
        self._executor = ThreadPoolExecutor(_WORKERS, thread_name_prefix="work")
        self.bridge = Bridge(self._executor)
        self.simulator = self._start_simulator(simulator) if settings.is_practice else None
        self.settlement = Settlement(self.store, self._clock, self.publish, read_callback)
        self.callbacks = self._start_callbacks()
        far = self._far_end()
        self.daraja = Daraja(far.account, self._clock, self._callback_url(far), on_contact=self._on_contact)
        self._closing.callback(self.daraja.close)
        self._closing.callback(self._executor.shutdown, wait=True, cancel_futures=True)
        self.reconciler = Reconciler(self.store, self.daraja, self.settlement, self._clock, self.publish)
        checkout = Checkout(
            self.store,
            self.daraja,
            self.settlement,
            self._clock,
            self.publish,
            max_amount=Money.shillings(settings.max_amount_shillings),
            blocked=self.blocked,
        )
        self.desk = Desk(
            bridge=self.bridge,
            checkout=checkout,
            settlement=self.settlement,
            repairs=Repairs(self.store, self._clock, self.publish),
            sessions=Sessions(self.store, self._clock, self.publish),
            customers=Customers(self.store, self.publish),
            counter=Counter(self.store, self._clock),
            payments=Payments(self.store),
            clock=self._clock,
            ask_now=self.reconciler.ask_now,
            practice_phone=PracticeCustomer(self.simulator) if self.simulator is not None else None,
            cafe_name=settings.cafe_name,
            staff_name=settings.staff_name,
            environment=settings.environment.value,
            blocked=self.blocked,
        )
        self.settlement.recover()
        self.window = MainWindow(self.desk)
        self._show_lights(far)
        if self.blocked is None:
            self.reconciler.start()
            self._closing.callback(self.reconciler.stop)

    def stop(self) -> None:
        """Stop everything, the newest first. A question that is on its way is waited for."""
        self.bridge.close()
        self.window.close()
        self._closing.close()
        self.window.deleteLater()

    # --- joining ------------------------------------------------------------------------------------------

    def publish(self, event: Event) -> None:
        """Everybody who follows what happens hears of it here."""
        self.bridge.publish(event)
        self.reconciler.on_event(event)

    def _start_simulator(self, simulator: Simulator | None) -> Simulator:
        started = simulator or Simulator()
        started.start()
        self._closing.callback(started.stop)
        return started

    def _start_callbacks(self) -> Server | None:
        receiver = CallbackReceiver(self.settlement, self.settings.callback_path)

        def answer(request: Request) -> Response:
            status, body = receiver.receive(request.method, request.path, request.body)
            return Response(status, body)

        port = 0 if self.settings.is_practice else self.settings.callback_port
        server = Server(answer, port=port, worker_scope=self.store.connected)
        try:
            server.start()
        except OSError as error:
            log.warning("the callback server cannot use port %d: %s", port, error.strerror)
            return None
        self._closing.callback(server.stop)
        return server

    def _far_end(self) -> Far:
        settings, simulator = self.settings, self.simulator
        if simulator is not None:
            address = f"http://127.0.0.1:{self.callbacks.port}" if self.callbacks is not None else None
            practice = Account(
                base_url=simulator.base_url,
                consumer_key="practice",
                consumer_secret="practice",
                shortcode=SANDBOX_SHORTCODE,
                passkey=SANDBOX_PASSKEY,
                till_number=None,
            )
            return Far(practice, address)
        account = Account(
            base_url=settings.base_url,
            consumer_key=settings.consumer_key,
            consumer_secret=settings.consumer_secret,
            shortcode=settings.express_shortcode,
            passkey=settings.passkey,
            till_number=settings.till_number or None,
        )
        return Far(account, settings.callback_base_url if self.callbacks is not None else None)

    def _callback_url(self, far: Far) -> _CallbackUrl:
        return _CallbackUrl(CallbackPaths(self.settings.callback_path), far.callback_address or NOBODY)

    def _on_contact(self, is_reachable: bool) -> None:
        with self._link_lock:
            is_news = is_reachable is not self._is_link_up
            self._is_link_up = is_reachable
        if is_news:
            self.publish(LinkChanged(is_reachable))

    def _show_lights(self, far: Far) -> None:
        strip = self.window.strip
        if self.blocked is not None:
            strip.show_light("mpesa", Light(Level.BAD, tr("M-PESA is not set up")))
        else:
            strip.show_light("mpesa", Light(Level.NOT_YET, tr("M-PESA not asked yet")))
        if self.callbacks is None:
            words = tr("Callback port {port} is taken: payments are confirmed by asking M-PESA")
            strip.show_light(
                "callbacks", Light(Level.WAITING, words.format(port=self.settings.callback_port))
            )
        elif far.callback_address is None:
            words = tr("No way in for callbacks: payments are confirmed by asking M-PESA")
            strip.show_light("callbacks", Light(Level.WAITING, words))
        else:
            strip.show_light("callbacks", Light(Level.GOOD, tr("Callbacks listening")))


class _CallbackUrl:
    """Makes the callback address of an attempt."""

    def __init__(self, callback_paths: CallbackPaths, address: str) -> None:
        self._paths = callback_paths
        self._address = address

    def __call__(self, attempt_token: str) -> str:
        return self._paths.url(self._address, attempt_token)


def _blocked(loaded: config.Loaded) -> CounterError | None:
    """What is wrong with the settings, for people; None when nothing is."""
    if not loaded.problems:
        return None
    first, *others = loaded.problems
    more = f" (and {len(others)} more)" if others else ""
    lines = [str(one) for one in loaded.problems]
    return CounterError(first.message.rstrip(".") + more, next_step="\n\n".join(lines))


def _seed(store: SqliteStore, settings: config.Settings) -> None:
    """A new database gets its stations and its price; an old one keeps what it has."""
    if store.stations():
        return
    with store.transaction():
        store.set_stations([Station(number, f"PC {number}") for number in range(1, settings.stations + 1)])
        store.set_tariff(
            Tariff("Standard", Money(settings.price_per_minute_cents), Money(settings.minimum_charge_cents))
        )


# --- the program as a whole -------------------------------------------------------------------------------


def make_application() -> QApplication:
    """The one QApplication, dressed."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName(paths.APP_NAME)
    application.setQuitOnLastWindowClosed(False)
    theme.load_fonts(application)
    theme.apply_theme(application, dark=False)
    application.setWindowIcon(theme.icon("app", theme.colours().primary, 64))
    return application


def run(env_file: Path | None = None) -> int:
    """Open the counter and stay until it is closed; the exit status."""
    loaded = config.load(env_file)
    settings = loaded.settings
    settings.data_folder.mkdir(parents=True, exist_ok=True)
    logs.start_logging(paths.log_folder(settings.data_folder), settings.callback_path)
    for secret in settings.secrets:
        logs.register_secret(secret)
    try:
        return _run(loaded)
    finally:
        logs.stop_logging()


def verify_database(env_file: Path | None = None) -> int:
    """Read the whole database again; print the first fault with its row. 0: all adds up, 1: it does not."""
    settings = config.load(env_file).settings
    if not settings.database_path.exists():
        print(f"There is no database yet: {settings.database_path}", file=sys.stderr)
        return 1
    try:
        store = open_store(settings.database_path, SystemClock())
        try:
            fault = verify(store)
            entries, last_hash = store.count_entries(), store.last_hash()
        finally:
            store.close()
    except StorageError as error:
        print(f"{error.title}. {error.next_step}", file=sys.stderr)
        return 1
    if fault is not None:
        print(f"FAULT  {fault}")
        return 1
    print(f"ok  {entries} ledger entries, all adds up, ledger {fingerprint(last_hash)}")
    return 0


def _run(loaded: config.Loaded) -> int:
    application = make_application()
    try:
        keep_vnc_on_loopback()
    except VncError as error:
        print(error, file=sys.stderr)
        return 1
    instance = Instance(paths.lock_file(loaded.settings.data_folder))
    if not instance.acquire():
        is_heard = instance.raise_other()
        _say_running_already(is_heard=is_heard)
        return 0 if is_heard else 1
    try:
        program = Program(loaded)
    except StorageError as error:
        _say_error(error)
        instance.release()
        return 1
    instance.raised.connect(lambda: _raise(program.window))
    program.window.closing.connect(application.quit)
    with _hooks(program.bridge):
        program.window.showMaximized()
        status = application.exec()
    program.stop()
    instance.release()
    return status


def _say_running_already(*, is_heard: bool) -> None:
    words = "Cyberdesk is open already; its window is shown now."
    if not is_heard:
        words = "Cyberdesk is open already on this data folder, or is just closing. Try again in a moment."
    print(words, file=sys.stderr)
    if not is_heard:
        QMessageBox.information(None, paths.APP_NAME, words)


def _say_error(error: CounterError) -> None:
    print(f"{error.title} {error.money} {error.next_step}", file=sys.stderr)
    QMessageBox.critical(None, paths.APP_NAME, f"{error.title}\n\n{error.money}\n{error.next_step}")


def _raise(window: MainWindow) -> None:
    window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


class _hooks:
    """While the program runs: faults that nobody caught are logged and shown, and a signal closes the window.

    The hooks may be called in any thread, so they only log and emit.
    """

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        # Python handles signals between bytecodes; without this, none runs while Qt waits.
        self._awake = QTimer(interval=int(timedelta(milliseconds=500) / timedelta(milliseconds=1)))
        self._awake.timeout.connect(lambda: None)

    def __enter__(self) -> None:
        self._old = sys.excepthook, threading.excepthook
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        self._signals = {
            number: signal.signal(number, self._on_signal) for number in (signal.SIGINT, signal.SIGTERM)
        }
        self._awake.start()

    def __exit__(self, *_: object) -> None:
        self._awake.stop()
        for number, handler in self._signals.items():
            signal.signal(number, handler)
        sys.excepthook, threading.excepthook = self._old

    def _on_exception(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        self._bridge.error_raised.emit(unexpected(error))

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._bridge.error_raised.emit(unexpected(args.exc_value))

    def _on_signal(self, _number: int, _frame: object) -> None:
        application = QApplication.instance()
        if application is not None:
            application.quit()
