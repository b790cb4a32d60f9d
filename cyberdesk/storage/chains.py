"""Checking a chain of records, each hashed together with the hash of the one before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cyberdesk.domain.ledger import GENESIS_HASH, chain_hash


class Link(NamedTuple):
    """One record as it is on the disk.

    Attributes:
        id: its place, counted from 1 without gaps.
        fields: what its hash covers.
        previous_hash, hash: as stored.
    """

    id: int
    fields: Sequence[str | int | None]
    previous_hash: str
    hash: str


def first_broken(links: Iterable[Link]) -> int | None:
    """The place of the first record that does not fit; None when all do.

    Cutting records off the end is not seen by this: compare the last hash with one noted elsewhere.
    """
    last_hash = GENESIS_HASH
    for place, link in enumerate(links, start=1):
        is_whole = (
            link.id == place
            and link.previous_hash == last_hash
            and link.hash == chain_hash(last_hash, link.fields)
        )
        if not is_whole:
            return place
        last_hash = link.hash
    return None
