"""What is written in a `.env` file and in the environment: cleaned, read as numbers, addresses and paths.

Nothing in here raises for what a person may have typed: it becomes a `Problem`. No text made here holds a
value, because a secret may have been pasted behind the wrong key.
"""

from __future__ import annotations

import difflib
import io
import ipaddress
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import TypeVar
from urllib.parse import SplitResult, urlsplit

from dotenv.parser import parse_stream

from cyberdesk import paths

# Keys of django-daraja and of other Daraja products. A `.env` shared with the web app holds them, and they
# look like ours mistyped.
_FOREIGN_KEY = re.compile(r"MPESA_SHORTCODE_TYPE|.*_(C2B|B2C|B2B)_.*")
_LIKE_A_SLIP = 0.8
"""How alike two keys are (difflib) when one is taken for the other mistyped."""

_STRAY = " \t\r\n\"'`“”‘’\u00a0\u200b\ufeff"
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_VISIBLE_ASCII = re.compile(r"[\x21-\x7e]*")
_PLACEHOLDER = re.compile(r"[x*.•…-]{3,}|<.*>|your[-_ ].*|change[-_ ]?me|placeholder", re.IGNORECASE)
# A name whose parts are empty or too long cannot even be looked up.
_NETLOC = re.compile(r"([A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})*\.?|\[[0-9A-Fa-f:.]+\])(:\d+)?", re.ASCII)
_SHILLINGS = re.compile(r"\d{1,6}(\.\d{1,2})?", re.ASCII)

