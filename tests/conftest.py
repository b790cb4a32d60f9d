"""What holds for every test: no screen, no internet, nobody's own settings, and nothing left behind.

A test fails when it leaves a thread running, when the program logs an error that the test did not ask for,
when it reaches beyond this computer, and (pyproject.toml) on any warning of Python or Qt.
"""

from __future__ import annotations

import gc
import ipaddress
import logging
import os
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from cyberdesk.config import KEYS

ROOT = Path(__file__).parent.parent

THREAD_PATIENCE_SECONDS = 5.0
"""How long threads that were told to stop may take; a fast machine waits for none of it."""

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

for _name in [*os.environ]:
    if _name in KEYS or _name.startswith(("MPESA_", "CYBERDESK_", "NGROK_")):
        del os.environ[_name]

hypothesis.settings.register_profile("here", deadline=None, database=None)
hypothesis.settings.register_profile("ci", deadline=None, database=None, derandomize=True)
hypothesis.settings.load_profile("ci" if "CI" in os.environ else "here")


def pytest_collection_finish() -> None:
    """Modules and collected tests stay to the end: there is no need to look through them after each test."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _away_from_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Away from the `.env` of this checkout and the user's data folder. Child processes find the package."""
    away = tmp_path_factory.mktemp("away")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(away)
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(away / name))
        patch.setenv("PYTHONPATH", str(ROOT))
        yield


# --- nothing is left behind -------------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def _no_thread_is_left() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + THREAD_PATIENCE_SECONDS
    left = [
        thread
        for thread in threading.enumerate()
        # A thread of Qt's that ran Python once stays listed for ever, and cannot be waited for.
        if thread not in before and not isinstance(thread, threading._DummyThread)
    ]
    for thread in left:
        thread.join(max(deadline - time.monotonic(), 0))
    names = [thread.name for thread in left if thread.is_alive()]
    if names:
        pytest.fail(f"left running: {', '.join(names)}")


@pytest.fixture(autouse=True)
def _qt_objects_die_with_their_test(
    request: pytest.FixtureRequest, _no_thread_is_left: None
) -> Iterator[None]:
    """Windows are freed here, not by a collection in the middle of a later test's event."""
    if "qapp" not in request.fixturenames:
        yield
        return
    gc.disable()
    try:
        yield
        for window in QApplication.topLevelWidgets():
            window.close()
            window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    finally:
        gc.enable()
    gc.collect()


# --- the log ----------------------------------------------------------------------------------------------


class _Errors(logging.Handler):
    """Keeps what the program logs at ERROR or above."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def _logged_errors(_qt_objects_die_with_their_test: None) -> Iterator[_Errors]:
    errors = _Errors()
    log = logging.getLogger("cyberdesk")
    log.addHandler(errors)
    yield errors
    log.removeHandler(errors)
    if errors.records:
        pytest.fail("logged: " + "; ".join(record.getMessage() for record in errors.records))


@pytest.fixture
def expected_errors(_logged_errors: _Errors) -> Iterator[list[logging.LogRecord]]:
    """For a test in which the program must log an error: what was logged so far. None at all is a failure."""
    yield _logged_errors.records
    if not _logged_errors.records:
        pytest.fail("no error was logged")
    _logged_errors.records.clear()


# --- the network ------------------------------------------------------------------------------------------


def _is_on_this_computer(sock: socket.socket, address: Any) -> bool:
    if sock.family not in (socket.AF_INET, socket.AF_INET6):
        return True
    host = str(address[0])
    try:
        return host == "localhost" or ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True)
def _no_connection_beyond_loopback(_no_thread_is_left: None) -> Iterator[None]:
    """Such a connection fails as without internet, and so does the test, even if the program copes."""
    tried: list[str] = []
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex

    def refuse_beyond(sock: socket.socket, address: Any) -> None:
        if not _is_on_this_computer(sock, address):
            tried.append(str(address))
            raise ConnectionRefusedError(f"tests stay on this computer: {address}")

    def guarded_connect(sock: socket.socket, address: Any) -> None:
        refuse_beyond(sock, address)
        connect(sock, address)

    def guarded_connect_ex(sock: socket.socket, address: Any) -> int:
        refuse_beyond(sock, address)
        return connect_ex(sock, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded_connect)
        patch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
        yield
    if tried:
        pytest.fail(f"reached beyond this computer: {', '.join(tried)}")
