"""Cards that give no text: silent ones, foreign ones, and Thai ones that refuse."""

from oss_desk.domain.people.citizen_card import CardHints
from oss_desk.services.errors import CardIo, CardMute, NotThaiId
from oss_desk.simulated import status_words as status
from oss_desk.simulated.atlas.card import AtlasCard
from oss_desk.simulated.atlas.chip import Chip
from oss_desk.simulated.atlas.other_applets import health_file, laser_answer
from oss_desk.simulated.atlas.plain import atlas_card
from oss_desk.simulated.chip_manner import ChipManner, LaserChip

_BANK_ATR = bytes.fromhex("3B6500002063CB6800")
_PHONE_ATR = bytes.fromhex("3B9F96801FC78031A073BE21136743200718000001A5")
_EVERYTHING = range(0x10000)

REFUSALS: tuple[AtlasCard, ...] = (
    atlas_card("mute", 71, error=CardMute),
    atlas_card("bank_card", 72, error=NotThaiId, chip=Chip(_BANK_ATR, thai_id=False)),
    atlas_card(
        "phone_card",
        73,
        error=NotThaiId,
        chip=Chip(_PHONE_ATR, thai_id=False, manner=ChipManner(no_such_applet=status.UNKNOWN_CLASS)),
    ),
    atlas_card(
        "wrong_applet",
        74,
        # A Thai card by its answer to reset and its other applets; the person's file is gone.
        error=NotThaiId,
        chip=Chip(
            thai_id=False,
            health_file=health_file(CardHints()),
            laser=LaserChip(laser_answer("")),
        ),
    ),
    atlas_card(
        "locked_file",
        75,
        error=CardIo,
        chip=Chip(manner=ChipManner(worn=_EVERYTHING, refusal=status.NOT_ALLOWED)),
    ),
    atlas_card("worn_chip", 76, error=CardIo, chip=Chip(manner=ChipManner(worn=_EVERYTHING))),
)
"""Every way a card can be of no use."""
