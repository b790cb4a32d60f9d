"""A real prompt to the owner's own phone with settings not in use yet: how it ended, and what is wrong.

`cyberdesk/trial.py` runs one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Cause, Payment, PaymentState
from cyberdesk.services.errors import CounterError

TRIAL_AMOUNT = Money.shillings(1)
"""M-PESA's least (daraja.md 2.3)."""
TEST_CUSTOMER = "Test payments"
"""The account that trials stand on: their money is counted like any other."""


class TrialEnd(StrEnum):
    """How a trial ended."""

    PAID = "paid"
    NOT_PAID = "not paid"
    IN_DOUBT = "in doubt"
    NOT_SENT = "not sent"


class Fault(StrEnum):
    """What has to be changed before a trial can be paid."""

    KEYS = "keys"
    """Consumer key and secret."""
    PRODUCT = "product"
    """The app on Safaricom's portal lacks M-PESA Express, or the keys are of the other environment."""
    PASSKEY = "passkey"
    KIND = "kind"
    """Till and paybill are mixed up."""
    RECEIVER = "receiver"
    """The number that should get the money: store number and till number are mixed up."""
    SHORTCODE = "shortcode"
    """The number that signs the prompt: paybill or store number."""
    CALLBACKS = "callbacks"
    """The address that results are sent to."""
    PHONE = "phone"
    """Nothing in the settings: the phone, its line, its owner or its balance."""
    LINE = "line"
    """M-PESA cannot be reached from this PC."""
    MPESA = "mpesa"
    """M-PESA itself; time mends it, or Safaricom."""
    DOUBT = "doubt"
    """It is not known how it ended."""


@dataclass(frozen=True, slots=True)
class TrialResult:
    """What became of a trial.

    Attributes:
        payment: as it stands in the ledger.
        code: M-PESA's own word for the end, an errorCode or a ResultCode; empty when it said nothing.
        was_left: somebody stopped waiting before the end.
    """

    payment: Payment
    code: str = ""
    was_left: bool = False

    @property
    def end(self) -> TrialEnd:
        return end_of(self.payment)

    @property
    def fault(self) -> Fault | None:
        """What has to be changed; None when it was paid."""
        if self.end is TrialEnd.PAID:
            return None
        return Fault.DOUBT if self.end is TrialEnd.IN_DOUBT else fault_of(self.payment.cause, self.code)


def end_of(payment: Payment) -> TrialEnd:
    """How a payment ended, or stands when nobody waits any longer."""
    if payment.state is PaymentState.PAID:
        return TrialEnd.PAID
    if payment.state is not PaymentState.DECLINED:
        return TrialEnd.IN_DOUBT
    # M-PESA gives an id to what it takes; a callback brings it too, when the answer to the push was lost.
    return TrialEnd.NOT_SENT if payment.checkout_request_id is None else TrialEnd.NOT_PAID


_KEYS_REFUSED = ("400.008.", "401.")
_WRONG_KIND = "2028"
_NO_SUCH_RECEIVER = "SFC_IC0003"

_FAULTS: dict[Cause, Fault] = {
    Cause.CREDENTIALS: Fault.PASSKEY,
    Cause.PRODUCT_NOT_ENABLED: Fault.PRODUCT,
    Cause.SHORTCODE: Fault.SHORTCODE,
    Cause.CALLBACK_ADDRESS: Fault.CALLBACKS,
    Cause.OFFLINE: Fault.LINE,
    Cause.CANCELLED: Fault.PHONE,
    Cause.WRONG_PIN: Fault.PHONE,
    Cause.NO_FUNDS: Fault.PHONE,
    Cause.NO_ANSWER: Fault.PHONE,
    Cause.EXPIRED: Fault.PHONE,
    Cause.PHONE_BUSY: Fault.PHONE,
    Cause.PHONE_REJECTED: Fault.PHONE,
    Cause.CUSTOMER_LIMIT: Fault.PHONE,
    Cause.CUSTOMER_LOCKED: Fault.PHONE,
    Cause.TOO_SOON: Fault.PHONE,
}


def fault_of(cause: Cause | None, code: str) -> Fault:
    """What to change after a trial that was not paid: the cause, told apart by M-PESA's code where one cause
    has several remedies (daraja.md 1, 2.6, 3.2).

    "Wrong credentials" is said of two things. The token call says it of key and secret; the push, which has a
    token already, says it of the password, which is made of short code and passkey.
    """
    if cause is Cause.CREDENTIALS and (code.startswith(_KEYS_REFUSED) or code == "400"):
        return Fault.KEYS
    if cause is Cause.SHORTCODE and code == _WRONG_KIND:
        return Fault.KIND
    if cause is Cause.SHORTCODE and code == _NO_SUCH_RECEIVER:
        return Fault.RECEIVER
    return _FAULTS.get(cause, Fault.MPESA) if cause is not None else Fault.MPESA


class RunningTrial(Protocol):
    """A trial on its way in a thread of its own. Everything may be read at any time, from any thread."""

    @property
    def payment(self) -> Payment | None:
        """As it was heard of last; None until the prompt was answered by M-PESA."""
        ...

    @property
    def result(self) -> TrialResult | None:
        """Once it is over."""
        ...

    @property
    def error(self) -> CounterError | None:
        """Why there is no result; once it is over."""
        ...

    @property
    def is_over(self) -> bool: ...

    def stop_waiting(self) -> None:
        """The prompt stays out, and is asked about whenever a program runs on that database."""
        ...
