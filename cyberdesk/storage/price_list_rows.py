"""The price list, and the lines that wait with a session for its bill."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from cyberdesk.domain.moment import from_microseconds, microseconds
from cyberdesk.domain.money import Money
from cyberdesk.domain.sale import LineKind, SaleLine
from cyberdesk.domain.service import Service, Unit, fold
from cyberdesk.services.ports import ServiceDraft, WaitingLine
from cyberdesk.storage.database import Row
from cyberdesk.storage.rows import Rows

_SERVICE = "id, code, name, unit, price_cents, government_fee_cents, kind, opens_job, is_active, sort"
_WAITING = "id, kind, text, amount_cents, quantity, service_id, added_at, added_by"
_WAITING_OF = f"SELECT {_WAITING} FROM waiting_line WHERE session_id = ? AND off_at IS NULL ORDER BY id"


class PriceListRows(Rows):
    """What is sold besides time. The contract is `ports.PriceListStore`."""

    def services(self, search: str = "", *, with_inactive: bool = False) -> list[Service]:
        # `fold` leaves letters, digits and single spaces: nothing that LIKE takes for a pattern.
        words = fold(search).split()
        wanted = ["name_folded LIKE ?"] * len(words) + ([] if with_inactive else ["is_active = 1"])
        where = f" WHERE {' AND '.join(wanted)}" if wanted else ""
        rows = self._database.rows(
            f"SELECT {_SERVICE} FROM service{where} ORDER BY sort, id", [f"% {word}%" for word in words]
        )
        return [_service_of(row) for row in rows]

    def service(self, service_id: int) -> Service:
        return _service_of(
            self._the_row(f"SELECT {_SERVICE} FROM service WHERE id = ?", "service", service_id)
        )

    def count_services(self) -> int:
        row = self._database.row("SELECT count(*) FROM service")
        return int(row[0]) if row else 0

    def add_service(self, draft: ServiceDraft) -> Service:
        service_id = self._next_id("service")
        last = self._database.row("SELECT max(sort) FROM service")
        sort = 0 if last is None or last[0] is None else last[0] + 1
        self._database.write(
            f"INSERT INTO service ({_SERVICE}, name_folded) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                service_id,
                draft.code,
                draft.name,
                draft.unit.value,
                draft.price.cents,
                draft.government_fee.cents,
                draft.kind.value,
                int(draft.opens_job),
                int(draft.is_active),
                sort,
                _folded(draft.code, draft.name),
            ),
        )
        return self.service(service_id)

    def change_service(self, service: Service) -> None:
        self._database.write(
            "UPDATE service SET code = ?, name = ?, unit = ?, price_cents = ?, government_fee_cents = ?,"
            " kind = ?, opens_job = ?, is_active = ?, sort = ?, name_folded = ? WHERE id = ?",
            (
                service.code,
                service.name,
                service.unit.value,
                service.price.cents,
                service.government_fee.cents,
                service.kind.value,
                int(service.opens_job),
                int(service.is_active),
                service.sort,
                _folded(service.code, service.name),
                service.id,
            ),
        )

    # --- lines that wait with a session -------------------------------------------------------------------

    def add_waiting_lines(
        self, session_id: int, lines: Sequence[SaleLine], *, at: datetime, staff: str
    ) -> None:
        for line in lines:
            self._database.write(
                "INSERT INTO waiting_line (id, session_id, kind, text, amount_cents, quantity, service_id,"
                " added_at, added_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    self._next_id("waiting_line"),
                    session_id,
                    line.kind.value,
                    line.text,
                    line.amount.cents,
                    line.quantity,
                    line.service_id,
                    microseconds(at),
                    staff,
                ),
            )

    def waiting_lines(self, session_id: int) -> list[WaitingLine]:
        return [_waiting_line_of(row) for row in self._database.rows(_WAITING_OF, (session_id,))]

    def waiting_totals(self) -> dict[int, tuple[int, Money]]:
        rows = self._database.rows(
            "SELECT w.session_id, count(*), sum(w.amount_cents) FROM session AS s"
            " JOIN waiting_line AS w ON w.session_id = s.id"
            " WHERE s.ended_at IS NULL AND w.off_at IS NULL GROUP BY w.session_id"
        )
        return {session_id: (count, Money(cents)) for session_id, count, cents in rows}

    def session_of_waiting_line(self, line_id: int) -> int:
        sql = "SELECT session_id FROM waiting_line WHERE id = ?"
        (session_id,) = self._the_row(sql, "waiting line", line_id)
        return int(session_id)

    def take_waiting_line_off(self, line_id: int, at: datetime) -> bool:
        changed = self._database.write(
            "UPDATE waiting_line SET off_at = ? WHERE id = ? AND off_at IS NULL", (microseconds(at), line_id)
        )
        return changed == 1


def _folded(code: str, name: str) -> str:
    return f" {code} {fold(name)}"


def _service_of(row: Row) -> Service:
    service_id, code, name, unit, price, fee, kind, opens_job, is_active, sort = row
    return Service(
        id=service_id,
        code=code,
        name=name,
        unit=Unit(unit),
        price=Money(price),
        government_fee=Money(fee),
        kind=LineKind(kind),
        opens_job=bool(opens_job),
        is_active=bool(is_active),
        sort=sort,
    )


def _waiting_line_of(row: Row) -> WaitingLine:
    line_id, kind, text, amount, quantity, service_id, added_at, added_by = row
    line = SaleLine(LineKind(kind), text, Money(amount), quantity, service_id)
    return WaitingLine(line_id, line, from_microseconds(added_at), added_by)
