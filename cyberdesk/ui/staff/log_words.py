"""The words of the staff log."""

from __future__ import annotations

from cyberdesk.domain.phone import mask_numbers
from cyberdesk.domain.staff import Right, Role, StaffAct, StaffRecord
from cyberdesk.services.staff_log import ActKind
from cyberdesk.ui.staff.words import right_words, role_word
from cyberdesk.ui.texts import tr


def kind_word(kind: ActKind) -> str:
    return {
        ActKind.RIGHTS: tr("Rights used"),
        ActKind.PINS: tr("Wrong PINs"),
        ActKind.COMING: tr("Coming and going"),
        ActKind.PEOPLE: tr("Staff changes"),
        ActKind.PAPERS: tr("Copies of receipts"),
    }[kind]


def act_word(act: StaffAct) -> str:
    """What was done, in general."""
    return {
        StaffAct.ADDED: tr("Added"),
        StaffAct.RENAMED: tr("Renamed"),
        StaffAct.ROLE_CHANGED: tr("Other role"),
        StaffAct.DEACTIVATED: tr("May not sign in any more"),
        StaffAct.REACTIVATED: tr("May sign in again"),
        StaffAct.PIN_CHANGED: tr("Own PIN changed"),
        StaffAct.PIN_RESET: tr("New PIN given"),
        StaffAct.SIGNED_IN: tr("Signed in"),
        StaffAct.SIGNED_OUT: tr("Signed out"),
        StaffAct.LOCKED: tr("Locked by itself"),
        StaffAct.WRONG_PIN: tr("Wrong PIN"),
        StaffAct.LOCKED_OUT: tr("Too many wrong PINs"),
        StaffAct.TRIED_LOCKED_OUT: tr("Tried while locked out"),
        StaffAct.RIGHT_USED: tr("Right used"),
        StaffAct.APPROVED: tr("Approved"),
        StaffAct.RECEIPT_COPIED: tr("Receipt printed again"),
    }[act]


def what_words(record: StaffRecord) -> str:
    """What was done: ``Give money back``, ``Approved: Give money back``, ``Signed in``."""
    if record.right is None:
        return act_word(record.act)
    words = right_words(record.right)
    return f"{act_word(record.act)}: {words}" if record.act is StaffAct.APPROVED else words


def detail_words(record: StaffRecord) -> str:
    """To whom, and what else is written down. A phone number in it is masked."""
    match record.act:
        case StaffAct.ADDED | StaffAct.ROLE_CHANGED:
            parts = [record.subject_name, _role_word(record.detail)]
        case StaffAct.RENAMED:
            parts = [tr("{old} is now {name}").format(old=record.detail, name=record.subject_name)]
        case StaffAct.APPROVED:
            parts = [tr("for {name}").format(name=record.subject_name), record.detail]
        case _ if record.subject_name != record.staff_name:
            parts = [record.subject_name, record.detail]
        case _:
            parts = [record.detail]
    return mask_numbers(" · ".join(part for part in parts if part))


def who_words(record: StaffRecord) -> str:
    return record.staff_name or tr("At the PC")


def sought_acts(search: str) -> frozenset[StaffAct]:
    """The acts whose words hold what is searched for."""
    folded = search.casefold()
    return frozenset(act for act in StaffAct if folded in act_word(act).casefold())


def sought_rights(search: str) -> frozenset[Right]:
    """The rights whose words hold what is searched for."""
    folded = search.casefold()
    return frozenset(right for right in Right if folded in right_words(right).casefold())


def _role_word(detail: str) -> str:
    return role_word(Role(detail)) if detail in set(Role) else detail
