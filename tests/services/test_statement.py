"""A statement beside the ledger: what is found, what changes, and what never does."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cyberdesk.domain.ledger import Account
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Note, Payment, PaymentState, Remark
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.staff import Right
from cyberdesk.domain.statement import LineState, Refusal, RefusedLine
from cyberdesk.domain.statement_match import Finding, Match, Sort
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.progress import Progress, Step, Stopped
from cyberdesk.services.statement import Preview
from cyberdesk.storage.database import Row
from cyberdesk.storage.verify import verify
from tests.services.counter_statement import Portal, typed
from tests.services.shop import OTHER_PHONE, OTHER_RECEIPT, PHONE, PRICE, QUERY_PAID, RECEIPT, Shop

LESS, MORE = Money.shillings(100), Money.shillings(200)


@pytest.fixture
def portal(shop: Shop) -> Portal:
    return Portal(shop)


def only(preview: Preview) -> Match:
    (match,) = preview.matches
    return match


def found(preview: Preview) -> list[tuple[Sort, Finding]]:
    return [(match.sort, match.finding) for match in preview.matches]


def again(shop: Shop, payment: Payment) -> Payment:
    return shop.store.payment(payment.id)


def everything(shop: Shop) -> dict[str, list[Row]]:
    """Every row of every table."""
    tables = [
        name for (name,) in shop.store.database.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
    ]
    return {name: shop.store.database.rows(f"SELECT * FROM {name}") for name in tables}


def asked(shop: Shop, phone: Phone = PHONE) -> Payment:
    """Paid as M-PESA said when it was asked, so without a number."""
    payment = shop.send(phone=phone)
    return shop.settlement.apply(payment.id, QUERY_PAID)


# --- the four sorts ---------------------------------------------------------------------------------------


def test_a_payment_that_is_on_both_sides_is_matched(shop: Shop, portal: Portal) -> None:
    payment = shop.paid()
    portal.pays(RECEIPT)
    match = only(portal.imported())
    assert (match.sort, match.finding, match.is_news) == (Sort.MATCHED, Finding.SAME, False)
    assert again(shop, payment) == payment


def test_money_that_nobody_counted_is_at_m_pesa_only(shop: Shop, portal: Portal) -> None:
    portal.pays(RECEIPT)
    assert found(portal.imported()) == [(Sort.MPESA_ONLY, Finding.UNKNOWN_PAYMENT)]
    assert shop.store.account_balance(Account.MPESA) == ZERO


def test_a_confirmed_payment_that_is_not_there_is_in_the_ledger_only(shop: Shop, portal: Portal) -> None:
    payment = shop.paid()
    assert found(portal.imported(choose_all=True)) == [(Sort.LEDGER_ONLY, Finding.PAYMENT_MISSING)]
    assert again(shop, payment) == payment


def test_a_payment_outside_of_its_time_is_no_difference(shop: Shop, portal: Portal) -> None:
    shop.paid()
    portal.first_at = shop.clock.now() + timedelta(minutes=1)
    assert portal.imported().matches == ()


def test_a_payment_whose_line_could_not_be_read_is_not_called_missing(shop: Shop, portal: Portal) -> None:
    shop.paid()
    portal.refused.append(RefusedLine(9, Refusal.BAD_AMOUNT, "", RECEIPT))
    assert portal.imported().matches == ()


def test_fees_withdrawals_and_failures_are_counted_and_nothing_more(shop: Shop, portal: Portal) -> None:
    shop.paid()
    portal.charges(RECEIPT)
    portal.pays(RECEIPT)
    portal.pays(OTHER_RECEIPT, state=LineState.NOT_COMPLETED)
    preview = portal.preview()
    record = portal.statements.confirm(preview, staff="Baraka")
    assert found(preview) == [(Sort.MATCHED, Finding.SAME)]
    assert (record.lines, record.ignored) == (3, 2)


def test_a_line_that_stands_twice_counts_once(shop: Shop, portal: Portal) -> None:
    payment = typed(shop, RECEIPT)
    portal.pays(RECEIPT)
    portal.pays(RECEIPT)
    assert {finding for _, finding in found(portal.imported())} == {Finding.CODE_CONFIRMED, Finding.DOUBLED}
    assert shop.moved(payment) == PRICE


def test_a_payment_of_another_day_is_found_by_its_number(shop: Shop, portal: Portal) -> None:
    payment = shop.send()
    shop.clock.move(hours=72)
    shop.doubt(payment)
    shop.succeed(payment)
    portal = Portal(shop)
    portal.pays(RECEIPT)
    assert only(portal.preview()).finding is Finding.SAME


# --- typed codes ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("amount", [PRICE, MORE])
def test_a_typed_code_with_enough_money_is_verified(shop: Shop, portal: Portal, amount: Money) -> None:
    payment = typed(shop, RECEIPT)
    portal.pays(RECEIPT, amount)
    match = only(portal.imported())
    after = again(shop, payment)
    assert match.finding is Finding.CODE_CONFIRMED
    assert (after.is_verified, after.received, after.receipt_number) == (True, amount, RECEIPT)
    assert shop.notes(payment)[-1] is Note.VERIFIED
    assert shop.store.account_balance(Account.MPESA) == amount
    assert verify(shop.store) is None


def test_a_typed_code_with_less_money_waits_for_staff(shop: Shop, portal: Portal) -> None:
    payment = typed(shop, RECEIPT)
    portal.pays(RECEIPT, LESS)
    assert only(portal.imported()).finding is Finding.CODE_WORTH_LESS
    assert again(shop, payment) == payment


def test_chosen_a_typed_code_counts_what_really_came(shop: Shop, portal: Portal) -> None:
    payment = typed(shop, RECEIPT)
    portal.pays(RECEIPT, LESS)
    portal.imported(choose_all=True)
    after = again(shop, payment)
    assert (after.is_verified, after.received) == (True, LESS)
    assert shop.store.sale(payment.sale_id or 0).due == PRICE - LESS
    assert verify(shop.store) is None


def test_a_typed_code_that_is_not_there_is_offered_to_be_taken_back(shop: Shop, portal: Portal) -> None:
    payment = typed(shop, RECEIPT)
    match = only(portal.imported())
    assert (match.sort, match.finding, match.is_choice) == (Sort.LEDGER_ONLY, Finding.CODE_MISSING, True)
    assert again(shop, payment) == payment
    portal.imported(choose_all=True)
    assert again(shop, payment).is_voided
    assert shop.store.sale(payment.sale_id or 0).due == PRICE
    assert verify(shop.store) is None


def test_a_typed_code_that_may_have_been_paid_before_is_not_suspected(shop: Shop, portal: Portal) -> None:
    payment = shop.send()
    shop.doubt(payment)
    shop.clock.move(hours=3)
    shop.settlement.type_code(payment.id, RECEIPT)
    assert portal.preview().matches == ()


def test_a_code_that_was_taken_back_and_is_there_counts_if_staff_say_so(shop: Shop, portal: Portal) -> None:
    payment = typed(shop, RECEIPT)
    portal.repairs.void_code(payment.id, staff="Baraka", has_consent=True)
    portal.pays(RECEIPT)
    assert {finding for _, finding in found(portal.imported())} >= {Finding.PAID_AFTER_ALL}
    assert again(shop, payment).is_voided
    portal.imported(choose_all=True)
    after = again(shop, payment)
    assert (after.is_voided, after.received, after.receipt_number) == (False, PRICE, RECEIPT)
    assert verify(shop.store) is None


# --- payments without a number ----------------------------------------------------------------------------


def test_a_missing_number_is_filled_when_one_line_alone_fits(shop: Shop, portal: Portal) -> None:
    payment = asked(shop)
    portal.pays(RECEIPT)
    portal.pays(OTHER_RECEIPT, party="25411****263 - ALI ***")
    portal.imported()
    after = again(shop, payment)
    assert (after.receipt_number, after.received) == (RECEIPT, PRICE)
    assert shop.notes(payment)[-1] is Note.RECEIPT_ADDED


@pytest.mark.parametrize("party", ["25470****417 - WANJIKU", "", "a1b2c3d4 - WANJIKU"])
def test_a_number_is_not_filled_when_two_lines_fit_or_nobody_can_tell(
    shop: Shop, portal: Portal, party: str
) -> None:
    payment = asked(shop)
    portal.pays(RECEIPT, party=party)
    if party.startswith("2547"):
        portal.pays(OTHER_RECEIPT, party=party)
    assert {finding for _, finding in found(portal.imported())} == {Finding.RECEIPT_UNCERTAIN}
    assert again(shop, payment).receipt_number is None


def test_a_line_that_two_payments_fit_fills_the_number_of_neither(shop: Shop, portal: Portal) -> None:
    payments = [asked(shop), asked(shop, Phone("254700999417"))]
    assert payments[0].masked_phone == payments[1].masked_phone
    portal.pays(RECEIPT)
    assert found(portal.imported()) == [(Sort.MPESA_ONLY, Finding.RECEIPT_UNCERTAIN)] * 2
    assert [again(shop, payment).receipt_number for payment in payments] == [None, None]


def test_a_missing_number_is_filled_together_with_the_news_that_the_money_went_back(
    shop: Shop, portal: Portal
) -> None:
    payment = asked(shop)
    portal.pays(RECEIPT)
    portal.reverses(RECEIPT)
    portal.imported()
    after = again(shop, payment)
    assert (after.receipt_number, after.received, after.needs_action) == (RECEIPT, PRICE, True)
    assert portal.preview().changes == 0


def test_money_that_came_and_went_pays_no_prompt_in_doubt(shop: Shop, portal: Portal) -> None:
    payment = shop.send()
    shop.doubt(payment)
    portal.pays(RECEIPT)
    portal.reverses(RECEIPT)
    assert found(portal.imported(choose_all=True)) == [(Sort.REVERSED, Finding.REVERSED_UNKNOWN)]
    assert again(shop, payment).state is PaymentState.UNKNOWN


def test_chosen_a_line_gives_its_number_once(shop: Shop, portal: Portal) -> None:
    payment = asked(shop)
    portal.pays(RECEIPT)
    portal.pays(OTHER_RECEIPT)
    preview = portal.preview()
    record = portal.statements.confirm(preview, preview.choices, staff="Baraka")
    assert again(shop, payment).receipt_number == RECEIPT
    assert (record.changed, record.chosen, record.skipped) == (1, 1, 1)
    assert shop.moved(payment) == PRICE


@pytest.mark.parametrize(("minutes", "shillings"), [(11, 150), (-6, 150), (0, 140)])
def test_a_line_of_another_time_or_amount_fills_no_number(
    shop: Shop, portal: Portal, minutes: int, shillings: int
) -> None:
    asked(shop)
    portal.pays(RECEIPT, Money.shillings(shillings), at=shop.clock.now() + timedelta(minutes=minutes))
    assert found(portal.preview()) == [
        (Sort.LEDGER_ONLY, Finding.NUMBER_MISSING),
        (Sort.MPESA_ONLY, Finding.UNKNOWN_PAYMENT),
    ]


def test_a_prompt_in_doubt_is_paid_only_if_staff_say_so(shop: Shop, portal: Portal) -> None:
    payment = shop.send()
    shop.doubt(payment)
    portal.pays(RECEIPT)
    assert only(portal.imported()).finding is Finding.PROMPT_PAID
    assert again(shop, payment).state is PaymentState.UNKNOWN
    portal.imported(choose_all=True)
    after = again(shop, payment)
    assert (after.state, after.receipt_number, after.is_verified) == (PaymentState.PAID, RECEIPT, True)
    assert verify(shop.store) is None


# --- amounts ----------------------------------------------------------------------------------------------


def test_two_amounts_that_m_pesa_told_are_shown_and_left_alone(shop: Shop, portal: Portal) -> None:
    payment = shop.paid()
    portal.pays(RECEIPT, LESS)
    assert only(portal.imported(choose_all=True)).finding is Finding.AMOUNT_DIFFERS
    assert again(shop, payment) == payment


def test_an_amount_that_was_only_believed_is_corrected(shop: Shop, portal: Portal) -> None:
    payment = typed(shop, RECEIPT)
    shop.settlement.apply(payment.id, QUERY_PAID)
    portal.pays(RECEIPT, LESS)
    assert only(portal.imported()).finding is Finding.AMOUNT_CORRECTED
    assert again(shop, payment).received == LESS
    assert verify(shop.store) is None


# --- money that M-PESA took back --------------------------------------------------------------------------


def test_reversed_money_raises_an_alarm_and_stays_counted(shop: Shop, portal: Portal) -> None:
    payment = shop.paid()
    portal.pays(RECEIPT)
    portal.reverses(RECEIPT)
    assert found(portal.imported()) == [(Sort.REVERSED, Finding.MONEY_TAKEN_BACK)]
    after = again(shop, payment)
    assert (after.needs_action, after.received) == (True, PRICE)
    assert [each.id for each in shop.store.alarmed_payments()] == [payment.id]
    assert verify(shop.store) is None


def test_chosen_reversed_money_is_taken_out_and_its_bill_is_due_again(shop: Shop, portal: Portal) -> None:
    payment = shop.paid()
    portal.reverses(RECEIPT)
    preview = portal.imported(choose_all=True)
    after = again(shop, payment)
    assert preview.right_for(preview.choices) is Right.REFUND
    assert (after.received, after.receipt_number, after.needs_action) == (ZERO, RECEIPT, False)
    assert shop.store.sale(payment.sale_id or 0).due == PRICE
    assert shop.store.account_balance(Account.MPESA) == ZERO
    assert verify(shop.store) is None


def test_reversed_money_that_was_taken_out_never_counts_again(shop: Shop, portal: Portal) -> None:
    payment = shop.paid()
    portal.reverses(RECEIPT)
    portal.imported(choose_all=True)
    portal.pays(RECEIPT)
    assert found(portal.preview()) == [(Sort.REVERSED, Finding.REVERSED_DONE)]
    portal.lines = portal.lines[1:]
    assert found(portal.preview()) == [(Sort.MATCHED, Finding.SAME)]
    shop.succeed(payment)
    shop.settlement.apply(payment.id, QUERY_PAID)
    assert shop.moved(payment) == ZERO
    assert verify(shop.store) is None


def test_an_alarm_for_reversed_money_cannot_be_silenced_past_the_program(shop: Shop, portal: Portal) -> None:
    payment = shop.paid()
    portal.reverses(RECEIPT)
    portal.imported()
    with shop.store.transaction():
        shop.store.database.write("UPDATE payment SET remarks = '' WHERE id = ?", (payment.id,))
    fault = verify(shop.store)
    assert fault is not None
    assert "an alarm is missing" in fault.what


def test_a_callback_after_it_was_taken_out_counts_nothing_again(shop: Shop, portal: Portal) -> None:
    payment = typed(shop, RECEIPT)
    shop.settlement.apply(payment.id, QUERY_PAID)
    portal.reverses(RECEIPT)
    portal.imported(choose_all=True)
    shop.succeed(payment)
    assert (again(shop, payment).received, shop.moved(payment)) == (ZERO, ZERO)
    assert verify(shop.store) is None


def test_reversed_money_is_taken_out_wherever_it_went(shop: Shop, portal: Portal) -> None:
    customer_id = shop.customer()
    bill = shop.sale(150, customer_id=customer_id)
    payment = shop.send_on_account(customer_id, MORE)
    shop.succeed(payment)
    portal.reverses(RECEIPT, MORE)
    portal.imported(choose_all=True)
    assert shop.store.sale(bill.id).due == PRICE
    assert shop.store.credit_of(payment.id) == ZERO
    assert shop.moved(payment) == ZERO
    assert verify(shop.store) is None


def test_reversed_money_can_be_taken_out_later(shop: Shop, portal: Portal) -> None:
    payment = shop.paid()
    portal.reverses(RECEIPT)
    portal.imported()
    after = portal.repairs.take_out(payment.id, staff="Baraka")
    assert (after.received, after.needs_action) == (ZERO, False)
    with pytest.raises(NotAllowedNow):
        portal.repairs.take_out(payment.id, staff="Baraka")
    assert verify(shop.store) is None


def test_money_that_m_pesa_has_not_taken_back_cannot_be_taken_out(shop: Shop, portal: Portal) -> None:
    payment = shop.paid()
    with pytest.raises(NotAllowedNow):
        portal.repairs.take_out(payment.id, staff="Baraka")
    assert again(shop, payment) == payment


def test_a_part_that_was_taken_back_is_shown_and_left_alone(shop: Shop, portal: Portal) -> None:
    payment = shop.paid()
    portal.reverses(RECEIPT, LESS)
    assert only(portal.imported(choose_all=True)).finding is Finding.REVERSED_IN_PART
    assert again(shop, payment) == payment


def test_a_typed_code_whose_money_was_taken_back_is_contradicted(shop: Shop, portal: Portal) -> None:
    payment = typed(shop, RECEIPT)
    portal.pays(RECEIPT)
    portal.reverses(RECEIPT)
    assert only(portal.imported()).finding is Finding.CODE_REVERSED
    assert Remark.CONTRADICTED in again(shop, payment).remarks
    portal.imported(choose_all=True)
    assert again(shop, payment).is_voided
    assert verify(shop.store) is None


def test_reversed_money_that_was_never_counted_is_only_told(shop: Shop, portal: Portal) -> None:
    portal.pays(RECEIPT)
    portal.reverses(RECEIPT)
    assert found(portal.imported()) == [(Sort.REVERSED, Finding.REVERSED_UNKNOWN)]


# --- confirming -------------------------------------------------------------------------------------------


def test_a_preview_changes_nothing(shop: Shop, portal: Portal) -> None:
    typed(shop, RECEIPT)
    portal.pays(RECEIPT)
    before = everything(shop)
    portal.preview()
    assert everything(shop) == before


def test_the_same_file_again_changes_nothing_and_says_so(shop: Shop, portal: Portal) -> None:
    payment = typed(shop, RECEIPT)
    portal.pays(RECEIPT)
    portal.imported()
    after = again(shop, payment)
    preview = portal.preview()
    assert (len(preview.earlier), preview.changes) == (1, 0)
    with pytest.raises(NotAllowedNow, match="imported already, by Baraka"):
        portal.statements.confirm(preview, staff="Chebet")
    assert again(shop, payment) == after
    assert len(portal.statements.imports()) == 1


def test_what_changed_since_the_preview_is_left_alone(shop: Shop, portal: Portal) -> None:
    payment = typed(shop, RECEIPT)
    portal.pays(RECEIPT)
    preview = portal.preview()
    shop.succeed(payment)
    notes = shop.notes(payment)
    record = portal.statements.confirm(preview, staff="Baraka")
    assert (record.changed, record.skipped) == (0, 1)
    assert shop.notes(payment) == notes


def test_a_number_that_another_payment_got_meanwhile_is_left_there(shop: Shop, portal: Portal) -> None:
    payment = asked(shop)
    portal.pays(RECEIPT)
    preview = portal.preview()
    other = shop.send(phone=OTHER_PHONE)
    shop.succeed(other, RECEIPT)
    record = portal.statements.confirm(preview, staff="Baraka")
    assert record.skipped == 1
    assert again(shop, payment).receipt_number is None


def test_stopped_in_the_middle_nothing_was_changed(shop: Shop, portal: Portal) -> None:
    first, second = typed(shop, RECEIPT), None
    shop.clock.move(minutes=10)
    second = typed(shop, OTHER_RECEIPT)
    portal.pays(RECEIPT)
    portal.pays(OTHER_RECEIPT)
    preview = portal.preview()

    def hear(step: Step) -> None:
        if step.done == 0:
            progress.stop()

    progress = Progress(hear)
    with pytest.raises(Stopped):
        portal.statements.confirm(preview, staff="Baraka", progress=progress)
    assert [again(shop, first), again(shop, second)] == [first, second]
    assert portal.statements.imports() == []
    assert verify(shop.store) is None


def test_nothing_is_told_before_all_of_it_is_on_the_disk(
    shop: Shop, portal: Portal, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(shop, RECEIPT)
    portal.pays(RECEIPT)
    preview = portal.preview()
    told = len(shop.published.events)

    def full_disk(_record: object) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(shop.store, "add_statement_import", full_disk)
    with pytest.raises(OSError, match="the disk is full"):
        portal.statements.confirm(preview, staff="Baraka")
    assert len(shop.published.events) == told
    assert portal.statements.imports() == []


def test_the_record_says_who_when_what_and_how_much(shop: Shop, portal: Portal) -> None:
    typed(shop, RECEIPT)
    portal.pays(RECEIPT)
    portal.pays(OTHER_RECEIPT, MORE)
    portal.refused.append(RefusedLine(9, Refusal.BAD_AMOUNT, ""))
    record = portal.statements.confirm(portal.preview(), staff="Baraka")
    assert portal.statements.imports() == [record]
    assert (record.staff, record.at, record.file_name) == ("Baraka", shop.clock.now(), "november.csv")
    assert (record.lines, record.refused, record.changed, record.chosen) == (2, 1, 1, 0)
    share = record.tally[Finding.UNKNOWN_PAYMENT]
    assert (share.count, share.amount) == (1, MORE)


def test_the_history_names_the_file_and_the_line(shop: Shop, portal: Portal) -> None:
    payment = typed(shop, RECEIPT)
    portal.pays(RECEIPT)
    portal.imported()
    assert shop.store.history(payment.id)[-1].evidence == "november.csv, line 5: TKL1AAAAAA KES 150"


@pytest.mark.parametrize(
    ("finding", "right"), [(None, Right.REPORTS), (Finding.CODE_MISSING, Right.DECIDE_DOUBT)]
)
def test_a_choice_needs_more_than_the_right_to_see_reports(
    shop: Shop, portal: Portal, finding: Finding | None, right: Right
) -> None:
    typed(shop, RECEIPT)
    preview = portal.preview()
    assert preview.right_for(preview.choices if finding else ()) is right
