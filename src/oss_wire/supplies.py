"""What a desk without a line asks for in a carrier, and gets in the receipt: serials, a card key, lists."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from oss_wire.trust import CardKey, CardKeys, CardStatusList, SerialBlock, SerialBlockRequest

MAX_REQUESTS = 8
"""More blocks of serials are not asked for in one file."""


@dataclass(frozen=True, slots=True)
class SuppliesRequest:
    """What the desk would have asked for at the end of a turn.

    Attributes:
        serial_blocks: as in ``POST /v1/serial-blocks``. card_key: the public half of a key for which the
            registry's word is wanted, base64url; empty for none.
    """

    serial_blocks: tuple[SerialBlockRequest, ...] = ()
    card_key: str = ""


@dataclass(frozen=True, slots=True)
class Supplies:
    """The answers, as the calls would have given them, and what every desk wants to have.

    Attributes:
        server_time: ISO in UTC, when the carrier was taken.
        held: all blocks of this counter, those just reserved included.
        card_key: the word for the key that was asked for; None when none was, or it is refused.
        refusals: codes of what was refused, by ``request_id`` of a block, or by `CARD_KEY`.
        hospitals: as in `oss_wire.hello.Hello`.
    """

    server_time: str
    held: tuple[SerialBlock, ...]
    card_key: CardKey | None
    card_keys: CardKeys
    card_status: CardStatusList
    refusals: Mapping[str, str] = field(default_factory=dict)
    hospitals: Mapping[str, str] = field(default_factory=dict)


CARD_KEY = "card_key"
"""Under this name a refused card key stands among the refusals."""
