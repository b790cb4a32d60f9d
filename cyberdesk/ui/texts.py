"""Every word, icon and colour of a state. Nothing else decides them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from cyberdesk.domain.customer import Age, CardNote
from cyberdesk.domain.deed import Deed, DeedKind
from cyberdesk.domain.job import JobStatus
from cyberdesk.domain.moment import day_of, nairobi
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import (
    Cause,
    Note,
    Payment,
    PaymentChange,
    PaymentState,
    Remark,
    Source,
    Tender,
)
from cyberdesk.domain.sale import LineKind
from cyberdesk.domain.service import Unit
from cyberdesk.domain.session import WALK_IN
from cyberdesk.domain.words import Words
from cyberdesk.services.counter import StationStatus
from cyberdesk.services.ports import HistoryItem, HistoryKind


def tr(text: str) -> str:
    """`text` in the language of the window; of `Words`, the template and the values that are words too."""
    if isinstance(text, Words) and text.values:
        said = {name: tr(value) if isinstance(value, Words) else value for name, value in text.values.items()}
        return QCoreApplication.translate("texts", text.template).format(**said)
    return QCoreApplication.translate("texts", text)


@dataclass(frozen=True, slots=True)
class StateText:
    """A state as it is shown: always a word, an icon and a colour together.

    Attributes:
        word: short, fits a pill.
        icon: a file of resources/icons.
        colour: a field of `theme.Colours`.
    """

    word: str
    icon: str
    colour: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a state means for staff: what happened, whether money moved, what to do next."""

    what: str
    money: str
    next_step: str

    def __str__(self) -> str:
        return " ".join(part for part in (self.what, self.money, self.next_step) if part)


def station_state(status: StationStatus) -> StateText:
    """The pill of a station's card."""
    return {
        StationStatus.FREE: StateText(tr("Free"), "free", "free"),
        StationStatus.RUNNING: StateText(tr("Running"), "running", "running"),
        StationStatus.ENDING: StateText(tr("Ending"), "ending", "ending"),
        StationStatus.OVERTIME: StateText(tr("Overtime"), "overtime", "alarm"),
        StationStatus.PAUSED: StateText(tr("Paused"), "paused", "paused"),
        StationStatus.TO_PAY: StateText(tr("To pay"), "to_pay", "to_pay"),
        StationStatus.WAITING: StateText(tr("Waiting"), "waiting", "waiting"),
        StationStatus.IN_DOUBT: StateText(tr("In doubt"), "in_doubt", "in_doubt"),
        StationStatus.PAID: StateText(tr("Paid"), "paid", "paid"),
        StationStatus.OUT_OF_ORDER: StateText(tr("Out of order"), "out_of_order", "out_of_order"),
    }[status]


def booked_state() -> StateText:
    """The pill of a station that is kept for somebody who pays first."""
    return StateText(tr("To pay first"), "to_pay", "to_pay")


def payment_state(payment: Payment) -> StateText:
    """The state of a payment in a row, a card or a pill."""
    match payment.state:
        case PaymentState.PAID if payment.is_voided:
            return StateText(_paid_word(payment), "declined", "declined")
        case PaymentState.PAID if Remark.REVERSED in payment.remarks and not payment.is_reversed:
            return StateText(_paid_word(payment), "declined", "declined")
        case PaymentState.PAID if payment.needs_action:
            return StateText(_paid_word(payment), "alert", "alarm")
        case PaymentState.PAID if not payment.is_verified:
            return StateText(_paid_word(payment), "info", "ending")
        case PaymentState.PAID:
            return StateText(_paid_word(payment), "paid", "paid")
        case PaymentState.DECLINED:
            return StateText(_declined_word(payment.cause), "declined", "declined")
        case PaymentState.UNKNOWN:
            return StateText(tr("In doubt"), "in_doubt", "in_doubt")
        case PaymentState.PENDING:
            return StateText(tr("Awaiting PIN"), "waiting", "waiting")
        case PaymentState.CREATED | PaymentState.SENDING:
            return StateText(tr("Sending"), "sending", "waiting")


def customer(name: str) -> str:
    """Who it is; a walk-in is kept by that word, and read in the language of the window."""
    return tr(WALK_IN) if name == WALK_IN else name


