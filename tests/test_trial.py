"""A trial of KES 1 with settings that are not in use, against a far end over HTTP."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from cyberdesk import config, trial
from cyberdesk.domain.ledger import Account
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Payment, PaymentState
from cyberdesk.domain.phone import Phone
from cyberdesk.engine import SystemClock
from cyberdesk.services import reconcile
from cyberdesk.services.errors import CounterError, PromptRefused
from cyberdesk.services.trial import TEST_CUSTOMER, TRIAL_AMOUNT, Fault, TrialEnd, TrialResult
from cyberdesk.simulator import answers
from cyberdesk.simulator.daraja import Simulator
from cyberdesk.simulator.scripts import Script
from cyberdesk.storage.store import open_store
from cyberdesk.storage.verify import verify

PHONE = Phone("254700000001")
DEADLINE_SECONDS = 20.0
STORE, TILL = "600123", "555777"


@pytest.fixture(autouse=True)
def _asked_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Customers of the simulator need no seconds for their PIN."""
    monkeypatch.setattr(reconcile, "FIRST_ASK_SECONDS", 0.05)
    monkeypatch.setattr(reconcile, "_WATCHING_SLEEP_SECONDS", 0.05)
    monkeypatch.setattr(reconcile, "_PACE", ((3600, 0.1),))


@pytest.fixture
def far_end() -> Iterator[Simulator]:
    simulator = Simulator(
        consumer_key="key-of-the-cafe",
        consumer_secret="secret-of-the-cafe",
        shortcode=STORE,
        passkey="passkey-of-the-cafe-passkey-of-the-cafe",
        till_number=TILL,
        answer_seconds=0.05,
        seed=3,
    )
    simulator.start()
    yield simulator
    simulator.stop()


