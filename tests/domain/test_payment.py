"""A payment's states, in whatever order outcomes come: money wins, and `paid` is the end."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields, replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberdesk.domain.payment import (
    ALARMS,
    LIVE_STATES,
    OPEN_STATES,
    Cause,
    Note,
    PaymentChange,
    PaymentState,
    Remark,
    Source,
    change_fields,
    may_become,
    states_before,
)
from tests.domain.values import NOON, payment

CREATED, SENDING, PENDING = PaymentState.CREATED, PaymentState.SENDING, PaymentState.PENDING
PAID, DECLINED, UNKNOWN = PaymentState.PAID, PaymentState.DECLINED, PaymentState.UNKNOWN

# design 4, written down once more on purpose.
STEPS_OF_A_PROMPT = {
    (SENDING, PENDING),
    (SENDING, PAID),
    (SENDING, DECLINED),
    (SENDING, UNKNOWN),
    (PENDING, PAID),
    (PENDING, DECLINED),
    (PENDING, UNKNOWN),
    (UNKNOWN, PAID),
    (UNKNOWN, DECLINED),
    (DECLINED, PAID),
}
STEPS_BEFORE_A_PROMPT = {(CREATED, SENDING), (CREATED, PAID), (CREATED, DECLINED)}

HISTORY = PaymentChange(
    id=5,
    payment_id=7,
    at=NOON,
    source=Source.CALLBACK,
    state=DECLINED,
    cause=Cause.CANCELLED,
    note=Note.DECLINED,
    detail="1032",
    evidence='{"ResultCode":1032}',
)


def walk(start: PaymentState, wanted: list[PaymentState]) -> list[PaymentState]:
    """The states a payment passes through when each of `wanted` takes effect only if it may."""
    states = [start]
    for state in wanted:
        if may_become(states[-1], state):
            states.append(state)
    return states


@given(st.sampled_from(PaymentState), st.lists(st.sampled_from(PaymentState), max_size=12))
def test_no_order_of_outcomes_makes_a_forbidden_step(start: PaymentState, wanted: list[PaymentState]) -> None:
    states = walk(start, wanted)
    assert set(pairwise(states)) <= STEPS_OF_A_PROMPT | STEPS_BEFORE_A_PROMPT


@given(st.sampled_from(PaymentState), st.lists(st.sampled_from(PaymentState), max_size=12))
def test_money_wins_over_every_order_of_outcomes(start: PaymentState, wanted: list[PaymentState]) -> None:
    assert (walk(start, wanted)[-1] is PAID) is (PAID in [start, *wanted])


@given(st.permutations([PAID, DECLINED, UNKNOWN, PENDING]))
def test_the_end_does_not_depend_on_the_order(wanted: list[PaymentState]) -> None:
    assert walk(SENDING, wanted)[-1] is PAID


@pytest.mark.parametrize("old", PaymentState)
@pytest.mark.parametrize("new", PaymentState)
def test_the_table_holds_every_step_of_the_design_and_no_other(old: PaymentState, new: PaymentState) -> None:
    assert may_become(old, new) is ((old, new) in STEPS_OF_A_PROMPT | STEPS_BEFORE_A_PROMPT)


def test_nothing_follows_paid_and_paid_follows_everything_else() -> None:
    assert not [state for state in PaymentState if may_become(PAID, state)]
    assert states_before(PAID) == set(PaymentState) - {PAID}


@pytest.mark.parametrize("new", PaymentState)
def test_the_guard_of_an_update_is_the_table_read_backwards(new: PaymentState) -> None:
    assert states_before(new) == {old for old in PaymentState if may_become(old, new)}


@pytest.mark.parametrize("state", PaymentState)
def test_money_may_still_move_exactly_where_a_prompt_has_no_final_answer(state: PaymentState) -> None:
    assert payment(state).is_open is (state in {SENDING, PENDING, UNKNOWN})
    assert payment(state).is_live is (state in {SENDING, PENDING})


def test_every_open_payment_can_still_be_paid_and_declined() -> None:
    assert LIVE_STATES < OPEN_STATES
    assert states_before(PAID) >= OPEN_STATES
    assert states_before(DECLINED) >= OPEN_STATES


# --- remarks ----------------------------------------------------------------------------------------------


@given(st.frozensets(st.sampled_from(Remark)))
def test_a_payment_is_verified_unless_only_a_typed_code_speaks_for_it(remarks: frozenset[Remark]) -> None:
    assert replace(payment(PAID), remarks=remarks).is_verified is (Remark.UNVERIFIED not in remarks)


@pytest.mark.parametrize("alarm", [Remark.SALE_ALREADY_PAID, Remark.SECOND_RECEIPT, Remark.CONTRADICTED])
def test_an_alarm_needs_somebody_until_it_was_handled(alarm: Remark) -> None:
    assert replace(payment(PAID), remarks=frozenset({alarm, Remark.LATE})).needs_action
    assert not replace(payment(PAID), remarks=frozenset({alarm, Remark.HANDLED})).needs_action


@given(st.frozensets(st.sampled_from(sorted(set(Remark) - ALARMS))))
def test_other_remarks_need_nobody(remarks: frozenset[Remark]) -> None:
    assert not replace(payment(PAID), remarks=remarks).needs_action


# --- records ----------------------------------------------------------------------------------------------


def test_a_payment_is_not_changed_in_place() -> None:
    changed: Any = payment()
    with pytest.raises(FrozenInstanceError):
        changed.state = PAID


OTHERWISE: dict[str, Any] = {
    "id": 6,
    "payment_id": 8,
    "at": NOON.replace(microsecond=1),
    "source": Source.QUERY,
    "state": UNKNOWN,
    "cause": None,
    "note": Note.CONTRADICTED,
    "detail": "1",
    "evidence": "",
}


@pytest.mark.parametrize("name", [field.name for field in fields(PaymentChange)])
def test_the_hash_of_a_history_record_covers_every_field(name: str) -> None:
    assert change_fields(replace(HISTORY, **{name: OTHERWISE[name]})) != change_fields(HISTORY)
