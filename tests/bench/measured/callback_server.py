"""The program without its window: callbacks from the socket to the disk."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from cyberdesk import config
from cyberdesk.engine import Engine
from cyberdesk.services.ports import PaymentFilter
from cyberdesk.simulator.daraja import Simulator
from tests.bench.child import serve
from tests.bench.measured.waiting import WaitingPayments


def _serve(engine: Engine) -> None:
    assert engine.callbacks is not None
    port = engine.callbacks.port
    waiting = WaitingPayments(engine.store, engine.clock)

    def add(count: int) -> list[dict[str, object]]:
        added = waiting.add(count)
        for one in added:
            # As when their prompts were sent.
            engine.settlement.expect(str(one["token"]))
        return added

    def received_shillings() -> int:
        received = engine.store.totals(PaymentFilter()).received
        return sum(money.cents for money in received.values()) // 100

    serve(
        {
            "port": lambda: port,
            "add": add,
            "cpu": time.process_time,
            "received_shillings": received_shillings,
        }
    )


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="cyberdesk-bench-") as folder:
        loaded = config.load(environ={"CYBERDESK_DATA_DIR": folder}, working_folder=Path(folder))
        engine = Engine(loaded, simulator=Simulator(answer_seconds=None))
        engine.start()
        try:
            _serve(engine)
        finally:
            engine.stop()


if __name__ == "__main__":
    main()
