"""The odd cards of a training desk, to be put into its pretend reader one at a time."""

from typing import Protocol


class PretendCards(Protocol):
    """An album of invented cards; the words for its names stand in `oss_desk.words.practice_cards`."""

    def families(self) -> dict[str, tuple[str, ...]]:
        """Return the names of the cards in each family, by the family's name, in reading order."""

    def insert(self, card_id: str) -> None:
        """Put the card *card_id* into the pretend reader; one that is in is pulled first.

        Raises:
            KeyError: the album has no such card.
        """