def can_be_asked_about(payment: Payment) -> bool:
    """Whether M-PESA can say something new of a payment: its end is open, or only a typed code told of it."""
    if payment.state is PaymentState.PAID:
        return not payment.is_verified and payment.checkout_request_id is not None
    return payment.is_open and payment.state is not PaymentState.SENDING


def state_colour(state: PaymentState) -> str:
    """The colour of a state where its word stands beside it, as in a history."""
    return {
        PaymentState.CREATED: "waiting",
        PaymentState.SENDING: "waiting",
        PaymentState.PENDING: "waiting",
        PaymentState.PAID: "paid",
        PaymentState.DECLINED: "declined",
        PaymentState.UNKNOWN: "in_doubt",
    }[state]


def _paid_word(payment: Payment) -> str:
    if payment.is_voided:
        return tr("False code")
    if Remark.REVERSED in payment.remarks:
        return tr("Money taken back")
    if Remark.CONTRADICTED in payment.remarks:
        return tr("M-PESA says no")
    if Remark.UNVERIFIED in payment.remarks:
        return tr("Paid, not verified")
    if Remark.SECOND_RECEIPT in payment.remarks or Remark.SALE_ALREADY_PAID in payment.remarks:
        return tr("Paid twice")
    if Remark.SHORT in payment.remarks:
        return tr("Paid short")
    if Remark.OVER in payment.remarks:
        return tr("Paid over")
    if payment.tender is Tender.MPESA and payment.receipt_number is None:
        return tr("Paid, no receipt yet")
    return tr("Paid late") if Remark.LATE in payment.remarks else tr("Paid")


def _declined_word(cause: Cause | None) -> str:
    return (
        {
            Cause.CANCELLED: tr("Cancelled"),
            Cause.WRONG_PIN: tr("Wrong PIN"),
            Cause.NO_FUNDS: tr("Not enough money"),
            Cause.NO_ANSWER: tr("No answer"),
            Cause.EXPIRED: tr("Expired"),
            Cause.OFFLINE: tr("Not sent"),
            Cause.INTERRUPTED: tr("Not sent"),
            Cause.NEVER_CONFIRMED: tr("Given up"),
        }.get(cause, tr("Not paid"))
        if cause
        else tr("Not paid")
    )


def payment_words() -> tuple[str, ...]:
    """Every word that `payment_state` can say, so that a column can be made wide enough for all of them."""
    return (
        tr("Paid"),
        tr("Paid twice"),
        tr("Paid short"),
        tr("Paid over"),
        tr("Paid late"),
        tr("Paid, no receipt yet"),
        tr("Paid, not verified"),
        tr("M-PESA says no"),
        tr("False code"),
        tr("Money taken back"),
        tr("Awaiting PIN"),
        tr("Sending"),
        tr("In doubt"),
        tr("Not paid"),
        *(_declined_word(one) for one in Cause),
    )


def explain(payment: Payment) -> Explanation:
    """The state of a payment in sentences, for its card, its bill and its details."""
    no_money = tr("No money moved.")
    match payment.state:
        case PaymentState.PAID:
            return _explain_paid(payment)
        case PaymentState.DECLINED:
            what, next_step = _why_declined(payment.cause)
            return Explanation(what, no_money, next_step)
        case PaymentState.UNKNOWN:
            return Explanation(
                _why_in_doubt(payment.cause),
                tr("Money may have moved."),
                tr("Do not charge again yet. M-PESA is asked again by itself."),
            )
        case PaymentState.PENDING:
            return Explanation(
                tr("The prompt is on the phone."), "", tr("Ask the customer to enter the PIN.")
            )
        case PaymentState.CREATED | PaymentState.SENDING:
            return Explanation(
                tr("Sending the prompt to M-PESA."), "", tr("You can serve the next customer.")
            )


