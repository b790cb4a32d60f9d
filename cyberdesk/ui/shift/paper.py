"""A shift report on paper: the same lines as plain text for a receipt printer, and for a page."""

from __future__ import annotations

import html
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from cyberdesk.domain.cash_count import DENOMINATIONS
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.shift import Closing
from cyberdesk.domain.shift_report import ShiftReport
from cyberdesk.ui.shift.words import account_word, bills, difference_state, move_word
from cyberdesk.ui.texts import clock, date, tr

RECEIPT_LETTERS = 42
"""A line of an 80 mm receipt printer; 58 mm has 32."""


class LineKind(StrEnum):
    """How a line is set."""

    TITLE = "title"
    CENTRED = "centred"
    HEADING = "heading"
    ROW = "row"
    TOTAL = "total"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Line:
    """One line: words on the left, and a figure on the right if there is one."""

    kind: LineKind
    words: str
    figure: str = ""


def shift_text(
    report: ShiftReport, *, cafe_name: str = "", is_copy: bool = False, width: int = RECEIPT_LETTERS
) -> str:
    """The report in letters of equal width.

    Args:
        is_copy: it was shown or printed before; says so at the top.
        width: letters a line.
    """
    rows: list[str] = []
    for line in shift_lines(report, cafe_name=cafe_name, is_copy=is_copy):
        match line.kind:
            case LineKind.TITLE | LineKind.CENTRED:
                rows += [part.center(width).rstrip() for part in textwrap.wrap(line.words, width)]
            case LineKind.HEADING:
                rows += ["-" * width, line.words]
            case _:
                rows += _row(line, width)
    return "\n".join(rows) + "\n"


def shift_page(report: ShiftReport, *, cafe_name: str = "", is_copy: bool = False) -> str:
    """The report as the small HTML that a `QTextDocument` knows; black on white, whatever the theme."""
    rows = [_html_row(line) for line in shift_lines(report, cafe_name=cafe_name, is_copy=is_copy)]
    return f'<table width="100%" cellspacing="0" cellpadding="2">{"".join(rows)}</table>'


def shift_lines(report: ShiftReport, *, cafe_name: str = "", is_copy: bool = False) -> list[Line]:
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


def _head(report: ShiftReport, cafe_name: str, is_copy: bool) -> Iterator[Line]:
    if cafe_name:
        yield Line(LineKind.CENTRED, cafe_name)
    if report.is_final:
        yield Line(LineKind.TITLE, tr("Z report {number}").format(number=report.number))
    else:
        yield Line(LineKind.TITLE, tr("X report, shift {number}").format(number=report.number))
    if is_copy:
        yield Line(LineKind.CENTRED, tr("Copy"))
    opened = f"{date(report.opened_at)} {clock(report.opened_at)}"
    yield Line(LineKind.ROW, tr("Opened by {staff}").format(staff=report.opened_by), opened)
    made = f"{date(report.made_at)} {clock(report.made_at)}"
    if report.closing is not None:
        yield Line(LineKind.ROW, tr("Closed by {staff}").format(staff=report.closing.staff), made)
    else:
        yield Line(LineKind.ROW, tr("Read, the shift is open"), made)


def _taken(report: ShiftReport) -> Iterator[Line]:
    figures, handed = report.total, report.handed_over
    yield Line(LineKind.HEADING, tr("Taken"))
    yield _money(tr("Cash"), figures.cash_taken)
    yield _money(tr("M-PESA, verified"), figures.mpesa_verified)
    yield _money(tr("M-PESA, not verified"), figures.mpesa_unverified)
    taken = figures.cash_taken + figures.mpesa_verified + figures.mpesa_unverified
    yield _money(tr("Together"), taken, LineKind.TOTAL)
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
    yield Line(LineKind.HEADING, tr("Deni"))
    given = tr("Given ({bills})").format(bills=bills(report.deni_bills)) if report.deni_bills else tr("Given")
    yield _money(given, report.deni_given)
    yield _money(tr("Collected, part of the taken"), figures.deni_collected)


def _drawer(report: ShiftReport) -> Iterator[Line]:
    yield Line(LineKind.HEADING, tr("Cash in the drawer"))
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
    yield _money(tr("Should be there"), report.expected, LineKind.TOTAL)
    if report.closing is not None:
        yield from _counted(report.closing)


def _counted(closing: Closing) -> Iterator[Line]:
    if closing.count is not None:
        for worth, number in zip(DENOMINATIONS, closing.count.pieces, strict=True):
            if number:
                yield _money(f"  {worth:,} × {number}", Money.shillings(worth * number))
    yield _money(tr("Counted"), closing.counted, LineKind.TOTAL)
    difference = difference_state(closing.difference)
    yield Line(LineKind.TOTAL, tr("Difference"), difference.word)
    if closing.reason:
        yield Line(LineKind.TEXT, tr("Reason: {words}").format(words=closing.reason))


