"""A program under load, to be killed: bills are made, prompts sent from several threads, cash taken.

It says on its standard output what the window would show: ``working`` once the load is on, and ``paid 17``
for each payment that a use case has returned as paid.
"""

from __future__ import annotations

import os
import random
import sys
import threading
from pathlib import Path

from cyberdesk import app, config
from cyberdesk.domain.payment import Payment, PaymentState
from cyberdesk.domain.phone import Phone
from cyberdesk.services.checkout import Charge
from cyberdesk.services.errors import CounterError
from tests.fakes.signed_in import sign_in

THREADS = 3
STATIONS_EACH = 4
STAFF = "Staff"


class Clerk:
    """One of several people who work at once, at stations of their own."""

    def __init__(self, program: app.Program, rng: random.Random, number: int) -> None:
        self._desk = program.desk
        self._store = program.store
        self._rng = rng
        first = 1 + number * STATIONS_EACH
        self._stations = range(first, first + STATIONS_EACH)

    def work(self) -> None:
        while True:
            try:
                self._serve()
            except CounterError:
                # A killed run left the station in use: end what runs there, and go on.
                for session in self._store.running_sessions():
                    if session.station_number in self._stations:
                        self._desk.sessions.end(session.id, staff=STAFF)

    def _serve(self) -> None:
        rng, desk = self._rng, self._desk
        session = desk.sessions.start(rng.choice(self._stations), customer_id=None, staff=STAFF)
        sale = desk.sessions.end(session.id, staff=STAFF)
        charge = Charge(sale.due, sale_id=sale.id)
        if rng.random() < 0.25:
            _show(desk.checkout.take_cash(charge, staff=STAFF))
            return
        # A phone for each payment, so that what left a wallet names the payment it left it for.
        phone = Phone(f"2547{rng.randrange(10**8):08}")
        _show(desk.checkout.send_prompt(charge, phone, staff=STAFF))
        if rng.random() < 0.25:
            # The customer has lost patience, and the prompt may still be paid.
            _show(desk.checkout.take_cash(charge, staff=STAFF))


def _show(payment: Payment) -> None:
    if payment.state is PaymentState.PAID:
        # One write a line: several threads share the pipe.
        os.write(sys.stdout.fileno(), f"paid {payment.id}\n".encode())


def main() -> None:
    """Works until it is killed."""
    folder, seed = Path(sys.argv[1]), int(sys.argv[2])
    application = app.make_application()
    loaded = config.load(environ={**os.environ, "CYBERDESK_DATA_DIR": str(folder)}, working_folder=folder)
    program = app.Program(loaded)
    sign_in(program)
    program.window.show()
    for number in range(THREADS):
        clerk = Clerk(program, random.Random(f"{seed} {number}"), number)
        threading.Thread(target=clerk.work, daemon=True).start()
    os.write(sys.stdout.fileno(), b"working\n")
    application.exec()


if __name__ == "__main__":
    main()
