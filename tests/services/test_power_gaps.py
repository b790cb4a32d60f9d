"""A power cut is noticed, waits for a decision, and is decided once."""

from __future__ import annotations

import pytest

from cyberdesk.domain.events import SessionChanged
from cyberdesk.domain.power_gap import GapBilling, GapDecision, PowerGap
from cyberdesk.domain.session import Session
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.ports import SessionAct
from cyberdesk.services.power_gaps import BEAT_SECONDS, GAP_SECONDS
from cyberdesk.storage.verify import verify
from tests.services.cafe import Cafe
from tests.services.shop import STAFF, Shop

TO_CUT = GapDecision(GapBilling.TO_CUT)
THROUGH = GapDecision(GapBilling.THROUGH)


@pytest.fixture
def cafe(shop: Shop) -> Cafe:
    cafe = Cafe(shop)
    cafe.sessions.recover()
    return cafe


def run(cafe: Cafe, minutes: int) -> None:
    for _ in range(minutes * 60 // BEAT_SECONDS):
        cafe.clock.move(seconds=BEAT_SECONDS)
        cafe.sessions.beat()


def cut(cafe: Cafe, minutes: int) -> PowerGap:
    """The power goes, and comes back after so many minutes."""
    cafe.clock.move(minutes=minutes)
    cafe.restarted().recover()
    gap = cafe.sessions.gap()
    assert gap is not None
    return gap


def minutes_used(cafe: Cafe, session: Session) -> int:
    return cafe.now(session).seconds_used(cafe.clock.now()) // 60


def test_while_the_heart_beats_there_is_no_gap(cafe: Cafe) -> None:
    cafe.start()
    run(cafe, 10)
    cafe.clock.move(seconds=GAP_SECONDS)
    cafe.sessions.beat()
    assert cafe.sessions.gap() is None


def test_a_power_cut_names_its_beginning_its_end_and_whose_clocks_ran(cafe: Cafe) -> None:
    running, paused = cafe.start(1), cafe.start(2)
    cafe.sessions.pause(paused.id, staff=STAFF)
    cafe.sell(station=3)
    run(cafe, 10)
    began = cafe.clock.now()
    gap = cut(cafe, 45)
    assert (gap.started_at, gap.ended_at) == (began, cafe.clock.now())
    assert gap.sessions == (running,)


def test_a_cut_with_no_clock_running_is_none(cafe: Cafe) -> None:
    cafe.sessions.pause(cafe.start().id, staff=STAFF)
    cafe.clock.move(hours=9)
    cafe.restarted().recover()
    assert cafe.sessions.gap() is None


def test_the_first_start_of_all_is_no_gap(shop: Shop) -> None:
    cafe = Cafe(shop)
    cafe.start()
    cafe.clock.move(hours=9)
    cafe.sessions.recover()
    assert cafe.sessions.gap() is None


def test_a_clock_that_was_set_back_is_no_gap(cafe: Cafe) -> None:
    cafe.start()
    cafe.clock.move(hours=-5)
    cafe.sessions.beat()
    assert cafe.sessions.gap() is None
    cafe.clock.move(seconds=BEAT_SECONDS)
    cafe.sessions.beat()
    assert cafe.sessions.gap() is None


def test_later_beats_and_restarts_do_not_hide_a_gap(cafe: Cafe) -> None:
    cafe.start()
    gap = cut(cafe, 45)
    run(cafe, 5)
    cafe.restarted().recover()
    again = cafe.sessions.gap()
    assert again is not None
    assert (again.id, again.started_at, again.ended_at) == (gap.id, gap.started_at, gap.ended_at)


def test_a_gap_is_billed_as_was_decided_for_each(cafe: Cafe) -> None:
    one, two, three = cafe.start(1), cafe.start(2), cafe.start(3)
    run(cafe, 10)
    gap = cut(cafe, 45)
    cafe.clock.move(minutes=5)
    decisions = {one.id: TO_CUT, two.id: THROUGH, three.id: GapDecision(GapBilling.FORGIVE, 20)}
    changed = cafe.sessions.decide_gap(gap.id, decisions, staff="Otieno")
    assert [minutes_used(cafe, session) for session in (one, two, three)] == [15, 60, 40]
    assert cafe.shop.published.events[-3:] == [SessionChanged(session) for session in changed]
    told = [cafe.store.session_history(session.id)[-1] for session in (one, two, three)]
    assert {(record.act, record.staff) for record in told} == {(SessionAct.GAP_DECIDED, "Otieno")}
    assert [record.detail for record in told] == ["to_cut", "through", "forgive 20"]
    assert cafe.sessions.gap() is None
    assert verify(cafe.store) is None


def test_one_decision_can_be_for_all(cafe: Cafe) -> None:
    sessions = [cafe.start(1), cafe.bought(60, 2)]
    gap = cut(cafe, 45)
    cafe.sessions.decide_gap(gap.id, TO_CUT, staff=STAFF)
    assert [minutes_used(cafe, session) for session in sessions] == [0, 0]
    assert cafe.now(sessions[1]).seconds_left(cafe.clock.now()) == 3600


def test_who_is_left_out_is_decided_later(cafe: Cafe) -> None:
    one, other = cafe.start(1), cafe.start(2)
    gap = cut(cafe, 45)
    cafe.sessions.decide_gap(gap.id, {one.id: TO_CUT}, staff=STAFF)
    left = cafe.sessions.gap()
    assert left is not None
    assert left.sessions == (other,)


def test_a_gap_is_decided_once(cafe: Cafe) -> None:
    session = cafe.start()
    gap = cut(cafe, 45)
    cafe.sessions.decide_gap(gap.id, TO_CUT, staff=STAFF)
    for decisions in (TO_CUT, {session.id: THROUGH}):
        with pytest.raises(NotAllowedNow, match="decided on already"):
            cafe.sessions.decide_gap(gap.id, decisions, staff=STAFF)
    assert minutes_used(cafe, session) == 0
    assert cafe.acts(session).count(SessionAct.GAP_DECIDED) == 1


def test_a_decision_on_somebody_else_changes_nothing(cafe: Cafe) -> None:
    session = cafe.start(1)
    gap = cut(cafe, 45)
    late = cafe.start(2)
    with pytest.raises(NotAllowedNow):
        cafe.sessions.decide_gap(gap.id, {session.id: TO_CUT, late.id: TO_CUT}, staff=STAFF)
    assert minutes_used(cafe, session) == 45


def test_a_session_that_was_ended_first_paid_through_and_needs_no_decision(cafe: Cafe) -> None:
    session = cafe.start()
    cut(cafe, 45)
    assert cafe.sessions.end(session.id, staff=STAFF).title == "PC 1 · 45 min"
    assert cafe.sessions.gap() is None


def test_what_was_paused_and_moved_before_the_decision_is_billed_all_the_same(cafe: Cafe) -> None:
    session = cafe.start(1)
    run(cafe, 10)
    gap = cut(cafe, 45)
    cafe.clock.move(minutes=5)
    cafe.sessions.move(session.id, 2, staff=STAFF)
    cafe.clock.move(minutes=5)
    cafe.sessions.pause(session.id, staff=STAFF)
    cafe.sessions.decide_gap(gap.id, TO_CUT, staff=STAFF)
    assert minutes_used(cafe, session) == 20


def test_two_cuts_are_decided_one_after_the_other(cafe: Cafe) -> None:
    session = cafe.start()
    run(cafe, 10)
    first = cut(cafe, 45)
    run(cafe, 10)
    assert cut(cafe, 30).id == first.id
    cafe.sessions.decide_gap(first.id, TO_CUT, staff=STAFF)
    second = cafe.sessions.gap()
    assert second is not None
    cafe.sessions.decide_gap(second.id, TO_CUT, staff=STAFF)
    assert minutes_used(cafe, session) == 20
