"""A shift report as text that can be read again for ever.

JSON: a record is an object with the names of its fields, money is whole cents, a time is microseconds since
1970 in UTC. The first field tells the version of the shape; a test holds a report of each version.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import TypeVar, get_args, get_origin, get_type_hints

from cyberdesk.domain.cash_count import CashCount
from cyberdesk.domain.moment import from_microseconds, microseconds
from cyberdesk.domain.money import Money
from cyberdesk.domain.shift_report import VERSION, ShiftReport

Kind = TypeVar("Kind")


class UnreadableReport(ValueError):
    """The text is no shift report of a version that this program knows."""


def archive_text(report: ShiftReport) -> str:
    """`report` as it is kept."""
    return json.dumps(_plain(report), ensure_ascii=True, separators=(",", ":"))


def report_of(text: str) -> ShiftReport:
    """
    Raises:
        UnreadableReport: it is not one.
    """
    try:
        value = _a(dict, json.loads(text))
        if value["version"] != VERSION:
            raise ValueError(f"version {value['version']}")
        return _a(ShiftReport, _read(ShiftReport, value))
    except (ValueError, KeyError, TypeError, OverflowError) as error:
        raise UnreadableReport("this is no shift report that this program can read") from error


def _plain(value: object) -> object:
    match value:
        case Money():
            return value.cents
        case datetime():
            return microseconds(value)
        case StrEnum():
            return value.value
        case CashCount():
            return {str(worth): number for worth, number in value.found.items()}
        case tuple():
            return [_plain(each) for each in value]
        case _ if is_dataclass(value):
            return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        case _:
            return value


def _read(shape: object, value: object) -> object:
    """`value` as the type `shape`: the way back from `_plain`."""
    if get_origin(shape) is UnionType:
        (kind,) = (each for each in get_args(shape) if each is not NoneType)
        return None if value is None else _read(kind, value)
    if get_origin(shape) is tuple:
        return tuple(_read(get_args(shape)[0], each) for each in _a(list, value))
    if shape is Money:
        return Money(_a(int, value))
    if shape is datetime:
        return from_microseconds(_a(int, value))
    if shape is CashCount:
        return CashCount.of({int(worth): _a(int, number) for worth, number in _a(dict, value).items()})
    if isinstance(shape, type) and is_dataclass(shape):
        kinds, record = _kinds(shape), _a(dict, value)
        make: Callable[..., object] = shape
        # A figure that came later has a default, and is not in the reports from before.
        there = [each.name for each in fields(shape) if each.name in record or each.default is MISSING]
        return make(**{name: _read(kinds[name], record[name]) for name in there})
    if isinstance(shape, type) and issubclass(shape, StrEnum):
        return shape(_a(str, value))
    return _a(str, value) if shape is str else _a(int, value)


@cache
def _kinds(shape: type) -> dict[str, object]:
    """The types of a record's fields; to work them out takes longer than all the rest of reading."""
    return get_type_hints(shape)


def _a(kind: type[Kind], value: object) -> Kind:
    if not isinstance(value, kind):
        raise TypeError(f"not a {kind.__name__}")
    return value
