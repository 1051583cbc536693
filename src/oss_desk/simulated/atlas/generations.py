"""The generations of the card: the same file, answered in other ways.

Answers to reset are those of the public lists of smart cards, whose historical bytes read ``TH NID`` and
a number. Of the oldest family only the beginning ``3B 67`` is public; the rest of it is made up here.
"""

from datetime import date

from oss_desk.domain.people.citizen_card import CardHints
from oss_desk.simulated import status_words as status
from oss_desk.simulated.atlas.card import AtlasCard
from oss_desk.simulated.atlas.chip import Chip
from oss_desk.simulated.atlas.other_applets import health_file, laser_answer
from oss_desk.simulated.atlas.plain import atlas_card
from oss_desk.simulated.chip_manner import ChipManner, LaserChip
from oss_desk.simulated.thai_id_card import build_file

_TH_NID = b"TH NID "
_OLDEST_ATR = bytes.fromhex("3B670000") + _TH_NID
_NID_6 = bytes.fromhex("3B680000") + _TH_NID + b"6"
_NID_8 = bytes.fromhex("3B78180000") + _TH_NID + b"8"
_NID_10 = bytes.fromhex("3B79180000") + _TH_NID + b"10"
_NID_11 = bytes.fromhex("3B79960000") + _TH_NID + b"11"
_NID_13 = bytes.fromhex("3B79960000") + _TH_NID + b"13"
_NID_15 = bytes.fromhex("3B799600FF") + _TH_NID + b"15"
# T=1 alone: TD1 = 01, no further interface bytes, and the check byte that T=1 asks for.
_T1_BODY = bytes.fromhex("8901") + _TH_NID + b"15"


def _with_check(body: bytes) -> bytes:
    check = 0
    for byte in body:
        check ^= byte
    return b"\x3b" + body + bytes((check,))


_RIGHTS = CardHints(
    main_right="สิทธิหลักประกันสุขภาพแห่งชาติ",
    sub_right="ผู้พิการ",
    main_hospital="รพ.ศูนย์จำลอง",
    sub_hospital="รพ.สต.ตัวอย่าง",
    updated_on=date(2024, 2, 29),
)
_NUMBER = "JT0990000017"

GENERATIONS: tuple[AtlasCard, ...] = (
    atlas_card("nid_67", 1, chip=Chip(_OLDEST_ATR, get_response_p2=0x01), command_ms=120.0),
    atlas_card("nid_6", 2, chip=Chip(_NID_6), command_ms=110.0),
    atlas_card("nid_8", 3, chip=Chip(_NID_8), command_ms=30.0),
    atlas_card("nid_10", 4, chip=Chip(_NID_10, manner=ChipManner(select_is_silent=True)), command_ms=30.0),
    atlas_card(
        "nid_11",
        5,
        chip=Chip(_NID_11, health_file=health_file(_RIGHTS)),
        hints=_RIGHTS,
        command_ms=25.0,
    ),
    atlas_card(
        "nid_13",
        6,
        chip=Chip(_NID_13, laser=LaserChip(laser_answer(_NUMBER))),
        hints=CardHints(laser_number=_NUMBER),
        command_ms=25.0,
    ),
    atlas_card(
        "nid_15",
        7,
        chip=Chip(
            _NID_15,
            health_file=health_file(_RIGHTS),
            laser=LaserChip(laser_answer(_NUMBER), in_two_parts=True),
        ),
        hints=CardHints(
            main_right=_RIGHTS.main_right,
            sub_right=_RIGHTS.sub_right,
            main_hospital=_RIGHTS.main_hospital,
            sub_hospital=_RIGHTS.sub_hospital,
            updated_on=_RIGHTS.updated_on,
            laser_number=_NUMBER,
        ),
        command_ms=20.0,
    ),
    atlas_card(
        "health_never_updated",
        8,
        # The applet is there and nobody ever wrote to it.
        chip=Chip(_NID_10, health_file=build_file({}, padding=0x00, length=0x15E)),
    ),
    atlas_card("data_at_once", 9, chip=Chip(_NID_13, data_at_once=True)),
    atlas_card("t1", 10, chip=Chip(_with_check(_T1_BODY), data_at_once=True)),
    atlas_card(
        "asks_again_6b",
        11,
        # Answers like the oldest family without its answer to reset.
        chip=Chip(_NID_6, get_response_p2=0x01, manner=ChipManner(wrong_parameter=status.WRONG_OFFSET)),
    ),
    atlas_card(
        "asks_again_6a",
        12,
        # The answer to reset of the oldest family, and the manners of the later ones.
        chip=Chip(_OLDEST_ATR, manner=ChipManner(wrong_parameter=status.WRONG_PARAMETER)),
    ),
    atlas_card("corrects_lengths", 13, chip=Chip(_NID_8, manner=ChipManner(overstates=True))),
    atlas_card("small_answers", 14, chip=Chip(_NID_6, manner=ChipManner(largest_answer=0x80))),
)
"""Every generation, oldest first, then those that differ only in their manners."""
