"""Asking M-PESA about open payments, so that a lost callback is only a delay."""

from __future__ import annotations

import logging
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from cyberdesk.domain.events import (
    Event,
    LinkChanged,
    PaymentAsked,
    PaymentChanged,
    PaymentQuestioned,
    Reply,
)
from cyberdesk.domain.payment import Cause, Outcome, Payment, Remark, Source, Verdict
from cyberdesk.services.checkout import PROMPT_DEAD_SECONDS, PROMPT_SECONDS, age_seconds
from cyberdesk.services.errors import StorageError
from cyberdesk.services.ports import Clock, Gateway, NoInformation, Publish, StillOpen, Store
from cyberdesk.services.settlement import WATCH_HOURS, Settlement
from cyberdesk.services.watch_thread import WatchThread

log = logging.getLogger(__name__)

CLAIM_SECONDS = 5
"""A claim about a payment makes us ask, but not more often than this: anybody can make claims."""
FIRST_ASK_SECONDS = 10
"""Most customers need this long to type a PIN; asking earlier is noise (daraja.md 4)."""
# (until this age in seconds, ask about every so many seconds): quick while the prompt can live, then patient.
_PACE = (
    (PROMPT_SECONDS, 7.5),
    (PROMPT_DEAD_SECONDS, 20.0),
    (30 * 60, 120.0),
    (2 * 3600, 600.0),
    (WATCH_HOURS * 3600, 3600.0),
)
_LEAST_SLOW_ASKS = 12
"""Before a payment is given up as too old, M-PESA is asked so often at the slowest pace: by a clock that was
years behind when it was made (a flat battery) and is right now, it is too old at once."""
_JITTER = 0.33
_LONGEST_PAUSE_SECONDS = 300.0
_FIRST_PAUSE_SECONDS = 15.0
_LONGEST_SLEEP_SECONDS = 30.0
_WATCHING_SLEEP_SECONDS = 5.0
_TROUBLE_SECONDS = 5.0


def pace_seconds(age_seconds: float) -> float | None:
    """How long to wait between two questions about a payment of this age; None: do not ask any more."""
    for until, every in _PACE:
        if age_seconds < until:
            return every
    return None


@dataclass(slots=True)
class _Watch:
    """When a payment is asked about next. In memory only: after a start everything is asked at once.

    Attributes:
        next_at: UTC.
        asked_at: when it was asked about last; None before the first time.
        wait: how far that lay ahead when it was set; further ahead means that the clock was set back.
        slow_asks: how often it was asked about at the slowest pace.
    """

    next_at: datetime
    wait: timedelta
    asked_at: datetime | None = None
    slow_asks: int = 0

    def hasten(self, now: datetime) -> None:
        """Something was claimed: ask soon, but strangers must not set the pace of our questions."""
        if self.asked_at is None:
            self.next_at = now
        else:
            self.next_at = min(self.next_at, self.asked_at + timedelta(seconds=CLAIM_SECONDS))

    def is_due(self, now: datetime) -> bool:
        return not timedelta(0) < self.next_at - now <= self.wait


