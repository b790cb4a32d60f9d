"""A strip that shows long work: how far it is, a way to stop it, and how it ended."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout

from cyberdesk.services.errors import CounterError
from cyberdesk.services.progress import Progress, Step
from cyberdesk.ui.bridge import Bridge, OnDone
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.texts import tr


class LongWork(QFrame):
    """One work at a time; hidden until the first begins, and again once its end was read and put away.

    Signals:
        busy_changed: True while a work runs. Screens lock the buttons that would begin another.
    """

    busy_changed = Signal(bool)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.setObjectName("card")
        self._bridge = bridge
        self._progress: Progress | None = None
        self._is_busy = False
        self.words = label(wraps=True)
        self.more = label(role="muted", wraps=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.stop_button = button(tr("Stop"))
        self.stop_button.clicked.connect(self.stop)
        self.close_button = button(tr("Close"), "link")
        self.close_button.clicked.connect(self.hide)
        texts = QVBoxLayout()
        texts.setSpacing(4)
        for widget in (self.words, self.more, self.bar):
            texts.addWidget(widget)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 12, 12, 12)
        layout.addLayout(texts, 1)
        layout.addWidget(self.stop_button)
        layout.addWidget(self.close_button)
        self.hide()

    @property
    def is_busy(self) -> bool:
        """A work runs, or is about to stop."""
        return self._is_busy

    def begin(self, words: str, work: Callable[[Progress], object], on_done: OnDone) -> None:
        """Begin a work, unless one runs.

        Args:
            words: what is being done, for staff: "Reading the statement".
            on_done: gets what the work returned, in the window's thread; it may call `finish` with the end
                in words, otherwise the strip goes away.
        """
        if self.is_busy:
            return
        self._show(words)
        self.bar.setRange(0, 0)
        self._set_busy(True)

        def done(result: object) -> None:
            self._set_busy(False)
            self.hide()
            on_done(result)

        self._progress = self._bridge.run_long(
            work,
            on_step=self._on_step,
            on_done=done,
            on_stopped=lambda: self.finish(tr("Stopped. Nothing was changed.")),
            on_error=self._on_error,
        )

    def stop(self) -> None:
        """Ask the work to end; it ends when it has left nothing half done."""
        if self.is_busy and self._progress is not None:
            self._progress.stop()
            self.stop_button.setEnabled(False)
            self.more.setText(tr("Stopping…"))
            self.more.show()

    def finish(self, words: str, more: str = "") -> None:
        """How the work ended; stays until it is closed or another begins."""
        self._set_busy(False)
        self._show(words, more)

    def _on_step(self, step: Step) -> None:
        if self.is_busy and step.of > 0:
            self.bar.setRange(0, 100)
            self.bar.setValue(step.percent)

    def _on_error(self, error: CounterError) -> None:
        self.finish(tr(error.title), " ".join(tr(part) for part in (error.money, error.next_step) if part))
        self._give_role("error")

    def _show(self, words: str, more: str = "") -> None:
        self._give_role("")
        self.words.setText(words)
        self.more.setText(more)
        self.more.setVisible(bool(more))
        self.setAccessibleName(words)
        self.show()

    def _give_role(self, role: str) -> None:
        self.words.setProperty("role", role)
        self.words.style().polish(self.words)

    def _set_busy(self, is_busy: bool) -> None:
        has_changed = is_busy != self._is_busy
        self._is_busy = is_busy
        self.bar.setVisible(is_busy)
        self.stop_button.setVisible(is_busy)
        self.stop_button.setEnabled(is_busy)
        self.close_button.setVisible(not is_busy)
        if has_changed:
            self.busy_changed.emit(is_busy)
