"""The prompts on the customers' phones, and the money that left their wallets."""

from __future__ import annotations

import string
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from cyberdesk.simulator.answers import NAIROBI, REPEATED, SUBSCRIBER_LOCKED, Refusal, Result
from cyberdesk.simulator.orders import PushOrder
from cyberdesk.simulator.scripts import Scene

RECEIPT_LENGTH = 10
REPEAT_WINDOW = timedelta(minutes=2)
_RECEIPT_LETTERS = string.ascii_uppercase + string.digits


def mask(msisdn: str) -> str:
    """``0722 ••• 417``: the only form of a number for logs."""
    return f"0{msisdn[3:6]} ••• {msisdn[9:]}"


@dataclass(frozen=True, slots=True)
class OpenPrompt:
    """A prompt that a customer is looking at.

    Attributes:
        prompt_id: names it to `Simulator.approve` and its like.
        phone: twelve digits, ``2547XXXXXXXX``.
        amount: whole shillings asked for.
        reference: what the payer reads.
        shown_at: UTC.
        answers_at: UTC, when it ends as its script says; None when it waits for somebody.
    """

    prompt_id: str
    phone: str = field(repr=False)
    amount: int
    reference: str
    shown_at: datetime
    answers_at: datetime | None


@dataclass(frozen=True, slots=True)
class Moved:
    """Money that left a customer's wallet.

    Attributes:
        checkout_request_id: of the push that asked for it. Holds part of the phone number.
        amount: whole shillings that really moved.
        receipt_number: M-PESA's code.
        phone: whose wallet, twelve digits.
        at: UTC, when.
        reference: the account number that the payer read.
    """

    checkout_request_id: str = field(repr=False)
    amount: int
    receipt_number: str
    phone: str = field(repr=False)
    at: datetime
    reference: str


@dataclass(slots=True)
class Prompt:
    """One accepted push, from the moment it is shown. Changed only by its `Wallets`.

    Attributes:
        prompt_id: our own number; the only one for logs.
        order, scene: what was asked for, and what will happen.
        merchant_request_id, checkout_request_id: Daraja's two ids.
        shown_at: UTC.
        answers_at: see `OpenPrompt`.
        result: how it ended; None while it is open.
        ended_at: UTC; None while it is open.
        moved: the money, when it was paid.
        query_count: how often its end was asked about.
    """

    prompt_id: str
    order: PushOrder = field(repr=False)
    scene: Scene
    merchant_request_id: str
    checkout_request_id: str = field(repr=False)
    shown_at: datetime
    answers_at: datetime | None
    result: Result | None = None
    ended_at: datetime | None = None
    moved: Moved | None = None
    query_count: int = 0