def _explain_paid(payment: Payment) -> Explanation:
    received = payment.received if payment.received is not None else payment.amount
    what = tr("{amount} received.").format(amount=received)
    if payment.is_voided:
        return _explain_voided(payment)
    if Remark.REVERSED in payment.remarks:
        return _explain_reversed(payment)
    if Remark.CONTRADICTED in payment.remarks:
        return Explanation(
            tr("A code was typed, but M-PESA says that nothing was paid."),
            tr("The message was likely forged."),
            tr("It was dealt with.") if not payment.needs_action else tr("Talk to the customer."),
        )
    if Remark.UNVERIFIED in payment.remarks:
        return Explanation(what, tr("Only a typed code says so."), tr("It is counted apart until confirmed."))
    if Remark.SECOND_RECEIPT in payment.remarks or Remark.SALE_ALREADY_PAID in payment.remarks:
        next_step = tr("It was dealt with.") if not payment.needs_action else tr("Give the second one back.")
        return Explanation(what, tr("The customer paid twice."), next_step)
    if Remark.SHORT in payment.remarks:
        asked = tr("{amount} was asked for.").format(amount=payment.amount)
        return Explanation(what, asked, tr("Take the rest."))
    if Remark.OVER in payment.remarks:
        asked = tr("{amount} was asked for.").format(amount=payment.amount)
        return Explanation(what, asked, _what_becomes_of_the_rest(payment))
    if payment.tender is Tender.MPESA and payment.receipt_number is None:
        return Explanation(what, "", tr("M-PESA confirmed it; the receipt number may still arrive."))
    return Explanation(what, "", "")


def _what_becomes_of_the_rest(payment: Payment) -> str:
    if payment.customer_id is not None:
        return tr("The rest stands to the customer's credit.")
    if Remark.OWED not in payment.remarks:
        # More than was asked for, and no more than was due.
        return ""
    return tr("Give the rest back.") if payment.needs_action else tr("It was dealt with.")


def _explain_reversed(payment: Payment) -> Explanation:
    what = tr("It was paid, and M-PESA took the money back.")
    if payment.is_reversed:
        return Explanation(
            what, tr("It is still counted."), tr("Take it out, so that the customer owes it again.")
        )
    return Explanation(what, tr("Nothing is counted for it."), tr("The customer owes it again."))


def _explain_voided(payment: Payment) -> Explanation:
    what = tr("The typed code was false, and was taken back.")
    if payment.is_till_claim:
        return Explanation(what, tr("Nothing is counted for it."), tr("The customer owes it again."))
    if payment.is_in_question:
        return Explanation(
            what,
            tr("M-PESA has not said no yet: money may have moved."),
            tr("It is asked further. What it confirms counts."),
        )
    return Explanation(what, tr("M-PESA says that nothing was paid."), tr("The customer owes it again."))


def _why_in_doubt(cause: Cause | None) -> str:
    return (
        {
            Cause.SILENCE: tr("M-PESA has not said what happened."),
            Cause.ANSWER_LOST: tr("The prompt was sent, but M-PESA's answer got lost."),
            Cause.INTERRUPTED: tr("The program stopped while the prompt was being sent."),
        }.get(cause, tr("M-PESA has not said what happened."))
        if cause
        else tr("It is not known what happened.")
    )


