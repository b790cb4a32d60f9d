"""A program under load, to be killed: sessions are ended, prompts sent from several threads, cash taken."""

from __future__ import annotations

import os
import random
import sys
import threading
from pathlib import Path

from cyberdesk import app, config
from cyberdesk.domain.phone import Phone
from cyberdesk.services.checkout import Charge
from cyberdesk.services.errors import CounterError

THREADS = 3


def main() -> None:
    """Works until it is killed; says so once, when the load is on."""
    folder, seed = Path(sys.argv[1]), int(sys.argv[2])
    application = app.make_application()
    loaded = config.load(environ={**os.environ, "CYBERDESK_DATA_DIR": str(folder)}, working_folder=folder)
    program = app.Program(loaded)
    program.window.show()
    for number in range(THREADS):
        worker = threading.Thread(
            target=_serve, args=[program, random.Random(seed * THREADS + number), number]
        )
        worker.daemon = True
        worker.start()
    sys.stdout.write("working\n")
    sys.stdout.flush()
    application.exec()


def _serve(program: app.Program, rng: random.Random, number: int) -> None:
    desk = program.desk
    stations = range(1 + number * 4, 5 + number * 4)
    while True:
        try:
            station = rng.choice(stations)
            session = desk.sessions.start(station, customer_id=None, staff="Staff")
            sale = desk.sessions.end(session.id, staff="Staff")
            charge = Charge(sale.due, sale_id=sale.id)
            if rng.random() < 0.3:
                desk.checkout.take_cash(charge, staff="Staff")
            else:
                phone = Phone(f"2547{rng.randrange(10**8):08}")
                desk.checkout.send_prompt(charge, phone, staff="Staff")
        except CounterError:
            # A killed run left this station in use: end what runs there, and go on.
            for left in program.store.running_sessions():
                if left.station_number in stations:
                    desk.sessions.end(left.id, staff="Staff")


if __name__ == "__main__":
    main()
