"""The customer's phone that a trainee plays."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from cyberdesk.domain.money import Money


@dataclass(frozen=True, slots=True)
class LivePrompt:
    """A prompt on the practice phone.

    Attributes:
        prompt_id: names it to `PracticePhone.answer`.
        phone: masked.
        amount: asked for.
        reference: what the payer reads.
        shown_at: UTC.
        answers_at: UTC, when it will approve by itself; None when it waits for ever.
    """

    prompt_id: str
    phone: str
    amount: Money
    reference: str
    shown_at: datetime
    answers_at: datetime | None


class PracticePhone(Protocol):
    """Lets a trainee play the customer in practice mode."""

    def prompts(self) -> list[LivePrompt]:
        """The prompts that are open now, oldest first."""
        ...

    def approve(self, prompt_id: str) -> None: ...
    def cancel(self, prompt_id: str) -> None: ...
    def ignore(self, prompt_id: str) -> None: ...
