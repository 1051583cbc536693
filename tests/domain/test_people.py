from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oss_desk.domain.errors import InvalidCitizenId, InvalidDate
from oss_desk.domain.people.address import Address, Place, PlaceList
from oss_desk.domain.people.citizen_id import CitizenId, check_digit
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.thai_calendar import (
    MONTHS,
    SHORT_MONTHS,
    PartialDate,
    buddhist_year,
    long_date,
    month_and_year,
    parse_thai_date,
    short_date,
    weekday_date,
)
from oss_desk.domain.people.thai_digits import to_arabic
from oss_desk.words.language import Language

TODAY = date(2026, 11, 20)
TWELVE = st.text("0123456789", min_size=12, max_size=12)
DAYS = st.dates(date(1880, 1, 1), date(2156, 12, 31))


@given(TWELVE)
def test_exactly_one_last_digit_makes_a_citizen_number(body: str) -> None:
    good = [digit for digit in "0123456789" if accepted(body + digit)]
    assert good == [str(check_digit(body))]


def to_thai(text: str) -> str:
    """Write *text* with Thai digits, as some people type."""
    return text.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))


def accepted(digits: str) -> bool:
    try:
        CitizenId(digits)
    except InvalidCitizenId as error:
        return error.reason != "checksum"
    return True


def test_the_checksum_of_a_number_worked_by_hand() -> None:
    # 0·13+9·12+9·11+0·10+1·9 = 216, zeros, +4·2 = 224; 224 mod 11 = 4; 11-4 = 7
    assert check_digit("099010000004") == 7


@given(TWELVE, st.sampled_from([" ", "-", "·", "\u00a0", "\u200b"]), st.booleans())
def test_a_citizen_number_is_read_however_it_is_written(body: str, gap: str, thai: bool) -> None:  # noqa: FBT001
    number = CitizenId(body + str(check_digit(body)))
    typed = number.grouped.replace(" ", gap)
    assert CitizenId.parse(to_thai(typed) if thai else typed) == number


@given(TWELVE)
def test_masks_show_four_digits_and_no_more(body: str) -> None:
    number = CitizenId(body + str(check_digit(body)))
    for mask in (number.masked, number.masked_print):
        assert "".join(letter for letter in mask if letter.isdigit()) == number.digits[9:]
    assert number.digits not in repr(number) + str([number])


@pytest.mark.parametrize("text", ["", "123", "09901000000477", "099010000004x", "๐๙๙๐๑"])
def test_what_has_not_thirteen_digits_is_refused(text: str) -> None:
    with pytest.raises(InvalidCitizenId) as refusal:
        CitizenId.parse(text)
    assert refusal.value.reason == "length"
    assert not text or text not in str(refusal.value)


@given(TWELVE, st.integers(0, 11), st.integers(1, 9))
def test_what_the_check_digit_sees(body: str, place: int, change: int) -> None:
    """One mistyped digit shows; but the third has weight 11, and remainders 0 and 10 share a digit."""
    wrong = body[:place] + str((int(body[place]) + change) % 10) + body[place + 1 :]
    remainders = {sum(int(digit) * (13 - at) for at, digit in enumerate(text)) % 11 for text in (body, wrong)}
    seen = not accepted(wrong + str(check_digit(body)))
    assert seen == (place != 2 and remainders != {0, 10})


PARTS = st.one_of(
    st.builds(PartialDate, st.integers(1, 9999)),
    st.builds(PartialDate, st.integers(1, 9999), st.integers(1, 12)),
    st.builds(PartialDate.of, st.dates()),
)


@given(PARTS)
def test_a_partial_date_comes_back_from_its_stored_form(known: PartialDate) -> None:
    assert PartialDate.from_iso(known.iso) == known
    assert (known.as_date is None) == (known.day is None)


@pytest.mark.parametrize(
    ("text", "reason"),
    [("2023-02-29", "impossible"), ("2023-13", "impossible"), ("0000", "impossible"), ("23-01-01", "format"),
     ("2023-1-1", "format"), ("", "format"), ("2023-01-01 ", "format")],
)  # fmt: skip
def test_what_is_no_stored_date_is_refused(text: str, reason: str) -> None:
    with pytest.raises(InvalidDate) as refusal:
        PartialDate.from_iso(text)
    assert refusal.value.reason == reason


