"""Full phone numbers go when nobody needs them: from the rows, from the raw messages, and from the file."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from cyberdesk.domain.customer import CardNote
from cyberdesk.domain.events import CustomersChanged
from cyberdesk.domain.moment import day_number
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Payment
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.station import Station
from cyberdesk.domain.tariff import Tariff
from cyberdesk.services.checkout import Charge
from cyberdesk.services.customers import Card, Customers
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.ports import Accepted, PaymentFilter, Prompt, PurgeCount
from cyberdesk.services.privacy import PROGRAM, Privacy
from cyberdesk.services.sessions import Sessions
from cyberdesk.storage.store import SqliteStore, open_store
from cyberdesk.storage.verify import verify
from tests.services.shop import OTHER_PHONE, PHONE, STAFF, Shop

SEEN: list[tuple[str, int]] = []


@pytest.fixture
def privacy(shop: Shop) -> Privacy:
    SEEN.clear()
    return Privacy(
        shop.store, shop.clock, shop.published, lambda staff, customer: SEEN.append((staff, customer))
    )


@pytest.fixture
def customers(shop: Shop) -> Customers:
    return Customers(shop.store, shop.published, shop.clock)


def like_mpesa(prompt: Prompt) -> Accepted:
    """The checkout id ends with the last nine digits of the phone, as M-PESA's do (daraja.md 2.5)."""
    checkout_id = f"ws_CO_20112026090000{prompt.phone.msisdn[3:]}"
    return Accepted(f"m-{prompt.reference}", checkout_id, f'{{"CheckoutRequestID":"{checkout_id}"}}')


def pay(shop: Shop, receipt: str = "TKL1AAAAAA", phone: Phone = PHONE) -> Payment:
    """A bill paid by a prompt, with a callback that names the number."""
    payment = shop.send(answer=like_mpesa, phone=phone)
    body = json.loads(
        json.dumps(
            {
                "checkout": payment.checkout_request_id,
                "merchant": payment.merchant_request_id,
                "verdict": "paid",
                "cents": payment.amount.cents,
                "receipt": receipt,
                "cause": None,
                "code": "0",
                "PhoneNumber": int(phone.msisdn),
            }
        )
    )
    shop.settlement.receive(shop.token(payment.id), json.dumps(body).encode())
    return shop.store.payment(payment.id)


def after(shop: Shop, days: int) -> None:
    shop.clock.move(hours=24 * days)


def bytes_of(store: SqliteStore) -> bytes:
    """All that is in the files of the database."""
    path = store.database.path
    files = [path, *(Path(f"{path}{end}") for end in ("-wal", "-journal"))]
    return b"".join(file.read_bytes() for file in files if file.exists())


def traces(store: SqliteStore, phone: Phone) -> list[str]:
    """In which forms a number is still in the files."""
    forms = (phone.msisdn, phone.msisdn[3:], phone.local, phone.msisdn[::-1], phone.msisdn[3:][::-1])
    data = bytes_of(store)
    return [form for form in forms if form.encode() in data]


# --- purging ----------------------------------------------------------------------------------------------


def test_numbers_go_after_the_days_of_the_setting_and_not_before(shop: Shop, privacy: Privacy) -> None:
    payment = pay(shop)
    assert privacy.retention_days() == 90
    after(shop, 90)
    assert privacy.preview().count == PurgeCount()
    assert shop.store.payment(payment.id).phone == PHONE
    after(shop, 1)
    assert privacy.preview().count == PurgeCount(payments=1, messages=1)
    done = privacy.purge(staff="Otieno")
    kept = shop.store.payment(payment.id)
    assert (kept.phone, kept.masked_phone) == (None, PHONE.masked)
    assert done.count == PurgeCount(payments=1, messages=1)
    assert done.up_to_day == day_number(payment.created_at)
    assert privacy.records() == [done]
    assert verify(shop.store) is None


