"""A desk to look at: the real services over a real database, with a clock and an M-PESA that tests decide."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from itertools import count
from pathlib import Path

from cyberdesk.domain.ledger import post_sale
from cyberdesk.domain.moment import day_number
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Cause, Outcome, Payment, Source, Verdict
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.receipt import Letterhead
from cyberdesk.domain.sale import LineKind, SaleLine
from cyberdesk.domain.staff import Role, StaffMember
from cyberdesk.log_in_start import LogInStart
from cyberdesk.services.backups import Backups
from cyberdesk.services.checkout import Charge, Checkout
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
from cyberdesk.services.ports import Accepted, Probe, Prompt, SaleDraft
from cyberdesk.services.price_list import PriceList
from cyberdesk.services.privacy import Privacy
from cyberdesk.services.receipts import Paper, Receipts
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
from cyberdesk.statement.reader import PortalReader
from cyberdesk.storage.copy_place import DatabaseCopies
from cyberdesk.storage.facts import label
from cyberdesk.ui.appearance import Appearance
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.desk import Desk
from cyberdesk.ui.printing.receipt_paper import receipt_lines
from cyberdesk.ui.settings.about import AboutProgram
from cyberdesk.ui.sound_choice import SoundChoice
from tests.fakes.clock import FakeClock
from tests.fakes.gateway import FakeGateway
from tests.fakes.notices import read_notice
from tests.fakes.pin_hasher import FakeHasher
from tests.fakes.premises import well_premises
from tests.fakes.quick_store import quick_store
from tests.fakes.settings_file import FakeSettingsFile
from tests.fakes.trials import FakeTicks, FakeTrials

STAFF = "Achieng"


def _no_way(_values: Mapping[str, str]) -> AbstractContextManager[Probe]:
    raise AssertionError("nothing is to be tried out here")


class Shop:
    """Everything behind a screen. Close it at the end.

    Attributes:
        asked: payments that M-PESA was to be asked about.
        tokens: the attempt tokens, in order.
    """

    def __init__(self, folder: Path, blocked: CounterError | None = None) -> None:
        self.clock = FakeClock()
        self.store = quick_store(folder / "shop.db", self.clock)
        self.executor = ThreadPoolExecutor(2)
        self.bridge = Bridge(self.executor)
        self.gateway = FakeGateway()
        self.asked: list[int] = []
        self.tokens: list[str] = []
        self._numbers = count(1)
        self.settlement = Settlement(self.store, self.clock, self.bridge.publish, read_notice)
        checkout = Checkout(
            self.store,
            self.gateway,
            self.settlement,
            self.clock,
            self.bridge.publish,
            max_amount=Money.shillings(250_000),
            blocked=blocked,
            new_token=self._new_token,
        )
        setup = Setup(self.store, FakeSettingsFile(), _no_way)
        label(self.store.database, "practice")
        place = DatabaseCopies(folder / "shop.db", "practice")
        self.desk = Desk(
            bridge=self.bridge,
            checkout=checkout,
            till_codes=TillCodes(self.store, self.settlement, self.clock, self.bridge.publish),
            settlement=self.settlement,
            repairs=Repairs(self.store, self.clock, self.bridge.publish),
            sessions=Sessions(self.store, self.clock, self.bridge.publish),
            sales=Sales(self.store, self.clock, self.bridge.publish),
            reversals=Reversals(self.store, self.clock, self.bridge.publish),
            price_list=PriceList(self.store, self.clock, self.bridge.publish),
            jobs=Jobs(self.store, self.clock, self.bridge.publish),
            shifts=Shifts(self.store, self.clock, self.bridge.publish),
            customers=Customers(self.store, self.bridge.publish, self.clock),
            deni=Deni(self.store, self.clock, self.bridge.publish),
            statements=self._statements(),
            privacy=Privacy(self.store, self.clock, self.bridge.publish),
            backups=Backups(place, self.clock, is_automatic=True),
            restores=Restores(place, self.clock),
            counter=Counter(self.store, self.clock),
            payments=Payments(self.store),
            search=Search(self.store),
            reports=(reports := Reports(self.store, self.clock)),
            exports=Exports(self.store, reports, {}),
            sound_choice=SoundChoice(),
            doctor=Doctor(well_premises(), self.clock),
            clock=self.clock,
            ask_now=self.asked.append,
            link=lambda: None,
            look_at_link=lambda: None,
            write_report=lambda _target, _lines: None,
            setup=setup,
            going_live=GoingLive(setup, self.store, FakeTrials(), FakeTicks()),
            appearance=Appearance(),
            about=AboutProgram(
                "1.2.3", folder, folder / "logs", folder / "licences.txt", LogInStart(folder / "config")
            ),
            practice_phone=None,
            cafe_name="Uhuru Cyber",
            staff=Staff(self.store, FakeHasher(), self.clock),
            current_staff=CurrentStaff(StaffMember(1, STAFF, Role.OWNER)),
            pin_bridge=self.bridge,
            receipts=Receipts(
                self.store, self.clock, Paper(Letterhead("Uhuru Cyber")), receipt_lines, is_practice=True
            ),
            print_bridge=self.bridge,
            auto_lock_minutes=0,
            environment="practice",
            blocked=blocked,
        )

    def _statements(self) -> Statements:
        repairs = Repairs(self.store, self.clock, self.bridge.publish)
        return Statements(
            self.store, self.settlement, repairs, PortalReader(), self.clock, self.bridge.publish
        )

    def close(self) -> None:
        self.executor.shutdown()
        self.bridge.close()
        self.store.close()

    @property
    def today(self) -> int:
        return day_number(self.clock.now())

    # --- people and payments ------------------------------------------------------------------------------

    def customer(self, name: str = "Kamau J.", phone: str | None = "0722000417") -> int:
        return self.desk.customers.add(name, Phone.parse(phone) if phone else None).id

    def owes(self, customer_id: int, shillings: int, title: str = "PC 3 · 55 min") -> int:
        """An unpaid bill of a customer; its sale id."""
        now, amount = self.clock.now(), Money.shillings(shillings)
        draft = SaleDraft(
            customer_id=customer_id,
            customer_name=self.desk.customers.get(customer_id).name,
            title=title,
            station_number=3,
            made_at=now,
            day=day_number(now),
            staff=STAFF,
            lines=(SaleLine(LineKind.TIME, "PC time", amount),),
        )
        with self.store.transaction():
            sale = self.store.add_sale(draft)
            lines = [(LineKind.TIME, amount)]
            postings = post_sale(lines, sale_id=sale.id, customer_id=customer_id, staff=STAFF)
            self.store.append_entries(postings, at=now, day=day_number(now))
        return sale.id

    def cash(self, customer_id: int, shillings: int = 20, *, days_ago: int = 0) -> Payment:
        charge = Charge(Money.shillings(shillings), customer_id=customer_id)
        return self.desk.checkout.take_cash(charge, staff=STAFF, day=self.today - days_ago)

    def prompt(self, customer_id: int, shillings: int = 20, phone: str = "0722000417") -> Payment:
        self.gateway.will_push(_accepted)
        charge = Charge(Money.shillings(shillings), customer_id=customer_id)
        return self.desk.checkout.send_prompt(charge, Phone.parse(phone), staff=STAFF)

    def paid(self, payment: Payment, receipt_number: str | None = None, evidence: str = "") -> Payment:
        outcome = Outcome(
            Verdict.PAID,
            Source.CALLBACK,
            amount=payment.amount,
            receipt_number=receipt_number,
            evidence=evidence,
        )
        return self.settlement.apply(payment.id, outcome)

    def declined(self, payment: Payment, cause: Cause = Cause.CANCELLED) -> Payment:
        outcome = Outcome(Verdict.DECLINED, Source.CALLBACK, cause, result_code="1032")
        return self.settlement.apply(payment.id, outcome)

    def doubted(self, payment: Payment) -> Payment:
        return self.settlement.apply(payment.id, Outcome(Verdict.UNKNOWN, Source.CLOCK, Cause.SILENCE))

    def _new_token(self) -> str:
        self.tokens.append(f"attempt-token-of-the-prompt-{next(self._numbers)}")
        return self.tokens[-1]


def _accepted(prompt: Prompt) -> Accepted:
    """Ids like M-PESA's: the checkout id ends with the last nine digits of the phone (daraja.md 2.5)."""
    checkout_id = f"ws_CO_20112026090000{prompt.reference}{prompt.phone.msisdn[3:]}"
    return Accepted(
        f"29115-{prompt.reference}",
        checkout_id,
        f'{{"MerchantRequestID":"29115-{prompt.reference}","CheckoutRequestID":"{checkout_id}",'
        '"ResponseCode":"0","ResponseDescription":"Success. Request accepted for processing"}',
    )
