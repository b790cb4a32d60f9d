"""One run: a seed, some days of trouble, the days after, and what held."""

from __future__ import annotations

import logging
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from random import Random

from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Payment
from cyberdesk.domain.station import Station
from cyberdesk.domain.tariff import Tariff
from cyberdesk.storage.store import open_store
from tests.simulation.aftermath import Aftermath
from tests.simulation.auditor import Auditor
from tests.simulation.book import Book
from tests.simulation.cashier import Cashier
from tests.simulation.checks import failures
from tests.simulation.clock import DAY, Broken, PcClock, Timeline
from tests.simulation.courier import Courier, Forger
from tests.simulation.door import Door
from tests.simulation.drawer import Drawer
from tests.simulation.far_end import FarEnd
from tests.simulation.faults import PowerCut, weather_of
from tests.simulation.hire import Prices
from tests.simulation.line import Line, Net
from tests.simulation.lookout import Lookout
from tests.simulation.on_account import OnAccount
from tests.simulation.pc import Parts, Pc, Program
from tests.simulation.people import crowd
from tests.simulation.seller import Seller
from tests.simulation.staff import Staff
from tests.simulation.till import Till
from tests.simulation.timekeeper import STATIONS, Timekeeper
from tests.simulation.trace import Trace
from tests.simulation.trouble import Trouble
from tests.simulation.world import World


@dataclass(frozen=True, slots=True)
class Result:
    """How a run ended.

    Attributes:
        failures: what did not hold; empty when all is well.
        trace: the whole story.
        places: how often the program passed by each place at which the power can fail.
        cuts: how often it failed there.
        figures: how much happened.
    """

    seed: int
    failures: list[str]
    trace: list[str]
    places: Counter[str] = field(default_factory=Counter)
    cuts: Counter[str] = field(default_factory=Counter)
    figures: Counter[str] = field(default_factory=Counter)


def run(seed: int, days: float, parts: Parts | None = None) -> Result:
    """Live through the days of a seed.

    Args:
        parts: what the program is built of.
    """
    # Only processes die here, not disks, so memory will do where the system has a folder for it.
    memory = "/dev/shm" if Path("/dev/shm").is_dir() else None
    with tempfile.TemporaryDirectory(dir=memory) as folder, _heard() as logged:
        cafe = _Cafe(seed, days, Path(folder), parts or Parts(), logged)
        try:
            return cafe.live()
        finally:
            cafe.pc.lose_power()


