"""One line of a `.env` file changes, and the program then reads what was written."""

from __future__ import annotations

import io
import os
import stat
import tempfile
from pathlib import Path

import pytest
from dotenv.parser import parse_stream
from hypothesis import example, given
from hypothesis import strategies as st

from cyberdesk import config, paths
from cyberdesk.env_file import EnvValues, Problem, cleaned
from cyberdesk.env_writer import EnvFileError, SettingsFile, rewritten

EXAMPLE = (paths.program_folder() / ".env.example").read_text(encoding="utf-8")
POSIX_ONLY = pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes")


def settings_file(file: Path, environ: dict[str, str] | None = None, template: str = "") -> SettingsFile:
    environ = environ or {}

    def check(after: object) -> tuple[Problem, ...]:
        assert isinstance(after, dict)
        return config.load(environ=after, working_folder=file.parent).problems

    return SettingsFile(file, config.KEYS, check, environ=environ, template=template)


def read(text: str, key: str) -> str:
    """As the program reads it, the last line of the key."""
    bindings = [one for one in parse_stream(io.StringIO(text)) if one.key == key]
    return bindings[-1].value or ""


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


# --- values -----------------------------------------------------------------------------------------------

values = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30) | st.text(
    "'\"\\#$ {}=`nt%~!é“\u00a0\u2028", max_size=12
)


@pytest.mark.parametrize("old", ["", "xx", "'xx'", '"x\\"x"', "  xx", "\u2003'x y'"])
@given(value=values, comment=st.sampled_from(["", " # mine", '\t# it\'s "mine"']))
@example(value="ends with \\", comment=" # it's")
@example(value="it's \"quoted\" \\'", comment="")
@example(value="#no comment # none", comment=" # mine")
@example(value="${HOME} $x", comment="")
def test_a_written_value_is_read_back(old: str, value: str, comment: str) -> None:
    before = f"# top\nFIRST='one'\nCAFE_NAME={old}{comment}\nnot a setting\n\nLAST=\"two\"\n"
    after = rewritten(before, {"CAFE_NAME": value})
    assert read(after, "CAFE_NAME") == cleaned(value)
    assert after.startswith("# top\nFIRST='one'\nCAFE_NAME=")
    assert after.endswith(f'{comment}\nnot a setting\n\nLAST="two"\n')


@given(values)
def test_the_program_reads_what_was_written(value: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        written = settings_file(Path(folder) / ".env", template=EXAMPLE)
        written.write({"CAFE_NAME": value})
        assert written.values()["CAFE_NAME"] == cleaned(value)
        reader = EnvValues({}, Path(folder), config.KEYS)
        reader.read(written.file, written.file)
        assert reader.text("CAFE_NAME") == cleaned(value)
        assert reader.problems == []


def others(text: str) -> list[str]:
    """Every line as it is written, but the last one of the key A."""
    lines = list(parse_stream(io.StringIO(text)))
    ours = [index for index, one in enumerate(lines) if one.key == "A"]
    return [one.original.string for index, one in enumerate(lines) if index not in ours[-1:]]


@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
    | st.text("A=B'\"\\# \n\r\texport", max_size=60),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
)
@example(text="B='open\nC=2\n", value="two words")
def test_whatever_is_in_a_file_a_write_keeps_all_other_lines_or_is_refused(text: str, value: str) -> None:
    text = text.lstrip("\ufeff")
    try:
        after = rewritten(text, {"A": value})
    except EnvFileError:
        return
    assert read(after, "A") == cleaned(value)
    if any(one.key == "A" for one in parse_stream(io.StringIO(text))):
        assert others(after) == others(text)
    else:
        assert after.startswith(text)
        keyed = [(one.key, one.value) for one in parse_stream(io.StringIO(text)) if one.key]
        assert [(one.key, one.value) for one in parse_stream(io.StringIO(after)) if one.key][:-1] == keyed


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("174379", "CAFE_NAME=174379"),
        ("https://till.ngrok-free.app", "CAFE_NAME=https://till.ngrok-free.app"),
        (r"C:\new\ngrok.exe", r"CAFE_NAME=C:\new\ngrok.exe"),
        ("Mama Njeri", "CAFE_NAME='Mama Njeri'"),
        ("Njeri's", r"CAFE_NAME='Njeri\'s'"),
        ("a#b", "CAFE_NAME='a#b'"),
        ("$HOME", "CAFE_NAME='$HOME'"),
        ("Café", "CAFE_NAME='Café'"),
        ("", "CAFE_NAME="),
    ],
)
def test_quotes_stand_only_where_they_are_needed(value: str, line: str) -> None:
    assert rewritten("CAFE_NAME=old\n", {"CAFE_NAME": value}) == line + "\n"


