"""Where a printer is, as the settings say it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cyberdesk.domain.words import words

PORT = 9100
"""Where network printers listen for raw bytes."""
_HOST = re.compile(r"([A-Za-z0-9._-]+)(?::(\d{1,5}))?")
_WINDOWS_DEVICE = re.compile(r"(?:COM|LPT)\d{1,3}", re.IGNORECASE)
_DRIVE = re.compile(r"[A-Za-z]:[\\/]")


class PlaceError(ValueError):
    """The text is no place of a printer; the text of the error says what to type instead."""


@dataclass(frozen=True, slots=True)
class NetworkPlace:
    """A printer on the network."""

    host: str
    port: int = PORT

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"


@dataclass(frozen=True, slots=True)
class DevicePlace:
    """A device of this PC, or a file."""

    path: str

    def __str__(self) -> str:
        return self.path


@dataclass(frozen=True, slots=True)
class UsbPlace:
    """The first printer on USB."""

    def __str__(self) -> str:
        return "USB"


Place = NetworkPlace | DevicePlace | UsbPlace


def parse_place(text: str) -> Place:
    """``usb``, ``192.168.1.50``, ``192.168.1.50:9100``, ``/dev/usb/lp0``, ``COM3``, or a file.

    Raises:
        PlaceError: anything else.
    """
    typed = text.strip()
    if not typed:
        raise PlaceError(words("Type where the printer is, for example usb or 192.168.1.50."))
    if typed.lower() == "usb":
        return UsbPlace()
    if _WINDOWS_DEVICE.fullmatch(typed):
        return DevicePlace(rf"\\.\{typed.upper()}")
    if typed.startswith(("/", "\\\\")) or _DRIVE.match(typed):
        return DevicePlace(typed)
    match = _HOST.fullmatch(typed)
    if match is None:
        raise PlaceError(words("This is no address of a printer. Type usb, or an address like 192.168.1.50."))
    host, port = match[1], int(match[2] or PORT)
    if not 1 <= port <= 65535:
        raise PlaceError(words("A port is a number from 1 to 65535; printers use 9100."))
    return NetworkPlace(host, port)
