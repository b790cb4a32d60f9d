"""The window on a machine without a screen: Qt's VNC platform, kept to this computer."""

from __future__ import annotations

import contextlib
import os
import re
import socket
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

LOOPBACK = "127.0.0.1"
DEFAULT_PORT = 5900
"""Qt's own, and what VNC viewers try first."""


class VncError(RuntimeError):
    """The VNC platform cannot be used; the text says what to do."""


def keep_vnc_on_loopback() -> int | None:
    """Call right after the application object is made; does nothing on any other platform.

    Qt 6.11 listens on every network interface, asks for no password and has no option for either. Whoever
    reaches the port works the till, so the listening socket is replaced before a connection can be accepted.

    Returns:
        The port on 127.0.0.1, or None if the platform is not VNC.

    Raises:
        VncError: nothing listens, or it cannot be replaced. The program must not go on.
    """
    if QGuiApplication.platformName() != "vnc":
        return None
    if not sys.platform.startswith("linux"):
        raise VncError("The VNC platform is used on Linux only")
    port = _asked_port()
    # Qt starts to listen by a posted event. Delivering it here, without running the event loop, leaves no
    # moment in which a connection could be accepted.
    QCoreApplication.sendPostedEvents()
    descriptors = [fd for fd in _sockets() if _listens_on(fd, port)]
    if not descriptors:
        raise VncError(f"Port {port} is in use. Set VNC_PORT to another one")
    for descriptor in descriptors:
        _listen_on_loopback(descriptor, port)
    return port


def _asked_port() -> int:
    """Qt's reading of ``QT_QPA_PLATFORM=vnc:port=5900:size=1366x768``; ``-platform`` is not looked at."""
    found = re.search(r"port=(\d+)", os.environ.get("QT_QPA_PLATFORM", ""))
    return int(found[1]) if found else DEFAULT_PORT


def _sockets() -> list[int]:
    """The open sockets of this process."""
    found: list[int] = []
    for entry in Path("/proc/self/fd").iterdir():
        # The listing's own descriptor is in the listing, and gone by now.
        with contextlib.suppress(OSError):
            if entry.is_socket():
                found.append(int(entry.name))
    return found


def _listens_on(descriptor: int, port: int) -> bool:
    with socket.socket(fileno=os.dup(descriptor)) as same:
        if same.family not in (socket.AF_INET, socket.AF_INET6):
            return False
        is_listening = same.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN) != 0
        return is_listening and bool(same.getsockname()[1] == port)


def _listen_on_loopback(descriptor: int, port: int) -> None:
    """Put a socket of 127.0.0.1 in the place of `descriptor`: Qt goes on using the number."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as ours:
        ours.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        ours.setblocking(False)
        # First this, which closes Qt's socket: as long as that one has the port on every interface, no other
        # can have it on one.
        os.dup2(ours.fileno(), descriptor, inheritable=False)
        try:
            ours.bind((LOOPBACK, port))
            ours.listen()
        except OSError as error:
            raise VncError(f"Port {port} cannot be used: {error.strerror}") from error
