"""A row of somebody's list: what is read, what is refused, what an empty cell leaves."""

from dataclasses import replace
from datetime import date

import pytest

from oss_desk.domain.people.address import Address, Place, PlaceList
from oss_desk.domain.people.caregiver import Caregiver
from oss_desk.domain.people.imported import BEYOND, BadCell, read_row, split_name
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.person import Person
from oss_desk.domain.people.thai_calendar import PartialDate
from tests.storage.samples import TODAY, a_person, citizen_id

PLACES = PlaceList([Place("520116", "พิชัย", "เมืองลำปาง", "ลำปาง", "52000")])
ENDS_BEFORE = {"card_issue_date": "2565-01-02", "card_expiry_date": "2564-01-01"}
LEAST = {"citizen_id": citizen_id(1).digits, "first_name": "บัวคำ"}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2497-05-01", PartialDate(1954, 5, 1)),
        ("1954-05-01", PartialDate(1954, 5, 1)),
        ("01/05/2497", PartialDate(1954, 5, 1)),
        ("๑/๕/๒๔๙๗", PartialDate(1954, 5, 1)),
        ("2497", PartialDate(1954)),
        ("2497-05", PartialDate(1954, 5)),
        ("", None),
    ],
)
def test_birth_dates_in_both_calendars_and_in_part(text: str, meant: PartialDate | None) -> None:
    assert meant == read_row({**LEAST, "birth_date": text}, TODAY).birth_date


@pytest.mark.parametrize(
    ("cells", "field", "reason"),
    [
        ({"citizen_id": ""}, "citizen_id", "missing"),
        ({"first_name": " "}, "first_name", "missing"),
        ({"citizen_id": "123"}, "citizen_id", "bad_length"),
        ({"citizen_id": "0990000000000"}, "citizen_id", "bad_checksum"),
        ({"birth_date": "2590"}, "birth_date", "bad_date"),
        ({"birth_date": "31/02/2497"}, "birth_date", "bad_date"),
        ({"birth_date": "มีนาคม"}, "birth_date", "bad_date"),
        ({"birth_date": "1700"}, "birth_date", "bad_date"),
        ({"sex": "x"}, "sex", "unknown_value"),
        ({"phone": "ไม่มี"}, "phone", "malformed"),
        ({"disability_types": "8"}, "disability_types", "unknown_value"),
        ({"card_issue_date": "2565"}, "card_issue_date", "incomplete_date"),
        ({"card_expiry_date": "2573-01-01"}, "card_issue_date", "missing"),
        (ENDS_BEFORE, "card_expiry_date", "before_issue"),
        ({"caregiver_citizen_id": "1"}, "caregiver_citizen_id", "bad_length"),
        ({BEYOND: "52000"}, BEYOND, "too_many_cells"),
        ({"last_name": "ตัวอ\ufffdง"}, "last_name", "bad_letters"),
        ({"first_name": "บัว\x00คำ"}, "first_name", "bad_letters"),
        ({"first_name": "\u202eบัวคำ"}, "first_name", "bad_letters"),
        ({"road": "ก" * 501}, "road", "too_long"),
    ],
)  # fmt: skip
def test_a_bad_cell_is_named(cells: dict[str, str], field: str, reason: str) -> None:
    with pytest.raises(BadCell) as refused:
        read_row({**LEAST, **cells}, TODAY)
    assert (refused.value.field, refused.value.reason) == (field, reason)


@pytest.mark.parametrize(
    "said", [{"caregiver_relation": "บุตร"}, {"caregiver_citizen_id": LEAST["citizen_id"]}]
)
def test_nobody_takes_care_without_a_name(said: dict[str, str]) -> None:
    """What a row says is taken whole: a relation without a person is nothing to be kept."""
    alone = replace(a_person(), caregiver=None)
    with pytest.raises(BadCell) as refused:
        read_row({**LEAST, **said}, TODAY).over(alone, PLACES)
    assert (refused.value.field, refused.value.reason) == ("caregiver_name", "missing")


def test_an_empty_cell_keeps_what_is_there() -> None:
    assert read_row({**LEAST, "title": "", "last_name": ""}, TODAY).over(a_person(), PLACES) == a_person()


def test_a_full_row_says_everything() -> None:
    cells = {
        **LEAST, "title": "นาง", "last_name": "ตัวอย่าง", "birth_date": "2503", "sex": "หญิง",
        "house_number": "๑๒", "subdistrict": "ต.พิชัย", "district": "อำเภอเมืองลำปาง", "province": "จ. ลำปาง",
        "phone": "081-000 0000", "disability_types": "3;1", "card_issue_date": "2565-01-02",
        "card_expiry_date": "01/01/2573", "caregiver_name": "นายคำ ตัวอย่าง", "caregiver_relation": "บุตร",
    }  # fmt: skip
    row = read_row(cells, TODAY)
    nobody = Person("p", row.citizen_id, PersonName(), PersonName(), None, None, Address())
    person = row.over(nobody, PLACES)
    assert person.name_th == PersonName("นาง", "บัวคำ", "", "ตัวอย่าง")
    assert person.registered_address == Address(
        "12", subdistrict="พิชัย", district="เมืองลำปาง", province="ลำปาง", postcode="52000",
        subdistrict_code="520116",
    )  # fmt: skip
    assert person.phone == "0810000000"
    assert [code.value for code in person.disability_types] == ["3", "1"]
    assert person.caregiver == Caregiver(PersonName("นาย", "คำ", "", "ตัวอย่าง"), "บุตร")
    assert (row.card_issue_date, row.card_expiry_date) == (date(2022, 1, 2), date(2030, 1, 1))


def test_another_caregiver_takes_nothing_over_from_the_one_before() -> None:
    row = read_row({**LEAST, "caregiver_name": "นางสาวมา จำลอง"}, TODAY)
    assert row.over(a_person(), PLACES).caregiver == Caregiver(split_name("นางสาวมา จำลอง"))
    relation = read_row({**LEAST, "caregiver_relation": "หลาน"}, TODAY).over(a_person(), PLACES).caregiver
    assert relation is not None
    assert (relation.relation, relation.phone) == ("หลาน", "0820000000")


def test_single_names_exist() -> None:
    assert split_name("บัวคำ") == PersonName("", "บัวคำ", "", "")
    assert split_name("นาย") == PersonName(first="นาย")
    assert split_name("นายเอก กลาง ท้าย") == PersonName("นาย", "เอก", "กลาง", "ท้าย")
