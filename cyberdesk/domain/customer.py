"""A person the café knows by name."""

from __future__ import annotations

from dataclasses import dataclass

from cyberdesk.domain.phone import Phone


@dataclass(frozen=True, slots=True)
class Customer:
    """A named customer; walk-ins have none.

    Attributes:
        id: our number.
        name: as staff call them.
        phone: where prompts go unless another number is typed; personal data, shown masked.
    """

    id: int
    name: str
    phone: Phone | None
