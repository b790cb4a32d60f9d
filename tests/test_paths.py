"""Where things are."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from cyberdesk import paths


def test_without_a_choice_the_data_folder_is_the_users_own(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def user_data_dir(*names: object, **options: object) -> str:
        asked.append((names, options))
        return "/home/akinyi/data"

    monkeypatch.setattr("platformdirs.user_data_dir", user_data_dir)
    assert paths.data_folder() == Path("/home/akinyi/data")
    # Without an author, or Windows would get Cyberdesk\Cyberdesk.
    assert asked == [(("Cyberdesk",), {"appauthor": False})]


def test_a_chosen_data_folder_is_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert paths.data_folder(str(tmp_path / "till"), Path("/elsewhere")) == tmp_path / "till"
    assert paths.data_folder("till", tmp_path) == tmp_path / "till"
    monkeypatch.chdir(tmp_path)
    assert paths.data_folder("till") == tmp_path / "till"


def test_a_tilde_is_the_home_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert paths.data_folder("~/till", Path("/elsewhere")) == tmp_path / "till"
    assert paths.data_folder("~till", Path("/shop")) == Path("/shop/~till")


def test_logs_and_lock_are_inside_the_data_folder(tmp_path: Path) -> None:
    assert paths.log_folder(tmp_path) == tmp_path / "logs"
    assert paths.lock_file(tmp_path).parent == tmp_path


def test_in_development_the_program_folder_is_the_repository() -> None:
    assert (paths.program_folder() / "pyproject.toml").is_file()
    assert paths.resource("icons/cash.svg") == paths.program_folder() / "resources" / "icons" / "cash.svg"
    assert paths.migrations_folder().is_dir()


def test_a_frozen_program_finds_what_was_bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource("icons/cash.svg") == tmp_path / "resources" / "icons" / "cash.svg"
    assert paths.migrations_folder() == tmp_path / "cyberdesk" / "storage" / "migrations"


def test_asking_where_things_are_makes_nothing(tmp_path: Path) -> None:
    program = (
        "from pathlib import Path; from cyberdesk import paths; "
        "data = paths.data_folder('till'); paths.log_folder(data); paths.lock_file(data); paths.resource('x')"
    )
    environ = {
        "PYTHONPATH": str(paths.program_folder()),
        "HOME": str(tmp_path),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    subprocess.run([sys.executable, "-c", program], cwd=tmp_path, env=environ, check=True)
    assert list(tmp_path.iterdir()) == []
