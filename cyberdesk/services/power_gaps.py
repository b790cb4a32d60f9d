"""Power cuts: noticing them by a beat that stopped, and deciding who pays for the gap."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from cyberdesk.domain.events import SessionChanged
from cyberdesk.domain.power_gap import GapBilling, GapDecision, PowerGap
from cyberdesk.domain.session import Session
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.ports import Clock, Publish, SessionAct, SessionRecord, Store

BEAT_SECONDS = 30
"""How often the owner of the clock calls `beat`."""
GAP_SECONDS = 120
"""A beat that is older than this while sessions run is a gap: power cut, crash, or a PC that slept."""


class PowerGaps:
    """The beat and the gaps."""

    def __init__(self, store: Store, clock: Clock, publish: Publish) -> None:
        self._store = store
        self._clock = clock
        self._publish = publish

    def beat(self) -> None:
        """The program runs. A gap since the last beat is written down first, so that no later beat can hide
        it: it waits on the disk for a decision."""
        with self._store.transaction():
            now, last = self._clock.now(), self._store.last_beat()
            if last is not None and now - last > timedelta(seconds=GAP_SECONDS):
                running = [
                    session.id
                    for session in self._store.running_sessions()
                    if session.is_running and session.seats[-1].started_at < now
                ]
                if running:
                    self._store.add_power_gap(last, now, running)
            self._store.write_beat(now)

    def gap(self) -> PowerGap | None:
        """The oldest gap that somebody must decide on."""
        return self._store.next_power_gap()

    def decide(
        self, gap_id: int, decisions: GapDecision | Mapping[int, GapDecision], *, staff: str
    ) -> list[Session]:
        """See `Sessions.decide_gap`."""
        with self._store.transaction():
            gap = self._store.next_power_gap()
            if gap is None or gap.id != gap_id:
                raise _decided()
            if isinstance(decisions, GapDecision):
                decisions = dict.fromkeys((session.id for session in gap.sessions), decisions)
            sessions = {session.id: session for session in gap.sessions}
            if not decisions.keys() <= sessions.keys():
                raise _decided()
            for session_id, decision in decisions.items():
                self._decide(gap, sessions[session_id], decision, staff)
            changed = [self._store.session(session_id) for session_id in decisions]
        for session in changed:
            self._publish(SessionChanged(session))
        return changed

    def _decide(self, gap: PowerGap, session: Session, decision: GapDecision, staff: str) -> None:
        now = self._clock.now()
        if not self._store.decide_power_gap(gap.id, session.id, decision, staff=staff, at=now):
            raise _decided()
        seats = gap.seats(session, decision)
        if seats != session.seats:
            self._store.put_seats(session.id, seats)
        detail = decision.billing.value
        if decision.billing is GapBilling.FORGIVE:
            detail += f" {decision.minutes}"
        self._store.append_session_record(
            SessionRecord(session.id, now, SessionAct.GAP_DECIDED, staff, detail)
        )


def _decided() -> NotAllowedNow:
    return NotAllowedNow(
        "This power cut was decided on already, or the session is over",
        next_step="Look at the sessions again.",
    )
