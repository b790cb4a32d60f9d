"""Who has to go when there are too many connections."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from cyberdesk.ingress.message import Limits
from cyberdesk.ingress.places import Phase, Places

FAR = 1e9


@dataclass(eq=False)
class Occupant:
    """A connection without a network. Once aborted, it still has to be forgotten, as a real one."""

    phase: Phase
    waiting_since: float
    deadline: float = FAR

    def expire(self) -> None:
        raise AssertionError("no deadline is over")

    def abort(self) -> None:
        self.phase = Phase.GONE


def crowd(occupants: list[Occupant], places: int) -> list[bool]:
    """All of them come at once. Which have to go?"""

    async def admit_all() -> None:
        room = Places(Limits(connections=places), asyncio.get_running_loop())
        for occupant in occupants:
            room.admit(occupant)
        for _ in range(3):
            await asyncio.sleep(0)

    asyncio.run(admit_all())
    return [occupant.phase is Phase.GONE for occupant in occupants]


def test_as_many_go_as_there_are_too_many_and_the_longest_waiting_first() -> None:
    assert crowd([Occupant(Phase.READING, since) for since in (3, 1, 5, 2, 4)], places=3) == [
        False,
        True,
        False,
        True,
        False,
    ]


def test_nobody_goes_while_there_is_room() -> None:
    assert crowd([Occupant(Phase.READING, since) for since in range(3)], places=3) == [False] * 3


def test_one_that_has_gone_already_costs_no_other_its_place() -> None:
    leaving_room = Occupant(Phase.GONE, 3)
    assert (
        crowd([Occupant(Phase.READING, 1), Occupant(Phase.READING, 2), leaving_room], places=2)[:2]
        == [False] * 2
    )


def test_refused_callers_go_before_slow_ones() -> None:
    slow, refused = Occupant(Phase.READING, 1), Occupant(Phase.LEAVING, 2)
    assert crowd([slow, refused, Occupant(Phase.READING, 3)], places=2) == [False, True, False]


def test_one_that_waits_for_us_never_goes() -> None:
    waiting = [Occupant(Phase.ANSWERING, since) for since in (1, 2)]
    assert crowd([*waiting, Occupant(Phase.READING, 3), Occupant(Phase.IDLE, 4)], places=2) == [
        False,
        False,
        True,
        False,
    ]


def test_the_newest_stays_even_if_all_others_wait_for_us() -> None:
    waiting = [Occupant(Phase.ANSWERING, since) for since in range(5)]
    assert crowd([*waiting, Occupant(Phase.READING, 9)], places=2) == [False] * 6
