"""Tariffs and charges written out as text: what was agreed, and what was charged, stay as they were.

JSON of version 1; every amount is in cents. A field that a text does not have is the usual value of today, so
a field can be added without another version; a field that changes its meaning needs one.
"""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any

from cyberdesk.domain.charge import (
    CapReached,
    Charge,
    ChargedBefore,
    ChargeLine,
    MinimumReached,
    PackageTaken,
    RoundedUp,
    StartFee,
    TimeAtPrice,
)
from cyberdesk.domain.money import Money
from cyberdesk.domain.tariff import Cap, Package, Tariff
from cyberdesk.domain.week import PLAIN, PriceLevel, Week

VERSION = 1

_LINES: dict[str, type[ChargeLine]] = {
    "time": TimeAtPrice,
    "package": PackageTaken,
    "cap": CapReached,
    "minimum": MinimumReached,
    "start_fee": StartFee,
    "rounding": RoundedUp,
    "charged_before": ChargedBefore,
}
_KINDS = {line: kind for kind, line in _LINES.items()}


def tariff_text(tariff: Tariff) -> str:
    """`tariff` written out; equal tariffs give equal texts."""
    cap = tariff.cap
    return _text(
        {
            "name": tariff.name,
            "price_per_minute": tariff.price_per_minute.cents,
            "minimum_charge": tariff.minimum_charge.cents,
            "start_fee": tariff.start_fee.cents,
            "block_minutes": tariff.block_minutes,
            "packages": [[package.minutes, package.price.cents] for package in tariff.packages],
            "cap": None if cap is None else [cap.amount.cents, cap.minutes],
            "levels": [[level.name, level.price_per_minute.cents] for level in tariff.levels],
            "week": tariff.week.cells,
        }
    )


def tariff_of_text(text: str) -> Tariff:
    """The tariff that `tariff_text` wrote out."""
    terms = _terms(text)
    cap = terms.get("cap")
    return Tariff(
        name=terms["name"],
        price_per_minute=Money(terms["price_per_minute"]),
        minimum_charge=Money(terms["minimum_charge"]),
        start_fee=Money(terms.get("start_fee", 0)),
        block_minutes=terms.get("block_minutes", 1),
        packages=tuple(Package(minutes, Money(cents)) for minutes, cents in terms.get("packages", ())),
        cap=None if cap is None else Cap(Money(cap[0]), cap[1]),
        levels=tuple(PriceLevel(name, Money(cents)) for name, cents in terms.get("levels", ())),
        week=Week(terms["week"]) if "week" in terms else PLAIN,
    )


def charge_text(charge: Charge) -> str:
    """`charge` written out, with its lines."""
    lines = [{"kind": _KINDS[type(line)], **_values(line)} for line in charge.lines]
    return _text({"minutes": charge.minutes, "amount": charge.amount.cents, "lines": lines})


def charge_of_text(text: str) -> Charge:
    """The charge that `charge_text` wrote out."""
    terms = _terms(text)
    return Charge(terms["minutes"], Money(terms["amount"]), tuple(_line(line) for line in terms["lines"]))


def _values(line: ChargeLine) -> dict[str, str | int]:
    values = {field.name: getattr(line, field.name) for field in fields(line)}
    return {name: value.cents if isinstance(value, Money) else value for name, value in values.items()}


def _line(terms: dict[str, Any]) -> ChargeLine:
    kind = _LINES[terms["kind"]]
    values: dict[str, Any] = {
        field.name: Money(terms[field.name]) if field.type == "Money" else terms[field.name]
        for field in fields(kind)
    }
    return kind(**values)


def _text(terms: dict[str, Any]) -> str:
    return json.dumps({"version": VERSION, **terms}, ensure_ascii=True, separators=(",", ":"))


def _terms(text: str) -> dict[str, Any]:
    terms: dict[str, Any] = json.loads(text)
    if terms["version"] != VERSION:
        raise ValueError(f"terms of version {terms['version']}")
    return terms
