"""The language somebody chose for themselves."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from cyberdesk.domain.staff import StaffMember
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.language import LANGUAGES
from cyberdesk.ui.texts import tr

AS_THIS_PC = ""


class OwnLanguage(QWidget):
    """Chips: as this PC, or one of the languages. It holds at once.

    Signals:
        chosen: a code of `LANGUAGES`; empty: as this PC.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(8)
        row.addWidget(label(tr("Your language"), "muted"))
        self.chips = {}
        for code, name in {AS_THIS_PC: tr("As this PC"), **LANGUAGES}.items():
            chip = self.chips[code] = button(name, "chip")
            chip.setCheckable(True)
            chip.setAccessibleName(tr("Your language: {name}").format(name=name))
            chip.clicked.connect(lambda _checked=False, code=code: self.chosen.emit(code))
            group.addButton(chip)
            row.addWidget(chip)
        row.addStretch(1)

    def show_member(self, member: StaffMember | None) -> None:
        """What `member` chose; nobody can choose anything for nobody."""
        self.setEnabled(member is not None)
        self.chips[member.language if member is not None else AS_THIS_PC].setChecked(True)
