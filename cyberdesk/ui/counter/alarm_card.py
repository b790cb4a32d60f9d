"""A payment on which somebody must act: paid twice, or denied by M-PESA."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.domain.payment import Remark
from cyberdesk.services.counter import Alarm
from cyberdesk.ui import texts
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.pill import Pill
from cyberdesk.ui.texts import tr


class AlarmCard(QFrame):
    """What went wrong, and what ends it. It stays until then, also over restarts.

    Signals:
        given_back: a payment id: the cash was handed over.
        denied: a payment id: its typed code was false.
        taken_out: a payment id: M-PESA took its money back, and it must not be counted.
        seen: a payment id: somebody looked into it.
        opened: a payment id to show with its history.
    """

    given_back = Signal(int)
    denied = Signal(int)
    taken_out = Signal(int)
    seen = Signal(int)
    opened = Signal(int)

    def __init__(self, alarm: Alarm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.alarm = alarm
        self.payment = payment = alarm.payment
        pill = Pill()
        pill.set_state(texts.payment_state(payment))
        top = QHBoxLayout()
        place, who = payment.title.partition(" · ")[0], texts.customer(payment.customer_name)
        top.addWidget(label(f"{place} · {who}", "strong"), 1)
        top.addWidget(label(str(payment.received or payment.amount), "strong"))
        top.addWidget(pill)
        opens = button(tr("Details"))
        opens.clicked.connect(lambda: self.opened.emit(payment.id))
        if alarm.owed:
            self.act_button = button(tr("{amount} given back in cash").format(amount=alarm.owed))
            self.act_button.clicked.connect(lambda: self.given_back.emit(payment.id))
        else:
            self.act_button = button(tr("Looked into it"))
            self.act_button.clicked.connect(lambda: self.seen.emit(payment.id))
        self.false_button = button(tr("The code was false"))
        self.false_button.setToolTip(tr("Take it back: nothing is counted, and what it paid is due again."))
        self.false_button.clicked.connect(lambda: self.denied.emit(payment.id))
        self.out_button = button(tr("Take it out"))
        self.out_button.setToolTip(tr("Nothing is counted for it then, and what it paid is due again."))
        self.out_button.clicked.connect(lambda: self.taken_out.emit(payment.id))
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addStretch(1)
        is_denied = Remark.CONTRADICTED in payment.remarks and not payment.is_verified
        if payment.is_reversed:
            # Looked into is not enough: it would go on being counted.
            acts = [self.out_button]
        else:
            acts = [self.act_button, *([self.false_button] if is_denied else [])]
        for one in (opens, *acts):
            one.setStyleSheet("min-height: 22px; padding: 2px 9px;")
            buttons.addWidget(one)
        self.words = label(str(texts.explain(payment)), "muted", wraps=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 9, 12, 9)
        layout.setSpacing(5)
        layout.addLayout(top)
        layout.addWidget(self.words, 1)
        layout.addLayout(buttons)
        self.setAccessibleName(f"{payment.title}, {pill.word}. {self.words.text()}")
