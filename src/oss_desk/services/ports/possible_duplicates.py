"""Where the pairs of those who may be one person are kept."""

from collections.abc import Iterable
from typing import Protocol

from oss_desk.domain.people.possible_duplicate import PossibleDuplicate


class PossibleDuplicates(Protocol):
    """The pairs, and what was said about them."""

    def put(self, pair: PossibleDuplicate) -> None:
        """Insert or replace *pair*."""

    def remove(self, pair_id: str) -> None:
        """Forget a pair about which nobody here is to be asked any more."""

    def get(self, pair_id: str) -> PossibleDuplicate | None:
        """Return the pair, or None."""

    def of(self, record_ids: Iterable[str]) -> tuple[PossibleDuplicate, ...]:
        """Return all pairs in which one of these records stands."""

    def waiting(self) -> tuple[PossibleDuplicate, ...]:
        """Return those that wait for a person, oldest first; those left or asked about after the others."""

    def count_waiting(self) -> int:
        """Count those that wait for a person."""

    def count_asked(self) -> int:
        """Count those of them that were put before the supervisor."""

    def untold(self) -> tuple[PossibleDuplicate, ...]:
        """Return those that the registry suspects and about which it has not heard what was said here."""

    def decided(self, limit: int) -> tuple[PossibleDuplicate, ...]:
        """Return those about which somebody said that they are one or two people, the newest first."""
