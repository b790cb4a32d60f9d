"""What the payer's phone and M-PESA's records say a prompt is for."""

from __future__ import annotations

from cyberdesk.domain.sale import LineKind, Sale

_WORD: dict[LineKind, str] = {
    LineKind.TIME: "Computer time",
    LineKind.PRINTING: "Printing",
    LineKind.GOODS: "Goods",
    LineKind.SERVICE: "Services",
    # It only comes with the service that it is paid for.
    LineKind.GOVERNMENT_FEE: "Services",
}
MIXED = "Cyber cafe"
ON_ACCOUNT = "On account"


def what_is_sold(sale: Sale | None) -> str:
    """What the lines of a sale have in common; None: a payment on account. At most 13 plain letters: Daraja's
    TransactionDesc takes no more (daraja.md 2.1).

    Kinds and not names: a name may be longer, have signs that Daraja refuses, or tell a stranger who reads
    over the payer's shoulder what was done at the counter.
    """
    if sale is None:
        return ON_ACCOUNT
    words = {_WORD[line.kind] for line in sale.lines}
    return words.pop() if len(words) == 1 else MIXED
