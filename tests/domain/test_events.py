"""The list of things the window hears about is closed."""

from __future__ import annotations

import inspect
from dataclasses import is_dataclass
from typing import get_args

from cyberdesk.domain import events
from cyberdesk.domain.events import Event


def test_every_event_of_the_module_is_on_the_list() -> None:
    made_here = {
        member
        for _, member in inspect.getmembers(events, inspect.isclass)
        if member.__module__ == events.__name__ and is_dataclass(member)
    }
    assert set(get_args(Event)) == made_here
