"""What is heard, and what is not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cyberdesk.domain.events import PaymentChanged
from cyberdesk.domain.payment import Payment
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.settings.sounds import SoundsSection
from cyberdesk.ui.sound_choice import VOLUMES, Sound, SoundChoice
from cyberdesk.ui.sound_player import Samples
from cyberdesk.ui.sounds import Sounds
from tests.ui.payments.shop import Shop


class AtOnce(Executor):
    """Work is done where it is asked for; or later, when a test holds it back."""

    def __init__(self) -> None:
        self.is_held = False
        self.is_over = False
        self.jobs: list[Callable[[], None]] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        if self.is_over:
            raise RuntimeError("cannot schedule new futures after shutdown")
        future: Future[Any] = Future()
        self.jobs.append(lambda: future.set_result(fn(*args, **kwargs)))
        if not self.is_held:
            self.jobs.pop()()
        return future


class Ear:
    """Sounds with everything around them that a test decides.

    Attributes:
        heard: the frames that were played.
        now: seconds, for the pause between two sounds and for what comes too late.
    """

    def __init__(self, shop: Shop) -> None:
        self.shop = shop
        self.heard: list[bytes] = []
        self.now = 100.0
        self.workers = AtOnce()
        self.choice = SoundChoice()
        self.choice.volume = 100
        self.sounds = Sounds(
            self.choice, shop.clock, Bridge(self.workers), play=self._play, monotonic=lambda: self.now
        )
        self.error: Exception | None = None
        self._frames = {self.sounds._samples[sound].frames: sound for sound in Sound}  # type: ignore[union-attr]

    def _play(self, sound: Samples) -> None:
        if self.error is not None:
            raise self.error
        self.heard.append(sound.frames)

    @property
    def names(self) -> list[Sound]:
        return [self._frames[frames] for frames in self.heard]

    def tell(self, payment: Payment) -> None:
        """A while later, the event of a payment as it stands."""
        self.now += 10
        self.sounds.on_event(PaymentChanged(self.shop.store.payment(payment.id)))


@pytest.fixture
def shop(tmp_path: Path, qapp: QApplication) -> Iterator[Shop]:
    shop = Shop(tmp_path)
    yield shop
    shop.close()


@pytest.fixture
def ear(shop: Shop) -> Ear:
    return Ear(shop)


def test_a_payment_that_is_paid_chimes_once(shop: Shop, ear: Ear) -> None:
    payment = shop.prompt(shop.customer())
    ear.tell(payment)
    assert ear.names == []
    shop.paid(payment)
    ear.tell(payment)
    shop.paid(payment, "TKL1AAAAAA")
    ear.tell(payment)
    assert ear.names == [Sound.PAID]


def test_a_payment_that_fails_is_heard_low_and_its_late_money_chimes(shop: Shop, ear: Ear) -> None:
    payment = shop.declined(shop.prompt(shop.customer()))
    ear.tell(payment)
    shop.paid(payment)
    ear.tell(payment)
    assert ear.names == [Sound.FAILED, Sound.PAID]


def test_a_failure_that_is_told_after_paid_is_not_heard(shop: Shop, ear: Ear) -> None:
    declined = shop.declined(shop.prompt(shop.customer()))
    ear.tell(shop.paid(declined))
    ear.now += 10
    ear.sounds.on_event(PaymentChanged(declined))
    assert ear.names == [Sound.PAID]


def test_waiting_and_doubt_are_silent(shop: Shop, ear: Ear) -> None:
    payment = shop.prompt(shop.customer())
    ear.tell(payment)
    ear.tell(shop.doubted(payment))
    assert ear.names == []


def test_what_ended_before_the_program_started_is_silent(shop: Shop) -> None:
    payment = shop.paid(shop.prompt(shop.customer()))
    shop.clock.move(minutes=1)
    ear = Ear(shop)
    ear.tell(payment)
    assert ear.names == []


def test_there_is_at_most_one_sound_a_second(shop: Shop, ear: Ear) -> None:
    for _ in range(3):
        payment = shop.cash(shop.customer())
        ear.sounds.on_event(PaymentChanged(payment))
        ear.now += 0.4
    assert ear.names == [Sound.PAID]
    ear.tell(shop.cash(shop.customer()))
    assert ear.names == [Sound.PAID, Sound.PAID]


def test_each_sound_is_muted_by_itself(shop: Shop, ear: Ear) -> None:
    ear.choice.mute(Sound.PAID, is_muted=True)
    customer = shop.customer()
    ear.tell(shop.cash(customer))
    ear.tell(shop.declined(shop.prompt(customer)))
    assert ear.names == [Sound.FAILED]


def test_five_minutes_left_ticks_once_for_each_end(shop: Shop, ear: Ear) -> None:
    ends = shop.clock.now()
    for end in (ends, ends, ends + timedelta(minutes=30)):
        ear.now += 10
        ear.sounds.on_minutes_left(1, end)
    assert ear.names == [Sound.ENDING, Sound.ENDING]


def test_a_sound_that_had_to_wait_for_a_worker_is_left_out(shop: Shop, ear: Ear) -> None:
    ear.workers.is_held = True
    ear.tell(shop.cash(shop.customer()))
    ear.now += 3
    ear.workers.jobs.pop()()
    assert ear.names == []


@pytest.mark.parametrize("error", [OSError("no card"), RuntimeError("taken")])
def test_a_system_that_cannot_play_is_no_error(shop: Shop, ear: Ear, error: Exception) -> None:
    ear.error = error
    ear.tell(shop.cash(shop.customer()))
    ear.error = None
    ear.tell(shop.cash(shop.customer()))
    assert ear.names == [Sound.PAID]


def test_when_the_workers_are_gone_it_is_silent(shop: Shop, ear: Ear) -> None:
    ear.workers.is_over = True
    ear.tell(shop.cash(shop.customer()))
    assert ear.names == []


# --- choice -----------------------------------------------------------------------------------------------


def test_the_choice_is_kept_beside_the_appearance(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    choice = SoundChoice(file)
    choice.mute(Sound.FAILED, is_muted=True)
    choice.choose_volume(VOLUMES[0])
    again = SoundChoice(file)
    assert [sound for sound in Sound if again.is_muted(sound)] == [Sound.FAILED]
    assert again.volume == VOLUMES[0]


def test_nonsense_in_the_file_means_the_usual(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    file.write_text("[sounds]\nvolume=a lot\nmuted_paid=perhaps\n", encoding="utf-8")
    choice = SoundChoice(file)
    assert (choice.volume, choice.is_muted(Sound.PAID)) == (VOLUMES[1], False)


def test_the_settings_mute_try_out_and_choose_how_loud(ear: Ear, qtbot: QtBot) -> None:
    section = SoundsSection(ear.sounds)
    qtbot.addWidget(section)
    section.boxes[Sound.FAILED].click()
    assert ear.choice.is_muted(Sound.FAILED)
    section.listen[Sound.FAILED].click()
    assert ear.names == [Sound.FAILED]
    section.volume.choose(str(VOLUMES[0]))
    assert ear.choice.volume == VOLUMES[0]
    assert len(ear.heard) == 2
    assert section.boxes[Sound.PAID].isChecked()
