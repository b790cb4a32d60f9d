"""What `.env` and the environment mean, and what is said when they are wrong."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from dotenv import dotenv_values

from cyberdesk import paths
from cyberdesk.config import (
    KEYS,
    PUBLIC_PASSKEY,
    Environment,
    Loaded,
    TransactionKind,
    Tunnel,
    load,
)

EXAMPLE = paths.program_folder() / ".env.example"

SANDBOX = {
    "MPESA_ENVIRONMENT": "sandbox",
    "MPESA_CONSUMER_KEY": "k3yOfTheSandboxApp",
    "MPESA_CONSUMER_SECRET": "s3cretOfTheSandboxApp",
    "MPESA_SHORTCODE": "174379",
    "MPESA_EXPRESS_SHORTCODE": "174379",
    "MPESA_PASSKEY": PUBLIC_PASSKEY,
}
PRODUCTION = SANDBOX | {
    "MPESA_ENVIRONMENT": "production",
    "MPESA_SHORTCODE": "5123456",
    "MPESA_EXPRESS_SHORTCODE": "",
    "MPESA_PASSKEY": "0f" * 32,
}


@pytest.fixture(autouse=True)
def users_own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the system would name, in case a test does not name a data folder."""
    folder = tmp_path / "home" / "Cyberdesk"
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *_, **__: str(folder))
    return folder


def write_env(folder: Path, values: dict[str, str]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / ".env"
    path.write_text("".join(f"{key}={value}\n" for key, value in values.items()), encoding="utf-8")
    return path


def load_file(folder: Path, values: dict[str, str], environ: dict[str, str] | None = None) -> Loaded:
    write_env(folder, values)
    return load(environ=environ or {}, working_folder=folder)


def wrong_keys(loaded: Loaded) -> list[str]:
    return [problem.key for problem in loaded.problems]


# --- where values come from -------------------------------------------------------------------------------


def test_with_nothing_set_the_program_practises(tmp_path: Path, users_own_folder: Path) -> None:
    loaded = load(environ={}, working_folder=tmp_path)
    settings = loaded.settings
    assert loaded.problems == ()
    assert loaded.files_read == ()
    assert settings.is_practice
    assert not settings.blocks_mpesa
    assert settings.data_folder == users_own_folder
    assert settings.database_path == users_own_folder / "practice.db"
    assert (settings.stations, settings.price_per_minute_cents, settings.minimum_charge_cents) == (
        12,
        100,
        2000,
    )
    assert (settings.cafe_name, settings.staff_name) == ("Cyber café", "Staff")
    assert (settings.callback_path, settings.callback_port) == ("/pay/callback/", 8765)
    assert settings.max_amount_shillings == 250_000


def test_the_named_file_is_read_before_the_working_folder_and_the_data_folder(tmp_path: Path) -> None:
    named = write_env(tmp_path / "named", {"CAFE_NAME": "Named"})
    working = write_env(tmp_path / "working", {"CAFE_NAME": "Working", "STAFF_NAME": "Akinyi"})
    data = write_env(tmp_path / "data", {"CAFE_NAME": "Data"})
    environ = {"CYBERDESK_DATA_DIR": str(tmp_path / "data")}

    first = load(named, environ, working.parent)
    assert (first.settings.cafe_name, first.files_read) == ("Named", (named,))
    assert first.settings.staff_name == "Staff"  # the files are not mixed
    second = load(None, environ, working.parent)
    assert (second.settings.cafe_name, second.files_read) == ("Working", (working,))
    third = load(None, environ, tmp_path)
    assert (third.settings.cafe_name, third.files_read) == ("Data", (data,))


def test_a_relative_env_file_is_looked_for_in_the_working_folder(tmp_path: Path) -> None:
    write_env(tmp_path / "shop", {"CAFE_NAME": "Named"})
    assert load(Path("shop/.env"), {}, tmp_path).settings.cafe_name == "Named"


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    loaded = load_file(tmp_path, {"CAFE_NAME": "File", "STATIONS": "3"}, {"CAFE_NAME": "Environment"})
    assert (loaded.settings.cafe_name, loaded.settings.stations) == ("Environment", 3)


def test_an_env_file_that_does_not_exist_is_a_problem_and_no_other_is_read(tmp_path: Path) -> None:
    write_env(tmp_path, SANDBOX)
    missing = tmp_path / "typo.env"
    loaded = load(missing, {}, tmp_path)
    assert [problem.file for problem in loaded.problems] == [missing]
    assert "--env-file" in loaded.problems[0].fix
    assert loaded.files_read == ()
    assert loaded.settings.is_practice
    assert loaded.settings.blocks_mpesa


@pytest.mark.parametrize("raw", [b"CAFE_NAME=caf\xe9\n", "CAFE_NAME=x\n".encode("utf-16"), b"C\0A\0=\0x\0"])
def test_a_file_that_is_not_utf8_is_a_problem_and_no_crash(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / ".env").write_bytes(raw)
    loaded = load(environ={}, working_folder=tmp_path)
    assert ["UTF-8" in problem.message for problem in loaded.problems] == [True]
    assert loaded.settings.blocks_mpesa


def test_a_file_that_cannot_be_read_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    loaded = load(tmp_path, {}, tmp_path)  # a folder: not even root can read it as a file
    assert ["cannot be read" in problem.message for problem in loaded.problems] == [True]


def test_a_folder_called_env_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / ".env").mkdir()  # a virtual environment
    assert load(environ={}, working_folder=tmp_path).problems == ()


