"""``cyberdesk simulator``, as a program of its own."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import pytest

from cyberdesk.simulator.command import run
from cyberdesk.simulator.daraja import SANDBOX_PASSKEY
from cyberdesk.simulator.scripts import PLOTS
from tests.simulator.conftest import Receiver, Shop

PROGRAM = "import sys; from cyberdesk.simulator.command import run; sys.exit(run(sys.argv[1:]))"


@contextmanager
def _ended_with_the_test(program: subprocess.Popen[str]) -> Iterator[None]:
    """Nothing, when it has ended already: for a test that fails before it stops the program."""
    try:
        yield
    finally:
        program.kill()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_says_where_it_is_serves_and_stops_with_zero(receiver: Receiver, number: signal.Signals) -> None:
    arguments = ["--answer-seconds", "0.02", "--script", "no-funds", "--secret", "open-sesame"]
    lines = []
    with (
        subprocess.Popen(
            [sys.executable, "-W", "error", "-c", PROGRAM, *arguments], stdout=subprocess.PIPE, text=True
        ) as program,
        _ended_with_the_test(program),
    ):
        assert program.stdout is not None
        base_url = program.stdout.readline().split()[-1]
        with httpx.Client(base_url=base_url, trust_env=False) as http:
            shop = Shop(http, receiver.url)
            shop.renew_token(secret="open-sesame")
            shop.push_accepted()
            receiver.callbacks(1)
            shop.push_accepted(PhoneNumber="254722112001")
            codes = [callback["ResultCode"] for callback in receiver.callbacks(2)]
            assert codes == [1, 2001]
        for line in program.stdout:
            lines.append(line)
            if "prompt 2: callback" in line:
                break
        program.send_signal(number)
        lines += program.stdout.readlines()
        assert program.wait() == 0
    output = "".join(lines)
    for line in ("practice", "open-sesame", SANDBOX_PASSKEY, "paybill 174379", "the customer cancels (1032)"):
        assert line in output
    assert "prompt 1: KES 150 on 0722 ••• 417, no-funds" in output
    assert "prompt 1: ended with 1\n" in output
    assert "prompt 1: callback answered 200\n" in output
    assert output.endswith("Stopped.\n")
    assert shop.phone not in output


def test_help_lists_every_script_with_its_phone_tail(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        run(["--help"])
    assert stopped.value.code == 0
    lines = capsys.readouterr().out.splitlines()
    for script, plot in PLOTS.items():
        if plot.phone_tail:
            assert any(script in line and plot.phone_tail in line and plot.says in line for line in lines)


@pytest.mark.parametrize(
    "arguments",
    [["--script", "bribe"], ["--script", "refusal"], ["--answer-seconds", "-1"], ["--late-seconds", "nan"]],
    ids=" ".join,
)
def test_a_wrong_command_line_is_refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        run(arguments)
    assert stopped.value.code == 2
    assert arguments[0] in capsys.readouterr().err


def test_a_taken_port_is_told_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert run(["--port", str(port)]) == 1
    assert capsys.readouterr().err.startswith(f"Port {port} cannot be used: ")
