"""The power goes in the middle of an import: nothing of it is there after."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from cyberdesk.domain.phone import Phone
from cyberdesk.storage.store import open_store
from cyberdesk.storage.verify import verify
from tests.fakes.clock import FakeClock
from tests.services.counter_statement import Portal
from tests.services.shop import Shop


def test_killed_in_the_middle_an_import_has_changed_nothing(tmp_path: Path) -> None:
    path = tmp_path / "cyberdesk.sqlite3"
    clock = FakeClock()
    store = open_store(path, clock)
    shop = Shop(store, clock)
    for number in range(4):
        payment = shop.send(phone=Phone(f"25470000010{number}"))
        shop.doubt(payment)
        shop.settlement.type_code(payment.id, f"TKL1KILL0{number}")
    before = store.latest_payments(10)
    store.close()

    command = [sys.executable, "-m", "tests.services.statement_victim", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as victim:
        assert victim.stdout is not None
        assert victim.stdout.readline() == "in the middle\n"
        victim.kill()

    store = open_store(path, clock)
    portal = Portal(Shop(store, clock))
    assert store.latest_payments(10) == before
    assert portal.statements.imports() == []
    assert verify(store) is None
    # And the same statement can be imported then.
    for payment in before:
        portal.pays(payment.receipt_number or "")
    portal.imported()
    assert all(payment.is_verified for payment in store.latest_payments(10))
    store.close()
