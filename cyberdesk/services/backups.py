"""Copies of the database: making one, carrying it to the second folder, and how many are kept."""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cyberdesk.domain.alert import Alert
from cyberdesk.domain.backup import OLD_AFTER, Copy, is_due, surplus
from cyberdesk.domain.words import words
from cyberdesk.services.errors import CounterError, StorageError
from cyberdesk.services.ports import Clock, CopyPlace
from cyberdesk.services.progress import Progress

log = logging.getLogger(__name__)

KEEP = 30
"""Until somebody sets another number."""
_CHOOSE_ONE = "Choose a stick or another disk in Settings, Backup: a copy on the same disk dies with it."
LEAST_KEPT, MOST_KEPT = 1, 365


@dataclass(frozen=True, slots=True)
class Made:
    """A copy was made.

    Attributes:
        copy: it.
        not_carried: why it is not in the second folder too; None when it is, or when there is none.
    """

    copy: Copy
    not_carried: CounterError | None


@dataclass(frozen=True, slots=True)
class Standing:
    """How the copies are.

    Attributes:
        copies: those in the folder of this PC, the newest first.
        folder: where they are.
        second_folder: where each is carried to; None: nowhere.
        is_second_there: the second folder can be reached now.
        trouble: why the last attempt failed; None when it did not.
    """

    copies: tuple[Copy, ...]
    folder: Path
    second_folder: Path | None
    is_second_there: bool
    trouble: CounterError | None

    @property
    def last_good(self) -> Copy | None:
        return next((copy for copy in self.copies if copy.is_checked), None)


