"""Errors meant for people: what happened, whether money moved, what to do next."""

from __future__ import annotations

from cyberdesk.domain.words import said


class CounterError(Exception):
    """Something staff must know. The window shows the three parts; nothing else is printed.

    Attributes:
        title: what happened, in one short sentence.
        money: whether money moved.
        next_step: what to do now.
    """

    def __init__(self, title: str, *, money: str = "No money moved.", next_step: str = "") -> None:
        super().__init__(title)
        # Words, so that a sentence that one of them becomes part of can be translated whole.
        self.title: str = said(title)
        self.money: str = said(money)
        self.next_step: str = said(next_step)


class StorageError(CounterError):
    """The database cannot be used; nothing was changed."""


class NewerDatabaseError(StorageError):
    """The database was written by a newer program and is left alone."""


class NotAllowedNow(CounterError):
    """The counter is not in the state that this needs, for example a station that is already in use."""


class PromptRefused(CounterError):
    """A prompt was not sent, to keep the customer from paying twice.

    Attributes:
        wait_seconds: how long until it may be sent; None when waiting does not help.
        needs_consent: staff may send it after saying that they know the earlier one may still be paid.
    """

    def __init__(
        self, title: str, *, next_step: str, wait_seconds: int | None = None, needs_consent: bool = False
    ) -> None:
        super().__init__(title, money="No new prompt was sent.", next_step=next_step)
        self.wait_seconds = wait_seconds
        self.needs_consent = needs_consent


class BeyondLimit(CounterError):
    """The customer would owe more than is allowed; somebody with the right to it may approve it all the same.

    Attributes:
        excess_cents: how much more.
    """

    def __init__(self, title: str, *, next_step: str, excess_cents: int) -> None:
        super().__init__(title, next_step=next_step)
        self.excess_cents = excess_cents