_Choice = TypeVar("_Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the settings that keeps prompts from being sent. Never holds a value.

    Attributes:
        key: as it is written there; the name of the file when the file itself is meant.
        message: what is wrong, in one sentence that names the key.
        file: the file that was read; None for the environment, or when there is no file.
        fix: what to do.
    """

    key: str
    message: str
    file: Path | None
    fix: str

    def __str__(self) -> str:
        return f"{self.message} Read from: {self.file or 'the environment'}. {self.fix}"


class EnvValues:
    """The values of one `.env` file with the environment on top, where each came from, and what is wrong.

    Attributes:
        file: the file that was read; None until one was.
        problems: in the order they were noticed.
    """

    def __init__(self, environ: Mapping[str, str], working_folder: Path, known_keys: Collection[str]) -> None:
        self.file: Path | None = None
        self.problems: list[Problem] = []
        self._environ = environ
        self._working_folder = working_folder
        self._known_keys = known_keys
        self._in_file: dict[str, str] = {}
        self._place = "the environment"

    def read(self, file: Path | None, default_file: Path) -> None:
        """Take the values of `file`. What is missing is to be added there, or to `default_file`."""
        self._place = str(file or default_file)
        if file is None:
            return
        try:
            text = file.read_bytes().decode("utf-8-sig")
        except FileNotFoundError:
            self._report_file(file, "does not exist.", "Correct the name behind --env-file, or leave it out.")
        except OSError as error:
            reason = error.strerror or type(error).__name__
            self._report_file(file, f"cannot be read: {reason}.", "Make it a file that this user may read.")
        except UnicodeDecodeError:
            self._report_encoding(file)
        else:
            if "\0" in text:  # UTF-16 without its mark decodes, into keys that nobody knows
                self._report_encoding(file)
                return
            self.file = file
            self._take(file, text)

    def _take(self, file: Path, text: str) -> None:
        for binding in parse_stream(io.StringIO(text)):  # as it stands: a secret may hold "${"
            if binding.error:
                raw = binding.original.string
                line = binding.original.line + raw[: len(raw) - len(raw.lstrip())].count("\n")
                fix = "Mend or delete the line; a quote that is opened must be closed."
                self._report_file(file, f"has a line that is not KEY=value: line {line}.", fix)
            elif binding.key is not None:
                self._in_file[binding.key] = binding.value or ""
                self._check_spelling(file, binding.key)

    def _check_spelling(self, file: Path, written: str) -> None:
        if written in self._known_keys or _FOREIGN_KEY.fullmatch(written):
            return
        for meant in difflib.get_close_matches(written.upper(), self._known_keys, n=1, cutoff=_LIKE_A_SLIP):
            message = f"{written} is not a setting. Did you mean {meant}?"
            self.problems.append(Problem(written, message, file, f"Write {meant}, or delete the line."))

    def _report_file(self, file: Path, wrong: str, fix: str) -> None:
        self.problems.append(Problem(file.name, f"The file {file.name} {wrong}", file, fix))

    def _report_encoding(self, file: Path) -> None:
        self._report_file(file, "is not UTF-8 text.", "Save it again, with the encoding UTF-8.")

    def report(self, key: str, wrong: str, fix: str) -> None:
        """Note what is wrong with `key`, once; `wrong` continues the sentence that begins with the key."""
        problem = Problem(key, f"{key} {wrong}", self._source(key), fix)
        if problem not in self.problems:
            self.problems.append(problem)

    def _source(self, key: str) -> Path | None:
        return None if key in self._environ else self.file

    def text(self, key: str) -> str:
        """The value without stray quotes and spaces; empty when there is none."""
        value = self._written(key)
        if is_one_line(value):
            return value
        # Inside double quotes dotenv reads C:\new as C:, a line break and "ew".
        self.report(key, "holds a line break or a tab.", "Write the value on one line, without quotes.")
        return ""

    def is_set(self, key: str) -> bool:
        """Whether it has any value."""
        return bool(self._written(key))

    def _written(self, key: str) -> str:
        return cleaned(self._environ.get(key, self._in_file.get(key, "")))

    def issued(self, key: str, *, is_needed: bool = False) -> str:
        """`text` of something that M-PESA or ngrok gives out: missing and placeholder are reported."""
        value = self.text(key)
        if is_needed and not self._written(key):
            self.report(key, "is missing.", f"Add {key}=… to {self._place}.")
        if not is_placeholder(value):
            return value
        self.report(key, "is still the placeholder.", "Put the real value there.")
        return ""

    def secret(self, key: str, *, is_needed: bool = False) -> str:
        value = self.issued(key, is_needed=is_needed)
        if not _VISIBLE_ASCII.fullmatch(value):
            self.report(key, "has a space or a strange character in it.", "Copy it again from end to end.")
        return value

    def digits(self, key: str, least: int, most: int, *, is_needed: bool = False) -> str:
        """A number that names something, so it stays text."""
        value = self.issued(key, is_needed=is_needed)
        if value and not re.fullmatch(rf"\d{{{least},{most}}}", value, re.ASCII):
            self.report(key, f"must have {least} to {most} digits and nothing else.", "Copy it from M-PESA.")
        return value

    def whole(self, key: str, default: int, least: int, most: int) -> int:
        value = self.text(key)
        if not value:
            return default
        if re.fullmatch(r"\d{1,9}", value, re.ASCII) and least <= int(value) <= most:
            return int(value)
        self.report(key, f"must be a whole number from {least} to {most}.", f"Write, say, {key}={default}.")
        return default

    def cents(self, key: str, default: int) -> int:
        """An amount typed in shillings, as whole cents."""
        value = self.text(key)
        if not value:
            return default
        if _SHILLINGS.fullmatch(value):
            return int(Decimal(value) * 100)
        self.report(key, "must be an amount in shillings.", f"Write, say, {key}={default // 100}.")
        return default

    def choice(self, key: str, default: _Choice) -> _Choice:
        kind = type(default)
        try:
            return kind(self.text(key).lower() or default)
        except ValueError:
            words = ", ".join(kind)
            self.report(key, f"is none of these words: {words}.", f"Write, say, {key}={default}.")
            return default

    def path(self, key: str, text: str | None = None) -> Path | None:
        """The value as an absolute path; a relative one starts where it is written.

        Args:
            key: says where that is: the folder of the `.env` file, or the working folder for the environment.
            text: the path if it is only a part of the value.
        """
        value = self.text(key) if text is None else text
        source = self._source(key)
        return paths.anchored(value, source.parent if source else self._working_folder) if value else None

    def web_address(self, key: str) -> SplitResult | None:
        """The parts of an address that may be used; None, and a problem, when it may not."""
        value = self.text(key)
        parts = _split(value)
        if parts is None:
            self.report(key, "is not a web address.", "Write it as https://host or https://host/path.")
        elif parts.scheme == "http" and not is_loopback(parts):
            self.report(key, "must begin with https://.", "Only 127.0.0.1 may be reached over plain http.")
            return None
        return parts


def _split(value: str) -> SplitResult | None:
    try:
        parts = urlsplit(value)
        is_usable = parts.scheme in ("http", "https") and parts.port != 0
    except ValueError:  # a port out of range, a bracket that is not closed
        return None
    # No user:password@, which would be a secret in an address that is shown.
    is_plain = _NETLOC.fullmatch(parts.netloc) and _VISIBLE_ASCII.fullmatch(value)
    return parts if is_usable and is_plain and not parts.query and not parts.fragment else None


def cleaned(value: str) -> str:
    """`value` as it is read: without stray quotes and spaces around it."""
    return value.strip(_STRAY)


def is_one_line(value: str) -> bool:
    """Whether there is no line break, tab or other control character in it."""
    return _CONTROL.search(value) is None


def is_placeholder(value: str) -> bool:
    """Whether `value` was copied from an example: ``xxxxxxxx``, ``your-key``, ``<key>``."""
    return _PLACEHOLDER.fullmatch(value) is not None


def is_loopback(parts: SplitResult) -> bool:
    """Whether the address leads to this computer."""
    host = parts.hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
