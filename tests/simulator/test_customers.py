"""Playing the customer by hand, and what happens when nobody does."""

from __future__ import annotations

import ssl
from datetime import timedelta
from random import Random

import httpx
import pytest
import trustme

from cyberdesk.ingress.server import Request, Response, Server
from cyberdesk.simulator.answers import NO_ANSWER, PAID
from cyberdesk.simulator.customers import Delivery, Pace
from cyberdesk.simulator.daraja import Simulator
from cyberdesk.simulator.orders import PushOrder
from cyberdesk.simulator.prompts import Wallets
from cyberdesk.simulator.scripts import Scene, Script
from tests.simulator.conftest import Receiver, Shop, StartShop, TurnedClock, metadata, until

Daraja = tuple[Simulator, Shop]
SOON = 0.03


def test_an_open_prompt_shows_what_the_customer_sees(start: StartShop, clock: TurnedClock) -> None:
    daraja, shop = start(clock=clock, answer_seconds=6.0)
    shop.push_accepted()
    (prompt,) = daraja.prompts()
    assert (prompt.phone, prompt.amount, prompt.reference) == (shop.phone, 150, "PC07-4K2Q")
    assert prompt.shown_at == clock.now
    assert prompt.answers_at == clock.now + timedelta(seconds=6)


def test_an_untouched_prompt_ends_by_its_script_after_the_answer_seconds(
    start: StartShop, receiver: Receiver
) -> None:
    daraja, shop = start(answer_seconds=SOON)
    shop.push_accepted()
    assert receiver.callback()["ResultCode"] == 0
    assert daraja.prompts() == []


def test_a_prompt_that_never_answers_says_so(simulator: Daraja) -> None:
    daraja, shop = simulator
    shop.push_accepted()
    (prompt,) = daraja.prompts()
    assert prompt.answers_at is None


def test_approving_pays(simulator: Daraja, receiver: Receiver) -> None:
    daraja, shop = simulator
    shop.push_accepted()
    assert daraja.approve("1")
    assert metadata(receiver.callback())["MpesaReceiptNumber"] == daraja.moved()[0].receipt_number
    assert daraja.prompts() == []


def test_cancelling_declines(simulator: Daraja, receiver: Receiver) -> None:
    daraja, shop = simulator
    shop.push_accepted()
    assert daraja.cancel("1")
    assert receiver.callback()["ResultCode"] == 1032
    assert daraja.moved() == []


def test_an_ignored_prompt_no_longer_answers_by_itself(clock: TurnedClock) -> None:
    wallets = Wallets(rng=Random(1), clock=clock, has_repeat_rule=False)
    order = PushOrder(150, "254722114417", "PC07-4K2Q", "https://example.com/")
    prompt = wallets.show(order, Scene(script=Script.APPROVE), ends_after_seconds=6.0)
    assert wallets.leave_waiting(prompt.prompt_id)
    assert [shown.answers_at for shown in wallets.open_prompts()] == [None]
    assert wallets.end(prompt.prompt_id, PAID, if_unattended=True) is None
    assert len(wallets.open_prompts()) == 1
    assert wallets.end(prompt.prompt_id, NO_ANSWER) is prompt


def test_a_prompt_that_nobody_touches_ends_as_not_answered_after_its_time(
    start: StartShop, receiver: Receiver
) -> None:
    daraja, shop = start(pace=Pace(prompt=SOON))
    shop.push_accepted()
    assert receiver.callback()["ResultCode"] == 1037
    assert daraja.moved() == []


def test_an_ignored_prompt_can_still_be_approved(start: StartShop, receiver: Receiver) -> None:
    daraja, shop = start(answer_seconds=60)
    shop.push_accepted()
    daraja.ignore("1")
    assert daraja.approve("1")
    assert receiver.callback()["ResultCode"] == 0


def test_ignoring_can_take_effect_at_once(simulator: Daraja, receiver: Receiver) -> None:
    daraja, shop = simulator
    shop.push_accepted()
    assert daraja.ignore("1", at_once=True)
    assert receiver.callback()["ResultCode"] == 1037


