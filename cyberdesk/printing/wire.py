"""The ways to a printer: what goes out, and what it answers if it answers at all."""

from __future__ import annotations

import contextlib
import errno
import os
import select
import socket
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Protocol

from cyberdesk.domain.words import words
from cyberdesk.printing.place import DevicePlace, NetworkPlace, Place
from cyberdesk.services.errors import PrinterTrouble

CONNECT_SECONDS = 3.0
SEND_SECONDS = 10.0
"""A receipt is two kilobytes: a printer that does not take it within this stands still."""
_FAREWELL_SECONDS = 2.0
"""For the last bytes to arrive before the connection is cut."""
_USB_FOLDER = Path("/dev/usb")
_CHUNK = 64


class Wire(Protocol):
    """An open way to one printer. Every call has an end: none waits for ever.

    Attributes:
        talks: it can be asked; not a file.
    """

    talks: bool

    def send(self, data: bytes) -> None:
        """
        Raises:
            OSError: the printer does not take it.
        """
        ...

    def answer(self, length: int, seconds: float) -> bytes:
        """What it says within this time, as many bytes at most; empty when it says nothing.

        Raises:
            OSError: it hung up.
        """
        ...

    def close(self) -> None: ...


@contextmanager
def open_wire(place: Place) -> Iterator[Wire]:
    """The way to a printer, as long as the block lasts.

    Raises:
        PrinterTrouble: there is none; nothing was sent.
    """
    with closing(_opened(place)) as wire:
        yield wire


def _opened(place: Place) -> Wire:
    try:
        if isinstance(place, NetworkPlace):
            return NetworkWire(place)
        return DeviceWire(place.path if isinstance(place, DevicePlace) else first_usb_printer())
    except OSError as error:
        raise not_reached(place, error) from error


def first_usb_printer(folder: Path = _USB_FOLDER) -> str:
    """
    Raises:
        FileNotFoundError: none is plugged in, or this system has no such devices.
    """
    found = sorted(folder.glob("lp*"))
    if not found:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
    return str(found[0])


def not_reached(place: Place, error: OSError) -> PrinterTrouble:
    """Why there is no way to a printer, for people."""
    if isinstance(place, NetworkPlace):
        if isinstance(error, ConnectionRefusedError):
            title = words("No printer answers at {place}", place=place)
            step = "Something else may have this address. Print the printer's own test page and compare it."
        elif isinstance(error, socket.gaierror):
            title = words("No printer is called {name}", name=place.host)
            step = "Use the address on the printer's own test page, like 192.168.1.50."
        else:
            title = words("The printer at {place} cannot be reached", place=place)
            step = "Is it switched on, and its network cable in? Then print again."
        return PrinterTrouble(title, next_step=step)
    if isinstance(error, PermissionError):
        title = words("This PC may not use the printer at {place}", place=place)
        step = "Give this user the right to print (on Linux: the group lp), then sign in to the PC again."
    else:
        title = words("No printer is found at {place}", place=place)
        step = "Is it switched on, and its cable in? Then print again."
        if sys.platform == "win32":
            step = "On Windows, a USB printer is used by its driver: choose “System printer”."
    return PrinterTrouble(title, next_step=step)


class NetworkWire:
    """A printer that listens on the network."""

    talks = True

    def __init__(self, place: NetworkPlace) -> None:
        self._socket = socket.create_connection((place.host, place.port), CONNECT_SECONDS)

    def send(self, data: bytes) -> None:
        self._socket.settimeout(SEND_SECONDS)
        self._socket.sendall(data)

    def answer(self, length: int, seconds: float) -> bytes:
        until, heard = time.monotonic() + seconds, b""
        while len(heard) < length and (left := until - time.monotonic()) > 0:
            self._socket.settimeout(left)
            try:
                more = self._socket.recv(length - len(heard))
            except TimeoutError:
                break
            if not more:
                raise ConnectionResetError(errno.ECONNRESET, os.strerror(errno.ECONNRESET))
            heard += more
        return heard

    def close(self) -> None:
        # To close with bytes unread would cut off what the printer has not taken yet.
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_WR)
            self._socket.settimeout(_FAREWELL_SECONDS)
            while self._socket.recv(_CHUNK):
                pass
        self._socket.close()


class DeviceWire:
    """A printer that is a device of this PC; or a file, which gets everything at its end."""

    def __init__(self, path: str) -> None:
        flags = os.O_APPEND | os.O_CREAT
        self.talks = _is_character_device(path) and sys.platform != "win32"
        if self.talks:
            # Without waiting: a printer that is out of paper would hold us for ever.
            flags = os.O_NONBLOCK | os.O_NOCTTY
        access = os.O_RDWR if self.talks else os.O_WRONLY
        self._file = os.open(path, access | flags | getattr(os, "O_BINARY", 0), 0o600)

    def send(self, data: bytes) -> None:
        until, left = time.monotonic() + SEND_SECONDS, memoryview(data)
        while left:
            if self.talks and not select.select([], [self._file], [], max(until - time.monotonic(), 0))[1]:
                raise TimeoutError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT))
            left = left[os.write(self._file, left) :]

    def answer(self, length: int, seconds: float) -> bytes:
        if not self.talks:
            return b""
        until, heard = time.monotonic() + seconds, b""
        while len(heard) < length:
            if not select.select([self._file], [], [], max(until - time.monotonic(), 0))[0]:
                break
            more = os.read(self._file, length - len(heard))
            if not more:
                # Some devices are always ready and have nothing to say.
                break
            heard += more
        return heard

    def close(self) -> None:
        os.close(self._file)


def _is_character_device(path: str) -> bool:
    with contextlib.suppress(OSError):
        return stat.S_ISCHR(Path(path).stat().st_mode)
    return False
