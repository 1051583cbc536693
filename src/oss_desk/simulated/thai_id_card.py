"""The file of a Thai national ID card for an invented person: 5,950 bytes as the chip would hold them.

The offsets stand here once more, on purpose: a reader that is wrong about them must not be tested
against its own table.
"""

from datetime import date

from oss_desk.domain.people.address import Address
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.person import Sex
from oss_desk.domain.people.thai_calendar import BUDDHIST_OFFSET, PartialDate
from oss_desk.simulated.people import TrainingPerson
from oss_desk.simulated.portrait import chip_photo

FILE_LENGTH = 5950
ISSUER = "ท้องถิ่นสมมุติ/ลำปาง"
ISSUER_CODE = "9901000000001"
REQUEST_NUMBER = "99010100000000000001"
CARD_TYPE = "01"
PHOTO_NUMBER = "99010101010101"


def card_file(person: TrainingPerson) -> bytes:
    """Return the file of *person*'s card, photo included."""
    return build_file(
        {
            0x0000: b"0003",
            0x0004: person.citizen_id.digits.encode(),
            0x0011: thai(name_text(person.name_th)),
            0x0075: name_text(person.name_en).encode(),
            0x00D9: birth_text(person.birth_date).encode(),
            0x00E1: b"1" if person.sex is Sex.MALE else b"2",
            0x00E2: REQUEST_NUMBER.encode(),
            0x00F6: thai(ISSUER),
            0x015A: ISSUER_CODE.encode(),
            0x0167: day_text(person.issue_date).encode(),
            0x016F: b"99999999" if person.expiry_date is None else day_text(person.expiry_date).encode(),
            0x0177: CARD_TYPE.encode(),
            0x017B: chip_photo(person.look),
            0x1579: thai(address_text(person.address)),
            0x1619: PHOTO_NUMBER.encode(),
        }
    )


def build_file(parts: dict[int, bytes]) -> bytes:
    """Return a file of blanks with *parts* laid over it, each at its offset."""
    file = bytearray(b" " * FILE_LENGTH)
    for offset, part in parts.items():
        file[offset : offset + len(part)] = part
    return bytes(file)


def thai(text: str) -> bytes:
    """Return *text* in the card's encoding (TIS-620)."""
    return text.encode("cp874")


def name_text(name: PersonName) -> str:
    """Return the four parts as the card joins them."""
    return f"{name.title}#{name.first}#{name.middle}#{name.last}"


def birth_text(day: PartialDate) -> str:
    """Return eight digits of the Buddhist calendar, zeros where the day or month is unknown."""
    return f"{day.year + BUDDHIST_OFFSET:04d}{day.month or 0:02d}{day.day or 0:02d}"


def day_text(day: date) -> str:
    """Return eight digits of the Buddhist calendar."""
    return birth_text(PartialDate.of(day))


def address_text(address: Address) -> str:
    """Return the eight pieces in registration order, each with its word, as the card joins them."""
    bangkok = address.in_bangkok
    pieces = (
        ("", address.house_number),
        ("หมู่ที่ ", address.village_number),
        ("ตรอก", address.lane),
        ("ซอย", address.alley),
        ("ถนน", address.road),
        ("แขวง" if bangkok else "ตำบล", address.subdistrict),
        ("เขต" if bangkok else "อำเภอ", address.district),
        ("" if bangkok else "จังหวัด", address.province),
    )
    return "#".join(word + value if value else "" for word, value in pieces)