def test_a_prompt_ends_once(simulator: Daraja, receiver: Receiver) -> None:
    daraja, shop = simulator
    shop.push_accepted()
    assert daraja.cancel("1")
    assert not daraja.approve("1")
    assert not daraja.cancel("1")
    assert not daraja.ignore("1")
    assert not daraja.ignore("1", at_once=True)
    assert not daraja.approve("no such prompt")
    assert receiver.callback()["ResultCode"] == 1032
    assert daraja.moved() == []


def test_the_rest_of_a_script_holds_for_a_prompt_approved_by_hand(
    simulator: Daraja, receiver: Receiver
) -> None:
    daraja, shop = simulator
    daraja.next_script(Script.DOUBLE_CALLBACK)
    shop.push_accepted()
    daraja.approve("1")
    receiver.callbacks(2)


def test_prompts_are_listed_oldest_first(simulator: Daraja) -> None:
    daraja, shop = simulator
    for amount in (10, 20, 30):
        shop.push_accepted(Amount=amount, PhoneNumber=f"2547220000{amount}")
    daraja.cancel("2")
    assert [(prompt.prompt_id, prompt.amount) for prompt in daraja.prompts()] == [("1", 10), ("3", 30)]


def test_a_seed_makes_every_run_the_same(start: StartShop, clock: TurnedClock) -> None:
    seen = []
    for seed in (7, 7, 8):
        daraja, shop = start(seed=seed, clock=clock)
        merchant_id = shop.push().json()["MerchantRequestID"]
        daraja.approve("1")
        seen.append((shop.token, merchant_id, daraja.moved()[0].receipt_number))
    assert seen[0] == seen[1]
    assert seen[0] != seen[2]


def test_stopping_sends_nothing_more(start: StartShop, receiver: Receiver) -> None:
    daraja, shop = start(answer_seconds=60)
    shop.push_accepted()
    daraja.next_script(Script.LATE_CALLBACK, callback_delay_seconds=60)
    shop.push_accepted(PhoneNumber="254722000000")
    daraja.approve("2")
    daraja.stop()
    # Too late, though the money is counted.
    assert daraja.approve("1")
    assert receiver.requests == []
    assert daraja.deliveries() == []


def test_stopping_breaks_off_a_callback_that_the_receiver_holds(start: StartShop, receiver: Receiver) -> None:
    daraja, shop = start()
    receiver.answer = lambda _: Response(200, delay_seconds=60)
    daraja.next_script(Script.EARLY_CALLBACK)
    shop.http.timeout = httpx.Timeout(5, read=0.2)
    with pytest.raises(httpx.ReadTimeout):
        shop.push()
    until(lambda: len(receiver.requests) == 1)
    daraja.stop()  # would wait for the minute
    assert daraja.deliveries() == []


def test_stopping_twice_or_before_starting_is_nothing() -> None:
    daraja = Simulator()
    daraja.stop()
    daraja = Simulator()
    daraja.start()
    daraja.stop()
    daraja.stop()


def test_a_taken_port_is_an_error_and_leaves_nothing_running(simulator: Daraja) -> None:
    daraja, _ = simulator
    second = Simulator(port=int(daraja.base_url.rpartition(":")[2]))
    with pytest.raises(OSError, match="in use"):
        second.start()


def test_both_ways_can_be_https(receiver: Receiver) -> None:
    authority = trustme.CA()
    serving = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("127.0.0.1").configure_cert(serving)
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    seen: list[Request] = []

    def take(request: Request) -> Response:
        seen.append(request)
        return Response(200)

    tls_receiver = Server(take, tls=serving, name="tls-receiver")
    tls_receiver.start()
    daraja = Simulator(tls=serving, callback_tls=trusting, answer_seconds=SOON)
    daraja.start()
    try:
        assert daraja.base_url.startswith("https://127.0.0.1:")
        with httpx.Client(base_url=daraja.base_url, verify=trusting, trust_env=False) as http:
            shop = Shop(http, f"https://127.0.0.1:{tls_receiver.port}/pay")
            shop.renew_token()
            shop.push_accepted()
        until(lambda: daraja.deliveries() == [Delivery("1", 200)])
        assert [request.path for request in seen] == ["/pay"]
    finally:
        daraja.stop()
        tls_receiver.stop()
