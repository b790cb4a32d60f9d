"""The engine, and the window over it."""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from cyberdesk import __version__, config, paths
from cyberdesk.domain.money import Money
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.words import words
from cyberdesk.engine import Engine
from cyberdesk.export.csv_file import write_csv
from cyberdesk.export.xlsx_file import write_xlsx
from cyberdesk.log_in_start import LogInStart
from cyberdesk.pin_hash import ArgonPinHasher
from cyberdesk.printers import printer_of_values, receipts_of
from cyberdesk.report import write_report
from cyberdesk.services.counter import Counter
from cyberdesk.services.current_staff import CurrentStaff
from cyberdesk.services.customers import Customers
from cyberdesk.services.deni import Deni
from cyberdesk.services.errors import CounterError, StorageError
from cyberdesk.services.etims import TaxTerms
from cyberdesk.services.exports import Exports, Format
from cyberdesk.services.going_live import GoingLive
from cyberdesk.services.jobs import Jobs
from cyberdesk.services.payments import Payments
from cyberdesk.services.ports import Clock, LivePrompt, Restored
from cyberdesk.services.privacy import Privacy
from cyberdesk.services.repairs import Repairs
from cyberdesk.services.reports import Reports
from cyberdesk.services.reversals import Reversals
from cyberdesk.services.sales import Sales
from cyberdesk.services.search import Search
from cyberdesk.services.sessions import Sessions
from cyberdesk.services.shifts import Shifts
from cyberdesk.services.staff import Staff
from cyberdesk.setting_up import setup_of
from cyberdesk.simulator.daraja import Simulator
from cyberdesk.storage.restore import finish_restore
from cyberdesk.trials import Trials
from cyberdesk.ui import theme
from cyberdesk.ui.appearance import Appearance
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.main_window import MainWindow
from cyberdesk.ui.settings.about import AboutProgram
from cyberdesk.ui.settings.ticks import KeptTicks
from cyberdesk.ui.sound_choice import SoundChoice
from cyberdesk.ui.status_strip import Level, Light
from cyberdesk.ui.texts import tr

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
            "The report could not be saved",
            next_step=words("Choose another folder. ({reason})", reason=error.strerror),
        ) from error


