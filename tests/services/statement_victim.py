"""Imports a statement into the database it is given, and hangs in the middle of it until it is killed."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from cyberdesk.services.progress import Progress, Step
from cyberdesk.storage.store import open_store
from tests.fakes.clock import FakeClock
from tests.services.counter_statement import Portal
from tests.services.shop import Shop


def main() -> None:
    """Says "in the middle" when some payments were changed and nothing is committed."""
    clock = FakeClock()
    store = open_store(Path(sys.argv[1]), clock)
    portal = Portal(Shop(store, clock))
    for payment in store.unverified_payments():
        portal.pays(payment.receipt_number or "")
    preview = portal.preview()

    def hear(step: Step) -> None:
        if step.done == 2:
            sys.stdout.write("in the middle\n")
            sys.stdout.flush()
            time.sleep(60)

    portal.statements.confirm(preview, staff="Baraka", progress=Progress(hear))


if __name__ == "__main__":
    main()
