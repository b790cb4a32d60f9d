"""The plain ways in, and looking for ngrok's agent."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyngrok import conf, installer

from cyberdesk.ingress.ngrok import find_agent
from cyberdesk.ingress.tunnel import FixedTunnel, NoTunnel, TunnelState, TunnelStatus, TunnelTrouble
from tests.ingress.tunnel_watch import TunnelWatch


def put_program(path: Path, mode: int = 0o755) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\n", "utf-8")
    path.chmod(mode)
    return path


def test_a_fixed_tunnel_is_online_at_its_address_in_small_letters() -> None:
    told: list[TunnelStatus] = []
    tunnel = FixedTunnel("https://Pay.Cafe.co.ke/", told.append)
    assert tunnel.status.state is TunnelState.OFF
    tunnel.start(8765)
    assert [(status.state, status.address) for status in told] == [
        (TunnelState.ONLINE, "https://pay.cafe.co.ke")
    ]
    assert tunnel.status == told[0]
    tunnel.stop()
    assert (tunnel.status.state, tunnel.status.address) == (TunnelState.OFF, None)


def test_no_tunnel_is_always_off_and_never_calls() -> None:
    told: list[TunnelStatus] = []
    tunnel = NoTunnel(told.append)
    tunnel.start(8765)
    assert (tunnel.status.state, tunnel.status.trouble) == (TunnelState.OFF, TunnelTrouble.NONE)
    tunnel.stop()
    assert told == []


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Path]:
    """Where an agent may be; nothing is there yet."""
    monkeypatch.setenv("PATH", str(tmp_path / "path"))
    monkeypatch.setattr(conf, "DEFAULT_NGROK_PATH", str(tmp_path / "pyngrok" / "ngrok"))
    return {name: tmp_path / name / "ngrok" for name in ("configured", "data", "path", "pyngrok")}


def test_the_agent_is_found_in_the_data_folder_on_the_path_and_in_pyngroks_place(
    places: dict[str, Path], tmp_path: Path
) -> None:
    assert find_agent(None, tmp_path / "data") is None
    for name in ("pyngrok", "path", "data"):  # each goes before the one before
        put_program(places[name])
        assert find_agent(None, tmp_path / "data") == places[name]


def test_a_configured_agent_is_taken_or_none(places: dict[str, Path], tmp_path: Path) -> None:
    put_program(places["data"])
    assert find_agent(places["configured"], tmp_path / "data") is None
    put_program(places["configured"])
    assert find_agent(places["configured"], tmp_path / "data") == places["configured"]


def test_what_cannot_be_run_is_no_agent(places: dict[str, Path], tmp_path: Path) -> None:
    put_program(places["data"], 0o644)
    (places["path"]).mkdir(parents=True)
    assert find_agent(None, tmp_path / "data") is None


def test_a_missing_agent_is_said_and_never_downloaded(
    places: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    downloads: list[object] = []
    for name in ("install_ngrok", "_download_file"):
        monkeypatch.setattr(installer, name, lambda *args, **_: downloads.append(args))
    watch = TunnelWatch(None, tmp_path / "data").start()
    try:
        status = watch.wait_for(TunnelTrouble.AGENT_MISSING)
        assert (status.state, status.address) == (TunnelState.DOWN, None)
    finally:
        watch.tunnel.stop()
    assert downloads == []
