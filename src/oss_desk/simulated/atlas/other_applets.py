"""What the health security applet and the applet of the laser number hold on an atlas card."""

from oss_desk.domain.people.citizen_card import CardHints
from oss_desk.simulated.thai_id_card import build_file, day_text, thai

HEALTH_LENGTH = 0x15E
_LASER_HEAD = bytes.fromhex("01 07 00 00 00 00 41")
_LASER_ROOM = 16


def health_file(hints: CardHints) -> bytes:
    """Return the health security file that says what *hints* say, a third way of payment included."""
    updated = day_text(hints.updated_on).encode() if hints.updated_on else b""
    return build_file(
        {
            0x0000: b"0001",
            0x0004: thai(hints.main_right),
            0x0040: thai(hints.sub_right),
            0x00A4: thai(hints.main_hospital),
            0x00F4: thai(hints.sub_hospital),
            0x0144: b"3",
            0x0145: updated,
            0x014D: b"99999999",
            0x0155: updated,
            0x015D: b"1",
        },
        length=HEALTH_LENGTH,
    )


def laser_answer(number: str) -> bytes:
    """Return the 23 bytes that tell the laser *number*, NUL after it."""
    return _LASER_HEAD + number.encode().ljust(_LASER_ROOM, b"\x00")
