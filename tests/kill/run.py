"""Kills the program, starts it again, and at last lets it find out what became of every payment."""

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
from cyberdesk.domain.payment import PaymentState
from cyberdesk.engine import Engine
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.simulator.daraja import Simulator
from cyberdesk.simulator.scripts import Script
from tests.kill.books import Books, moved_by_phone, troubles

LONGEST_LIFE_SECONDS = 1.2
LONGEST_START_SECONDS = 1.0
KILLED_AT_THE_START = 0.25
"""Of so many the start itself is cut off: opening, recovering, the first questions."""
SETTLING_SECONDS = 60.0
SCRIPTS_A_LIFE = 12

CONSUMER_KEY = "key-of-the-cafe"
CONSUMER_SECRET = "secret-of-the-cafe"
SHORTCODE = "600123"
PASSKEY = "passkey-of-the-cafe-passkey-of-the-cafe"

_SCRIPTS = (
    Script.APPROVE,
    Script.CANCEL,
    Script.LOST_CALLBACK,
    Script.LATE_CALLBACK,
    Script.DOUBLE_CALLBACK,
    Script.EARLY_CALLBACK,
    Script.ANSWER_LOST,
    Script.AMBIGUOUS_ERROR,
    Script.SLOW_ANSWER,
    Script.BUSY,
)


@dataclass(frozen=True, slots=True)
class Result:
    """What was left after the last restart.

    Attributes:
        kills: how often the program was killed.
        payments: how many it had begun.
        moved_shillings, ledger_shillings: what left the wallets, what the ledger holds of it.
        troubles: what does not add up; empty when all does.
    """

    kills: int
    payments: int
    moved_shillings: int
    ledger_shillings: int
    troubles: tuple[str, ...]


def kill_often(folder: Path, times: int, first_seed: int, say: Callable[[str], object]) -> Result:
    """Kill the program `times` times at random moments, then settle what is open and count."""
    far_end = Simulator(
        consumer_key=CONSUMER_KEY,
        consumer_secret=CONSUMER_SECRET,
        shortcode=SHORTCODE,
        passkey=PASSKEY,
        answer_seconds=0.05,
        seed=first_seed,
    )
    far_end.start()
    try:
        settings = _settings(far_end)
        shown: set[int] = set()
        for number in range(times):
            rng = random.Random(first_seed + number)
            for _ in range(SCRIPTS_A_LIFE):
                far_end.next_script(
                    rng.choice(_SCRIPTS), callback_delay_seconds=0.2, answer_delay_seconds=0.3
                )
            shown |= _live_and_die(folder, settings, rng, first_seed + number)
            if (number + 1) % 10 == 0:
                say(f"{number + 1} of {times} kills, {len(far_end.moved())} payments moved")
        return _settle(folder, settings, far_end, times, shown)
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


def _live_and_die(folder: Path, settings: dict[str, str], rng: random.Random, seed: int) -> set[int]:
    """One life of the program; the payments that it showed as paid."""
    victim = subprocess.Popen(
        [sys.executable, "-m", "tests.kill.victim", str(folder), str(seed)],
        env={**os.environ, **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert victim.stdout is not None
        # The moment is the point of it: a sleep here is no wait for a condition.
        if rng.random() < KILLED_AT_THE_START:
            time.sleep(rng.uniform(0, LONGEST_START_SECONDS))
        elif victim.stdout.readline() == "working\n":
            time.sleep(rng.uniform(0, LONGEST_LIFE_SECONDS))
        else:
            raise RuntimeError("the program did not start")
        victim.send_signal(signal.SIGKILL)
    finally:
        victim.kill()
        said, _ = victim.communicate()
    # A line that was cut off was not shown.
    lines = [line for line in said.splitlines(keepends=True) if line.endswith("\n")]
    return {int(line.split()[1]) for line in lines if line.startswith("paid ")}


def _settle(
    folder: Path, settings: dict[str, str], far_end: Simulator, kills: int, shown: set[int]
) -> Result:
    """Start once more, ask about everything, type what only customers can tell, then compare."""
    loaded = config.load(environ={**settings, "CYBERDESK_DATA_DIR": str(folder)}, working_folder=folder)
    engine = Engine(loaded)
    try:
        engine.settlement.recover()
        engine.start()
        _ask_about_all(engine)
        _type_codes(engine, far_end)
        books = Books(engine.store)
        return Result(
            kills,
            len(books.payments),
            sum(moved.amount for moved in far_end.moved()),
            books.by_mpesa.whole_shillings,
            tuple(troubles(books, far_end, shown)),
        )
    finally:
        engine.stop()


def _ask_about_all(engine: Engine) -> None:
    """Until M-PESA has told the end of every payment that it can be asked about."""
    deadline = time.monotonic() + SETTLING_SECONDS
    while time.monotonic() < deadline:
        askable = [one for one in engine.store.open_payments() if one.checkout_request_id is not None]
        if not askable:
            return
        for payment in askable:
            engine.reconciler.ask_now(payment.id)
        time.sleep(0.2)


def _type_codes(engine: Engine, far_end: Simulator) -> None:
    """A push that was cut off from its answer and its callback has no id to ask by: staff type the code from
    the customer's message."""
    moved = moved_by_phone(far_end)
    for payment in engine.store.open_payments():
        if (
            payment.phone is not None
            and payment.phone.msisdn in moved
            and payment.state is PaymentState.UNKNOWN
        ):
            try:
                engine.settlement.type_code(payment.id, moved[payment.phone.msisdn].receipt_number)
            except NotAllowedNow:
                # Its callback came just now.
                continue
