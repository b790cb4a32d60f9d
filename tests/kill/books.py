"""What must hold after the last restart."""

from __future__ import annotations

from collections.abc import Iterator

from cyberdesk.domain.ledger import Account
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import ALARMS, Payment, PaymentState, Tender
from cyberdesk.simulator.daraja import Simulator
from cyberdesk.simulator.prompts import Moved
from cyberdesk.storage.store import SqliteStore
from cyberdesk.storage.verify import verify

_ALL = 1_000_000


class Books:
    """The café's books.

    Attributes:
        payments: all.
        by_mpesa: what the ledger has of M-PESA, with what only typed codes speak for.
    """

    def __init__(self, store: SqliteStore) -> None:
        self.store = store
        self.payments = store.latest_payments(_ALL)
        self.by_mpesa = store.account_balance(Account.MPESA) + store.account_balance(Account.MPESA_UNVERIFIED)


def moved_by_phone(far_end: Simulator) -> dict[str, Moved]:
    """The money that left wallets; each phone was asked once."""
    return {moved.phone: moved for moved in far_end.moved()}


def troubles(books: Books, far_end: Simulator, shown: set[int]) -> Iterator[str]:
    """What does not add up.

    Args:
        shown: the payments that the window showed as paid.
    """
    yield from _money(books, far_end)
    yield from _payments(books, far_end)
    yield from _bills(books)
    paid = {payment.id for payment in books.payments if payment.state is PaymentState.PAID}
    yield from (f"payment {each} was shown as paid, and is not" for each in sorted(shown - paid))
    fault = verify(books.store)
    if fault is not None:
        yield str(fault)


def _money(books: Books, far_end: Simulator) -> Iterator[str]:
    moved = Money.shillings(sum(each.amount for each in far_end.moved()))
    if moved != books.by_mpesa:
        yield f"{moved} left the wallets, and the ledger has {books.by_mpesa}"


def _payments(books: Books, far_end: Simulator) -> Iterator[str]:
    moved = moved_by_phone(far_end)
    if len(moved) != len(far_end.moved()):
        yield "a phone paid twice: more than one prompt was sent for one payment"
    for payment in books.payments:
        if payment.phone is None:
            continue
        is_paid, has_moved = payment.state is PaymentState.PAID, payment.phone.msisdn in moved
        if is_paid != has_moved:
            what = "its money moved" if has_moved else "no money moved for it"
            yield f"payment {payment.id} is {payment.state}, and {what}"
        if payment.is_open and payment.checkout_request_id is not None:
            yield f"payment {payment.id} is {payment.state}, and M-PESA knows its end"


def _bills(books: Books) -> Iterator[str]:
    """Nobody paid twice for one bill without an alarm."""
    by_bill: dict[int, list[Payment]] = {}
    for payment in books.payments:
        if payment.sale_id is not None and payment.state is PaymentState.PAID:
            by_bill.setdefault(payment.sale_id, []).append(payment)
    for sale_id, payments in by_bill.items():
        paid = sum((payment.received or ZERO for payment in payments), ZERO)
        is_told = any(payment.remarks & ALARMS for payment in payments)
        if (paid > books.store.sale(sale_id).total) != is_told:
            what = "there is an alarm" if is_told else "nobody is told"
            yield f"{paid} was paid for bill {sale_id}, and {what}"
    cash = sum((each.received or ZERO for each in books.payments if each.tender is Tender.CASH), ZERO)
    if cash != books.store.account_balance(Account.CASH):
        yield f"{cash} was taken in cash, and the ledger has {books.store.account_balance(Account.CASH)}"
