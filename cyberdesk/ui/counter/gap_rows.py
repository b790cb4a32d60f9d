"""The sessions of a power cut, a row each: how its time is billed, and what that comes to."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from cyberdesk.domain.power_gap import GapBilling, GapDecision, PowerGap
from cyberdesk.domain.session import Session
from cyberdesk.ui import texts, theme
from cyberdesk.ui.choice_box import ChoiceBox
from cyberdesk.ui.labels import label
from cyberdesk.ui.texts import tr


def billing_words(billing: GapBilling) -> str:
    """A choice, in a few words."""
    return {
        GapBilling.TO_CUT: tr("Bill to the cut"),
        GapBilling.THROUGH: tr("Bill through"),
        GapBilling.FORGIVE: tr("Forgive minutes"),
    }[billing]


def gap_minutes(gap: PowerGap) -> int:
    """Begun minutes of the gap; at least one."""
    return max(-(-int((gap.ended_at - gap.started_at).total_seconds()) // 60), 1)


class MinutesEdit(QLineEdit):
    """How many minutes are free."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFixedWidth(theme.scaled(64))
        self.setMaxLength(4)
        self.setPlaceholderText(tr("min"))
        self.setValidator(QIntValidator(1, 9999, self))

    def decision(self, billing: GapBilling) -> GapDecision | None:
        """What this and `billing` decide; None while minutes are asked for and none are typed."""
        if billing is not GapBilling.FORGIVE:
            return GapDecision(billing)
        typed = self.text()
        return GapDecision(billing, int(typed)) if typed.isdigit() and int(typed) > 0 else None

    def mark(self, *, is_bad: bool) -> None:
        self.setProperty("invalid", is_bad)
        self.style().polish(self)


class GapRow:
    """One session: its widgets in the grid."""

    def __init__(self, session: Session) -> None:
        self.session = session
        number = session.station_number
        self.box = ChoiceBox()
        self.box.setAccessibleName(tr("Station {number}").format(number=number))
        for billing in GapBilling:
            self.box.addItem(billing_words(billing), billing)
        self.minutes = MinutesEdit(tr("Minutes free at station {number}").format(number=number))
        # Its room stays, so that nothing jumps.
        policy = self.minutes.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.minutes.setSizePolicy(policy)
        self.minutes.hide()
        self.outcome = label(role="strong")

    @property
    def billing(self) -> GapBilling:
        return GapBilling(self.box.currentData())

    def decision(self) -> GapDecision | None:
        return self.minutes.decision(self.billing)

    def choose(self, billing: GapBilling, minutes: str) -> None:
        self.box.setCurrentIndex(list(GapBilling).index(billing))
        self.minutes.setText(minutes)

    def show_outcome(self, gap: PowerGap, now: datetime) -> None:
        """What is owed, or left, if this is what is decided."""
        decision = self.decision()
        self.minutes.setVisible(self.billing is GapBilling.FORGIVE)
        if decision is None:
            self.outcome.setText("–")
            return
        decided = replace(self.session, seats=gap.seats(self.session, decision))
        left = decided.seconds_left(now)
        if left:
            self.outcome.setText(tr("{time} left").format(time=texts.duration(left)))
        else:
            self.outcome.setText(str(decided.charge(now).amount))


class GapRows(QWidget):
    """All sessions of a gap.

    Signals:
        changed: somebody chose for one of them.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[GapRow] = []
        self._gap: PowerGap | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 12, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)

    def show_gap(self, gap: PowerGap, now: datetime) -> None:
        """A row a session, by station; what was chosen for those that are still there stays."""
        chosen = {row.session.id: (row.billing, row.minutes.text()) for row in self.rows}
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        sessions = sorted(gap.sessions, key=lambda one: one.station_number)
        self._gap, self.rows = gap, [GapRow(session) for session in sessions]
        for index, row in enumerate(self.rows):
            self._add(index, row)
            if row.session.id in chosen:
                row.choose(*chosen[row.session.id])
            row.box.currentIndexChanged.connect(self._on_changed)
            row.minutes.textEdited.connect(self._on_changed)
        self._grid.setRowStretch(len(self.rows), 1)
        self.show_time(now)

    def _add(self, index: int, row: GapRow) -> None:
        session = row.session
        since = tr("{name} · since {time}").format(
            name=texts.customer(session.customer_name), time=texts.clock(session.started_at)
        )
        who = QLabel(since)
        who.setTextFormat(Qt.TextFormat.PlainText)
        # A long name gives way to the choice.
        who.setMinimumWidth(0)
        number = label(tr("PC {number}").format(number=session.station_number), "strong")
        for column, widget in enumerate((number, who, row.box, row.minutes, row.outcome)):
            self._grid.addWidget(widget, index, column)
        self._grid.setAlignment(row.outcome, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def show_time(self, now: datetime) -> None:
        for row in self.rows:
            if self._gap is not None:
                row.show_outcome(self._gap, now)

    def choose_all(self, billing: GapBilling, minutes: str) -> None:
        """The same for every session."""
        for row in self.rows:
            row.box.blockSignals(True)
            row.choose(billing, minutes)
            row.box.blockSignals(False)

    def demand(self) -> dict[int, GapDecision] | None:
        """A decision for each; None when one lacks its minutes, which has the focus then."""
        decisions: dict[int, GapDecision] = {}
        for row in self.rows:
            decision = row.decision()
            row.minutes.mark(is_bad=decision is None)
            if decision is None:
                row.minutes.setFocus()
                return None
            decisions[row.session.id] = decision
        return decisions

    def _on_changed(self) -> None:
        self.changed.emit()
