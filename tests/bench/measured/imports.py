"""Everything the program's command imports, and nothing more."""

from __future__ import annotations

import time

import cyberdesk.__main__  # noqa: F401
from tests.bench.child import tell

if __name__ == "__main__":
    tell(time.monotonic())
