"""The language that the window speaks. English is in the program; the others are files of resources."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from cyberdesk import paths

log = logging.getLogger(__name__)

ENGLISH, SWAHILI = "en", "sw"
LANGUAGES = {ENGLISH: "English", SWAHILI: "Kiswahili"}
"""Code (ISO 639-1) -> its own name, which is never translated."""


def system_language() -> str:
    """What this PC is set to, if the window speaks it; English otherwise."""
    code = QLocale.languageToCode(QLocale.system().language())
    return code if code in LANGUAGES else ENGLISH


class Language:
    """Which language is spoken now. Windows that stand already keep the words they were built with."""

    def __init__(self) -> None:
        self.code = ENGLISH
        self._translator: QTranslator | None = None

    def speak(self, code: str) -> None:
        """From now on `tr` answers in this language; in English if it is none of `LANGUAGES`."""
        self.be_silent()
        if code == ENGLISH or code not in LANGUAGES:
            return
        translator = QTranslator()
        if not translator.load(str(paths.resource(f"translations/cyberdesk_{code}.qm"))):
            log.error("the translation to %s is missing", LANGUAGES[code])
            return
        QCoreApplication.installTranslator(translator)
        self._translator, self.code = translator, code

    def be_silent(self) -> None:
        """Back to English; also at the end of the program, because the application outlives it in tests."""
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
        self._translator, self.code = None, ENGLISH
