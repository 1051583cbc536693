"""Addresses go by the words they carry; what has none goes by its place; nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oss_desk.devices.citizen_card.address import sort_address
from oss_desk.domain.people.address import Address

FAR = {"subdistrict": "พิชัย", "district": "เมืองลำปาง", "province": "ลำปาง"}
BANGKOK = {"subdistrict": "สีลม", "district": "บางรัก", "province": "กรุงเทพมหานคร"}


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (
            "88/2#หมู่ที่ 4####ตำบลพิชัย#อำเภอเมืองลำปาง#จังหวัดลำปาง",
            Address(house_number="88/2", village_number="4", **FAR),
        ),
        (
            "1##ตรอกสมมุติ#ซอยตัวอย่าง 5#ถนนทดสอบ#ตำบลพิชัย#อำเภอเมืองลำปาง#จังหวัดลำปาง",
            Address(house_number="1", lane="สมมุติ", alley="ตัวอย่าง 5", road="ทดสอบ", **FAR),
        ),
        # The alley stands where other cards have the lane.
        (
            "1##ซอยตัวอย่าง 5#ถนนทดสอบ##ตำบลพิชัย#อำเภอเมืองลำปาง#จังหวัดลำปาง",
            Address(house_number="1", alley="ตัวอย่าง 5", road="ทดสอบ", **FAR),
        ),
        # Without words the place decides.
        (
            "1#4#ก#ข#ค#พิชัย#เมืองลำปาง#ลำปาง",
            Address(house_number="1", village_number="4", lane="ก", alley="ข", road="ค", **FAR),
        ),
        ("99##### แขวงสีลม#เขตบางรัก#กรุงเทพมหานคร", Address(house_number="99", **BANGKOK)),
        # A subdistrict whose own name begins like a road.
        (
            "1#####ถนนใหญ่#เมืองลพบุรี#ลพบุรี",
            Address(house_number="1", subdistrict="ถนนใหญ่", district="เมืองลพบุรี", province="ลพบุรี"),
        ),
        (
            "1#####ตำบลถนนใหญ่#กิ่งอำเภอสมมุติ#จังหวัดลพบุรี",
            Address(house_number="1", subdistrict="ถนนใหญ่", district="สมมุติ", province="ลพบุรี"),
        ),
        # Pieces are missing: the last three still count from the end.
        ("7#หมู่ที่ 1#ตำบลพิชัย#อำเภอเมืองลำปาง#จังหวัดลำปาง", Address("7", "1", **FAR)),
        ("หมู่ที่ 1#ตำบลพิชัย#อำเภอเมืองลำปาง#จังหวัดลำปาง", Address(village_number="1", **FAR)),
        # A temple: hardly anything.
        ("#######จังหวัดลำปาง", Address(province="ลำปาง")),
        ("วัดสมมุติ", Address(house_number="วัดสมมุติ")),
        ("จังหวัดลำปาง", Address(province="ลำปาง")),
        ("", Address()),
        # The name of a housing estate begins like a village's number and is none.
        (
            "1##หมู่บ้านสมมุติ#ซอย 5##ตำบลพิชัย#อำเภอเมืองลำปาง#จังหวัดลำปาง",
            Address(house_number="1", lane="หมู่บ้านสมมุติ", alley="5", **FAR),
        ),
        (
            "1#หมู่บ้านสมมุติ#####",
            Address(house_number="1", village_number="หมู่บ้านสมมุติ"),
        ),
        # Two alleys are both kept.
        (
            "1##ซอยหนึ่ง#ซอยสอง##ตำบลพิชัย#อำเภอเมืองลำปาง#จังหวัดลำปาง",
            Address(house_number="1", alley="หนึ่ง สอง", **FAR),
        ),
    ],
)
def test_addresses(text: str, address: Address) -> None:
    assert sort_address(text.split("#")) == address


@given(st.lists(st.text(alphabet="กขค123/ ", max_size=8), max_size=14))
def test_every_piece_arrives_somewhere(pieces: list[str]) -> None:
    address = sort_address(pieces)
    values = (
        address.house_number, address.village_number, address.lane, address.alley, address.road,
        address.subdistrict, address.district, address.province,
    )  # fmt: skip
    found = sorted(letter for value in values for letter in value if letter != " ")
    assert found == sorted(letter for piece in pieces for letter in piece if letter != " ")
