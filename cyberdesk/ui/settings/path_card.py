"""The steps to the next station, one of them open with what there is to do."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cyberdesk.services.doctor import Finding
from cyberdesk.services.draft import Stage, Step, StepState, stands_in_the_way
from cyberdesk.services.going_live import Unfinished
from cyberdesk.services.going_live_steps import TICKED_STEPS, StepName
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.labels import button, label, separator
from cyberdesk.ui.settings.account_fields import AccountFields
from cyberdesk.ui.settings.credentials_test import CredentialsTest
from cyberdesk.ui.settings.findings import Findings
from cyberdesk.ui.settings.stations_line import stage_word
from cyberdesk.ui.settings.step_row import StepRow
from cyberdesk.ui.settings.trial_panel import TrialPanel
from cyberdesk.ui.settings.unfinished_words import unfinished_words
from cyberdesk.ui.texts import tr

_IN_TURN = frozenset({StepName.CHECKS, StepName.TRIAL, StepName.SWITCH})
"""Steps that mean nothing before those above them are done."""


class PathCard(QFrame):
    """A line a step; the one that is next is open.

    Attributes:
        is_checking: the checks run.
        is_locked: nothing can be switched here at all.
        account, test, check_button, trial, switch_button: what is done in the steps.

    Signals:
        ticked: a `StepName`, and whether the owner says that it is done.
    """

    ticked = Signal(object, bool)

    def __init__(
        self,
        stage: Stage,
        target: Stage,
        steps: Sequence[Step],
        bridge: Bridge,
        reveal: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.is_checking = False
        self.is_locked = False
        is_production = target is Stage.PRODUCTION
        self.account = AccountFields(reveal, has_numbers=is_production)
        self.test = CredentialsTest(bridge, self.account.in_words)
        self.test.button.setProperty("role", "primary")
        self.check_button = button(tr("Run the checks"), "primary")
        self.findings = Findings(self.account.in_words)
        self.trial = TrialPanel()
        words = tr("Switch on production") if is_production else tr("Switch to the sandbox")
        self.switch_button = button(words, "primary")
        self.unfinished = label(role="strong", wraps=True)
        self._checks_said = label(role="muted", wraps=True)
        self._tick_buttons: dict[StepName, QPushButton] = {}
        self.rows: dict[StepName, StepRow] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 10)
        layout.setSpacing(2)
        heading = tr("From {here} to {there}").format(here=stage_word(stage), there=stage_word(target))
        title = label(heading, "strong")
        title.setContentsMargins(4, 0, 0, 6)
        layout.addWidget(title)
        for step in steps:
            layout.addWidget(separator())
            layout.addWidget(self._make_row(step))

    def _make_row(self, step: Step) -> StepRow:
        row = StepRow(step)
        row.pressed.connect(lambda: self.open_step(step.name))
        self.rows[step.name] = row
        for part in self._parts(step.name):
            row.inside.addWidget(part)
        return row

    def _parts(self, name: StepName) -> Sequence[QWidget]:
        if name in TICKED_STEPS:
            return (self._make_tick(name),)
        match name:
            case StepName.ACCOUNT:
                return self.account, self.test
            case StepName.CHECKS:
                return self.findings, _line(self.check_button, self._checks_said)
            case StepName.TRIAL:
                return (self.trial,)
            case _:
                return self.unfinished, _line(self.switch_button)

    def _make_tick(self, name: StepName) -> QWidget:
        tick = button("")
        tick.clicked.connect(lambda: self.ticked.emit(name, not self._is_done(name)))
        self._tick_buttons[name] = tick
        return _line(tick)

    def _is_done(self, name: StepName) -> bool:
        return self.rows[name].step.state is StepState.DONE

    # --- which step ---------------------------------------------------------------------------------------

    @property
    def open_row(self) -> StepRow | None:
        return next((row for row in self.rows.values() if row.is_open), None)

    def open_step(self, name: StepName) -> None:
        """Show what is done in this step, and only in this."""
        for one, row in self.rows.items():
            row.open(is_open=one is name)

    def show_steps(self, steps: Sequence[Step], *, goes_on: bool) -> None:
        """How far each one is.

        Args:
            goes_on: open the one that is next, and take the keys there.
        """
        for step in steps:
            self.rows[step.name].show_step(step)
            if step.name in self._tick_buttons:
                self._dress_tick(self._tick_buttons[step.name], is_done=step.state is StepState.DONE)
            for part in self._parts_in_turn(step.name):
                part.setEnabled(step.state is not StepState.LATER)
        self.switch_button.setEnabled(self.switch_button.isEnabled() and not self.is_locked)
        if goes_on or self.open_row is None:
            following = next((one.name for one in steps if one.state is not StepState.DONE), None)
            if following is not None:
                self.open_step(following)
                if goes_on:
                    self._take_focus(following)

    def _parts_in_turn(self, name: StepName) -> Sequence[QWidget]:
        if name not in _IN_TURN:
            return ()
        return {
            StepName.CHECKS: (self.check_button,),
            StepName.TRIAL: (self.trial,),
        }.get(name, (self.switch_button,))

    def _take_focus(self, name: StepName) -> None:
        match name:
            case StepName.ACCOUNT:
                self.account.take_focus()
            case StepName.CHECKS:
                self.check_button.setFocus()
            case StepName.TRIAL:
                self.trial.take_focus()
            case StepName.SWITCH:
                self.switch_button.setFocus()
            case _:
                self._tick_buttons[name].setFocus()

    @staticmethod
    def _dress_tick(tick: QPushButton, *, is_done: bool) -> None:
        words = tr("Not done after all") if is_done else tr("This is done")
        tick.setText(words)
        tick.setAccessibleName(words)
        tick.setProperty("role", "link" if is_done else "primary")
        tick.style().unpolish(tick)
        tick.style().polish(tick)

    # --- what came of it ----------------------------------------------------------------------------------

    def forget(self, changes: Mapping[str, str]) -> None:
        """The values are these now: what was found about others says nothing any more."""
        self.test.forget(changes)
        self.show_findings(())
        self.trial.reset()

    def show_checking(self) -> None:
        self.is_checking = True
        self.check_button.setEnabled(False)
        self._checks_said.setText(tr("Checking…"))

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """What the checks found; nothing while they were not run."""
        self.is_checking = False
        self.check_button.setEnabled(True)
        self.check_button.setText(tr("Run them again") if findings else tr("Run the checks"))
        self.findings.show_findings(findings)
        self.findings.setVisible(bool(findings))
        count = sum(map(stands_in_the_way, findings))
        words = ""
        if findings:
            words = (
                tr("Mend what failed, then run them again.") if count else tr("Nothing stands in the way.")
            )
        self._checks_said.setText(words)

    def show_unfinished(self, unfinished: Unfinished) -> None:
        """What would be left behind by switching now."""
        words = unfinished_words(unfinished)
        self.unfinished.setText(words)
        self.unfinished.setVisible(bool(words))


def _line(*parts: QWidget) -> QWidget:
    """Beside each other, as wide as they are."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return made
