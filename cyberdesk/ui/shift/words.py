"""Words and states of a shift."""

from __future__ import annotations

from datetime import datetime

from cyberdesk.domain.cash_move import CashMoveKind
from cyberdesk.domain.moment import day_number
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.shift import Shift
from cyberdesk.ui import texts
from cyberdesk.ui.texts import StateText, tr


def shift_clock(shift: Shift | None, now: datetime) -> str:
    """``Shift 12 · since 08:02``, with the day when it was opened on another one; ``No shift``."""
    if shift is None or not shift.is_open:
        return tr("No shift")
    since = texts.clock(shift.opened_at)
    if day_number(shift.opened_at) != day_number(now):
        since = f"{texts.weekday_date(shift.opened_at)} {since}"
    return tr("Shift {number} · since {time}").format(number=shift.id, time=since)


def move_word(kind: CashMoveKind) -> str:
    """A movement of cash in two or three words."""
    return {
        CashMoveKind.IN: tr("Cash in"),
        CashMoveKind.OUT: tr("Cash out"),
        CashMoveKind.DROP: tr("Drop to safe"),
        CashMoveKind.EXPENSE: tr("Expense"),
        CashMoveKind.OVER: tr("Too much counted"),
        CashMoveKind.SHORT: tr("Missing when counted"),
    }[kind]


def move_act(kind: CashMoveKind) -> str:
    """What the button that writes it down says."""
    return {
        CashMoveKind.IN: tr("Put into the drawer"),
        CashMoveKind.OUT: tr("Take out"),
        CashMoveKind.DROP: tr("Bring to the safe"),
        CashMoveKind.EXPENSE: tr("Pay from the drawer"),
    }[kind]


def move_hint(kind: CashMoveKind) -> str:
    """When to use it."""
    return {
        CashMoveKind.IN: tr("Change that the owner brings."),
        CashMoveKind.OUT: tr("Cash that the owner takes."),
        CashMoveKind.DROP: tr("Too much cash in the drawer: bring some to safety."),
        CashMoveKind.EXPENSE: tr("Paper, soap, airtime: something the shop needs."),
    }[kind]


def account_word(account: str) -> str:
    """An account as it is named on a sheet."""
    known = {
        "income_time": tr("Computer time"),
        "income_service": tr("Services"),
        "pass_through": tr("Government fees"),
    }
    return known.get(account, account.removeprefix("income_").replace("_", " ").capitalize())


def bills(count: int) -> str:
    """``1 bill``, ``2 bills``."""
    return tr("1 bill") if count == 1 else tr("{count} bills").format(count=count)


def payments(count: int) -> str:
    """``1 payment``, ``2 payments``."""
    return tr("1 payment") if count == 1 else tr("{count} payments").format(count=count)


def sessions(count: int) -> str:
    """``1 session``, ``2 sessions``."""
    return tr("1 session") if count == 1 else tr("{count} sessions").format(count=count)


def difference_state(difference: Money) -> StateText:
    """Counted less expected, as a pill; red only when money is missing."""
    amount = Money(abs(difference.cents))
    if difference < ZERO:
        return StateText(tr("{amount} missing").format(amount=amount), "alert", "alarm")
    if difference > ZERO:
        return StateText(tr("{amount} too much").format(amount=amount), "info", "ending")
    return StateText(tr("Exactly right"), "paid", "running")
