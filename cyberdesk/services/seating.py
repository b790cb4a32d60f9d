"""Where and when the clocks of sessions run: pauses, and changes of seat."""

from __future__ import annotations

from collections.abc import Sequence

from cyberdesk.domain.events import SessionChanged
from cyberdesk.domain.session import Seat, Session, SessionState
from cyberdesk.domain.station import Station
from cyberdesk.domain.words import words
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.ports import Clock, Publish, SessionAct, SessionRecord, Store


class Seating:
    """What staff do with a session between its beginning and its end."""

    def __init__(self, store: Store, clock: Clock, publish: Publish) -> None:
        self._store = store
        self._clock = clock
        self._publish = publish

    def pause(self, session_id: int, *, staff: str) -> Session:
        """Stop the clock for a while; the station is kept.

        Raises:
            NotAllowedNow: its clock does not run.
        """
        with self._store.transaction():
            session = self._pause(self._running(session_id), staff)
        return self._changed(session)

    def resume(self, session_id: int, *, staff: str) -> Session:
        """The clock goes on.

        Raises:
            NotAllowedNow: it is not paused.
        """
        with self._store.transaction():
            session = self._open(session_id)
            if session.state is not SessionState.PAUSED:
                raise NotAllowedNow("This session is not paused", next_step="Look at it again.")
            session = self._resume(session, staff)
        return self._changed(session)

    def pause_all(self, *, staff: str) -> list[Session]:
        """Stop every clock that runs, in one step; those that paused before are not touched.

        Raises:
            NotAllowedNow: no clock runs.
        """
        with self._store.transaction():
            running = [session for session in self._store.running_sessions() if session.is_running]
            if not running:
                raise NotAllowedNow("No clock is running", next_step="Nothing to pause.")
            paused = [self._pause(session, staff, with_all=True) for session in running]
        return [self._changed(session) for session in paused]

    def resume_all(self, *, staff: str) -> list[Session]:
        """The clocks that `pause_all` stopped go on; who paused alone goes on pausing.

        Raises:
            NotAllowedNow: there are none.
        """
        with self._store.transaction():
            paused = [session for session in self._store.running_sessions() if session.is_paused_with_all]
            if not paused:
                raise NotAllowedNow(
                    "Nothing was paused together", next_step="Resume the sessions one by one."
                )
            resumed = [self._resume(session, staff) for session in paused]
        return [self._changed(session) for session in resumed]

    def move(self, session_id: int, station_number: int, *, staff: str) -> Session:
        """Go on at another station, free and in order. The tariff that was agreed stays.

        Raises:
            NotAllowedNow: it is over, or the station cannot be had.
        """
        with self._store.transaction():
            session = self._open(session_id)
            self._free_station(station_number)
            seats = session.moved(station_number, self._clock.now())
            self._store.set_session_station(session_id, station_number)
            session = self._moved(session, seats, station_number, staff)
        return self._changed(session)

    def swap(self, session_id: int, other_id: int, *, staff: str) -> list[Session]:
        """Two sessions change places; each keeps its tariff.

        Raises:
            NotAllowedNow: one of them is over, or it is the same.
        """
        with self._store.transaction():
            pair = self._open(session_id), self._open(other_id)
            if session_id == other_id:
                raise NotAllowedNow("A session cannot change places with itself", next_step="Choose another.")
            now = self._clock.now()
            self._store.swap_session_stations(session_id, other_id)
            numbers = [session.station_number for session in reversed(pair)]
            moved = [
                self._moved(session, session.moved(number, now), number, staff)
                for session, number in zip(pair, numbers, strict=True)
            ]
        return [self._changed(session) for session in moved]

    # --- parts --------------------------------------------------------------------------------------------

    def _station(self, number: int) -> Station:
        """A station that may be hired out."""
        station = next((one for one in self._store.stations() if one.number == number), None)
        if station is None:
            raise NotAllowedNow(
                words("There is no station {number}", number=number), next_step="Choose another one."
            )
        if station.is_out_of_order:
            raise NotAllowedNow(
                words("{name} is out of order", name=station.name), next_step="Choose another one."
            )
        return station

    def _free_station(self, number: int) -> None:
        self._station(number)
        if any(session.station_number == number for session in self._store.open_sessions()):
            raise NotAllowedNow(
                words("Station {number} is in use already", number=number), next_step="Choose another one."
            )

    def _open(self, session_id: int) -> Session:
        session = self._store.session(session_id)
        if session.is_over:
            raise NotAllowedNow("This session has ended already", next_step="Open its bill.")
        return session

    def _running(self, session_id: int) -> Session:
        session = self._open(session_id)
        if not session.is_running:
            raise NotAllowedNow("The clock of this session does not run", next_step="Look at it again.")
        return session

    def _pause(self, session: Session, staff: str, *, with_all: bool = False) -> Session:
        self._store.put_seats(session.id, session.stopped(self._clock.now()))
        self._store.set_paused_with_all(session.id, is_paused=with_all)
        self._record(session, SessionAct.PAUSED, staff)
        return self._store.session(session.id)

    def _resume(self, session: Session, staff: str) -> Session:
        self._store.put_seats(session.id, session.begun(self._clock.now()))
        self._store.set_paused_with_all(session.id, is_paused=False)
        self._record(session, SessionAct.RESUMED, staff)
        return self._store.session(session.id)

    def _moved(self, session: Session, seats: Sequence[Seat], number: int, staff: str) -> Session:
        self._store.put_seats(session.id, seats)
        self._record(session, SessionAct.MOVED, staff, f"{session.station_number} {number}")
        return self._store.session(session.id)

    def _record(self, session: Session, act: SessionAct, staff: str, detail: str = "") -> None:
        self._store.append_session_record(SessionRecord(session.id, self._clock.now(), act, staff, detail))

    def _changed(self, session: Session) -> Session:
        self._publish(SessionChanged(session))
        return session