def _why_declined(cause: Cause | None) -> tuple[str, str]:
    """What happened and what to do; the causes are those of daraja.md 2.6 and 3.2."""
    again_or_cash = tr("Send it again, or take cash.")
    ask_owner = tr("Take cash, and tell the owner.")
    known: dict[Cause, tuple[str, str]] = {
        Cause.CANCELLED: (tr("The customer cancelled."), again_or_cash),
        Cause.WRONG_PIN: (tr("The PIN was wrong."), tr("Ask the customer to try again with care.")),
        Cause.NO_FUNDS: (
            tr("There is not enough money on the phone."),
            tr("Top up and send again, or cash."),
        ),
        Cause.NO_ANSWER: (
            tr("The phone did not answer."),
            tr("Check that it is on and has signal, then send again."),
        ),
        Cause.EXPIRED: (tr("The prompt ran out of time."), again_or_cash),
        Cause.PHONE_BUSY: (
            tr("Another M-PESA menu or prompt is open on the phone."),
            tr("Close it, wait a minute, and send again."),
        ),
        Cause.PHONE_REJECTED: (tr("M-PESA does not know this number."), tr("Check the number.")),
        Cause.CUSTOMER_LIMIT: (tr("The customer's daily limit is reached."), tr("Take cash.")),
        Cause.CUSTOMER_LOCKED: (
            tr("The customer's M-PESA is locked."),
            tr("The customer must call Safaricom. Take cash."),
        ),
        Cause.AMOUNT_REFUSED: (
            tr("M-PESA does not take this amount."),
            tr("Change the amount, or take cash."),
        ),
        Cause.MERCHANT_LIMIT: (tr("The café's M-PESA account is full."), ask_owner),
        Cause.TOO_SOON: (
            tr("M-PESA turned away a second prompt of the same amount."),
            tr("Check that the first one was not paid, then wait two minutes."),
        ),
        Cause.MPESA_BUSY: (tr("M-PESA is busy."), tr("Wait half a minute and send again, or take cash.")),
        Cause.MPESA_FAULT: (tr("M-PESA had a fault of its own."), again_or_cash),
        Cause.CREDENTIALS: (tr("M-PESA does not accept the café's keys."), ask_owner),
        Cause.PRODUCT_NOT_ENABLED: (tr("M-PESA prompts are not enabled for these keys."), ask_owner),
        Cause.SHORTCODE: (tr("The paybill, store or till number is wrong."), ask_owner),
        Cause.CALLBACK_ADDRESS: (tr("M-PESA refuses the callback address."), ask_owner),
        Cause.REQUEST_REFUSED: (tr("M-PESA refused the request."), ask_owner),
        Cause.NEVER_CONFIRMED: (
            tr("M-PESA never said that it was paid, and it was given up."),
            tr("Money that turns up later still counts."),
        ),
        Cause.OFFLINE: (
            tr("The prompt did not leave this PC: M-PESA cannot be reached."),
            tr("Check the internet and send again, or take cash."),
        ),
    }
    return (
        known.get(cause, (tr("It was not paid."), again_or_cash))
        if cause
        else (
            tr("It was not paid."),
            again_or_cash,
        )
    )


def tender(value: Tender) -> str:
    return {Tender.CASH: tr("Cash"), Tender.MPESA: tr("M-PESA")}[value]


def method(payment: Payment) -> str:
    """Tender, with the masked phone if there is one."""
    return f"{tender(payment.tender)} {payment.masked_phone}".rstrip()


def source(value: Source) -> str:
    """Who says so, in a word."""
    return {
        Source.STAFF: tr("staff"),
        Source.PUSH: tr("M-PESA"),
        Source.CALLBACK: tr("callback"),
        Source.QUERY: tr("query"),
        Source.CLOCK: tr("clock"),
        Source.RECOVERY: tr("restart"),
        Source.TYPED_CODE: tr("typed"),
        Source.STATEMENT: tr("statement"),
    }[value]


def note(value: Note) -> str:
    """A line of a payment's history."""
    return {
        Note.SAVED: tr("Saved"),
        Note.ACCEPTED: tr("Accepted, prompt on the phone"),
        Note.REFUSED: tr("Refused"),
        Note.NOT_SENT: tr("Not sent"),
        Note.ANSWER_LOST: tr("Answer lost"),
        Note.PAID: tr("Paid"),
        Note.PAID_LATE: tr("Paid late"),
        Note.DECLINED: tr("Not paid"),
        Note.IN_DOUBT: tr("In doubt"),
        Note.STILL_OPEN: tr("Asked: still waiting for the PIN"),
        Note.CONFIRMED: tr("Confirmed by asking"),
        Note.RECEIPT_ADDED: tr("Receipt number added"),
        Note.CONTRADICTED: tr("Later message ignored: it is paid"),
        Note.NOT_BELIEVED: tr("Message not believed, asking M-PESA"),
        Note.SECOND_RECEIPT: tr("Second payment arrived"),
        Note.INTERRUPTED: tr("Interrupted"),
        Note.CODE_TYPED: tr("Code typed, not verified"),
        Note.VERIFIED: tr("Verified by M-PESA"),
        Note.VOIDED: tr("Code taken back as false"),
        Note.DENIED: tr("M-PESA says that it was not paid"),
        Note.GIVEN_BACK: tr("Given back in cash"),
        Note.SEEN: tr("Looked into"),
        Note.CLOSED: tr("Given up"),
        Note.REVERSED: tr("M-PESA took the money back"),
        Note.TAKEN_OUT: tr("Taken out of the ledger"),
    }[value]


_NOTES_WITH_RECEIPT = frozenset(
    {
        Note.PAID,
        Note.PAID_LATE,
        Note.RECEIPT_ADDED,
        Note.SECOND_RECEIPT,
        Note.CODE_TYPED,
        Note.VERIFIED,
    }
)