def test_no_number_is_left_anywhere_in_the_file(shop: Shop, privacy: Privacy, customers: Customers) -> None:
    """Rows, indexes, M-PESA's ids, raw callbacks, histories, free corners of pages, the write-ahead log."""
    phones = [Phone(f"2547{number:08d}") for number in range(31_415_926, 31_415_926 + 60 * 40_009, 40_009)]
    for number, phone in enumerate(phones):
        shop.clock.move(minutes=3)
        pay(shop, f"TKL1{number:06d}", phone)
        customers.add(f"Customer {number}", phone)
    assert all(traces(shop.store, phone) for phone in phones)
    after(shop, 100)
    assert privacy.purge(staff=STAFF).count == PurgeCount(payments=60, messages=60, customers=60)
    assert [traces(shop.store, phone) for phone in phones] == [[] for _ in phones]
    assert verify(shop.store) is None


def test_a_file_of_an_older_program_is_swept_at_the_first_purge(shop: Shop, privacy: Privacy) -> None:
    store = shop.store
    with store.connected():
        store.database.rows("PRAGMA secure_delete = 0")
        for number in range(40):
            shop.clock.move(minutes=3)
            pay(shop, f"TKL1{number:06d}", Phone(f"2547{31_415_926 + number * 40_009:08d}"))
        with store.transaction():
            store.set_customer_setting("is_swept", None)
        after(shop, 100)
        privacy.purge(staff=STAFF)
        assert store.customer_setting("is_swept") == 1
    assert not any(traces(store, Phone(f"2547{31_415_926 + number * 40_009:08d}")) for number in range(40))


def test_what_is_chained_never_holds_a_number(shop: Shop) -> None:
    payment = pay(shop)
    texts = [change.evidence for change in shop.store.history(payment.id)]
    assert sum(bool(text) for text in texts) == 2
    assert not any(PHONE.msisdn[3:] in text for text in texts)
    assert json.loads(texts[-1])["PhoneNumber"] == "254700•••417"
    assert verify(shop.store) is None


def test_a_purged_number_is_still_known_and_found_by_its_end(
    shop: Shop, privacy: Privacy, customers: Customers
) -> None:
    wanjiru = customers.add("Wanjiru", PHONE)
    payment = pay(shop)
    after(shop, 100)
    privacy.purge(staff=STAFF)
    kept = customers.get(wanjiru.id)
    assert (kept.phone, kept.masked_phone) == (None, PHONE.masked)
    assert [one.id for one in customers.by_phone(PHONE)] == [wanjiru.id]
    assert customers.by_phone(Phone("254700999417")) == []
    for typed in (PHONE.tail, PHONE.msisdn[-4:], "0" + PHONE.msisdn[3:], PHONE.msisdn):
        assert [one.id for one in customers.find(typed)] == [wanjiru.id], typed[-3:]
        assert shop.store.page_keys(PaymentFilter(search=typed), 200) == [payment.id], typed[-3:]
    assert customers.find("0700999417") == []


def test_a_number_is_kept_with_consent(shop: Shop, privacy: Privacy, customers: Customers) -> None:
    wanjiru = customers.add("Wanjiru", PHONE, staff=STAFF, card=Card("", has_consent=True))
    assert wanjiru.consent is not None
    assert (wanjiru.consent.staff, wanjiru.consent.at) == (STAFF, shop.clock.now())
    after(shop, 1000)
    assert privacy.purge(staff=STAFF).count.customers == 0
    customers.edit(wanjiru.id, Card("Wanjiru", keeps_phone=True), staff=STAFF)
    assert privacy.preview().count.customers == 0
    after(shop, 91)
    assert privacy.purge(staff=STAFF).count.customers == 1


def test_a_number_is_kept_while_something_is_owed(shop: Shop, privacy: Privacy, customers: Customers) -> None:
    wanjiru = customers.add("Wanjiru", PHONE)
    shop.sale(100, customer_id=wanjiru.id)
    after(shop, 400)
    assert privacy.purge(staff=STAFF).count == PurgeCount()
    shop.checkout.take_cash(Charge(Money.shillings(100), customer_id=wanjiru.id), staff=STAFF)
    assert privacy.preview().count == PurgeCount()
    after(shop, 91)
    assert privacy.purge(staff=STAFF).count.customers == 1


def test_a_number_is_kept_while_its_payment_is_open_or_needs_somebody(shop: Shop, privacy: Privacy) -> None:
    doubt = shop.send()
    shop.doubt(doubt)
    sale = shop.sale()
    twice = shop.send(sale, phone=OTHER_PHONE)
    shop.take_cash(sale)
    shop.succeed(twice)
    after(shop, 400)
    assert privacy.purge(staff=STAFF).count == PurgeCount()
    assert shop.store.payment(doubt.id).phone == PHONE
    assert shop.store.payment(twice.id).phone == OTHER_PHONE


