"""One station of the grid, painted: a tick of the clock repaints text and builds nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from cyberdesk.domain.money import Money
from cyberdesk.domain.sale import Sale
from cyberdesk.domain.session import Session
from cyberdesk.services.checkout import PROMPT_SECONDS
from cyberdesk.services.counter import StationStatus, StationView
from cyberdesk.ui import texts, theme
from cyberdesk.ui.pill import paint_pill
from cyberdesk.ui.texts import StateText, tr

_RADIUS = 10.0
_MARGIN = 10.0
_NARROW_MARGIN = 7.0
_NARROW_PIXELS = 130
_LOW_PIXELS = 58
_GAP = 6


@dataclass(frozen=True, slots=True)
class _Words:
    """What a card says.

    Attributes:
        state: the pill.
        time: in the middle; of bought time what is left, or what is beyond it.
        note: a small word behind the time: left, over, not paid.
        who: whose it is.
        amount: what is owed so far.
        is_alarm: the time is one to act on.
        owes: the amount is a sum of money, and not a word.
        is_note_read: the note says something without its time too.
    """

    state: StateText
    time: str = ""
    note: str = ""
    who: str = ""
    amount: str = ""
    is_alarm: bool = False
    owes: bool = True
    is_note_read: bool = False

    @property
    def lasting(self) -> tuple[str, ...]:
        """What does not change with each second."""
        return (self.state.word, self.note, self.who, self.amount)


class StationCard(QAbstractButton):
    """A station: number, state, time, who, how much so far.

    Signals:
        started: asked to start a walk-in here (double click or Enter on a free station).
    """

    started = Signal(int)

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = number
        self._view: StationView | None = None
        self._words = _Words(texts.station_state(StationStatus.FREE))
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def view(self) -> StationView | None:
        return self._view

    def show_view(self, view: StationView, now: datetime) -> None:
        """Show how the station stands."""
        self._view = view
        self.show_time(now)

    def show_time(self, now: datetime) -> None:
        """Follow the clock; repaints only what reads differently."""
        view = self._view
        if view is None:
            return
        words = _words(view, now)
        if words == self._words:
            return
        says_more = words.lasting != self._words.lasting
        self._words = words
        if says_more or not self.accessibleName():
            # "left" and "over" say nothing without their time, which is read by looking.
            note = words.note if words.is_note_read else ""
            parts = (view.station.name, words.state.word, words.who, words.amount, note)
            self.setAccessibleName(", ".join(part for part in parts if part))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(168, 82)

    def minimumSizeHint(self) -> QSize:
        return QSize(96, 58)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            self._start_if_free()
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self._start_if_free()

    def _start_if_free(self) -> None:
        if self._view is not None and self._view.status is StationStatus.FREE:
            self.started.emit(self.number)

    # --- painting -----------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        is_idle = self._view is None or self._view.status in {StationStatus.FREE, StationStatus.OUT_OF_ORDER}
        self._paint_frame(painter, frame, is_idle=is_idle)
        margin = _MARGIN if frame.width() > _NARROW_PIXELS else _NARROW_MARGIN
        up = 8 if frame.height() > _LOW_PIXELS else 5
        inner = frame.adjusted(margin, up, -margin, -up)
        painter.setFont(theme.font(14, QFont.Weight.Bold))
        painter.setPen(QColor(colours.muted if is_idle else colours.text))
        number = str(self.number)
        painter.drawText(inner, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, number)
        taken = QFontMetricsF(painter.font()).horizontalAdvance(number) + 6
        state, room = self._words.state, inner.width() - taken
        paint_pill(painter, inner.right() + 2, inner.top() - 2, state, room)
        if not is_idle:
            self._paint_figures(painter, inner)
        painter.end()

    def _paint_frame(self, painter: QPainter, frame: QRectF, *, is_idle: bool) -> None:
        colours = theme.colours()
        edge, width = colours.line, 1.0
        if self.isChecked():
            edge, width = colours.primary, 2.0
        if self.hasFocus():
            edge, width = colours.focus, 2.0
        pen = QPen(QColor(edge), width)
        if is_idle and width == 1.0:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        ground = colours.ground if is_idle else colours.surface
        painter.setBrush(QColor(colours.sunken if self.underMouse() else ground))
        painter.drawRoundedRect(frame, _RADIUS, _RADIUS)

    def _paint_figures(self, painter: QPainter, inner: QRectF) -> None:
        """Time in the middle, who and how much below; a low card has one line for time and amount."""
        colours, words = theme.colours(), self._words
        is_low = inner.height() < _LOW_PIXELS
        bottom, left = Qt.AlignmentFlag.AlignBottom, Qt.AlignmentFlag.AlignLeft
        time_font = theme.font(15 if is_low else 19, QFont.Weight.Bold)
        amount_font = theme.font(14, QFont.Weight.DemiBold)
        time, amount = words.time, words.amount
        if is_low:
            time, amount = _fit(words, time_font, amount_font, inner.width())
        painter.setFont(time_font)
        painter.setPen(QColor(colours.alarm if words.is_alarm else colours.text))
        if is_low:
            painter.drawText(inner, bottom | left, time)
        else:
            middle = QRectF(inner.left(), inner.top() + 18, inner.width(), inner.height() - 36)
            painter.drawText(middle, Qt.AlignmentFlag.AlignVCenter | left, time)
            self._paint_note(painter, middle, QFontMetricsF(time_font).horizontalAdvance(time))
        painter.setFont(amount_font)
        painter.setPen(QColor(colours.text))
        painter.drawText(inner, bottom | Qt.AlignmentFlag.AlignRight, amount)
        if is_low:
            return
        room = inner.width() - QFontMetricsF(amount_font).horizontalAdvance(amount) - 8
        who_font = theme.font(12)
        painter.setFont(who_font)
        painter.setPen(QColor(colours.muted))
        who = QFontMetricsF(who_font).elidedText(words.who, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, bottom | left, who)

    def _paint_note(self, painter: QPainter, middle: QRectF, taken: float) -> None:
        """The small word behind the time, on its line of letters; a card without room for it goes without."""
        note_font = theme.font(12)
        room = middle.width() - taken - 5
        if not self._words.note or QFontMetricsF(note_font).horizontalAdvance(self._words.note) > room:
            return
        painter.setFont(note_font)
        painter.setPen(QColor(theme.colours().muted))
        behind = middle.adjusted(taken + 5, 4, 0, 4)
        painter.drawText(behind, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._words.note)


def _fit(words: _Words, time_font: QFont, amount_font: QFont, room: float) -> tuple[str, str]:
    """Time and amount beside each other: where both are too long, the currency goes, or the word that nothing
    is owed, and then the seconds."""
    short_time = words.time.rpartition(":")[0] if words.time.count(":") > 1 else words.time
    short_amount = words.amount.rpartition(" ")[2] if words.owes else ""
    times, amounts = QFontMetricsF(time_font), QFontMetricsF(amount_font)
    for time, amount in (
        (words.time, words.amount),
        (words.time, short_amount),
        (short_time, words.amount),
        (short_time, short_amount),
    ):
        if times.horizontalAdvance(time) + _GAP + amounts.horizontalAdvance(amount) <= room:
            return time, amount
    return short_time, short_amount


def station_pill(view: StationView, now: datetime) -> StateText:
    """What a station is, by the clock."""
    status = view.status_at(now)
    if view.booked is not None and status is StationStatus.TO_PAY:
        return texts.booked_state()
    return texts.station_state(status)


def _words(view: StationView, now: datetime) -> _Words:
    """Everything a card says."""
    state = station_pill(view, now)
    if view.session is not None:
        return _session_words(state, view.session, view.unpaid, now)
    if view.sale is None:
        return _Words(state)
    minutes = view.sale.title.rpartition("· ")[2]
    amount = view.sale.total if view.sale.is_settled else view.sale.due
    if view.status is StationStatus.WAITING and view.payment is not None:
        age = int((now - view.payment.created_at).total_seconds())
        left = max(PROMPT_SECONDS - age, 0)
        state = StateText(tr("PIN {seconds} s").format(seconds=left), state.icon, state.colour)
    return _Words(state, minutes, "", texts.customer(view.sale.customer_name), str(Money(amount.cents)))


def _session_words(state: StateText, session: Session, unpaid: Sale | None, now: datetime) -> _Words:
    """Bought time counts down, and beyond its end up; what is owed of it is what is beyond, and what was
    believed to be paid."""
    amount, left = session.charge(now).amount, session.seconds_left(now)
    name = texts.customer(session.customer_name)
    if left is None:
        return _Words(state, texts.duration(session.seconds_used(now)), "", name, str(amount))
    is_false = unpaid is not None and not unpaid.is_on_account
    if unpaid is not None and is_false:
        amount += unpaid.due
    on_account = tr("On account") if unpaid is not None else tr("Paid")
    owed = str(amount) if amount else on_account
    over = session.overtime_seconds(now)
    if over:
        time = f"+{texts.duration(over)}"
        return _Words(state, time, tr("over"), name, owed, is_alarm=True, owes=bool(amount))
    note = tr("not paid") if is_false else tr("left")
    time = texts.duration(left)
    return _Words(state, time, note, name, owed, is_false, owes=bool(amount), is_note_read=is_false)
