"""Which payments are listed: days, status, method, and a search."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from cyberdesk.domain.payment import PaymentState, Tender
from cyberdesk.services.ports import PaymentFilter, Totals
from cyberdesk.ui import texts
from cyberdesk.ui.flow_row import FlowRow
from cyberdesk.ui.labels import chip_button, label
from cyberdesk.ui.list_filters import ListFilters, write_on
from cyberdesk.ui.payments.day_chips import DayChips, Span
from cyberdesk.ui.search_field import SearchField
from cyberdesk.ui.texts import tr

_LEAST_SEARCH_PIXELS = 250
_GAP_PIXELS = 18


class StatusGroup(StrEnum):
    """States that mean the same to staff."""

    ANY = "any"
    WAITING = "waiting"
    IN_DOUBT = "in_doubt"
    PAID = "paid"
    NOT_PAID = "not_paid"


STATES_OF: dict[StatusGroup, frozenset[PaymentState]] = {
    StatusGroup.ANY: frozenset(),
    StatusGroup.WAITING: frozenset({PaymentState.CREATED, PaymentState.SENDING, PaymentState.PENDING}),
    StatusGroup.IN_DOUBT: frozenset({PaymentState.UNKNOWN}),
    StatusGroup.PAID: frozenset({PaymentState.PAID}),
    StatusGroup.NOT_PAID: frozenset({PaymentState.DECLINED}),
}


class FilterBar(ListFilters):
    """Days, states, methods, and a search."""

    def __init__(self, today: int, parent: QWidget | None = None) -> None:
        super().__init__(_search_field(), parent)
        self.days = DayChips(today)
        self.days.changed.connect(self._tell)
        self.status_chips = {group: chip_button(_status_word(group)) for group in StatusGroup}
        self.tender_chips = {tender: chip_button(texts.tender(tender)) for tender in Tender}
        self._statuses = QButtonGroup(self)
        for status_chip in self.status_chips.values():
            self._statuses.addButton(status_chip)
        self._statuses.buttonClicked.connect(self._tell)
        self.status_chips[StatusGroup.ANY].setChecked(True)
        for tender_chip in self.tender_chips.values():
            tender_chip.clicked.connect(self._on_tender)
        self._is_one_line: bool | None = None
        self._lay_out()
        self.set_totals(None)

    # --- the filter ---------------------------------------------------------------------------------------

    @property
    def is_narrowed(self) -> bool:
        """Something besides the days narrows the list."""
        wanted = self.wanted()
        return bool(wanted.search or wanted.states or wanted.tender)

    def wanted(self) -> PaymentFilter:
        first, last = self.days.days()
        group = next(group for group, chip in self.status_chips.items() if chip.isChecked())
        return PaymentFilter(
            first_day=first,
            last_day=last,
            states=STATES_OF[group],
            tender=next((tender for tender, chip in self.tender_chips.items() if chip.isChecked()), None),
            search=self.search.text().strip(),
        )

    def search_everywhere(self, text: str) -> None:
        """Look for `text` in all payments ever."""
        self._widen()
        self.search.setText(text)
        self.days.choose(Span.ALL)

    def clear(self) -> None:
        """List everything of all days."""
        self.search_everywhere("")

    def set_totals(self, totals: Totals | None) -> None:
        """Write how many there are on the chips; None: not known."""
        for group, chip in self.status_chips.items():
            words = _status_word(group)
            if totals is not None and group is not StatusGroup.ANY:
                words = f"{words} {sum(totals.by_state.get(state, 0) for state in STATES_OF[group]):,}"
            write_on(chip, words)
        self._arrange()

    def _widen(self) -> None:
        self.status_chips[StatusGroup.ANY].setChecked(True)
        for chip in self.tender_chips.values():
            chip.setChecked(False)

    def _on_tender(self) -> None:
        """One method or any: a second click on a chip takes it back."""
        for chip in self.tender_chips.values():
            if chip is not self.sender():
                chip.setChecked(False)
        self._tell()

    # --- looks --------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(label(tr("Payments"), "title"))
        top.addWidget(self.days, 1)
        self._status_row = FlowRow(self.status_chips.values())
        self._tender_row = FlowRow(self.tender_chips.values())
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(_GAP_PIXELS)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(2, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addLayout(self._grid)

    def _arrange(self) -> None:
        """All chips and the search in one line if there is room, else in two."""
        # Said outright: asked, the layout would name the width of the line it has now, and never get another.
        self.setMinimumWidth(_LEAST_SEARCH_PIXELS + self._tender_row.minimumSizeHint().width() + _GAP_PIXELS)
        chips = self._status_row.sizeHint().width() + self._tender_row.sizeHint().width()
        has_room = chips + _LEAST_SEARCH_PIXELS + 2 * self._grid.horizontalSpacing() <= self.width()
        if has_room is self._is_one_line:
            return
        self._is_one_line = has_room
        for widget in (self._status_row, self._tender_row, self.search):
            self._grid.removeWidget(widget)
        if has_room:
            self._grid.addWidget(self._status_row, 0, 0)
            self._grid.addWidget(self._tender_row, 0, 1)
            self._grid.addWidget(self.search, 0, 2)
        else:
            self._grid.addWidget(self._status_row, 0, 0, 1, 3)
            self._grid.addWidget(self._tender_row, 1, 0)
            self._grid.addWidget(self.search, 1, 1, 1, 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


def _search_field() -> SearchField:
    return SearchField(
        tr("Search payments"),
        tr("Receipt, customer or phone"),
        tr("The beginning of a receipt number, part of a name, or the end of a phone"),
        _LEAST_SEARCH_PIXELS,
    )


def _status_word(group: StatusGroup) -> str:
    return {
        StatusGroup.ANY: tr("Any status"),
        StatusGroup.WAITING: tr("Waiting"),
        StatusGroup.IN_DOUBT: tr("In doubt"),
        StatusGroup.PAID: tr("Paid"),
        StatusGroup.NOT_PAID: tr("Not paid"),
    }[group]
