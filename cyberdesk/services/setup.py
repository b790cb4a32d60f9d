"""What the owner sets: the settings file, the stations, the price; and the answers of the first run."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Protocol

from cyberdesk.domain.money import Money
from cyberdesk.domain.paper import PaperLine
from cyberdesk.domain.payment import Cause
from cyberdesk.domain.station import STANDARD, Station
from cyberdesk.domain.tariff import Tariff
from cyberdesk.services.doctor import TROUBLE_WORDS, Finding, Status
from cyberdesk.services.errors import CounterError, NotAllowedNow
from cyberdesk.services.ports import Printer, Probe, Store
from cyberdesk.services.receipts import no_printer

MOST_STATIONS = 24
"""As many as the counter shows without scrolling."""

SECRET_KEYS = frozenset({"MPESA_CONSUMER_KEY", "MPESA_CONSUMER_SECRET", "MPESA_PASSKEY", "NGROK_AUTHTOKEN"})
"""Settings that are never shown unless they are asked for by name."""

KEYS_OF_THE_TEST = frozenset(
    {"MPESA_ENVIRONMENT", "MPESA_CONSUMER_KEY", "MPESA_CONSUMER_SECRET", "MPESA_BASE_URL"}
)
"""Settings that `Setup.test_credentials` tries out."""

_TEST = "M-PESA keys"


class SettingProblem(Protocol):
    """Something in the settings that keeps prompts from being sent. Never holds a value."""

    @property
    def key(self) -> str:
        """The setting; the name of the file when the file itself is meant."""
        ...

    @property
    def message(self) -> str:
        """What is wrong, in one sentence that names the key."""
        ...

    @property
    def fix(self) -> str:
        """What to do."""
        ...


class SettingsFile(Protocol):
    """The file that the settings are read from and written to, with the environment on top."""

    @property
    def place(self) -> str:
        """Where it is, as shown."""
        ...

    def values(self) -> dict[str, str]:
        """Every setting as the program reads it; empty when it is not set."""
        ...

    def fixed_keys(self) -> frozenset[str]:
        """The settings that the environment decides: writing them would change nothing."""
        ...

    def problems(self, changes: Mapping[str, str]) -> Sequence[SettingProblem]:
        """What would be wrong with the settings after `changes`."""
        ...

    def write(self, changes: Mapping[str, str]) -> None:
        """Write these values, all or none.

        Raises:
            ValueError: the file or a value is no text that can be written; the text says what to do.
            OSError: the machine refuses.
        """
        ...


Probing = Callable[[Mapping[str, str]], AbstractContextManager[Probe]]
"""Opens a way to M-PESA with these settings, all of them, for as long as the context lasts."""
PrinterOf = Callable[[Mapping[str, str]], Printer | None]
"""The printer that these settings, all of them, name; None: they name none."""


@dataclass(frozen=True, slots=True)
class Current:
    """The settings as they are.

    Attributes:
        values: of every setting but the secrets.
        secrets_set: the secrets that have a value.
        fixed: settings that the environment decides.
        place: the settings file, as shown.
    """

    values: Mapping[str, str]
    secrets_set: frozenset[str]
    fixed: frozenset[str]
    place: str


@dataclass(frozen=True, slots=True)
class FirstRun:
    """What the first run asks.

    Attributes:
        cafe_name: as shown.
        staff_name: of the owner, who is the first of the staff.
        stations: how many PCs there are.
        price_per_minute, minimum_charge: of the tariff.
        pin: the owner's, as typed; kept only as a hash, and never in the settings file. Empty: none yet.
    """

    cafe_name: str
    stations: int
    price_per_minute: Money
    minimum_charge: Money
    staff_name: str
    pin: str = field(default="", repr=False)

    def values(self) -> dict[str, str]:
        """As they are written to the settings file: all but the PIN."""
        return {
            "CAFE_NAME": self.cafe_name,
            "STATIONS": str(self.stations),
            "PRICE_PER_MINUTE": _shillings(self.price_per_minute),
            "MINIMUM_CHARGE": _shillings(self.minimum_charge),
            "STAFF_NAME": self.staff_name,
        }


class Setup:
    """Reads, checks, tries out and writes what the owner sets.

    Attributes:
        public_account: what Safaricom prints for everybody's trials in the sandbox; setting to value.
    """

    def __init__(
        self,
        store: Store,
        file: SettingsFile,
        probing: Probing,
        *,
        public_account: Mapping[str, str] = MappingProxyType({}),
        printer_of: PrinterOf = lambda _values: None,
    ) -> None:
        self.public_account = public_account
        self._printer_of = printer_of
        self._store = store
        self._file = file
        self._probing = probing

    # --- the settings file --------------------------------------------------------------------------------

    def current(self) -> Current:
        """The settings as they are, without the secrets."""
        values = self._file.values()
        return Current(
            values={key: value for key, value in values.items() if key not in SECRET_KEYS},
            secrets_set=frozenset(key for key in SECRET_KEYS if values.get(key)),
            fixed=self._file.fixed_keys(),
            place=self._file.place,
        )

    def reveal(self, key: str) -> str:
        """One secret, because somebody asked to see it."""
        return self._file.values().get(key, "")

    def problems(self, changes: Mapping[str, str]) -> Sequence[SettingProblem]:
        """What would be wrong after `changes`; nothing is written."""
        return self._file.problems(changes)

    def save(self, changes: Mapping[str, str]) -> dict[str, str]:
        """Write what is another value than before; what was written.

        Raises:
            CounterError: it could not be written; the old settings stand.
        """
        old, fixed = self._file.values(), self._file.fixed_keys()
        news = {
            key: value for key, value in changes.items() if key not in fixed and value != old.get(key, "")
        }
        try:
            self._file.write(news)
        except OSError as error:
            reason = f"{self._file.place}: {error.strerror or type(error).__name__}."
            raise _not_saved(reason) from error
        except ValueError as error:
            raise _not_saved(str(error)) from error
        return news

    # --- trying out ---------------------------------------------------------------------------------------

    def test_credentials(self, changes: Mapping[str, str]) -> Finding:
        """Whether M-PESA would accept the keys after `changes`. Blocks for seconds; sends no prompt."""
        values = self._tried(changes)
        if values.get("MPESA_ENVIRONMENT", "").lower() in {"", "practice"}:
            return Finding(_TEST, Status.SKIPPED, "Practice needs no keys.")
        with self._probing(values) as probe:
            trouble = probe.greet().trouble
            if trouble is not None:
                return Finding(_TEST, Status.FAILED, *TROUBLE_WORDS[trouble])
            return _judge(probe.sign_in())

    def print_test(self, changes: Mapping[str, str], lines: Sequence[PaperLine]) -> None:
        """Print `lines` with the printer as it would be after `changes`. Blocks for seconds.

        Raises:
            PrinterTrouble: it did not come out.
            NotAllowedNow: none is chosen.
        """
        printer = self._printer_of(self._tried(changes))
        if printer is None:
            raise no_printer()
        printer.print_lines(lines)

    def _tried(self, changes: Mapping[str, str]) -> dict[str, str]:
        """Every setting as it would be after `changes`."""
        fixed = self._file.fixed_keys()
        news = {key: value for key, value in changes.items() if key not in fixed}
        return {**self._file.values(), **news}

    # --- stations and price -------------------------------------------------------------------------------

    def stations(self) -> list[Station]:
        return self._store.stations()

    def tariff(self) -> Tariff:
        return self._store.tariff()

    def tariffs(self) -> dict[str, Tariff]:
        """By group of stations, in their order; the standard group first."""
        with self._store.connected():
            return {group: self._store.tariff(group) for group in self._store.groups()}

    def save_counter(
        self,
        stations: Sequence[Station],
        tariff: Tariff,
        others: Mapping[str, Tariff] = MappingProxyType({}),
    ) -> dict[str, str]:
        """Exactly these stations and prices, for sessions that start from now on; what was written.

        The number of stations and the standard price go to the settings file too: the databases of the other
        environments begin with them.

        Args:
            tariff: of the standard group.
            others: of all other groups; one that is missing is gone.

        Raises:
            CounterError: a session runs at a station that is missing, or there is none; nothing was changed.
        """
        if not stations:
            raise NotAllowedNow("There must be a station", next_step="Keep one PC at least.")
        with self._store.transaction():
            if list(stations) != self._store.stations():
                self._store.set_stations(stations)
            self._set_tariffs({STANDARD: tariff, **others})
            # In here, so that a file that cannot be written undoes the rest.
            return self.save(
                {
                    "STATIONS": str(len(stations)),
                    "PRICE_PER_MINUTE": _shillings(tariff.price_per_minute),
                    "MINIMUM_CHARGE": _shillings(tariff.minimum_charge),
                }
            )

    def _set_tariffs(self, tariffs: Mapping[str, Tariff]) -> None:
        old = self.tariffs()
        if list(tariffs) != list(old):
            self._store.set_groups(list(tariffs))
        for group, tariff in tariffs.items():
            if old.get(group) != tariff:
                self._store.set_tariff(tariff, group)


def _judge(cause: Cause | None) -> Finding:
    if cause is None:
        sentence = "M-PESA accepts the consumer key and secret."
        fix = "Passkey and numbers are proven by the first prompt: send KES 1 to your own phone."
        return Finding(_TEST, Status.PASSED, sentence, fix)
    if cause is Cause.CREDENTIALS:
        sentence = "M-PESA does not accept the consumer key and secret."
        fix = "Copy both again from end to end. Sandbox and production have different ones."
        return Finding(_TEST, Status.FAILED, sentence, fix)
    if cause is Cause.PRODUCT_NOT_ENABLED:
        sentence = "The keys are right, but prompts are not enabled for them."
        fix = "Add M-PESA Express to the app on Safaricom's portal, then wait an hour."
        return Finding(_TEST, Status.FAILED, sentence, fix)
    return Finding(_TEST, Status.FAILED, "M-PESA gave no clear answer.", "Try again in a minute.")


def _not_saved(reason: str) -> CounterError:
    return CounterError("The settings were not saved", money="The old ones stand.", next_step=reason)


def _shillings(amount: Money) -> str:
    return amount.figure.replace(",", "")
