"""The tunnel comes back whatever happens to its agent, and ends when it is told to."""

from __future__ import annotations

import gc
import logging
import random
import threading
import time
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from cyberdesk.ingress.agent_api import AgentApi
from cyberdesk.ingress.ngrok import NgrokTunnel
from cyberdesk.ingress.server import Request, Response
from cyberdesk.ingress.tunnel import TunnelState, TunnelStatus, TunnelTrouble
from tests.fakes.ngrok import FakeNgrok
from tests.ingress.conftest import MakeTunnel, Serve
from tests.ingress.tunnel_watch import PATIENCE_SECONDS, QUICK, TOKEN, TunnelWatch, wait_until

TROUBLES = 50
SEED = 20261122

FOREVER = replace(QUICK, start=3600.0, silence=3600.0, poll=3600.0, request=3600.0, end=0.3)
"""Nothing but `stop` ends any wait."""


def stop_at_once(watch: TunnelWatch, fake_ngrok: FakeNgrok) -> None:
    began = time.monotonic()
    watch.tunnel.stop()
    assert time.monotonic() - began < PATIENCE_SECONDS  # nothing else here ends that soon
    assert fake_ngrok.running() == []
    assert "tunnel" not in {thread.name for thread in threading.enumerate()}
    assert (watch.tunnel.status.state, watch.tunnel.status.address) == (TunnelState.OFF, None)


def test_a_callback_from_outside_reaches_our_server_unchanged(
    fake_ngrok: FakeNgrok, tunnel: MakeTunnel, serve: Serve
) -> None:
    received: list[Request] = []

    def take(request: Request) -> Response:
        received.append(request)
        return Response(200, b"taken")

    watch = tunnel().start(serve(take).port)
    edge = fake_ngrok.edge_of(watch.online())
    answer = httpx.post(f"{edge}/pay/callback/aB3_-x/?n=1", content=b'{"Body": 1}', trust_env=False)
    assert (answer.status_code, answer.content) == (200, b"taken")
    (request,) = received
    assert (request.method, request.path, request.query) == ("POST", "/pay/callback/aB3_-x/", "n=1")
    assert request.body == b'{"Body": 1}'


def test_a_fixed_domain_is_asked_for_and_kept(fake_ngrok: FakeNgrok, tunnel: MakeTunnel) -> None:
    watch = tunnel(domain="jambo.ngrok-free.app").start()
    assert watch.online() == "https://jambo.ngrok-free.app"
    told = len(watch.told)
    fake_ngrok.kill(fake_ngrok.running()[0])
    assert watch.online(told) == "https://jambo.ngrok-free.app"


def test_a_crashed_agent_is_replaced_and_its_new_address_told(
    fake_ngrok: FakeNgrok, tunnel: MakeTunnel
) -> None:
    fake_ngrok.play("crash_after=0.05")
    watch = tunnel().start()
    first = watch.online()
    lost = watch.wait_for(TunnelState.RECONNECTING)
    assert lost.address == first  # a prompt sent now has the best guess
    fake_ngrok.play("")
    wait_until(
        lambda: watch.tunnel.status.state is TunnelState.ONLINE and len(fake_ngrok.running()) == 1, "online"
    )
    second = watch.tunnel.status.address
    assert second != first
    assert watch.told[-1].address == second
    assert watch.told[-1].since > lost.since


def test_a_crash_without_internet_keeps_the_last_address(fake_ngrok: FakeNgrok, tunnel: MakeTunnel) -> None:
    watch = tunnel().start()
    address = watch.online()
    fake_ngrok.play("offline")
    fake_ngrok.kill(fake_ngrok.running()[0])
    status = watch.wait_for(TunnelTrouble.NO_INTERNET)
    assert (status.state, status.address) == (TunnelState.RECONNECTING, address)


def test_an_address_is_gone_when_ngrok_refuses_the_session(fake_ngrok: FakeNgrok, tunnel: MakeTunnel) -> None:
    watch = tunnel().start()
    watch.online()
    fake_ngrok.play("revoked_token")
    fake_ngrok.drop(fake_ngrok.running()[0])
    status = watch.wait_for(TunnelTrouble.BAD_TOKEN)
    assert (status.state, status.address) == (TunnelState.DOWN, None)


