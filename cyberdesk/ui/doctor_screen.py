"""The doctor: every check between the counter and M-PESA, one line each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cyberdesk.domain.moment import nairobi
from cyberdesk.services.doctor import Finding, Status
from cyberdesk.services.errors import CounterError
from cyberdesk.ui import theme
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.texts import tr

_ICONS = {Status.PASSED: "paid", Status.FAILED: "alert", Status.SKIPPED: "ring"}
_COLOURS = {Status.PASSED: "running", Status.FAILED: "alarm", Status.SKIPPED: "muted"}
_NAME_PIXELS = 250


class DoctorScreen(QWidget):
    """Runs the checks in a worker and shows each finding as it comes.

    Signals:
        finished: how many checks failed.
    """

    finished = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("screen")
        self._desk = desk
        self._is_running = False
        self.findings: list[Finding] = []
        self.summary = label(role="muted", wraps=True)
        self.run_button = button(tr("Run the checks"), "primary")
        self.run_button.clicked.connect(self.run)
        self.report_button = button(tr("Report a problem…"), "big")
        self.report_button.clicked.connect(self._on_report)
        self._error = ErrorBanner()
        self._rows = QGridLayout()
        self._rows.setColumnMinimumWidth(1, _NAME_PIXELS)
        self._rows.setColumnStretch(2, 1)
        self._rows.setHorizontalSpacing(12)
        self._rows.setVerticalSpacing(10)
        card = QFrame()
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(18, 16, 18, 16)
        inside.addLayout(self._rows)
        inside.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(card)
        top = QHBoxLayout()
        words = QVBoxLayout()
        words.addWidget(label(tr("Checks"), "title"))
        words.addWidget(self.summary)
        top.addLayout(words, 1)
        top.addWidget(self.report_button)
        top.addWidget(self.run_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(self._error)
        layout.addWidget(area, 1)
        self.summary.setText(tr("From the settings to the backup, in the order in which things depend."))

    def run(self) -> None:
        """Begin anew; a second press while it runs does nothing."""
        if self._is_running:
            return
        self._is_running = True
        self.run_button.setEnabled(False)
        self._error.clear()
        self._clear()
        self.summary.setText(tr("Checking…"))
        self._next(self._desk.doctor.run())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.findings:
            self.run()

    def _next(self, findings: Iterator[Finding]) -> None:
        """One check at a time in a worker, so that each finding shows as it comes."""
        self._desk.bridge.run(
            partial(next, findings, None), partial(self._on_finding, findings), self._on_error
        )

    def _on_finding(self, findings: Iterator[Finding], finding: Finding | None) -> None:
        if finding is None:
            self._end()
            return
        self.findings.append(finding)
        self._add_row(finding)
        self._next(findings)

    def _on_error(self, error: CounterError) -> None:
        self._error.show_error(error)
        self._end()

    def _end(self) -> None:
        self._is_running = False
        self.run_button.setEnabled(True)
        failed = sum(finding.status is Status.FAILED for finding in self.findings)
        skipped = sum(finding.status is Status.SKIPPED for finding in self.findings)
        if failed:
            words = tr("{failed} of {all} checks failed. What to do stands beside them.")
        else:
            words = tr("Nothing failed. {skipped} of {all} checks did not apply.")
        self.summary.setText(words.format(failed=failed, skipped=skipped, all=len(self.findings)))
        self.finished.emit(failed)

    def _on_report(self) -> None:
        """Where to? The bundle holds the log, these checks and versions; nothing personal."""
        name = f"cyberdesk-report-{nairobi(self._desk.clock.now()):%Y-%m-%d}.zip"
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Save the report"), name, tr("Zip files (*.zip)"))
        if chosen:
            self.save_report(Path(chosen))

    def save_report(self, target: Path) -> None:
        """Write the bundle in a worker, and say where it is."""
        self._error.clear()
        lines = [f"{one.status} {one.name}: {one.sentence} {one.fix}" for one in self.findings]
        self._desk.bridge.run(
            partial(self._desk.write_report, target, lines),
            lambda _: self.summary.setText(tr("The report is saved: {file}").format(file=target)),
            self._error.show_error,
        )

    def _add_row(self, finding: Finding) -> None:
        row = self._rows.rowCount()
        mark = QLabel()
        colour = str(getattr(theme.colours(), _COLOURS[finding.status]))
        mark.setPixmap(theme.icon_pixmap(_ICONS[finding.status], colour, 16, self.devicePixelRatioF()))
        mark.setAccessibleName(_word(finding.status))
        words = QVBoxLayout()
        words.setSpacing(2)
        sentence = label(tr(finding.sentence), wraps=True)
        words.addWidget(sentence)
        if finding.fix:
            words.addWidget(label(tr(finding.fix), "strong", wraps=True))
        top = Qt.AlignmentFlag.AlignTop
        name = QHBoxLayout()
        name.addWidget(label(tr(finding.name), "strong"))
        name.addStretch(1)
        name.addWidget(label(_word(finding.status), "muted"))
        self._rows.addWidget(mark, row, 0, top)
        holder, text = QWidget(), QWidget()
        name.setContentsMargins(0, 0, 0, 0)
        words.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(name)
        text.setLayout(words)
        self._rows.addWidget(holder, row, 1, top)
        self._rows.addWidget(text, row, 2, top)

    def _clear(self) -> None:
        self.findings = []
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def _word(status: Status) -> str:
    return {
        Status.PASSED: tr("passed"),
        Status.FAILED: tr("failed"),
        Status.SKIPPED: tr("skipped"),
    }[status]
