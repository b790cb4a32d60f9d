"""How long full phone numbers are kept, who saw one, and forgetting a customer (Data Protection Act 2019)."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time

from cyberdesk.domain.customer import CardChange, CardNote, Customer, forgotten_name
from cyberdesk.domain.events import CustomersChanged
from cyberdesk.domain.moment import NAIROBI, day_number, day_of, nairobi
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.words import words
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.ports import Clock, HistoryItem, Publish, Purge, PurgeCount, Store

RETENTION_DAYS = 90
"""Until somebody sets another number (product.md 3.5)."""
LEAST_RETENTION_DAYS, MOST_RETENTION_DAYS = 1, 3650
PROGRAM = "Cyberdesk"
"""Who purges when nobody asked for it."""

_RETENTION = "retention_days"
_IS_SWEPT = "is_swept"
_AT_ONCE = 500
"""Rows of a transaction: the counter waits for each no longer than it notices."""
_EXPORTED_AT_ONCE = 500

OnReveal = Callable[[str, int], None]
"""Told who saw the number of which customer."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a purge would do now.

    Attributes:
        up_to_day: the newest Nairobi day whose numbers go.
        count: how many.
    """

    up_to_day: int
    count: PurgeCount


class Privacy:
    """Full numbers are kept with consent or while they are needed; everything else knows only their ends.

    Needed is a number for a payment that is not finished or needs somebody to act, for a debt, and for the
    days of the retention setting after it was last used.
    """

    def __init__(
        self, store: Store, clock: Clock, publish: Publish, on_reveal: OnReveal = lambda _staff, _id: None
    ) -> None:
        self._store = store
        self._clock = clock
        self._publish = publish
        self._on_reveal = on_reveal
        self._purging = threading.Lock()
        self._purged_day: int | None = None

    # --- the setting --------------------------------------------------------------------------------------

    def retention_days(self) -> int:
        return self._store.customer_setting(_RETENTION) or RETENTION_DAYS

    def set_retention_days(self, days: int) -> None:
        """Right: `Right.SETTINGS`.

        Raises:
            NotAllowedNow: not a number of days that can be kept to.
        """
        if not LEAST_RETENTION_DAYS <= days <= MOST_RETENTION_DAYS:
            raise NotAllowedNow(
                "This is not a number of days",
                next_step=words(
                    "Type a number from {least_retention_days} to {most_retention_days}.",
                    least_retention_days=LEAST_RETENTION_DAYS,
                    most_retention_days=MOST_RETENTION_DAYS,
                ),
            )
        with self._store.transaction():
            self._store.set_customer_setting(_RETENTION, days)

    # --- purging ------------------------------------------------------------------------------------------

    def preview(self) -> Preview:
        """What `purge` would do now; changes nothing."""
        with self._store.connected():
            before, up_to_day = self._horizon()
            return Preview(up_to_day, self._store.count_purgeable(before))

    def purge(self, *, staff: str) -> Purge:
        """Keep only the ends of the numbers that are no longer needed. Money, receipts and names stay.

        May take seconds: call it from a worker. Each part is recorded in the transaction that does it, so
        that after a power cut the record says what really happened.

        Right: `Right.SETTINGS`.

        Raises:
            StorageError: what was purged until then is purged, and recorded.
        """
        with self._purging, self._store.connected():
            before, up_to_day = self._horizon()
            at, whole = self._clock.now(), PurgeCount()
            while True:
                with self._store.transaction():
                    part = self._store.purge_numbers(before, _AT_ONCE)
                    if part:
                        self._store.append_purge(Purge(at, staff, up_to_day, part))
                if not part:
                    break
                whole += part
            self._clean_file(has_purged=bool(whole))
        return Purge(at, staff, up_to_day, whole)

    def purge_daily(self) -> Purge | None:
        """To be called at the start and every hour: purges once in a Nairobi day. None: not now."""
        today = day_number(self._clock.now())
        if today == self._purged_day:
            return None
        done = self.purge(staff=PROGRAM)
        self._purged_day = today
        return done

    def records(self, limit: int = 20) -> list[Purge]:
        """What was purged, newest first."""
        return self._store.purges(limit)

    def _horizon(self) -> tuple[datetime, int]:
        """What was last used before this moment goes; and the newest day that goes whole."""
        oldest_kept = day_number(self._clock.now()) - self.retention_days()
        return datetime.combine(day_of(oldest_kept), time(), NAIROBI), oldest_kept - 1

    def _clean_file(self, *, has_purged: bool) -> None:
        if not self._store.customer_setting(_IS_SWEPT) and (has_purged or self._store.purges(1)):
            # Older programs left what they wrote over in the corners of the file; ours leaves nothing.
            has_purged = True
            self._store.sweep_file()
            with self._store.transaction():
                self._store.set_customer_setting(_IS_SWEPT, 1)
        if has_purged:
            self._store.shorten_log()

    # --- one customer -------------------------------------------------------------------------------------

    def reveal(self, customer_id: int, *, staff: str) -> Phone:
        """The full number, and a line that says who saw it.

        Right: `Right.REVEAL_PHONE`.

        Raises:
            NotAllowedNow: the full number is not kept.
        """
        with self._store.transaction():
            customer = self._store.customer(customer_id)
            if customer.phone is None:
                raise NotAllowedNow(
                    "The full number is not kept", next_step="Ask the customer for it when it is needed."
                )
            self._record(customer.id, CardNote.REVEALED, staff)
        self._on_reveal(staff, customer.id)
        return customer.phone

    def export(self, customer_id: int, *, staff: str) -> str:
        """Everything that is kept about a customer, as JSON, for the person to take away.

        Right: `Right.REVEAL_PHONE`: it holds the full number.
        """
        with self._store.connected():
            customer = self._store.customer(customer_id)
            if customer.phone is not None:
                self.reveal(customer_id, staff=staff)
            items: list[HistoryItem] = []
            while page := self._store.customer_history(
                customer_id, _EXPORTED_AT_ONCE, items[-1] if items else None
            ):
                items += page
            balance = self._store.balance(customer_id)
        told = {
            "name": customer.name,
            "phone": customer.phone.msisdn if customer.phone is not None else customer.phone_mask,
            "note": customer.note,
            "owes": str(balance),
            "history": [_told(item) for item in items],
        }
        return json.dumps(told, ensure_ascii=False, indent=2)

    def forget(self, customer_id: int, *, staff: str) -> Customer:
        """Name, number and note go everywhere, for good; bills and payments stay, under a number.

        Right: `Right.EDIT_CUSTOMERS`.

        Raises:
            NotAllowedNow: something is owed either way, or the customer is here.
        """
        now = self._clock.now()
        with self._store.transaction():
            customer = self._store.customer(customer_id)
            self._refuse_to_forget(customer)
            self._store.forget_customer(customer.id, forgotten_name(customer.id), now)
            self._record(customer.id, CardNote.FORGOTTEN, staff)
            customer = self._store.customer(customer.id)
        self._clean_file(has_purged=True)
        self._publish(CustomersChanged(customer.id))
        return customer

    def _refuse_to_forget(self, customer: Customer) -> None:
        owed = self._store.all_credits().get(customer.id)
        if customer.is_forgotten:
            raise NotAllowedNow("This customer was forgotten already", next_step="Nothing more to do.")
        if self._store.open_bills(customer.id):
            raise NotAllowedNow("The customer still owes", next_step="Take the payment first.")
        if owed:
            raise NotAllowedNow(
                words("The shop owes the customer {owed}", owed=owed), next_step="Give it back first."
            )
        if self._store.has_open_payment(customer.id):
            raise NotAllowedNow(
                "A payment of the customer is not finished",
                money="Money may have moved.",
                next_step="Wait until it is, and deal with its alarm if it has one.",
            )
        if self._store.has_running_session(customer.id):
            raise NotAllowedNow("The customer is at a PC", next_step="End the session first.")

    def _record(self, customer_id: int, note: CardNote, staff: str) -> None:
        self._store.append_card_change(CardChange(customer_id, self._clock.now(), staff, note))


def _told(item: HistoryItem) -> dict[str, str]:
    told = {
        "when": f"{nairobi(item.at):%Y-%m-%d %H:%M}",
        "what": item.note.value if item.note is not None else item.kind.name.lower(),
        "for": item.title,
        "amount": str(item.amount) if item.amount is not None else "",
        "by": item.staff,
    }
    return {key: value for key, value in told.items() if value}
