"""From the bytes of the card's other applets to `CardHints`; a hint that is damaged is left out.

The offsets of the health security file agree between three independent public readers; so does the
place of the laser number in the answer of the administration applet.
"""

from oss_desk.devices.citizen_card.field_text import REPLACEMENT, buddhist_date, text_of
from oss_desk.devices.citizen_card.layout import Field
from oss_desk.domain.people.citizen_card import CardHints

MAIN_RIGHT = Field(0x0004, 60)
SUB_RIGHT = Field(0x0040, 100)
MAIN_HOSPITAL = Field(0x00A4, 80)
SUB_HOSPITAL = Field(0x00F4, 80)
UPDATED_ON = Field(0x0155, 8)

LASER_NUMBER = Field(7, 16)
"""Within the 23 bytes of the administration applet's answer; what stands before is its version and state."""


def decode_hints(health_file: bytes, laser_answer: bytes) -> CardHints:
    """Return what the other applets say; this never raises, whatever the bytes are.

    Args:
        health_file: the health security file from its offset 0 to 015D at least; shorter or empty
            where the card has no such applet. Bytes that were not read are blanks.
        laser_answer: the administration applet's answer without status word; empty without one.
    """
    updated = buddhist_date(_words(UPDATED_ON, health_file))
    laser = _words(LASER_NUMBER, laser_answer)
    return CardHints(
        main_right=_words(MAIN_RIGHT, health_file),
        sub_right=_words(SUB_RIGHT, health_file),
        main_hospital=_words(MAIN_HOSPITAL, health_file),
        sub_hospital=_words(SUB_HOSPITAL, health_file),
        updated_on=updated.as_date if updated else None,
        laser_number=laser if laser.isascii() and laser.isalnum() else "",
    )


def _words(field: Field, file: bytes) -> str:
    """Return the field's words, or nothing when a byte of them is no letter."""
    found = text_of(field.of(file))
    return "" if REPLACEMENT in found else found.replace("#", " ").strip()
