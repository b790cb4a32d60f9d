"""Signing in, wrong PINs, and the lock they bring."""

from __future__ import annotations

import threading
from datetime import timedelta
from pathlib import Path

import pytest

from cyberdesk.domain.staff import Role, StaffAct, StaffMember
from cyberdesk.services.errors import CounterError
from cyberdesk.services.staff import Staff
from cyberdesk.services.staff_errors import BadPin, LockedOut, WrongPin
from cyberdesk.storage.store import SqliteStore, open_store
from tests.fakes.clock import FakeClock
from tests.fakes.pin_hasher import FakeHasher

PIN, WRONG = "4821", "7305"


@pytest.fixture
def hasher() -> FakeHasher:
    return FakeHasher()


@pytest.fixture
def staff(store: SqliteStore, hasher: FakeHasher, clock: FakeClock) -> Staff:
    made = Staff(store, hasher, clock)
    made.create_owner("Wanjiru", PIN)
    hasher.threads.clear()
    return made


def fail(staff: Staff, times: int) -> CounterError:
    """Wrong PINs; the last error."""
    errors: list[CounterError] = []
    for _ in range(times):
        with pytest.raises(CounterError) as told:
            staff.sign_in("Wanjiru", WRONG)
        errors.append(told.value)
    return errors[-1]


def acts(staff: Staff) -> list[StaffAct]:
    """Oldest first, without the beginning."""
    return [record.act for record in reversed(staff.log())][1:]


def test_name_and_pin_open_the_counter(staff: Staff) -> None:
    member = staff.sign_in("wanjiru", PIN)
    assert (member.name, member.role) == ("Wanjiru", Role.OWNER)
    record = staff.log(1)[0]
    assert (record.act, record.staff_name) == (StaffAct.SIGNED_IN, "Wanjiru")


def test_leaving_and_the_window_locking_itself_are_told_apart(staff: Staff) -> None:
    member = staff.sign_in("Wanjiru", PIN)
    staff.sign_out(member)
    staff.sign_out(member, by_itself=True)
    assert acts(staff) == [StaffAct.SIGNED_IN, StaffAct.SIGNED_OUT, StaffAct.LOCKED]


def test_who_was_there_last_is_remembered_as_long_as_they_may_come_back(staff: Staff) -> None:
    owner = staff.members()[0]
    attendant = staff.add(owner, "Achieng", Role.ATTENDANT, WRONG)
    assert staff.last_signed_in() is None
    staff.sign_in("Wanjiru", PIN)
    staff.sign_in("Achieng", WRONG)
    assert staff.last_signed_in() == attendant
    staff.deactivate(owner, attendant.id)
    assert staff.last_signed_in() == owner


def test_a_wrong_pin_says_how_many_tries_are_left(staff: Staff) -> None:
    left = []
    for _ in range(4):
        error = fail(staff, 1)
        assert isinstance(error, WrongPin)
        left.append(error.tries_left)
    assert left == [4, 3, 2, 1]


def test_the_fifth_wrong_pin_locks_for_a_minute(staff: Staff, clock: FakeClock) -> None:
    error = fail(staff, 5)
    assert isinstance(error, LockedOut)
    assert error.until == clock.now() + timedelta(minutes=1)
    assert staff.members()[0].locked_until == error.until


def test_while_it_is_locked_even_the_right_pin_is_not_looked_at(
    staff: Staff, clock: FakeClock, hasher: FakeHasher
) -> None:
    fail(staff, 5)
    clock.move(seconds=59)
    looked = len(hasher.threads)
    with pytest.raises(LockedOut):
        staff.sign_in("Wanjiru", PIN)
    assert len(hasher.threads) == looked
    clock.move(seconds=1)
    assert staff.sign_in("Wanjiru", PIN)


def test_trying_while_it_is_locked_makes_it_no_longer(staff: Staff, clock: FakeClock) -> None:
    error = fail(staff, 5)
    assert isinstance(error, LockedOut)
    again = fail(staff, 3)
    assert isinstance(again, LockedOut)
    assert again.until == error.until