class Backups:
    """Used from every thread; two copies are never made at once.

    Attributes:
        is_automatic: copies are made by themselves; practice money is not worth it.
        second_folder: on another disk or a stick, where each copy is carried to; None: nowhere. It is never
            made: one that is missing is a stick that was taken out.
        keep: how many are kept in each folder.
    """

    def __init__(
        self,
        place: CopyPlace,
        clock: Clock,
        *,
        is_automatic: bool,
        second_folder: Path | None = None,
        keep: int = KEEP,
    ) -> None:
        self.is_automatic = is_automatic
        self.second_folder = second_folder
        self.keep = keep
        self._place = place
        self._clock = clock
        self._since = clock.now()
        self._making = threading.Lock()
        self._trouble: CounterError | None = None

    # --- looking ------------------------------------------------------------------------------------------

    def standing(self) -> Standing:
        """For the screen. Reads folders, of which one may be on a slow stick: call it from a worker."""
        copies = tuple(self._place.copies(self._place.folder))
        return Standing(
            copies, self._place.folder, self.second_folder, self._is_second_there(), self._trouble
        )

    def is_due(self) -> bool:
        """The copy of last night is missing."""
        return is_due(self._place.copies(self._place.folder), self._clock.now())

    def last_good_at(self) -> datetime | None:
        """When the newest checked copy was made; None when there is none."""
        good = [copy.made_at for copy in self._place.copies(self._place.folder) if copy.is_checked]
        return max(good, default=None)

    def alerts(self) -> list[Alert]:
        """What somebody must know."""
        if not self.is_automatic:
            return []
        try:
            good = [copy for copy in self._place.copies(self._place.folder) if copy.is_checked]
        except StorageError as error:
            return [Alert(words("The copies cannot be read. {title}.", title=error.title), error.next_step)]
        now, found = self._clock.now(), list[Alert]()
        waited = now - max((copy.made_at for copy in good), default=self._since)
        if waited >= OLD_AFTER:
            said = words("No copy of the payments was made for {days} days.", days=waited.days)
            found.append(Alert(said, self._advice("Open Settings, Backup, and press Copy now.")))
        elif self._trouble is not None:
            said = words("No copy could be made. {title}.", title=self._trouble.title)
            found.append(Alert(said, self._trouble.next_step))
        if self.second_folder is not None and good:
            carried = [copy.carried_at for copy in good if copy.carried_at is not None]
            waited = now - max(carried, default=min(copy.made_at for copy in good))
            if waited >= OLD_AFTER:
                said = words("No copy reached the second folder for {days} days.", days=waited.days)
                fix = words("Put the stick in, or look at {folder}.", folder=self.second_folder)
                found.append(Alert(said, fix))
        return found

    def second_words(self) -> tuple[bool | None, str, str]:
        """How the second folder is, for the checks: whether all is well, a sentence, what to do."""
        folder = self.second_folder
        if folder is None:
            return None, "There is no second folder.", _CHOOSE_ONE
        try:
            is_elsewhere = self._place.try_folder(folder)
        except StorageError as error:
            said = words("{title}: {folder}.", title=error.title, folder=folder)
            return False, said, error.next_step
        if not is_elsewhere:
            return None, words("{folder} is on the same disk as the database.", folder=folder), _CHOOSE_ONE
        return True, words("{folder} can be written.", folder=folder), ""

    # --- making -------------------------------------------------------------------------------------------

    def make(self, progress: Progress | None = None) -> Made:
        """A copy now, carried to the second folder if that is there. May take seconds.

        Raises:
            StorageError: no copy was made; the older ones are as they were.
            Stopped: it was not wanted any more.
        """
        progress = progress or Progress()
        with self._making:
            try:
                self._place.sweep(self._place.folder, self._clock.now())
                copy = self._place.make(self._clock.now(), progress.at)
            except StorageError as error:
                self._trouble = error
                log.warning("no copy was made: %s", error.title)
                raise
            self._trouble = None
            log.info("a copy was made: %s", copy.path.name)
            self._prune(self._place.folder)
            return self._carry(copy, progress)

    def carry_newest(self, progress: Progress | None = None) -> Made | None:
        """Carry the newest copy to the second folder if it is not there yet: the stick is back. None: nothing
        to do, or no way to do it."""
        if self.second_folder is None or not self._is_second_there():
            return None
        with self._making:
            good = [copy for copy in self._place.copies(self._place.folder) if copy.is_checked]
            if not good or good[0].carried_at is not None:
                return None
            return self._carry(good[0], progress or Progress())

    def make_into(self, folder: Path, progress: Progress | None = None) -> Made:
        """A copy now, carried to this folder instead of the second one.

        Raises:
            StorageError: no copy was made.
        """
        progress = progress or Progress()
        with self._making:
            copy = self._place.make(self._clock.now(), progress.at)
            try:
                return Made(self._place.carry(copy, folder, self._clock.now(), progress.at), None)
            except StorageError as error:
                return Made(copy, error)

    def try_folder(self, folder: Path) -> bool:
        """Whether it is on another disk than the database.

        Raises:
            StorageError: copies cannot be kept there.
        """
        return self._place.try_folder(folder)

    def export(self, folder: Path, progress: Progress) -> Path:
        """Everything as tables that any program reads, in one file in `folder`.

        Right: `Right.SETTINGS`.

        Raises:
            StorageError: it cannot be written; nothing is left.
            Stopped: it was not wanted any more; nothing is left.
        """
        return self._place.export(folder, self._clock.now(), progress.at)

    # --- parts --------------------------------------------------------------------------------------------

    def _carry(self, copy: Copy, progress: Progress) -> Made:
        folder = self.second_folder
        if folder is None:
            return Made(copy, None)
        try:
            self._place.sweep(folder, self._clock.now())
            carried = self._place.carry(copy, folder, self._clock.now(), progress.at)
        except StorageError as error:
            # The stick is in somebody's pocket: the copy here is good all the same.
            log.warning("the copy was not carried to the second folder: %s", error.title)
            return Made(copy, error)
        self._prune(folder)
        return Made(carried, None)

    def _prune(self, folder: Path) -> None:
        """Only after a new copy was found good."""
        try:
            for old in surplus(self._place.copies(folder), self.keep, self._clock.now()):
                self._place.remove(old)
        except StorageError as error:
            log.warning("old copies could not be deleted: %s", error.title)

    def _is_second_there(self) -> bool:
        try:
            return self.second_folder is not None and self.second_folder.is_dir()
        except OSError:
            return False

    def _advice(self, usual: str) -> str:
        return self._trouble.next_step if self._trouble is not None else usual
