"""The pages of a long list that were looked at last."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

MOST_PAGES = 32
"""Kept in memory; the one that was not looked at for the longest time goes first."""

Page = TypeVar("Page")


class PageCache(Generic[Page]):
    """Reads a page when it is first looked at."""

    def __init__(self, read: Callable[[int], Page]) -> None:
        """
        Args:
            read: the page of a number; what it raises is raised by `page`.
        """
        self._read = read
        self._pages: OrderedDict[int, Page] = OrderedDict()

    def page(self, number: int) -> Page:
        if number in self._pages:
            self._pages.move_to_end(number)
            return self._pages[number]
        page = self._read(number)
        self._pages[number] = page
        if len(self._pages) > MOST_PAGES:
            self._pages.popitem(last=False)
        return page

    def kept(self, number: int) -> Page | None:
        """The page if it is in memory; reads nothing."""
        return self._pages.get(number)

    def clear(self) -> None:
        self._pages.clear()
