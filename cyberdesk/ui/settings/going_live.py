"""The page of going live: from practice to the sandbox to production, one step at a time, and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cyberdesk.domain.phone import Phone
from cyberdesk.services.doctor import Finding
from cyberdesk.services.draft import Draft, Stage, stands_in_the_way, steps
from cyberdesk.services.errors import CounterError
from cyberdesk.services.going_live import GoingLive
from cyberdesk.services.going_live_steps import StepName
from cyberdesk.services.trial import Fault
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.labels import label
from cyberdesk.ui.settings.form import Form
from cyberdesk.ui.settings.path_card import PathCard
from cyberdesk.ui.settings.stations_line import StationsLine
from cyberdesk.ui.settings.tab_order import put_in_tab_order
from cyberdesk.ui.settings.way_back_card import WayBackCard
from cyberdesk.ui.texts import tr

_LOOK_MS = 200
"""How often a trial on its way is looked at; it runs in a thread of its own, which tells nobody."""

_FIELD_OF = {
    Fault.KEYS: "MPESA_CONSUMER_KEY",
    Fault.PRODUCT: "MPESA_CONSUMER_KEY",
    Fault.PASSKEY: "MPESA_PASSKEY",
    Fault.KIND: "",
    Fault.SHORTCODE: "MPESA_SHORTCODE",
}


class GoingLivePage(Form):
    """What is typed here is no change of the settings until the whole of it is proven: it stays on this page.

    Attributes:
        draft: what is typed, and what was found about it.
        shown_stage: where the page says that we are.
        path: the steps to the next station; None when there is none.

    Signals:
        switched: the settings that were written, key to value; some are secrets.
        tunnel_wanted: somebody wants to see how results come in.
    """

    switched = Signal(object)
    tunnel_wanted = Signal()

    def __init__(self, going_live: GoingLive, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Going live"),
            tr("From practice to real money. The counter goes on as it is until the last step."),
            "going_live",
            parent,
        )
        self._going_live = going_live
        self._bridge = bridge
        self._checks_asked = 0
        self.draft = Draft(Stage.PRACTICE)
        self.line = StationsLine()
        self.error = ErrorBanner()
        self.path: PathCard | None = None
        self.back: WayBackCard | None = None
        self.fixed = label(role="error", wraps=True)
        self._steps = QVBoxLayout()
        self._steps.setSpacing(14)
        for part in (self.line, self.fixed, self.error):
            self.page.addWidget(part)
        self.page.addLayout(self._steps)
        self.page.addStretch(1)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._look_at_trial)
        self.shown_stage: Stage | None = None
        self.refresh()

    # --- what the screen tells ----------------------------------------------------------------------------

    def resume(self, old: GoingLivePage) -> None:
        """Take over what was typed on a page that this one stands in for, when something else was saved."""
        if old.path is None or self._going_live.stage is not old.shown_stage:
            return
        self.begin(old.draft.target)
        assert self.path is not None
        self.path.account.take_over(old.path.account)
        if self.draft.changes == old.draft.changes:
            # The checks may find something else now.
            self.draft = replace(old.draft, findings=None)
            if old.draft.trial is not None:
                self.path.trial.show_result(old.draft.trial, is_till=self.path.account.is_till)
        self._show()
        if old.path.open_row is not None:
            self.path.open_step(old.path.open_row.step.name)
        self._follow_trial()

    def refresh(self) -> None:
        """Show where we are. What is typed stays, unless it was for another station."""
        stage = self._going_live.stage
        if stage is not self.shown_stage:
            self.shown_stage = stage
            following = list(Stage)[list(Stage).index(stage) + 1 :]
            self.begin(following[0] if following else None)
        self._show_fixed()
        self._show_unfinished()

    def begin(self, target: Stage | None) -> None:
        """Show the way to this station; what was typed for another one is gone. None: there is none."""
        self.error.clear()
        self.forget_scroll()
        for old in (self.path, self.back):
            if old is not None:
                old.hide()
                old.deleteLater()
        stage = self._going_live.stage
        self.draft = Draft(target or stage)
        self.path = self._make_path(stage, target) if target is not None else None
        self.back = self._make_back(stage, target)
        parts = [self.path, self.back] if self.path is not None else [self.back]
        for part in parts:
            self._steps.addWidget(part)
            # Not only at the next turn of the event loop: the keys may go there at once.
            part.show()
        put_in_tab_order(self.error, parts)
        if self.path is not None:
            self._on_edited()
        self.line.show_stage(stage, target)
        self._show_fixed()
        self._follow_trial()
        self._show_unfinished()

    def _make_path(self, stage: Stage, target: Stage) -> PathCard:
        path = PathCard(
            stage,
            target,
            steps(self.draft, self._going_live.ticks.ticked()),
            self._bridge,
            self._going_live.reveal,
        )
        holds = self._going_live.holds_account_of(target)
        path.account.load(self._going_live.saved() if holds else {}, has_secrets=holds)
        path.account.edited.connect(self._on_edited)
        path.account.submitted.connect(self.test)
        path.test.asked.connect(self.test)
        path.test.finished.connect(self._on_tested)
        path.check_button.clicked.connect(self.check)
        path.ticked.connect(self._on_ticked)
        path.trial.send_asked.connect(self.send_trial)
        path.trial.stop_asked.connect(self._on_stop)
        path.trial.mend_asked.connect(self._on_mend)
        path.switch_button.clicked.connect(self.switch)
        return path

    def _make_back(self, stage: Stage, target: Stage | None) -> WayBackCard:
        back = WayBackCard()
        back.show_stage(stage, target)
        back.asked.connect(self._on_back)
        back.skip_asked.connect(self.begin)
        return back

    # --- the draft ----------------------------------------------------------------------------------------

    def _on_edited(self) -> None:
        assert self.path is not None
        changes = self._going_live.changes(self.draft.target, self.path.account.typed())
        draft = self.draft.with_changes(changes)
        if draft is not self.draft:
            self.draft = draft
            self._checks_asked += 1
            self.path.forget(changes)
        self._show()

    def _show(self, *, goes_on: bool = False) -> None:
        """How far each step is.

        Args:
            goes_on: open the step that is next, and take the keys there.
        """
        assert self.path is not None
        self.path.show_steps(steps(self.draft, self._going_live.ticks.ticked()), goes_on=goes_on)
        if goes_on and self.path.open_row is not None:
            self.scroll_to(self.path.open_row)

    def _on_ticked(self, name: StepName, is_done: bool) -> None:
        self._going_live.ticks.tick(name, is_done=is_done)
        self._show(goes_on=is_done)

    # --- trying out ---------------------------------------------------------------------------------------

    def test(self) -> None:
        """Try the keys as they are typed."""
        assert self.path is not None
        self.path.open_step(StepName.ACCOUNT)
        if self.path.account.show_problems(self._going_live.problems(self.draft)):
            self.path.account.go_to_problem()
            return
        draft = self.draft
        self.path.test.try_out(lambda _changes: self._going_live.test(draft), draft.changes)

    def _on_tested(self, finding: Finding) -> None:
        assert self.path is not None
        self.draft = replace(self.draft, tested=finding)
        self._show(goes_on=self.draft.is_accepted)
        if not self.draft.is_accepted:
            self.scroll_to(self.path.test)

    def check(self) -> None:
        """Run the checks, as if the draft was written."""
        assert self.path is not None
        if self.path.is_checking:
            return
        self._checks_asked += 1
        number, draft = self._checks_asked, self.draft
        self.path.show_checking()
        self._bridge.run(
            lambda: self._going_live.examine(draft),
            lambda found: self._on_checked(number, found),
            lambda error: self._on_check_error(number, error),
        )

    def _on_checked(self, number: int, found: tuple[Finding, ...]) -> None:
        if number != self._checks_asked or self.path is None:
            return
        self.draft = replace(self.draft, findings=found)
        self.path.show_findings(found)
        has_failed = any(map(stands_in_the_way, found))
        self._show(goes_on=not has_failed)

    def _on_check_error(self, number: int, error: CounterError) -> None:
        if number == self._checks_asked and self.path is not None:
            self.path.show_findings(())
            self.error.show_error(error)

    # --- the trial ----------------------------------------------------------------------------------------

    def send_trial(self, phone: Phone) -> None:
        """Send KES 1 with the draft."""
        assert self.path is not None
        try:
            self._going_live.send_trial(self.draft, phone)
        except CounterError as error:
            self.path.trial.show_error(error)
            return
        self._follow_trial()

    def _follow_trial(self) -> None:
        """Show the trial that is on its way, if there is one."""
        running = self._going_live.running
        if running is not None and not running.is_over:
            self._look.start()
            self._look_at_trial()

    def _on_stop(self) -> None:
        if self._going_live.running is not None:
            self._going_live.running.stop_waiting()

    def _look_at_trial(self) -> None:
        running, path = self._going_live.running, self.path
        if running is None or path is None:
            self._look.stop()
            return
        is_of_draft = self._going_live.tried == self.draft.changes
        if not running.is_over:
            path.trial.show_waiting(running.payment)
            # Edited now, they would not be those that are being proven.
            path.account.setEnabled(not is_of_draft)
            return
        self._look.stop()
        path.account.setEnabled(True)
        if running.error is not None:
            path.trial.show_error(running.error)
        elif running.result is not None and is_of_draft:
            self.draft = replace(self.draft, trial=running.result)
            path.trial.show_result(running.result, is_till=path.account.is_till)
            self._show(goes_on=self.draft.is_proven)
        else:
            # It was of other settings: it proves nothing about these.
            path.trial.reset()

    def _on_mend(self, fault: Fault) -> None:
        """Go to where it is mended."""
        assert self.path is not None
        match fault:
            case Fault.CALLBACKS:
                self.tunnel_wanted.emit()
            case Fault.DOUBT:
                if self._going_live.look_again(self.draft) is not None:
                    self._follow_trial()
            case Fault.LINE | Fault.MPESA:
                self.path.open_step(StepName.CHECKS)
                self.path.check_button.setFocus()
            case _:
                is_till = self.path.account.is_till
                receiver = "MPESA_TILL_NUMBER" if is_till else "MPESA_SHORTCODE"
                self.path.open_step(StepName.ACCOUNT)
                self.path.account.go_to(_FIELD_OF.get(fault, receiver))
                self.scroll_to(self.path.account)

    # --- the switch ---------------------------------------------------------------------------------------

    def switch(self) -> None:
        """Write the draft; the program then works with it."""
        self._write(lambda: self._going_live.switch(self.draft))

    def _on_back(self, target: Stage) -> None:
        if target is Stage.PRACTICE:
            self._write(self._going_live.back_to_practice)
        else:
            self.begin(target)
            if self.path is not None:
                self.path.account.take_focus()

    def _write(self, write: Callable[[], Mapping[str, str]]) -> None:
        self.error.clear()
        try:
            written = write()
        except CounterError as error:
            self.error.show_error(error)
            self.scroll_to(self.error)
            return
        self.shown_stage = None
        self.refresh()
        self.verticalScrollBar().setValue(0)
        self.switched.emit(written)

    def _show_unfinished(self) -> None:
        try:
            unfinished = self._going_live.unfinished()
        except CounterError:
            # The screen says it already when it cannot read the database.
            return
        for part in (self.path, self.back):
            if part is not None:
                part.show_unfinished(unfinished)

    def _show_fixed(self) -> None:
        fixed = sorted(self._going_live.fixed)
        words = tr("Nothing can be switched here: the environment of this PC sets {keys}.")
        self.fixed.setText(words.format(keys=", ".join(fixed)))
        self.fixed.setVisible(bool(fixed))
        if self.back is not None:
            self.back.lock(is_locked=bool(fixed))
        if self.path is not None:
            self.path.is_locked = bool(fixed)
            self._show()
