"""Everything behind the window: built in order, joined here, stopped in the opposite order."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

from cyberdesk import config
from cyberdesk.domain.events import Event
from cyberdesk.domain.money import Money
from cyberdesk.domain.station import Station
from cyberdesk.domain.tariff import Tariff
from cyberdesk.ingress.server import Request, Response, Server, Together
from cyberdesk.mpesa.callback import CallbackPaths, CallbackReceiver
from cyberdesk.mpesa.client import Daraja
from cyberdesk.mpesa.credentials import Account
from cyberdesk.mpesa.messages import read_callback
from cyberdesk.mpesa.probe import DarajaProbe
from cyberdesk.services.alerts import Alerts
from cyberdesk.services.checkout import Checkout
from cyberdesk.services.doctor import Doctor, KeyReport, Premises
from cyberdesk.services.drawer import Drawer
from cyberdesk.services.errors import CounterError, StorageError
from cyberdesk.services.link import LinkWatch
from cyberdesk.services.ports import Clock, Publish
from cyberdesk.services.price_list import PriceList
from cyberdesk.services.reconcile import Reconciler
from cyberdesk.services.settlement import Settlement
from cyberdesk.services.till_codes import TillCodes
from cyberdesk.services.tunnel_words import BY_ASKING
from cyberdesk.setting_up import NOBODY, account_of
from cyberdesk.simulator.daraja import SANDBOX_PASSKEY, SANDBOX_SHORTCODE, Simulator
from cyberdesk.storage.carry_over import carry_over
from cyberdesk.storage.store import SqliteStore, open_store
from cyberdesk.storage.verify import verify
from cyberdesk.way_in import WayIn

log = logging.getLogger(__name__)


class SystemClock:
    """The PC's own clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class Engine:
    """The store, M-PESA, the callback server and the services over them."""

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
        self.loaded = loaded
        self.settings = loaded.settings
        self.blocked = _blocked(loaded)
        self.clock: Clock = clock or SystemClock()
        self._listeners: list[Publish] = []
        self._closing = ExitStack()
        self._watching = ExitStack()
        try:
            self._build(simulator)
        except BaseException:
            self._closing.close()
            raise

    def _build(self, simulator: Simulator | None) -> None:
        settings = self.settings
        self.store = open_store(settings.database_path, self.clock)
        self._closing.callback(self.store.close)
        # This thread's own connection, open as long as the program.
        self._closing.enter_context(self.store.connected())
        _seed(self.store, settings, self.clock)
        self.price_list = PriceList(self.store, self.clock, self.publish)
        self.price_list.seed()
        self.simulator = self._start_simulator(simulator) if settings.is_practice else None
        self.settlement = Settlement(self.store, self.clock, self.publish, read_callback)
        self.way_in = WayIn(settings, self.publish)
        self.callbacks = self._start_callbacks()
        account = self._account()
        self.daraja = Daraja(
            account, self.clock, self._callback_url, on_contact=lambda up: self.link.on_contact(up)
        )
        self._closing.callback(self.daraja.close)
        self.probe = DarajaProbe(self.daraja, account.base_url, self.clock)
        self.link = LinkWatch(self.probe, self.publish)
        self.reconciler = Reconciler(self.store, self.daraja, self.settlement, self.clock, self.publish)
        self.listen(self.reconciler.on_event)
        self.drawer = Drawer(self.store, needs_open_shift=settings.money_needs_shift)
        self.checkout = Checkout(
            self.store,
            self.daraja,
            self.settlement,
            self.clock,
            self.publish,
            max_amount=Money.shillings(settings.max_amount_shillings),
            drawer=self.drawer,
            blocked=self.blocked,
        )
        self.till_codes = TillCodes(self.store, self.settlement, self.clock, self.publish, self.drawer)
        premises = self._premises()
        self.doctor = Doctor(premises, self.clock)
        self.alerts = Alerts(
            self.clock,
            self.publish,
            free_bytes=premises.free_bytes,
            chain_fault=premises.database,
            tunnel_down_since=self.way_in.down_since,
        )

    def start(self) -> None:
        """Begin to watch; open payments and the way to M-PESA only when the settings are right."""
        self.alerts.start()
        self._watching.callback(self.alerts.stop)
        if self.callbacks is not None and not self.settings.is_practice and self.blocked is None:
            self.way_in.start(self.callbacks.port)
            self._watching.callback(self.way_in.stop)
        if self.blocked is None:
            self.reconciler.start()
            self._watching.callback(self.reconciler.stop)
            self.link.start()
            self._watching.callback(self.link.stop)

    def rest(self) -> None:
        """End what `start` began, from any thread. A question that is on its way is waited for, which can
        take half a minute; callbacks are still taken."""
        self._watching.close()

    def stop(self) -> None:
        """Stop everything, the newest first."""
        self.rest()
        self._closing.close()

    # --- joining ------------------------------------------------------------------------------------------

    def listen(self, listener: Publish) -> None:
        """From now on `listener` hears every event, in whatever thread it happens."""
        self._listeners.append(listener)

    def publish(self, event: Event) -> None:
        """Everybody who follows what happens hears of it here."""
        for listener in self._listeners:
            listener(event)

    def _start_simulator(self, simulator: Simulator | None) -> Simulator:
        started = simulator or Simulator()
        started.start()
        self._closing.callback(started.stop)
        return started

    def _start_callbacks(self) -> Server | None:
        receiver = CallbackReceiver(self.settlement, self.settings.callback_path)

        def answer(requests: Sequence[Request]) -> list[Response]:
            own = [self.way_in.answer(request) for request in requests]
            arrived = [
                (request.method, request.path, request.body)
                for request, response in zip(requests, own, strict=True)
                if response is None
            ]
            answers = iter(receiver.receive_all(arrived))
            return [response or Response(*next(answers)) for response in own]

        port = 0 if self.settings.is_practice else self.settings.callback_port
        together = Together(answer, is_urgent=lambda request: receiver.names_an_attempt(request.path))
        server = Server(together, port=port, worker_scope=self.store.connected)
        try:
            server.start()
        except OSError as error:
            log.warning("the callback server cannot use port %d: %s", port, error.strerror)
            return None
        self._closing.callback(server.stop)
        return server

    def _account(self) -> Account:
        settings, simulator = self.settings, self.simulator
        if simulator is not None:
            return Account(
                base_url=simulator.base_url,
                consumer_key="practice",
                consumer_secret="practice",
                shortcode=SANDBOX_SHORTCODE,
                passkey=SANDBOX_PASSKEY,
                till_number=None,
            )
        return account_of(settings)

    @property
    def callback_address(self) -> str | None:
        """Where callbacks can reach us now; None: nowhere."""
        if self.callbacks is None:
            return None
        if self.settings.is_practice:
            return f"http://127.0.0.1:{self.callbacks.port}"
        return self.way_in.address

    def _callback_url(self, attempt_token: str) -> str:
        # An address that may not lead here is still given: some routers do not lead a call of ours back in.
        return CallbackPaths(self.settings.callback_path).url(self.callback_address or NOBODY, attempt_token)

    # --- what the doctor looks at -------------------------------------------------------------------------

    def _premises(self) -> Premises:
        settings = self.settings
        return Premises(
            environment=settings.environment.value,
            files_read=tuple(str(file) for file in self.loaded.files_read),
            keys=_key_reports(self.loaded),
            shortcode=settings.express_shortcode,
            till_number=settings.till_number,
            passkey_length=len(settings.passkey),
            probe=self.probe,
            callback_port=lambda: self.callbacks.port if self.callbacks is not None else None,
            tunnel=self._tunnel_words,
            round_trip=self._round_trip,
            database=self._database_fault,
            # The database may be elsewhere than the data folder, which may not even be there yet.
            free_bytes=lambda: shutil.disk_usage(settings.database_path.parent).free,
            last_backup=lambda: _newest_copy(settings.database_path.parent),
        )

    def _tunnel_words(self) -> tuple[bool | None, str, str]:
        if self.settings.is_practice:
            return None, "Practice mode needs none.", ""
        stands = self.way_in.last
        if stands is None and self.settings.tunnel is not config.Tunnel.NONE:
            if self.blocked is not None:
                return None, "It is not started: the settings must be right first.", ""
            return None, "It is not started: it runs while the window is open.", "Run the checks there."
        if stands is None:
            return None, "There is none: payments are confirmed by asking M-PESA.", "Choose one in Settings."
        return stands.is_up, f"{stands.words.rstrip('.')}.", stands.next_step

    def _round_trip(self) -> tuple[bool | None, str, str]:
        if self.callback_address is None or self.settings.is_practice:
            return None, "There is no public address to call now.", ""
        if self.way_in.prove():
            return True, "A call through the public address came back to us.", ""
        fix = "Some routers do not let us call ourselves. If callbacks come, all is well."
        return False, f"A call through the public address did not come back. {BY_ASKING}", fix

    def _database_fault(self) -> str | None:
        fault = verify(self.store)
        return str(fault) if fault is not None else None


