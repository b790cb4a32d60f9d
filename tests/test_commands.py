"""What the program does without its window: `cyberdesk doctor` and `cyberdesk push`."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from cyberdesk import __main__, commands, config, trial
from cyberdesk.domain.ledger import Account
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Outcome, Payment, PaymentState, Source, Verdict
from cyberdesk.engine import SystemClock
from cyberdesk.mpesa.messages import read_callback
from cyberdesk.services import reconcile
from cyberdesk.services.settlement import Settlement
from cyberdesk.services.trial import TEST_CUSTOMER
from cyberdesk.simulator.answers import WRONG_CREDENTIALS
from cyberdesk.simulator.daraja import Simulator
from cyberdesk.simulator.scripts import Script
from cyberdesk.storage.store import SqliteStore, open_store
from cyberdesk.storage.verify import verify
from tests.domain import values
from tests.storage import rows
from tests.walk.conftest import settings_of

DEADLINE_SECONDS = 20.0
PHONE = "0700000001"
OTHER_PHONE = "0700000002"
PASSED, FAILED, SKIPPED = "ok", "FAILED", "skipped"


def wait(is_so: Callable[[], object]) -> None:
    ends_at = time.monotonic() + DEADLINE_SECONDS
    tick = threading.Event()
    while not is_so():
        assert time.monotonic() < ends_at, "it never happened"
        tick.wait(0.005)


@pytest.fixture
def far_end() -> Iterator[Simulator]:
    """A Daraja outside the program, whose customers answer at once."""
    simulator = Simulator(
        consumer_key="key-of-the-cafe",
        consumer_secret="secret-of-the-cafe",
        shortcode="600123",
        passkey="passkey-of-the-cafe-passkey-of-the-cafe",
        till_number="555777",
        answer_seconds=0.05,
        seed=3,
    )
    simulator.start()
    yield simulator
    simulator.stop()


class CommandLine:
    """Runs commands, and keeps what they print.

    Attributes:
        folder: the data folder.
        out, err: what the last command printed.
    """

    def __init__(
        self, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self.folder = folder
        self.out = self.err = ""
        self._capsys = capsys
        self._monkeypatch = monkeypatch
        monkeypatch.setenv("CYBERDESK_DATA_DIR", str(folder))

    def set(self, settings: Mapping[str, str]) -> None:
        for key, value in settings.items():
            self._monkeypatch.setenv(key, value)

    def run(self, *words: str) -> int:
        """The exit status."""
        self._capsys.readouterr()
        status = __main__.main(words)
        self.out, self.err = self._capsys.readouterr()
        return status

    @property
    def checks(self) -> dict[str, tuple[str, str]]:
        """Mark and sentence of each check of `doctor`, by name."""
        found = {}
        for line in self.out.splitlines():
            mark, _, rest = line.strip().partition("  ")
            name, _, sentence = rest.partition(": ")
            found[name] = (mark, sentence)
        return found

    @property
    def store(self) -> SqliteStore:
        """The database of the sandbox. Close it."""
        return open_store(self.folder / "sandbox.db", SystemClock())

    def payments(self) -> list[Payment]:
        """What the command left on the disk, newest first; all of it must add up."""
        store = self.store
        try:
            assert verify(store) is None
            return store.latest_payments(10)
        finally:
            store.close()

    def taken(self) -> int:
        """Shillings of M-PESA in the ledger."""
        store = self.store
        try:
            return store.account_balance(Account.MPESA).whole_shillings
        finally:
            store.close()


@pytest.fixture
def line(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    return CommandLine(tmp_path / "data", capsys, monkeypatch)


@pytest.fixture
def cafe(line: CommandLine, far_end: Simulator) -> CommandLine:
    """With settings of its own for `far_end`, instead of practice mode."""
    line.set(settings_of(far_end))
    return line


def closed_port() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{probe.getsockname()[1]}"


# --- doctor -----------------------------------------------------------------------------------------------


def test_on_a_fresh_practice_install_all_checks_pass_or_are_skipped_with_a_reason(line: CommandLine) -> None:
    assert line.run("doctor") == 0
    assert line.err == ""
    checks = line.checks
    assert {mark for mark, _ in checks.values()} == {PASSED, SKIPPED}
    assert all(sentence for _, sentence in checks.values())
    assert [name for name in checks if not name.isupper()] == [
        "Settings",
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


def test_the_json_of_the_doctor_is_a_list_of_findings_and_nothing_else(line: CommandLine) -> None:
    assert line.run("doctor", "--json") == 0
    findings = json.loads(line.out)
    assert len(findings) >= 13
    for finding in findings:
        assert list(finding) == ["name", "status", "sentence", "fix"]
        assert all(isinstance(value, str) for value in finding.values())
        assert finding["status"] in {"passed", "failed", "skipped"}
    assert line.err == ""


def test_with_right_settings_the_whole_way_to_mpesa_passes(cafe: CommandLine, far_end: Simulator) -> None:
    assert cafe.run("doctor") == 0
    marks = {name: mark for name, (mark, _) in cafe.checks.items()}
    for name in ("Connection to M-PESA", "M-PESA keys", "Short code", "Passkey", "Callback server"):
        assert marks[name] == PASSED, cafe.out
    assert "store number 600123" in cafe.checks["Short code"][1]
    assert far_end.calls.push == 0


def test_no_secret_is_printed_even_when_all_is_right(cafe: CommandLine) -> None:
    for words in (("doctor",), ("doctor", "--json")):
        cafe.run(*words)
        for secret in ("key-of-the-cafe", "secret-of-the-cafe", "passkey-of-the-cafe"):
            assert secret not in cafe.out + cafe.err


SECRET = "n3verToBeShown"
WRONG = {
    "MPESA_ENVIRONMENT": SECRET,
    "MPESA_CONSUMER_KEY": f"{SECRET} and a space",
    "MPESA_CONSUMER_SECRET": f"{SECRET}\N{EM DASH}",
    "MPESA_SHORTCODE": SECRET,
    "MPESA_EXPRESS_SHORTCODE": SECRET,
    "MPESA_PASSKEY": f"{SECRET} {SECRET}",
    "MPESA_TILL_NUMBER": SECRET,
    "MPESA_CALLBACK_URL": f"https://user:{SECRET}@till.test/",
    "MPESA_BASE_URL": f"https://{SECRET}..test",
    "MPESA_CALLBACK_PATH": f"/{SECRET}/mpesa/",
    "MPESA_MAX_AMOUNT": SECRET,
    "TUNNEL": SECRET,
    "CALLBACK_PORT": SECRET,
    "DATABASE_URL": f"postgres://till:{SECRET}@db.test/till",
    "STATIONS": SECRET,
    "PRICE_PER_MINUTE": SECRET,
    "MINIMUM_CHARGE": SECRET,
}


@pytest.mark.parametrize("key", list(WRONG))
def test_a_wrong_setting_is_named_with_what_to_do_and_its_value_is_not_shown(
    cafe: CommandLine, far_end: Simulator, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    # Without a host of its own the check would go out to Safaricom's.
    monkeypatch.setitem(config.HOSTS, config.Environment.SANDBOX, far_end.base_url)
    cafe.set({key: WRONG[key]})
    assert cafe.run("doctor") == 1
    mark, sentence = cafe.checks[key]
    assert mark == FAILED
    assert key in sentence
    assert sentence.count(". ") >= 1
    assert cafe.checks["M-PESA keys"] == (SKIPPED, "The settings must be right first.")
    assert far_end.calls.token == 0
    assert cafe.run("doctor", "--json") == 1
    assert SECRET not in cafe.out + cafe.err


@pytest.mark.parametrize(
    "key", ["MPESA_CONSUMER_KEY", "MPESA_CONSUMER_SECRET", "MPESA_SHORTCODE", "MPESA_PASSKEY"]
)
@pytest.mark.parametrize("value", ["", "xxxxxxxx"])
def test_a_missing_or_copied_setting_is_named(cafe: CommandLine, key: str, value: str) -> None:
    cafe.set({key: value})
    assert cafe.run("doctor") == 1
    assert cafe.checks[key][0] == FAILED
    assert ("is missing" if not value else "placeholder") in cafe.checks[key][1]


def test_a_wrong_tunnel_setting_is_named(cafe: CommandLine) -> None:
    cafe.set({"TUNNEL": "ngrok", "NGROK_AUTHTOKEN": f"{SECRET} x", "NGROK_DOMAIN": f"Not/{SECRET}"})
    assert cafe.run("doctor") == 1
    assert cafe.checks["NGROK_AUTHTOKEN"][0] == FAILED
    assert cafe.checks["NGROK_DOMAIN"][0] == FAILED
    assert cafe.checks["Tunnel"] == (SKIPPED, "It is not started: the settings must be right first.")
    assert SECRET not in cafe.out + cafe.err


def test_the_file_is_named_and_its_values_are_not_shown(line: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "till.env"
    file.write_text(f"MPESA_ENVIRONMENT=sandbox\nMPESA_PASSKEY={SECRET}\nNOT A LINE {SECRET}\n")
    assert line.run("--env-file", str(file), "doctor") == 1
    assert line.checks["Settings"] == (PASSED, f"Read from: {file}.")
    assert line.checks["till.env"][0] == FAILED
    assert line.checks["MPESA_PASSKEY"] == (PASSED, "Set.")
    assert line.checks["MPESA_CONSUMER_KEY"][0] == FAILED
    assert SECRET not in line.out + line.err


def test_an_mpesa_that_is_not_there_is_said_and_what_needs_it_is_skipped(cafe: CommandLine) -> None:
    cafe.set({"MPESA_BASE_URL": closed_port()})
    assert cafe.run("doctor") == 1
    assert cafe.checks["Connection to M-PESA"][0] == FAILED
    assert "turns the connection away" in cafe.checks["Connection to M-PESA"][1]
    assert cafe.checks["Clock"][0] == SKIPPED
    assert cafe.checks["M-PESA keys"] == (SKIPPED, "M-PESA cannot be reached.")
    assert cafe.checks["Database"][0] == PASSED


def test_keys_that_mpesa_does_not_know_are_decoded_into_what_to_change(cafe: CommandLine) -> None:
    cafe.set({"MPESA_CONSUMER_SECRET": "of-another-app"})
    assert cafe.run("doctor") == 1
    mark, sentence = cafe.checks["M-PESA keys"]
    assert mark == FAILED
    assert "Copy MPESA_CONSUMER_KEY and MPESA_CONSUMER_SECRET again" in sentence
    assert "of-another-app" not in cafe.out


def test_a_taken_callback_port_is_said(cafe: CommandLine, far_end: Simulator) -> None:
    cafe.set({"CALLBACK_PORT": far_end.base_url.rpartition(":")[2]})
    assert cafe.run("doctor") == 1
    assert cafe.checks["Callback server"][0] == FAILED
    assert "CALLBACK_PORT" in cafe.checks["Callback server"][1]


def test_a_database_that_does_not_add_up_fails_with_its_row(cafe: CommandLine) -> None:
    assert cafe.run("push", PHONE, "10") == commands.PAID
    store = cafe.store
    try:
        with store.database.transaction():
            store.database.write("DROP TRIGGER ledger_entry_is_final")
            store.database.write("UPDATE ledger_entry SET amount_cents = amount_cents + 100 WHERE id = 1")
    finally:
        store.close()
    assert cafe.run("doctor") == 1
    assert cafe.checks["Database"][0] == FAILED
    assert cafe.checks["Database"][1].startswith("ledger_entry 1: the chain is broken here")


@pytest.mark.parametrize("words", [("doctor",), ("push", PHONE, "10")])
def test_an_unusable_database_is_said_in_one_line(cafe: CommandLine, words: tuple[str, ...]) -> None:
    cafe.folder.mkdir()
    (cafe.folder / "sandbox.db").write_bytes(b"this is no database at all, whatever it is" * 100)
    assert cafe.run(*words) != 0
    assert cafe.out == ""
    assert "Traceback" not in cafe.err
    assert cafe.err.count("\n") == 1


def test_a_database_in_another_place_has_its_disk_checked_there(line: CommandLine, tmp_path: Path) -> None:
    line.set({"DATABASE_URL": f"sqlite:///{tmp_path}/elsewhere/shop.db"})
    assert line.run("doctor") == 0
    assert line.checks["Disk"][0] == PASSED


def test_commands_beside_an_open_window_leave_a_prompt_alone_that_is_just_being_sent(
    cafe: CommandLine,
) -> None:
    store = cafe.store
    try:
        with store.transaction():
            customer = store.add_customer(name="Amina", phone=None)
        sending = rows.add_payment(store, state=PaymentState.SENDING, customer_id=customer.id)
        cafe.run("doctor")
        assert store.payment(sending.id).state is PaymentState.SENDING
    finally:
        store.close()


# --- push -------------------------------------------------------------------------------------------------


def test_a_push_that_is_paid_is_0_and_stands_in_the_ledger(cafe: CommandLine, far_end: Simulator) -> None:
    assert cafe.run("push", PHONE, "10") == 0
    (moved,) = far_end.moved()
    assert cafe.out == f"paid · KES 10 · 0700 ••• 001 · {moved.receipt_number}\n"
    assert cafe.err == "Sent to 0700 ••• 001. Waiting for the customer.\n"
    assert moved.amount == cafe.taken() == 10
    (payment,) = cafe.payments()
    assert payment.customer_name == TEST_CUSTOMER


def test_a_push_that_is_cancelled_is_1_and_says_why(cafe: CommandLine, far_end: Simulator) -> None:
    far_end.next_script(Script.CANCEL)
    assert cafe.run("push", PHONE, "10") == 1
    assert cafe.out == "not paid · KES 10 · 0700 ••• 001 · The customer cancelled. No money moved.\n"
    assert far_end.moved() == []
    assert cafe.taken() == 0


def test_a_push_whose_answer_is_lost_is_2(cafe: CommandLine, far_end: Simulator) -> None:
    far_end.next_script(Script.ANSWER_LOST, ends_after_seconds=3600)
    assert cafe.run("push", PHONE, "10") == 2
    assert cafe.out.startswith("in doubt · KES 10 · 0700 ••• 001 · ")
    assert "Money may have moved." in cafe.out
    assert cafe.payments()[0].state is PaymentState.UNKNOWN


def test_a_push_that_gets_no_answer_for_as_long_as_a_prompt_lives_is_2(
    cafe: CommandLine, far_end: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reconcile, "PROMPT_SECONDS", 0.2)
    monkeypatch.setattr(reconcile, "_WATCHING_SLEEP_SECONDS", 0.02)
    far_end.next_script(Script.NO_ANSWER, ends_after_seconds=3600)
    assert cafe.run("push", PHONE, "10") == 2
    assert "M-PESA has not said what happened. Money may have moved." in cafe.out
    assert far_end.calls.push == 1


def test_a_push_that_does_not_leave_this_pc_is_3(cafe: CommandLine, far_end: Simulator) -> None:
    cafe.set({"MPESA_BASE_URL": closed_port()})
    assert cafe.run("push", PHONE, "10") == 3
    assert cafe.out.startswith("not sent · KES 10 · 0700 ••• 001 · The prompt did not leave this PC")
    assert "No money moved." in cafe.out
    assert far_end.calls.push == 0


def test_a_push_that_is_turned_away_at_the_gate_is_3(cafe: CommandLine, far_end: Simulator) -> None:
    far_end.next_script(Script.REFUSAL, fault=WRONG_CREDENTIALS)
    assert cafe.run("push", PHONE, "10") == 3
    assert "not sent · KES 10" in cafe.out
    assert "does not accept the café's keys" in cafe.out


@pytest.mark.parametrize(
    ("phone", "amount", "says"),
    [
        ("0722", "10", "6 more digits needed"),
        ("nobody", "10", "digits only"),
        (PHONE, "ten", "Not sent."),
        (PHONE, "0", "Not sent."),
        (PHONE, "-5", "Not sent."),
        (PHONE, "1.50", "whole shillings only"),
        (PHONE, "250001", "at most KES 250,000"),
    ],
)
def test_a_wrong_phone_or_amount_is_3_and_nothing_is_sent(
    cafe: CommandLine, far_end: Simulator, phone: str, amount: str, says: str
) -> None:
    assert cafe.run("push", "--", phone, amount) == 3
    assert says in cafe.err
    assert cafe.err.startswith("Not sent. ")
    assert cafe.out == ""
    assert far_end.calls.token == 0
    assert cafe.payments() == []


def test_wrong_settings_are_3_and_name_the_key(cafe: CommandLine, far_end: Simulator) -> None:
    cafe.set({"MPESA_PASSKEY": ""})
    assert cafe.run("push", PHONE, "10") == 3
    assert "MPESA_PASSKEY is missing" in cafe.err
    assert far_end.calls.token == 0
    assert cafe.payments() == []


def test_a_second_push_of_the_same_amount_to_the_same_phone_at_once_is_3(cafe: CommandLine) -> None:
    assert cafe.run("push", PHONE, "10") == 0
    assert cafe.run("push", PHONE, "10") == 3
    assert "This phone was prompted a moment ago" in cafe.err
    assert cafe.taken() == 10


def test_all_pushes_stand_on_one_account(cafe: CommandLine) -> None:
    assert cafe.run("push", PHONE, "10") == 0
    assert cafe.run("push", OTHER_PHONE, "10") == 0
    first, second = cafe.payments()
    assert first.customer_id == second.customer_id


@pytest.mark.parametrize(
    ("script", "status", "words"),
    [(Script.APPROVE, 0, "paid"), (Script.NO_FUNDS, 1, "not paid"), (Script.AMBIGUOUS_ERROR, 2, "in doubt")],
)
def test_the_json_of_a_push_is_one_object_and_nothing_else(
    cafe: CommandLine, far_end: Simulator, script: Script, status: int, words: str
) -> None:
    far_end.next_script(script, ends_after_seconds=3600 if status == 2 else None)
    assert cafe.run("push", PHONE, "10", "--json") == status
    facts = json.loads(cafe.out)
    assert list(facts) == ["result", "amount", "phone", "receipt_number", "cause"]
    assert (facts["result"], facts["amount"], facts["phone"]) == (words, "KES 10", "0700 ••• 001")
    assert bool(facts["receipt_number"]) == (status == 0)
    assert bool(facts["cause"]) == (status != 0)


def test_the_whole_phone_number_is_nowhere_in_what_is_printed(cafe: CommandLine, far_end: Simulator) -> None:
    for script in (Script.APPROVE, Script.CANCEL):
        far_end.next_script(script)
        cafe.run("push", PHONE if script is Script.APPROVE else OTHER_PHONE, "10", "--json")
        assert "000001" not in cafe.out + cafe.err
        assert "000002" not in cafe.out + cafe.err


class Running(threading.Thread):
    """A command that waits for its customer, beside the test."""

    def __init__(self, line: CommandLine, *words: str) -> None:
        super().__init__()
        self._line = line
        self._words = words
        self.status: int | None = None
        self.start()

    def run(self) -> None:
        self.status = self._line.run(*self._words)

    def end(self) -> int | None:
        """Its exit status."""
        self.join(DEADLINE_SECONDS)
        assert not self.is_alive()
        return self.status


@pytest.mark.parametrize(("words", "reads"), [((), "CD1"), (("--reference", "TEST42"), "TEST42")])
def test_the_payer_reads_the_reference(
    cafe: CommandLine, far_end: Simulator, words: tuple[str, ...], reads: str
) -> None:
    far_end.next_script(Script.APPROVE, ends_after_seconds=3600)
    running = Running(cafe, "push", PHONE, "10", *words)
    wait(far_end.prompts)
    (prompt,) = far_end.prompts()
    far_end.approve(prompt.prompt_id)
    assert (prompt.reference, running.end()) == (reads, 0)


@pytest.mark.parametrize("reference", ["THIRTEENCHARS", "a b", "käse"])
def test_a_reference_that_mpesa_does_not_take_is_3(
    cafe: CommandLine, far_end: Simulator, reference: str
) -> None:
    assert cafe.run("push", PHONE, "10", "--reference", reference) == 3
    assert cafe.err == "Not sent. A reference has at most 12 letters and digits.\n"
    assert far_end.calls.token == 0
    assert not (cafe.folder / "sandbox.db").exists()


def test_an_end_that_another_program_hears_of_ends_the_waiting(
    cafe: CommandLine, far_end: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window is open too and has the callback port: the callback comes to it."""
    monkeypatch.setattr(trial, "LOOK_SECONDS", 0.02)
    far_end.next_script(Script.APPROVE, ends_after_seconds=3600)
    running = Running(cafe, "push", PHONE, "10")
    wait(far_end.prompts)
    store = cafe.store
    try:
        wait(lambda: store.latest_payments(1) and store.latest_payments(1)[0].checkout_request_id)
        window = Settlement(store, SystemClock(), lambda _: None, read_callback)
        window.apply(
            store.latest_payments(1)[0].id,
            Outcome(Verdict.PAID, Source.CALLBACK, amount=Money.shillings(10), receipt_number="TKL1AAAAAA"),
        )
    finally:
        store.close()
    assert running.end() == 0
    assert cafe.out.endswith("TKL1AAAAAA\n")


