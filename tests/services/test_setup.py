"""What the owner sets: read, checked, tried out and written."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cyberdesk import config
from cyberdesk.domain.link import Trouble
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Cause
from cyberdesk.domain.station import Station
from cyberdesk.domain.tariff import Tariff
from cyberdesk.services.doctor import Status
from cyberdesk.services.errors import CounterError, NotAllowedNow
from cyberdesk.services.setup import MOST_STATIONS, SECRET_KEYS, FirstRun, Setup
from cyberdesk.storage.store import SqliteStore
from tests.fakes.clock import FakeClock
from tests.fakes.probe import FakeProbe
from tests.fakes.settings_file import FakeSettingsFile

KEY, SECRET = "MPESA_CONSUMER_KEY", "MPESA_CONSUMER_SECRET"
ROOM = [Station(number, f"PC {number}") for number in (1, 2, 3)]
TARIFF = Tariff("Standard", Money.shillings(1), Money.shillings(20))
DEARER = Tariff("Standard", Money(150), Money.shillings(30))


@pytest.fixture
def file() -> FakeSettingsFile:
    return FakeSettingsFile(CAFE_NAME="Uhuru", MPESA_ENVIRONMENT="sandbox", MPESA_CONSUMER_KEY="k3y")


@pytest.fixture
def probe() -> FakeProbe:
    return FakeProbe()


@pytest.fixture
def setup(store: SqliteStore, file: FakeSettingsFile, probe: FakeProbe) -> Setup:
    with store.transaction():
        store.set_stations(ROOM)
        store.set_tariff(TARIFF)
    return Setup(store, file, probe.open)


def start_session(store: SqliteStore, clock: FakeClock, station_number: int) -> int:
    with store.transaction():
        return store.add_session(
            station_number=station_number,
            customer_id=None,
            customer_name="Walk-in",
            tariff=store.tariff(),
            started_at=clock.now(),
            staff="Achieng",
        ).id


# --- the settings file ------------------------------------------------------------------------------------


def test_a_secret_is_only_told_to_be_there_until_it_is_asked_for(setup: Setup) -> None:
    current = setup.current()
    assert "k3y" not in repr(current)
    assert current.secrets_set == {KEY}
    assert KEY not in current.values
    assert current.values["CAFE_NAME"] == "Uhuru"
    assert setup.reveal(KEY) == "k3y"
    assert setup.reveal(SECRET) == ""


def test_every_secret_of_the_program_is_one_here() -> None:
    secret_looking = {
        key for key in config.KEYS if any(word in key for word in ("KEY", "SECRET", "TOKEN", "PASS"))
    }
    assert secret_looking == SECRET_KEYS


def test_only_other_values_are_written(setup: Setup, file: FakeSettingsFile) -> None:
    written = setup.save({"CAFE_NAME": "Uhuru", "STAFF_NAME": "Achieng", "TUNNEL": ""})
    assert written == {"STAFF_NAME": "Achieng"}
    assert file.writes == [{"STAFF_NAME": "Achieng"}]


def test_what_the_environment_decides_is_not_written(setup: Setup, file: FakeSettingsFile) -> None:
    file.fixed.add("CAFE_NAME")
    assert setup.save({"CAFE_NAME": "Other"}) == {}
    assert file.saved["CAFE_NAME"] == "Uhuru"


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(28, "No space left on device"), "/shop/.env: No space left on device."),
        (ValueError("The file .env is not UTF-8 text."), "The file .env is not UTF-8 text."),
    ],
)
def test_a_file_that_cannot_be_written_is_said_with_its_reason(
    setup: Setup, file: FakeSettingsFile, error: Exception, words: str
) -> None:
    file.fails_with = error
    with pytest.raises(CounterError) as caught:
        setup.save({"CAFE_NAME": "Other"})
    assert caught.value.next_step == words


# --- trying out -------------------------------------------------------------------------------------------


def test_keys_are_tried_with_what_is_typed_on_top_of_what_is_saved(
    setup: Setup, file: FakeSettingsFile, probe: FakeProbe
) -> None:
    file.fixed.add("MPESA_ENVIRONMENT")
    finding = setup.test_credentials({SECRET: "s3cret", "MPESA_ENVIRONMENT": "production"})
    assert finding.status is Status.PASSED
    assert probe.opened_with == [file.saved | {SECRET: "s3cret"}]
    assert probe.closed == 1
    assert file.writes == []


@pytest.mark.parametrize(
    ("cause", "sentence"),
    [
        (Cause.CREDENTIALS, "M-PESA does not accept the consumer key and secret."),
        (Cause.PRODUCT_NOT_ENABLED, "The keys are right, but prompts are not enabled for them."),
        (Cause.MPESA_BUSY, "M-PESA gave no clear answer."),
    ],
)
def test_what_m_pesa_says_about_the_keys_is_decoded(
    setup: Setup, probe: FakeProbe, cause: Cause, sentence: str
) -> None:
    probe.cause = cause
    finding = setup.test_credentials({})
    assert (finding.status, finding.sentence) == (Status.FAILED, sentence)
    assert finding.fix


def test_without_a_way_to_m_pesa_nothing_is_said_about_the_keys(setup: Setup, probe: FakeProbe) -> None:
    probe.trouble, probe.cause = Trouble.NAME_NOT_FOUND, Cause.CREDENTIALS
    finding = setup.test_credentials({})
    assert (finding.status, finding.sentence) == (
        Status.FAILED,
        "The M-PESA host is not found: there is no internet.",
    )


@pytest.mark.parametrize("environment", ["practice", "Practice", ""])
def test_practice_has_no_keys_to_try(setup: Setup, probe: FakeProbe, environment: str) -> None:
    assert setup.test_credentials({"MPESA_ENVIRONMENT": environment}).status is Status.SKIPPED
    assert probe.opened_with == []


# --- stations and price -----------------------------------------------------------------------------------


def test_stations_and_price_are_kept_and_new_databases_begin_with_them(
    setup: Setup, store: SqliteStore, file: FakeSettingsFile
) -> None:
    room = [Station(1, "Window"), Station(3, "PC 3", is_out_of_order=True)]
    written = setup.save_counter(room, DEARER)
    assert (store.stations(), store.tariff()) == (room, DEARER)
    assert written == {"STATIONS": "2", "PRICE_PER_MINUTE": "1.50", "MINIMUM_CHARGE": "30"}
    assert file.writes == [written]


def test_a_new_price_does_not_touch_a_running_session(
    setup: Setup, store: SqliteStore, clock: FakeClock
) -> None:
    running = start_session(store, clock, 2)
    setup.save_counter(ROOM, DEARER)
    assert store.session(running).tariff == TARIFF
    assert store.session(start_session(store, clock, 3)).tariff == DEARER


def test_groups_are_saved_with_their_prices(setup: Setup, store: SqliteStore) -> None:
    room = [replace(ROOM[0], group="Gaming"), *ROOM[1:]]
    setup.save_counter(room, TARIFF, {"Gaming": DEARER})
    assert (store.stations(), setup.tariffs()) == (room, {"Standard": TARIFF, "Gaming": DEARER})
    setup.save_counter(ROOM, DEARER)
    assert (store.stations(), setup.tariffs()) == (ROOM, {"Standard": DEARER})


def test_a_station_in_use_stays_and_so_does_everything_else(
    setup: Setup, store: SqliteStore, file: FakeSettingsFile, clock: FakeClock
) -> None:
    start_session(store, clock, 2)
    with pytest.raises(NotAllowedNow, match="Station 2 is in use"):
        setup.save_counter([ROOM[0]], DEARER)
    assert (store.stations(), store.tariff(), file.writes) == (ROOM, TARIFF, [])


def test_a_settings_file_that_cannot_be_written_leaves_stations_and_price(
    setup: Setup, store: SqliteStore, file: FakeSettingsFile
) -> None:
    file.fails_with = OSError(28, "No space left on device")
    with pytest.raises(CounterError, match="not saved"):
        setup.save_counter([ROOM[0]], DEARER)
    assert (store.stations(), store.tariff()) == (ROOM, TARIFF)


def test_there_must_be_a_station(setup: Setup, store: SqliteStore) -> None:
    with pytest.raises(NotAllowedNow):
        setup.save_counter([], TARIFF)
    assert store.stations() == ROOM


# --- the first run ----------------------------------------------------------------------------------------


def test_the_answers_of_the_first_run_are_read_as_settings() -> None:
    first_run = FirstRun("Mama Njeri's", MOST_STATIONS, Money(50), ZERO, "Otieno")
    loaded = config.load(environ=first_run.values())
    settings = loaded.settings
    assert loaded.problems == ()
    assert (settings.cafe_name, settings.staff_name, settings.stations) == ("Mama Njeri's", "Otieno", 24)
    assert (settings.price_per_minute_cents, settings.minimum_charge_cents) == (50, 0)


def test_a_price_of_thousands_is_written_without_a_comma() -> None:
    first_run = FirstRun("x", 1, Money.shillings(1), Money(1_234_567_00), "y")
    assert first_run.values()["MINIMUM_CHARGE"] == "1234567"
