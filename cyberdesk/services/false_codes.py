"""Taking back what a typed code claimed: it was false, or the number of another payment."""

from __future__ import annotations

from datetime import datetime

from cyberdesk.domain.ledger import post_void
from cyberdesk.domain.money import ZERO
from cyberdesk.domain.payment import Note, Payment, Remark, Source
from cyberdesk.domain.sale import Sale
from cyberdesk.services.ports import ChangeDraft, PaymentUpdate, SessionAct, SessionRecord, Store


def take_code_back(
    store: Store,
    payment: Payment,
    *,
    staff: str,
    now: datetime,
    source: Source = Source.STAFF,
    remarks: frozenset[Remark] = frozenset({Remark.HANDLED}),
) -> list[Sale]:
    """Undo everything that a code did, inside the caller's transaction; the bills that are due again.

    Args:
        payment: that only a typed code speaks for.
        source: who says that the code is false.
        remarks: beside `VOIDED`.
    """
    postings = post_void(store.postings_of(payment.id), payment.received or ZERO, staff=staff)
    store.append_entries(postings, at=now, day=payment.day)
    sales = [posting.sale_id for posting in postings if posting.sale_id is not None]
    for sale_id in sales:
        store.reopen_sale(sale_id)
        _record_owed_time(store, sale_id, staff=staff, now=now)
    update = PaymentUpdate(
        received=ZERO,
        # It may be the number of another payment, which must be able to have it.
        clears_receipt_number=True,
        adds_remarks=frozenset({Remark.VOIDED}) | remarks,
        # They told of money that is counted no more.
        drops_remarks=frozenset({Remark.SHORT, Remark.OVER, Remark.SALE_ALREADY_PAID}),
    )
    store.change_payment(payment.id, payment.state, frozenset({payment.state}), update)
    store.append_change(
        ChangeDraft(
            payment.id,
            now,
            source,
            payment.state,
            Note.VOIDED,
            detail=payment.receipt_number or "",
            evidence=staff,
        )
    )
    return [store.sale(sale_id) for sale_id in sales]


def _record_owed_time(store: Store, sale_id: int, *, staff: str, now: datetime) -> None:
    """Time that runs on a false code runs on, and its bill owes it: nothing locks a customer's PC."""
    sold = store.time_sale(sale_id)
    if sold is not None and sold.counts:
        store.append_session_record(
            SessionRecord(sold.session_id, now, SessionAct.OWED, staff, str(sold.minutes))
        )
