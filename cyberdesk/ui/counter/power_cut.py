"""After a power cut: who pays for the gap. And the beat by which the next one is noticed."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cyberdesk.domain.power_gap import GapBilling, PowerGap
from cyberdesk.services.errors import CounterError
from cyberdesk.services.power_gaps import BEAT_SECONDS
from cyberdesk.ui import texts, theme
from cyberdesk.ui.charge_words import minutes_words
from cyberdesk.ui.counter.gap_rows import GapRows, MinutesEdit, billing_words, gap_minutes
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.texts import tr

_FIRST_FREE_MINUTES = 10


class PowerCut(QWidget):
    """A card in the place of the stations while somebody should decide; put off, a line above them.

    Signals:
        opened: the card is shown (True), or only the line or nothing (False).
    """

    opened = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._gap: PowerGap | None = None
        self._put_off: int | None = None
        self._title = label(role="title", wraps=True)
        self._explains = label(role="muted", wraps=True)
        self.error = ErrorBanner()
        self.chips: dict[GapBilling, QPushButton] = {}
        self._chip_group = QButtonGroup(self)
        self.minutes = MinutesEdit(tr("Minutes free for all"))
        self.minutes.setText(str(_FIRST_FREE_MINUTES))
        self.minutes.textEdited.connect(self._choose_forgiving)
        self.minutes.returnPressed.connect(self.confirm)
        self.rows = GapRows()
        self.rows.changed.connect(self._on_row)
        self.confirm_button = button(tr("Bill like this"), "primary", key="Enter")
        self.confirm_button.clicked.connect(self.confirm)
        self.later_button = button(tr("Later"), "big", key="Esc")
        self.later_button.clicked.connect(self.put_off)
        self._line_words = label(role="strong", wraps=True)
        self.decide_button = button(tr("Decide…"))
        self.decide_button.clicked.connect(self.open)
        self._line = self._make_line()
        self._card = self._make_card()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.error)
        layout.addWidget(self._line)
        layout.addWidget(self._card, 1)
        self._beat = QTimer(self, interval=BEAT_SECONDS * 1000)
        self._beat.timeout.connect(self.beat)
        self._beat.start()
        self.hide()

    def _make_line(self) -> QFrame:
        line = QFrame()
        line.setObjectName("card")
        inside = QHBoxLayout(line)
        inside.setContentsMargins(12, 4, 6, 4)
        inside.addWidget(self._line_words, 1)
        inside.addWidget(self.decide_button)
        return line

    def _make_card(self) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        chips = QHBoxLayout()
        chips.setSpacing(8)
        for billing in GapBilling:
            chip = button(billing_words(billing), "chip")
            chip.setCheckable(True)
            chip.clicked.connect(partial(self._choose_all, billing))
            self._chip_group.addButton(chip)
            self.chips[billing] = chip
            chips.addWidget(chip)
        chips.addWidget(self.minutes)
        chips.addWidget(label(tr("min"), "muted"))
        chips.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.rows)
        buttons = QHBoxLayout()
        buttons.addWidget(self.later_button)
        buttons.addWidget(self.confirm_button, 1)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self._explains)
        layout.addLayout(chips)
        layout.addWidget(scroll, 1)
        layout.addLayout(buttons)
        return card

    # --- following ----------------------------------------------------------------------------------------

    @property
    def gap(self) -> PowerGap | None:
        """The one that somebody must decide on."""
        return self._gap

    @property
    def is_open(self) -> bool:
        """The card is shown."""
        return self._gap is not None and self._gap.id != self._put_off

    def beat(self) -> None:
        """The program runs; and perhaps it did not for a while, because the PC slept."""
        try:
            self._desk.sessions.beat()
        except CounterError as error:
            # The next beat tries again; without any, the gap only looks longer than it was.
            self._show_error(error)
            return
        self.error.clear()
        self.look()

    def look(self) -> None:
        """Read what is to be decided, and show it."""
        try:
            gap = self._desk.sessions.gap()
        except CounterError as error:
            self._show_error(error)
            return
        if gap == self._gap and not self.error.text:
            # Nothing new, and nothing to be built anew every time the counter is read.
            self._show_place()
            return
        is_new = gap is not None and (self._gap is None or gap.id != self._gap.id)
        self._gap = gap
        if gap is not None:
            self._show_gap(gap, is_new=is_new)
        self._show_place()

    def show_time(self) -> None:
        """One second has passed."""
        if self.is_open:
            self.rows.show_time(self._desk.clock.now())

    def _show_gap(self, gap: PowerGap, *, is_new: bool) -> None:
        length = minutes_words(gap_minutes(gap))
        start, end = (_moment(at, gap) for at in (gap.started_at, gap.ended_at))
        count = len(gap.sessions)
        sessions = tr("1 session") if count == 1 else tr("{count} sessions").format(count=count)
        title = tr("This PC was off from {start} to {end} ({length})")
        self._title.setText(title.format(start=start, end=end, length=length))
        explains = tr(
            "{sessions} ran when the power went. Billed to the cut, the gap is free; billed through, it is "
            "paid for. Choose for all, or for each."
        )
        self._explains.setText(explains.format(sessions=sessions))
        words = tr("This PC was off from {start} to {end}: {sessions} to decide.")
        self._line_words.setText(words.format(start=start, end=end, sessions=sessions))
        self.rows.show_gap(gap, self._desk.clock.now())
        if is_new:
            self.error.clear()
            self._choose_all(GapBilling.TO_CUT)

    def _show_place(self) -> None:
        tall = QSizePolicy.Policy.Expanding if self.is_open else QSizePolicy.Policy.Maximum
        self.setSizePolicy(QSizePolicy.Policy.Preferred, tall)
        self._card.setVisible(self.is_open)
        self._line.setVisible(self._gap is not None and not self.is_open)
        self._line.setStyleSheet(f"#card {{ border-color: {theme.colours().ending}; }}")
        self.setVisible(self._gap is not None or bool(self.error.text))
        self.opened.emit(self.is_open)

    # --- choosing -----------------------------------------------------------------------------------------

    def _choose_all(self, billing: GapBilling, _is_checked: bool = False) -> None:
        self._chip_group.setExclusive(True)
        self.chips[billing].setChecked(True)
        self.rows.choose_all(billing, self.minutes.text() if billing is GapBilling.FORGIVE else "")
        self.rows.show_time(self._desk.clock.now())

    def _choose_forgiving(self) -> None:
        self._choose_all(GapBilling.FORGIVE)

    def _on_row(self) -> None:
        """One is another than the rest: no chip is what all are."""
        decisions = {row.decision() for row in self.rows.rows}
        only = decisions.pop() if len(decisions) == 1 else None
        self._chip_group.setExclusive(False)
        for billing, chip in self.chips.items():
            chip.setChecked(only is not None and only.billing is billing)
        self._chip_group.setExclusive(True)
        self.rows.show_time(self._desk.clock.now())

    # --- deciding -----------------------------------------------------------------------------------------

    def open(self) -> None:
        """Show the card again."""
        self._put_off = None
        self._show_place()
        self.confirm_button.setFocus()

    def put_off(self) -> None:
        """Esc: later; a line keeps reminding."""
        if self._gap is not None:
            self._put_off = self._gap.id
            self._show_place()

    def confirm(self) -> None:
        """Bill as it is chosen. Where somebody decided meanwhile, what is left is shown."""
        if self._gap is None:
            return
        decisions = self.rows.demand()
        if decisions is None:
            return
        self.error.clear()
        try:
            self._desk.sessions.decide_gap(self._gap.id, decisions, staff=self._desk.staff_name)
        except CounterError as error:
            self.look()
            self._show_error(error)
            return
        self.look()

    def _show_error(self, error: CounterError) -> None:
        self.error.show_error(error)
        self._show_place()


def _moment(at: datetime, gap: PowerGap) -> str:
    """The time of day; over a night with its day."""
    is_one_day = texts.date(gap.started_at) == texts.date(gap.ended_at)
    return texts.clock(at) if is_one_day else f"{texts.weekday_date(at)} {texts.clock(at)}"
