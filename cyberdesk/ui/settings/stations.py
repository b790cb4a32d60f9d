"""The page of what is hired out: every PC, and the group whose price it has."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from cyberdesk.domain.station import STANDARD, Station
from cyberdesk.services.setup import MOST_STATIONS
from cyberdesk.ui import theme
from cyberdesk.ui.choice_box import ChoiceBox
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.settings.form import Form
from cyberdesk.ui.texts import tr

_COLUMNS = 2


class StationsPage(Form):
    """Stations. They are kept in the database, not in the settings file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Stations"),
            tr("What you hire out. Each has the price of its group."),
            "counter",
            parent,
        )
        self._saved: list[Station] = []
        self._groups = [STANDARD]
        self.rows: dict[int, StationRow] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(6)
        self.add_button = button(tr("Add a PC"))
        self.add_button.clicked.connect(self.add_station)
        self._count = label(role="muted")
        bottom = QHBoxLayout()
        bottom.addWidget(self.add_button)
        bottom.addWidget(self._count, 1)
        room = self.section().inside
        room.addLayout(self._grid)
        room.addLayout(bottom)
        self.page.addStretch(1)

    def load_stations(self, stations: Sequence[Station], groups: Sequence[str]) -> None:
        """Start again from what is hired out now."""
        self._groups = list(groups)
        self._saved = sorted(stations, key=lambda station: station.number)
        for number in list(self.rows):
            self._drop(number)
        for station in self._saved:
            self._put(station)
        self._arrange()
        self._show_count()

    def stations(self) -> list[Station]:
        """The stations as they would be after a save."""
        return [self.rows[number].station() for number in sorted(self.rows)]

    def is_changed(self) -> bool:
        return self.stations() != self._saved

    def has_problem(self) -> bool:
        return False

    # --- groups -------------------------------------------------------------------------------------------

    def show_groups(self, groups: Sequence[str]) -> None:
        """The groups are called so now, and there may be one more at the end."""
        self._groups = list(groups)
        for row in self.rows.values():
            row.show_groups(groups)
        self._arrange()

    def drop_group(self, place: int) -> None:
        """A group is gone: its stations are standard ones."""
        del self._groups[place]
        for row in self.rows.values():
            row.drop_group(place)
        self._arrange()

    # --- stations -----------------------------------------------------------------------------------------

    def add_station(self) -> None:
        """One PC more, with the lowest number that is free."""
        number = next(one for one in range(1, MOST_STATIONS + 1) if one not in self.rows)
        row = self._put(Station(number, f"PC {number}"))
        self._arrange()
        row.name.setFocus()
        row.name.selectAll()
        self._on_edited()

    def remove_station(self, number: int) -> None:
        """This PC is hired out no more, once that is saved."""
        self._drop(number)
        self._arrange()
        self.add_button.setFocus()
        self._on_edited()

    # --- rows ---------------------------------------------------------------------------------------------

    def _put(self, station: Station) -> StationRow:
        row = StationRow(station, self._groups)
        row.edited.connect(self._on_edited)
        row.remove_button.clicked.connect(lambda: self.remove_station(station.number))
        self.rows[station.number] = row
        return row

    def _drop(self, number: int) -> None:
        row = self.rows.pop(number)
        self._grid.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _arrange(self) -> None:
        """In order of number, line by line, whatever came and went."""
        before: QWidget | None = None
        # With a choice of groups a row needs the whole width.
        columns = _COLUMNS if len(self._groups) == 1 else 1
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, int(column < columns))
        for index, number in enumerate(sorted(self.rows)):
            row = self.rows[number]
            self._grid.addWidget(row, index // columns, index % columns)
            if before is not None:
                QWidget.setTabOrder(before, row.name)
            before = row.remove_button

    def _on_edited(self) -> None:
        self._show_count()
        self.edited.emit()

    def _show_count(self) -> None:
        self.add_button.setEnabled(len(self.rows) < MOST_STATIONS)
        for row in self.rows.values():
            row.remove_button.setEnabled(len(self.rows) > 1)
        words = tr("1 PC") if len(self.rows) == 1 else tr("{count} PCs").format(count=len(self.rows))
        if len(self.rows) == MOST_STATIONS:
            words = tr("{count} PCs, as many as the counter shows.").format(count=MOST_STATIONS)
        self._count.setText(words)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for row in self.rows.values():
                row.dress()


class StationRow(QWidget):
    """What can be said about one station.

    Signals:
        edited: it is another one.
    """

    edited = Signal()

    def __init__(self, station: Station, groups: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = station.number
        self.number = label(str(station.number), "number")
        self.number.setFixedWidth(24)
        self.name = QLineEdit(station.name)
        self.name.setMaxLength(24)
        self.name.setPlaceholderText(f"PC {station.number}")
        self.name.setAccessibleName(tr("Name of station {number}").format(number=station.number))
        self.name.textEdited.connect(self.edited)
        self.group = ChoiceBox()
        self.group.setAccessibleName(tr("Group of station {number}").format(number=station.number))
        self.group.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        self.group.setMinimumContentsLength(10)
        self.show_groups(groups)
        self.group.setCurrentIndex(groups.index(station.group))
        self.group.currentIndexChanged.connect(self.edited)
        self.out_of_order = button(tr("Out of order"), "chip")
        self.out_of_order.setCheckable(True)
        self.out_of_order.setAccessibleName(
            tr("Station {number} is out of order").format(number=station.number)
        )
        self.out_of_order.setChecked(station.is_out_of_order)
        self.out_of_order.toggled.connect(self.edited)
        self.remove_button: QPushButton = button("", "link")
        self.remove_button.setAccessibleName(tr("Remove station {number}").format(number=station.number))
        self.remove_button.setToolTip(tr("Remove"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.number)
        layout.addWidget(self.name, 1)
        layout.addWidget(self.group)
        layout.addWidget(self.out_of_order)
        layout.addWidget(self.remove_button)
        self.dress()

    def station(self) -> Station:
        """As it would be after a save."""
        name = " ".join(self.name.text().split()) or f"PC {self._number}"
        group = self.group.currentData()
        return Station(self._number, name, self.out_of_order.isChecked(), group)

    def show_groups(self, groups: Sequence[str]) -> None:
        """The groups to choose from; with one there is no choice to show."""
        for place, group in enumerate(groups):
            if place == self.group.count():
                self.group.addItem("")
            self.group.setItemText(place, tr(group) if group == STANDARD else group)
            self.group.setItemData(place, group)
        self.group.setVisible(len(groups) > 1)

    def drop_group(self, place: int) -> None:
        """A group is gone; if it was this station's, it is a standard one."""
        if self.group.currentIndex() == place:
            self.group.setCurrentIndex(0)
        self.group.removeItem(place)
        self.group.setVisible(self.group.count() > 1)

    def dress(self) -> None:
        """In the colours of now."""
        self.remove_button.setIcon(theme.icon("close", theme.colours().muted, 16))
