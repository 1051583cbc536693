"""What stands on the card, whatever people are called and wherever they live."""

import csv
from itertools import permutations

import pytest

from oss_desk.assets import asset
from oss_desk.domain.card.disability_card import CardFace, Marking
from oss_desk.domain.errors import TextDoesNotFit
from oss_desk.domain.people.address import Address
from oss_desk.domain.people.caregiver import Caregiver
from oss_desk.domain.people.disability import DisabilityType
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.person import Sex
from oss_desk.printing.card_layout import FaceLayout, lay_out_back, lay_out_front
from oss_desk.printing.codes import bars, code128_modules
from oss_desk.printing.template import shipped_template
from oss_desk.printing.thai_text import MM, Rectangle
from tests.printing.card_people import a_card_face, a_citizen_id

TEMPLATE = shipped_template()
GROWN = 0.3 + 1e-6
LONG = PersonName("ว่าที่ร้อยตรีหญิง", "กุ้งปี่ฟื้นญู้ฐูรัตนาวลี", "", "ตัวอย่างสมมุติวรโชติพงศ์พิพัฒน์กุล")
CORPUS = (
    PersonName("ว่าที่ร้อยตรีหญิง", "ปั๊มญูฐู", "", "สมมุติกู้กิ๊วงศ์"),
    LONG,
    PersonName("นางสาว", "กิ๊กู้", "", "ปั๊มญูฐูทดสอบ"),
    PersonName("นาย", "ฤทธิ์ฦๅชา", "", "จำลองฤๅษี"),
    PersonName("", "บุญ"),
    PersonName("Mr.", "John", "Example", "Testman"),
    PersonName("นาง", "ปี่", "", "ตัวอย่างสมมุติวรโชติพงศ์พิพัฒน์กุลธร"),
    PersonName("ด.ช.", "จำลอง", "กลาง", "ทดสอบ"),
)


def both(face: CardFace) -> tuple[FaceLayout, FaceLayout]:
    return lay_out_front(face, TEMPLATE), lay_out_back(face, TEMPLATE)


def all_ink_is_in_its_box(layout: FaceLayout) -> None:
    for line in layout.texts:
        box = layout.template.texts[line.field]
        frame = Rectangle(
            (box.x - GROWN) * MM,
            (TEMPLATE.page_height - box.y - box.height - GROWN) * MM,
            (box.x + box.width + GROWN) * MM,
            (TEMPLATE.page_height - box.y + GROWN) * MM,
        )
        assert line.ink, line.field
        assert all(ink.inside(frame) for ink in line.ink), line.field


def no_two_lines_touch(layout: FaceLayout) -> None:
    lines = [line for line in layout.texts if line.field != "marking"]
    for number, line in enumerate(lines):
        for other in lines[number + 1 :]:
            assert not any(a.touches(b, 0) for a in line.ink for b in other.ink), (line.field, other.field)


def words_of(layout: FaceLayout, field: str) -> list[str]:
    return [line.text for line in layout.texts if line.field == field]


@pytest.mark.parametrize("name", CORPUS, ids=lambda name: name.first)
def test_a_name_fits_whole_or_is_refused(name: PersonName) -> None:
    face = a_card_face(name_th=name, caregiver=Caregiver(name, "พี่น้อง", a_citizen_id(806), "0812345678"))
    for layout in both(face):
        all_ink_is_in_its_box(layout)
        no_two_lines_touch(layout)
    assert "".join(words_of(lay_out_front(face, TEMPLATE), "name_th")).replace(" ", "") == name.full.replace(
        " ", ""
    )


def test_a_long_name_breaks_only_before_the_surname_and_moves_the_rows_below() -> None:
    layout = lay_out_front(a_card_face(name_th=LONG, sex=Sex.FEMALE), TEMPLATE)
    assert words_of(layout, "name_th") == [LONG.title_and_first, LONG.last]
    assert layout.template.texts["birth_date"].y == pytest.approx(26.2)


@pytest.mark.parametrize(
    "name",
    [PersonName("นาย", "ก" * 40), PersonName("นาย", "จำลอง", "", "ยาวมาก" * 12)],
    ids=["mononym", "surname"],
)
def test_a_name_too_long_for_two_lines_stops_the_card(name: PersonName) -> None:
    with pytest.raises(TextDoesNotFit) as refused:
        lay_out_front(a_card_face(name_th=name), TEMPLATE)
    assert refused.value.field == "name_th"


def test_every_sign_of_a_refusal_is_free_of_the_person() -> None:
    with pytest.raises(TextDoesNotFit) as refused:
        lay_out_front(a_card_face(name_th=PersonName("นาย", "ก" * 40)), TEMPLATE)
    assert "ก" not in str(refused.value)


