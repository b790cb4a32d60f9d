"""Settings that are only tried out: what the doctor says of them, and a trial of KES 1 in the background."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping

from cyberdesk import config, logs, trial
from cyberdesk.domain.payment import Payment
from cyberdesk.domain.phone import Phone
from cyberdesk.domain.words import words
from cyberdesk.services.doctor import Finding, Status
from cyberdesk.services.errors import CounterError
from cyberdesk.services.trial import TRIAL_AMOUNT, TrialResult
from cyberdesk.trial import OnProgress, Waiting

log = logging.getLogger(__name__)

STOP_SECONDS = 3.0
"""How long the end of the program waits for a trial that was told to stop; its thread is a daemon."""

# What only the window that is open can find out; `_way_back` stands in for it.
_OF_THE_WINDOW = frozenset({"Settings", "Callback server", "Tunnel", "Round trip"})


class BackgroundTrial:
    """A `services.trial.RunningTrial`: a plain daemon thread, so that neither a worker of the window nor the
    end of the program waits for a customer's PIN."""

    def __init__(self, work: Callable[[OnProgress, Waiting], TrialResult]) -> None:
        self._work = work
        self._waiting = Waiting()
        self._payment: Payment | None = None
        self._result: TrialResult | None = None
        self._error: CounterError | None = None
        self._thread = threading.Thread(target=self._run, name="trial", daemon=True)
        self._thread.start()

    @property
    def payment(self) -> Payment | None:
        return self._payment

    @property
    def result(self) -> TrialResult | None:
        return self._result

    @property
    def error(self) -> CounterError | None:
        return self._error

    @property
    def is_over(self) -> bool:
        return self._result is not None or self._error is not None

    def stop_waiting(self) -> None:
        self._waiting.end()

    def join(self, seconds: float) -> None:
        """Wait for its thread, at most so long."""
        self._thread.join(seconds)

    def _run(self) -> None:
        try:
            self._result = self._work(self._on_progress, self._waiting)
        except CounterError as error:
            self._error = self._told(error)
        except Exception:
            # A fault of ours must be shown like any other end: nobody else hears of this thread.
            log.exception("the trial broke")
            words = "Report it with the log file."
            self._error = self._told(CounterError("The program made a mistake", next_step=words))

    def _told(self, error: CounterError) -> CounterError:
        if self._payment is None:
            return error
        return CounterError(error.title, money="The shilling may have moved.", next_step=error.next_step)

    def _on_progress(self, payment: Payment) -> None:
        self._payment = payment


class Trials:
    """Tries out changes of the settings as if they were written; the program goes on with the old ones."""

    def __init__(self, loaded: config.Loaded) -> None:
        """
        Args:
            loaded: the settings in use; changes go on top of the file they came from.
        """
        self._origin = loaded.origin
        self._running: list[BackgroundTrial] = []

    def examine(self, changes: Mapping[str, str]) -> tuple[Finding, ...]:
        """What the doctor would find if these changes were written. Blocks for seconds.

        Raises:
            StorageError: the database of that environment cannot be used.
        """
        loaded = self._loaded(changes)
        engine = trial.TrialEngine(loaded)
        try:
            found = [
                finding
                for finding in engine.doctor.run()
                if finding.name not in _OF_THE_WINDOW
                and not (finding.name in config.KEYS and finding.status is Status.PASSED)
            ]
        finally:
            engine.stop()
        return (*found, *_own_host(loaded.settings), _way_back(loaded.settings))

    def send(self, changes: Mapping[str, str], phone: Phone) -> BackgroundTrial:
        """Send KES 1 with these changes. Returns at once."""
        loaded = self._loaded(changes)
        return self._start(
            lambda on_progress, waiting: trial.run(
                loaded, phone, TRIAL_AMOUNT, on_progress=on_progress, waiting=waiting
            )
        )

    def look_again(self, changes: Mapping[str, str], payment_id: int) -> BackgroundTrial:
        """Ask once more about a trial in doubt. Returns at once."""
        loaded = self._loaded(changes)
        return self._start(
            lambda on_progress, waiting: trial.look_again(
                loaded, payment_id, on_progress=on_progress, waiting=waiting
            )
        )

    def stop(self) -> None:
        """Wait for no trial any longer: the program ends."""
        for running in self._running:
            running.stop_waiting()
        for running in self._running:
            running.join(STOP_SECONDS)

    def _start(self, work: Callable[[OnProgress, Waiting], TrialResult]) -> BackgroundTrial:
        self._running = [one for one in self._running if not one.is_over]
        started = BackgroundTrial(work)
        self._running.append(started)
        return started

    def _loaded(self, changes: Mapping[str, str]) -> config.Loaded:
        origin = self._origin
        loaded = config.load(origin.env_file, {**changes, **origin.environ}, origin.working_folder)
        for secret in loaded.settings.secrets:
            logs.register_secret(secret)
        return loaded


def _own_host(settings: config.Settings) -> tuple[Finding, ...]:
    if settings.base_url == config.HOSTS[settings.environment]:
        return ()
    sentence = "Prompts do not go to Safaricom: MPESA_BASE_URL names another host."
    fix = "Remove it where it is set, unless this is a rehearsal."
    return (Finding("M-PESA host", Status.SKIPPED, sentence, fix),)


def _way_back(settings: config.Settings) -> Finding:
    name = "Way back"
    match settings.tunnel:
        case config.Tunnel.NGROK:
            sentence = "ngrok brings the results in."
            fix = "Safaricom may turn it away in production; then M-PESA is asked for each result."
            return Finding(name, Status.PASSED, sentence, fix)
        case config.Tunnel.FIXED if settings.callback_base_url:
            return Finding(
                name,
                Status.PASSED,
                words(
                    "Results come in at {callback_base_url}.", callback_base_url=settings.callback_base_url
                ),
            )
        case config.Tunnel.FIXED:
            return Finding(name, Status.SKIPPED, "The settings must be right first.")
        case _:
            sentence = "No address of your own: M-PESA is asked for each result, which takes some seconds."
            return Finding(name, Status.SKIPPED, sentence, "That works. A tunnel makes it quicker.")
