"""``cyberdesk simulator``: the simulator alone, for the tests of other programs."""

from __future__ import annotations

import argparse
import logging
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType

from cyberdesk.simulator.customers import Pace
from cyberdesk.simulator.daraja import SANDBOX_PASSKEY, SANDBOX_SHORTCODE, Simulator
from cyberdesk.simulator.scripts import PLOTS, Script

# Python takes no signal on Windows while it waits without an end.
_LOOK_UP_SECONDS = 0.5


def run(argv: Sequence[str]) -> int:
    """Serves until Ctrl-C or SIGTERM; the exit status.

    Raises:
        SystemExit: the command line is wrong, or asks for help.
    """
    options = _parser().parse_args(argv)
    simulator = Simulator(
        consumer_key=options.key,
        consumer_secret=options.secret,
        shortcode=options.shortcode,
        passkey=options.passkey,
        till_number=options.till,
        port=options.port,
        answer_seconds=options.answer_seconds,
        pace=Pace(late=options.late_seconds, slow=options.slow_seconds),
        default_script=options.script,
        has_phone_table=True,
        has_repeat_rule=options.repeat_rule,
        seed=options.seed,
    )
    with _log_on_stdout(), _stop_signal() as stop:
        try:
            simulator.start()
        except OSError as error:
            sys.stderr.write(
                f"Port {options.port} cannot be used: {error.strerror}. Choose another --port.\n"
            )
            return 1
        try:
            sys.stdout.write(_welcome(simulator, options))
            sys.stdout.flush()
            while not stop.wait(_LOOK_UP_SECONDS):
                pass
        finally:
            simulator.stop()
    sys.stdout.write("Stopped.\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="cyberdesk simulator",
        description="A Daraja on this machine: token, STK push and STK query, with customers who do as told.",
        epilog="Scripts, and the phone numbers that choose them:\n\n" + _script_table(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--port", type=int, default=0, metavar="N", help="on 127.0.0.1 (default: a free one)")
    parser.add_argument(
        "--answer-seconds",
        type=_seconds_or_never,
        default=6.0,
        metavar="S",
        help="until a prompt ends as its script says, or “never” (default: 6)",
    )
    parser.add_argument(
        "--script",
        type=Script,
        default=Script.APPROVE,
        metavar="NAME",
        choices=[script for script, plot in PLOTS.items() if plot.phone_tail],
        help="for phone numbers that choose none (default: approve); see below",
    )
    parser.add_argument("--late-seconds", type=_seconds, default=20.0, metavar="S", help="of late-callback")
    parser.add_argument("--slow-seconds", type=_seconds, default=8.0, metavar="S", help="of slow-answer")
    parser.add_argument("--shortcode", default=SANDBOX_SHORTCODE, metavar="N", help="(default: %(default)s)")
    parser.add_argument("--till", metavar="N", help="take buy-goods payments for this till; else a paybill")
    parser.add_argument("--key", default="practice", help="consumer key (default: %(default)s)")
    parser.add_argument("--secret", default="practice", help="consumer secret (default: %(default)s)")
    parser.add_argument("--passkey", default=SANDBOX_PASSKEY, help="(default: the one of the sandbox)")
    parser.add_argument(
        "--repeat-rule",
        action="store_true",
        help="refuse the same amount from the same customer within two minutes (17)",
    )
    parser.add_argument("--seed", type=int, metavar="N", help="the same ids and receipt numbers in every run")
    return parser


def _seconds(text: str) -> float:
    seconds = float(text)
    if not 0 <= seconds < 86_400:
        raise argparse.ArgumentTypeError("seconds, 0 or more, less than a day")
    return seconds


def _seconds_or_never(text: str) -> float | None:
    return None if text == "never" else _seconds(text)


def _script_table() -> str:
    return "".join(
        f"  {script:<21}…{plot.phone_tail}  {plot.says}\n"
        for script, plot in PLOTS.items()
        if plot.phone_tail
    )


def _welcome(simulator: Simulator, options: argparse.Namespace) -> str:
    merchant = f"paybill {options.shortcode}"
    if options.till:
        merchant = f"till {options.till}, store number {options.shortcode}"
    return (
        f"Base URL         {simulator.base_url}\n"
        f"Consumer key     {options.key}\n"
        f"Consumer secret  {options.secret}\n"
        f"Passkey          {options.passkey}\n"
        f"Receives as      {merchant}\n"
        f"\nThe last four digits of the phone number choose what happens, else “{options.script}”:\n\n"
        f"{_script_table()}\n"
        "Stop with Ctrl-C.\n\n"
    )


@contextmanager
def _log_on_stdout() -> Iterator[None]:
    """One line an event, in place of whatever else listens to the program's log."""
    log = logging.getLogger("cyberdesk.simulator")
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(logging.Formatter("%(asctime)s  %(message)s", "%H:%M:%S"))
    old_level, old_propagate = log.level, log.propagate
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False
    try:
        yield
    finally:
        log.removeHandler(handler)
        log.setLevel(old_level)
        log.propagate = old_propagate


@contextmanager
def _stop_signal() -> Iterator[threading.Event]:
    """Set by Ctrl-C and SIGTERM."""
    stop = threading.Event()

    def on_signal(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 (the shape is Python's)
        stop.set()

    old = {number: signal.signal(number, on_signal) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for number, handler in old.items():
            signal.signal(number, handler)
