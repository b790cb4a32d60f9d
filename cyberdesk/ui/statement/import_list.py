"""The statements that were imported, the newest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from cyberdesk.domain.statement_import import StatementImport
from cyberdesk.domain.statement_match import Finding
from cyberdesk.ui import texts
from cyberdesk.ui.labels import label, separator
from cyberdesk.ui.statement import words
from cyberdesk.ui.texts import tr


class ImportList(QFrame):
    """What was imported, when, by whom, and what came of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.entries: list[QLabel] = []
        self.empty = label(tr("No statement was imported yet."), "muted", wraps=True)
        inside = QWidget()
        self._rows = QVBoxLayout(inside)
        self._rows.setContentsMargins(0, 0, 8, 0)
        self._rows.setSpacing(8)
        self._rows.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 8, 12)
        layout.setSpacing(8)
        layout.addWidget(label(tr("Imported before"), "heading"))
        layout.addWidget(self.empty)
        layout.addWidget(area, 1)

    def show_imports(self, imports: Sequence[StatementImport]) -> None:
        """These and no others."""
        while self._rows.count() > 1:
            taken = self._rows.takeAt(0)
            widget = taken.widget() if taken is not None else None
            if widget is not None:
                widget.deleteLater()
        self.entries = []
        self.empty.setVisible(not imports)
        for place, record in enumerate(imports):
            self._rows.insertWidget(place, self._entry(record, has_line=place > 0))

    def _entry(self, record: StatementImport, *, has_line: bool) -> QWidget:
        entry = QWidget()
        layout = QVBoxLayout(entry)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        if has_line:
            layout.addWidget(separator())
            layout.addSpacing(6)
        title = label(f"{record.file_name} · {words.period(record)}", "strong", wraps=True)
        when = f"{texts.date(record.at)} {texts.clock(record.at)} · {record.staff}"
        told = label(sentence(record), wraps=True)
        for widget in (title, label(when, "muted"), told):
            layout.addWidget(widget)
        self.entries.append(told)
        return entry


def sentence(record: StatementImport) -> str:
    """What came of an import."""
    parts = [tr("{n} lines.").format(n=f"{record.lines:,}"), words.changed(record.changed)]
    same = record.tally.get(Finding.SAME)
    if same is not None:
        parts.insert(1, tr("{n} matched, {amount}.").format(n=f"{same.count:,}", amount=same.amount))
    if record.refused:
        parts.append(words.not_read(record.refused))
    if record.skipped:
        parts.append(tr("{n} had changed meanwhile, and were left alone.").format(n=f"{record.skipped:,}"))
    return " ".join(parts)
