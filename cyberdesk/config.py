"""The settings: one frozen `Settings`, read once, and what must hold between them.

What is wrong becomes a `Problem`. As long as there is one nothing is sent to M-PESA, but the window opens.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

from cyberdesk import paths
from cyberdesk.env_file import EnvValues, Problem, is_loopback, is_placeholder

KEYS = (
    "MPESA_ENVIRONMENT",
    "MPESA_CONSUMER_KEY",
    "MPESA_CONSUMER_SECRET",
    "MPESA_SHORTCODE",
    "MPESA_EXPRESS_SHORTCODE",
    "MPESA_PASSKEY",
    "MPESA_CALLBACK_URL",
    "MPESA_TILL_NUMBER",
    "MPESA_BASE_URL",
    "MPESA_CALLBACK_PATH",
    "MPESA_MAX_AMOUNT",
    "TUNNEL",
    "NGROK_AUTHTOKEN",
    "NGROK_DOMAIN",
    "NGROK_PATH",
    "CALLBACK_PORT",
    "CYBERDESK_DATA_DIR",
    "DATABASE_URL",
    "CAFE_NAME",
    "STATIONS",
    "PRICE_PER_MINUTE",
    "MINIMUM_CHARGE",
    "STAFF_NAME",
    "AUTO_LOCK_MINUTES",
    "MONEY_NEEDS_SHIFT",
    "BLIND_COUNT",
)
"""Every key that is read, in the order of `.env.example`."""

PUBLIC_SHORTCODE = "174379"
PUBLIC_PASSKEY = "bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919"
"""The sandbox's, printed in Safaricom's samples (daraja.md 6): worthless, and no secret."""

DEFAULT_CALLBACK_PATH = "/pay/callback/"
GUIDE_CALLBACK_PATH = "/mpesa/callback/"
"""What the owner's guide promises; the callback server always answers it too."""
# daraja.md 3.5. "exe" covers "exec".
_REFUSED_WORDS = ("m-pesa", "mpesa", "safaricom", "exe", "cmd", "sql", "query")

DEFAULT_CALLBACK_PORT = 8765
"""Fixed, because a tunnel or a router that is set up by hand points to one port."""
MOST_SHILLINGS = 250_000
"""M-PESA's cap a transaction today (daraja.md 2.3)."""
_WALLET_CEILING = 500_000
"""No single payment can ever be larger, whatever the cap becomes (daraja.md 2.3)."""

_PLACEHOLDER_URL = re.compile(
    r"[<>…]|x{4,}|//([^/]*\.)?example(\.(com|org|net))?(?![\w.-])|//[^/]*\byour([-_]|domain)",
    re.IGNORECASE,
)
_HOST = re.compile(r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]*[a-z0-9]")
_CALLBACK_PATH = re.compile(r"(/[A-Za-z0-9][A-Za-z0-9._~-]*)+/")


class Environment(StrEnum):
    """Whose M-PESA the program talks to."""

    PRACTICE = "practice"
    """A simulator inside the program; no money, no account, no internet."""
    SANDBOX = "sandbox"
    """Safaricom's test host. A real phone is charged real shillings there (daraja.md 6)."""
    PRODUCTION = "production"


HOSTS = {
    Environment.PRACTICE: "",
    Environment.SANDBOX: "https://sandbox.safaricom.co.ke",
    Environment.PRODUCTION: "https://api.safaricom.co.ke",
}
"""daraja.md 0."""


class Tunnel(StrEnum):
    """How callbacks reach this computer."""

    NGROK = "ngrok"
    """The program runs ngrok."""
    FIXED = "fixed"
    """An address of the café's own leads to `callback_port`."""
    NONE = "none"
    """They do not; the program asks M-PESA instead."""


class Switch(StrEnum):
    """Whether something is wanted."""

    NO = "no"
    YES = "yes"


