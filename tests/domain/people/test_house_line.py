"""One line typed, five parts kept."""

import pytest

from oss_desk.domain.people.address import Address
from oss_desk.domain.people.house_line import HouseLine, parse_house_line


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", HouseLine()),
        ("88/2 หมู่ 4", HouseLine("88/2", "4")),
        ("๘๘/๒ หมู่ที่ ๔", HouseLine("88/2", "4")),
        ("15 ม.7", HouseLine("15", "7")),
        ("201 ซ.สมมุติ 3 ถ.พหลโยธิน", HouseLine("201", alley="สมมุติ 3", road="พหลโยธิน")),
        ("9 ถนนทิพย์ช้าง ตรอกวัด หมู่ 1", HouseLine("9", "1", lane="วัด", road="ทิพย์ช้าง")),
        ("บ้านพักครู 3", HouseLine("บ้านพักครู 3")),
        ("หมู่ 4", HouseLine("", "4")),
    ],
)
def test_a_typed_line_falls_into_its_parts(typed: str, expected: HouseLine) -> None:
    assert expected == parse_house_line(typed)


def test_what_an_address_writes_can_be_read_back() -> None:
    address = Address("12/1", "3", "วัดใหม่", "สมมุติ 5", "จำลองสุข")
    parts = parse_house_line(address.house_line)
    assert (
        parts.house_number,
        parts.village_number,
        parts.lane,
        parts.alley,
        parts.road,
    ) == ("12/1", "3", "วัดใหม่", "สมมุติ 5", "จำลองสุข")