def restore_chosen(database: Path) -> tuple[Restored | None, StorageError | None]:
    """Put a copy that was chosen in the place of the database: done, nothing to do, or why not.

    Raises:
        StorageError: it could not be done, and there is no database now.
    """
    try:
        return finish_restore(database), None
    except StorageError as error:
        if not database.exists():
            raise
        return None, error


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
        self,
        loaded: config.Loaded,
        *,
        clock: Clock | None = None,
        simulator: Simulator | None = None,
        appearance: Appearance | None = None,
        current_staff: CurrentStaff | None = None,
    ) -> None:
        """See `Engine`.

        Args:
            appearance: how the window looks; as in the beginning if not given.
            current_staff: who is at the counter already; nobody if not given.
        """
        # Before anybody opens it: a copy that was chosen takes the place of the database.
        self.restored, self.restore_error = restore_chosen(loaded.settings.database_path)
        super().__init__(loaded, clock=clock, simulator=simulator)
        self._appearance = appearance or Appearance()
        self.current_staff = current_staff or CurrentStaff()
        try:
            self._open_window()
        except BaseException:
            super().stop()
            raise

    def _open_window(self) -> None:
        settings = self.settings
        # Only by the one program that has the folder: a command beside it would take a prompt that is just
        # being sent for one that a crash interrupted.
        self.sessions = Sessions(self.store, self.clock, self.publish)
        self.listen(self.sessions.on_event)
        self.settlement.recover()
        # Whatever was paid while the program was closed starts now.
        self.sessions.recover()
        self._closing.callback(self._close_sessions)
        self._executor = ThreadPoolExecutor(_WORKERS, thread_name_prefix="work")
        self.bridge = Bridge(self._executor)
        self.listen(self.bridge.publish)
        # A worker of their own: pushes that wait for M-PESA must not keep anybody from signing in.
        self._pin_executor = ThreadPoolExecutor(1, thread_name_prefix="pin")
        self.pin_bridge = Bridge(self._pin_executor)
        # One, because paper comes out one sheet after the other.
        self._print_executor = ThreadPoolExecutor(1, thread_name_prefix="print")
        self.print_bridge = Bridge(self._print_executor)
        self.staff = Staff(self.store, ArgonPinHasher(), self.clock)
        setup = setup_of(self.loaded, self.store, self.clock, printer_of_values)
        trials = Trials(self.loaded)
        self._watching.callback(trials.stop)
        ticks = KeptTicks(settings.data_folder / "going-live.ini")
        self.desk = Desk(
            bridge=self.bridge,
            checkout=self.checkout,
            till_codes=self.till_codes,
            settlement=self.settlement,
            repairs=Repairs(self.store, self.clock, self.publish, self.drawer),
            sessions=self.sessions,
            sales=Sales(self.store, self.clock, self.publish),
            reversals=Reversals(self.store, self.clock, self.publish, self.drawer),
            price_list=self.price_list,
            jobs=Jobs(self.store, self.clock, self.publish, self.drawer),
            shifts=Shifts(
                self.store,
                self.clock,
                self.publish,
                drawer=self.drawer,
                is_blind=settings.is_count_blind,
            ),
            customers=Customers(self.store, self.publish, self.clock),
            deni=Deni(self.store, self.clock, self.publish),
            statements=self.statements,
            privacy=Privacy(self.store, self.clock, self.publish),
            backups=self.backups,
            restores=self.restores,
            counter=Counter(self.store, self.clock),
            payments=Payments(self.store),
            search=Search(self.store),
            reports=(reports := Reports(self.store, self.clock)),
            exports=Exports(
                self.store,
                reports,
                {Format.XLSX: write_xlsx, Format.CSV: write_csv},
                TaxTerms(settings.etims_tax_code, settings.etims_tax_rate),
            ),
            sound_choice=SoundChoice(paths.appearance_file(settings.data_folder)),
            doctor=self.doctor,
            clock=self.clock,
            ask_now=self.reconciler.ask_now,
            link=lambda: self.link.last,
            look_at_link=self.link.look_now,
            write_report=partial(write_bundle, paths.log_folder(settings.data_folder)),
            setup=setup,
            going_live=GoingLive(setup, self.store, trials, ticks),
            appearance=self._appearance,
            about=AboutProgram(
                version=__version__,
                data_folder=settings.data_folder,
                log_folder=paths.log_folder(settings.data_folder),
                licences=paths.resource("licences.txt"),
                log_in_start=LogInStart(),
            ),
            practice_phone=PracticeCustomer(self.simulator) if self.simulator is not None else None,
            cafe_name=settings.cafe_name,
            staff=self.staff,
            current_staff=self.current_staff,
            pin_bridge=self.pin_bridge,
            receipts=receipts_of(settings, self.store, self.clock),
            print_bridge=self.print_bridge,
            auto_lock_minutes=settings.auto_lock_minutes,
            environment=settings.environment.value,
            blocked=self.blocked,
            practice_statement=partial(self.simulator.save_statement, settings.data_folder)
            if self.simulator is not None
            else None,
        )
        self.window = self._make_window()
        if self.restored is not None:
            self.window.backup.show_restored(self.restored)
        if self.restore_error is not None:
            self.window.backup.error.show_error(self.restore_error)
        self.start()

    def _close_sessions(self) -> None:
        try:
            self.sessions.close()
        except CounterError as error:
            # The rest must still be closed; the next start may ask about a gap of some seconds.
            log.warning("the last heartbeat could not be written: %s", error.title)

    def _make_window(self) -> MainWindow:
        with theme.dressed_at_the_end(QApplication.instance()):
            window = MainWindow(self.desk)
        self._show_lights(window)
        return window

    def renew_window(self, loaded: config.Loaded | None = None) -> None:
        """Another window over the same engine: words or sizes have changed, and nothing behind them.

        Args:
            loaded: the settings as they are now; as before if not given.
        """
        if loaded is not None:
            self.loaded, self.settings = loaded, loaded.settings
            self.backups.second_folder = loaded.settings.backup_folder
            self.backups.keep = loaded.settings.backup_keep
            self.desk = replace(
                self.desk,
                setup=setup_of(loaded, self.store, self.clock, printer_of_values),
                receipts=receipts_of(loaded.settings, self.store, self.clock),
                cafe_name=loaded.settings.cafe_name,
                auto_lock_minutes=loaded.settings.auto_lock_minutes,
            )
        self.window = self._make_window()

    def rest(self) -> None:
        """End all that runs in threads of its own. What is on its way to M-PESA is waited for."""
        super().rest()
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._pin_executor.shutdown(wait=True)
        self._print_executor.shutdown(wait=True, cancel_futures=True)

    def stop(self) -> None:
        """Close the window first, so that nothing reaches it while the rest stops."""
        self.stop_behind_window()
        self.close_window()

    def stop_behind_window(self) -> None:
        """Stop everything but the window, which nothing reaches any more."""
        self.bridge.close()
        self.pin_bridge.close()
        self.print_bridge.close()
        super().stop()

    def close_window(self) -> None:
        close_window(self.window)

    def _show_lights(self, window: MainWindow) -> None:
        """What is known already; in the beginning nothing was asked."""
        strip = window.strip
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
        if self.link.last is not None:
            window.lights.show_link(self.link.last)
        if self.way_in.last is not None:
            window.lights.show_tunnel(self.way_in.last)
        window.alert_bar.show_alerts(self.alerts.last)


def close_window(window: MainWindow) -> None:
    """Take a window away for good."""
    window.shut()
    window.deleteLater()


def make_application() -> QApplication:
    """The one QApplication, dressed."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName(paths.APP_NAME)
    application.setQuitOnLastWindowClosed(False)
    theme.load_fonts(application)
    theme.apply_theme(application, dark=False)
    application.setDesktopFileName("cyberdesk")
    application.setWindowIcon(theme.icon("cyberdesk", theme.colours().primary, 64))
    return application
