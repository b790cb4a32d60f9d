"""Receipts: what they say, and that each is on paper once, and after that only as a copy.

That a printing begins is kept before anything is sent. A power cut then leaves one that may be on paper,
and it counts as being there: the next is a copy. Only where certainly nothing came out the next is again
the first.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from cyberdesk.domain.money import Money
from cyberdesk.domain.paper import PaperLine
from cyberdesk.domain.payment import Payment, PaymentState, Tender
from cyberdesk.domain.receipt import Copy, Letterhead, Receipt, ReceiptOf, Subject
from cyberdesk.domain.staff import StaffAct
from cyberdesk.services.errors import NotAllowedNow, PrinterTrouble
from cyberdesk.services.ports import Clock, Printer, Printing, PrintState, StaffLogDraft, Store
from cyberdesk.services.receipt_facts import receipt_of_payment, receipt_of_sale

log = logging.getLogger(__name__)

AUTOMATIC_WITHIN = timedelta(minutes=10)
"""A payment that was confirmed later than this has nobody waiting at the counter for its receipt."""
_SEARCHED_FOR_LAST = 50

Say = Callable[[Receipt], Sequence[PaperLine]]
"""A receipt in the words of the window's language."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What receipts are printed with.

    Attributes:
        letterhead: of the café.
        printer: None: there is none, and nothing is printed by itself.
        is_automatic: a receipt is printed after each payment.
        opens_drawer: the drawer opens with the first receipt for cash.
    """

    letterhead: Letterhead
    printer: Printer | None = None
    is_automatic: bool = False
    opens_drawer: bool = False


class Receipts:
    """Builds receipts and puts them on paper. One thread prints at a time: `print_bridge` of the desk."""

    def __init__(self, store: Store, clock: Clock, paper: Paper, say: Say, *, is_practice: bool) -> None:
        """
        Args:
            is_practice: no money is meant, and every receipt says so.
        """
        self._store = store
        self._clock = clock
        self._say = say
        self._is_practice = is_practice
        self._given: dict[int, Money] = {}
        self.paper = paper

    @property
    def has_printer(self) -> bool:
        return self.paper.printer is not None

    # --- which --------------------------------------------------------------------------------------------

    def last(self) -> Subject | None:
        """What was paid last; None when nothing was yet."""
        found = [one for one in self._store.latest_payments(_SEARCHED_FOR_LAST) if _is_paid(one)]
        newest = max(found, key=lambda one: (one.finished_at or one.created_at, one.id), default=None)
        return subject_of(newest) if newest is not None else None

    def is_due(self, payment: Payment) -> bool:
        """Whether a receipt is to be printed by itself now that this is paid."""
        if not (self.has_printer and self.paper.is_automatic and _is_paid(payment)):
            return False
        if payment.finished_at is None or self._clock.now() - payment.finished_at > AUTOMATIC_WITHIN:
            return False
        with self._store.connected():
            if self._store.printings(subject_of(payment)):
                return False
            return payment.sale_id is None or self._store.sale(payment.sale_id).is_settled

    def note_given(self, sale_id: int, given: Money) -> None:
        """The customer handed over `given` in cash for a bill; its receipts tell the change."""
        self._given[sale_id] = given

    # --- what it says -------------------------------------------------------------------------------------

    def receipt(self, subject: Subject, *, staff: str = "", buyer_pin: str = "") -> Receipt:
        """As it would be printed now; nothing is kept.

        Raises:
            NotAllowedNow: nothing was paid on it.
        """
        with self._store.connected():
            return self._receipt(subject, self._store.printings(subject), staff, buyer_pin)

    def lines(self, subject: Subject) -> Sequence[PaperLine]:
        """The receipt in words, to be sent as text: no paper, and so neither first nor copy.

        Raises:
            NotAllowedNow: nothing was paid on it.
        """
        return self._say(replace(self.receipt(subject), copy=None))

    def printings(self, subject: Subject) -> list[Printing]:
        """Each time it went to paper, oldest first."""
        return self._store.printings(subject)

    def _receipt(self, subject: Subject, former: Sequence[Printing], staff: str, buyer_pin: str) -> Receipt:
        letterhead, now = self.paper.letterhead, self._clock.now()
        if subject.kind is ReceiptOf.SALE:
            receipt = receipt_of_sale(self._store, letterhead, subject)
        else:
            receipt = receipt_of_payment(self._store, letterhead, subject)
        counted = [one for one in former if one.counts]
        if former:
            # As the first one said it: what happened on the account since is another receipt's.
            first = former[0]
            receipt = replace(receipt, given=first.given, balance=first.balance, buyer_pin=first.buyer_pin)
        else:
            receipt = replace(receipt, given=self._given.get(subject.id) if receipt.lines else None)
        return replace(
            receipt,
            buyer_pin=buyer_pin or receipt.buyer_pin,
            copy=Copy(len(counted), now, staff) if counted else None,
            is_practice=self._is_practice,
        )

    # --- on paper -----------------------------------------------------------------------------------------

    def print(
        self,
        subject: Subject,
        *,
        staff: str,
        buyer_pin: str = "",
        only_first: bool = False,
        printer: Printer | None = None,
    ) -> Receipt | None:
        """Put a receipt on paper. Takes seconds: call it from the one worker that prints.

        Args:
            staff: who prints it; empty for the program itself.
            only_first: not if it ever was printed, or tried; then None is returned.
            printer: another one than that of the settings.

        Raises:
            PrinterTrouble: it did not come out, or not all of it; that is kept.
            NotAllowedNow: nothing was paid on it, or there is no printer.
        """
        printer = printer or self.paper.printer
        if printer is None:
            raise no_printer()
        with self._store.transaction():
            former = self._store.printings(subject)
            if only_first and former:
                return None
            receipt = self._receipt(subject, former, staff, buyer_pin)
            begun = self._begin(receipt, staff)
        state = PrintState.UNSURE
        try:
            printer.print_lines(self._say(receipt), opens_drawer=self._opens_drawer(receipt))
            state = PrintState.DONE
        except PrinterTrouble as trouble:
            state = PrintState.UNSURE if trouble.may_be_out else PrintState.NOTHING
            log.warning("receipt %s was not printed: %s", subject.number, trouble.title)
            raise
        finally:
            with self._store.transaction():
                self._store.end_printing(begun, state)
        return receipt

    def print_lines(self, lines: Sequence[PaperLine]) -> None:
        """Something else on the same printer: a shift report, a test page.

        Raises:
            PrinterTrouble: see `Printer.print_lines`.
            NotAllowedNow: there is no printer.
        """
        if self.paper.printer is None:
            raise no_printer()
        self.paper.printer.print_lines(lines)

    def _begin(self, receipt: Receipt, staff: str) -> int:
        now = self._clock.now()
        copy_number = receipt.copy.number if receipt.copy is not None else 0
        if copy_number:
            self._log_copy(receipt, copy_number, staff, now)
        return self._store.begin_printing(
            Printing(
                id=0,
                subject=receipt.subject,
                copy_number=copy_number,
                at=now,
                staff=staff,
                state=PrintState.BEGUN,
                given=receipt.given,
                balance=receipt.balance,
                buyer_pin=receipt.buyer_pin,
            )
        )

    def _log_copy(self, receipt: Receipt, copy_number: int, staff: str, now: datetime) -> None:
        staff_id = self._store.staff_id_of_name(staff)
        if staff_id is None:
            return
        member = self._store.staff_member(staff_id)
        detail = f"{receipt.subject.number} copy {copy_number}"
        self._store.append_staff_log(
            StaffLogDraft(now, StaffAct.RECEIPT_COPIED, member, member, detail=detail)
        )

    def _opens_drawer(self, receipt: Receipt) -> bool:
        is_cash = bool(receipt.tenders) and receipt.tenders[-1].tender is Tender.CASH
        return self.paper.opens_drawer and is_cash and receipt.copy is None


def subject_of(payment: Payment) -> Subject:
    """Whose receipt tells of a payment: that of its bill, or its own."""
    if payment.sale_id is not None:
        return Subject(ReceiptOf.SALE, payment.sale_id)
    return Subject(ReceiptOf.PAYMENT, payment.id)


def no_printer() -> NotAllowedNow:
    return NotAllowedNow(
        "No receipt printer is set",
        money="The payment is safe.",
        next_step="Choose one in Settings, Receipts. A receipt can also be saved as PDF or sent as text.",
    )


def _is_paid(payment: Payment) -> bool:
    return payment.state is PaymentState.PAID and bool(payment.received)
