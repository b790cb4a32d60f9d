"""How the window looks and speaks on this PC: light or dark, how large, the language."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication

from cyberdesk.ui import theme
from cyberdesk.ui.language import ENGLISH, LANGUAGES, system_language
from cyberdesk.ui.settings.appearance import DARK, LIGHT, SCALES, SYSTEM

log = logging.getLogger(__name__)


class Appearance:
    """Remembers what was chosen, and dresses the program so.

    Attributes:
        theme: light, dark or system.
        scale: the size of text in percent, one of `SCALES`.
        language: one of `LANGUAGES`, for whoever chose none for themselves.
    """

    def __init__(self, file: Path | None = None) -> None:
        """
        Args:
            file: where it is kept; None: only as long as the program runs.
        """
        self._kept = QSettings(str(file), QSettings.Format.IniFormat) if file is not None else None
        self.theme = LIGHT
        self.scale = SCALES[0]
        self.language = ENGLISH
        if self._kept is not None:
            theme_name, scale = str(self._kept.value("theme", "")), str(self._kept.value("scale", ""))
            # Anything may stand in a file that people can open.
            self.theme = theme_name if theme_name in {LIGHT, DARK, SYSTEM} else LIGHT
            language = str(self._kept.value("language", ""))
            self.language = language if language in LANGUAGES else system_language()
            self.scale = int(scale) if scale in map(str, SCALES) else SCALES[0]

    @property
    def is_dark(self) -> bool:
        """What stands on the screen: for `SYSTEM`, what the system says now."""
        if self.theme == SYSTEM:
            return QApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self.theme == DARK

    def choose_theme(self, name: str) -> None:
        self.theme = name
        self._keep("theme", name)

    def choose_scale(self, scale: int) -> None:
        self.scale = scale
        self._keep("scale", scale)

    def choose_language(self, code: str) -> None:
        self.language = code
        self._keep("language", code)

    def apply(self) -> None:
        """Dress the program; its windows paint the rest themselves."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            theme.apply_theme(application, dark=self.is_dark, scale=self.scale)

    def _keep(self, key: str, value: str | int) -> None:
        if self._kept is None:
            return
        self._kept.setValue(key, value)
        self._kept.sync()
        if self._kept.status() is not QSettings.Status.NoError:
            # It looks right until the program ends; money is not touched by it.
            log.warning("how the window looks could not be kept: %s", self._kept.status().name)