def test_a_line_that_is_no_setting_is_named_by_its_number(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(
        "# shop\n\nCAFE_NAME=Jambo\n\nnot a setting\nSTATIONS=4\n", encoding="utf-8"
    )
    loaded = load(environ={}, working_folder=tmp_path)
    assert ["line 5" in problem.message for problem in loaded.problems] == [True]
    assert (loaded.settings.cafe_name, loaded.settings.stations) == ("Jambo", 4)


def test_the_byte_order_mark_of_notepad_is_no_part_of_the_first_key(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("STATIONS=4\n", encoding="utf-8-sig")
    loaded = load(environ={}, working_folder=tmp_path)
    assert (loaded.settings.stations, loaded.problems) == (4, ())


@pytest.mark.parametrize("written", ["' 4 '", '"4"', "“4”", "  4  ", "4 # of them"])
def test_stray_quotes_and_spaces_are_tolerated(tmp_path: Path, written: str) -> None:
    loaded = load_file(tmp_path, {"STATIONS": written})
    assert (loaded.settings.stations, loaded.problems) == (4, ())


def test_quotes_that_windows_leaves_in_the_environment_are_tolerated(tmp_path: Path) -> None:
    loaded = load(environ={"MPESA_ENVIRONMENT": ' "Practice" '}, working_folder=tmp_path)
    assert (loaded.settings.environment, loaded.problems) == (Environment.PRACTICE, ())


def test_a_secret_is_taken_as_it_stands(tmp_path: Path) -> None:
    loaded = load_file(tmp_path, SANDBOX | {"MPESA_CONSUMER_SECRET": "a${HOME}b$c"}, {"HOME": "elsewhere"})
    assert loaded.settings.consumer_secret == "a${HOME}b$c"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("MPESA_CONSUMER_KEYS", "MPESA_CONSUMER_KEY"),
        ("MPESA_PASS_KEY", "MPESA_PASSKEY"),
        ("mpesa_passkey", "MPESA_PASSKEY"),
        ("NGROK_TOKEN", "NGROK_AUTHTOKEN"),
        ("DATABASE_URI", "DATABASE_URL"),
    ],
)
def test_a_mistyped_key_in_the_file_is_named_with_the_right_one(
    tmp_path: Path, written: str, meant: str
) -> None:
    loaded = load_file(tmp_path, {written: "abc"})
    assert wrong_keys(loaded) == [written]
    assert f"Did you mean {meant}?" in loaded.problems[0].message


