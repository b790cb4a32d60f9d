"""Problems of the settings file, as somebody with a form in front of them reads them."""

from __future__ import annotations

import pytest

from cyberdesk.ui.settings.problem_words import problem_words
from tests.fakes.settings_file import Wrong

NAMES = {
    "MPESA_PASSKEY": "Passkey",
    "MPESA_ENVIRONMENT": "Which M-PESA",
    "STATIONS": "Stations",
    "MPESA_CALLBACK_URL": "Public address",
    "NGROK_DOMAIN": "Domain",
}


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (
            Wrong("MPESA_PASSKEY", "MPESA_PASSKEY is missing.", "Add MPESA_PASSKEY=… to /shop/.env."),
            "Passkey is missing.",
        ),
        (
            Wrong("STATIONS", "STATIONS must be a whole number from 1 to 24.", "Write, say, STATIONS=12."),
            "Stations must be a whole number from 1 to 24. Write, say, 12.",
        ),
        (
            Wrong(
                "MPESA_PASSKEY",
                "MPESA_PASSKEY is the public sandbox passkey, but this is production.",
                "Put your own there, or set MPESA_ENVIRONMENT=sandbox.",
            ),
            "Passkey is the public sandbox passkey, but this is production. "
            "Put your own there, or set “Which M-PESA” to sandbox.",
        ),
        (
            Wrong(
                "MPESA_CALLBACK_URL",
                "MPESA_CALLBACK_URL is another address than NGROK_DOMAIN, and TUNNEL=ngrok opens only "
                "that one.",
                "Empty it, or set NGROK_DOMAIN to its host.",
            ),
            "Public address is another address than “Domain”, and ngrok opens only that one. "
            "Empty it, or set “Domain” to its host.",
        ),
        (
            Wrong(".env", "The file .env is not UTF-8 text.", "Save it again, with the encoding UTF-8."),
            "The file .env is not UTF-8 text. Save it again, with the encoding UTF-8.",
        ),
        (
            Wrong("MPESA_PASKEY", "MPESA_PASKEY is not a setting. Did you mean MPESA_PASSKEY?"),
            "MPESA_PASKEY is not a setting. Did you mean “Passkey”?",
        ),
    ],
)
def test_settings_are_called_as_on_the_screen(wrong: Wrong, words: str) -> None:
    assert problem_words(wrong, NAMES) == words
