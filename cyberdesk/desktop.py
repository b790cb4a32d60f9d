"""The program on a desktop: one at a time, its first run, settings that take effect, and its end."""

from __future__ import annotations

import logging
import shutil
import signal
import sys
import threading
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from cyberdesk import config, logs, paths
from cyberdesk.app import Program, close_window, make_application
from cyberdesk.crash_log import CrashLog
from cyberdesk.domain.words import words
from cyberdesk.report import write_report
from cyberdesk.services.current_staff import CurrentStaff
from cyberdesk.services.errors import CounterError, StorageError
from cyberdesk.services.ports import Clock
from cyberdesk.services.setup import FirstRun
from cyberdesk.setting_up import settings_file
from cyberdesk.simulator.daraja import Simulator
from cyberdesk.ui.appearance import Appearance
from cyberdesk.ui.bridge import unexpected
from cyberdesk.ui.crash_dialog import CrashDialog
from cyberdesk.ui.first_run import FirstRunDialog
from cyberdesk.ui.instance import Instance
from cyberdesk.ui.language import Language
from cyberdesk.ui.main_window import MainWindow
from cyberdesk.ui.texts import tr
from cyberdesk.ui.vnc import VncError, keep_vnc_on_loopback

log = logging.getLogger(__name__)


_QUIET_LOOK_MS = 500


class Desktop(QObject):
    """Holds the program that runs now, and puts another in its place when the settings have changed.

    Attributes:
        program: the one that runs.

    Signals:
        closed: the window was closed; the program is to end.
        renewed: another program or window has taken the place of the one before.
    """

    closed = Signal()
    renewed = Signal()
    _rested = Signal()

    def __init__(
        self,
        loaded: config.Loaded,
        *,
        clock: Clock | None = None,
        simulator: Simulator | None = None,
        appearance: Appearance | None = None,
    ) -> None:
        """See `Program`.

        Raises:
            StorageError: the database cannot be used.
        """
        super().__init__()
        self._clock = clock
        self._simulator = simulator
        self._appearance = appearance or Appearance(paths.appearance_file(loaded.settings.data_folder))
        self._is_renewing = False
        self._resting: threading.Thread | None = None
        self._rested.connect(self._put_another_in_its_place)
        self._appearance.apply()
        self._language = Language()
        self._language.speak(self._appearance.language)
        # Whoever signs in may find a form that somebody left half typed: it is shown to its end in the
        # language it was begun in.
        self._until_quiet = QTimer(self, interval=_QUIET_LOOK_MS)
        self._until_quiet.timeout.connect(self._follow_language)
        self.program = self._start(loaded)
        self._follow()

    def show(self) -> None:
        self.program.window.showMaximized()

    def begin(self, first_run: FirstRun) -> None:
        """The first run was answered: whoever did it is the owner, and at the counter."""
        owner = self.program.staff.create_owner(first_run.staff_name, first_run.pin)
        self.program.current_staff.change(owner)

    def stop(self) -> None:
        """End everything."""
        self._until_quiet.stop()
        if self._resting is not None:
            self._resting.join()
        self.program.stop()
        self._language.be_silent()

    def raise_window(self) -> None:
        """Show the window over the others."""
        window = self.program.window
        window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    # --- settings that have changed -----------------------------------------------------------------------

    def _start(self, loaded: config.Loaded, current_staff: CurrentStaff | None = None) -> Program:
        for secret in loaded.settings.secrets:
            logs.register_secret(secret)
        simulator = self._simulator if loaded.settings.is_practice else None
        program = Program(
            loaded,
            clock=self._clock,
            simulator=simulator,
            appearance=self._appearance,
            current_staff=current_staff,
        )
        if program.current_staff.member not in program.staff.members():
            # Another database, which knows other people.
            program.current_staff.change(None)
        return program

    def _follow(self) -> None:
        window = self.program.window
        window.closing.connect(self.closed)
        # Not while the screen that says so is in the middle of its own work.
        window.settings.saved.connect(lambda _written: QTimer.singleShot(0, self.take_effect))
        window.scale_chosen.connect(lambda: QTimer.singleShot(0, self._renew_window))
        window.language_chosen.connect(lambda: QTimer.singleShot(0, self._follow_language))

    def _follow_language(self) -> None:
        """Another language is wanted, by this PC or by who is at it now: another window speaks it."""
        member = self.program.current_staff.member
        wanted = (member.language if member is not None else "") or self._appearance.language
        if member is None or wanted == self._language.code or self._is_renewing:
            self._until_quiet.stop()
        elif self.program.window.has_half_typed:
            self._until_quiet.start()
        else:
            self._until_quiet.stop()
            self._language.speak(wanted)
            self._renew_window()

    def take_effect(self) -> None:
        """The settings file has changed: read it again, and work by it from now on."""
        if self._is_renewing:
            return
        old, new = self.program.loaded, self.program.loaded.again()
        if _behind_the_window(old) == _behind_the_window(new):
            self._renew_window(new)
            return
        self._is_renewing = True
        self.program.window.wait_for(tr("Taking effect. What is on its way to M-PESA is waited for."))
        self._resting = threading.Thread(target=self._rest, name="rest")
        self._resting.start()

    def _rest(self) -> None:
        self.program.rest()
        self._rested.emit()

    def _put_another_in_its_place(self) -> None:
        if self._resting is not None:
            self._resting.join()
            self._resting = None
        old = self.program
        old.stop_behind_window()
        loaded = old.loaded.again()
        error: StorageError | None = None
        try:
            self.program = self._start(loaded, old.current_staff)
        except StorageError as found:
            # Better the settings of before than no counter at all.
            error = found
            self.program = self._start(old.loaded, old.current_staff)
        self._is_renewing = False
        self._take_over(old.window)
        if error is not None:
            self.program.window.settings.error.show_error(error)

    def _renew_window(self, loaded: config.Loaded | None = None) -> None:
        if self._is_renewing:
            return
        old = self.program.window
        self.program.renew_window(loaded)
        self._take_over(old)

    def _take_over(self, old: MainWindow) -> None:
        """The new window stands where the old one stood, and shows what it showed."""
        window = self.program.window
        self._follow()
        if old.isVisible():
            window.setGeometry(old.geometry())
            window.setWindowState(old.windowState())
            window.show()
            window.activateWindow()
        window.resume(old)
        old.closing.disconnect(self.closed)
        close_window(old)
        self.renewed.emit()


