"""The stand-in for ngrok speaks what pyngrok reads: pyngrok itself, unmodified, runs every scenario of it."""

from __future__ import annotations

import atexit
import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from pyngrok import ngrok, process
from pyngrok.conf import PyngrokConfig
from pyngrok.exception import PyngrokNgrokError, PyngrokNgrokHTTPError
from pyngrok.log import NgrokLog

from cyberdesk.ingress.agent import free_port
from tests.fakes.ngrok import FakeNgrok
from tests.fakes.ngrok_agent import VERSION
from tests.ingress.conftest import PATIENCE_SECONDS, Serve
from tests.ingress.tunnel_watch import TOKEN, wait_until


@pytest.fixture
def lines() -> list[NgrokLog]:
    """What pyngrok hears the agent say."""
    return []


@pytest.fixture
def config(
    fake_ngrok: FakeNgrok, serve: Serve, tmp_path: Path, lines: list[NgrokLog]
) -> Iterator[PyngrokConfig]:
    """For calls of pyngrok. Its agent is ended after the test."""
    agent = {"authtoken": TOKEN, "web_addr": f"127.0.0.1:{free_port()}", "update_check": False}
    path = tmp_path / "ngrok.yml"
    path.write_text(json.dumps({"version": "3", "agent": agent}), "utf-8")
    started: set[process.NgrokProcess] = set()

    def hear(line: NgrokLog) -> None:
        lines.append(line)
        started.add(process._current_processes[made.ngrok_path])

    made = PyngrokConfig(
        str(fake_ngrok.program),
        str(path),
        log_event_callback=hear,
        startup_timeout=int(PATIENCE_SECONDS),
        request_timeout=PATIENCE_SECONDS,
    )
    yield made
    # pyngrok leaves the open end of each agent it started to the collector, and holds it until Python exits.
    ngrok.kill(made)
    atexit.unregister(process._terminate_process)
    for each in started:
        if each._monitor_thread is not None:
            each._monitor_thread.join()
        assert each.proc.stdout is not None
        each.proc.stdout.close()


def heard(lines: list[NgrokLog], words: str) -> Callable[[], bool]:
    return lambda: any(words in (line.msg or "") for line in lines)


def test_the_version_is_told(config: PyngrokConfig) -> None:
    assert ngrok.get_version(config)[0] == VERSION


@pytest.mark.parametrize("scenario", ["", "slow=0.1", "interstitial", "used_up"])
def test_pyngrok_opens_an_address_and_closes_it(
    fake_ngrok: FakeNgrok, config: PyngrokConfig, scenario: str
) -> None:
    fake_ngrok.play(scenario)
    opened = ngrok.connect("http://127.0.0.1:9", pyngrok_config=config, url="https://jambo.ngrok-free.app")
    assert opened.public_url == "https://jambo.ngrok-free.app"
    assert [each.public_url for each in ngrok.get_tunnels(config)] == [opened.public_url]
    ngrok.disconnect(opened.public_url, config)
    assert ngrok.get_tunnels(config) == []


@pytest.mark.parametrize(
    ("scenario", "error"),
    [
        ("bad_token", "ERR_NGROK_105"),
        ("revoked_token", "ERR_NGROK_107"),
        ("no_account", "ERR_NGROK_4018"),
        ("session_limit", "ERR_NGROK_108"),
        ("too_old", "ERR_NGROK_121"),
        ("offline", "no such host"),
    ],
)
def test_pyngrok_hears_why_there_is_no_session(
    fake_ngrok: FakeNgrok, config: PyngrokConfig, lines: list[NgrokLog], scenario: str, error: str
) -> None:
    fake_ngrok.play(scenario)
    config.startup_timeout = 1
    with pytest.raises(PyngrokNgrokError):
        ngrok.connect("http://127.0.0.1:9", pyngrok_config=config)
    # pyngrok stops reading when the agent has ended, so it may miss the reason; what it read is in its form.
    assert {line.lvl for line in lines} <= {"INFO", "ERROR", "CRITICAL"}
    errors = [line.err or "" for line in lines if line.lvl != "INFO"]
    assert all(error in each for each in errors)


@pytest.mark.parametrize(("scenario", "code"), [("conflict", "334"), ("limits", "1214")])
def test_pyngrok_finds_a_refused_address_in_the_body(
    fake_ngrok: FakeNgrok, config: PyngrokConfig, scenario: str, code: str
) -> None:
    fake_ngrok.play(scenario)
    with pytest.raises(PyngrokNgrokHTTPError) as caught:
        ngrok.connect("http://127.0.0.1:9", pyngrok_config=config)
    assert caught.value.ngrok_error_code is None
    assert f"ERR_NGROK_{code}" in caught.value.body


def test_pyngrok_waits_for_a_silent_agent_until_that_ends(
    fake_ngrok: FakeNgrok, config: PyngrokConfig
) -> None:
    fake_ngrok.play("silent")
    ended = threading.Event()

    def connect() -> None:
        with pytest.raises(PyngrokNgrokError):
            ngrok.connect("http://127.0.0.1:9", pyngrok_config=config)
        ended.set()

    thread = threading.Thread(target=connect)
    thread.start()
    wait_until(lambda: fake_ngrok.running(), "the agent")
    current = process._current_processes[str(fake_ngrok.program)]
    assert not ended.is_set()
    fake_ngrok.kill(current.proc.pid)
    thread.join()
    assert ended.is_set()
    assert current.proc.stdout is not None
    current.proc.stdout.close()


def test_a_drop_and_a_crash_are_heard(
    fake_ngrok: FakeNgrok, config: PyngrokConfig, lines: list[NgrokLog]
) -> None:
    fake_ngrok.play("drop_after=0.05 crash_after=0.5")
    ngrok.connect("http://127.0.0.1:9", pyngrok_config=config)
    wait_until(heard(lines, "session closed, starting reconnect loop"), "the drop")
    before = len(lines)
    wait_until(lambda: heard(lines[before:], "client session established")() or before, "the way back")
    wait_until(lambda: not process.is_process_running("") and not fake_ngrok.running(), "the crash")


def test_browsers_meet_the_warning_page_and_servers_do_not(
    fake_ngrok: FakeNgrok, config: PyngrokConfig, serve: Serve
) -> None:
    address = ngrok.connect(f"http://127.0.0.1:{serve().port}", pyngrok_config=config).public_url
    assert address is not None
    edge = fake_ngrok.edge_of(address)
    browser = {"User-Agent": "Mozilla/5.0"}
    skipping = browser | {"ngrok-skip-browser-warning": "1"}
    with httpx.Client(trust_env=False) as client:
        assert client.get(edge, headers=browser).headers["ngrok-error-code"] == "ERR_NGROK_6024"
        for answer in (
            client.get(edge, headers=skipping),
            client.post(edge, headers=browser),
            client.get(edge),
        ):
            assert "ngrok-error-code" not in answer.headers
