"""The exercise book: what was sold, paid and paid back, added up by other rules than the program's.

It hears of a sale, a refund or a move of cash when that is on the disk, and works out for itself what it
comes to. Of payments it hears what the screen shows; whether that is what left the wallets is checked apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from cyberdesk.domain.cash_move import CashMoveKind
from cyberdesk.domain.ledger import Account
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Payment, PaymentState, Tender
from cyberdesk.domain.sale import LineKind

_INCOME = {
    LineKind.TIME: Account.INCOME_TIME,
    LineKind.SERVICE: Account.INCOME_SERVICE,
    LineKind.PRINTING: Account.INCOME_PRINTING,
    LineKind.GOODS: Account.INCOME_GOODS,
}


def counts(payment: Payment) -> bool:
    """Money is counted for it: it is paid, and not by a code that was taken back."""
    return payment.state is PaymentState.PAID and not payment.is_voided


def added(amounts: Iterable[Money]) -> Money:
    return sum(amounts, ZERO)


@dataclass(slots=True)
class Line:
    """Something that is charged; `is_off` once it was taken off or paid back."""

    kind: LineKind
    amount: Money
    is_off: bool = False


@dataclass(slots=True)
class Bill:
    """What somebody owes in one go.

    Attributes:
        lines: in the order of their positions.
        paid: of it, less what went back.
        fees_out: of the agency's fees on it, what the agency has.
        was_settled: nothing was due at some time, though something may be due again.
    """

    number: int
    customer_id: int | None
    lines: list[Line]
    paid: Money = ZERO
    fees_out: Money = ZERO
    is_on_account: bool = False
    is_void: bool = False
    was_settled: bool = False

    def __post_init__(self) -> None:
        self.look()

    @property
    def standing(self) -> list[Line]:
        return [line for line in self.lines if not line.is_off]

    @property
    def total(self) -> Money:
        return added(line.amount for line in self.standing)

    @property
    def due(self) -> Money:
        return self.total - self.paid

    @property
    def fees_held(self) -> Money:
        """Charged for the agency and not paid out; less than nothing if the shop paid it itself."""
        fees = added(line.amount for line in self.standing if line.kind is LineKind.GOVERNMENT_FEE)
        return fees - self.fees_out

    def look(self) -> None:
        """Something changed: is it settled now?"""
        self.was_settled = self.was_settled or self.due <= ZERO


@dataclass(slots=True)
class Part:
    """What a payment brought to one bill; to the customer's credit where there is none."""

    bill: Bill | None
    amount: Money


@dataclass(slots=True)
class Receipt:
    """A payment as it counts now.

    Attributes:
        parts: in the order in which they were settled.
        given_back: of what was too much.
    """

    tender: Tender
    customer_id: int | None
    is_verified: bool = True
    parts: list[Part] = field(default_factory=list)
    given_back: Money = ZERO

    @property
    def amount(self) -> Money:
        return added(part.amount for part in self.parts)

    @property
    def credit(self) -> Money:
        return added(part.amount for part in self.parts if part.bill is None) - self.given_back


