"""The page of what time costs: a tariff for each group of stations."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from cyberdesk.domain.station import STANDARD
from cyberdesk.domain.tariff import Tariff
from cyberdesk.ui.labels import button
from cyberdesk.ui.settings.form import Form
from cyberdesk.ui.settings.tariff_editor import TariffEditor
from cyberdesk.ui.texts import tr

_MOST_GROUPS = 6


class PricesPage(Form):
    """Groups and their tariffs. They are kept in the database, not in the settings file.

    Signals:
        groups_changed: the names of the groups, in order.
        group_removed: the place of the one that is gone.
    """

    groups_changed = Signal(list)
    group_removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Prices"), tr("A session that runs keeps the price it began with."), "cash", parent
        )
        self.editors: list[TariffEditor] = []
        self.chips: list[QPushButton] = []
        self._saved: list[str] = []
        self._group = QButtonGroup(self)
        self.add_button = button(tr("Add a group"))
        self.add_button.setToolTip(tr("Stations with a price of their own."))
        self.add_button.clicked.connect(self.add_group)
        self._top = QHBoxLayout()
        self._top.setSpacing(8)
        self._top.addWidget(self.add_button)
        self._top.addStretch(1)
        self.page.addLayout(self._top)
        self.page.addStretch(1)

    def load_tariffs(self, tariffs: Mapping[str, Tariff]) -> None:
        """Start again from these, by group."""
        self._saved = list(tariffs)
        shown = self._shown()
        for editor in list(self.editors):
            self._drop(editor)
        for group, tariff in tariffs.items():
            self._put(group, tariff)
        self._show(min(shown, len(self.editors) - 1))
        self._tell()

    # --- what is typed ------------------------------------------------------------------------------------

    def groups(self) -> list[str]:
        """Their names as typed."""
        return [editor.group for editor in self.editors]

    def tariffs(self) -> dict[str, Tariff] | None:
        """What is typed, by group; None while something is not good."""
        found = {editor.group.casefold(): (editor.group, editor.tariff()) for editor in self.editors}
        good = {group: tariff for group, tariff in found.values() if tariff is not None}
        return good if len(good) == len(self.editors) else None

    def is_changed(self) -> bool:
        return self.groups() != self._saved or any(editor.is_changed() for editor in self.editors)

    def demand(self) -> dict[str, Tariff] | None:
        """What is typed; if something is not good, mark it and show the group."""
        for place, editor in reversed(list(enumerate(self.editors))):
            if editor.demand() is None:
                self._show(place)
            elif not editor.is_standard and self._is_taken(editor):
                editor.name.show_problem(tr("There is a group of this name already"))
                self._show(place)
        return self.tariffs()

    def has_problem(self) -> bool:
        return any(editor.has_problem() for editor in self.editors)

    def go_to_problem(self) -> None:
        place = next((at for at, editor in enumerate(self.editors) if editor.has_problem()), None)
        if place is not None:
            self._show(place)
            self.editors[place].demand()

    # --- groups -------------------------------------------------------------------------------------------

    def add_group(self) -> None:
        """One group more, at the price of the standard one to begin with."""
        number = next(
            one
            for one in range(2, len(self.editors) + 3)
            if tr("Group {number}").format(number=one) not in self.groups()
        )
        editor = self._put(tr("Group {number}").format(number=number), None)
        self._show(len(self.editors) - 1)
        editor.name.setFocus()
        editor.name.edit.selectAll()
        self._on_edited()

    def remove_group(self, editor: TariffEditor) -> None:
        """Its stations are standard ones, once that is saved."""
        place = self.editors.index(editor)
        self._drop(editor)
        self._show(place - 1)
        self.chips[place - 1].setFocus()
        self.group_removed.emit(place)
        self._on_edited()

    def show_group(self, place: int) -> None:
        """The editor of one group; what is typed in the others stays."""
        self._show(place)

    def _put(self, group: str, tariff: Tariff | None) -> TariffEditor:
        editor = TariffEditor(group, tariff)
        editor.edited.connect(self._on_edited)
        editor.left.connect(self.left)
        editor.removed.connect(lambda: self.remove_group(editor))
        chip = button("", "chip")
        chip.setCheckable(True)
        chip.clicked.connect(lambda: self._show(self.editors.index(editor)))
        self._group.addButton(chip)
        self._top.insertWidget(len(self.chips), chip)
        self.page.insertWidget(self.page.count() - 1, editor)
        self.editors.append(editor)
        self.chips.append(chip)
        QWidget.setTabOrder(chip, self.add_button)
        self._name_chips()
        return editor

    def _drop(self, editor: TariffEditor) -> None:
        chip = self.chips.pop(self.editors.index(editor))
        self.editors.remove(editor)
        self._group.removeButton(chip)
        for gone, layout in ((chip, self._top), (editor, self.page)):
            layout.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self.add_button.setEnabled(len(self.editors) < _MOST_GROUPS)

    def _shown(self) -> int:
        return next((place for place, chip in enumerate(self.chips) if chip.isChecked()), 0)

    def _show(self, place: int) -> None:
        self.chips[place].setChecked(True)
        for editor in self.editors:
            editor.setVisible(editor is self.editors[place])

    def _is_taken(self, editor: TariffEditor) -> bool:
        folded = [group.casefold() for group in self.groups()]
        return folded.count(editor.group.casefold()) > 1

    def _name_chips(self) -> None:
        for chip, editor in zip(self.chips, self.editors, strict=True):
            name = tr(STANDARD) if editor.is_standard else editor.group
            chip.setText(name)
            chip.setAccessibleName(tr("Prices of {group}").format(group=name))
        self.add_button.setEnabled(len(self.editors) < _MOST_GROUPS)

    def _on_edited(self) -> None:
        self._tell()
        self.edited.emit()

    def _tell(self) -> None:
        self._name_chips()
        self.groups_changed.emit(self.groups())
