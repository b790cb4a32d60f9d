"""What the people and machines at the far end of a push will do: one script a prompt."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from cyberdesk.simulator.answers import (
    CANCELLED,
    NO_ANSWER,
    NO_FUNDS,
    PAID,
    WRONG_PIN,
    Fault,
    Result,
)


class Script(StrEnum):
    """The stories a push can have. `PLOTS` says what each one is."""

    APPROVE = "approve"
    CANCEL = "cancel"
    WRONG_PIN = "wrong-pin"
    NO_FUNDS = "no-funds"
    NO_ANSWER = "no-answer"
    LOST_CALLBACK = "lost-callback"
    UNREACHABLE_RECEIVER = "unreachable-receiver"
    LATE_CALLBACK = "late-callback"
    DOUBLE_CALLBACK = "double-callback"
    EARLY_CALLBACK = "early-callback"
    WRONG_AMOUNT = "wrong-amount"
    ANSWER_LOST = "answer-lost"
    AMBIGUOUS_ERROR = "ambiguous-error"
    SLOW_ANSWER = "slow-answer"
    QUERY_NOISE = "query-noise"
    BUSY = "busy"
    SPIKE_ARREST = "spike-arrest"
    REVOKED_TOKEN = "revoked-token"
    RESULT = "result"
    REFUSAL = "refusal"


@dataclass(frozen=True, slots=True)
class Plot:
    """What a script comes to.

    Attributes:
        says: the story in one line, for people.
        phone_tail: the last four digits of the phone numbers that choose it, where the table is in use;
            empty for scripts that a number cannot choose.
        result: how an untouched prompt ends.
        callbacks: how often the result is posted.
    """

    says: str
    phone_tail: str = ""
    result: Result = PAID
    callbacks: int = 1


# The tails of the four endings that have a result code are that code; the rest are numbered from 9001.
PLOTS: dict[Script, Plot] = {
    Script.APPROVE: Plot("the customer types the right PIN and pays", "0000"),
    Script.CANCEL: Plot("the customer cancels (1032)", "1032", CANCELLED),
    Script.WRONG_PIN: Plot("the customer types a wrong PIN (2001)", "2001", WRONG_PIN),
    Script.NO_FUNDS: Plot("the customer has not enough money (1)", "0001", NO_FUNDS),
    Script.NO_ANSWER: Plot("the phone is off or nobody looks at it (1037)", "1037", NO_ANSWER),
    Script.LOST_CALLBACK: Plot("the customer pays, the callback is never sent", "9001", callbacks=0),
    Script.LATE_CALLBACK: Plot("the customer pays, the callback comes late", "9002"),
    Script.DOUBLE_CALLBACK: Plot("the customer pays, the callback comes twice", "9003", callbacks=2),
    Script.EARLY_CALLBACK: Plot("the callback comes before the answer to the push", "9004"),
    Script.WRONG_AMOUNT: Plot("another amount moves than was asked for", "9005"),
    Script.ANSWER_LOST: Plot("the push is taken, the connection drops, the customer pays", "9006"),
    Script.BUSY: Plot("refused: the system is busy (500.003.02)", "9007"),
    Script.REVOKED_TOKEN: Plot("refused once: the token is no longer good (404.001.03)", "9008"),
    Script.SLOW_ANSWER: Plot("the answer to the push takes long", "9009"),
    Script.AMBIGUOUS_ERROR: Plot("the answer is 500.003.1001, and yet the customer pays", "9010"),
    Script.SPIKE_ARREST: Plot("refused: too many calls a second (500.003.02)", "9011"),
    Script.QUERY_NOISE: Plot("the first queries get errors that say nothing", "9012"),
    Script.UNREACHABLE_RECEIVER: Plot("the customer pays, the callback finds nobody listening", "9013"),
    Script.RESULT: Plot("the prompt ends with the result that the script names"),
    Script.REFUSAL: Plot("refused with the fault that the script names"),
}

_BY_PHONE_TAIL = {plot.phone_tail: script for script, plot in PLOTS.items() if plot.phone_tail}


def script_of_phone(msisdn: str) -> Script | None:
    """The script that the last four digits of a phone number choose; None when they choose none."""
    return _BY_PHONE_TAIL.get(msisdn[-4:])


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A script and its figures. None leaves a figure to the simulator.

    Attributes:
        script: which.
        ends_after_seconds: how long an untouched prompt stays open. 0 may overtake the answer to the push.
        callback_delay_seconds: from the end of the prompt to the callback, and from that to a second one.
        answer_delay_seconds: before the answer to the push is sent.
        amount: whole shillings that really move, for `WRONG_AMOUNT`.
        noise_count: queries that get noise, for `QUERY_NOISE`.
        result: the ending, for `RESULT`.
        fault: the answer to the push, for `REFUSAL`.
    """

    script: Script
    ends_after_seconds: float | None = None
    callback_delay_seconds: float | None = None
    answer_delay_seconds: float | None = None
    amount: int | None = None
    noise_count: int = 3
    result: Result | None = None
    fault: Fault | None = field(default=None)

    def __post_init__(self) -> None:
        if self.script is Script.RESULT and self.result is None:
            raise ValueError("this script needs a result")
        if self.script is Script.REFUSAL and self.fault is None:
            raise ValueError("this script needs a fault")

    @property
    def ending(self) -> Result:
        """How the prompt ends when nobody touches it."""
        return self.result or PLOTS[self.script].result

    @property
    def callbacks(self) -> int:
        """How often the result is posted."""
        return PLOTS[self.script].callbacks

    def amount_moved(self, asked: int) -> int:
        """What leaves the customer's wallet, in whole shillings."""
        if self.script is not Script.WRONG_AMOUNT:
            return asked
        if self.amount is not None:
            return self.amount
        return asked - 1 if asked > 1 else asked + 1
