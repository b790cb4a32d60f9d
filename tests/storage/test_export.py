"""Everything as tables: whole, readable by others, and without a number or a secret in it."""

from __future__ import annotations

import csv
import io
import re
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from cyberdesk.services.errors import StorageError
from cyberdesk.services.progress import Progress, Stopped
from cyberdesk.storage.copy_place import DatabaseCopies
from cyberdesk.storage.facts import facts_of
from cyberdesk.storage.store import open_store
from tests.fakes.clock import MORNING, FakeClock


def unheard(_done: int, _of: int) -> None:
    """Nobody listens."""


@pytest.fixture
def target(tmp_path: Path) -> Path:
    folder = tmp_path / "for-the-accountant"
    folder.mkdir()
    return folder


def exported(database: Path, target: Path) -> zipfile.ZipFile:
    file = DatabaseCopies(database, "production").export(target, MORNING, unheard)
    assert file.name == "cyberdesk-production-2026-11-20-090000.zip"
    return zipfile.ZipFile(file)


def table(archive: zipfile.ZipFile, name: str) -> list[dict[str, str]]:
    with archive.open(f"{name}.csv") as raw:
        return list(csv.DictReader(io.TextIOWrapper(raw, encoding="utf-8-sig", newline="")))


def test_every_table_is_there_with_every_row(busy: Path, target: Path) -> None:
    with closing(sqlite3.connect(busy)) as database:
        names = {
            name
            for (name,) in database.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
            )
        }
        counts = {name: database.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names}
    del counts["schema_migration"]
    with exported(busy, target) as archive:
        assert archive.testzip() is None
        assert {name: len(table(archive, name)) for name in counts} == counts


def test_the_money_adds_up_to_the_ledgers(busy: Path, target: Path) -> None:
    with exported(busy, target) as archive:
        paid = [row for row in table(archive, "payment") if row["state"] == "paid"]
        readme = archive.read("readme.txt").decode()
    facts = facts_of(busy)
    assert sum(int(row["received_cents"]) for row in paid) == facts.received.cents
    assert facts.fingerprint in readme
    assert f"ledger_entry.csv: {facts.entries} rows" in readme


def test_no_number_of_a_customer_and_no_secret_leaves_the_pc(busy: Path, target: Path) -> None:
    with closing(sqlite3.connect(busy)) as database:
        numbers = {
            phone[-9:] for (phone,) in database.execute("SELECT phone FROM payment WHERE phone IS NOT NULL")
        }
    assert len(numbers) > 5
    with exported(busy, target) as archive:
        for name in archive.namelist():
            text = archive.read(name).decode("utf-8-sig")
            assert not any(number in text for number in numbers), name
            assert not re.search(r"(?<!\d)254[17]\d{8}(?!\d)", text), name
            head = text.splitlines()[0]
            assert not re.search(r"\bpin|phone_hash|phone_reversed|token", head), (name, head)
        phones = [row["phone"] for row in table(archive, "payment") if row["phone"]]
    assert all(re.fullmatch(r"0\d{3} ••• \d{3}", phone) for phone in phones)


def test_moments_and_days_are_nairobis(busy: Path, target: Path) -> None:
    with exported(busy, target) as archive:
        first = table(archive, "ledger_entry")[0]
    assert first["day"] == "2026-11-20"
    assert first["at"].startswith("2026-11-20 ")
    assert first["at"].endswith("+03:00")


def test_a_name_that_looks_like_a_formula_does_not_become_one(busy: Path, target: Path) -> None:
    store = open_store(busy, FakeClock())
    with store.transaction():
        store.add_customer(name='=HYPERLINK("http://evil")', phone=None)
        store.add_customer(name="+254 Boys, “the” crew", phone=None)
    store.close()
    with exported(busy, target) as archive:
        names = [row["name"] for row in table(archive, "customer")]
    assert names[-2:] == ['\'=HYPERLINK("http://evil")', "'+254 Boys, “the” crew"]


def test_an_export_that_is_stopped_leaves_nothing(busy: Path, target: Path) -> None:
    progress = Progress(lambda step: progress.stop() if step.percent >= 50 else None)
    with pytest.raises(Stopped):
        DatabaseCopies(busy, "production").export(target, MORNING, progress.at)
    assert list(target.iterdir()) == []


def test_a_folder_that_is_gone_gets_no_export(busy: Path, target: Path) -> None:
    target.rmdir()
    with pytest.raises(StorageError, match="not there"):
        DatabaseCopies(busy, "production").export(target, MORNING, unheard)