@pytest.mark.skipif(sys.platform == "win32", reason="sends the signal of Ctrl+C")
def test_ctrl_c_while_it_waits_is_2_because_the_prompt_is_out(tmp_path: Path, far_end: Simulator) -> None:
    far_end.next_script(Script.NO_ANSWER, ends_after_seconds=3600)
    settings = {**settings_of(far_end), "CYBERDESK_DATA_DIR": str(tmp_path)}
    process = subprocess.Popen(
        [sys.executable, "-m", "cyberdesk", "push", PHONE, "10"],
        env={**os.environ, **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stderr is not None
        assert process.stderr.readline().startswith("Sent to 0700 ••• 001.")
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=DEADLINE_SECONDS)
    finally:
        process.kill()
        process.communicate()
    assert process.returncode == 2
    assert out.startswith("in doubt · KES 10")
    assert "Traceback" not in err


@pytest.mark.parametrize(("checkout_request_id", "status"), [("ws_CO_1", 1), (None, 3)])
def test_a_payment_was_not_sent_only_if_mpesa_never_took_it(
    checkout_request_id: str | None, status: int
) -> None:
    """A callback can bring a cancel when the answer to the push, and so the time of sending, was lost."""
    declined = replace(values.payment(PaymentState.DECLINED), checkout_request_id=checkout_request_id)
    assert declined.sent_at is None
    assert commands._report(declined, as_json=True) == status
