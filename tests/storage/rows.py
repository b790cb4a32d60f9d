"""Rows for the tests of the store, with sensible values where the test does not care."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import UTC, datetime, timedelta

from cyberdesk.domain.ledger import post_payment, post_sale
from cyberdesk.domain.moment import day_number
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Note, Payment, PaymentState, Source, Tender, states_before
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.sale import LineKind, Sale, SaleLine
from cyberdesk.domain.session import WALK_IN
from cyberdesk.services.ports import ChangeDraft, PaymentDraft, PaymentUpdate, SaleDraft
from cyberdesk.storage.store import SqliteStore

NOW = datetime(2025, 3, 4, 9, 30, 0, 123456, tzinfo=UTC)
TODAY = day_number(NOW)
STAFF = "amina"
PRICE = Money.shillings(150)
PHONE = Phone("254722114417")


class StandingClock:
    """A clock that stands still."""

    def now(self) -> datetime:
        return NOW


class Undone(Exception):
    """Ends a block of `undone`."""


@contextmanager
def undone(block: AbstractContextManager[None]) -> Iterator[None]:
    """`block`, a transaction or a savepoint, ending with an exception after all that is done in it."""
    with suppress(Undone), block:
        yield
        raise Undone


def unhurried(store: SqliteStore) -> SqliteStore:
    """`store`, not waiting for the disk: most tests are about rows, and would spend their time there."""
    with store.connected():
        store.database.sqlite.pragma("synchronous", "OFF", permanent=True)
    return store


def add_payment(
    store: SqliteStore,
    *,
    state: PaymentState = PaymentState.PENDING,
    tender: Tender = Tender.MPESA,
    amount: Money = PRICE,
    sale: Sale | None = None,
    customer_id: int | None = None,
    phone: Phone | None = PHONE,
    token_hash: str | None = None,
    day: int = TODAY,
    minutes_ago: int = 0,
) -> Payment:
    """A payment in any state, without entries in the ledger."""
    with store.transaction():
        return store.add_payment(
            PaymentDraft(
                sale_id=sale.id if sale else None,
                customer_id=customer_id,
                customer_name=store.customer(customer_id).name if customer_id else WALK_IN,
                title="PC 3 · 55 min",
                tender=tender,
                amount=amount,
                state=state,
                phone=phone,
                attempt_token_hash=token_hash,
                staff=STAFF,
                created_at=NOW - timedelta(minutes=minutes_ago),
                day=day,
            )
        )


def change(
    store: SqliteStore, payment: Payment, state: PaymentState, update: PaymentUpdate | None = None
) -> bool:
    """A guarded change in a transaction of its own."""
    allowed = states_before(state) if state is not payment.state else frozenset({state})
    with store.transaction():
        return store.change_payment(payment.id, state, allowed, update or PaymentUpdate())


def record(store: SqliteStore, payment: Payment, *, evidence: str = "{}", note: Note = Note.SAVED) -> None:
    """A history record in a transaction of its own."""
    with store.transaction():
        store.append_change(
            ChangeDraft(payment.id, NOW, Source.CALLBACK, payment.state, note, evidence=evidence)
        )


def add_sale(
    store: SqliteStore, *shillings: int, customer_id: int | None = None, station_number: int | None = 3
) -> Sale:
    """A sale with a line for each amount, posted to the ledger."""
    lines = tuple(SaleLine(LineKind.TIME, f"Line of {each}", Money.shillings(each)) for each in shillings)
    with store.transaction():
        sale = store.add_sale(
            SaleDraft(
                customer_id=customer_id,
                customer_name=store.customer(customer_id).name if customer_id else WALK_IN,
                title="PC 3 · 55 min",
                station_number=station_number,
                made_at=NOW,
                day=TODAY,
                staff=STAFF,
                lines=lines,
            )
        )
        postings = post_sale(
            [(line.kind, line.amount) for line in lines],
            sale_id=sale.id,
            customer_id=customer_id,
            staff=STAFF,
        )
        store.append_entries(postings, at=NOW, day=TODAY)
    return store.sale(sale.id)


def pay(
    store: SqliteStore, shillings: int, *, sale: Sale | None = None, customer_id: int | None = None
) -> None:
    """Cash against what is due, posted to the ledger as `services.settlement` does it."""
    payment = add_payment(
        store,
        state=PaymentState.PAID,
        tender=Tender.CASH,
        amount=Money.shillings(shillings),
        sale=sale,
        customer_id=customer_id,
    )
    with store.transaction():
        debts = store.debts(sale_id=payment.sale_id, customer_id=customer_id)
        postings = post_payment(
            Tender.CASH,
            payment.amount,
            debts,
            payment_id=payment.id,
            customer_id=customer_id,
            staff=STAFF,
        )
        store.append_entries(postings, at=NOW, day=TODAY)
        for debt in debts:
            if store.sale(debt.sale_id).is_settled:
                store.mark_sale_settled(debt.sale_id, NOW)


def ids(payments: Sequence[Payment | Sale]) -> list[int]:
    return [payment.id for payment in payments]