class TransactionKind(StrEnum):
    """What customers pay to."""

    PAYBILL = "paybill"
    TILL = "till"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set.

    In practice mode the account and the tunnel stay empty, whatever is written: the simulator makes its own,
    and an accident has nothing real to send.

    Attributes:
        environment: what was asked for, also when there are problems, so that money keeps to its database.
        data_folder: holds everything the shop keeps; may not exist yet.
        database_path: the database of this environment alone.
        blocks_mpesa: there are problems; nothing may be sent.
        base_url: the Daraja host without a slash at the end; empty in practice mode.
        consumer_key, consumer_secret, passkey: secrets.
        shortcode: paybill, or the head office or store number of a till.
        express_shortcode: the one that prompts are sent with.
        till_number: where the money goes when it is a till; empty for a paybill.
        max_amount_shillings: the largest prompt.
        tunnel: how callbacks come in; a usable `MPESA_CALLBACK_URL` makes it `FIXED`.
        callback_base_url: ``https://host``, leads to `callback_port`; None when only ngrok or nobody knows.
        callback_path: begins and ends with a slash; the attempt token follows it.
        callback_port: on 127.0.0.1; 0 for any free one.
        ngrok_authtoken: secret.
        ngrok_domain: the host ngrok is asked for; empty for the account's own.
        ngrok_path: the ngrok program; None: look for it.
        auto_lock_minutes: without a touch, until the window locks; 0 for never.
        money_needs_shift: money is taken and handed out only while a shift is open.
        is_count_blind: who counts the drawer does not see what should be in it before.
        cafe_name: as shown.
        staff_name: who stands beside what commands do without a window.
        stations, price_per_minute_cents, minimum_charge_cents: of a new database only.
    """

    environment: Environment
    data_folder: Path
    database_path: Path
    blocks_mpesa: bool = False
    base_url: str = ""
    consumer_key: str = field(default="", repr=False)
    consumer_secret: str = field(default="", repr=False)
    passkey: str = field(default="", repr=False)
    shortcode: str = ""
    express_shortcode: str = ""
    till_number: str = ""
    max_amount_shillings: int = MOST_SHILLINGS
    tunnel: Tunnel = Tunnel.NONE
    callback_base_url: str | None = None
    callback_path: str = DEFAULT_CALLBACK_PATH
    callback_port: int = DEFAULT_CALLBACK_PORT
    ngrok_authtoken: str = field(default="", repr=False)
    ngrok_domain: str = ""
    ngrok_path: Path | None = None
    auto_lock_minutes: int = 10
    money_needs_shift: bool = False
    is_count_blind: bool = False
    cafe_name: str = "Cyber café"
    staff_name: str = "Staff"
    stations: int = 12
    price_per_minute_cents: int = 100
    minimum_charge_cents: int = 2000

    @property
    def is_practice(self) -> bool:
        return self.environment is Environment.PRACTICE

    @property
    def databases(self) -> dict[Environment, Path]:
        """Where the database of each environment is, or would be."""
        start = self.database_path.stem.removesuffix(self.environment)
        suffix = self.database_path.suffix
        return {one: self.database_path.with_name(f"{start}{one}{suffix}") for one in Environment}

    @property
    def transaction_kind(self) -> TransactionKind:
        return TransactionKind.TILL if self.till_number else TransactionKind.PAYBILL

    @property
    def secrets(self) -> tuple[str, ...]:
        """What logs and error reports must never hold."""
        values = (self.consumer_key, self.consumer_secret, self.passkey, self.ngrok_authtoken)
        return tuple(value for value in values if value)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the settings were looked for; the arguments of `load`."""

    env_file: Path | None
    environ: Mapping[str, str] = field(repr=False)
    working_folder: Path


