"""The settings screen: the list of pages, the page, and one Save for all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cyberdesk.domain.station import STANDARD
from cyberdesk.services.doctor import Finding, Status
from cyberdesk.services.errors import CounterError
from cyberdesk.services.going_live import GoingLive
from cyberdesk.services.setup import KEYS_OF_THE_TEST, Setup
from cyberdesk.ui import theme
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.language import ENGLISH
from cyberdesk.ui.settings.appearance import LIGHT
from cyberdesk.ui.settings.form import Form
from cyberdesk.ui.settings.page_list import PageList
from cyberdesk.ui.settings.pages import Pages
from cyberdesk.ui.settings.second_thoughts import SecondThoughts
from cyberdesk.ui.settings.unsaved import UnsavedDialog
from cyberdesk.ui.texts import tr


class SettingsScreen(QWidget):
    """Everything the owner decides. What is typed stays while pages change, until it is saved or discarded.

    Signals:
        saved: the settings that were written, key to value; some may be secrets.
        counter_changed: stations or the price are other ones.
        theme_chosen: light, dark or system; at once.
        scale_chosen: the size of text in percent; at once.
        language_chosen: of this PC; at once.
    """

    saved = Signal(object)
    counter_changed = Signal()
    theme_chosen = Signal(str)
    scale_chosen = Signal(int)
    language_chosen = Signal(str)

    def __init__(
        self,
        setup: Setup,
        bridge: Bridge,
        going_live: GoingLive | None = None,
        more: Sequence[Form] = (),
        parent: QWidget | None = None,
    ) -> None:
        """
        Args:
            more: pages of other parts of the program, after those of this screen.
            going_live: leads to production on a page of its own; None: without that page.
        """
        super().__init__(parent)
        self.setObjectName("screen")
        self._setup = setup
        self._is_loading = False
        self._is_limited = False
        self._saves_after_test = False
        self._after_save: Callable[[], None] | None = None
        self.unsaved: UnsavedDialog | None = None
        self.pages = Pages(setup, bridge, going_live, more)
        self.page_list = PageList(self.pages.all())
        self.error = ErrorBanner()
        self.second_thoughts = SecondThoughts()
        self._tick = QLabel()
        self.said = label()
        self.save_button = button(tr("Save"), "primary", key="Ctrl+S")
        self.discard_button = button(tr("Discard"), "big")
        self._lay_out()
        self._connect()
        self.pages.appearance.show_chosen(LIGHT, 100, ENGLISH)
        self.reload()
        self.show_page(self.pages.shop)

    # --- what the window tells ----------------------------------------------------------------------------

    def resume(self, old: SettingsScreen) -> None:
        """Show the page that `old` showed, whose place this screen takes after a save."""
        self.show_page(self.pages.all()[old.pages.currentIndex()])
        if self.pages.going_live is not None and old.pages.going_live is not None:
            self.pages.going_live.resume(old.pages.going_live)
        self._say(old.said.text(), is_good=True)

    def show_appearance(self, theme_name: str, scale: int, language: str) -> None:
        """How the window looks now."""
        self.pages.appearance.show_chosen(theme_name, scale, language)

    def show_page(self, page: Form) -> None:
        self.page_list.choose(page)

    def limit_to(self, page: Form | None) -> None:
        """Whoever is at the counter sees only this page; None: all of them."""
        self.page_list.limit_to(page)
        self._is_limited = page is not None
        if page is not None:
            self.show_page(page)
        self._show_foot()

    @property
    def has_changes(self) -> bool:
        """Something is typed that is not saved."""
        return self.pages.is_changed()

    def leave(self, then: Callable[[], None]) -> None:
        """Go away from this screen by `then`; if something is not saved, ask first, and perhaps stay."""
        if not self.has_changes:
            then()
            return
        if self.unsaved is not None:
            self.unsaved.raise_()
            return
        self.unsaved = UnsavedDialog(self)
        self.unsaved.save_asked.connect(lambda: self._save_and(then))
        self.unsaved.discard_asked.connect(lambda: self._discard_and(then))
        self.unsaved.finished.connect(self._on_unsaved_closed)
        self.unsaved.open()

    def _save_and(self, then: Callable[[], None]) -> None:
        # Once it is saved: the keys may have to be tested first, or a question be answered.
        self._after_save = then
        self.save()

    def _discard_and(self, then: Callable[[], None]) -> None:
        self.discard()
        then()

    def _on_unsaved_closed(self) -> None:
        if self.unsaved is not None:
            self.unsaved.deleteLater()
            self.unsaved = None

    # --- reading ------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Start again from what is saved; what is typed is gone."""
        self._is_loading = True
        try:
            self.pages.load(self._setup)
            self.error.clear()
        except CounterError as error:
            self.error.show_error(error)
        finally:
            self._is_loading = False
        self._forget_save()
        self._after_save = None
        self.pages.check(self._setup)
        self._show_changes()

    def discard(self) -> None:
        """What is typed is gone."""
        self.reload()
        self._say("")

    # --- saving -------------------------------------------------------------------------------------------

    def save(self) -> None:
        """Save everything that is typed, unless something speaks against it; then that is shown."""
        if not self.has_changes:
            return
        self._forget_save()
        self._say("")
        self.error.clear()
        prices = self.pages.prices
        if prices.is_changed() and prices.demand() is None:
            self.show_page(prices)
            return
        self.pages.shows_all_problems = True
        added = self.pages.check(self._setup)
        self.page_list.show_marks()
        if self.pages.has_mistake():
            self._go_to_problem()
            return
        count = len(added)
        if count:
            words = tr("1 thing is not right yet.") if count == 1 else tr("{count} things are not right yet.")
            self.second_thoughts.ask(
                words.format(count=count), tr("No M-PESA prompt is sent until that is mended. Cash works.")
            )
            self._go_to_problem()
        elif self._needs_test():
            self._saves_after_test = True
            self._say(tr("Testing the keys before they are saved…"))
            self.pages.mpesa.test.try_out(self._setup.test_credentials, self.pages.changes())
        else:
            self.save_anyway()

    def save_anyway(self) -> None:
        """Save everything that is typed, whatever speaks against it."""
        self._forget_save()
        try:
            written = self._write()
        except CounterError as error:
            self._after_save = None
            self.error.show_error(error)
            return
        then = self._after_save
        self.reload()
        self._say(tr("Saved. It takes effect now."), is_good=True)
        self.saved.emit(written)
        if then is not None:
            then()

    def _write(self) -> dict[str, str]:
        written: dict[str, str] = {}
        stations, prices = self.pages.stations, self.pages.prices
        tariffs = prices.tariffs() if stations.is_changed() or prices.is_changed() else None
        if tariffs is not None:
            standard = tariffs.pop(STANDARD)
            written.update(self._setup.save_counter(stations.stations(), standard, tariffs))
            self.counter_changed.emit()
        written.update(self._setup.save(self.pages.changes()))
        return written

    def _needs_test(self) -> bool:
        changes, mpesa = self.pages.changes(), self.pages.mpesa
        is_other = bool(KEYS_OF_THE_TEST & changes.keys())
        return is_other and not mpesa.is_practice() and not mpesa.test.has_passed(changes)

    def _forget_save(self) -> None:
        self._saves_after_test = False
        self.second_thoughts.clear()

    def _go_to_problem(self) -> None:
        page = self.pages.page_with_problem()
        if page is not None:
            self.show_page(page)
            page.go_to_problem()

    def _on_back(self) -> None:
        self._after_save = None
        self._go_to_problem()

    def _on_switched(self, written: dict[str, str]) -> None:
        """The page of going live has written all that switches together."""
        if not self.has_changes:
            self.reload()
        self._say(tr("Switched. It takes effect now."), is_good=True)
        self.saved.emit(written)

    # --- trying out ---------------------------------------------------------------------------------------

    def test_credentials(self) -> None:
        """Try the keys as they are typed."""
        self.pages.shows_all_problems = True
        self.pages.check(self._setup)
        self.page_list.show_marks()
        wrong = {one.key for one in self._setup.problems(self.pages.changes())} & KEYS_OF_THE_TEST
        if wrong:
            self._go_to_problem()
            return
        self.pages.mpesa.test.try_out(self._setup.test_credentials, self.pages.changes())

    def _on_tested(self, finding: Finding) -> None:
        if not self._saves_after_test:
            return
        self._forget_save()
        self._say("")
        if finding.status is Status.PASSED:
            self.save_anyway()
            return
        mpesa = self.pages.mpesa
        self.show_page(mpesa)
        mpesa.scroll_to(mpesa.test)
        words = tr("They can be saved all the same. As long as they are wrong, no prompt goes through.")
        self.second_thoughts.ask(tr("The keys did not pass the test."), words)

    # --- showing ------------------------------------------------------------------------------------------

    def _on_edited(self) -> None:
        if self._is_loading:
            return
        if self._saves_after_test:
            self._say(tr("Not saved: something was changed meanwhile."))
        elif not self._tick.isHidden():
            self._say("")
        self._forget_save()
        self._after_save = None
        self.error.clear()
        self._show_changes()

    def _on_left(self) -> None:
        if not self._is_loading:
            self.pages.check(self._setup)
            self.page_list.show_marks()

    def _say(self, words: str, *, is_good: bool = False) -> None:
        self.said.setText(words)
        self.said.setProperty("role", "good" if is_good else "muted")
        self.said.style().polish(self.said)
        tick = theme.icon_pixmap("paid", theme.colours().running, 18, self.devicePixelRatioF())
        self._tick.setPixmap(tick)
        self._tick.setVisible(is_good)
        self._show_foot()

    def _show_changes(self) -> None:
        has_changes = self.has_changes
        self.save_button.setEnabled(has_changes)
        self.discard_button.setEnabled(has_changes)
        self._show_foot()
        self.page_list.show_marks()

    def _show_foot(self) -> None:
        """Some pages save by steps of their own."""
        has_own_way = self.pages.currentWidget() in self.pages.with_own_way()
        is_needed = not has_own_way or self.has_changes or bool(self.said.text())
        self._foot.setVisible(is_needed and not self._is_limited)

    # --- parts --------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.pages.edited.connect(self._on_edited)
        self.pages.left.connect(self._on_left)
        self.page_list.chosen.connect(self.pages.setCurrentWidget)
        self.pages.currentChanged.connect(self._show_foot)
        self.pages.mpesa.test.asked.connect(self.test_credentials)
        self.pages.mpesa.test.finished.connect(self._on_tested)
        if self.pages.going_live is not None:
            self.pages.going_live.switched.connect(self._on_switched)
            self.pages.going_live.tunnel_wanted.connect(lambda: self.show_page(self.pages.tunnel))
        self.pages.appearance.theme_chosen.connect(self.theme_chosen)
        self.pages.appearance.scale_chosen.connect(self.scale_chosen)
        self.pages.appearance.language_chosen.connect(self.language_chosen)
        self.save_button.clicked.connect(self.save)
        self.discard_button.clicked.connect(self.discard)
        self.second_thoughts.save_asked.connect(self.save_anyway)
        self.second_thoughts.left.connect(self._on_back)
        save = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        save.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        save.setAutoRepeat(False)
        save.activated.connect(self.save)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.pages, 1)
        holder = QWidget()
        holder.setObjectName("settingsBanners")
        banners = QVBoxLayout(holder)
        banners.setContentsMargins(24, 0, 18, 0)
        for banner in (self.error, self.second_thoughts):
            banners.addWidget(banner)
        right.addWidget(holder)
        self._foot = self._make_foot()
        right.addWidget(self._foot)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.page_list)
        layout.addLayout(right, 1)

    def _make_foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("settingsFoot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(24, 10, 18, 10)
        row.setSpacing(10)
        row.addWidget(self._tick)
        row.addWidget(self.said, 1)
        row.addWidget(self.discard_button)
        row.addWidget(self.save_button)
        return foot

    # --- Qt -----------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.has_changes:
            self.reload()
            self._say("")
        self.page_list.take_focus()
