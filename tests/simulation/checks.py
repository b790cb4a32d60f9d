"""What must hold of payments after every run, each rule by itself, with a message for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from cyberdesk.domain.ledger import Account, Posting
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import ALARMS, Note, Payment, PaymentState, Remark, Source, Tender
from cyberdesk.domain.sale import Sale
from cyberdesk.storage.verify import verify
from tests.simulation.book import counts
from tests.simulation.counter_checks import COUNTER_CHECKS
from tests.simulation.far_end import SURELY_NOT_PAID
from tests.simulation.world import Books, World, hashed

# --- the rules ----------------------------------------------------------------------------------------------


def every_payment_comes_to_an_end(books: Books) -> Iterator[str]:
    for payment in books.payments:
        if payment.is_open or payment.state is PaymentState.CREATED:
            yield f"payment {payment.id} is still {payment.state}"


def what_m_pesa_can_tell_is_found_out_by_itself(books: Books) -> Iterator[str]:
    for payment in books.world.aftermath.forgotten:
        yield f"payment {payment.id} was still {payment.state} after days, and M-PESA knew its end"


def silence_is_never_a_no(books: Books) -> Iterator[str]:
    """Only M-PESA's word, or that of staff who give up, ends a payment unpaid."""
    for payment in books.payments:
        for change in books.world.store.history(payment.id):
            if change.note is Note.DECLINED and change.source in {Source.CLOCK, Source.RECOVERY}:
                yield f"payment {payment.id} was declined by the {change.source}"


def nothing_is_paid_that_did_not_move(books: Books) -> Iterator[str]:
    for payment in books.by_mpesa:
        if counts(payment) and payment.is_verified and not books.moved(payment):
            yield f"payment {payment.id} is paid and verified, and no money moved"


def what_was_received_is_what_moved(books: Books) -> Iterator[str]:
    """As far as the program was told: a question brings no amount (daraja.md 4)."""
    for payment in books.by_mpesa:
        if not (counts(payment) and books.moved(payment)):
            continue
        told = books.told_of(payment)
        amounts = {Money.shillings(moved.amount) for moved in told} or {payment.amount}
        if payment.received not in amounts:
            moved = " or ".join(str(amount) for amount in sorted(amounts))
            yield f"payment {payment.id} has {payment.received}, and {moved} moved"


def all_money_that_moved_is_in_the_ledger_once(books: Books) -> Iterator[str]:
    """What left the wallets, but for second debits, is M-PESA's account and the true unverified."""
    # Agencies got some of it since.
    expected, found = ZERO, books.balance(Account.MPESA) + books.world.book.fees_by_mpesa
    holders = {payment.receipt_number: payment for payment in books.by_mpesa if not payment.is_verified}
    for payment in books.by_mpesa:
        moved = books.moved(payment)
        if not moved:
            continue
        told = books.told_of(payment)
        amount = Money.shillings(told[0].amount) if told else payment.amount
        expected += amount
        if counts(payment):
            found += ZERO if payment.is_verified else payment.received or ZERO
        elif holder := holders.get(moved[0].receipt_number):
            # Its code was typed for another payment; the money is there.
            found += holder.received or ZERO
        else:
            yield f"{amount} moved for payment {payment.id}, which is {payment.state}"
    if expected != found:
        yield f"{expected} left the wallets, and the ledger has {found}"


def false_codes_are_contradicted(books: Books) -> Iterator[str]:
    """Where M-PESA says for sure that nothing moved, somebody is told."""
    ends = {prompt.push.reference: prompt.query_code for prompt in books.world.far_end.prompts}
    for payment in books.by_mpesa:
        if payment.is_verified or books.moved(payment) or payment.checkout_request_id is None:
            continue
        is_sure = ends.get(f"CD{payment.id}") in SURELY_NOT_PAID and not books.world.weather.query_forgets
        if is_sure and Remark.CONTRADICTED not in payment.remarks:
            yield f"payment {payment.id} has a false code, and nobody is told"


def _refunded(books: Books, sale: Sale) -> Money:
    """What of a bill was paid back with its lines; they are on it no more."""
    return sum(
        (
            entry.posting.amount
            for entry in books.entries
            if entry.posting.sale_id == sale.id
            and entry.posting.payment_id is None
            and entry.posting.debit is Account.RECEIVABLE
            and entry.posting.credit in {Account.CASH, Account.CUSTOMER_CREDIT}
        ),
        ZERO,
    )


def nobody_paid_twice_without_an_alarm(books: Books) -> Iterator[str]:
    for sale in books.sales:
        payments = [payment for payment in books.payments if payment.sale_id == sale.id and counts(payment)]
        paid = sum((_really_paid(books, payment) for payment in payments), ZERO)
        numbers = {payment.id for payment in payments}
        paid_on_account = sum(
            (
                -_owed_by(entry.posting)
                for entry in books.entries
                if entry.posting.sale_id == sale.id
                and entry.posting.payment_id is not None
                and entry.posting.payment_id not in numbers
            ),
            ZERO,
        )
        charged = sale.total + _refunded(books, sale)
        if paid + paid_on_account > charged and not any(payment.remarks & ALARMS for payment in payments):
            yield f"{paid + paid_on_account} was paid for bill {sale.id} of {charged}, and nobody is told"


def _really_paid(books: Books, payment: Payment) -> Money:
    """Of what was asked for; more than that is a remark of its own."""
    if payment.tender is Tender.CASH:
        return payment.received or ZERO
    moved = books.moved(payment)
    return min(Money.shillings(moved[0].amount), payment.amount) if moved else ZERO