def _behind_the_window(loaded: config.Loaded) -> object:
    """The part of the settings that more depends on than words on the window."""
    usual = {"cafe_name": "", "staff_name": "", "auto_lock_minutes": 0}
    # Of a new database only.
    first = {"stations": 0, "price_per_minute_cents": 0, "minimum_charge_cents": 0}
    return replace(loaded.settings, **usual, **first), loaded.problems  # type: ignore[arg-type]


# --- from the start to the end ----------------------------------------------------------------------------


def run(env_file: Path | None = None) -> int:
    """Open the counter and stay until it is closed; the exit status."""
    loaded = config.load(env_file)
    settings = loaded.settings
    try:
        settings.data_folder.mkdir(parents=True, exist_ok=True)
        logs.start_logging(paths.log_folder(settings.data_folder), settings.callback_path)
    except OSError as error:
        make_application()
        place = words("{folder}: {reason}.", folder=settings.data_folder, reason=error.strerror or error)
        _say_error(CounterError("The data folder cannot be used", next_step=place))
        return 1
    crash_log = CrashLog(paths.log_folder(settings.data_folder))
    try:
        return _run(loaded, crash_log)
    except Exception:
        # The last border: whatever it is, somebody looks at a screen from which the window has gone.
        log.exception("the program cannot go on")
        make_application()
        tell_of_crash(loaded, tr("Cyberdesk cannot go on"))
        return 1
    finally:
        crash_log.end()
        logs.stop_logging()


