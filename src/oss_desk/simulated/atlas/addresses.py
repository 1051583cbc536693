"""Addresses of cities, of Bangkok, of old registers, and of people who have hardly one."""

from oss_desk.domain.people.address import Address
from oss_desk.simulated.atlas.card import AtlasCard
from oss_desk.simulated.atlas.plain import atlas_card

_ROOM = 160


def _addressed(
    card_id: str, number: int, written: str, address: Address, *warnings: tuple[str, str]
) -> AtlasCard:
    raw = written.replace("#", " ").strip()
    return atlas_card(
        card_id,
        number,
        written={"address": written},
        text={"address": address, "address_raw": raw},
        warnings=warnings,
    )


_LONG_ROAD = "สมมุติราษฎร์บำรุงประชาสามัคคีตลอดสายทางหลวงชนบทตัวอย่าง"
_LONG = f"999/99#หมู่ที่ 12#ตรอกทดสอบ#ซอยจำลอง 3#ถนน{_LONG_ROAD}#ตำบลพิชัย#อำเภอเมืองลำปาง#จังหวัดลำปาง"
_FULL_ROAD = _LONG_ROAD + "ส" * (_ROOM - len(_LONG))
_FULL = _LONG.replace(_LONG_ROAD, _FULL_ROAD)

ADDRESSES: tuple[AtlasCard, ...] = (
    _addressed(
        "address_beyond_100_bytes",
        51,
        _LONG,
        Address("999/99", "12", "ทดสอบ", "จำลอง 3", _LONG_ROAD, "พิชัย", "เมืองลำปาง", "ลำปาง"),
    ),
    _addressed(
        "address_of_160_bytes",
        52,
        _FULL,
        Address("999/99", "12", "ทดสอบ", "จำลอง 3", _FULL_ROAD, "พิชัย", "เมืองลำปาง", "ลำปาง"),
        ("address", "truncated_text"),
    ),
    _addressed(
        "bangkok",
        53,
        "1/23###ซอยสมมุติ 5#ถนนตัวอย่าง#แขวงพระบรมมหาราชวัง#เขตพระนคร#กรุงเทพมหานคร",
        Address(
            "1/23",
            alley="สมมุติ 5",
            road="ตัวอย่าง",
            subdistrict="พระบรมมหาราชวัง",
            district="พระนคร",
            province="กรุงเทพมหานคร",
        ),
    ),
    _addressed(
        "old_minor_district",
        54,
        "12#หมู่ที่ 3####ตำบลดอยงาม#กิ่งอำเภอดอยหลวง#จังหวัดเชียงราย",
        Address("12", "3", subdistrict="ดอยงาม", district="ดอยหลวง", province="เชียงราย"),
    ),
    _addressed(
        "pieces_in_other_places",
        55,
        "7###ตรอกทดสอบ#ซอยจำลอง 1#ตำบลสวนดอก#อำเภอเมืองลำปาง#จังหวัดลำปาง",
        Address(
            "7",
            lane="ทดสอบ",
            alley="จำลอง 1",
            subdistrict="สวนดอก",
            district="เมืองลำปาง",
            province="ลำปาง",
        ),
    ),
    _addressed(
        "temple",
        56,
        "วัดสมมุติธรรม#####ตำบลชมพู#อำเภอเมืองลำปาง#จังหวัดลำปาง",
        Address("วัดสมมุติธรรม", subdistrict="ชมพู", district="เมืองลำปาง", province="ลำปาง"),
    ),
    _addressed("province_only", 57, "#######จังหวัดเชียงใหม่", Address(province="เชียงใหม่")),
    _addressed("no_address", 58, "#######", Address(), ("address", "missing")),
)
"""Every oddity of the address."""
