"""Who is at the counter now."""

from __future__ import annotations

import pytest

from cyberdesk.domain.staff import Role, StaffMember
from cyberdesk.services.current_staff import CurrentStaff
from cyberdesk.services.errors import NotAllowedNow

WANJIRU = StaffMember(1, "Wanjiru", Role.OWNER)
ACHIENG = StaffMember(2, "Achieng", Role.ATTENDANT)


def test_nothing_is_done_in_nobodys_name() -> None:
    current = CurrentStaff()
    with pytest.raises(NotAllowedNow, match="Nobody is signed in"):
        _ = current.name
    current.change(WANJIRU)
    assert (current.name, current.demand()) == ("Wanjiru", WANJIRU)
    current.change(None)
    with pytest.raises(NotAllowedNow):
        current.demand()


def test_everybody_who_listens_hears_of_each_change_once() -> None:
    current, heard = CurrentStaff(), list[StaffMember | None]()
    stop = current.listen(heard.append)
    for member in (WANJIRU, WANJIRU, ACHIENG, None):
        current.change(member)
    assert heard == [WANJIRU, ACHIENG, None]
    stop()
    stop()
    current.change(WANJIRU)
    assert heard == [WANJIRU, ACHIENG, None]


def test_a_listener_may_stop_while_it_is_told() -> None:
    current, heard = CurrentStaff(), list[str]()

    def once(_member: StaffMember | None) -> None:
        heard.append("first")
        stop()

    stop = current.listen(once)
    current.listen(lambda _member: heard.append("second"))
    current.change(WANJIRU)
    current.change(None)
    assert heard == ["first", "second", "second"]
