"""What identifies the café to Daraja."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Account:
    """One Daraja app with the short code it may charge for; all of it changes together (daraja.md 7).

    Attributes:
        base_url: the host to call, without a path.
        consumer_key, consumer_secret: of the app; they buy access tokens.
        shortcode: BusinessShortCode: the paybill, or for a till its store number (daraja.md 2.1).
        passkey: of the short code; it signs each push and query.
        till_number: where the money goes for buy goods; None for a paybill.
    """

    base_url: str
    consumer_key: str = field(repr=False)
    consumer_secret: str = field(repr=False)
    shortcode: str
    passkey: str = field(repr=False)
    till_number: str | None

    @property
    def transaction_type(self) -> str:
        return "CustomerPayBillOnline" if self.till_number is None else "CustomerBuyGoodsOnline"

    @property
    def receiver(self) -> str:
        """PartyB: who gets the money."""
        return self.shortcode if self.till_number is None else self.till_number
