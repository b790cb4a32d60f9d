"""The page of the settings on which staff are added and changed. What is done here holds at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cyberdesk.domain.staff import Right, StaffMember
from cyberdesk.services.current_staff import CurrentStaff
from cyberdesk.services.errors import CounterError
from cyberdesk.services.ports import Clock
from cyberdesk.services.staff import Staff
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.labels import button, label, separator
from cyberdesk.ui.settings.form import Form
from cyberdesk.ui.staff.member_row import MemberRow
from cyberdesk.ui.staff.own_language import OwnLanguage
from cyberdesk.ui.staff.person_form import Answer, PersonForm, Purpose
from cyberdesk.ui.staff.words import role_meaning, role_word
from cyberdesk.ui.texts import tr


class StaffPage(Form):
    """Everybody may change their own PIN here; the rest is for those who manage staff.

    Signals:
        log_asked: somebody wants to see who did what.
    """

    log_asked = Signal()

    def __init__(
        self,
        staff: Staff,
        current: CurrentStaff,
        bridge: Bridge,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            tr("Staff"), tr("Who may sign in, and what they may do. Changes hold at once."), "person", parent
        )
        self._staff = staff
        self._current = current
        self._bridge = bridge
        self._clock = clock
        self.error = ErrorBanner()
        self.you = label(role="strong", wraps=True)
        self.meaning = label(role="muted", wraps=True)
        self.own_pin_button = button(tr("Change my PIN"))
        self.own_pin_button.clicked.connect(self._ask_own_pin)
        self.log_button = button(tr("Staff log"))
        self.log_button.clicked.connect(self.log_asked)
        self.form = PersonForm()
        self.form.submitted.connect(self._on_answer)
        self.form.closed.connect(self._on_closed)
        self.rows: list[MemberRow] = []
        self.add_button = button(tr("Add somebody"))
        self.add_button.clicked.connect(lambda: self._open(Purpose.ADD, None, self.add_button))
        self._came_from: QWidget | None = None
        self._opened_by: int | None = None
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        self.page.addWidget(self.error)
        you = self.section()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.you)
        words.addWidget(self.meaning)
        you.inside.addLayout(you.top)
        you.top.addLayout(words, 1)
        you.top.addWidget(self.log_button)
        you.top.addWidget(self.own_pin_button)
        self.language = OwnLanguage()
        self.language.chosen.connect(self._choose_language)
        you.inside.addWidget(self.language)
        self.page.addWidget(self.form)
        self.people = self.section(tr("Everybody"))
        self.people.top.addWidget(self.add_button)
        self.people.inside.addLayout(self._list)
        self.page.addStretch(1)
        stop = current.listen(self._on_current)
        self.destroyed.connect(lambda: stop())
        self.reload()

    def use(self, staff: Staff) -> None:
        """The program was joined together anew: from now on this is behind the page."""
        self._staff = staff
        self.reload()

    def reload(self) -> None:
        """Show how it stands."""
        me = self._current.member
        may_manage = me is not None and me.may(Right.MANAGE_STAFF)
        self.you.setText(f"{me.name} · {role_word(me.role)}" if me else tr("Nobody is signed in"))
        self.meaning.setText(role_meaning(me.role) if me else "")
        self.own_pin_button.setEnabled(me is not None)
        self.log_button.setVisible(me is not None and me.may(Right.STAFF_LOG))
        self.language.show_member(me)
        self.people.setVisible(may_manage)
        if me is None or not may_manage:
            self._set_rows([])
            return
        everybody = self._staff.everybody()
        members = [one for one in everybody if one.is_active] + [
            one for one in everybody if not one.is_active
        ]
        if [row.member.id for row in self.rows] != [member.id for member in members]:
            self._set_rows(members)
        for row, member in zip(self.rows, members, strict=True):
            row.show_member(member, self._clock.now(), is_self=member.id == me.id)

    def _set_rows(self, members: Sequence[StaffMember]) -> None:
        """A row for each of them, in this order; those that stay are kept."""
        kept = {row.member.id: row for row in self.rows}
        while (item := self._list.takeAt(0)) is not None:
            line = item.widget()
            if line is not None and not isinstance(line, MemberRow):
                line.deleteLater()
        self.rows = [kept.pop(one.id) if one.id in kept else self._make_row(one) for one in members]
        for row in kept.values():
            row.hide()
            row.deleteLater()
        for row in self.rows:
            if self._list.count():
                self._list.addWidget(separator())
            self._list.addWidget(row)

    # --- acts ---------------------------------------------------------------------------------------------

    def _make_row(self, member: StaffMember) -> MemberRow:
        row = MemberRow(member)
        row.pin_asked.connect(lambda: self._open(Purpose.RESET_PIN, row.member, row.pin_button))
        row.rename_asked.connect(lambda: self._open(Purpose.RENAME, row.member, row.rename_button))
        row.activity_asked.connect(lambda: self._change_activity(row))
        row.role_chosen.connect(
            lambda role: self._act(lambda me: self._staff.set_role(me, row.member.id, role), row)
        )
        return row

    def _change_activity(self, row: MemberRow) -> None:
        member = row.member
        change = self._staff.deactivate if member.is_active else self._staff.reactivate
        self._act(lambda me: change(me, member.id), row)

    def _act(self, act: Callable[[StaffMember], object], row: MemberRow) -> None:
        """Something short, with no PIN in it."""
        self.error.clear()
        try:
            act(self._current.demand())
        except CounterError as error:
            self.error.show_error(error)
            self.ensureWidgetVisible(self.error)
        self._follow()
        if row in self.rows and not row.role.hasFocus():
            row.activity_button.setFocus()

    def _follow(self) -> None:
        """What was changed may be about who is signed in."""
        me = self._current.member
        if me is not None:
            now = next((one for one in self._staff.members() if one.id == me.id), None)
            self._current.change(now)
        self.reload()

    def _choose_language(self, code: str) -> None:
        self.error.clear()
        try:
            self._current.change(self._staff.set_language(self._current.demand(), code))
        except CounterError as error:
            self.error.show_error(error)

    # --- the form -----------------------------------------------------------------------------------------

    def _ask_own_pin(self) -> None:
        self._open(Purpose.OWN_PIN, self._current.member, self.own_pin_button)

    def _open(self, purpose: Purpose, member: StaffMember | None, came_from: QWidget) -> None:
        if self.form.is_busy:
            return
        self.error.clear()
        self._came_from = came_from
        self._opened_by = self._current.member.id if self._current.member is not None else None
        self.form.open_for(purpose, member)
        self.scroll_to(self.form)

    def _on_closed(self) -> None:
        if self._came_from is not None:
            self._came_from.setFocus()
            self._came_from = None

    def _on_answer(self, answer: Answer) -> None:
        me = self._current.member
        if me is None:
            self.form.done()
            return
        self._bridge.run(lambda: self._save(me, answer), self._on_saved, self._on_not_saved)

    def _save(self, me: StaffMember, answer: Answer) -> None:
        """In a worker's thread."""
        whose = answer.member
        if answer.purpose is Purpose.ADD:
            self._staff.add(me, answer.name, answer.role, answer.pin)
        elif whose is None:
            raise ValueError("about nobody")
        elif answer.purpose is Purpose.RENAME:
            self._staff.rename(me, whose.id, answer.name)
        elif answer.purpose is Purpose.RESET_PIN:
            self._staff.reset_pin(me, whose.id, answer.pin)
        else:
            self._staff.change_pin(me, answer.old_pin, answer.pin)

    def _on_saved(self, _nothing: object) -> None:
        self.form.done()
        self._came_from = None
        self._follow()
        (self.own_pin_button if self.people.isHidden() else self.add_button).setFocus()

    def _on_not_saved(self, error: CounterError) -> None:
        if self.form.isHidden():
            self.error.show_error(error)
        else:
            self.form.show_error(error)

    def _on_current(self, member: StaffMember | None) -> None:
        if member is None:
            # Locked: out of sight, and still there for the same one.
            return
        if member.id != self._opened_by:
            # What somebody began is nobody else's to finish.
            self.form.done()
            self.error.clear()
        self.reload()

    # --- Qt -----------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()
