"""A day at the counter on which nearly everything happened, for tests that read a whole database."""

from __future__ import annotations

from pathlib import Path

from cyberdesk.domain.customer import Customer
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.payment import Cause, Payment, Tender
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.sale import Sale
from cyberdesk.domain.staff import Role
from cyberdesk.domain.station import Station
from cyberdesk.domain.tariff import Tariff
from cyberdesk.services.checkout import Charge
from cyberdesk.services.customers import Customers
from cyberdesk.services.deni import Deni
from cyberdesk.services.repairs import Repairs
from cyberdesk.services.sessions import Sessions
from cyberdesk.services.staff import Staff
from cyberdesk.storage.store import open_store
from tests.fakes.clock import FakeClock
from tests.fakes.pin_hasher import FakeHasher
from tests.services.shop import ANSWER_LOST, PHONE, QUERY_CANCELLED, QUERY_PAID, STAFF, Shop, refused
from tests.services.stall import Stall
from tests.storage.rows import unhurried

LESS = Money.shillings(100)


class BusyDay:
    """Makes the day.

    Attributes:
        ids: rows to point at, by name.
    """

    def __init__(self, path: Path) -> None:
        clock = FakeClock()
        self._store = unhurried(open_store(path, clock))
        self._shop = Shop(self._store, clock)
        self._repairs = Repairs(self._store, clock, self._shop.published)
        self.ids: dict[str, int] = {}
        with self._store.connected():
            self._hire_out_stations()
            self._take_payments()
            self._doubt_payments()
            self._take_back_codes()
            self._sell_services()
            self._leave_a_bill()
            self._take_on_staff()
        self._store.close()

    def _send(self, name: str, sale: Sale | None = None) -> Payment:
        """A prompt to a phone of its own."""
        sale = sale or self._shop.sale()
        payment = self._shop.send(sale, phone=Phone(f"2547000{sale.id:05}"))
        self.ids[name] = payment.id
        return payment

    def _typed(self, name: str, code: str) -> Payment:
        payment = self._send(name)
        return self._shop.settlement.type_code(payment.id, code)

    def _hire_out_stations(self) -> None:
        with self._store.transaction():
            self._store.set_stations([Station(number, f"PC {number}") for number in (1, 2, 3)])
            self._store.set_tariff(Tariff("Standard", Money.shillings(1), ZERO))
        sessions = Sessions(self._store, self._shop.clock, self._shop.published)
        first, second, _ = (sessions.start(number, customer_id=None, staff=STAFF) for number in (1, 2, 3))
        self._shop.clock.move(minutes=55)
        self._shop.take_cash(sessions.end(first.id, staff=STAFF))
        self.ids["unpaid_sale"] = sessions.end(second.id, staff=STAFF).id

    def _take_payments(self) -> None:
        shop = self._shop
        self.ids["cash"] = shop.take_cash().id
        paid = self._send("paid")
        shop.succeed(paid, "TKA1AAAAAA")
        shop.succeed(paid, "TKA1AAAAAA")
        shop.succeed(self._send("other_paid"), "TKA2AAAAAA")
        shop.decline(self._send("declined"))
        shop.send(answer=refused(Cause.PHONE_BUSY))
        self._send("pending")
        shop.send(answer=ANSWER_LOST, phone=Phone("254700099999"))
        shop.settlement.receive("", b"a stranger's callback")
        short = self._send("short")
        shop.succeed(short, "TKA3AAAAAA", LESS)
        shop.settlement.apply(short.id, QUERY_PAID)
        second = self._send("second_receipt")
        shop.succeed(second, "TKA4AAAAAA")
        shop.succeed(second, "TKA5AAAAAA")

    def _doubt_payments(self) -> None:
        shop = self._shop
        sale = shop.sale()
        twice = self._send("given_back", sale)
        shop.take_cash(sale)
        shop.succeed(twice, "TKB1AAAAAA")
        self._repairs.give_back(twice.id, staff=STAFF)
        sale = shop.sale()
        twice = self._send("paid_twice", sale)
        shop.take_cash(sale, LESS)
        shop.settlement.apply(twice.id, QUERY_PAID)
        self._typed("typed", "TKB2AAAAAA")
        denied = self._typed("denied", "TKB3AAAAAA")
        shop.settlement.apply(denied.id, QUERY_CANCELLED)
        seen = self._typed("seen", "TKB4AAAAAA")
        shop.settlement.apply(seen.id, QUERY_CANCELLED)
        self._repairs.mark_seen(seen.id)
        verified = self._typed("verified", "TKB5AAAAAA")
        shop.succeed(verified, "TKB6AAAAAA")
        # Believed, then found to be less: the ledger was corrected.
        corrected = self._typed("corrected", "TKB7AAAAAA")
        shop.succeed(corrected, "TKB8AAAAAA", LESS)
        shop.settlement.apply(corrected.id, QUERY_PAID)

    def _take_back_codes(self) -> None:
        shop, repairs = self._shop, self._repairs
        voided = self._typed("voided", "TKC1AAAAAA")
        repairs.void_code(voided.id, staff=STAFF, has_consent=True)
        denied = self._typed("voided_and_denied", "TKC2AAAAAA")
        repairs.void_code(denied.id, staff=STAFF, has_consent=True)
        shop.settlement.apply(denied.id, QUERY_CANCELLED)
        again = self._typed("typed_again", "TKC3AAAAAA")
        shop.settlement.apply(again.id, QUERY_CANCELLED)
        repairs.void_code(again.id, staff=STAFF)
        # What was said of the first code is not said of the second.
        shop.settlement.type_code(again.id, "TKC4AAAAAA")
        assert not self._store.payment(again.id).needs_action
        shop.settlement.apply(again.id, QUERY_CANCELLED)
        waiting = self._typed("typed_again_and_not_denied", "TKC7AAAAAA")
        shop.settlement.apply(waiting.id, QUERY_CANCELLED)
        repairs.void_code(waiting.id, staff=STAFF)
        shop.settlement.type_code(waiting.id, "TKC8AAAAAA")
        after_all = self._typed("paid_after_all", "TKC5AAAAAA")
        shop.settlement.apply(after_all.id, QUERY_CANCELLED)
        repairs.void_code(after_all.id, staff=STAFF)
        shop.settlement.apply(after_all.id, QUERY_PAID)
        shop.succeed(after_all, "TKC6AAAAAA")

    def _sell_services(self) -> None:
        stall = Stall(self._shop)
        paid_back = stall.sold("5*pr cv")
        stall.reversals.refund(paid_back.id, positions=[0], reason="smudged", staff=STAFF)
        void = stall.sell("2*kra")
        stall.reversals.void(void.id, reason="she went", staff=STAFF)
        line_off = stall.sell("pr col")
        stall.reversals.take_off(line_off.id, 0, reason="wrong page", staff=STAFF)
        agency = stall.sold("gc 150 +1050")
        job, cancelled = stall.store.jobs_of_sale(agency.id)[0], stall.store.jobs_of_sale(void.id)[0]
        stall.jobs.pay_fee_out(job.id, Tender.MPESA, amount=Money.shillings(1000), staff=STAFF)
        session_id = stall.start(1)
        stall.sales.add_to_session(session_id, stall.order("5*pr ec 100 +50"), staff=STAFF)
        with_session = stall.sessions.end(session_id, staff=STAFF)
        self.ids |= {
            "paid_back": paid_back.id,
            "void": void.id,
            "line_off": line_off.id,
            "agency": agency.id,
            "job": job.id,
            "cancelled_job": cancelled.id,
            "with_session": with_session.id,
        }

    def _leave_a_bill(self) -> None:
        shop = self._shop
        customer = self._store.customer(shop.customer())
        self._repairs.leave_on_account(shop.sale().id, customer)
        self._repairs.leave_on_account(shop.sale(70).id, customer)
        self.ids["debtor"] = customer.id
        self._use_credit()
        self._merge(customer)
        charge = Charge(Money.shillings(180), customer_id=customer.id)
        self.ids["on_account"] = shop.checkout.take_cash(charge, staff=STAFF).id

    def _use_credit(self) -> None:
        """What was paid too much on the account pays a part of the next bill."""
        shop, customer_id = self._shop, self._shop.customer("Otieno", PHONE)
        charge = Charge(Money.shillings(90), customer_id=customer_id)
        self.ids["credit"] = shop.checkout.take_cash(charge, staff=STAFF).id
        shop.sale(40, customer_id=customer_id)
        Deni(self._store, shop.clock, shop.published).use_credit(customer_id, staff=STAFF)

    def _merge(self, customer: Customer) -> None:
        """A double of the customer with a bill of its own."""
        customers = Customers(self._store, self._shop.published, self._shop.clock)
        double = customers.add("Wanjiku K.", None, staff=STAFF)
        self._shop.sale(30, customer_id=double.id)
        customers.merge(customer.id, double.id, staff=STAFF)

    def _take_on_staff(self) -> None:
        staff = Staff(self._store, FakeHasher(), self._shop.clock)
        owner = staff.create_owner("Wanjiru", "4821")
        self.ids["attendant"] = staff.add(owner, "Achieng", Role.ATTENDANT, "7305").id
        staff.rename(owner, self.ids["attendant"], "Achieng O.")
        supervisor = staff.add(owner, "Baraka", Role.ATTENDANT, "9162")
        staff.set_role(owner, supervisor.id, Role.SUPERVISOR)
        self.ids["gone"] = staff.add(owner, "Chebet", Role.ATTENDANT, "3748").id
        staff.deactivate(owner, self.ids["gone"])
        staff.deactivate(owner, supervisor.id)
        staff.reactivate(owner, supervisor.id)