@pytest.mark.parametrize(
    "key", ["SECRET_KEY", "DEBUG", "MPESA_SHORTCODE_TYPE", "MPESA_INITIATOR_USERNAME", "MPESA_B2C_SHORTCODE"]
)
def test_keys_of_the_web_app_are_nothing_to_complain_about(tmp_path: Path, key: str) -> None:
    assert load_file(tmp_path, {key: "abc"}).problems == ()


# --- folders and database ---------------------------------------------------------------------------------


def test_the_data_folder_keeps_a_database_for_each_environment(tmp_path: Path) -> None:
    for environment, values in (("practice", {}), ("sandbox", SANDBOX), ("production", PRODUCTION)):
        loaded = load(
            environ=values | {"CYBERDESK_DATA_DIR": str(tmp_path / "till")}, working_folder=tmp_path
        )
        assert loaded.problems == ()
        assert loaded.settings.data_folder == tmp_path / "till"
        assert loaded.settings.database_path == tmp_path / "till" / f"{environment}.db"


def test_reading_the_settings_writes_nothing(tmp_path: Path) -> None:
    load(environ={"CYBERDESK_DATA_DIR": str(tmp_path / "till")}, working_folder=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_relative_data_folder_starts_where_it_is_written(tmp_path: Path) -> None:
    file = write_env(tmp_path / "shop", {"CYBERDESK_DATA_DIR": "till"})
    loaded = load(file, {}, tmp_path)
    assert loaded.settings.data_folder == tmp_path / "shop" / "till"
    loaded = load(file, {"CYBERDESK_DATA_DIR": "till"}, tmp_path)
    assert loaded.settings.data_folder == tmp_path / "till"


def test_a_database_url_still_keeps_practice_money_apart(tmp_path: Path) -> None:
    url = {"DATABASE_URL": f"sqlite:///{tmp_path}/shop.db"}
    practice = load(environ=url, working_folder=tmp_path)
    production = load(environ=PRODUCTION | url, working_folder=tmp_path)
    assert practice.problems == production.problems == ()
    assert practice.settings.database_path == tmp_path / "shop-practice.db"
    assert production.settings.database_path == tmp_path / "shop-production.db"


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///", "sqlite:///:memory:", "mysql:///d.db", "shop.db"])
def test_a_database_url_that_is_no_file_is_a_problem(tmp_path: Path, url: str) -> None:
    loaded = load_file(tmp_path, {"DATABASE_URL": url})
    assert wrong_keys(loaded) == ["DATABASE_URL"]
    assert loaded.settings.database_path == loaded.settings.data_folder / "practice.db"


def test_postgresql_is_refused_without_showing_its_password(tmp_path: Path) -> None:
    (problem,) = load_file(tmp_path, {"DATABASE_URL": "postgresql://till:hunter22@10.0.0.5/shop"}).problems
    assert "PostgreSQL" in problem.message
    assert "hunter22" not in str(problem)


# --- the account ------------------------------------------------------------------------------------------


def test_a_complete_sandbox_account_is_ready(tmp_path: Path) -> None:
    loaded = load_file(tmp_path, SANDBOX)
    settings = loaded.settings
    assert loaded.problems == ()
    assert not settings.blocks_mpesa
    assert settings.environment is Environment.SANDBOX
    assert settings.base_url == "https://sandbox.safaricom.co.ke"
    assert settings.consumer_key == SANDBOX["MPESA_CONSUMER_KEY"]
    assert settings.transaction_kind is TransactionKind.PAYBILL


def test_a_complete_production_till_is_ready(tmp_path: Path) -> None:
    loaded = load_file(tmp_path, PRODUCTION | {"MPESA_TILL_NUMBER": "832145"})
    settings = loaded.settings
    assert loaded.problems == ()
    assert settings.base_url == "https://api.safaricom.co.ke"
    assert settings.transaction_kind is TransactionKind.TILL
    assert (settings.express_shortcode, settings.till_number) == ("5123456", "832145")


def test_the_express_shortcode_wins_over_the_shortcode_for_prompts(tmp_path: Path) -> None:
    settings = load_file(tmp_path, PRODUCTION | {"MPESA_EXPRESS_SHORTCODE": "654321"}).settings
    assert (settings.shortcode, settings.express_shortcode) == ("5123456", "654321")


@pytest.mark.parametrize("values", [SANDBOX, PRODUCTION], ids=["sandbox", "production"])
@pytest.mark.parametrize(
    "key", ["MPESA_CONSUMER_KEY", "MPESA_CONSUMER_SECRET", "MPESA_SHORTCODE", "MPESA_PASSKEY"]
)
def test_a_missing_key_is_named_with_the_file_and_the_fix(
    tmp_path: Path, values: dict[str, str], key: str
) -> None:
    loaded = load_file(tmp_path, {name: value for name, value in values.items() if name != key})
    (problem,) = loaded.problems
    assert (problem.key, problem.file) == (key, tmp_path / ".env")
    assert "missing" in problem.message
    assert key in problem.fix
    assert str(tmp_path / ".env") in problem.fix
    assert loaded.settings.blocks_mpesa
    assert loaded.settings.environment == values["MPESA_ENVIRONMENT"]
    assert loaded.settings.database_path.name == f"{values['MPESA_ENVIRONMENT']}.db"


def test_without_a_file_the_fix_names_the_one_to_make(tmp_path: Path, users_own_folder: Path) -> None:
    loaded = load(environ={"MPESA_ENVIRONMENT": "sandbox"}, working_folder=tmp_path)
    assert [problem.file for problem in loaded.problems] == [None] * 4
    assert all(str(users_own_folder / ".env") in problem.fix for problem in loaded.problems)


@pytest.mark.parametrize(
    "value", ["xxxxxxxxxxxxxxxxxxxx", "XXXX", "your-key", "your_key_here", "<key>", "..."]
)
@pytest.mark.parametrize("key", ["MPESA_CONSUMER_KEY", "MPESA_PASSKEY", "MPESA_SHORTCODE"])
def test_a_value_copied_from_an_example_is_called_a_placeholder(tmp_path: Path, key: str, value: str) -> None:
    (problem,) = load_file(tmp_path, SANDBOX | {key: value}).problems
    assert (problem.key, problem.message) == (key, f"{key} is still the placeholder.")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("MPESA_CONSUMER_KEY", "two words"),
        ("MPESA_CONSUMER_SECRET", "caf\u00e9"),
        ("MPESA_PASSKEY", "abc\u200bdef"),
        ("MPESA_SHORTCODE", "1743"),
        ("MPESA_SHORTCODE", "17437912"),
        ("MPESA_SHORTCODE", "17437a"),
        ("MPESA_SHORTCODE", "١٧٤٣٧٩"),
        ("MPESA_EXPRESS_SHORTCODE", "1743"),
        ("MPESA_TILL_NUMBER", "till 5"),
        ("MPESA_TILL_NUMBER", "0722000000"),
        ("MPESA_BASE_URL", "api.safaricom.co.ke"),
        ("MPESA_BASE_URL", "ftp://api.example.org"),
        ("MPESA_BASE_URL", "https://user:pw@daraja.test"),
        ("MPESA_BASE_URL", "https://daraja.test:99999"),
        ("MPESA_BASE_URL", "https://[daraja"),
        ("MPESA_BASE_URL", "https://daraja.test/?a=b"),
        ("MPESA_BASE_URL", "http://daraja.test"),
        ("MPESA_MAX_AMOUNT", "0"),
        ("MPESA_MAX_AMOUNT", "500001"),
        ("MPESA_MAX_AMOUNT", "99.50"),
        ("MPESA_CALLBACK_PATH", "/pay/../x"),
        ("MPESA_CALLBACK_PATH", "/"),
        ("MPESA_CALLBACK_PATH", "/pay back/"),
        ("MPESA_CALLBACK_PATH", "/a//b"),
        ("MPESA_CALLBACK_URL", "till.cafe.co.ke"),
        ("MPESA_CALLBACK_URL", "http://till.cafe.co.ke"),
        ("MPESA_CALLBACK_URL", "https://Till.cafe.co.ke"),
        ("MPESA_CALLBACK_URL", "https://till.cafe.co.ke/somewhere/else"),
        ("MPESA_CALLBACK_URL", "https://127.0.0.1:8765"),
        ("CALLBACK_PORT", "65536"),
        ("CALLBACK_PORT", "-1"),
        ("CALLBACK_PORT", "http"),
        ("TUNNEL", "cloudflare"),
        ("STATIONS", "0"),
        ("STATIONS", "25"),
        ("PRICE_PER_MINUTE", "-1"),
        ("PRICE_PER_MINUTE", "1,50"),
        ("MINIMUM_CHARGE", "a lot"),
    ],
)
def test_a_malformed_value_is_named_and_never_repeated(tmp_path: Path, key: str, value: str) -> None:
    loaded = load_file(tmp_path, SANDBOX | {key: value})
    (problem,) = loaded.problems
    assert (problem.key, problem.file) == (key, tmp_path / ".env")
    assert problem.message.startswith(key)
    assert value not in str(problem).replace(key, "").replace("/pay/callback/", "") or len(value) < 3
    assert problem.fix
    assert loaded.settings.blocks_mpesa


