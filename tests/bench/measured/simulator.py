"""The simulator over TLS, counting who comes in."""

from __future__ import annotations

import asyncio
import ssl

import trustme

from cyberdesk.ingress.connection import Connection
from cyberdesk.simulator.daraja import Simulator
from tests.bench.child import serve


def count_connections() -> list[int]:
    """A list of one number: how many connections were made since."""
    made = [0]
    connection_made = Connection.connection_made

    def count(connection: Connection, transport: asyncio.BaseTransport) -> None:
        made[0] += 1
        connection_made(connection, transport)

    Connection.connection_made = count  # type: ignore[method-assign, assignment]
    return made


def main() -> None:
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    simulator = Simulator(tls=context, answer_seconds=None)
    made = count_connections()
    simulator.start()
    try:
        serve(
            {
                "address": lambda: simulator.base_url,
                "authority": lambda: authority.cert_pem.bytes().decode(),
                "connections": lambda: made[0],
                "tokens": lambda: simulator.calls.token,
            }
        )
    finally:
        simulator.stop()


if __name__ == "__main__":
    main()