@pytest.mark.parametrize("value", ["two\nlines", "a\tb", "bell\a", "\ud800"])
def test_a_value_that_is_no_line_is_refused_and_not_repeated(tmp_path: Path, value: str) -> None:
    written = settings_file(tmp_path / ".env")
    with pytest.raises(EnvFileError, match="MPESA_PASSKEY") as caught:
        written.write({"CAFE_NAME": "x", "MPESA_PASSKEY": value})
    assert value not in str(caught.value)
    assert not written.file.exists()


# --- lines ------------------------------------------------------------------------------------------------


def test_every_other_line_of_the_example_stays_as_it_is() -> None:
    after = rewritten(EXAMPLE, {"MPESA_SHORTCODE": "174379", "TUNNEL": "ngrok"})
    changed = [
        (old, new) for old, new in zip(EXAMPLE.splitlines(), after.splitlines(), strict=True) if old != new
    ]
    assert changed == [("MPESA_SHORTCODE=", "MPESA_SHORTCODE=174379"), ("TUNNEL=none", "TUNNEL=ngrok")]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("A=1 # why\n", "A=new # why\n"),
        ("A='1'   # it's why\n", "A=new   # it's why\n"),
        ("A= # why\n", "A=new # why\n"),
        ("export A=1\n", "export A=new\n"),
        ("  A = 1\n", "  A = new\n"),
        ("A\n", "A=new\n"),
        ("A=1", "A=new"),
        ("'A'=1\nB=2\n", "'A'=new\nB=2\n"),
        ("A='two\nlines'\nB=2\n", "A=new\nB=2\n"),
        ("A=1\r\nB=2\r\n", "A=new\r\nB=2\r\n"),
        ("B=2\r\n", "B=2\r\nA=new\r\n"),
        ("B=2", "B=2\nA=new\n"),
        ("# A=1\n\n", "# A=1\n\nA=new\n"),
        ("", "A=new\n"),
    ],
)
def test_only_the_value_of_the_line_changes(before: str, after: str) -> None:
    assert rewritten(before, {"A": "new"}) == after


def test_of_two_lines_of_a_key_the_one_that_counts_changes() -> None:
    assert rewritten("A=1\nB=2\nA=3\n", {"A": "4"}) == "A=1\nB=2\nA=4\n"


def test_an_open_quote_above_does_not_swallow_what_is_written_below() -> None:
    after = rewritten("BROKEN='open\nB=2\n", {"A": "two words"})
    assert read(after, "A") == "two words"
    assert read(after, "B") == "2"
    assert after.startswith("BROKEN='open\nB=2\n")


# --- the file ---------------------------------------------------------------------------------------------


def test_a_file_that_was_not_there_begins_as_the_example(tmp_path: Path) -> None:
    written = settings_file(tmp_path / "not" / "yet" / ".env", template=EXAMPLE)
    written.write({"CAFE_NAME": "Uhuru Cyber"})
    text = written.file.read_text(encoding="utf-8")
    assert text == EXAMPLE.replace("CAFE_NAME=Cyber café", "CAFE_NAME='Uhuru Cyber'")
    assert config.load(environ={}, working_folder=written.file.parent).settings.cafe_name == "Uhuru Cyber"


