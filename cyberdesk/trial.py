"""One real prompt with settings that need not be those in use, watched to its end.

The window may be open beside it, on other settings or on the same. It then holds the callback port, so the
end is learned by asking M-PESA, some seconds later; nothing else differs.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

from cyberdesk import config
from cyberdesk.domain.events import Event, PaymentChanged
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Note, Payment
from cyberdesk.domain.phone import Phone
from cyberdesk.engine import Engine
from cyberdesk.services.checkout import Charge
from cyberdesk.services.trial import TEST_CUSTOMER, TrialResult

LOOK_SECONDS = 1.0
"""How often the disk is looked at while waiting: if the window is open on the same settings, it may be the
one that hears of the end."""
AGAIN_SECONDS = 40.0
"""How long an earlier trial is asked about again: some questions, at the pace of the reconciler."""

OnProgress = Callable[[Payment], None]


class Waiting:
    """Somebody's patience, which they may end from any thread."""

    def __init__(self) -> None:
        self._called = threading.Event()
        self.is_over = False

    def end(self) -> None:
        """From now on nobody waits."""
        self.is_over = True
        self._called.set()

    def end_at_the_next_look(self) -> None:
        """As `end`, for a signal: it may come while this thread itself holds the lock of the event."""
        self.is_over = True

    def call(self) -> None:
        """Something happened: look now."""
        self._called.set()

    def wait(self, seconds: float) -> None:
        """Until something happens, at most so long."""
        self._called.wait(seconds)
        self._called.clear()


class TrialEngine(Engine):
    """An engine beside the window's."""

    @property
    def callback_address(self) -> str | None:
        """Where results will go once these settings are in use, also while nobody here listens: M-PESA judges
        the address, and a bad one must show now."""
        settings = self.settings
        domain = f"https://{settings.ngrok_domain}" if settings.ngrok_domain else None
        return super().callback_address or settings.callback_base_url or domain


def _tell_nobody(_payment: Payment) -> None:
    pass


def run(
    loaded: config.Loaded,
    phone: Phone,
    amount: Money,
    *,
    reference: str = "",
    on_progress: OnProgress = _tell_nobody,
    waiting: Waiting | None = None,
) -> TrialResult:
    """Send one prompt and wait for its end. Blocks for as long as a prompt lives: minutes.

    The payment stands in the ledger of that environment like any other, on the account of `TEST_CUSTOMER`.
    Left before its end, it is asked about whenever a program runs on that database.

    Args:
        on_progress: told of the payment once M-PESA has answered, and at each change; in any thread.
        waiting: ended by whoever does not want to wait any longer.

    Raises:
        CounterError: nothing was sent.
    """

    def send(engine: Engine) -> Payment:
        with engine.store.transaction():
            known = [one for one in engine.store.customers(TEST_CUSTOMER) if one.name == TEST_CUSTOMER]
            customer = known[0] if known else engine.store.add_customer(name=TEST_CUSTOMER, phone=None)
        charge = Charge(amount, customer_id=customer.id)
        return engine.checkout.send_prompt(
            charge, phone, staff=engine.settings.staff_name, reference=reference
        )

    return _watched(loaded, send, on_progress, waiting or Waiting(), is_earlier=False)


def look_again(
    loaded: config.Loaded,
    payment_id: int,
    *,
    on_progress: OnProgress = _tell_nobody,
    waiting: Waiting | None = None,
) -> TrialResult:
    """Ask about a trial that was left in doubt, for some seconds. Sends nothing.

    Raises:
        CounterError: the database cannot be used.
    """

    def find(engine: Engine) -> Payment:
        engine.reconciler.ask_now(payment_id)
        return engine.store.payment(payment_id)

    patience = waiting or Waiting()
    limit = threading.Timer(AGAIN_SECONDS, patience.end)
    limit.daemon = True
    limit.start()
    try:
        return _watched(loaded, find, on_progress, patience, is_earlier=True)
    finally:
        limit.cancel()
        limit.join()


def _watched(
    loaded: config.Loaded,
    begin: Callable[[Engine], Payment],
    on_progress: OnProgress,
    waiting: Waiting,
    *,
    is_earlier: bool,
) -> TrialResult:
    """The payment that `begin` gives, watched to its end by an engine of these settings.

    Args:
        is_earlier: its prompt is gone: wait for certainty, not only for as long as a prompt lives.
    """
    watched: set[int] = set()

    def on_event(event: Event) -> None:
        if isinstance(event, PaymentChanged) and event.payment.id in watched:
            on_progress(event.payment)
            waiting.call()

    engine = TrialEngine(loaded)
    try:
        engine.listen(on_event)
        engine.start()
        payment_id = begin(engine).id
        watched.add(payment_id)
        # What happened before it was watched is on the disk; what happens after it is heard of.
        payment = engine.store.payment(payment_id)
        on_progress(payment)
        was_left = False
        while payment.is_live or (is_earlier and payment.is_open):
            if waiting.is_over:
                # The prompt is out and stays out: how it ends is not known.
                was_left = True
                break
            waiting.wait(LOOK_SECONDS)
            payment = engine.store.payment(payment_id)
        return TrialResult(engine.store.payment(payment_id), _code(engine, payment_id), was_left)
    finally:
        engine.stop()


def _code(engine: Engine, payment_id: int) -> str:
    """M-PESA's own word for how a payment stands."""
    endings = [
        change.detail
        for change in engine.store.history(payment_id)
        if change.note in {Note.DECLINED, Note.IN_DOUBT}
    ]
    return endings[-1] if endings else ""
