"""From practice to the sandbox to production: the steps, how far they are, and the switch (daraja.md 7).

Environment, keys, numbers and passkey belong together, so they are collected in a `Draft`, proven, and
written at once. What was found holds for exactly the values it was found for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from cyberdesk.domain.phone import Phone
from cyberdesk.domain.words import words
from cyberdesk.services.doctor import Finding
from cyberdesk.services.draft import SECRET_KEYS, SWITCHED_KEYS, TYPED_KEYS, Draft, Stage, StepState, steps
from cyberdesk.services.errors import CounterError, NotAllowedNow
from cyberdesk.services.going_live_steps import StepName
from cyberdesk.services.ports import Store
from cyberdesk.services.setup import SettingProblem, Setup
from cyberdesk.services.trial import RunningTrial, TrialEnd


class Trials(Protocol):
    """Tries out settings as if they were written; `cyberdesk.trials.Trials` is one."""

    def examine(self, changes: Mapping[str, str]) -> tuple[Finding, ...]:
        """What the doctor would find. Blocks for seconds."""
        ...

    def send(self, changes: Mapping[str, str], phone: Phone) -> RunningTrial:
        """Send KES 1. Returns at once."""
        ...

    def look_again(self, changes: Mapping[str, str], payment_id: int) -> RunningTrial:
        """Ask once more about a trial in doubt. Returns at once."""
        ...


class Ticks(Protocol):
    """Remembers what the owner has ticked, from start to start: Safaricom takes days."""

    def ticked(self) -> frozenset[StepName]: ...
    def tick(self, name: StepName, *, is_done: bool) -> None: ...


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What still runs in the books that are open now, and would wait there.

    Attributes:
        sessions: running at stations.
        payments: whose end is not known.
    """

    sessions: int
    payments: int

    def __bool__(self) -> bool:
        return bool(self.sessions or self.payments)


class GoingLive:
    """The way to production, and back.

    Attributes:
        ticks: what the owner says is done.
        running: the trial that was begun last; it outlives the page that began it.
        tried: the settings it was begun with.
    """

    def __init__(self, setup: Setup, store: Store, trials: Trials, ticks: Ticks) -> None:
        self.ticks = ticks
        self.running: RunningTrial | None = None
        self.tried: Mapping[str, str] = {}
        self._setup = setup
        self._store = store
        self._trials = trials

    # --- where we are -------------------------------------------------------------------------------------

    @property
    def stage(self) -> Stage:
        """What the settings say now."""
        word = self._setup.current().values.get("MPESA_ENVIRONMENT", "").lower()
        return Stage(word) if word in set(Stage) else Stage.PRACTICE

    @property
    def fixed(self) -> frozenset[str]:
        """The settings among those that switch together which the environment decides: as long as there are
        any, a switch would be half of one. Another host is none of them: it is a rehearsal."""
        return self._setup.current().fixed & (set(SWITCHED_KEYS) - {"MPESA_BASE_URL"})

    def holds_account_of(self, target: Stage) -> bool:
        """Whether keys and numbers in the settings file are those of `target`, left there on the way back to
        practice: the public number is the sandbox's, every other one is not."""
        if self.stage is not Stage.PRACTICE:
            return False
        current = self._setup.current()
        shortcode = current.values.get("MPESA_SHORTCODE", "")
        is_public = shortcode == self._setup.public_account.get("MPESA_SHORTCODE")
        is_whole = bool(shortcode) and current.secrets_set.issuperset(SECRET_KEYS)
        return is_whole and is_public == _is_sandbox(target)

    def saved(self) -> Mapping[str, str]:
        """The settings without the secrets."""
        return self._setup.current().values

    def reveal(self, key: str) -> str:
        """One secret, because somebody asked to see it."""
        return self._setup.reveal(key)

    def unfinished(self) -> Unfinished:
        """What would be left behind in the books that are open now. Nothing of practice matters."""
        if self.stage is Stage.PRACTICE:
            return Unfinished(0, 0)
        with self._store.connected():
            return Unfinished(len(self._store.running_sessions()), len(self._store.open_payments()))

    # --- the draft ----------------------------------------------------------------------------------------

    def changes(self, target: Stage, typed: Mapping[str, str]) -> dict[str, str]:
        """Everything that switches together.

        Args:
            typed: of `TYPED_KEYS`; secrets that are missing stay as they are saved. The sandbox's number and
                passkey are public.
        """
        whole = {key: "" for key in SWITCHED_KEYS if key not in SECRET_KEYS}
        whole |= {key: value for key, value in typed.items() if key in TYPED_KEYS}
        if _is_sandbox(target):
            whole |= self._setup.public_account
        return {**whole, "MPESA_ENVIRONMENT": target.value}

    def problems(self, draft: Draft) -> Sequence[SettingProblem]:
        """What is wrong with the values themselves."""
        return self._setup.problems(draft.changes)

    def test(self, draft: Draft) -> Finding:
        """Whether M-PESA accepts the keys. Blocks for seconds; sends no prompt."""
        return self._setup.test_credentials(draft.changes)

    def examine(self, draft: Draft) -> tuple[Finding, ...]:
        """Everything that can be checked before the switch. Blocks for seconds; sends no prompt."""
        return self._trials.examine(draft.changes)

    # --- the trial ----------------------------------------------------------------------------------------

    def send_trial(self, draft: Draft, phone: Phone) -> RunningTrial:
        """Send KES 1 to the owner's phone with the draft; the counter goes on as it is. Returns at once.

        Raises:
            NotAllowedNow: it is not its turn yet, or one is on its way.
        """
        if not (draft.is_accepted and draft.is_checked):
            raise NotAllowedNow("The steps before are not done", next_step="Keys and checks come first.")
        if self.running is not None and not self.running.is_over:
            raise NotAllowedNow("A test is on its way already", next_step="Answer it on your phone.")
        self.running, self.tried = self._trials.send(draft.changes, phone), draft.changes
        return self.running

    def look_again(self, draft: Draft) -> RunningTrial | None:
        """Ask M-PESA once more about the draft's trial; None when there is none in doubt."""
        if draft.trial is None or draft.trial.end is not TrialEnd.IN_DOUBT:
            return None
        self.running = self._trials.look_again(draft.changes, draft.trial.payment.id)
        self.tried = draft.changes
        return self.running

    # --- the switch ---------------------------------------------------------------------------------------

    def switch(self, draft: Draft) -> dict[str, str]:
        """Write the whole draft at once; what was written. It takes effect when the program is joined anew.

        Raises:
            NotAllowedNow: a step before it is not done; nothing was written.
            CounterError: it could not be written; the old settings stand.
        """
        self._refuse_fixed()
        states = {step.name: step.state for step in steps(draft, self.ticks.ticked())}
        if states.get(StepName.SWITCH) is not StepState.NEXT:
            raise NotAllowedNow("The steps before are not done", next_step="Finish them first.")
        return self._setup.save(draft.changes)

    def back_to_practice(self) -> dict[str, str]:
        """Only the environment changes: account and keys stay in the settings file, unused.

        Raises:
            CounterError: it could not be written; the old settings stand.
        """
        self._refuse_fixed()
        return self._setup.save({"MPESA_ENVIRONMENT": Stage.PRACTICE.value})

    def _refuse_fixed(self) -> None:
        if self.fixed:
            raise CounterError(
                "The settings were not saved",
                money="The old ones stand.",
                next_step=words(
                    "The environment of this PC decides: {keys}.", keys=", ".join(sorted(self.fixed))
                ),
            )


def _is_sandbox(target: Stage) -> bool:
    return target is Stage.SANDBOX
