"""The way to M-PESA alone: pushes from one thread, or from several cold ones at once."""

from __future__ import annotations

import itertools
import ssl
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from cyberdesk.domain.money import Money
from cyberdesk.domain.phone import Phone
from cyberdesk.mpesa.client import Daraja
from cyberdesk.mpesa.credentials import Account
from cyberdesk.services.ports import Accepted, Prompt
from cyberdesk.simulator.daraja import SANDBOX_PASSKEY, SANDBOX_SHORTCODE
from tests.bench.child import serve
from tests.bench.measured.clock import AheadClock


class Pusher:
    """Pushes to one address."""

    def __init__(self) -> None:
        self._numbers = itertools.count(1)
        self._daraja: Daraja | None = None

    def connect(self, address: str, authority: str) -> None:
        """Begin cold: no token and no connection."""
        self.close()
        account = Account(address, "practice", "practice", SANDBOX_SHORTCODE, SANDBOX_PASSKEY, None)
        trust = ssl.create_default_context(cadata=authority)
        self._daraja = Daraja(account, AheadClock(), "https://callback.invalid/pay/{}".format, verify=trust)

    def push(self, count: int) -> float:
        """Push so many times, one after the other; the CPU seconds of this process."""
        before = time.process_time()
        for _ in range(count):
            self._push_one()
        return time.process_time() - before

    def push_together(self, threads: int) -> None:
        """One push from each of so many threads, at the same moment."""
        gate = threading.Barrier(threads)

        def wait_and_push() -> None:
            gate.wait()
            self._push_one()

        with ThreadPoolExecutor(threads) as pool:
            for future in [pool.submit(wait_and_push) for _ in range(threads)]:
                future.result()

    def close(self) -> None:
        if self._daraja is not None:
            self._daraja.close()

    def _push_one(self) -> None:
        number = next(self._numbers)
        prompt = Prompt(
            amount=Money.shillings(150),
            phone=Phone(f"2547{number:08}"),
            reference=f"CD{number}",
            description="Computer time",
            attempt_token=f"{number:032x}",
        )
        assert self._daraja is not None
        answer = self._daraja.push(prompt)
        if not isinstance(answer, Accepted):
            raise RuntimeError(f"a push was not accepted: {answer}")


def main() -> None:
    pusher = Pusher()
    try:
        serve({"connect": pusher.connect, "push": pusher.push, "push_together": pusher.push_together})
    finally:
        pusher.close()


if __name__ == "__main__":
    main()
