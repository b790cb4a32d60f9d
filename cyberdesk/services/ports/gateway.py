"""M-PESA as the use cases see it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from cyberdesk.domain.link import Trouble
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Cause, Outcome
from cyberdesk.domain.phone import Phone


@dataclass(frozen=True, slots=True)
class Prompt:
    """One STK push to send.

    Attributes:
        amount: whole shillings.
        phone: gets the prompt.
        reference: shown to the payer, at most 12 letters and digits (daraja.md 2.1).
        description: at most 13 characters (daraja.md 2.1).
        attempt_token: makes the callback of this attempt ours.
    """

    amount: Money
    phone: Phone
    reference: str
    description: str
    attempt_token: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Accepted:
    """M-PESA took the push for processing, and nothing more (daraja.md 2.5)."""

    merchant_request_id: str
    checkout_request_id: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Refused:
    """The push was certainly not processed: turned away at the gate, or it never left this PC.

    Attributes:
        cause: why.
        code: the far end's code, for the details; empty when it never got there.
        evidence: the raw answer, or what went wrong on the way.
    """

    cause: Cause
    code: str
    evidence: str


@dataclass(frozen=True, slots=True)
class AnswerLost:
    """The push may have been processed: it left, and no clear answer came back."""

    evidence: str


PushAnswer = Accepted | Refused | AnswerLost


@dataclass(frozen=True, slots=True)
class StillOpen:
    """A query's answer: the prompt waits for the customer."""

    evidence: str


@dataclass(frozen=True, slots=True)
class NoInformation:
    """A query that says nothing about the payment.

    Attributes:
        is_throttled: M-PESA asks for fewer questions (spike arrest, quota, 429).
        is_offline: it never got there.
        evidence: the raw answer, or what went wrong on the way.
    """

    is_throttled: bool
    is_offline: bool
    evidence: str


QueryAnswer = Outcome | StillOpen | NoInformation


@dataclass(frozen=True, slots=True)
class Greeting:
    """How a first contact with the M-PESA host went.

    Attributes:
        trouble: why it failed; None when an answer came.
        skew_seconds: how far this PC's clock is ahead of the host's; None when it did not say.
        detail: for the curious, without secrets.
    """

    trouble: Trouble | None
    skew_seconds: float | None = None
    detail: str = ""


class Probe(Protocol):
    """Looks at the way to M-PESA without sending anything that costs. Blocks for seconds."""

    @property
    def host(self) -> str:
        """Whom it asks."""
        ...

    def resolve(self) -> Trouble | None:
        """Whether the host's name is found."""
        ...

    def greet(self) -> Greeting:
        """Whether the host answers over a connection that can be trusted, and what its clock says."""
        ...

    def sign_in(self) -> Cause | None:
        """Whether the keys are accepted; the cause when they are not."""
        ...


class Gateway(Protocol):
    """The way to M-PESA. Calls block for up to half a minute: never from the window's thread."""

    def push(self, prompt: Prompt) -> PushAnswer:
        """Send one prompt. Never sends a second one by itself. Never raises for what the far end does."""
        ...

    def query(self, checkout_request_id: str) -> QueryAnswer:
        """Ask what became of an accepted push. Never raises for what the far end does."""
        ...


@dataclass(frozen=True, slots=True)
class Notice:
    """What a callback claims, read from its body and not yet believed.

    Attributes:
        checkout_request_id, merchant_request_id: the two ids it names.
        outcome: what it says happened.
    """

    checkout_request_id: str
    merchant_request_id: str
    outcome: Outcome
