"""Holding a statement of M-PESA against the ledger: first to be looked at, then, if staff say so, to settle
what it tells.

A preview changes nothing. A confirmed import is one transaction: all of it, with its record, or none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from cyberdesk.domain.events import Event, StatementImported
from cyberdesk.domain.moment import day_number
from cyberdesk.domain.payment import Outcome, Payment, PaymentState, Source, Verdict
from cyberdesk.domain.staff import Right
from cyberdesk.domain.statement import LineKind, Statement, breaks_in_balances
from cyberdesk.domain.statement_import import StatementImport, tally
from cyberdesk.domain.statement_match import Finding, Match, Matching
from cyberdesk.domain.words import words
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.ports import Clock, Publish, Store
from cyberdesk.services.ports.statement import StatementReader
from cyberdesk.services.progress import Progress
from cyberdesk.services.repairs import Repairs
from cyberdesk.services.settlement import Settlement

_LISTED = 200
_TAKES_BACK = frozenset({Finding.CODE_MISSING, Finding.CODE_REVERSED})
"""Chosen, the typed code is taken back as false."""
_OF_A_CODE = frozenset(
    {Finding.CODE_CONFIRMED, Finding.CODE_WORTH_LESS, Finding.CODE_MISSING, Finding.CODE_REVERSED}
)


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would do.

    Attributes:
        statement: as read.
        matches: everything that was found.
        earlier: the imports of this very file, newest first.
        breaks: see `statement.breaks_in_balances`; more than none, and somebody may have changed the file.
    """

    statement: Statement
    matches: tuple[Match, ...]
    earlier: tuple[StatementImport, ...]
    breaks: int = 0

    @property
    def changes(self) -> int:
        """How many payments confirming changes by itself."""
        return sum(match.is_news for match in self.matches)

    @property
    def choices(self) -> list[int]:
        """The places of the matches that staff may choose."""
        return [place for place, match in enumerate(self.matches) if match.is_choice]

    def right_for(self, chosen: Collection[int]) -> Right:
        """What confirming needs: to take money out of the ledger more than to look at it."""
        findings = {self.matches[place].finding for place in chosen}
        if Finding.MONEY_TAKEN_BACK in findings:
            return Right.REFUND
        return Right.DECIDE_DOUBT if findings else Right.REPORTS


