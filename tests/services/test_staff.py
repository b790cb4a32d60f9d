"""Who is who: adding, renaming, roles, leaving, and new PINs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cyberdesk.domain.staff import Right, Role, StaffAct, StaffMember
from cyberdesk.services.errors import CounterError, NotAllowedNow
from cyberdesk.services.staff import Staff
from cyberdesk.services.staff_errors import BadPin, LockedOut, RightMissing, WrongPin
from cyberdesk.storage.store import SqliteStore
from tests.fakes.clock import FakeClock
from tests.fakes.pin_hasher import FakeHasher

OWNER_PIN, PIN, NEW_PIN = "4821", "7305", "9162"


@pytest.fixture
def staff(store: SqliteStore, clock: FakeClock) -> Staff:
    return Staff(store, FakeHasher(), clock)


@pytest.fixture
def owner(staff: Staff) -> StaffMember:
    return staff.create_owner("Wanjiru", OWNER_PIN)


@pytest.fixture
def attendant(staff: Staff, owner: StaffMember) -> StaffMember:
    return staff.add(owner, "Achieng", Role.ATTENDANT, PIN)


def newest(staff: Staff) -> tuple[StaffAct, str, str, str]:
    record = staff.log(1)[0]
    return record.act, record.staff_name, record.subject_name, record.detail


# --- the first one ----------------------------------------------------------------------------------------


def test_a_new_database_needs_an_owner_and_then_no_more(staff: Staff) -> None:
    before = staff.needs_setup
    owner = staff.create_owner("  Wanjiru   K. ", OWNER_PIN)
    assert (owner.name, owner.role, owner.is_active) == ("Wanjiru K.", Role.OWNER, True)
    assert (before, staff.needs_setup) == (True, False)
    assert newest(staff) == (StaffAct.ADDED, "Wanjiru K.", "Wanjiru K.", "owner")


def test_there_is_no_default_pin(staff: Staff) -> None:
    with pytest.raises(NotAllowedNow):
        staff.sign_in("Staff", "0000")
    with pytest.raises(BadPin):
        staff.create_owner("Wanjiru", "")
    assert staff.needs_setup


@pytest.mark.usefixtures("owner")
def test_an_owner_out_of_nothing_is_made_only_once(staff: Staff) -> None:
    with pytest.raises(NotAllowedNow, match="an owner already"):
        staff.create_owner("Thief", NEW_PIN)
    assert [member.name for member in staff.everybody()] == ["Wanjiru"]


def test_an_owner_is_not_made_anew_after_all_have_left_the_list(staff: Staff, owner: StaffMember) -> None:
    other = staff.add(owner, "Baraka", Role.OWNER, NEW_PIN)
    staff.deactivate(other, owner.id)
    with pytest.raises(NotAllowedNow):
        staff.create_owner("Thief", NEW_PIN)


# --- adding and naming ------------------------------------------------------------------------------------


def test_the_owner_adds_people_and_the_log_tells(staff: Staff, attendant: StaffMember) -> None:
    assert [member.name for member in staff.members()] == ["Achieng", "Wanjiru"]
    assert newest(staff) == (StaffAct.ADDED, "Wanjiru", "Achieng", "attendant")
    assert staff.sign_in("achieng", PIN) == attendant


@pytest.mark.parametrize("name", ["Achieng", "ACHIENG", " achieng "])
@pytest.mark.usefixtures("attendant")
def test_two_people_never_have_one_name(staff: Staff, owner: StaffMember, name: str) -> None:
    with pytest.raises(NotAllowedNow, match="already"):
        staff.add(owner, name, Role.ATTENDANT, NEW_PIN)


@pytest.mark.parametrize("name", ["", "   ", "x" * 41])
def test_a_name_that_is_none_is_refused(staff: Staff, owner: StaffMember, name: str) -> None:
    with pytest.raises(NotAllowedNow, match="name"):
        staff.add(owner, name, Role.ATTENDANT, NEW_PIN)
    with pytest.raises(NotAllowedNow, match="name"):
        staff.rename(owner, owner.id, name)


def test_a_new_name_leaves_the_old_one_theirs(
    staff: Staff, owner: StaffMember, attendant: StaffMember
) -> None:
    assert staff.rename(owner, attendant.id, "Achieng O.").name == "Achieng O."
    assert newest(staff) == (StaffAct.RENAMED, "Wanjiru", "Achieng O.", "Achieng")
    with pytest.raises(NotAllowedNow, match="is or was"):
        staff.add(owner, "achieng", Role.ATTENDANT, NEW_PIN)
    assert staff.rename(owner, attendant.id, "Achieng").name == "Achieng"


@pytest.mark.parametrize("pin", ["1234", "0000", "1111", "2580", "12", "1234567", "abcd"])
def test_a_pin_that_is_guessed_first_is_refused_with_its_reason(
    staff: Staff, owner: StaffMember, attendant: StaffMember, pin: str
) -> None:
    acts: list[Callable[[], object]] = [
        lambda: staff.add(owner, "Chebet", Role.ATTENDANT, pin),
        lambda: staff.reset_pin(owner, attendant.id, pin),
        lambda: staff.change_pin(attendant, PIN, pin),
        lambda: staff.recover_owner("Wanjiru", pin),
    ]
    for act in acts:
        with pytest.raises(BadPin) as told:
            act()
        assert told.value.next_step
        assert pin == "1234" or pin not in told.value.next_step
    assert [member.name for member in staff.members()] == ["Achieng", "Wanjiru"]


# --- what an attendant cannot -----------------------------------------------------------------------------


@pytest.mark.parametrize("role", [Role.ATTENDANT, Role.SUPERVISOR])
def test_only_an_owner_changes_the_staff(
    staff: Staff, owner: StaffMember, attendant: StaffMember, role: Role
) -> None:
    by = staff.set_role(owner, attendant.id, role)
    acts: list[Callable[[], object]] = [
        lambda: staff.add(by, "Friend", Role.OWNER, NEW_PIN),
        lambda: staff.rename(by, owner.id, "Somebody"),
        lambda: staff.set_role(by, by.id, Role.OWNER),
        lambda: staff.deactivate(by, owner.id),
        lambda: staff.reactivate(by, by.id),
        lambda: staff.reset_pin(by, owner.id, NEW_PIN),
    ]
    before, told = staff.everybody(), len(staff.log())
    for act in acts:
        with pytest.raises(RightMissing) as refused:
            act()
        assert refused.value.right is Right.MANAGE_STAFF
        assert refused.value.roles == (Role.OWNER,)
        assert "owner" in refused.value.title
    assert (staff.everybody(), len(staff.log())) == (before, told)
    assert staff.sign_in("Wanjiru", OWNER_PIN) == owner


def test_the_right_is_that_of_the_disk_and_not_of_who_was_an_owner_once(
    staff: Staff, owner: StaffMember
) -> None:
    other = staff.add(owner, "Baraka", Role.OWNER, NEW_PIN)
    staff.set_role(owner, other.id, Role.ATTENDANT)
    assert other.role is Role.OWNER
    with pytest.raises(RightMissing):
        staff.deactivate(other, owner.id)


# --- the last owner ---------------------------------------------------------------------------------------


def test_the_last_owner_stays(staff: Staff, owner: StaffMember) -> None:
    with pytest.raises(NotAllowedNow, match="only owner"):
        staff.deactivate(owner, owner.id)
    with pytest.raises(NotAllowedNow, match="only owner"):
        staff.set_role(owner, owner.id, Role.SUPERVISOR)
    assert staff.set_role(owner, owner.id, Role.OWNER) == owner
    assert staff.members() == [owner]


def test_an_owner_who_left_does_not_count(staff: Staff, owner: StaffMember) -> None:
    other = staff.add(owner, "Baraka", Role.OWNER, NEW_PIN)
    staff.deactivate(owner, other.id)
    with pytest.raises(NotAllowedNow, match="only owner"):
        staff.deactivate(owner, owner.id)


def test_an_owner_may_go_when_another_stays(staff: Staff, owner: StaffMember) -> None:
    other = staff.add(owner, "Baraka", Role.OWNER, NEW_PIN)
    staff.set_role(other, owner.id, Role.ATTENDANT)
    assert newest(staff) == (StaffAct.ROLE_CHANGED, "Baraka", "Wanjiru", "attendant")
    with pytest.raises(NotAllowedNow, match="only owner"):
        staff.deactivate(other, other.id)


# --- leaving and coming back ------------------------------------------------------------------------------


def test_who_left_cannot_sign_in_and_is_not_deleted(
    staff: Staff, owner: StaffMember, attendant: StaffMember
) -> None:
    staff.deactivate(owner, attendant.id)
    assert newest(staff) == (StaffAct.DEACTIVATED, "Wanjiru", "Achieng", "")
    assert [member.name for member in staff.members()] == ["Wanjiru"]
    assert [member.name for member in staff.everybody()] == ["Achieng", "Wanjiru"]
    with pytest.raises(NotAllowedNow, match="Nobody called Achieng"):
        staff.sign_in("Achieng", PIN)


def test_who_comes_back_has_role_and_pin_of_before(
    staff: Staff, owner: StaffMember, attendant: StaffMember
) -> None:
    staff.deactivate(owner, attendant.id)
    staff.reactivate(owner, attendant.id)
    assert newest(staff) == (StaffAct.REACTIVATED, "Wanjiru", "Achieng", "")
    assert staff.sign_in("Achieng", PIN) == attendant


# --- PINs -------------------------------------------------------------------------------------------------


def test_changing_ones_own_pin_takes_the_old_one(staff: Staff, attendant: StaffMember) -> None:
    with pytest.raises(WrongPin):
        staff.change_pin(attendant, OWNER_PIN, NEW_PIN)
    assert staff.sign_in("Achieng", PIN)
    staff.change_pin(attendant, PIN, NEW_PIN)
    assert newest(staff) == (StaffAct.PIN_CHANGED, "Achieng", "Achieng", "")
    assert staff.sign_in("Achieng", NEW_PIN)
    with pytest.raises(WrongPin):
        staff.sign_in("Achieng", PIN)


def test_a_wrong_old_pin_counts_like_one_at_the_door(staff: Staff, attendant: StaffMember) -> None:
    for _ in range(4):
        with pytest.raises(WrongPin):
            staff.change_pin(attendant, OWNER_PIN, NEW_PIN)
    with pytest.raises(LockedOut):
        staff.change_pin(attendant, OWNER_PIN, NEW_PIN)


def test_the_old_pin_is_no_new_one(staff: Staff, attendant: StaffMember) -> None:
    with pytest.raises(BadPin, match="another PIN"):
        staff.change_pin(attendant, PIN, PIN)


def test_the_owner_gives_a_new_pin_and_the_lock_ends(
    staff: Staff, owner: StaffMember, attendant: StaffMember
) -> None:
    for _ in range(5):
        with pytest.raises(CounterError):
            staff.sign_in("Achieng", NEW_PIN)
    staff.reset_pin(owner, attendant.id, NEW_PIN)
    assert newest(staff) == (StaffAct.PIN_RESET, "Wanjiru", "Achieng", "")
    assert staff.sign_in("Achieng", NEW_PIN).locked_until is None


def test_ones_own_pin_is_not_reset_without_the_old_one(staff: Staff, owner: StaffMember) -> None:
    with pytest.raises(NotAllowedNow, match="your own"):
        staff.reset_pin(owner, owner.id, NEW_PIN)
    assert staff.sign_in("Wanjiru", OWNER_PIN)


def test_an_owner_who_forgot_gets_in_again_from_the_pc_itself(staff: Staff, owner: StaffMember) -> None:
    for _ in range(5):
        with pytest.raises(CounterError):
            staff.sign_in("Wanjiru", PIN)
    staff.recover_owner("wanjiru", NEW_PIN)
    assert newest(staff) == (StaffAct.PIN_RESET, "", "Wanjiru", "")
    assert staff.sign_in("Wanjiru", NEW_PIN) == owner


@pytest.mark.usefixtures("attendant")
def test_only_owners_are_recovered(staff: Staff) -> None:
    for name in ("Achieng", "Nobody"):
        with pytest.raises(NotAllowedNow):
            staff.recover_owner(name, NEW_PIN)
    assert staff.sign_in("Achieng", PIN)