def test_an_environment_nobody_knows_blocks_and_practises(tmp_path: Path) -> None:
    loaded = load_file(tmp_path, PRODUCTION | {"MPESA_ENVIRONMENT": "prod"})
    assert wrong_keys(loaded) == ["MPESA_ENVIRONMENT"]
    assert loaded.settings.is_practice
    assert loaded.settings.blocks_mpesa
    assert loaded.settings.database_path.name == "practice.db"


def test_an_account_without_an_environment_does_not_practise_in_silence(tmp_path: Path) -> None:
    values = {key: value for key, value in PRODUCTION.items() if key != "MPESA_ENVIRONMENT"}
    loaded = load_file(tmp_path, values)
    assert wrong_keys(loaded) == ["MPESA_ENVIRONMENT"]
    assert loaded.settings.blocks_mpesa


def test_practice_ignores_the_account_however_wrong_it_is(tmp_path: Path) -> None:
    account = {
        "MPESA_CONSUMER_KEY": "xxxx",
        "MPESA_CONSUMER_SECRET": "real-looking",
        "MPESA_SHORTCODE": "1",
        "MPESA_PASSKEY": "your-passkey",
        "MPESA_BASE_URL": "http://far.away",
        "MPESA_CALLBACK_URL": "http://far.away",
        "MPESA_TILL_NUMBER": "832145",
        "TUNNEL": "fixed",
    }
    loaded = load_file(tmp_path, account | {"MPESA_ENVIRONMENT": "practice"})
    settings = loaded.settings
    assert loaded.problems == ()
    assert (settings.base_url, settings.consumer_secret, settings.till_number) == ("", "", "")
    assert (settings.tunnel, settings.callback_base_url) == (Tunnel.NONE, None)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("MPESA_PASSKEY", PUBLIC_PASSKEY),
        ("MPESA_SHORTCODE", "174379"),
        ("MPESA_EXPRESS_SHORTCODE", "174379"),
        ("MPESA_TILL_NUMBER", "174379"),
    ],
)
def test_production_refuses_the_public_sandbox_values(tmp_path: Path, key: str, value: str) -> None:
    (problem,) = load_file(tmp_path, PRODUCTION | {key: value}).problems
    assert problem.key == key
    assert "public sandbox" in problem.message


