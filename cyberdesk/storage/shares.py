"""Long work in parts, told as one."""

from __future__ import annotations

from cyberdesk.services.ports import At

WHOLE = 100


def share(at: At, first: int, last: int) -> At:
    """An `At` for the part of the work from `first` to `last` of `WHOLE`."""

    def told(done: int, of: int) -> None:
        at(first + (last - first) * done // of if of > 0 else first, WHOLE)

    return told
