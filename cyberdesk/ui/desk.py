"""What the screens work with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cyberdesk.domain.events import LinkChanged
from cyberdesk.services.backups import Backups
from cyberdesk.services.checkout import Checkout
from cyberdesk.services.counter import Counter
from cyberdesk.services.current_staff import CurrentStaff
from cyberdesk.services.customers import Customers
from cyberdesk.services.deni import Deni
from cyberdesk.services.doctor import Doctor
from cyberdesk.services.errors import CounterError
from cyberdesk.services.exports import Exports
from cyberdesk.services.going_live import GoingLive
from cyberdesk.services.jobs import Jobs
from cyberdesk.services.payments import Payments
from cyberdesk.services.ports import Clock, PracticePhone
from cyberdesk.services.price_list import PriceList
from cyberdesk.services.privacy import Privacy
from cyberdesk.services.receipts import Receipts
from cyberdesk.services.repairs import Repairs
from cyberdesk.services.reports import Reports
from cyberdesk.services.restores import Restores
from cyberdesk.services.reversals import Reversals
from cyberdesk.services.sales import Sales
from cyberdesk.services.search import Search
from cyberdesk.services.sessions import Sessions
from cyberdesk.services.settlement import Settlement
from cyberdesk.services.setup import Setup
from cyberdesk.services.shifts import Shifts
from cyberdesk.services.staff import Staff
from cyberdesk.services.statement import Statements
from cyberdesk.services.till_codes import TillCodes
from cyberdesk.ui.appearance import Appearance
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.settings.about import AboutProgram
from cyberdesk.ui.sound_choice import SoundChoice


@dataclass(frozen=True, slots=True)
class Desk:
    """The services behind the window, and who stands at it.

    Attributes:
        bridge: runs slow work off the window's thread.
        till_codes: takes what customers paid to the till by themselves.
        ask_now: asks M-PESA about a payment at the next chance.
        write_report: saves the bundle that goes with a call for help, given the findings a line each.
        link: how the way to M-PESA looked last; None before anything was asked.
        look_at_link: looks at the way to M-PESA at the next chance.
        setup: what the owner sets.
        going_live: the way to production.
        appearance: how the window looks on this PC.
        about: version, folders and licences of the program.
        practice_phone: plays the customer; None outside practice mode.
        practice_statement: writes M-PESA's list of today to a file, which may fail with an OSError; None
            outside practice mode.
        staff: who may sign in, and what they may do.
        current_staff: who is signed in.
        pin_bridge: runs what PINs need, apart from the rest.
        receipts: what is printed.
        print_bridge: prints, one sheet after the other; nothing else waits for a printer that stands still.
        auto_lock_minutes: without a touch, until the window locks; 0 for never.
        cafe_name: as shown.
        environment: practice, sandbox or production.
        blocked: why no prompt can be sent at all; None when it can.
    """

    bridge: Bridge
    checkout: Checkout
    till_codes: TillCodes
    settlement: Settlement
    repairs: Repairs
    sessions: Sessions
    sales: Sales
    reversals: Reversals
    price_list: PriceList
    jobs: Jobs
    shifts: Shifts
    customers: Customers
    deni: Deni
    statements: Statements
    privacy: Privacy
    backups: Backups
    restores: Restores
    counter: Counter
    payments: Payments
    search: Search
    reports: Reports
    exports: Exports
    sound_choice: SoundChoice
    doctor: Doctor
    clock: Clock
    ask_now: Callable[[int], None]
    link: Callable[[], LinkChanged | None]
    look_at_link: Callable[[], None]
    write_report: Callable[[Path, Sequence[str]], None]
    setup: Setup
    going_live: GoingLive
    appearance: Appearance
    about: AboutProgram
    practice_phone: PracticePhone | None
    cafe_name: str
    staff: Staff
    current_staff: CurrentStaff
    pin_bridge: Bridge
    receipts: Receipts
    print_bridge: Bridge
    auto_lock_minutes: int
    environment: str
    blocked: CounterError | None
    practice_statement: Callable[[], Path] | None = None

    @property
    def staff_name(self) -> str:
        """For the ledger: who is signed in at this moment.

        Raises:
            NotAllowedNow: nobody is.
        """
        return self.current_staff.name
