"""Who pays for a power cut."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from cyberdesk.domain.power_gap import GapBilling, GapDecision, PowerGap
from cyberdesk.domain.session import Session
from tests.domain.test_session import RUNNING, after

GAP = PowerGap(1, after(10), after(40), (RUNNING,))


def minutes_used(decision: GapDecision, session: Session = RUNNING) -> int:
    decided = replace(session, seats=GAP.seats(session, decision))
    return decided.seconds_used(after(60)) // 60


@pytest.mark.parametrize(
    ("decision", "minutes"),
    [
        (GapDecision(GapBilling.TO_CUT), 30),
        (GapDecision(GapBilling.THROUGH), 60),
        (GapDecision(GapBilling.FORGIVE, 5), 55),
        (GapDecision(GapBilling.FORGIVE, 500), 30),
    ],
)
def test_a_gap_is_billed_as_decided(decision: GapDecision, minutes: int) -> None:
    assert minutes_used(decision) == minutes


def test_what_was_paused_since_is_decided_all_the_same() -> None:
    paused = replace(RUNNING, seats=RUNNING.stopped(after(50)))
    assert minutes_used(GapDecision(GapBilling.TO_CUT), paused) == 20


def test_a_session_that_began_after_the_last_sign_of_life_pays_from_the_end_of_the_gap() -> None:
    late = replace(RUNNING, seats=(replace(RUNNING.seats[0], started_at=after(10) + timedelta(seconds=20)),))
    assert minutes_used(GapDecision(GapBilling.TO_CUT), late) == 20


@pytest.mark.parametrize(("billing", "minutes"), [(GapBilling.FORGIVE, 0), (GapBilling.TO_CUT, 5)])
def test_only_forgiving_has_minutes(billing: GapBilling, minutes: int) -> None:
    with pytest.raises(ValueError, match="forgiving"):
        GapDecision(billing, minutes)