def test_the_production_host_refuses_the_public_sandbox_values_in_any_environment(tmp_path: Path) -> None:
    loaded = load_file(tmp_path, SANDBOX | {"MPESA_BASE_URL": "https://API.safaricom.co.ke/"})
    assert wrong_keys(loaded) == [
        "MPESA_BASE_URL",
        "MPESA_SHORTCODE",
        "MPESA_EXPRESS_SHORTCODE",
        "MPESA_PASSKEY",
    ]


def test_production_through_another_host_refuses_the_public_passkey_too(tmp_path: Path) -> None:
    values = PRODUCTION | {"MPESA_BASE_URL": "https://daraja.test", "MPESA_PASSKEY": PUBLIC_PASSKEY}
    assert wrong_keys(load_file(tmp_path, values)) == ["MPESA_PASSKEY"]


def test_production_refuses_the_sandbox_host(tmp_path: Path) -> None:
    loaded = load_file(tmp_path, PRODUCTION | {"MPESA_BASE_URL": "https://sandbox.safaricom.co.ke"})
    assert wrong_keys(loaded) == ["MPESA_BASE_URL"]
    assert "sandbox host" in loaded.problems[0].message


@pytest.mark.parametrize("host", ["http://127.0.0.1:9000", "http://localhost:9000/", "http://[::1]:9000"])
def test_plain_http_is_fine_on_this_computer(tmp_path: Path, host: str) -> None:
    loaded = load_file(tmp_path, SANDBOX | {"MPESA_BASE_URL": host})
    assert (loaded.problems, loaded.settings.base_url) == ((), host.rstrip("/"))


