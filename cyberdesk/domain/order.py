"""What staff type for a quick sale, ``5*pr``, read against the price list.

An item is a name or code with, around it: a quantity (``5*pr``, ``5 pr``, ``pr*5``), a price for one
(``binding 150``, ``pr @8``), and the agency's fee for one, which only passes through (``gc 150 +1050``).
Several items may follow each other: ``2*cv 3*col``. Where a text can mean two things, staff are asked;
nothing is guessed that costs somebody money.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import NamedTuple

from cyberdesk.domain.money import ZERO, Money, MoneyError
from cyberdesk.domain.sale import LineKind, SaleLine
from cyberdesk.domain.service import LONGEST_NAME, Service, exact, found

MOST_QUANTITY = 9_999
MOST_AMOUNT = Money.shillings(250_000)
"""For one line: more is a slip of the finger."""
MOST_CHOICES = 8


@dataclass(frozen=True, slots=True)
class OrderLine:
    """Something about to be sold.

    Attributes:
        name: as the customer reads it.
        kind: which income it is.
        quantity: 1 or more.
        unit_price: our own money for one; zero only where there is a fee to pass on.
        government_fee: for one, passed on to the agency.
        service_id: of the price list; None for a line that was typed freely.
        list_price: what the price list says; None where it leaves the price open.
        opens_job: a job card is opened for it.
    """

    name: str
    kind: LineKind
    quantity: int
    unit_price: Money
    government_fee: Money = ZERO
    service_id: int | None = None
    list_price: Money | None = None
    opens_job: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.quantity <= MOST_QUANTITY:
            raise ValueError(f"a quantity is 1 to {MOST_QUANTITY}")
        if self.unit_price < ZERO or self.government_fee < ZERO:
            raise ValueError("a price is not negative")
        if self.kind is LineKind.GOVERNMENT_FEE:
            raise ValueError("a government fee goes with the service it is for")

    @property
    def amount(self) -> Money:
        """Our own money for all of it."""
        return self.unit_price * self.quantity

    @property
    def fee(self) -> Money:
        """The agency's money for all of it."""
        return self.government_fee * self.quantity

    @property
    def total(self) -> Money:
        """What the customer pays for it."""
        return self.amount + self.fee

    @property
    def is_price_changed(self) -> bool:
        """It is sold for another price than that of the list: that needs the right to change prices."""
        return self.list_price is not None and self.unit_price != self.list_price

    @property
    def text(self) -> str:
        """``5 × Print B/W``."""
        return self.name if self.quantity == 1 else f"{self.quantity} × {self.name}"

    def times(self, quantity: int) -> OrderLine:
        """The same with another quantity, kept between 1 and `MOST_QUANTITY`."""
        return replace(self, quantity=min(max(quantity, 1), MOST_QUANTITY))

    def sale_lines(self) -> list[SaleLine]:
        """As it stands on a sale: our money and the agency's are two lines."""
        lines: list[SaleLine] = []
        if self.amount or not self.fee:
            lines.append(SaleLine(self.kind, self.text, self.amount, self.quantity, self.service_id))
        if self.fee:
            text = f"Government fee · {self.text}"
            lines.append(SaleLine(LineKind.GOVERNMENT_FEE, text, self.fee, self.quantity, self.service_id))
        return lines


@dataclass(frozen=True, slots=True)
class Choice:
    """It can mean several things.

    Attributes:
        typed: the words in question.
        options: the lines, and the services whose price must still be typed, likeliest first.
    """

    typed: str
    options: tuple[OrderLine | PriceNeeded, ...]


