"""The frame: which screen is where, and the keys that work everywhere. No rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QMessageBox,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cyberdesk import paths
from cyberdesk.domain.events import (
    AlertsChanged,
    Event,
    JobChanged,
    LinkChanged,
    PaymentChanged,
    SessionChanged,
    ShiftChanged,
    TunnelChanged,
)
from cyberdesk.domain.staff import Right, StaffMember
from cyberdesk.services.errors import CounterError
from cyberdesk.ui import theme
from cyberdesk.ui.alert_bar import AlertBar
from cyberdesk.ui.busy import Busy
from cyberdesk.ui.commands import Command, Commands
from cyberdesk.ui.counter.screen import CounterScreen
from cyberdesk.ui.customers.screen import CustomersScreen
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.doctor_screen import DoctorScreen
from cyberdesk.ui.half_typed import is_half_typed
from cyberdesk.ui.help_overlay import HelpOverlay
from cyberdesk.ui.keys import Act, every_key, keys_for
from cyberdesk.ui.lights import Lights
from cyberdesk.ui.manual.window import ManualWindow
from cyberdesk.ui.payments.screen import PaymentsScreen
from cyberdesk.ui.permission import Permission
from cyberdesk.ui.practice_panel import PracticePanel
from cyberdesk.ui.rail import Rail
from cyberdesk.ui.receipts.print_bar import PrintBar
from cyberdesk.ui.receipts.receipt_printing import ReceiptPrinting
from cyberdesk.ui.record_payment import RecordPaymentDialog
from cyberdesk.ui.reports.figures_page import FiguresPage
from cyberdesk.ui.reports.screen import ReportsScreen
from cyberdesk.ui.sales.job_cards import JobCards
from cyberdesk.ui.sales.price_list_page import PriceListPage
from cyberdesk.ui.search_palette import SearchPalette
from cyberdesk.ui.settings.about import AboutPage
from cyberdesk.ui.settings.appearance import DARK, LIGHT, SYSTEM
from cyberdesk.ui.settings.backup import BackupPage
from cyberdesk.ui.settings.privacy import PrivacyPage
from cyberdesk.ui.settings.screen import SettingsScreen
from cyberdesk.ui.shift.screen import ShiftScreen
from cyberdesk.ui.sounds import Sounds
from cyberdesk.ui.staff.log_screen import StaffLogScreen
from cyberdesk.ui.staff.page import StaffPage
from cyberdesk.ui.staff.presence import Presence
from cyberdesk.ui.statement.page import StatementPage
from cyberdesk.ui.status_strip import StatusStrip
from cyberdesk.ui.stripe import Stripe
from cyberdesk.ui.texts import tr
from cyberdesk.ui.top_bar import TopBar

_PURGE_LOOK_MS = 10 * 60 * 1000


class MainWindow(QMainWindow):
    """The one window of the program.

    Signals:
        closing: the window is about to close; the program stops after it.
        scale_chosen: text has another size now; every screen must be built again.
        language_chosen: this PC, or who is at it, has another language now.
    """

    closing = Signal()
    scale_chosen = Signal()
    language_chosen = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.recording: RecordPaymentDialog | None = None
        self.manual: ManualWindow | None = None
        self.setWindowTitle(f"Cyberdesk · {desk.cafe_name}")
        self.setMinimumSize(1000, 540)
        self.stripe = Stripe(desk.environment, desk.blocked)
        self.top_bar = TopBar(desk.cafe_name)
        self.alert_bar = AlertBar()
        self.print_bar, self.strip = PrintBar(), StatusStrip()
        self.receipts = ReceiptPrinting(desk, self.print_bar, self.strip, self)
        self.permission = Permission(desk, self)
        self.counter = CounterScreen(desk, self.permission)
        self.payments = PaymentsScreen(desk, self.permission.ask)
        self.statement = StatementPage(
            desk.statements,
            desk.bridge,
            self._name,
            self.permission.ask,
            make_practice=desk.practice_statement,
        )
        self.customers = CustomersScreen(desk, allow=self.permission.may)
        self.jobs = JobCards(desk.jobs, desk.bridge, self._name, lambda: self.permission.may(Right.REFUND))
        self.shift = ShiftScreen(
            desk.shifts,
            desk.bridge,
            staff=self._name,
            cafe_name=desk.cafe_name,
            ask_right=self._ask_for_shift,
            prints=self.receipts.print_lines if desk.receipts.has_printer else None,
        )
        figures = FiguresPage(desk.reports, desk.exports, desk.bridge, cafe_name=desk.cafe_name)
        self.reports = ReportsScreen(figures, pages=(self.statement,))
        self.doctor = DoctorScreen(desk)
        self.staff_page = StaffPage(desk.staff, desk.current_staff, desk.pin_bridge, desk.clock)
        self.staff_log = StaffLogScreen(desk.staff.history, desk.current_staff, desk.clock)
        self.price_list = PriceListPage(desk.price_list, self._name)
        self.privacy = PrivacyPage(desk.privacy, desk.deni, desk.bridge, self._name)
        self.backup = self._make_backup_page()
        more = (self.price_list, self.staff_page, self.privacy, self.backup, AboutPage(desk.about))
        self.settings = SettingsScreen(desk.setup, desk.bridge, desk.going_live, more=more)
        self._show_appearance()
        self.lights = Lights(self.strip, desk.environment, desk.blocked, self)
        self.light_details = self.lights.details
        self._is_ending = False
        self.busy: Busy | None = None
        self.practice = (
            PracticePanel(desk.practice_phone, desk.clock, self) if desk.practice_phone is not None else None
        )
        self._screens = QStackedWidget()
        self._build_layout()
        self.commands = Commands()
        self.search_palette = SearchPalette(
            desk.search, desk.bridge, self.commands, self.top_bar.search, self
        )
        self.sounds = Sounds(desk.sound_choice, desk.clock, desk.bridge)
        self.commands.put(tr("Screens"), self._screen_commands())
        self.commands.put(tr("Clocks"), self.counter.panel.all_clocks.commands(self.show_counter))
        self._connect()
        acts = self._acts()
        self._make_keys(acts)
        self.help = HelpOverlay(keys_for(acts), self)
        self.help.manual_asked.connect(self.show_manual)
        self._clock = QTimer(self, interval=1000)
        self._clock.timeout.connect(self._show_time)
        self._clock.start()
        # Numbers that nobody needs any more go once a day; a while after the start, which has enough to do.
        self._purge = QTimer(self, interval=_PURGE_LOOK_MS)
        self._purge.timeout.connect(self._purge_numbers)
        self._purge.start()
        self.top_bar.show_shift(desk.shifts.current(), desk.clock.now())
        self._show_time()
        self._show_fingerprint()
        if self.practice is not None:
            self.practice.hide()
        self.show_counter()
        self.presence = Presence(
            self,
            desk.staff,
            desk.current_staff,
            desk.pin_bridge,
            desk.clock,
            cafe_name=desk.cafe_name,
            lock_minutes=desk.auto_lock_minutes,
        )
        self.lock_screen, self.auto_lock = self.presence.lock_screen, self.presence.auto_lock
        self.presence.changed.connect(self._show_staff)
        self.presence.changed.connect(self.language_chosen)
        self.presence.begin()

    # --- building -----------------------------------------------------------------------------------------

    def _build_layout(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        for widget in (self.stripe, self.top_bar, self.alert_bar, self.print_bar):
            right.addWidget(widget)
        for screen in (
            self.counter,
            self.payments,
            self.customers,
            self.jobs,
            self.shift,
            self.reports,
            self.doctor,
            self.settings,
            self.staff_log,
        ):
            self._screens.addWidget(screen)
        right.addWidget(self._screens, 1)
        right.addWidget(self.strip)
        whole = self._whole = QWidget()
        layout = QHBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._make_rail())
        layout.addLayout(right, 1)
        self.setCentralWidget(whole)

    def _make_backup_page(self) -> BackupPage:
        desk = self._desk
        return BackupPage(
            desk.backups,
            desk.restores,
            desk.setup,
            desk.bridge,
            desk.clock,
            lambda act, then, otherwise: self.permission.ask_pin(
                Right.SETTINGS, act, lambda _by: then(), otherwise
            ),
        )

    def _make_rail(self) -> Rail:
        rail = self.rail = Rail()
        self.counter_button = rail.add_screen(tr("Counter"), "counter", self.show_counter)
        self.payments_button = rail.add_screen(tr("Payments"), "payments", self.show_payments)
        self.customers_button = rail.add_screen(tr("Customers"), "customers", self.show_customers)
        self.jobs_button = rail.add_screen(tr("Jobs"), "jobs", self.show_jobs)
        self.shift_button = rail.add_screen(tr("Shift F10"), "shift", self.show_shift)
        self.reports_button = rail.add_screen(tr("Reports"), "reports", self.show_reports)
        tip = tr("Record a payment on a customer's account")
        self.record_button = rail.add_act(tr("Record F5"), "record", self.record_payment, tip)
        rail.add_gap()
        self.doctor_button = rail.add_screen(tr("Checks"), "checks", self.show_doctor)
        self.settings_button = rail.add_screen(tr("Settings"), "settings", self.show_settings)
        tip = tr("Change between light and dark")
        self.theme_button = rail.add_act(tr("Dark"), "dark", self.switch_theme, tip)
        return rail

    def _connect(self) -> None:
        self._desk.bridge.event_published.connect(self.on_event)
        self._desk.bridge.error_raised.connect(self.show_error)
        self._desk.bridge.event_published.connect(self.receipts.on_event)
        self.counter.panel.bill_form.receipt_asked.connect(self.receipts.open_sale)
        self.payments.panel.receipt_asked.connect(self.receipts.open_payment)
        self.stripe.asked.connect(self._on_stripe)
        palette = self.search_palette
        palette.station_chosen.connect(self._open_station)
        palette.bill_chosen.connect(self._open_bill)
        palette.customer_chosen.connect(self._open_customer)
        palette.payment_chosen.connect(self.open_payment)
        palette.all_payments_asked.connect(self._search_payments)
        palette.left.connect(self._screens.setFocus)
        self._desk.bridge.event_published.connect(self.sounds.on_event)
        self.top_bar.left.connect(self.show_counter)
        self.top_bar.switch_asked.connect(self.lock)
        self.top_bar.shift_asked.connect(self.show_shift)
        self.shift.left.connect(self.show_counter)
        self.customers.record_requested.connect(self.record_payment_of)
        self.customers.reveal_requested.connect(self._reveal_phone)
        self.customers.numbers_requested.connect(self._export_numbers)
        self.jobs.bill_opened.connect(self._open_bill)
        self.staff_page.log_asked.connect(self.show_staff_log)
        self.staff_log.left.connect(self.show_counter)
        self.reports.figures.day_asked.connect(self._show_payments_of)
        self.counter.search_typed.connect(self.search_palette.begin)
        self.counter.payment_opened.connect(self.open_payment)
        self.counter.minutes_left.connect(self.sounds.on_minutes_left)
        self.payments.record_requested.connect(self.record_payment)
        self.payments.statement_requested.connect(self.show_statement)
        self.light_details.checks_asked.connect(self.show_doctor)
        self.light_details.look_asked.connect(self._desk.look_at_link)
        self.settings.counter_changed.connect(self.counter.refresh)
        self.settings.theme_chosen.connect(self.choose_theme)
        self.settings.scale_chosen.connect(self._choose_scale)
        self.settings.language_chosen.connect(self._choose_language)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        if self.practice is not None:
            self.practice.closed.connect(self.practice.shut)

    def _acts(self) -> dict[Act, Callable[[], object]]:
        """What each key of the table does here."""
        acts: dict[Act, Callable[[], object]] = {
            Act.HELP: self._show_help,
            Act.START_OR_END: self._on_counter(self.counter.panel.start_or_end),
            Act.SELL_TIME: self._on_counter(self.counter.panel.sell_time),
            Act.PAUSE: self._on_counter(self.counter.panel.pause_or_resume),
            Act.MOVE: self._on_counter(self.counter.panel.move_session),
            Act.CASH: self._on_counter(self.counter.panel.take_cash),
            Act.PROMPT: self._on_counter(self.counter.panel.send_prompt),
            Act.PART: self._on_counter(self.counter.panel.take_part),
            Act.TILL: self._on_counter(self.counter.panel.paid_to_till),
            Act.QUICK_SALE: self._sell,
            Act.TRAY: self._go_to_tray,
            Act.RECORD_PAYMENT: self.record_payment,
            Act.SEARCH: self.search_palette.begin,
            Act.LAST_RECEIPT: self.receipts.print_last,
            Act.SHIFT: self.show_shift,
            Act.LOCK: self.lock,
            Act.COUNTER: self.show_counter,
            Act.PAYMENTS: self.show_payments,
            Act.SETTINGS: self.show_settings,
            Act.ESCAPE: self._on_escape,
        }
        if self.practice is not None:
            acts[Act.PRACTICE] = self.toggle_practice
        return acts

    def _make_keys(self, acts: Mapping[Act, Callable[[], object]]) -> None:
        for key in every_key():
            if key.act is not None and key.act in acts:
                for sequence in key.sequences:
                    self._key(sequence, acts[key.act])

    def _show_help(self) -> None:
        self.help.toggle()

    def show_manual(self) -> None:
        """In a window beside this one: who reads it goes on working."""
        if self.manual is None:
            self.manual = ManualWindow(paths.manual(), self)
        self.manual.show()
        self.manual.activateWindow()

    def _screen_commands(self) -> list[Command]:
        return [
            Command(tr("Counter"), self.show_counter, "counter", tr("stations home"), keys="Ctrl+1"),
            Command(tr("Payments"), self.show_payments, "payments", tr("ledger money list"), keys="Ctrl+2"),
            Command(tr("Statement of M-PESA"), self.show_statement, "record", tr("import portal match"), ""),
            Command(tr("Customers"), self.show_customers, "customers", tr("deni who owes"), ""),
            Command(tr("Job cards"), self.show_jobs, "jobs", tr("ecitizen kra service"), ""),
            Command(tr("Shift"), self.show_shift, "shift", tr("drawer float close z report"), keys="F10"),
            Command(tr("Reports"), self.show_reports, "reports", tr("income figures export excel etims"), ""),
            Command(tr("Record a payment"), self.record_payment, "record", tr("account deni"), keys="F5"),
            Command(tr("Staff log"), self.show_staff_log, "person", tr("who did what audit"), ""),
            Command(tr("Last receipt"), self.receipts.print_last, "receipt", tr("print copy"), keys="F9"),
            Command(tr("Checks"), self.show_doctor, "checks", tr("doctor trouble"), ""),
            Command(tr("Manual"), self.show_manual, "info", tr("help how to learn"), ""),
            Command(tr("Settings"), self.show_settings, "settings", tr("options owner"), keys="Ctrl+,"),
        ]

    def _open_station(self, number: int) -> None:
        self.show_counter()
        self.counter.select_station(number)

    def _open_bill(self, sale_id: int) -> None:
        self.show_counter()
        self.counter.open_sale(sale_id)

    def _open_customer(self, customer_id: int) -> None:
        self.show_customers()
        self.customers.show_customer(customer_id)

    def _sell(self) -> None:
        self.show_counter()
        self.counter.open_quick_sale()

    def _go_to_tray(self) -> None:
        if self._screens.currentWidget() is not self.counter:
            self.show_counter()
        self.counter.tray.take_focus()

    def _search_payments(self, typed: str) -> None:
        self.show_payments()
        self.payments.show_search(typed)

    def _show_payments_of(self, day: int) -> None:
        self.show_payments()
        self.payments.filters.days.pick(day)

    def _key(self, keys: str, act: object) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        # A held key must not end the session that it started.
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(act)

    def _on_counter(self, act: Callable[[], object]) -> Callable[[], object]:
        """`act`, only while the counter is the screen shown."""

        def guarded() -> None:
            if self._screens.currentWidget() is self.counter:
                act()

        return guarded

    # --- staff --------------------------------------------------------------------------------------------

    def _purge_numbers(self) -> None:
        self._desk.bridge.run(self._desk.privacy.purge_daily, lambda _done: None)

    def _name(self) -> str:
        """Who is at the counter at this moment, for the ledger."""
        return self._desk.staff_name

    def _ask_for_shift(self, right: str, act: Callable[[], None]) -> None:
        """What the shift screen is about to do; the services say what that needs."""
        needed = self._desk.shifts.right_to_close(self._desk.staff_name) if right == "close_shift" else None
        if right == "see_reports":
            self.permission.ask(Right.REPORTS, tr("See a shift report"), lambda _by: act())
        elif needed is not None:
            self.permission.ask(needed, tr("Close somebody's shift"), lambda _by: act())
        else:
            act()

    def lock(self) -> None:
        """Nobody is at the counter until somebody signs in."""
        self.presence.lock()

    def _show_staff(self, member: StaffMember | None) -> None:
        self.top_bar.show_staff(member.name if member is not None else "")
        if member is not None:
            self.settings.limit_to(None if member.may(Right.SETTINGS) else self.staff_page)
            if self._screens.currentWidget() is self.reports and not member.may(Right.REPORTS):
                self.show_counter()

    # --- screens ------------------------------------------------------------------------------------------

    def show_counter(self) -> None:
        self._go_to(self.counter, self.counter_button)

    def show_payments(self) -> None:
        self._go_to(self.payments, self.payments_button)

    def show_customers(self) -> None:
        """Who they are, and what they owe."""
        self._go_to(self.customers, self.customers_button)

    def show_jobs(self) -> None:
        """What was promised to be done."""
        self._go_to(self.jobs, self.jobs_button)

    def show_shift(self) -> None:
        """The drawer: float, figures, closing."""
        self._go_to(self.shift, self.shift_button)

    def show_staff_log(self) -> None:
        """Who did what; not everybody may see it."""
        self.permission.ask(
            Right.STAFF_LOG,
            tr("See the staff log"),
            lambda _by: self._go_to(self.staff_log, self.settings_button),
        )

    def show_reports(self) -> None:
        """What the café earned, for whoever may see it."""
        # The click has checked its button, which is not the one of the screen shown until it is allowed.
        self._rail_button.setChecked(True)
        show = partial(self._go_to, self.reports, self.reports_button)
        self.permission.ask(Right.REPORTS, tr("See the reports"), lambda _by: show())

    def show_statement(self) -> None:
        """A statement of M-PESA beside the ledger, for whoever may see the reports."""

        def show(_by: str) -> None:
            self.reports.show_page(self.statement)
            self._go_to(self.reports, self.reports_button)

        self.permission.ask(Right.REPORTS, tr("See the reports"), show)

    def show_doctor(self) -> None:
        """All checks between the counter and M-PESA."""
        self.light_details.hide()
        self._go_to(self.doctor, self.doctor_button)

    def show_settings(self) -> None:
        """Everything the owner decides."""
        self.light_details.hide()
        self.privacy.load_customers()
        self.backup.load_backups()
        self._go_to(self.settings, self.settings_button)

    def _go_to(self, screen: QWidget, rail_button: QToolButton) -> None:
        """Show a screen; what is typed into the settings and not saved is asked about first."""
        if self._screens.currentWidget() is self.settings and screen is not self.settings:
            # Its rail button was checked by the click, and may have to wait.
            self.settings_button.setChecked(True)
            self.settings.leave(partial(self._open_screen, screen, rail_button))
        else:
            self._open_screen(screen, rail_button)

    def _open_screen(self, screen: QWidget, rail_button: QToolButton) -> None:
        self._rail_button = rail_button
        rail_button.setChecked(True)
        self._screens.setCurrentWidget(screen)
        screen.setFocus()

    def open_payment(self, payment_id: int) -> None:
        self.show_payments()
        self.payments.show_payment(payment_id)

    def record_payment(self) -> None:
        """The second flow: a payment on a customer's account."""
        if self.recording is not None:
            self.recording.raise_()
            return
        dialog = RecordPaymentDialog(self._desk, self)
        self.recording = dialog
        dialog.finished.connect(self._on_recorded)
        dialog.open()

    def record_payment_of(self, customer_id: int) -> None:
        """On the account of a customer who is chosen already."""
        self.record_payment()
        if self.recording is not None:
            self.recording.picker.pick(self._desk.customers.get(customer_id))

    def _reveal_phone(self, customer_id: int) -> None:
        name = self._desk.customers.get(customer_id).name
        act = tr("See the whole phone number of {name}").format(name=name)
        self.permission.ask(Right.REVEAL_PHONE, act, lambda _by: self.customers.reveal(customer_id))

    def _export_numbers(self) -> None:
        words = tr("Save the whole phone numbers of the listed customers: {count}")
        self.permission.ask(
            Right.REVEAL_PHONE,
            words.format(count=self.customers.model.rowCount()),
            lambda _by: self.customers.export_button.save(has_numbers=True),
        )

    def _on_recorded(self) -> None:
        if self.recording is not None:
            self.recording.deleteLater()
            self.recording = None

    # --- following ----------------------------------------------------------------------------------------

    def on_event(self, event: Event) -> None:
        """Hand what happened to the screens."""
        if isinstance(event, PaymentChanged):
            # Two threads may tell of one payment in either order; what is on the disk is never old.
            event = PaymentChanged(self._desk.payments.get(event.payment.id))
        self.counter.on_event(event)
        self.payments.on_event(event)
        self.customers.on_event(event)
        self.shift.on_event(event)
        self.reports.on_event(event)
        match event:
            case LinkChanged():
                self.lights.show_link(event)
            case TunnelChanged():
                self.lights.show_tunnel(event)
            case JobChanged():
                self.jobs.reload()
            case AlertsChanged(alerts):
                self.alert_bar.show_alerts(alerts)
            case ShiftChanged(shift):
                self.top_bar.show_shift(shift, self._desk.clock.now())
                self._show_fingerprint()
                self.search_palette.refresh()
            case PaymentChanged() | SessionChanged():
                self._show_fingerprint()
                self.search_palette.refresh()
            case _:
                pass
        if self.practice is not None and self.practice.isVisible():
            self.practice.look()

    def show_error(self, error: CounterError) -> None:
        """An error that no place of its own shows."""
        if self._screens.currentWidget() is self.settings:
            self.settings.error.show_error(error)
            return
        self.show_counter()
        self.counter.panel.show_error(error)

    def _show_time(self) -> None:
        self.top_bar.show_time(self._desk.clock.now())

    def _show_fingerprint(self) -> None:
        self.strip.show_fingerprint(self._desk.payments.fingerprint())

    # --- practice, problems, theme ------------------------------------------------------------------------

    def toggle_practice(self) -> None:
        """Show or put away the customer's phone."""
        if self.practice is None:
            return
        if self.practice.isVisible():
            self.practice.shut()
            return
        self._place_practice()
        self.practice.open()

    def _place_practice(self) -> None:
        if self.practice is not None:
            left = self.counter.panel.mapTo(self, QPoint(0, 0)).x() - self.practice.width() - 12
            self.practice.move(left, self.top_bar.mapTo(self, QPoint(0, 0)).y() + 60)

    def _on_stripe(self) -> None:
        blocked = self._desk.blocked
        if blocked is None:
            self.toggle_practice()
            return
        box = QMessageBox(self)
        box.setWindowTitle(tr("M-PESA is not set up"))
        box.setText(tr(blocked.title))
        box.setInformativeText(tr(blocked.next_step))
        box.open()

    def switch_theme(self) -> None:
        """Light to dark and back, at once."""
        self.choose_theme(LIGHT if theme.is_dark() else DARK)

    def choose_theme(self, name: str) -> None:
        """Light, dark, or what the system says; at once, and for the next start."""
        self._desk.appearance.choose_theme(name)
        self._show_appearance()
        self.apply_appearance()

    def _show_appearance(self) -> None:
        chosen = self._desk.appearance
        self.settings.show_appearance(chosen.theme, chosen.scale, chosen.language)

    def apply_appearance(self) -> None:
        """Dress the program as it was chosen."""
        self._desk.appearance.apply()
        self.refresh_theme()

    def _follow_system(self) -> None:
        """The system was switched to light or dark."""
        if self._desk.appearance.theme == SYSTEM:
            self.apply_appearance()

    def _choose_scale(self, scale: int) -> None:
        self._desk.appearance.choose_scale(scale)
        self._desk.appearance.apply()
        self.scale_chosen.emit()

    def _choose_language(self, code: str) -> None:
        self._desk.appearance.choose_language(code)
        self.language_chosen.emit()

    def refresh_theme(self) -> None:
        """Paint in the colours of now what a style sheet does not reach."""
        dark = theme.is_dark()
        self.rail.change(self.theme_button, tr("Light") if dark else tr("Dark"), "light" if dark else "dark")
        self.rail.refresh_theme()
        self.top_bar.refresh_theme()
        self.stripe.refresh_theme()
        self.alert_bar.refresh_theme()
        self.print_bar.refresh_theme()
        self.strip.refresh_theme()
        self.counter.refresh_theme()

    # --- window -------------------------------------------------------------------------------------------

    def _on_escape(self) -> None:
        """Closes what lies on top; never the program."""
        if self.light_details.isVisible():
            self.light_details.hide()
        elif self.practice is not None and self.practice.isVisible():
            self.practice.shut()
        elif self._screens.currentWidget() is self.shift:
            self.shift.go_back()
        elif self._screens.currentWidget() is not self.counter:
            self.show_counter()
        else:
            self.counter.close_bill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.busy is not None:
            self.busy.setGeometry(self.rect())
        self._place_practice()

    def wait_for(self, words: str) -> None:
        """Nothing can be pressed until another window takes the place of this one."""
        self._whole.setEnabled(False)
        self.busy = Busy(words, self)

    @property
    def has_half_typed(self) -> bool:
        """Something was begun here that another window in its place would not know of."""
        order = self.counter.quick_sale.lines.lines
        return bool(order) or self.settings.has_changes or is_half_typed(self)

    def resume(self, old: MainWindow) -> None:
        """Show what `old` showed, whose place this window takes."""
        self.rail.resume(old.rail)
        if self._screens.currentWidget() is self.settings:
            self.settings.resume(old.settings)
        else:
            self.counter.resume(old.counter)

    def shut(self) -> None:
        """Close for good, without a question."""
        self._is_ending = True
        self.presence.end()
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.settings.has_changes and not self._is_ending:
            event.ignore()
            if self.lock_screen.is_locked:
                # What is typed there belongs to somebody who is not at the counter.
                return
            self.show_settings()
            self.settings.leave(self.shut)
            return
        self.closing.emit()
        super().closeEvent(event)