def test_a_dropped_session_comes_back_without_a_new_agent(fake_ngrok: FakeNgrok, tunnel: MakeTunnel) -> None:
    fake_ngrok.play("drop_after=0.05")
    watch = tunnel().start()
    address = watch.online()
    wait_until(lambda: len(watch.told) >= 4, "the session to come back")
    assert [(status.state, status.address) for status in watch.told] == [
        (TunnelState.STARTING, None),
        (TunnelState.ONLINE, address),
        (TunnelState.RECONNECTING, address),
        (TunnelState.ONLINE, address),
    ]
    assert len(fake_ngrok.started()) == 1


def test_callers_meet_the_end_of_ngrok_while_the_session_is_gone(
    fake_ngrok: FakeNgrok, tunnel: MakeTunnel
) -> None:
    watch = tunnel().start()
    edge = fake_ngrok.edge_of(watch.online())
    fake_ngrok.play("offline")
    fake_ngrok.drop(fake_ngrok.running()[0])
    watch.wait_for(TunnelState.RECONNECTING)
    assert httpx.post(edge, trust_env=False).headers["ngrok-error-code"] == "ERR_NGROK_3200"


@pytest.mark.parametrize("how", ["frozen", "mute"])
def test_an_agent_that_hangs_is_replaced(fake_ngrok: FakeNgrok, tunnel: MakeTunnel, how: str) -> None:
    watch = tunnel(times=replace(QUICK, request=0.2, end=0.2)).start()
    watch.online()
    told = len(watch.told)
    (hung,) = fake_ngrok.running()
    if how == "frozen":
        fake_ngrok.freeze(hung)
    else:
        fake_ngrok.play("mute")
    watch.wait_for(TunnelState.RECONNECTING, told)
    fake_ngrok.play("")
    watch.online(told)
    assert hung not in fake_ngrok.running()


# --- stopping


@pytest.mark.parametrize("scenario", ["", "silent", "silent deaf", "deaf", "slow=3600", "offline"])
def test_stop_ends_an_agent_whatever_it_is_doing(
    fake_ngrok: FakeNgrok, tunnel: MakeTunnel, scenario: str
) -> None:
    fake_ngrok.play(scenario)
    watch = tunnel(times=FOREVER).start()
    if scenario in ("", "deaf"):
        watch.online()
    wait_until(lambda: fake_ngrok.started(), "an agent")
    stop_at_once(watch, fake_ngrok)