def change(value: PaymentChange) -> str:
    """A line of a payment's history with its reason or receipt number; raw codes stay with the messages."""
    words = note(value.note)
    if value.note in _NOTES_WITH_RECEIPT and value.detail:
        return f"{words} · {value.detail}"
    if value.note is Note.TAKEN_OUT:
        return f"{words} · {Money(int(value.detail))} · {value.evidence}"
    if value.note is Note.VOIDED:
        # The evidence of staff is who says so.
        return " · ".join(part for part in (words, value.detail, value.evidence) if part)
    if value.note is Note.GIVEN_BACK:
        return f"{words} · {Money(int(value.detail))}"
    reason = _declined_word(value.cause) if value.note is Note.DECLINED else words
    return f"{words}: {reason}" if reason not in {words, tr("Not paid")} else words


def job_state(status: JobStatus) -> StateText:
    """Where a job card stands."""
    return {
        JobStatus.WAITING: StateText(tr("Waiting"), "waiting", "ending"),
        JobStatus.IN_WORK: StateText(tr("In work"), "running", "running"),
        JobStatus.DONE: StateText(tr("Done"), "paid", "paid"),
        JobStatus.COLLECTED: StateText(tr("Collected"), "dot", "out_of_order"),
        JobStatus.CANCELLED: StateText(tr("Cancelled"), "declined", "declined"),
    }[status]


def job_step(status: JobStatus) -> str:
    """The button that moves a job card there."""
    return {
        JobStatus.WAITING: tr("Back to waiting"),
        JobStatus.IN_WORK: tr("Begin work"),
        JobStatus.DONE: tr("Work is done"),
        JobStatus.COLLECTED: tr("Customer collected it"),
        JobStatus.CANCELLED: tr("Cancelled"),
    }[status]


def line_kind(kind: LineKind) -> str:
    """What a line counts as."""
    return {
        LineKind.TIME: tr("Time"),
        LineKind.PRINTING: tr("Printing"),
        LineKind.SERVICE: tr("Service"),
        LineKind.GOODS: tr("Goods"),
        LineKind.GOVERNMENT_FEE: tr("Government fee"),
    }[kind]


def unit(value: Unit) -> str:
    """What a price is for."""
    return {Unit.PAGE: tr("page"), Unit.EACH: tr("each")}[value]


def deed(value: Deed) -> str:
    """A line of the history of a bill, a service or a job."""
    words = {
        DeedKind.MADE: tr("Bill made"),
        DeedKind.LINES_ADDED: tr("Added"),
        DeedKind.LINE_OFF: tr("Taken off"),
        DeedKind.HELD: tr("Put on hold"),
        DeedKind.RECALLED: tr("Taken up again"),
        DeedKind.VOIDED: tr("Made void"),
        DeedKind.REFUNDED: tr("Paid back"),
        DeedKind.SERVICE_ADDED: tr("Service added"),
        DeedKind.SERVICE_CHANGED: tr("Service changed"),
        DeedKind.PRICE_CHANGED: tr("Price changed"),
        DeedKind.DEACTIVATED: tr("No longer offered"),
        DeedKind.REACTIVATED: tr("Offered again"),
        DeedKind.JOB_OPENED: tr("Job taken"),
        DeedKind.JOB_MOVED: tr("Moved"),
        DeedKind.JOB_NOTED: tr("Noted"),
        DeedKind.FEE_PAID_OUT: tr("Fee paid to the agency"),
        DeedKind.JOB_CANCELLED: tr("Job cancelled"),
    }[value.kind]
    detail = value.detail
    if value.kind in {DeedKind.REFUNDED, DeedKind.FEE_PAID_OUT}:
        detail = str(Money(int(detail)))
    elif value.kind is DeedKind.JOB_MOVED:
        detail = job_state(JobStatus(detail)).word
    return " · ".join(part for part in (words, detail, value.reason) if part)


def cause(value: Cause | None) -> str:
    """Why, in a few words, to go beside "Not paid"."""
    return _declined_word(value) if value else ""


def clock(at: datetime) -> str:
    """``14:37`` in Nairobi."""
    return nairobi(at).strftime("%H:%M")


