"""Raw callbacks, kept before they are judged."""

from __future__ import annotations

from datetime import datetime

from cyberdesk.domain.moment import microseconds
from cyberdesk.domain.payment import Note
from cyberdesk.services.ports import InboxRow
from cyberdesk.storage.rows import Rows
from cyberdesk.storage.tables import INBOX, inbox_row_of

_UNFINISHED = f"SELECT {INBOX} FROM inbox WHERE verdict IS NULL ORDER BY id LIMIT ?"
# The verdict stands in the text because an index holds just these rows.
_HELD = (
    f"SELECT {INBOX} FROM inbox WHERE payment_id = ? AND verdict = '{Note.NOT_BELIEVED.value}'"
    " ORDER BY id DESC"
)


class InboxRows(Rows):
    """The inbox. The contract is `ports.Store`."""

    def keep_callback(self, *, received_at: datetime, attempt_token_hash: str, body: bytes) -> int:
        inbox_id = self._next_id("inbox")
        self._database.write(
            f"INSERT INTO inbox ({INBOX}) VALUES (?, ?, ?, ?)",
            (inbox_id, microseconds(received_at), attempt_token_hash, body),
        )
        return inbox_id

    def finish_callback(self, inbox_id: int, *, payment_id: int | None, verdict: str) -> None:
        self._database.write(
            "UPDATE inbox SET payment_id = ?, verdict = ? WHERE id = ?", (payment_id, verdict, inbox_id)
        )

    def forget_strangers(self, keep: int) -> None:
        self._database.write(
            "DELETE FROM inbox WHERE verdict = 'stranger' AND id <="
            " (SELECT id FROM inbox WHERE verdict = 'stranger' ORDER BY id DESC LIMIT 1 OFFSET ?)",
            (keep,),
        )

    def unfinished_callbacks(self, limit: int) -> list[InboxRow]:
        """Oldest first."""
        return [inbox_row_of(row) for row in self._database.rows(_UNFINISHED, (limit,))]

    def held_callbacks(self, payment_id: int) -> list[InboxRow]:
        """Those with the verdict `Note.NOT_BELIEVED`."""
        return [inbox_row_of(row) for row in self._database.rows(_HELD, (payment_id,))]
