"""No agent outlives the program. What a crash leaves is found by its number and its start; nobody else is."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cyberdesk.ingress import linux_process
from cyberdesk.ingress.orphans import FILE_NAME, AgentRecords
from cyberdesk.ingress.tunnel import TunnelState, TunnelTrouble
from tests.fakes.ngrok import FakeNgrok
from tests.ingress.conftest import MakeTunnel
from tests.ingress.tunnel_watch import PATIENCE_SECONDS, QUICK, wait_until

DOMAIN = "jambo.ngrok-free.app"

Own = Callable[[str], "subprocess.Popen[str]"]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


@pytest.fixture
def own(fake_ngrok: FakeNgrok, data: Path) -> Iterator[Own]:
    """Starts a program with a tunnel, and waits until that is online."""
    owners: list[subprocess.Popen[str]] = []

    def start(ending: str) -> subprocess.Popen[str]:
        command = [
            sys.executable,
            "-m",
            "tests.ingress.tunnel_owner",
            str(fake_ngrok.program),
            str(data),
            ending,
        ]
        owner = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        owners.append(owner)
        assert owner.stdout is not None
        assert owner.stdout.readline() == "online\n"
        return owner

    yield start
    for owner in owners:
        owner.kill()
        owner.communicate(timeout=PATIENCE_SECONDS)


@pytest.fixture
def orphan(fake_ngrok: FakeNgrok, own: Own) -> int:
    """An agent whose program was killed, on a system that does not see to it."""
    fake_ngrok.play("outlives")
    owner = own("wait")
    owner.kill()
    owner.wait(PATIENCE_SECONDS)
    (pid,) = fake_ngrok.running()
    return pid


@pytest.fixture
def bystander() -> Iterator[subprocess.Popen[bytes]]:
    """A process that is none of our business."""
    process = subprocess.Popen(["sleep", "3600"])
    # A child may be on its own before the system shows what it runs.
    wait_until(lambda: Path(f"/proc/{process.pid}/cmdline").read_bytes(), "the command line")
    yield process
    process.kill()
    process.wait(PATIENCE_SECONDS)


@pytest.mark.parametrize("scenario", ["", "outlives"])
def test_an_agent_ends_with_a_program_that_exits_without_stopping_it(
    fake_ngrok: FakeNgrok, own: Own, scenario: str
) -> None:
    fake_ngrok.play(scenario)
    owner = own("exit")
    assert owner.wait(PATIENCE_SECONDS) == 0
    assert fake_ngrok.running() == []


@pytest.mark.skipif(shutil.which("setpriv") is None, reason="needs util-linux")
def test_an_agent_ends_with_a_program_that_is_killed(fake_ngrok: FakeNgrok, own: Own) -> None:
    owner = own("wait")
    assert len(fake_ngrok.running()) == 1
    owner.kill()
    owner.wait(PATIENCE_SECONDS)
    wait_until(lambda: fake_ngrok.running() == [], "the agent's end")


def test_an_orphan_is_ended_at_the_next_start(
    fake_ngrok: FakeNgrok, tunnel: MakeTunnel, orphan: int, data: Path
) -> None:
    watch = tunnel(domain=DOMAIN).start()
    assert watch.online() == f"https://{DOMAIN}"
    assert watch.told[-1].trouble is TunnelTrouble.NONE
    assert TunnelState.DOWN not in {status.state for status in watch.told}  # the address was free in time
    assert orphan not in fake_ngrok.running()
    watch.tunnel.stop()
    assert not (data / FILE_NAME).exists()


def test_an_orphan_that_does_not_listen_is_ended_too(
    fake_ngrok: FakeNgrok, tunnel: MakeTunnel, orphan: int
) -> None:
    fake_ngrok.freeze(orphan)
    tunnel(domain=DOMAIN, times=replace(QUICK, end=0.2)).start().online()
    assert orphan not in fake_ngrok.running()


def test_an_orphan_that_holds_the_address_is_ended_and_the_address_comes(
    fake_ngrok: FakeNgrok, tunnel: MakeTunnel, orphan: int, data: Path
) -> None:
    (record,) = AgentRecords(data).read()
    (data / FILE_NAME).unlink()  # so the start cannot find it
    watch = tunnel(domain=DOMAIN).start()
    watch.wait_for(TunnelTrouble.IN_USE)
    assert orphan in fake_ngrok.running()
    AgentRecords(data).add(record.pid, Path(record.program))
    assert watch.online() == f"https://{DOMAIN}"
    assert len(fake_ngrok.started()) == 2  # the orphan and one more: our own was spared and not replaced
    assert orphan not in fake_ngrok.running()


def test_another_process_under_the_number_of_an_orphan_is_left_alone(
    bystander: subprocess.Popen[bytes], data: Path
) -> None:
    started = linux_process.started_at(bystander.pid)
    assert started is not None
    sleep = "sleep"
    for other in (
        {"pid": bystander.pid, "started": f"{started}0", "program": sleep},
        {"pid": bystander.pid, "started": started, "program": "/usr/local/bin/ngrok"},
    ):
        (data / FILE_NAME).write_text(json.dumps([other]), "utf-8")
        assert AgentRecords(data).end_orphans(PATIENCE_SECONDS) == 0
        assert bystander.poll() is None
        assert not (data / FILE_NAME).exists()
    # The same in all three is the one that is meant.
    meant = {"pid": bystander.pid, "started": started, "program": sleep}
    (data / FILE_NAME).write_text(json.dumps([meant]), "utf-8")
    AgentRecords(data).end_orphans(PATIENCE_SECONDS)
    assert bystander.wait(PATIENCE_SECONDS) < 0


def test_an_orphan_that_is_gone_is_forgotten(bystander: subprocess.Popen[bytes], data: Path) -> None:
    records = AgentRecords(data)
    records.add(bystander.pid, Path("sleep"))
    bystander.kill()
    bystander.wait(PATIENCE_SECONDS)
    assert records.end_orphans(PATIENCE_SECONDS) == 0
    assert records.read() == []


@pytest.mark.parametrize("text", ["", "no json", "{}", "[1]", '[{"pid": "x"}]', "\x00"])
def test_records_that_make_no_sense_stop_nothing(tunnel: MakeTunnel, data: Path, text: str) -> None:
    (data / FILE_NAME).write_text(text, "utf-8")
    tunnel().start().online()
    assert len(AgentRecords(data).read()) == 1
