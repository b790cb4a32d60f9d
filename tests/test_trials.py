"""Settings that are only tried out: what the doctor says of them, and trials in the background."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from cyberdesk import config, logs
from cyberdesk.domain.phone import Phone
from cyberdesk.services import reconcile
from cyberdesk.services.doctor import Finding, Status
from cyberdesk.services.errors import CounterError
from cyberdesk.services.trial import Fault, TrialEnd
from cyberdesk.simulator.daraja import Simulator
from cyberdesk.simulator.scripts import Script
from cyberdesk.trials import BackgroundTrial, Trials

PHONE = Phone("254700000001")
DEADLINE_SECONDS = 20.0


def wait(is_so: Callable[[], object]) -> None:
    tick = threading.Event()
    for _ in range(int(DEADLINE_SECONDS / 0.005)):
        if is_so():
            return
        tick.wait(0.005)
    pytest.fail("it never happened")


@pytest.fixture(autouse=True)
def _asked_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reconcile, "FIRST_ASK_SECONDS", 0.05)
    monkeypatch.setattr(reconcile, "_WATCHING_SLEEP_SECONDS", 0.05)


@pytest.fixture
def far_end() -> Iterator[Simulator]:
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


CHANGES = {
    "MPESA_ENVIRONMENT": "production",
    "MPESA_BASE_URL": "",
    "MPESA_CONSUMER_KEY": "key-of-the-cafe",
    "MPESA_CONSUMER_SECRET": "secret-of-the-cafe",
    "MPESA_SHORTCODE": "600123",
    "MPESA_EXPRESS_SHORTCODE": "",
    "MPESA_PASSKEY": "passkey-of-the-cafe-passkey-of-the-cafe",
    "MPESA_TILL_NUMBER": "555777",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / ".env").write_text("MPESA_ENVIRONMENT=practice\nCAFE_NAME=Uhuru\nTUNNEL=none\n")
    return tmp_path


@pytest.fixture
def trials(folder: Path, far_end: Simulator) -> Iterator[Trials]:
    """Of a shop in practice mode, whose production host is the far end."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        environ = {
            "CYBERDESK_DATA_DIR": str(folder),
            "MPESA_BASE_URL": far_end.base_url,
            "CALLBACK_PORT": str(listening.getsockname()[1]),
        }
        made = Trials(config.load(environ=environ, working_folder=folder))
        yield made
        made.stop()


def examine(trials: Trials, **changes: str) -> Mapping[str, Finding]:
    return {finding.name: finding for finding in trials.examine({**CHANGES, **changes})}


# --- the checks -------------------------------------------------------------------------------------------


def test_the_checks_look_at_the_draft_and_not_at_the_settings_in_use(
    trials: Trials, folder: Path, far_end: Simulator
) -> None:
    found = examine(trials)
    assert found["M-PESA keys"].status is Status.PASSED
    assert "store number 600123" in found["Short code"].sentence
    assert found["Database"].status is Status.PASSED
    assert [one.name for one in found.values() if one.status is Status.FAILED] == []
    assert far_end.calls.push == 0
    assert "production" not in (folder / ".env").read_text()


def test_checks_that_only_the_open_window_can_make_are_left_out(trials: Trials) -> None:
    assert not {"Settings", "Callback server", "Tunnel", "Round trip"} & examine(trials).keys()


def test_a_wrong_setting_anywhere_in_the_file_is_found(trials: Trials, folder: Path) -> None:
    (folder / ".env").write_text("TUNNEL=fixed\nMPESA_CALLBACK_URL=https://your-domain.example/\n")
    found = examine(trials)
    assert found["MPESA_CALLBACK_URL"].status is Status.FAILED
    assert found["M-PESA keys"].status is Status.SKIPPED


def test_the_public_sandbox_account_does_not_pass_for_production(trials: Trials) -> None:
    found = examine(trials, MPESA_SHORTCODE=config.PUBLIC_SHORTCODE, MPESA_PASSKEY=config.PUBLIC_PASSKEY)
    assert found["MPESA_SHORTCODE"].status is Status.FAILED
    assert found["MPESA_PASSKEY"].status is Status.FAILED


