"""A receipt says what the books say, and is on paper once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cyberdesk.domain.customer import Customer
from cyberdesk.domain.money import Money
from cyberdesk.domain.receipt import ReceiptOf, Subject
from cyberdesk.domain.sale import Sale
from cyberdesk.domain.staff import Role, StaffAct
from cyberdesk.services.checkout import Charge
from cyberdesk.services.errors import NotAllowedNow, PrinterTrouble
from cyberdesk.services.ports import PrintState
from cyberdesk.services.receipts import Paper, Receipts
from cyberdesk.services.repairs import Repairs
from cyberdesk.ui.printing.receipt_paper import receipt_lines
from tests.domain.receipts import HEAD
from tests.fakes.printer import OUT_OF_PAPER, STOPPED, FakePrinter
from tests.services.shop import OTHER_PHONE, OTHER_RECEIPT, RECEIPT, STAFF, Shop


@pytest.fixture
def printer() -> FakePrinter:
    return FakePrinter()


@pytest.fixture
def receipts(shop: Shop, printer: FakePrinter) -> Receipts:
    paper = Paper(HEAD, printer, is_automatic=True, opens_drawer=True)
    return Receipts(shop.store, shop.clock, paper, receipt_lines, is_practice=False)


def of(sale: Sale) -> Subject:
    return Subject(ReceiptOf.SALE, sale.id)


def states(receipts: Receipts, subject: Subject) -> list[tuple[int, PrintState]]:
    return [(one.copy_number, one.state) for one in receipts.printings(subject)]


# --- what it says -----------------------------------------------------------------------------------------


def test_a_receipt_shows_code_and_masked_phone_and_says_what_it_is_not(
    shop: Shop, receipts: Receipts, printer: FakePrinter
) -> None:
    sale = shop.sale()
    shop.paid(sale)
    receipts.print(of(sale), staff=STAFF)
    (sheet,) = printer.sheets
    assert RECEIPT in sheet
    assert "0700 ••• 417" in sheet
    assert "254700" not in sheet
    assert "NOT A TAX INVOICE" in sheet
    assert "COPY" not in sheet
    assert "PRACTICE" not in sheet


def test_practice_money_is_marked_at_both_ends(shop: Shop, printer: FakePrinter) -> None:
    receipts = Receipts(shop.store, shop.clock, Paper(HEAD, printer), receipt_lines, is_practice=True)
    sale = shop.sale()
    shop.take_cash(sale)
    receipts.print(of(sale), staff=STAFF)
    rows = [row.strip() for row in printer.sheets[0].strip().splitlines()]
    assert rows[0] == rows[-1] == "PRACTICE - NO MONEY WAS PAID"


def test_a_bill_that_is_not_paid_has_no_receipt(shop: Shop, receipts: Receipts, printer: FakePrinter) -> None:
    sale = shop.sale()
    with pytest.raises(NotAllowedNow, match="not paid yet"):
        receipts.print(of(sale), staff=STAFF)
    assert printer.sheets == []
    assert receipts.printings(of(sale)) == []


def test_a_typed_code_is_called_what_it_is(shop: Shop, receipts: Receipts) -> None:
    sale = shop.sale()
    shop.settlement.type_code(shop.send(sale).id, RECEIPT)
    assert not receipts.receipt(of(sale)).tenders[0].is_verified
    assert "to be verified" in " ".join(line.words for line in receipts.lines(of(sale)))


def test_what_is_left_on_account_stands_on_the_receipt(shop: Shop, receipts: Receipts) -> None:
    customer_id = shop.customer("Wanjiku")
    sale = shop.sale(150, customer_id=customer_id)
    shop.take_cash(sale, Money.shillings(50))
    Repairs(shop.store, shop.clock, shop.published).leave_on_account(
        sale.id, Customer(customer_id, "Wanjiku", None), staff=STAFF
    )
    receipt = receipts.receipt(of(sale))
    assert (receipt.due, receipt.is_on_account) == (Money.shillings(100), True)
    assert receipt.balance == Money.shillings(100)


def test_a_payment_on_an_account_has_a_receipt_of_its_own_and_pays_bills_on_theirs(
    shop: Shop, receipts: Receipts, printer: FakePrinter
) -> None:
    customer_id = shop.customer("Wanjiku")
    sale = shop.sale(150, customer_id=customer_id)
    charge = Charge(Money.shillings(400), customer_id=customer_id)
    payment = shop.checkout.take_cash(charge, staff=STAFF)
    subject = Subject(ReceiptOf.PAYMENT, payment.id)
    receipts.print(subject, staff=STAFF)
    assert f"Receipt CD{payment.id}" in printer.sheets[0]
    assert "We owe you in all" in printer.sheets[0]
    assert receipts.last() == subject
    # The bill tells only of the part that paid it.
    assert receipts.receipt(of(sale)).paid == Money.shillings(150)


def test_money_that_came_twice_is_kept_and_then_given_back(shop: Shop, receipts: Receipts) -> None:
    sale = shop.sale()
    first = shop.send(sale)
    shop.take_cash(sale)
    shop.succeed(first)
    receipt = receipts.receipt(of(sale))
    assert (receipt.paid, receipt.kept) == (Money.shillings(300), Money.shillings(150))
    Repairs(shop.store, shop.clock, shop.published).give_back(first.id, staff=STAFF)
    receipt = receipts.receipt(of(sale))
    assert (receipt.kept, receipt.given_back) == (Money.shillings(0), Money.shillings(150))


def test_the_last_receipt_is_that_of_what_was_paid_last_not_sent_last(shop: Shop, receipts: Receipts) -> None:
    assert receipts.last() is None
    waits, other = shop.sale(), shop.sale(80)
    prompt = shop.send(waits)
    shop.clock.move(seconds=5)
    shop.take_cash(other)
    assert receipts.last() == of(other)
    shop.clock.move(seconds=5)
    shop.succeed(prompt)
    shop.send(shop.sale(), phone=OTHER_PHONE)
    assert receipts.last() == of(waits)


# --- on paper once ----------------------------------------------------------------------------------------


def test_whatever_is_printed_again_is_a_numbered_copy_with_who_and_when(
    shop: Shop, receipts: Receipts, printer: FakePrinter
) -> None:
    member = shop.store
    with member.transaction():
        member.add_staff(name="Otieno", role=Role.ATTENDANT, pin_hash="x" * 20)
    sale = shop.sale()
    shop.take_cash(sale)
    receipts.print(of(sale), staff=STAFF)
    shop.clock.move(minutes=7)
    for _ in range(2):
        receipts.print(of(sale), staff="Otieno")
    assert [sheet.count("COPY") for sheet in printer.sheets] == [0, 1, 1]
    assert "COPY 1" in printer.sheets[1]
    assert "COPY 2" in printer.sheets[2]
    assert "Otieno" in printer.sheets[2]
    log = [(one.staff_name, one.act, one.detail) for one in shop.store.staff_log(9)]
    assert log == [
        ("Otieno", StaffAct.RECEIPT_COPIED, f"R{sale.id} copy 2"),
        ("Otieno", StaffAct.RECEIPT_COPIED, f"R{sale.id} copy 1"),
    ]


def test_change_and_balance_of_a_copy_are_those_of_the_first(
    shop: Shop, receipts: Receipts, printer: FakePrinter
) -> None:
    customer_id = shop.customer("Wanjiku")
    sale = shop.sale(150, customer_id=customer_id)
    receipts.note_given(sale.id, Money.shillings(200))
    shop.take_cash(sale)
    receipts.print(of(sale), staff=STAFF)
    shop.sale(80, customer_id=customer_id)
    again = Receipts(shop.store, shop.clock, receipts.paper, receipt_lines, is_practice=False)
    copy = again.print(of(sale), staff=STAFF)
    assert copy is not None
    assert copy.change == Money.shillings(50)
    assert copy.balance == Money.shillings(0)


def test_where_nothing_came_out_the_next_is_the_first(
    shop: Shop, receipts: Receipts, printer: FakePrinter
) -> None:
    sale = shop.sale()
    shop.take_cash(sale)
    printer.trouble = OUT_OF_PAPER
    with pytest.raises(PrinterTrouble):
        receipts.print(of(sale), staff=STAFF)
    printer.trouble = None
    receipts.print(of(sale), staff=STAFF)
    assert "COPY" not in printer.sheets[0]
    assert states(receipts, of(sale)) == [(0, PrintState.NOTHING), (0, PrintState.DONE)]


def test_what_may_be_on_paper_makes_the_next_a_copy(
    shop: Shop, receipts: Receipts, printer: FakePrinter
) -> None:
    sale = shop.sale()
    shop.take_cash(sale)
    printer.trouble = STOPPED
    with pytest.raises(PrinterTrouble):
        receipts.print(of(sale), staff=STAFF)
    printer.trouble = None
    receipts.print(of(sale), staff=STAFF)
    assert "COPY 1" in printer.sheets[0]
    assert states(receipts, of(sale)) == [(0, PrintState.UNSURE), (1, PrintState.DONE)]


def test_after_a_power_cut_at_the_printer_the_next_is_a_copy(
    shop: Shop, receipts: Receipts, printer: FakePrinter
) -> None:
    sale = shop.sale()
    shop.take_cash(sale)

    class Cut(FakePrinter):
        def print_lines(self, *_: object, **__: object) -> None:
            # What is on the disk at this moment is what a power cut leaves.
            assert states(receipts, of(sale)) == [(0, PrintState.BEGUN)]
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        receipts.print(of(sale), staff=STAFF, printer=Cut())
    receipts.print(of(sale), staff=STAFF)
    assert "COPY 1" in printer.sheets[0]


# --- by itself --------------------------------------------------------------------------------------------


def test_what_is_paid_is_printed_by_itself_once(shop: Shop, receipts: Receipts, printer: FakePrinter) -> None:
    sale = shop.sale()
    payment = shop.paid(sale)
    assert receipts.is_due(payment)
    assert receipts.print(of(sale), staff="", only_first=True) is not None
    assert not receipts.is_due(payment)
    assert receipts.print(of(sale), staff="", only_first=True) is None
    assert len(printer.sheets) == 1


def test_nothing_is_printed_by_itself_before_the_bill_is_paid_in_full_or_long_after(
    shop: Shop, receipts: Receipts
) -> None:
    sale = shop.sale(150)
    assert not receipts.is_due(shop.take_cash(sale, Money.shillings(50)))
    last = shop.take_cash(sale, Money.shillings(100))
    assert receipts.is_due(last)
    assert not receipts.is_due(shop.send())
    shop.clock.move(minutes=11)
    assert not receipts.is_due(last)


def test_nothing_is_printed_by_itself_where_nobody_wants_it(
    shop: Shop, receipts: Receipts, printer: FakePrinter
) -> None:
    payment = shop.paid(receipt_number=OTHER_RECEIPT)
    for paper in (replace(receipts.paper, is_automatic=False), replace(receipts.paper, printer=None)):
        receipts.paper = paper
        assert not receipts.is_due(payment)


def test_the_drawer_opens_with_the_first_receipt_for_cash_only(
    shop: Shop, receipts: Receipts, printer: FakePrinter
) -> None:
    cash, mpesa = shop.sale(), shop.sale()
    shop.take_cash(cash)
    shop.paid(mpesa)
    receipts.print(of(mpesa), staff=STAFF)
    assert printer.drawers == 0
    for _ in range(2):
        receipts.print(of(cash), staff=STAFF)
    assert printer.drawers == 1


def test_without_a_printer_it_is_said_what_can_be_done(shop: Shop, receipts: Receipts) -> None:
    sale = shop.sale()
    shop.take_cash(sale)
    receipts.paper = Paper(HEAD)
    with pytest.raises(NotAllowedNow, match="No receipt printer is set"):
        receipts.print(of(sale), staff=STAFF)
    assert receipts.printings(of(sale)) == []
