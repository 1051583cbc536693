"""Photos that are missing, odd but whole, or broken."""

from functools import partial

from oss_desk.simulated.atlas import photo
from oss_desk.simulated.atlas.card import AtlasCard
from oss_desk.simulated.atlas.chip import Chip
from oss_desk.simulated.atlas.photo import AtlasPhoto
from oss_desk.simulated.atlas.plain import atlas_card
from oss_desk.simulated.chip_manner import ChipManner
from oss_desk.simulated.portrait import chip_photo
from oss_desk.simulated.thai_id_card import FIELDS

# The tenth read of the photo and no other touches it.
_WORN = range(FIELDS["photo"].start + 9 * 255 + 100, FIELDS["photo"].start + 9 * 255 + 110)

PHOTOS: tuple[AtlasCard, ...] = (
    atlas_card("blank_photo", 61, photo=photo.none()),
    atlas_card("unwritten_photo", 62, photo=photo.none(b"\xff")),
    atlas_card("photo_in_photo", 63, photo=photo.of(partial(photo.with_a_smaller_one_inside, "m80"))),
    atlas_card("blanks_in_photo", 64, photo=photo.of(partial(photo.with_blanks_at_the_borders, "m60"))),
    atlas_card("photo_without_end", 65, photo=photo.broken(partial(photo.without_end, "f80"))),
    atlas_card("half_photo", 68, photo=photo.broken(partial(photo.with_an_early_end, "f30"))),
    atlas_card("spoilt_photo", 66, photo=photo.broken(partial(photo.with_spoilt_tables, "m40"))),
    atlas_card(
        "worn_photo",
        67,
        photo=AtlasPhoto(partial(chip_photo, "f60"), photo.nothing, "photo_incomplete"),
        chip=Chip(manner=ChipManner(worn=_WORN)),
    ),
)
"""Every oddity of the photo."""
