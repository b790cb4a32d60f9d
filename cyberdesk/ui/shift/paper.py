"""A shift report on paper: the same lines as plain text for a receipt printer, and for a page."""

from __future__ import annotations

from collections.abc import Iterator

from cyberdesk.domain.cash_count import DENOMINATIONS
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.paper import PaperKind, PaperLine, in_letters
from cyberdesk.domain.shift import Closing
from cyberdesk.domain.shift_report import ShiftReport
from cyberdesk.ui.printing.page import page_of
from cyberdesk.ui.shift.words import account_word, bills, difference_state, move_word
from cyberdesk.ui.texts import clock, date, tr

RECEIPT_LETTERS = 42
"""For those who hear the sheet read, and for what is not told how wide its paper is."""


def shift_text(
    report: ShiftReport, *, cafe_name: str = "", is_copy: bool = False, width: int = RECEIPT_LETTERS
) -> str:
    """The report in letters of equal width.

    Args:
        is_copy: it was shown or printed before; says so at the top.
        width: letters a line.
    """
    return in_letters(shift_lines(report, cafe_name=cafe_name, is_copy=is_copy), width)


def shift_page(report: ShiftReport, *, cafe_name: str = "", is_copy: bool = False) -> str:
    """The report as the small HTML that a `QTextDocument` knows; black on white, whatever the theme."""
    return page_of(shift_lines(report, cafe_name=cafe_name, is_copy=is_copy))


def shift_lines(report: ShiftReport, *, cafe_name: str = "", is_copy: bool = False) -> list[PaperLine]:
    """The report line by line. Lines with nothing to say are left out."""
    return [
        *_head(report, cafe_name, is_copy),
        *_taken(report),
        *_drawer(report),
        *_earned(report),
        *_staff(report),
        *_moves(report),
        *_before(report),
        *_handed_over(report),
        *_foot(report),
    ]


def _head(report: ShiftReport, cafe_name: str, is_copy: bool) -> Iterator[PaperLine]:
    if cafe_name:
        yield PaperLine(PaperKind.CENTRED, cafe_name)
    if report.is_final:
        yield PaperLine(PaperKind.TITLE, tr("Z report {number}").format(number=report.number))
    else:
        yield PaperLine(PaperKind.TITLE, tr("X report, shift {number}").format(number=report.number))
    if is_copy:
        yield PaperLine(PaperKind.CENTRED, tr("Copy"))
    opened = f"{date(report.opened_at)} {clock(report.opened_at)}"
    yield PaperLine(PaperKind.ROW, tr("Opened by {staff}").format(staff=report.opened_by), opened)
    made = f"{date(report.made_at)} {clock(report.made_at)}"
    if report.closing is not None:
        yield PaperLine(PaperKind.ROW, tr("Closed by {staff}").format(staff=report.closing.staff), made)
    else:
        yield PaperLine(PaperKind.ROW, tr("Read, the shift is open"), made)


def _taken(report: ShiftReport) -> Iterator[PaperLine]:
    figures, handed = report.total, report.handed_over
    yield PaperLine(PaperKind.HEADING, tr("Taken"))
    yield _money(tr("Cash"), figures.cash_taken)
    yield _money(tr("M-PESA, verified"), figures.mpesa_verified)
    yield _money(tr("M-PESA, not verified"), figures.mpesa_unverified)
    taken = figures.cash_taken + figures.mpesa_verified + figures.mpesa_unverified
    yield _money(tr("Together"), taken, PaperKind.TOTAL)
    if handed.doubtful:
        words = tr("In doubt, not counted ({count})").format(count=len(handed.doubtful))
        yield _money(words, handed.in_doubt)
    yield from _some(
        (tr("Earlier codes verified since"), figures.verified_since),
        (tr("Codes withdrawn"), -figures.unverified_withdrawn),
        (tr("Given back in cash"), -figures.cash_refunded),
        (tr("M-PESA given back or corrected"), -figures.mpesa_returned),
        (tr("Fees paid to agencies in cash"), -figures.fees_paid_cash),
        (tr("Fees paid to agencies by M-PESA"), -figures.fees_paid_mpesa),
    )
    yield PaperLine(PaperKind.HEADING, tr("Deni"))
    given = tr("Given ({bills})").format(bills=bills(report.deni_bills)) if report.deni_bills else tr("Given")
    yield _money(given, report.deni_given)
    yield _money(tr("Collected, part of the taken"), figures.deni_collected)


