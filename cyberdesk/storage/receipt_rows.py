"""Each time that a receipt went to paper."""

from __future__ import annotations

from cyberdesk.domain.moment import from_microseconds, microseconds
from cyberdesk.domain.money import Money
from cyberdesk.domain.receipt import ReceiptOf, Subject
from cyberdesk.services.ports import Printing, PrintState
from cyberdesk.storage.database import Row
from cyberdesk.storage.rows import Rows

_PRINTING = "id, sale_id, payment_id, copy_number, at, staff, state, given_cents, balance_cents, buyer_pin"
_COLUMN = {ReceiptOf.SALE: "sale_id", ReceiptOf.PAYMENT: "payment_id"}


class ReceiptRows(Rows):
    """Printings. The contract is `ports.ReceiptStore`."""

    def printings(self, subject: Subject) -> list[Printing]:
        column = _COLUMN[subject.kind]
        # The condition of the index is repeated word for word, so that SQLite sees that it is this one.
        rows = self._database.rows(
            f"SELECT {_PRINTING} FROM receipt_printing"
            f" WHERE {column} = ? AND {column} IS NOT NULL ORDER BY id",
            (subject.id,),
        )
        return [_printing_of(row) for row in rows]

    def begin_printing(self, printing: Printing) -> int:
        printing_id = self._next_id("receipt_printing")
        subject, given, balance = printing.subject, printing.given, printing.balance
        self._database.write(
            f"INSERT INTO receipt_printing ({_PRINTING}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                printing_id,
                subject.id if subject.kind is ReceiptOf.SALE else None,
                subject.id if subject.kind is ReceiptOf.PAYMENT else None,
                printing.copy_number,
                microseconds(printing.at),
                printing.staff,
                PrintState.BEGUN.value,
                given.cents if given is not None else None,
                balance.cents if balance is not None else None,
                printing.buyer_pin,
            ),
        )
        return printing_id

    def end_printing(self, printing_id: int, state: PrintState) -> None:
        self._database.write("UPDATE receipt_printing SET state = ? WHERE id = ?", (state.value, printing_id))


def _printing_of(row: Row) -> Printing:
    printing_id, sale_id, payment_id, copy_number, at, staff, state, given, balance, buyer_pin = row
    is_sale = sale_id is not None
    return Printing(
        id=printing_id,
        subject=Subject(ReceiptOf.SALE if is_sale else ReceiptOf.PAYMENT, sale_id if is_sale else payment_id),
        copy_number=copy_number,
        at=from_microseconds(at),
        staff=staff,
        state=PrintState(state),
        given=Money(given) if given is not None else None,
        balance=Money(balance) if balance is not None else None,
        buyer_pin=buyer_pin,
    )
