"""People whose names, numbers or sex are not as usual."""

from oss_desk.domain.people.citizen_id import check_digit
from oss_desk.domain.people.name import PersonName
from oss_desk.simulated.atlas.card import AtlasCard
from oss_desk.simulated.atlas.plain import atlas_card
from oss_desk.simulated.thai_id_card import thai

_LONG_FIRST = "ศรีสมมุติวัฒนาพรรณรายประกายแก้ว"
_LONG_MIDDLE = "ทดสอบนาม"
# นางสาว (6), three separators, and what fills the hundred bytes of the field to the last.
_LONG_LAST = "สมมุติ" + "วงศ์ไพศาล" * 9
_LONG_NAME = f"นางสาว#{_LONG_FIRST}#{_LONG_MIDDLE}#{_LONG_LAST}"[:100]
_SPOILT = thai("นาง#บัวเขียว##สมมุติ") + b"\xdb" + thai("พร") + b"\xff"


def _number(first_twelve: str) -> str:
    """Return the number with its right check digit; province 99 exists nowhere."""
    return f"{first_twelve}{check_digit(first_twelve)}"


def _numbered(card_id: str, number: int, first_twelve: str) -> AtlasCard:
    digits = _number(first_twelve)
    return atlas_card(card_id, number, written={"citizen_id": digits}, text={"citizen_id": digits})


_WRONG_NUMBER = "0990100042345"

NAMES: tuple[AtlasCard, ...] = (
    atlas_card(
        "no_family_name",
        21,
        written={"name_th": "นาย#สมมุติชน##", "name_en": "Mr.#Sommutchon##"},
        text={
            "name_th": PersonName("นาย", "สมมุติชน", "", ""),
            "name_en": PersonName("Mr.", "Sommutchon", "", ""),
        },
    ),
    atlas_card(
        "middle_name",
        22,
        written={"name_th": "น.ส.#เอื้องคำ#ทดสอบ#ตัวอย่างสุข", "name_en": "Miss#Ueangkham#Thotsop#Tuayangsuk"},
        text={
            "name_th": PersonName("น.ส.", "เอื้องคำ", "ทดสอบ", "ตัวอย่างสุข"),
            "name_en": PersonName("Miss", "Ueangkham", "Thotsop", "Tuayangsuk"),
        },
    ),
    atlas_card(
        "no_english_name",
        23,
        written={"name_en": ""},
        text={"name_en": PersonName()},
    ),
    atlas_card(
        "long_names",
        24,
        written={"name_th": _LONG_NAME},
        text={"name_th": PersonName("นางสาว", _LONG_FIRST, _LONG_MIDDLE, _LONG_NAME.rpartition("#")[2])},
        warnings=(("name_th", "truncated_text"),),
    ),
    atlas_card(
        "replaced_bytes",
        25,
        written={"name_th": _SPOILT},
        text={"name_th": PersonName("นาง", "บัวเขียว", "", "สมมุติ\ufffdพร\ufffd")},
        warnings=(("name_th", "replaced_bytes"),),
    ),
    atlas_card("nul_padding", 26, padding=0x00),
    _numbered("first_digit_00", 27, "009901000427"),
    _numbered("first_digit_6", 28, "699010004280"),
    _numbered("first_digit_7", 29, "799010004290"),
    _numbered("first_digit_8", 30, "899010004300"),
    atlas_card(
        "bad_checksum",
        31,
        written={"citizen_id": _WRONG_NUMBER},
        text={"citizen_id": _WRONG_NUMBER, "citizen_id_valid": False},
        warnings=(("citizen_id", "bad_checksum"),),
    ),
    atlas_card(
        "blank_number",
        33,
        written={"citizen_id": ""},
        text={"citizen_id": "", "citizen_id_valid": False},
        warnings=(("citizen_id", "missing"),),
    ),
    atlas_card(
        "latin_name",
        34,
        # Cards of people without nationality hold the name of the passport in both fields.
        written={"name_th": "MRS.#MAI#SOMMUT#TUAYANG", "name_en": "MRS.#MAI#SOMMUT#TUAYANG"},
        text={
            "name_th": PersonName("MRS.", "MAI", "SOMMUT", "TUAYANG"),
            "name_en": PersonName("MRS.", "MAI", "SOMMUT", "TUAYANG"),
        },
    ),
    atlas_card("blank_sex", 32, written={"sex": ""}, text={"sex": None}, warnings=(("sex", "missing"),)),
)
"""Every oddity of who the person is; the usual first digit is 0, as with everybody invented here."""
