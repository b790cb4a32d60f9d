"""The VNC platform, in processes of its own: a process has one platform, and the tests have offscreen."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cyberdesk.ui.vnc import keep_vnc_on_loopback

_WINDOW = """
import sys
from PySide6.QtWidgets import QApplication, QLabel
from PySide6.QtCore import QSocketNotifier
from cyberdesk.ui.vnc import VncError, keep_vnc_on_loopback

app = QApplication(sys.argv)
try:
    print(keep_vnc_on_loopback(), flush=True)
except VncError as error:
    sys.exit(str(error))
window = QLabel("counter")
window.show()
until_told = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
until_told.activated.connect(app.quit)
app.exec()
"""

_LISTEN = "0A"
"""The kernel's word for a listening socket in /proc/net/tcp."""

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux only")


@contextmanager
def window_on(port: int) -> Iterator[subprocess.Popen[str]]:
    """A window shown on the VNC platform, until the block ends."""
    environment = {**os.environ, "QT_QPA_PLATFORM": f"vnc:port={port}:size=1366x768"}
    with subprocess.Popen(
        [sys.executable, "-c", _WINDOW],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.communicate("quit", timeout=30)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def listening_addresses(port: int) -> set[str]:
    """The local addresses, in the kernel's hexadecimal, on which this machine listens to `port`."""
    found: set[str] = set()
    for table in (Path("/proc/net/tcp"), Path("/proc/net/tcp6")):
        for columns in map(str.split, table.read_text("ascii").splitlines()[1:]):
            address, _, hex_port = columns[1].partition(":")
            if columns[3] == _LISTEN and int(hex_port, 16) == port:
                found.add(address)
    return found


def test_vnc_listens_on_loopback_only_and_shows_the_window() -> None:
    port = free_port()
    with window_on(port) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == str(port)
        assert listening_addresses(port) == {"0100007F"}
        with socket.create_connection(("127.0.0.1", port), timeout=30) as viewer:
            assert viewer.recv(12, socket.MSG_WAITALL) == b"RFB 003.003\n"
    assert process.returncode == 0


def test_a_taken_port_stops_the_program_with_the_reason() -> None:
    with socket.create_server(("0.0.0.0", 0)) as other:
        port = int(other.getsockname()[1])
        with window_on(port) as process:
            process.wait(timeout=30)
            assert process.stderr is not None
            assert f"Port {port} is in use" in process.stderr.read()
    assert process.returncode == 1


def test_on_any_other_platform_nothing_is_touched(qapp: object) -> None:
    assert keep_vnc_on_loopback() is None
