"""Two cards of one person become one, and nothing that was written is written over."""

from __future__ import annotations

import pytest

from cyberdesk.domain.customer import CardNote
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.station import Station
from cyberdesk.domain.tariff import Tariff
from cyberdesk.services.checkout import Charge
from cyberdesk.services.customers import Card, CustomerFilter, Customers, Group
from cyberdesk.services.errors import NotAllowedNow
from cyberdesk.services.ports import PaymentFilter
from cyberdesk.services.sessions import Sessions
from cyberdesk.storage.verify import verify
from tests.services.shop import OTHER_PHONE, PHONE, STAFF, Shop


@pytest.fixture
def customers(shop: Shop) -> Customers:
    return Customers(shop.store, shop.published, shop.clock)


def kes(shillings: int) -> Money:
    return Money.shillings(shillings)


def pays(shop: Shop, customer_id: int, shillings: int) -> int:
    return shop.checkout.take_cash(Charge(kes(shillings), customer_id=customer_id), staff=STAFF).id


def test_what_both_owe_and_are_owed_adds_up(shop: Shop, customers: Customers) -> None:
    one, other = customers.add("Wanjiru", None), customers.add("Wanjiru K.", None)
    shop.sale(100, customer_id=one.id)
    shop.sale(70, customer_id=other.id)
    pays(shop, other.id, 80)
    entries = shop.store.entries()
    customers.merge(one.id, other.id, staff=STAFF)
    assert customers.balance(one.id) == customers.balance(other.id) == kes(90)
    assert shop.store.entries() == entries
    assert {entry.posting.customer_id for entry in entries} == {one.id, other.id}
    assert verify(shop.store) is None


def test_a_payment_after_the_merging_settles_the_bills_of_both(shop: Shop, customers: Customers) -> None:
    one, other = customers.add("Wanjiru", None), customers.add("Wanjiru K.", None)
    first, second = shop.sale(100, customer_id=other.id), shop.sale(70, customer_id=one.id)
    customers.merge(one.id, other.id, staff=STAFF)
    pays(shop, one.id, 120)
    assert (shop.store.sale(first.id).due, shop.store.sale(second.id).due) == (ZERO, kes(50))
    assert verify(shop.store) is None


def test_the_old_number_is_read_as_the_kept_card(shop: Shop, customers: Customers) -> None:
    one, other = customers.add("Wanjiru", None), customers.add("W. Kamau", PHONE)
    payment_id = pays(shop, other.id, 10)
    kept = customers.merge(one.id, other.id, staff=STAFF)
    assert customers.get(other.id) == kept == customers.get(one.id)
    assert kept.phone == PHONE
    assert customers.find() == [kept]
    assert customers.find("kamau") == [kept]
    assert customers.by_phone(PHONE) == [kept]
    assert shop.store.page_keys(PaymentFilter(search="Wanjiru"), 200) == [payment_id]
    assert shop.store.payment(payment_id).customer_name == "W. Kamau"


def test_it_can_be_seen_who_merged_what(shop: Shop, customers: Customers) -> None:
    one, other = customers.add("Wanjiru", None), customers.add("Wanjiru K.", None)
    shop.clock.move(minutes=5)
    customers.merge(one.id, other.id, staff="Otieno")
    item = customers.history(one.id)[0]
    assert (item.note, item.detail, item.staff, item.at) == (
        CardNote.MERGED,
        str(other.id),
        "Otieno",
        shop.clock.now(),
    )
    assert [alias.name for alias in customers.details(one.id).aliases] == ["Wanjiru K."]


def test_merging_again_keeps_everything_on_one_card(shop: Shop, customers: Customers) -> None:
    one, two, three = (customers.add(f"Wanjiru {number}", None) for number in (1, 2, 3))
    for customer in (one, two, three):
        shop.sale(10, customer_id=customer.id)
    customers.merge(two.id, three.id, staff=STAFF)
    customers.merge(one.id, two.id, staff=STAFF)
    assert customers.get(three.id).id == one.id
    assert customers.balance(three.id) == kes(30)
    with pytest.raises(NotAllowedNow):
        customers.merge(two.id, three.id, staff=STAFF)
    assert verify(shop.store) is None


def test_the_kept_card_takes_over_only_what_it_lacks(customers: Customers) -> None:
    one = customers.add("Wanjiru", PHONE, card=Card("", note="tall", limit=kes(100), has_consent=True))
    other = customers.add("W.", OTHER_PHONE, card=Card("", note="left-handed", limit=kes(900)))
    kept = customers.merge(one.id, other.id, staff=STAFF)
    assert (kept.phone, kept.limit, kept.note) == (PHONE, kes(100), "tall\nleft-handed")
    assert kept.consent is not None
    assert customers.by_phone(OTHER_PHONE) == [kept]
    assert [alias.phone for alias in customers.details(one.id).aliases] == [None]


def test_nobody_is_merged_while_a_payment_is_open(shop: Shop, customers: Customers) -> None:
    one, other = customers.add("Wanjiru", None), customers.add("Wanjiru K.", None)
    payment = shop.send_on_account(other.id)
    for kept, merged in ((one.id, other.id), (other.id, one.id)):
        with pytest.raises(NotAllowedNow, match="not finished"):
            customers.merge(kept, merged, staff=STAFF)
    shop.succeed(payment)
    assert customers.merge(one.id, other.id, staff=STAFF).id == one.id


def test_a_session_under_the_old_number_ends_as_a_bill_of_the_kept_one(
    shop: Shop, customers: Customers
) -> None:
    with shop.store.transaction():
        shop.store.set_stations([Station(1, "PC 1")])
        shop.store.set_tariff(Tariff("Standard", kes(1), ZERO))
    one, other = customers.add("Wanjiru", None), customers.add("Wanjiru K.", None)
    sessions = Sessions(shop.store, shop.clock, shop.published)
    session = sessions.start(1, customer_id=other.id, staff=STAFF)
    customers.merge(one.id, other.id, staff=STAFF)
    shop.clock.move(minutes=30)
    sessions.end(session.id, staff=STAFF)
    assert customers.balance(one.id) == kes(30)


def test_the_one_who_owes_most_and_longest_is_found(shop: Shop, customers: Customers) -> None:
    one, other = customers.add("Wanjiru", None), customers.add("Wanjiru K.", None)
    shop.sale(10, customer_id=other.id)
    customers.merge(one.id, other.id, staff=STAFF)
    shop.clock.move(hours=24 * 9)
    listing = customers.listing(CustomerFilter(group=Group.OWE))
    assert (listing.ids, listing.oldest_days) == ((one.id,), {one.id: 9})


# --- doubles ----------------------------------------------------------------------------------------------


def test_the_same_number_and_near_names_are_proposed(customers: Customers) -> None:
    wanjiru = customers.add("Wanjiru Kamau", PHONE)
    same_phone = customers.add("Mama Njeri", PHONE)
    near = customers.add("Kamau Wanjiru", None)
    customers.add("Wanjiku Kamau", None)
    assert [one.id for one in customers.doubles(wanjiru.id)] == [same_phone.id, near.id]
