"""What reaches the log files, and what must not."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path

import pytest

from cyberdesk import logs

log = logging.getLogger("cyberdesk.tests.logs")

SECRET = "s3cretOfTheApp"
PHONE = "254722114417"
TOKEN = "Zk3v9Q-aB_cD1eF2gH3iJ4kL5mN6oP7q"


@pytest.fixture(autouse=True)
def no_log_is_left_open(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(logs, "_secrets", ())
    root = logging.getLogger()
    level = root.level
    yield
    logs.stop_logging()
    root.setLevel(level)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    logs.start_logging(tmp_path / "logs")
    return tmp_path / "logs"


def written(folder: Path) -> str:
    return (folder / "cyberdesk.log").read_text(encoding="utf-8")


def test_a_line_tells_when_how_bad_and_who(folder: Path) -> None:
    log.warning("Printer is out of paper, café %d", 3)
    (line,) = written(folder).splitlines()
    assert line.endswith(" WARNING MainThread cyberdesk.tests.logs: Printer is out of paper, café 3")
    assert line[10] == "T"
    assert line.split()[0].endswith("Z")  # UTC


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("to 254722114417", "to 254722•••417"),
        ("to +254722114417.", "to +254722•••417."),
        ("to 0110114417", "to 0110•••417"),
        ("to 0722 114 417", "to 0722•••417"),
        ("to +254 722-114-417", "to +254722•••417"),
        ("id ws_CO_02102026144501123722114417", "id ws_CO_02102026144501123•••417"),
        ("id ws_CO_DMZ_123_02102026144501722114417,", "id ws_CO_DMZ_123_02102026144501•••417,"),
    ],
)
def test_phone_numbers_are_masked(folder: Path, said: str, kept: str) -> None:
    log.info("Prompt %s", said)
    assert written(folder).rstrip().endswith(f": Prompt {kept}")


@pytest.mark.parametrize("said", ["amount 250000", "day 739893", "receipt TJ3MX6CLYC", "took 0.722114417 s"])
def test_other_numbers_stay_readable(folder: Path, said: str) -> None:
    log.info(said)
    assert written(folder).rstrip().endswith(f": {said}")


def test_registered_secrets_are_hidden_in_messages_and_arguments(folder: Path) -> None:
    logs.register_secret(SECRET)
    log.info("key=%s", {"key": SECRET})
    log.info(f"again {SECRET}")
    assert SECRET not in written(folder)
    assert written(folder).count("•••") == 2


def test_a_secret_that_contains_another_leaves_nothing_behind(folder: Path) -> None:
    logs.register_secret("abcd")
    logs.register_secret("abcdefgh")
    log.info("value abcdefgh.")
    assert written(folder).rstrip().endswith("value •••.")


def test_blank_and_tiny_secrets_do_not_punch_holes(folder: Path) -> None:
    logs.register_secret("")
    logs.register_secret("abc")
    log.info("abc of the shop")
    assert written(folder).rstrip().endswith("abc of the shop")


@pytest.mark.usefixtures("expected_errors")
def test_tracebacks_show_neither_secrets_nor_phones(folder: Path) -> None:
    logs.register_secret(SECRET)
    try:
        try:
            raise ValueError(f"refused {SECRET} for {PHONE}")
        except ValueError as error:
            raise RuntimeError(f"/pay/callback/{TOKEN} and {SECRET}") from error
    except RuntimeError:
        log.exception("Callback for %s failed", PHONE)
    text = written(folder)
    assert "ValueError: refused ••• for 254722•••417" in text
    assert "RuntimeError: /pay/callback/••• and •••" in text
    assert [hidden for hidden in (SECRET, PHONE, TOKEN) if hidden in text] == []


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (f"POST /pay/callback/{TOKEN} 200", "POST /pay/callback/••• 200"),
        (
            f"https://till.cafe.co.ke/mpesa/callback/{TOKEN}/?a=b",
            "https://till.cafe.co.ke/mpesa/callback/•••/?a=b",
        ),
    ],
)
def test_callback_tokens_are_hidden(folder: Path, said: str, kept: str) -> None:
    log.info(said)
    assert written(folder).rstrip().endswith(f": {kept}")


def test_callback_tokens_are_hidden_under_a_path_of_the_shops_own(tmp_path: Path) -> None:
    logs.start_logging(tmp_path, callback_path="/till/1/")
    log.info(f"POST /till/1/{TOKEN} 200")
    assert written(tmp_path).rstrip().endswith("POST /till/1/••• 200")


@pytest.mark.parametrize(
    "said",
    [
        f"Authorization: Bearer {TOKEN}",
        f"{{'authorization': 'Basic {TOKEN}='}}",
        f'{{"access_token": "{TOKEN}", "expires_in": "3599"}}',
        f'"Password": "{TOKEN}=="',
        f"authtoken: {TOKEN}",
    ],
)
def test_credentials_made_at_run_time_are_hidden(folder: Path, said: str) -> None:
    log.info(said)
    assert TOKEN not in written(folder)
    assert "•••" in written(folder)


@pytest.mark.parametrize("name", ["httpx", "httpcore", "httpcore.http11"])
def test_the_http_client_does_not_log_its_addresses(folder: Path, name: str) -> None:
    logging.getLogger(name).info("HTTP Request: GET https://sandbox.safaricom.co.ke/oauth")
    logging.getLogger(name).warning("slow")
    assert "safaricom" not in written(folder)
    assert "slow" in written(folder)


def test_files_rotate_and_only_five_older_ones_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (logs.BYTES_PER_FILE, logs.OLDER_FILES) == (1_000_000, 5)
    monkeypatch.setattr(logs, "BYTES_PER_FILE", 100)
    logs.start_logging(tmp_path)
    for number in range(20):
        log.info("%03d %s", number, "x" * 80)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "cyberdesk.log",
        *(f"cyberdesk.log.{number}" for number in range(1, 6)),
    ]
    assert " 019 " in written(tmp_path).replace(": ", " ")


def test_starting_twice_writes_each_line_once(tmp_path: Path) -> None:
    logs.start_logging(tmp_path / "first")
    logs.start_logging(tmp_path / "second")
    log.info("once")
    assert written(tmp_path / "first") == ""
    assert written(tmp_path / "second").count("once") == 1


def test_after_stopping_nothing_is_written_and_stopping_again_is_fine(folder: Path) -> None:
    logs.stop_logging()
    log.warning("late")
    logs.stop_logging()
    assert written(folder) == ""
    (folder / "cyberdesk.log").unlink()  # Windows refuses this for an open file


@pytest.mark.parametrize("has_stderr", [True, False])
def test_a_line_that_cannot_be_written_is_dropped_in_silence(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *, has_stderr: bool
) -> None:
    if not has_stderr:  # a windowed program on Windows
        monkeypatch.setattr(sys, "stderr", None)
        monkeypatch.setattr(sys, "stdout", None)
    # Past the handlers of pytest, which report such lines.
    (own,) = [one for one in logging.getLogger().handlers if isinstance(one, RotatingFileHandler)]
    for message, values in (
        ("%d", (PHONE,)),  # a text where a number belongs
        ("Jambo \ud83d", ()),  # half a character, which no file can hold
    ):
        own.handle(logging.LogRecord(log.name, logging.INFO, __file__, 1, message, values, None))
    monkeypatch.undo()
    assert capsys.readouterr() == ("", "")
    assert "Jambo" in written(folder)
    assert PHONE not in written(folder)


def test_a_folder_that_cannot_be_made_is_an_error_of_the_caller(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file")
    with pytest.raises(FileExistsError):
        logs.start_logging(tmp_path / "logs")
