"""Every script, over HTTP both ways."""

from __future__ import annotations

import re
import threading
from typing import Any

import httpx
import pytest

from cyberdesk.ingress.server import Request, Response
from cyberdesk.simulator.answers import Fault, Result
from cyberdesk.simulator.customers import Delivery, Pace
from cyberdesk.simulator.daraja import Simulator
from cyberdesk.simulator.scripts import PLOTS, Scene, Script
from tests.simulator.conftest import Receiver, Shop, StartShop, TurnedClock, metadata, refusal, until

Daraja = tuple[Simulator, Shop]
SOON = 0.03
BAD_TOKEN = (404, "404.001.03", "Invalid Access Token")


def _amounts_moved(daraja: Simulator) -> list[int]:
    return [money.amount for money in daraja.moved()]


def test_approve_pays_and_sends_one_callback_with_metadata(
    start: StartShop, receiver: Receiver, clock: TurnedClock
) -> None:
    daraja, shop = start(clock=clock)
    daraja.next_script(Script.APPROVE, ends_after_seconds=SOON)
    push = shop.push().json()
    callback = receiver.callback()
    (money,) = daraja.moved()
    assert re.fullmatch(r"[A-Z0-9]{10}", money.receipt_number)
    assert (money.amount, money.phone) == (150, shop.phone)
    assert money.checkout_request_id == push["CheckoutRequestID"]
    assert callback == {
        "MerchantRequestID": push["MerchantRequestID"],
        "CheckoutRequestID": push["CheckoutRequestID"],
        "ResultCode": 0,
        "ResultDesc": "The service request is processed successfully.",
        "CallbackMetadata": {
            "Item": [
                {"Name": "Amount", "Value": 150.0},
                {"Name": "MpesaReceiptNumber", "Value": money.receipt_number},
                {"Name": "Balance"},
                {"Name": "TransactionDate", "Value": 20260314090005},
                {"Name": "PhoneNumber", "Value": int(shop.phone)},
            ]
        },
    }


def test_a_callback_comes_as_it_was_seen_to_come(simulator: Daraja, receiver: Receiver) -> None:
    daraja, shop = simulator
    shop.push_accepted(CallBackURL=receiver.url + "/more?token=7")
    daraja.approve("1")
    receiver.callbacks(1)
    (request,) = receiver.requests
    assert (request.method, request.path) == ("POST", "/pay/callback/attempt-1/more")
    assert request.query == "token=7"
    assert request.headers["content-type"] == "application/json;charset=UTF-8"
    assert request.headers["businessshortcode"] == "174379"
    assert b"PC07-4K2Q" not in request.body


@pytest.mark.parametrize(
    ("script", "code", "callback_text", "query_text"),
    [
        (Script.CANCEL, 1032, "Request cancelled by user.", "Request cancelled by user."),
        (Script.WRONG_PIN, 2001, "The initiator information is invalid.", None),
        (Script.NO_FUNDS, 1, "The balance is insufficient for the transaction.", None),
        (Script.NO_ANSWER, 1037, "No response from user.", "DS timeout user cannot be reached."),
    ],
    ids=lambda value: value if isinstance(value, Script) else "",
)
def test_a_refusal_is_told_by_callback_and_query_and_moves_nothing(
    simulator: Daraja,
    receiver: Receiver,
    script: Script,
    code: int,
    callback_text: str,
    query_text: str | None,
) -> None:
    daraja, shop = simulator
    daraja.next_script(script, ends_after_seconds=SOON)
    push = shop.push().json()
    assert receiver.callback() == {
        "MerchantRequestID": push["MerchantRequestID"],
        "CheckoutRequestID": push["CheckoutRequestID"],
        "ResultCode": code,
        "ResultDesc": callback_text,
    }
    answer = shop.query(push["CheckoutRequestID"]).json()
    assert answer["ResultCode"] == str(code)
    assert answer["ResultDesc"] == (query_text or callback_text)
    assert daraja.moved() == []
    assert daraja.prompts() == []


def test_a_lost_callback_is_never_sent_and_the_query_says_paid(simulator: Daraja, receiver: Receiver) -> None:
    daraja, shop = simulator
    daraja.next_script(Script.LOST_CALLBACK)
    checkout_id = shop.push_accepted()
    daraja.approve("1")
    assert shop.query(checkout_id).json()["ResultCode"] == "0"
    assert _amounts_moved(daraja) == [150]
    # A callback of the next prompt comes through, so one of the first would have come before it.
    other_id = shop.push_accepted()
    daraja.cancel("2")
    assert receiver.callback()["CheckoutRequestID"] == other_id
    until(lambda: daraja.deliveries() == [Delivery("2", 200)])


