"""What the packages are made from fits together; `./dev deb-check`, `./dev windows` show that they work."""

from __future__ import annotations

import ast
import configparser
import re
import shutil
import struct
import subprocess
import sys
import tomllib
from pathlib import Path

import bundle
import debian
import figures
import icons
import program
import pytest

import cyberdesk
from cyberdesk import __main__ as command
from cyberdesk import report
from tests import gather_licences

ROOT = program.ROOT
DESKTOP = debian.PARTS / "cyberdesk.desktop"


def project() -> dict[str, object]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def locked(path: Path) -> dict[str, str]:
    """Library -> version."""
    return dict(re.findall(r"^([a-z0-9.-]+)==(\S+)", path.read_text(encoding="utf-8"), re.MULTILINE))


# --- the version ------------------------------------------------------------------------------------------


def test_the_version_is_written_once() -> None:
    assert program.version() == cyberdesk.__version__
    table = project()["project"]
    assert isinstance(table, dict)
    assert "version" not in table
    assert table["dynamic"] == ["version"]


def test_the_next_version_sorts_after() -> None:
    assert program.next_version("1.4.9") == "1.4.10"


# --- what goes in -----------------------------------------------------------------------------------------


def test_the_packages_get_the_libraries_that_the_tests_run_with() -> None:
    tested, packed = locked(ROOT / "requirements.lock"), locked(ROOT / "packaging" / "requirements.lock")
    table = project()["project"]
    assert isinstance(table, dict)
    names = [re.split(r"[^A-Za-z0-9._-]", line)[0].lower() for line in table["dependencies"]]
    assert len(names) > 5
    assert {name: packed.get(name) for name in names} == {name: tested.get(name) for name in names}


def test_the_lock_of_the_packages_names_no_address() -> None:
    assert "://" not in (ROOT / "packaging" / "requirements.lock").read_text(encoding="utf-8")


def spec_value(name: str) -> object:
    """A constant of cyberdesk.spec, which only PyInstaller can run."""
    spec = ast.parse((ROOT / "cyberdesk.spec").read_text(encoding="utf-8"))
    (value,) = (
        node.value
        for node in spec.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name
    )
    return eval(ast.unparse(value))


def test_the_licences_are_of_the_libraries_that_are_bundled() -> None:
    assert spec_value("USED_IN_PART") == gather_licences.USED_IN_PART
    text = (ROOT / "resources" / "licences.txt").read_text(encoding="utf-8")
    named = set(re.findall(r"^={60}\n(\S+) ", text, re.MULTILINE))
    assert named >= {"openpyxl", "python-escpos", "six", "xlrd", "xlsxwriter"}
    assert named.isdisjoint({"pillow", "qrcode", "setuptools"})


PROGRAM_WITHOUT_PICTURES = """
import sys
sys.modules.update(dict.fromkeys({left_out}))
from cyberdesk import __main__, desktop, selftest
"""


def test_the_program_is_whole_without_what_is_left_out() -> None:
    left_out = spec_value("EXCLUDED_MODULES")
    assert isinstance(left_out, list)
    assert {"PIL", "qrcode", "escpos.printer"} <= set(left_out)
    tried = PROGRAM_WITHOUT_PICTURES.format(left_out=left_out)
    done = subprocess.run([sys.executable, "-c", tried], cwd=ROOT, capture_output=True, check=False)
    assert done.stderr == b""


def whole(folder: Path) -> Path:
    """A folder as PyInstaller makes it, as far as anybody looks."""
    for name in (*bundle.NEEDED, "qoffscreen.dll"):
        (folder / name).touch()
    return folder


@pytest.mark.parametrize("stub", ["icuuc.dll", "ICUUC.DLL", "mscms.dll"])
def test_a_stand_in_of_wine_is_never_shipped(tmp_path: Path, stub: str) -> None:
    bundle.look_through(whole(tmp_path), "")
    (tmp_path / stub).touch()
    with pytest.raises(bundle.PackagingError, match="must not be shipped"):
        bundle.look_through(tmp_path, "")


def test_a_bundle_that_pyinstaller_made_without_qt_is_refused(tmp_path: Path) -> None:
    with pytest.raises(bundle.PackagingError, match="plugins of Qt"):
        bundle.look_through(whole(tmp_path), f"12 WARNING: {bundle.NO_QT}: exit 1")


