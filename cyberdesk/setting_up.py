"""Joins what the owner sets with the file it is kept in and the M-PESA it is for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial

from cyberdesk import config, logs, paths
from cyberdesk.env_file import Problem
from cyberdesk.env_writer import SettingsFile
from cyberdesk.mpesa.client import Daraja
from cyberdesk.mpesa.credentials import Account
from cyberdesk.mpesa.probe import DarajaProbe
from cyberdesk.services.ports import Clock, Store
from cyberdesk.services.setup import PrinterOf, Setup

NOBODY = "https://callback.invalid"
"""A well-formed address that nobody answers, for when there is no way in (daraja.md 3.5)."""


def account_of(settings: config.Settings) -> Account:
    """Who the café is to Daraja; not in practice mode, where the simulator says it."""
    return Account(
        base_url=settings.base_url,
        consumer_key=settings.consumer_key,
        consumer_secret=settings.consumer_secret,
        shortcode=settings.express_shortcode,
        passkey=settings.passkey,
        till_number=settings.till_number or None,
    )


def settings_file(loaded: config.Loaded) -> SettingsFile:
    """The file that `loaded` came from, or will come from."""
    origin = loaded.origin

    def problems(environ: Mapping[str, str]) -> tuple[Problem, ...]:
        return config.load(origin.env_file, environ, origin.working_folder).problems

    template = paths.program_folder() / ".env.example"
    return SettingsFile(
        loaded.settings_file,
        config.KEYS,
        problems,
        environ=origin.environ,
        template=template.read_text(encoding="utf-8") if template.exists() else "",
        is_nothing=lambda key, text: key == "MPESA_CALLBACK_URL" and config.is_example(text),
    )


def setup_of(loaded: config.Loaded, store: Store, clock: Clock, printer_of: PrinterOf) -> Setup:
    """What the settings screen works with."""
    return Setup(
        store,
        settings_file(loaded),
        partial(_probing, clock),
        public_account={
            "MPESA_SHORTCODE": config.PUBLIC_SHORTCODE,
            "MPESA_PASSKEY": config.PUBLIC_PASSKEY,
        },
        printer_of=printer_of,
    )


@contextmanager
def _probing(clock: Clock, values: Mapping[str, str]) -> Iterator[DarajaProbe]:
    """A way to M-PESA with settings that are only tried out; nothing is sent that costs."""
    settings = config.load(environ=values).settings
    for secret in settings.secrets:
        logs.register_secret(secret)
    account = account_of(settings)
    daraja = Daraja(account, clock, lambda token: f"{NOBODY}/{token}", on_contact=lambda _up: None)
    try:
        yield DarajaProbe(daraja, account.base_url, clock)
    finally:
        daraja.close()
