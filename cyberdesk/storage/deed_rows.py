"""Who did what: appended, chained, never edited (triggers of the database see to that)."""

from __future__ import annotations

from cyberdesk.domain.deed import Deed, DeedKind, Subject, deed_fields
from cyberdesk.domain.ledger import GENESIS_HASH, chain_hash
from cyberdesk.domain.moment import from_microseconds
from cyberdesk.services.ports import DeedDraft
from cyberdesk.storage.chains import first_broken_row
from cyberdesk.storage.database import Row
from cyberdesk.storage.rows import Rows

_DEED = "id, at, subject, subject_id, kind, staff, reason, detail, request"
_LAST = "SELECT id, hash FROM deed ORDER BY id DESC LIMIT 1"
_APPEND = f"INSERT INTO deed ({_DEED}, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_OF = f"SELECT {_DEED} FROM deed WHERE subject = ? AND subject_id = ? ORDER BY id"
# The condition is repeated word for word, so that SQLite sees that the index is this one.
_BY_REQUEST = f"SELECT {_DEED} FROM deed WHERE request = ? AND request <> ''"
_AFTER = f"SELECT {_DEED}, previous_hash, hash FROM deed WHERE id > ? ORDER BY id LIMIT ?"


class DeedRows(Rows):
    """The history of bills, services and jobs. The contract is `ports.DeedStore`."""

    def append_deed(self, draft: DeedDraft) -> Deed:
        last_id, last_hash = self._database.row(_LAST) or (0, GENESIS_HASH)
        deed = Deed(
            id=last_id + 1,
            at=draft.at,
            subject=draft.subject,
            subject_id=draft.subject_id,
            kind=draft.kind,
            staff=draft.staff,
            reason=draft.reason,
            detail=draft.detail,
            request=draft.request,
        )
        fields = deed_fields(deed)
        # `deed_fields` has the order of the columns: what is hashed is what is written.
        self._database.write(_APPEND, (*fields, last_hash, chain_hash(last_hash, fields)))
        return deed

    def deeds_of(self, subject: Subject, subject_id: int) -> list[Deed]:
        return [_deed_of(row) for row in self._database.rows(_OF, (subject.value, subject_id))]

    def deed_by_request(self, request: str) -> Deed | None:
        row = self._database.row(_BY_REQUEST, (request,)) if request else None
        return _deed_of(row) if row is not None else None

    def first_broken_deed(self) -> int | None:
        """The first record that was changed, removed or slipped in; None when the chain is whole."""
        return first_broken_row(self._database, _AFTER)


def _deed_of(row: Row) -> Deed:
    deed_id, at, subject, subject_id, kind, staff, reason, detail, request = row
    return Deed(
        id=deed_id,
        at=from_microseconds(at),
        subject=Subject(subject),
        subject_id=subject_id,
        kind=DeedKind(kind),
        staff=staff,
        reason=reason,
        detail=detail,
        request=request,
    )
