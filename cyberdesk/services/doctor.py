"""Checks everything between the counter and M-PESA, in order, and says what to do about what fails."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cyberdesk.domain.link import Trouble
from cyberdesk.domain.payment import Cause
from cyberdesk.domain.words import words
from cyberdesk.services.errors import CounterError
from cyberdesk.services.ports import Clock, Greeting, Probe

log = logging.getLogger(__name__)

CLOCK_SKEW_SECONDS = 60
"""More than this and M-PESA's timestamps and ours part (daraja.md 13)."""
DISK_LOW_BYTES = 500 * 1024 * 1024
BACKUP_OLD_DAYS = 2

_SHORTCODE_KEYS = frozenset({"MPESA_SHORTCODE", "MPESA_EXPRESS_SHORTCODE", "MPESA_TILL_NUMBER"})
_PASSKEY_KEYS = frozenset({"MPESA_PASSKEY"})


class Status(StrEnum):
    """How a check ended."""

    PASSED = "passed"
    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found.

    Attributes:
        name: which check, as shown.
        status: how it ended.
        sentence: what is so.
        fix: what to do; empty when nothing is.
    """

    name: str
    status: Status
    sentence: str
    fix: str = ""


Check = Callable[[], Finding]


@dataclass(frozen=True, slots=True)
class KeyReport:
    """One setting, never its value.

    Attributes:
        key: its name.
        is_set: it has a value.
        problem: what is wrong with it; empty when nothing is.
        fix: what to do about it.
    """

    key: str
    is_set: bool
    problem: str = ""
    fix: str = ""


@dataclass(frozen=True, slots=True)
class Premises:
    """What the doctor looks at, as the program is joined together.

    Attributes:
        environment: practice, sandbox or production.
        files_read: the settings files, as text.
        keys: every setting.
        shortcode, till_number: who is charged; empty for none.
        passkey_length: letters of the passkey; 0 when there is none.
        probe: looks at the way to M-PESA.
        callback_port: where callbacks are listened for; None when they are not.
        tunnel: how callbacks get in, in one sentence, and whether that works (None: there is no tunnel).
        round_trip: calls our own public address; a sentence and whether it came back (None: no address).
        database: reads it whole; the first fault in words, or None.
        free_bytes: of the disk with the data folder.
        last_backup: when the newest copy was made; None when there is none.
    """

    environment: str
    files_read: tuple[str, ...]
    keys: tuple[KeyReport, ...]
    shortcode: str
    till_number: str
    passkey_length: int
    probe: Probe
    callback_port: Callable[[], int | None]
    tunnel: Callable[[], tuple[bool | None, str, str]]
    round_trip: Callable[[], tuple[bool | None, str, str]]
    database: Callable[[], str | None]
    free_bytes: Callable[[], int]
    last_backup: Callable[[], datetime | None]


class Doctor:
    """Runs the checks; each is independent, and one that breaks is itself a finding."""

    def __init__(self, premises: Premises, clock: Clock) -> None:
        self._premises = premises
        self._clock = clock
        self._greeting: Greeting | None = None

    @property
    def is_practice(self) -> bool:
        return self._premises.environment == "practice"

    def run(self) -> Iterator[Finding]:
        """One finding after the other. Blocks for some seconds: call it from a worker."""
        self._greeting = None
        for name, check in self._checks():
            try:
                yield from check(name)
            except CounterError as error:
                yield Finding(name, Status.FAILED, words("{title}.", title=error.title), error.next_step)
            except Exception:
                # A check that breaks must not hide what the others find.
                log.exception("the check %s broke", name)
                yield Finding(name, Status.FAILED, "This check broke.", "Report it with the log file.")

    def _checks(self) -> Sequence[tuple[str, Callable[[str], Iterator[Finding]]]]:
        return (
            ("Settings", self._check_settings),
            ("Clock", self._check_clock),
            ("Name of the M-PESA host", self._check_name),
            ("Connection to M-PESA", self._check_connection),
            ("M-PESA keys", self._check_keys),
            ("Short code", self._check_shortcode),
            ("Passkey", self._check_passkey),
            ("Callback server", self._check_callbacks),
            ("Tunnel", self._check_tunnel),
            ("Round trip", self._check_round_trip),
            ("Database", self._check_database),
            ("Disk", self._check_disk),
            ("Backup", self._check_backup),
        )

    # --- settings -----------------------------------------------------------------------------------------

    def _check_settings(self, name: str) -> Iterator[Finding]:
        premises = self._premises
        where = ", ".join(premises.files_read) or "no file; the environment and defaults are used"
        yield Finding(name, Status.PASSED, words("Read from: {where}.", where=where))
        for key in premises.keys:
            if key.problem:
                yield Finding(key.key, Status.FAILED, key.problem, key.fix)
            elif key.is_set:
                yield Finding(key.key, Status.PASSED, "Set.")

    def _check_shortcode(self, name: str) -> Iterator[Finding]:
        premises = self._premises
        if self.is_practice:
            yield _skipped(name, "Practice mode has a short code of its own.")
        elif self._is_wrong(_SHORTCODE_KEYS):
            yield _skipped(name, "The settings must be right first.")
        elif not premises.shortcode:
            yield Finding(name, Status.FAILED, "There is none.", "Set MPESA_SHORTCODE.")
        elif premises.till_number:
            sentence = words(
                "A till: prompts are sent by the store number {store}, and the money goes to till {till}.",
                store=premises.shortcode,
                till=premises.till_number,
            )
            yield Finding(name, Status.PASSED, sentence)
        else:
            sentence = words(
                "A paybill, {paybill}. A till needs its store number and its till number.",
                paybill=premises.shortcode,
            )
            yield Finding(name, Status.PASSED, sentence)

    def _check_passkey(self, name: str) -> Iterator[Finding]:
        length = self._premises.passkey_length
        if self.is_practice:
            yield _skipped(name, "Practice mode has a passkey of its own.")
        elif self._is_wrong(_PASSKEY_KEYS):
            yield _skipped(name, "The settings must be right first.")
        elif length < 32:
            counted = words("It has {length} letters; they have 64.", length=length)
            sentence = counted if length else words("It is missing.")
            fix = "Copy the whole passkey from Safaricom's e-mail into MPESA_PASSKEY."
            yield Finding(name, Status.FAILED, sentence, fix)
        else:
            yield Finding(name, Status.PASSED, "It looks whole.")

    def _is_wrong(self, keys: frozenset[str]) -> bool:
        return any(key.problem and key.key in keys for key in self._premises.keys)

    # --- the way to M-PESA --------------------------------------------------------------------------------

    def _greet(self) -> Greeting:
        if self._greeting is None:
            self._greeting = self._premises.probe.greet()
        return self._greeting

    def _check_clock(self, name: str) -> Iterator[Finding]:
        if self.is_practice:
            yield _skipped(name, "There is nobody to compare it with in practice mode.")
            return
        skew = self._greet().skew_seconds
        if skew is None:
            yield _skipped(name, "M-PESA could not be asked what time it is.")
        elif abs(skew) > CLOCK_SKEW_SECONDS:
            seconds = f"{abs(skew):.0f}"
            ahead = words("This PC's clock is {seconds} seconds ahead.", seconds=seconds)
            behind = words("This PC's clock is {seconds} seconds behind.", seconds=seconds)
            sentence = ahead if skew > 0 else behind
            fix = "Set the clock of the PC, and let it set itself from the internet."
            yield Finding(name, Status.FAILED, sentence, fix)
        else:
            yield Finding(name, Status.PASSED, "This PC's clock is right.")

    def _check_name(self, name: str) -> Iterator[Finding]:
        probe = self._premises.probe
        if self.is_practice:
            yield _skipped(name, "Practice mode needs no internet.")
        elif probe.resolve() is None:
            yield Finding(name, Status.PASSED, words("{host} is found.", host=probe.host))
        else:
            fix = "Check the internet connection of this PC: cable, router, bundle."
            yield Finding(
                name, Status.FAILED, words("{host} is not found: there is no internet.", host=probe.host), fix
            )

    def _check_connection(self, name: str) -> Iterator[Finding]:
        trouble = self._greet().trouble
        if trouble is None:
            yield Finding(name, Status.PASSED, "M-PESA answers.")
        else:
            sentence, fix = TROUBLE_WORDS[trouble]
            yield Finding(name, Status.FAILED, sentence, fix)

    def _check_keys(self, name: str) -> Iterator[Finding]:
        if any(key.problem for key in self._premises.keys):
            yield _skipped(name, "The settings must be right first.")
            return
        if self._greet().trouble is not None:
            yield _skipped(name, "M-PESA cannot be reached.")
            return
        cause = self._premises.probe.sign_in()
        if cause is None:
            yield Finding(name, Status.PASSED, "M-PESA accepts them.")
        elif cause is Cause.CREDENTIALS:
            fix = "Copy MPESA_CONSUMER_KEY and MPESA_CONSUMER_SECRET again, from the app of this environment."
            yield Finding(name, Status.FAILED, "M-PESA does not accept them.", fix)
        elif cause is Cause.PRODUCT_NOT_ENABLED:
            fix = "Add the product M-PESA Express to the app on Safaricom's portal, then wait an hour."
            yield Finding(name, Status.FAILED, "Prompts are not enabled for these keys.", fix)
        else:
            yield Finding(name, Status.FAILED, "M-PESA gave no clear answer.", "Try again in a minute.")

    # --- the way in ---------------------------------------------------------------------------------------

    def _check_callbacks(self, name: str) -> Iterator[Finding]:
        port = self._premises.callback_port()
        if port is None:
            fix = (
                "If Cyberdesk's window is open, it has the port: run the checks there. "
                "If not, close the other program, or set another CALLBACK_PORT."
            )
            yield Finding(name, Status.FAILED, "It does not listen: its port is taken.", fix)
        else:
            yield Finding(name, Status.PASSED, words("It listens on 127.0.0.1, port {port}.", port=port))

    def _check_tunnel(self, name: str) -> Iterator[Finding]:
        yield _finding(name, self._premises.tunnel())

    def _check_round_trip(self, name: str) -> Iterator[Finding]:
        yield _finding(name, self._premises.round_trip())

    # --- this PC ------------------------------------------------------------------------------------------

    def _check_database(self, name: str) -> Iterator[Finding]:
        fault = self._premises.database()
        if fault is None:
            yield Finding(name, Status.PASSED, "The chain is intact and all entries add up.")
        else:
            fix = "Do not go on with this database. Keep the file, and restore the newest backup."
            yield Finding(name, Status.FAILED, fault, fix)

    def _check_disk(self, name: str) -> Iterator[Finding]:
        free = self._premises.free_bytes()
        sentence = words("{gigabytes} GB are free.", gigabytes=f"{free / 1024**3:.1f}")
        if free < DISK_LOW_BYTES:
            yield Finding(name, Status.FAILED, sentence, "Free some space: a full disk takes no payment.")
        else:
            yield Finding(name, Status.PASSED, sentence)

    def _check_backup(self, name: str) -> Iterator[Finding]:
        made_at = self._premises.last_backup()
        if self.is_practice:
            yield _skipped(name, "Practice data needs none.")
        elif made_at is None:
            yield _skipped(name, "None was made yet.")
        elif (days := (self._clock.now() - made_at).days) > BACKUP_OLD_DAYS:
            yield Finding(
                name, Status.FAILED, words("The last one is {days} days old.", days=days), "Make one now."
            )
        else:
            yield Finding(name, Status.PASSED, "The last one is fresh.")


TROUBLE_WORDS: dict[Trouble, tuple[str, str]] = {
    Trouble.NAME_NOT_FOUND: (
        "The M-PESA host is not found: there is no internet.",
        "Check the internet connection of this PC: cable, router, bundle.",
    ),
    Trouble.REFUSED: (
        "The M-PESA host turns the connection away.",
        "Check MPESA_BASE_URL and whether a firewall stands between.",
    ),
    Trouble.TIMED_OUT: (
        "The M-PESA host does not answer in time.",
        "The internet is slow or M-PESA is down. Wait, or take cash.",
    ),
    Trouble.CERTIFICATE: (
        "The M-PESA host's certificate cannot be trusted.",
        "Set the PC's clock. If it is right, somebody stands between: do not go on.",
    ),
    Trouble.BROKEN: (
        "The connection to the M-PESA host breaks.",
        "Check the internet connection, then try again.",
    ),
}
"""What to say and do about each trouble on the way to M-PESA."""


def _skipped(name: str, why: str) -> Finding:
    return Finding(name, Status.SKIPPED, why)


def _finding(name: str, result: tuple[bool | None, str, str]) -> Finding:
    is_good, sentence, fix = result
    if is_good is None:
        return Finding(name, Status.SKIPPED, sentence, fix)
    return Finding(name, Status.PASSED if is_good else Status.FAILED, sentence, "" if is_good else fix)