def test_a_late_callback_keeps_the_receiver_waiting_while_the_query_says_paid(
    start: StartShop, receiver: Receiver
) -> None:
    daraja, shop = start(pace=Pace(late=60))
    daraja.next_script(Script.LATE_CALLBACK)
    checkout_id = shop.push_accepted()
    daraja.approve("1")
    assert shop.query(checkout_id).json()["ResultCode"] == "0"
    # Another prompt's callback, sent later, overtakes it.
    other_id = shop.push_accepted()
    daraja.cancel("2")
    assert receiver.callback()["CheckoutRequestID"] == other_id


def test_a_late_callback_comes_in_the_end(simulator: Daraja, receiver: Receiver) -> None:
    daraja, shop = simulator
    daraja.next_script(Script.LATE_CALLBACK, callback_delay_seconds=SOON)
    shop.push_accepted()
    daraja.approve("1")
    assert receiver.callback()["ResultCode"] == 0


def test_a_double_callback_is_the_same_twice_and_the_money_moves_once(
    simulator: Daraja, receiver: Receiver
) -> None:
    daraja, shop = simulator
    daraja.next_script(Script.DOUBLE_CALLBACK)
    shop.push_accepted()
    daraja.approve("1")
    first, second = receiver.callbacks(2)
    assert first == second
    assert _amounts_moved(daraja) == [150]
    until(lambda: daraja.deliveries() == [Delivery("1", 200)] * 2)


def test_an_early_callback_is_taken_before_the_push_is_answered(
    simulator: Daraja, receiver: Receiver
) -> None:
    daraja, shop = simulator
    daraja.next_script(Script.EARLY_CALLBACK)
    events: list[str] = []
    is_let_go = threading.Event()

    def push() -> None:
        shop.push_accepted()
        events.append("push answered")

    def take_callback(_: Request) -> Response:
        is_let_go.wait()
        events.append("callback taken")
        return Response(200)

    receiver.answer = take_callback
    till = threading.Thread(target=push)
    till.start()
    until(lambda: len(receiver.requests) == 1)
    assert daraja.calls.push == 1
    assert events == []
    is_let_go.set()
    till.join()
    assert events == ["callback taken", "push answered"]
    assert _amounts_moved(daraja) == [150]


def test_the_receiver_of_an_early_callback_may_query_meanwhile(start: StartShop, receiver: Receiver) -> None:
    daraja, shop = start()
    daraja.next_script(Script.EARLY_CALLBACK)
    codes: list[str] = []

    def query(request: Request) -> Response:
        checkout_id = re.search(rb"ws_CO_\w+", request.body)
        assert checkout_id is not None
        codes.append(shop.query(checkout_id[0].decode()).json()["ResultCode"])
        return Response(200)

    receiver.answer = query
    shop.push_accepted()
    assert codes == ["0"]


@pytest.mark.parametrize(
    ("asked", "params", "moved"), [(150, {}, 149), (1, {}, 2), (150, {"amount": 15}, 15)], ids=repr
)
def test_a_wrong_amount_is_the_amount_that_moved(
    simulator: Daraja, receiver: Receiver, asked: int, params: dict[str, Any], moved: int
) -> None:
    daraja, shop = simulator
    daraja.next_script(Script.WRONG_AMOUNT, **params)
    shop.push_accepted(Amount=asked)
    daraja.approve("1")
    assert metadata(receiver.callback())["Amount"] == moved
    assert _amounts_moved(daraja) == [moved]


def test_a_lost_answer_leaves_a_live_prompt_whose_callback_comes(
    simulator: Daraja, receiver: Receiver
) -> None:
    daraja, shop = simulator
    daraja.next_script(Script.ANSWER_LOST)
    with pytest.raises(httpx.RemoteProtocolError):
        shop.push()
    (prompt,) = daraja.prompts()
    assert daraja.approve(prompt.prompt_id)
    assert receiver.callback()["ResultCode"] == 0
    assert _amounts_moved(daraja) == [150]


def test_an_ambiguous_error_leaves_a_live_prompt_whose_callback_comes(
    simulator: Daraja, receiver: Receiver
) -> None:
    daraja, shop = simulator
    daraja.next_script(Script.AMBIGUOUS_ERROR)
    assert refusal(shop.push()) == (500, "500.003.1001", "Internal Server Error")
    assert daraja.approve("1")
    assert receiver.callback()["ResultCode"] == 0
    assert _amounts_moved(daraja) == [150]


def test_a_slow_answer_outlasts_an_impatient_caller_and_the_prompt_is_live(
    start: StartShop, receiver: Receiver
) -> None:
    daraja, shop = start(pace=Pace(slow=60))
    daraja.next_script(Script.SLOW_ANSWER)
    shop.http.timeout = httpx.Timeout(5, read=0.2)
    with pytest.raises(httpx.ReadTimeout):
        shop.push()
    until(lambda: daraja.approve("1"))
    assert receiver.callback()["ResultCode"] == 0


