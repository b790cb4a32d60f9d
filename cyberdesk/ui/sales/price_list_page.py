"""The page of the price list: a table that is edited in place, and a line to add to it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from cyberdesk.domain.money import MoneyError
from cyberdesk.domain.sale import LineKind
from cyberdesk.domain.service import LONGEST_CODE, LONGEST_NAME, Unit
from cyberdesk.services.errors import CounterError
from cyberdesk.services.ports import ServiceDraft
from cyberdesk.services.price_list import PriceList
from cyberdesk.ui import texts, theme
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.payments.empty_state import EmptyState
from cyberdesk.ui.sales.price_list_model import (
    CHOICES_ROLE,
    YES_OR_NO,
    Column,
    PriceListModel,
    parse_own_price,
)
from cyberdesk.ui.settings.form import Form
from cyberdesk.ui.texts import tr

Index = QModelIndex | QPersistentModelIndex
_ROW_PIXELS = 36
_WIDEST_PIXELS = 980
_NARROWEST_NAME_PIXELS = 150
_WIDTHS = {
    Column.CODE: 70,
    Column.PRICE: 76,
    Column.FEE: 70,
    Column.UNIT: 64,
    Column.KIND: 92,
    Column.JOB: 76,
    Column.OFFERED: 76,
}


class PriceListPage(Form):
    """What is offered and for how much. Each edit is saved at once, so the page never has unsaved changes.

    Signals:
        price_list_changed: something was saved.
    """

    price_list_changed = Signal()

    def __init__(
        self, price_list: PriceList, staff: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        """
        Args:
            staff: who edits; the page is shown only to somebody who may change prices.
        """
        super().__init__(
            tr("Services and prices"),
            tr("Saved at once. What was sold keeps the price it was sold for."),
            "services",
            parent,
        )
        self._price_list = price_list
        self._staff = staff
        sheet = self.widget()
        if sheet is not None:
            sheet.setMaximumWidth(_WIDEST_PIXELS)
        self.model = PriceListModel(price_list, staff)
        self.model.setParent(self)
        self.model.refused.connect(self._on_refused)
        self.model.saved.connect(self._on_saved)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find by code or name"))
        self.search.setAccessibleName(tr("Find a service"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.reload)
        self.inactive = button(tr("Also what is no longer offered"), "chip")
        self.inactive.setCheckable(True)
        self.inactive.toggled.connect(self.reload)
        self.error = ErrorBanner()
        self.table = PriceTable(self.model)
        self.empty = EmptyState("search", "", "")
        self.adding = AddService()
        self.adding.submitted.connect(self._add)
        self._build()

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self.search, 1)
        top.addWidget(self.inactive)
        self.page.addLayout(top)
        self.page.addWidget(self.error)
        self.page.addWidget(self.table, 1)
        self.page.addWidget(self.empty, 1)
        self.section(tr("Add a service")).inside.addWidget(self.adding)

    # --- showing ------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the list anew."""
        search = self.search.text()
        try:
            self.model.show_services(search, with_inactive=self.inactive.isChecked())
        except CounterError as error:
            self.error.show_error(error)
            return
        has_rows = self.model.rowCount() > 0
        self.table.setVisible(has_rows)
        self.empty.setVisible(not has_rows)
        if not has_rows and search.strip():
            self.empty.say(
                tr("No service begins like this"),
                tr("Add '{name}' below, or look among what is no longer offered.").format(
                    name=search.strip()
                ),
            )
        elif not has_rows:
            self.empty.say(tr("Nothing is offered yet"), tr("Add the first service below."))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()

    # --- saving -------------------------------------------------------------------------------------------

    def _add(self) -> None:
        draft = self.adding.draft()
        if draft is None:
            return
        try:
            service = self._price_list.add(draft, staff=self._staff())
        except CounterError as error:
            self.error.show_error(error)
            return
        self.error.clear()
        self.adding.clear()
        self.search.clear()
        self.reload()
        row = self.model.row_of(service.id)
        if row is not None:
            self.table.show_row(row)
        self.adding.code.setFocus()
        self.price_list_changed.emit()

    def _on_refused(self, error: CounterError) -> None:
        self.error.show_error(error)

    def _on_saved(self, _service_id: int) -> None:
        self.error.clear()
        self.price_list_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.table.viewport().update()


