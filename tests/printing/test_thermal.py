"""A receipt printer at work, over a real connection on this PC."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from cyberdesk.domain.paper import LETTERS_58_MM, PaperKind, PaperLine
from cyberdesk.printing import thermal, wire
from cyberdesk.printing.commands import paper_bytes
from cyberdesk.printing.thermal import ThermalPrinter
from cyberdesk.services.errors import PrinterTrouble
from tests.fakes.receipt_printer import FakeReceiptPrinter, Mood

LINES = (PaperLine(PaperKind.TITLE, "Receipt R7"), PaperLine(PaperKind.ROW, "PC time", "55"))
SHEET = paper_bytes(LINES, LETTERS_58_MM)


@pytest.fixture(autouse=True)
def _in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(thermal, "ANSWER_SECONDS", 0.2)
    monkeypatch.setattr(thermal, "PRINT_SECONDS", 0.2)


def printer(place: str) -> ThermalPrinter:
    return ThermalPrinter(place, LETTERS_58_MM)


def closed_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.mark.parametrize("mood", [Mood.MUTE, Mood.ANSWERS])
def test_the_printer_gets_the_sheet_whether_it_answers_or_not(
    listener: FakeReceiptPrinter, mood: Mood
) -> None:
    listener.mood = mood
    printer(listener.place).print_lines(LINES)
    assert listener.sheets == [SHEET]


def test_the_drawer_opens_before_anything_is_printed(listener: FakeReceiptPrinter) -> None:
    printer(listener.place).print_lines(LINES, opens_drawer=True)
    assert listener.sheets == [paper_bytes(LINES, LETTERS_58_MM, opens_drawer=True)]
    assert listener.sheets[0].index(b"\x1bp\x00") < listener.sheets[0].index(b"Receipt")


@pytest.mark.parametrize(
    ("offline", "paper", "title"),
    [
        (0x12, 0x12 | 0x60, "The printer is out of paper"),
        (0x12 | 0x20, 0x12, "The printer is out of paper"),
        (0x12 | 0x04, 0x12, "The printer's cover is open"),
        (0x12 | 0x40, 0x12, "The printer reports a fault"),
    ],
)
def test_a_printer_that_cannot_print_is_sent_nothing(
    listener: FakeReceiptPrinter, offline: int, paper: int, title: str
) -> None:
    listener.mood, listener.offline, listener.paper = Mood.ANSWERS, offline, paper
    with pytest.raises(PrinterTrouble) as found:
        printer(listener.place).print_lines(LINES)
    assert (found.value.title, found.value.may_be_out) == (title, False)
    assert listener.sheets == []


def test_a_printer_that_is_off_is_told_apart_from_one_that_stopped(listener: FakeReceiptPrinter) -> None:
    off = f"127.0.0.1:{closed_port()}"
    with pytest.raises(PrinterTrouble, match=f"No printer answers at {off}") as found:
        printer(off).print_lines(LINES)
    assert not found.value.may_be_out
    listener.mood = Mood.DIES_AT_WORK
    with pytest.raises(PrinterTrouble, match="does not say that it has finished") as found:
        printer(listener.place).print_lines(LINES)
    assert found.value.may_be_out


def test_a_printer_that_ran_out_of_paper_at_work_says_so(listener: FakeReceiptPrinter) -> None:
    listener.mood, listener.paper_at_work = Mood.DIES_AT_WORK, 0x12 | 0x60
    with pytest.raises(PrinterTrouble, match="out of paper") as found:
        printer(listener.place).print_lines(LINES)
    assert found.value.may_be_out


def test_a_printer_that_hangs_up_has_printed_nothing(listener: FakeReceiptPrinter) -> None:
    listener.mood = Mood.HANGS_UP
    with pytest.raises(PrinterTrouble, match="The printer hung up") as found:
        printer(listener.place).print_lines(LINES)
    assert not found.value.may_be_out


def test_a_printer_that_takes_nothing_more_is_not_waited_for_without_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(wire, "SEND_SECONDS", 0.2)
    monkeypatch.setattr(wire, "_FAREWELL_SECONDS", 0.1)
    monkeypatch.setattr(thermal, "paper_bytes", lambda *_, **__: bytes(50_000_000))
    with socket.create_server(("127.0.0.1", 0)) as stands_still:
        place = f"127.0.0.1:{stands_still.getsockname()[1]}"
        with pytest.raises(PrinterTrouble, match="stopped in the middle") as found:
            printer(place).print_lines(LINES)
    assert found.value.may_be_out


def test_a_file_gets_every_sheet_at_its_end(tmp_path: Path) -> None:
    target = tmp_path / "printed.bin"
    printer(str(target)).print_lines(LINES)
    printer(str(target)).print_lines(LINES)
    assert target.read_bytes() == SHEET * 2


@pytest.mark.parametrize(
    ("place", "title"),
    [
        ("/nowhere/lp0", "No printer is found at /nowhere/lp0"),
        ("no-such-printer.invalid", "No printer is called no-such-printer.invalid"),
        ("", "The printer's place is not set"),
    ],
)
def test_a_printer_that_is_not_there_is_named(place: str, title: str) -> None:
    with pytest.raises(PrinterTrouble) as found:
        printer(place).look()
    assert (found.value.title, found.value.money) == (title, "The payment is safe.")
    assert not found.value.may_be_out


def test_looking_at_a_printer_prints_nothing(listener: FakeReceiptPrinter) -> None:
    assert "does not tell" in printer(listener.place).look()
    listener.mood = Mood.ANSWERS
    assert printer(listener.place).look().endswith("answers, and has paper.")
    assert listener.sheets == []


def test_the_first_printer_on_usb_is_used(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        wire.first_usb_printer(tmp_path)
    for name in ("lp1", "lp0", "hiddev0"):
        (tmp_path / name).touch()
    assert wire.first_usb_printer(tmp_path) == str(tmp_path / "lp0")
