"""What is to be paid, checked and made ready to be written down, by whichever way it is paid."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from cyberdesk.domain.moment import day_number
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Payment, PaymentState, Tender
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.words import words
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.ports import PaymentDraft, Store


@dataclass(frozen=True, slots=True)
class Charge:
    """What is to be paid.

    Attributes:
        amount: how much of it now; on a bill at most what is due, and less for a part.
        sale_id: the sale; None for a payment on a customer's account.
        customer_id: the account; None only with a sale.
    """

    amount: Money
    sale_id: int | None = None
    customer_id: int | None = None

    def __post_init__(self) -> None:
        if self.sale_id is None and self.customer_id is None:
            raise ValueError("a payment is for a sale or for a customer's account")


def payment_draft(
    store: Store,
    charge: Charge,
    tender: Tender,
    *,
    staff: str,
    now: datetime,
    state: PaymentState = PaymentState.CREATED,
    day: int | None = None,
    phone: Phone | None = None,
    attempt_token_hash: str | None = None,
) -> PaymentDraft:
    """A payment for a charge as things stand, inside the transaction that writes it.

    Args:
        state: `SENDING` for a prompt.
        day: the Nairobi day it counts for; that of `now` when None.

    Raises:
        NotAllowedNow: it is paid already, it is more than is due, or nothing.
    """
    customer_id, customer_name, title = charge.customer_id, "", "On account"
    if charge.sale_id is not None:
        sale = store.sale(charge.sale_id)
        if sale.is_settled:
            raise NotAllowedNow("This bill is paid already", next_step="Nothing more to take.")
        if charge.amount > sale.due:
            raise NotAllowedNow(
                words("Only {due} is due on this bill", due=sale.due),
                next_step="Take that amount, or give change.",
            )
        customer_id, customer_name, title = sale.customer_id, sale.customer_name, sale.title
    elif customer_id is not None:
        customer_name = store.customer(customer_id).name
    if charge.amount.cents <= 0:
        raise NotAllowedNow("The amount must be more than zero", next_step="Change the amount.")
    return PaymentDraft(
        sale_id=charge.sale_id,
        customer_id=customer_id,
        customer_name=customer_name,
        title=title,
        tender=tender,
        amount=charge.amount,
        state=state,
        phone=phone,
        attempt_token_hash=attempt_token_hash,
        staff=staff,
        created_at=now,
        day=day if day is not None else day_number(now),
    )


def payments_in_question(store: Store, charge: Charge) -> list[Payment]:
    """The payments that may still turn out to have paid what is to be charged."""
    if charge.sale_id is not None:
        of_sale = store.payments_of_sale(charge.sale_id)
        return [payment for payment in of_sale if payment.is_in_question]
    # On an account: what was asked for there, and for each bill that a payment there would settle.
    bills = {debt.sale_id for debt in store.debts(sale_id=None, customer_id=charge.customer_id)}
    return [
        payment
        for payment in (*store.open_payments(), *store.unverified_payments())
        if payment.is_in_question
        and (
            payment.sale_id in bills
            if payment.sale_id is not None
            else payment.customer_id == charge.customer_id
        )
    ]
