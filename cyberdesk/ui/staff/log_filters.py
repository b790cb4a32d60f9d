"""Which records of the staff log are listed: days, a person, a kind, and a search."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.domain.staff import StaffMember
from cyberdesk.services.ports import StaffLogFilter
from cyberdesk.services.staff_log import ACTS_OF, ActKind
from cyberdesk.ui.choice_box import ChoiceBox
from cyberdesk.ui.labels import chip_button, label
from cyberdesk.ui.list_filters import ListFilters
from cyberdesk.ui.payments.day_chips import CHIP_GAP_PIXELS, DayChips, Span
from cyberdesk.ui.search_field import SearchField
from cyberdesk.ui.staff.log_words import kind_word, sought_acts, sought_rights
from cyberdesk.ui.texts import tr

_LEAST_SEARCH_PIXELS = 180


class LogFilters(ListFilters):
    """Days, a kind, a person, and a search."""

    def __init__(self, today: int, parent: QWidget | None = None) -> None:
        search = SearchField(
            tr("Search the staff log"),
            tr("Name, act or amount"),
            tr("Part of a name, of what was done, or of what was written down"),
            _LEAST_SEARCH_PIXELS,
        )
        super().__init__(search, parent)
        self.days = DayChips(today)
        self.days.changed.connect(self._tell)
        self.any_chip = chip_button(tr("Everything"))
        self.kind_chips = {kind: chip_button(kind_word(kind)) for kind in ActKind}
        self._kinds = QButtonGroup(self)
        for chip in (self.any_chip, *self.kind_chips.values()):
            self._kinds.addButton(chip)
        self.any_chip.setChecked(True)
        self._kinds.buttonClicked.connect(self._tell)
        self.person = ChoiceBox()
        self.person.setAccessibleName(tr("Whose records"))
        self.person.currentIndexChanged.connect(self._tell)
        self._lay_out()

    def offer_people(self, people: Sequence[StaffMember]) -> None:
        """Everybody of whom there may be records; who is chosen stays chosen."""
        chosen = self.person.currentData()
        was_blocked = self.person.blockSignals(True)
        self.person.clear()
        self.person.addItem(tr("Everybody"), None)
        for member in people:
            self.person.addItem(member.name, member.id)
        self.person.setCurrentIndex(max(self.person.findData(chosen), 0))
        self.person.blockSignals(was_blocked)

    @property
    def is_narrowed(self) -> bool:
        """Something besides the days narrows the list."""
        wanted = self.wanted()
        return bool(wanted.search or wanted.acts or wanted.staff_id is not None)

    def wanted(self) -> StaffLogFilter:
        first, last = self.days.days()
        search = self.search.text().strip()
        kind = next((kind for kind, chip in self.kind_chips.items() if chip.isChecked()), None)
        return StaffLogFilter(
            first_day=first,
            last_day=last,
            staff_id=self.person.currentData(),
            acts=ACTS_OF[kind] if kind is not None else frozenset(),
            search=search,
            sought_acts=sought_acts(search) if search else frozenset(),
            sought_rights=sought_rights(search) if search else frozenset(),
        )

    def clear(self) -> None:
        """List everything of all days."""
        self.any_chip.setChecked(True)
        self.person.setCurrentIndex(0)
        self.search.clear()
        self.days.choose(Span.ALL)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(label(tr("Staff log"), "title"))
        top.addStretch(1)
        top.addWidget(self.days)
        below = QHBoxLayout()
        below.setSpacing(CHIP_GAP_PIXELS)
        for chip in (self.any_chip, *self.kind_chips.values()):
            below.addWidget(chip)
        below.addStretch(1)
        last = QHBoxLayout()
        last.setSpacing(10)
        last.addWidget(self.person)
        last.addWidget(self.search, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for line in (top, below, last):
            layout.addLayout(line)