def clock_seconds(at: datetime) -> str:
    """``14:37:05`` in Nairobi."""
    return nairobi(at).strftime("%H:%M:%S")


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def date(at: datetime) -> str:
    """``12 Mar 2026`` in Nairobi, the same on every PC whatever its language."""
    local = nairobi(at)
    return f"{local.day} {tr(_MONTHS[local.month - 1])} {local.year}"


def calendar_day(day: int, *, has_year: bool = True) -> str:
    """``12 Mar 2026`` or ``12 Mar`` for a Nairobi day."""
    value = day_of(day)
    words = f"{value.day} {tr(_MONTHS[value.month - 1])}"
    return f"{words} {value.year}" if has_year else words


def weekday_date(at: datetime) -> str:
    """``Sun 22 Nov`` in Nairobi."""
    local = nairobi(at)
    return f"{tr(_WEEKDAYS[local.weekday()])} {local.day} {tr(_MONTHS[local.month - 1])}"


def duration(seconds: int) -> str:
    """``0:42:10``."""
    minutes, second = divmod(max(seconds, 0), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}"


def in_time(seconds: int) -> str:
    """``in 8 s``, ``in 4 min``, ``in 1 h``."""
    if seconds < 100:
        return tr("in {seconds} s").format(seconds=seconds)
    if seconds < 5400:
        return tr("in {minutes} min").format(minutes=round(seconds / 60))
    return tr("in {hours} h").format(hours=round(seconds / 3600))


# --- customers --------------------------------------------------------------------------------------------


def debt_age(value: Age) -> StateText:
    """How old a debt is, as a pill: the older, the louder."""
    return {
        Age.WEEK: StateText(tr("0–7 days"), "to_pay", "free"),
        Age.MONTH: StateText(tr("8–30 days"), "to_pay", "ending"),
        Age.OLDER: StateText(tr("30+ days"), "alert", "to_pay"),
    }[value]


def days(count: int) -> str:
    """``today``, ``1 day``, ``12 days``."""
    if count == 0:
        return tr("today")
    return tr("1 day") if count == 1 else tr("{count} days").format(count=f"{count:,}")


def standing(balance: Money) -> str:
    """How a customer stands."""
    if balance.cents > 0:
        return tr("Owes {amount}").format(amount=balance)
    if balance.cents < 0:
        return tr("In credit {amount}").format(amount=-balance)
    return tr("Nothing owed")


def history_title(item: HistoryItem) -> str:
    """A line of a customer's history."""
    match item.kind:
        case HistoryKind.SALE:
            return item.title
        case HistoryKind.GIVEN_BACK:
            return tr("Given back in cash")
        case HistoryKind.PAYMENT:
            return _payment_title(item)
        case HistoryKind.CARD:
            return card_note(item) if item.note is not None else ""


def _payment_title(item: HistoryItem) -> str:
    words = tender(item.tender) if item.tender is not None else ""
    match item.state:
        case PaymentState.PAID:
            return tr("Paid by {tender}").format(tender=words)
        case PaymentState.DECLINED:
            return tr("{tender}, not paid").format(tender=words)
        case PaymentState.UNKNOWN:
            return tr("{tender}, in doubt").format(tender=words)
        case _:
            return tr("{tender}, waiting").format(tender=words)


def card_note(item: HistoryItem) -> str:
    """What was done to a customer's card."""
    cents = Money(int(item.detail)) if item.detail.isdigit() else None
    if item.note is CardNote.LIMIT and cents is None:
        return tr("Limit taken away")
    words = {
        CardNote.ADDED: tr("Added"),
        CardNote.NAME: tr("Name changed"),
        CardNote.PHONE: tr("Number changed"),
        CardNote.NOTE: tr("Note changed"),
        CardNote.LIMIT: tr("Limit set to {amount}"),
        CardNote.CONSENT_GIVEN: tr("Agreed that the number is kept"),
        CardNote.CONSENT_TAKEN_BACK: tr("Number no longer kept for good"),
        CardNote.MERGED: tr("Merged with customer {number}"),
        CardNote.CREDIT_USED: tr("Credit used: {amount}"),
        CardNote.OVER_LIMIT: tr("Approved over the limit by {amount}"),
        CardNote.REVEALED: tr("Number was shown"),
        CardNote.FORGOTTEN: tr("Forgotten"),
    }
    return words[item.note].format(amount=cents, number=item.detail) if item.note is not None else ""
