"""Staff on the disk: nobody is deleted, no name means two people, the log is never changed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import peewee
import pytest

from cyberdesk.domain.staff import Right, Role, StaffAct, StaffMember
from cyberdesk.services.ports import PinRecord, StaffLogDraft
from cyberdesk.storage.store import SqliteStore, open_store
from tests.storage.rows import NOW, StandingClock

HASH = "the-hash-of-somebodys-pin"


def add(store: SqliteStore, name: str = "Wanjiru", role: Role = Role.OWNER) -> StaffMember:
    with store.transaction():
        return store.add_staff(name=name, role=role, pin_hash=HASH)


def log(store: SqliteStore, member: StaffMember, act: StaffAct = StaffAct.SIGNED_IN) -> None:
    with store.transaction():
        store.append_staff_log(StaffLogDraft(NOW, act, member, member))


def test_a_member_comes_back_as_added(store: SqliteStore) -> None:
    member = add(store)
    assert member == StaffMember(1, "Wanjiru", Role.OWNER, is_active=True, locked_until=None)
    assert store.staff_member(1) == member
    assert store.pin_record(1) == PinRecord(HASH, 0, None)


def test_staff_stand_in_order_of_name_whatever_their_capitals(store: SqliteStore) -> None:
    for name in ("otieno", "Baraka", "achieng"):
        add(store, name)
    assert [member.name for member in store.staff()] == ["achieng", "Baraka", "otieno"]


def test_a_name_differs_by_more_than_capitals(store: SqliteStore) -> None:
    add(store, "Wanjiru")
    assert store.staff_id_of_name("  wanJIRU ") == 1
    assert store.staff_id_of_name("Wanjiku") is None
    with pytest.raises(peewee.IntegrityError):
        add(store, "WANJIRU")


def test_a_former_name_is_nobody_elses(store: SqliteStore) -> None:
    add(store, "Wanjiru")
    with store.transaction():
        store.rename_staff(1, "Njeri")
        store.rename_staff(1, "Wanjiru")
        store.rename_staff(1, "Njeri")
    assert (store.staff_id_of_name("wanjiru"), store.staff_id_of_name("njeri")) == (1, 1)
    with pytest.raises(peewee.IntegrityError):
        add(store, "Wanjiru")


def test_wrong_pins_and_their_lock_come_back(store: SqliteStore) -> None:
    add(store)
    until = NOW + timedelta(minutes=4)
    with store.transaction():
        store.set_wrong_pins(1, 7, until)
    assert store.pin_record(1) == PinRecord(HASH, 7, until)
    assert store.staff_member(1).locked_until == until


def test_the_hash_does_not_show_in_a_repr(store: SqliteStore) -> None:
    add(store)
    assert HASH not in repr(store.pin_record(1))


@pytest.mark.parametrize("kept", ["4821", "048211", ""])
def test_a_pin_in_clear_is_refused_by_the_table(store: SqliteStore, kept: str) -> None:
    add(store)
    with pytest.raises(peewee.IntegrityError), store.transaction():
        store.set_pin_hash(1, kept)


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM staff",
        "DELETE FROM staff_name",
        "UPDATE staff_name SET staff_id = 2",
        "DELETE FROM staff_log",
        "UPDATE staff_log SET staff_name = 'Nobody'",
    ],
)
def test_staff_names_and_log_are_never_changed_or_deleted(store: SqliteStore, sql: str) -> None:
    log(store, add(store))
    with pytest.raises(peewee.IntegrityError, match="never"), store.transaction():
        store.database.write(sql)


def test_the_log_is_read_newest_first_and_further_back(store: SqliteStore) -> None:
    member = add(store)
    for act in (StaffAct.SIGNED_IN, StaffAct.LOCKED, StaffAct.SIGNED_OUT):
        log(store, member, act)
    newest, older = store.staff_log(2)
    assert (newest.id, newest.act, older.act) == (3, StaffAct.SIGNED_OUT, StaffAct.LOCKED)
    assert [record.id for record in store.staff_log(9, before_id=older.id)] == [1]


def test_a_record_comes_back_whole(store: SqliteStore) -> None:
    owner, attendant = add(store), add(store, "Achieng", Role.ATTENDANT)
    with store.transaction():
        draft = StaffLogDraft(NOW, StaffAct.APPROVED, owner, attendant, Right.VOID, "Void 2 prints")
        made = store.append_staff_log(draft)
        store.append_staff_log(StaffLogDraft(NOW, StaffAct.WRONG_PIN, None, attendant))
    unknown, approved = store.staff_log(9)
    assert approved == made
    assert (approved.staff_name, approved.subject_name, approved.right) == ("Wanjiru", "Achieng", Right.VOID)
    assert (approved.at, approved.detail) == (NOW, "Void 2 prints")
    assert (unknown.staff_id, unknown.staff_name, unknown.subject_id, unknown.right) == (None, "", 2, None)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE staff_log SET staff_name = 'Nobody' WHERE id = 2",
        "UPDATE staff_log SET act = 'pocketed' WHERE id = 2",
        "DELETE FROM staff_log WHERE id = 2",
    ],
)
def test_a_record_touched_behind_the_triggers_breaks_the_chain(store: SqliteStore, sql: str) -> None:
    member = add(store)
    for _ in range(3):
        log(store, member)
    assert store.first_broken_staff_record() is None
    with closing(sqlite3.connect(store.database.path)) as connection, connection:
        connection.execute("DROP TRIGGER staff_log_is_final")
        connection.execute("DROP TRIGGER staff_log_stays")
        connection.execute(sql)
    assert store.first_broken_staff_record() == 2


def test_everything_is_there_when_the_database_is_opened_again(path: Path) -> None:
    first = open_store(path, StandingClock())
    member = add(first)
    log(first, member)
    first.close()
    again = open_store(path, StandingClock())
    assert (again.staff(), len(again.staff_log(9))) == ([member], 1)
    again.close()