def test_a_slow_answer_comes(simulator: Daraja, receiver: Receiver) -> None:
    daraja, shop = simulator
    daraja.next_script(Script.SLOW_ANSWER, answer_delay_seconds=SOON)
    answer = shop.push()
    assert answer.elapsed.total_seconds() >= SOON
    assert answer.json()["ResponseCode"] == "0"
    assert len(daraja.prompts()) == 1


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        (Script.BUSY, (500, "500.003.02", "System is busy. Please try again in few minutes.")),
        (Script.SPIKE_ARREST, (500, "500.003.02", "Spike Arrest Violation")),
        (Script.REVOKED_TOKEN, BAD_TOKEN),
    ],
)
def test_a_push_turned_away_shows_no_prompt(
    simulator: Daraja, script: Script, expected: tuple[int, str, str]
) -> None:
    daraja, shop = simulator
    daraja.next_script(script)
    assert refusal(shop.push()) == expected
    assert daraja.prompts() == []
    shop.renew_token()
    shop.push_accepted()


def test_a_token_revoked_by_script_stays_bad_until_it_is_renewed(simulator: Daraja) -> None:
    daraja, shop = simulator
    daraja.next_script(Script.REVOKED_TOKEN)
    daraja.next_script(Script.LOST_CALLBACK)
    assert refusal(shop.push()) == BAD_TOKEN
    assert refusal(shop.push()) == BAD_TOKEN
    shop.renew_token()
    checkout_id = shop.push_accepted()  # takes the script after it
    daraja.approve("1")
    assert shop.query(checkout_id).json()["ResultCode"] == "0"
    assert daraja.deliveries() == []


def test_query_noise_says_nothing_and_then_the_truth_comes(simulator: Daraja) -> None:
    daraja, shop = simulator
    daraja.next_script(Script.QUERY_NOISE, noise_count=5)
    checkout_id = shop.push_accepted()
    daraja.approve("1")
    noise = [shop.query(checkout_id) for _ in range(5)]
    assert [answer.status_code for answer in noise] == [500, 500, 429, 503, 500]
    assert refusal(noise[0]) == (500, "500.001.1001", "")
    assert refusal(noise[1]) == (500, "500.003.02", "Spike Arrest Violation")
    assert noise[2].json()["fault"]["detail"]["errorcode"] == "policies.ratelimit.SpikeArrestViolation"
    assert noise[3].headers["content-type"] == "text/html"
    assert noise[4].json()["errorMessage"] == ""
    assert shop.query(checkout_id).json()["ResultCode"] == "0"


def test_a_receiver_that_cannot_be_reached_is_tried_once(simulator: Daraja, receiver: Receiver) -> None:
    daraja, shop = simulator
    daraja.next_script(Script.UNREACHABLE_RECEIVER)
    checkout_id = shop.push_accepted()
    daraja.approve("1")
    until(lambda: daraja.deliveries() == [Delivery("1", None)])
    assert receiver.requests == []
    assert shop.query(checkout_id).json()["ResultCode"] == "0"


@pytest.mark.parametrize("status", [200, 302, 404, 500, 503])
def test_a_callback_is_posted_once_whatever_it_is_answered(
    simulator: Daraja, receiver: Receiver, status: int
) -> None:
    daraja, shop = simulator
    receiver.answer = lambda _: Response(status, headers=(("Location", receiver.url),))
    shop.push_accepted()
    daraja.approve("1")
    receiver.callbacks(1)
    # A second attempt for the first prompt would come before this one.
    shop.push_accepted()
    daraja.approve("2")
    until(lambda: len(daraja.deliveries()) == 2)
    assert daraja.deliveries() == [Delivery("1", status), Delivery("2", status)]
    assert len(receiver.requests) == 2


def test_a_callback_to_nobody_hurts_nothing(simulator: Daraja, receiver: Receiver) -> None:
    daraja, shop = simulator
    # Names that pass for web addresses, and a port that nobody listens to.
    hosts = ["1.2.3.999", "xn--zzzz", "a..b", "x" * 64 + ".invalid", "127.0.0.1:1"]
    for number, host in enumerate(hosts, start=1):
        shop.push_accepted(CallBackURL=f"https://{host}/")
        daraja.approve(str(number))
    until(lambda: len(daraja.deliveries()) == len(hosts))
    assert {delivery.status for delivery in daraja.deliveries()} == {None}
    shop.push_accepted()
    daraja.approve(str(len(hosts) + 1))
    assert receiver.callback()["ResultCode"] == 0


