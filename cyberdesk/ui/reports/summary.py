"""A report in a few lines of plain text, to paste into a message to the owner."""

from __future__ import annotations

from cyberdesk.domain.money import Money
from cyberdesk.domain.report import Report, taken, unverified
from cyberdesk.ui import texts
from cyberdesk.ui.reports.words import comparison, period_title, weekday
from cyberdesk.ui.shift.words import account_word, payments
from cyberdesk.ui.texts import tr


def summary_text(report: Report, cafe_name: str, *, is_over: bool) -> str:
    """``Uhuru Cyber, Mon 23 Nov 2026`` and what it came to. Lines of nothing are left out; no phone is named.

    Args:
        is_over: the period has ended, so that it can be compared.
    """
    figures = report.figures
    title = f"{cafe_name}, {period_title(report.period)}"
    if not is_over:
        title = tr("{title}, until {time}").format(title=title, time=texts.clock(report.made_at))
    lines = [title, "", tr("Taken: {amount}").format(amount=report.taken)]
    lines.append(comparison(report.taken, taken(report.figures_before), report.period, is_over=is_over))
    lines += _amounts(
        (tr("Cash"), figures.cash_taken - figures.cash_refunded),
        (tr("M-PESA verified"), figures.mpesa_verified - figures.mpesa_returned),
        (tr("M-PESA not verified"), unverified(figures)),
        (tr("Given back"), -figures.refunded),
    )
    lines += ["", tr("Income: {amount}").format(amount=figures.earned)]
    lines += _amounts(*((account_word(each.account), each.amount) for each in figures.income))
    lines += _amounts((tr("Government fees, no income"), figures.fees))
    lines += ["", payments(report.payments)]
    if report.by_hour:
        (day, hour) = max(report.by_hour, key=lambda place: report.by_hour[place])
        when = f"{hour:02}:00" if report.period.days == 1 else f"{weekday(day)} {hour:02}:00"
        lines.append(tr("Busiest: {when}").format(when=when))
    lines += _amounts(
        (tr("Deni given"), report.deni_given),
        (tr("Deni collected"), figures.deni_collected),
        (tr("In doubt"), report.in_doubt),
        (tr("Owed to us today"), report.deni.due),
    )
    return "\n".join(lines)


def _amounts(*parts: tuple[str, Money]) -> list[str]:
    return [f"· {what}: {amount.figure}" for what, amount in parts if amount]
