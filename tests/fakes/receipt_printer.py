"""A receipt printer on the network: a real listener on this PC that keeps what it gets, or is in trouble."""

from __future__ import annotations

import socket
import threading
from enum import StrEnum

ASK_OFFLINE, ASK_PAPER, ASK_AT_END = b"\x10\x04\x02", b"\x10\x04\x04", b"\x1dr\x01"
IS_WELL = 0x12


class Mood(StrEnum):
    """What it does with a connection."""

    ANSWERS = "answers"
    MUTE = "mute"
    HANGS_UP = "hangs_up"
    DIES_AT_WORK = "dies_at_work"
    """It takes the sheet and never says that it has finished."""


class FakeReceiptPrinter:
    """
    Attributes:
        sheets: what was sent to be printed, without the questions, a connection each; empty ones left out.
        offline, paper: its answers to the two questions.
        paper_at_work: its answer about paper once it has the sheet; the same when None.
        connections: how often somebody came.
    """

    def __init__(self, mood: Mood = Mood.MUTE) -> None:
        self.mood = mood
        self.offline = self.paper = IS_WELL
        self.paper_at_work: int | None = None
        self.sheets: list[bytes] = []
        self.connections = 0
        self._is_closing = False
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, name="printer")
        self._thread.start()

    @property
    def place(self) -> str:
        return f"127.0.0.1:{self.port}"

    def close(self) -> None:
        self._is_closing = True
        # Wakes up `accept`.
        socket.create_connection(("127.0.0.1", self.port)).close()
        self._thread.join()
        self._listener.close()

    def _serve(self) -> None:
        while True:
            connection, _ = self._listener.accept()
            with connection:
                if self._is_closing:
                    return
                self.connections += 1
                if self.mood is not Mood.HANGS_UP:
                    self._take(connection)

    def _take(self, connection: socket.socket) -> None:
        sheet = b""
        while data := _received(connection):
            sheet += data
            for question, answer in ((ASK_OFFLINE, self.offline), (ASK_PAPER, self.paper)):
                if question in sheet:
                    sheet = sheet.replace(question, b"")
                    self._say(connection, answer)
            if sheet.endswith(ASK_AT_END):
                sheet = sheet.removesuffix(ASK_AT_END)
                self.paper = self.paper if self.paper_at_work is None else self.paper_at_work
                if self.mood is not Mood.DIES_AT_WORK:
                    self._say(connection, 0)
        if sheet:
            self.sheets.append(sheet)

    def _say(self, connection: socket.socket, answer: int) -> None:
        if self.mood is not Mood.MUTE:
            connection.sendall(bytes((answer,)))


def _received(connection: socket.socket) -> bytes:
    try:
        return connection.recv(65536)
    except ConnectionError:
        return b""
