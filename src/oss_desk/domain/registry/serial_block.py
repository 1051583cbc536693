"""Serials that the registry reserved for this counter, and how soon more are wanted."""

from collections.abc import Iterable
from dataclasses import dataclass

BLOCK_SIZE = 2000
"""Some months of cards at a busy counter; a year of a province has room for four thousand such blocks."""
_REFILL_AT, _ALARM_AT = 40, 20


@dataclass(frozen=True, slots=True)
class SerialBlock:
    """Running numbers *first* to *last* of a province and Buddhist year, for one counter alone.

    Attributes:
        device_id, epoch: for whom the registry reserved it, and in which of the registry's lives.
        next_number: the next one to be printed; *last* + 1 when all are used.
    """

    block_id: str
    device_id: str
    epoch: str
    province_code: str
    buddhist_year: int
    first: int
    last: int
    next_number: int

    @property
    def left(self) -> int:
        """How many are not used."""
        return max(0, self.last - self.next_number + 1)


@dataclass(frozen=True, slots=True)
class SerialStock:
    """How many reserved serials a counter has left.

    Attributes:
        size: what *left* is measured by.
        refusal: the registry's code when it would not give more; empty when all is well.
    """

    left: int
    size: int = BLOCK_SIZE
    refusal: str = ""

    @property
    def must_refill(self) -> bool:
        """Tell whether more shall be fetched in the next turn."""
        return self.left * 100 <= self.size * _REFILL_AT

    @property
    def is_low(self) -> bool:
        """Tell whether an officer should know: a fifth is left, or less."""
        return self.left * 100 <= self.size * _ALARM_AT

    @property
    def is_empty(self) -> bool:
        """Tell whether cards bear the counter's own numbers now, which nobody reserved."""
        return not self.left


def stock_of(blocks: Iterable[SerialBlock], refusal: str = "") -> SerialStock:
    """Return what is left in *blocks*."""
    return SerialStock(sum(block.left for block in blocks), refusal=refusal)
