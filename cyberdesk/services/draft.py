"""Settings of another environment before they are written: what was found about them, and the steps left."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from cyberdesk.services.doctor import Finding, Status
from cyberdesk.services.going_live_steps import STEPS, StepName, StepWords
from cyberdesk.services.trial import TrialEnd, TrialResult


class Stage(StrEnum):
    """Whose M-PESA the counter works with; the stations of the path, in its order."""

    PRACTICE = "practice"
    SANDBOX = "sandbox"
    PRODUCTION = "production"


class StepState(StrEnum):
    """How far a step is."""

    DONE = "done"
    NEXT = "next"
    LATER = "later"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Step:
    """A step on the way to the next station.

    Attributes:
        name: which.
        words: its title, what it is about, and what to do.
        state: how far it is.
    """

    name: StepName
    words: StepWords
    state: StepState


SECRET_KEYS = ("MPESA_CONSUMER_KEY", "MPESA_CONSUMER_SECRET", "MPESA_PASSKEY")
TYPED_KEYS = (*SECRET_KEYS, "MPESA_SHORTCODE", "MPESA_TILL_NUMBER")
SWITCHED_KEYS = (*TYPED_KEYS, "MPESA_ENVIRONMENT", "MPESA_EXPRESS_SHORTCODE", "MPESA_BASE_URL")
"""What switches together: a key of one environment never stands beside a number of another."""

CAN_WAIT = frozenset({"Backup", "Second folder"})
"""Checks that speak for themselves and keep nobody from going live."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Settings of another environment, not written yet, and what was found about exactly these.

    Attributes:
        target: the station they are for.
        changes: setting to value, all of `SWITCHED_KEYS` but secrets that stay as they are saved.
        tested: whether M-PESA accepts the keys; None: not tried.
        findings: what the checks found; None: not run.
        trial: how the last trial ended; None: there was none.
    """

    target: Stage
    changes: Mapping[str, str] = field(default_factory=dict, repr=False)
    tested: Finding | None = None
    findings: tuple[Finding, ...] | None = None
    trial: TrialResult | None = None

    def with_changes(self, changes: Mapping[str, str]) -> Draft:
        """With these values. What was found about others says nothing about them."""
        return self if changes == self.changes else Draft(self.target, dict(changes))

    @property
    def is_accepted(self) -> bool:
        """M-PESA accepts the keys."""
        return self.tested is not None and self.tested.status is Status.PASSED

    @property
    def is_checked(self) -> bool:
        """The checks ran, and nothing stands in the way."""
        return self.findings is not None and not any(map(stands_in_the_way, self.findings))

    @property
    def is_proven(self) -> bool:
        """A real prompt was paid."""
        return self.trial is not None and self.trial.end is TrialEnd.PAID


def stands_in_the_way(finding: Finding) -> bool:
    """Whether it must be mended before production is switched on."""
    return finding.status is Status.FAILED and finding.name not in CAN_WAIT


def steps(draft: Draft, ticked: frozenset[StepName]) -> tuple[Step, ...]:
    """The way to the draft's station, in order.

    Args:
        ticked: the steps that the owner says are done, because no program can know.
    """
    found: list[Step] = []
    is_open = True
    for name, words in STEPS[draft.target]:
        state = _state(name, draft, ticked)
        if state is not StepState.DONE:
            # One thing at a time: what comes after it waits for it.
            state = state if is_open else StepState.LATER
            is_open = False
        found.append(Step(name, words, state))
    return tuple(found)


def _state(name: StepName, draft: Draft, ticked: frozenset[StepName]) -> StepState:
    match name:
        case StepName.ACCOUNT:
            is_done, is_failed = draft.is_accepted, draft.tested is not None
        case StepName.CHECKS:
            is_done, is_failed = draft.is_checked, draft.findings is not None
        case StepName.TRIAL:
            is_done, is_failed = draft.is_proven, draft.trial is not None
        case StepName.SWITCH:
            is_done, is_failed = False, False
        case _:
            # Who has keys that M-PESA accepts for production has been through it.
            is_done, is_failed = name in ticked or draft.is_accepted, False
    if is_done:
        return StepState.DONE
    return StepState.FAILED if is_failed else StepState.NEXT
