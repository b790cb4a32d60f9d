"""A chain of records: each must have its place, the hash of the one before, and a hash of its own."""

from __future__ import annotations

import pytest

from cyberdesk.domain.ledger import GENESIS_HASH, chain_hash
from cyberdesk.storage.chains import Link, first_broken


def chain(*ids: int) -> list[Link]:
    """Links with these ids, hashed as the program does it."""
    links: list[Link] = []
    last_hash = GENESIS_HASH
    for link_id in ids:
        fields: list[str | int | None] = [link_id, "something"]
        links.append(Link(link_id, fields, last_hash, chain_hash(last_hash, fields)))
        last_hash = links[-1].hash
    return links


def test_a_whole_chain_has_no_broken_link() -> None:
    assert first_broken(chain(1, 2, 3)) is None
    assert first_broken([]) is None


@pytest.mark.parametrize(("ids", "place"), [((2, 3, 4), 1), ((1, 3, 4), 2), ((1, 2, 2), 3), ((2, 1), 1)])
def test_a_gap_is_seen_although_every_hash_is_right(ids: tuple[int, ...], place: int) -> None:
    """Somebody who knows how hashes are made left records out."""
    assert first_broken(chain(*ids)) == place


@pytest.mark.parametrize("place", [1, 2, 3])
@pytest.mark.parametrize(
    "change",
    [{"fields": [7, "something else"]}, {"previous_hash": "f" * 64}, {"hash": "f" * 64}],
    ids=lambda change: "-".join(change),
)
def test_a_link_that_was_changed_is_the_first_broken_one(place: int, change: dict[str, object]) -> None:
    links = chain(1, 2, 3)
    links[place - 1] = links[place - 1]._replace(**change)  # type: ignore[arg-type]
    assert first_broken(links) == place


def test_a_chain_begins_with_nothing_before_it() -> None:
    assert first_broken(chain(1, 2)[1:]) == 1