class Statements:
    """Reads, matches, imports. The caller checks the rights; see `Preview.right_for`."""

    def __init__(
        self,
        store: Store,
        settlement: Settlement,
        repairs: Repairs,
        reader: StatementReader,
        clock: Clock,
        publish: Publish,
    ) -> None:
        self._store = store
        self._settlement = settlement
        self._repairs = repairs
        self._reader = reader
        self._clock = clock
        self._publish = publish

    # --- looking ------------------------------------------------------------------------------------------

    def preview(self, path: Path, progress: Progress | None = None) -> Preview:
        """Read a file and hold it against the ledger. Nothing is changed.

        Raises:
            StatementUnreadable: it is no statement, or not one that can be read.
            Stopped: see `Progress.at`.
        """
        progress = progress or Progress()
        statement = self._reader.read(path, progress)
        with self._store.connected():
            matches = self._match(statement, progress)
            earlier = tuple(self._store.imports_of_file(statement.sha256))
        return Preview(statement, matches, earlier, breaks_in_balances(statement.lines))

    def imports(self) -> list[StatementImport]:
        """The newest first."""
        return self._store.statement_imports(_LISTED)

    def _match(self, statement: Statement, progress: Progress) -> tuple[Match, ...]:
        matching = Matching(statement, self._settlement.is_assumed)
        if statement.first_at is not None and statement.last_at is not None:
            # A prompt of shortly before midnight is paid after it.
            days = range(day_number(statement.first_at) - 1, day_number(statement.last_at) + 2)
            for done, day in enumerate(days):
                progress.at(done, len(days))
                for payment in self._store.mpesa_payments_of_day(day):
                    matching.take(payment)
        progress.at(0)
        # Paid on other days than they were asked for.
        for payment in self._store.payments_by_receipts(matching.codes):
            matching.take(payment)
        for code, payment in self._store.payments_by_voided_codes(matching.codes):
            matching.take_voided(code, payment)
        return matching.finish()

    # --- taking effect ------------------------------------------------------------------------------------

    def confirm(
        self,
        preview: Preview,
        chosen: Collection[int] = (),
        *,
        staff: str,
        progress: Progress | None = None,
    ) -> StatementImport:
        """Import what was looked at; the record that is kept of it.

        What has changed since the preview is left alone, and counted.

        Args:
            chosen: places among `Preview.choices`.
            staff: who says so.

        Raises:
            NotAllowedNow: this file was imported already, and it would change nothing more.
            Stopped: nothing was changed.
            StorageError: nothing was changed.
        """
        progress = progress or Progress()
        work = [
            (match, place in chosen)
            for place, match in enumerate(preview.matches)
            if match.is_news or (place in chosen and match.is_choice)
        ]
        events: list[Event] = []
        results: Counter[str] = Counter()
        with self._store.transaction():
            earlier = self._store.imports_of_file(preview.statement.sha256)
            if earlier and not work:
                raise NotAllowedNow(
                    words("This file was imported already, by {staff}", staff=earlier[0].staff),
                    money="Nothing was changed.",
                    next_step="Nothing more to do.",
                )
            for done, (match, is_chosen) in enumerate(work):
                progress.at(done, len(work))
                news = self._do(match, preview.statement, is_chosen=is_chosen, staff=staff)
                events += news
                results["changed" if news else "skipped"] += 1
                results["chosen"] += bool(news) and is_chosen
            record = self._store.add_statement_import(self._record(preview, results, staff))
        for event in (*events, StatementImported(record.id)):
            self._publish(event)
        return record

    def _do(self, match: Match, statement: Statement, *, is_chosen: bool, staff: str) -> list[Event]:
        """One match takes effect, if the payment is as it was; what happened."""
        if match.payment_id is None:
            return []
        payment = self._store.payment(match.payment_id)
        if not self._still_fits(match, payment):
            return []
        events: list[Event] = []
        if match.is_news or match.finding not in {*_TAKES_BACK, Finding.MONEY_TAKEN_BACK}:
            events += self._settlement.settle(payment, _outcome(match, statement))
            payment = self._store.payment(match.payment_id)
            if match.is_reversed:
                # It got its number, and with that the news that its money went back.
                reversal = replace(_outcome(match, statement), verdict=Verdict.REVERSED, amount=None)
                events += self._settlement.settle(payment, reversal)
        if is_chosen and match.finding in _TAKES_BACK:
            events += self._repairs.take_back(payment, staff)
        elif is_chosen and match.finding is Finding.MONEY_TAKEN_BACK:
            events += self._repairs.take_reversed_out(payment, staff)
        return events

    def _still_fits(self, match: Match, payment: Payment) -> bool:
        """Whether the payment is still what the match was made of."""
        finding, code = match.finding, match.receipt_number
        if finding in _OF_A_CODE:
            return payment.receipt_number == code and not payment.is_verified and not payment.is_voided
        if finding in {Finding.MONEY_TAKEN_BACK, Finding.AMOUNT_CORRECTED}:
            return payment.receipt_number == code and payment.received == match.counted
        if self._store.payment_by_receipt(code) is not None:
            return False
        if finding in {Finding.RECEIPT_FOUND, Finding.RECEIPT_UNCERTAIN}:
            return self._settlement.is_assumed(payment)
        if finding is Finding.PAID_AFTER_ALL:
            return payment.is_voided
        is_counted = payment.state is PaymentState.PAID and not payment.is_voided
        return finding is Finding.PROMPT_PAID and not is_counted

    def _record(self, preview: Preview, results: Counter[str], staff: str) -> StatementImport:
        statement = preview.statement
        return StatementImport(
            id=0,
            at=self._clock.now(),
            staff=staff,
            file_name=statement.file_name,
            sha256=statement.sha256,
            first_at=statement.first_at,
            last_at=statement.last_at,
            lines=len(statement.lines),
            refused=len(statement.refused),
            ignored=ignored(statement),
            changed=results["changed"],
            chosen=results["chosen"],
            skipped=results["skipped"],
            tally=tally(preview.matches),
        )


def ignored(statement: Statement) -> int:
    """Lines of fees, of withdrawals and of what was not completed."""
    return sum(line.kind in {LineKind.OTHER, LineKind.NOT_COMPLETED} for line in statement.lines)


def _outcome(match: Match, statement: Statement) -> Outcome:
    """What the statement says of the payment."""
    line = match.line
    where = f"{statement.file_name}, line {line.number}: " if line is not None else ""
    is_reversal = match.finding in {Finding.MONEY_TAKEN_BACK, Finding.CODE_REVERSED}
    return Outcome(
        Verdict.REVERSED if is_reversal else Verdict.PAID,
        Source.STATEMENT,
        amount=None if is_reversal else match.moved,
        receipt_number=match.receipt_number,
        evidence=f"{where}{match.receipt_number} {match.moved}",
    )
