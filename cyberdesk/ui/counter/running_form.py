"""A running or paused session: its clock, its sum, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.domain.money import Money
from cyberdesk.domain.session import Session, SessionState
from cyberdesk.domain.staff import Right
from cyberdesk.services.errors import CounterError
from cyberdesk.services.sold_time import UnpaidTime
from cyberdesk.ui import texts, theme
from cyberdesk.ui.asking import Ask, everybody_may
from cyberdesk.ui.charge_words import minutes_words
from cyberdesk.ui.counter.more_time_form import MoreTimeForm
from cyberdesk.ui.counter.move_form import MoveForm
from cyberdesk.ui.counter.waiting_lines import WaitingLines
from cyberdesk.ui.counter.why_list import WhyList
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.labels import button, label, separator
from cyberdesk.ui.texts import tr

_SETTLED_IN_SECONDS = 2
"""The key that starts a session also ends it; a second press by accident must not."""


class RunningForm(QWidget):
    """Follows a session live.

    Signals:
        error_raised: a `CounterError`.
        bill_asked: the sale id of minutes that are not paid yet.
        moved: the station number where the session is now.
    """

    error_raised = Signal(object)
    bill_asked = Signal(int)
    moved = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session: Session | None = None
        self._unpaid: UnpaidTime | None = None
        self._allow: Ask = everybody_may
        self._since = label(role="muted", wraps=True)
        self.clock = label(role="total")
        self._clock_words = label(role="muted")
        self._amount_words = label(role="muted")
        self.amount = label(role="total")
        self.why = WhyList()
        self.end_button = button(tr("End session"), "primary", key="F2")
        self.end_button.clicked.connect(self.end)
        self.give_button = button("")
        self.give_button.clicked.connect(self.give_overtime_away)
        self.pause_button = button("")
        self.pause_button.clicked.connect(self.pause_or_resume)
        self.more_button = button(tr("Add time"), key="F11")
        self.more_button.clicked.connect(self.add_time)
        self.move_button = button(tr("Move to…"), key="Alt+M")
        self.move_button.clicked.connect(self.move_session)
        self.unpaid_words = label(wraps=True)
        self.unpaid_button = button(tr("Open its bill"))
        self.unpaid_button.clicked.connect(self._open_unpaid)
        self._unpaid_notice = self._make_notice()
        self.more_form = MoreTimeForm(desk)
        self.more_form.sold.connect(self._on_more_sold)
        self.move_form = MoveForm(desk)
        self.move_form.moved.connect(self._on_moved)
        for form in (self.more_form, self.move_form):
            form.closed.connect(self._close_forms)
            form.error_raised.connect(self.error_raised)
        self.waiting = WaitingLines(desk)
        self.waiting.error_raised.connect(self.error_raised)
        self.waiting.asking.connect(self._on_asking)
        self._acts = self._make_acts()
        self._hint = label(tr("Ending stops the clock and makes the bill."), "muted", wraps=True)
        self._build_layout()
        self._close_forms()

    @property
    def allow(self) -> Ask:
        """Asks for the rights that its acts need."""
        return self._allow

    @allow.setter
    def allow(self, ask: Ask) -> None:
        self._allow = self.waiting.allow = ask

    def _make_notice(self) -> QFrame:
        notice = QFrame()
        notice.setObjectName("notice")
        inside = QVBoxLayout(notice)
        inside.setContentsMargins(10, 8, 10, 8)
        inside.addWidget(self.unpaid_words)
        inside.addWidget(self.unpaid_button)
        return notice

    def _make_acts(self) -> QWidget:
        acts = QWidget()
        layout = QVBoxLayout(acts)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for one in (
            self.end_button,
            self.give_button,
            self.more_button,
            self.pause_button,
            self.move_button,
        ):
            layout.addWidget(one)
        return acts

    def _build_layout(self) -> None:
        times, amounts = QHBoxLayout(), QHBoxLayout()
        for row, words, figure in (
            (times, self._clock_words, self.clock),
            (amounts, self._amount_words, self.amount),
        ):
            row.addWidget(words, 0, Qt.AlignmentFlag.AlignVCenter)
            row.addStretch(1)
            row.addWidget(figure)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._since)
        layout.addLayout(times)
        layout.addWidget(separator())
        layout.addLayout(amounts)
        layout.addWidget(self.why)
        layout.addWidget(self.waiting)
        layout.addWidget(self._unpaid_notice)
        layout.addSpacing(4)
        layout.addWidget(self._acts)
        layout.addWidget(self.more_form)
        layout.addWidget(self.move_form)
        layout.addStretch(1)
        layout.addWidget(self._hint)

    # --- showing ------------------------------------------------------------------------------------------

    def show_session(self, session: Session, now: datetime) -> None:
        if self._session is None or self._session.id != session.id:
            self._close_forms()
        self._session = session
        since = tr("Since {time} · {tariff}").format(
            time=texts.clock(session.started_at), tariff=tr(session.tariff.said)
        )
        self._since.setText(since)
        is_paused = session.state is SessionState.PAUSED
        words = tr("Go on") if is_paused else tr("Pause")
        self.pause_button.setText(f"{words}   Alt+P")
        self.pause_button.setAccessibleName(words)
        self._show_unpaid(self._desk.sessions.unpaid_time(session.id) if session.is_prepaid else None)
        self.waiting.show_session(session)
        self.show_time(now)

    def _show_unpaid(self, unpaid: UnpaidTime | None) -> None:
        self._unpaid = unpaid
        self._unpaid_notice.setVisible(unpaid is not None)
        is_prepaid = self._session is not None and self._session.is_prepaid
        # One bill for more minutes at a time.
        self.more_button.setVisible(is_prepaid and unpaid is None)
        if unpaid is not None:
            words = (
                tr("{time} for {amount}: not paid, the code was false. The time runs and is owed.")
                if unpaid.counts
                else tr("{time} more for {amount}: not paid yet, and not counted.")
            )
            self.unpaid_words.setText(
                words.format(time=minutes_words(unpaid.minutes), amount=unpaid.sale.due)
            )

    def show_time(self, now: datetime) -> None:
        session = self._session
        if session is None:
            return
        charge, over = session.charge(now), session.overtime_seconds(now)
        left = session.seconds_left(now)
        if left is None:
            self._show_clock(tr("Time"), texts.duration(session.seconds_used(now)))
        elif over:
            self._show_clock(tr("Over"), f"+{texts.duration(over)}", is_alarm=True)
        else:
            self._show_clock(tr("Left"), texts.duration(left))
        self._amount_words.setText(tr("So far") if left is None else tr("Still to pay"))
        self.amount.setText(str(charge.amount))
        self.why.show_charge(charge if charge.amount else None)
        self.end_button.setEnabled(session.seconds_used(now) >= _SETTLED_IN_SECONDS)
        self._show_giving(charge.amount, is_over=bool(over))

    def _show_clock(self, words: str, time: str, *, is_alarm: bool = False) -> None:
        self._clock_words.setText(words)
        self.clock.setText(time)
        colour = f"color: {theme.colours().alarm};" if is_alarm else ""
        if self.clock.styleSheet() != colour:
            self.clock.setStyleSheet(colour)

    def _show_giving(self, amount: Money, *, is_over: bool) -> None:
        self.give_button.setVisible(is_over and bool(amount))
        words = tr("End, and give {amount} away").format(amount=amount)
        self.give_button.setText(words)
        self.give_button.setAccessibleName(words)

    # --- acting -------------------------------------------------------------------------------------------

    def end(self) -> None:
        """Stop the clock; the bill takes this form's place. Not while time is added or a move is chosen: the
        button is not there then."""
        if self._session is not None and self.end_button.isEnabled() and not self._acts.isHidden():
            self._end(charges_overtime=True)

    def give_overtime_away(self) -> None:
        """Stop the clock, and charge nothing for the time beyond what was bought."""
        session = self._session
        if session is None or not self.end_button.isEnabled():
            return
        amount = session.charge(self._desk.clock.now()).amount
        act = tr("Give away {amount} of overtime at station {number}")
        self._allow(
            Right.FORGIVE,
            act.format(amount=amount, number=session.station_number),
            lambda _by: self._end(session, charges_overtime=False),
        )

    def _end(self, session: Session | None = None, *, charges_overtime: bool) -> None:
        session = session or self._session
        if session is not None:
            self._do(
                lambda staff: self._desk.sessions.end(
                    session.id, staff=staff, charges_overtime=charges_overtime
                )
            )

    def pause_or_resume(self) -> None:
        """Alt+P."""
        session = self._session
        if session is None:
            return
        sessions = self._desk.sessions
        act = sessions.resume if session.state is SessionState.PAUSED else sessions.pause
        self._do(lambda staff: act(session.id, staff=staff))

    def _do(self, act: Callable[[str], object]) -> None:
        try:
            act(self._desk.staff_name)
        except CounterError as error:
            self.error_raised.emit(error)

    def add_time(self) -> None:
        """F11."""
        if self._session is None or self.more_button.isHidden():
            return
        self._open_form(self.more_form)
        self.more_form.offer(self._session)
        self.more_form.take_focus()

    def move_session(self) -> None:
        """Alt+M."""
        if self._session is None:
            return
        try:
            views = self._desk.counter.view().stations
        except CounterError as error:
            self.error_raised.emit(error)
            return
        self._open_form(self.move_form)
        self.move_form.offer(self._session, views)
        self.move_form.take_focus()

    def _open_form(self, form: QWidget) -> None:
        self._close_forms()
        self._acts.hide()
        self._hint.hide()
        form.show()

    def _close_forms(self) -> None:
        self.more_form.hide()
        self.move_form.hide()
        self._acts.show()
        self._hint.show()

    def _on_asking(self, is_asking: bool) -> None:
        """One thing at a time."""
        self._close_forms()
        self._acts.setVisible(not is_asking)
        self._hint.setVisible(not is_asking)

    def _on_more_sold(self, sale_id: int) -> None:
        self._close_forms()
        if sale_id:
            self.bill_asked.emit(sale_id)

    def _on_moved(self, number: int) -> None:
        self._close_forms()
        self.moved.emit(number)

    def _open_unpaid(self) -> None:
        if self._unpaid is not None:
            self.bill_asked.emit(self._unpaid.sale.id)