@dataclass(frozen=True, slots=True)
class Loaded:
    """What `load` found.

    Attributes:
        settings: always usable.
        problems: in the order they were noticed; empty when prompts may be sent.
        files_read: the one `.env` file, or nothing.
        keys_set: the keys that have a value, wherever from.
        origin: where it was looked for.
        settings_file: the file that was read; where a new one belongs when there is none.
    """

    settings: Settings
    problems: tuple[Problem, ...]
    files_read: tuple[Path, ...]
    keys_set: frozenset[str]
    origin: Origin
    settings_file: Path

    def again(self) -> Loaded:
        """Read anew from the same places: something was written there."""
        return load(self.origin.env_file, self.origin.environ, self.origin.working_folder)


def load(
    env_file: Path | None = None,
    environ: Mapping[str, str] = os.environ,
    working_folder: Path | None = None,
) -> Loaded:
    """Read the settings: the environment on top of the first file that exists.

    The file is `env_file`, or else `.env` in the working folder, or else `.env` in the data folder. Files are
    not mixed, so that a key and its shortcode never come from two accounts. Nothing is created or written.

    Args:
        env_file: what ``--env-file`` named; it must exist, and no other file is looked for.
        environ: the environment.
        working_folder: the current one if not given.
    """
    start = (working_folder or Path.cwd()).absolute()
    values = EnvValues(environ, start, KEYS)
    default_file = _data_folder(values) / ".env"
    file = start / env_file if env_file else _first_file(start / ".env", default_file)
    values.read(file, default_file)
    settings = _shop(values, _environment(values))
    if not settings.is_practice:
        settings = _with_callbacks(values, _with_account(values, settings))
    if values.problems:
        settings = replace(settings, blocks_mpesa=True)
    return Loaded(
        settings,
        tuple(values.problems),
        (values.file,) if values.file else (),
        frozenset(key for key in KEYS if values.is_set(key)),
        Origin(env_file, environ, start),
        file or default_file,
    )


def _first_file(*candidates: Path) -> Path | None:
    for path in candidates:
        try:
            if path.is_file():
                return path
        except OSError:
            return path  # it is there and locked away; reading it will tell
    return None


def _data_folder(values: EnvValues) -> Path:
    return values.path("CYBERDESK_DATA_DIR") or paths.data_folder()


def _environment(values: EnvValues) -> Environment:
    asked = values.choice("MPESA_ENVIRONMENT", Environment.PRACTICE)
    if values.text("MPESA_ENVIRONMENT"):
        return asked
    for key in ("MPESA_CONSUMER_KEY", "MPESA_CONSUMER_SECRET"):
        if values.text(key) and not is_placeholder(values.text(key)):
            # Otherwise a shop with a real account would believe in money that the simulator made up.
            wrong = f"is missing although {key} is set; without it, everything is only practice."
            values.report("MPESA_ENVIRONMENT", wrong, "Set it to sandbox or production, or to practice.")
            break
    return asked


def _shop(values: EnvValues, environment: Environment) -> Settings:
    """The settings that practice mode has too."""
    data_folder = _data_folder(values)
    plain = Settings(environment, data_folder, _database_path(values, environment, data_folder))
    return replace(
        plain,
        max_amount_shillings=values.whole("MPESA_MAX_AMOUNT", plain.max_amount_shillings, 1, _WALLET_CEILING),
        callback_path=_callback_path(values),
        callback_port=values.whole("CALLBACK_PORT", plain.callback_port, 0, 65535),
        cafe_name=values.text("CAFE_NAME") or plain.cafe_name,
        staff_name=values.text("STAFF_NAME") or plain.staff_name,
        auto_lock_minutes=values.whole("AUTO_LOCK_MINUTES", plain.auto_lock_minutes, 0, 240),
        money_needs_shift=values.choice("MONEY_NEEDS_SHIFT", Switch.NO) is Switch.YES,
        is_count_blind=values.choice("BLIND_COUNT", Switch.NO) is Switch.YES,
        stations=values.whole("STATIONS", plain.stations, 1, 24),
        price_per_minute_cents=values.cents("PRICE_PER_MINUTE", plain.price_per_minute_cents),
        minimum_charge_cents=values.cents("MINIMUM_CHARGE", plain.minimum_charge_cents),
    )


