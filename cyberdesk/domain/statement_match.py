"""A statement beside the ledger: each payment and each line is sorted, by receipt number alone.

Only where a payment has no number are amount, time and masked phone looked at; what they leave open is for
staff to say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Cause, Payment, PaymentState, Remark
from cyberdesk.domain.statement import LineKind, Statement, StatementLine, fits_phone

BEFORE = timedelta(minutes=5)
AFTER = timedelta(minutes=10)
"""How far from its prompt a payment may be (daraja.md 8)."""
_MOST_CANDIDATES = 5


class Sort(StrEnum):
    """Where it stands."""

    MATCHED = "matched"
    LEDGER_ONLY = "ledger_only"
    MPESA_ONLY = "mpesa_only"
    REVERSED = "reversed"


class Finding(StrEnum):
    """What was found of a payment, a line, or both. `ui/statement/words.py` has the words."""

    SAME = "same"
    CODE_CONFIRMED = "code_confirmed"
    """A typed code is there, with enough money."""
    RECEIPT_FOUND = "receipt_found"
    """Paid without a number; only one line can be it."""
    AMOUNT_CORRECTED = "amount_corrected"
    """M-PESA had not said how much, and now does."""
    AMOUNT_DIFFERS = "amount_differs"
    """M-PESA said one amount then and another one now."""
    CODE_WORTH_LESS = "code_worth_less"
    """A typed code is there, with less money than was counted."""
    DOUBLED = "doubled"
    """The line stands twice and counts once."""
    CODE_MISSING = "code_missing"
    """A typed code is not there, and would have to be: it is likely false."""
    PAYMENT_MISSING = "payment_missing"
    """M-PESA said that it was paid, and it is not there."""
    NUMBER_MISSING = "number_missing"
    """Paid without a number, and no line can be it."""
    RECEIPT_UNCERTAIN = "receipt_uncertain"
    """Paid without a number, and this line may be it."""
    PROMPT_PAID = "prompt_paid"
    """A prompt in doubt, and this line may be its money."""
    PAID_AFTER_ALL = "paid_after_all"
    """The code of this payment was taken back as false, and is there."""
    UNKNOWN_PAYMENT = "unknown_payment"
    """Nothing here was paid by it."""
    MONEY_TAKEN_BACK = "money_taken_back"
    """It is counted, and M-PESA took the money back."""
    REVERSED_IN_PART = "reversed_in_part"
    """Of a part, nobody but M-PESA knows what it was for."""
    CODE_REVERSED = "code_reversed"
    """Only a typed code says that it was paid, and M-PESA took the money back."""
    REVERSED_DONE = "reversed_done"
    """It is not counted any more."""
    REVERSED_UNKNOWN = "reversed_unknown"
    """It was never counted here."""


AUTOMATIC = frozenset(
    {
        Finding.CODE_CONFIRMED,
        Finding.RECEIPT_FOUND,
        Finding.AMOUNT_CORRECTED,
        Finding.MONEY_TAKEN_BACK,
        Finding.CODE_REVERSED,
    }
)
"""What changes the payment when staff confirm the import; the last two only raise an alarm on it."""
CHOICES = frozenset(
    {
        Finding.CODE_WORTH_LESS,
        Finding.CODE_MISSING,
        Finding.RECEIPT_UNCERTAIN,
        Finding.PROMPT_PAID,
        Finding.PAID_AFTER_ALL,
        Finding.MONEY_TAKEN_BACK,
        Finding.CODE_REVERSED,
    }
)
"""What staff may also choose, one by one. Unchosen, everything stays as it is."""


@dataclass(frozen=True, slots=True)
class Match:
    """One row of what was found.

    Attributes:
        sort: which of the four it belongs to.
        finding: what it is.
        receipt_number: M-PESA's code; empty when there is none.
        line: on the statement; None: it is not there.
        payment_id: in our ledger; None: it is not there.
        title: what the payment is for, and whose.
        counted: what our ledger says moved, or was asked for while that is open; None without a payment.
        is_news: confirming would change something by itself.
        is_reversed: the money of this line was taken back since.
    """

    sort: Sort
    finding: Finding
    receipt_number: str
    line: StatementLine | None = None
    payment_id: int | None = None
    title: str = ""
    counted: Money | None = None
    is_news: bool = False
    is_reversed: bool = False

    @property
    def is_choice(self) -> bool:
        return self.finding in CHOICES

    @property
    def moved(self) -> Money | None:
        """What M-PESA says; None when it says nothing."""
        return self.line.moved if self.line is not None else None


class Matching:
    """Takes in the payments one by one, then says what of both sides is left over.

    Args:
        is_assumed: whether M-PESA has not told yet how much a payment moved, and under which number
            (`Settlement.is_assumed`).
    """

    def __init__(self, statement: Statement, is_assumed: Callable[[Payment], bool]) -> None:
        self._statement = statement
        self._is_assumed = is_assumed
        self._matches: list[Match] = []
        self._lines: dict[str, StatementLine] = {}
        self._reversals: dict[str, StatementLine] = {}
        self._taken: set[int] = set()
        self._numberless: list[Payment] = []
        self._refused = {line.receipt_number for line in statement.refused if line.receipt_number}
        for line in statement.lines:
            self._sort_line(line)

    def _sort_line(self, line: StatementLine) -> None:
        if line.kind is LineKind.REVERSAL:
            self._reversals.setdefault(line.reverses, line)
        if line.kind is not LineKind.PAYMENT and not (line.kind is LineKind.REVERSAL and line.paid_in):
            return
        if line.receipt_number in self._lines:
            self._matches.append(Match(Sort.MPESA_ONLY, Finding.DOUBLED, line.receipt_number, line))
        else:
            self._lines[line.receipt_number] = line

    @property
    def codes(self) -> set[str]:
        """The codes of the statement for which no payment was taken in yet."""
        return {*self._lines, *self._reversals} - self._taken_codes

    @property
    def _taken_codes(self) -> set[str]:
        return {match.receipt_number for match in self._matches if match.payment_id is not None}

    # --- payments -----------------------------------------------------------------------------------------

    def take(self, payment: Payment) -> None:
        """A payment by M-PESA, of any state."""
        if payment.id in self._taken:
            return
        self._taken.add(payment.id)
        code = payment.receipt_number
        if code is not None:
            self._take_numbered(payment, code)
        elif _may_have_moved(payment):
            self._numberless.append(payment)

    def take_voided(self, code: str, payment: Payment) -> None:
        """A payment whose typed code was taken back as false."""
        line = self._lines.get(code)
        if line is not None and payment.is_voided and code not in self._reversals:
            self._add(Sort.MPESA_ONLY, Finding.PAID_AFTER_ALL, payment, line)

    def _take_numbered(self, payment: Payment, code: str) -> None:
        reversal, line = self._reversals.get(code), self._lines.get(code)
        if reversal is not None:
            self._add(Sort.REVERSED, _reversed(payment, reversal), payment, reversal, code)
        elif line is not None:
            self._add(Sort.MATCHED, self._compared(payment, line), payment, line)
        elif self._must_be_here(payment) and code not in self._refused:
            self._take_missing(payment, code)

    def _take_missing(self, payment: Payment, code: str) -> None:
        if not payment.is_verified:
            self._add(Sort.LEDGER_ONLY, Finding.CODE_MISSING, payment, None, code)
        elif self._is_assumed(payment):
            # Staff typed the number, M-PESA only said that it was paid: under another one, as it seems.
            self._numberless.append(payment)
        elif payment.received:
            self._add(Sort.LEDGER_ONLY, Finding.PAYMENT_MISSING, payment, None, code)

    def _compared(self, payment: Payment, line: StatementLine) -> Finding:
        counted = payment.received or payment.amount
        if not payment.is_verified:
            return Finding.CODE_CONFIRMED if line.paid_in >= counted else Finding.CODE_WORTH_LESS
        is_out = Remark.REVERSED in payment.remarks and not payment.received
        if line.paid_in == payment.received or is_out:
            return Finding.SAME
        return Finding.AMOUNT_CORRECTED if self._is_assumed(payment) else Finding.AMOUNT_DIFFERS

    def _must_be_here(self, payment: Payment) -> bool:
        """Whether its money moved within the time of the statement, whenever that was."""
        return self._statement.covers(payment.created_at, payment.finished_at or payment.created_at)

    # --- what is left -------------------------------------------------------------------------------------

    def finish(self) -> tuple[Match, ...]:
        """Everything that was found, payments of the ledger first. Called once."""
        taken = self._taken_codes
        free = [line for code, line in self._lines.items() if code not in taken and code not in self._refused]
        offered = self._match_numberless(free)
        for line in free:
            if line.receipt_number not in offered and line.receipt_number not in self._reversals:
                self._matches.append(
                    Match(Sort.MPESA_ONLY, Finding.UNKNOWN_PAYMENT, line.receipt_number, line)
                )
        for code, line in self._reversals.items():
            if code not in taken and code not in offered:
                self._matches.append(Match(Sort.REVERSED, Finding.REVERSED_UNKNOWN, code, line))
        return tuple(self._matches)

    def _match_numberless(self, free: list[StatementLine]) -> set[str]:
        """Payments without a number beside lines without a payment; the codes that were given to one."""
        by_amount: defaultdict[int, list[StatementLine]] = defaultdict(list)
        for line in free:
            by_amount[line.paid_in.cents].append(line)
        candidates = {
            payment.id: self._candidates(payment, by_amount[(payment.received or payment.amount).cents])
            for payment in self._numberless
        }
        wanted: defaultdict[str, int] = defaultdict(int)
        for lines in candidates.values():
            for line in lines:
                wanted[line.receipt_number] += 1
        offered: set[str] = set()
        for payment in self._numberless:
            lines = candidates[payment.id]
            offered.update(line.receipt_number for line in lines[:_MOST_CANDIDATES])
            is_paid = _is_counted(payment)
            if is_paid and len(lines) == 1 and wanted[lines[0].receipt_number] == 1:
                is_sure = fits_phone(payment.masked_phone, lines[0].other_party) is True
                finding = Finding.RECEIPT_FOUND if is_sure else Finding.RECEIPT_UNCERTAIN
                self._add(Sort.MATCHED if is_sure else Sort.MPESA_ONLY, finding, payment, lines[0])
                continue
            finding = Finding.RECEIPT_UNCERTAIN if is_paid else Finding.PROMPT_PAID
            for line in lines[:_MOST_CANDIDATES]:
                self._add(Sort.MPESA_ONLY, finding, payment, line)
            if is_paid and not lines and self._must_be_here(payment):
                self._add(Sort.LEDGER_ONLY, Finding.NUMBER_MISSING, payment, None)
        return offered

    def _candidates(self, payment: Payment, lines: Iterable[StatementLine]) -> list[StatementLine]:
        """The lines of its amount that can be its money. Money that came and went is not counted anew."""
        earliest, latest = payment.created_at - BEFORE, payment.created_at + AFTER
        return [
            line
            for line in lines
            if earliest <= line.completed_at <= latest
            and fits_phone(payment.masked_phone, line.other_party) is not False
            and (_is_counted(payment) or line.receipt_number not in self._reversals)
        ]

    def _add(
        self, sort: Sort, finding: Finding, payment: Payment, line: StatementLine | None, code: str = ""
    ) -> None:
        known = {Finding.MONEY_TAKEN_BACK: Remark.REVERSED, Finding.CODE_REVERSED: Remark.CONTRADICTED}
        self._matches.append(
            Match(
                sort,
                finding,
                code or (line.receipt_number if line is not None else ""),
                line,
                payment.id,
                " · ".join(part for part in (payment.title, payment.customer_name) if part),
                payment.received if payment.received is not None else payment.amount,
                is_news=finding in AUTOMATIC and known.get(finding) not in payment.remarks,
                is_reversed=line is not None and line.receipt_number in self._reversals,
            )
        )


def _may_have_moved(payment: Payment) -> bool:
    """Whether a payment without a number may have its money on the statement."""
    is_sure = _is_counted(payment) and payment.is_verified
    return is_sure or payment.is_in_question or payment.cause is Cause.NEVER_CONFIRMED


def _is_counted(payment: Payment) -> bool:
    return payment.state is PaymentState.PAID and not payment.is_voided


def _reversed(payment: Payment, reversal: StatementLine) -> Finding:
    if not payment.is_verified:
        return Finding.CODE_REVERSED
    if not payment.received:
        return Finding.REVERSED_DONE
    if reversal.moved < payment.received:
        return Finding.REVERSED_IN_PART
    return Finding.MONEY_TAKEN_BACK
