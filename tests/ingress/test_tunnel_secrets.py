"""Nobody else on this computer gets to see the authtoken, or any other secret of ours through the agent."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from cyberdesk.ingress.tunnel import TunnelTrouble
from tests.fakes.ngrok import FakeNgrok
from tests.ingress.conftest import MakeTunnel
from tests.ingress.tunnel_watch import TOKEN

PASSKEY = "passkey-of-the-shop"


def test_the_token_is_in_a_file_of_ours_alone_and_not_with_the_process(
    fake_ngrok: FakeNgrok, tunnel: MakeTunnel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NGROK_AUTHTOKEN", TOKEN)
    monkeypatch.setenv("SOME_COPY", f"x{TOKEN}x")
    monkeypatch.setenv("MPESA_PASSKEY", PASSKEY)
    monkeypatch.setenv("HARMLESS", "harmless")
    config = tmp_path / "data" / "ngrok.yml"
    config.parent.mkdir()
    config.write_text("from before, and open to all", "utf-8")
    config.chmod(0o644)

    watch = tunnel().start()
    watch.online()
    assert config.stat().st_mode & 0o777 == 0o600
    assert TOKEN in config.read_text("utf-8")
    (pid,) = fake_ngrok.running()
    arguments = Path(f"/proc/{pid}/cmdline").read_bytes()
    environment = Path(f"/proc/{pid}/environ").read_bytes()
    assert str(config).encode() in arguments
    assert b"HARMLESS=harmless" in environment
    for secret in (TOKEN, PASSKEY):
        assert secret.encode() not in arguments + environment
    watch.tunnel.stop()
    assert not config.exists()


@pytest.mark.parametrize("scenario", ["bad_token", "revoked_token"])
def test_a_token_that_ngrok_repeats_is_hidden(
    fake_ngrok: FakeNgrok, tunnel: MakeTunnel, caplog: pytest.LogCaptureFixture, scenario: str
) -> None:
    caplog.set_level(logging.DEBUG)
    fake_ngrok.play(scenario)
    status = tunnel().start().wait_for(TunnelTrouble.BAD_TOKEN)
    assert "Your authtoken: •••" in status.detail
    assert TOKEN not in status.detail
    assert "ERR_NGROK" in caplog.text
    assert TOKEN not in caplog.text


def test_a_strange_token_does_not_break_the_configuration(fake_ngrok: FakeNgrok, tunnel: MakeTunnel) -> None:
    watch = tunnel(authtoken='x"\n  web_addr: 0.0.0.0:4040\n#: {')
    watch.start()
    watch.online()
