"""The columns of each table in the order in which they are read, and how a row becomes a domain value."""

from __future__ import annotations

from datetime import datetime

from cyberdesk.domain.customer import Consent, Customer
from cyberdesk.domain.ledger import Account, Entry, Posting
from cyberdesk.domain.moment import from_microseconds
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import (
    Cause,
    Note,
    Payment,
    PaymentChange,
    PaymentState,
    Remark,
    Source,
    Tender,
)
from cyberdesk.domain.phone import MASK, Phone, masked_remains
from cyberdesk.domain.sale import LineKind, Sale, SaleLine
from cyberdesk.domain.session import Seat, Session
from cyberdesk.domain.station import Station
from cyberdesk.services.ports import InboxRow
from cyberdesk.storage.database import Row
from cyberdesk.storage.terms import tariff_of_text

STATION = "number, name, is_out_of_order, group_name"
CUSTOMER = "id, name, phone, note, limit_cents, consent_at, consent_staff, merged_into, forgotten_at"
# Last, what of its bought time is paid for: 0 when nothing is, NULL when it is paid for at the end.
SESSION = (
    "id, station_number, customer_id, customer_name, tariff, started_at, ended_at, sale_id, started_by, "
    "is_paused_with_all, (SELECT sum(iif(counted_at IS NULL, 0, minutes * 60)) FROM session_sale "
    "WHERE session_sale.session_id = session.id AND kind = 'bought')"
)
SEAT = "station_number, started_at, ended_at"
SALE = "id, customer_id, customer_name, title, station_number, made_at"
SALE_LINE = "kind, text, amount_cents, quantity, service_id"
PAYMENT = (
    "id, sale_id, customer_id, customer_name, title, tender, amount_cents, received_cents, state, cause, "
    "remarks, phone, merchant_request_id, checkout_request_id, receipt_number, staff, created_at, sent_at, "
    "finished_at, day"
)
PAYMENT_CHANGE = "id, payment_id, at, source, state, cause, note, detail, evidence"
INBOX = "id, received_at, attempt_token_hash, body"
LEDGER_ENTRY = (
    "id, at, day, debit, credit, amount_cents, sale_id, payment_id, customer_id, staff, previous_hash, hash"
)


def _moment(value: int | None) -> datetime | None:
    return None if value is None else from_microseconds(value)


def phone_of(value: str | None) -> Phone | None:
    """A number, unless only what remains of one is kept."""
    return None if value is None or MASK in value else Phone(value)


def _phone_mask(value: str | None) -> str:
    return masked_remains(value) if value is not None and MASK in value else ""


def station_of(row: Row) -> Station:
    number, name, is_out_of_order, group = row
    return Station(number, name, bool(is_out_of_order), group)


def customer_of(row: Row) -> Customer:
    customer_id, name, phone, note, limit, consent_at, consent_staff, merged_into, forgotten_at = row
    return Customer(
        customer_id,
        name,
        phone_of(phone),
        _phone_mask(phone),
        note,
        None if limit is None else Money(limit),
        None if consent_at is None else Consent(from_microseconds(consent_at), consent_staff or ""),
        merged_into,
        forgotten_at is not None,
    )


def session_of(row: Row, seats: tuple[Seat, ...]) -> Session:
    (
        session_id,
        station_number,
        customer_id,
        customer_name,
        tariff,
        started_at,
        ended_at,
        sale_id,
        staff,
        is_paused_with_all,
        bought_seconds,
    ) = row
    return Session(
        id=session_id,
        station_number=station_number,
        customer_id=customer_id,
        customer_name=customer_name,
        tariff=tariff_of_text(tariff),
        started_at=from_microseconds(started_at),
        ended_at=_moment(ended_at),
        sale_id=sale_id,
        started_by=staff,
        seats=seats,
        bought_seconds=bought_seconds,
        is_paused_with_all=bool(is_paused_with_all),
    )


def seat_of(row: Row) -> Seat:
    station_number, started_at, ended_at = row
    return Seat(station_number, from_microseconds(started_at), _moment(ended_at))


def sale_line_of(row: Row) -> SaleLine:
    """
    Args:
        row: the columns of `SALE_LINE` and its position.
    """
    kind, text, amount, quantity, service_id, position = row
    return SaleLine(LineKind(kind), text, Money(amount), quantity, service_id, position)


def sale_of(row: Row, lines: tuple[SaleLine, ...], lines_off: tuple[SaleLine, ...] = ()) -> Sale:
    """
    Args:
        row: the columns of `SALE`, when it was left on account, the name it is held under, when it was made
            void, and the cents that are due.
    """
    (
        sale_id,
        customer_id,
        customer_name,
        title,
        station_number,
        made_at,
        on_account_at,
        held_as,
        voided_at,
        due,
    ) = row
    return Sale(
        id=sale_id,
        customer_id=customer_id,
        customer_name=customer_name,
        title=title,
        station_number=station_number,
        made_at=from_microseconds(made_at),
        lines=lines,
        due=Money(max(due, 0)),
        is_on_account=on_account_at is not None,
        lines_off=lines_off,
        held_as=held_as or "",
        is_void=voided_at is not None,
    )


def payment_of(row: Row) -> Payment:
    (
        payment_id,
        sale_id,
        customer_id,
        customer_name,
        title,
        tender,
        amount,
        received,
        state,
        cause,
        remarks,
        phone,
        merchant_request_id,
        checkout_request_id,
        receipt_number,
        staff,
        created_at,
        sent_at,
        finished_at,
        day,
    ) = row
    return Payment(
        payment_id,
        sale_id,
        customer_id,
        customer_name,
        title,
        Tender(tender),
        Money(amount),
        None if received is None else Money(received),
        PaymentState(state),
        None if cause is None else Cause(cause),
        remarks_of(remarks),
        phone_of(phone),
        merchant_request_id,
        checkout_request_id,
        receipt_number,
        staff,
        from_microseconds(created_at),
        _moment(sent_at),
        _moment(finished_at),
        day,
        _phone_mask(phone),
    )


def remarks_of(text: str) -> frozenset[Remark]:
    return frozenset(Remark(word) for word in text.split())


def remarks_text(remarks: frozenset[Remark]) -> str:
    return " ".join(sorted(remarks))


def payment_change_of(row: Row) -> PaymentChange:
    change_id, payment_id, at, source, state, cause, note, detail, evidence = row
    return PaymentChange(
        id=change_id,
        payment_id=payment_id,
        at=from_microseconds(at),
        source=Source(source),
        state=PaymentState(state),
        cause=None if cause is None else Cause(cause),
        note=Note(note),
        detail=detail,
        evidence=evidence,
    )


def inbox_row_of(row: Row) -> InboxRow:
    inbox_id, received_at, attempt_token_hash, body = row
    return InboxRow(inbox_id, from_microseconds(received_at), attempt_token_hash, body)


def entry_of(row: Row) -> Entry:
    entry_id, at, day, debit, credit, amount, sale_id, payment_id, customer_id, staff, previous, own = row
    posting = Posting(Account(debit), Account(credit), Money(amount), sale_id, payment_id, customer_id, staff)
    return Entry(entry_id, from_microseconds(at), day, posting, previous, own)