@pytest.mark.parametrize("code", [1019, "SFC_IC0003", 100000100])
def test_a_script_can_name_any_result(simulator: Daraja, receiver: Receiver, code: int | str) -> None:
    daraja, shop = simulator
    daraja.next_script(Script.RESULT, result=Result(code, "As told."), ends_after_seconds=SOON)
    checkout_id = shop.push_accepted()
    callback = receiver.callback()
    assert (callback["ResultCode"], callback["ResultDesc"]) == (code, "As told.")
    assert shop.query(checkout_id).json()["ResultCode"] == str(code)
    assert daraja.moved() == []


def test_a_script_can_name_any_refusal(simulator: Daraja) -> None:
    daraja, shop = simulator
    daraja.next_script(Script.REFUSAL, fault=Fault(500, "500.003.03", "Quota Violation"))
    daraja.next_script(Script.REFUSAL, fault=Fault(502, raw_body=""))
    assert refusal(shop.push()) == (500, "500.003.03", "Quota Violation")
    assert (shop.push().status_code, shop.push().status_code) == (502, 200)


@pytest.mark.parametrize("script", [Script.RESULT, Script.REFUSAL])
def test_a_script_without_what_it_needs_is_refused(simulator: Daraja, script: Script) -> None:
    daraja, _ = simulator
    with pytest.raises(ValueError, match="this script needs"):
        daraja.next_script(script)
    with pytest.raises(ValueError, match="this script needs"):
        Simulator(default_script=script)


def test_a_refused_push_uses_up_no_script(simulator: Daraja, receiver: Receiver) -> None:
    daraja, shop = simulator
    daraja.next_script(Script.CANCEL, ends_after_seconds=SOON)
    shop.push(Amount=0)
    shop.push_accepted()
    assert receiver.callback()["ResultCode"] == 1032
    daraja.next_script(Script.LOST_CALLBACK, ends_after_seconds=60)
    shop.push_accepted()
    daraja.next_script(Script.WRONG_PIN, ends_after_seconds=SOON)
    assert refusal(shop.push())[2].startswith("Unable to lock subscriber")
    daraja.cancel("2")
    shop.push_accepted()
    assert receiver.callbacks(2)[1]["ResultCode"] == 2001


def test_scripts_queue_and_then_the_default_comes_back(start: StartShop, receiver: Receiver) -> None:
    daraja, shop = start(default_script=Script.NO_FUNDS, answer_seconds=SOON)
    daraja.next_script(Script.CANCEL)
    daraja.next_script(Script.WRONG_PIN)
    for count in range(1, 4):
        shop.push_accepted()
        receiver.callbacks(count)
    assert [callback["ResultCode"] for callback in receiver.callbacks(3)] == [1032, 2001, 1]


def test_the_phone_number_chooses_a_script_where_the_table_is_in_use(
    start: StartShop, receiver: Receiver
) -> None:
    _, shop = start(has_phone_table=True, answer_seconds=SOON, default_script=Script.NO_FUNDS)
    for count, tail in enumerate(["1032", "2001", "1037", "0000", "4417"], start=1):
        shop.push_accepted(PhoneNumber="25472211" + tail)
        receiver.callbacks(count)
    codes = [callback["ResultCode"] for callback in receiver.callbacks(5)]
    assert codes == [1032, 2001, 1037, 0, 1]


def test_the_phone_number_chooses_nothing_otherwise(start: StartShop, receiver: Receiver) -> None:
    _, shop = start(answer_seconds=SOON)
    shop.push_accepted(PhoneNumber="254722111032")
    assert receiver.callback()["ResultCode"] == 0


def test_a_queued_script_goes_before_the_phone_number(start: StartShop, receiver: Receiver) -> None:
    daraja, shop = start(has_phone_table=True, answer_seconds=SOON)
    daraja.next_script(Script.WRONG_PIN)
    shop.push_accepted(PhoneNumber="254722111032")
    assert receiver.callback()["ResultCode"] == 2001


def test_a_phone_number_that_revokes_the_token_does_so_every_other_time(start: StartShop) -> None:
    daraja, shop = start(has_phone_table=True)
    for prompt_id in ("1", "2"):
        assert refusal(shop.push(PhoneNumber="254722119008")) == BAD_TOKEN
        shop.renew_token()
        shop.push_accepted(PhoneNumber="254722119008")
        assert daraja.approve(prompt_id)


def test_every_script_has_a_plot_and_no_two_a_phone_tail() -> None:
    assert set(PLOTS) == set(Script)
    tails = [plot.phone_tail for plot in PLOTS.values() if plot.phone_tail]
    assert len(set(tails)) == len(tails)
    assert all(re.fullmatch(r"\d{4}", tail) for tail in tails)


def test_a_scene_tells_how_it_ends() -> None:
    assert Scene(script=Script.CANCEL).ending.code == 1032
    assert Scene(script=Script.RESULT, result=Result(17, "")).ending.code == 17
    assert Scene(script=Script.LATE_CALLBACK).ending.is_paid
