"""The cable is pulled during every step of a payment; the window tells the truth at each moment.

The truth is the ledger against the money that really moved at the far end, and what staff can read: the
lights, the card and the bill. Whatever happens in between, at the end both are the same.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cyberdesk.domain.ledger import Account
from cyberdesk.domain.money import Money
from cyberdesk.domain.payment import Cause, Payment, PaymentState, Remark
from cyberdesk.services.counter import StationStatus
from cyberdesk.simulator.daraja import Simulator
from cyberdesk.simulator.scripts import Script
from cyberdesk.storage.verify import verify
from tests.fakes.cable import Cable, Moment
from tests.walk.conftest import Shop, settings_of

TOKEN, PUSH, QUERY = b"/oauth/", b"/stkpush/", b"/stkpushquery/"
ANSWERS = ("Internet on", "M-PESA answers")
SILENT = ("Internet unclear", "M-PESA does not answer: cash works")
NO_INTERNET = ("No internet: cash and sessions work", "M-PESA waits")
MOMENTS = pytest.mark.parametrize("moment", list(Moment), ids=["request lost", "answer lost"])


class Line:
    """A café whose only way to M-PESA, out and back in, is a cable.

    Attributes:
        out: from the café to M-PESA; pulled, the way back in is out too.
        back: from M-PESA to the café's callback server.
        shop: the café.
    """

    def __init__(
        self,
        qtbot: QtBot,
        folder: Path,
        far_end: Simulator,
        *,
        is_out: bool = False,
        host: str = "127.0.0.1",
    ) -> None:
        """
        Args:
            is_out: the cable is out before the program starts.
            host: what M-PESA's host is called in the settings.
        """
        self.far_end = far_end
        settings = settings_of(far_end)
        self.back = Cable(int(settings["CALLBACK_PORT"]))
        self.out = Cable(int(far_end.base_url.rpartition(":")[2]), on_pull=self.back.pull)
        settings["MPESA_BASE_URL"] = f"http://{host}:{self.out.port}"
        settings["MPESA_CALLBACK_URL"] = f"{self.back.url}/pay/callback/"
        if is_out:
            self.pull()
        self.shop = Shop(qtbot, folder, far_end, settings)

    def pull(self) -> None:
        """The cable is out from now on, and nobody has noticed yet."""
        self.out.pull()

    def plug_in(self) -> None:
        """The cable is in again, and the program looks."""
        self.back.plug_in()
        self.out.plug_in()
        self.shop.program.link.look_now()
        self.shop.wait(lambda: self.lights() == ANSWERS)

    def stop(self) -> None:
        self.shop.stop()
        self.out.stop()
        self.back.stop()

    # --- acting -------------------------------------------------------------------------------------------

    def hold(self) -> None:
        """The next customer waits until the test says what he does."""
        self.far_end.next_script(Script.APPROVE, ends_after_seconds=3600)

    def send_and_wait(self, state: PaymentState) -> Payment:
        """A prompt for a new bill of KES 25, until its payment stands so."""
        self.shop.bill(minutes=25)
        self.shop.send()
        return self.shop.wait_state(state)

    def pay(self) -> None:
        """The customer types the PIN."""
        (prompt,) = self.far_end.prompts()
        assert self.far_end.approve(prompt.prompt_id)

    def pay_into_the_void(self) -> None:
        """The customer types the PIN, and M-PESA finds nobody to tell."""
        told = len(self.far_end.deliveries())
        self.pay()
        self.shop.wait(lambda: len(self.far_end.deliveries()) > told)
        assert self.far_end.deliveries()[-1].status is None

    def wait_for_answers(self, count: int) -> None:
        """Until there are so many payments, none of them still on its way out."""
        store = self.shop.program.store
        self.shop.wait(lambda: len(store.latest_payments(50)) == count)
        self.shop.wait(
            lambda: all(one.state is not PaymentState.SENDING for one in store.latest_payments(50))
        )

    def send_again(self) -> None:
        """The key for it, as soon as it may be pressed."""
        form = self.shop.program.window.counter.panel.bill_form
        self.shop.wait(form.send_button.isEnabled)
        self.shop.press(Qt.Key.Key_F7)

    def take_cash(self) -> None:
        """The key for it, as soon as it may be pressed."""
        self.shop.wait(self.shop.program.window.counter.panel.bill_form.cash_button.isEnabled)
        self.shop.press(Qt.Key.Key_F6)
        self.shop.see(3, StationStatus.PAID)

    # --- seeing -------------------------------------------------------------------------------------------

    def lights(self) -> tuple[str, str]:
        """What the lights for the internet and for M-PESA say."""
        strip = self.shop.program.window.strip
        return strip.light("internet").words, strip.light("mpesa").words

    def see_lights(self, words: tuple[str, str]) -> None:
        self.shop.wait(lambda: self.lights() == words)

    def see_card(self, word: str, *says: str) -> None:
        """What the newest card says: its state in a word, and parts of its sentence."""
        self.shop.wait(lambda: self.shop.card().pill.word == word)
        self.shop.wait(lambda: all(part in self.shop.card().words.text() for part in says))

    def see_bill(self, *says: str) -> None:
        self.shop.wait(lambda: all(part in self.shop.notice() for part in says))

    def see_money(self, *, moved: int, taken: int) -> None:
        """Shillings that left wallets, and shillings in the ledger."""
        assert (self.shop.moved(), self.shop.taken()) == (moved, taken)
        assert verify(self.shop.program.store) is None


@pytest.fixture
def line(qtbot: QtBot, tmp_path: Path, far_end: Simulator) -> Iterator[Line]:
    opened = Line(qtbot, tmp_path, far_end)
    opened.see_lights(ANSWERS)
    yield opened
    opened.stop()


# --- before anything left ---------------------------------------------------------------------------------


def test_out_from_the_start_sessions_and_cash_work_and_a_prompt_is_not_sent(
    qtbot: QtBot, tmp_path: Path, far_end: Simulator
) -> None:
    line = Line(qtbot, tmp_path, far_end, is_out=True)
    try:
        line.see_lights(SILENT)
        payment = line.send_and_wait(PaymentState.DECLINED)
        assert payment.cause is Cause.OFFLINE
        line.see_card("Not sent", "did not leave this PC", "No money moved.")
        line.see_bill("did not leave this PC", "No money moved.", "take cash")
        form = line.shop.program.window.counter.panel.bill_form
        assert form.why_not.text().startswith("M-PESA does not answer now")
        assert line.shop.status(3) is StationStatus.TO_PAY
        line.see_money(moved=0, taken=0)
        line.take_cash()
        assert line.shop.program.store.account_balance(Account.CASH) == Money.shillings(25)
        line.shop.start(5)
        line.see_lights(SILENT)
        assert far_end.calls.push == 0
        line.plug_in()
        line.see_money(moved=0, taken=0)
        line.shop.bill(6)
        assert form.send_button.isEnabled()
        assert form.why_not.text() == ""
    finally:
        line.stop()


@MOMENTS
def test_out_during_the_token_the_prompt_is_not_sent_and_goes_out_once_later(
    line: Line, moment: Moment
) -> None:
    line.out.pull_at(TOKEN, moment)
    payment = line.send_and_wait(PaymentState.DECLINED)
    assert payment.cause is Cause.OFFLINE
    line.see_lights(SILENT)
    line.see_card("Not sent", "No money moved.")
    line.see_bill("did not leave this PC", "No money moved.")
    assert line.far_end.calls.push == 0
    line.see_money(moved=0, taken=0)
    line.plug_in()
    line.send_again()
    line.shop.wait_state(PaymentState.PAID)
    line.see_card("Paid")
    assert line.far_end.calls.push == 1
    line.see_money(moved=25, taken=25)


def test_out_before_the_push_the_prompt_is_not_sent_even_on_a_connection_that_was_kept(line: Line) -> None:
    line.send_and_wait(PaymentState.PAID)
    line.shop.press(Qt.Key.Key_Escape)
    line.pull()
    line.shop.bill(4, minutes=30)
    line.shop.send("0700 000 002")
    line.shop.wait_state(PaymentState.DECLINED)
    line.see_lights(SILENT)
    line.see_bill("did not leave this PC", "No money moved.")
    line.see_money(moved=25, taken=25)
    line.plug_in()
    line.send_again()
    line.shop.wait(lambda: line.shop.moved() == 55)
    line.shop.wait_state(PaymentState.PAID)
    assert line.far_end.calls.push == 2
    line.see_money(moved=55, taken=55)


# --- during the push --------------------------------------------------------------------------------------


def test_a_push_that_is_lost_on_its_way_is_in_doubt_and_may_be_charged_again_later(line: Line) -> None:
    line.out.pull_at(PUSH, Moment.BEFORE)
    payment = line.send_and_wait(PaymentState.UNKNOWN)
    assert payment.cause is Cause.ANSWER_LOST
    line.see_lights(SILENT)
    line.see_card("In doubt", "Money may have moved.")
    line.see_bill("Money may have moved.", "Do not charge again yet.")
    line.shop.see(3, StationStatus.IN_DOUBT)
    line.plug_in()
    line.see_card("In doubt", "Money may have moved.")
    line.see_money(moved=0, taken=0)
    line.shop.advance(seconds=330)
    form = line.shop.program.window.counter.panel.bill_form
    line.shop.click(form.again_button)
    line.shop.wait(form.send_button.isEnabled)
    line.shop.click(form.send_button)
    line.shop.wait_state(PaymentState.PAID)
    line.shop.see(3, StationStatus.PAID)
    assert line.far_end.calls.push == 1
    line.see_money(moved=25, taken=25)


def test_a_push_that_was_taken_while_its_answer_is_lost_is_in_doubt_until_the_callback(line: Line) -> None:
    line.hold()
    line.out.pull_at(PUSH, Moment.AFTER)
    payment = line.send_and_wait(PaymentState.UNKNOWN)
    assert payment.checkout_request_id is None
    line.see_lights(SILENT)
    line.see_card("In doubt", "Money may have moved.")
    line.see_bill("M-PESA's answer got lost.", "Money may have moved.")
    line.see_money(moved=0, taken=0)
    line.plug_in()
    line.see_card("In doubt", "Money may have moved.")
    line.pay()
    payment = line.shop.wait_state(PaymentState.PAID)
    assert Remark.LATE in payment.remarks
    line.see_card("Paid late", str(payment.receipt_number))
    assert line.far_end.calls.push == 1
    line.see_money(moved=25, taken=25)


def test_paid_while_nothing_is_known_of_it_the_customers_own_message_settles_it(line: Line) -> None:
    """The push was taken, its answer and its callback were lost: M-PESA cannot even be asked."""
    line.hold()
    line.out.pull_at(PUSH, Moment.AFTER)
    line.send_and_wait(PaymentState.UNKNOWN)
    line.pay_into_the_void()
    line.plug_in()
    line.see_card("In doubt", "Money may have moved.")
    line.see_money(moved=25, taken=0)
    receipt = line.far_end.moved()[0].receipt_number
    line.shop.program.desk.settlement.type_code(line.shop.payment().id, receipt)
    line.see_card("Paid, not verified")
    line.shop.see(3, StationStatus.PAID)
    line.see_money(moved=25, taken=0)
    assert line.shop.program.store.account_balance(Account.MPESA_UNVERIFIED) == Money.shillings(25)


# --- while the prompt is on the phone ---------------------------------------------------------------------


def test_paid_while_the_callback_cannot_come_in_it_is_found_by_asking_when_the_cable_is_back(
    line: Line,
) -> None:
    line.hold()
    line.send_and_wait(PaymentState.PENDING)
    line.pull()
    line.pay_into_the_void()
    line.see_card("Awaiting PIN", "Ask the customer to enter the PIN.")
    line.see_money(moved=25, taken=0)
    line.shop.check_now()
    line.see_lights(SILENT)
    line.see_card("Awaiting PIN", "M-PESA cannot be reached. Next try in")
    assert line.shop.payment().state is PaymentState.PENDING
    line.plug_in()
    line.shop.wait_state(PaymentState.PAID)
    line.see_card("Paid, no receipt yet")
    line.see_bill("KES 25 received.")
    line.see_money(moved=25, taken=25)


def test_cancelled_while_the_callback_cannot_come_in_it_is_found_by_asking(line: Line) -> None:
    line.hold()
    line.send_and_wait(PaymentState.PENDING)
    line.pull()
    assert line.far_end.cancel(line.far_end.prompts()[0].prompt_id)
    line.shop.check_now()
    line.see_card("Awaiting PIN", "M-PESA cannot be reached.")
    line.plug_in()
    line.shop.wait_state(PaymentState.DECLINED)
    line.see_card("Cancelled", "No money moved.")
    line.see_money(moved=0, taken=0)


def test_out_for_longer_than_a_prompt_lives_it_is_in_doubt_and_paid_late_when_the_cable_is_back(
    line: Line,
) -> None:
    line.hold()
    line.send_and_wait(PaymentState.PENDING)
    line.pull()
    line.pay_into_the_void()
    line.shop.advance(seconds=125)
    line.shop.check_now()
    line.shop.wait_state(PaymentState.UNKNOWN)
    line.shop.see(3, StationStatus.IN_DOUBT)
    line.see_lights(SILENT)
    line.see_card("In doubt", "Money may have moved.", "M-PESA cannot be reached.")
    line.see_bill("Money may have moved.", "Do not charge again yet.")
    line.see_money(moved=25, taken=0)
    line.plug_in()
    payment = line.shop.wait_state(PaymentState.PAID)
    assert Remark.LATE in payment.remarks
    line.shop.see(3, StationStatus.PAID)
    line.see_money(moved=25, taken=25)


@MOMENTS
def test_out_during_a_question_the_payment_stands_as_before_until_the_answer_comes(
    line: Line, moment: Moment
) -> None:
    line.far_end.next_script(Script.LOST_CALLBACK)
    line.send_and_wait(PaymentState.PENDING)
    line.shop.wait(lambda: line.shop.moved() == 25)
    line.out.pull_at(QUERY, moment)
    line.shop.check_now()
    line.see_lights(SILENT)
    line.see_card("Awaiting PIN")
    assert line.shop.payment().state is PaymentState.PENDING
    line.see_money(moved=25, taken=0)
    line.plug_in()
    line.shop.wait_state(PaymentState.PAID)
    line.see_money(moved=25, taken=25)


def test_only_the_way_in_is_cut_and_asking_brings_the_end(line: Line) -> None:
    line.hold()
    line.send_and_wait(PaymentState.PENDING)
    line.back.pull()
    line.pay_into_the_void()
    line.see_lights(ANSWERS)
    line.shop.check_now()
    line.shop.wait_state(PaymentState.PAID)
    line.see_lights(ANSWERS)
    line.see_money(moved=25, taken=25)


def test_closed_and_opened_again_with_the_cable_out_nothing_is_forgotten(line: Line) -> None:
    line.hold()
    line.send_and_wait(PaymentState.PENDING)
    line.pull()
    line.pay_into_the_void()
    line.shop.stop()
    line.shop.clock.advance(minutes=5)
    line.shop.program = line.shop._open()
    line.see_lights(SILENT)
    line.shop.wait_state(PaymentState.UNKNOWN)
    line.shop.see(3, StationStatus.IN_DOUBT)
    line.see_money(moved=25, taken=0)
    line.plug_in()
    line.shop.wait_state(PaymentState.PAID)
    line.see_money(moved=25, taken=25)


# --- what the lights say meanwhile ------------------------------------------------------------------------


def test_that_a_call_failed_shows_while_the_reason_is_still_looked_for(
    line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = line.shop.program.window
    looked_for: list[str] = []
    greet = line.shop.program.probe.greet

    def slow_greet() -> object:
        # Runs in the watch's thread; what the window has by then been told.
        last = line.shop.program.link.last
        looked_for.append(str(last is not None and last.is_reachable))
        return greet()

    monkeypatch.setattr(line.shop.program.probe, "greet", slow_greet)
    line.pull()
    line.send_and_wait(PaymentState.DECLINED)
    line.shop.wait(lambda: looked_for)
    assert looked_for[0] == "False"
    line.see_lights(SILENT)
    window.lights.explain("mpesa")
    line.shop.wait(lambda: "turns the connection away" in window.light_details.text)
    assert "No money is at risk" in window.light_details.text
    assert "Sessions, cash, accounts and the ledger" in window.light_details.text
    line.plug_in()
    assert window.light_details.text.startswith("M-PESA answers. M-PESA answered the last call.")


def test_without_internet_that_is_said_and_what_still_works(
    qtbot: QtBot, tmp_path: Path, far_end: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    look_up = socket.getaddrinfo
    has_internet = True

    def look_up_if_there_is_internet(host: object, *more: Any, **options: Any) -> Any:
        if host != "localhost":
            return look_up(host, *more, **options)  # type: ignore[arg-type]
        if not has_internet:
            raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")
        return look_up("127.0.0.1", *more, **options)

    monkeypatch.setattr(socket, "getaddrinfo", look_up_if_there_is_internet)
    line = Line(qtbot, tmp_path, far_end, host="localhost")
    try:
        line.see_lights(ANSWERS)
        has_internet = False
        line.pull()
        line.send_and_wait(PaymentState.DECLINED)
        line.see_lights(NO_INTERNET)
        line.see_bill("did not leave this PC", "No money moved.", "Check the internet")
        line.take_cash()
        line.see_money(moved=0, taken=0)
        has_internet = True
        line.plug_in()
    finally:
        line.stop()


# --- a whole day ------------------------------------------------------------------------------------------

CUTS: tuple[Callable[[Line], object], ...] = (
    lambda line: line.out.pull_at(TOKEN, Moment.AFTER),
    lambda line: line.out.pull_at(PUSH, Moment.BEFORE),
    lambda line: line.out.pull_at(PUSH, Moment.AFTER),
    lambda line: line.back.pull(),
    lambda line: line.pull(),
    lambda line: line.out.is_out,
)


def test_a_day_of_pulled_cables_ends_with_every_shilling_that_moved_counted_once(line: Line) -> None:
    # From 3 on, so that no two station numbers typed after each other are taken for one.
    for number, cut in enumerate(CUTS, start=3):
        cut(line)
        line.shop.bill(number, minutes=20 + number)
        line.shop.send(f"0700 000 00{number}")
        line.wait_for_answers(number - 2)
        assert line.shop.taken() <= line.shop.moved()
        line.plug_in()
        line.shop.press(Qt.Key.Key_Escape)
    store = line.shop.program.store
    line.shop.wait(lambda: not [one for one in store.open_payments() if one.checkout_request_id])
    for payment in store.open_payments():
        # Nothing is known of these, not even an id to ask with: the customer's message is what is left.
        for moved in line.far_end.moved():
            if payment.phone is not None and moved.phone == payment.phone.msisdn:
                line.shop.program.desk.settlement.type_code(payment.id, moved.receipt_number)
    unverified = store.account_balance(Account.MPESA_UNVERIFIED).whole_shillings
    assert line.shop.taken() + unverified == line.shop.moved() > 0
    assert verify(store) is None
