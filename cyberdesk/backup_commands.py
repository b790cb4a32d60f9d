"""Copying the database and taking it back, without the window."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from cyberdesk import config, paths
from cyberdesk.engine import SystemClock
from cyberdesk.services.backups import Backups, Made
from cyberdesk.services.errors import CounterError
from cyberdesk.services.progress import Progress, Step
from cyberdesk.services.restores import RestorePreview, Restores
from cyberdesk.storage.copy_place import DatabaseCopies
from cyberdesk.storage.facts import facts_of
from cyberdesk.storage.restore import finish_restore
from cyberdesk.storage.store import open_store
from cyberdesk.ui.instance import alone
from cyberdesk.ui.settings.backup_words import facts_words, preview_lines

DONE, NOT_DONE, _, NOT_CARRIED = range(4)
"""The exit statuses; 2 is argparse's."""


def backup(env_file: Path | None = None, folder: Path | None = None) -> int:
    """Copy the database, in use or not, and carry the copy to the second folder.

    Args:
        folder: carry it there instead.
    """
    settings = config.load(env_file).settings
    database, clock = settings.database_path, SystemClock()
    if not database.exists():
        print(f"There is no database yet: {database}", file=sys.stderr)
        return NOT_DONE
    backups = Backups(
        DatabaseCopies(database, settings.environment.value),
        clock,
        is_automatic=False,
        second_folder=settings.backup_folder,
        keep=settings.backup_keep,
    )
    try:
        # Of today's shape first: a copy is read whole by today's rules.
        open_store(database, clock).close()
        made = backups.make(_told()) if folder is None else backups.make_into(folder.absolute(), _told())
    except CounterError as error:
        return _refused("Not copied", error)
    except KeyboardInterrupt:
        return _stopped()
    _say_made(made)
    if made.not_carried is not None:
        _refused("Not carried to the other folder", made.not_carried)
        return NOT_CARRIED
    return DONE


def restore(
    env_file: Path | None, source: Path, *, is_sure: bool = False, ask: Callable[[str], str] = input
) -> int:
    """Take the database back to a copy, after saying what that means. The program must be closed.

    Args:
        is_sure: do not ask.
    """
    settings = config.load(env_file).settings
    settings.data_folder.mkdir(parents=True, exist_ok=True)
    with alone(paths.lock_file(settings.data_folder)) as is_alone:
        if not is_alone:
            print("Not restored. Cyberdesk is open: close it, or restore in Settings.", file=sys.stderr)
            return NOT_DONE
        try:
            finish_restore(settings.database_path)
            return _restore(settings, source.absolute(), is_sure=is_sure, ask=ask)
        except CounterError as error:
            return _refused("Not restored", error)


def _restore(settings: config.Settings, source: Path, *, is_sure: bool, ask: Callable[[str], str]) -> int:
    database, clock = settings.database_path, SystemClock()
    database.parent.mkdir(parents=True, exist_ok=True)
    restores = Restores(DatabaseCopies(database, settings.environment.value), clock)
    try:
        preview = restores.preview(source, _told())
    except KeyboardInterrupt:
        return _stopped()
    for line in preview_lines(preview):
        print(line)
    if not is_sure and not _agrees(ask):
        restores.drop(preview)
        return _stopped()
    return _put_in_place(restores, preview, database)


def _put_in_place(restores: Restores, preview: RestorePreview, database: Path) -> int:
    restores.decide(preview)
    done = finish_restore(database)
    open_store(database, SystemClock()).close()
    facts = facts_of(database)
    print(f"ok  restored: {facts_words(facts)}")
    if done is not None and done.kept is not None:
        print(f"The database of before is kept: {done.kept}")
    return DONE


def _agrees(ask: Callable[[str], str]) -> bool:
    try:
        return ask("Restore this copy? Type yes: ").strip().lower() in {"yes", "y", "ndio"}
    except (EOFError, KeyboardInterrupt):
        return False


def _say_made(made: Made) -> None:
    facts = made.copy.facts
    if facts is not None:
        print(
            f"ok  {made.copy.path}: {facts_words(facts)}, all adds up",
            flush=True,
        )


def _stopped() -> int:
    print("Stopped. Nothing was changed.", file=sys.stderr)
    return NOT_DONE


def _refused(what: str, error: CounterError) -> int:
    print(f"{what}. {error.title}. {error.next_step}", file=sys.stderr)
    return NOT_DONE


def _told() -> Progress:
    """How far it is, on one line, where somebody looks."""

    def tell(step: Step) -> None:
        if sys.stderr.isatty() and step.of:
            print(f"\r{step.percent:>3} %", end="\r", file=sys.stderr, flush=True)

    return Progress(tell)