@pytest.mark.parametrize(
    ("address", "lines"),
    [
        (
            Address("99", "7", subdistrict="เวียงตาล", district="ห้างฉัตร", province="ลำปาง"),
            ["99 หมู่ 7 ต.เวียงตาล", "อ.ห้างฉัตร จ.ลำปาง"],
        ),
        (
            Address(
                "88/2", road="พระราม 4", subdistrict="คลองเตย", district="คลองเตย", province="กรุงเทพมหานคร"
            ),
            ["88/2 ถ.พระราม 4 แขวงคลองเตย", "เขตคลองเตย กรุงเทพมหานคร"],
        ),
        (
            Address(
                "1234/567",
                "15",
                alley="ทดสอบพัฒนาสุข 12/34",
                subdistrict="พิชัย",
                district="เมืองลำปาง",
                province="ลำปาง",
            ),
            ["1234/567 ม.15 ซ.ทดสอบพัฒนาสุข 12/34", "ต.พิชัย อ.เมืองลำปาง จ.ลำปาง"],
        ),
        (Address(province="ลำปาง"), ["จ.ลำปาง"]),
        (Address(), []),
    ],
)
def test_an_address_breaks_only_before_its_parts(address: Address, lines: list[str]) -> None:
    layout = lay_out_front(a_card_face(address=address), TEMPLATE)
    assert words_of(layout, "address") == lines
    all_ink_is_in_its_box(layout)


def test_a_subdistrict_fits_under_a_short_and_a_long_name() -> None:
    """Every two-hundredth of the national list, with a long house number."""
    with asset("reference/subdistricts.csv").open(encoding="utf-8", newline="") as file:
        places = list(csv.DictReader(file))[::200]
    for place in places:
        names = {key: place[key] for key in ("subdistrict", "district", "province")}
        address = Address("1234/567", "15", **names)
        for name in (PersonName("นาย", "จำลอง", "", "ทดสอบ"), LONG):
            layout = lay_out_front(a_card_face(name_th=name, address=address), TEMPLATE)
            all_ink_is_in_its_box(layout)
            no_two_lines_touch(layout)


def test_an_address_too_long_stops_the_card() -> None:
    with pytest.raises(TextDoesNotFit, match="address"):
        lay_out_front(a_card_face(address=Address("1", road="ทดสอบ" * 20, province="ลำปาง")), TEMPLATE)


def test_any_two_types_stand_on_two_lines_without_the_label() -> None:
    for pair in permutations(DisabilityType, 2):
        layout = lay_out_front(a_card_face(disability_types=pair), TEMPLATE)
        assert words_of(layout, "type") == [TEMPLATE.types[kind.value].full for kind in pair]
        assert not words_of(layout, "type_label")
        all_ink_is_in_its_box(layout)
        no_two_lines_touch(layout)


def test_three_types_use_the_short_names_main_type_first() -> None:
    kinds = (DisabilityType.HEARING, DisabilityType.VISION, DisabilityType.AUTISM)
    layout = lay_out_front(a_card_face(disability_types=kinds), TEMPLATE)
    assert " ".join(words_of(layout, "type")) == "พิการซ้อน: การได้ยินฯ, การเห็น, ออทิสติก"
    assert layout.type_icon == "ear"


def test_each_type_alone_fits_with_its_own_icon() -> None:
    icons = {
        lay_out_front(a_card_face(disability_types=(kind,)), TEMPLATE).type_icon for kind in DisabilityType
    }
    assert len(icons) == 7


@pytest.mark.parametrize(
    "province", ["นครศรีธรรมราช", "ประจวบคีรีขันธ์", "พระนครศรีอยุธยา", "กาฬสินธุ์", "สุราษฎร์ธานี", "กระบี่", "ตาก"]
)
def test_the_registrar_of_every_long_province_has_room(province: str) -> None:
    layout = lay_out_front(a_card_face(signatory_title=f"นายทะเบียนจังหวัด{province}"), TEMPLATE)
    assert "".join(words_of(layout, "signatory_title")) == f"นายทะเบียนจังหวัด{province}"
    all_ink_is_in_its_box(layout)
    no_two_lines_touch(layout)


def test_fixed_words_are_in_their_boxes_on_both_sides() -> None:
    for marking in Marking:
        for layout in both(a_card_face(marking=marking)):
            all_ink_is_in_its_box(layout)
            no_two_lines_touch(layout)


def test_the_caregiver_s_number_is_masked_and_rows_without_a_value_vanish() -> None:
    caregiver = Caregiver(PersonName("นาง", "แก้วลา", "", "จำลองกุล"), "บุตร", a_citizen_id(806))
    layout = lay_out_back(a_card_face(caregiver=caregiver), TEMPLATE)
    assert words_of(layout, "caregiver_id") == ["x xxxx xxxx8 06 2"]
    assert not words_of(layout, "phone")
    assert not words_of(layout, "phone_label")


def test_a_fourth_issuing_line_is_refused() -> None:
    with pytest.raises(TextDoesNotFit, match="issued_by_4"):
        lay_out_back(a_card_face(issued_by=("ก", "ข", "ค", "ง")), TEMPLATE)


def test_twelve_digits_are_101_modules_and_anything_else_is_refused() -> None:
    modules = code128_modules("526900012349")
    assert len(modules) == 101
    assert sum(width for _, width in bars(modules)) == modules.count("1")
    # The barcode's box on the card is exactly as wide as its modules.
    assert TEMPLATE.back.slots["barcode"].width == pytest.approx(101 * TEMPLATE.code_module, abs=0.001)
    with pytest.raises(ValueError, match="set C"):
        code128_modules("52690001234")
