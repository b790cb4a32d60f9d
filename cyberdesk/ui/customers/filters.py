"""Which customers are listed, and in which order."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.services.customers import CustomerFilter, Group, Listing, Order
from cyberdesk.ui.flow_row import FlowRow
from cyberdesk.ui.labels import button, chip_button, label
from cyberdesk.ui.list_filters import ListFilters, write_on
from cyberdesk.ui.search_field import SearchField
from cyberdesk.ui.texts import tr

_LEAST_SEARCH_PIXELS = 200
_CHIP_GAP_PIXELS = 6
_ORDER_OF = {Group.ALL: Order.NAME, Group.OWE: Order.AMOUNT, Group.IN_CREDIT: Order.AMOUNT}
"""What is asked of a group first: who of all, how much of those who owe."""


class FilterBar(ListFilters):
    """Groups of customers, an order, and a search."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_search_field(), parent)
        self.group_chips = {group: chip_button(_group_word(group)) for group in Group}
        self.order_chips = {order: chip_button(words) for order, words in _order_words().items()}
        self._groups, self._orders = QButtonGroup(self), QButtonGroup(self)
        for chip in self.group_chips.values():
            self._groups.addButton(chip)
        for chip in self.order_chips.values():
            self._orders.addButton(chip)
            chip.setAccessibleName(tr("Sort by {what}").format(what=chip.text()))
        self.group_chips[Group.ALL].setChecked(True)
        self.order_chips[Order.NAME].setChecked(True)
        self._groups.buttonClicked.connect(self._on_group)
        self._orders.buttonClicked.connect(self._tell)
        self.add_button = button(tr("Add customer"), key="Ctrl+N")
        self._lay_out()

    @property
    def is_narrowed(self) -> bool:
        wanted = self.wanted()
        return bool(wanted.search) or wanted.group is not Group.ALL

    def wanted(self) -> CustomerFilter:
        return CustomerFilter(
            self.search.text().strip(),
            next(group for group, chip in self.group_chips.items() if chip.isChecked()),
            next(order for order, chip in self.order_chips.items() if chip.isChecked()),
        )

    def choose(self, group: Group) -> None:
        """List a group, in the order that is asked of it first."""
        self.group_chips[group].setChecked(True)
        self._on_group()

    def clear(self) -> None:
        """List everybody."""
        self.search.clear()
        self.choose(Group.ALL)

    def show_counts(self, listing: Listing) -> None:
        """Write how many there are on the chips."""
        for group, count in ((Group.OWE, listing.owing), (Group.IN_CREDIT, listing.in_credit)):
            write_on(self.group_chips[group], f"{_group_word(group)} {count:,}")

    def _on_group(self) -> None:
        self.order_chips[_ORDER_OF[self.wanted().group]].setChecked(True)
        self._tell()

    # --- looks --------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(label(tr("Customers"), "title"))
        top.addStretch(1)
        top.addWidget(self.search, 2)
        top.addWidget(self.add_button)
        orders = QWidget()
        order_row = QHBoxLayout(orders)
        order_row.setContentsMargins(0, 0, 0, 0)
        order_row.setSpacing(_CHIP_GAP_PIXELS)
        order_row.addWidget(label(tr("Sort by"), "muted"))
        for chip in self.order_chips.values():
            order_row.addWidget(chip)
        chips = FlowRow((*self.group_chips.values(), orders), is_last_right=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(chips)


def _search_field() -> SearchField:
    return SearchField(
        tr("Search customers"),
        tr("Name, or the end of the phone"),
        tr("Part of a name, also a former one, or the last digits of a phone"),
        _LEAST_SEARCH_PIXELS,
    )


def _group_word(group: Group) -> str:
    return {Group.ALL: tr("All"), Group.OWE: tr("Owe us"), Group.IN_CREDIT: tr("In credit")}[group]


def _order_words() -> dict[Order, str]:
    return {Order.NAME: tr("Name"), Order.AMOUNT: tr("Amount"), Order.AGE: tr("Age")}
