"""The program as its command starts it, in practice mode, with somebody who waits for the window."""

from __future__ import annotations

import cyberdesk.__main__ as command
from cyberdesk import app
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.main_window import MainWindow
from tests.bench.measured.first_key import press_when_painted


class WatchedWindow(MainWindow):
    """The window itself, locked as it is in the morning; the key is the first of a PIN."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        press_when_painted(self, lambda: self.lock_screen.prompt.field.text() == "1")


if __name__ == "__main__":
    app.MainWindow = WatchedWindow  # type: ignore[attr-defined]
    raise SystemExit(command.main(["run"]))
