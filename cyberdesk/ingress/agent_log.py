"""What the words of the ngrok agent mean: its log lines, its error codes, its errors without a code."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pyngrok.log import NgrokLog

from cyberdesk.ingress.tunnel import TunnelTrouble

HIDDEN = "•••"

_LONGEST_DETAIL = 600

_CODE = re.compile(r"ERR_NGROK_(\d+)")

_TROUBLES = {
    105: TunnelTrouble.BAD_TOKEN,
    107: TunnelTrouble.BAD_TOKEN,
    4018: TunnelTrouble.NO_ACCOUNT,
    108: TunnelTrouble.TOO_MANY,
    334: TunnelTrouble.IN_USE,
    120: TunnelTrouble.TOO_OLD,
    121: TunnelTrouble.TOO_OLD,
    702: TunnelTrouble.LIMITED,
    717: TunnelTrouble.LIMITED,
    718: TunnelTrouble.LIMITED,
    720: TunnelTrouble.LIMITED,
    727: TunnelTrouble.LIMITED,
    734: TunnelTrouble.LIMITED,
    1214: TunnelTrouble.LIMITED,
    3004: TunnelTrouble.LOCAL,
    8012: TunnelTrouble.LOCAL,
}
"""packaging.md 5; 718, 720 (bytes) and 727 (requests a month) from ngrok's list of errors."""

_WORDS = (
    # Before the network's: a refused certificate is often reported inside a failed dial.
    (re.compile(r"x509|certificate|tls: ", re.IGNORECASE), TunnelTrouble.CLOCK),
    (
        re.compile(
            r"no such host|network is (unreachable|down)|no route to host|server misbehaving|has no records"
            r"|name resolution|i/o timeout|deadline exceeded|connection (refused|reset|timed out)"
            r"|forcibly closed|unreachable network|\bEOF\b",
            re.IGNORECASE,
        ),
        TunnelTrouble.NO_INTERNET,
    ),
    # An agent from before 3.16 does not know our configuration file.
    (
        re.compile(
            r"(unsupported|invalid|unknown).{0,40}\bversion|version.{0,40}not supported", re.IGNORECASE
        ),
        TunnelTrouble.TOO_OLD,
    ),
)


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong; the three fields of the same names in `TunnelStatus`."""

    trouble: TunnelTrouble
    code: str = ""
    detail: str = ""


NOTHING_WRONG = Finding(TunnelTrouble.NONE)


@dataclass(frozen=True, slots=True)
class Heard:
    """What one line says.

    Attributes:
        api_address: ``127.0.0.1:4040``, where the agent's local API listens.
        is_connected: True: its session with ngrok stands; False: it does not; None: no word of that.
        complaint: the text of an error.
    """

    api_address: str = ""
    is_connected: bool | None = None
    complaint: str = ""


def listen(line: str) -> Heard:
    """Read a line of the agent's log, or whatever else it prints."""
    try:
        entry = NgrokLog(line)
    except (TypeError, AttributeError):
        # pyngrok makes attributes of all keys, and some names cannot be set.
        return Heard(complaint=line.strip())
    message = entry.msg or ""
    if "starting web service" in message and entry.addr:
        return Heard(api_address=entry.addr)
    if "client session established" in message or "tunnel session started" in message:
        return Heard(is_connected=True)
    if entry.lvl in ("ERROR", "CRITICAL"):
        is_lost = "session clos" in message or "reconnect" in message
        return Heard(is_connected=False if is_lost else None, complaint=entry.err or message)
    if entry.msg is None and entry.line:
        # Not from its log: what is wrong with the command or the configuration is printed like this.
        return Heard(complaint=entry.line)
    return Heard()


def explain(complaint: str, authtoken: str) -> Finding:
    """What an error text means.

    Args:
        complaint: of the agent, its API, or ngrok.
        authtoken: hidden in the detail; ngrok repeats it in the errors 105 and 107.
    """
    detail = complaint.replace("\\r", "\r").replace("\\n", "\n")
    if authtoken:
        detail = detail.replace(authtoken, HIDDEN)
    detail = re.sub(r"(authtoken:\s*)\S+", rf"\g<1>{HIDDEN}", detail, flags=re.IGNORECASE)
    detail = " ".join(detail.split())[:_LONGEST_DETAIL]
    found = _CODE.search(complaint)
    if found:
        return Finding(_TROUBLES.get(int(found[1]), TunnelTrouble.UNKNOWN), found[0], detail)
    for pattern, trouble in _WORDS:
        if pattern.search(complaint):
            return Finding(trouble, detail=detail)
    return Finding(TunnelTrouble.UNKNOWN, detail=detail)
