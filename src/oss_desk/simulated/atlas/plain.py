"""The ordinary card every atlas card begins as: written bytes and expected reading, both by hand."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from oss_desk.domain.people.address import Address
from oss_desk.domain.people.citizen_card import CardHints, CardWarning, CitizenCard
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.person import Sex
from oss_desk.domain.people.thai_calendar import PartialDate
from oss_desk.services.errors import DeviceError
from oss_desk.simulated.atlas.card import AtlasCard
from oss_desk.simulated.atlas.chip import Chip
from oss_desk.simulated.atlas.photo import AtlasPhoto, whole
from oss_desk.simulated.people import invented_citizen_id
from oss_desk.simulated.portrait import Look
from oss_desk.simulated.thai_id_card import thai

ORDINARY_CHIP = Chip()
_FIRST_NUMBER = 4000
_ADDRESS = "88/2#หมู่ที่ 4####ตำบลพิชัย#อำเภอเมืองลำปาง#จังหวัดลำปาง"
_GIVEN: tuple[tuple[str, str, str, str, Look], ...] = (
    ("นาย", "ปันแก้ว", "Mr.", "Pankaeo", "m40"),
    ("นาง", "จันทร์ฟอง", "Mrs.", "Chanfong", "f60"),
    ("น.ส.", "เอื้องคำ", "Miss", "Ueangkham", "f30"),
    ("นาย", "อินสม", "Mr.", "Insom", "m80"),
    ("นาย", "ตาคำ", "Mr.", "Takham", "m60"),
    ("นาง", "บัวเขียว", "Mrs.", "Buakhiao", "f80"),
)
_FAMILY = (
    ("สมมุติพร", "Sommutphon"),
    ("ตัวอย่างสุข", "Tuayangsuk"),
    ("ทดสอบชัย", "Thotsopchai"),
    ("จำลองศรี", "Chamlongsi"),
    ("สมมุติทอง", "Sommutthong"),
)


def atlas_card(
    card_id: str,
    number: int,
    *,
    written: Mapping[str, str | bytes] | None = None,
    text: Mapping[str, Any] | None = None,
    warnings: tuple[tuple[str, str], ...] = (),
    error: type[DeviceError] | None = None,
    photo: AtlasPhoto | None = None,
    chip: Chip = ORDINARY_CHIP,
    hints: CardHints | None = None,
    padding: int = 0x20,
    command_ms: float = 0.0,
) -> AtlasCard:
    """Return the ordinary card of the *number*-th invented person, changed in what is named.

    Args:
        card_id: its name.
        number: from 1, another for each card; it gives the citizen id, the names and the face.
        written: fields of the file that are not as usual; text is written in the card's encoding.
        text: attributes of the expected reading that differ because of that.
        warnings: field and code of every warning the reading must have, but the expired card.
        error: what reading it ends with.
        photo: instead of the ordinary one.
        chip: how it answers.
        hints: what its other applets say.
        padding: the byte after what is written.
        command_ms: how slow it is in training.
    """
    title, first, title_en, first_en, look = _GIVEN[number % len(_GIVEN)]
    last, last_en = _FAMILY[number % len(_FAMILY)]
    digits = invented_citizen_id(_FIRST_NUMBER + number).digits
    usual: dict[str, str | bytes] = {
        "version": "0003",
        "citizen_id": digits,
        "name_th": f"{title}#{first}##{last}",
        "name_en": f"{title_en}#{first_en}##{last_en}",
        "birth_date": "25150612",
        "sex": "1" if title == "นาย" else "2",
        "request_number": f"9901020301{number:010d}",
        "issuer": "ท้องถิ่นจำลอง/ลำปาง",
        "issuer_code": "9901000000002",
        "issue_date": "25660315",
        "expiry_date": "25750611",
        "card_type": "01",
        "address": _ADDRESS,
        "photo_number": f"9902{number:010d}",
    }
    reading = CitizenCard(
        citizen_id=digits,
        citizen_id_valid=True,
        name_th=PersonName(title, first, "", last),
        name_en=PersonName(title_en, first_en, "", last_en),
        birth_date=PartialDate(1972, 6, 12),
        sex=Sex.MALE if title == "นาย" else Sex.FEMALE,
        issuer="ท้องถิ่นจำลอง/ลำปาง",
        issuer_code="9901000000002",
        request_number=f"9901020301{number:010d}",
        card_type="01",
        photo_number=f"9902{number:010d}",
        issue_date=date(2023, 3, 15),
        expiry_date=date(2032, 6, 11),
        lifelong=False,
        address=Address("88/2", "4", subdistrict="พิชัย", district="เมืองลำปาง", province="ลำปาง"),
        address_raw="88/2 หมู่ที่ 4    ตำบลพิชัย อำเภอเมืองลำปาง จังหวัดลำปาง",
        warnings=tuple(CardWarning(field, code) for field, code in warnings),
    )
    fields = {**usual, **(written or {})}
    return AtlasCard(
        card_id=card_id,
        written={name: thai(said) if isinstance(said, str) else said for name, said in fields.items()},
        text=replace(reading, **(text or {})),
        error=error,
        photo=photo or whole(look),
        chip=chip,
        hints=hints or CardHints(),
        padding=padding,
        look=look,
        command_ms=command_ms,
    )
