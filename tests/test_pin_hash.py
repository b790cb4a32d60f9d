"""The real hasher, with parameters that take no time."""

from __future__ import annotations

import logging

import pytest

from cyberdesk.pin_hash import MEMORY_KIB, PASSES, ArgonPinHasher


@pytest.fixture
def hasher() -> ArgonPinHasher:
    return ArgonPinHasher(memory_kib=8, passes=1)


def test_a_pin_matches_its_hash_and_no_other(hasher: ArgonPinHasher) -> None:
    pin_hash = hasher.hash("4821")
    assert hasher.matches(pin_hash, "4821")
    assert not hasher.matches(pin_hash, "4822")
    assert not hasher.matches(pin_hash, "04821")


def test_two_people_with_one_pin_have_two_hashes(hasher: ArgonPinHasher) -> None:
    first, second = hasher.hash("4821"), hasher.hash("4821")
    assert first != second
    assert "4821" not in first.rpartition("$")[0]


def test_the_program_uses_argon2id_within_the_memory_of_a_small_pc() -> None:
    pin_hash = ArgonPinHasher().hash("4821")
    assert pin_hash.startswith(f"$argon2id$v=19$m={MEMORY_KIB},t={PASSES},p=1$")
    assert MEMORY_KIB <= 32 * 1024


def test_a_hash_of_other_parameters_still_matches_and_is_outdated(hasher: ArgonPinHasher) -> None:
    pin_hash = hasher.hash("4821")
    stronger = ArgonPinHasher(memory_kib=16, passes=1)
    assert stronger.matches(pin_hash, "4821")
    assert stronger.is_outdated(pin_hash)
    assert not hasher.is_outdated(pin_hash)


@pytest.mark.parametrize("damaged", ["", "4821", "$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$", "x" * 90])
def test_a_damaged_hash_lets_nobody_in_and_is_logged_without_it(
    hasher: ArgonPinHasher, damaged: str, expected_errors: list[logging.LogRecord]
) -> None:
    assert not hasher.matches(damaged, "4821")
    assert hasher.is_outdated(damaged)
    assert [record.getMessage().partition(":")[0] for record in expected_errors] == [
        "a kept PIN cannot be read"
    ]
    assert not damaged or damaged not in expected_errors[0].getMessage()
