"""What may be seen of the raw messages: everything but phone numbers and attempt tokens."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cyberdesk.domain.payment import Note, PaymentChange, PaymentState, Source
from cyberdesk.domain.phone import Phone
from cyberdesk.ui.payments.raw_messages import readable
from tests.fakes.clock import MORNING
from tests.ui.payments.ledger import payment

PHONE = Phone("254722000417")
TOKEN = "Zk3v9QpLr8sT-uVw_xYz0123456789AB"


def shown(evidence: str, *, phone: Phone | None = PHONE, detail: str = "") -> str:
    one = payment(1)
    change = PaymentChange(
        id=1,
        payment_id=1,
        at=MORNING + timedelta(seconds=5),
        source=Source.CALLBACK,
        state=PaymentState.PAID,
        cause=None,
        note=Note.PAID,
        detail=detail,
        evidence=evidence,
    )
    object.__setattr__(one, "phone", phone)
    return readable(one, [change])


def test_json_is_laid_out_line_by_line() -> None:
    assert shown('{"ResultCode":0,"ResultDesc":"Done"}') == (
        '09:00:05 callback\n{\n  "ResultCode": 0,\n  "ResultDesc": "Done"\n}'
    )


def test_the_far_ends_own_code_stands_with_its_message() -> None:
    assert shown("{}", detail="1032").startswith("09:00:05 callback · 1032\n")


@pytest.mark.parametrize(
    "evidence",
    [
        '{"PhoneNumber":254722000417}',
        '{"PhoneNumber":"0722000417"}',
        "not json: 254722000417",
        '{"CheckoutRequestID":"ws_CO_20112026090000123722000417"}',
    ],
)
def test_the_phone_number_is_never_shown_in_full(evidence: str) -> None:
    words = shown(evidence)
    assert "722000417" not in words
    assert "722•••417" in words


def test_another_phone_number_than_the_payments_is_masked_too() -> None:
    assert "254711•••902" in shown('{"PhoneNumber":254711000902}')


@pytest.mark.parametrize(
    "evidence",
    [
        f'{{"CallBackURL":"https://example.test/pay/callback/{TOKEN}"}}',
        f'{{"CallBackURL":"https:\\/\\/example.test\\/pay\\/callback\\/{TOKEN}"}}',
        f"Bad Request - Invalid CallBackURL https://example.test/pay/callback/{TOKEN}",
        f"http://example.test:8080/deep/er/{TOKEN}/",
    ],
)
def test_an_attempt_token_is_never_shown(evidence: str) -> None:
    assert TOKEN not in shown(evidence)


def test_an_id_of_mpesa_is_not_taken_for_a_token() -> None:
    assert "ws_CO_191220191020363925" in shown('{"CheckoutRequestID":"ws_CO_191220191020363925"}')


def test_a_nesting_bomb_is_shown_as_it_came() -> None:
    bomb = "[" * 100_000
    assert shown(bomb).endswith(bomb)


def test_without_messages_it_says_so() -> None:
    assert readable(payment(1), []) == "There are no messages: nothing was sent or received."
