"""The bundle that goes with a call for help: what is in it, what must not be, and all of it or none."""

from __future__ import annotations

import logging
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from cyberdesk import __version__, logs, report
from cyberdesk.app import write_bundle
from cyberdesk.report import write_report
from cyberdesk.services.errors import CounterError

SECRET = "s3cretOfTheApp"
TOKEN = "Zk3v9Q-aB_cD1eF2gH3iJ4kL5mN6oP7q"
PHONES = ("254722114417", "0722114417", "+254 722-114-417", "0110 114 417")


@pytest.fixture(autouse=True)
def secret_is_known(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(logs, "_secrets", ())
    logs.register_secret(SECRET)
    root = logging.getLogger()
    level = root.level
    yield
    logs.stop_logging()
    root.setLevel(level)


@pytest.fixture
def log_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "logs"
    folder.mkdir()
    (folder / "cyberdesk.log").write_text("2026-11-20 INFO all is well\n", encoding="utf-8")
    return folder


def bundle(target: Path) -> dict[str, str]:
    """The files of a bundle by name."""
    with zipfile.ZipFile(target) as opened:
        assert opened.testzip() is None
        return {name: opened.read(name).decode() for name in opened.namelist()}


def made(tmp_path: Path, log_folder: Path, *checks: str) -> dict[str, str]:
    write_report(tmp_path / "report.zip", log_folder, checks)
    return bundle(tmp_path / "report.zip")


def test_it_holds_versions_checks_and_all_logs(tmp_path: Path, log_folder: Path) -> None:
    (log_folder / "cyberdesk.log.1").write_text("older\n", encoding="utf-8")
    (log_folder / "practice.db").write_bytes(b"money")
    files = made(tmp_path, log_folder, "passed Clock: right.", "failed Disk: full.")
    assert sorted(files) == ["checks.txt", "logs/cyberdesk.log", "logs/cyberdesk.log.1", "versions.txt"]
    assert files["checks.txt"] == "passed Clock: right.\nfailed Disk: full.\n"
    assert files["logs/cyberdesk.log"] == "2026-11-20 INFO all is well\n"
    assert f"Cyberdesk {__version__}\n" in files["versions.txt"]
    assert "\nhttpx 0." in files["versions.txt"]
    assert "not known" not in files["versions.txt"]


def test_without_a_log_or_checks_it_still_holds_the_versions(tmp_path: Path) -> None:
    files = made(tmp_path, tmp_path / "nowhere")
    assert sorted(files) == ["checks.txt", "versions.txt"]


def test_a_library_that_is_not_there_is_said(
    tmp_path: Path, log_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report, "_LIBRARIES", ("no-such-library",))
    assert "no-such-library: version not known" in made(tmp_path, log_folder)["versions.txt"]


# --- nothing that must not leave the shop -----------------------------------------------------------------

RAW = (
    f"prompt to {PHONES[0]} and {PHONES[1]}, {PHONES[2]} or {PHONES[3]}",
    f"key {SECRET}",
    "Authorization: Bearer abcdefghijklmnopqrstuvwxyz0123",
    '"Password": "MTc0Mzc5YmZiMjc5ZjlhYTliZGJjZjE1OGU5N2Rk"',
    f"POST /pay/callback/{TOKEN}",
    f"POST /mpesa/callback/{TOKEN}",
    "id ws_CO_02102026144501123722114417",
)
HIDDEN = (SECRET, TOKEN, "abcdefghij", "MTc0Mzc5", "114417", "114 417", "114-417")


def test_what_a_log_holds_raw_is_redacted_on_the_way_in(tmp_path: Path, log_folder: Path) -> None:
    for name in ("cyberdesk.log", "cyberdesk.log.3"):
        (log_folder / name).write_text("\n".join(RAW), encoding="utf-8")
    files = made(tmp_path, log_folder)
    for name in ("logs/cyberdesk.log", "logs/cyberdesk.log.3"):
        assert [hidden for hidden in HIDDEN if hidden in files[name]] == []
        assert "0722•••417" in files[name]
        assert logs.HIDDEN in files[name]


def test_the_checks_are_redacted_too(tmp_path: Path, log_folder: Path) -> None:
    checks = made(tmp_path, log_folder, *RAW)["checks.txt"]
    assert [hidden for hidden in HIDDEN if hidden in checks] == []


def test_a_callback_path_of_the_cafes_own_hides_its_tokens_too(tmp_path: Path) -> None:
    logs.start_logging(tmp_path / "logs", "/till/back/")
    (tmp_path / "logs" / "cyberdesk.log.1").write_text(f"POST /till/back/{TOKEN}\n", encoding="utf-8")
    assert made(tmp_path, tmp_path / "logs")["logs/cyberdesk.log.1"] == f"POST /till/back/{logs.HIDDEN}\n"


@pytest.mark.parametrize("home", ["/home/wanjiku", "C:\\Users\\Wanjiku"])
def test_the_name_of_the_user_is_not_in_the_paths(
    tmp_path: Path, log_folder: Path, monkeypatch: pytest.MonkeyPatch, home: str
) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path(home))
    twice = home.replace("\\", "\\\\")
    (log_folder / "cyberdesk.log").write_text(f'File "{home}/a.py", {twice}/b.py', encoding="utf-8")
    files = made(tmp_path, log_folder, f"passed Settings: Read from: {home}/.env.")
    assert files["logs/cyberdesk.log"] == 'File "~/a.py", ~/b.py'
    assert files["checks.txt"] == "passed Settings: Read from: ~/.env.\n"


def test_a_home_that_is_the_root_changes_no_path(
    tmp_path: Path, log_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path("/"))
    assert made(tmp_path, log_folder, "Read from: /till/.env")["checks.txt"] == "Read from: /till/.env\n"


def test_a_log_with_broken_letters_is_taken_along(tmp_path: Path, log_folder: Path) -> None:
    (log_folder / "cyberdesk.log").write_bytes(b"caf\xe9 to 254722114417\n")
    assert made(tmp_path, log_folder)["logs/cyberdesk.log"] == "caf\ufffd to 254722•••417\n"


# --- all of it or none ------------------------------------------------------------------------------------


def test_an_earlier_report_is_replaced_whole(tmp_path: Path, log_folder: Path) -> None:
    made(tmp_path, log_folder, "the first")
    assert made(tmp_path, log_folder, "the second")["checks.txt"] == "the second\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["logs", "report.zip"]


def test_when_a_log_cannot_be_read_the_earlier_report_stays_and_nothing_half_made(
    tmp_path: Path, log_folder: Path
) -> None:
    made(tmp_path, log_folder, "the first")
    (log_folder / "cyberdesk.log.1").mkdir()
    with pytest.raises(OSError, match=r"cyberdesk\.log\.1"):
        write_report(tmp_path / "report.zip", log_folder, ["the second"])
    assert bundle(tmp_path / "report.zip")["checks.txt"] == "the first\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["logs", "report.zip"]


def test_a_folder_that_is_not_there_is_said_in_words_for_people(tmp_path: Path, log_folder: Path) -> None:
    with pytest.raises(CounterError, match="could not be saved") as raised:
        write_bundle(log_folder, tmp_path / "nowhere" / "report.zip", [])
    assert raised.value.next_step.startswith("Choose another folder.")
    assert raised.value.money == "No money moved."
    assert not (tmp_path / "nowhere").exists()


def test_a_clock_that_lost_its_battery_does_not_keep_the_report_from_being_made(
    tmp_path: Path, log_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time, "localtime", lambda *_: time.gmtime(0))
    assert "versions.txt" in made(tmp_path, log_folder)
