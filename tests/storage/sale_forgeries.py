"""What somebody with the file may do to bills that changed and to job cards, and the rule that finds it."""

from __future__ import annotations

from tests.storage.forgeries import Forgery

LINES = "its lines do not add up to what the ledger charged for it"
VOID = "it is void or not against what was done, or something is still charged on it"
NOBODY = "a line of it is off, but nobody took it off"
BACK = "the ledger and its history disagree on what was paid back"
AGENCIES = "the ledger and its jobs disagree on what agencies were paid"
MISSING = "it waited with a session and is missing on its bill"

SALE_FORGERIES = [
    Forgery(
        "a-line-put-back",
        LINES,
        "{line_off}",
        ("UPDATE sale_line SET off_at = NULL WHERE sale_id = {line_off}",),
    ),
    Forgery(
        "a-line-quietly-taken-off",
        LINES,
        "{unpaid_sale}",
        ("UPDATE sale_line SET off_at = 1 WHERE sale_id = {unpaid_sale}",),
    ),
    Forgery(
        "a-government-fee-made-our-own",
        LINES,
        "{agency}",
        ("UPDATE sale_line SET kind = 'service' WHERE sale_id = {agency}",),
    ),
    Forgery("a-void-bill-made-good", VOID, "{void}", ("UPDATE sale SET voided_at = NULL WHERE id = {void}",)),
    Forgery(
        "a-bill-called-void",
        VOID,
        "{with_session}",
        ("UPDATE sale SET voided_at = 1 WHERE id = {with_session}",),
    ),
    Forgery(
        "a-line-of-no-price-taken-off",
        NOBODY,
        "{unpaid_sale}",
        (
            "INSERT INTO sale_line (sale_id, position, kind, text, amount_cents, off_at)"
            " VALUES ({unpaid_sale}, 1, 'service', 'Advice', 0, 1)",
        ),
    ),
    Forgery(
        "a-job-given-to-another-bill",
        AGENCIES,
        "{line_off}",
        ("UPDATE job SET sale_id = {line_off} WHERE id = {job}",),
    ),
    Forgery(
        "a-smaller-fee-collected",
        "more went to the agency than was collected for it",
        "{job}",
        ("UPDATE job SET government_fee_cents = 100 WHERE id = {job}",),
    ),
    Forgery(
        "a-cancelled-job-taken-up",
        "it is cancelled or not against what was done",
        "{cancelled_job}",
        ("UPDATE job SET status = 'done' WHERE id = {cancelled_job}",),
    ),
    Forgery(
        "a-waiting-line-made-dearer",
        MISSING,
        "1",
        ("UPDATE waiting_line SET amount_cents = amount_cents + 100 WHERE id = 1",),
    ),
    Forgery(
        "a-waiting-line-twice",
        MISSING,
        "1",
        (
            "INSERT INTO waiting_line SELECT 100, session_id, kind, text, amount_cents, quantity, service_id,"
            " added_at, added_by, NULL FROM waiting_line WHERE id = 1",
        ),
    ),
]
