"""A copy, a restore through the window with a PIN, and selling on; and the same by the commands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cyberdesk import app, backup_commands, config, paths
from cyberdesk.desktop import Desktop
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import PaymentState
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.staff import Right, StaffAct
from cyberdesk.services.checkout import Charge
from cyberdesk.services.errors import StorageError
from cyberdesk.services.progress import Progress
from cyberdesk.simulator.daraja import Simulator
from cyberdesk.storage.copy_place import DatabaseCopies
from cyberdesk.storage.facts import facts_of
from cyberdesk.storage.store import open_store
from cyberdesk.storage.verify import verify
from cyberdesk.ui.instance import alone
from cyberdesk.ui.settings.backup import BackupPage
from tests.fakes.signed_in import PIN, sign_in
from tests.walk.conftest import PATIENCE_MS, ShiftedClock, settings_of


class Cafe:
    """A café with real money, and its owner at the counter."""

    def __init__(self, qtbot: QtBot, folder: Path, far_end: Simulator) -> None:
        self._qtbot = qtbot
        environ = {"CYBERDESK_DATA_DIR": str(folder), "AUTO_LOCK_MINUTES": "0", **settings_of(far_end)}
        self.clock = ShiftedClock()
        loaded = config.load(environ=environ, working_folder=folder)
        self.desktop = Desktop(loaded, clock=self.clock)
        sign_in(self.desktop.program)
        self.desktop.program.window.resize(1366, 768)
        self.desktop.program.window.show()
        self._phones = iter(range(1, 100))

    def start_again(self) -> None:
        loaded = self.desktop.program.loaded
        self.desktop.stop()
        self.desktop = Desktop(loaded, clock=self.clock)

    @property
    def page(self) -> BackupPage:
        return self.desktop.program.window.backup

    def wait(self, is_so: object) -> None:
        self._qtbot.waitUntil(lambda: bool(is_so()), timeout=PATIENCE_MS)  # type: ignore[operator]

    def pay(self, shillings: int) -> int:
        """By M-PESA, on an account; the payment's id."""
        program = self.desktop.program
        number = next(self._phones)
        customer = program.desk.customers.add(f"Customer {number}", None)
        charge = Charge(Money.shillings(shillings), customer_id=customer.id)
        phone = Phone(f"2547000001{number:02}")
        payment = program.checkout.send_prompt(charge, phone, staff="Staff")
        self.wait(lambda: program.store.payment(payment.id).state is PaymentState.PAID)
        return payment.id

    def copy_now(self) -> None:
        self.open_page()
        self.page.copy_now()
        self.wait(lambda: self.page.list.copies.rowCount() == 1 and not self.page.work.is_busy)

    def open_page(self) -> None:
        window = self.desktop.program.window
        window.show_settings()
        window.settings.show_page(window.backup)

    def restore(self) -> None:
        """The newest copy, with the PIN, until another window stands there."""
        self.page.list.selectRow(0)
        self.page.restore_button.click()
        self.wait(lambda: self.page.dialog)
        assert self.page.dialog is not None
        with self._qtbot.waitSignal(self.desktop.renewed, timeout=PATIENCE_MS):
            self.page.dialog.restore_button.click()
            prompt = self.desktop.program.window.permission.prompt
            assert prompt is not None
            QTest.keyClicks(prompt.prompt.field, PIN)
            prompt.approve_button.click()


@pytest.fixture
def cafe(qtbot: QtBot, tmp_path: Path, far_end: Simulator) -> Iterator[Cafe]:
    made = Cafe(qtbot, tmp_path, far_end)
    yield made
    made.desktop.stop()


def test_a_copy_is_restored_through_the_window_and_selling_goes_on(cafe: Cafe, tmp_path: Path) -> None:
    cafe.pay(10)
    cafe.copy_now()
    lost = cafe.pay(20)
    before = cafe.desktop.program
    database = before.store.database.path
    cafe.restore()
    program = cafe.desktop.program
    assert program is not before
    # The screen that was left stands there again, and says what became of the database of before.
    assert program.window.settings.isVisible()
    assert program.window.settings.pages.currentWidget() is cafe.page
    [kept] = tmp_path.glob("sandbox-until-*.db")
    assert str(kept) in cafe.page.work.more.text()
    assert facts_of(kept).received == Money.shillings(30)
    assert facts_of(database).received == Money.shillings(10)
    # Who did it stands in the restored database too.
    used = [one for one in program.store.staff_log(10) if one.act is StaffAct.RIGHT_USED]
    assert [one.right for one in used] == [Right.SETTINGS]
    # The number of the payment that the copy does not know is given again.
    assert cafe.pay(40) == lost
    assert verify(program.store) is None
    old = open_store(kept, ShiftedClock())
    assert verify(old) is None
    old.close()


