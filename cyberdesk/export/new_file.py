"""A file that is there whole or not at all."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from cyberdesk.services.errors import CounterError


@contextmanager
def new_file(target: Path) -> Iterator[Path]:
    """A file beside `target` to write to; at the end of the block it takes the place of `target`.

    After any exception it is gone, and `target` is as it was.

    Raises:
        CounterError: the disk, the folder or another program does not allow it.
    """
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        try:
            yield beside
            _settle(beside)
            beside.replace(target)
        except OSError as error:
            raise _plain(target, error) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _settle(path: Path) -> None:
    """On the disk before it gets its name: after a power cut the name must not lead to half a file."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _plain(target: Path, error: OSError) -> CounterError:
    if isinstance(error, PermissionError):
        fix = "Close it in other programs, or choose another folder."
    else:
        fix = f"Choose another folder. ({error.strerror or error})"
    return CounterError(f"{target.name} could not be saved", money="Nothing was changed.", next_step=fix)
