"""`cyberdesk owner-pin`: an owner who forgot the PIN gets in again."""

from __future__ import annotations

from pathlib import Path

import pytest

from cyberdesk import commands
from cyberdesk.domain.staff import Role
from cyberdesk.engine import SystemClock
from cyberdesk.pin_hash import ArgonPinHasher
from cyberdesk.services.errors import CounterError
from cyberdesk.services.staff import Staff
from cyberdesk.storage.store import open_store

OLD, NEW = "294816", "581730"


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """The settings file of a shop with an owner and an attendant."""
    env_file = tmp_path / ".env"
    env_file.write_text(f"CYBERDESK_DATA_DIR={tmp_path}\n", encoding="utf-8")
    store = open_store(tmp_path / "practice.db", SystemClock())
    staff = Staff(store, ArgonPinHasher(), SystemClock())
    owner = staff.create_owner("Achieng", OLD)
    staff.add(owner, "Baraka", Role.ATTENDANT, OLD)
    store.close()
    return env_file


def may_sign_in(env_file: Path, name: str, pin: str) -> bool:
    store = open_store(env_file.parent / "practice.db", SystemClock())
    try:
        Staff(store, ArgonPinHasher(), SystemClock()).sign_in(name, pin)
    except CounterError:
        return False
    finally:
        store.close()
    return True


def give(env_file: Path, name: str, *words: str) -> int:
    said = iter(words)
    return commands.give_owner_pin(name, env_file, lambda _question: next(said))


def test_an_owner_gets_another_pin(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert give(shop, "achieng", NEW, NEW) == 0
    assert may_sign_in(shop, "Achieng", NEW)
    assert not may_sign_in(shop, "Achieng", OLD)
    assert NEW not in "".join(capsys.readouterr())


@pytest.mark.parametrize(
    ("name", "first", "second"),
    [
        pytest.param("Achieng", NEW, "581731", id="typed differently"),
        pytest.param("Achieng", "1234", "1234", id="guessed too soon"),
        pytest.param("Baraka", NEW, NEW, id="no owner"),
        pytest.param("Nobody", NEW, NEW, id="not known"),
    ],
)
def test_anything_else_changes_nothing_and_says_why(
    shop: Path, capsys: pytest.CaptureFixture[str], name: str, first: str, second: str
) -> None:
    assert give(shop, name, first, second) == 1
    assert may_sign_in(shop, "Achieng", OLD)
    assert capsys.readouterr().err


def test_without_a_database_nothing_is_asked(tmp_path: Path) -> None:
    env_file = tmp_path / ".env"
    env_file.write_text(f"CYBERDESK_DATA_DIR={tmp_path}\n", encoding="utf-8")
    assert give(env_file, "Achieng") == 1
    assert not (tmp_path / "practice.db").exists()
