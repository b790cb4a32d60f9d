"""What ends an alarm depends on what it is about."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Payment, PaymentState, Remark
from cyberdesk.services.counter import Alarm
from cyberdesk.ui import texts
from cyberdesk.ui.counter.alarm_card import AlarmCard
from tests.domain.values import payment as a_payment

REVERSED = replace(
    a_payment(), state=PaymentState.PAID, received=Money.shillings(150), remarks=frozenset({Remark.REVERSED})
)


def buttons_of(qtbot: QtBot, payment: Payment) -> tuple[AlarmCard, list[str]]:
    card = AlarmCard(Alarm(payment, ZERO))
    qtbot.addWidget(card)
    card.show()
    return card, [each.text() for each in card.findChildren(QPushButton) if each.isVisible()]


def test_money_that_was_taken_back_can_only_be_taken_out(qtbot: QtBot) -> None:
    card, shown = buttons_of(qtbot, REVERSED)
    assert shown == ["Details", "Take it out"]
    with qtbot.waitSignal(card.taken_out) as heard:
        card.out_button.click()
    assert heard.args == [REVERSED.id]
    assert "M-PESA took the money back" in card.words.text()


def test_a_payment_that_came_twice_is_not_taken_out(qtbot: QtBot) -> None:
    twice = replace(REVERSED, remarks=frozenset({Remark.SECOND_RECEIPT}))
    assert buttons_of(qtbot, twice)[1] == ["Details", "Looked into it"]


@pytest.mark.parametrize(
    ("received", "icon", "says"),
    [(Money.shillings(150), "alert", "still counted"), (ZERO, "declined", "owes it")],
)
def test_money_that_was_taken_back_never_looks_like_paid(received: Money, icon: str, says: str) -> None:
    payment = replace(
        REVERSED, received=received, remarks=REVERSED.remarks | ({Remark.HANDLED} if not received else set())
    )
    state = texts.payment_state(payment)
    assert (state.word, state.icon) == ("Money taken back", icon)
    assert says in str(texts.explain(payment))
    assert state.word in texts.payment_words()
