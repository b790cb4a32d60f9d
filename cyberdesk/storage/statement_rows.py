"""The payments that a statement is held against, and the records of imports."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import islice

from cyberdesk.domain.moment import from_microseconds, microseconds
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Note, Payment, Remark, Tender
from cyberdesk.domain.statement_import import Share, StatementImport
from cyberdesk.domain.statement_match import Finding
from cyberdesk.storage.database import Row
from cyberdesk.storage.rows import Rows
from cyberdesk.storage.tables import PAYMENT, payment_of

_AT_ONCE = 500
"""Fewer than the values that every SQLite takes in one statement."""
# The pluses keep SQLite from walking through all payments by M-PESA, which are most, instead of the day's.
OF_DAY = f"SELECT {PAYMENT} FROM payment WHERE day = ? AND +tender = '{Tender.MPESA.value}' ORDER BY +id"
_VOIDED = (
    f"SELECT c.detail, {', '.join(f'p.{column}' for column in PAYMENT.split(', '))}"
    f" FROM payment_change AS c JOIN payment AS p ON p.id = c.payment_id WHERE c.note = '{Note.VOIDED.value}'"
    f" AND instr(p.remarks, '{Remark.VOIDED.value}') > 0 AND c.detail IN "
)
_IMPORT = (
    "id, at, staff, file_name, sha256, first_at, last_at, lines, refused, ignored, changed, chosen, skipped,"
    " tally"
)


class StatementRows(Rows):
    """The contract is `ports.Store`."""

    def mpesa_payments_of_day(self, day: int) -> list[Payment]:
        return [payment_of(row) for row in self._database.rows(OF_DAY, (day,))]

    def payments_by_receipts(self, receipt_numbers: Collection[str]) -> list[Payment]:
        sql = f"SELECT {PAYMENT} FROM payment WHERE receipt_number IN "
        return [payment_of(row) for row in self._of_codes(sql, receipt_numbers)]

    def payments_by_voided_codes(self, receipt_numbers: Collection[str]) -> list[tuple[str, Payment]]:
        return [(code, payment_of(tuple(row))) for code, *row in self._of_codes(_VOIDED, receipt_numbers)]

    def _of_codes(self, sql: str, codes: Collection[str]) -> Iterator[Row]:
        left = iter(codes)
        while some := list(islice(left, _AT_ONCE)):
            yield from self._database.rows(f"{sql}({', '.join('?' * len(some))})", some)

    # --- imports ------------------------------------------------------------------------------------------

    def imports_of_file(self, sha256: str) -> list[StatementImport]:
        sql = f"SELECT {_IMPORT} FROM statement_import WHERE sha256 = ? ORDER BY id DESC"
        return [_import_of(row) for row in self._database.rows(sql, (sha256,))]

    def statement_imports(self, limit: int) -> list[StatementImport]:
        sql = f"SELECT {_IMPORT} FROM statement_import ORDER BY id DESC LIMIT ?"
        return [_import_of(row) for row in self._database.rows(sql, (limit,))]

    def add_statement_import(self, record: StatementImport) -> StatementImport:
        record = replace(record, id=self._next_id("statement_import"))
        self._database.write(
            f"INSERT INTO statement_import ({_IMPORT}) VALUES ({', '.join('?' * 14)})",
            (
                record.id,
                microseconds(record.at),
                record.staff,
                record.file_name,
                record.sha256,
                None if record.first_at is None else microseconds(record.first_at),
                None if record.last_at is None else microseconds(record.last_at),
                record.lines,
                record.refused,
                record.ignored,
                record.changed,
                record.chosen,
                record.skipped,
                _tally_text(record),
            ),
        )
        return record


def _tally_text(record: StatementImport) -> str:
    """``{"same":[12,180000]}``."""
    shares = {finding.value: [share.count, share.amount.cents] for finding, share in record.tally.items()}
    return json.dumps(shares, separators=(",", ":"), sort_keys=True)


def _import_of(row: Row) -> StatementImport:
    import_id, at, staff, file_name, sha256, first_at, last_at, *counts, tally = row
    lines, refused, ignored, changed, chosen, skipped = counts
    return StatementImport(
        id=import_id,
        at=from_microseconds(at),
        staff=staff,
        file_name=file_name,
        sha256=sha256,
        first_at=None if first_at is None else from_microseconds(first_at),
        last_at=None if last_at is None else from_microseconds(last_at),
        lines=lines,
        refused=refused,
        ignored=ignored,
        changed=changed,
        chosen=chosen,
        skipped=skipped,
        tally={
            Finding(word): Share(count, Money(cents)) for word, (count, cents) in json.loads(tally).items()
        },
    )
