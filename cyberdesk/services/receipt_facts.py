"""The facts of a receipt, from the books as they stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cyberdesk.domain.ledger import MONEY, Account, Posting
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Payment, PaymentState
from cyberdesk.domain.receipt import Letterhead, Receipt, Subject, Tendered
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.ports import Store


def receipt_of_sale(store: Store, letterhead: Letterhead, subject: Subject) -> Receipt:
    """
    Raises:
        NotAllowedNow: nothing was paid on it, and it is no debt either.
    """
    sale = store.sale(subject.id)
    postings = store.postings_of_sale(sale.id)
    arrived = _arrived(store, subject.id, postings)
    from_credit = _sum(one for one in postings if _uses_credit(one))
    if sale.is_void or not (arrived or from_credit or sale.is_on_account or sale.is_settled):
        title = "This bill is void" if sale.is_void else "This bill is not paid yet"
        raise NotAllowedNow(title, next_step="A receipt follows a payment.")
    payments = [payment for payment, _ in arrived]
    last = payments[-1] if payments else None
    return Receipt(
        letterhead=letterhead,
        subject=subject,
        at=(last.finished_at or last.created_at) if last is not None else sale.made_at,
        customer_name=sale.customer_name,
        title=sale.title,
        station_number=sale.station_number,
        lines=sale.lines,
        lines_off=sale.lines_off,
        tenders=tuple(_tendered(payment, amount) for payment, amount in arrived),
        served_by=last.staff if last is not None else "",
        from_credit=from_credit,
        given_back=_given_back(store, payments, postings),
        due=max(sale.due, ZERO),
        is_on_account=sale.is_on_account,
        balance=store.balance(sale.customer_id) if sale.customer_id is not None else None,
    )


def receipt_of_payment(store: Store, letterhead: Letterhead, subject: Subject) -> Receipt:
    """
    Raises:
        NotAllowedNow: it is not paid.
    """
    payment = store.payment(subject.id)
    if payment.state is not PaymentState.PAID or not payment.received:
        raise NotAllowedNow("This payment is not paid", next_step="A receipt follows a payment.")
    return Receipt(
        letterhead=letterhead,
        subject=subject,
        at=payment.finished_at or payment.created_at,
        customer_name=payment.customer_name,
        title=payment.title,
        station_number=None,
        lines=(),
        lines_off=(),
        tenders=(_tendered(payment, payment.received),),
        served_by=payment.staff,
        given_back=_given_back(store, [payment], ()),
        balance=store.balance(payment.customer_id) if payment.customer_id is not None else None,
    )


def _arrived(store: Store, sale_id: int, postings: Sequence[Posting]) -> list[tuple[Payment, Money]]:
    """The payments that brought money for a bill, oldest first: all of its own, of others their part."""
    parts: dict[int, Money] = {}
    for one in postings:
        if one.payment_id is not None and one.debit in MONEY and one.credit is Account.RECEIVABLE:
            parts[one.payment_id] = parts.get(one.payment_id, ZERO) + one.amount
        elif one.payment_id is not None and one.credit in MONEY and one.debit is Account.RECEIVABLE:
            parts[one.payment_id] = parts.get(one.payment_id, ZERO) - one.amount
    found: list[tuple[Payment, Money]] = []
    own = {payment.id for payment in store.payments_of_sale(sale_id)}
    for payment_id in sorted(parts.keys() | own):
        payment = store.payment(payment_id)
        amount = (payment.received or ZERO) if payment_id in own else parts[payment_id]
        if payment.state is PaymentState.PAID and amount > ZERO:
            found.append((payment, amount))
    return found


def _tendered(payment: Payment, amount: Money) -> Tendered:
    return Tendered(
        tender=payment.tender,
        amount=amount,
        at=payment.finished_at or payment.created_at,
        code=payment.receipt_number or "",
        phone=payment.masked_phone,
        is_verified=payment.is_verified,
    )


def _given_back(store: Store, payments: Iterable[Payment], postings: Sequence[Posting]) -> Money:
    """For lines that were undone, and of what was too much."""
    undone = [
        one
        for one in postings
        if one.payment_id is None and one.debit is Account.RECEIVABLE and one.credit in MONEY
    ]
    too_much = [
        one
        for payment in payments
        for one in store.postings_of(payment.id)
        if one.debit is Account.CUSTOMER_CREDIT and one.credit in MONEY
    ]
    return _sum([*undone, *too_much])


def _uses_credit(posting: Posting) -> bool:
    return posting.debit is Account.CUSTOMER_CREDIT and posting.credit is Account.RECEIVABLE


def _sum(postings: Iterable[Posting]) -> Money:
    return sum((one.amount for one in postings), ZERO)
