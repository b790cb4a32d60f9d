from __future__ import annotations

from pathlib import Path

from cyberdesk.services.ports import InboxRow
from cyberdesk.storage.store import SqliteStore, open_store
from tests.storage.rows import NOW, StandingClock, add_payment


def keep(store: SqliteStore, body: bytes = b"{}") -> int:
    with store.transaction():
        return store.keep_callback(received_at=NOW, attempt_token_hash="ab", body=body)


def finish(store: SqliteStore, inbox_id: int, verdict: str, payment_id: int | None = None) -> None:
    with store.transaction():
        store.finish_callback(inbox_id, payment_id=payment_id, verdict=verdict)


def test_an_unfinished_callback_comes_back_after_a_restart(store: SqliteStore, path: Path) -> None:
    body = b"\x00\xff not even text"
    inbox_id = keep(store, body)
    store.close()
    reopened = open_store(path, StandingClock())
    assert reopened.unfinished_callbacks(10) == [InboxRow(inbox_id, NOW, "ab", body)]
    reopened.close()


def test_a_finished_callback_does_not_come_back(store: SqliteStore) -> None:
    first, second, third = keep(store), keep(store), keep(store)
    finish(store, second, "stranger")
    assert [row.id for row in store.unfinished_callbacks(10)] == [first, third]
    assert [row.id for row in store.unfinished_callbacks(1)] == [first]


def test_callbacks_that_were_not_believed_are_held_for_their_payment(store: SqliteStore) -> None:
    payment, other = add_payment(store), add_payment(store)
    first, second, third, fourth = (keep(store) for _ in range(4))
    finish(store, first, "not_believed", payment.id)
    finish(store, second, "applied", payment.id)
    finish(store, third, "not_believed", other.id)
    finish(store, fourth, "not_believed", payment.id)
    assert [row.id for row in store.held_callbacks(payment.id)] == [fourth, first]
