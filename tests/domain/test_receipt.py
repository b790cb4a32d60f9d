from __future__ import annotations

from dataclasses import replace

from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.receipt import ReceiptOf, Subject
from tests.domain.receipts import paid_bill


def test_a_government_fee_stands_apart_and_is_part_of_the_total() -> None:
    receipt = paid_bill()
    assert [line.amount for line in receipt.fees] == [Money.shillings(1050)]
    assert len(receipt.own) == 3
    assert receipt.total == receipt.paid == Money.shillings(1355)


def test_change_is_of_the_cash_that_was_handed_over() -> None:
    assert paid_bill().change == Money.shillings(45)
    assert replace(paid_bill(), given=None).change == ZERO
    assert replace(paid_bill(), given=Money.shillings(355)).change == ZERO


def test_what_came_in_beyond_the_bill_is_kept_or_was_given_back() -> None:
    receipt = paid_bill()
    assert receipt.kept == ZERO
    shorter = replace(receipt, lines=receipt.lines[:-1], lines_off=receipt.lines[-1:])
    assert shorter.kept == Money.shillings(1050)
    assert replace(shorter, given_back=Money.shillings(1050)).kept == ZERO


def test_a_bill_and_a_payment_have_numbers_of_their_own() -> None:
    assert Subject(ReceiptOf.SALE, 17).number == "R17"
    assert Subject(ReceiptOf.PAYMENT, 17).number == "CD17"
