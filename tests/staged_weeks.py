"""Some weeks of sales for the pictures of reports: many are needed before charts look like charts."""

from __future__ import annotations

import random
from datetime import timedelta
from typing import TYPE_CHECKING

from cyberdesk.domain.ledger import post_sale
from cyberdesk.domain.moment import day_number
from cyberdesk.domain.money import Money
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.sale import LineKind, SaleLine
from cyberdesk.services.checkout import Charge
from cyberdesk.services.ports import SaleDraft

if TYPE_CHECKING:
    from tests.pictures import Stage

_DAYS = 24
_KINDS = (*[LineKind.TIME] * 5, LineKind.PRINTING, LineKind.PRINTING, LineKind.SERVICE, LineKind.GOODS)
_PEOPLE = ("Achieng", "Achieng", "Baraka")
_OPENS_AFTER_HOURS = -4.5


def live_weeks(stage: Stage) -> None:
    """Weeks up to now; the clock then stands where it stood."""
    rng, now = random.Random(11), stage.clock.now()
    for days_ago in range(_DAYS, -1, -1):
        opening = now - timedelta(days=days_ago) + timedelta(hours=_OPENS_AFTER_HOURS)
        stage.clock.set(opening)
        for _ in range(rng.randrange(9, 16)):
            stage.clock.advance(minutes=rng.randrange(5, 100))
            if stage.clock.now() > now:
                break
            _sell(stage, rng)
    stage.clock.set(now)


def _sell(stage: Stage, rng: random.Random) -> None:
    """A bill, paid at once in cash or by M-PESA."""
    store, now, staff = stage.program.store, stage.clock.now(), rng.choice(_PEOPLE)
    lines = [SaleLine(rng.choice(_KINDS), "a line", Money.shillings(rng.randrange(2, 40) * 10))]
    if lines[0].kind is LineKind.SERVICE:
        lines.append(SaleLine(LineKind.GOVERNMENT_FEE, "eCitizen", Money.shillings(1_050)))
    station = rng.randrange(1, 13) if lines[0].kind is LineKind.TIME else None
    with store.transaction():
        day = day_number(now)
        draft = SaleDraft(None, "Walk-in", "a bill", station, now, day, staff, tuple(lines))
        sale_id = store.add_sale(draft).id
        charged = [(line.kind, line.amount) for line in lines]
        postings = post_sale(charged, sale_id=sale_id, customer_id=None, staff=staff)
        store.append_entries(postings, at=now, day=day)
    charge = Charge(store.sale(sale_id).due, sale_id=sale_id)
    if rng.random() < 0.4:
        stage.desk.checkout.take_cash(charge, staff=staff)
        return
    phone = Phone(f"2547{rng.randrange(10**8):08}")
    payment = stage.desk.checkout.send_prompt(charge, phone, staff=staff)
    stage.simulator.approve(stage.simulator.prompts()[-1].prompt_id)
    stage.wait(lambda: not store.payment(payment.id).is_open)
