"""Beats and power cuts on the disk."""

from __future__ import annotations

from datetime import timedelta

import peewee
import pytest

from cyberdesk.domain.power_gap import GapBilling, GapDecision
from cyberdesk.storage.store import SqliteStore
from tests.storage.rows import NOW, STAFF
from tests.storage.test_session_rows import LATER, end, start

TO_CUT = GapDecision(GapBilling.TO_CUT)


def add_gap(store: SqliteStore, *session_ids: int) -> None:
    with store.transaction():
        store.add_power_gap(NOW, LATER, session_ids)


def decide(store: SqliteStore, gap_id: int, session_id: int) -> bool:
    with store.transaction():
        return store.decide_power_gap(gap_id, session_id, TO_CUT, staff=STAFF, at=LATER)


def test_the_last_beat_is_the_one_that_stands(store: SqliteStore) -> None:
    assert store.last_beat() is None
    with store.transaction():
        store.write_beat(NOW)
        store.write_beat(LATER)
    assert store.last_beat() == LATER


def test_a_gap_waits_until_it_is_decided_for_each_session(store: SqliteStore) -> None:
    first, second = start(store, 3), start(store, 4)
    assert store.next_power_gap() is None
    add_gap(store, first.id, second.id)
    add_gap(store, second.id)
    gap = store.next_power_gap()
    assert gap is not None
    assert (gap.id, gap.started_at, gap.ended_at, gap.sessions) == (1, NOW, LATER, (first, second))
    assert decide(store, 1, first.id)
    gap = store.next_power_gap()
    assert gap is not None
    assert (gap.id, gap.sessions) == (1, (second,))
    assert decide(store, 1, second.id)
    gap = store.next_power_gap()
    assert gap is not None
    assert gap.id == 2


def test_a_session_that_is_over_needs_no_decision(store: SqliteStore) -> None:
    session = start(store)
    add_gap(store, session.id)
    end(store, session)
    assert store.next_power_gap() is None


def test_a_gap_is_decided_once(store: SqliteStore) -> None:
    session = start(store)
    add_gap(store, session.id)
    assert decide(store, 1, session.id)
    assert not decide(store, 1, session.id)
    for statement in ("UPDATE power_gap_session SET staff = 'x'", "DELETE FROM power_gap_session"):
        with pytest.raises(peewee.IntegrityError, match="decided"), store.transaction():
            store.database.write(statement)


def test_a_gap_ends_after_it_begins(store: SqliteStore) -> None:
    with pytest.raises(peewee.IntegrityError), store.transaction():
        store.add_power_gap(LATER, LATER - timedelta(seconds=1), [])
