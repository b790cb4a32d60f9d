"""The program with its window built and no event loop: callbacks from the socket to the disk."""

from __future__ import annotations

import time

from cyberdesk.services.ports import PaymentFilter
from tests.bench.child import serve
from tests.bench.measured.till import Till, in_new_folder


def _serve(till: Till) -> None:
    def paid() -> int:
        till.application.processEvents()
        received = till.store.totals(PaymentFilter()).received
        return sum(money.cents for money in received.values()) // 100

    serve(
        {
            "port": lambda: till.callback_port,
            "add": lambda count: till.add_waiting(count),
            "cpu": time.process_time,
            "received_shillings": paid,
        }
    )


if __name__ == "__main__":
    in_new_folder(_serve)
