"""Cyberdesk: the counter program of a Kenyan cyber café."""

import sys

__version__ = "0.1.0"

# Where click and rich are installed, httpx loads its own command line with them: 45 ms of a start and 9 MB,
# for something that nobody calls here. Where they are not, it finds just this: nothing.
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]
