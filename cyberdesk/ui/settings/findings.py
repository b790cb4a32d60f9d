"""What checks found, a line each: passed, failed, or why it did not apply."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from cyberdesk.services.doctor import Finding, Status
from cyberdesk.ui import theme
from cyberdesk.ui.labels import label
from cyberdesk.ui.texts import tr

_NAME_PIXELS = 190
_LOOKS = {
    Status.PASSED: ("paid", "running"),
    Status.FAILED: ("close", "alarm"),
    Status.SKIPPED: ("minus", "muted"),
}


class Findings(QWidget):
    """Marks, names, words and sentences below each other; those that failed come first."""

    def __init__(self, in_words: Callable[[str], str], parent: QWidget | None = None) -> None:
        """
        Args:
            in_words: calls the settings in a text as the screen does.
        """
        super().__init__(parent)
        self._in_words = in_words
        self._marks: list[tuple[QLabel, Status]] = []
        self._rows = QGridLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setColumnMinimumWidth(1, theme.scaled(_NAME_PIXELS))
        self._rows.setColumnStretch(3, 1)
        self._rows.setHorizontalSpacing(10)
        self._rows.setVerticalSpacing(8)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Only these from now on."""
        self._marks = []
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for finding in sorted(findings, key=lambda one: one.status is not Status.FAILED):
            self._add(finding)

    def _add(self, finding: Finding) -> None:
        row = self._rows.rowCount()
        mark = QLabel()
        mark.setAccessibleName(_word(finding.status))
        self._marks.append((mark, finding.status))
        text = QWidget()
        words = QVBoxLayout(text)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(2)
        words.addWidget(label(self._in_words(tr(finding.sentence)), wraps=True))
        if finding.fix:
            role = "strong" if finding.status is Status.FAILED else "muted"
            words.addWidget(label(self._in_words(tr(finding.fix)), role, wraps=True))
        top = Qt.AlignmentFlag.AlignTop
        self._rows.addWidget(mark, row, 0, top)
        self._rows.addWidget(label(self._in_words(tr(finding.name)).strip("“”"), "strong"), row, 1, top)
        self._rows.addWidget(label(_word(finding.status), "muted"), row, 2, top)
        self._rows.addWidget(text, row, 3, top)
        self._dress()

    def _dress(self) -> None:
        for mark, status in self._marks:
            icon, colour = _LOOKS[status]
            shade = str(getattr(theme.colours(), colour))
            mark.setPixmap(theme.icon_pixmap(icon, shade, 16, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()


def _word(status: Status) -> str:
    return {
        Status.PASSED: tr("passed"),
        Status.FAILED: tr("failed"),
        Status.SKIPPED: tr("skipped"),
    }[status]