def _database_path(values: EnvValues, environment: Environment, data_folder: Path) -> Path:
    """A database of this environment alone, so that practice money can never mix with real money."""
    usual = data_folder / f"{environment}.db"
    url = values.text("DATABASE_URL")
    if not url:
        return usual
    if url.lower().startswith("postgres"):
        wrong = "names a PostgreSQL server, which this version cannot use yet."
        values.report("DATABASE_URL", wrong, "Leave it empty, or write sqlite:///path/to/shop.db.")
        return usual
    scheme, _, name = url.partition(":///")
    is_file = scheme.lower() == "sqlite" and Path(name).stem and not name.startswith(":") and "?" not in name
    path = values.path("DATABASE_URL", name) if is_file else None
    if path is None:
        values.report("DATABASE_URL", "is not sqlite:///path/to/file.", "Leave it empty for the usual one.")
        return usual
    return path.with_name(f"{path.stem}-{environment}{path.suffix}")


def _callback_path(values: EnvValues) -> str:
    path = values.text("MPESA_CALLBACK_PATH")
    if not path:
        return DEFAULT_CALLBACK_PATH
    path = f"/{path.strip('/')}/"
    word = next((word for word in _REFUSED_WORDS if word in path.lower()), None)
    if word is not None:
        wrong = f"holds “{word}”, and Safaricom refuses addresses with that word at times."
        fix = f"Leave it empty; {GUIDE_CALLBACK_PATH} is answered anyway."
        values.report("MPESA_CALLBACK_PATH", wrong, fix)
    elif not _CALLBACK_PATH.fullmatch(path):
        fix = f"Letters, digits and slashes, as in {DEFAULT_CALLBACK_PATH}."
        values.report("MPESA_CALLBACK_PATH", "is not a plain path.", fix)
    else:
        return path
    return DEFAULT_CALLBACK_PATH


# --- the account ------------------------------------------------------------------------------------------


def _with_account(values: EnvValues, settings: Settings) -> Settings:
    shortcode = values.digits("MPESA_SHORTCODE", 5, 7, is_needed=True)
    account = replace(
        settings,
        base_url=_base_url(values, settings.environment),
        consumer_key=values.secret("MPESA_CONSUMER_KEY", is_needed=True),
        consumer_secret=values.secret("MPESA_CONSUMER_SECRET", is_needed=True),
        passkey=values.secret("MPESA_PASSKEY", is_needed=True),
        shortcode=shortcode,
        express_shortcode=values.digits("MPESA_EXPRESS_SHORTCODE", 5, 7) or shortcode,
        # Nine at most: a phone number is no till (daraja.md 7).
        till_number=values.digits("MPESA_TILL_NUMBER", 4, 9),
    )
    is_live_host = urlsplit(account.base_url).hostname == urlsplit(HOSTS[Environment.PRODUCTION]).hostname
    if is_live_host or settings.environment is Environment.PRODUCTION:
        _refuse_public_sandbox(values)
    return account


def _base_url(values: EnvValues, environment: Environment) -> str:
    usual = HOSTS[environment]
    parts = values.web_address("MPESA_BASE_URL") if values.text("MPESA_BASE_URL") else None
    if parts is None:
        return usual
    for other in (Environment.SANDBOX, Environment.PRODUCTION):
        if other is not environment and parts.hostname == urlsplit(HOSTS[other]).hostname:
            wrong = f"is the {other} host, but MPESA_ENVIRONMENT is {environment}."
            values.report("MPESA_BASE_URL", wrong, f"Leave it empty, or set MPESA_ENVIRONMENT={other}.")
    return _origin(parts) + parts.path.rstrip("/")


