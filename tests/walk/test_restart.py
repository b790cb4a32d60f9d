"""The program is closed, killed or started twice; the money is still counted once."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cyberdesk.domain.payment import Cause, PaymentState
from cyberdesk.services.counter import StationStatus
from cyberdesk.simulator.daraja import Simulator
from cyberdesk.simulator.scripts import Script
from cyberdesk.ui.instance import Instance
from tests.walk.conftest import Shop, settings_of


def test_a_till_is_charged_with_its_store_number_and_paid_once(till_shop: Shop) -> None:
    till_shop.bill()
    till_shop.send()
    till_shop.wait_state(PaymentState.PAID)
    assert till_shop.taken() == till_shop.moved() == 25
    assert (till_shop.folder / "sandbox.db").exists()
    assert not (till_shop.folder / "practice.db").exists()


def test_a_payment_made_while_the_program_was_closed_is_found_at_the_next_start(till_shop: Shop) -> None:
    till_shop.start(7)
    till_shop.simulator.next_script(Script.NO_ANSWER, ends_after_seconds=3600)
    till_shop.bill(3)
    till_shop.send()
    till_shop.wait_state(PaymentState.PENDING)
    till_shop.stop()
    till_shop.simulator.approve(till_shop.simulator.prompts()[0].prompt_id)
    till_shop.clock.advance(minutes=10)
    till_shop.restart()
    till_shop.see(7, StationStatus.RUNNING)
    till_shop.wait_state(PaymentState.PAID)
    assert till_shop.taken() == till_shop.moved() == 25


def test_a_program_killed_while_sending_doubts_the_payment_and_finds_it(
    qtbot: QtBot, tmp_path: Path, far_end: Simulator
) -> None:
    settings = settings_of(far_end)
    far_end.next_script(Script.SLOW_ANSWER, answer_delay_seconds=5, ends_after_seconds=3600)
    victim = subprocess.Popen(
        [sys.executable, "-m", "tests.walk.victim", str(tmp_path)],
        env={**os.environ, **settings},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert victim.stdout is not None
        assert victim.stdout.readline() == "sending\n"
        qtbot.waitUntil(lambda: bool(far_end.prompts()), timeout=20_000)
        victim.send_signal(signal.SIGKILL)
    finally:
        victim.kill()
        victim.communicate()
    shop = Shop(qtbot, tmp_path, far_end, settings)
    try:
        payment = shop.payment()
        assert payment.state is PaymentState.UNKNOWN
        assert payment.cause is Cause.INTERRUPTED
        shop.see(1, StationStatus.IN_DOUBT)
        shop.see(2, StationStatus.RUNNING)
        far_end.approve(far_end.prompts()[0].prompt_id)
        shop.wait_state(PaymentState.PAID)
        assert shop.taken() == shop.moved() == 20
    finally:
        shop.stop()


def test_a_second_start_raises_the_first_window(qtbot: QtBot, tmp_path: Path) -> None:
    first, second = Instance(tmp_path / "lock"), Instance(tmp_path / "lock")
    assert first.acquire()
    with qtbot.waitSignal(first.raised, timeout=20_000):
        assert not second.acquire()
        assert second.raise_other()
    first.release()
    assert second.acquire()
    second.release()


@pytest.mark.skipif(sys.platform != "linux", reason="runs the command as Linux does")
def test_the_command_line_refuses_a_second_program_on_one_data_folder(qtbot: QtBot, tmp_path: Path) -> None:
    holder = Instance(tmp_path / "cyberdesk.lock")
    assert holder.acquire()
    second = subprocess.Popen(
        [sys.executable, "-m", "cyberdesk"],
        env={**os.environ, "CYBERDESK_DATA_DIR": str(tmp_path)},
        stderr=subprocess.PIPE,
        text=True,
    )
    with qtbot.waitSignal(holder.raised, timeout=20_000):
        pass
    _, said = second.communicate(timeout=20)
    assert second.returncode == 0
    assert "open already" in said
    assert not list(tmp_path.glob("*.db"))
    holder.release()
