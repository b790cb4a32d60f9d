"""Checking a chain of records, each hashed together with the hash of the one before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cyberdesk.domain.ledger import GENESIS_HASH, chain_hash
from cyberdesk.storage.database import Database

_PAGE = 1000


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


def first_broken_row(database: Database, after: str) -> int | None:
    """`first_broken` of a table, of which a page at a time is in memory.

    Args:
        after: the SQL of the rows after an id, that many at most; the id first, both hashes last.
    """
    with database.connected():
        return first_broken(_links(database, after))


def _links(database: Database, after: str) -> Iterator[Link]:
    last_id = 0
    while page := database.rows(after, (last_id, _PAGE)):
        # As written, and not as domain values: a word that we do not know is a fault to name, not an error.
        for *fields, previous_hash, own_hash in page:
            last_id = fields[0]
            yield Link(last_id, fields, previous_hash, own_hash)