@POSIX_ONLY
def test_nobody_else_may_read_the_file_even_if_they_could_before(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("CAFE_NAME=x\n", encoding="utf-8")
    file.chmod(0o664)
    settings_file(file).write({"CAFE_NAME": "y"})
    assert mode(file) == 0o600
    new = settings_file(tmp_path / "new" / ".env")
    new.write({"CAFE_NAME": "y"})
    assert mode(new.file) == 0o600


def test_a_byte_order_mark_stays(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_bytes(b"\xef\xbb\xbfCAFE_NAME=x\r\nSTAFF_NAME=Otieno\r\n")
    settings_file(file).write({"CAFE_NAME": "y"})
    assert file.read_bytes() == b"\xef\xbb\xbfCAFE_NAME=y\r\nSTAFF_NAME=Otieno\r\n"


@POSIX_ONLY
def test_a_link_to_the_file_stays_a_link(tmp_path: Path) -> None:
    real = tmp_path / "shop.env"
    real.write_text("CAFE_NAME=x\n", encoding="utf-8")
    link = tmp_path / ".env"
    link.symlink_to(real)
    settings_file(link).write({"CAFE_NAME": "y"})
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8") == "CAFE_NAME=y\n"


@pytest.mark.parametrize("raw", [b"CAFE_NAME=caf\xe9\n", "CAFE_NAME=x\n".encode("utf-16"), b"A\0=\0"])
def test_a_file_that_is_not_utf8_is_left_alone(tmp_path: Path, raw: bytes) -> None:
    file = tmp_path / ".env"
    file.write_bytes(raw)
    with pytest.raises(EnvFileError, match="UTF-8"):
        settings_file(file).write({"CAFE_NAME": "y"})
    assert file.read_bytes() == raw


def test_a_write_that_fails_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / ".env"
    file.write_text("CAFE_NAME=x\n", encoding="utf-8")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        settings_file(file).write({"CAFE_NAME": "y"})
    assert file.read_text(encoding="utf-8") == "CAFE_NAME=x\n"
    assert [one.name for one in tmp_path.iterdir()] == [".env"]


def test_nothing_to_write_touches_nothing(tmp_path: Path) -> None:
    written = settings_file(tmp_path / ".env", template=EXAMPLE)
    written.write({})
    assert not written.file.exists()


# --- what the screen asks ---------------------------------------------------------------------------------


def test_the_environment_wins_and_says_which_settings_it_decides(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("CAFE_NAME=File\nSTAFF_NAME=Otieno\n", encoding="utf-8")
    read_with = settings_file(file, {"CAFE_NAME": "Environment", "PATH": "/bin"})
    assert (read_with.values()["CAFE_NAME"], read_with.values()["STAFF_NAME"]) == ("Environment", "Otieno")
    assert read_with.fixed_keys() == {"CAFE_NAME"}


def test_values_are_checked_before_they_are_written(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("MPESA_ENVIRONMENT=practice\n", encoding="utf-8")
    checked = settings_file(file)
    assert checked.problems({}) == ()
    wrong = [one.key for one in checked.problems({"MPESA_ENVIRONMENT": "sandbox", "MPESA_SHORTCODE": "12"})]
    assert wrong == ["MPESA_SHORTCODE", "MPESA_CONSUMER_KEY", "MPESA_CONSUMER_SECRET", "MPESA_PASSKEY"]
    assert file.read_text(encoding="utf-8") == "MPESA_ENVIRONMENT=practice\n"


def test_what_the_environment_decides_is_checked_as_it_is(tmp_path: Path) -> None:
    checked = settings_file(tmp_path / ".env", {"STATIONS": "99"})
    assert [one.key for one in checked.problems({"STATIONS": "5"})] == ["STATIONS"]