def no_walk_in_is_owed_in_silence(books: Books) -> Iterator[str]:
    """What was too much on no account is given back, or somebody is told."""
    for payment in books.payments:
        left = books.world.store.credit_of(payment.id)
        if payment.customer_id is None and payment.is_verified and left > ZERO and not payment.needs_action:
            yield f"{left} of payment {payment.id} is owed to a walk-in, and nobody is told"


def two_receipts_of_one_payment_raise_an_alarm(books: Books) -> Iterator[str]:
    for payment in books.by_mpesa:
        told = {moved.receipt_number for moved in books.told_of(payment)}
        # A number that was typed for another payment counts there.
        told -= {other.receipt_number for other in books.by_mpesa if other.id != payment.id}
        if len(told) > 1 and Remark.SECOND_RECEIPT not in payment.remarks:
            yield f"payment {payment.id} took the money twice, and nobody is told"


_RAISES = frozenset({Note.SECOND_RECEIPT, Note.CONTRADICTED, Note.REVERSED})
_SETTLES = frozenset({Note.GIVEN_BACK, Note.SEEN, Note.VOIDED, Note.TAKEN_OUT})


def no_alarm_is_silenced_by_an_earlier_one(books: Books) -> Iterator[str]:
    for payment in books.payments:
        notes = [change.note for change in books.world.store.history(payment.id)]
        last = next((note for note in reversed(notes) if note in _RAISES | _SETTLES), None)
        if last in _RAISES and payment.remarks & ALARMS and not payment.needs_action:
            yield f"payment {payment.id}: {last} came after the alarm was dealt with, and nobody is told"


def receipt_numbers_are_genuine_and_used_once(books: Books) -> Iterator[str]:
    used = Counter(payment.receipt_number for payment in books.payments if payment.receipt_number)
    yield from (f"{number} is on {times} payments" for number, times in used.items() if times > 1)
    for payment in books.by_mpesa:
        own = {moved.receipt_number for moved in books.moved(payment)}
        is_typed = payment.id in books.world.staff.false_codes
        if payment.receipt_number is not None and payment.receipt_number not in own and not is_typed:
            yield f"payment {payment.id} has {payment.receipt_number}, which is not its code"


def no_bill_is_settled_beyond_its_total(books: Books) -> Iterator[str]:
    open_bills = {sale.id for sale in books.world.store.unsettled_sales()}
    for sale in books.sales:
        due = sum(
            (_owed_by(entry.posting) for entry in books.entries if entry.posting.sale_id == sale.id), ZERO
        )
        if due < ZERO or due > sale.total or (sale.id in open_bills) != (due > ZERO):
            yield f"{due} is due on bill {sale.id} of {sale.total}"


def _owed_by(posting: Posting) -> Money:
    """What it adds to what customers owe."""
    if posting.debit is Account.RECEIVABLE:
        return posting.amount
    return -posting.amount if posting.credit is Account.RECEIVABLE else ZERO


def every_callback_that_was_answered_is_kept(books: Books) -> Iterator[str]:
    for token, body in books.world.courier.taken:
        if (hashed(token), body) not in books.inbox:
            yield "a callback was answered with 200 and is not on the disk"


def there_is_one_prompt_at_a_time(books: Books) -> Iterator[str]:
    for collision in books.world.lookout.collisions:
        # A false code ends a payment whose prompt is open.
        if collision.earlier.id not in books.world.staff.false_codes:
            yield (
                f"payment {collision.later.id} was prompted for while the prompt of payment "
                f"{collision.earlier.id} was open: {collision.where}"
            )


def nobody_waits_longer_than_a_prompt_can_live(books: Books) -> Iterator[str]:
    """Whatever happened to the PC's clock."""
    yield from books.world.cashier.long_waits


def a_send_is_one_push(books: Books) -> Iterator[str]:
    for token, times in books.world.far_end.arrivals.items():
        if times > 1:
            references = {
                p.push.reference for p in books.world.far_end.prompts if p.push.attempt_token == token
            }
            yield f"{times} pushes arrived for one send {' '.join(sorted(references))}"


def nothing_follows_paid(books: Books) -> Iterator[str]:
    yield from books.world.pc.surprises


def verify_finds_nothing(books: Books) -> Iterator[str]:
    fault = verify(books.world.store)
    if fault is not None:
        yield str(fault)


def no_error_was_logged(books: Books) -> Iterator[str]:
    yield from books.world.logged


CHECKS: tuple[Callable[[Books], Iterator[str]], ...] = (
    every_payment_comes_to_an_end,
    what_m_pesa_can_tell_is_found_out_by_itself,
    silence_is_never_a_no,
    nothing_is_paid_that_did_not_move,
    what_was_received_is_what_moved,
    all_money_that_moved_is_in_the_ledger_once,
    false_codes_are_contradicted,
    nobody_paid_twice_without_an_alarm,
    no_walk_in_is_owed_in_silence,
    two_receipts_of_one_payment_raise_an_alarm,
    no_alarm_is_silenced_by_an_earlier_one,
    receipt_numbers_are_genuine_and_used_once,
    no_bill_is_settled_beyond_its_total,
    every_callback_that_was_answered_is_kept,
    there_is_one_prompt_at_a_time,
    nobody_waits_longer_than_a_prompt_can_live,
    a_send_is_one_push,
    nothing_follows_paid,
    verify_finds_nothing,
    no_error_was_logged,
    *COUNTER_CHECKS,
)


def failures(world: World) -> list[str]:
    """What does not hold, each with the rule that it breaks."""
    books = Books(world)
    return [f"{check.__name__.replace('_', ' ')}: {what}" for check in CHECKS for what in check(books)]
