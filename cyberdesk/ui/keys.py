"""Every key of the program, once: the window makes its shortcuts from this, and the help shows them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from cyberdesk.ui.texts import tr


class KeyGroup(StrEnum):
    """Where a key belongs, in the order of the columns of the help."""

    COUNTER = "counter"
    MONEY = "money"
    QUICK_SALE = "quick_sale"
    EVERYWHERE = "everywhere"


class Act(StrEnum):
    """What a shortcut does. The window says how."""

    HELP = "help"
    START_OR_END = "start_or_end"
    SELL_TIME = "sell_time"
    PAUSE = "pause"
    MOVE = "move"
    SEARCH = "search"
    QUICK_SALE = "quick_sale"
    RECORD_PAYMENT = "record_payment"
    CASH = "cash"
    PROMPT = "prompt"
    PART = "part"
    TILL = "till"
    TRAY = "tray"
    LAST_RECEIPT = "last_receipt"
    SHIFT = "shift"
    LOCK = "lock"
    PRACTICE = "practice"
    COUNTER = "counter"
    PAYMENTS = "payments"
    SETTINGS = "settings"
    ESCAPE = "escape"


@dataclass(frozen=True, slots=True)
class Key:
    """A key and what it does.

    Attributes:
        keys: as Qt reads it and as it is printed, ``Ctrl+K``; for those that are no shortcut, own words.
        words: what it does, in a few words.
        group: where it belongs.
        act: what the shortcut does; None: the screens take the key themselves.
        others: keys that do the same.
    """

    keys: str
    words: str
    group: KeyGroup
    act: Act | None = None
    others: tuple[str, ...] = ()

    @property
    def sequences(self) -> tuple[str, ...]:
        """Every shortcut of it, as Qt reads them; none for a key that the screens take themselves."""
        return (self.keys, *self.others) if self.act is not None else ()

    @property
    def printed(self) -> str:
        return " · ".join((self.keys, *self.others))


def every_key() -> tuple[Key, ...]:
    """The table (product.md 5.4), in the order of the help."""
    counter, money, quick_sale, everywhere = KeyGroup
    return (
        Key(tr("1 – 99"), tr("Go to that station"), counter),
        Key(tr("Enter"), tr("The safe next step, shown with a ring"), counter),
        Key("F2", tr("Start the session, or end it"), counter, Act.START_OR_END),
        Key("F11", tr("Sell time first, or more of it"), counter, Act.SELL_TIME),
        Key("Alt+P", tr("Pause the session, or go on"), counter, Act.PAUSE),
        Key("Alt+M", tr("Move the session"), counter, Act.MOVE),
        Key("F4", tr("Sell a service"), counter, Act.QUICK_SALE),
        Key("F8", tr("Go to the payments that wait"), counter, Act.TRAY),
        Key("F10", tr("The shift: count and close"), counter, Act.SHIFT),
        Key("F6", tr("Take cash for the bill"), money, Act.CASH),
        Key("F7", tr("Send the M-PESA prompt"), money, Act.PROMPT),
        Key("Alt+A", tr("Take only a part of the bill"), money, Act.PART),
        Key("Alt+T", tr("Paid to the till: type the code"), money, Act.TILL),
        Key("F5", tr("Record a payment on an account"), money, Act.RECORD_PAYMENT),
        Key("F9", tr("Print the last receipt"), money, Act.LAST_RECEIPT),
        Key("F12", tr("Practice: play the customer"), money, Act.PRACTICE),
        Key("Ctrl+U", tr("Sell to a customer by name"), quick_sale),
        Key("Ctrl+H", tr("Set the sale aside"), quick_sale),
        Key("Ctrl+T", tr("Put the sale on a PC's bill"), quick_sale),
        Key("Ctrl+K", tr("Search for anything"), everywhere, Act.SEARCH, others=("F3",)),
        Key(tr("A – Z"), tr("Search, when no field is open"), everywhere),
        Key("Ctrl+1", tr("Counter"), everywhere, Act.COUNTER),
        Key("Ctrl+2", tr("Payments"), everywhere, Act.PAYMENTS),
        Key("Ctrl+,", tr("Settings"), everywhere, Act.SETTINGS),
        Key("Ctrl+L", tr("Lock the screen"), everywhere, Act.LOCK),
        Key("Esc", tr("Close what lies on top; loses nothing"), everywhere, Act.ESCAPE),
        Key("F1", tr("These keys"), everywhere, Act.HELP),
    )


def keys_for(acts: Collection[Act], keys: Iterable[Key] | None = None) -> tuple[Key, ...]:
    """The keys that work in a window that knows these acts: what is not built yet is not promised."""
    table = every_key() if keys is None else keys
    return tuple(key for key in table if key.act is None or key.act in acts)


def group_title(group: KeyGroup) -> str:
    return {
        KeyGroup.COUNTER: tr("Counter"),
        KeyGroup.MONEY: tr("Money"),
        KeyGroup.QUICK_SALE: tr("Quick sale"),
        KeyGroup.EVERYWHERE: tr("Everywhere"),
    }[group]
