"""The bill for time: a sale with one line, and the explanation kept beside it."""

from __future__ import annotations

from datetime import datetime

from cyberdesk.domain.charge import Charge
from cyberdesk.domain.ledger import post_sale
from cyberdesk.domain.moment import day_number, nairobi
from cyberdesk.domain.sale import LineKind, Sale, SaleLine
from cyberdesk.domain.session import Session
from cyberdesk.services.ports import SaleDraft, Store, TimeSale, TimeSaleKind


def make_time_sale(
    store: Store,
    session: Session,
    kind: TimeSaleKind,
    charge: Charge,
    *,
    minutes: int,
    at: datetime,
    staff: str,
) -> Sale:
    """What a session owes for time, inside a transaction. A sale of nothing is settled at once.

    Args:
        minutes: as the bill names them.
    """
    words = _words(session, kind, charge, minutes, at)
    line = SaleLine(LineKind.TIME, words, charge.amount)
    sale = store.add_sale(
        SaleDraft(
            customer_id=session.customer_id,
            customer_name=session.customer_name,
            title=f"PC {session.station_number} · {minutes} min",
            station_number=session.station_number,
            made_at=at,
            day=day_number(at),
            staff=staff,
            lines=(line,),
        )
    )
    store.add_time_sale(TimeSale(sale.id, session.id, kind, minutes, charge))
    postings = post_sale(
        [(line.kind, line.amount)], sale_id=sale.id, customer_id=session.customer_id, staff=staff
    )
    store.append_entries(postings, at=at, day=day_number(at))
    if not postings:
        store.mark_sale_settled(sale.id, at)
    return store.sale(sale.id)


def _words(session: Session, kind: TimeSaleKind, charge: Charge, minutes: int, at: datetime) -> str:
    """The line: ``PC time 13:41–14:36, 55 min``."""
    if kind is TimeSaleKind.BOUGHT:
        return f"PC time, {minutes} min paid first"
    if kind is TimeSaleKind.OVERTIME:
        return f"PC overtime, {minutes} min"
    start, end = (nairobi(moment).strftime("%H:%M") for moment in (session.started_at, at))
    minimum = " (minimum)" if charge.is_minimum else ""
    return f"PC time {start}–{end}, {minutes} min{minimum}"