def _earned(report: ShiftReport) -> Iterator[Line]:
    figures = report.total
    yield Line(LineKind.HEADING, tr("Charged"))
    for each in figures.income:
        yield _money(account_word(each.account), each.amount)
    yield _money(tr("Income"), figures.earned, LineKind.TOTAL)
    for each in figures.passed_through:
        yield _money(tr("{what}, no income").format(what=account_word(each.account)), each.amount)


def _staff(report: ShiftReport) -> Iterator[Line]:
    if report.total.by_staff:
        yield Line(LineKind.HEADING, tr("By staff"))
    for each in report.total.by_staff:
        taken = each.cash_taken + each.mpesa_verified + each.mpesa_unverified
        yield _money(each.staff, taken, LineKind.TOTAL)
        yield from _some(
            (tr("  Cash"), each.cash_taken),
            (tr("  M-PESA, verified"), each.mpesa_verified),
            (tr("  M-PESA, not verified"), each.mpesa_unverified),
            (tr("  Given back"), -each.refunded),
        )


def _moves(report: ShiftReport) -> Iterator[Line]:
    if report.moves:
        yield Line(LineKind.HEADING, tr("Cash moved"))
    for move in report.moves:
        words = f"{clock(move.at)} {move_word(move.kind)}, {move.staff}"
        yield Line(LineKind.ROW, words, move.amount.figure)
        if move.reason:
            yield Line(LineKind.TEXT, f"  {tr(move.reason)}")


def _before(report: ShiftReport) -> Iterator[Line]:
    figures = report.before
    if not figures.is_money_taken:
        return
    yield Line(LineKind.HEADING, tr("Came while no shift was open"))
    yield from _some(
        (tr("Cash"), figures.cash_taken),
        (tr("M-PESA, verified"), figures.mpesa_verified),
        (tr("M-PESA, not verified"), figures.mpesa_unverified),
        (tr("Earlier codes verified"), figures.verified_since),
        (tr("Given back or corrected"), -figures.refunded),
    )
    yield Line(LineKind.TEXT, tr("It is part of the figures above."))


def _handed_over(report: ShiftReport) -> Iterator[Line]:
    handed = report.handed_over
    if not (handed.unpaid or handed.doubtful or handed.running):
        return
    yield Line(LineKind.HEADING, tr("Handed over") if report.is_final else tr("Not finished"))
    for bill in handed.unpaid:
        words = tr("Unpaid: {title}, {name}").format(title=bill.title, name=bill.customer_name)
        yield _money(words, bill.due)
    for payment in handed.doubtful:
        words = tr("In doubt: CD{number}, {title}").format(number=payment.payment_id, title=payment.title)
        yield _money(words, payment.amount)
    for one in handed.running:
        words = tr("Running: PC {number}, {name}").format(number=one.station_number, name=one.customer_name)
        yield Line(LineKind.ROW, words, tr("since {time}").format(time=clock(one.started_at)))


def _foot(report: ShiftReport) -> Iterator[Line]:
    yield Line(LineKind.HEADING, tr("Ledger"))
    entries = tr("Entries {first} to {last}").format(first=report.first_entry, last=report.last_entry)
    if report.last_entry < report.first_entry:
        entries = tr("No entries")
    yield Line(LineKind.ROW, entries, report.fingerprint)


def _money(words: str, amount: Money, kind: LineKind = LineKind.ROW) -> Line:
    return Line(kind, words, amount.figure)


def _some(*rows: tuple[str, Money]) -> Iterator[Line]:
    """Only those that are not zero."""
    for words, amount in rows:
        if amount != ZERO:
            yield _money(words, amount)


def _row(line: Line, width: int) -> list[str]:
    room = width - len(line.figure) - 1 if line.figure else width
    indent = " " * (len(line.words) - len(line.words.lstrip()))
    parts = textwrap.wrap(
        line.words.strip(),
        max(room, 10),
        initial_indent=indent,
        subsequent_indent=indent,
        break_on_hyphens=False,
    )
    first, *rest = parts or [""]
    return [first.ljust(room) + " " + line.figure if line.figure else first, *rest]


def _html_row(line: Line) -> str:
    words, figure = html.escape(line.words.strip()), html.escape(line.figure)
    indent = "&nbsp;&nbsp;&nbsp;" if line.words.startswith(" ") else ""
    match line.kind:
        case LineKind.TITLE:
            words = f'<span style="font-size:large"><b>{words}</b></span>'
            return f'<tr><td colspan="2" align="center">{words}</td></tr>'
        case LineKind.CENTRED:
            return f'<tr><td colspan="2" align="center">{words}</td></tr>'
        case LineKind.HEADING:
            return f'<tr><td colspan="2"><hr><b>{words}</b></td></tr>'
        case LineKind.TEXT:
            return f'<tr><td colspan="2">{indent}<i>{words}</i></td></tr>'
        case LineKind.TOTAL:
            words, figure = f"<b>{words}</b>", f"<b>{figure}</b>"
        case _:
            pass
    return f'<tr><td>{indent}{words}</td><td align="right" style="white-space:nowrap">{figure}</td></tr>'