class Book:
    """Everything that was noted.

    Attributes:
        bills: by number.
        receipts: by payment.
        closings: what every account came to whenever a shift was closed.
    """

    def __init__(self) -> None:
        self.bills: dict[int, Bill] = {}
        self.receipts: dict[int, Receipt] = {}
        self.closings: list[dict[Account, Money]] = []
        self._kept: Counter[int | None] = Counter()
        self._beside: Counter[CashMoveKind] = Counter()
        self._refunds = 0
        self._refunded = ZERO
        self._fees: dict[Tender, Money] = {Tender.CASH: ZERO, Tender.MPESA: ZERO}

    # --- selling ------------------------------------------------------------------------------------------

    def sell(self, lines: Sequence[Line], customer_id: int | None) -> Bill:
        """A new bill; numbers have no gaps."""
        bill = Bill(len(self.bills) + 1, customer_id, [*lines])
        self.bills[bill.number] = bill
        return bill

    def take_off(self, bill: Bill, positions: Iterable[int]) -> None:
        for position in positions:
            bill.lines[position].is_off = True
        bill.look()

    def void(self, bill: Bill) -> None:
        self.take_off(bill, range(len(bill.lines)))
        bill.is_void = True

    def refund(self, bill: Bill, positions: Sequence[int], *, is_in_cash: bool) -> Money:
        """Lines are undone; what of them was paid goes back. How much that is."""
        back = added(bill.lines[position].amount for position in positions) - bill.due
        bill.paid -= back
        self._refunds += 1
        self.take_off(bill, positions)
        if is_in_cash:
            self._refunded += back
        else:
            self._kept[bill.customer_id] += back.cents
        return back

    def pay_fee_out(self, bill: Bill, amount: Money, tender: Tender) -> None:
        bill.fees_out += amount
        self._fees[tender] += amount

    @property
    def fees_by_mpesa(self) -> Money:
        """What the shop's own M-PESA paid to agencies."""
        return self._fees[Tender.MPESA]

    # --- paying -------------------------------------------------------------------------------------------

    def see(self, payment: Payment) -> None:
        """The screen shows this of a payment."""
        receipt = self.receipts.setdefault(payment.id, Receipt(payment.tender, payment.customer_id))
        receipt.is_verified = payment.is_verified
        news = ((payment.received or ZERO) if counts(payment) else ZERO) - receipt.amount
        if news > ZERO:
            self._bring(receipt, news, self._owed(payment))
        elif news < ZERO:
            self._take_back(receipt, -news)

    def _owed(self, payment: Payment) -> list[Bill]:
        if payment.sale_id is not None:
            return [self.bills[payment.sale_id]]
        return [bill for bill in self.bills.values() if bill.customer_id == payment.customer_id]

    def _bring(self, receipt: Receipt, amount: Money, bills: list[Bill]) -> None:
        for bill in bills:
            part = min(amount, bill.due)
            if part > ZERO:
                receipt.parts.append(Part(bill, part))
                bill.paid += part
                bill.look()
                amount -= part
        if amount:
            receipt.parts.append(Part(None, amount))

    def _take_back(self, receipt: Receipt, amount: Money) -> None:
        """Credit first, then what was settled last."""
        credit = [part for part in reversed(receipt.parts) if part.bill is None]
        settled = [part for part in reversed(receipt.parts) if part.bill is not None]
        for part in (*credit, *settled):
            back = min(part.amount, amount)
            part.amount -= back
            amount -= back
            if part.bill is not None:
                part.bill.paid -= back

    def give_back(self, payment_id: int) -> None:
        """Cash for all that a payment brought too much."""
        receipt = self.receipts[payment_id]
        receipt.given_back += receipt.credit

    # --- the drawer ---------------------------------------------------------------------------------------

    def move(self, kind: CashMoveKind, amount: Money) -> None:
        self._beside[kind] += amount.cents

    def close(self) -> None:
        """A shift was closed."""
        self.closings.append(self.balances())

    def figures(self) -> dict[str, int]:
        """How much happened."""
        bills = self.bills.values()
        return {
            "bills": len(bills),
            "on account": sum(bill.is_on_account for bill in bills),
            "void": sum(bill.is_void for bill in bills),
            "refunds": self._refunds,
            "in several parts": sum(self._parts(bill) > 1 for bill in bills),
            "fees paid out": sum(bill.fees_out > ZERO for bill in bills),
        }

    def _parts(self, bill: Bill) -> int:
        return sum(any(part.bill is bill for part in each.parts) for each in self.receipts.values())

    # --- sums ---------------------------------------------------------------------------------------------

    def owes(self, customer_id: int) -> Money:
        """What a customer owes, less what the shop owes the customer."""
        due = added(bill.due for bill in self.bills.values() if bill.customer_id == customer_id)
        mine = (each for each in self.receipts.values() if each.customer_id == customer_id)
        return due - added(each.credit for each in mine) - Money(self._kept[customer_id])

    def balances(self) -> dict[Account, Money]:
        """Every account, debits less credits."""
        bills, receipts = self.bills.values(), self.receipts.values()
        mpesa = [each for each in receipts if each.tender is Tender.MPESA]
        credit = added(each.credit for each in receipts) + Money(sum(self._kept.values()))
        lines = [line for bill in bills for line in bill.standing]
        beside = {kind: Money(self._beside[kind]) for kind in CashMoveKind}
        safe = beside[CashMoveKind.OUT] + beside[CashMoveKind.DROP] - beside[CashMoveKind.IN]
        return {
            Account.CASH: self.cash,
            Account.MPESA: added(each.amount for each in mpesa if each.is_verified) - self.fees_by_mpesa,
            Account.MPESA_UNVERIFIED: added(each.amount for each in mpesa if not each.is_verified),
            Account.RECEIVABLE: added(bill.due for bill in bills),
            Account.CUSTOMER_CREDIT: -credit,
            Account.PASS_THROUGH: -added(bill.fees_held for bill in bills),
            Account.SAFE: safe,
            Account.EXPENSE: beside[CashMoveKind.EXPENSE],
            Account.CASH_DIFFERENCE: beside[CashMoveKind.SHORT] - beside[CashMoveKind.OVER],
            **{
                account: -added(line.amount for line in lines if line.kind is kind)
                for kind, account in _INCOME.items()
            },
        }

    @property
    def cash(self) -> Money:
        """What should lie in the drawer."""
        receipts = self.receipts.values()
        taken = added(each.amount for each in receipts if each.tender is Tender.CASH)
        back = added(each.given_back for each in receipts) + self._refunded + self._fees[Tender.CASH]
        into = Money(self._beside[CashMoveKind.IN] + self._beside[CashMoveKind.OVER])
        out = (CashMoveKind.OUT, CashMoveKind.DROP, CashMoveKind.EXPENSE, CashMoveKind.SHORT)
        return taken - back + into - Money(sum(self._beside[kind] for kind in out))
