"""Rotating log files without secrets and without whole phone numbers.

The text is redacted after it is formatted, because only then are message, arguments and traceback one text.
"""

from __future__ import annotations

import logging
import re
import time
from logging.handlers import RotatingFileHandler
from pathlib import Path

from cyberdesk.domain.phone import mask_numbers

FILE_NAME = "cyberdesk.log"
BYTES_PER_FILE = 1_000_000
OLDER_FILES = 5
HIDDEN = "•••"

_CALLBACK_PATHS = ("/pay/callback/", "/mpesa/callback/")
_CHATTY_LOGGERS = ("httpx", "httpcore")
"""They log each URL at INFO and each header at DEBUG."""

_SHORTEST_SECRET = 4
"""Hiding anything shorter would punch holes into ordinary words."""

# What is made at run time, so that nobody could register it: access tokens, the Authorization header, and the
# Daraja password, which is the passkey in base64 (daraja.md 1, 2.1).
_CREDENTIAL = re.compile(
    r"""(\b(?:Basic|Bearer)\s+|\b(?:Password|access_token|authtoken)["']?\s*[:=]\s*["']?)"""
    r"""[A-Za-z0-9+/=._~-]{16,}""",
    re.IGNORECASE,
)
# A checkout id ends in the last nine digits of the payer's number (daraja.md 2.5).
_CHECKOUT_ID = re.compile(r"(ws_CO_\w*?)\d{6}(\d{3})(?!\w)")


def _token_after(paths: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("(" + "|".join(map(re.escape, paths)) + r")[^\s/?#\"'<>]+")


_callback_token = _token_after(_CALLBACK_PATHS)
_secrets: tuple[str, ...] = ()
_handler: RotatingFileHandler | None = None


def register_secret(value: str) -> None:
    """From now on `value` reaches no log file. Blank and very short values are ignored."""
    global _secrets
    if len(value) >= _SHORTEST_SECRET:
        # A new tuple, so that a thread that is just writing keeps its own; longest first, because one secret
        # may contain another.
        _secrets = tuple(sorted({*_secrets, value}, key=len, reverse=True))


def redact(text: str) -> str:
    """`text` as it may be kept: secrets and callback tokens hidden, phone numbers masked."""
    for secret in _secrets:
        text = text.replace(secret, HIDDEN)
    text = _CREDENTIAL.sub(rf"\g<1>{HIDDEN}", text)
    text = _callback_token.sub(rf"\g<1>{HIDDEN}", text)
    text = _CHECKOUT_ID.sub(rf"\g<1>{HIDDEN}\g<2>", text)
    return mask_numbers(text)


class _RedactingFormatter(logging.Formatter):
    """One line a record, in UTC, with nothing in it that must not be kept."""

    converter = staticmethod(time.gmtime)
    default_time_format = "%Y-%m-%dT%H:%M:%S"
    default_msec_format = "%s.%03dZ"

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))


class _QuietFileHandler(RotatingFileHandler):
    """A log file that may fail without a word."""

    def handleError(self, record: logging.LogRecord) -> None:
        # A full disk must not stop the till. The stock report would print the arguments unmasked to stderr,
        # which a windowed program on Windows does not even have.
        del record


def start_logging(folder: Path, callback_path: str = _CALLBACK_PATHS[0]) -> None:
    """Write everything from INFO up to `folder`/cyberdesk.log, 1 MB a file, five older ones kept.

    Started again, it closes the file before.

    Args:
        folder: made if it is not there.
        callback_path: what follows it in a path is an attempt token.

    Raises:
        OSError: the folder or the file cannot be written.
    """
    global _handler, _callback_token
    stop_logging()
    folder.mkdir(parents=True, exist_ok=True)
    handler = _QuietFileHandler(
        folder / FILE_NAME,
        maxBytes=BYTES_PER_FILE,
        backupCount=OLDER_FILES,
        encoding="utf-8",
        errors="backslashreplace",
    )
    handler.setFormatter(_RedactingFormatter())
    _callback_token = _token_after((callback_path, *_CALLBACK_PATHS))
    _handler = handler
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    for name in _CHATTY_LOGGERS:
        logging.getLogger(name).setLevel(logging.WARNING)


def stop_logging() -> None:
    """Close the log file. Does nothing when there is none; registered secrets stay registered."""
    global _handler
    if _handler is not None:
        logging.getLogger().removeHandler(_handler)
        _handler.close()
        _handler = None