def tell_of_crash(loaded: config.Loaded, what: str, parent: MainWindow | None = None) -> None:
    """A dialog instead of a window that is gone."""
    log_folder = paths.log_folder(loaded.settings.data_folder)
    report = partial(write_report, log_folder=log_folder, checks=("The checks were not run.",))
    dialog = CrashDialog(what, log_folder, report, parent)
    if parent is None:
        dialog.exec()
        dialog.deleteLater()
    else:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _run(loaded: config.Loaded, crash_log: CrashLog) -> int:
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
        # Only whoever holds the folder may look at what the program before left in it.
        return _open(application, instance, loaded, has_crashed=crash_log.begin())
    finally:
        instance.release()


def _open(application: QApplication, instance: Instance, loaded: config.Loaded, *, has_crashed: bool) -> int:
    first_run: FirstRun | None = None
    if is_first_run(loaded):
        first_run = ask_first_run()
        if first_run is None:
            return 0
        loaded = write_down(first_run, loaded)
        leave_example(loaded)
    try:
        desktop = Desktop(loaded)
        if first_run is not None:
            desktop.begin(first_run)
    except CounterError as error:
        _say_error(error)
        return 1
    instance.raised.connect(desktop.raise_window)
    desktop.closed.connect(application.quit)
    with _hooks(desktop):
        desktop.show()
        if has_crashed:
            tell_of_crash(loaded, tr("Cyberdesk closed by itself the last time"), desktop.program.window)
        status = application.exec()
    desktop.stop()
    return status


def is_first_run(loaded: config.Loaded) -> bool:
    """Whether nothing was ever kept here, in no environment."""
    return not any(path.exists() for path in loaded.settings.databases.values())


def ask_first_run() -> FirstRun | None:
    """Ask the four short questions; None when nothing was decided."""
    dialog = FirstRunDialog()
    is_answered = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return dialog.first_run if is_answered else None


def write_down(first_run: FirstRun, loaded: config.Loaded) -> config.Loaded:
    """Keep the answers in the settings file; the settings as they are then."""
    file = settings_file(loaded)
    try:
        file.write(first_run.values())
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        _say_error(
            CounterError(
                tr("The answers could not be kept"),
                money=tr("No money is at risk."),
                next_step=tr("Cyberdesk opens with the usual values. {place}: {reason}").format(
                    place=file.place, reason=reason
                ),
            )
        )
    return loaded.again()


def leave_example(loaded: config.Loaded) -> None:
    """Beside the settings, every setting explained: the packaged program's own copy is out of sight."""
    target = loaded.settings.data_folder / ".env.example"
    try:
        shutil.copyfile(paths.example_settings(), target)
    except OSError as error:
        # Nothing depends on it.
        log.warning("the explained settings could not be copied: %s", error.strerror)


def _say_running_already(*, is_heard: bool) -> None:
    said = "Cyberdesk is open already; its window is shown now."
    if not is_heard:
        said = "Cyberdesk is open already on this data folder, or is just closing. Try again in a moment."
    print(said, file=sys.stderr)
    if not is_heard:
        QMessageBox.information(None, paths.APP_NAME, tr(said))


def _say_error(error: CounterError) -> None:
    print(f"{error.title} {error.money} {error.next_step}", file=sys.stderr)
    QMessageBox.critical(
        None, paths.APP_NAME, f"{tr(error.title)}\n\n{tr(error.money)}\n{tr(error.next_step)}"
    )


class _hooks:
    """While the program runs: faults that nobody caught are logged and shown, and a signal closes the window.

    The hooks may be called in any thread, so they only log and emit.
    """

    def __init__(self, desktop: Desktop) -> None:
        self._desktop = desktop
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
        self._desktop.program.bridge.error_raised.emit(unexpected(error))

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._desktop.program.bridge.error_raised.emit(unexpected(args.exc_value))

    def _on_signal(self, _number: int, _frame: object) -> None:
        application = QApplication.instance()
        if application is not None:
            application.quit()
