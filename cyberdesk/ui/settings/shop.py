"""The page of the café itself: names, the lock, and what is wanted of shifts."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from cyberdesk.services.setup import Current
from cyberdesk.ui.labels import label
from cyberdesk.ui.settings.choice_field import Choice, ChoiceField
from cyberdesk.ui.settings.field import TextField
from cyberdesk.ui.settings.form import Form
from cyberdesk.ui.texts import tr


class ShopPage(Form):
    """Names, and where the settings are kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Shop"), tr("What customers and staff see."), "shop", parent)
        inside = self.section().inside
        self.cafe_name = self.add(
            TextField(
                "CAFE_NAME",
                tr("Name of the café"),
                tr("At the top of the window and on receipts."),
                placeholder=tr("Cyber café"),
            ),
            inside,
        )
        self.auto_lock = self.add(
            TextField(
                "AUTO_LOCK_MINUTES",
                tr("Lock by itself after so many minutes"),
                tr("Without a key or a move of the mouse. 0 for never. Nothing that was typed is lost."),
                placeholder="10",
            ),
            inside,
        )
        self._add_shifts()
        self._place = label(role="muted", wraps=True)
        self.page.addWidget(self._place)
        self.page.addStretch(1)

    def _add_shifts(self) -> None:
        inside = self.section(tr("Shifts")).inside
        self.money_needs_shift = self.add(
            ChoiceField(
                "MONEY_NEEDS_SHIFT",
                tr("Money only with an open shift"),
                (
                    Choice("no", tr("Off"), tr("Money is taken at any time, with a shift or without.")),
                    Choice(
                        "yes",
                        tr("On"),
                        tr(
                            "Without an open shift nothing is taken, sent or given back. "
                            "What M-PESA tells of earlier prompts is counted all the same."
                        ),
                    ),
                ),
            ),
            inside,
        )
        self.blind_count = self.add(
            ChoiceField(
                "BLIND_COUNT",
                tr("Blind count"),
                (
                    Choice("no", tr("Off"), tr("Who counts the drawer sees what should be in it.")),
                    Choice(
                        "yes",
                        tr("On"),
                        tr("What should be in the drawer is shown only after it was counted."),
                    ),
                ),
            ),
            inside,
        )

    def load(self, current: Current) -> None:
        super().load(current)
        self.show_place(current.place)

    def show_place(self, place: str) -> None:
        """Where the settings are kept."""
        words = tr("The settings are kept in {place}. Keep that file to yourself: it holds the M-PESA keys.")
        self._place.setText(words.format(place=place))
