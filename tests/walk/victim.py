"""A program that is killed: starts two sessions, ends one, sends its prompt and says so."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from cyberdesk import app, config
from cyberdesk.domain.phone import Phone
from cyberdesk.services.checkout import Charge
from tests.fakes.signed_in import sign_in
from tests.walk.conftest import PHONE


def main() -> None:
    folder = Path(sys.argv[1])
    app.make_application()
    loaded = config.load(environ={**os.environ, "CYBERDESK_DATA_DIR": str(folder)}, working_folder=folder)
    program = app.Program(loaded)
    sign_in(program)
    desk = program.desk
    first = desk.sessions.start(1, customer_id=None, staff="Staff")
    desk.sessions.start(2, customer_id=None, staff="Staff")
    sale = desk.sessions.end(first.id, staff="Staff")
    sys.stdout.write("sending\n")
    sys.stdout.flush()
    desk.checkout.send_prompt(Charge(sale.due, sale_id=sale.id), Phone.parse(PHONE), staff="Staff")


if __name__ == "__main__":
    main()
