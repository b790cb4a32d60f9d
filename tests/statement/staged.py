"""A statement of a staged morning in which not everything fits, for pictures."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from cyberdesk.domain.moment import nairobi
from cyberdesk.services.ports import Store
from cyberdesk.simulator.daraja import SANDBOX_SHORTCODE, Simulator
from cyberdesk.simulator.statement import statement_csv
from tests.statement.portal import csv_bytes

_TIME, _DETAILS, _PAID_IN, _WITHDRAWN, _BALANCE, _PAYER = 1, 3, 5, 6, 7, 10


def statement_file(folder: Path, store: Store, simulator: Simulator) -> Path:
    """The simulator's money at the times of the stage, with a reversal, a stranger, a line that stands twice
    and one that cannot be read."""
    moved = []
    for one in simulator.moved():
        payment = store.payment_by_receipt(one.receipt_number)
        if payment is not None and payment.finished_at is not None:
            moved.append(replace(one, at=payment.finished_at))
    rows = list(csv.reader(io.StringIO(statement_csv(SANDBOX_SHORTCODE, nairobi(moved[0].at).date(), moved))))
    newest, oldest = rows[-len(moved)], rows[-1]
    back = [*oldest]
    back[0], back[_DETAILS] = "TKM4REV5RS", f"Pay Bill Reversal of {oldest[0]}"
    back[_PAID_IN], back[_WITHDRAWN], back[_BALANCE], back[_PAYER] = "", f"-{oldest[_PAID_IN]}", "", ""
    stranger = [*newest]
    stranger[0], stranger[_PAID_IN], stranger[_PAYER] = "TKM4STRNGR", "350.00", "25479****112 - ALI ***"
    stranger[_BALANCE] = ""
    stranger[_TIME] = f"{nairobi(moved[0].at + timedelta(hours=3)):%Y-%m-%d %H:%M:%S}"
    unreadable = [*newest]
    unreadable[0], unreadable[_TIME] = "TKM4BR0KEN", "#########"
    path = folder / f"org_statement_{nairobi(moved[0].at):%d-%m-%Y}.csv"
    path.write_bytes(csv_bytes([*rows, back, stranger, [*newest], unreadable]))
    return path
