"""The doctor's checks: what each says, and that one that breaks does not hide the others."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from cyberdesk.domain.link import Trouble
from cyberdesk.domain.payment import Cause
from cyberdesk.services.doctor import (
    BACKUP_OLD_DAYS,
    CLOCK_SKEW_SECONDS,
    DISK_LOW_BYTES,
    TROUBLE_WORDS,
    Doctor,
    Finding,
    KeyReport,
    Premises,
    Status,
)
from cyberdesk.services.errors import StorageError
from cyberdesk.services.ports import Greeting
from tests.fakes.clock import MORNING, FakeClock
from tests.fakes.scripted_probe import ScriptedProbe

WRONG_KEY = KeyReport("MPESA_PASSKEY", is_set=False, problem="MPESA_PASSKEY is missing.", fix="Add it.")


@pytest.fixture
def probe() -> ScriptedProbe:
    return ScriptedProbe()


def premises(probe: ScriptedProbe, **changes: Any) -> Premises:
    """A café in production where all is well, but for `changes`."""
    well = Premises(
        environment="production",
        files_read=("/till/.env",),
        keys=(KeyReport("MPESA_ENVIRONMENT", is_set=True), KeyReport("NGROK_PATH", is_set=False)),
        shortcode="600123",
        till_number="",
        passkey_length=64,
        probe=probe,
        callback_port=lambda: 8765,
        tunnel=lambda: (True, "Tunnel works.", ""),
        round_trip=lambda: (True, "A call came back to us.", ""),
        database=lambda: None,
        free_bytes=lambda: 100 * DISK_LOW_BYTES,
        last_backup=lambda: MORNING,
        second_folder=lambda: (True, "The stick can be written.", ""),
        printer=lambda: (True, "It has paper.", ""),
    )
    return replace(well, **changes)


def findings(probe: ScriptedProbe, **changes: Any) -> list[Finding]:
    return list(Doctor(premises(probe, **changes), FakeClock()).run())


def finding(probe: ScriptedProbe, name: str, **changes: Any) -> Finding:
    """The one finding of a check."""
    (found,) = (one for one in findings(probe, **changes) if one.name == name)
    return found


def always(value: Any) -> Any:
    return lambda: value


def broken(error: Exception) -> Any:
    def fails() -> Any:
        raise error

    return fails


# --- all of them ------------------------------------------------------------------------------------------


def test_the_checks_come_in_the_order_in_which_things_depend(probe: ScriptedProbe) -> None:
    assert [one.name for one in findings(probe)] == [
        "Settings",
        "MPESA_ENVIRONMENT",
        "Clock",
        "Name of the M-PESA host",
        "Connection to M-PESA",
        "M-PESA keys",
        "Short code",
        "Passkey",
        "Callback server",
        "Tunnel",
        "Round trip",
        "Printer",
        "Database",
        "Disk",
        "Backup",
        "Second folder",
    ]


def test_where_all_is_well_everything_passes_and_nothing_is_to_be_done(probe: ScriptedProbe) -> None:
    for one in findings(probe):
        assert (one.status, one.fix) == (Status.PASSED, ""), one
        assert one.sentence.endswith(".")


def test_a_new_practice_shop_passes_or_skips_with_a_reason(probe: ScriptedProbe) -> None:
    found = findings(
        probe,
        environment="practice",
        files_read=(),
        keys=(KeyReport("MPESA_ENVIRONMENT", is_set=False),),
        shortcode="",
        passkey_length=0,
        tunnel=always((None, "Practice mode needs none.", "")),
        round_trip=always((None, "There is no public address to call.", "")),
        last_backup=always(None),
        printer=always((None, "None is set.", "")),
    )
    assert {one.status for one in found} == {Status.PASSED, Status.SKIPPED}
    skipped = [one for one in found if one.status is Status.SKIPPED]
    assert len(skipped) == 9
    assert all(one.sentence for one in skipped)


def test_in_practice_mode_no_name_is_looked_up(probe: ScriptedProbe) -> None:
    findings(probe, environment="practice")
    assert "resolve" not in probe.asked


def test_each_finding_is_there_before_the_next_check_begins(probe: ScriptedProbe) -> None:
    run = Doctor(premises(probe), FakeClock()).run()
    assert next(run).name == "Settings"
    assert next(run).name == "MPESA_ENVIRONMENT"
    assert probe.asked == []
    assert next(run).name == "Clock"
    assert probe.asked == ["greet"]


def test_one_run_greets_once_and_the_next_run_greets_anew(probe: ScriptedProbe) -> None:
    doctor = Doctor(premises(probe), FakeClock())
    list(doctor.run())
    assert probe.looks == 1
    probe.always = Greeting(Trouble.REFUSED)
    statuses = {one.name: one.status for one in doctor.run()}
    assert probe.looks == 2
    assert statuses["Connection to M-PESA"] is Status.FAILED


@pytest.mark.usefixtures("expected_errors")
def test_a_check_that_breaks_is_a_finding_and_the_others_go_on(probe: ScriptedProbe) -> None:
    found = findings(probe, free_bytes=broken(OSError("no such disk")))
    names = [one.name for one in found]
    disk = found[names.index("Disk")]
    assert disk.status is Status.FAILED
    assert disk.fix == "Report it with the log file."
    assert "no such disk" not in disk.sentence
    assert found[-1] == Finding("Second folder", Status.PASSED, "The stick can be written.")


@pytest.mark.usefixtures("expected_errors")
def test_a_greeting_that_breaks_is_one_finding_for_each_check_that_needs_it(probe: ScriptedProbe) -> None:
    probe.always = RuntimeError("a fault of ours")
    failed = [one.name for one in findings(probe) if one.status is Status.FAILED]
    assert failed == ["Clock", "Connection to M-PESA", "M-PESA keys"]


def test_a_database_that_cannot_be_read_says_so_itself(probe: ScriptedProbe) -> None:
    error = StorageError("The database cannot be read", next_step="Free some space.")
    found = finding(probe, "Database", database=broken(error))
    assert found == Finding("Database", Status.FAILED, "The database cannot be read.", "Free some space.")


# --- settings ---------------------------------------------------------------------------------------------


def test_the_file_that_was_read_is_named(probe: ScriptedProbe) -> None:
    assert finding(probe, "Settings").sentence == "Read from: /till/.env."


def test_without_a_file_that_is_said(probe: ScriptedProbe) -> None:
    assert "no file" in finding(probe, "Settings", files_read=()).sentence


def test_each_key_that_is_set_is_named_and_an_empty_one_is_not(probe: ScriptedProbe) -> None:
    names = [one.name for one in findings(probe)]
    assert "MPESA_ENVIRONMENT" in names
    assert "NGROK_PATH" not in names


def test_a_wrong_key_fails_with_what_is_wrong_and_what_to_do(probe: ScriptedProbe) -> None:
    found = finding(probe, "MPESA_PASSKEY", keys=(WRONG_KEY,))
    assert found == Finding("MPESA_PASSKEY", Status.FAILED, "MPESA_PASSKEY is missing.", "Add it.")


# --- the account ------------------------------------------------------------------------------------------


def test_a_paybill_is_told_from_a_till(probe: ScriptedProbe) -> None:
    paybill = finding(probe, "Short code").sentence
    assert paybill.startswith("A paybill, 600123.")
    till = finding(probe, "Short code", till_number="555777").sentence
    assert till.startswith("A till:")
    assert "store number 600123" in till
    assert "till 555777" in till


def test_a_missing_short_code_fails(probe: ScriptedProbe) -> None:
    found = finding(probe, "Short code", shortcode="")
    assert (found.status, found.fix) == (Status.FAILED, "Set MPESA_SHORTCODE.")


@pytest.mark.parametrize("key", ["MPESA_SHORTCODE", "MPESA_EXPRESS_SHORTCODE", "MPESA_TILL_NUMBER"])
def test_a_short_code_that_cannot_be_right_is_not_read_out(probe: ScriptedProbe, key: str) -> None:
    wrong = KeyReport(key, is_set=True, problem=f"{key} must have 5 to 7 digits.", fix="Copy it from M-PESA.")
    found = finding(probe, "Short code", keys=(wrong,), shortcode="secret-in-the-wrong-place")
    assert found == Finding("Short code", Status.SKIPPED, "The settings must be right first.")


@pytest.mark.parametrize(("length", "says"), [(0, "It is missing."), (31, "It has 31 letters")])
def test_a_passkey_that_is_cut_off_fails(probe: ScriptedProbe, length: int, says: str) -> None:
    found = finding(probe, "Passkey", passkey_length=length)
    assert found.status is Status.FAILED
    assert found.sentence.startswith(says)
    assert "MPESA_PASSKEY" in found.fix


def test_a_passkey_that_the_settings_find_wrong_is_said_once(probe: ScriptedProbe) -> None:
    found = [one for one in findings(probe, keys=(WRONG_KEY,), passkey_length=0) if "asskey" in one.name]
    assert found == [Finding("Passkey", Status.SKIPPED, "The settings must be right first.")]


@pytest.mark.parametrize(
    ("cause", "says", "fix"),
    [
        (Cause.CREDENTIALS, "does not accept them", "MPESA_CONSUMER_KEY and MPESA_CONSUMER_SECRET"),
        (Cause.PRODUCT_NOT_ENABLED, "not enabled", "M-PESA Express"),
        (Cause.MPESA_FAULT, "no clear answer", "Try again"),
        (Cause.OFFLINE, "no clear answer", "Try again"),
    ],
)
def test_keys_that_are_not_accepted_say_what_to_change(
    probe: ScriptedProbe, cause: Cause, says: str, fix: str
) -> None:
    probe.cause = cause
    found = finding(probe, "M-PESA keys")
    assert found.status is Status.FAILED
    assert says in found.sentence
    assert fix in found.fix


def test_keys_are_not_tried_while_a_setting_is_wrong(probe: ScriptedProbe) -> None:
    found = finding(probe, "M-PESA keys", keys=(WRONG_KEY,))
    assert (found.status, found.sentence) == (Status.SKIPPED, "The settings must be right first.")
    assert "sign_in" not in probe.asked


def test_keys_are_not_tried_while_mpesa_cannot_be_reached(probe: ScriptedProbe) -> None:
    probe.always = Greeting(Trouble.TIMED_OUT)
    found = finding(probe, "M-PESA keys")
    assert (found.status, found.sentence) == (Status.SKIPPED, "M-PESA cannot be reached.")
    assert "sign_in" not in probe.asked


# --- the way to M-PESA ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("skew", "says"), [(600.4, "600 seconds ahead"), (-600.4, "600 seconds behind")])
def test_a_clock_ten_minutes_off_says_how_much_and_which_way(
    probe: ScriptedProbe, skew: float, says: str
) -> None:
    probe.always = Greeting(None, skew)
    found = finding(probe, "Clock")
    assert found.status is Status.FAILED
    assert says in found.sentence
    assert found.fix.startswith("Set the clock")


@pytest.mark.parametrize("skew", [CLOCK_SKEW_SECONDS, -CLOCK_SKEW_SECONDS, 0.0])
def test_a_clock_that_mpesa_puts_up_with_passes(probe: ScriptedProbe, skew: float) -> None:
    probe.always = Greeting(None, skew)
    assert finding(probe, "Clock").status is Status.PASSED


@pytest.mark.parametrize("greeting", [Greeting(None, None), Greeting(Trouble.REFUSED)])
def test_a_clock_that_cannot_be_compared_is_skipped(probe: ScriptedProbe, greeting: Greeting) -> None:
    probe.always = greeting
    assert finding(probe, "Clock").status is Status.SKIPPED


def test_a_host_that_is_not_found_means_that_there_is_no_internet(probe: ScriptedProbe) -> None:
    probe.name_trouble = Trouble.NAME_NOT_FOUND
    found = finding(probe, "Name of the M-PESA host")
    assert found.status is Status.FAILED
    assert "api.mpesa.test is not found" in found.sentence
    assert "cable, router" in found.fix


@pytest.mark.parametrize("trouble", list(Trouble))
def test_every_trouble_of_the_connection_has_its_words(probe: ScriptedProbe, trouble: Trouble) -> None:
    probe.always = Greeting(trouble, detail="ConnectError: [Errno 111]")
    found = finding(probe, "Connection to M-PESA")
    assert (found.sentence, found.fix) == TROUBLE_WORDS[trouble]
    assert found.status is Status.FAILED
    assert "Errno" not in found.sentence + found.fix


def test_no_two_troubles_are_told_alike() -> None:
    assert len(set(TROUBLE_WORDS.values())) == len(Trouble)


# --- the way in -------------------------------------------------------------------------------------------


def test_a_taken_callback_port_fails(probe: ScriptedProbe) -> None:
    found = finding(probe, "Callback server", callback_port=always(None))
    assert found.status is Status.FAILED
    assert "CALLBACK_PORT" in found.fix


@pytest.mark.parametrize("name", ["Tunnel", "Round trip"])
def test_the_way_in_passes_fails_or_is_skipped(probe: ScriptedProbe, name: str) -> None:
    field = name.lower().replace(" ", "_")
    works, fails, none = ((is_good, "So it is.", "Do this.") for is_good in (True, False, None))
    assert finding(probe, name, **{field: always(works)}) == Finding(name, Status.PASSED, "So it is.")
    assert finding(probe, name, **{field: always(fails)}) == Finding(
        name, Status.FAILED, "So it is.", "Do this."
    )
    assert finding(probe, name, **{field: always(none)}).status is Status.SKIPPED


# --- this PC ----------------------------------------------------------------------------------------------


def test_a_fault_of_the_database_is_named_with_its_row(probe: ScriptedProbe) -> None:
    found = finding(probe, "Database", database=always("ledger_entry 7: the chain is broken here"))
    assert found.status is Status.FAILED
    assert found.sentence == "ledger_entry 7: the chain is broken here"
    assert "Do not go on" in found.fix


@pytest.mark.parametrize(
    ("free", "status"), [(DISK_LOW_BYTES - 1, Status.FAILED), (DISK_LOW_BYTES, Status.PASSED)]
)
def test_a_disk_that_is_nearly_full_fails(probe: ScriptedProbe, free: int, status: Status) -> None:
    found = finding(probe, "Disk", free_bytes=always(free))
    assert found.status is status
    assert found.sentence == "0.5 GB are free."


@pytest.mark.parametrize(
    ("made_at", "status"),
    [
        (None, Status.SKIPPED),
        (MORNING - timedelta(days=BACKUP_OLD_DAYS, hours=23), Status.PASSED),
        (MORNING - timedelta(days=BACKUP_OLD_DAYS + 1), Status.FAILED),
    ],
)
def test_an_old_backup_fails(probe: ScriptedProbe, made_at: datetime | None, status: Status) -> None:
    assert finding(probe, "Backup", last_backup=always(made_at)).status is status


@pytest.mark.parametrize(
    ("second_folder", "status"),
    [
        ((None, "There is none.", "Choose one."), Status.SKIPPED),
        ((False, "It is not there.", "Put the stick in."), Status.FAILED),
        ((True, "It can be written.", ""), Status.PASSED),
    ],
)
def test_a_second_folder_that_is_gone_fails_and_none_at_all_is_said(
    probe: ScriptedProbe, second_folder: tuple[bool | None, str, str], status: Status
) -> None:
    assert finding(probe, "Second folder", second_folder=always(second_folder)).status is status