class Reconciler(WatchThread):
    """Watches open payments. One thread; `tick` is the whole work, so a test can turn the clock instead."""

    def __init__(
        self,
        store: Store,
        gateway: Gateway,
        settlement: Settlement,
        clock: Clock,
        publish: Publish,
        *,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        """
        Args:
            jitter: a number from 0 to 1, so that many payments are not asked about in one burst.
        """
        super().__init__("reconciler")
        self._store = store
        self._gateway = gateway
        self._settlement = settlement
        self._clock = clock
        self._publish = publish
        self._jitter = jitter
        self._watches: dict[int, _Watch] = {}
        self._questioned: set[int] = set()
        self._claimed: set[int] = set()
        self._all_are_questioned = False
        self._has_news = False
        self._is_link_up = True
        self._pause_seconds = 0.0
        self._paused_until: datetime | None = None

    # --- from other threads -------------------------------------------------------------------------------

    def on_event(self, event: Event) -> None:
        """Hears what the others publish: doubts, new payments, a network that came back."""
        match event:
            case PaymentQuestioned(payment_id):
                with self._wake:
                    self._claimed.add(payment_id)
                    self._wake.notify()
            case PaymentChanged(payment) if payment.is_open:
                self._nudge()
            case LinkChanged(is_reachable=is_reachable):
                with self._wake:
                    came_back = is_reachable and not self._is_link_up
                    self._is_link_up = is_reachable
                    self._all_are_questioned |= came_back
                    self._wake.notify()
            case _:
                pass

    def ask_now(self, payment_id: int) -> None:
        """Ask about this payment at the next chance, whatever the pace: staff want to know."""
        with self._wake:
            self._questioned.add(payment_id)
            self._wake.notify()

    def _nudge(self) -> None:
        with self._wake:
            self._has_news = True
            self._wake.notify()

    # --- the work -----------------------------------------------------------------------------------------

    def tick(self) -> float:
        """Ask about every payment that is due; how many seconds until the next one is."""
        with self._wake:
            questioned, self._questioned = self._questioned, set()
            claimed, self._claimed = self._claimed, set()
            is_for_all, self._all_are_questioned = self._all_are_questioned, False
            self._has_news = False
        with self._store.connected():
            payments = [*self._store.open_payments(), *self._unverified(questioned | claimed)]
        for gone in self._watches.keys() - {payment.id for payment in payments}:
            del self._watches[gone]
        for payment in payments:
            if self._is_stopping:
                break
            try:
                self._watch(
                    payment,
                    is_urgent=is_for_all or payment.id in questioned,
                    is_claimed=payment.id in claimed,
                )
            except StorageError:
                raise
            except Exception:
                # A fault of ours with one payment must not leave the others unwatched.
                log.exception("payment %d could not be asked about", payment.id)
        return self._seconds_to_next()

    def _watch(self, payment: Payment, *, is_urgent: bool, is_claimed: bool) -> None:
        self._doubt_silence(payment)
        if payment.checkout_request_id is not None:
            self._ask_if_due(payment, is_urgent=is_urgent, is_claimed=is_claimed)

    def _unverified(self, asked: set[int]) -> list[Payment]:
        """Paid by a typed code alone, or by one that was taken back: M-PESA is asked until it says so too, or
        denies it. After that only when somebody wants to know, or its callback says something else."""
        return [
            payment
            for payment in self._store.unverified_payments()
            if payment.checkout_request_id is not None
            and (Remark.CONTRADICTED not in payment.remarks or payment.id in asked)
        ]

    def _doubt_silence(self, payment: Payment) -> None:
        # Also one that is still being sent: its answer got lost here, for example on a full disk.
        age = age_seconds(payment, self._clock.now())
        if payment.is_live and age >= PROMPT_SECONDS:
            self._settlement.apply(payment.id, Outcome(Verdict.UNKNOWN, Source.CLOCK, Cause.SILENCE))

    def _ask_if_due(self, payment: Payment, *, is_urgent: bool, is_claimed: bool) -> None:
        now = self._clock.now()
        watch = self._watches.get(payment.id)
        if watch is None:
            first = timedelta(seconds=FIRST_ASK_SECONDS)
            watch = self._watches[payment.id] = _Watch((payment.sent_at or payment.created_at) + first, first)
        if is_claimed:
            watch.hasten(now)
        if not is_urgent and (not watch.is_due(now) or self._is_paused(now)):
            return
        pace = pace_seconds((now - payment.created_at).total_seconds())
        if pace is None and watch.slow_asks < _LEAST_SLOW_ASKS:
            pace = _PACE[-1][1]
        if pace is None and not is_urgent:
            # Past the horizon M-PESA no longer knows; staff can still ask by hand or type the code. Looked at
            # again all the same: the clock may have been wrong.
            watch.wait = timedelta(seconds=_PACE[-1][1])
            watch.next_at = now + watch.wait
            return
        self._ask(payment, watch, pace)

    def _ask(self, payment: Payment, watch: _Watch, pace: float | None) -> None:
        wait = timedelta(seconds=(pace or _PACE[-1][1]) * (1 + _JITTER * (2 * self._jitter() - 1)))
        # Set before as well, so that a question that fails is not asked again at once.
        watch.next_at, watch.wait = self._clock.now() + wait, wait
        watch.slow_asks += pace == _PACE[-1][1]
        answer = self._gateway.query(payment.checkout_request_id or "")
        watch.asked_at = now = self._clock.now()
        watch.next_at = now + wait
        match answer:
            case Outcome() if answer.verdict is not Verdict.UNKNOWN:
                self._pause_seconds = 0.0
                self._settlement.apply(payment.id, answer)
                reply = Reply.ANSWERED
            case StillOpen():
                self._pause_seconds = 0.0
                reply = Reply.STILL_OPEN
            case NoInformation(is_offline=True):
                reply = Reply.OFFLINE
            case NoInformation(is_throttled=True):
                self._pause(now)
                reply = Reply.NO_INFORMATION
            case _:
                reply = Reply.NO_INFORMATION
        # Also for the window: until the pause is over, nothing is asked.
        next_at = None if reply is Reply.ANSWERED else max(watch.next_at, self._paused_until or now)
        self._publish(PaymentAsked(payment.id, reply, next_at))

    def _pause(self, now: datetime) -> None:
        """M-PESA asks for fewer questions: none at all for a while, longer each time."""
        doubled = self._pause_seconds * 2 or _FIRST_PAUSE_SECONDS
        self._pause_seconds = min(doubled, _LONGEST_PAUSE_SECONDS)
        self._paused_until = now + timedelta(seconds=self._pause_seconds)

    def _is_paused(self, now: datetime) -> bool:
        """Longer than the longest pause is none: the clock was set back."""
        if self._paused_until is None:
            return False
        return timedelta(0) < self._paused_until - now <= timedelta(seconds=_LONGEST_PAUSE_SECONDS)

    def _seconds_to_next(self) -> float:
        """Until the next question or the next silence. Short enough that a clock set forward is noticed."""
        if not self._watches:
            return _LONGEST_SLEEP_SECONDS
        now = self._clock.now()
        nearest = min(watch.next_at for watch in self._watches.values())
        if self._paused_until is not None and self._paused_until > nearest:
            nearest = self._paused_until
        return min(max((nearest - now).total_seconds(), 0.05), _WATCHING_SLEEP_SECONDS)

    def _run(self) -> None:
        while True:
            try:
                wait = self.tick()
            except StorageError as error:
                log.warning("open payments could not be read: %s", error.title)
                wait = _TROUBLE_SECONDS
            except Exception:
                # The thread must live on: without it, a lost callback would be a lost payment.
                log.exception("open payments could not be watched")
                wait = _TROUBLE_SECONDS
            with self._wake:
                is_asked = self._questioned or self._claimed or self._all_are_questioned
                if not self._sleep(wait, is_called=bool(is_asked or self._has_news)):
                    return
