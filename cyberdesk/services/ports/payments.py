"""Payments, kept and listed."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from cyberdesk.domain.payment import Payment, PaymentChange, PaymentState
from cyberdesk.domain.phone import Phone
from cyberdesk.services.ports.records import ChangeDraft, PaymentDraft, PaymentFilter, PaymentUpdate, Totals
from cyberdesk.services.ports.transactions import Transactions


class PaymentStore(Transactions, Protocol):
    """Payments with their history."""

    def add_payment(self, draft: PaymentDraft) -> Payment: ...
    def payment(self, payment_id: int) -> Payment: ...
    def payment_by_token_hash(self, attempt_token_hash: str) -> Payment | None: ...
    def payment_by_checkout_id(self, checkout_request_id: str) -> Payment | None: ...
    def payment_by_receipt(self, receipt_number: str) -> Payment | None: ...
    def open_payments(self) -> list[Payment]:
        """Payments in an `OPEN_STATES` state, oldest first."""
        ...

    def unverified_payments(self) -> list[Payment]:
        """Payments that only a typed code speaks for, oldest first."""
        ...

    def alarmed_payments(self) -> list[Payment]:
        """Payments on which somebody must act (`Payment.needs_action`), oldest first."""
        ...

    def payments_of_sale(self, sale_id: int) -> list[Payment]: ...
    def recent_payments_to(self, phone: Phone, since: datetime) -> list[Payment]:
        """M-PESA payments to a phone that were created or finished at or after `since`."""
        ...

    def change_payment(
        self,
        payment_id: int,
        new_state: PaymentState,
        allowed: frozenset[PaymentState],
        update: PaymentUpdate,
    ) -> bool:
        """Writes if the state on the disk is one of `allowed`. False: it was not, nothing changed."""
        ...

    def append_change(self, change: ChangeDraft) -> None: ...
    def history(self, payment_id: int) -> list[PaymentChange]: ...


class PaymentLists(Transactions, Protocol):
    """Payments as the window pages through them."""

    def latest_payments(self, limit: int) -> list[Payment]: ...
    def count_payments(self, wanted: PaymentFilter) -> int: ...
    def page_keys(self, wanted: PaymentFilter, page_size: int) -> list[int]:
        """The id of the newest payment of each page, newest page first."""
        ...

    def payment_page(self, wanted: PaymentFilter, newest_id: int, page_size: int) -> list[Payment]:
        """Up to `page_size` payments from `newest_id` downwards."""
        ...

    def totals(self, wanted: PaymentFilter) -> Totals:
        """Sums over the filter's days and tender; states and search do not narrow them."""
        ...
