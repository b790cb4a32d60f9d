"""A PC or desk that can be hired."""

from __future__ import annotations

from dataclasses import dataclass

STANDARD = "Standard"
"""The group that is always there; its tariff is the one of the first run."""


@dataclass(frozen=True, slots=True)
class Station:
    """One PC or desk.

    Attributes:
        number: painted on the PC; what staff type to reach it; unique.
        name: as shown, ``PC 3``.
        is_out_of_order: not for hire.
        group: stations of one price; each group has one tariff.
    """

    number: int
    name: str
    is_out_of_order: bool = False
    group: str = STANDARD
