"""The one rule for who looks like whom, over many invented people."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import JaroWinkler

from oss_wire.alike.names import folded
from oss_wire.alike.score import BLOCK_FROM, likeness, resemblance
from oss_wire.alike.spelling import spelt_alike
from oss_wire.documents import PersonDocument
from oss_wire.people import Band

_LETTERS = "กขคงจชดตทนบปพมยรลวสหอ"
_MARKS = "่้๊๋์"
_words = st.text(_LETTERS, min_size=2, max_size=12)
_years = st.integers(1900, 2026)
_days = st.dates().filter(lambda day: 1900 <= day.year <= 2026).map(lambda day: day.isoformat())
_people = st.builds(
    PersonDocument,
    first_name=_words,
    last_name=_words,
    birth_date=_days,
    sex=st.sampled_from(("", "male", "female")),
    district=st.sampled_from(("", "งาว", "เกาะคา")),
)


@given(st.text(_LETTERS + _MARKS, max_size=14), st.text(_LETTERS + _MARKS, max_size=14))
def test_the_measure_of_spelling_is_the_one_made_in_c(one: str, other: str) -> None:
    """Desk and registry use two makings of one measure: they must not tell different things."""
    expected = JaroWinkler.similarity(one, other)
    assert spelt_alike(one, other) == pytest.approx(expected, abs=1e-9)


@given(_people, _people)
@settings(max_examples=200)
def test_it_does_not_matter_who_is_compared_with_whom(one: PersonDocument, other: PersonDocument) -> None:
    assert abs(likeness(one, other).score - likeness(other, one).score) <= 1
    assert likeness(one, other).reasons == likeness(other, one).reasons


@given(_people, st.lists(st.tuples(st.integers(0, 12), st.sampled_from(_MARKS)), max_size=4))
def test_tone_marks_make_no_difference(person: PersonDocument, marks: list[tuple[int, str]]) -> None:
    marked = person.first_name
    for place, mark in marks:
        at = 1 + place % len(marked)
        marked = marked[:at] + mark + marked[at:]
    assert folded(marked) == folded(person.first_name)
    assert likeness(person, person) == likeness(person, replace(person, first_name=marked))


@given(_people, st.sampled_from(("นาย", "นาง", "นางสาว", "น.ส.", "ด.ช.", "เด็กหญิง")))
def test_titles_make_no_difference(person: PersonDocument, title: str) -> None:
    titled = replace(person, first_name=title + person.first_name)
    assert likeness(person, person).score == likeness(person, titled).score


@given(_people)
def test_either_calendar_means_the_same_day(person: PersonDocument) -> None:
    year, rest = person.birth_date[:4], person.birth_date[4:]
    buddhist = replace(person, birth_date=f"{int(year) + 543}{rest}")
    assert likeness(person, buddhist) == likeness(person, person)
    assert likeness(person, buddhist).score >= BLOCK_FROM - 80


@given(_people)
def test_whoever_agrees_in_everything_known_is_not_passed_over(person: PersonDocument) -> None:
    assert likeness(person, person).band is not Band.CREATE
    year_only = replace(person, birth_date=person.birth_date[:4])
    assert likeness(person, year_only).score < likeness(person, person).score


def test_two_right_numbers_say_two_people_unless_one_may_be_mistyped() -> None:
    one = PersonDocument(
        "0990100001230", first_name="คำปั๋น", last_name="ทดสอบวัง", birth_date="1944-04-12", sex="male"
    )
    other = replace(one, citizen_id="0990100001248")
    assert (likeness(one, other).band, resemblance(one, other).band) == (Band.CREATE, Band.BLOCK)
