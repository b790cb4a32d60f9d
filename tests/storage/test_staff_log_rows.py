"""The staff log is found by day, person, kind and words, page by page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from cyberdesk.domain.moment import NAIROBI, day_number
from cyberdesk.domain.staff import Right, Role, StaffAct, StaffMember
from cyberdesk.services.ports import StaffLogDraft, StaffLogFilter
from cyberdesk.storage.store import SqliteStore, open_store
from tests.fakes.clock import FakeClock

MIDNIGHT = datetime(2026, 11, 22, 0, 0, tzinfo=NAIROBI)
BEFORE = datetime(2026, 11, 21, 23, 59, 59, tzinfo=NAIROBI)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    opened = open_store(tmp_path / "shop.db", FakeClock())
    yield opened
    opened.close()


@pytest.fixture
def people(store: SqliteStore) -> tuple[StaffMember, StaffMember]:
    with store.transaction():
        wanjiru = store.add_staff(name="Wanjiru", role=Role.OWNER, pin_hash="x" * 20)
        chebet = store.add_staff(name="Chebet", role=Role.ATTENDANT, pin_hash="x" * 20)
        for at, act, who, about, right, detail in (
            (BEFORE, StaffAct.SIGNED_IN, wanjiru, wanjiru, None, ""),
            (MIDNIGHT, StaffAct.APPROVED, wanjiru, chebet, Right.REFUND, "Refund KES 150 to Otieno"),
            (MIDNIGHT, StaffAct.WRONG_PIN, chebet, chebet, None, ""),
            (MIDNIGHT, StaffAct.RIGHT_USED, wanjiru, wanjiru, Right.VOID, "Take back 50%_off"),
        ):
            store.append_staff_log(StaffLogDraft(at, act, who, about, right, detail))
    return wanjiru, chebet


def found(store: SqliteStore, wanted: StaffLogFilter) -> list[int]:
    return [one.id for one in store.staff_log_page(wanted, 100, 10)]


@pytest.mark.usefixtures("people")
def test_a_day_begins_at_midnight_in_nairobi(store: SqliteStore) -> None:
    day = day_number(MIDNIGHT)
    assert found(store, StaffLogFilter(first_day=day, last_day=day)) == [4, 3, 2]
    assert found(store, StaffLogFilter(last_day=day - 1)) == [1]
    assert found(store, StaffLogFilter()) == [4, 3, 2, 1]


def test_a_person_is_found_as_who_did_it_and_as_whom_it_is_about(
    store: SqliteStore, people: tuple[StaffMember, StaffMember]
) -> None:
    wanjiru, chebet = people
    assert found(store, StaffLogFilter(staff_id=chebet.id)) == [3, 2]
    assert found(store, StaffLogFilter(staff_id=wanjiru.id)) == [4, 2, 1]


@pytest.mark.usefixtures("people")
def test_a_kind_is_several_acts(store: SqliteStore) -> None:
    wanted = StaffLogFilter(acts=frozenset({StaffAct.WRONG_PIN, StaffAct.SIGNED_IN}))
    assert found(store, wanted) == [3, 1]


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize(
    ("search", "ids"), [("otieno", [2]), ("CHEBET", [3, 2]), ("50%_", [4]), ("%", [4]), ("nobody", [])]
)
def test_words_are_found_as_they_stand(store: SqliteStore, search: str, ids: list[int]) -> None:
    assert found(store, StaffLogFilter(search=search)) == ids


@pytest.mark.usefixtures("people")
def test_acts_and_rights_are_found_by_the_words_they_are_shown_with(store: SqliteStore) -> None:
    wanted = StaffLogFilter(
        search="zzz",
        sought_acts=frozenset({StaffAct.SIGNED_IN}),
        sought_rights=frozenset({Right.VOID}),
    )
    assert found(store, wanted) == [4, 1]


@pytest.mark.usefixtures("people")
def test_the_keys_are_those_of_the_pages(store: SqliteStore) -> None:
    keys = store.staff_log_keys(StaffLogFilter(), 3)
    assert keys == [4, 1]
    assert [[one.id for one in store.staff_log_page(StaffLogFilter(), key, 3)] for key in keys] == [
        [4, 3, 2],
        [1],
    ]
