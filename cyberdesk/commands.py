"""What the program does without its window."""

from __future__ import annotations

import dataclasses
import getpass
import json
import re
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from cyberdesk import config, trial
from cyberdesk.domain.ledger import fingerprint
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Payment, PaymentState
from cyberdesk.domain.phone import Phone
from cyberdesk.engine import Engine, SystemClock
from cyberdesk.pin_hash import ArgonPinHasher
from cyberdesk.services.doctor import Status
from cyberdesk.services.errors import CounterError, StorageError
from cyberdesk.services.staff import Staff
from cyberdesk.services.trial import TrialEnd, end_of
from cyberdesk.storage.store import SqliteStore, open_store
from cyberdesk.storage.verify import verify
from cyberdesk.ui import texts


def verify_database(env_file: Path | None = None) -> int:
    """Read the whole database again; print the first fault with its row. 0: all adds up, 1: it does not."""
    return _with_store(env_file, _verify)


def rebuild_sums(env_file: Path | None = None) -> int:
    """Make the sums that reports are read from anew, from the ledger. 0: done, 1: not."""
    return _with_store(env_file, _rebuild)


def _verify(store: SqliteStore) -> int:
    fault = verify(store)
    if fault is not None:
        print(f"FAULT  {fault}")
        return 1
    entries, last_hash = store.count_entries(), store.last_hash()
    print(f"ok  {entries} ledger entries, all adds up, ledger {fingerprint(last_hash)}")
    return 0


def _rebuild(store: SqliteStore) -> int:
    store.rebuild_sums()
    print(f"ok  the sums of {store.count_entries()} ledger entries were made anew")
    return 0


def _with_store(env_file: Path | None, work: Callable[[SqliteStore], int]) -> int:
    """Open the database of the settings for `work`; its exit status. 1, with the reason, when it is not
    there, cannot be used, or `work` raises a `CounterError`."""
    path = config.load(env_file).settings.database_path
    if not path.exists():
        print(f"There is no database yet: {path}", file=sys.stderr)
        return 1
    try:
        store = open_store(path, SystemClock())
        try:
            return work(store)
        finally:
            store.close()
    except CounterError as error:
        print(f"{error.title}. {error.next_step}", file=sys.stderr)
        return 1


# --- staff ------------------------------------------------------------------------------------------------


def give_owner_pin(
    name: str, env_file: Path | None = None, ask: Callable[[str], str] = getpass.getpass
) -> int:
    """An owner who forgot the PIN gets another one. 0: done, 1: not.

    Whoever may run this may open the database file anyway; the staff log keeps that it was done so.
    """

    def recover(store: SqliteStore) -> int:
        pin = ask("New PIN, 4 to 6 digits: ")
        if ask("The same again: ") != pin:
            print("The two are not the same. Nothing was changed.", file=sys.stderr)
            return 1
        owner = Staff(store, ArgonPinHasher(), SystemClock()).recover_owner(name, pin)
        print(f"ok  {owner.name} signs in with the new PIN")
        return 0

    return _with_store(env_file, recover)


# --- doctor -----------------------------------------------------------------------------------------------

_MARKS = {Status.PASSED: "ok", Status.FAILED: "FAILED", Status.SKIPPED: "skipped"}


def examine(env_file: Path | None = None, *, as_json: bool = False) -> int:
    """Run the doctor's checks and print them. 0: none failed, 1: one did."""
    try:
        engine = Engine(config.load(env_file))
    except StorageError as error:
        print(f"{error.title}. {error.next_step}", file=sys.stderr)
        return 1
    findings = []
    try:
        for finding in engine.doctor.run():
            findings.append(finding)
            if not as_json:
                fix = f" {finding.fix}" if finding.fix else ""
                print(f"{_MARKS[finding.status]:>8}  {finding.name}: {finding.sentence}{fix}", flush=True)
    finally:
        engine.stop()
    if as_json:
        print(json.dumps([dataclasses.asdict(finding) for finding in findings], ensure_ascii=False, indent=2))
    return 1 if any(finding.status is Status.FAILED for finding in findings) else 0


# --- push -------------------------------------------------------------------------------------------------

PAID, NOT_PAID, IN_DOUBT, NOT_SENT = range(4)
"""The exit statuses of `push`."""

_STATUSES = {
    TrialEnd.PAID: PAID,
    TrialEnd.NOT_PAID: NOT_PAID,
    TrialEnd.IN_DOUBT: IN_DOUBT,
    TrialEnd.NOT_SENT: NOT_SENT,
}
_REFERENCE = re.compile(r"[A-Za-z0-9]{1,12}")
"""daraja.md 2.1."""


def push(
    env_file: Path | None, phone_text: str, amount_text: str, *, reference: str = "", as_json: bool = False
) -> int:
    """Send one prompt to a phone, wait for its end, print it; the exit status says how it ended.

    The payment stands in the ledger like any other, on the account of `TEST_CUSTOMER`.
    """
    try:
        phone, amount = Phone.parse(phone_text), Money.parse(amount_text)
    except ValueError as error:
        print(f"Not sent. {error}.", file=sys.stderr)
        return NOT_SENT
    if reference and not _REFERENCE.fullmatch(reference):
        print("Not sent. A reference has at most 12 letters and digits.", file=sys.stderr)
        return NOT_SENT
    waiting = trial.Waiting()
    try:
        with _patient(waiting):
            result = trial.run(
                config.load(env_file),
                phone,
                amount,
                reference=reference,
                on_progress=_Progress().tell,
                waiting=waiting,
            )
    except CounterError as error:
        print(f"Not sent. {error.title}. {error.next_step}", file=sys.stderr)
        return NOT_SENT
    if result.was_left:
        print("No longer waiting.", file=sys.stderr)
    return _report(result.payment, as_json=as_json)


@contextmanager
def _patient(waiting: trial.Waiting) -> Iterator[None]:
    """Ctrl+C ends the waiting. As an exception it could come between the prompt and what is known of it."""
    if threading.current_thread() is not threading.main_thread():
        # Signals come to the main thread only.
        yield
        return
    before = signal.signal(signal.SIGINT, lambda _number, _frame: waiting.end_at_the_next_look())
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


class _Progress:
    """Says once that the prompt is out."""

    def __init__(self) -> None:
        self._is_said = False

    def tell(self, payment: Payment) -> None:
        if not self._is_said and payment.is_live and payment.phone is not None:
            print(f"Sent to {payment.phone.masked}. Waiting for the customer.", file=sys.stderr)
        self._is_said = True


def _report(payment: Payment, *, as_json: bool) -> int:
    end = end_of(payment)
    facts: dict[str, str] = {
        "result": end.value,
        "amount": str(payment.received or payment.amount),
        "phone": payment.masked_phone,
        "receipt_number": payment.receipt_number or "",
        "cause": payment.cause.value if payment.cause is not None else "",
    }
    if as_json:
        print(json.dumps(facts, ensure_ascii=False))
    else:
        facts["cause"] = _in_words(payment)
        print(" · ".join(fact for fact in facts.values() if fact))
    return _STATUSES[end]


def _in_words(payment: Payment) -> str:
    """What happened and whether money moved; when it is simply paid, the figures say it all."""
    told = texts.explain(payment)
    is_plain = payment.state is PaymentState.PAID and not told.money
    return "" if is_plain else f"{told.what} {told.money}"
