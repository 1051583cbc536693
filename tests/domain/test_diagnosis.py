"""Codes are read as people write them, and lines are found by what people remember of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oss_desk.domain.people.disability import DisabilityType
from oss_desk.domain.visit.diagnosis import Diagnosis, DiagnosisList, code_of, dotted, is_code
from oss_desk.storage.diagnoses import shipped_diagnoses

SHIPPED = shipped_diagnoses()
EVERYTHING = len(SHIPPED)
LINES = st.sampled_from(tuple(SHIPPED))


def codes(text: str, *types: DisabilityType) -> list[str]:
    return [found.code for found in SHIPPED.search(text, types)]


@pytest.mark.parametrize("typed", ["i694", "I69.4", " i69.4", "I 69 4", "i๖๙๔"])
def test_a_code_is_read_with_and_without_its_dot(typed: str) -> None:
    assert code_of(typed) == "I694"
    assert codes(typed)[0] == "I694"


@pytest.mark.parametrize(
    ("code", "shown"), [("I694", "I69.4"), ("B91", "B91"), ("S7891", "S78.91"), ("x", "x")]
)
def test_a_code_is_written_with_its_dot(code: str, shown: str) -> None:
    assert dotted(code) == shown


@pytest.mark.parametrize("wrong", ["", "I", "I6", "694", "I6944444", "II69", "i694", "I69.4", "อ694"])
def test_what_is_no_code_is_told_apart(wrong: str) -> None:
    assert not is_code(wrong)


def test_words_find_in_both_languages_and_all_of_them_must_be_there() -> None:
    assert "G811" in codes("อัมพาตครึ่งซีก")
    assert "G811" in codes("hemiplegia spastic")
    assert "G811" not in codes("hemiplegia flaccid")
    assert codes("ไม่มีโรคนี้") == []


def test_lines_usual_with_the_chosen_types_come_first() -> None:
    assert codes("ไม่ระบุ", DisabilityType.VISION)[0] == "H549"
    assert codes("ไม่ระบุ", DisabilityType.AUTISM)[0] == "F849"
    first = SHIPPED.search("", (DisabilityType.LEARNING,), EVERYTHING)
    assert first
    assert all(DisabilityType.LEARNING in line.types for line in first)


def test_an_inside_of_a_thai_word_is_found_but_never_from_the_middle_of_a_syllable() -> None:
    assert "H179" in codes("กระจกตา")
    # เ belongs to the letter after it: ป of เป็น begins no word.
    lines = DiagnosisList([Diagnosis("A00", (DisabilityType.VISION,), SHIPPED.search("H913")[0].words)])
    assert lines.search("ป็น") == ()
    assert len(lines.search("เป็น")) == 1


def test_an_empty_list_finds_nothing() -> None:
    assert DiagnosisList().search("i694") == ()
    assert DiagnosisList().by_code("I694") is None


@given(LINES, st.booleans())
def test_every_line_is_found_first_by_its_code(line: Diagnosis, dot: bool) -> None:  # noqa: FBT001
    typed = dotted(line.code) if dot else line.code.lower()
    assert SHIPPED.search(typed)[0] == line
    assert SHIPPED.by_code(typed) == line


@given(LINES, st.data())
def test_every_line_is_found_by_the_beginnings_of_its_words(line: Diagnosis, data: st.DataObject) -> None:
    label = data.draw(st.sampled_from((line.words.th, line.words.en)))
    words = [word.strip("(),") for word in label.split()]
    chosen = data.draw(st.lists(st.sampled_from(words), min_size=1, max_size=3))
    begun = [word[: data.draw(st.integers(2, max(len(word), 2)))] for word in chosen]
    assert line in SHIPPED.search(" ".join(begun), (), EVERYTHING)


@given(st.text(max_size=12), st.lists(st.sampled_from(list(DisabilityType)), max_size=3), st.integers(0, 20))
def test_nothing_typed_breaks_the_search_or_finds_a_line_twice(
    typed: str, types: list[DisabilityType], limit: int
) -> None:
    found = SHIPPED.search(typed, tuple(types), limit)
    assert len(found) <= limit
    assert len(set(found)) == len(found)


@given(st.text(max_size=12), st.sampled_from(list(DisabilityType)))
def test_a_type_changes_the_order_and_never_what_is_found(typed: str, kind: DisabilityType) -> None:
    if typed.split():
        assert set(SHIPPED.search(typed, (kind,), EVERYTHING)) == set(SHIPPED.search(typed, (), EVERYTHING))
