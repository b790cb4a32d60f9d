"""What the program does without its window."""

from __future__ import annotations

import dataclasses
import json
import re
import sys
import threading
from pathlib import Path

from cyberdesk import config
from cyberdesk.domain.events import Event, PaymentChanged
from cyberdesk.domain.ledger import fingerprint
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Payment, PaymentState
from cyberdesk.domain.phone import Phone
from cyberdesk.engine import Engine, SystemClock
from cyberdesk.services.checkout import Charge
from cyberdesk.services.doctor import Status
from cyberdesk.services.errors import CounterError, StorageError
from cyberdesk.storage.store import open_store
from cyberdesk.storage.verify import verify
from cyberdesk.ui import texts


def verify_database(env_file: Path | None = None) -> int:
    """Read the whole database again; print the first fault with its row. 0: all adds up, 1: it does not."""
    settings = config.load(env_file).settings
    if not settings.database_path.exists():
        print(f"There is no database yet: {settings.database_path}", file=sys.stderr)
        return 1
    try:
        store = open_store(settings.database_path, SystemClock())
        try:
            fault = verify(store)
            entries, last_hash = store.count_entries(), store.last_hash()
        finally:
            store.close()
    except StorageError as error:
        print(f"{error.title}. {error.next_step}", file=sys.stderr)
        return 1
    if fault is not None:
        print(f"FAULT  {fault}")
        return 1
    print(f"ok  {entries} ledger entries, all adds up, ledger {fingerprint(last_hash)}")
    return 0


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

TEST_CUSTOMER = "Test payments"

_REFERENCE = re.compile(r"[A-Za-z0-9]{1,12}")
"""daraja.md 2.1."""
_LOOK_SECONDS = 1.0
"""How often the disk is looked at while waiting: if the window is open too, it may be the one that hears of
the end."""


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
    try:
        engine = Engine(config.load(env_file))
    except StorageError as error:
        print(f"Not sent. {error.title}. {error.next_step}", file=sys.stderr)
        return NOT_SENT
    try:
        payment = _send_and_wait(engine, phone, amount, reference)
    except CounterError as error:
        print(f"Not sent. {error.title}. {error.next_step}", file=sys.stderr)
        return NOT_SENT
    finally:
        engine.stop()
    return _report(payment, as_json=as_json)


def _send_and_wait(engine: Engine, phone: Phone, amount: Money, reference: str) -> Payment:
    ended = threading.Event()
    watched: set[int] = set()

    def on_event(event: Event) -> None:
        if isinstance(event, PaymentChanged) and event.payment.id in watched and not event.payment.is_live:
            ended.set()

    engine.listen(on_event)
    engine.start()
    with engine.store.transaction():
        known = [one for one in engine.store.customers(TEST_CUSTOMER) if one.name == TEST_CUSTOMER]
        customer = known[0] if known else engine.store.add_customer(name=TEST_CUSTOMER, phone=None)
    charge = Charge(amount, customer_id=customer.id)
    payment = engine.checkout.send_prompt(
        charge, phone, staff=engine.settings.staff_name, reference=reference
    )
    watched.add(payment.id)
    # What happened before it was watched is on the disk; what happens after it sets the event.
    if engine.store.payment(payment.id).is_live:
        print(f"Sent to {phone.masked}. Waiting for the customer.", file=sys.stderr)
        _wait_for_end(engine, payment.id, ended)
    return engine.store.payment(payment.id)


def _wait_for_end(engine: Engine, payment_id: int, ended: threading.Event) -> None:
    try:
        while not ended.wait(_LOOK_SECONDS) and engine.store.payment(payment_id).is_live:
            pass
    except KeyboardInterrupt:
        # The prompt is out and stays out: how it ends is not known.
        print("No longer waiting.", file=sys.stderr)


def _report(payment: Payment, *, as_json: bool) -> int:
    # M-PESA gives an id to what it takes; a callback brings it too, when the answer to the push was lost.
    is_unsent = payment.state is PaymentState.DECLINED and payment.checkout_request_id is None
    status = {
        PaymentState.PAID: PAID,
        PaymentState.DECLINED: NOT_SENT if is_unsent else NOT_PAID,
    }.get(payment.state, IN_DOUBT)
    words = ("paid", "not paid", "in doubt", "not sent")[status]
    facts: dict[str, str] = {
        "result": words,
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
    return status


def _in_words(payment: Payment) -> str:
    """What happened and whether money moved; when it is simply paid, the figures say it all."""
    told = texts.explain(payment)
    is_plain = payment.state is PaymentState.PAID and not told.money
    return "" if is_plain else f"{told.what} {told.money}"
