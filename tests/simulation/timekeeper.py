"""Who hires out the stations: time that is paid at the end, and time that is paid first."""

from __future__ import annotations

from random import Random

from cyberdesk.domain.sale import LineKind
from cyberdesk.domain.session import Session
from tests.simulation.book import Bill, Book, Line
from tests.simulation.drawer import STAFF
from tests.simulation.hire import Hire, Prices
from tests.simulation.pc import Acts, Pc, Program
from tests.simulation.people import Person
from tests.simulation.trace import Trace

STATIONS = 6
_LENGTHS = (10, 30, 60, 120)


class Timekeeper:
    """Knows who sits where and since when, and what each of them owes for it.

    Attributes:
        prices: on the door.
        unpaid_runs: time that ran and that nobody had paid for first, though it is sold that way.
        hires: by number of the session.
    """

    def __init__(
        self, rng: Random, pc: Pc, book: Book, people: list[Person], prices: Prices, trace: Trace
    ) -> None:
        self.prices = prices
        self.unpaid_runs: list[str] = []
        self.hires: dict[int, Hire] = {}
        self._rng = rng
        self._pc = pc
        self._book = book
        self._people = people
        self._trace = trace
        self.acts: Acts = {
            "start session": (12, self._start),
            "end session": (14, self.end),
            "sell time": (8, self._sell),
            "add time": (4, self._add),
            "cancel time": (3, self._cancel),
        }

    # --- looking ------------------------------------------------------------------------------------------

    def running(self) -> list[Hire]:
        """Whose clock runs, in order of station."""
        seated = [hire for hire in self.hires.values() if not hire.is_over and hire.started_at is not None]
        return sorted(seated, key=lambda hire: hire.station)

    def notice(self, session: Session) -> None:
        """The screen shows a session anew."""
        hire = self.hires.get(session.id)
        if hire is None or not session.is_prepaid:
            return
        minutes = (session.bought_seconds or 0) // 60
        if session.seats and minutes > hire.minutes_settled:
            self.unpaid_runs.append(
                f"session {session.id} runs for {minutes} minutes, and {hire.minutes_settled} were paid"
            )
        if session.seats and hire.started_at is None:
            hire.started_at = session.seats[0].started_at

    def look(self, program: Program) -> None:
        """At all stations, after a start."""
        for session in program.store.open_sessions():
            self.notice(session)

    # --- acts ---------------------------------------------------------------------------------------------

    def _start(self, program: Program) -> None:
        person, station = self._newcomer()
        self._trace.say("staff", f"starts station {station} for {person.name}")

        def note() -> None:
            self._seat(Hire(len(self.hires) + 1, station, person.customer_id, self._pc.clock.now()))

        with self._pc.power.writing(note):
            program.sessions.start(station, customer_id=person.customer_id, staff=STAFF)

    def _sell(self, program: Program) -> None:
        person, station = self._newcomer()
        minutes = self._rng.choice(_LENGTHS)
        self._trace.say("staff", f"sells {person.name} {minutes} minutes at station {station}")

        def note() -> None:
            hire = Hire(len(self.hires) + 1, station, person.customer_id, None, is_prepaid=True)
            self._seat(hire)
            hire.bought.append((self._bill(hire, Line(LineKind.TIME, self.prices.of(minutes))), minutes))

        with self._pc.power.writing(note):
            program.sessions.sell(station, minutes, customer_id=person.customer_id, staff=STAFF)

    def _add(self, program: Program) -> None:
        running = [hire for hire in self.running() if hire.is_prepaid]
        if not running:
            return
        hire, minutes = self._rng.choice(running), self._rng.choice(_LENGTHS)
        self._trace.say("staff", f"adds {minutes} minutes at station {hire.station}")
        more = self.prices.of(hire.minutes_sold + minutes) - self.prices.of(hire.minutes_sold)

        def note() -> None:
            hire.bought.append((self._bill(hire, Line(LineKind.TIME, more)), minutes))

        with self._pc.power.writing(note):
            program.sessions.add_time(hire.number, minutes, staff=STAFF)

    def _cancel(self, program: Program) -> None:
        waiting = [hire for hire in self.hires.values() if hire.unpaid is not None]
        if not waiting:
            return
        hire = self._rng.choice(waiting)
        bill = hire.unpaid
        assert bill is not None
        self._trace.say("staff", f"takes back the time of bill {bill.number}")

        def note() -> None:
            hire.bought = [each for each in hire.bought if each[0] is not bill]
            hire.is_over = hire.is_over or hire.started_at is None
            self._book.void(bill)

        with self._pc.power.writing(note):
            program.sessions.cancel(bill.number, staff=STAFF, reason="did not stay")

    def end(self, program: Program) -> None:
        """Stop somebody's clock; what is owed is a bill from now on."""
        running = self.running()
        if not running:
            return
        hire = self._rng.choice(running)
        gives_away = self._rng.random() < 0.2
        self._trace.say("staff", f"ends station {hire.station}")

        def note() -> None:
            hire.is_over = True
            time = hire.price(self._pc.clock.now(), self.prices)
            if hire.is_prepaid and gives_away:
                time = None
            lines = [*([Line(LineKind.TIME, time)] if time is not None else []), *hire.waiting]
            if lines:
                self._bill(hire, *lines)

        with self._pc.power.writing(note):
            program.sessions.end(hire.number, staff=STAFF, charges_overtime=not gives_away)

    # --- parts --------------------------------------------------------------------------------------------

    def _newcomer(self) -> tuple[Person, int]:
        """Somebody, and mostly a free station."""
        taken = {hire.station for hire in self.hires.values() if not hire.is_over}
        free = [number for number in range(1, STATIONS + 1) if number not in taken]
        return self._rng.choice(self._people), (
            self._rng.choice(free) if free else self._rng.randint(1, STATIONS)
        )

    def _seat(self, hire: Hire) -> None:
        self.hires[hire.number] = hire

    def _bill(self, hire: Hire, *lines: Line) -> Bill:
        return self._book.sell(lines, hire.customer_id)