def _refuse_public_sandbox(values: EnvValues) -> None:
    for key in ("MPESA_SHORTCODE", "MPESA_EXPRESS_SHORTCODE", "MPESA_TILL_NUMBER"):
        if values.text(key) == PUBLIC_SHORTCODE:
            wrong = f"is {PUBLIC_SHORTCODE}, the public sandbox number, but this is production."
            values.report(key, wrong, "Put your own number there, or set MPESA_ENVIRONMENT=sandbox.")
    if values.text("MPESA_PASSKEY").lower() == PUBLIC_PASSKEY:
        wrong = "is the public sandbox passkey, but this is production."
        fix = "Safaricom mails the production passkey after going live; or set MPESA_ENVIRONMENT=sandbox."
        values.report("MPESA_PASSKEY", wrong, fix)


def _origin(parts: SplitResult) -> str:
    return f"{parts.scheme}://{parts.netloc.lower()}"


# --- the way back -----------------------------------------------------------------------------------------


def _with_callbacks(values: EnvValues, settings: Settings) -> Settings:
    tunnel = values.choice("TUNNEL", Tunnel.NONE)
    parts = _callback_address(values, settings)
    if tunnel is Tunnel.NGROK:
        return _with_ngrok(values, settings, parts)
    if tunnel is Tunnel.FIXED and is_example(values.text("MPESA_CALLBACK_URL")):
        wrong = "is missing or still the placeholder, and TUNNEL=fixed needs it."
        values.report("MPESA_CALLBACK_URL", wrong, "Set it to https:// and the name of your own address.")
    if parts is None:
        return replace(settings, tunnel=tunnel)
    if settings.callback_port == 0:
        wrong = "is 0, any free port, but MPESA_CALLBACK_URL must lead to one that stays the same."
        values.report("CALLBACK_PORT", wrong, f"Leave it empty for {DEFAULT_CALLBACK_PORT}.")
    # The guide has people start a tunnel by hand and set only its address.
    return replace(settings, tunnel=Tunnel.FIXED, callback_base_url=_origin(parts))


def is_example(url: str) -> bool:
    """Whether an `MPESA_CALLBACK_URL` is only a placeholder, which stands for none."""
    return not url or _PLACEHOLDER_URL.search(url) is not None


def _callback_address(values: EnvValues, settings: Settings) -> SplitResult | None:
    key = "MPESA_CALLBACK_URL"
    parts = None if is_example(values.text(key)) else values.web_address(key)
    if parts is None:
        return None
    if parts.netloc != parts.netloc.lower():
        wrong = "has capital letters in its host, which Safaricom refuses."
        values.report(key, wrong, "Write it in small letters.")
    if is_loopback(parts) and not is_loopback(urlsplit(settings.base_url)):
        values.report(key, "is this computer, which Safaricom cannot reach.", "Empty it, and use a tunnel.")
    if f"{parts.path.rstrip('/')}/" not in ("/", GUIDE_CALLBACK_PATH, settings.callback_path):
        wrong = "has another path than MPESA_CALLBACK_PATH."
        values.report(key, wrong, "Leave only https://host there, and put the path into MPESA_CALLBACK_PATH.")
    return parts


def _with_ngrok(values: EnvValues, settings: Settings, parts: SplitResult | None) -> Settings:
    domain = values.issued("NGROK_DOMAIN").removeprefix("https://").rstrip("/")
    if domain and not _HOST.fullmatch(domain):
        wrong = "is not the name of a host in small letters."
        values.report("NGROK_DOMAIN", wrong, "Copy it from the ngrok dashboard, without https://.")
    elif parts is not None and parts.netloc.lower() != domain:
        wrong = "is another address than NGROK_DOMAIN, and TUNNEL=ngrok opens only that one."
        values.report("MPESA_CALLBACK_URL", wrong, "Empty it, or set NGROK_DOMAIN to its host.")
    return replace(
        settings,
        tunnel=Tunnel.NGROK,
        ngrok_authtoken=values.secret("NGROK_AUTHTOKEN", is_needed=True),
        ngrok_domain=domain,
        ngrok_path=values.path("NGROK_PATH"),
    )
