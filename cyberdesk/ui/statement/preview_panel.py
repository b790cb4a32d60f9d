"""What a statement would do, before it does anything: groups, rows, and the way on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from cyberdesk.domain.statement import RefusedLine
from cyberdesk.domain.statement_match import Match
from cyberdesk.services.statement import Preview, ignored
from cyberdesk.ui import texts
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.payments.empty_state import EmptyState
from cyberdesk.ui.statement import words
from cyberdesk.ui.statement.model import MatchesModel, View
from cyberdesk.ui.statement.table import MatchesTable
from cyberdesk.ui.statement.view_chips import ViewChips, view_meaning
from cyberdesk.ui.texts import tr


class PreviewPanel(QWidget):
    """A preview, until staff confirm or forget it.

    Signals:
        confirmed: staff want it to take effect.
        forgotten: staff do not.
    """

    confirmed = Signal()
    forgotten = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preview: Preview | None = None
        self.model = MatchesModel(self)
        self.table = MatchesTable(self.model)
        self.chips = ViewChips()
        self.file = label(role="heading")
        self.facts = label(role="muted", wraps=True)
        self.again = label(role="strong", wraps=True)
        self.breaks = label(role="error", wraps=True)
        self.sums = label(role="muted")
        self.nothing = EmptyState("paid", "", "")
        self.nothing.setObjectName("card")
        self.detail = label(wraps=True)
        self.effect = label(role="strong", wraps=True)
        self.forget_button = button(tr("Forget it"), "big")
        self.confirm_button = button(tr("Confirm"), "primary")
        self.chips.chosen.connect(self._on_view)
        self.table.row_selected.connect(self._show_detail)
        self.model.ticks_changed.connect(self._show_effect)
        self.forget_button.clicked.connect(self.forgotten)
        self.confirm_button.clicked.connect(self.confirmed)
        self._lay_out()

    @property
    def chosen(self) -> frozenset[int]:
        return self.model.chosen

    def show_preview(self, preview: Preview | None) -> None:
        """None: nothing, and its memory is free."""
        self.preview = preview
        self.model.show_preview(preview)
        if preview is None:
            return
        statement = preview.statement
        self.file.setText(statement.file_name)
        parts = [words.period(statement), tr("{n} lines").format(n=f"{len(statement.lines):,}")]
        left_out = ignored(statement)
        if left_out:
            parts.append(tr("{n} of them fees, withdrawals and failures, left out").format(n=f"{left_out:,}"))
        self.facts.setText(" · ".join(parts))
        self.again.setVisible(bool(preview.earlier))
        if preview.earlier:
            first = preview.earlier[0]
            self.again.setText(
                tr("This file was imported already, on {day} by {staff}.").format(
                    day=f"{texts.date(first.at)} {texts.clock(first.at)}", staff=first.staff
                )
            )
        self.breaks.setVisible(preview.breaks > 0)
        self.breaks.setText(
            tr(
                "The balances do not follow from line to line ({n}): lines were left out or changed. "
                "Import only what you downloaded from the portal yourself."
            ).format(n=f"{preview.breaks:,}")
        )
        self.chips.show_counts(self.model)
        self.chips.choose(View.DIFFERENCES)
        self._show_effect()

    def _on_view(self, view: View) -> None:
        self.model.show_view(view)
        meaning = view_meaning(view)
        total = self.model.total(view)
        self.sums.setText(f"{meaning} {total}" if total else meaning)
        is_empty = self.model.rowCount() == 0
        self._stack.setCurrentWidget(self.nothing if is_empty else self.table)
        if view is View.DIFFERENCES:
            self.nothing.say(tr("No difference"), tr("Ledger and statement say the same."))
        else:
            self.nothing.say(tr("Nothing here"), tr("Look at the others above."))

    def _show_detail(self, found: Match | RefusedLine | None) -> None:
        match found:
            case Match():
                said = words.finding(found.finding)
                self.detail.setText(f"{said.what} {said.does}".strip())
            case RefusedLine():
                self.detail.setText(f"{words.refusal(found.reason)} {found.text}")
            case None:
                self.detail.setText("")

    def _show_effect(self) -> None:
        preview = self.preview
        if preview is None:
            return
        chosen, choices = len(self.chosen), len(preview.choices)
        parts = [_by_itself(preview.changes)]
        if choices:
            parts.append(
                tr("{chosen} of {choices} choices ticked (Space); what is not ticked stays as it is.").format(
                    chosen=f"{chosen:,}", choices=f"{choices:,}"
                )
            )
        self.effect.setText(" ".join(parts))
        has_use = bool(preview.changes or chosen or not preview.earlier)
        self.confirm_button.setEnabled(has_use)
        self.confirm_button.setAccessibleName(f"{tr('Confirm')}. {self.effect.text()}")

    def _lay_out(self) -> None:
        table = QWidget()
        self._stack = QStackedLayout(table)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.nothing)
        head = QVBoxLayout()
        head.setSpacing(2)
        for widget in (self.file, self.facts, self.again, self.breaks):
            head.addWidget(widget)
        words_side = QVBoxLayout()
        words_side.setSpacing(3)
        words_side.addWidget(self.detail)
        words_side.addWidget(self.effect)
        self.detail.setMinimumHeight(2 * self.detail.fontMetrics().lineSpacing())
        self.detail.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        foot = QFrame()
        foot.setObjectName("card")
        bottom = QHBoxLayout(foot)
        bottom.setContentsMargins(16, 12, 16, 12)
        bottom.setSpacing(10)
        bottom.addLayout(words_side, 1)
        bottom.addWidget(self.forget_button)
        bottom.addWidget(self.confirm_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.chips)
        layout.addWidget(self.sums)
        layout.addWidget(table, 1)
        layout.addWidget(foot)


def _by_itself(changes: int) -> str:
    if changes == 0:
        return tr("Confirming changes no payment by itself.")
    if changes == 1:
        return tr("Confirming changes 1 payment.")
    return tr("Confirming changes {n} payments.").format(n=f"{changes:,}")
