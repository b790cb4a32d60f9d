"""A settings file without a disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from cyberdesk.services.setup import SettingProblem


@dataclass(frozen=True)
class Wrong:
    """Something that is wrong, as the program would say it."""

    key: str
    message: str
    fix: str = ""


class FakeSettingsFile:
    """Keeps values in memory.

    Attributes:
        saved: as written.
        fixed: decided by the environment.
        judge: what is wrong with all values together; nothing, unless a test says so.
        fails_with: raised by the next writes.
        writes: what was written, in order.
    """

    def __init__(self, **saved: str) -> None:
        self.saved = dict(saved)
        self.fixed: set[str] = set()
        self.judge: Callable[[Mapping[str, str]], Sequence[SettingProblem]] = lambda _values: ()
        self.fails_with: Exception | None = None
        self.writes: list[dict[str, str]] = []

    @property
    def place(self) -> str:
        return "/shop/.env"

    def values(self) -> dict[str, str]:
        return dict(self.saved)

    def fixed_keys(self) -> frozenset[str]:
        return frozenset(self.fixed)

    def problems(self, changes: Mapping[str, str]) -> Sequence[SettingProblem]:
        return self.judge({**self.saved, **changes})

    def write(self, changes: Mapping[str, str]) -> None:
        if self.fails_with is not None:
            raise self.fails_with
        self.writes.append(dict(changes))
        self.saved.update(changes)