def test_the_largest_prompt_can_follow_a_higher_cap_of_m_pesa(tmp_path: Path) -> None:
    loaded = load_file(tmp_path, {"MPESA_MAX_AMOUNT": "300000"})
    assert (loaded.problems, loaded.settings.max_amount_shillings) == ((), 300_000)


def test_a_smaller_largest_prompt_and_cents_are_read(tmp_path: Path) -> None:
    values = {"MPESA_MAX_AMOUNT": "5000", "PRICE_PER_MINUTE": "0.50", "MINIMUM_CHARGE": "0"}
    settings = load_file(tmp_path, values).settings
    assert settings.max_amount_shillings == 5000
    assert (settings.price_per_minute_cents, settings.minimum_charge_cents) == (50, 0)


# --- the way back -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://<public-domain>/mpesa/callback/",
        "https://<ngrok-id>.ngrok.io/mpesa/callback/",
        "https://example.com/cb",
        "https://till.example.org",
        "https://your-domain.co.ke/mpesa/callback/",
        "https://www.yourdomain.com",
        "https://xxxx.ngrok.io",
    ],
)
def test_an_empty_or_placeholder_callback_url_means_the_tunnel(tmp_path: Path, url: str) -> None:
    loaded = load_file(tmp_path, SANDBOX | {"MPESA_CALLBACK_URL": url})
    assert loaded.problems == ()
    assert (loaded.settings.callback_base_url, loaded.settings.tunnel) == (None, Tunnel.NONE)


@pytest.mark.parametrize(
    "url",
    [
        "https://till.cafe.co.ke",
        "https://till.cafe.co.ke/",
        "https://till.cafe.co.ke/mpesa/callback/",
        "https://till.cafe.co.ke/pay/callback",
    ],
)
@pytest.mark.parametrize("tunnel", ["", "none", "fixed"])
def test_an_address_of_the_cafes_own_is_a_fixed_one(tmp_path: Path, url: str, tunnel: str) -> None:
    loaded = load_file(tmp_path, SANDBOX | {"MPESA_CALLBACK_URL": url, "TUNNEL": tunnel})
    assert loaded.problems == ()
    assert loaded.settings.tunnel is Tunnel.FIXED
    assert loaded.settings.callback_base_url == "https://till.cafe.co.ke"
    assert loaded.settings.callback_path == "/pay/callback/"


def test_a_callback_on_this_computer_is_fine_for_a_daraja_on_this_computer(tmp_path: Path) -> None:
    here = {"MPESA_BASE_URL": "http://127.0.0.1:9000", "MPESA_CALLBACK_URL": "http://127.0.0.1:8765"}
    loaded = load_file(tmp_path, SANDBOX | here)
    assert (loaded.problems, loaded.settings.callback_base_url) == ((), "http://127.0.0.1:8765")


@pytest.mark.parametrize("url", ["", "https://<public-domain>/mpesa/callback/"])
def test_a_fixed_tunnel_needs_its_address(tmp_path: Path, url: str) -> None:
    (problem,) = load_file(tmp_path, SANDBOX | {"TUNNEL": "fixed", "MPESA_CALLBACK_URL": url}).problems
    assert problem.key == "MPESA_CALLBACK_URL"
    assert "TUNNEL=fixed" in problem.message


