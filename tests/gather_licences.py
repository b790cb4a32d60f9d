"""Writes resources/licences.txt: everybody whose work is part of an installed Cyberdesk, with their licences.

    ./dev licences

Run it after a change of the libraries. It reads the environment it runs in, so the versions are those that
are bundled, and Debian's texts of the licences that a wheel only names.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "resources" / "licences.txt"
_COMMON = Path("/usr/share/common-licenses")
_LINE = "=" * 60

_PARTS = (
    ("Python", "PSF-2.0", "The language it is written in. Copyright the Python Software Foundation."),
    ("Qt", "LGPL-3.0", "The window. Used as shared libraries, which you may replace by others of your own."),
    ("SQLite", "public domain", "The database, within Python."),
    ("OpenSSL", "Apache-2.0", "The encryption of connections, within Python."),
)
"""What no wheel names."""

USED_IN_PART = {"python-escpos": ("six",)}
"""Libraries of which little is bundled, with all that this little asks for. cyberdesk.spec has the same."""


def requirements() -> list[str]:
    """The libraries that the program asks for, and those that they ask for; each once, by name."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    found: dict[str, str] = {}
    waiting = list(project["dependencies"])
    while waiting:
        line = waiting.pop()
        name = re.split(r"[^A-Za-z0-9._-]", line.strip(), maxsplit=1)[0]
        key = name.lower().replace("_", "-")
        if key in found or "extra ==" in line:
            continue
        try:
            library = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # of another system
        found[key] = library.metadata["Name"]
        waiting += USED_IN_PART.get(key, library.requires or [])
    return sorted(found.values(), key=str.lower)


def licence_of(library: metadata.Distribution) -> str:
    """Its name, as the library gives it."""
    fields = library.metadata.json
    given = str(fields.get("license_expression") or fields.get("license") or "")
    if given and "\n" not in given:
        return given
    classes = [line for line in library.metadata.get_all("Classifier") or [] if line.startswith("License")]
    return ", ".join(line.rpartition(" :: ")[2] for line in classes) or "see below"


def texts_of(library: metadata.Distribution) -> Iterator[str]:
    """The licences word for word, from the library's own files."""
    for file in library.files or []:
        if re.search(r"(licen[cs]e|copying)", file.name, re.IGNORECASE) and "dist-info" in str(file):
            yield Path(str(file.locate())).read_text("utf-8", errors="replace").strip()


def paragraphs() -> Iterator[str]:
    """The file, piece by piece."""
    for name, licence, words in _PARTS:
        yield f"{_LINE}\n{name} ({licence})\n\n{words}"
    for name in requirements():
        library = metadata.distribution(name)
        yield f"{_LINE}\n{name} {library.version} ({licence_of(library)})"
        yield from texts_of(library)
    yield f"{_LINE}\nInter, the letters of the window (OFL-1.1)"
    yield (ROOT / "resources" / "fonts" / "LICENSE.txt").read_text("utf-8").strip()
    for name in ("LGPL-3", "GPL-3", "Apache-2.0"):
        yield f"{_LINE}\n{name}"
        yield (_COMMON / name).read_text("utf-8").strip()


def main() -> int:
    """Write the file."""
    TARGET.write_text("\n\n".join(paragraphs()) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
