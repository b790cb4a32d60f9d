"""The note beside a copy: what is in it, and by what a bit that the disk has changed since is found."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cyberdesk.domain.backup import Facts
from cyberdesk.domain.money import Money
from cyberdesk.services.ports import At
from cyberdesk.storage.backup import PART, create_private, put_in_place

ENDING = ".note"
"""Behind the whole name of the copy."""
_BYTES_AT_ONCE = 1 << 20


@dataclass(frozen=True, slots=True)
class CopyNote:
    """What was written down when a copy was found good.

    Attributes:
        made_at: UTC.
        facts: what is in it.
        size_bytes, sha256: of the file.
        carried_at: UTC, when it was copied to the second folder; None when it was not.
    """

    made_at: datetime
    facts: Facts
    size_bytes: int
    sha256: str
    carried_at: datetime | None = None


def note_path(copy: Path) -> Path:
    return copy.with_name(copy.name + ENDING)


def write_note(copy: Path, note: CopyNote) -> None:
    """Keep it, whole or not at all.

    Raises:
        OSError: the machine refuses.
    """
    facts = note.facts
    told = {
        "made_at": note.made_at.isoformat(),
        "environment": facts.environment,
        "version": facts.version,
        "entries": facts.entries,
        "last_hash": facts.last_hash,
        "payments": facts.payments,
        "received_cents": facts.received.cents,
        "open_payments": facts.open_payments,
        "size_bytes": note.size_bytes,
        "sha256": note.sha256,
        "carried_at": note.carried_at.isoformat() if note.carried_at is not None else None,
    }
    path = note_path(copy)
    unfinished = path.with_name(f"{path.name}-{os.getpid()}{PART}")
    try:
        create_private(unfinished)
        unfinished.write_text(json.dumps(told, indent=1), encoding="utf-8")
        put_in_place(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)


def read_note(copy: Path) -> CopyNote | None:
    """The note of a copy; None when there is none that can be understood."""
    try:
        told = json.loads(note_path(copy).read_text(encoding="utf-8"))
        facts = Facts(
            environment=str(told["environment"]),
            version=str(told["version"]),
            entries=int(told["entries"]),
            last_hash=str(told["last_hash"]),
            payments=int(told["payments"]),
            received=Money(int(told["received_cents"])),
            open_payments=int(told["open_payments"]),
        )
        carried_at = told.get("carried_at")
        return CopyNote(
            _moment(told["made_at"]),
            facts,
            int(told["size_bytes"]),
            str(told["sha256"]),
            _moment(carried_at) if carried_at else None,
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _moment(text: object) -> datetime:
    at = datetime.fromisoformat(str(text))
    if at.tzinfo is None:
        raise ValueError("a time without a zone")
    return at


def sha256_of(path: Path, at: At) -> str:
    """
    Args:
        at: hears of the bytes.

    Raises:
        OSError: it cannot be read.
    """
    size, done, found = path.stat().st_size, 0, hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BYTES_AT_ONCE):
            found.update(block)
            done += len(block)
            at(done, size)
    return found.hexdigest()
