"""Each row of the table by which Thai codes are told in those of DCI; what has no counterpart is left out."""

from datetime import date

import pytest

from oss_registry.dci.codes import Impairment, Reading, reading_on

DAY = date(2026, 11, 22)


@pytest.fixture
def reading() -> Reading:
    return reading_on(DAY)


@pytest.mark.parametrize(
    ("thai", "theirs"),
    [
        ("1", "Vision"),
        ("2", "Hearing"),
        ("3", "Mobility"),
        ("4", "Mental"),
        ("5", "Cognitive"),
        ("6", "Cognitive"),  # learning: told with a loss
        ("7", "Mental"),  # autism: told with a loss, there is no code for it
    ],
)
def test_each_thai_type_has_its_kind_of_impairment(reading: Reading, thai: str, theirs: str) -> None:
    assert reading.impairments([thai], "", "", "", "") == (Impairment(theirs),)


def test_speech_is_told_beside_hearing_when_the_certificate_says_so(reading: Reading) -> None:
    for words in ("พูดไม่ได้", "หูตึง พูดสื่อความหมายลำบาก"):
        found = reading.impairments(["2"], "", "", "", words)
        assert [one.type for one in found] == ["Hearing", "Speech"]
    assert [one.type for one in reading.impairments(["2"], "", "", "", "หูหนวก")] == ["Hearing"]
    assert [one.type for one in reading.impairments(["3"], "", "", "", "พูดไม่ได้")] == ["Mobility"]


def test_two_types_that_share_a_kind_are_told_once(reading: Reading) -> None:
    found = reading.impairments(["5", "6", "4", "7"], "", "", "", "")
    assert [one.type for one in found] == ["Cognitive", "Mental"]


@pytest.mark.parametrize(
    ("thai", "impairment", "disability"),
    [
        ("น้อย", "Mild", ("4", "Mild")),
        ("ปานกลาง", "Moderate", ("3", "Moderate")),
        ("มาก", "Severe", ("2", "Severe")),
        ("รุนแรง", "Severe", ("2", "Severe")),
        ("ช่วยเหลือตนเองไม่ได้", "", ("1", "High support needs")),
        ("ช่วยเหลือตนเองได้บ้าง", "", None),
        ("ช่วยเหลือตนเองได้", "", None),
        ("ไม่ระบุ", "", None),
        ("", "", None),
        ("พิมพ์เอง", "", None),
    ],
)
def test_the_two_lists_of_levels_run_in_opposite_directions(
    reading: Reading, thai: str, impairment: str, disability: tuple[str, str] | None
) -> None:
    (found,) = reading.impairments(["1"], thai, "", "", "")
    assert found.level == impairment
    assert reading.disability_level(thai) == disability


@pytest.mark.parametrize(
    ("cause", "injury", "theirs", "onset"),
    [
        ("1", "", "Birth congenital", "Born with"),
        ("2", "domestic", "Domestic accident", ""),
        ("2", "road", "Road accident", ""),
        ("2", "work", "Work accident", ""),
        ("2", "violence", "Violence", ""),
        ("2", "armed_conflict", "Armed conflict", ""),
        ("2", "", "", ""),  # an injury of unknown kind
        ("2", "of another kind", "", ""),
        ("3", "", "Illness", ""),
        ("3", "road", "Illness", ""),
        ("", "road", "", ""),  # unknown
        ("9", "", "", ""),
    ],
)
def test_a_cause_is_told_only_when_it_is_known(
    reading: Reading, cause: str, injury: str, theirs: str, onset: str
) -> None:
    (found,) = reading.impairments(["3"], "", cause, injury, "")
    assert (found.cause, found.onset) == (theirs, onset)


def test_the_table_says_where_it_comes_from_and_from_when_it_holds(reading: Reading) -> None:
    assert "SPDCI" in reading.citation
    assert reading.in_force_from <= DAY
    with pytest.raises(LookupError):
        reading_on(date(2020, 1, 1))


def test_every_code_of_the_table_has_a_name(reading: Reading) -> None:
    names = reading.names
    kinds = {*reading.impairment_types.values(), str(reading.speech["impairment_type"])}
    assert kinds == set(names["impairment_type"])
    assert set(reading.impairment_levels.values()) <= set(names["impairment_level"])
    assert set(reading.disability_levels.values()) <= set(names["disability_level"])
    assert {*reading.causes.values(), *reading.injuries.values()} <= set(names["impairment_cause"])
