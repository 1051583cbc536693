"""A key of this counter with which it may sign cards for a while, by the registry's word."""

from dataclasses import dataclass, field
from datetime import datetime

_RENEW_AT = 3
"""A key is followed by the next when a third of its time, or of its cards, is left."""


@dataclass(frozen=True, slots=True)
class CounterKey:
    """One key; its private half lies in the vault under *key_name*.

    Attributes:
        kid: its name on a card; empty until the registry has answered.
        document: the registry's signed word for it (`oss_wire.trust.CardKey`), JSON text; empty before.
        max_cards: how many cards it may sign; signed: how many it has.
    """

    key_name: str
    device_id: str
    kid: str = ""
    document: str = field(default="", repr=False)
    not_before: datetime | None = None
    not_after: datetime | None = None
    max_cards: int = 0
    signed: int = 0

    @property
    def is_granted(self) -> bool:
        """Tell whether the registry has given its word."""
        return bool(self.document)

    def may_sign(self, now: datetime) -> bool:
        """Tell whether a card may be signed with it at *now*."""
        if self.not_before is None or self.not_after is None:
            return False
        return self.not_before <= now < self.not_after and self.signed < self.max_cards

    def is_fresh(self, now: datetime) -> bool:
        """Tell whether no other key is wanted yet at *now*."""
        if self.not_before is None or self.not_after is None or not self.may_sign(now):
            return False
        life = self.not_after - self.not_before
        return (self.not_after - now) * _RENEW_AT > life and (
            self.max_cards - self.signed
        ) * _RENEW_AT > self.max_cards
