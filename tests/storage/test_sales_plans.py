"""What the counter asks while somebody sells may not walk through all bills."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import peewee
import pytest

from cyberdesk.domain.deed import DeedKind, Subject
from cyberdesk.domain.job import OPEN_STATUSES
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.sale import LineKind, SaleLine
from cyberdesk.domain.service import Unit
from cyberdesk.services.ports import DeedDraft, ServiceDraft
from cyberdesk.storage.database import Database
from cyberdesk.storage.schema import MIGRATIONS, bring_up_to_date
from cyberdesk.storage.store import SqliteStore, open_store
from cyberdesk.storage.verify import verify
from tests.storage.rows import NOW, STAFF, StandingClock, add_sale
from tests.storage.test_payment_plans import plan


@pytest.mark.parametrize(
    ("call", "index"),
    [
        (lambda s: s.held_sales(), "sale_settled"),
        (lambda s: s.postings_of_sale(1), "ledger_entry_sale"),
        (lambda s: s.waiting_lines(1), "waiting_line_session"),
        (lambda s: s.waiting_totals(), "waiting_line_session"),
        (lambda s: s.jobs(OPEN_STATUSES), "job_status"),
        (lambda s: s.jobs_of_sale(1), "job_sale"),
        (lambda s: s.jobs_of_session(1), "job_session"),
        (lambda s: s.deeds_of(Subject.SALE, 1), "deed_subject"),
        (lambda s: s.deed_by_request("press"), "deed_request"),
    ],
)
def test_a_question_of_the_counter_uses_its_index(
    store: SqliteStore, call: Callable[[SqliteStore], object], index: str
) -> None:
    steps = plan(store, call)
    assert any(index in step for step in steps), steps


def test_nothing_that_was_sold_or_done_is_deleted_or_changed(store: SqliteStore) -> None:
    sale = add_sale(store, 50)
    with store.transaction():
        store.add_service(
            ServiceDraft(
                "pr", "Print", Unit.PAGE, Money.shillings(10), ZERO, LineKind.PRINTING, opens_job=False
            )
        )
        store.append_deed(DeedDraft(NOW, Subject.SALE, sale.id, DeedKind.MADE, STAFF))
        store.add_waiting_lines(
            _session(store), [SaleLine(LineKind.SERVICE, "CV", Money.shillings(500))], at=NOW, staff=STAFF
        )
    for statement in (
        "DELETE FROM service",
        "DELETE FROM sale_line",
        "UPDATE sale_line SET amount_cents = 1",
        "DELETE FROM waiting_line",
        "DELETE FROM deed",
        "UPDATE deed SET reason = 'as agreed'",
    ):
        with pytest.raises(peewee.IntegrityError), store.transaction():
            store.database.write(statement)


def _session(store: SqliteStore) -> int:
    store.database.write(
        "INSERT INTO session (id, station_number, customer_name, tariff, started_at, started_by)"
        " VALUES (1, 1, 'Walk-in', '{}', 0, 'a')"
    )
    return 1


def test_a_database_from_before_the_price_list_keeps_its_bills(tmp_path: Path) -> None:
    """Bills of the first shape read as before, and verify."""
    before = tmp_path / "before"
    before.mkdir()
    for step in MIGRATIONS.glob("000[12]_*.py"):
        shutil.copyfile(step, before / step.name)
    path = tmp_path / "cyberdesk.sqlite3"
    path.touch()
    old = Database(path)
    bring_up_to_date(old, tmp_path / "copies", NOW, before)
    with old.transaction():
        old.write(
            "INSERT INTO sale (id, customer_name, title, made_at, day, staff, settled_at)"
            " VALUES (1, 'Walk-in', 'PC 3', 0, 1, 'amina', 1)"
        )
        old.write("INSERT INTO sale_line VALUES (1, 0, 'time', 'PC time', 0)")
    store = open_store(path, StandingClock(), tmp_path / "copies")
    sale = store.sale(1)
    assert [(line.text, line.quantity, line.position) for line in sale.lines] == [("PC time", 1, 0)]
    assert (sale.lines_off, sale.held_as, sale.is_void) == ((), "", False)
    assert store.services() == []
    assert verify(store) is None
    store.close()
