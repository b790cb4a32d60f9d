"""The page of what is kept about customers, and for how long. It takes effect at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cyberdesk.domain.money import Money, MoneyError
from cyberdesk.services.deni import Deni
from cyberdesk.services.errors import CounterError, NotAllowedNow
from cyberdesk.services.ports import Purge, PurgeCount
from cyberdesk.services.privacy import PROGRAM, Preview, Privacy
from cyberdesk.ui import texts
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.settings.form import Form
from cyberdesk.ui.texts import tr

_RECORDS = 6
_FIELD_PIXELS = 120


class PrivacyPage(Form):
    """Days that numbers stay, what a purge would take, purging, and the usual limit of debts."""

    def __init__(
        self,
        privacy: Privacy,
        deni: Deni,
        bridge: Bridge,
        staff_name: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        """
        Args:
            staff_name: who is at the counter at the moment of an act.
        """
        super().__init__(
            tr("Privacy"),
            tr("What is kept about customers. Changes here are saved at once."),
            "privacy",
            parent,
        )
        self._privacy, self._deni, self._bridge, self._staff_name = privacy, deni, bridge, staff_name
        self.error = ErrorBanner()
        self.days = QLineEdit()
        self.days.setValidator(QIntValidator(0, 99999, self.days))
        self.days.setFixedWidth(_FIELD_PIXELS)
        self.days.setAccessibleName(tr("Days that phone numbers are kept"))
        self.days.editingFinished.connect(self._save_days)
        self.preview = label(wraps=True)
        self.purge_button = button(tr("Purge now"))
        self.purge_button.clicked.connect(self.purge)
        self.records = label(role="muted", wraps=True)
        self.limit = QLineEdit()
        self.limit.setFixedWidth(_FIELD_PIXELS)
        self.limit.setMaxLength(12)
        self.limit.setAccessibleName(tr("Usual limit of debts"))
        self.limit.setPlaceholderText(tr("No limit"))
        self.limit.editingFinished.connect(self._save_limit)
        self.page.addWidget(self.error)
        self._lay_out()
        self.page.addStretch(1)

    def load_customers(self) -> None:
        """Start again from what is saved; counts what a purge would take off the window's thread."""
        self.error.clear()
        try:
            limit = self._deni.usual_limit()
            self.days.setText(str(self._privacy.retention_days()))
            self.limit.setText(limit.figure if limit is not None else "")
            self._show_records(self._privacy.records(_RECORDS))
        except CounterError as error:
            self.error.show_error(error)
            return
        self._count()

    def purge(self) -> None:
        """Numbers that nobody needs go now."""
        self.error.clear()
        self.purge_button.setEnabled(False)
        self.purge_button.setText(tr("Purging…"))
        privacy, staff = self._privacy, self._staff_name()
        self._bridge.run(lambda: privacy.purge(staff=staff), self._on_purged, self._on_error)

    # --- parts --------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        numbers = self.section(tr("Phone numbers")).inside
        numbers.addLayout(_field(tr("Kept for so many days after their last use"), self.days, tr("days")))
        numbers.addWidget(
            label(
                tr(
                    "Longer only while a customer owes something, while a payment is not finished, or when "
                    "the customer agreed. Of the others the ends stay, to find payments by; the file is "
                    "cleaned of the rest. Money and receipts are never touched."
                ),
                "muted",
                wraps=True,
            )
        )
        row = QHBoxLayout()
        row.addWidget(self.preview, 1)
        row.addWidget(self.purge_button)
        numbers.addLayout(row)
        numbers.addWidget(self.records)
        debts = self.section(tr("Debts")).inside
        debts.addLayout(_field(tr("A customer may usually owe at most"), self.limit, tr("KES")))
        debts.addWidget(
            label(
                tr("Each customer can have another limit. Beyond it a supervisor must approve."),
                "muted",
                wraps=True,
            )
        )

    def _save_days(self) -> None:
        if not self.days.isModified():
            return
        self.days.setModified(False)
        try:
            self._privacy.set_retention_days(int(self.days.text() or 0))
        except CounterError as error:
            self.error.show_error(error)
            self.days.setText(str(self._privacy.retention_days()))
            return
        self.error.clear()
        self._count()

    def _save_limit(self) -> None:
        if not self.limit.isModified():
            return
        self.limit.setModified(False)
        text = self.limit.text().strip()
        try:
            self._deni.set_usual_limit(Money.parse(text) if text else None)
        except MoneyError as error:
            self.error.show_error(NotAllowedNow(tr(str(error)), next_step=tr("Change the limit.")))
        except CounterError as error:
            self.error.show_error(error)
        else:
            self.error.clear()

    def _count(self) -> None:
        self.preview.setText(tr("Counting…"))
        self.purge_button.setEnabled(False)
        self._bridge.run(self._privacy.preview, self._on_preview, self._on_error)

    def _on_preview(self, preview: Preview) -> None:
        up_to = texts.calendar_day(preview.up_to_day)
        words = (
            tr("A purge now takes {counts}, last used up to {day}.").format(
                counts=_counts(preview.count), day=up_to
            )
            if preview.count
            else tr("Nothing to purge: no number was last used before {day}.").format(
                day=texts.calendar_day(preview.up_to_day + 1)
            )
        )
        self.preview.setText(words)
        self.purge_button.setText(tr("Purge now"))
        self.purge_button.setEnabled(bool(preview.count))

    def _on_purged(self, _done: Purge) -> None:
        self._show_records(self._privacy.records(_RECORDS))
        self._count()

    def _on_error(self, error: CounterError) -> None:
        self.error.show_error(error)
        self.preview.setText("")
        self.purge_button.setText(tr("Purge now"))
        self.purge_button.setEnabled(True)

    def _show_records(self, records: list[Purge]) -> None:
        lines = [
            tr("{day}: {counts} purged by {staff}").format(
                day=texts.date(record.at),
                counts=_counts(record.count),
                staff=tr("the program") if record.staff == PROGRAM else record.staff,
            )
            for record in records
        ]
        self.records.setText("\n".join(lines) or tr("Nothing was purged yet."))


def _counts(count: PurgeCount) -> str:
    parts = (
        (count.payments, tr("1 payment"), tr("{count} payments")),
        (count.customers, tr("1 customer"), tr("{count} customers")),
        (count.messages, tr("1 message"), tr("{count} messages")),
    )
    return ", ".join(
        one if number == 1 else many.format(count=f"{number:,}") for number, one, many in parts if number
    )


def _field(words: str, edit: QLineEdit, unit: str) -> QVBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(edit)
    row.addWidget(label(unit))
    row.addStretch(1)
    layout = QVBoxLayout()
    layout.setSpacing(4)
    layout.addWidget(label(words, "heading"))
    layout.addLayout(row)
    return layout
