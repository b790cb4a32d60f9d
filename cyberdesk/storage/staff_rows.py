"""The staff, their PINs, and the log of what they did, chained like the ledger."""

from __future__ import annotations

from datetime import datetime

from cyberdesk.domain.ledger import GENESIS_HASH, chain_hash
from cyberdesk.domain.moment import from_microseconds, microseconds
from cyberdesk.domain.staff import Role, StaffMember, StaffRecord, folded_name
from cyberdesk.services.ports import PinRecord, StaffLogDraft
from cyberdesk.storage.chains import first_broken_row
from cyberdesk.storage.database import Row
from cyberdesk.storage.staff_log_rows import STAFF_LOG, StaffLogRows, record_of

STAFF = "id, name, role, is_active, locked_until, language"

_LAST = "SELECT id, hash FROM staff_log ORDER BY id DESC LIMIT 1"
_APPEND = f"INSERT INTO staff_log ({STAFF_LOG}, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_AFTER = f"SELECT {STAFF_LOG}, previous_hash, hash FROM staff_log WHERE id > ? ORDER BY id LIMIT ?"
_BEFORE = f"SELECT {STAFF_LOG} FROM staff_log WHERE id < ? ORDER BY id DESC LIMIT ?"


class StaffRows(StaffLogRows):
    """Who may sign in, and what they did. The contract is `ports.StaffStore`."""

    # --- people -------------------------------------------------------------------------------------------

    def staff(self) -> list[StaffMember]:
        members = [_member_of(row) for row in self._database.rows(f"SELECT {STAFF} FROM staff")]
        return sorted(members, key=lambda member: folded_name(member.name))

    def staff_member(self, staff_id: int) -> StaffMember:
        return _member_of(
            self._the_row(f"SELECT {STAFF} FROM staff WHERE id = ?", "member of staff", staff_id)
        )

    def staff_id_of_name(self, name: str) -> int | None:
        row = self._database.row(
            "SELECT staff_id FROM staff_name WHERE name_folded = ?", (folded_name(name),)
        )
        return None if row is None else int(row[0])

    def add_staff(self, *, name: str, role: Role, pin_hash: str) -> StaffMember:
        staff_id = self._next_id("staff")
        self._database.write(
            "INSERT INTO staff (id, name, role, is_active, pin_hash, wrong_pins) VALUES (?, ?, ?, 1, ?, 0)",
            (staff_id, name, role.value, pin_hash),
        )
        self._database.write("INSERT INTO staff_name VALUES (?, ?)", (folded_name(name), staff_id))
        return StaffMember(staff_id, name, role)

    def rename_staff(self, staff_id: int, name: str) -> None:
        self._database.write("UPDATE staff SET name = ? WHERE id = ?", (name, staff_id))
        if self.staff_id_of_name(name) != staff_id:
            self._database.write("INSERT INTO staff_name VALUES (?, ?)", (folded_name(name), staff_id))

    def set_staff_role(self, staff_id: int, role: Role) -> None:
        self._database.write("UPDATE staff SET role = ? WHERE id = ?", (role.value, staff_id))

    def set_staff_active(self, staff_id: int, *, is_active: bool) -> None:
        self._database.write("UPDATE staff SET is_active = ? WHERE id = ?", (int(is_active), staff_id))

    def set_staff_language(self, staff_id: int, language: str) -> None:
        self._database.write("UPDATE staff SET language = ? WHERE id = ?", (language, staff_id))

    # --- PINs ---------------------------------------------------------------------------------------------

    def pin_record(self, staff_id: int) -> PinRecord:
        pin_hash, wrong_pins, locked_until = self._the_row(
            "SELECT pin_hash, wrong_pins, locked_until FROM staff WHERE id = ?", "member of staff", staff_id
        )
        return PinRecord(pin_hash, wrong_pins, _moment(locked_until))

    def set_pin_hash(self, staff_id: int, pin_hash: str) -> None:
        self._database.write("UPDATE staff SET pin_hash = ? WHERE id = ?", (pin_hash, staff_id))

    def set_wrong_pins(self, staff_id: int, wrong_pins: int, locked_until: datetime | None) -> None:
        until = None if locked_until is None else microseconds(locked_until)
        self._database.write(
            "UPDATE staff SET wrong_pins = ?, locked_until = ? WHERE id = ?", (wrong_pins, until, staff_id)
        )

    # --- the log ------------------------------------------------------------------------------------------

    def append_staff_log(self, draft: StaffLogDraft) -> StaffRecord:
        last_id, last_hash = self._database.row(_LAST) or (0, GENESIS_HASH)
        fields = (
            last_id + 1,
            microseconds(draft.at),
            draft.act.value,
            draft.staff.id if draft.staff else None,
            draft.staff.name if draft.staff else "",
            draft.subject.id,
            draft.subject.name,
            draft.right.value if draft.right else None,
            draft.detail,
        )
        self._database.write(_APPEND, (*fields, last_hash, chain_hash(last_hash, fields)))
        return record_of(fields)

    def staff_log(self, limit: int, before_id: int | None = None) -> list[StaffRecord]:
        newest = 2**62 if before_id is None else before_id
        return [record_of(row) for row in self._database.rows(_BEFORE, (newest, limit))]

    def first_broken_staff_record(self) -> int | None:
        """The first record that was changed, removed or slipped in; None when the chain is whole."""
        return first_broken_row(self._database, _AFTER)


def _moment(value: int | None) -> datetime | None:
    return None if value is None else from_microseconds(value)


def _member_of(row: Row) -> StaffMember:
    staff_id, name, role, is_active, locked_until, language = row
    return StaffMember(staff_id, name, Role(role), bool(is_active), _moment(locked_until), language)
