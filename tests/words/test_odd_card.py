"""Whatever may be odd in a card has words in both languages."""

import pytest

from oss_desk.domain.people.citizen_card import CardWarning
from oss_desk.domain.people.number_group import NumberGroup, number_group
from oss_desk.domain.visit.odd_fields import caregiver_marks_of, marks_of, split_marks
from oss_desk.words.language import Language
from oss_desk.words.odd_card import NUMBER_GROUPS, OTHER_FIELDS, mark_words, other_words

POSSIBLE = {
    "citizen_id": ("missing", "bad_checksum", "replaced_bytes"),
    "name_th": ("missing", "replaced_bytes", "truncated_text"),
    "name_en": ("replaced_bytes", "truncated_text"),
    "birth_date": ("missing", "bad_date", "partial_date"),
    "sex": ("missing",),
    "address": ("missing", "replaced_bytes", "truncated_text", "unknown_place"),
    "photo": ("missing", "photo_incomplete"),
    "expiry_date": ("expired_card", "missing", "bad_date", "partial_date"),
    "issue_date": ("missing", "bad_date", "partial_date"),
    "issuer": ("replaced_bytes",),
    "issuer_code": ("replaced_bytes",),
    "request_number": ("replaced_bytes",),
    "card_type": ("replaced_bytes",),
    "photo_number": ("replaced_bytes",),
}
WARNINGS = [CardWarning(field, code) for field, codes in POSSIBLE.items() for code in codes]


@pytest.mark.parametrize("warning", WARNINGS, ids=lambda warning: f"{warning.field}-{warning.code}")
def test_every_warning_has_words_beside_its_field_or_among_the_others(warning: CardWarning) -> None:
    for marks in (marks_of([warning]), caregiver_marks_of([warning])):
        for field, code in split_marks(marks):
            said = [
                mark_words(field, code, language) or other_words((field,), language) for language in Language
            ]
            assert all(said)
            assert len(set(said)) == len(said)


def test_what_is_shown_nowhere_else_is_told_in_one_sentence() -> None:
    assert other_words(("issuer", "issue_date", "issuer"), Language.THAI).count("ผู้ออกบัตร") == 1
    assert other_words((), Language.THAI) == ""
    assert set(OTHER_FIELDS) >= {"first_name_en", "issue_date", "expiry_date"}


@pytest.mark.parametrize(
    ("digits", "group"),
    [
        ("6990100000001", NumberGroup.TEMPORARY),
        ("7990100000001", NumberGroup.BORN_TO_TEMPORARY),
        ("8990100000001", NumberGroup.ALIEN_OR_NATURALISED),
        ("0090100000001", NumberGroup.MIGRANT),
        ("0190100000001", NumberGroup.NO_STATUS),
        ("0990100000001", None),
        ("1990100000001", None),
        ("", None),
    ],
)
def test_the_first_digit_says_which_papers_to_look_at(digits: str, group: NumberGroup | None) -> None:
    assert number_group(digits) is group


def test_every_group_has_words() -> None:
    assert {group.value for group in NumberGroup} == set(NUMBER_GROUPS)