def test_a_day_without_a_month_is_refused() -> None:
    with pytest.raises(InvalidDate):
        PartialDate(1960, None, 3)


@given(DAYS, DAYS)
def test_age_grows_on_the_birthday_and_not_before(birth: date, day: date) -> None:
    age = PartialDate.of(birth).age_on(day)
    assert age == sum(1 for year in range(birth.year + 1, day.year + 1) if turned(birth, year, day)) or (
        day < birth and age < 0
    )


def turned(birth: date, year: int, day: date) -> bool:
    return (year, birth.month, birth.day) <= (day.year, day.month, day.day)


def test_unknown_parts_count_as_the_first() -> None:
    assert PartialDate(1960).age_on(date(2026, 1, 1)) == 66
    assert PartialDate(1960, 12).age_on(date(2026, 11, 30)) == 65
    assert PartialDate(1960, 12).age_on(date(2026, 12, 1)) == 66


@given(DAYS, st.booleans())
def test_a_day_typed_in_the_buddhist_calendar_is_that_day(day: date, thai: bool) -> None:  # noqa: FBT001
    year = buddhist_year(day)
    forms = [
        f"{day.day:02d}{day.month:02d}{year}",
        f"{day.day}/{day.month}/{year}",
        f" {day.day:02d}-{day.month:02d}-{year} ",
        f"{day.day}.{day.month}.{year}",
        short_date(day),
        long_date(day),
    ]
    if 2500 <= year < 2600:
        forms += [
            f"{day.day}/{day.month}/{year % 100:02d}",
            f"{day.day} {SHORT_MONTHS[day.month - 1]} {year % 100:02d}",
        ]
    for form in forms:
        assert parse_thai_date(to_thai(form) if thai else form, today=TODAY) == PartialDate.of(day)


def test_other_ways_to_type_a_date() -> None:
    assert parse_thai_date("=", today=TODAY) == PartialDate.of(TODAY)
    assert parse_thai_date("2503", today=TODAY) == PartialDate(1960)
    assert parse_thai_date("พ.ศ. ๒๕๐๓", today=TODAY) == PartialDate(1960)


@pytest.mark.parametrize(
    ("text", "reason"),
    [("20/11/2026", "gregorian_year"), ("1960", "gregorian_year"), ("31/4/2569", "impossible"),
     ("29/2/2568", "impossible"), ("เมื่อวาน", "format"), ("", "format"), ("1/1/1", "format")],
)  # fmt: skip
def test_a_date_that_cannot_be_meant_is_refused(text: str, reason: str) -> None:
    with pytest.raises(InvalidDate) as refusal:
        parse_thai_date(text, today=TODAY)
    assert refusal.value.reason == reason


def test_dates_are_read_out_in_thai() -> None:
    assert short_date(TODAY) == "20 พ.ย. 2569"
    assert long_date(TODAY) == "20 พฤศจิกายน 2569"
    assert weekday_date(TODAY) == "ศ. 20 พ.ย. 2569"
    assert PartialDate(1960, 3, 4).thai == "4 มี.ค. 2503"
    assert PartialDate(1960, 3).thai == "– มี.ค. 2503"
    assert PartialDate(1960).thai == "พ.ศ. 2503"
    assert len(set(MONTHS)) == len(set(SHORT_MONTHS)) == 12


def test_dates_are_read_out_in_english() -> None:
    english = Language.ENGLISH
    assert short_date(TODAY, english) == "20 Nov 2026"
    assert weekday_date(TODAY, english) == "Fri 20 Nov 2026"
    assert month_and_year(TODAY, english) == "November 2026"
    assert month_and_year(TODAY) == "พฤศจิกายน 2569"
    assert PartialDate(1960, 3, 4).in_(english) == "4 Mar 1960"
    assert PartialDate(1960, 3).in_(english) == "– Mar 1960"
    assert PartialDate(1960).in_(english) == "1960"
    assert PartialDate(1960).in_(Language.THAI) == "พ.ศ. 2503"


@given(DAYS)
def test_an_english_date_is_read_again_as_it_was_written(day: date) -> None:
    written = short_date(day, Language.ENGLISH)
    if 1800 <= day.year <= 2200:
        assert parse_thai_date(written, today=TODAY, gregorian=True) == PartialDate.of(day)
        assert parse_thai_date(written.upper(), today=TODAY, gregorian=True) == PartialDate.of(day)


