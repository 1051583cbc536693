"""The atlas beside a simulated reader: whoever trains takes a card out and puts it in."""

from oss_desk.simulated.atlas.catalogue import FAMILIES, atlas_card_named
from oss_desk.simulated.card_reader import SimulatedCardReader


class AtlasAlbum:
    """The `PretendCards` of a training desk.

    Args:
        reader: where the cards are put; each is as slow there as its kind is.
    """

    def __init__(self, reader: SimulatedCardReader) -> None:
        self._reader = reader

    def families(self) -> dict[str, tuple[str, ...]]:
        """Return the names of the cards in each family; see the port."""
        return {name: tuple(card.card_id for card in cards) for name, cards in FAMILIES.items()}

    def insert(self, card_id: str) -> None:
        """Put the card *card_id* in; see the port."""
        self._reader.insert_atlas_card(atlas_card_named(card_id), at_its_pace=True)
