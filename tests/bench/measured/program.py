"""The program as its command starts it, in practice mode, with somebody who waits for the window."""

from __future__ import annotations

import cyberdesk.__main__ as command
from cyberdesk import app
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.main_window import MainWindow
from tests.bench.measured.first_key import press_when_painted


class WatchedWindow(MainWindow):
    """The window itself; the key chooses station 1."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        press_when_painted(self, self._is_station_chosen)

    def _is_station_chosen(self) -> bool:
        card = self.counter.grid.card(1)
        return card is not None and card.isChecked()


if __name__ == "__main__":
    app.MainWindow = WatchedWindow  # type: ignore[attr-defined]
    raise SystemExit(command.main(["run"]))
