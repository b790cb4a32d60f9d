"""What the screens work with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cyberdesk.services.checkout import Checkout
from cyberdesk.services.counter import Counter
from cyberdesk.services.customers import Customers
from cyberdesk.services.deni import Deni
from cyberdesk.services.doctor import Doctor
from cyberdesk.services.errors import CounterError
from cyberdesk.services.payments import Payments
from cyberdesk.services.ports import Clock, PracticePhone
from cyberdesk.services.privacy import Privacy
from cyberdesk.services.repairs import Repairs
from cyberdesk.services.sessions import Sessions
from cyberdesk.services.settlement import Settlement
from cyberdesk.services.setup import Setup
from cyberdesk.ui.appearance import Appearance
from cyberdesk.ui.bridge import Bridge


@dataclass(frozen=True, slots=True)
class Desk:
    """The services behind the window, and who stands at it.

    Attributes:
        bridge: runs slow work off the window's thread.
        ask_now: asks M-PESA about a payment at the next chance.
        write_report: saves the bundle that goes with a call for help, given the findings a line each.
        look_at_link: looks at the way to M-PESA at the next chance.
        setup: what the owner sets.
        appearance: how the window looks on this PC.
        practice_phone: plays the customer; None outside practice mode.
        cafe_name, staff_name: as shown.
        environment: practice, sandbox or production.
        blocked: why no prompt can be sent at all; None when it can.
    """

    bridge: Bridge
    checkout: Checkout
    settlement: Settlement
    repairs: Repairs
    sessions: Sessions
    customers: Customers
    deni: Deni
    privacy: Privacy
    counter: Counter
    payments: Payments
    doctor: Doctor
    clock: Clock
    ask_now: Callable[[int], None]
    look_at_link: Callable[[], None]
    write_report: Callable[[Path, Sequence[str]], None]
    setup: Setup
    appearance: Appearance
    practice_phone: PracticePhone | None
    cafe_name: str
    staff_name: str
    environment: str
    blocked: CounterError | None
