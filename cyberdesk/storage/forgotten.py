"""Customers who were forgotten after a copy was made are forgotten in it too, before it is restored."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from cyberdesk.domain.customer import CardChange, CardNote, forgotten_name
from cyberdesk.domain.moment import from_microseconds
from cyberdesk.storage.backup import open_read_only
from cyberdesk.storage.database import Database
from cyberdesk.storage.store import SqliteStore
from cyberdesk.storage.troubles import PlainTroubles

PROGRAM = "Cyberdesk"
"""Who does it: nobody asked for it."""


def forget_again(ready: Path, present: Path) -> tuple[int, int]:
    """Erase in `ready`, of today's shape and in nobody's use, who was forgotten in `present`.

    Returns how many, and how many had to stay: in the copy they owe or are owed something, or are here.

    Raises:
        StorageError: one of the two cannot be read.
    """
    done = left = 0
    database = Database(ready)
    # Nothing of a forgotten number is kept, so no key is needed.
    store = SqliteStore(database)
    try:
        with store.transaction():
            credits = store.all_credits()
            for customer_id, at in _forgotten(present):
                if not _is_known(store, customer_id):
                    continue
                if credits.get(customer_id) or _is_needed(store, customer_id):
                    left += 1
                    continue
                moment = from_microseconds(at)
                store.forget_customer(customer_id, forgotten_name(customer_id), moment)
                store.append_card_change(CardChange(customer_id, moment, PROGRAM, CardNote.FORGOTTEN))
                done += 1
    finally:
        database.close()
    return done, left


def _forgotten(present: Path) -> list[tuple[int, int]]:
    sql = "SELECT id, forgotten_at FROM customer WHERE forgotten_at IS NOT NULL AND merged_into IS NULL"
    with PlainTroubles(), closing(open_read_only(present)) as database:
        return [(int(customer_id), int(at)) for customer_id, at in database.execute(sql)]


def _is_known(store: SqliteStore, customer_id: int) -> bool:
    try:
        customer = store.customer(customer_id)
    except LookupError:
        return False
    return not customer.is_forgotten and customer.merged_into is None


def _is_needed(store: SqliteStore, customer_id: int) -> bool:
    """As when staff forget somebody (services/privacy.py)."""
    return bool(
        store.open_bills(customer_id)
        or store.has_open_payment(customer_id)
        or store.has_running_session(customer_id)
    )