@pytest.mark.parametrize("needed", [*bundle.NEEDED, "qoffscreen.dll"])
def test_a_bundle_with_a_file_missing_is_refused(tmp_path: Path, needed: str) -> None:
    (whole(tmp_path) / needed).unlink()
    with pytest.raises(bundle.PackagingError, match="not inside"):
        bundle.look_through(tmp_path, "")


# --- the icon ---------------------------------------------------------------------------------------------


def test_the_icon_of_windows_holds_every_size() -> None:
    content = icons.ico()
    _, kind, count = struct.unpack_from("<HHH", content)
    assert (kind, count) == (1, len(icons.ICO_PIXELS))
    for number, pixels in enumerate(icons.ICO_PIXELS):
        *_, length, offset = struct.unpack_from("<BBBBHHII", content, 6 + 16 * number)
        picture = content[offset : offset + length]
        assert picture.startswith(b"\x89PNG")
        assert struct.unpack_from(">II", picture, 16) == (pixels, pixels)


# --- Debian -----------------------------------------------------------------------------------------------


def test_the_menu_starts_a_program_that_the_package_has(tmp_path: Path) -> None:
    folder = tmp_path / "bundle"
    folder.mkdir()
    (folder / "cyberdesk").touch()
    (folder / "libQt6Core.so").symlink_to("cyberdesk")
    icons.main(program.BUILD / "icons")
    debian.lay_out(folder, tmp_path / "root", "1.4.0")
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(DESKTOP, encoding="utf-8")
    root = tmp_path / "root"
    assert (
        root / "usr/bin" / entry["Desktop Entry"]["Exec"]
    ).resolve() == root / "usr/lib/cyberdesk/cyberdesk"
    icon = entry["Desktop Entry"]["Icon"]
    assert (root / f"usr/share/icons/hicolor/scalable/apps/{icon}.svg").is_file()
    # Copied as a file each library would be there twice.
    assert (root / "usr/lib/cyberdesk/libQt6Core.so").is_symlink()
    assert "\nVersion: 1.4.0\n" in (root / "DEBIAN/control").read_text(encoding="utf-8")


def test_the_menu_entry_is_valid() -> None:
    validate = shutil.which("desktop-file-validate")
    if validate is None:
        pytest.skip("desktop-file-validate is not installed")
    done = subprocess.run([validate, DESKTOP], capture_output=True, text=True, check=False)
    assert done.stdout + done.stderr == ""


def test_the_manual_tells_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        command.main(["--help"])
    # Each command stands on a line of its own, four spaces in.
    commands = re.findall(r"^ {4}([a-z][a-z-]*)\b", capsys.readouterr().out, re.MULTILINE)
    manual = (debian.PARTS / "cyberdesk.1").read_text(encoding="utf-8").replace("\\-", "-")
    assert "selftest" in commands
    assert [name for name in commands if not re.search(rf'^\.\w+ "?{name}\b', manual, re.MULTILINE)] == []


# --- the page of figures ----------------------------------------------------------------------------------


def test_a_figure_that_was_not_measured_keeps_its_row() -> None:
    empty = f"before\n{figures.BEGIN}| a | b |\n|---|---|\n{figures.END}after\n"
    one = figures.with_table(empty, [figures.Figure("first", 1.0, "MB", 2.0)])
    two = figures.with_table(one, [figures.Figure("second", 3.0, "MB")])
    again = figures.with_table(two, [figures.Figure("first", 1.5, "MB", 2.0)])
    assert "| first | 1.50 MB | ≤ 2 MB |  |" in again
    assert "| first | 1.00" not in again
    assert "| second | 3.00 MB |" in again
    assert again.startswith("before\n")
    assert again.endswith("after\n")


def test_the_page_has_its_place_for_the_figures() -> None:
    page = figures.PAGE.read_text(encoding="utf-8")
    assert figures.with_table(page, []) == page


def test_the_versions_that_a_report_tells_are_known_to_the_packaged_program() -> None:
    told = {name.lower() for name in report._LIBRARIES}
    spec = (ROOT / "cyberdesk.spec").read_text(encoding="utf-8")
    found = re.search(r"^VERSIONS_TOLD = (\(.*\))$", spec, re.MULTILINE)
    assert found is not None
    assert set(ast.literal_eval(found[1])) == told
