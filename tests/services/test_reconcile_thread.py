"""The reconciler's own thread: it wakes for news, lives through faults and ends when told."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from cyberdesk.domain.events import LinkChanged, PaymentChanged
from cyberdesk.domain.payment import Payment, PaymentState
from cyberdesk.services import reconcile
from cyberdesk.services.errors import StorageError
from cyberdesk.services.ports import QueryAnswer
from cyberdesk.services.reconcile import Reconciler
from tests.services.shop import OTHER_PHONE, QUERY_PAID, Shop

PATIENCE_SECONDS = 30.0


def wait(is_so: Callable[[], object]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    pause = threading.Event()
    while not is_so():
        assert time.monotonic() < deadline, "it did not happen"
        pause.wait(0.002)


@pytest.fixture
def reconciler(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> Iterator[Reconciler]:
    """It sleeps for ever unless it is woken, so a test that waits in vain fails."""
    for name in ("_LONGEST_SLEEP_SECONDS", "_WATCHING_SLEEP_SECONDS", "_TROUBLE_SECONDS"):
        monkeypatch.setattr(reconcile, name, 3600.0)
    made = Reconciler(shop.store, shop.gateway, shop.settlement, shop.clock, shop.published)
    shop.published.listeners.append(made.on_event)
    yield made
    # Not by `stop` alone: a thread that it does not wake would hang the tests instead of failing one.
    with made._wake:
        made._is_stopping = True
        made._wake.notify_all()
    made.stop()


def sleeping(reconciler: Reconciler, monkeypatch: pytest.MonkeyPatch) -> None:
    """Start it, and wait until it has looked once and sleeps."""
    falls_asleep = threading.Event()
    sleep = reconciler._wake.wait

    def tell_and_sleep(timeout: float | None = None) -> bool:
        # Whoever wakes it needs the lock first, which the sleep gives back.
        falls_asleep.set()
        return sleep(timeout)

    monkeypatch.setattr(reconciler._wake, "wait", tell_and_sleep)
    reconciler.start()
    assert falls_asleep.wait(PATIENCE_SECONDS)


def long_unanswered(shop: Shop) -> Payment:
    """A payment that is not asked about by itself any more."""
    payment = shop.send()
    shop.clock.move(hours=100)
    return payment


def test_ask_now_wakes_it(shop: Shop, reconciler: Reconciler, monkeypatch: pytest.MonkeyPatch) -> None:
    payment = long_unanswered(shop)
    shop.gateway.will_tell(QUERY_PAID)
    sleeping(reconciler, monkeypatch)
    reconciler.ask_now(payment.id)
    wait(lambda: shop.state(payment) is PaymentState.PAID)


def test_a_network_that_comes_back_wakes_it(
    shop: Shop, reconciler: Reconciler, monkeypatch: pytest.MonkeyPatch
) -> None:
    long_unanswered(shop)
    sleeping(reconciler, monkeypatch)
    reconciler.on_event(LinkChanged(is_reachable=False))
    reconciler.on_event(LinkChanged(is_reachable=True))
    wait(lambda: shop.gateway.questions)


def test_a_new_prompt_wakes_it(shop: Shop, reconciler: Reconciler, monkeypatch: pytest.MonkeyPatch) -> None:
    sleeping(reconciler, monkeypatch)
    payment = shop.send()
    shop.clock.move(seconds=10)
    reconciler.on_event(PaymentChanged(payment))
    wait(lambda: shop.gateway.questions)


def test_news_that_come_while_it_looks_are_not_missed(
    shop: Shop, reconciler: Reconciler, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A prompt is sent just after it read that there is none."""
    look = shop.store.open_payments

    def look_just_before() -> list[Payment]:
        found = look()
        monkeypatch.setattr(shop.store, "open_payments", look)
        shop.send()
        shop.clock.move(seconds=10)
        return found

    monkeypatch.setattr(shop.store, "open_payments", look_just_before)
    reconciler.start()
    wait(lambda: shop.gateway.questions)


def test_a_fault_of_ours_does_not_end_the_thread(
    shop: Shop,
    reconciler: Reconciler,
    monkeypatch: pytest.MonkeyPatch,
    expected_errors: list[logging.LogRecord],
) -> None:
    payment = shop.send()
    with monkeypatch.context() as patch:
        patch.setattr(shop.store, "open_payments", lambda: 1 // 0)
        reconciler.start()
        wait(lambda: expected_errors)
    reconciler.ask_now(payment.id)
    wait(lambda: shop.gateway.questions)
    assert [record.getMessage() for record in expected_errors] == ["open payments could not be watched"]


def test_trouble_of_the_disk_does_not_end_the_thread(
    shop: Shop, reconciler: Reconciler, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    payment = shop.send()

    def full() -> list[Payment]:
        raise StorageError("The disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(shop.store, "open_payments", full)
        reconciler.start()
        wait(lambda: "open payments could not be read: The disk is full" in caplog.messages)
    reconciler.ask_now(payment.id)
    wait(lambda: shop.gateway.questions)


def test_stop_ends_the_thread_in_its_sleep(
    shop: Shop, reconciler: Reconciler, monkeypatch: pytest.MonkeyPatch
) -> None:
    sleeping(reconciler, monkeypatch)
    stopping = threading.Thread(target=reconciler.stop)
    stopping.start()
    stopping.join(PATIENCE_SECONDS)
    assert not stopping.is_alive()
    assert "reconciler" not in {thread.name for thread in threading.enumerate()}


def test_stop_waits_for_the_question_on_its_way_and_asks_no_other(shop: Shop, reconciler: Reconciler) -> None:
    asked, may_answer = threading.Event(), threading.Event()
    first, second = shop.send(), shop.send(phone=OTHER_PHONE)
    shop.clock.move(seconds=10)

    def answer_slowly(_checkout_request_id: str) -> QueryAnswer:
        asked.set()
        assert may_answer.wait(PATIENCE_SECONDS)
        return QUERY_PAID

    shop.gateway.will_tell(answer_slowly)
    reconciler.start()
    assert asked.wait(PATIENCE_SECONDS)
    stopping = threading.Thread(target=reconciler.stop)
    stopping.start()
    wait(lambda: reconciler._is_stopping)
    may_answer.set()
    stopping.join(PATIENCE_SECONDS)
    assert shop.state(first) is PaymentState.PAID
    assert shop.gateway.questions == [first.checkout_request_id]
    assert second.is_open


def test_stop_without_a_start_does_nothing(reconciler: Reconciler) -> None:
    reconciler.stop()