def test_two_checkout_ids_that_differ_only_in_hidden_digits_stay_apart(shop: Shop, privacy: Privacy) -> None:
    first = pay(shop, phone=Phone("254700111417"))
    second = pay(shop, "TKL1BBBBBB", Phone("254700222417"))
    after(shop, 100)
    assert privacy.purge(staff=STAFF).count.payments == 2
    ids = {shop.store.payment(one.id).checkout_request_id for one in (first, second)}
    assert len(ids) == 2


def test_a_strangers_message_goes_too(shop: Shop, privacy: Privacy) -> None:
    shop.settlement.receive("", b"from 254700000417")
    after(shop, 100)
    assert privacy.preview().count == PurgeCount(messages=1)
    privacy.purge(staff=STAFF)
    assert [kept.body for kept in shop.inbox()] == [b""]
    assert privacy.preview().count == PurgeCount()


def test_the_program_purges_once_a_day_and_writes_it_down_only_if_something_went(
    shop: Shop, privacy: Privacy
) -> None:
    pay(shop)
    done = privacy.purge_daily()
    assert done is not None
    assert not done.count
    assert privacy.purge_daily() is None
    assert privacy.records() == []
    after(shop, 91)
    assert privacy.purge_daily() is not None
    assert [record.staff for record in privacy.records()] == [PROGRAM]


@pytest.mark.parametrize("days", [0, -1, 3651])
def test_a_number_of_days_that_is_none_is_refused(privacy: Privacy, days: int) -> None:
    with pytest.raises(NotAllowedNow):
        privacy.set_retention_days(days)
    assert privacy.retention_days() == 90


def test_another_number_of_days_is_kept_to(shop: Shop, privacy: Privacy) -> None:
    pay(shop)
    privacy.set_retention_days(7)
    after(shop, 8)
    assert privacy.preview().count.payments == 1


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE purge SET payments = 0",
        "DELETE FROM purge",
        "UPDATE card_change SET staff = 'nobody'",
        "DELETE FROM card_change",
    ],
)
def test_what_was_written_down_is_never_changed(
    shop: Shop, privacy: Privacy, customers: Customers, statement: str
) -> None:
    customers.add("Wanjiru", PHONE)
    after(shop, 91)
    privacy.purge(staff=STAFF)
    with pytest.raises(Exception, match="is never"), shop.store.transaction():
        shop.store.database.write(statement)


# --- the key ----------------------------------------------------------------------------------------------


def test_the_key_lies_beside_the_database_and_not_in_it(shop: Shop) -> None:
    key = shop.store.database.path.with_name("phone.key")
    assert re.fullmatch(r"[0-9a-f]{64}", key.read_text())
    assert key.stat().st_mode & 0o077 == 0
    assert key.read_bytes() not in bytes_of(shop.store)


def test_a_damaged_key_is_another_key_and_the_program_starts(
    shop: Shop, customers: Customers, privacy: Privacy
) -> None:
    wanjiru = customers.add("Wanjiru", PHONE)
    after(shop, 100)
    privacy.purge(staff=STAFF)
    path = shop.store.database.path
    path.with_name("phone.key").write_text("no key")
    again = open_store(path, shop.clock)
    try:
        assert again.customers_by_phone(PHONE) == []
        assert [one.id for one in again.customers(PHONE.tail)] == [wanjiru.id]
    finally:
        again.close()


# --- revealing --------------------------------------------------------------------------------------------


def test_who_sees_a_number_is_written_down(shop: Shop, privacy: Privacy, customers: Customers) -> None:
    wanjiru = customers.add("Wanjiru", PHONE)
    assert privacy.reveal(wanjiru.id, staff="Otieno") == PHONE
    assert [("Otieno", wanjiru.id)] == SEEN
    item = customers.history(wanjiru.id)[0]
    assert (item.note, item.staff) == (CardNote.REVEALED, "Otieno")


def test_a_number_that_is_not_kept_cannot_be_revealed(
    shop: Shop, privacy: Privacy, customers: Customers
) -> None:
    wanjiru = customers.add("Wanjiru", PHONE)
    after(shop, 100)
    privacy.purge(staff=STAFF)
    with pytest.raises(NotAllowedNow):
        privacy.reveal(wanjiru.id, staff=STAFF)
    assert SEEN == []


