"""What the agent's words mean."""

from __future__ import annotations

import pytest

from cyberdesk.ingress.agent_log import Heard, explain, listen
from cyberdesk.ingress.tunnel import TunnelTrouble

TIME = "t=2026-11-22T09:00:00+0300"


@pytest.mark.parametrize(
    ("line", "heard"),
    [
        (
            f'{TIME} lvl=info msg="starting web service" obj=web addr=127.0.0.1:4041 allow_hosts=[]',
            Heard(api_address="127.0.0.1:4041"),
        ),
        (f'{TIME} lvl=info msg="client session established" obj=csess id=1', Heard(is_connected=True)),
        (f'{TIME} lvl=info msg="tunnel session started" obj=tunnels.session', Heard(is_connected=True)),
        (
            f'{TIME} lvl=eror msg="session closed, starting reconnect loop" obj=csess err="read EOF"',
            Heard(is_connected=False, complaint="read EOF"),
        ),
        (
            f'{TIME} lvl=eror msg="failed to reconnect session" obj=csess err="no such host"',
            Heard(is_connected=False, complaint="no such host"),
        ),
        (f'{TIME} lvl=crit msg="command failed" err="bad"', Heard(complaint="bad")),
        (f'{TIME} lvl=info msg="session closing" obj=tunnels.session err=nil', Heard()),
        (f'{TIME} lvl=warn msg="failed to check for update" err="timeout"', Heard()),
        ("ERROR:  unknown flag: --log", Heard(complaint="ERROR:  unknown flag: --log")),
        ("__class__=x", Heard(complaint="__class__=x")),
        ('"unclosed', Heard(complaint='"unclosed')),
        ("\n", Heard()),
    ],
)
def test_a_line_is_understood(line: str, heard: Heard) -> None:
    assert listen(line) == heard


@pytest.mark.parametrize(
    ("complaint", "trouble"),
    [
        ("ERR_NGROK_105", TunnelTrouble.BAD_TOKEN),
        ("ERR_NGROK_107", TunnelTrouble.BAD_TOKEN),
        ("ERR_NGROK_4018", TunnelTrouble.NO_ACCOUNT),
        ("ERR_NGROK_108", TunnelTrouble.TOO_MANY),
        ("ERR_NGROK_334", TunnelTrouble.IN_USE),
        ("ERR_NGROK_120", TunnelTrouble.TOO_OLD),
        ("ERR_NGROK_121", TunnelTrouble.TOO_OLD),
        ("ERR_NGROK_702", TunnelTrouble.LIMITED),
        ("ERR_NGROK_717", TunnelTrouble.LIMITED),
        ("ERR_NGROK_734", TunnelTrouble.LIMITED),
        ("ERR_NGROK_1214", TunnelTrouble.LIMITED),
        ("ERR_NGROK_8012", TunnelTrouble.LOCAL),
        ("ERR_NGROK_3004", TunnelTrouble.LOCAL),
        ("ERR_NGROK_1", TunnelTrouble.UNKNOWN),
        ("dial tcp: lookup connect.ngrok-agent.com: no such host", TunnelTrouble.NO_INTERNET),
        ("getaddrinfow: No such host is known.", TunnelTrouble.NO_INTERNET),
        ("connect: network is unreachable", TunnelTrouble.NO_INTERNET),
        ("lookup tunnel.ngrok.com on [::1]:53: server misbehaving", TunnelTrouble.NO_INTERNET),
        ("resolved tunnel.us.ngrok.com has no records", TunnelTrouble.NO_INTERNET),
        (
            "wsarecv: An existing connection was forcibly closed by the remote host.",
            TunnelTrouble.NO_INTERNET,
        ),
        ("EOF", TunnelTrouble.NO_INTERNET),
        ("x509: certificate signed by unknown authority", TunnelTrouble.CLOCK),
        ("dial: i/o timeout: x509: certificate has expired or is not yet valid", TunnelTrouble.CLOCK),
        ("something else", TunnelTrouble.UNKNOWN),
    ],
)
def test_a_complaint_means_what_can_be_done_about_it(complaint: str, trouble: TunnelTrouble) -> None:
    found = explain(f"failed: {complaint}", "")
    assert found.trouble is trouble
    assert found.code == (complaint if complaint.startswith("ERR_NGROK") else "")
    assert complaint in found.detail


def test_a_code_counts_more_than_words() -> None:
    assert explain("x509 no such host\r\n\r\nERR_NGROK_108\r\n", "").trouble is TunnelTrouble.TOO_MANY


def test_a_detail_is_one_short_line() -> None:
    detail = explain("first\\r\\n\\r\\nsecond\n" + "x" * 5000, "").detail
    assert detail.startswith("first second xxx")
    assert len(detail) <= 600


@pytest.mark.parametrize(
    "text", ["token is abc123secret!", "Your authtoken: other-Secret_1", "AUTHTOKEN:x9 end"]
)
def test_tokens_are_hidden(text: str) -> None:
    detail = explain(text, "abc123secret").detail
    assert "•••" in detail
    for secret in ("abc123secret", "other-Secret_1", "x9"):
        assert secret not in detail
