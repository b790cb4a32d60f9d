"""What is said of every finding: in a pill, in a sentence, and what choosing it does."""

from __future__ import annotations

from dataclasses import dataclass

from cyberdesk.domain.moment import nairobi
from cyberdesk.domain.statement import Refusal, Statement
from cyberdesk.domain.statement_import import StatementImport
from cyberdesk.domain.statement_match import Finding
from cyberdesk.ui import texts
from cyberdesk.ui.texts import StateText, tr


@dataclass(frozen=True, slots=True)
class FindingText:
    """How a finding is shown.

    Attributes:
        state: its pill.
        what: what it means.
        does: what happens to it by itself, or when it is ticked; empty when nothing does.
    """

    state: StateText
    what: str
    does: str = ""


def finding(value: Finding) -> FindingText:
    """The words of a finding."""
    return _matched_words().get(value) or _doubtful_words().get(value) or _lonely_words()[value]


def _matched_words() -> dict[Finding, FindingText]:
    return {
        Finding.SAME: FindingText(
            StateText(tr("Matched"), "paid", "paid"), tr("Counted here, and on the statement.")
        ),
        Finding.CODE_CONFIRMED: FindingText(
            StateText(tr("Code confirmed"), "paid", "paid"),
            tr("A typed code is on the statement, with enough money."),
            tr("It is verified."),
        ),
        Finding.RECEIPT_FOUND: FindingText(
            StateText(tr("Number found"), "paid", "paid"),
            tr("Paid without a receipt number. Amount, time and phone fit this line alone."),
            tr("It gets this receipt number."),
        ),
        Finding.AMOUNT_CORRECTED: FindingText(
            StateText(tr("Amount corrected"), "info", "ending"),
            tr("M-PESA had not told how much it was."),
            tr("The amount of the statement is counted."),
        ),
        Finding.AMOUNT_DIFFERS: FindingText(
            StateText(tr("Amount differs"), "alert", "alarm"),
            tr("M-PESA told one amount when it was paid, and tells another one now. Ask M-PESA about it."),
        ),
        Finding.CODE_WORTH_LESS: FindingText(
            StateText(tr("Code worth less"), "alert", "alarm"),
            tr("A typed code is on the statement, with less money than it was taken for."),
            tr("Ticked, what really came is counted, and the rest is due again."),
        ),
        Finding.DOUBLED: FindingText(
            StateText(tr("Line twice"), "info", "declined"),
            tr("This line stands on the statement twice. It counts once."),
        ),
    }


def _doubtful_words() -> dict[Finding, FindingText]:
    return {
        Finding.RECEIPT_UNCERTAIN: FindingText(
            StateText(tr("May be this one"), "in_doubt", "in_doubt"),
            tr(
                "Paid without a receipt number. This line may be its money, but is not the only one, "
                "or does not tell the phone."
            ),
            tr("Ticked, it gets this receipt number."),
        ),
        Finding.PROMPT_PAID: FindingText(
            StateText(tr("Maybe paid"), "in_doubt", "in_doubt"),
            tr("A payment in doubt. This line has its amount and its time."),
            tr("Ticked, it is paid with this receipt number."),
        ),
        Finding.PAID_AFTER_ALL: FindingText(
            StateText(tr("Code is there"), "in_doubt", "in_doubt"),
            tr("This code was taken back as false, and is on the statement."),
            tr("Ticked, it counts after all."),
        ),
        Finding.MONEY_TAKEN_BACK: FindingText(
            StateText(tr("Money taken back"), "alert", "alarm"),
            tr("It is counted here, and M-PESA took the money back."),
            tr("It raises an alarm. Ticked, it is taken out of the ledger, and its bill is due again."),
        ),
        Finding.REVERSED_IN_PART: FindingText(
            StateText(tr("Part taken back"), "alert", "alarm"),
            tr("It is counted here in full, and M-PESA took a part of the money back. Ask M-PESA why."),
        ),
        Finding.CODE_REVERSED: FindingText(
            StateText(tr("Code taken back"), "alert", "alarm"),
            tr("Only a typed code says that it was paid, and M-PESA took that money back."),
            tr("It raises an alarm. Ticked, the code is taken back, and its bill is due again."),
        ),
    }


def _lonely_words() -> dict[Finding, FindingText]:
    return {
        Finding.CODE_MISSING: FindingText(
            StateText(tr("Code not there"), "alert", "alarm"),
            tr("A typed code is not on the statement, which tells of its time. It is likely false."),
            tr("Ticked, the code is taken back, and its bill is due again."),
        ),
        Finding.PAYMENT_MISSING: FindingText(
            StateText(tr("Not there"), "alert", "alarm"),
            tr("M-PESA said that it was paid, and it is not on the statement. Is this the right account?"),
        ),
        Finding.NUMBER_MISSING: FindingText(
            StateText(tr("No number"), "in_doubt", "in_doubt"),
            tr("Paid without a receipt number, and no line of the statement can be it."),
        ),
        Finding.UNKNOWN_PAYMENT: FindingText(
            StateText(tr("Not counted here"), "info", "ending"),
            tr("Money came that nothing here was paid with: straight to the till, or for another shop."),
        ),
        Finding.REVERSED_DONE: FindingText(
            StateText(tr("Dealt with"), "declined", "declined"),
            tr("M-PESA took the money back, and nothing is counted for it any more."),
        ),
        Finding.REVERSED_UNKNOWN: FindingText(
            StateText(tr("Never counted"), "declined", "declined"),
            tr("M-PESA took back money that was never counted here."),
        ),
    }


def every_state() -> list[StateText]:
    """Every pill, so that a column can be made wide enough for all of them."""
    return [finding(value).state for value in Finding] + [refused_state()]


def refused_state() -> StateText:
    return StateText(tr("Not read"), "alert", "alarm")


def refusal(value: Refusal) -> str:
    """Why a line could not be read."""
    return {
        Refusal.NO_RECEIPT: tr("It has no receipt number."),
        Refusal.BAD_RECEIPT: tr("Its receipt number has not ten letters and digits."),
        Refusal.BAD_TIME: tr("Its completion time cannot be read."),
        Refusal.BAD_AMOUNT: tr("One of its amounts cannot be read."),
        Refusal.NO_AMOUNT: tr("It has no amount."),
        Refusal.BOTH_WAYS: tr("Money came in and went out in one line."),
        Refusal.NO_STATUS: tr("It does not say whether it was completed."),
    }[value]


def period(told: Statement | StatementImport) -> str:
    """``22 Nov 2026``, or from one day to another."""
    if told.first_at is None or told.last_at is None:
        return tr("no lines")
    first, last = texts.date(told.first_at), texts.date(told.last_at)
    return first if nairobi(told.first_at).date() == nairobi(told.last_at).date() else f"{first} – {last}"


def not_read(count: int) -> str:
    """How many lines could not be read."""
    one = tr("1 line could not be read.")
    return one if count == 1 else tr("{n} lines could not be read.").format(n=f"{count:,}")


def changed(count: int) -> str:
    """How many payments an import changed."""
    if count == 0:
        return tr("No payment was changed.")
    return (
        tr("1 payment was changed.")
        if count == 1
        else tr("{n} payments were changed.").format(n=f"{count:,}")
    )
