"""What happened, in lines for people: when, who, what, and the payment's state before and after."""

from __future__ import annotations

from datetime import timedelta

from cyberdesk.domain.moment import nairobi
from cyberdesk.domain.payment import Payment
from tests.simulation.clock import DAY, PcClock, Timeline


class Trace:
    """The story of one run. The same seed tells it in the same bytes.

    Attributes:
        lines: without line ends.
    """

    def __init__(self, timeline: Timeline, clock: PcClock) -> None:
        self.lines: list[str] = []
        self._timeline = timeline
        self._clock = clock
        self._known: dict[int, str] = {}

    def say(self, who: str, what: str) -> None:
        """One line. Phone numbers only masked."""
        now = self._timeline.now()
        day = int(self._timeline.seconds // DAY) + 1
        off = f" (PC {_offset(self._clock.ahead)})" if self._clock.ahead else ""
        moment = f"day {day} {nairobi(now):%H:%M:%S}.{now.microsecond // 1000:03}{off}"
        self.lines.append(f"{moment}  {who:<9} {what}")

    def payment(self, payment: Payment, who: str = "program") -> None:
        """A payment as it is on the disk now; nothing is said when that is known."""
        now = _standing(payment)
        before = self._known.get(payment.id)
        if now == before:
            return
        self._known[payment.id] = now
        what = f"{payment.amount} {'by ' if payment.phone is None else 'from '}"
        what += "cash" if payment.phone is None else payment.phone.masked
        target = f"bill {payment.sale_id}" if payment.sale_id is not None else "the account"
        self.say(who, f"payment {payment.id} for {target}, {what}: {before or 'new'} → {now}")


def _standing(payment: Payment) -> str:
    parts: list[str] = [payment.state]
    if payment.cause is not None:
        parts.append(f"({payment.cause})")
    if payment.received is not None and payment.received != payment.amount:
        parts.append(f"with {payment.received}")
    if payment.receipt_number is not None:
        parts.append(payment.receipt_number)
    parts += [f"+{remark}" for remark in sorted(payment.remarks)]
    return " ".join(parts)


def _offset(ahead: timedelta) -> str:
    seconds = round(ahead.total_seconds())
    sign = "-" if seconds < 0 else "+"
    minutes, seconds = divmod(abs(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{sign}{hours}:{minutes:02}:{seconds:02}"
