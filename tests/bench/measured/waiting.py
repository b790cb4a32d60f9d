"""Payments whose prompts were accepted, written straight to the store."""

from __future__ import annotations

import itertools

from cyberdesk.domain.ledger import post_sale
from cyberdesk.domain.moment import day_number
from cyberdesk.domain.money import CENTS_PER_SHILLING, Money
from cyberdesk.domain.payment import PaymentState, Tender
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.sale import LineKind, SaleLine
from cyberdesk.services.ports import Clock, PaymentDraft, PaymentUpdate, SaleDraft
from cyberdesk.services.settlement import token_hash
from cyberdesk.storage.store import SqliteStore

STAFF = "Achieng"
_AMOUNT = Money.shillings(150)


class WaitingPayments:
    """Adds bills that wait for the callbacks of their prompts."""

    def __init__(self, store: SqliteStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._numbers = itertools.count(1)

    def add(self, count: int) -> list[dict[str, object]]:
        """So many of them, in one commit; what their callbacks have to say."""
        with self._store.transaction():
            return [self._add_one(next(self._numbers)) for _ in range(count)]

    def _add_one(self, number: int) -> dict[str, object]:
        now = self._clock.now()
        token, phone, title = f"{number:032x}", Phone(f"2547{number:08}"), f"PC {number % 24 + 1} · 50 min"
        draft = PaymentDraft(
            sale_id=self._add_sale(title),
            customer_id=None,
            customer_name="Walk-in",
            title=title,
            tender=Tender.MPESA,
            amount=_AMOUNT,
            state=PaymentState.SENDING,
            phone=phone,
            attempt_token_hash=token_hash(token),
            staff=STAFF,
            created_at=now,
            day=day_number(now),
        )
        payment = self._store.add_payment(draft)
        merchant_id, checkout_id = f"29115-34620561-{number}", f"ws_CO_19122019102036{number:08}"
        ids = PaymentUpdate(merchant_request_id=merchant_id, checkout_request_id=checkout_id, sent_at=now)
        sending = frozenset({PaymentState.SENDING})
        self._store.change_payment(payment.id, PaymentState.PENDING, sending, ids)
        return {
            "payment": payment.id,
            "token": token,
            "merchant_id": merchant_id,
            "checkout_id": checkout_id,
            "msisdn": phone.msisdn,
            "shillings": _AMOUNT.cents // CENTS_PER_SHILLING,
            "receipt": f"UB{number:08}",
        }

    def _add_sale(self, title: str) -> int:
        now = self._clock.now()
        sale = self._store.add_sale(
            SaleDraft(
                customer_id=None,
                customer_name="Walk-in",
                title=title,
                station_number=None,
                made_at=now,
                day=day_number(now),
                staff=STAFF,
                lines=(SaleLine(LineKind.TIME, "PC time 13:41–14:31, 50 min", _AMOUNT),),
            )
        )
        postings = post_sale([(LineKind.TIME, _AMOUNT)], sale_id=sale.id, customer_id=None, staff=STAFF)
        self._store.append_entries(postings, at=now, day=day_number(now))
        return sale.id
