"""A doctor is found by the beginning of what a certificate says, and listed once."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oss_desk.domain.visit.known_doctor import KnownDoctor, doctor_of, doctors_called, merged

ORATHAI = KnownDoctor("พญ.อรทัย สมมุติเวช", "00000", last_on=date(2026, 11, 14), certificates=3)
THIRADET = KnownDoctor("ผศ.นพ.ธีรเดช ตัวอย่างแพทย์", "00001", last_on=date(2026, 11, 19), certificates=1)
OFFICER = KnownDoctor("พญ.อรทัย สมมุติเวช", works_here=True)
DOCTORS = (THIRADET, ORATHAI)


@pytest.mark.parametrize(
    "text",
    [
        "พญ.อรทัย สมมุติเวช ว.00000",
        "พญ.อรทัย  สมมุติเวช · ว. 00000",
        "พญ.อรทัย สมมุติเวช (ว.๐๐๐๐๐)",
        "พญ.อรทัย สมมุติเวช ว00000",
    ],
)
def test_name_and_licence_are_read_however_they_are_written(text: str) -> None:
    read = doctor_of(text)
    assert (read.name, read.licence) == ("พญ.อรทัย สมมุติเวช", "00000")
    assert read.written == "พญ.อรทัย สมมุติเวช ว.00000"


def test_a_name_without_licence_stays_a_name() -> None:
    assert doctor_of(" นพ.วีระ จำลองว ").written == "นพ.วีระ จำลองว"


@pytest.mark.parametrize(
    "begun", ["อร", "อ", "พญ.อร", "พญอร", "สมมุ", "00000", "ว.00000", "อรทัย สม", "อรทัย ว.000"]
)
def test_titles_and_dots_need_not_be_typed(begun: str) -> None:
    assert doctors_called(DOCTORS, begun)[0] == ORATHAI


def test_tone_marks_need_not_be_right() -> None:
    assert doctors_called(DOCTORS, "ธี่รเดช ตัวอยาง") == (THIRADET,)


def test_nothing_typed_finds_the_latest_and_a_stranger_nobody() -> None:
    assert doctors_called(DOCTORS, "") == DOCTORS
    assert doctors_called(DOCTORS, "ฟ้า") == ()


def test_an_officer_and_an_earlier_certificate_are_one_doctor() -> None:
    (one,) = merged((ORATHAI, OFFICER))
    assert one == KnownDoctor("พญ.อรทัย สมมุติเวช", "00000", True, date(2026, 11, 14), 3)


def test_two_doctors_of_one_name_stay_two() -> None:
    namesake = KnownDoctor(ORATHAI.name, "00009")
    assert {(one.licence, one.works_here) for one in merged((ORATHAI, namesake, OFFICER))} == {
        ("00000", False), ("00009", False), ("", True),
    }  # fmt: skip


def test_the_latest_certificate_comes_first() -> None:
    assert merged((OFFICER, ORATHAI, THIRADET))[0] == THIRADET


@given(st.text(max_size=20), st.integers(0, 8))
def test_nothing_typed_breaks_the_search(text: str, limit: int) -> None:
    found = doctors_called(DOCTORS, text, limit)
    assert len(found) <= limit
    assert len(set(found)) == len(found)


@given(st.text(max_size=30))
def test_reading_what_is_written_changes_nothing_more(text: str) -> None:
    once = doctor_of(text)
    assert doctor_of(once.written).written == once.written
