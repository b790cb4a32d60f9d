"""A receipt that nobody asked for, to change from."""

from __future__ import annotations

from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Tender
from cyberdesk.domain.receipt import Letterhead, Receipt, ReceiptOf, Subject, Tendered
from cyberdesk.domain.sale import LineKind, SaleLine
from tests.domain.values import NOON

HEAD = Letterhead(
    name="Uhuru Cyber Café",
    address=("Moi Avenue, 1st floor", "0722 000 000"),
    tax_pin="A012345678Z",
    tax_line="Turnover tax is included.",
    footer="Karibu tena!",
)


def paid_bill() -> Receipt:
    """An hour, ten prints and a government fee, paid in cash and by M-PESA, with change."""
    return Receipt(
        letterhead=HEAD,
        subject=Subject(ReceiptOf.SALE, 17),
        at=NOON,
        customer_name="Wanjiku",
        title="PC 3 · 55 min",
        station_number=3,
        lines=(
            SaleLine(LineKind.TIME, "PC time 11:05–12:00, 55 min", Money.shillings(55)),
            SaleLine(LineKind.PRINTING, "10 × Print B/W", Money.shillings(100)),
            SaleLine(LineKind.SERVICE, "Good conduct, service", Money.shillings(150)),
            SaleLine(LineKind.GOVERNMENT_FEE, "Good conduct, government fee", Money.shillings(1050)),
        ),
        lines_off=(),
        tenders=(
            Tendered(Tender.MPESA, Money.shillings(1000), NOON, "TKL1AAAAAA", "0700 ••• 417"),
            Tendered(Tender.CASH, Money.shillings(355), NOON),
        ),
        served_by="Achieng",
        given=Money.shillings(400),
    )