# --- forgetting -------------------------------------------------------------------------------------------


def test_a_customer_who_asks_for_it_is_forgotten_and_money_stays(
    shop: Shop, privacy: Privacy, customers: Customers
) -> None:
    wanjiru = customers.add("Wanjiru Kamau", PHONE, card=Card("", note="sits at PC 3", has_consent=True))
    sale = shop.sale(150, customer_id=wanjiru.id)
    payment = shop.send(sale, answer=like_mpesa)
    shop.succeed(payment)
    entries = shop.store.entries()
    gone = privacy.forget(wanjiru.id, staff="Otieno")
    assert (gone.name, gone.masked_phone, gone.note, gone.is_forgotten) == (
        f"Forgotten customer {wanjiru.id}",
        "",
        "",
        True,
    )
    assert shop.store.entries() == entries
    kept = shop.store.payment(payment.id)
    assert (kept.received, kept.receipt_number, kept.customer_name) == (
        Money.shillings(150),
        "TKL1AAAAAA",
        gone.name,
    )
    assert customers.find() == []
    assert customers.by_phone(PHONE) == []
    assert traces(shop.store, PHONE) == []
    assert not any(word in bytes_of(shop.store) for word in (b"Wanjiru", b"wanjiru", b"sits at"))
    assert shop.published.events[-1] == CustomersChanged(wanjiru.id)
    assert verify(shop.store) is None
    with pytest.raises(NotAllowedNow):
        privacy.forget(wanjiru.id, staff=STAFF)
    with pytest.raises(NotAllowedNow):
        customers.edit(wanjiru.id, Card("Wanjiru"), staff=STAFF)


def test_nobody_is_forgotten_at_a_pc_and_the_session_forgets_later(
    shop: Shop, privacy: Privacy, customers: Customers
) -> None:
    with shop.store.transaction():
        shop.store.set_stations([Station(1, "PC 1")])
        shop.store.set_tariff(Tariff("Standard", Money.shillings(1), Money.shillings(0)))
    wanjiru = customers.add("Wanjiru", None)
    sessions = Sessions(shop.store, shop.clock, shop.published)
    session = sessions.start(1, customer_id=wanjiru.id, staff=STAFF)
    with pytest.raises(NotAllowedNow, match="at a PC"):
        privacy.forget(wanjiru.id, staff=STAFF)
    shop.clock.move(minutes=5)
    shop.take_cash(sessions.end(session.id, staff=STAFF))
    name = privacy.forget(wanjiru.id, staff=STAFF).name
    assert shop.store.session(session.id).customer_name == name


def test_nobody_is_forgotten_who_owes(shop: Shop, privacy: Privacy) -> None:
    customer_id = shop.customer()
    shop.sale(10, customer_id=customer_id)
    with pytest.raises(NotAllowedNow, match="still owes"):
        privacy.forget(customer_id, staff=STAFF)


def test_nobody_is_forgotten_whom_the_shop_owes(shop: Shop, privacy: Privacy) -> None:
    customer_id = shop.customer()
    shop.checkout.take_cash(Charge(Money.shillings(10), customer_id=customer_id), staff=STAFF)
    with pytest.raises(NotAllowedNow, match="The shop owes"):
        privacy.forget(customer_id, staff=STAFF)


def test_nobody_is_forgotten_whose_payment_is_open(shop: Shop, privacy: Privacy) -> None:
    customer_id = shop.customer()
    shop.send_on_account(customer_id)
    with pytest.raises(NotAllowedNow, match="not finished"):
        privacy.forget(customer_id, staff=STAFF)


def test_everything_about_a_customer_can_be_taken_away(
    shop: Shop, privacy: Privacy, customers: Customers
) -> None:
    wanjiru = customers.add("Wanjiru", PHONE)
    shop.sale(150, customer_id=wanjiru.id)
    told = json.loads(privacy.export(wanjiru.id, staff=STAFF))
    assert (told["name"], told["phone"], told["owes"]) == ("Wanjiru", PHONE.msisdn, "KES 150")
    assert {item["what"] for item in told["history"]} >= {"added", "sale"}
    assert [(STAFF, wanjiru.id)] == SEEN