def _drawer(report: ShiftReport) -> Iterator[PaperLine]:
    yield PaperLine(PaperKind.HEADING, tr("Cash in the drawer"))
    yield _money(tr("Float counted"), report.float_counted)
    yield _money(tr("Cash taken"), report.since_opening(lambda figures: figures.cash_taken))
    yield from _some(
        (tr("Given back"), -report.since_opening(lambda figures: figures.cash_refunded)),
        (tr("Cash in"), report.since_opening(lambda figures: figures.cash_in)),
        (tr("Cash out"), -report.since_opening(lambda figures: figures.cash_out)),
        (tr("Dropped to the safe"), -report.since_opening(lambda figures: figures.dropped)),
        (tr("Expenses"), -report.since_opening(lambda figures: figures.spent)),
        (tr("Fees paid to agencies"), -report.since_opening(lambda figures: figures.fees_paid_cash)),
    )
    yield _money(tr("Should be there"), report.expected, PaperKind.TOTAL)
    if report.closing is not None:
        yield from _counted(report.closing)


def _counted(closing: Closing) -> Iterator[PaperLine]:
    if closing.count is not None:
        for worth, number in zip(DENOMINATIONS, closing.count.pieces, strict=True):
            if number:
                yield _money(f"  {worth:,} × {number}", Money.shillings(worth * number))
    yield _money(tr("Counted"), closing.counted, PaperKind.TOTAL)
    difference = difference_state(closing.difference)
    yield PaperLine(PaperKind.TOTAL, tr("Difference"), difference.word)
    if closing.reason:
        yield PaperLine(PaperKind.TEXT, tr("Reason: {words}").format(words=closing.reason))


def _earned(report: ShiftReport) -> Iterator[PaperLine]:
    figures = report.total
    yield PaperLine(PaperKind.HEADING, tr("Charged"))
    for each in figures.income:
        yield _money(account_word(each.account), each.amount)
    yield _money(tr("Income"), figures.earned, PaperKind.TOTAL)
    for each in figures.passed_through:
        yield _money(tr("{what}, no income").format(what=account_word(each.account)), each.amount)


def _staff(report: ShiftReport) -> Iterator[PaperLine]:
    if report.total.by_staff:
        yield PaperLine(PaperKind.HEADING, tr("By staff"))
    for each in report.total.by_staff:
        taken = each.cash_taken + each.mpesa_verified + each.mpesa_unverified
        yield _money(each.staff, taken, PaperKind.TOTAL)
        yield from _some(
            (tr("  Cash"), each.cash_taken),
            (tr("  M-PESA, verified"), each.mpesa_verified),
            (tr("  M-PESA, not verified"), each.mpesa_unverified),
            (tr("  Given back"), -each.refunded),
        )


def _moves(report: ShiftReport) -> Iterator[PaperLine]:
    if report.moves:
        yield PaperLine(PaperKind.HEADING, tr("Cash moved"))
    for move in report.moves:
        words = f"{clock(move.at)} {move_word(move.kind)}, {move.staff}"
        yield PaperLine(PaperKind.ROW, words, move.amount.figure)
        if move.reason:
            yield PaperLine(PaperKind.TEXT, f"  {tr(move.reason)}")


def _before(report: ShiftReport) -> Iterator[PaperLine]:
    figures = report.before
    if not figures.is_money_taken:
        return
    yield PaperLine(PaperKind.HEADING, tr("Came while no shift was open"))
    yield from _some(
        (tr("Cash"), figures.cash_taken),
        (tr("M-PESA, verified"), figures.mpesa_verified),
        (tr("M-PESA, not verified"), figures.mpesa_unverified),
        (tr("Earlier codes verified"), figures.verified_since),
        (tr("Given back or corrected"), -figures.refunded),
    )
    yield PaperLine(PaperKind.TEXT, tr("It is part of the figures above."))


def _handed_over(report: ShiftReport) -> Iterator[PaperLine]:
    handed = report.handed_over
    if not (handed.unpaid or handed.doubtful or handed.running):
        return
    yield PaperLine(PaperKind.HEADING, tr("Handed over") if report.is_final else tr("Not finished"))
    for bill in handed.unpaid:
        words = tr("Unpaid: {title}, {name}").format(title=bill.title, name=bill.customer_name)
        yield _money(words, bill.due)
    for payment in handed.doubtful:
        words = tr("In doubt: CD{number}, {title}").format(number=payment.payment_id, title=payment.title)
        yield _money(words, payment.amount)
    for one in handed.running:
        words = tr("Running: PC {number}, {name}").format(number=one.station_number, name=one.customer_name)
        yield PaperLine(PaperKind.ROW, words, tr("since {time}").format(time=clock(one.started_at)))


def _foot(report: ShiftReport) -> Iterator[PaperLine]:
    yield PaperLine(PaperKind.HEADING, tr("Ledger"))
    entries = tr("Entries {first} to {last}").format(first=report.first_entry, last=report.last_entry)
    if report.last_entry < report.first_entry:
        entries = tr("No entries")
    yield PaperLine(PaperKind.ROW, entries, report.fingerprint)


def _money(words: str, amount: Money, kind: PaperKind = PaperKind.ROW) -> PaperLine:
    return PaperLine(kind, words, amount.figure)


def _some(*rows: tuple[str, Money]) -> Iterator[PaperLine]:
    """Only those that are not zero."""
    for words, amount in rows:
        if amount != ZERO:
            yield _money(words, amount)
