"""What was found, as Qt's view reads it: one view of it at a time, and what of it is ticked."""

from __future__ import annotations

from enum import IntEnum, StrEnum

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.statement import RefusedLine
from cyberdesk.domain.statement_match import Finding, Match, Sort
from cyberdesk.services.statement import Preview
from cyberdesk.ui import texts
from cyberdesk.ui.statement import words
from cyberdesk.ui.table_model import Index, TableModel
from cyberdesk.ui.texts import StateText, tr


class Column(IntEnum):
    """The columns, from left to right."""

    TICK = 0
    STATE = 1
    RECEIPT = 2
    TIME = 3
    WHAT = 4
    COUNTED = 5
    MOVED = 6


AMOUNTS = frozenset({Column.COUNTED, Column.MOVED})


class View(StrEnum):
    """Which rows are shown."""

    DIFFERENCES = "differences"
    MATCHED = Sort.MATCHED
    LEDGER_ONLY = Sort.LEDGER_ONLY
    MPESA_ONLY = Sort.MPESA_ONLY
    REVERSED = Sort.REVERSED
    REFUSED = "refused"


class MatchesModel(TableModel[Match | RefusedLine, Column]):
    """The rows of a preview. Nothing is read from the disk.

    Signals:
        ticks_changed: staff ticked something, or took a tick away.
    """

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Column, AMOUNTS, parent)
        self._preview: Preview | None = None
        self._view = View.DIFFERENCES
        self._places: dict[View, list[int]] = {view: [] for view in View}
        self._chosen: set[int] = set()

    @property
    def view(self) -> View:
        return self._view

    @property
    def chosen(self) -> frozenset[int]:
        """The places of what is ticked, see `Preview.choices`."""
        return frozenset(self._chosen)

    def show_preview(self, preview: Preview | None) -> None:
        """Another preview, with nothing ticked; None: nothing."""
        self.beginResetModel()
        self._preview = preview
        self._chosen.clear()
        self._places = {view: [] for view in View}
        if preview is not None:
            for place, match in enumerate(preview.matches):
                self._places[View(match.sort)].append(place)
                if match.finding not in {Finding.SAME, Finding.REVERSED_DONE}:
                    self._places[View.DIFFERENCES].append(place)
            # What staff have to decide first; a stable sort keeps the rest as it was found.
            self._places[View.DIFFERENCES].sort(key=lambda place: not preview.matches[place].is_choice)
            self._places[View.REFUSED] = list(range(len(preview.statement.refused)))
        self.endResetModel()

    def show_view(self, view: View) -> None:
        self.beginResetModel()
        self._view = view
        self.endResetModel()

    def count(self, view: View) -> int:
        return len(self._places[view])

    def total(self, view: View) -> Money:
        """What its rows move; of those that M-PESA does not know, what is counted here. Zero for views whose
        rows have nothing in common."""
        if self._preview is None or view in {View.REFUSED, View.DIFFERENCES}:
            return ZERO
        matches = (self._preview.matches[place] for place in self._places[view])
        return sum((match.moved or match.counted or ZERO for match in matches), ZERO)

    def row_at(self, row: int) -> Match | RefusedLine | None:
        places = self._places[self._view]
        if self._preview is None or not 0 <= row < len(places):
            return None
        if self._view is View.REFUSED:
            return self._preview.statement.refused[places[row]]
        return self._preview.matches[places[row]]

    def is_ticked(self, row: int) -> bool:
        return self._view is not View.REFUSED and self._places[self._view][row] in self._chosen

    def tick(self, row: int) -> None:
        """Tick a row, or take its tick away; nothing for a row that is no choice."""
        found = self.row_at(row)
        if not isinstance(found, Match) or not found.is_choice:
            return
        self._chosen ^= {self._places[self._view][row]}
        self._row_changed(row)
        self.ticks_changed.emit()

    # --- as Qt asks for it --------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._places[self._view])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == Column.TICK:
            return self._tick_state(index.row())
        return super().data(index, role)

    def _tick_state(self, row: int) -> Qt.CheckState | None:
        """None where there is nothing to choose."""
        found = self.row_at(row)
        if not isinstance(found, Match) or not found.is_choice:
            return None
        return Qt.CheckState.Checked if self.is_ticked(row) else Qt.CheckState.Unchecked

    def _title(self, column: Column) -> str:
        return column_title(column)

    def _words(self, row: Match | RefusedLine, column: Column) -> str:
        return cell_words(row, column)


def column_title(column: Column) -> str:
    return {
        Column.TICK: "",
        Column.STATE: tr("Found"),
        Column.RECEIPT: tr("Receipt"),
        Column.TIME: tr("Time"),
        Column.WHAT: tr("What for"),
        Column.COUNTED: tr("Here KES"),
        Column.MOVED: tr("M-PESA KES"),
    }[column]


def state_of(found: Match | RefusedLine) -> StateText:
    return words.finding(found.finding).state if isinstance(found, Match) else words.refused_state()


def cell_words(found: Match | RefusedLine, column: Column) -> str:
    """What a cell says; empty cells say nothing."""
    if column is Column.STATE:
        return state_of(found).word
    if column is Column.RECEIPT:
        return found.receipt_number
    if isinstance(found, RefusedLine):
        return _refused_words(found, column)
    line = found.line
    match column:
        case Column.TIME:
            return f"{texts.date(line.completed_at)} {texts.clock(line.completed_at)}" if line else ""
        case Column.WHAT:
            payer = line.other_party or line.details if line is not None else ""
            return found.title or payer
        case Column.COUNTED:
            return found.counted.figure if found.counted is not None else ""
        case Column.MOVED if line is not None:
            return (-line.withdrawn).figure if line.withdrawn else line.paid_in.figure
        case _:
            return ""


def _refused_words(found: RefusedLine, column: Column) -> str:
    if column is Column.TIME:
        return tr("line {number}").format(number=f"{found.number:,}")
    if column is Column.WHAT:
        return f"{words.refusal(found.reason)} {found.text}"
    return ""
