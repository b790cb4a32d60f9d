"""The simulator itself: Daraja's three calls over HTTP, with customers behind them.

Written from the protocol notes alone and sharing nothing with the program's own Daraja client, so that a
mistake in one of the two shows against the other.
"""

from __future__ import annotations

import base64
import binascii
import concurrent.futures
import dataclasses
import logging
import ssl
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from urllib.parse import parse_qs

from cyberdesk.ingress.server import Request, Response, Server
from cyberdesk.simulator import answers
from cyberdesk.simulator.answers import NAIROBI, Fault, Refusal, Result
from cyberdesk.simulator.courier import Courier
from cyberdesk.simulator.customers import Customers, Delivery, Pace
from cyberdesk.simulator.orders import Merchant, read_push, read_query
from cyberdesk.simulator.prompts import Moved, OpenPrompt, Wallets
from cyberdesk.simulator.scripts import Scene, Script, script_of_phone
from cyberdesk.simulator.statement import statement_csv
from cyberdesk.simulator.tokens import Tokens

SANDBOX_SHORTCODE = "174379"
# Public: it is printed in Safaricom's own samples.
SANDBOX_PASSKEY = "bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919"
TOKEN_PATH = "/oauth/v1/generate"
PUSH_PATH = "/mpesa/stkpush/v1/processrequest"
QUERY_PATH = "/mpesa/stkpushquery/v1/query"
# A push can wait here until its own callback is taken, and the receiver may query meanwhile.
WORKERS = 4

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Calls:
    """How often each call was made, refused ones included."""

    token: int = 0
    push: int = 0
    query: int = 0


def utc_now() -> datetime:
    return datetime.now(UTC)


