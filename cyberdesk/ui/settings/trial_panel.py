"""The real test of KES 1: which phone, the wait for its PIN, and what came of it."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from cyberdesk.domain.payment import Payment
from cyberdesk.services.errors import CounterError
from cyberdesk.services.trial import Fault, TrialEnd, TrialResult
from cyberdesk.ui import theme
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.phone_field import PhoneField
from cyberdesk.ui.settings.trial_words import trial_words
from cyberdesk.ui.texts import tr

_PHONE_PIXELS = 260
_LOOKS = {
    TrialEnd.PAID: ("paid", "paid"),
    TrialEnd.NOT_PAID: ("close", "alarm"),
    TrialEnd.NOT_SENT: ("close", "alarm"),
    TrialEnd.IN_DOUBT: ("in_doubt", "in_doubt"),
}


class TrialPanel(QWidget):
    """A phone and one button; while it waits, the seconds; at the end, words and the way to what is wrong.

    Signals:
        send_asked: send KES 1 to this `Phone`.
        stop_asked: nobody wants to wait any longer.
        mend_asked: go to where this `Fault` is mended.
    """

    send_asked = Signal(object)
    stop_asked = Signal()
    mend_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fault: Fault | None = None
        self._end: TrialEnd | None = None
        self._since = QElapsedTimer()
        self.phone = PhoneField()
        self.phone.setFixedWidth(theme.scaled(_PHONE_PIXELS))
        self.phone.edit.setAccessibleName(tr("Your own M-PESA phone"))
        self.phone.submitted.connect(self._on_send)
        self.send_button = button(tr("Send KES 1"), "primary")
        self.send_button.clicked.connect(self._on_send)
        self.error = ErrorBanner()
        self._ask = self._make_ask()
        self._wait = self._make_wait()
        self._told = self._make_told()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for part in (self._told, self.error, self._ask, self._wait):
            layout.addWidget(part)
        self.reset()

    # --- states -------------------------------------------------------------------------------------------

    def reset(self) -> None:
        """Nothing was tried."""
        self._fault = self._end = None
        self.error.clear()
        self._told.hide()
        self._show_waiting(is_waiting=False)

    def show_waiting(self, payment: Payment | None) -> None:
        """A trial is on its way.

        Args:
            payment: None while M-PESA has not answered.
        """
        if self._wait.isHidden():
            self.error.clear()
            self._told.hide()
            self._since.start()
            self._show_waiting(is_waiting=True)
            self.stop_button.setFocus()
        if payment is None or payment.phone is None:
            words = tr("Reaching M-PESA…")
        else:
            words = tr("Sent to {phone}. Enter your M-PESA PIN there. {seconds} s")
            seconds = self._since.elapsed() // 1000
            words = words.format(phone=payment.phone.masked, seconds=seconds)
        self.waiting_words.setText(words)

    def show_result(self, result: TrialResult, *, is_till: bool) -> None:
        """How it ended."""
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self)
        self._show_waiting(is_waiting=False)
        self.error.clear()
        words = trial_words(result, is_till=is_till)
        self._fault, self._end = result.fault, result.end
        self._what.setText(f"{words.what} {words.money}".strip())
        self._change.setText(words.change)
        self._change.setVisible(bool(words.change))
        self.mend_button.setText(words.button)
        self.mend_button.setAccessibleName(words.button)
        self.mend_button.setVisible(bool(words.button))
        self._told.setAccessibleName(str(words))
        self._told.show()
        # Paid once is proof enough: a second shilling proves nothing more.
        self._ask.setVisible(self._end is not TrialEnd.PAID)
        self._dress()
        if had_focus and words.button:
            self.mend_button.setFocus()

    def show_error(self, error: CounterError) -> None:
        """It did not even begin, or the program made a mistake."""
        self._show_waiting(is_waiting=False)
        self.error.show_error(error)

    @property
    def text(self) -> str:
        """What came of it; empty while nothing did."""
        return "" if self._told.isHidden() else self._told.accessibleName()

    @property
    def is_waiting(self) -> bool:
        return not self._wait.isHidden()

    def take_focus(self) -> None:
        """The keys go to the first thing to do."""
        if self.is_waiting:
            self.stop_button.setFocus()
        else:
            self.phone.setFocus()

    def _show_waiting(self, *, is_waiting: bool) -> None:
        self._wait.setVisible(is_waiting)
        self._ask.setVisible(not is_waiting)

    # --- acting -------------------------------------------------------------------------------------------

    def _on_send(self) -> None:
        phone = self.phone.demand()
        if phone is not None and not self.is_waiting:
            self.send_asked.emit(phone)

    def _on_mend(self) -> None:
        if self._fault is Fault.PHONE:
            self.phone.setFocus()
        elif self._fault is not None:
            self.mend_asked.emit(self._fault)

    # --- parts --------------------------------------------------------------------------------------------

    def _make_ask(self) -> QWidget:
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        field = QVBoxLayout()
        field.setSpacing(4)
        field.addWidget(label(tr("Your own M-PESA phone"), "heading"))
        field.addWidget(self.phone)
        row.addLayout(field)
        row.addWidget(self.send_button)
        row.addStretch(1)
        return part

    def _make_wait(self) -> QWidget:
        part = QFrame()
        part.setObjectName("notice")
        self.waiting_words = label(role="strong", wraps=True)
        self.stop_button = button(tr("Stop waiting"))
        self.stop_button.clicked.connect(self.stop_asked)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(tr("Waiting"))
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(self.waiting_words)
        words.addWidget(bar)
        row = QHBoxLayout(part)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(self.stop_button)
        return part

    def _make_told(self) -> QWidget:
        part = QFrame()
        part.setObjectName("notice")
        self._mark = QLabel()
        self._what = label(role="strong", wraps=True)
        self._change = label(wraps=True)
        self.mend_button = button("")
        self.mend_button.clicked.connect(self._on_mend)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(self._what)
        words.addWidget(self._change)
        row = QHBoxLayout(part)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(10)
        row.addWidget(self._mark)
        row.addLayout(words, 1)
        row.addWidget(self.mend_button)
        return part

    def _dress(self) -> None:
        if self._end is not None:
            icon, colour = _LOOKS[self._end]
            shade = str(getattr(theme.colours(), colour))
            self._mark.setPixmap(theme.icon_pixmap(icon, shade, 20, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
