"""A payment that the customer made to the till by themselves: all that is known of it is the code of their
message."""

from __future__ import annotations

from cyberdesk.domain.payment import Note, Payment, Source, Tender
from cyberdesk.domain.receipt_number import parse_receipt_number
from cyberdesk.domain.words import words
from cyberdesk.services.drawer import Drawer
from cyberdesk.services.errors import PromptRefused
from cyberdesk.services.payment_drafts import Charge, payment_draft, payments_in_question
from cyberdesk.services.ports import ChangeDraft, Clock, Publish, Store
from cyberdesk.services.settlement import Settlement


class CodeInQuestion(PromptRefused):
    """The code may be that of an earlier payment, which would then be counted twice.

    Attributes:
        rival: the earlier payment, whose end is not known.
    """

    def __init__(self, rival: Payment) -> None:
        super().__init__(
            words("An earlier M-PESA payment of {amount} has no answer yet", amount=rival.amount),
            next_step="Is this code from that payment, or from another one?",
            needs_consent=True,
        )
        self.money = "Nothing was changed."
        self.rival = rival


class TillCodes:
    """Takes such payments: unverified, as every typed code, until M-PESA or a statement confirms them.

    Nobody can be asked about one: it has no checkout id. It can be taken back as false, see
    `Repairs.void_code`.
    """

    def __init__(
        self,
        store: Store,
        settlement: Settlement,
        clock: Clock,
        publish: Publish,
        drawer: Drawer | None = None,
    ) -> None:
        self._store = store
        self._settlement = settlement
        self._clock = clock
        self._publish = publish
        self._drawer = drawer or Drawer(store)

    def take(self, charge: Charge, code: str, *, staff: str, has_consent: bool = False) -> Payment:
        """Staff read the code of a payment for this charge on the customer's phone.

        The payment is made and settled in one commit, so that a crash leaves no claim behind.

        Args:
            has_consent: staff say that it is another payment than the one in question.

        Raises:
            ReceiptNumberError: it does not look like a code.
            CodeInQuestion: an earlier payment for this may be the one that it is from; nothing was changed.
            NotAllowedNow: the code was used already, this is paid already, it is more than is due, or no
                shift is open and one is needed.
        """
        number = parse_receipt_number(code)
        now = self._clock.now()
        with self._store.transaction():
            self._drawer.require_open_shift()
            draft = payment_draft(self._store, charge, Tender.MPESA, staff=staff, now=now)
            self._settlement.require_unused(number)
            rivals = payments_in_question(self._store, charge)
            if rivals and not has_consent:
                raise CodeInQuestion(rivals[-1])
            payment = self._store.add_payment(draft)
            self._store.append_change(ChangeDraft(payment.id, now, Source.STAFF, payment.state, Note.SAVED))
            events = self._settlement.settle_by_code(payment, number)
            payment = self._store.payment(payment.id)
        for event in events:
            self._publish(event)
        return payment
