"""Where things are: the shop's own data, and what ships with the program, in development and when frozen.

Nothing here touches the disk; whoever writes makes the folder.
"""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs

APP_NAME = "Cyberdesk"


def data_folder(chosen: str = "", relative_to: Path | None = None) -> Path:
    """The one folder that holds database, logs, lock and `.env`; absolute.

    Args:
        chosen: the value of `CYBERDESK_DATA_DIR`; empty means the user's own data folder of this system.
        relative_to: what a relative `chosen` starts from; the working folder if not given.
    """
    if not chosen:
        # Without appauthor=False Windows would get Cyberdesk\Cyberdesk.
        return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))
    return anchored(chosen, relative_to or Path.cwd())


def anchored(text: str, base: Path) -> Path:
    """A typed path as an absolute one: ``~`` is the home folder, a relative path starts from `base`."""
    path = Path(text)
    if path.parts[:1] == ("~",):
        path = Path.home().joinpath(*path.parts[1:])
    return (base / path).absolute()


def log_folder(data: Path) -> Path:
    """Where the log files of the data folder `data` go."""
    return data / "logs"


def appearance_file(data: Path) -> Path:
    """Where it is kept how the window looks on this PC."""
    return data / "window.ini"


def lock_file(data: Path) -> Path:
    """The file a running program holds, so that a second start on the data folder `data` notices."""
    return data / "cyberdesk.lock"


def program_folder() -> Path:
    """What ships with the program: the root of the repository, or PyInstaller's folder when frozen.

    Read only for the user, so nothing of the shop may go here (packaging.md 2).
    """
    bundle: str | None = getattr(sys, "_MEIPASS", None)
    return Path(bundle) if bundle is not None else Path(__file__).resolve().parent.parent


def resource(name: str) -> Path:
    """A file of `resources/`, named with forward slashes: ``icons/cash.svg``. It need not exist."""
    return program_folder() / "resources" / name


def manual() -> Path:
    """The manual for staff; its pictures lie below its folder, as its text names them."""
    return program_folder() / "docs" / "manual.md"


def example_settings() -> Path:
    """The file that explains every setting."""
    return program_folder() / ".env.example"


def migrations_folder() -> Path:
    """The numbered steps that bring a database up to date."""
    return program_folder() / "cyberdesk" / "storage" / "migrations"