@dataclass(frozen=True, slots=True)
class PriceNeeded:
    """The service is clear, but its price is typed each time and was not."""

    service: Service
    quantity: int
    government_fee: Money = ZERO


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nothing on the list fits, and there is no price to sell it freely by."""

    typed: str
    quantity: int


class Slip(Enum):
    """What is wrong with a text that cannot be read; the value says what to type instead."""

    NO_NAME = "Type what is sold, for example 5*pr"
    QUANTITY = "The quantity is a whole number from 1 to 9,999"
    AMOUNT = "One line is at most KES 250,000"
    LONG_NAME = "Use at most 40 letters for the name"
    UNCLEAR = "Type it like 5*pr, or like binding 150"


@dataclass(frozen=True, slots=True)
class Mistake:
    """It cannot be read."""

    typed: str
    slip: Slip


Item = OrderLine | Choice | PriceNeeded | Unknown | Mistake


def parse_order(text: str, services: Sequence[Service]) -> tuple[Item, ...]:
    """What `text` asks for, item by item; empty for an empty text. Never raises.

    Args:
        services: the active price list.
    """
    tokens = _tokens(text)
    if tokens is None:
        return (Mistake(text.strip(), Slip.UNCLEAR),)
    items: list[Item] = []
    place = 0
    while place < len(tokens):
        item, place = _item(tokens, place, services)
        items.append(item)
        if isinstance(item, Mistake):
            break
    return tuple(items)


def total_of(lines: Iterable[OrderLine]) -> Money:
    """What the customer pays for all of them."""
    return sum((line.total for line in lines), ZERO)


# --- words ------------------------------------------------------------------------------------------------


class _Kind(Enum):
    TIMES_BEFORE = "before"  # 5*
    TIMES_AFTER = "after"  # *5
    PRICE = "price"  # @8
    FEE = "fee"  # +1050
    NUMBER = "number"
    WORD = "word"


class _Token(NamedTuple):
    kind: _Kind
    text: str


_AMOUNT = r"\d[\d,]*(?:\.\d{1,2})?(?:/[-=])?"
_TOKEN = re.compile(
    rf"\s*(?:(?P<before>\d+)\*|\*(?P<after>\d+)(?!\S)|@(?P<price>{_AMOUNT})(?!\S)|\+(?P<fee>{_AMOUNT})(?!\S)"
    rf"|(?P<number>{_AMOUNT})(?!\S)|(?P<word>[^\s*@+][^\s*]*))",
    re.ASCII,
)


def _tokens(text: str) -> list[_Token] | None:
    """The parts of a text; None when some part is none."""
    plain = re.sub(r"\s*\*\s*", "*", text.replace("×", "*").strip())
    tokens: list[_Token] = []
    place = 0
    while place < len(plain):
        match = _TOKEN.match(plain, place)
        if match is None or match.end() == place:
            return None
        name = str(match.lastgroup)
        tokens.append(_Token(_Kind(name), match[name]))
        place = match.end()
    return tokens


# --- one item ---------------------------------------------------------------------------------------------


def _item(tokens: Sequence[_Token], place: int, services: Sequence[Service]) -> tuple[Item, int]:
    """The item that begins at `place`, and where the next one begins."""
    begin = place
    quantity: int | None = None
    if tokens[place].kind is _Kind.TIMES_BEFORE or (
        tokens[place].kind is _Kind.NUMBER and _is_word(tokens, place + 1)
    ):
        quantity = _quantity(tokens[place].text)
        place += 1
        if quantity is None:
            return _mistake(tokens, begin, place, Slip.QUANTITY)
    words: list[str] = []
    while _is_word(tokens, place):
        words.append(tokens[place].text)
        place += 1
    if not words:
        return _mistake(tokens, begin, place + 1, Slip.NO_NAME)
    words, place = _one_of_many(words, place, services)
    if place < len(tokens) and tokens[place].kind is _Kind.TIMES_AFTER:
        if quantity is not None:
            return _mistake(tokens, begin, place + 1, Slip.UNCLEAR)
        quantity = _quantity(tokens[place].text)
        place += 1
        if quantity is None:
            return _mistake(tokens, begin, place, Slip.QUANTITY)
    name = " ".join(words)
    meant = _meant(services, name)
    try:
        price, fee, place = _amounts(tokens, place, meant, quantity)
        return _resolve(name, quantity, price, fee, meant), place
    except MoneyError:
        return _mistake(tokens, begin, place + 1, Slip.UNCLEAR)


def _mistake(tokens: Sequence[_Token], begin: int, end: int, slip: Slip) -> tuple[Item, int]:
    return Mistake(" ".join(token.text for token in tokens[begin:end]), slip), end


def _is_word(tokens: Sequence[_Token], place: int) -> bool:
    return place < len(tokens) and tokens[place].kind is _Kind.WORD


def _quantity(text: str) -> int | None:
    is_good = text.isdigit() and len(text) <= len(str(MOST_QUANTITY)) and int(text) > 0
    return int(text) if is_good else None


def _one_of_many(words: list[str], place: int, services: Sequence[Service]) -> tuple[list[str], int]:
    """Words in a row are one name, unless each of them is a code: then they are a sale each."""
    codes = {service.code for service in services}
    is_many = len(words) > 1 and all(word.casefold() in codes for word in words)
    if is_many and exact(services, " ".join(words)) is None:
        return words[:1], place - len(words) + 1
    return words, place


def _meant(services: Sequence[Service], name: str) -> list[Service]:
    """The services a name can mean: one when it is exact, or when only one begins so."""
    one = exact(services, name)
    return [one] if one is not None else found(services, name)[:MOST_CHOICES]


class _Price(NamedTuple):
    """A price as typed. `is_sure`: it cannot be meant as a quantity."""

    amount: Money
    is_sure: bool


def _amounts(
    tokens: Sequence[_Token], place: int, meant: Sequence[Service], quantity: int | None
) -> tuple[_Price | None, Money | None, int]:
    """Price and fee for one, as typed after the name; None for what was not typed.

    Raises:
        MoneyError: a number that is no amount.
    """
    price: _Price | None = None
    fee: Money | None = None
    while place < len(tokens):
        token = tokens[place]
        if token.kind is _Kind.PRICE and price is None:
            price = _Price(Money.parse(token.text), is_sure=True)
        elif token.kind is _Kind.FEE and fee is None:
            fee = Money.parse(token.text)
        elif token.kind is _Kind.NUMBER and price is None and fee is None:
            is_fixed = len(meant) == 1 and meant[0].has_price
            if is_fixed and _is_word(tokens, place + 1):
                # "2 cv 3 col": the number belongs to what follows.
                break
            has_prices = any(service.has_price for service in meant)
            price = _Price(Money.parse(token.text), is_sure=quantity is not None or not has_prices)
        else:
            break
        place += 1
    return price, fee, place


def _resolve(
    name: str, quantity: int | None, price: _Price | None, fee: Money | None, meant: Sequence[Service]
) -> Item:
    count = quantity or 1
    if len(meant) == 1 and (price is None or price.is_sure):
        return _checked(name, _line(meant[0], count, price.amount if price else None, fee))
    if not meant:
        if price is None:
            return Unknown(name, count)
        return _free(name, count, price.amount, fee)
    options: list[OrderLine | PriceNeeded] = []
    for service in meant:
        options += _options(service, quantity, price, fee)
    if price is not None and len(meant) > 1:
        free = _free(name, count, price.amount, fee)
        options += [free] if isinstance(free, OrderLine) else []
    kept = tuple(option for option in options if not isinstance(_checked(name, option), Mistake))
    return Choice(name, kept) if kept else Mistake(name, Slip.AMOUNT)


def _options(
    service: Service, quantity: int | None, price: _Price | None, fee: Money | None
) -> list[OrderLine | PriceNeeded]:
    """What a service with a bare number after it can mean: so many of it, or one for that price."""
    if price is None or price.is_sure or not service.has_price:
        return [_line(service, quantity or 1, price.amount if price else None, fee)]
    so_many = [_line(service, price.amount.whole_shillings, None, fee)] if _is_count(price) else []
    return [*so_many, _line(service, 1, price.amount, fee)]


def _is_count(price: _Price) -> bool:
    return price.amount.is_whole_shillings and price.amount.whole_shillings <= MOST_QUANTITY


def _line(service: Service, quantity: int, price: Money | None, fee: Money | None) -> OrderLine | PriceNeeded:
    government_fee = service.government_fee if fee is None else fee
    if price is None and not service.has_price:
        return PriceNeeded(service, quantity, government_fee)
    return OrderLine(
        name=service.name,
        kind=service.kind,
        quantity=quantity,
        unit_price=service.price if price is None else price,
        government_fee=government_fee,
        service_id=service.id,
        list_price=service.price if service.has_price else None,
        opens_job=service.opens_job,
    )


def _free(name: str, quantity: int, price: Money, fee: Money | None) -> Item:
    """A line that is not on the list. With a government fee it is work for an agency, and gets a job card."""
    if len(name) > LONGEST_NAME:
        return Mistake(name, Slip.LONG_NAME)
    shown = name[:1].upper() + name[1:]
    line = OrderLine(shown, LineKind.SERVICE, quantity, price, fee or ZERO, opens_job=bool(fee))
    return _checked(name, line)


def _checked(name: str, item: OrderLine | PriceNeeded) -> Item:
    if isinstance(item, OrderLine) and item.total > MOST_AMOUNT:
        return Mistake(name, Slip.AMOUNT)
    return item
