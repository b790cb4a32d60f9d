"""The steps of going live: in order, and only for the values that were proven."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cyberdesk.domain.payment import PaymentState
from cyberdesk.services.doctor import Finding, Status
from cyberdesk.services.draft import Draft, Stage, StepState, stands_in_the_way, steps
from cyberdesk.services.going_live_steps import TICKED_STEPS, StepName
from cyberdesk.services.trial import TrialResult
from tests.domain import values
from tests.fakes.trials import PASSED

NOTHING: frozenset[StepName] = frozenset()
ACCEPTED = Finding("M-PESA keys", Status.PASSED, "M-PESA accepts them.")
REFUSED = Finding("M-PESA keys", Status.FAILED, "M-PESA does not accept them.")
PAID = TrialResult(values.payment(PaymentState.PAID))
CANCELLED = TrialResult(values.payment(PaymentState.DECLINED), "1032")
EMPTY = Draft(Stage.PRODUCTION)
ACCEPTED_DRAFT = replace(EMPTY, tested=ACCEPTED)
CHECKED_DRAFT = replace(ACCEPTED_DRAFT, findings=(PASSED,))


def states(draft: Draft, ticked: frozenset[StepName] = NOTHING) -> dict[StepName, StepState]:
    return {step.name: step.state for step in steps(draft, ticked)}


def following(draft: Draft, ticked: frozenset[StepName] = NOTHING) -> StepName:
    """The one step that is neither done nor later."""
    (name,) = [
        name for name, state in states(draft, ticked).items() if state in {StepState.NEXT, StepState.FAILED}
    ]
    return name


def test_one_step_is_next_and_those_behind_it_wait() -> None:
    assert list(states(EMPTY).values()) == [StepState.NEXT, *[StepState.LATER] * 6]
    assert following(EMPTY, frozenset({StepName.TILL})) is StepName.ADMINISTRATOR
    assert following(EMPTY, TICKED_STEPS) is StepName.ACCOUNT


def test_keys_that_m_pesa_accepts_prove_what_the_owner_need_not_tick() -> None:
    assert following(ACCEPTED_DRAFT) is StepName.CHECKS
    assert {states(ACCEPTED_DRAFT)[name] for name in TICKED_STEPS} == {StepState.DONE}


@pytest.mark.parametrize(
    ("draft", "failed"),
    [
        (replace(EMPTY, tested=REFUSED), StepName.ACCOUNT),
        (replace(ACCEPTED_DRAFT, findings=(REFUSED,)), StepName.CHECKS),
        (replace(CHECKED_DRAFT, trial=CANCELLED), StepName.TRIAL),
    ],
)
def test_what_was_tried_and_is_not_right_has_failed(draft: Draft, failed: StepName) -> None:
    assert states(draft, TICKED_STEPS)[failed] is StepState.FAILED
    assert following(draft, TICKED_STEPS) is failed


def test_only_a_paid_trial_leads_to_the_switch() -> None:
    assert following(CHECKED_DRAFT) is StepName.TRIAL
    assert following(replace(CHECKED_DRAFT, trial=PAID)) is StepName.SWITCH
    for state in (PaymentState.PENDING, PaymentState.UNKNOWN):
        doubted = replace(CHECKED_DRAFT, trial=TrialResult(values.payment(state)))
        assert following(doubted) is StepName.TRIAL


def test_the_sandbox_needs_accepted_keys_and_no_trial() -> None:
    draft = Draft(Stage.SANDBOX)
    assert states(draft) == {StepName.ACCOUNT: StepState.NEXT, StepName.SWITCH: StepState.LATER}
    assert following(replace(draft, tested=ACCEPTED)) is StepName.SWITCH


def test_another_value_undoes_everything_that_was_found() -> None:
    proven = replace(CHECKED_DRAFT, trial=PAID).with_changes({})
    assert proven.is_proven
    edited = proven.with_changes({"MPESA_TILL_NUMBER": "832911"})
    assert (edited.is_accepted, edited.is_checked, edited.is_proven) == (False, False, False)
    assert edited.target is Stage.PRODUCTION


def test_an_old_backup_keeps_nobody_from_going_live_and_everything_else_does() -> None:
    assert not stands_in_the_way(Finding("Backup", Status.FAILED, "The last one is 9 days old."))
    assert stands_in_the_way(Finding("Clock", Status.FAILED, "It is 600 seconds behind."))
    assert not stands_in_the_way(Finding("Clock", Status.SKIPPED, "Nobody could be asked."))


def test_no_secret_of_a_draft_is_in_its_repr() -> None:
    assert "s3cret" not in repr(EMPTY.with_changes({"MPESA_CONSUMER_SECRET": "s3cret"}))
