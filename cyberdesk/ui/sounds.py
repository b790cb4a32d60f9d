"""Decides what is to be heard: paid, failed, five minutes left. Nothing is said by a sound alone."""

from __future__ import annotations

import contextlib
import logging
import subprocess
import time
import wave
from collections.abc import Callable
from datetime import datetime
from functools import partial

from cyberdesk import paths
from cyberdesk.domain.events import Event, PaymentChanged
from cyberdesk.domain.payment import Payment, PaymentState
from cyberdesk.services.ports import Clock
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.sound_choice import Sound, SoundChoice
from cyberdesk.ui.sound_player import Play, Samples, read_samples, softer, system_player

log = logging.getLogger(__name__)

_LEAST_SECONDS_BETWEEN = 1.0
_TOO_LATE_SECONDS = 2.0
"""A chime that had to wait for a free worker would be taken for that of another payment."""

_HEARD = {PaymentState.PAID: Sound.PAID, PaymentState.DECLINED: Sound.FAILED}


class Sounds:
    """Hears of the same events as the window. Nothing here raises, and nothing waits."""

    def __init__(
        self,
        choice: SoundChoice,
        clock: Clock,
        bridge: Bridge,
        *,
        play: Play | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """
        Args:
            play: the system's own way if not given.
        """
        self.choice = choice
        self._bridge = bridge
        self._monotonic = monotonic
        self._play = play or system_player()
        self._since = clock.now()
        self._last_at: float | None = None
        # What was heard of, or was never to be: the same state is told again with each remark.
        self._heard: dict[int, PaymentState] = {}
        self._warned: dict[int, datetime] = {}
        self._samples = {sound: _read(sound) for sound in Sound}

    @property
    def can_play(self) -> bool:
        """This system has a way to play."""
        return self._play is not None

    def on_event(self, event: Event) -> None:
        """A payment that has just been paid or has failed is heard, once."""
        if isinstance(event, PaymentChanged) and self._is_news(event.payment):
            self._sound(_HEARD[event.payment.state])

    def on_minutes_left(self, session_id: int, ends_at: datetime) -> None:
        """A session ends soon: heard once for each end, so that added time is warned of again."""
        if self._warned.get(session_id) != ends_at:
            self._warned[session_id] = ends_at
            self._sound(Sound.ENDING)

    def try_out(self, sound: Sound) -> None:
        """Let it be heard, muted or not."""
        self._start(sound)

    def _is_news(self, payment: Payment) -> bool:
        if payment.state not in _HEARD or self._heard.get(payment.id) in {payment.state, PaymentState.PAID}:
            return False
        self._heard[payment.id] = payment.state
        return payment.finished_at is not None and payment.finished_at >= self._since

    def _sound(self, sound: Sound) -> None:
        if self.choice.is_muted(sound):
            return
        now = self._monotonic()
        if self._last_at is not None and now - self._last_at < _LEAST_SECONDS_BETWEEN:
            return
        self._last_at = now
        self._start(sound)

    def _start(self, sound: Sound) -> None:
        samples = self._samples[sound]
        if self._play is None or samples is None:
            return
        work = partial(self._play_now, self._play, samples, self.choice.volume, self._monotonic())
        # The workers are gone when the program ends; it ends in silence.
        with contextlib.suppress(RuntimeError):
            self._bridge.run(work, _ignore, _ignore)

    def _play_now(self, play: Play, samples: Samples, volume: int, asked_at: float) -> None:
        """In a worker."""
        if self._monotonic() - asked_at > _TOO_LATE_SECONDS:
            return
        try:
            play(softer(samples, volume))
        except (OSError, RuntimeError, subprocess.SubprocessError) as error:
            # No loudspeaker, or it is taken: what happened stands on the screen all the same.
            log.info("a sound could not be played: %s", type(error).__name__)


def _read(sound: Sound) -> Samples | None:
    try:
        return read_samples(paths.resource(f"sounds/{sound}.wav"))
    except (OSError, EOFError, wave.Error):
        log.warning("the sound %s cannot be read", sound)
        return None


def _ignore(_what: object) -> None:
    """Nobody waits for a sound."""
