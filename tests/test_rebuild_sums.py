"""`cyberdesk rebuild-sums`: the sums of reports, made anew from the ledger."""

from __future__ import annotations

from pathlib import Path

import pytest

from cyberdesk import __main__
from cyberdesk.storage.store import open_store
from tests.fakes.clock import FakeClock
from tests.storage.busy_day import BusyDay


def test_wrong_sums_are_found_by_verify_and_made_right_by_the_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    env_file = tmp_path / ".env"
    env_file.write_text(f"CYBERDESK_DATA_DIR={tmp_path}\n", encoding="utf-8")
    BusyDay(tmp_path / "practice.db")
    store = open_store(tmp_path / "practice.db", FakeClock())
    with store.transaction():
        store.database.write("UPDATE takings_sum SET cents = cents + 100")
    store.close()
    command = ["--env-file", str(env_file)]
    assert __main__.main([*command, "verify"]) == 1
    assert "takings_sum" in capsys.readouterr().out
    assert __main__.main([*command, "rebuild-sums"]) == 0
    assert "made anew" in capsys.readouterr().out
    assert __main__.main([*command, "verify"]) == 0


def test_without_a_database_there_is_nothing_to_add_up(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    env_file = tmp_path / ".env"
    env_file.write_text(f"CYBERDESK_DATA_DIR={tmp_path}\n", encoding="utf-8")
    assert __main__.main(["--env-file", str(env_file), "rebuild-sums"]) == 1
    assert "no database yet" in capsys.readouterr().err
