"""Writing settings into a `.env` file: one line changes, everything else stays, byte for byte.

What is written is read again before the disk is touched, so that no value can spoil another line, whatever
characters it holds. No text made here holds a value, because it may be a secret.
"""

from __future__ import annotations

import io
import os
import re
import tempfile
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from dotenv.parser import Binding, parse_stream

from cyberdesk.env_file import EnvValues, Problem, cleaned, is_one_line

Check = Callable[[Mapping[str, str]], Sequence[Problem]]
"""What the program would say if its environment were this one."""

_BOM = "\ufeff"
_NEEDS_NO_QUOTES = re.compile(r"[A-Za-z0-9_./:@%+,=~^\\-]*")
# A line of a key in its parts, as python-dotenv reads it: before the value, the value, a comment behind it.
_LINE = re.compile(
    r"""
    (?P<head> \s* (?:export[^\S\r\n]+)? (?:'[^']+'|[^=\#\s]+) [^\S\r\n]* )
    (?P<sign> =[^\S\r\n]*? )?
    (?: (?: '(?:\\.|[^'\\])*' | "(?:\\.|[^"\\])*" ) (?P<after_quotes> [^\S\r\n]*(?:\#[^\r\n]*)? )
      | (?: [^\s'"][^\r\n]*? )? (?P<after> (?:[^\S\r\n]+\#[^\r\n]*)? [^\S\r\n]* )
    )
    (?P<end> \r\n|\n|\r )?
    """,
    re.VERBOSE | re.DOTALL,
)


class EnvFileError(ValueError):
    """The file cannot be changed, and was not; the text says why and what to do."""


class SettingsFile:
    """The one `.env` file of this program, as the settings screen sees it.

    Attributes:
        file: read, and written; it need not exist yet.
    """

    def __init__(
        self,
        file: Path,
        keys: Collection[str],
        check: Check,
        *,
        environ: Mapping[str, str] = os.environ,
        template: str = "",
        is_nothing: Callable[[str, str], bool] = lambda _key, _value: False,
    ) -> None:
        """
        Args:
            keys: every setting there is.
            check: is asked what would be wrong, before anything is written.
            environ: the environment, which wins over the file.
            template: what a new file begins with, the text of `.env.example`.
            is_nothing: whether a value of a key only holds the place of one.
        """
        self.file = file
        self._keys = keys
        self._check = check
        self._environ = environ
        self._template = template
        self._is_nothing = is_nothing

    @property
    def place(self) -> str:
        """Where it is, as shown."""
        return str(self.file)

    def values(self) -> dict[str, str]:
        """Every setting as the program reads it, the environment on top; empty when it is not set."""
        values = EnvValues(self._environ, self.file.parent, self._keys)
        values.read(self.file if self.file.exists() else None, self.file)
        texts = {key: values.text(key) for key in self._keys}
        return {key: "" if self._is_nothing(key, text) else text for key, text in texts.items()}

    def fixed_keys(self) -> frozenset[str]:
        """The settings that the environment decides: writing them would change nothing."""
        return frozenset(key for key in self._keys if key in self._environ)

    def problems(self, changes: Mapping[str, str]) -> Sequence[Problem]:
        """What would be wrong with the settings after `changes`."""
        return self._check({**changes, **self._environ})

    def write(self, changes: Mapping[str, str]) -> None:
        """Write these values; an empty one means the default. All of them or, on an error, none.

        Raises:
            EnvFileError: the file is no text that can be changed, or a value no text that can be kept in it.
            OSError: the disk is full, the folder is locked, and so on.
        """
        if not changes:
            return
        try:
            before = self.file.read_bytes().decode("utf-8")
        except FileNotFoundError:
            before = self._template
        except UnicodeDecodeError:
            before = "\0"
        if "\0" in before:
            raise EnvFileError(f"The file {self.file.name} is not UTF-8 text. Save it again as UTF-8.")
        text = before.lstrip(_BOM)
        mark = before[: len(before) - len(text)]
        _replace(self.file, (mark + rewritten(text, changes)).encode("utf-8"))


def rewritten(text: str, changes: Mapping[str, str]) -> str:
    """The text of a `.env` file with other values; comments, unknown lines and their order stay.

    Where a key is written twice the last line counts, and is the one that changes.

    Raises:
        EnvFileError: a value cannot be written so that it is read again.
    """
    for key, value in changes.items():
        text = _with_value(text, key, cleaned(value))
    return text


def _with_value(text: str, key: str, value: str) -> str:
    before = _lines(text)
    place = max((index for index, (_, line) in enumerate(before) if line.key == key), default=None)
    meant = [(line.key, line.value) for _, line in before]
    if place is None:
        meant.append((key, value))
    else:
        meant[place] = (key, value)
    if is_one_line(value) and not _has_surrogates(value):
        for spelling in _spellings(value):
            after = _spelled(text, key, spelling, None if place is None else before[place])
            if [(line.key, line.value) for _, line in _lines(after)] == meant:
                return after
    raise EnvFileError(f"{key} cannot be kept in the settings file. Type it again, on one line.")


def _has_surrogates(value: str) -> bool:
    return any("\ud800" <= letter <= "\udfff" for letter in value)


def _lines(text: str) -> list[tuple[int, Binding]]:
    """Where each line begins that has a key, or should have one. No comments, no empty lines."""
    found, start = [], 0
    for line in parse_stream(io.StringIO(text)):
        if line.key is not None or line.error:
            found.append((start, line))
        start += len(line.original.string)
    return found


def _spellings(value: str) -> Iterator[str]:
    """Ways to write `value`, the best first."""
    if _NEEDS_NO_QUOTES.fullmatch(value):
        yield value
    for quote in "'\"":
        yield quote + value.replace("\\", "\\\\").replace(quote, f"\\{quote}") + quote
    yield value


def _spelled(text: str, key: str, spelling: str, old: tuple[int, Binding] | None) -> str:
    """`text` with the new line in the place of the `old` one, or at its end."""
    end = "\r\n" if "\r\n" in text else "\n"
    if old is None:
        gap = "" if not text or text.endswith(("\n", "\r")) else end
        return f"{text}{gap}{key}={spelling}{end}"
    start, written = old[0], old[1].original.string
    match = _LINE.fullmatch(written)
    if match is None:
        return text
    comment = match["after_quotes"] or match["after"] or ""
    line = f"{match['head']}{match['sign'] or '='}{spelling}{comment}{match['end'] or ''}"
    return text[:start] + line + text[start + len(written) :]


def _replace(file: Path, content: bytes) -> None:
    """Old or new, never half: written beside it, forced to the disk, renamed. For its owner's eyes only."""
    target = file.resolve()  # a link stays one
    target.parent.mkdir(parents=True, exist_ok=True)
    # mkstemp gives it mode 0600.
    handle, name = tempfile.mkstemp(prefix=f"{target.name}.", suffix=".new", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(name, target)  # noqa: PTH105
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """The new name must outlive a power cut too. Windows keeps it by itself, and cannot open a folder."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
