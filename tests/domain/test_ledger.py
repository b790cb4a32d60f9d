"""Money and debt move between two accounts, in amounts that add up, chained so that no change goes unseen."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields, replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberdesk.domain.cash_move import CashMoveKind
from cyberdesk.domain.ledger import (
    CREDITED_BY,
    GENESIS_HASH,
    MONEY,
    MONEY_OF,
    MOVES,
    Account,
    Credit,
    Debt,
    Posting,
    allocate,
    chain_hash,
    entry_fields,
    fingerprint,
    post_cash_move,
    post_credit_use,
    post_payment,
    post_refund,
    post_sale,
    post_shortfall,
    post_verification,
    post_void,
)
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Tender
from cyberdesk.domain.sale import LineKind
from tests.domain.values import NOON, amounts, dues

POSTING = Posting(Account.CASH, Account.RECEIVABLE, Money.shillings(55), 3, 7, 2, "Achieng")

debt_lists = st.lists(dues, max_size=6).map(
    lambda drawn: [Debt(sale_id, due) for sale_id, due in enumerate(drawn, start=1)]
)
received = st.integers(1, 40_000_000).map(Money)
# Few different values, so that equal records and shifted borders come up often.
hash_fields = st.lists(
    st.none() | st.integers(-2, 12) | st.text('1,2"[]\\nul', max_size=4) | st.text(max_size=3), max_size=4
)


def pay(amount: Money, debts: list[Debt], tender: Tender = Tender.MPESA) -> list[Posting]:
    return post_payment(tender, amount, debts, payment_id=7, customer_id=2, staff="Achieng")


# --- a posting --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("cents", [0, -1])
def test_an_entry_moves_more_than_zero(cents: int) -> None:
    with pytest.raises(ValueError, match="more than zero"):
        replace(POSTING, amount=Money(cents))


def test_an_entry_moves_between_two_accounts() -> None:
    with pytest.raises(ValueError, match="two accounts"):
        replace(POSTING, credit=Account.CASH)


# --- a sale -----------------------------------------------------------------------------------------------


@given(st.lists(st.tuples(st.sampled_from(LineKind), st.integers(0, 10**6).map(Money)), max_size=6))
def test_a_sale_is_owed_in_full_and_earned_by_kind(lines: list[tuple[LineKind, Money]]) -> None:
    postings = post_sale(lines, sale_id=3, customer_id=2, staff="Achieng")
    earned: Counter[Account] = Counter()
    for kind, price in lines:
        earned[CREDITED_BY[kind]] += price.cents
    posted: Counter[Account] = Counter()
    for posting in postings:
        assert posting.debit is Account.RECEIVABLE
        assert (posting.sale_id, posting.payment_id, posting.customer_id) == (3, None, 2)
        posted[posting.credit] += posting.amount.cents
    assert +posted == +earned


def test_a_line_that_costs_nothing_posts_nothing() -> None:
    assert post_sale([(LineKind.TIME, ZERO)], sale_id=3, customer_id=None, staff="Achieng") == []


def test_every_kind_of_line_and_every_tender_has_its_own_account() -> None:
    assert len({CREDITED_BY[kind] for kind in LineKind}) == len(LineKind)
    assert len({MONEY_OF[tender] for tender in Tender}) == len(Tender)


# --- a payment --------------------------------------------------------------------------------------------


@given(received, debt_lists, st.sampled_from(Tender))
def test_what_is_posted_adds_up_to_what_was_received(
    amount: Money, debts: list[Debt], tender: Tender
) -> None:
    postings = pay(amount, debts, tender)
    assert sum((posting.amount for posting in postings), ZERO) == amount
    assert {posting.debit for posting in postings} == {MONEY_OF[tender]}


@given(received, debt_lists)
def test_no_debt_is_settled_beyond_what_is_due(amount: Money, debts: list[Debt]) -> None:
    due = {debt.sale_id: debt.due for debt in debts}
    settling = [posting for posting in pay(amount, debts) if posting.credit is Account.RECEIVABLE]
    assert len({posting.sale_id for posting in settling}) == len(settling)
    for posting in settling:
        assert posting.sale_id is not None
        assert posting.amount <= due[posting.sale_id]


@given(received, debt_lists)
def test_debts_are_settled_in_their_order(amount: Money, debts: list[Debt]) -> None:
    open_debts = [debt for debt in debts if debt.due > ZERO]
    settling = [posting for posting in pay(amount, debts) if posting.credit is Account.RECEIVABLE]
    assert [posting.sale_id for posting in settling] == [debt.sale_id for debt in open_debts][: len(settling)]
    for posting, debt in list(zip(settling, open_debts, strict=False))[:-1]:
        assert posting.amount == debt.due


@given(received, debt_lists)
def test_only_what_no_debt_takes_is_owed_to_the_payer(amount: Money, debts: list[Debt]) -> None:
    owed = sum((debt.due for debt in debts if debt.due > ZERO), ZERO)
    credit = [posting for posting in pay(amount, debts) if posting.credit is Account.CUSTOMER_CREDIT]
    if amount <= owed:
        assert credit == []
    else:
        assert [posting.amount for posting in credit] == [amount - owed]
        assert credit[0].sale_id is None


def test_a_posting_says_whose_it_is() -> None:
    (posting,) = pay(Money.shillings(55), [Debt(3, Money.shillings(55))], Tender.CASH)
    assert posting == POSTING


# --- a typed code -----------------------------------------------------------------------------------------


def balances(postings: list[Posting]) -> dict[Account, Money]:
    """Debits less credits of every account."""
    sums = dict.fromkeys(Account, ZERO)
    for posting in postings:
        sums[posting.debit] += posting.amount
        sums[posting.credit] -= posting.amount
    return sums


def claim(amount: Money, debts: list[Debt]) -> list[Posting]:
    return post_payment(
        Tender.MPESA, amount, debts, payment_id=7, customer_id=2, staff="Achieng", is_verified=False
    )


def verified(amount: Money) -> list[Posting]:
    return post_verification(amount, payment_id=7, customer_id=2, staff="Achieng")


@given(received, debt_lists)
def test_what_a_typed_code_claims_is_held_apart(amount: Money, debts: list[Debt]) -> None:
    held = balances(claim(amount, debts))
    assert held[Account.MPESA_UNVERIFIED] == amount
    assert held[Account.MPESA] == held[Account.CASH] == ZERO


@given(received, debt_lists)
def test_a_verified_claim_is_as_if_mpesa_had_told_at_once(amount: Money, debts: list[Debt]) -> None:
    assert balances([*claim(amount, debts), *verified(amount)]) == balances(pay(amount, debts))


def test_a_verification_moves_money_and_settles_nothing() -> None:
    assert verified(Money.shillings(55)) == [
        Posting(Account.MPESA, Account.MPESA_UNVERIFIED, Money.shillings(55), None, 7, 2, "Achieng")
    ]


# --- a shortfall ------------------------------------------------------------------------------------------


@given(received, received, debt_lists, st.booleans())
def test_after_a_shortfall_it_is_as_if_less_had_been_received(
    one: Money, other: Money, debts: list[Debt], was_typed: bool
) -> None:
    more, less = max(one, other), min(one, other)
    posted = [*claim(more, debts), *verified(more)] if was_typed else pay(more, debts)
    taken_back = post_shortfall(posted, more - less)
    assert balances([*posted, *taken_back]) == balances(pay(less, debts))
    due = {debt.sale_id: debt.due for debt in debts}
    still_settled = dict.fromkeys(due, ZERO)
    for posting in [*posted, *taken_back]:
        if posting.sale_id is not None:
            sign = 1 if posting.credit is Account.RECEIVABLE else -1
            still_settled[posting.sale_id] += posting.amount * sign
    wanted = dict.fromkeys(due, ZERO)
    for posting in pay(less, debts):
        if posting.sale_id is not None:
            wanted[posting.sale_id] += posting.amount
    assert still_settled == wanted


def test_no_shortfall_posts_nothing() -> None:
    assert post_shortfall(pay(Money.shillings(55), []), ZERO) == []


def test_a_shortfall_belongs_to_what_it_takes_back() -> None:
    (posting,) = post_shortfall([POSTING], Money.shillings(5))
    assert posting == replace(
        POSTING, debit=Account.RECEIVABLE, credit=Account.MPESA, amount=Money.shillings(5)
    )


@given(received, received, debt_lists, debt_lists)
def test_a_shortfall_after_its_credit_was_used_leaves_none_and_comes_to_the_same(
    one: Money, other: Money, debts: list[Debt], later: list[Debt]
) -> None:
    more, less = max(one, other), min(one, other)
    posted = pay(more, debts)
    left = sum((each.amount for each in posted if each.credit is Account.CUSTOMER_CREDIT), ZERO)
    later = [Debt(debt.sale_id + 100, debt.due) for debt in later]
    posted += post_credit_use([Credit(7, 2, left)], later, staff="Achieng")
    taken_back = post_shortfall(posted, more - less)
    after = balances([*posted, *taken_back])
    assert after[Account.MPESA] == less
    due = sum((max(debt.due, ZERO) for debt in [*debts, *later]), ZERO)
    assert -after[Account.CUSTOMER_CREDIT] == max(less - due, ZERO)
    assert sum(after.values(), ZERO) == ZERO


@given(st.lists(st.tuples(received, debt_lists), min_size=1, max_size=4))
def test_however_often_a_code_is_typed_and_taken_back_nothing_of_it_is_left(
    codes: list[tuple[Money, list[Debt]]],
) -> None:
    posted: list[Posting] = []
    for amount, debts in codes:
        posted += claim(amount, debts)
        posted += post_void(posted, amount, staff="Otieno")
        assert set(balances(posted).values()) == {ZERO}
        settled = Counter[int | None]()
        for posting in posted:
            sign = 1 if posting.credit is Account.RECEIVABLE else -1
            settled[posting.sale_id] += posting.amount.cents * sign if posting.sale_id is not None else 0
        assert set(settled.values()) <= {0}


# --- credit -----------------------------------------------------------------------------------------------


@given(st.lists(received, max_size=4), debt_lists)
def test_credit_settles_debts_in_order_and_never_beyond_either(lefts: list[Money], debts: list[Debt]) -> None:
    credits = [Credit(number, 2, left) for number, left in enumerate(lefts)]
    postings = post_credit_use(credits, debts, staff="Achieng")
    used = sum((posting.amount for posting in postings), ZERO)
    whole = sum((credit.left for credit in credits), ZERO)
    assert used == min(whole, sum((max(debt.due, ZERO) for debt in debts), ZERO))
    by_payment = Counter[int | None]()
    by_sale = Counter[int | None]()
    for posting in postings:
        by_payment[posting.payment_id] += posting.amount.cents
        by_sale[posting.sale_id] += posting.amount.cents
    assert all(by_payment[credit.payment_id] <= credit.left.cents for credit in credits)
    assert by_sale == {part.sale_id: part.due.cents for part in allocate(used, debts)}


@given(received, debt_lists)
def test_a_payment_is_shown_to_settle_what_it_will_settle(amount: Money, debts: list[Debt]) -> None:
    posted = [each for each in pay(amount, debts) if each.sale_id is not None]
    assert allocate(amount, debts) == [Debt(each.sale_id or 0, each.amount) for each in posted]


# --- a refund ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("tender", Tender)
def test_a_refund_ends_what_is_owed_to_the_payer(tender: Tender) -> None:
    owed = Money.shillings(55)
    refund = post_refund(tender, owed, payment_id=7, customer_id=2, staff="Otieno")
    assert refund == [
        Posting(Account.CUSTOMER_CREDIT, MONEY_OF[tender], owed, None, 7, 2, "Otieno"),
    ]
    assert set(balances([*pay(owed, [], tender), *refund]).values()) == {ZERO}


def test_the_accounts_of_money_are_where_tenders_and_claims_go() -> None:
    assert {*MONEY_OF.values(), Account.MPESA_UNVERIFIED} == MONEY


# --- the chain --------------------------------------------------------------------------------------------


@given(hash_fields, hash_fields)
def test_two_different_records_never_have_the_same_hash(
    one: list[str | int | None], other: list[str | int | None]
) -> None:
    assert (chain_hash(GENESIS_HASH, one) == chain_hash(GENESIS_HASH, other)) is (one == other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (["ab", "c"], ["a", "bc"]),
        (["a", ""], ["a"]),
        (['a","b'], ["a", "b"]),
        ([1], ["1"]),
        ([None], ["null"]),
        ([None], [""]),
        ([], [None]),
    ],
)
def test_the_border_between_two_fields_counts(
    one: list[str | int | None], other: list[str | int | None]
) -> None:
    assert chain_hash(GENESIS_HASH, one) != chain_hash(GENESIS_HASH, other)


@given(amounts, st.text(max_size=5))
def test_a_hash_hangs_on_the_one_before(amount: Money, staff: str) -> None:
    first = chain_hash(GENESIS_HASH, [amount.cents, staff])
    assert chain_hash(first, [amount.cents, staff]) != first


def test_the_hash_of_a_known_record_never_changes() -> None:
    # Old databases are checked against this; the value is that of sha256sum over the text.
    assert (
        chain_hash(GENESIS_HASH, [1, "cash", None])
        == "47275072d8c94b0e62dae85d8bfcfb5ead0649280b9d49c2f68b78e49f3eade9"
    )


OTHERWISE: dict[str, Any] = {
    "debit": Account.MPESA,
    "credit": Account.CUSTOMER_CREDIT,
    "amount": Money(1),
    "sale_id": None,
    "payment_id": None,
    "customer_id": None,
    "staff": "",
}


@pytest.mark.parametrize("name", [field.name for field in fields(Posting)])
def test_the_hash_of_an_entry_covers_every_field_of_the_posting(name: str) -> None:
    changed = replace(POSTING, **{name: OTHERWISE[name]})
    assert entry_fields(1, NOON, 5, changed) != entry_fields(1, NOON, 5, POSTING)


def test_the_hash_of_an_entry_covers_its_place_its_time_and_its_day() -> None:
    here = entry_fields(1, NOON, 5, POSTING)
    assert entry_fields(2, NOON, 5, POSTING) != here
    assert entry_fields(1, NOON + timedelta(microseconds=1), 5, POSTING) != here
    assert entry_fields(1, NOON, 6, POSTING) != here


def test_a_fingerprint_is_short_enough_to_read_out() -> None:
    assert fingerprint("7f3a91c2" + "0" * 56) == "7F3A-91C2"


# --- cash beside the customers' money ---------------------------------------------------------------------


@pytest.mark.parametrize("kind", CashMoveKind)
def test_cash_moves_between_the_drawer_and_one_other_account(kind: CashMoveKind) -> None:
    (posting,) = post_cash_move(kind, Money.shillings(5), staff="Achieng")
    assert (posting.debit, posting.credit) == MOVES[kind]
    assert (posting.sale_id, posting.payment_id, posting.customer_id) == (None, None, None)
    is_into = kind in {CashMoveKind.IN, CashMoveKind.OVER}
    assert (posting.debit if is_into else posting.credit) is Account.CASH
    assert (posting.credit if is_into else posting.debit) not in MONEY
