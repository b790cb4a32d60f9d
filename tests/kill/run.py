"""Kills the program, starts it again, and compares the far end's wallets with the ledger."""

from __future__ import annotations

import os
import random
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cyberdesk import config
from cyberdesk.domain.ledger import Account
from cyberdesk.domain.payment import Payment, PaymentState, Tender
from cyberdesk.engine import Engine
from cyberdesk.simulator.daraja import Simulator
from cyberdesk.storage.verify import verify

LONGEST_LIFE_SECONDS = 1.2
SETTLING_SECONDS = 60.0

CONSUMER_KEY = "key-of-the-cafe"
CONSUMER_SECRET = "secret-of-the-cafe"
SHORTCODE = "600123"
PASSKEY = "passkey-of-the-cafe-passkey-of-the-cafe"


@dataclass(frozen=True, slots=True)
class Result:
    """What was left after the last restart.

    Attributes:
        kills: how often the program was killed.
        payments: how many it had begun.
        moved_shillings, ledger_shillings: what left the wallets, what the ledger holds.
        troubles: what does not add up; empty when all does.
    """

    kills: int
    payments: int
    moved_shillings: int
    ledger_shillings: int
    troubles: tuple[str, ...]


def kill_often(folder: Path, times: int, seed: int, say: Callable[[str], object]) -> Result:
    """Kill the program `times` times at random moments, then settle what is open and count."""
    rng = random.Random(seed)
    far_end = Simulator(
        consumer_key=CONSUMER_KEY,
        consumer_secret=CONSUMER_SECRET,
        shortcode=SHORTCODE,
        passkey=PASSKEY,
        answer_seconds=0.05,
        seed=seed,
    )
    far_end.start()
    try:
        settings = _settings(far_end)
        for number in range(1, times + 1):
            _live_and_die(folder, settings, rng, seed * 1000 + number)
            if number % 10 == 0:
                say(f"{number} of {times} kills, {len(far_end.moved())} payments moved")
        return _settle(folder, settings, far_end, times)
    finally:
        far_end.stop()


def _settings(far_end: Simulator) -> dict[str, str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    return {
        "MPESA_ENVIRONMENT": "sandbox",
        "MPESA_BASE_URL": far_end.base_url,
        "MPESA_CONSUMER_KEY": CONSUMER_KEY,
        "MPESA_CONSUMER_SECRET": CONSUMER_SECRET,
        "MPESA_SHORTCODE": SHORTCODE,
        "MPESA_PASSKEY": PASSKEY,
        "MPESA_CALLBACK_URL": f"http://127.0.0.1:{port}/pay/callback/",
        "CALLBACK_PORT": str(port),
        "QT_QPA_PLATFORM": "offscreen",
    }


def _live_and_die(folder: Path, settings: dict[str, str], rng: random.Random, seed: int) -> None:
    victim = subprocess.Popen(
        [sys.executable, "-m", "tests.kill.victim", str(folder), str(seed)],
        env={**os.environ, **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert victim.stdout is not None
        if victim.stdout.readline() != "working\n":
            raise RuntimeError("the program did not start")
        # The moment is the point of it: a sleep here is no wait for a condition.
        time.sleep(rng.uniform(0, LONGEST_LIFE_SECONDS))
        victim.send_signal(signal.SIGKILL)
    finally:
        victim.kill()
        victim.communicate()


def _settle(folder: Path, settings: dict[str, str], far_end: Simulator, kills: int) -> Result:
    """Start once more, ask about everything, then compare."""
    loaded = config.load(environ={**settings, "CYBERDESK_DATA_DIR": str(folder)}, working_folder=folder)
    engine = Engine(loaded)
    try:
        engine.settlement.recover()
        engine.start()
        deadline = time.monotonic() + SETTLING_SECONDS
        while time.monotonic() < deadline:
            askable = [one for one in engine.store.open_payments() if one.checkout_request_id is not None]
            if not askable:
                break
            for payment in askable:
                engine.reconciler.ask_now(payment.id)
            time.sleep(0.2)
        return _count(engine, far_end, kills)
    finally:
        engine.stop()


def _count(engine: Engine, far_end: Simulator, kills: int) -> Result:
    store = engine.store
    moved = far_end.moved()
    ledger = store.account_balance(Account.MPESA).whole_shillings
    # Killed between the push and its answer, with the callback lost as well: no id to ask by. It stays in
    # doubt for staff, who type the code from the customer's message.
    without_id = [one for one in store.open_payments() if one.checkout_request_id is None]
    known = {payment.checkout_request_id for payment in _paid(engine)}
    unknown_money = [one for one in moved if one.checkout_request_id not in known]
    troubles: list[str] = []
    fault = verify(store)
    if fault is not None:
        troubles.append(str(fault))
    if len(unknown_money) > len(without_id):
        troubles.append(f"{len(unknown_money)} payments moved unseen, {len(without_id)} are in doubt")
    seen = sum(one.amount for one in moved) - sum(one.amount for one in unknown_money)
    if ledger != seen:
        troubles.append(f"the ledger holds {ledger}, {seen} moved")
    if any(one.checkout_request_id is not None for one in store.open_payments()):
        troubles.append("a payment that M-PESA knows is still open")
    return Result(kills, len(_all(engine)), seen, ledger, tuple(troubles))


def _all(engine: Engine) -> list[Payment]:
    return engine.store.latest_payments(1_000_000)


def _paid(engine: Engine) -> list[Payment]:
    return [one for one in _all(engine) if one.tender is Tender.MPESA and one.state is PaymentState.PAID]
