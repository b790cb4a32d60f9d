"""Customers' cards, and the trail of what was done to them."""

from __future__ import annotations

from collections.abc import Sequence

from cyberdesk.domain.customer import CardChange, Customer
from cyberdesk.domain.moment import microseconds
from cyberdesk.domain.phone import Phone
from cyberdesk.storage.rows import Rows, name_pattern, phone_digits, remaining_digits, whole_phone
from cyberdesk.storage.tables import CUSTOMER, customer_of

_COLUMNS = ", ".join(f"kept.{column.strip()}" for column in CUSTOMER.split(","))
_BY_ID = (
    f"SELECT {_COLUMNS} FROM customer AS own"
    " JOIN customer AS kept ON kept.id = coalesce(own.merged_into, own.id) WHERE own.id = ?"
)
_LISTED = "merged_into IS NULL AND forgotten_at IS NULL"


class CustomerRows(Rows):
    """The people the café knows by name. The contract is `ports.Store`."""

    # --- finding ------------------------------------------------------------------------------------------

    def customers(self, search: str = "", limit: int = 50) -> list[Customer]:
        wanted, values = self._search(search)
        rows = self._database.rows(
            f"SELECT {CUSTOMER} FROM customer WHERE {_LISTED} AND {wanted} ORDER BY name_folded, id LIMIT ?",
            [*values, limit],
        )
        return [customer_of(row) for row in rows]

    def customer_ids(self, search: str = "") -> list[int]:
        wanted, values = self._search(search)
        sql = f"SELECT id FROM customer WHERE {_LISTED} AND {wanted} ORDER BY name_folded, id"
        return [row[0] for row in self._database.rows(sql, values)]

    def customers_of(self, ids: Sequence[int]) -> list[Customer]:
        marks = ", ".join("?" * len(ids))
        rows = self._database.rows(
            f"SELECT {CUSTOMER} FROM customer WHERE {_LISTED} AND id IN ({marks})", [*ids]
        )
        found = {customer.id: customer for customer in map(customer_of, rows)}
        return [found[one] for one in ids if one in found]

    def customer(self, customer_id: int) -> Customer:
        return customer_of(self._the_row(_BY_ID, "customer", customer_id))

    def customers_by_phone(self, phone: Phone) -> list[Customer]:
        rows = self._database.rows(
            f"SELECT {CUSTOMER} FROM customer WHERE id IN (SELECT coalesce(merged_into, id) FROM customer"
            " WHERE phone = ? OR phone_hash = ?) ORDER BY name_folded, id",
            (phone.msisdn, phone.keyed_hash(self._phone_key)),
        )
        return [customer_of(row) for row in rows]

    def customers_with_phone_of(self, customer_id: int) -> list[Customer]:
        rows = self._database.rows(
            f"SELECT {CUSTOMER} FROM customer WHERE {_LISTED} AND id <> ?1 AND phone_hash IS NOT NULL AND"
            " phone_hash IN (SELECT phone_hash FROM customer WHERE coalesce(merged_into, id) = ?1)"
            " ORDER BY name_folded, id",
            (customer_id,),
        )
        return [customer_of(row) for row in rows]

    def customers_sharing_phones(self) -> list[tuple[int, int]]:
        # A number of a card that was merged is the kept card's too.
        rows = self._database.rows(
            "WITH held AS (SELECT DISTINCT coalesce(merged_into, id) AS id, phone_hash FROM customer"
            " WHERE phone_hash IS NOT NULL) SELECT DISTINCT one.id, other.id FROM held AS one"
            " JOIN held AS other ON other.phone_hash = one.phone_hash AND other.id > one.id ORDER BY 1, 2"
        )
        return [(first, second) for first, second in rows]

    def aliases(self, customer_id: int) -> list[Customer]:
        sql = f"SELECT {CUSTOMER} FROM customer WHERE coalesce(merged_into, id) = ? AND id <> ? ORDER BY id"
        return [customer_of(row) for row in self._database.rows(sql, (customer_id, customer_id))]

    # --- writing ------------------------------------------------------------------------------------------

    def add_customer(self, *, name: str, phone: Phone | None) -> Customer:
        customer_id = self._next_id("customer")
        self._database.write(
            "INSERT INTO customer (id, name, name_folded, phone, phone_hash) VALUES (?, ?, ?, ?, ?)",
            (customer_id, name, name.casefold(), *self._kept(phone)),
        )
        return Customer(customer_id, name, phone)

    def set_customer_phone(self, customer_id: int, phone: Phone) -> None:
        self._database.write(
            "UPDATE customer SET phone = ?, phone_hash = ? WHERE id = ?", (*self._kept(phone), customer_id)
        )

    def save_customer(self, customer: Customer) -> None:
        consent = customer.consent
        self._database.write(
            "UPDATE customer SET name = ?, name_folded = ?, note = ?, limit_cents = ?, consent_at = ?,"
            " consent_staff = ? WHERE id = ?",
            (
                customer.name,
                customer.name.casefold(),
                customer.note,
                None if customer.limit is None else customer.limit.cents,
                None if consent is None else microseconds(consent.at),
                None if consent is None else consent.staff,
                customer.id,
            ),
        )
        if customer.phone is not None:
            self.set_customer_phone(customer.id, customer.phone)
        elif not customer.phone_mask:
            self._database.write(
                "UPDATE customer SET phone = NULL, phone_hash = NULL WHERE id = ?", (customer.id,)
            )

    def merge_customer(self, merged_id: int, kept_id: int) -> None:
        self._database.write(
            "UPDATE customer SET merged_into = ? WHERE coalesce(merged_into, id) = ?", (kept_id, merged_id)
        )
        # The number stays known by its hash; which one prompts go to is the kept card's matter.
        for alias in self.aliases(kept_id):
            if alias.phone is not None:
                self._database.write(
                    "UPDATE customer SET phone = ?, phone_hash = ?, consent_at = NULL, consent_staff = NULL"
                    " WHERE id = ?",
                    (alias.phone.remains, alias.phone.keyed_hash(self._phone_key), alias.id),
                )

    def append_card_change(self, change: CardChange) -> None:
        self._database.write(
            "INSERT INTO card_change (id, customer_id, at, staff, note, detail) VALUES (?, ?, ?, ?, ?, ?)",
            (
                self._next_id("card_change"),
                change.customer_id,
                microseconds(change.at),
                change.staff,
                change.note.value,
                change.detail,
            ),
        )

    # --- parts --------------------------------------------------------------------------------------------

    def _kept(self, phone: Phone | None) -> tuple[str | None, str | None]:
        return (None, None) if phone is None else (phone.msisdn, phone.keyed_hash(self._phone_key))

    def _search(self, search: str) -> tuple[str, list[str | int]]:
        """A condition and its values: the card itself, or one that was merged into it."""
        own, values = self._ways(search)
        if not search:
            return own, values
        merged = f"SELECT merged_into FROM customer WHERE merged_into IS NOT NULL AND ({own})"
        return f"(({own}) OR id IN ({merged}))", [*values, *values]

    def _ways(self, search: str) -> tuple[str, list[str | int]]:
        # Ways that are left out rather than given a pattern for "nothing": no pattern stands for that.
        ways, values = ["name_folded LIKE ? ESCAPE '!'"], [name_pattern(search)]
        digits = phone_digits(search)
        if digits:
            ways.append("phone LIKE ?")
            values.append(f"%{digits}")
            phone = whole_phone(digits)
            if phone is not None:
                ways.append("phone_hash = ?")
                values.append(phone.keyed_hash(self._phone_key))
            elif remaining_digits(digits) != digits:
                ways.append("phone LIKE ?")
                values.append(f"%{remaining_digits(digits)}")
        return " OR ".join(ways), [*values]
