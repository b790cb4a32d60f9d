"""The search over everything, under the search field: results while somebody types, Enter opens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from cyberdesk.domain.customer import Customer
from cyberdesk.domain.payment import Payment
from cyberdesk.services.errors import CounterError
from cyberdesk.services.search import Group, Overview, Reference, Search, Seat, Unpaid, reference_of
from cyberdesk.ui import theme
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.commands import Command, Commands
from cyberdesk.ui.focus_place import FocusPlace
from cyberdesk.ui.labels import label
from cyberdesk.ui.search_asking import Asking
from cyberdesk.ui.search_delegate import RowDelegate
from cyberdesk.ui.search_rows import (
    AllPayments,
    Row,
    RowModel,
    Target,
    row_of_all_payments,
    rows_found,
    rows_of_overview,
)
from cyberdesk.ui.texts import tr

_WIDTH_PIXELS = 600
_MARGIN_PIXELS = 10
_FOOT_ROOM_PIXELS = 48
"""Kept free under the palette: the lights stay in sight."""

_BUSY_AFTER_MS = 300
"""Results that come sooner need no word about waiting."""

_MOST_OPENED = 5

_ENTERS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_STAYS_OPEN = frozenset({Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason})
_TABS_IN = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})


class SearchPalette(QFrame):
    """A frame over the window while the search field has the focus. The keys stay in the field.

    Signals:
        station_chosen: a station number.
        bill_chosen: a sale id.
        customer_chosen: a customer id.
        payment_chosen: a payment id.
        all_payments_asked: what to search the payments for.
        left: closed by Esc, and what had the focus before is gone.
    """

    station_chosen = Signal(int)
    bill_chosen = Signal(int)
    customer_chosen = Signal(int)
    payment_chosen = Signal(int)
    all_payments_asked = Signal(str)
    left = Signal()

    def __init__(
        self, search: Search, bridge: Bridge, commands: Commands, field: QLineEdit, parent: QWidget
    ) -> None:
        """
        Args:
            field: what is typed into; anywhere in `parent`.
            parent: the window, over which it lies.
        """
        super().__init__(parent)
        self.setObjectName("searchPalette")
        self._search, self._commands = search, commands
        self._asking = Asking(bridge, self._find, self._on_found, self._on_error)
        self._field, self._window = field, parent
        self._place_before = FocusPlace(self)
        # Replaced and never changed: a worker reads it.
        self._opened: tuple[Reference, ...] = ()
        self._shown_text: str | None = None
        self._is_enter_waiting = False
        self.model = RowModel()
        self.list = QListView()
        self.message = label(wraps=True)
        self._foot = label(tr("↑ ↓ choose   ·   Enter opens   ·   Esc closes"), "muted")
        self._busy = QTimer(self, singleShot=True, interval=_BUSY_AFTER_MS)
        self._busy.timeout.connect(lambda: self._say(tr("Searching…")))
        self._build()
        self.hide()
        field.textChanged.connect(self._on_text)
        field.installEventFilter(self)
        parent.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def _build(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(RowDelegate(self.list))
        self.list.setAccessibleName(tr("What was found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._on_clicked)
        self.message.setContentsMargins(14, 10, 14, 6)
        self._foot.setContentsMargins(14, 6, 14, 8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self.message)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._foot)

    # --- open and closed ----------------------------------------------------------------------------------

    def begin(self, typed: str = "") -> None:
        """Ctrl+K, or a letter typed with no field in focus."""
        # The text first: opening asks for it.
        if typed:
            self._field.setText(typed)
        # For a shortcut's reason the field would choose its text, and the next letter replace it.
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        if not typed:
            self._field.selectAll()
        self._open()

    def refresh(self) -> None:
        """Something happened: what is shown may be old. Keeps what is chosen."""
        if self.isVisible():
            self._ask()

    def cancel(self) -> None:
        """Esc: nothing is opened, and the focus goes back to where it was."""
        self._close()
        if not self._place_before.give_back():
            self.left.emit()

    def _open(self) -> None:
        if self.isVisible():
            return
        self._shown_text = None
        self.model.show_rows([])
        self._say("")
        self._ask()
        self._place()
        self.show()
        self.raise_()

    def _close(self) -> None:
        self._asking.forget()
        self._is_enter_waiting = False
        self._busy.stop()
        self.hide()
        self._field.clear()
        self._field.setAccessibleDescription("")

    def _place(self) -> None:
        """Under the field, as high as its rows and the window allow."""
        window, field = self._window, self._field
        width = min(max(theme.scaled(_WIDTH_PIXELS), field.width()), window.width() - 2 * _MARGIN_PIXELS)
        under = field.mapTo(window, QPoint(field.width() // 2, field.height()))
        left = max(min(under.x() - width // 2, window.width() - width - _MARGIN_PIXELS), _MARGIN_PIXELS)
        top = under.y() + 4
        rows = sum(self.list.sizeHintForRow(number) for number in range(self.model.rowCount()))
        self.list.setVisible(rows > 0)
        others = [one for one in (self.message, self._foot) if not one.isHidden()]
        height = rows + sum(_height_for(one, width - 2) for one in others) + 8
        room = window.height() - top - theme.scaled(_FOOT_ROOM_PIXELS)
        self.setGeometry(left, top, width, max(min(height, room), 0))

    # --- asking -------------------------------------------------------------------------------------------

    def _on_text(self) -> None:
        if not self._field.hasFocus():
            return
        self._is_enter_waiting = False
        if self.isVisible():
            self._ask()
        elif self._field.text():
            self._open()

    def _ask(self) -> None:
        if not self._busy.isActive():
            self._busy.start()
        self._asking.ask(self._typed)

    def _find(self, typed: str) -> tuple[Group, ...] | Overview:
        """In a worker."""
        return self._search.find(typed) if typed else self._search.overview(self._opened)

    @property
    def _typed(self) -> str:
        return self._field.text().strip()

    def _on_found(self, typed: str, found: tuple[Group, ...] | Overview) -> None:
        if isinstance(found, Overview):
            self._show(typed, rows_of_overview(found), _hint())
            return
        rows = rows_found(typed, found, self._commands.find(typed))
        if rows:
            self._show(typed, rows, "")
        else:
            self._show(typed, [row_of_all_payments(typed)], _nothing_found(typed))

    def _on_error(self, typed: str, error: CounterError) -> None:
        self._is_enter_waiting = False
        self._show(typed, [], f"{tr(error.title)}. {tr(error.next_step)}".strip(), is_error=True)

    # --- showing ------------------------------------------------------------------------------------------

    def _show(self, typed: str, rows: Sequence[Row], message: str, *, is_error: bool = False) -> None:
        self._busy.stop()
        is_same_text, self._shown_text = typed == self._shown_text, typed
        chosen = self._chosen_target() if is_same_text else None
        self.model.show_rows(rows)
        self._say(message, is_error=is_error)
        self._place()
        self._choose_again(chosen)
        self._describe()
        if self._is_enter_waiting:
            self._on_enter()

    def _say(self, words: str, *, is_error: bool = False) -> None:
        self.message.setText(words)
        self.message.setVisible(bool(words))
        self.message.setProperty("role", "error" if is_error else "muted")
        self.message.style().polish(self.message)
        if self.isVisible():
            self._place()

    def _choose_again(self, target: Target | None) -> None:
        """The row that was chosen, if it is still there; else the first."""
        choices = self.model.choices()
        key = _key(target)
        same = [one for one in choices if key is not None and _key(self.model.rows[one].target) == key]
        self._choose([*same, *choices])

    def _choose(self, numbers: Sequence[int]) -> None:
        """Choose the first of these rows."""
        if not numbers:
            return
        row = numbers[0]
        self.list.setCurrentIndex(self.model.index(row))
        if row > 0 and self.model.rows[row - 1].is_heading:
            # Its heading tells what it is.
            self.list.scrollTo(self.model.index(row - 1))
            self.list.scrollTo(self.model.index(row))

    def _chosen_target(self) -> Target | None:
        index = self.list.currentIndex()
        return self.model.rows[index.row()].target if index.isValid() else None

    def _describe(self) -> None:
        """What a screen reader says of the field."""
        index = self.list.currentIndex()
        words = [self.message.text(), self.model.rows[index.row()].words if index.isValid() else ""]
        self._field.setAccessibleDescription(" ".join(one for one in words if one))

    # --- keys ---------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() is QEvent.Type.Resize and self.isVisible():
                self._place()
            return False
        if isinstance(event, QFocusEvent):
            self._on_focus(event)
        elif isinstance(event, QKeyEvent):
            return self._on_key(event)
        return False

    def _on_focus(self, event: QFocusEvent) -> None:
        reason = event.reason()
        if event.type() is QEvent.Type.FocusIn:
            # Who walks through the window by Tab is only passing.
            if reason not in _TABS_IN | _STAYS_OPEN:
                self._open()
        elif event.type() is QEvent.Type.FocusOut and reason not in _STAYS_OPEN and self.isVisible():
            self._close()

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is self._field and old is not None:
            self._place_before.remember(old)

    def _on_key(self, event: QKeyEvent) -> bool:
        """True: the key was for the palette."""
        key = Qt.Key(event.key())
        if event.type() is QEvent.Type.ShortcutOverride:
            # The window's own Esc announces itself first; taking that keeps the key here.
            if key is Qt.Key.Key_Escape and self.isVisible():
                event.accept()
                return True
            return False
        if event.type() is not QEvent.Type.KeyPress:
            return False
        if not self.isVisible():
            if key in _ENTERS or key is Qt.Key.Key_Down:
                self._open()
                return True
            return False
        return self._on_key_while_open(key)

    def _on_key_while_open(self, key: Qt.Key) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}
        if key is Qt.Key.Key_Escape:
            self.cancel()
        elif key in _ENTERS:
            self._on_enter()
        elif key in steps:
            self._step(steps[key])
        elif key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            self._next_group(is_back=key is Qt.Key.Key_Backtab)
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        choices, here = self.model.choices(), self.list.currentIndex().row()
        if here in choices:
            place = max(0, min(choices.index(here) + by, len(choices) - 1))
            self._choose(choices[place:])
            self._describe()

    def _next_group(self, *, is_back: bool) -> None:
        """The first row of the next group, around and around: Tab never leaves the field."""
        firsts, here = self.model.first_of_groups(), self.list.currentIndex().row()
        if is_back:
            self._choose([*[one for one in reversed(firsts) if one < here], *reversed(firsts)])
        else:
            self._choose([*[one for one in firsts if one > here], *firsts])
        self._describe()

    # --- opening ------------------------------------------------------------------------------------------

    def _on_enter(self) -> None:
        if self._shown_text != self._typed:
            # What is shown is for an older text; Enter was meant for what comes.
            self._is_enter_waiting = True
            return
        target = self._chosen_target()
        if target is not None:
            self._open_target(target)

    def _on_clicked(self, index: QModelIndex) -> None:
        target = self.model.rows[index.row()].target
        if target is not None:
            self._open_target(target)

    def _open_target(self, target: Target) -> None:
        if not isinstance(target, Command | AllPayments):
            self._remember(reference_of(target))
        self._close()
        # Whatever opens takes the focus from there; what takes none leaves it where the work was.
        self._place_before.give_back()
        match target:
            case Seat():
                self.station_chosen.emit(target.station.number)
            case Unpaid():
                self.bill_chosen.emit(target.bill.id)
            case Customer():
                self.customer_chosen.emit(target.id)
            case Payment():
                self.payment_chosen.emit(target.id)
            case AllPayments():
                self.all_payments_asked.emit(target.typed)
            case Command():
                target.opens()

    def _remember(self, opened: Reference) -> None:
        self._opened = (opened, *(one for one in self._opened if one != opened))[:_MOST_OPENED]


def _key(target: Target | None) -> object:
    """What makes two targets the same, whatever has changed about them."""
    if target is None or isinstance(target, Command | AllPayments):
        return target
    return reference_of(target)


def _height_for(words: QWidget, width: int) -> int:
    return words.heightForWidth(width) if words.hasHeightForWidth() else words.sizeHint().height()


def _hint() -> str:
    return tr("Type a name, a receipt, the last digits of a phone, an amount or a station number.")


def _nothing_found(typed: str) -> str:
    words = tr("Nothing begins with “{typed}”.").format(typed=typed)
    advice = tr("Try fewer letters, the last three digits of the phone, or the amount alone.")
    return f"{words} {advice}"
