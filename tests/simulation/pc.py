"""The counter PC: the real services over a real database, built anew after each power cut."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from random import Random

from cyberdesk.domain.events import Event, LinkChanged, PaymentChanged, PaymentQuestioned, SessionChanged
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Payment, PaymentState
from cyberdesk.domain.session import Session
from cyberdesk.mpesa.messages import read_callback
from cyberdesk.services.checkout import PROMPT_DEAD_SECONDS, PROMPT_SECONDS, Checkout
from cyberdesk.services.counter import Counter
from cyberdesk.services.customers import Customers
from cyberdesk.services.errors import StorageError
from cyberdesk.services.jobs import Jobs
from cyberdesk.services.payments import Payments
from cyberdesk.services.ports import Gateway
from cyberdesk.services.reconcile import Reconciler
from cyberdesk.services.repairs import Repairs
from cyberdesk.services.reversals import Reversals
from cyberdesk.services.sales import Sales
from cyberdesk.services.sessions import Sessions
from cyberdesk.services.settlement import Settlement
from cyberdesk.services.shifts import Shifts
from cyberdesk.storage.store import SqliteStore, open_store
from tests.simulation.clock import HOUR, PcClock, Timeline
from tests.simulation.faults import Disk, FaultyStore, Power
from tests.simulation.trace import Trace

_MOST = Money.shillings(250_000)
_TROUBLE_SECONDS = 5.0
"""As long as the reconciler's thread waits when the database cannot be read."""
_LEAST_WAITS = (
    (timedelta(seconds=PROMPT_SECONDS), 7.0),
    (timedelta(seconds=PROMPT_DEAD_SECONDS), 15.0),
    (timedelta(minutes=30), 60.0),
    (timedelta(hours=2), 300.0),
)


@dataclass(frozen=True, slots=True)
class Parts:
    """What the program is built of; a test swaps one for a broken one, to see that it is noticed."""

    settlement: type[Settlement] = Settlement
    checkout: type[Checkout] = Checkout
    reconciler: type[Reconciler] = Reconciler
    repairs: type[Repairs] = Repairs
    sessions: type[Sessions] = Sessions
    sales: type[Sales] = Sales
    jobs: type[Jobs] = Jobs
    reversals: type[Reversals] = Reversals
    shifts: type[Shifts] = Shifts


@dataclass(frozen=True, slots=True)
class Program:
    """The services of one start."""

    store: SqliteStore
    settlement: Settlement
    checkout: Checkout
    sessions: Sessions
    customers: Customers
    counter: Counter
    payments: Payments
    repairs: Repairs
    reconciler: Reconciler
    sales: Sales
    jobs: Jobs
    reversals: Reversals
    shifts: Shifts


Acts = dict[str, tuple[float, Callable[[Program], None]]]
"""What somebody does: its name, how often beside the others, and how."""

MakeLine = Callable[[Callable[[bool], None]], Gateway]


