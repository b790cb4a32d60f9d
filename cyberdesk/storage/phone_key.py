"""The key of the hashes by which purged phone numbers are known again."""

from __future__ import annotations

import logging
import os
import re
import secrets
from pathlib import Path

from cyberdesk.storage.troubles import file_error

log = logging.getLogger(__name__)

_KEY_BYTES = 32
_KEY = re.compile(rb"[0-9a-f]{64}")


def phone_key(path: Path) -> bytes:
    """The key in the file at `path`; made, for this user only, when there is none.

    It lies beside the database and not in it: a copy of the database that leaves this PC (a backup, a report)
    then holds nothing from which the numbers could be found by trying all of them. Without the file, numbers
    purged before are not known again; they are still found by their ends, and nothing else is lost.

    Raises:
        StorageError: it cannot be read or made.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if path.exists():
            found = path.read_bytes().strip()
            if _KEY.fullmatch(found):
                return bytes.fromhex(found.decode("ascii"))
            log.warning("%s is damaged; purged numbers are not known again", path.name)
        key = secrets.token_bytes(_KEY_BYTES)
        # Whole or not at all: after a power cut half a key would be another key for ever.
        unfinished = path.with_name(path.name + ".part")
        unfinished.unlink(missing_ok=True)
        with os.fdopen(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
            file.write(key.hex())
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except OSError as error:
        raise file_error(error) from error
    return key
