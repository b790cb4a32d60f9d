"""The folders in which copies of one database are: made, carried, counted, taken back from."""

from __future__ import annotations

import errno
import hashlib
import os
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cyberdesk.domain.backup import LONGEST_DAYS, Copy
from cyberdesk.domain.moment import NAIROBI, nairobi
from cyberdesk.services.errors import StorageError
from cyberdesk.services.ports import At, Prepared
from cyberdesk.storage import restore
from cyberdesk.storage.backup import PART, copy_database, create_private, put_in_place
from cyberdesk.storage.copy_check import check_copy
from cyberdesk.storage.copy_note import CopyNote, note_path, read_note, sha256_of, write_note
from cyberdesk.storage.export import export_tables
from cyberdesk.storage.facts import facts_of
from cyberdesk.storage.folder_troubles import NOTHING_LOST, folder_error
from cyberdesk.storage.shares import share

_MOMENT = "%Y-%m-%d-%H%M%S"
_PART_LIVES = timedelta(days=1)
"""An older unfinished file is of work that was cut off, and of nobody's."""
_BYTES_AT_ONCE = 1 << 20
_TRIAL = "cyberdesk-test" + PART


class DatabaseCopies:
    """Copies of one SQLite file. The contract is `ports.CopyPlace`."""

    def __init__(self, database: Path, environment: str, folder: Path | None = None) -> None:
        """
        Args:
            database: the file; it may be in use.
            environment: whose money it holds; a copy of another one is not taken back.
            folder: where copies are made; ``backups`` beside the database if None.
        """
        self._database = database
        self._environment = environment
        self._folder = folder or database.parent / "backups"
        stem, suffix = re.escape(database.stem), re.escape(database.suffix)
        self._name = re.compile(stem + r"-(\d{4}-\d\d-\d\d-\d{6})(-\d+)?" + suffix)

    @property
    def folder(self) -> Path:
        return self._folder

    # --- making -------------------------------------------------------------------------------------------

    def make(self, now: datetime, at: At) -> Copy:
        target = self._free_name(now)
        notes: list[CopyNote] = []

        def check(part: Path) -> None:
            # Read whole, on the copy itself, before it gets its name.
            check_copy(part, lambda: at(60, 100))
            at(90, 100)
            sha256 = sha256_of(part, share(at, 90, 100))
            notes.append(CopyNote(now, facts_of(part), part.stat().st_size, sha256))

        copy_database(self._database, target, share(at, 0, 60), check)
        try:
            write_note(target, notes[0])
        except OSError as error:
            raise folder_error(error, self._folder) from error
        return self._copy(target)

    def _free_name(self, now: datetime) -> Path:
        stem = f"{self._database.stem}-{nairobi(now):{_MOMENT}}"
        target, number = self._folder / f"{stem}{self._database.suffix}", 2
        while target.exists():
            target, number = self._folder / f"{stem}-{number}{self._database.suffix}", number + 1
        return target

    def carry(self, copy: Copy, folder: Path, now: datetime, at: At) -> Copy:
        note = read_note(copy.path)
        if note is None:
            raise _damaged()
        target = folder / copy.path.name
        part = target.with_name(f"{target.name}-{os.getpid()}{PART}")
        carried = replace(note, carried_at=now)
        try:
            self._require(folder)
            try:
                if _write(copy.path, part, at) != note.sha256:
                    raise _damaged()
                put_in_place(part, target)
            finally:
                part.unlink(missing_ok=True)
            write_note(target, carried)
            write_note(copy.path, carried)
        except OSError as error:
            raise folder_error(error, folder) from error
        return self._copy(copy.path)

    # --- keeping ------------------------------------------------------------------------------------------

    def copies(self, folder: Path) -> list[Copy]:
        try:
            if not folder.is_dir():
                return []
            found = [self._copy(path) for path in folder.iterdir() if self._name.fullmatch(path.name)]
        except OSError as error:
            raise folder_error(error, folder) from error
        return sorted(found, key=lambda copy: copy.made_at, reverse=True)

    def remove(self, copy: Copy) -> None:
        try:
            # The note last: a copy without one would be a copy of which nothing is known.
            copy.path.unlink(missing_ok=True)
            note_path(copy.path).unlink(missing_ok=True)
        except OSError as error:
            raise folder_error(error, copy.path.parent) from error

    def sweep(self, folder: Path, now: datetime) -> None:
        try:
            if not folder.is_dir():
                return
            for path in folder.glob(f"*{PART}"):
                written = datetime.fromtimestamp(path.stat().st_mtime, UTC)
                is_ours = self._name.match(path.name) or path.name == _TRIAL
                if is_ours and abs(now - written) > _PART_LIVES:
                    path.unlink(missing_ok=True)
            if folder == self._folder and any(copy.is_checked for copy in self.copies(folder)):
                self._sweep_updates(now)
        except OSError as error:
            raise folder_error(error, folder) from error

    def _sweep_updates(self, now: datetime) -> None:
        """Copies of before an update (storage/schema.py) hold phone numbers too."""
        stem, suffix = re.escape(self._database.stem), re.escape(self._database.suffix)
        name = re.compile(stem + r"-\d{4}_\w+-\d{4}-\d\d-\d\d-\d{6}" + suffix)
        updates = self._database.parent / "copies"
        for path in updates.iterdir() if updates.is_dir() else ():
            written = datetime.fromtimestamp(path.stat().st_mtime, UTC)
            if name.fullmatch(path.name) and now - written > timedelta(days=LONGEST_DAYS):
                path.unlink(missing_ok=True)

    def try_folder(self, folder: Path) -> bool:
        trial = folder / _TRIAL
        try:
            self._require(folder)
            if folder.resolve() == self._folder.resolve():
                raise StorageError(
                    "Copies are made in this folder already",
                    money=NOTHING_LOST,
                    next_step="Choose a folder on a stick or another disk.",
                )
            try:
                create_private(trial)
                with trial.open("wb") as file:
                    file.write(b"Cyberdesk was here, and is gone.\n")
                    file.flush()
                    os.fsync(file.fileno())
            finally:
                trial.unlink(missing_ok=True)
            return self.is_elsewhere(folder)
        except OSError as error:
            raise folder_error(error, folder) from error

    def is_elsewhere(self, folder: Path) -> bool:
        """On another disk than the database; raises `OSError`."""
        return folder.stat().st_dev != self._database.parent.stat().st_dev

    # --- taking back --------------------------------------------------------------------------------------

    def prepare(self, source: Path, now: datetime, at: At) -> Prepared:
        return restore.prepare(self._database, self._environment, source, now, at)

    def stage(self, prepared: Prepared, now: datetime) -> None:
        restore.stage(prepared.path, self._database, now)

    def discard(self, prepared: Prepared) -> None:
        restore.discard(prepared.path)

    def export(self, folder: Path, now: datetime, at: At) -> Path:
        target = folder / f"cyberdesk-{self._environment}-{nairobi(now):{_MOMENT}}.zip"
        try:
            self._require(folder)
            export_tables(self._database, target, now, at)
        except OSError as error:
            raise folder_error(error, folder) from error
        return target

    # --- parts --------------------------------------------------------------------------------------------

    def _require(self, folder: Path) -> None:
        """A folder that is not there is never made: it is the place of a stick that was taken out."""
        if not folder.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, "not a folder", str(folder))

    def _copy(self, path: Path) -> Copy:
        size, note = path.stat().st_size, read_note(path)
        if note is None:
            return Copy(path, self._moment(path), size)
        return Copy(path, note.made_at, size, note.facts, note.size_bytes == size, note.carried_at)

    def _moment(self, path: Path) -> datetime:
        match = self._name.fullmatch(path.name)
        try:
            return (
                datetime.strptime(match[1] if match else "", _MOMENT).replace(tzinfo=NAIROBI).astimezone(UTC)
            )
        except ValueError:
            return datetime.fromtimestamp(path.stat().st_mtime, UTC)


def _write(source: Path, target: Path, at: At) -> str:
    """Copy a file; the hash of what was read."""
    size, done, found = source.stat().st_size, 0, hashlib.sha256()
    create_private(target)
    with source.open("rb") as reader, target.open("wb") as writer:
        while block := reader.read(_BYTES_AT_ONCE):
            found.update(block)
            writer.write(block)
            done += len(block)
            at(done, size)
    return found.hexdigest()


def _damaged() -> StorageError:
    return StorageError(
        "The copy is damaged",
        money=NOTHING_LOST,
        next_step="It was not carried to the second folder. Press Copy now, and look at the disk.",
    )
