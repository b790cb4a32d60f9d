"""Trials of settings that end as a test says, without a thread."""

from __future__ import annotations

from collections.abc import Mapping

from cyberdesk.domain.payment import Payment
from cyberdesk.domain.phone import Phone
from cyberdesk.services.doctor import Finding, Status
from cyberdesk.services.errors import CounterError
from cyberdesk.services.going_live_steps import StepName
from cyberdesk.services.trial import TrialResult

PASSED = Finding("Clock", Status.PASSED, "This PC's clock is right.")


class FakeRunningTrial:
    """A trial that ends when a test says so."""

    def __init__(self) -> None:
        self.payment: Payment | None = None
        self.result: TrialResult | None = None
        self.error: CounterError | None = None
        self.was_stopped = False

    @property
    def is_over(self) -> bool:
        return self.result is not None or self.error is not None

    def stop_waiting(self) -> None:
        self.was_stopped = True


class FakeTrials:
    """`services.going_live.Trials`.

    Attributes:
        findings: what the checks find, or a fault to raise.
        examined: the changes that were checked.
        sent: the changes and the phone of each trial.
        looked_at: the changes and the payment of each that was asked about again.
        running: the trial that was begun last.
    """

    def __init__(self) -> None:
        self.findings: tuple[Finding, ...] | CounterError = (PASSED,)
        self.examined: list[Mapping[str, str]] = []
        self.sent: list[tuple[Mapping[str, str], Phone]] = []
        self.looked_at: list[tuple[Mapping[str, str], int]] = []
        self.running = FakeRunningTrial()

    def examine(self, changes: Mapping[str, str]) -> tuple[Finding, ...]:
        self.examined.append(changes)
        if isinstance(self.findings, CounterError):
            raise self.findings
        return self.findings

    def send(self, changes: Mapping[str, str], phone: Phone) -> FakeRunningTrial:
        self.sent.append((changes, phone))
        self.running = FakeRunningTrial()
        return self.running

    def look_again(self, changes: Mapping[str, str], payment_id: int) -> FakeRunningTrial:
        self.looked_at.append((changes, payment_id))
        self.running = FakeRunningTrial()
        return self.running


class FakeTicks:
    """`services.going_live.Ticks`, in memory."""

    def __init__(self, *names: StepName) -> None:
        self._ticked = set(names)

    def ticked(self) -> frozenset[StepName]:
        return frozenset(self._ticked)

    def tick(self, name: StepName, *, is_done: bool) -> None:
        (self._ticked.add if is_done else self._ticked.discard)(name)
