"""What goes wrong with ngrok is told by what can be done about it, and heals by itself."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from cyberdesk.ingress.ngrok import Patience
from cyberdesk.ingress.tunnel import TunnelState, TunnelTrouble
from tests.fakes.ngrok import FakeNgrok
from tests.ingress.conftest import MakeTunnel
from tests.ingress.tunnel_watch import QUICK, wait_until


@pytest.mark.parametrize(
    ("scenario", "trouble", "code"),
    [
        ("bad_token", TunnelTrouble.BAD_TOKEN, "ERR_NGROK_105"),
        ("revoked_token", TunnelTrouble.BAD_TOKEN, "ERR_NGROK_107"),
        ("no_account", TunnelTrouble.NO_ACCOUNT, "ERR_NGROK_4018"),
        ("session_limit", TunnelTrouble.TOO_MANY, "ERR_NGROK_108"),
        ("too_old", TunnelTrouble.TOO_OLD, "ERR_NGROK_121"),
        ("offline", TunnelTrouble.NO_INTERNET, ""),
        ("bad_clock", TunnelTrouble.CLOCK, ""),
        ("conflict", TunnelTrouble.IN_USE, "ERR_NGROK_334"),
        ("limits", TunnelTrouble.LIMITED, "ERR_NGROK_1214"),
    ],
)
def test_each_trouble_is_told_and_ends_by_itself(
    fake_ngrok: FakeNgrok, tunnel: MakeTunnel, scenario: str, trouble: TunnelTrouble, code: str
) -> None:
    fake_ngrok.play(scenario)
    watch = tunnel().start()
    status = watch.wait_for(lambda status: status.trouble is not TunnelTrouble.NONE)
    assert (status.state, status.address) == (TunnelState.DOWN, None)
    assert (status.trouble, status.code) == (trouble, code)
    assert status.detail
    fake_ngrok.play("")
    assert watch.online().startswith("https://")
    assert (watch.tunnel.status.trouble, watch.tunnel.status.code) == (TunnelTrouble.NONE, "")


def test_an_agent_that_says_nothing_is_ended_and_replaced(fake_ngrok: FakeNgrok, tunnel: MakeTunnel) -> None:
    fake_ngrok.play("silent")
    watch = tunnel(times=replace(QUICK, start=0.3)).start()
    watch.wait_for(TunnelTrouble.SILENT)
    wait_until(lambda: len(fake_ngrok.started()) > 1, "a second agent")
    assert len(fake_ngrok.running()) <= 1
    fake_ngrok.play("")
    watch.online()


@pytest.mark.parametrize("scenario", ["slow=0.3", "early", "noisy", "interstitial"])
def test_an_odd_agent_is_borne_with(fake_ngrok: FakeNgrok, tunnel: MakeTunnel, scenario: str) -> None:
    fake_ngrok.play(scenario)
    watch = tunnel().start()
    watch.online()
    assert [status.state for status in watch.told] == [TunnelState.STARTING, TunnelState.ONLINE]
    assert len(fake_ngrok.started()) == 1


def test_an_agent_waits_for_the_internet_and_is_not_replaced(
    fake_ngrok: FakeNgrok, tunnel: MakeTunnel
) -> None:
    fake_ngrok.play("offline")
    watch = tunnel().start()
    watch.wait_for(TunnelTrouble.NO_INTERNET)
    fake_ngrok.play("")
    watch.online()
    assert len(fake_ngrok.started()) == 1


def test_an_agent_that_was_removed_is_told_from_one_that_never_was(
    fake_ngrok: FakeNgrok, tunnel: MakeTunnel
) -> None:
    watch = tunnel().start()
    watch.online()
    fake_ngrok.program.unlink()
    fake_ngrok.kill(fake_ngrok.running()[0])
    status = watch.wait_for(TunnelTrouble.AGENT_REMOVED)
    assert status.state is TunnelState.DOWN
    watch.tunnel.stop()
    again = tunnel().start()
    again.wait_for(TunnelTrouble.AGENT_REMOVED)  # it remembers over a restart
    fake_ngrok.install()
    again.online()


def test_an_address_that_was_taken_while_reconnecting_comes_with_a_new_agent(
    fake_ngrok: FakeNgrok, tunnel: MakeTunnel
) -> None:
    watch = tunnel(domain="jambo.ngrok-free.app").start()
    watch.online()
    first = fake_ngrok.running()
    fake_ngrok.play("stolen")
    told = len(watch.told)
    fake_ngrok.drop(first[0])
    watch.wait_for(TunnelTrouble.IN_USE, told)
    assert watch.online(told) == "https://jambo.ngrok-free.app"
    assert fake_ngrok.running() != first


@pytest.mark.parametrize(
    ("script", "trouble", "detail"),
    [
        ("exit 3", TunnelTrouble.UNKNOWN, "exit status 3"),
        ("echo ERROR: cannot do that >&2; exit 1", TunnelTrouble.UNKNOWN, "ERROR: cannot do that"),
        ("echo 'ERROR: unsupported configuration version: 3'; exit 1", TunnelTrouble.TOO_OLD, "version"),
        (
            "echo 'lvl=crit msg=\"command failed\" err=ERR_NGROK_9009'",
            TunnelTrouble.UNKNOWN,
            "ERR_NGROK_9009",
        ),
    ],
)
def test_the_last_words_of_an_agent_are_told(
    fake_ngrok: FakeNgrok, tunnel: MakeTunnel, script: str, trouble: TunnelTrouble, detail: str
) -> None:
    fake_ngrok.program.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    status = tunnel().start().wait_for(TunnelState.DOWN)
    assert status.trouble is trouble
    assert detail in status.detail


def test_the_tries_in_between_do_not_move_the_time_since_when_it_is_down(
    fake_ngrok: FakeNgrok, tunnel: MakeTunnel
) -> None:
    fake_ngrok.play("bad_token")
    watch = tunnel().start()
    watch.wait_for(TunnelTrouble.BAD_TOKEN)
    wait_until(lambda: len(fake_ngrok.started()) >= 3, "more tries")
    fake_ngrok.play("session_limit")
    down = watch.wait_for(TunnelTrouble.TOO_MANY)
    assert down.since == watch.told[0].since
    fake_ngrok.play("")
    online = watch.wait_for(TunnelState.ONLINE)
    assert online.since > down.since


def test_a_folder_that_cannot_be_written_is_told(
    fake_ngrok: FakeNgrok, tunnel: MakeTunnel, tmp_path: Path
) -> None:
    (tmp_path / "data").write_text("a file where the folder should be", "utf-8")
    watch = tunnel().start()
    status = watch.wait_for(TunnelState.DOWN)
    assert status.trouble is TunnelTrouble.UNKNOWN
    assert os.strerror(17) in status.detail  # File exists
    (tmp_path / "data").unlink()
    watch.online()


def test_waits_double_up_to_a_limit_and_are_left_to_chance_by_half() -> None:
    times = Patience(first_wait=1.0, longest_wait=8.0)
    for tries, longest in ((1, 1.0), (2, 2.0), (4, 8.0), (5, 8.0), (5000, 8.0)):
        waits = {times.wait(tries) for _ in range(200)}
        assert longest / 2 <= min(waits) < max(waits) <= longest