class _Cafe:
    """Everybody and everything of a run, with a source of chance each."""

    def __init__(self, seed: int, days: float, folder: Path, parts: Parts, logged: list[str]) -> None:
        def rng(what: str) -> Random:
            return Random(f"{seed} {what}")

        (folder / "0.db").write_bytes(_empty_database())
        self._seed = seed
        self._days = days
        self._logged = logged
        self._timeline = timeline = Timeline()
        clock = PcClock(timeline)
        self._trace = trace = Trace(timeline, clock)
        self._weather = weather = weather_of(rng("weather"))
        self._people = crowd(rng("people"))
        handsets = [person.handset for person in self._people]
        net = Net()
        self.pc = pc = Pc(folder, timeline, clock, rng("pc"), trace, parts)
        door = Door(timeline, rng("door"), net, pc)
        self._courier = Courier(timeline, weather, rng("callbacks"), trace, door.post)
        far_end = FarEnd(timeline, weather, rng("m-pesa"), handsets, trace, self._courier.send)
        self._far_end = far_end
        self._forger = Forger(timeline, rng("forger"), trace, far_end.prompts, self._courier, door.post)
        self._lookout = lookout = Lookout(clock, far_end, self._payment)
        pc.make_line = partial(Line, timeline, weather, rng("line"), net, far_end, pc.power, lookout, trace)
        self._trouble = Trouble(timeline, weather, rng("trouble"), pc, net, trace)
        self._open_counter(rng)

    def _open_counter(self, rng: Callable[[str], Random]) -> None:
        """The people behind it, each with a source of chance."""
        timeline, pc, people, trace = self._timeline, self.pc, self._people, self._trace
        self._book = book = Book()
        self._prices = prices = _some_prices(rng("prices"))
        self._drawer = drawer = Drawer(rng("drawer"), pc, book, trace)
        self._till = till = Till(timeline, rng("till"), pc, book, drawer, trace)
        self._timekeeper = timekeeper = Timekeeper(rng("stations"), pc, book, people, prices, trace)
        self._seller = seller = Seller(rng("services"), pc, book, drawer, people, timekeeper, trace)
        self._cashier = cashier = Cashier(rng("cashier"), pc, drawer, people, trace)
        self._on_account = on_account = OnAccount(rng("deni"), pc, book, cashier, people, trace)
        self._auditor = Auditor(book, drawer, till, timekeeper, people)
        acts = timekeeper.acts | seller.acts | cashier.acts | on_account.acts
        self._staff = Staff(
            timeline, self._weather, rng("staff"), pc, drawer, self._far_end, trace, others=acts
        )
        self._aftermath = Aftermath(timeline, rng("aftermath"), pc, drawer, self._far_end, self._staff, trace)
        pc.on_payment, pc.on_session, pc.on_start = book.see, timekeeper.notice, self._auditor.audit

    def live(self) -> Result:
        trace = self._trace
        trace.lines.append(f"seed {self._seed}, {self._days:g} days. Weather: {self._weather}")
        try:
            self._open()
            end = self._days * DAY
            self._staff.work(end)
            self._till.work(end)
            self._forger.visit(self._weather.forgeries_a_day, end)
            self._trouble.come(end)
            self._pass(end)
            self._weather.clear_up()
            self._trouble.end()
            self._pass(self._timeline.seconds + DAY / 4)
            self._aftermath.pass_by()
            self._restart()
            self._till.count(self._program())
            self._auditor.audit(self._program())
            found = failures(self._world())
        except (Broken, Exception) as error:  # noqa: BLE001 (whatever it is, it belongs to the seed's story)
            fault = error.__cause__ or error
            trace.lines += traceback.format_exception(fault)
            found = [f"nothing breaks: {type(fault).__name__}: {fault}"]
        for failure in found:
            trace.lines.append(f"FAILED  {failure}")
        return Result(
            self._seed, found, trace.lines, self.pc.power.places, self.pc.power.cuts, self._figures()
        )

    def _open(self) -> None:
        """The shop as it is before anything happens."""
        self.pc.start()
        program = self._program()
        with program.store.transaction():
            program.store.set_stations([Station(each, f"PC {each}") for each in range(1, STATIONS + 1)])
            program.store.set_tariff(Tariff("Standard", self._prices.per_minute, self._prices.minimum))
        for person in self._people[:4]:
            person.customer_id = program.customers.add(person.name, person.handset.phone).id
        self._on_account.set_limits(program)
        # The power fails when there is something to lose.
        self.pc.power.places.clear()

    def _pass(self, until: float) -> None:
        """Time passes; the PC comes back after each power cut."""
        while True:
            try:
                self._timeline.run_until(until)
            except PowerCut:
                self.pc.lose_power()
                self._trouble.after_cut()
            else:
                return

    def _restart(self) -> None:
        """What was in memory only must not be missed."""
        self.pc.leave_behind("at the end")
        self.pc.lose_power()
        self.pc.start()

    def _payment(self, number: int) -> Payment:
        return self._program().store.payment(number)

    def _program(self) -> Program:
        if self.pc.program is None:
            raise AssertionError("the program does not run")
        return self.pc.program

    def _world(self) -> World:
        return World(
            store=self._program().store,
            pc=self.pc,
            far_end=self._far_end,
            courier=self._courier,
            book=self._book,
            drawer=self._drawer,
            till=self._till,
            timekeeper=self._timekeeper,
            seller=self._seller,
            cashier=self._cashier,
            on_account=self._on_account,
            auditor=self._auditor,
            staff=self._staff,
            aftermath=self._aftermath,
            lookout=self._lookout,
            weather=self._weather,
            logged=self._logged,
        )

    def _figures(self) -> Counter[str]:
        return Counter(
            {
                "prompts": len(self._far_end.prompts),
                "pushes": sum(self._far_end.arrivals.values()),
                "payments by M-PESA": len(self._far_end.moved),
                "callbacks": len(self._courier.taken),
                "power cuts": sum(self.pc.power.cuts.values()),
                **self._book.figures(),
                "debts refused": self._on_account.refusals,
                "hires paid first": sum(hire.is_prepaid for hire in self._timekeeper.hires.values()),
                "false codes": len(self._staff.false_codes),
                "shifts": len(self._till.closed),
                "audits": self._auditor.audits,
            }
        )


def _some_prices(rng: Random) -> Prices:
    return Prices(Money(rng.choice((100, 150))), Money.shillings(rng.choice((0, 20))))


@cache
def _empty_database() -> bytes:
    """A database in its present shape with nothing in it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "empty.db"
        open_store(path, PcClock(Timeline())).close()
        return path.read_bytes()


@contextmanager
def _heard() -> Iterator[list[str]]:
    """What the program logs as an error meanwhile; nothing else is done with its log."""
    heard: list[str] = []

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            words = record.getMessage()
            if record.exc_info is not None and record.exc_info[1] is not None:
                words += f": {type(record.exc_info[1]).__name__}: {record.exc_info[1]}"
            heard.append(words)

    log = logging.getLogger("cyberdesk")
    before = log.handlers[:], log.propagate
    log.handlers[:], log.propagate = [Ear(logging.ERROR)], False
    try:
        yield heard
    finally:
        log.handlers[:], log.propagate = before
