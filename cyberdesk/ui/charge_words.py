"""*Why this amount?*: the lines of a charge in words."""

from __future__ import annotations

from dataclasses import dataclass

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
from cyberdesk.ui.texts import tr


@dataclass(frozen=True, slots=True)
class WhyLine:
    """A line of the sum.

    Attributes:
        words: what it is for.
        amount: what it adds; negative for what was charged before.
    """

    words: str
    amount: Money


def why_lines(charge: Charge) -> tuple[WhyLine, ...]:
    """The sum line by line; the amounts add up to that of the charge."""
    return tuple(WhyLine(_words(line), line.amount) for line in charge.lines)


def why_amount(charge: Charge) -> str:
    """The sum in one line: ``55 min × 1 = 55 · start fee = 10``."""
    return " · ".join(f"{line.words} = {line.amount.figure}" for line in why_lines(charge))


def minutes_words(minutes: int) -> str:
    """``55 min``, ``1 h``, ``2 h 10 min``, ``1 day``, ``1 day 2 h``."""
    hours, minute = divmod(minutes, 60)
    days, hour = divmod(hours, 24)
    parts = []
    if days:
        parts.append(tr("1 day") if days == 1 else tr("{count} days").format(count=days))
    if hour:
        parts.append(tr("{count} h").format(count=hour))
    if minute or not parts:
        parts.append(tr("{count} min").format(count=minute))
    return " ".join(parts)


def _words(line: ChargeLine) -> str:
    match line:
        case TimeAtPrice():
            return _time_words(line)
        case PackageTaken():
            words = tr("package of {time} at {price}")
            return _counted(
                line.count, words.format(time=minutes_words(line.minutes), price=line.price.figure)
            )
        case CapReached():
            words = tr("at most {price} for {time}")
            return _counted(
                line.count, words.format(time=minutes_words(line.minutes), price=line.price.figure)
            )
        case MinimumReached():
            return tr("up to the minimum of {amount}").format(amount=line.minimum.figure)
        case StartFee():
            return tr("start fee")
        case RoundedUp():
            return tr("rounded up")
        case ChargedBefore():
            return tr("{time} charged before").format(time=minutes_words(line.minutes))


def _time_words(line: TimeAtPrice) -> str:
    price = line.price_per_minute.figure
    if line.block_minutes == 1:
        words = tr("{minutes} min × {price}").format(minutes=line.minutes, price=price)
    else:
        words = tr("{count} × {minutes} min at {price}").format(
            count=line.minutes // line.block_minutes,
            minutes=line.block_minutes,
            price=(line.price_per_minute * line.block_minutes).figure,
        )
    return f"{line.level}: {words}" if line.level else words


def _counted(count: int, words: str) -> str:
    return words if count == 1 else f"{count} × {words}"
