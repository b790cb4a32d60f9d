"""A ledger in memory that counts its readings: the part of `services.payments.Payments` that lists."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import cast

from cyberdesk.domain.moment import day_number
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Payment, PaymentState, Tender
from cyberdesk.services.errors import StorageError
from cyberdesk.services.payments import Payments
from cyberdesk.services.ports import PaymentFilter
from tests.fakes.clock import MORNING

TODAY = day_number(MORNING)


def payment(payment_id: int, state: PaymentState = PaymentState.PAID, *, day: int = TODAY) -> Payment:
    """A payment by M-PESA; every third one by cash."""
    is_cash = payment_id % 3 == 0
    return Payment(
        id=payment_id,
        sale_id=None,
        customer_id=1,
        customer_name="Kamau J." if payment_id % 2 else "Akinyi R.",
        title="On account",
        tender=Tender.CASH if is_cash else Tender.MPESA,
        amount=Money.shillings(payment_id),
        received=Money.shillings(payment_id) if state is PaymentState.PAID else None,
        state=state,
        cause=None,
        remarks=frozenset(),
        phone=None,
        merchant_request_id=None,
        checkout_request_id=None,
        receipt_number=None,
        staff="Achieng",
        created_at=MORNING + timedelta(seconds=payment_id),
        sent_at=None,
        finished_at=None,
        day=day,
    )


class Ledger:
    """Payments by number. What it was read for: `reads`.

    Attributes:
        is_broken: every reading fails.
    """

    def __init__(self, page_size: int, count: int = 0) -> None:
        self.page_size = page_size
        self.payments = {number: payment(number) for number in range(1, count + 1)}
        self.reads: list[str] = []
        self.is_broken = False

    def as_service(self) -> Payments:
        return cast(Payments, self)

    def add(self, state: PaymentState = PaymentState.PAID, *, day: int = TODAY) -> Payment:
        made = payment(len(self.payments) + 1, state, day=day)
        self.payments[made.id] = made
        return made

    def change(self, payment_id: int, state: PaymentState) -> Payment:
        self.payments[payment_id] = replace(self.payments[payment_id], state=state)
        return self.payments[payment_id]

    def fitting(self, wanted: PaymentFilter) -> list[Payment]:
        """What a list with this filter must show, newest first."""
        return [
            one
            for one in sorted(self.payments.values(), key=lambda one: -one.id)
            if (not wanted.states or one.state in wanted.states)
            and wanted.tender in {None, one.tender}
            and (wanted.first_day is None or one.day >= wanted.first_day)
            and (wanted.last_day is None or one.day <= wanted.last_day)
            and wanted.search.casefold() in one.customer_name.casefold()
        ]

    # --- as the model reads it ----------------------------------------------------------------------------

    def page_keys(self, wanted: PaymentFilter) -> list[int]:
        self._read("keys")
        return [one.id for one in self.fitting(wanted)][:: self.page_size]

    def page(self, wanted: PaymentFilter, newest_id: int) -> list[Payment]:
        self._read("page")
        return [one for one in self.fitting(wanted) if one.id <= newest_id][: self.page_size]

    def _read(self, what: str) -> None:
        self.reads.append(what)
        if self.is_broken:
            raise StorageError("The disk reported a fault")