class PriceTable(QTableView):
    """The list. F2, Enter or typing edits a cell; Enter or the space bar turns a yes or no round."""

    def __init__(self, model: PriceListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.doubleClicked.connect(self._on_double_clicked)
        self.setItemDelegate(_Cells(self))
        self.setAccessibleName(tr("Price list"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setMinimumHeight(220)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(theme.scaled(_ROW_PIXELS))
        columns = self.horizontalHeader()
        columns.setHighlightSections(False)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for column, pixels in _WIDTHS.items():
            self.setColumnWidth(column, theme.scaled(pixels))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names take what is left; where that is too little, the table scrolls sideways."""
        super().resizeEvent(event)
        others = sum(self.columnWidth(column) for column in _WIDTHS)
        room = self.viewport().width() - others
        self.setColumnWidth(Column.NAME, max(room, theme.scaled(_NARROWEST_NAME_PIXELS)))

    def show_row(self, row: int) -> None:
        index = self.model().index(row, Column.NAME)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        # The Enter that ends an edit comes by here too.
        is_editing = self.state() == QAbstractItemView.State.EditingState
        if not index.isValid() or is_editing or not (is_enter or event.key() == Qt.Key.Key_Space):
            super().keyPressEvent(event)
        elif index.column() in YES_OR_NO:
            self._model.turn_round(index)
        elif is_enter:
            self.edit(index)
        else:
            super().keyPressEvent(event)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if index.column() in YES_OR_NO:
            self._model.turn_round(index)


class _Cells(QStyledItemDelegate):
    """Editors that fit their cells: a field, or a list to choose from."""

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        choices = index.data(CHOICES_ROLE)
        if choices is None:
            field = QLineEdit(parent)
            field.setMaxLength(LONGEST_CODE if index.column() == Column.CODE else LONGEST_NAME)
            field.setStyleSheet("min-height: 0; padding: 0 6px; border-radius: 0;")
            return field
        box = QComboBox(parent)
        box.setStyleSheet(
            "QComboBox { min-height: 0; padding: 0 6px; border-radius: 0; }"
            "QComboBox::drop-down { width: 0; border: none; }"
        )
        for value, word in choices:
            box.addItem(word, value)
        box.activated.connect(lambda: self._done(box))
        QTimer.singleShot(0, box, box.showPopup)
        return box

    def _done(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        value = str(index.data(Qt.ItemDataRole.EditRole))
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(value))
        elif isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(value)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QObject, index: Index) -> None:
        assert isinstance(model, PriceListModel)
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())


class AddService(QWidget):
    """A line to add to the list.

    Signals:
        submitted: Enter, or the button.
    """

    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = self._edit(tr("Code"), tr("lan"), LONGEST_CODE)
        self.code.setFixedWidth(90)
        self.name = self._edit(tr("Name"), tr("Lanyard"), LONGEST_NAME)
        self.price = self._edit(tr("Price, KES"), tr("typed each time"), 12)
        self.price.setFixedWidth(140)
        self.kinds: dict[LineKind, QPushButton] = {}
        group = QButtonGroup(self)
        kinds = QHBoxLayout()
        kinds.setSpacing(6)
        kinds.addWidget(label(tr("Counts as"), "muted"))
        for kind in (LineKind.SERVICE, LineKind.PRINTING, LineKind.GOODS, LineKind.TIME):
            chip = button(texts.line_kind(kind), "chip")
            chip.setCheckable(True)
            chip.setChecked(kind is LineKind.SERVICE)
            group.addButton(chip)
            kinds.addWidget(chip)
            self.kinds[kind] = chip
        kinds.addStretch(1)
        self.add_button = button(tr("Add"), "big")
        self.add_button.clicked.connect(self.submitted)
        self.problem = label(role="error", wraps=True)
        self.problem.hide()
        fields = QHBoxLayout()
        fields.setSpacing(10)
        for title, widget, stretch in (
            (tr("Code"), self.code, 0),
            (tr("Name"), self.name, 1),
            (tr("Price, KES"), self.price, 0),
        ):
            column = QVBoxLayout()
            column.setSpacing(3)
            column.addWidget(label(title, "muted"))
            column.addWidget(widget)
            fields.addLayout(column, stretch)
        fields.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(fields)
        layout.addLayout(kinds)
        layout.addWidget(self.problem)

    def draft(self) -> ServiceDraft | None:
        """What is typed; if a price is none, say so and take the focus."""
        try:
            price = parse_own_price(self.price.text())
        except MoneyError as error:
            self._mark(tr(str(error)))
            self.price.setFocus()
            return None
        self._mark("")
        kind = next(each for each, chip in self.kinds.items() if chip.isChecked())
        unit = Unit.PAGE if kind is LineKind.PRINTING else Unit.EACH
        return ServiceDraft(
            self.code.text(), self.name.text(), unit, price, parse_own_price(""), kind, opens_job=False
        )

    def clear(self) -> None:
        for field in (self.code, self.name, self.price):
            field.clear()

    def _edit(self, name: str, example: str, longest: int) -> QLineEdit:
        made = QLineEdit()
        made.setAccessibleName(name)
        made.setPlaceholderText(example)
        made.setMaxLength(longest)
        made.returnPressed.connect(self.submitted)
        made.textEdited.connect(lambda: self._mark(""))
        return made

    def _mark(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self.price.setProperty("invalid", bool(words))
        self.price.style().polish(self.price)
