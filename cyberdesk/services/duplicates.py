"""Cards that may be of one person, among all customers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import combinations

from cyberdesk.domain.customer import Customer, is_near_name
from cyberdesk.services.ports import Store

MOST_PAIRS = 100
_ALL = 2**31
_SAME_LETTERS = 3
_MOST_COMPARED = 200_000
"""Names that are laid beside each other at most: some seconds of work."""


class Likeness(IntEnum):
    """Why two cards may be of one person; the surest first."""

    SAME_PHONE = 0
    NEAR_NAME = 1


@dataclass(frozen=True, slots=True)
class Pair:
    """Two cards.

    Attributes:
        kept: the older one.
        other: the one that would be merged into it.
        why: what they have in common.
    """

    kept: Customer
    other: Customer
    why: Likeness


def duplicates(store: Store, limit: int = MOST_PAIRS) -> list[Pair]:
    """Pairs that may be one person: first those with the same number, also when it was purged since, then
    those with a near name. Can take some seconds: never in the window's thread.

    Raises:
        StorageError: they cannot be read.
    """
    with store.connected():
        customers = {one.id: one for one in store.customers("", _ALL) if not one.is_forgotten}
        same = [pair for pair in store.customers_sharing_phones() if set(pair) <= customers.keys()]
    found: dict[tuple[int, int], Likeness] = {}
    for first, second in same:
        found[min(first, second), max(first, second)] = Likeness.SAME_PHONE
    for first, second in _near_names(list(customers.values())):
        if len(found) >= limit:
            break
        found.setdefault((min(first, second), max(first, second)), Likeness.NEAR_NAME)
    pairs = [Pair(customers[kept], customers[other], why) for (kept, other), why in found.items()]
    return sorted(pairs, key=lambda pair: (pair.why, pair.kept.name.casefold(), pair.other.id))[:limit]


def _near_names(customers: Sequence[Customer]) -> Iterator[tuple[int, int]]:
    """Only names of which a word begins alike are laid beside each other."""
    by_beginning: dict[str, list[Customer]] = defaultdict(list)
    for one in customers:
        for beginning in {word[:_SAME_LETTERS] for word in one.name.casefold().split()}:
            if len(beginning) == _SAME_LETTERS:
                by_beginning[beginning].append(one)
    left = _MOST_COMPARED
    seen: set[tuple[int, int]] = set()
    for alike in by_beginning.values():
        for one, other in combinations(alike, 2):
            if (one.id, other.id) in seen:
                continue
            left -= 1
            if left < 0:
                return
            seen.add((one.id, other.id))
            if is_near_name(one.name, other.name):
                yield one.id, other.id
