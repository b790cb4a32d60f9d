"""The words of roles and rights."""

from __future__ import annotations

from datetime import timedelta

from cyberdesk.domain.staff import Right, Role
from cyberdesk.ui.texts import tr


def role_word(role: Role) -> str:
    return {
        Role.OWNER: tr("Owner"),
        Role.SUPERVISOR: tr("Supervisor"),
        Role.ATTENDANT: tr("Attendant"),
    }[role]


def role_meaning(role: Role) -> str:
    """What somebody of this role may do, in one sentence."""
    return {
        Role.OWNER: tr("Everything, also settings and staff."),
        Role.SUPERVISOR: tr("All that happens at the counter, also refunds, prices and reports."),
        Role.ATTENDANT: tr("Sessions, sales and payments. The rest takes a supervisor's PIN each time."),
    }[role]


def right_words(right: Right) -> str:
    """What the right allows, as it is said to staff."""
    return {
        Right.VOID: tr("Take back a bill or a line of it"),
        Right.REFUND: tr("Give money back"),
        Right.CHANGE_PRICE: tr("Change the price on a bill"),
        Right.FORGIVE: tr("Let time or a debt go unpaid"),
        Right.EXCEED_LIMIT: tr("Lend beyond a customer's limit"),
        Right.DECIDE_DOUBT: tr("Decide how a payment in doubt ended"),
        Right.REVEAL_PHONE: tr("Show a whole phone number"),
        Right.EDIT_CUSTOMERS: tr("Merge customers or erase their details"),
        Right.CLOSE_ANY_SHIFT: tr("Close somebody else's shift"),
        Right.REPORTS: tr("See what the café earned"),
        Right.STAFF_LOG: tr("See who did what"),
        Right.SETTINGS: tr("Change the settings"),
        Right.MANAGE_STAFF: tr("Add staff, change roles and give new PINs"),
    }[right]


def wait_words(left: timedelta) -> str:
    """What a lock says while it lasts: ``Too many wrong PINs. Try again in 0:48.``"""
    seconds = -(-left // timedelta(seconds=1))
    time = f"{seconds // 60}:{seconds % 60:02}"
    return tr("Too many wrong PINs. Try again in {time}.").format(time=time)
