"""Step 1 says beside its field what was odd in the card, and one key exchanges a value with the register."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from oss_desk.domain.people.citizen_card import CardHints, CardWarning
from oss_desk.domain.people.person import Sex
from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.visit.facts import person_facts
from oss_desk.gui.visit.steps.identity.step import IdentityStep
from oss_desk.gui.widgets.form_field import FormField
from oss_desk.services.people.history import PersonHistory
from oss_desk.services.visit.serve_card import ServeCard
from oss_desk.simulated.card_reader import card_of
from oss_desk.simulated.people import FONGCHAN, KHAMMUN, PHUPHA, TrainingPerson
from oss_desk.simulated.portrait import chip_photo
from tests.gui.visit.conftest import CONTROL, Counter
from tests.gui.visit.staging import registered
from tests.services.card_in_hand import CardInHand

TODAY = date(2026, 11, 20)
HINTS = CardHints(
    main_right="หลักประกัน<b>สุขภาพ</b>",
    main_hospital="โรงพยาบาลสมมุติ",
    updated_on=date(2023, 3, 7),
    laser_number="ZZ0990000012",
)


def serve(counter: Counter, person: TrainingPerson, *warnings: tuple[str, str], **fields: object) -> Visit:
    """Open the visit of *person*'s card with *fields* changed and *warnings* told."""
    odd = replace(
        card_of(person, TODAY),
        warnings=tuple(CardWarning(*each) for each in warnings),
        **fields,  # type: ignore[arg-type]
    )
    desk = counter.training.desk.visit.serve_card
    blank = ("photo", "missing") in warnings
    held = CardInHand(odd, photo=None if blank else chip_photo(person.look))
    served = ServeCard(held, desk.open_visit, desk.recording)
    visit = served("reader", counter.officer("nipa"), lambda *_: None, lambda _progress: None)
    counter.open(visit)
    counter.wait(lambda: counter.background.is_idle)
    return visit


def said(counter: Counter, field: str) -> str:
    """Return what stands under *field*."""
    form_field = counter.part(f"{field}_field")
    assert isinstance(form_field, FormField)
    return form_field.message() if form_field.isVisibleTo(counter.workspace) else ""


def note(counter: Counter, name: str) -> str:
    label = counter.part(name)
    assert isinstance(label, QLabel)
    return label.accessibleName() if label.isVisibleTo(counter.workspace) else ""


def text_of(counter: Counter, name: str) -> str:
    edit = counter.part(name)
    assert isinstance(edit, QLineEdit)
    return edit.text()


@pytest.mark.parametrize(
    ("warning", "fields", "at", "sentence"),
    [
        (
            ("citizen_id", "bad_checksum"),
            {"citizen_id": "0990100001018", "citizen_id_valid": False},
            "citizen_id",
            "เลขในชิปไม่ผ่านการตรวจ",
        ),
        (("citizen_id", "missing"), {"citizen_id": "", "citizen_id_valid": False}, "citizen_id", "ไม่มีเลข"),
        (("name_th", "replaced_bytes"), {}, "first_name", "อ่านไม่ออก"),
        (("name_th", "truncated_text"), {}, "first_name", "ตัดท้าย"),
        (("birth_date", "bad_date"), {"birth_date": None}, "birth_date", "เป็นไปไม่ได้"),
        (("birth_date", "missing"), {"birth_date": None}, "birth_date", "ไม่มีวันเกิด"),
        (("birth_date", "partial_date"), {}, "birth_date", "ไม่บอกวันหรือเดือน"),
        (("sex", "missing"), {"sex": None}, "sex", "ถามแล้วเลือก"),
        (("address", "truncated_text"), {}, "house_number", "ตัดท้าย"),
        (("address", "replaced_bytes"), {}, "house_number", "อ่านไม่ออก"),
    ],
)
def test_a_warning_stands_beside_its_field_alone_and_can_be_put_right(
    counter: Counter, warning: tuple[str, str], fields: dict[str, object], at: str, sentence: str
) -> None:
    serve(counter, PHUPHA, warning, **fields)
    assert sentence in said(counter, at)
    others = {"citizen_id", "first_name", "birth_date", "sex", "house_number"} - {at}
    assert {field: said(counter, field) for field in others} == dict.fromkeys(others, "")
    inner = counter.part("sex_choice" if at == "sex" else f"{at}_edit")
    assert inner.isEnabled()
    assert not (isinstance(inner, QLineEdit) and inner.isReadOnly())
    assert sentence in inner.accessibleDescription()


def test_an_edit_settles_the_warning_and_only_that(counter: Counter) -> None:
    visit = serve(counter, PHUPHA, ("name_th", "replaced_bytes"), ("address", "truncated_text"))
    counter.focus("first_name_edit")
    counter.key(Qt.Key.Key_End)
    counter.type("า")
    counter.focus("last_name_edit")
    counter.wait(lambda: counter.stored(visit).identity.chip_warnings == ("house_number:truncated_text",))
    assert (said(counter, "first_name"), "ตัดท้าย" in said(counter, "house_number")) == ("", True)


def test_a_place_of_no_list_is_told_and_choosing_one_settles_it(counter: Counter) -> None:
    visit = serve(counter, PHUPHA, address=replace(PHUPHA.address, subdistrict="ชมพูพาน"))
    assert "ไม่มีในรายชื่อตำบล" in said(counter, "subdistrict")
    counter.focus("subdistrict_edit")
    counter.key(Qt.Key.Key_A, CONTROL)
    counter.type("พิชัย")
    counter.key(Qt.Key.Key_Return)
    counter.wait(lambda: counter.stored(visit).identity.subdistrict == "พิชัย")
    counter.wait(lambda: "ไม่มีในรายชื่อ" not in said(counter, "subdistrict"))
    assert counter.stored(visit).identity.chip_warnings == ()


