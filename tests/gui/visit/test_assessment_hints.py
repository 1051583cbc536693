"""What step 3 offers is found in both languages and layouts, and stored without either."""

from datetime import date

import pytest

from oss_desk.domain.people.disability import DisabilityType
from oss_desk.domain.people.latin_keys import latin_of
from oss_desk.domain.visit.known_doctor import KnownDoctor
from oss_desk.gui.visit.steps.assessment import hints
from oss_desk.gui.visit.steps.assessment.hints import (
    DiagnosisHints,
    DoctorHints,
    character_hints,
    level_hints,
)
from oss_desk.gui.widgets import word_hints
from oss_desk.storage.diagnoses import shipped_diagnoses
from oss_desk.words.language import Language

CODES = DiagnosisHints(shipped_diagnoses(), (DisabilityType.PHYSICAL,))
DOCTORS = DoctorHints((KnownDoctor("พญ.อรทัย สมมุติเวช", "00000", last_on=date(2026, 11, 14)),))


@pytest.mark.parametrize("typed", ["i694", "I69.4", "รุตภ", "ณุตใภ"])
def test_a_code_is_found_and_stored_whatever_the_layout(typed: str) -> None:
    first = CODES.find(typed)[0]
    assert (first.value, first.lead) == ("I694", "I69.4")
    assert CODES.value_of(typed) == "I694"


@pytest.mark.parametrize("typed", ["I69-4", "stroke", "อัมพาต", "694"])
def test_a_code_is_never_made_out_of_something_else(typed: str) -> None:
    assert CODES.value_of(typed) == typed.upper()


@pytest.mark.parametrize(
    ("typed", "first"), [("f20", "F20"), ("I69", "I69"), ("s7891", "S7891"), ("f2", "F200")]
)
def test_enter_makes_no_finer_diagnosis_out_of_a_whole_code(typed: str, first: str) -> None:
    assert CODES.find(typed)[0].value == first


def test_a_code_that_is_not_on_the_list_is_shown_with_its_dot() -> None:
    shown = CODES.shown("S7891")
    assert shown is not None
    assert shown.line == "S78.91"
    assert CODES.shown("STROKE") is None


def test_letters_of_a_latin_layout_stay_as_they_are() -> None:
    assert latin_of("F32.9 / -") == "F32.9 / -"


def test_descriptions_of_the_chosen_type_come_first() -> None:
    assert character_hints((DisabilityType.VISION,)).find("")[0].value == "ตาบอดสองข้าง"
    assert character_hints((DisabilityType.PHYSICAL,)).find("อัม")[0].value == "อัมพาตครึ่งซีก ขวา"


def test_english_is_shown_and_thai_is_stored(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hints, "active_language", lambda: Language.ENGLISH)
    monkeypatch.setattr(word_hints, "active_language", lambda: Language.ENGLISH)
    words = character_hints((DisabilityType.PHYSICAL,))
    (right, left) = words.find("hemipl")
    assert (right.text, right.value) == ("Hemiplegia, right", "อัมพาตครึ่งซีก ขวา")
    assert words.find("left")[0].value == left.value
    assert words.value_of("Hemiplegia, left") == left.value
    assert level_hints().find("sev")[0].value == "รุนแรง"
    assert CODES.find("i694")[0].text == "Sequelae of stroke, unspecified"


def test_a_doctor_says_why_they_are_known() -> None:
    assert DOCTORS.find("อร")[0].line == "พญ.อรทัย สมมุติเวช · ว.00000"
    assert DOCTORS.value_of("พญ.อรทัย สมมุติเวช · ว.00000") == "พญ.อรทัย สมมุติเวช ว.00000"
    assert DOCTORS.sentence("พญ.อรทัย สมมุติเวช ว.00000") == "รับรองล่าสุด 14 พ.ย. 2569"
    assert "ตรวจชื่อ" in DOCTORS.sentence("นพ.ใหม่ ทดสอบแพทย์")
    assert DOCTORS.sentence("") == ""