def _key_reports(loaded: config.Loaded) -> tuple[KeyReport, ...]:
    """Every setting with what is wrong with it; values stay out."""
    problems = {problem.key: problem for problem in loaded.problems}
    names = [*config.KEYS, *(key for key in problems if key not in config.KEYS)]
    return tuple(
        KeyReport(
            key,
            is_set=key in loaded.keys_set,
            problem=problems[key].message if key in problems else "",
            fix=problems[key].fix if key in problems else "",
        )
        for key in names
    )


def _newest_copy(folder: Path) -> datetime | None:
    made = [path.stat().st_mtime for path in (folder / "backups").glob("*.db")]
    return datetime.fromtimestamp(max(made), UTC) if made else None


def _blocked(loaded: config.Loaded) -> CounterError | None:
    """What is wrong with the settings, for people; None when nothing is."""
    if not loaded.problems:
        return None
    first, *others = loaded.problems
    more = f" (and {len(others)} more)" if others else ""
    lines = [str(one) for one in loaded.problems]
    return CounterError(first.message.rstrip(".") + more, next_step="\n\n".join(lines))


def _seed(store: SqliteStore, settings: config.Settings, clock: Clock) -> None:
    """A new database is set up as the shop is in its former environment, or else as the settings say; an old
    one keeps what it has."""
    if store.stations():
        return
    former = _former_database(settings)
    if former is not None:
        try:
            # Of the same shape first.
            open_store(former, clock).close()
            carry_over(store.database, former)
        except StorageError as error:
            log.warning("the set-up could not be taken over from %s: %s", former.name, error.title)
        if store.stations():
            return
    with store.transaction():
        store.set_stations([Station(number, f"PC {number}") for number in range(1, settings.stations + 1)])
        store.set_tariff(
            Tariff("Standard", Money(settings.price_per_minute_cents), Money(settings.minimum_charge_cents))
        )


def _former_database(settings: config.Settings) -> Path | None:
    """The database of another environment that was worked with last."""
    others = [
        path
        for path in settings.databases.values()
        if path != settings.database_path and path.exists() and path.stat().st_size
    ]
    return max(others, key=lambda path: path.stat().st_mtime, default=None)
