"""Going live: everything switches together, only when it is proven, and back again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import PaymentState
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.station import Station
from cyberdesk.domain.tariff import Tariff
from cyberdesk.services.draft import SWITCHED_KEYS, Draft, Stage
from cyberdesk.services.errors import CounterError, NotAllowedNow
from cyberdesk.services.going_live import GoingLive, Unfinished
from cyberdesk.services.setup import Setup
from cyberdesk.services.trial import TrialResult
from cyberdesk.storage.store import SqliteStore
from tests.domain import values
from tests.fakes.clock import FakeClock
from tests.fakes.probe import FakeProbe
from tests.fakes.settings_file import FakeSettingsFile
from tests.fakes.trials import FakeTicks, FakeTrials
from tests.services.test_draft import CHECKED_DRAFT, PAID, REFUSED
from tests.storage import rows

PUBLIC = {"MPESA_SHORTCODE": "174379", "MPESA_PASSKEY": "printed-for-everybody"}
PHONE = Phone("254700000417")
TYPED = {
    "MPESA_CONSUMER_KEY": "k3y",
    "MPESA_CONSUMER_SECRET": "s3cret",
    "MPESA_PASSKEY": "pa55key",
    "MPESA_SHORTCODE": "5123456",
    "MPESA_TILL_NUMBER": "832910",
}
SANDBOX = {
    "MPESA_ENVIRONMENT": "sandbox",
    "MPESA_CONSUMER_KEY": "sandbox-k3y",
    "MPESA_CONSUMER_SECRET": "sandbox-s3cret",
    "MPESA_BASE_URL": "https://sandbox.test",
    "MPESA_EXPRESS_SHORTCODE": "174379",
    **PUBLIC,
}


@pytest.fixture
def file() -> FakeSettingsFile:
    return FakeSettingsFile(CAFE_NAME="Uhuru", **SANDBOX)


@pytest.fixture
def trials() -> FakeTrials:
    return FakeTrials()


@pytest.fixture
def going_live(store: SqliteStore, file: FakeSettingsFile, trials: FakeTrials) -> GoingLive:
    with store.transaction():
        store.set_stations([Station(1, "PC 1"), Station(2, "PC 2")])
        store.set_tariff(Tariff("Standard", Money.shillings(1), Money.shillings(20)))
    setup = Setup(store, file, FakeProbe().open, public_account=PUBLIC)
    return GoingLive(setup, store, trials, FakeTicks())


def proven(going_live: GoingLive) -> Draft:
    changes = going_live.changes(Stage.PRODUCTION, TYPED)
    return replace(CHECKED_DRAFT, changes=changes, trial=PAID)


# --- what switches together -------------------------------------------------------------------------------


def test_production_is_switched_on_in_one_write_that_leaves_nothing_of_the_sandbox(
    going_live: GoingLive, file: FakeSettingsFile
) -> None:
    written = going_live.switch(proven(going_live))
    assert file.writes == [written]
    assert written == {
        **TYPED,
        "MPESA_ENVIRONMENT": "production",
        "MPESA_BASE_URL": "",
        "MPESA_EXPRESS_SHORTCODE": "",
    }
    assert going_live.stage is Stage.PRODUCTION


def test_a_paybill_leaves_no_till_number_behind(going_live: GoingLive, file: FakeSettingsFile) -> None:
    file.saved["MPESA_TILL_NUMBER"] = "832910"
    typed = {key: value for key, value in TYPED.items() if key != "MPESA_TILL_NUMBER"}
    assert going_live.changes(Stage.PRODUCTION, typed)["MPESA_TILL_NUMBER"] == ""


def test_a_draft_holds_every_setting_that_switches(going_live: GoingLive) -> None:
    assert going_live.changes(Stage.PRODUCTION, TYPED).keys() == set(SWITCHED_KEYS)
    assert going_live.changes(Stage.SANDBOX, TYPED).keys() == set(SWITCHED_KEYS)


def test_the_sandbox_gets_the_public_number_and_passkey_whatever_was_typed(going_live: GoingLive) -> None:
    changes = going_live.changes(Stage.SANDBOX, {"MPESA_CONSUMER_KEY": "k", "MPESA_CONSUMER_SECRET": "s"})
    assert (changes["MPESA_SHORTCODE"], changes["MPESA_PASSKEY"]) == tuple(PUBLIC.values())
    assert changes["MPESA_ENVIRONMENT"] == "sandbox"


@pytest.mark.parametrize(
    "draft",
    [
        replace(CHECKED_DRAFT, trial=None),
        replace(CHECKED_DRAFT, trial=TrialResult(values.payment(PaymentState.UNKNOWN))),
        replace(CHECKED_DRAFT, trial=PAID, findings=None),
        replace(CHECKED_DRAFT, trial=PAID, findings=(REFUSED,)),
        replace(CHECKED_DRAFT, trial=PAID, tested=None),
        Draft(Stage.SANDBOX),
        Draft(Stage.PRACTICE),
    ],
)
def test_nothing_is_switched_that_is_not_proven(
    going_live: GoingLive, file: FakeSettingsFile, draft: Draft
) -> None:
    with pytest.raises(NotAllowedNow):
        going_live.switch(draft)
    assert file.writes == []


@pytest.mark.parametrize("key", [key for key in SWITCHED_KEYS if key != "MPESA_BASE_URL"])
def test_a_setting_that_the_environment_decides_makes_half_a_switch_so_there_is_none(
    going_live: GoingLive, file: FakeSettingsFile, key: str
) -> None:
    file.fixed.add(key)
    with pytest.raises(CounterError) as caught:
        going_live.switch(proven(going_live))
    assert key in caught.value.next_step
    with pytest.raises(CounterError):
        going_live.back_to_practice()
    assert file.writes == []


def test_another_host_in_the_environment_is_a_rehearsal_and_no_half_switch(
    going_live: GoingLive, file: FakeSettingsFile
) -> None:
    file.fixed.add("MPESA_BASE_URL")
    assert going_live.fixed == frozenset()
    assert "MPESA_BASE_URL" not in going_live.switch(proven(going_live))


def test_a_file_that_cannot_be_written_leaves_the_old_environment(
    going_live: GoingLive, file: FakeSettingsFile
) -> None:
    file.fails_with = OSError(28, "No space left on device")
    with pytest.raises(CounterError, match="not saved"):
        going_live.switch(proven(going_live))
    assert going_live.stage is Stage.SANDBOX


# --- back -------------------------------------------------------------------------------------------------


def test_going_back_to_practice_keeps_the_account_for_the_way_forth(
    going_live: GoingLive, file: FakeSettingsFile
) -> None:
    assert going_live.back_to_practice() == {"MPESA_ENVIRONMENT": "practice"}
    assert file.saved["MPESA_CONSUMER_SECRET"] == "sandbox-s3cret"
    assert going_live.holds_account_of(Stage.SANDBOX)
    assert not going_live.holds_account_of(Stage.PRODUCTION)


def test_the_account_of_production_is_known_by_its_own_number(
    going_live: GoingLive, file: FakeSettingsFile
) -> None:
    file.saved |= {**TYPED, "MPESA_ENVIRONMENT": "practice"}
    assert going_live.holds_account_of(Stage.PRODUCTION)
    assert not going_live.holds_account_of(Stage.SANDBOX)
    file.saved["MPESA_PASSKEY"] = ""
    assert not going_live.holds_account_of(Stage.PRODUCTION)


def test_keys_of_the_sandbox_are_never_offered_for_production(going_live: GoingLive) -> None:
    assert not going_live.holds_account_of(Stage.PRODUCTION)
    assert not going_live.holds_account_of(Stage.SANDBOX)


def test_what_runs_in_the_books_of_now_is_told_before_they_are_left(
    going_live: GoingLive, file: FakeSettingsFile, store: SqliteStore, clock: FakeClock
) -> None:
    assert going_live.unfinished() == Unfinished(0, 0)
    with store.transaction():
        customer = store.add_customer(name="Amina", phone=None)
    rows.add_payment(store, state=PaymentState.PENDING, customer_id=customer.id)
    assert going_live.unfinished() == Unfinished(0, 1)
    file.saved["MPESA_ENVIRONMENT"] = "practice"
    assert not going_live.unfinished()


@pytest.mark.parametrize(
    ("written", "stage"),
    [
        ("", Stage.PRACTICE),
        ("nonsense", Stage.PRACTICE),
        ("Sandbox", Stage.SANDBOX),
        ("PRODUCTION", Stage.PRODUCTION),
    ],
)
def test_the_stage_is_what_the_settings_say(
    going_live: GoingLive, file: FakeSettingsFile, written: str, stage: Stage
) -> None:
    file.saved["MPESA_ENVIRONMENT"] = written
    assert going_live.stage is stage


# --- the trial --------------------------------------------------------------------------------------------


def test_a_trial_uses_the_draft_and_writes_nothing(
    going_live: GoingLive, file: FakeSettingsFile, trials: FakeTrials
) -> None:
    draft = replace(CHECKED_DRAFT, changes=going_live.changes(Stage.PRODUCTION, TYPED))
    going_live.send_trial(draft, PHONE)
    assert trials.sent == [(draft.changes, PHONE)]
    assert (file.writes, going_live.stage) == ([], Stage.SANDBOX)


def test_no_trial_is_sent_before_keys_and_checks_are_good(going_live: GoingLive, trials: FakeTrials) -> None:
    for draft in (replace(CHECKED_DRAFT, tested=None), replace(CHECKED_DRAFT, findings=None)):
        with pytest.raises(NotAllowedNow):
            going_live.send_trial(draft, PHONE)
    assert trials.sent == []


def test_a_second_trial_waits_for_the_end_of_the_first(going_live: GoingLive, trials: FakeTrials) -> None:
    going_live.send_trial(CHECKED_DRAFT, PHONE)
    with pytest.raises(NotAllowedNow, match="on its way"):
        going_live.send_trial(CHECKED_DRAFT, PHONE)
    trials.running.error = CounterError("The phone was prompted a moment ago")
    going_live.send_trial(CHECKED_DRAFT, PHONE)
    assert len(trials.sent) == 2


def test_only_a_trial_in_doubt_is_asked_about_again(going_live: GoingLive, trials: FakeTrials) -> None:
    assert going_live.look_again(CHECKED_DRAFT) is None
    assert going_live.look_again(replace(CHECKED_DRAFT, trial=PAID)) is None
    doubted = TrialResult(values.payment(PaymentState.UNKNOWN))
    assert going_live.look_again(replace(CHECKED_DRAFT, trial=doubted)) is not None
    assert trials.looked_at == [({}, doubted.payment.id)]