def test_a_fixed_address_needs_a_fixed_port(tmp_path: Path) -> None:
    values = SANDBOX | {"MPESA_CALLBACK_URL": "https://till.cafe.co.ke", "CALLBACK_PORT": "0"}
    assert wrong_keys(load_file(tmp_path, values)) == ["CALLBACK_PORT"]


def test_any_free_port_will_do_without_a_fixed_address(tmp_path: Path) -> None:
    loaded = load_file(tmp_path, SANDBOX | {"CALLBACK_PORT": "0"})
    assert (loaded.problems, loaded.settings.callback_port) == ((), 0)


@pytest.mark.parametrize("token", ["", "your-authtoken"])
def test_ngrok_needs_its_authtoken(tmp_path: Path, token: str) -> None:
    loaded = load_file(tmp_path, SANDBOX | {"TUNNEL": "ngrok", "NGROK_AUTHTOKEN": token})
    assert wrong_keys(loaded) == ["NGROK_AUTHTOKEN"]


def test_ngrok_is_ready_with_token_domain_and_program(tmp_path: Path) -> None:
    values = {
        "TUNNEL": "ngrok",
        "NGROK_AUTHTOKEN": "2abc_DEF",
        "NGROK_DOMAIN": "jambo-cafe.ngrok-free.app",
        "NGROK_PATH": "bin/ngrok",
        "MPESA_CALLBACK_URL": "https://jambo-cafe.ngrok-free.app/mpesa/callback/",
    }
    loaded = load_file(tmp_path, SANDBOX | values)
    settings = loaded.settings
    assert loaded.problems == ()
    assert (settings.tunnel, settings.callback_base_url) == (Tunnel.NGROK, None)
    assert (settings.ngrok_domain, settings.ngrok_path) == (
        values["NGROK_DOMAIN"],
        tmp_path / "bin" / "ngrok",
    )


def test_ngrok_and_a_callback_url_elsewhere_contradict_each_other(tmp_path: Path) -> None:
    values = {
        "TUNNEL": "ngrok",
        "NGROK_AUTHTOKEN": "2abc_DEF",
        "MPESA_CALLBACK_URL": "https://till.cafe.co.ke",
    }
    assert wrong_keys(load_file(tmp_path, SANDBOX | values)) == ["MPESA_CALLBACK_URL"]


@pytest.mark.parametrize("domain", ["Jambo.ngrok-free.app", "jambo", "jambo.ngrok.app/x"])
def test_an_ngrok_domain_is_a_host_in_small_letters(tmp_path: Path, domain: str) -> None:
    values = {"TUNNEL": "ngrok", "NGROK_AUTHTOKEN": "2abc_DEF", "NGROK_DOMAIN": domain}
    assert wrong_keys(load_file(tmp_path, SANDBOX | values)) == ["NGROK_DOMAIN"]


@pytest.mark.parametrize(
    "word", ["m-pesa", "mpesa", "Safaricom", "exe", "exec", "cmd", "sql", "QUERY", "mympesaside"]
)
def test_a_callback_path_with_a_word_that_safaricom_refuses_is_a_problem(tmp_path: Path, word: str) -> None:
    loaded = load_file(tmp_path, {"MPESA_CALLBACK_PATH": f"/pay/{word}/"})
    assert wrong_keys(loaded) == ["MPESA_CALLBACK_PATH"]
    assert loaded.settings.callback_path == "/pay/callback/"


@pytest.mark.parametrize("written", ["/till/1/", "till/1", "/till/1"])
def test_a_callback_path_begins_and_ends_with_a_slash(tmp_path: Path, written: str) -> None:
    loaded = load_file(tmp_path, {"MPESA_CALLBACK_PATH": written})
    assert (loaded.problems, loaded.settings.callback_path) == ((), "/till/1/")


def test_a_windows_path_spoilt_by_double_quotes_is_a_problem(tmp_path: Path) -> None:
    loaded = load_file(tmp_path, {"CYBERDESK_DATA_DIR": r'"C:\new\till"'})
    assert wrong_keys(loaded) == ["CYBERDESK_DATA_DIR"]
    assert "line break" in loaded.problems[0].message