@pytest.fixture
def window() -> Iterator[int]:
    """The callback port of a window that is open."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        yield listening.getsockname()[1]


@pytest.fixture
def settings(tmp_path: Path, far_end: Simulator, window: int) -> dict[str, str]:
    """Settings of production that are in use nowhere."""
    return {
        "CYBERDESK_DATA_DIR": str(tmp_path),
        "MPESA_ENVIRONMENT": "production",
        "MPESA_BASE_URL": far_end.base_url,
        "MPESA_CONSUMER_KEY": "key-of-the-cafe",
        "MPESA_CONSUMER_SECRET": "secret-of-the-cafe",
        "MPESA_SHORTCODE": STORE,
        "MPESA_PASSKEY": "passkey-of-the-cafe-passkey-of-the-cafe",
        "MPESA_TILL_NUMBER": TILL,
        "CALLBACK_PORT": str(window),
    }


def run(settings: dict[str, str], **options: object) -> TrialResult:
    loaded = config.load(environ=settings, working_folder=Path(settings["CYBERDESK_DATA_DIR"]))
    return trial.run(loaded, PHONE, TRIAL_AMOUNT, **options)  # type: ignore[arg-type]


def taken(settings: dict[str, str]) -> int:
    """Shillings of M-PESA in the ledger of production, which must add up."""
    store = open_store(Path(settings["CYBERDESK_DATA_DIR"]) / "production.db", SystemClock())
    try:
        assert verify(store) is None
        return store.account_balance(Account.MPESA).whole_shillings
    finally:
        store.close()


def test_the_shilling_is_counted_in_the_books_of_production_like_any_other(
    settings: dict[str, str], far_end: Simulator
) -> None:
    result = run(settings)
    assert (result.end, result.fault, result.was_left) == (TrialEnd.PAID, None, False)
    assert result.payment.customer_name == TEST_CUSTOMER
    assert [moved.amount for moved in far_end.moved()] == [1]
    assert taken(settings) == 1


def test_while_the_window_has_the_callback_port_the_end_is_learned_by_asking(
    settings: dict[str, str], far_end: Simulator
) -> None:
    result = run(settings)
    assert result.payment.receipt_number is None
    assert far_end.calls.query >= 1


@pytest.mark.parametrize(
    ("key", "value", "fault", "end"),
    [
        ("MPESA_CONSUMER_SECRET", "of-another-app", Fault.KEYS, TrialEnd.NOT_SENT),
        ("MPESA_PASSKEY", "of-another-number-of-another-number", Fault.PASSKEY, TrialEnd.NOT_SENT),
        ("MPESA_SHORTCODE", "600124", Fault.SHORTCODE, TrialEnd.NOT_SENT),
        ("MPESA_TILL_NUMBER", "555778", Fault.RECEIVER, TrialEnd.NOT_PAID),
        ("MPESA_TILL_NUMBER", "", Fault.KIND, TrialEnd.NOT_PAID),
    ],
)
def test_a_wrong_setting_is_decoded_into_itself(
    settings: dict[str, str], far_end: Simulator, key: str, value: str, fault: Fault, end: TrialEnd
) -> None:
    result = run({**settings, key: value})
    assert (result.fault, result.end) == (fault, end)
    assert far_end.moved() == []
    assert taken(settings) == 0


@pytest.mark.parametrize(
    ("refusal", "fault"),
    [
        (answers.Fault(400, "400.002.02", "Bad Request - Invalid CallBackURL"), Fault.CALLBACKS),
        (
            answers.Fault(401, raw_body='{"errorMessage":"no apiproduct match found"}'),
            Fault.PRODUCT,
        ),
        (answers.NO_SUCH_MERCHANT, Fault.SHORTCODE),
        (answers.BUSY, Fault.MPESA),
        (answers.SUBSCRIBER_LOCKED, Fault.PHONE),
    ],
)
def test_a_refusal_at_the_gate_is_decoded_and_nothing_was_sent(
    settings: dict[str, str], far_end: Simulator, refusal: answers.Fault, fault: Fault
) -> None:
    far_end.next_script(Script.REFUSAL, fault=refusal)
    result = run(settings)
    assert (result.end, result.fault) == (TrialEnd.NOT_SENT, fault)


@pytest.mark.parametrize(
    ("script", "code"),
    [
        (Script.CANCEL, "1032"),
        (Script.WRONG_PIN, "2001"),
        (Script.NO_FUNDS, "1"),
        (Script.NO_ANSWER, "1037"),
    ],
)
def test_what_the_owner_did_on_the_phone_is_no_fault_of_the_settings(
    settings: dict[str, str], far_end: Simulator, script: Script, code: str
) -> None:
    far_end.next_script(script)
    result = run(settings)
    assert (result.end, result.fault, result.code) == (TrialEnd.NOT_PAID, Fault.PHONE, code)


@pytest.mark.parametrize(
    ("way_in", "address"),
    [
        ({}, None),
        ({"MPESA_CALLBACK_URL": "https://till.uhuru.test"}, "https://till.uhuru.test"),
        (
            {"TUNNEL": "ngrok", "NGROK_AUTHTOKEN": "t0ken-of-the-cafe", "NGROK_DOMAIN": "uhuru.ngrok.test"},
            "https://uhuru.ngrok.test",
        ),
    ],
)
def test_m_pesa_is_given_the_address_of_the_draft_although_nobody_listens_here(
    settings: dict[str, str], way_in: dict[str, str], address: str | None
) -> None:
    engine = trial.TrialEngine(config.load(environ={**settings, **way_in}))
    try:
        assert engine.callbacks is None
        assert engine.callback_address == address
    finally:
        engine.stop()


def test_without_a_way_to_m_pesa_nothing_was_sent(settings: dict[str, str], far_end: Simulator) -> None:
    far_end.stop()
    result = run(settings)
    assert (result.end, result.fault) == (TrialEnd.NOT_SENT, Fault.LINE)


def test_wrong_settings_are_said_and_nothing_is_sent(settings: dict[str, str], far_end: Simulator) -> None:
    with pytest.raises(CounterError, match="MPESA_PASSKEY is missing"):
        run({**settings, "MPESA_PASSKEY": ""})
    assert far_end.calls.token == 0


def test_a_second_trial_at_once_is_refused_because_both_could_be_paid(settings: dict[str, str]) -> None:
    assert run(settings).end is TrialEnd.PAID
    with pytest.raises(PromptRefused):
        run(settings)
    assert taken(settings) == 1


def test_progress_is_told_from_the_prompt_to_the_end(settings: dict[str, str], far_end: Simulator) -> None:
    far_end.next_script(Script.APPROVE, ends_after_seconds=3600)
    heard: list[Payment] = []

    def on_progress(payment: Payment) -> None:
        heard.append(payment)
        if payment.state is PaymentState.PENDING:
            far_end.approve(far_end.prompts()[0].prompt_id)

    assert run(settings, on_progress=on_progress).end is TrialEnd.PAID
    assert [payment.state for payment in heard] == [PaymentState.PENDING, PaymentState.PAID]


def test_who_stops_waiting_leaves_a_prompt_that_is_asked_about_again(
    settings: dict[str, str], far_end: Simulator
) -> None:
    far_end.next_script(Script.APPROVE, ends_after_seconds=3600)
    waiting = trial.Waiting()
    result = run(settings, on_progress=lambda _payment: waiting.end(), waiting=waiting)
    assert (result.end, result.fault, result.was_left) == (TrialEnd.IN_DOUBT, Fault.DOUBT, True)
    assert taken(settings) == 0
    far_end.approve(far_end.prompts()[0].prompt_id)
    loaded = config.load(environ=settings)
    again = trial.look_again(loaded, result.payment.id)
    assert (again.end, again.payment.id) == (TrialEnd.PAID, result.payment.id)
    assert far_end.calls.push == 1
    assert taken(settings) == 1


def test_looking_again_waits_for_certainty_also_when_no_prompt_can_be_open_any_more(
    settings: dict[str, str], far_end: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    far_end.next_script(Script.APPROVE, ends_after_seconds=3600)
    with monkeypatch.context() as patch:
        patch.setattr(reconcile, "PROMPT_SECONDS", 0.1)
        result = run(settings)
    assert (result.end, result.payment.state) == (TrialEnd.IN_DOUBT, PaymentState.UNKNOWN)
    far_end.approve(far_end.prompts()[0].prompt_id)
    again = trial.look_again(config.load(environ=settings), result.payment.id)
    assert again.end is TrialEnd.PAID


def test_looking_again_ends_when_m_pesa_still_does_not_know(
    settings: dict[str, str], far_end: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trial, "AGAIN_SECONDS", 0.3)
    far_end.next_script(Script.NO_ANSWER, ends_after_seconds=3600)
    waiting = trial.Waiting()
    result = run(settings, on_progress=lambda _payment: waiting.end(), waiting=waiting)
    again = trial.look_again(config.load(environ=settings), result.payment.id)
    assert (again.end, again.was_left) == (TrialEnd.IN_DOUBT, True)
    assert far_end.calls.query >= 1


def test_a_prompt_whose_answer_was_lost_ends_in_doubt(settings: dict[str, str], far_end: Simulator) -> None:
    far_end.next_script(Script.ANSWER_LOST, ends_after_seconds=3600)
    result = run(settings)
    assert (result.end, result.payment.state) == (TrialEnd.IN_DOUBT, PaymentState.UNKNOWN)
    assert result.payment.amount == Money.shillings(1)
