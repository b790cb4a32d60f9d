"""All pages of the settings together: what they change, and what is wrong with that."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from cyberdesk.services.going_live import GoingLive
from cyberdesk.services.setup import SettingProblem, Setup
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.settings.appearance import AppearancePage
from cyberdesk.ui.settings.field import SettingField
from cyberdesk.ui.settings.form import Form
from cyberdesk.ui.settings.going_live import GoingLivePage
from cyberdesk.ui.settings.mpesa import MpesaPage
from cyberdesk.ui.settings.prices import PricesPage
from cyberdesk.ui.settings.problem_words import problem_words
from cyberdesk.ui.settings.receipts import ReceiptsPage
from cyberdesk.ui.settings.shop import ShopPage
from cyberdesk.ui.settings.stations import StationsPage
from cyberdesk.ui.settings.tunnel import TunnelPage


class Pages(QStackedWidget):
    """One is shown; what is typed on the others stays.

    Attributes:
        shows_all_problems: also those of fields that nobody has touched yet.

    Signals:
        edited: a value is another one.
        left: somebody is done with a field: a good moment to check.
    """

    edited = Signal()
    left = Signal()

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
            more: pages of other parts of the program, at the end.
            going_live: None: without the page that leads to production.
        """
        super().__init__(parent)
        self.shows_all_problems = False
        self._old_mistakes: frozenset[tuple[str, str]] = frozenset()
        self.shop = ShopPage()
        self.stations = StationsPage()
        self.prices = PricesPage()
        self.prices.groups_changed.connect(self.stations.show_groups)
        self.prices.group_removed.connect(self.stations.drop_group)
        self.mpesa = MpesaPage(setup, bridge)
        self.tunnel = TunnelPage(setup)
        self.receipts = ReceiptsPage(setup, bridge)
        self.appearance = AppearancePage()
        self.going_live = GoingLivePage(going_live, bridge) if going_live is not None else None
        self._more = tuple(more)
        self._forms: tuple[Form, ...] = (self.shop, self.mpesa, self.tunnel, self.receipts)
        for page in self.all():
            self.addWidget(page)
            page.edited.connect(self.edited)
            page.left.connect(self.left)

    def all(self) -> tuple[Form, ...]:
        """In the order of the list."""
        usual = (
            self.shop,
            self.stations,
            self.prices,
            self.mpesa,
            self.tunnel,
            self.receipts,
            self.appearance,
        )
        own = (*usual, self.going_live) if self.going_live is not None else usual
        return (*own, *self._more)

    def with_own_way(self) -> tuple[Form | None, ...]:
        """The pages on which everything holds at once, or is saved by steps of their own."""
        return (self.going_live, *self._more)

    # --- values -------------------------------------------------------------------------------------------

    def load(self, setup: Setup) -> None:
        """Start again from what is saved.

        Raises:
            CounterError: the database cannot be read.
        """
        self.shows_all_problems = False
        current = setup.current()
        for form in self._forms:
            form.load(current)
        self._old_mistakes = self._mistakes()
        tariffs = setup.tariffs()
        self.stations.load_stations(setup.stations(), list(tariffs))
        self.prices.load_tariffs(tariffs)
        if self.going_live is not None:
            self.going_live.refresh()

    def is_changed(self) -> bool:
        return any(page.is_changed() for page in self.all())

    def changes(self) -> dict[str, str]:
        """The settings that are other ones than the saved; stations and price are not among them."""
        return {key: value for form in self._forms for key, value in form.changes().items()}

    # --- what is wrong ------------------------------------------------------------------------------------

    def check(self, setup: Setup) -> list[SettingProblem]:
        """Say in the fields what is wrong; the problems that a save would add."""
        names = {key: field.name for form in self._forms for key, field in form.fields.items()}
        old = {(one.key, one.message) for one in setup.problems({})}
        found = setup.problems(self.changes())
        added = [one for one in found if (one.key, one.message) not in old]
        known = {key for key, _ in old | self._old_mistakes}
        words: dict[str, str] = {}
        for one in found:
            words.setdefault(one.key, problem_words(one, names))

        def is_shown(field: SettingField) -> bool:
            return self.shows_all_problems or field.is_touched or field.key in known

        for form in self._forms:
            form.show_problems({**words, **form.own_problems()}, is_shown)
        others = [problem_words(one, names) for one in found if one.key not in names]
        self.mpesa.show_others("\n".join(others))
        return added

    def has_mistake(self) -> bool:
        """There is something wrong that the settings file cannot know: it would be read as something else."""
        return bool(self._mistakes() - self._old_mistakes)

    def _mistakes(self) -> frozenset[tuple[str, str]]:
        return frozenset(one for form in self._forms for one in form.own_problems().items())

    def page_with_problem(self) -> Form | None:
        """The first page that says that something is wrong."""
        return next((page for page in self.all() if page.has_problem()), None)
