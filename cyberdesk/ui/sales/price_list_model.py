"""The price list as a table that is edited in place; each edit is saved at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QBrush, QColor

from cyberdesk.domain.money import ZERO, Money, MoneyError
from cyberdesk.domain.sale import LineKind
from cyberdesk.domain.service import Service, Unit
from cyberdesk.services.errors import CounterError, NotAllowedNow
from cyberdesk.services.price_list import PriceList
from cyberdesk.ui import texts, theme
from cyberdesk.ui.table_model import Index, TableModel
from cyberdesk.ui.texts import tr

CHOICES_ROLE = Qt.ItemDataRole.UserRole + 1
"""The (value, word) pairs that a cell can hold; None where it is typed."""
KINDS = (LineKind.PRINTING, LineKind.SERVICE, LineKind.GOODS, LineKind.TIME)


class Column(IntEnum):
    """Left to right."""

    CODE = 0
    NAME = 1
    PRICE = 2
    FEE = 3
    UNIT = 4
    KIND = 5
    JOB = 6
    OFFERED = 7


YES_OR_NO = (Column.JOB, Column.OFFERED)
"""Not typed: one key turns it round."""


class PriceListModel(TableModel[Service, Column]):
    """Services in the list's order, or those that a search found.

    Signals:
        refused: a `CounterError`: an edit was not saved, the cell is as it was.
        saved: the id of a service that is another one now.
    """

    refused = Signal(object)
    saved = Signal(int)

    def __init__(
        self, price_list: PriceList, staff: Callable[[], str], parent: QObject | None = None
    ) -> None:
        super().__init__(Column, {Column.PRICE, Column.FEE}, parent)
        self._price_list = price_list
        self._staff = staff
        self._services: list[Service] = []
        self._search = ""
        self._with_inactive = False

    # --- what is shown ------------------------------------------------------------------------------------

    def show_services(self, search: str, *, with_inactive: bool) -> None:
        """Read the list anew.

        Raises:
            CounterError: it cannot be read; what was shown stays.
        """
        services = self._price_list.search(search, with_inactive=with_inactive)
        self.beginResetModel()
        self._services, self._search, self._with_inactive = services, search, with_inactive
        self.endResetModel()

    def row_at(self, row: int) -> Service | None:
        return self._services[row] if 0 <= row < len(self._services) else None

    def row_of(self, service_id: int) -> int | None:
        return next((row for row, one in enumerate(self._services) if one.id == service_id), None)

    # --- Qt -----------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._services)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.ToolTipRole and orientation is Qt.Orientation.Horizontal:
            return _heading_tips().get(Column(section))
        return super().headerData(section, orientation, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        is_typed = Column(index.column()) not in YES_OR_NO
        return flags | Qt.ItemFlag.ItemIsEditable if is_typed else flags

    def _title(self, column: Column) -> str:
        return _headings()[column]

    def _words(self, row: Service, column: Column) -> str:
        return _words(row, column)

    def _cell(self, row: Service, column: Column, role: int) -> object:
        match role:
            case Qt.ItemDataRole.EditRole:
                return _value(row, column)
            case Qt.ItemDataRole.ForegroundRole:
                is_open_price = column is Column.PRICE and not row.has_price
                is_no = column is Column.JOB and not row.opens_job
                is_quiet = not row.is_active or is_open_price or is_no
                return QBrush(QColor(theme.colours().muted)) if is_quiet else None
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{_headings()[column]}: {_words(row, column)}"
            case _ if role == CHOICES_ROLE:
                return _choices(column)
            case _:
                return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        service, column = self._services[index.row()], Column(index.column())
        try:
            return self._save(index.row(), _edited(service, column, str(value)))
        except MoneyError as error:
            self.refused.emit(
                NotAllowedNow(str(error), money="The price is as it was.", next_step="Try again.")
            )
            return False

    def turn_round(self, index: Index) -> bool:
        """Yes becomes no, and no yes. False: it was refused."""
        service = self._services[index.row()]
        if index.column() == Column.JOB:
            return self._save(index.row(), replace(service, opens_job=not service.opens_job))
        return self._save(index.row(), replace(service, is_active=not service.is_active))

    def _save(self, row: int, wanted: Service) -> bool:
        service = self._services[row]
        try:
            changed = self._price_list.change(wanted, staff=self._staff())
        except CounterError as error:
            self.refused.emit(error)
            return False
        # A service that is no longer offered stays in view until the list is read anew: it can be taken back.
        self._services[row] = changed
        self._row_changed(row)
        if changed != service:
            self.saved.emit(changed.id)
        return True


def _headings() -> dict[Column, str]:
    return {
        Column.CODE: tr("Code"),
        Column.NAME: tr("Name"),
        Column.PRICE: tr("Price"),
        Column.FEE: tr("+ Fee"),
        Column.UNIT: tr("Per"),
        Column.KIND: tr("Counts as"),
        Column.JOB: tr("Job card"),
        Column.OFFERED: tr("Offered"),
    }


def _heading_tips() -> dict[Column, str]:
    return {
        Column.CODE: tr("What staff type for it"),
        Column.PRICE: tr("Your own money. Empty: it is typed each time."),
        Column.FEE: tr("The usual government fee. It passes through and is never counted as income."),
        Column.JOB: tr("Each sale of it opens a job card"),
    }


def _words(service: Service, column: Column) -> str:
    match column:
        case Column.PRICE:
            return service.price.figure if service.has_price else tr("typed")
        case Column.FEE:
            return service.government_fee.figure if service.government_fee else ""
        case Column.UNIT:
            return texts.unit(service.unit)
        case Column.KIND:
            return texts.line_kind(service.kind)
        case Column.CODE:
            return service.code
        case Column.NAME:
            return service.name
        case Column.JOB:
            return tr("Yes") if service.opens_job else tr("No")
        case Column.OFFERED:
            return tr("Yes") if service.is_active else tr("No")


def _value(service: Service, column: Column) -> str:
    """What stands in the field when a cell is edited."""
    match column:
        case Column.PRICE:
            return service.price.figure if service.has_price else ""
        case Column.FEE:
            return service.government_fee.figure if service.government_fee else ""
        case Column.UNIT:
            return service.unit.value
        case Column.KIND:
            return service.kind.value
        case _:
            return _words(service, column)


def _choices(column: Column) -> Sequence[tuple[str, str]] | None:
    if column is Column.UNIT:
        return [(unit.value, texts.unit(unit)) for unit in Unit]
    if column is Column.KIND:
        return [(kind.value, texts.line_kind(kind)) for kind in KINDS]
    return None


def parse_own_price(text: str) -> Money:
    """A typed price; nothing, or 0, means that there is none.

    Raises:
        MoneyError: it is no amount.
    """
    return ZERO if text.strip() in {"", "0"} else Money.parse(text)


def _edited(service: Service, column: Column, text: str) -> Service:
    """The service after an edit.

    Raises:
        MoneyError: a price that is none.
    """
    match column:
        case Column.CODE:
            return replace(service, code=text)
        case Column.NAME:
            return replace(service, name=text)
        case Column.PRICE:
            return replace(service, price=parse_own_price(text))
        case Column.FEE:
            return replace(service, government_fee=parse_own_price(text))
        case Column.UNIT:
            return replace(service, unit=Unit(text))
        case Column.KIND:
            return replace(service, kind=LineKind(text))
        case Column.JOB | Column.OFFERED:
            raise ValueError(f"{column.name} is turned round, not typed")
