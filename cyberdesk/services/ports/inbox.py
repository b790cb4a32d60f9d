"""Callbacks as they came."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from cyberdesk.services.ports.records import InboxRow
from cyberdesk.services.ports.transactions import Transactions


class InboxStore(Transactions, Protocol):
    """Kept before they are judged."""

    def keep_callback(self, *, received_at: datetime, attempt_token_hash: str, body: bytes) -> int:
        """Keeps a raw callback; its inbox id."""
        ...

    def finish_callback(self, inbox_id: int, *, payment_id: int | None, verdict: str) -> None:
        """Marks a kept callback as dealt with. `verdict` is one word: what became of it."""
        ...

    def forget_strangers(self, keep: int) -> None:
        """Drops the oldest callbacks of strangers, so that at most `keep` remain."""
        ...

    def unfinished_callbacks(self, limit: int) -> list[InboxRow]: ...
    def held_callbacks(self, payment_id: int) -> list[InboxRow]:
        """Callbacks kept as not believed that name this payment, newest first."""
        ...
