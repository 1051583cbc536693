"""A draft filled from a citizen card."""

from dataclasses import replace

from oss_desk.domain.people.address import Address
from oss_desk.domain.people.citizen_card import CitizenCard
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.visit.drafts import IdentityDraft

REGISTERED = IdentityDraft(
    title="นาง",
    first_name="บัวคำ",
    middle_name="กลาง",
    last_name="สมมุติวงศ์",
    first_name_en="Buakham",
    middle_name_en="Klang",
    house_number="17",
    alley="ตัวอย่าง 4",
    road="ทดสอบ",
    subdistrict="สวนดอก",
    district="เมืองลำปาง",
    province="ลำปาง",
    postcode="52100",
    subdistrict_code="520102",
    phone="0812345678",
)


def card(name: PersonName | None = None, address: Address | None = None) -> CitizenCard:
    """Return a card that says no more than this."""
    return CitizenCard(
        "", False, name or PersonName(), PersonName(), None, None, "", "", "", "", "", None, None, False,
        address or Address(), "",
    )  # fmt: skip


def test_the_address_of_a_card_replaces_the_registered_one_as_a_whole() -> None:
    moved = Address(
        house_number="88/2", village_number="4", subdistrict="พิชัย", district="เมืองลำปาง", province="ลำปาง"
    )
    filled = REGISTERED.with_card(card(address=moved), postcode="", subdistrict_code="")
    assert filled.address == moved
    assert filled.phone == "0812345678"


def test_the_names_of_a_card_replace_the_registered_ones_as_wholes() -> None:
    name = PersonName("นาง", "บัวคำ", "", "ตัวอย่างดี")
    filled = REGISTERED.with_card(card(name=name), postcode="", subdistrict_code="")
    assert filled.name == name
    assert filled.name_en == REGISTERED.name_en
    assert "middle_name" not in filled.from_chip


def test_what_a_card_says_nothing_about_stays() -> None:
    filled = REGISTERED.with_card(card(), postcode="", subdistrict_code="")
    assert (filled.name, filled.address) == (REGISTERED.name, REGISTERED.address)


def test_a_place_that_was_typed_and_not_chosen_says_so() -> None:
    typed = IdentityDraft(subdistrict="พิช")
    assert [problem.code for problem in typed.problems_of("subdistrict")] == ["place_not_chosen"]
    assert [problem.code for problem in IdentityDraft().problems_of("subdistrict")] == ["missing"]
    assert REGISTERED.problems_of("subdistrict") == ()


def test_the_caregiver_has_another_number_than_the_person() -> None:
    own = replace(REGISTERED, citizen_id="0991200000015", caregiver_citizen_id="0 9912 00000 01 5")
    assert [problem.code for problem in own.problems_of("caregiver_citizen_id")] == ["own_number"]
    wrong = replace(own, caregiver_citizen_id="0991200000016")
    assert [problem.code for problem in wrong.problems_of("caregiver_citizen_id")] == ["checksum"]
    assert replace(own, citizen_id="").problems_of("caregiver_citizen_id") == ()
