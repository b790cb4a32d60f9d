"""The page about the program itself: its version, where its data is, whose work is in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPlainTextEdit

from cyberdesk.ui.labels import button, label
from cyberdesk.ui.settings.form import Form, Section
from cyberdesk.ui.texts import tr

_LICENCE_LINES = 16


class StartsByItself(Protocol):
    """Whether the program opens when somebody logs in to this PC."""

    @property
    def is_on(self) -> bool: ...
    def switch(self, *, is_on: bool) -> None:
        """
        Raises:
            OSError: it is as it was.
        """
        ...


@dataclass(frozen=True, slots=True)
class AboutProgram:
    """What the page shows.

    Attributes:
        version: three numbers.
        data_folder, log_folder: of this PC.
        licences: a file that names everybody whose work is part of the program.
        log_in_start: the list of programs that start with the PC.
    """

    version: str
    data_folder: Path
    log_folder: Path
    licences: Path
    log_in_start: StartsByItself


class AboutPage(Form):
    """Read more than done; what is done here holds at once."""

    def __init__(self, about: AboutProgram) -> None:
        super().__init__(tr("About"), tr("Cyberdesk {version}").format(version=about.version), "info")
        self._about = about
        places = self.section(tr("On this PC"))
        self._add_place(places, tr("Data"), about.data_folder)
        self._add_place(places, tr("Log"), about.log_folder)
        self.starts = QCheckBox(tr("Open Cyberdesk when somebody logs in to this PC"))
        self.starts.setChecked(about.log_in_start.is_on)
        self.starts.toggled.connect(self._switch)
        self.problem = label(role="error", wraps=True)
        self.problem.hide()
        places.inside.addWidget(self.starts)
        places.inside.addWidget(self.problem)
        licences = self.section(tr("Licences"))
        words = tr("Cyberdesk stands on the work of many. Their licences, word for word:")
        licences.inside.addWidget(label(words, "muted", wraps=True))
        self.licences = QPlainTextEdit()
        self.licences.setReadOnly(True)
        self.licences.setTabChangesFocus(True)
        self.licences.setAccessibleName(tr("Licences"))
        self.licences.setFixedHeight(_LICENCE_LINES * self.licences.fontMetrics().lineSpacing())
        self.licences.setPlainText(_text_of(about.licences))
        licences.inside.addWidget(self.licences)
        self.page.addStretch(1)

    def _add_place(self, section: Section, name: str, folder: Path) -> None:
        where = label(str(folder), wraps=True)
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        opens = button(tr("Open"))
        opens.setAccessibleName(tr("Open the folder: {name}").format(name=name))
        opens.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(label(name, "strong"))
        line.addWidget(where, 1)
        line.addWidget(opens)
        section.inside.addLayout(line)

    def _switch(self, is_on: bool) -> None:
        self.problem.hide()
        try:
            self._about.log_in_start.switch(is_on=is_on)
        except OSError as error:
            self.problem.setText(
                tr("This PC does not allow it: {reason}").format(reason=error.strerror or error)
            )
            self.problem.show()
            self.starts.blockSignals(True)  # Qt's own
            self.starts.setChecked(not is_on)
            self.starts.blockSignals(False)


def _text_of(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except OSError:
        return tr("The file {name} is missing. Install Cyberdesk again.").format(name=file.name)
