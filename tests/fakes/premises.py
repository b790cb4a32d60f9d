"""A café where the doctor finds nothing wrong."""

from __future__ import annotations

from cyberdesk.services.doctor import Premises
from tests.fakes.probe import FakeProbe


def well_premises() -> Premises:
    """In practice mode, with nothing set."""
    return Premises(
        environment="practice",
        files_read=(),
        keys=(),
        shortcode="",
        till_number="",
        passkey_length=0,
        probe=FakeProbe(),
        callback_port=lambda: 8765,
        tunnel=lambda: (None, "There is none.", ""),
        round_trip=lambda: (None, "There is no public address to call.", ""),
        database=lambda: None,
        free_bytes=lambda: 10**12,
        last_backup=lambda: None,
    )