class Wallets:
    """Every customer's phone and money. Used from every thread.

    Args:
        rng: makes up ids and receipt numbers; the caller uses it for nothing else.
        clock: UTC now.
        has_repeat_rule: the same amount from the same customer within two minutes ends as 17 (daraja.md 3.2).
    """

    def __init__(self, *, rng: Random, clock: Callable[[], datetime], has_repeat_rule: bool) -> None:
        self._rng = rng
        self._clock = clock
        self._has_repeat_rule = has_repeat_rule
        self._lock = threading.Lock()
        self._prompts: dict[str, Prompt] = {}
        self._by_checkout_id: dict[str, Prompt] = {}
        self._open_by_phone: dict[str, Prompt] = {}
        self._moved: list[Moved] = []
        self._receipt_numbers: set[str] = set()

    def check_free(self, msisdn: str) -> None:
        """Raises `Refusal` while a prompt is open on this phone."""
        with self._lock:
            self._check_free(msisdn)

    def show(self, order: PushOrder, scene: Scene, ends_after_seconds: float | None) -> Prompt:
        """A new prompt on the customer's phone.

        Raises:
            Refusal: one is open there already.
        """
        with self._lock:
            self._check_free(order.msisdn)
            shown_at = self._clock()
            answers_at = None
            if ends_after_seconds is not None:
                answers_at = shown_at + timedelta(seconds=ends_after_seconds)
            prompt = Prompt(
                prompt_id=str(len(self._prompts) + 1),
                order=order,
                scene=scene,
                merchant_request_id=f"{self._digits(5)}-{self._digits(8)}-1",
                checkout_request_id=self._new_checkout_id(shown_at, order.msisdn),
                shown_at=shown_at,
                answers_at=answers_at,
            )
            self._prompts[prompt.prompt_id] = prompt
            self._by_checkout_id[prompt.checkout_request_id] = prompt
            self._open_by_phone[order.msisdn] = prompt
            return prompt

    def end(self, prompt_id: str, result: Result, *, if_unattended: bool = False) -> Prompt | None:
        """Ends a prompt, once: the prompt, or None when it had ended (or is not there) and nothing changed.

        `if_unattended` leaves it alone when somebody has chosen since then to let it wait.
        """
        with self._lock:
            prompt = self._prompts.get(prompt_id)
            if prompt is None or prompt.result is not None:
                return None
            if if_unattended and prompt.answers_at is None:
                return None
            if result.is_paid:
                result = self._objection(prompt) or result
            prompt.result = result
            prompt.ended_at = self._clock()
            if result.is_paid:
                self._move(prompt)
            del self._open_by_phone[prompt.order.msisdn]
            return prompt

    def leave_waiting(self, prompt_id: str) -> bool:
        """Nobody will touch this prompt. False: it had ended."""
        with self._lock:
            prompt = self._prompts.get(prompt_id)
            if prompt is None or prompt.result is not None:
                return False
            prompt.answers_at = None
            return True

    def asked_about(self, checkout_request_id: str) -> tuple[Prompt, Result | None, int] | None:
        """A prompt, how it ended by now, and how many earlier queries it had; None for an unknown id."""
        with self._lock:
            prompt = self._by_checkout_id.get(checkout_request_id)
            if prompt is None:
                return None
            prompt.query_count += 1
            return prompt, prompt.result, prompt.query_count - 1

    def open_prompts(self) -> list[OpenPrompt]:
        """Oldest first."""
        with self._lock:
            return [
                OpenPrompt(
                    prompt_id=prompt.prompt_id,
                    phone=prompt.order.msisdn,
                    amount=prompt.order.amount,
                    reference=prompt.order.reference,
                    shown_at=prompt.shown_at,
                    answers_at=prompt.answers_at,
                )
                for prompt in self._open_by_phone.values()
            ]

    def moved(self) -> list[Moved]:
        """In the order it moved."""
        with self._lock:
            return list(self._moved)

    def _check_free(self, msisdn: str) -> None:
        if msisdn in self._open_by_phone:
            raise Refusal(SUBSCRIBER_LOCKED)

    def _objection(self, prompt: Prompt) -> Result | None:
        """What M-PESA finds wrong after the right PIN."""
        if prompt.order.misfit is not None:
            return prompt.order.misfit
        if not self._has_repeat_rule:
            return None
        since = self._clock() - REPEAT_WINDOW
        for earlier in self._prompts.values():
            if (
                earlier.moved is not None
                and earlier.ended_at is not None
                and earlier.ended_at > since
                and earlier.order.msisdn == prompt.order.msisdn
                and earlier.order.amount == prompt.order.amount
            ):
                return REPEATED
        return None

    def _move(self, prompt: Prompt) -> None:
        receipt_number = self._new_receipt_number()
        prompt.moved = Moved(
            checkout_request_id=prompt.checkout_request_id,
            amount=prompt.scene.amount_moved(prompt.order.amount),
            receipt_number=receipt_number,
            phone=prompt.order.msisdn,
            at=prompt.ended_at or self._clock(),
            reference=prompt.order.reference,
        )
        self._moved.append(prompt.moved)

    def _digits(self, count: int) -> str:
        return "".join(self._rng.choices(string.digits, k=count))

    def _new_checkout_id(self, at: datetime, msisdn: str) -> str:
        local = at.astimezone(NAIROBI)
        milliseconds = local.microsecond // 1000
        while True:
            checkout_id = f"ws_CO_{local:%d%m%Y%H%M%S}{milliseconds:03}{msisdn[-9:]}"
            if checkout_id not in self._by_checkout_id:
                return checkout_id
            milliseconds += 1

    def _new_receipt_number(self) -> str:
        while True:
            number = "".join(self._rng.choices(_RECEIPT_LETTERS, k=RECEIPT_LENGTH))
            if number not in self._receipt_numbers:
                self._receipt_numbers.add(number)
                return number
