"""The program: the engine, and the window over it."""

from __future__ import annotations

import logging
import signal
import sys
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from cyberdesk import config, logs, paths
from cyberdesk.domain.money import Money
from cyberdesk.domain.phone import Phone
from cyberdesk.engine import Engine
from cyberdesk.report import write_report
from cyberdesk.services.counter import Counter
from cyberdesk.services.customers import Customers
from cyberdesk.services.errors import CounterError, StorageError
from cyberdesk.services.payments import Payments
from cyberdesk.services.ports import Clock, LivePrompt
from cyberdesk.services.repairs import Repairs
from cyberdesk.services.sessions import Sessions
from cyberdesk.simulator.daraja import Simulator
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


def write_bundle(log_folder: Path, target: Path, checks: Sequence[str]) -> None:
    """Save the bundle that goes with a call for help.

    Raises:
        CounterError: it cannot be written.
    """
    try:
        write_report(target, log_folder, checks)
    except OSError as error:
        raise CounterError(
            "The report could not be saved", next_step=f"Choose another folder. ({error.strerror})"
        ) from error


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


class Program(Engine):
    """The engine with its window. Stopped in the opposite order, also when half built."""

    def __init__(
        self, loaded: config.Loaded, *, clock: Clock | None = None, simulator: Simulator | None = None
    ) -> None:
        """See `Engine`."""
        super().__init__(loaded, clock=clock, simulator=simulator)
        try:
            self._open_window()
        except BaseException:
            super().stop()
            raise

    def _open_window(self) -> None:
        settings = self.settings
        # Only by the one program that has the folder: a command beside it would take a prompt that is just
        # being sent for one that a crash interrupted.
        self.settlement.recover()
        executor = ThreadPoolExecutor(_WORKERS, thread_name_prefix="work")
        self._closing.callback(executor.shutdown, wait=True, cancel_futures=True)
        self.bridge = Bridge(executor)
        self.listen(self.bridge.publish)
        self.desk = Desk(
            bridge=self.bridge,
            checkout=self.checkout,
            settlement=self.settlement,
            repairs=Repairs(self.store, self.clock, self.publish),
            sessions=Sessions(self.store, self.clock, self.publish),
            customers=Customers(self.store, self.publish),
            counter=Counter(self.store, self.clock),
            payments=Payments(self.store),
            doctor=self.doctor,
            clock=self.clock,
            ask_now=self.reconciler.ask_now,
            look_at_link=self.link.look_now,
            write_report=partial(write_bundle, paths.log_folder(settings.data_folder)),
            practice_phone=PracticeCustomer(self.simulator) if self.simulator is not None else None,
            cafe_name=settings.cafe_name,
            staff_name=settings.staff_name,
            environment=settings.environment.value,
            blocked=self.blocked,
        )
        with theme.dressed_at_the_end(QApplication.instance()):
            self.window = MainWindow(self.desk)
        self._show_lights()
        self.start()

    def stop(self) -> None:
        """Close the window first, so that nothing reaches it while the rest stops."""
        self.bridge.close()
        self.window.close()
        super().stop()
        self.window.deleteLater()

    def _show_lights(self) -> None:
        """What stands before anything was asked."""
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
        elif (
            self.callback_address is None
            and self.settings.tunnel is not config.Tunnel.NGROK
            and (self.settings.callback_base_url is None)
        ):
            words = tr("No way in for callbacks: payments are confirmed by asking M-PESA")
            strip.show_light("callbacks", Light(Level.WAITING, words))
        else:
            strip.show_light("callbacks", Light(Level.GOOD, tr("Callbacks listening")))


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