def test_days_without_a_copy_stand_over_every_screen(cafe: Cafe) -> None:
    program = cafe.desktop.program
    program.backups.make()
    assert program.alerts.tick() == ()
    cafe.clock.advance(days=3)
    [alert] = program.alerts.tick()
    assert alert.words == "No copy of the payments was made for 3 days."
    cafe.wait(lambda: program.window.alert_bar.isVisible())
    program.backup_watch.tick()
    assert program.alerts.tick() == ()


def test_a_wrong_pin_restores_nothing(cafe: Cafe, tmp_path: Path) -> None:
    cafe.copy_now()
    cafe.page.list.selectRow(0)
    cafe.page.restore_button.click()
    cafe.wait(lambda: cafe.page.dialog)
    assert cafe.page.dialog is not None
    cafe.page.dialog.restore_button.click()
    prompt = cafe.desktop.program.window.permission.prompt
    assert prompt is not None
    QTest.keyClicks(prompt.prompt.field, "111111")
    prompt.approve_button.click()
    cafe.wait(lambda: prompt.prompt.field.isEnabled())
    prompt.reject()
    assert list(tmp_path.glob("*.restore*")) == []


def test_a_copy_that_was_decided_before_a_power_cut_is_in_place_at_the_next_start(
    cafe: Cafe, tmp_path: Path
) -> None:
    cafe.pay(10)
    copy = cafe.desktop.program.backups.make().copy
    cafe.pay(20)
    restores = cafe.desktop.program.restores
    restores.decide(restores.preview(copy.path, Progress()))
    cafe.start_again()
    assert facts_of(tmp_path / "sandbox.db").received == Money.shillings(10)
    assert cafe.page.work.words.text() == "The copy is restored, and everything in it adds up."


def test_a_copy_that_cannot_be_put_in_place_leaves_the_counter_open_and_is_said(
    cafe: Cafe, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_database: Path) -> None:
        raise StorageError("The copy could not be restored", next_step="Close other programs.")

    monkeypatch.setattr(app, "finish_restore", refuse)
    cafe.start_again()
    assert cafe.page.error.text.startswith("The copy could not be restored")
    assert cafe.desktop.program.store.stations()


def test_a_database_that_is_gone_with_a_failed_restore_is_not_replaced_by_an_empty_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_database: Path) -> None:
        raise StorageError("The copy could not be restored")

    monkeypatch.setattr(app, "finish_restore", refuse)
    with pytest.raises(StorageError):
        app.Program(config.load(environ={"CYBERDESK_DATA_DIR": str(tmp_path)}, working_folder=tmp_path))
    assert list(tmp_path.glob("*.db")) == []


# --- the commands -----------------------------------------------------------------------------------------


@pytest.fixture
def closed(cafe: Cafe, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The data folder of a café that has closed for the day; its database holds a payment."""
    cafe.pay(10)
    for key, value in cafe.desktop.program.loaded.origin.environ.items():
        monkeypatch.setenv(key, value)
    cafe.desktop.stop()
    return tmp_path


def test_the_commands_copy_and_take_back(closed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert backup_commands.backup() == backup_commands.DONE
    said = capsys.readouterr().out
    assert "1 payment · ledger " in said
    [copy] = DatabaseCopies(closed / "sandbox.db", "sandbox").copies(closed / "backups")
    (closed / "sandbox.db").unlink()
    assert backup_commands.restore(None, copy.path, is_sure=True) == backup_commands.DONE
    assert facts_of(closed / "sandbox.db").received == Money.shillings(10)


def test_nothing_is_restored_without_a_yes(closed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    backup_commands.backup()
    [copy] = DatabaseCopies(closed / "sandbox.db", "sandbox").copies(closed / "backups")
    assert backup_commands.restore(None, copy.path, ask=lambda _question: "no") == backup_commands.NOT_DONE
    assert "Nothing was changed." in capsys.readouterr().err
    assert list(closed.glob("*-until-*")) + list(closed.glob("*.restore*")) == []


def test_nothing_is_restored_under_an_open_window(closed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    backup_commands.backup()
    [copy] = DatabaseCopies(closed / "sandbox.db", "sandbox").copies(closed / "backups")
    with alone(paths.lock_file(closed)) as is_alone:
        assert is_alone
        assert backup_commands.restore(None, copy.path, is_sure=True) == backup_commands.NOT_DONE
    assert "Cyberdesk is open" in capsys.readouterr().err


def test_a_copy_that_reaches_no_stick_has_a_status_of_its_own(
    closed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = backup_commands.backup(folder=closed / "stick")
    assert status == backup_commands.NOT_CARRIED
    assert "The folder is not there" in capsys.readouterr().err
    (closed / "stick").mkdir()
    assert backup_commands.backup(folder=closed / "stick") == backup_commands.DONE
    assert len(list((closed / "stick").glob("*.db"))) == 1


def test_without_a_database_there_is_nothing_to_copy(closed: Path) -> None:
    (closed / "sandbox.db").unlink()
    assert backup_commands.backup() == backup_commands.NOT_DONE
    assert not (closed / "sandbox.db").exists()