def test_what_has_no_field_is_told_at_the_foot_and_the_photo_under_itself(counter: Counter) -> None:
    visit = serve(
        counter, PHUPHA, ("issuer", "replaced_bytes"), ("issue_date", "missing"),
        ("expiry_date", "expired_card"), ("photo", "missing"),
    )  # fmt: skip
    foot = note(counter, "card_warning_note")
    assert "บัตรประชาชนหมดอายุแล้ว ทำต่อได้" in foot
    assert "ผู้ออกบัตร" in foot
    assert "วันออกบัตร" in foot
    assert "ชิปไม่มีรูป" in note(counter, "chip_photo_note")
    tags = person_facts(counter.stored(visit), PersonHistory(), TODAY).tags
    assert "บัตรประชาชนหมดอายุ" in [tag.text for tag in tags]


def test_hints_are_quiet_plain_text_and_gone_with_their_visit(counter: Counter) -> None:
    visit = serve(counter, PHUPHA)
    step = counter.workspace.steps[0]
    assert isinstance(step, IdentityStep)
    step.show_hints("another visit", HINTS)
    assert note(counter, "card_hint_note") == ""
    step.show_hints(visit.visit_id, HINTS)
    words = note(counter, "card_hint_note")
    assert "โรงพยาบาลสมมุติ (จากบัตร ปรับปรุงเมื่อ 7 มี.ค. 2566)" in words
    assert "ลงท้าย 0012" in words
    assert "ZZ0990000012" not in words
    serve(counter, FONGCHAN)
    assert note(counter, "card_hint_note") == ""
    counter.open(visit)
    counter.wait(lambda: counter.background.is_idle)
    assert note(counter, "card_hint_note") == ""


def test_hints_that_are_read_before_their_visit_is_in_sight_wait_for_it(counter: Counter) -> None:
    first = serve(counter, PHUPHA)
    second = counter.serve(FONGCHAN)
    counter.workspace.show_hints(second.visit_id, HINTS)
    assert note(counter, "card_hint_note") == ""
    counter.open(second)
    counter.wait(lambda: "โรงพยาบาลสมมุติ" in note(counter, "card_hint_note"))
    counter.open(first)
    counter.wait(lambda: note(counter, "card_hint_note") == "")


@pytest.mark.parametrize(("number", "words"), [("6990100000110", "เลขขึ้นต้น 6"), ("0990100001059", "")])
def test_the_first_digit_is_a_hint_and_never_in_the_way(counter: Counter, number: str, words: str) -> None:
    serve(counter, PHUPHA, citizen_id=number)
    assert words in note(counter, "card_hint_note")
    assert bool(words) == bool(note(counter, "card_hint_note"))


def test_the_register_is_taken_and_given_back_with_the_same_key(counter: Counter) -> None:
    """The address from the register, then the card's again; the trail knows of both."""
    elsewhere = replace(KHAMMUN, address=replace(KHAMMUN.address, house_number="17", road="ทดสอบ"))
    registered(counter, elsewhere)
    visit = serve(counter, KHAMMUN)
    counter.wait(lambda: "17" in said(counter, "house_number"))
    counter.focus("house_number_edit")
    before = text_of(counter, "house_number_edit")
    counter.key(Qt.Key.Key_Down, CONTROL)
    counter.wait(lambda: counter.stored(visit).identity.road == "ทดสอบ")
    assert said(counter, "house_number") == ""
    counter.wait(lambda: counter.background.is_idle)
    counter.key(Qt.Key.Key_Down, CONTROL)
    counter.wait(lambda: counter.stored(visit).identity.road == KHAMMUN.address.road)
    assert text_of(counter, "house_number_edit") == before
    assert "17" in said(counter, "house_number")
    with counter.training.desk.recording.unit_of_work() as work:
        taken = [
            entry.detail
            for entry in work.audit.entries(visit.visit_id)
            if entry.action == "visit.value_taken"
        ]
    assert taken == ["registered house_number", "given_back house_number"]


def test_a_birth_date_the_card_knows_in_part_is_taken_whole_from_the_register(counter: Counter) -> None:
    registered(counter, KHAMMUN)
    part = replace(KHAMMUN.birth_date, month=None, day=None)
    visit = serve(counter, KHAMMUN, ("birth_date", "partial_date"), birth_date=part)
    counter.wait(lambda: "ทะเบียนเดิม" in said(counter, "birth_date"))
    assert "ไม่บอกวันหรือเดือน" in said(counter, "birth_date")
    counter.focus("birth_date_edit")
    counter.key(Qt.Key.Key_Down, CONTROL)
    counter.wait(lambda: counter.stored(visit).identity.birth_date == KHAMMUN.birth_date.iso)
    assert said(counter, "birth_date") == ""
    assert counter.stored(visit).identity.chip_warnings == ()


def test_another_sex_than_the_registers_comes_into_sight(counter: Counter) -> None:
    other = Sex.FEMALE if KHAMMUN.sex is Sex.MALE else Sex.MALE
    registered(counter, replace(KHAMMUN, sex=other))
    serve(counter, KHAMMUN)
    counter.wait(lambda: "ทะเบียนเดิม" in said(counter, "sex"))
    assert not counter.part("sex_choice").isEnabled()
