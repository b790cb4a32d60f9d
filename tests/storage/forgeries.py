"""What somebody with the file and a database program may do to a busy day, and the rule that finds it."""

from __future__ import annotations

from typing import NamedTuple


class Forgery(NamedTuple):
    """What was done to the database, the row that is named, and the rule that finds it."""

    name: str
    rule: str
    row: str
    statements: tuple[str, ...]


LAST_ENTRY = "DELETE FROM ledger_entry WHERE id = (SELECT max(id) FROM ledger_entry)"
ADDS_UP = "it is paid, but its ledger entries do not add up to what was received and given back"
OF_ANOTHER = "its ledger entries are of another bill, customer, day or tender"
RECEIPT = "its receipt number is not the one in its history"
VOIDED = "its typed code counts as taken back or not against its history, or money is counted for it still"
SHORT_OVER = "its remark and its amounts disagree on whether it was paid short or over"
ALARM = "an alarm is missing: its history or the ledger tells of one"
SUMS = "the sums of this day are not those of its payments"
CALLBACKS = "its history and the inbox have different callbacks"
WHOSE = "it is not told what became of a callback, or whose it was"

FORGERIES = [
    Forgery("an-entry-cut-off-the-end", ADDS_UP, "{on_account}", (LAST_ENTRY,)),
    Forgery(
        "more-received", ADDS_UP, "{paid}", ("UPDATE payment SET received_cents = 20000 WHERE id = {paid}",)
    ),
    Forgery(
        "nothing-received", ADDS_UP, "{paid}", ("UPDATE payment SET received_cents = NULL WHERE id = {paid}",)
    ),
    Forgery(
        "a-decline-made-paid",
        ADDS_UP,
        "{declined}",
        ("UPDATE payment SET state = 'paid', received_cents = amount_cents WHERE id = {declined}",),
    ),
    Forgery(
        "paid-made-a-decline",
        "it is not paid, but money was received or posted for it",
        "{paid}",
        ("UPDATE payment SET state = 'declined', received_cents = NULL WHERE id = {paid}",),
    ),
    Forgery(
        "money-on-a-decline",
        "it is not paid, but money was received or posted for it",
        "{declined}",
        ("UPDATE payment SET received_cents = 100 WHERE id = {declined}",),
    ),
    Forgery(
        "a-typed-code-called-verified",
        "the ledger and its remark disagree on whether only a typed code speaks for it",
        "{typed}",
        ("UPDATE payment SET remarks = '' WHERE id = {typed}",),
    ),
    Forgery(
        "a-payment-called-unverified",
        "the ledger and its remark disagree on whether only a typed code speaks for it",
        "{paid}",
        ("UPDATE payment SET remarks = 'unverified' WHERE id = {paid}",),
    ),
    Forgery(
        "another-bill",
        OF_ANOTHER,
        "{paid}",
        ("UPDATE payment SET sale_id = {unpaid_sale} WHERE id = {paid}",),
    ),
    Forgery(
        "another-customer", OF_ANOTHER, "{paid}", ("UPDATE payment SET customer_id = 1 WHERE id = {paid}",)
    ),
    Forgery("another-day", OF_ANOTHER, "{paid}", ("UPDATE payment SET day = day - 1 WHERE id = {paid}",)),
    Forgery(
        "another-tender", OF_ANOTHER, "{cash}", ("UPDATE payment SET tender = 'mpesa' WHERE id = {cash}",)
    ),
    Forgery(
        "a-cheaper-line",
        "its lines do not add up to what the ledger charged for it",
        "{unpaid_sale}",
        ("UPDATE sale_line SET amount_cents = 100 WHERE sale_id = {unpaid_sale}",),
    ),
    Forgery(
        "time-called-a-service",
        "its lines do not add up to what the ledger charged for it",
        "{unpaid_sale}",
        ("UPDATE sale_line SET kind = 'service' WHERE sale_id = {unpaid_sale}",),
    ),
    Forgery(
        "an-unpaid-bill-called-settled",
        "it is marked as settled or not against what the ledger says",
        "{unpaid_sale}",
        ("UPDATE sale SET settled_at = 1 WHERE id = {unpaid_sale}",),
    ),
    Forgery(
        "one-receipt-number-twice",
        "another payment has the same receipt number",
        "{other_paid}",
        (
            "DROP INDEX payment_receipt",
            "UPDATE payment SET receipt_number = 'TKA1AAAAAA' WHERE id = {other_paid}",
        ),
    ),
    Forgery(
        "two-receipt-numbers-swapped",
        RECEIPT,
        "{paid}",
        (
            "UPDATE payment SET receipt_number = 'X' WHERE id = {paid}",
            "UPDATE payment SET receipt_number = 'TKA1AAAAAA' WHERE id = {other_paid}",
            "UPDATE payment SET receipt_number = 'TKA2AAAAAA' WHERE id = {paid}",
        ),
    ),
    Forgery(
        "a-receipt-number-taken-out",
        RECEIPT,
        "{paid}",
        ("UPDATE payment SET receipt_number = NULL WHERE id = {paid}",),
    ),
    Forgery(
        "a-receipt-number-made-up",
        RECEIPT,
        "{paid_twice}",
        ("UPDATE payment SET receipt_number = 'TKZ1AAAAAA' WHERE id = {paid_twice}",),
    ),
    Forgery(
        "the-typed-number-put-back",
        RECEIPT,
        "{verified}",
        ("UPDATE payment SET receipt_number = 'TKB5AAAAAA' WHERE id = {verified}",),
    ),
    Forgery(
        "an-open-payment-made-a-decline",
        "its history does not end in the state it is in",
        "{pending}",
        ("UPDATE payment SET state = 'declined' WHERE id = {pending}",),
    ),
    Forgery(
        "a-larger-amount-asked",
        SHORT_OVER,
        "{paid}",
        ("UPDATE payment SET amount_cents = 90000 WHERE id = {paid}",),
    ),
    Forgery(
        "no-word-of-short", SHORT_OVER, "{short}", ("UPDATE payment SET remarks = '' WHERE id = {short}",)
    ),
    Forgery(
        "a-second-receipt-hidden",
        ALARM,
        "{second_receipt}",
        ("UPDATE payment SET remarks = '' WHERE id = {second_receipt}",),
    ),
    Forgery(
        "a-bill-paid-twice-hidden",
        ALARM,
        "{paid_twice}",
        ("UPDATE payment SET remarks = '' WHERE id = {paid_twice}",),
    ),
    Forgery(
        "a-denial-hidden",
        ALARM,
        "{denied}",
        ("UPDATE payment SET remarks = 'unverified' WHERE id = {denied}",),
    ),
    Forgery(
        "a-code-taken-back-by-nobody",
        VOIDED,
        "{typed}",
        ("UPDATE payment SET remarks = 'handled unverified voided' WHERE id = {typed}",),
    ),
    Forgery(
        "a-code-that-was-taken-back-made-good",
        VOIDED,
        "{voided}",
        ("UPDATE payment SET remarks = 'handled short unverified' WHERE id = {voided}",),
    ),
    Forgery(
        "a-code-that-was-taken-back-called-verified",
        VOIDED,
        "{voided}",
        ("UPDATE payment SET remarks = 'handled voided' WHERE id = {voided}",),
    ),
    Forgery(
        "a-code-that-was-taken-back-called-short",
        VOIDED,
        "{voided}",
        ("UPDATE payment SET remarks = 'handled short unverified voided' WHERE id = {voided}",),
    ),
    Forgery(
        "a-code-that-was-taken-back-called-over",
        VOIDED,
        "{voided}",
        ("UPDATE payment SET remarks = 'handled over unverified voided' WHERE id = {voided}",),
    ),
    Forgery(
        "money-for-a-code-that-was-taken-back",
        ADDS_UP,
        "{voided}",
        ("UPDATE payment SET received_cents = amount_cents WHERE id = {voided}",),
    ),
    Forgery(
        "a-code-that-was-taken-back-put-back",
        RECEIPT,
        "{voided}",
        ("UPDATE payment SET receipt_number = 'TKC1AAAAAA' WHERE id = {voided}",),
    ),
    Forgery(
        "the-denial-of-a-second-code-hidden",
        ALARM,
        "{typed_again}",
        ("UPDATE payment SET remarks = 'unverified' WHERE id = {typed_again}",),
    ),
    Forgery(
        "the-denial-of-a-code-that-was-taken-back-hidden",
        ALARM,
        "{voided_and_denied}",
        ("UPDATE payment SET remarks = 'handled unverified voided' WHERE id = {voided_and_denied}",),
    ),
    Forgery(
        "an-alarm-silenced",
        "it counts as dealt with, but nobody did",
        "{paid_twice}",
        ("UPDATE payment SET remarks = 'handled sale_already_paid' WHERE id = {paid_twice}",),
    ),
    Forgery(
        "a-sum-changed", SUMS, "{today}", ("UPDATE payment_sum SET received_cents = received_cents + 1",)
    ),
    Forgery("a-sum-deleted", SUMS, "{today}", ("DELETE FROM payment_sum WHERE tender = 'cash'",)),
    Forgery(
        "a-sum-made-up",
        SUMS,
        "1",
        ("INSERT INTO payment_sum VALUES (1, 'paid', 'cash', 1, 100, 100)",),
    ),
    Forgery(
        "a-session-ended-for-nothing",
        "it has ended without a bill, or runs with one",
        "3",
        ("UPDATE session SET ended_at = 1 WHERE id = 3",),
    ),
    Forgery(
        "a-session-deleted",
        "the one before it is missing",
        "3",
        (
            "DELETE FROM session WHERE id = 2",
            "DELETE FROM session_seat WHERE session_id = 2",
            "DELETE FROM session_log WHERE session_id = 2",
            "DELETE FROM session_sale WHERE session_id = 2",
        ),
    ),
    Forgery(
        "a-clock-that-runs-on",
        "its clock runs although it is over, or runs twice",
        "2",
        ("UPDATE session_seat SET ended_at = NULL WHERE session_id = 2",),
    ),
    Forgery(
        "time-that-was-used-counts-as-bought",
        "its minutes count although they were taken back, or were not bought",
        "{unpaid_sale}",
        ("UPDATE session_sale SET counted_at = 1 WHERE sale_id = {unpaid_sale}",),
    ),
    Forgery(
        "a-callback-not-dealt-with",
        "a callback was kept and not dealt with",
        "{paid_callback}",
        ("UPDATE inbox SET verdict = NULL WHERE id = {paid_callback}",),
    ),
    Forgery(
        "a-callback-with-another-verdict",
        WHOSE,
        "{paid_callback}",
        ("UPDATE inbox SET verdict = 'lost' WHERE id = {paid_callback}",),
    ),
    Forgery(
        "our-callback-called-a-strangers",
        WHOSE,
        "{paid_callback}",
        ("UPDATE inbox SET verdict = 'stranger' WHERE id = {paid_callback}",),
    ),
    Forgery(
        "our-callback-called-nobodys",
        WHOSE,
        "{paid_callback}",
        ("UPDATE inbox SET payment_id = NULL WHERE id = {paid_callback}",),
    ),
    Forgery("a-callback-deleted", CALLBACKS, "{paid}", ("DELETE FROM inbox WHERE payment_id = {paid}",)),
    Forgery(
        "a-doubted-callback-deleted",
        CALLBACKS,
        "{short}",
        ("DELETE FROM inbox WHERE payment_id = {short} AND verdict = 'not_believed'",),
    ),
    Forgery(
        "a-callback-given-to-another",
        CALLBACKS,
        "{cash}",
        ("UPDATE inbox SET payment_id = {cash} WHERE id = {paid_callback}",),
    ),
    Forgery(
        "a-customer-merged-by-nobody",
        "it was merged into one that is gone itself, or nobody did it",
        "900",
        ("INSERT INTO customer (id, name, name_folded, merged_into) VALUES (900, 'A', 'a', {debtor})",),
    ),
    Forgery(
        "a-debtor-forgotten",
        "it was forgotten, and still owes or is owed something",
        "{debtor}",
        ("UPDATE customer SET forgotten_at = 1 WHERE id = {debtor}",),
    ),
    Forgery(
        "an-attendant-made-owner",
        "the role is not the one that was given",
        "{attendant}",
        ("UPDATE staff SET role = 'owner' WHERE id = {attendant}",),
    ),
    Forgery(
        "a-member-of-staff-nobody-added",
        "the role is not the one that was given",
        "99",
        ("INSERT INTO staff SELECT 99, 'Nobody', role, 1, pin_hash, 0, NULL, '' FROM staff WHERE id = 1",),
    ),
    Forgery(
        "a-name-laid-on-somebody-else",
        "the name is not the one that was given",
        "{attendant}",
        ("UPDATE staff SET name = 'Owino' WHERE id = {attendant}",),
    ),
    Forgery(
        "somebody-who-left-let-in",
        "they may sign in or not against what was decided",
        "{gone}",
        ("UPDATE staff SET is_active = 1 WHERE id = {gone}",),
    ),
]
