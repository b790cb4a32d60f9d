"""How a trial of KES 1 ended, for the owner: what happened, whether money moved, what to change and where."""

from __future__ import annotations

from dataclasses import dataclass

from cyberdesk.domain.payment import Cause, PaymentState
from cyberdesk.services.trial import Fault, TrialResult
from cyberdesk.ui.texts import explain, tr


@dataclass(frozen=True, slots=True)
class TrialWords:
    """What is said about a trial.

    Attributes:
        what: what happened.
        money: whether money moved.
        change: what to change or do.
        button: leads to where that is done; empty when nothing on this page helps.
    """

    what: str
    money: str
    change: str
    button: str

    def __str__(self) -> str:
        return " ".join(part for part in (self.what, self.money, self.change) if part)


def trial_words(result: TrialResult, *, is_till: bool) -> TrialWords:
    """In words that name the fields of the page.

    Args:
        is_till: the draft is of a till, not of a paybill.
    """
    told = explain(result.payment)
    fault = result.fault
    if fault is None:
        receipt = result.payment.receipt_number
        words = tr("Receipt {number}.").format(number=receipt) if receipt else ""
        return TrialWords(told.what, told.money, words, "")
    if fault is Fault.DOUBT:
        return _in_doubt(result, told.what)
    number = tr("store number") if is_till else tr("paybill number")
    what, change, button = _of_fault(fault, result.payment.cause, told.what, number, is_till=is_till)
    return TrialWords(what, told.money, change, button)


def _in_doubt(result: TrialResult, what: str) -> TrialWords:
    if result.payment.state is not PaymentState.UNKNOWN:
        what = tr("Nobody waits any longer, and the prompt may still be on the phone.")
    change = tr("Look for M-PESA's message on the phone, then look again. It stays watched.")
    return TrialWords(what, tr("The shilling may have moved."), change, tr("Look again"))


def _of_fault(
    fault: Fault, cause: Cause | None, what: str, number: str, *, is_till: bool
) -> tuple[str, str, str]:
    """What happened, what to change, and the button that leads there."""
    match fault:
        case Fault.KEYS:
            return (
                tr("M-PESA does not accept the consumer key and secret."),
                tr("Copy both again, from the production app. Those of the sandbox app do not work here."),
                tr("Go to the keys"),
            )
        case Fault.PRODUCT:
            return (
                tr("The keys are right, but prompts are not enabled for them."),
                tr(
                    "Add M-PESA Express to the app on the portal, then wait an hour. Just after going live "
                    "Safaricom may have to approve it: write to apisupport@safaricom.co.ke."
                ),
                tr("Go to the keys"),
            )
        case Fault.PASSKEY:
            words = tr(
                "M-PESA accepts the keys, but not the passkey together with the {number}. Copy the passkey "
                "again from Safaricom's e-mail; it belongs to that number."
            )
            what = tr("M-PESA refuses the passkey.")
            return what, words.format(number=number), tr("Go to the passkey")
        case Fault.KIND:
            return tr("Till and paybill are mixed up."), _kind_change(is_till=is_till), tr("Go to the choice")
        case Fault.RECEIVER | Fault.SHORTCODE:
            return _of_number(fault, number, is_till=is_till)
        case Fault.CALLBACKS:
            return (
                tr("M-PESA refuses the address for results."),
                tr(
                    "It must be https://, a public name in small letters, without words like mpesa. Or "
                    "choose No tunnel: then M-PESA is asked instead."
                ),
                tr("Go to Tunnel"),
            )
        case Fault.PHONE:
            return what, _phone_change(cause), tr("Go to the phone number")
        case Fault.LINE:
            return what, tr("Check the internet of this PC, then send it again."), tr("Go to the checks")
        case _:
            return what, _mpesa_change(cause), tr("Go to the checks")


def _kind_change(*, is_till: bool) -> str:
    if is_till:
        return tr("This number takes no till payments. If customers type an account number, it is a paybill.")
    return tr("This number takes no paybill payments. If customers use Buy Goods, it is a till.")


def _of_number(fault: Fault, number: str, *, is_till: bool) -> tuple[str, str, str]:
    if fault is Fault.RECEIVER and is_till:
        return (
            tr("M-PESA does not know the till number."),
            tr("Store number and till number may be swapped: the till number is the one on the sticker."),
            tr("Go to the till number"),
        )
    button = tr("Go to the {number}").format(number=number)
    if fault is Fault.RECEIVER:
        words = tr("Check the paybill number. If customers use Buy Goods, it is a till.")
        return tr("M-PESA does not know who should get the money."), words, button
    words = tr(
        "Type the number that went live on the portal, never the till number. If it is right, M-PESA Express "
        "is missing on it: write to apisupport@safaricom.co.ke."
    )
    return tr("M-PESA does not know the {number}.").format(number=number), words, button


def _phone_change(cause: Cause | None) -> str:
    works = tr("Keys and passkey are right: the prompt went out.")
    again = tr("Send it again and enter your PIN.")
    match cause:
        case Cause.CANCELLED | Cause.EXPIRED:
            return f"{works} {again}"
        case Cause.WRONG_PIN:
            return f"{works} {again} {tr('Three wrong PINs lock it.')}"
        case Cause.NO_FUNDS:
            return f"{works} {tr('Have KES 1 on the phone and send it again.')}"
        case Cause.NO_ANSWER:
            return tr(
                "See that it is on, has signal and M-PESA, then send it again. An old SIM may need an "
                "update: dial *234#."
            )
        case Cause.PHONE_REJECTED:
            return tr("It must be a Safaricom number with M-PESA.")
        case Cause.PHONE_BUSY:
            return tr("Close every M-PESA menu on it, wait a minute, and send it again.")
        case Cause.TOO_SOON:
            return tr("Wait two minutes, and send it again.")
        case _:
            return tr("Use another phone.")


def _mpesa_change(cause: Cause | None) -> str:
    match cause:
        case Cause.MERCHANT_LIMIT:
            return tr("Withdraw from the café's M-PESA account first.")
        case Cause.AMOUNT_REFUSED:
            return tr("Ask Safaricom for the least amount that this number may take.")
        case Cause.REQUEST_REFUSED:
            return tr("Compare all numbers with Safaricom's letter. If they are right, report the problem.")
        case _:
            return tr("Wait some minutes, and send it again.")