def test_each_further_wrong_pin_doubles_the_wait_to_a_quarter_of_an_hour(
    staff: Staff, clock: FakeClock
) -> None:
    fail(staff, 4)
    minutes = []
    for _ in range(7):
        error = fail(staff, 1)
        assert isinstance(error, LockedOut)
        minutes.append((error.until - clock.now()) // timedelta(minutes=1))
        clock.set(error.until)
    assert minutes == [1, 2, 4, 8, 15, 15, 15]


def test_the_right_pin_begins_the_count_anew(staff: Staff) -> None:
    fail(staff, 4)
    staff.sign_in("Wanjiru", PIN)
    error = fail(staff, 1)
    assert isinstance(error, WrongPin)
    assert error.tries_left == 4


def test_one_persons_lock_is_nobody_elses(staff: Staff) -> None:
    staff.add(staff.members()[0], "Achieng", Role.ATTENDANT, WRONG)
    fail(staff, 5)
    assert staff.sign_in("Achieng", WRONG)


@pytest.mark.parametrize("typed", ["", "12", "1234567", "abcd"])
def test_what_cannot_be_a_pin_is_told_and_not_counted(staff: Staff, hasher: FakeHasher, typed: str) -> None:
    for _ in range(6):
        with pytest.raises(BadPin):
            staff.sign_in("Wanjiru", typed)
    assert (acts(staff), hasher.threads) == ([], [])
    assert staff.sign_in("Wanjiru", PIN)


def test_a_lock_of_a_clock_that_was_wrong_ends_with_it(staff: Staff, clock: FakeClock) -> None:
    clock.move(hours=24 * 400)
    fail(staff, 5)
    clock.move(hours=-24 * 400)
    assert staff.sign_in("Wanjiru", PIN)


def test_the_lock_survives_opening_the_database_again(tmp_path: Path, clock: FakeClock) -> None:
    path = tmp_path / "again.sqlite3"
    store = open_store(path, clock)
    staff = Staff(store, FakeHasher(), clock)
    staff.create_owner("Wanjiru", PIN)
    fail(staff, 5)
    store.close()
    clock.move(seconds=30)
    store = open_store(path, clock)
    staff = Staff(store, FakeHasher(), clock)
    with pytest.raises(LockedOut):
        staff.sign_in("Wanjiru", PIN)
    clock.move(seconds=30)
    error = fail(staff, 1)
    assert isinstance(error, LockedOut), "the count survives too"
    assert error.until - clock.now() == timedelta(minutes=2)
    store.close()


def test_every_attempt_is_in_the_log_without_the_pin(staff: Staff, clock: FakeClock) -> None:
    fail(staff, 6)
    clock.move(minutes=1)
    staff.sign_in("Wanjiru", PIN)
    assert acts(staff) == [
        *[StaffAct.WRONG_PIN] * 5,
        StaffAct.LOCKED_OUT,
        StaffAct.TRIED_LOCKED_OUT,
        StaffAct.SIGNED_IN,
    ]
    wrong = staff.log()[-2]
    assert (wrong.staff_id, wrong.subject_name) == (None, "Wanjiru"), "nobody knows who typed it"


def test_no_pin_is_anywhere_in_the_database(store: SqliteStore, staff: Staff) -> None:
    fail(staff, 2)
    staff.change_pin(staff.members()[0], PIN, "902518")
    for (table,) in store.database.rows("SELECT name FROM sqlite_master WHERE type = 'table'"):
        for row in store.database.rows(f"SELECT * FROM {table}"):
            said = {str(value) for value in row}
            assert not {PIN, WRONG, "902518"} & said
    assert all(not any(pin in record.detail for pin in (PIN, WRONG)) for record in staff.log())


def test_many_tries_at_once_are_no_more_tries(staff: Staff, hasher: FakeHasher) -> None:
    errors: list[CounterError] = []
    together = threading.Barrier(12)

    def try_one() -> None:
        together.wait()
        try:
            staff.sign_in("Wanjiru", WRONG)
        except CounterError as error:
            errors.append(error)

    threads = [threading.Thread(target=try_one) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(hasher.threads) == 5
    assert sum(isinstance(error, WrongPin) for error in errors) == 4
    assert sum(isinstance(error, LockedOut) for error in errors) == 8


def test_a_hash_of_old_parameters_is_made_anew_at_the_next_right_pin(
    store: SqliteStore, staff: Staff, hasher: FakeHasher
) -> None:
    old = store.pin_record(1).pin_hash
    hasher.version = 2
    fail(staff, 1)
    assert store.pin_record(1).pin_hash == old
    staff.sign_in("Wanjiru", PIN)
    assert store.pin_record(1).pin_hash.startswith("2:")
    staff.sign_in("Wanjiru", PIN)


def test_a_pin_that_was_set_meanwhile_is_not_undone_by_an_old_one(
    store: SqliteStore, staff: Staff, hasher: FakeHasher
) -> None:
    new = hasher.hash("902518")
    hasher.version = 2

    # The new PIN is written while the old one is being checked.
    def write_new() -> None:
        hasher.before = lambda: None
        with store.transaction():
            store.set_pin_hash(1, new)

    hasher.before = write_new
    assert isinstance(staff.sign_in("Wanjiru", PIN), StaffMember)
    assert store.pin_record(1).pin_hash == new
