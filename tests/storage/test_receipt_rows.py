from __future__ import annotations

import peewee
import pytest

from cyberdesk.domain.money import Money
from cyberdesk.domain.receipt import ReceiptOf, Subject
from cyberdesk.services.ports import Printing, PrintState
from cyberdesk.storage.store import SqliteStore
from tests.storage.rows import NOW, add_payment


def begin(store: SqliteStore, payment_id: int) -> Printing:
    subject = Subject(ReceiptOf.PAYMENT, payment_id)
    draft = Printing(0, subject, 0, NOW, "Achieng", PrintState.BEGUN, Money(20000), Money(-500), "A01")
    with store.transaction():
        store.begin_printing(draft)
    return store.printings(subject)[-1]


def test_a_printing_is_read_as_it_was_begun(store: SqliteStore) -> None:
    payment = add_payment(store)
    kept = begin(store, payment.id)
    assert (kept.id, kept.given, kept.balance, kept.state) == (1, Money(20000), Money(-500), PrintState.BEGUN)
    assert kept.subject == Subject(ReceiptOf.PAYMENT, payment.id)
    assert store.printings(Subject(ReceiptOf.SALE, payment.id)) == []


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE receipt_printing SET state = 'nothing'",
        "UPDATE receipt_printing SET copy_number = 3",
        "UPDATE receipt_printing SET staff = 'Otieno'",
        "UPDATE receipt_printing SET buyer_pin = 'P02'",
        "DELETE FROM receipt_printing",
    ],
)
def test_what_became_of_a_printing_is_never_changed(store: SqliteStore, change: str) -> None:
    kept = begin(store, add_payment(store).id)
    with store.transaction():
        store.end_printing(kept.id, PrintState.DONE)
    with pytest.raises(peewee.IntegrityError, match="never"), store.transaction():
        store.database.write(change)
    assert store.printings(kept.subject)[0].state is PrintState.DONE


def test_who_is_forgotten_leaves_no_pin_on_receipts(store: SqliteStore) -> None:
    with store.transaction():
        customer_id = store.add_customer(name="Wanjiru", phone=None).id
        other_id = store.add_customer(name="Otieno", phone=None).id
    theirs, others = (begin(store, add_payment(store, customer_id=one).id) for one in (customer_id, other_id))
    with store.transaction():
        store.forget_customer(customer_id, "Forgotten 1", NOW)
    assert store.printings(theirs.subject)[0].buyer_pin == ""
    assert store.printings(others.subject)[0].buyer_pin == "A01"