# --- what is told -----------------------------------------------------------------------------------------


def test_a_problem_names_key_file_and_fix_in_one_text(tmp_path: Path) -> None:
    (problem,) = load_file(tmp_path, {"STATIONS": "many"}).problems
    assert str(problem) == (
        "STATIONS must be a whole number from 1 to 24. "
        f"Read from: {tmp_path / '.env'}. Write, say, STATIONS=12."
    )


def test_a_value_of_the_environment_is_not_blamed_on_the_file(tmp_path: Path) -> None:
    (problem,) = load_file(tmp_path, {"STATIONS": "3"}, {"STATIONS": "many"}).problems
    assert problem.file is None
    assert "the environment" in str(problem)


def test_no_text_ever_shows_a_secret(tmp_path: Path) -> None:
    secrets = {
        "MPESA_CONSUMER_KEY": "keykeykey",
        "MPESA_CONSUMER_SECRET": "secretsecret",
        "MPESA_PASSKEY": "passpasspass",
        "NGROK_AUTHTOKEN": "tokentoken",
    }
    misplaced = {"MPESA_SHORTCODE": "passpasspass", "MPESA_BASE_URL": "keykeykey", "STATIONS": "secretsecret"}
    loaded = load_file(tmp_path, SANDBOX | secrets | misplaced | {"TUNNEL": "ngrok"})
    assert set(loaded.settings.secrets) == set(secrets.values())
    told = "".join(str(problem) + repr(problem) for problem in loaded.problems)
    assert len(loaded.problems) == 3
    assert [secret for secret in secrets.values() if secret in told] == []
    hidden = dataclasses.replace(loaded.settings, shortcode="")
    assert [secret for secret in secrets.values() if secret in repr(hidden)] == []


def test_settings_cannot_be_changed(tmp_path: Path) -> None:
    settings = load(environ={}, working_folder=tmp_path).settings
    with pytest.raises(dataclasses.FrozenInstanceError):
        settings.blocks_mpesa = False  # type: ignore[misc]


# --- the example ------------------------------------------------------------------------------------------


def test_the_example_documents_every_key_and_nothing_else() -> None:
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    assert tuple(dotenv_values(EXAMPLE)) == KEYS
    for key in KEYS:
        (place,) = [number for number, line in enumerate(lines) if line.startswith(f"{key}=")]
        assert lines[place - 1].startswith("# "), f"{key} has no comment above it"


def test_the_example_works_as_it_is_and_says_what_happens_without_it(tmp_path: Path) -> None:
    with_it = load(EXAMPLE, {}, tmp_path)
    assert with_it.problems == ()
    assert with_it.files_read == (EXAMPLE,)
    assert with_it.settings == load(environ={}, working_folder=tmp_path).settings


def test_the_example_filled_in_for_the_sandbox_is_ready(tmp_path: Path) -> None:
    filled = {key: value or "" for key, value in dotenv_values(EXAMPLE).items()} | SANDBOX
    assert load_file(tmp_path, filled).problems == ()


def test_the_env_file_of_the_owners_guide_is_understood(tmp_path: Path) -> None:
    guide = {
        "SECRET_KEY": "your-secret",
        "DEBUG": "True",
        "MPESA_ENVIRONMENT": "sandbox",
        "MPESA_CONSUMER_KEY": "xxxxxxxxxxxxxxxxxxxx",
        "MPESA_CONSUMER_SECRET": "xxxxxxxxxxxxxxxxxxxx",
        "MPESA_SHORTCODE": "174379",
        "MPESA_EXPRESS_SHORTCODE": "174379",
        "MPESA_PASSKEY": PUBLIC_PASSKEY,
        "MPESA_CALLBACK_URL": "https://<public-domain>/mpesa/callback/",
    }
    loaded = load_file(tmp_path, guide)
    assert wrong_keys(loaded) == ["MPESA_CONSUMER_KEY", "MPESA_CONSUMER_SECRET"]
    assert loaded.settings.environment is Environment.SANDBOX
