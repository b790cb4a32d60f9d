"""The words of the program and their translations: `./dev words`.

Finds every text that people read, hands them to Qt's lupdate, which keeps what is translated already, and
compiles the result with lrelease. Texts are found in the syntax tree, because lupdate knows `tr` only as a
method and not that a use case says words too (`domain.words`, the errors, tables of sentences).
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[1]
TRANSLATIONS = ROOT / "resources" / "translations"
TS_FILE = TRANSLATIONS / "cyberdesk_sw.ts"
QM_FILE = TRANSLATIONS / "cyberdesk_sw.qm"
CONTEXT = "texts"

_SPEAKING = {"tr", "words"}
"""Functions whose first argument is a text for people."""
_SILENT = {
    "debug", "info", "warning", "error", "exception",  # the log
    "setObjectName", "setProperty", "strftime", "getLogger", "TypeVar",
    "ValueError", "LookupError", "TypeError", "RuntimeError", "AssertionError",
    "rows", "write", "execute", "compile", "ArgumentParser", "add_argument", "add_parser", "print",
}  # fmt: skip
"""Functions whose texts nobody at the counter reads. A `ValueError` that is shown says `words`."""
_ROOMS = ("domain", "services", "storage", "engine.py", "app.py", "desktop.py", "trial.py", "trials.py")
"""Where a sentence is for people even when no function says so: tables, errors, attributes."""
_SENTENCE = re.compile(r"[A-Z][\w’'-]*[ .?:!,].*|[A-Z][a-z]+", re.DOTALL)
_SQL = "ALTER|CREATE|DELETE|DROP|EXISTS|FROM|INSERT|IS|ORDER|SELECT|UPDATE|WITH"
_NOT_WORDS = re.compile(rf"[A-Z][a-z]+[A-Z]\w*|(Ctrl|Alt|Shift)\+.*|({_SQL}) .*", re.DOTALL)


def gather() -> set[str]:
    """Every text of the program that is to be translated."""
    found: set[str] = set()
    package = ROOT / "cyberdesk"
    for file in sorted(package.rglob("*.py")):
        room = file.relative_to(package).parts[0]
        found.update(_texts(ast.parse(file.read_text("utf-8")), says_all=room in _ROOMS))
    return found


def _texts(tree: ast.Module, *, says_all: bool) -> Iterator[str]:
    silent = set(_silent(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node) in _SPEAKING and node.args:
            yield from _literals(node.args[0])
        elif says_all and isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
            if id(node) not in silent and _SENTENCE.fullmatch(text) and not _NOT_WORDS.fullmatch(text):
                yield text


def _literals(argument: ast.expr) -> Iterator[str]:
    """Of ``tr("One")`` and of ``tr("One" if it_is else "Other")``."""
    match argument:
        case ast.Constant(value=str(text)) if text:
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from _literals(body)
            yield from _literals(orelse)


def _silent(tree: ast.Module) -> Iterator[int]:
    """What is no word of the window: docstrings, parts of f-strings, and what `_SILENT` takes."""
    for node in ast.walk(tree):
        is_text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        is_list_of_names = isinstance(node, ast.Assign) and any(
            isinstance(target, ast.Name) and target.id in ("__all__", "__slots__") for target in node.targets
        )
        is_silent_call = isinstance(node, ast.Call) and _name(node) in _SILENT
        if is_text or is_list_of_names or is_silent_call or isinstance(node, ast.JoinedStr):
            yield from (id(below) for below in ast.walk(node))


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def update(ts_file: Path = TS_FILE) -> None:
    """Bring `ts_file` up to date with the program: new texts come in, texts that went go out."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "words.py"
        calls = (f"QCoreApplication.translate({CONTEXT!r}, {json.dumps(text)})" for text in sorted(gather()))
        source.write_text("\n".join(calls) + "\n", "utf-8")
        options = ("-no-obsolete", "-locations", "none", "-target-language", "sw")
        _qt_tool("lupdate", *options, str(source), "-ts", str(ts_file))


def compile_to(qm_file: Path, ts_file: Path = TS_FILE) -> None:
    """Make the file that the window reads."""
    _qt_tool("lrelease", str(ts_file), "-qm", str(qm_file))


def translations(ts_file: Path = TS_FILE) -> dict[str, str]:
    """Text -> its translation; empty while it has none."""
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for message in ET.parse(ts_file).iter("message")  # our own file
    }


def fill(new: dict[str, str], ts_file: Path = TS_FILE) -> None:
    """Put translations into `ts_file`; a text that it does not know is an error."""
    tree = ET.parse(ts_file)
    messages = {message.findtext("source", ""): message for message in tree.iter("message")}
    for text, translation in new.items():
        slot = messages[text].find("translation")
        assert slot is not None
        slot.text = translation
        slot.attrib.pop("type", None)
    ET.indent(tree, "    ")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    ts_file.write_text(head + ET.tostring(tree.getroot(), encoding="unicode") + "\n", "utf-8")


def _qt_tool(name: str, *arguments: str) -> None:
    tool = next(Path(PySide6.__path__[0]).glob(f"{name}*"))
    subprocess.run([str(tool), "-silent", *arguments], check=True)


def main(arguments: list[str]) -> int:
    """`./dev words [FILE.json]`: a file of more translations, text to translation, is taken in."""
    update()
    for file in arguments:
        fill(json.loads(Path(file).read_text("utf-8")))
    update()
    compile_to(QM_FILE)
    missing = [text for text, translation in translations().items() if not translation]
    for text in missing:
        print(text)
    print(f"{len(translations())} texts, {len(missing)} of them not translated", file=sys.stderr)
    return 1 if missing else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