class Simulator:
    """A Daraja on this machine, with customers who do as their script says. Used from any thread.

    Args:
        consumer_key, consumer_secret: what the token call must bring.
        shortcode: the one organisation there is: a paybill, or the store number when `till_number` is given.
        passkey: makes the password of a push.
        till_number: where buy-goods payments go; None for a paybill.
        port: on 127.0.0.1; 0 takes any free one.
        tls: serves https with this.
        callback_tls: what an https receiver is checked against; None for the public authorities.
        answer_seconds: until an untouched prompt ends as its script says; None for never.
        pace: the other delays.
        default_script: of every push that neither the queue nor the phone number gives one.
        has_phone_table: the last digits of the phone number choose the script, see `scripts.PLOTS`.
        has_repeat_rule: the same amount from the same customer within two minutes ends as 17.
        new_token_ends_old: as the portal says; practice is disputed (daraja.md 1).
        clock: UTC now, for ids, dates and tokens. Delays run on real time.
        seed: makes ids, tokens and receipt numbers the same in every run; None for new ones.
    """

    def __init__(
        self,
        *,
        consumer_key: str = "practice",
        consumer_secret: str = "practice",
        shortcode: str = SANDBOX_SHORTCODE,
        passkey: str = SANDBOX_PASSKEY,
        till_number: str | None = None,
        port: int = 0,
        tls: ssl.SSLContext | None = None,
        callback_tls: ssl.SSLContext | None = None,
        answer_seconds: float | None = 6.0,
        pace: Pace | None = None,
        default_script: Script = Script.APPROVE,
        has_phone_table: bool = False,
        has_repeat_rule: bool = False,
        new_token_ends_old: bool = True,
        clock: Callable[[], datetime] = utc_now,
        seed: int | None = None,
    ) -> None:
        self._credentials = f"{consumer_key}:{consumer_secret}".encode()
        self._merchant = Merchant(shortcode, passkey, till_number)
        self._clock, self._began_at = clock, clock()
        self._pace = pace or Pace()
        self._default_scene = Scene(script=default_script)
        self._has_phone_table = has_phone_table
        self._tokens = Tokens(
            rng=_random(seed, "tokens"),
            clock=clock,
            lifetime=timedelta(seconds=self._pace.token),
            new_ends_old=new_token_ends_old,
        )
        self._wallets = Wallets(rng=_random(seed, "wallets"), clock=clock, has_repeat_rule=has_repeat_rule)
        self._courier = Courier(tls=callback_tls)
        self._customers = Customers(
            wallets=self._wallets,
            courier=self._courier,
            shortcode=shortcode,
            answer_seconds=answer_seconds,
            pace=self._pace,
        )
        self._scheme = "http" if tls is None else "https"
        self._server = Server(self._handle, port=port, workers=WORKERS, tls=tls, name="simulator")
        self._lock = threading.Lock()
        self._calls = Calls()
        self._scenes: deque[Scene] = deque()
        self._phones_refused_once: set[str] = set()
        self._refusal_count = 0

    def start(self) -> None:
        """Raises OSError when the port is taken."""
        self._courier.start()
        try:
            self._server.start()
        except BaseException:
            self._courier.stop()
            raise

    def stop(self) -> None:
        """At once: open prompts stay as they are, and no callback is sent any more."""
        # The courier first: it lets go of pushes that wait for their callback.
        self._courier.stop()
        self._server.stop()

    @property
    def base_url(self) -> str:
        """What stands in place of Safaricom's host. Known once started."""
        return f"{self._scheme}://127.0.0.1:{self._server.port}"

    @property
    def calls(self) -> Calls:
        """The calls made so far."""
        with self._lock:
            return self._calls

    def next_script(
        self,
        script: Script,
        *,
        ends_after_seconds: float | None = None,
        callback_delay_seconds: float | None = None,
        answer_delay_seconds: float | None = None,
        amount: int | None = None,
        noise_count: int = 3,
        result: Result | None = None,
        fault: Fault | None = None,
    ) -> None:
        """The script of the next push that passes the checks; they queue. `Scene` explains the figures."""
        scene = Scene(
            script=script,
            ends_after_seconds=ends_after_seconds,
            callback_delay_seconds=callback_delay_seconds,
            answer_delay_seconds=answer_delay_seconds,
            amount=amount,
            noise_count=noise_count,
            result=result,
            fault=fault,
        )
        with self._lock:
            self._scenes.append(scene)

    def prompts(self) -> list[OpenPrompt]:
        """The prompts that are open now, oldest first."""
        return self._wallets.open_prompts()

    def approve(self, prompt_id: str) -> bool:
        """The customer types the right PIN. False: the prompt was over already."""
        return self._customers.end(prompt_id, answers.PAID) is not None

    def cancel(self, prompt_id: str) -> bool:
        """The customer cancels. False: the prompt was over already."""
        return self._customers.end(prompt_id, answers.CANCELLED) is not None

    def ignore(self, prompt_id: str, *, at_once: bool = False) -> bool:
        """Nobody touches the prompt, and it ends as not answered, after its time or `at_once`.

        False: it was over already.
        """
        if at_once:
            return self._customers.end(prompt_id, answers.NO_ANSWER) is not None
        return self._customers.ignore(prompt_id)

    def moved(self) -> list[Moved]:
        """The money that really moved, in order."""
        return self._wallets.moved()

    def statement(self, day: date) -> str:
        """The portal's export of one day in Nairobi, as the text of a CSV file."""
        return statement_csv(self._merchant.shortcode, day, self._wallets.moved())

    def save_statement(self, folder: Path) -> Path:
        """The same of today, as a file. It tells of nothing before this simulator began.

        Raises:
            OSError: it cannot be written.
        """
        day = self._clock().astimezone(NAIROBI).date()
        path = folder / f"practice-statement-{day}.csv"
        text = statement_csv(self._merchant.shortcode, day, self._wallets.moved(), self._began_at)
        path.write_text(text, "utf-8", newline="")
        return path

    def deliveries(self) -> list[Delivery]:
        """Every attempt to post a callback, oldest first."""
        return self._customers.deliveries()

    def revoke_tokens(self) -> None:
        """Every token given out so far is refused from now on."""
        self._tokens.revoke_all()

    # --- the calls ----------------------------------------------------------------------------------------

    def _handle(self, request: Request) -> Response:
        try:
            return self._answer(request)
        except Refusal as refusal:
            with self._lock:
                self._refusal_count += 1
                request_id = f"{self._refusal_count:05}-{self._refusal_count:08}-1"
            _log.info("refused: %s", refusal)
            return refusal.fault.response(request_id)

    def _answer(self, request: Request) -> Response:
        if request.path == TOKEN_PATH:
            self._count("token")
            return self._answer_token(request)
        if request.path == PUSH_PATH:
            self._count("push")
            self._check_caller(request)
            return self._answer_push(request)
        if request.path == QUERY_PATH:
            self._count("query")
            self._check_caller(request)
            return self._answer_query(request)
        raise Refusal(answers.NO_SUCH_RESOURCE)

    def _count(self, call: str) -> None:
        with self._lock:
            self._calls = dataclasses.replace(self._calls, **{call: getattr(self._calls, call) + 1})

    def _answer_token(self, request: Request) -> Response:
        if request.method != "GET":
            raise Refusal(answers.METHOD_NOT_ALLOWED)
        scheme, _, encoded = request.headers.get("authorization", "").partition(" ")
        try:
            credentials = base64.b64decode(encoded.strip(), validate=True)
        except (binascii.Error, ValueError):
            raise Refusal(answers.INVALID_AUTHENTICATION) from None
        if scheme.lower() != "basic" or credentials != self._credentials:
            raise Refusal(answers.INVALID_AUTHENTICATION)
        # A space after the value is refused too, as Safaricom does.
        if parse_qs(request.query).get("grant_type") != ["client_credentials"]:
            raise Refusal(answers.INVALID_GRANT_TYPE)
        _log.info("token given out")
        # Text, as most live answers have it; one second short, as all have it.
        seconds = str(int(self._pace.token) - 1)
        return answers.json_response({"access_token": self._tokens.issue(), "expires_in": seconds})

    def _check_caller(self, request: Request) -> None:
        if request.method != "POST":
            raise Refusal(answers.METHOD_NOT_ALLOWED)
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer":
            raise Refusal(answers.INVALID_HEADER)
        if not self._tokens.is_good(token.strip()):
            raise Refusal(answers.INVALID_TOKEN)

    def _answer_push(self, request: Request) -> Response:
        order = read_push(request.headers, request.body, self._merchant)
        self._wallets.check_free(order.msisdn)
        scene = self._scene_for(order.msisdn)
        self._check_gate(scene)
        if order.avoided_word:
            _log.info("the callback address holds “%s”, which Safaricom refuses at times", order.avoided_word)
        prompt = self._customers.show(order, scene)
        taken = answers.accepted(prompt.merchant_request_id, prompt.checkout_request_id)
        match scene.script:
            case Script.EARLY_CALLBACK:
                return self._after_callback(prompt.prompt_id, scene, taken)
            case Script.ANSWER_LOST:
                return dataclasses.replace(taken, is_dropped=True)
            case Script.AMBIGUOUS_ERROR:
                raise Refusal(answers.INTERNAL_ERROR)
            case Script.SLOW_ANSWER:
                seconds = scene.answer_delay_seconds
                return dataclasses.replace(
                    taken, delay_seconds=self._pace.slow if seconds is None else seconds
                )
        return taken

    def _scene_for(self, msisdn: str) -> Scene:
        with self._lock:
            if self._scenes:
                return self._scenes.popleft()
            script = script_of_phone(msisdn) if self._has_phone_table else None
            scene = self._default_scene if script is None else Scene(script=script)
            if scene.script is Script.REVOKED_TOKEN:
                # Once a push: the caller comes back with a new token and must get through.
                if msisdn in self._phones_refused_once:
                    self._phones_refused_once.remove(msisdn)
                    return Scene(script=Script.APPROVE)
                self._phones_refused_once.add(msisdn)
            return scene

    def _check_gate(self, scene: Scene) -> None:
        """The refusals that a script asks for: no prompt is shown."""
        match scene.script:
            case Script.BUSY:
                raise Refusal(answers.BUSY)
            case Script.SPIKE_ARREST:
                raise Refusal(answers.SPIKE_ARREST)
            case Script.REVOKED_TOKEN:
                self._tokens.revoke_all()
                raise Refusal(answers.INVALID_TOKEN)
        if scene.fault is not None:
            raise Refusal(scene.fault)

    def _after_callback(self, prompt_id: str, scene: Scene, taken: Response) -> Response:
        delivery = self._customers.end(prompt_id, scene.ending)
        if delivery is not None:
            try:
                delivery.result()
            except concurrent.futures.CancelledError:
                # Stopped while the receiver held the callback.
                return dataclasses.replace(taken, is_dropped=True)
        return taken

    def _answer_query(self, request: Request) -> Response:
        checkout_request_id = read_query(request.headers, request.body, self._merchant)
        asked = self._wallets.asked_about(checkout_request_id)
        if asked is None:
            raise Refusal(answers.NO_SUCH_TRANSACTION)
        prompt, result, earlier_queries = asked
        scene = prompt.scene
        if scene.script is Script.QUERY_NOISE and earlier_queries < scene.noise_count:
            raise Refusal(answers.QUERY_NOISE[earlier_queries % len(answers.QUERY_NOISE)])
        if result is None:
            # The three answers seen for an open prompt, in turn.
            match earlier_queries % 3:
                case 0:
                    raise Refusal(answers.BEING_PROCESSED)
                case 1:
                    result = answers.STILL_OPEN
                case _:
                    raise Refusal(answers.SILENT_ERROR)
        _log.info("prompt %s: queried, %s", prompt.prompt_id, result.code)
        return answers.queried(prompt.merchant_request_id, prompt.checkout_request_id, result)


def _random(seed: int | None, what: str) -> Random:
    """A source of its own for each user, so that threads do not disturb each other's order."""
    return Random() if seed is None else Random(f"{seed} {what}")
