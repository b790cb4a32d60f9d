"""A receipt in words: the same lines for every printer, for PDF, and for a message."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.paper import PaperKind, PaperLine
from cyberdesk.domain.payment import Tender
from cyberdesk.domain.receipt import Letterhead, Receipt, Tendered
from cyberdesk.domain.session import WALK_IN
from cyberdesk.ui.texts import clock, date, tr


def receipt_lines(receipt: Receipt) -> list[PaperLine]:
    """The receipt line by line. Lines with nothing to say are left out."""
    return [
        *_head(receipt),
        *_what(receipt),
        *_tenders(receipt),
        *_rest(receipt),
        *_foot(receipt),
    ]


def share_text(lines: Iterable[PaperLine]) -> str:
    """Lines as a message: letters have no equal width there, so nothing is set in columns."""
    rows: list[str] = []
    for line in lines:
        words = line.words.strip()
        if line.kind in {PaperKind.RULE, PaperKind.HEADING} and rows and rows[-1]:
            rows.append("")
        if words:
            rows.append(f"{words}: {line.figure}" if line.figure else words)
    return "\n".join(rows) + "\n"


def letterhead_lines(head: Letterhead) -> Iterator[PaperLine]:
    """Who the café is."""
    yield PaperLine(PaperKind.TITLE, head.name)
    for line in head.address:
        yield PaperLine(PaperKind.CENTRED, line)
    if head.tax_pin:
        yield PaperLine(PaperKind.CENTRED, tr("KRA PIN {pin}").format(pin=head.tax_pin))


def tax_lines(head: Letterhead) -> Iterator[PaperLine]:
    """What it says of tax, and its last line."""
    if head.tax_line:
        yield PaperLine(PaperKind.TEXT, head.tax_line)
    yield PaperLine(PaperKind.MARK, tr("NOT A TAX INVOICE"))
    if head.footer:
        yield PaperLine(PaperKind.CENTRED, head.footer)


def _head(receipt: Receipt) -> Iterator[PaperLine]:
    head = receipt.letterhead
    if receipt.is_practice:
        yield PaperLine(PaperKind.MARK, tr("PRACTICE - NO MONEY WAS PAID"))
    yield from letterhead_lines(head)
    yield PaperLine(PaperKind.RULE)
    if receipt.copy is not None:
        yield PaperLine(PaperKind.MARK, tr("COPY {number}").format(number=receipt.copy.number))
        printed = f"{date(receipt.copy.at)} {clock(receipt.copy.at)}"
        yield PaperLine(PaperKind.ROW, tr("Printed again"), printed)
        if receipt.copy.staff:
            yield PaperLine(PaperKind.ROW, tr("By"), receipt.copy.staff)
    at = f"{date(receipt.at)} {clock(receipt.at)}"
    yield PaperLine(PaperKind.ROW, tr("Receipt {number}").format(number=receipt.subject.number), at)
    if receipt.customer_name != WALK_IN:
        yield PaperLine(PaperKind.ROW, tr("Customer"), receipt.customer_name)
    if receipt.buyer_pin:
        yield PaperLine(PaperKind.ROW, tr("Buyer's KRA PIN"), receipt.buyer_pin)
    if receipt.station_number is not None:
        yield PaperLine(PaperKind.ROW, tr("Station"), f"PC {receipt.station_number}")


def _what(receipt: Receipt) -> Iterator[PaperLine]:
    yield PaperLine(PaperKind.RULE)
    if not receipt.lines:
        yield PaperLine(PaperKind.TEXT, receipt.title)
    for line in receipt.own:
        yield _money(line.text, line.amount)
    if receipt.fees:
        yield PaperLine(PaperKind.HEADING, tr("Government fees, passed on"))
        for line in receipt.fees:
            yield _money(line.text, line.amount)
    for line in receipt.lines_off:
        yield PaperLine(PaperKind.TEXT, tr("Taken off: {line}").format(line=line.text))
    if receipt.lines:
        yield PaperLine(PaperKind.RULE)
        yield PaperLine(PaperKind.TOTAL, tr("Total"), str(receipt.total))


def _tenders(receipt: Receipt) -> Iterator[PaperLine]:
    if not receipt.lines:
        yield PaperLine(PaperKind.TOTAL, tr("Received on account"), str(receipt.paid))
    for one in receipt.tenders:
        yield _money(tr("Cash") if one.tender is Tender.CASH else tr("M-PESA"), one.amount)
        yield from _evidence(one)
    if receipt.from_credit:
        yield _money(tr("From your credit with us"), receipt.from_credit)
    if receipt.change:
        yield _money(tr("Cash given"), receipt.given or ZERO)
        yield PaperLine(PaperKind.TOTAL, tr("Change"), str(receipt.change))


def _evidence(one: Tendered) -> Iterator[PaperLine]:
    """What proves an M-PESA payment."""
    if one.tender is not Tender.MPESA:
        return
    words = one.code or tr("M-PESA code follows")
    yield PaperLine(PaperKind.ROW, f"  {words}", one.phone)
    if not one.is_verified:
        yield PaperLine(PaperKind.TEXT, tr("  Code as shown by the customer, to be verified"))


def _rest(receipt: Receipt) -> Iterator[PaperLine]:
    if receipt.given_back:
        yield _money(tr("Given back"), receipt.given_back)
    if receipt.kept:
        yield _money(tr("Kept for you"), receipt.kept)
    if receipt.due:
        words = tr("Left on account") if receipt.is_on_account else tr("Still to pay")
        yield PaperLine(PaperKind.TOTAL, words, str(receipt.due))
    balance = receipt.balance
    if balance is not None and balance > ZERO:
        yield _money(tr("You owe us in all"), balance)
    elif balance is not None and balance < ZERO:
        yield _money(tr("We owe you in all"), -balance)


def _foot(receipt: Receipt) -> Iterator[PaperLine]:
    yield PaperLine(PaperKind.RULE)
    if receipt.served_by:
        yield PaperLine(PaperKind.TEXT, tr("Served by {staff}").format(staff=receipt.served_by))
    yield from tax_lines(receipt.letterhead)
    if receipt.is_practice:
        yield PaperLine(PaperKind.MARK, tr("PRACTICE - NO MONEY WAS PAID"))


def _money(words: str, amount: Money) -> PaperLine:
    return PaperLine(PaperKind.ROW, words, amount.figure)
