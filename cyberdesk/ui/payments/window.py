"""A list of payments of any length, of which a few pages are in memory.

Payments are listed newest first, by their number. A page is known by the number it begins with, not by its
place, so that a payment that arrives on top moves no page: it goes into a short list in front of them. Only
a payment that begins or ceases to fit the filter shifts pages, and then everything is read again.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import Enum

from cyberdesk.domain.payment import Payment
from cyberdesk.services.payments import PAGE_SIZE, Payments
from cyberdesk.services.ports import PaymentFilter
from cyberdesk.ui.page_cache import PageCache


class Effect(Enum):
    """What a changed payment does to the list."""

    NONE = "none"
    INSERT = "insert"
    REPLACE = "replace"
    READ_AGAIN = "read_again"
    """The pages have moved, or may have."""


@dataclass(frozen=True, slots=True)
class Step:
    """An effect and the row it has it on; -1 where it has it on no row in particular."""

    effect: Effect
    row: int = -1


class PaymentWindow:
    """The payments that fit a filter, as they were when it was made, kept up to date step by step."""

    def __init__(self, payments: Payments, wanted: PaymentFilter) -> None:
        """
        Raises:
            StorageError: they cannot be read.
        """
        self.wanted = wanted
        self._payments = payments
        self._keys = payments.page_keys(wanted)
        self._top_id = self._keys[0] if self._keys else 0
        self._pages = PageCache(lambda number: self._payments.page(self.wanted, self._keys[number]))
        self._newer: list[Payment] = []
        last = len(self._keys) - 1
        # Counted by the keys: a count by a query of its own could be of another moment.
        self._counted: list[Payment] = self._pages.page(last) if self._keys else []
        self._paged_count = max(last, 0) * PAGE_SIZE + len(self._counted)

    @property
    def count(self) -> int:
        return len(self._newer) + self._paged_count

    def payment(self, row: int) -> Payment | None:
        """The payment in a row; None when the list has moved on disk and is about to be read again.

        Raises:
            StorageError: its page cannot be read.
        """
        if row < len(self._newer):
            return self._newer[row]
        number, place = divmod(row - len(self._newer), PAGE_SIZE)
        page = self._pages.page(number)
        return page[place] if place < len(page) else None

    def row_of(self, payment_id: int) -> int | None:
        """Where a payment is; None when it does not fit the filter.

        Raises:
            StorageError: its page cannot be read.
        """
        if payment_id > self._top_id:
            row = self._newer_row(payment_id)
            return row if self._is_newer_at(row, payment_id) else None
        number = self._page_of(payment_id)
        return self._row_in(number, self._pages.page(number), payment_id) if number >= 0 else None

    # --- changes ------------------------------------------------------------------------------------------

    def step_for(self, payment: Payment) -> Step:
        """What a payment, made or changed just now, does to the list. Reads nothing."""
        if payment.id > self._top_id:
            return self._step_for_newer(payment)
        number = self._page_of(payment.id)
        page = self._pages.kept(number) or []
        row = self._row_in(number, page, payment.id)
        if not self._has_moving_ends:
            return Step(Effect.REPLACE, row) if row is not None else Step(Effect.NONE)
        # Any other page may have been read after the change and before the news of it: then it has the
        # payment that the count has not, or the other way round.
        if row is not None and page is self._counted and self._fits(payment):
            return Step(Effect.REPLACE, row)
        return Step(Effect.READ_AGAIN) if self._could_fit(payment) else Step(Effect.NONE)

    def insert(self, row: int, payment: Payment) -> None:
        self._newer.insert(row, payment)

    def replace(self, row: int, payment: Payment) -> None:
        if row < len(self._newer):
            self._newer[row] = payment
            return
        number, place = divmod(row - len(self._newer), PAGE_SIZE)
        self._pages.page(number)[place] = payment

    def _step_for_newer(self, payment: Payment) -> Step:
        if self.wanted.search:
            # Only the disk knows what a search finds.
            return Step(Effect.READ_AGAIN) if self._could_fit(payment) else Step(Effect.NONE)
        row = self._newer_row(payment.id)
        is_listed, fits = self._is_newer_at(row, payment.id), self._fits(payment)
        if is_listed:
            return Step(Effect.REPLACE, row) if fits else Step(Effect.READ_AGAIN)
        return Step(Effect.INSERT, row) if fits else Step(Effect.NONE)

    @property
    def _has_moving_ends(self) -> bool:
        """A payment can begin or cease to fit: its day and tender stay, its state and receipt do not."""
        return bool(self.wanted.states or self.wanted.search)

    def _could_fit(self, payment: Payment) -> bool:
        wanted = self.wanted
        return (
            (wanted.first_day is None or payment.day >= wanted.first_day)
            and (wanted.last_day is None or payment.day <= wanted.last_day)
            and wanted.tender in {None, payment.tender}
        )

    def _fits(self, payment: Payment) -> bool:
        states = self.wanted.states
        return self._could_fit(payment) and (not states or payment.state in states)

    # --- places -------------------------------------------------------------------------------------------

    def _newer_row(self, payment_id: int) -> int:
        return bisect_left(self._newer, -payment_id, key=lambda payment: -payment.id)

    def _is_newer_at(self, row: int, payment_id: int) -> bool:
        return row < len(self._newer) and self._newer[row].id == payment_id

    def _page_of(self, payment_id: int) -> int:
        """The page that holds a number, if any does; -1 when there are no pages."""
        return bisect_right(self._keys, -payment_id, key=lambda key: -key) - 1

    def _row_in(self, number: int, page: list[Payment], payment_id: int) -> int | None:
        place = bisect_left(page, -payment_id, key=lambda payment: -payment.id)
        if place == len(page) or page[place].id != payment_id:
            return None
        row = len(self._newer) + number * PAGE_SIZE + place
        return row if row < self.count else None
