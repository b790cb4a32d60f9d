"""The disk of the counter dies after a walked day: another machine with the copy reports the same."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cyberdesk import backup_commands
from cyberdesk.domain.ledger import Account
from cyberdesk.domain.money import Money
from cyberdesk.simulator.daraja import Simulator
from cyberdesk.storage.verify import verify
from tests.walk.conftest import Shop, settings_of
from tests.walk.evening.evening import Evening


def copy_of(evening: Evening) -> Path:
    """What was made by itself when the shift was closed."""
    [copy] = (evening.folder / "backups").glob("*.db")
    return copy


@pytest.fixture
def machine(tmp_path: Path, far_end: Simulator, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty one with the settings of the café."""
    folder = tmp_path / "other"
    folder.mkdir()
    for key, value in {"CYBERDESK_DATA_DIR": str(folder), **settings_of(far_end)}.items():
        monkeypatch.setenv(key, value)
    return folder


@pytest.fixture
def restored(
    evening: Evening,
    machine: Path,
    qtbot: QtBot,
    far_end: Simulator,
    tmp_path: Path,
) -> Iterator[Shop]:
    """Only the copy was carried over, on a stick; the program is opened there."""
    stick = tmp_path / "stick.db"
    stick.write_bytes(copy_of(evening).read_bytes())
    assert backup_commands.restore(None, stick, is_sure=True) == backup_commands.DONE
    opened = evening.open_at(qtbot, machine, far_end)
    yield opened
    opened.stop()


def test_the_copy_of_a_closed_shift_reports_the_same_on_another_machine(
    restored: Shop, evening: Evening
) -> None:
    desk, store = restored.program.desk, restored.program.store
    assert verify(store) is None
    assert desk.payments.fingerprint() == evening.fingerprint
    assert desk.shifts.z_report(1) == evening.report
    read = desk.reports.read(desk.reports.everything())
    assert replace(read, made_at=evening.figures.made_at) == evening.figures
    assert store.account_balance(Account.CASH) == Money.shillings(evening.book.drawer)
    assert restored.taken() == evening.book.mpesa


def test_the_window_there_shows_the_day_and_goes_on(restored: Shop, evening: Evening) -> None:
    window = restored.program.window
    said = [label.text() for label in window.strip.findChildren(QLabel)]
    assert f"Ledger {evening.fingerprint}" in said
    before = restored.program.store.account_balance(Account.CASH)
    restored.bill(2, minutes=25)
    window.counter.panel.take_cash()
    restored.wait(
        lambda: restored.program.store.account_balance(Account.CASH) == before + Money.shillings(25)
    )
    assert verify(restored.program.store) is None


def test_what_was_printed_that_day_is_a_copy_there_too(restored: Shop, evening: Evening) -> None:
    receipts = restored.program.desk.receipts
    again = receipts.receipt(evening.receipts[0].subject, staff="Achieng")
    assert again.copy is not None
    assert again.copy.number == 1
    assert replace(again, copy=None) == evening.receipts[0]


def test_a_copy_with_one_shilling_changed_is_not_restored(
    evening: Evening, machine: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    forged = tmp_path / "forged.db"
    forged.write_bytes(copy_of(evening).read_bytes())
    with closing(sqlite3.connect(forged)) as connection, connection:
        triggers = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'ledger_entry'"
        ).fetchall()
        for (name,) in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("UPDATE ledger_entry SET amount_cents = amount_cents + 100 WHERE id = 5")
    assert backup_commands.restore(None, forged, is_sure=True) == backup_commands.NOT_DONE
    assert "Not restored" in capsys.readouterr().err
    assert [*machine.glob("*.db")] == []
