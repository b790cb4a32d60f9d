"""A program that runs a tunnel, to be ended in every way there is: python -m tests.ingress.tunnel_owner.

Arguments: the agent's program, the data folder, and how to end: `exit` once online, or `wait` to be killed.
It prints a line when it is online.
"""

from __future__ import annotations

import sys
import threading
from pathlib import Path

from cyberdesk.ingress.ngrok import NgrokTunnel
from cyberdesk.ingress.tunnel import TunnelState, TunnelStatus
from tests.ingress.tunnel_watch import QUICK, TOKEN


def main() -> None:
    program, folder, ending = sys.argv[1:]
    online = threading.Event()

    def hear(status: TunnelStatus) -> None:
        if status.state is TunnelState.ONLINE:
            online.set()

    NgrokTunnel(TOKEN, "jambo.ngrok-free.app", Path(program), Path(folder), hear, times=QUICK).start(9)
    online.wait()
    sys.stdout.write("online\n")
    sys.stdout.flush()
    if ending == "wait":
        threading.Event().wait()
    sys.exit(0)


if __name__ == "__main__":
    main()