class Pc:
    """The machine under the counter.

    Attributes:
        program: None while it is off.
        power, disk, clock: what fails.
        surprises: what must never be, seen while it ran.
        on_payment, on_session, on_start: who looks at the screen when it shows something new.
    """

    def __init__(
        self, folder: Path, timeline: Timeline, clock: PcClock, rng: Random, trace: Trace, parts: Parts
    ) -> None:
        """
        Args:
            folder: where the database is, ready made, as ``0.db``.
            rng: for the attempt tokens and the reconciler's jitter.
        """
        self.program: Program | None = None
        self.power = Power(self.leave_behind)
        self.disk = Disk()
        self.clock = clock
        self.surprises: list[str] = []
        self.make_line: MakeLine
        self.on_payment: Callable[[Payment], None] = lambda _: None
        self.on_session: Callable[[Session], None] = lambda _: None
        self.on_start: Callable[[Program], None] = lambda _: None
        self._folder = folder
        self._timeline = timeline
        self._rng = rng
        self._trace = trace
        self._parts = parts
        self._starts = 0
        self._closing = ExitStack()
        self._paid: set[int] = set()
        self._watched: dict[int, Payment] = {}
        self._is_link_up: bool | None = None
        self._is_ticking = False
        self._is_nudged = False
        self._tick_at: float | None = None

    # --- on and off ---------------------------------------------------------------------------------------

    def start(self) -> None:
        """Somebody switches it on, and the program starts."""
        if self.program is not None:
            return
        self._trace.say("pc", "starts")
        try:
            with self.power.doing("start"):
                self._build()
        except StorageError as error:
            self._trace.say("pc", f"the program does not start: {error.title}")
            self._closing.close()
            self._timeline.after(600.0, self.start)

    def lose_power(self) -> None:
        """The power failed; what was not on the disk is gone. Only what lies on the disk is left."""
        self._closing.close()
        for path in self._folder.glob(f"{self._starts}.db*"):
            path.unlink()
        self._starts += 1
        self.program = None
        self._is_ticking = self._is_nudged = False
        self._tick_at = None
        self._is_link_up = None

    def leave_behind(self, place: str) -> None:
        """Copy what is on the disk at this moment: rolling back, as a dying process does not, comes later."""
        self._trace.say("pc", f"THE POWER FAILS {place}")
        for suffix in ("", "-wal"):
            path = self._database_path.with_name(self._database_path.name + suffix)
            if path.exists():
                shutil.copyfile(path, self._folder / f"{self._starts + 1}.db{suffix}")

    @property
    def _database_path(self) -> Path:
        return self._folder / f"{self._starts}.db"

    def _build(self) -> None:
        database = open_store(self._database_path, self.clock).database
        store = FaultyStore(database, self.power, self.disk)
        self._closing.callback(store.close)
        self._closing.enter_context(store.connected())
        # Only processes die here, not disks: what was written is there for the next start, synced or not.
        database.rows("PRAGMA synchronous = OFF")
        self.disk.limit(database)
        clock, parts, publish = self.clock, self._parts, self.publish
        gateway = self.make_line(self._on_contact)
        settlement = parts.settlement(store, clock, publish, read_callback)
        checkout = parts.checkout(
            store,
            gateway,
            settlement,
            clock,
            publish,
            max_amount=_MOST,
            new_token=lambda: f"{self._rng.getrandbits(128):032x}",
        )
        program = Program(
            store=store,
            settlement=settlement,
            checkout=checkout,
            sessions=parts.sessions(store, clock, publish),
            customers=Customers(store, publish, clock),
            counter=Counter(store, clock),
            payments=Payments(store),
            repairs=parts.repairs(store, clock, publish),
            reconciler=parts.reconciler(store, gateway, settlement, clock, publish, jitter=self._rng.random),
            sales=parts.sales(store, clock, publish),
            jobs=parts.jobs(store, clock, publish),
            reversals=parts.reversals(store, clock, publish),
            shifts=parts.shifts(store, clock, publish),
        )
        self.program = program
        self._watched.clear()
        # What was written just before the power failed, nobody was told of.
        for payment in _in_order_of_change(store):
            self._notice(payment, "pc")
        try:
            settlement.recover()
            with self.power.doing("first beat"):
                program.sessions.recover()
        except StorageError:
            self.program = None
            raise
        self._wake(0.0)
        self.on_start(program)

    # --- what the program hears ---------------------------------------------------------------------------

    def ask_now(self, payment_id: int) -> None:
        """Staff press *Check now*."""
        if self.program is not None:
            self.program.reconciler.ask_now(payment_id)
            self._wake(0.0)

    def publish(self, event: Event) -> None:
        """Everybody who follows what happens hears of it here, as in `app.Program.publish`."""
        match event:
            case PaymentChanged(payment):
                self._notice(payment, "program")
                if payment.is_open:
                    self._wake(0.0)
            case PaymentQuestioned() | LinkChanged():
                self._wake(0.0)
            case SessionChanged(session):
                self.on_session(session)
        if self.program is not None:
            self.program.sessions.on_event(event)
            self.program.reconciler.on_event(event)

    def _on_contact(self, is_reachable: bool) -> None:
        if is_reachable is not self._is_link_up:
            self._is_link_up = is_reachable
            self.publish(LinkChanged(is_reachable))

    def _notice(self, payment: Payment, who: str) -> None:
        self._trace.payment(payment, who)
        self.on_payment(payment)
        if payment.is_open or not payment.is_verified:
            self._watched[payment.id] = payment
        else:
            self._watched.pop(payment.id, None)
        if payment.state is PaymentState.PAID:
            self._paid.add(payment.id)
        elif payment.id in self._paid:
            self.surprises.append(f"payment {payment.id} was paid, and became {payment.state}")

    # --- the reconciler's thread --------------------------------------------------------------------------

    def _wake(self, seconds: float) -> None:
        """Let the reconciler look again then, or earlier if that was planned."""
        self._is_nudged = True
        due = self._timeline.seconds + seconds
        if self._tick_at is None or due < self._tick_at:
            self._tick_at = due
            self._timeline.after(seconds, lambda: self._tick(due))

    def _tick(self, due: float) -> None:
        program = self.program
        if program is None or due != self._tick_at:
            return
        self._tick_at = None
        if self._is_ticking:
            # There is one such thread, and it waits for an answer; it looks again afterwards.
            return
        self._is_ticking, self._is_nudged = True, False
        try:
            with self.power.doing("reconcile"):
                wait = program.reconciler.tick()
        except StorageError:
            wait = _TROUBLE_SECONDS
        finally:
            self._is_ticking = False
        self._wake(0.0 if self._is_nudged else max(wait, self._least_wait()))

    def _least_wait(self) -> float:
        """The thread looks every few seconds, to see a clock that was set. Here it sleeps until it has
        something to do, and half as long again."""
        now = self.clock.now()
        ages = [
            now - payment.created_at
            for payment in self._watched.values()
            if payment.is_live or payment.checkout_request_id is not None
        ]
        youngest = min(ages, default=None)
        if youngest is None:
            return HOUR
        return next((wait for age, wait in _LEAST_WAITS if youngest < age), 1800.0)


def _in_order_of_change(store: SqliteStore) -> list[Payment]:
    """All payments, those that changed last at the end."""
    rows = store.database.rows("SELECT payment_id FROM payment_change GROUP BY payment_id ORDER BY max(id)")
    return [store.payment(row[0]) for row in rows]