@pytest.mark.parametrize(
    ("lines", "status", "words"),
    [
        ("TUNNEL=none\n", Status.SKIPPED, "M-PESA is asked"),
        (
            "TUNNEL=fixed\nMPESA_CALLBACK_URL=https://till.uhuru.test\n",
            Status.PASSED,
            "https://till.uhuru.test",
        ),
        ("TUNNEL=ngrok\nNGROK_AUTHTOKEN=t0ken-of-the-cafe\n", Status.PASSED, "ngrok brings"),
    ],
)
def test_the_way_back_is_told(trials: Trials, folder: Path, lines: str, status: Status, words: str) -> None:
    (folder / ".env").write_text(lines)
    found = examine(trials)["Way back"]
    assert found.status is status
    assert words in found.sentence


def test_a_rehearsal_against_another_host_is_said(trials: Trials) -> None:
    assert "another host" in examine(trials)["M-PESA host"].sentence


def test_secrets_that_are_only_tried_out_reach_no_log(trials: Trials) -> None:
    examine(trials, MPESA_CONSUMER_SECRET="s3cret-that-was-typed")
    assert "s3cret" not in logs.redact("it was s3cret-that-was-typed")


# --- in the background ------------------------------------------------------------------------------------


def test_a_trial_returns_at_once_and_tells_how_it_goes(trials: Trials, far_end: Simulator) -> None:
    far_end.next_script(Script.APPROVE, ends_after_seconds=3600)
    running = trials.send(CHANGES, PHONE)
    assert not running.is_over
    wait(lambda: running.payment is not None)
    assert (running.result, running.error) == (None, None)
    far_end.approve(far_end.prompts()[0].prompt_id)
    wait(lambda: running.is_over)
    assert running.result is not None
    assert running.result.end is TrialEnd.PAID
    assert far_end.moved()[0].amount == 1


def test_stopping_the_waiting_leaves_doubt_that_can_be_cleared(trials: Trials, far_end: Simulator) -> None:
    far_end.next_script(Script.APPROVE, ends_after_seconds=3600)
    running = trials.send(CHANGES, PHONE)
    wait(lambda: running.payment is not None)
    running.stop_waiting()
    wait(lambda: running.is_over)
    assert running.result is not None
    assert running.result.fault is Fault.DOUBT
    far_end.approve(far_end.prompts()[0].prompt_id)
    again = trials.look_again(CHANGES, running.result.payment.id)
    wait(lambda: again.is_over)
    assert again.result is not None
    assert again.result.end is TrialEnd.PAID
    assert far_end.calls.push == 1


def test_the_end_of_the_program_waits_for_no_pin(trials: Trials, far_end: Simulator) -> None:
    far_end.next_script(Script.APPROVE, ends_after_seconds=3600)
    running = trials.send(CHANGES, PHONE)
    wait(lambda: running.payment is not None)
    trials.stop()
    assert running.is_over


def test_a_trial_that_cannot_begin_says_why(trials: Trials, far_end: Simulator) -> None:
    running = trials.send({**CHANGES, "MPESA_PASSKEY": ""}, PHONE)
    wait(lambda: running.is_over)
    assert running.error is not None
    assert "MPESA_PASSKEY is missing" in running.error.title
    assert running.error.money == "No money moved."
    assert far_end.calls.token == 0


def test_a_fault_of_the_program_after_the_prompt_leaves_the_money_open(
    expected_errors: list[object], trials: Trials, far_end: Simulator
) -> None:
    far_end.next_script(Script.APPROVE, ends_after_seconds=3600)
    sent = trials.send(CHANGES, PHONE)
    wait(lambda: sent.payment is not None)
    payment = sent.payment
    assert payment is not None

    def breaks(on_progress: Callable[[object], None], waiting: object) -> object:
        on_progress(payment)
        raise RuntimeError("a fault of ours")

    running = BackgroundTrial(breaks)  # type: ignore[arg-type]
    wait(lambda: running.is_over)
    assert isinstance(running.error, CounterError)
    assert running.error.money == "The shilling may have moved."
