"""What can be opened by its name: screens, pages of the settings, services of the price list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cyberdesk.services.search import MOST_HITS, Match, match_words, words_of


@dataclass(frozen=True, slots=True)
class Command:
    """Something to open.

    Attributes:
        name: as shown.
        opens: opens it; asks for the right itself, where one is needed.
        icon: a file of resources/icons.
        words: what else people call it; found, not shown.
        detail: under the name.
        keys: the keys that do the same.
    """

    name: str
    opens: Callable[[], object]
    icon: str = "arrow"
    words: str = ""
    detail: str = ""
    keys: str = ""


@dataclass(frozen=True, slots=True)
class CommandGroup:
    """Commands under a heading, best first.

    Attributes:
        match: that of the best.
        more: how many there are beyond `commands`.
    """

    heading: str
    commands: tuple[Command, ...]
    match: Match
    more: int


class Commands:
    """Everything that can be opened by its name, under headings."""

    def __init__(self) -> None:
        self._groups: dict[str, tuple[Command, ...]] = {}

    def put(self, heading: str, commands: Sequence[Command]) -> None:
        """Exactly these under `heading` from now on."""
        self._groups[heading] = tuple(commands)

    def find(self, typed: str) -> list[CommandGroup]:
        """What fits, in the order in which the headings were put."""
        wanted = words_of(typed)
        found = (_fitting(heading, commands, wanted) for heading, commands in self._groups.items())
        return [group for group in found if group is not None]


def _fitting(heading: str, commands: Sequence[Command], wanted: Sequence[str]) -> CommandGroup | None:
    fitting = [(match, each) for each in commands if (match := _match(wanted, each)) is not None]
    if not fitting:
        return None
    fitting.sort(key=lambda one: one[0])
    shown = tuple(each for _, each in fitting[:MOST_HITS])
    return CommandGroup(heading, shown, fitting[0][0], len(fitting) - len(shown))


def _match(wanted: Sequence[str], command: Command) -> Match | None:
    by_name = match_words(wanted, command.name)
    if by_name is not None:
        return by_name
    is_meant = match_words(wanted, f"{command.name} {command.words}") is not None
    return Match.PART if is_meant else None