@pytest.mark.parametrize("call", ["open", "is_awake"])
def test_stop_ends_an_agent_that_is_asked_and_does_not_answer(
    fake_ngrok: FakeNgrok, tunnel: MakeTunnel, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    asked = threading.Event()
    really_call = getattr(AgentApi, call)

    def call_now_frozen(api: AgentApi, *arguments: object) -> object:
        fake_ngrok.freeze(fake_ngrok.running()[0])
        asked.set()
        return really_call(api, *arguments)

    monkeypatch.setattr(AgentApi, call, call_now_frozen)
    watch = tunnel(times=replace(FOREVER, poll=QUICK.poll)).start()
    assert asked.wait(PATIENCE_SECONDS)
    stop_at_once(watch, fake_ngrok)


def test_stop_ends_the_wait_for_the_next_try(fake_ngrok: FakeNgrok, tunnel: MakeTunnel) -> None:
    fake_ngrok.play("bad_token")
    watch = tunnel(times=replace(FOREVER, hopeless_wait=3600.0)).start()
    watch.wait_for(TunnelState.DOWN)
    stop_at_once(watch, fake_ngrok)


def test_stop_may_come_twice_and_before_the_start(fake_ngrok: FakeNgrok, tunnel: MakeTunnel) -> None:
    watch = tunnel().start()
    watch.online()
    stop_at_once(watch, fake_ngrok)
    stop_at_once(watch, fake_ngrok)
    never = tunnel()
    stop_at_once(never, fake_ngrok)
    never.start()
    assert (never.told, never.tunnel.status.state) == ([], TunnelState.OFF)


def test_an_agent_gives_its_address_back_before_it_ends(fake_ngrok: FakeNgrok, tunnel: MakeTunnel) -> None:
    watch = tunnel(times=replace(FOREVER, end=PATIENCE_SECONDS)).start()
    watch.online()
    (pid,) = fake_ngrok.running()
    assert not fake_ngrok.let_go(pid)
    stop_at_once(watch, fake_ngrok)
    assert fake_ngrok.let_go(pid)


def test_the_end_of_the_agent_that_stop_ends_is_not_told(fake_ngrok: FakeNgrok, tunnel: MakeTunnel) -> None:
    fake_ngrok.play("deaf")  # so that it ends without a word
    watch = tunnel(times=FOREVER).start()
    watch.online()
    watch.tunnel.stop()
    assert [status.state for status in watch.told] == [TunnelState.STARTING, TunnelState.ONLINE]


def test_nothing_is_told_after_stop(fake_ngrok: FakeNgrok, tunnel: MakeTunnel) -> None:
    held, may_go = threading.Event(), threading.Event()

    def hold(status: TunnelStatus) -> None:
        if status.state is TunnelState.ONLINE:
            held.set()
            may_go.wait(PATIENCE_SECONDS * 2)

    watch = tunnel(times=FOREVER, on_change=hold).start()
    assert held.wait(PATIENCE_SECONDS)
    watch.tunnel.stop()  # comes back although the listener does not
    told = list(watch.told)
    assert fake_ngrok.running() == []
    may_go.set()
    wait_until(lambda: "tunnel" not in {thread.name for thread in threading.enumerate()}, "the thread's end")
    assert watch.told == told


def test_a_listener_may_stop_the_tunnel(fake_ngrok: FakeNgrok, tmp_path: Path) -> None:
    stopped = threading.Event()

    def stop(status: TunnelStatus) -> None:
        if status.state is TunnelState.ONLINE:
            ngrok.stop()
            stopped.set()

    ngrok = NgrokTunnel(TOKEN, "", fake_ngrok.program, tmp_path, stop, times=QUICK)
    ngrok.start(9)
    assert stopped.wait(PATIENCE_SECONDS)
    wait_until(lambda: fake_ngrok.running() == [], "the agent's end")


def test_a_listener_that_fails_does_not_end_the_tunnel(
    fake_ngrok: FakeNgrok, tunnel: MakeTunnel, expected_errors: list[logging.LogRecord]
) -> None:
    def fail(status: TunnelStatus) -> None:
        raise RuntimeError("theirs")

    watch = tunnel(on_change=fail).start()
    watch.online()
    assert len(expected_errors) == len(watch.told)


def test_no_file_of_a_clean_run_is_left_behind(
    fake_ngrok: FakeNgrok, tunnel: MakeTunnel, tmp_path: Path
) -> None:
    watch = tunnel().start()
    watch.online()
    assert {path.name for path in (tmp_path / "data").iterdir()} == {
        "ngrok.yml",
        "ngrok-agents.json",
        "ngrok-agent-path.txt",
    }
    watch.tunnel.stop()
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["ngrok-agent-path.txt"]


# --- all of it


def test_the_tunnel_survives_fifty_kills_and_drops(fake_ngrok: FakeNgrok, tunnel: MakeTunnel) -> None:
    gc.collect()
    open_files = len(list(Path("/proc/self/fd").iterdir()))
    chance = random.Random(SEED)
    watch = tunnel(times=replace(QUICK, request=0.2, end=0.2)).start()
    address = watch.online()
    for _ in range(TROUBLES):
        told = len(watch.told)
        how = chance.choices([fake_ngrok.kill, fake_ngrok.drop, fake_ngrok.freeze], [30, 18, 2])[0]
        how(fake_ngrok.running()[-1])
        address = watch.online(told)
    assert fake_ngrok.edge_of(address)
    assert len(fake_ngrok.running()) == 1
    watch.tunnel.stop()
    assert fake_ngrok.running() == []
    gc.collect()
    assert len(list(Path("/proc/self/fd").iterdir())) == open_files
