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


def test_what_a_walk_in_paid_too_much_is_given_back_with_its_amount(qtbot: QtBot) -> None:
    over = replace(
        REVERSED,
        received=Money.shillings(170),
        remarks=frozenset({Remark.OVER, Remark.OWED}),
        customer_id=None,
    )
    card = AlarmCard(Alarm(over, Money.shillings(20)))
    qtbot.addWidget(card)
    assert texts.payment_state(over) == texts.StateText("Paid over", "alert", "alarm")
    assert card.words.text() == "KES 170 received. KES 150 was asked for. Give the rest back."
    assert card.act_button.text() == "KES 20 given back in cash"
    with qtbot.waitSignal(card.given_back) as heard:
        card.act_button.click()
    assert heard.args == [over.id]


@pytest.mark.parametrize(
    ("remarks", "customer_id", "next_step"),
    [
        ({Remark.OVER, Remark.OWED, Remark.HANDLED}, None, "It was dealt with."),
        ({Remark.OVER}, None, ""),
        ({Remark.OVER}, 7, "The rest stands to the customer's credit."),
    ],
    ids=["given back", "no more than was due", "of a customer"],
)
def test_what_was_paid_over_says_where_the_rest_is(
    remarks: set[Remark], customer_id: int | None, next_step: str
) -> None:
    over = replace(
        REVERSED, received=Money.shillings(170), remarks=frozenset(remarks), customer_id=customer_id
    )
    assert texts.explain(over).next_step == next_step
