"""Who may do what, and one act by another's PIN."""

from __future__ import annotations

import pytest

from cyberdesk.domain.staff import Right, Role, StaffAct, StaffMember
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.rights import Approval, Rights
from cyberdesk.services.staff import Staff
from cyberdesk.services.staff_errors import RightMissing, WrongPin
from cyberdesk.storage.store import SqliteStore
from tests.fakes.clock import FakeClock
from tests.fakes.pin_hasher import FakeHasher
from tests.storage.rows import undone

OWNER_PIN, SUPERVISOR_PIN, PIN = "4821", "9162", "7305"
ACT = "Refund KES 150"


@pytest.fixture
def staff(store: SqliteStore, clock: FakeClock) -> Staff:
    made = Staff(store, FakeHasher(), clock)
    owner = made.create_owner("Wanjiru", OWNER_PIN)
    made.add(owner, "Baraka", Role.SUPERVISOR, SUPERVISOR_PIN)
    made.add(owner, "Achieng", Role.ATTENDANT, PIN)
    return made


@pytest.fixture
def rights(staff: Staff) -> Rights:
    return staff.rights


@pytest.fixture
def people(staff: Staff) -> dict[str, StaffMember]:
    return {member.name: member for member in staff.members()}


@pytest.fixture
def attendant(people: dict[str, StaffMember]) -> StaffMember:
    return people["Achieng"]


def approve(rights: Rights, asker: StaffMember, right: Right = Right.REFUND) -> Approval:
    return rights.approve("Baraka", SUPERVISOR_PIN, right, asker=asker, act=ACT)


@pytest.mark.parametrize("right", Right)
def test_an_attendant_cannot_do_what_needs_a_right(
    rights: Rights, attendant: StaffMember, right: Right
) -> None:
    with pytest.raises(RightMissing) as told:
        rights.require(attendant, right)
    who = "the owner" if right in {Right.SETTINGS, Right.MANAGE_STAFF} else "a supervisor or the owner"
    assert (told.value.title, told.value.right) == (f"This needs {who}", right)
    assert told.value.next_step == f"Ask {who} to type their PIN."
    with pytest.raises(RightMissing):
        rights.use(attendant, right, ACT)


@pytest.mark.parametrize("right", Right)
def test_the_owner_can_do_everything(rights: Rights, people: dict[str, StaffMember], right: Right) -> None:
    rights.require(people["Wanjiru"], right)


def test_a_right_of_ones_own_leaves_a_line_when_it_is_used(
    staff: Staff, rights: Rights, people: dict[str, StaffMember]
) -> None:
    rights.use(people["Baraka"], Right.REVEAL_PHONE, "Number of Wanjiku")
    record = staff.log(1)[0]
    assert (record.act, record.staff_name, record.right) == (
        StaffAct.RIGHT_USED,
        "Baraka",
        Right.REVEAL_PHONE,
    )
    assert record.detail == "Number of Wanjiku"


def test_an_act_that_is_undone_leaves_no_line(
    store: SqliteStore, staff: Staff, rights: Rights, people: dict[str, StaffMember]
) -> None:
    before = staff.log()
    with undone(store.transaction()):
        rights.use(people["Baraka"], Right.VOID, ACT)
    assert staff.log() == before


def test_a_supervisors_pin_lets_an_attendant_do_one_act_and_the_log_has_both_names(
    staff: Staff, rights: Rights, attendant: StaffMember
) -> None:
    approval = approve(rights, attendant)
    record = staff.log(1)[0]
    assert (record.act, record.staff_name, record.subject_name) == (StaffAct.APPROVED, "Baraka", "Achieng")
    assert (record.right, record.detail) == (Right.REFUND, ACT)
    assert (approval.approver.name, approval.asker.name) == ("Baraka", "Achieng")
    rights.use(attendant, Right.REFUND, ACT, approval)
    with pytest.raises(RightMissing):
        rights.use(attendant, Right.REFUND, ACT, approval)


def test_an_approval_is_for_this_act_of_this_person(
    staff: Staff, rights: Rights, people: dict[str, StaffMember], attendant: StaffMember
) -> None:
    other = staff.add(people["Wanjiru"], "Chebet", Role.ATTENDANT, "3748")
    approval = approve(rights, attendant)
    with pytest.raises(RightMissing):
        rights.use(attendant, Right.VOID, ACT, approval)
    with pytest.raises(RightMissing):
        rights.use(other, Right.REFUND, ACT, approval)
    rights.use(attendant, Right.REFUND, ACT, approval)


def test_an_approval_that_nobody_gave_is_none(rights: Rights, people: dict[str, StaffMember]) -> None:
    made_up = Approval(99, Right.REFUND, people["Achieng"], people["Baraka"])
    with pytest.raises(RightMissing):
        rights.use(people["Achieng"], Right.REFUND, ACT, made_up)


def test_who_has_the_right_spends_no_approval(rights: Rights, people: dict[str, StaffMember]) -> None:
    approval = approve(rights, people["Baraka"])
    rights.use(people["Baraka"], Right.REFUND, ACT, approval)
    rights.use(people["Baraka"], Right.REFUND, ACT, approval)


def test_who_lacks_the_right_cannot_approve_it_and_their_pin_is_not_looked_at(
    staff: Staff, rights: Rights, attendant: StaffMember
) -> None:
    before = staff.log()
    with pytest.raises(RightMissing):
        rights.approve("Achieng", "0427", Right.VOID, asker=attendant, act=ACT)
    with pytest.raises(RightMissing):
        rights.approve("Baraka", SUPERVISOR_PIN, Right.SETTINGS, asker=attendant, act=ACT)
    assert staff.log() == before


def test_a_wrong_pin_approves_nothing_and_counts(
    staff: Staff, rights: Rights, attendant: StaffMember
) -> None:
    with pytest.raises(WrongPin) as told:
        rights.approve("Baraka", PIN, Right.VOID, asker=attendant, act=ACT)
    assert told.value.tries_left == 4
    record = staff.log(1)[0]
    assert (record.act, record.subject_name) == (StaffAct.WRONG_PIN, "Baraka")


def test_who_left_cannot_approve(
    staff: Staff, rights: Rights, people: dict[str, StaffMember], attendant: StaffMember
) -> None:
    staff.deactivate(people["Wanjiru"], people["Baraka"].id)
    with pytest.raises(NotAllowedNow):
        approve(rights, attendant)
    assert [member.name for member in rights.approvers(Right.REFUND)] == ["Wanjiru"]


def test_approvers_are_those_with_the_right(rights: Rights) -> None:
    assert [member.name for member in rights.approvers(Right.REFUND)] == ["Baraka", "Wanjiru"]
    assert [member.name for member in rights.approvers(Right.SETTINGS)] == ["Wanjiru"]


def test_a_phone_number_in_the_words_of_an_act_is_masked(
    staff: Staff, rights: Rights, attendant: StaffMember
) -> None:
    rights.approve("Wanjiru", OWNER_PIN, Right.REVEAL_PHONE, asker=attendant, act="Show 0722000417")
    assert "0722000417" not in staff.log(1)[0].detail
    assert staff.log(1)[0].detail.startswith("Show 0722")