def test_who_reads_english_may_write_either_year() -> None:
    for text in ("20/11/2026", "20112026", "20 nov. 2026", "20 November 2569", "20/11/69"):
        assert parse_thai_date(text, today=TODAY, gregorian=True) == PartialDate.of(TODAY)
    assert parse_thai_date("1960", today=TODAY, gregorian=True) == PartialDate(1960)
    with pytest.raises(InvalidDate):
        parse_thai_date("20 Foo 2026", today=TODAY, gregorian=True)


@given(st.text())
def test_digits_go_to_thai_and_back(text: str) -> None:
    assert to_arabic(to_thai(text)) == to_arabic(text)


WORD = st.text("กขคABC๑/", max_size=5)


@given(st.builds(Address, *[WORD] * 10))
def test_an_address_line_holds_every_known_part_in_order(address: Address) -> None:
    line = address.one_line
    parts = (address.house_number, address.village_number, address.lane, address.alley, address.road,
             address.subdistrict, address.district, address.province)  # fmt: skip
    at = 0
    for part in parts:
        at = line.index(part, at) + len(part)
    assert line == " ".join(line.split())
    assert address.short in line


def test_address_lines_as_documents_write_them() -> None:
    rural = Address("88/2", "4", "", "", "", "พิชัย", "เมืองลำปาง", "ลำปาง")
    assert rural.one_line == "88/2 หมู่ 4 ต.พิชัย อ.เมืองลำปาง จ.ลำปาง"
    city = Address("1", "", "ก", "ข", "ค", "วังบูรพาภิรมย์", "พระนคร", "กรุงเทพมหานคร")
    assert city.one_line == "1 ตรอกก ซ.ข ถ.ค แขวงวังบูรพาภิรมย์ เขตพระนคร กรุงเทพมหานคร"
    assert Address().one_line == ""


def test_places_are_found_by_beginning_own_province_first() -> None:
    places = PlaceList([
        Place("500101", "พิชัยใต้", "เมืองตัวอย่าง", "ตัวอย่าง", "50000"),
        Place("520116", "พิชัย", "เมืองลำปาง", "ลำปาง", "52000"),
        Place("520201", "บ้านดง", "พิชัยเก่า", "ลำปาง", "52220"),
    ])  # fmt: skip
    found = places.starting_with(" พิชัย", own_province_code="52")
    assert [place.code for place in found] == ["520116", "520201", "500101"]
    assert [place.code for place in places.starting_with("5222", own_province_code="52")] == ["520201"]
    assert places.match("พิชัย", "เมืองลำปาง", "ลำปาง") == places.by_code("520116")
    assert places.match("พิชัย", "เมือง", "ลำปาง") is None
    assert len(places.starting_with("", own_province_code="52", limit=2)) == 2


@pytest.mark.parametrize(
    ("name", "full"),
    [
        (PersonName("นาง", "บัวคำ", "", "สมมุติวงศ์"), "นางบัวคำ สมมุติวงศ์"),
        (PersonName("น.ส.", "บัวคำ", "กลาง", "สมมุติวงศ์"), "น.ส.บัวคำ กลาง สมมุติวงศ์"),
        (PersonName("ร.ต.อ.", "ทดลอง", "", "ตัวอย่างดี"), "ร.ต.อ. ทดลอง ตัวอย่างดี"),
        (PersonName("Mr.", "Thotlong", "", "Tuayang"), "Mr. Thotlong Tuayang"),
        (PersonName("", "เดี่ยว", "", ""), "เดี่ยว"),
        (PersonName("นาย", "", "", ""), "นาย"),
    ],
)
def test_names_are_written_as_in_documents(name: PersonName, full: str) -> None:
    assert name.full == full
    assert bool(name) == bool(name.first)


@given(st.builds(PersonName, WORD, st.text("กขค", min_size=1), WORD, WORD))
def test_a_full_name_holds_its_parts_without_double_blanks(name: PersonName) -> None:
    assert "  " not in name.full
    assert name.full == name.full.strip()
    assert name.full.endswith(name.last or name.middle or name.first or name.title)
    assert name.without_title.split() == [part for part in (name.first, name.middle, name.last) if part]
