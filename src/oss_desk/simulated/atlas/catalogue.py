"""The whole atlas, family by family."""

from oss_desk.simulated.atlas.addresses import ADDRESSES
from oss_desk.simulated.atlas.card import AtlasCard
from oss_desk.simulated.atlas.dates import DATES
from oss_desk.simulated.atlas.generations import GENERATIONS
from oss_desk.simulated.atlas.names import NAMES
from oss_desk.simulated.atlas.photos import PHOTOS
from oss_desk.simulated.atlas.refusals import REFUSALS

FAMILIES: dict[str, tuple[AtlasCard, ...]] = {
    "generations": GENERATIONS,
    "names": NAMES,
    "dates": DATES,
    "addresses": ADDRESSES,
    "photos": PHOTOS,
    "refusals": REFUSALS,
}
"""The cards of each family by the family's name, both in the order of the list in training."""

ATLAS: tuple[AtlasCard, ...] = tuple(card for family in FAMILIES.values() for card in family)
"""Every card."""


def atlas_card_named(card_id: str) -> AtlasCard:
    """Return the card called *card_id*.

    Raises:
        KeyError: there is no such card.
    """
    return {card.card_id: card for card in ATLAS}[card_id]
