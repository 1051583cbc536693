"""What was odd in a card stands at its field until somebody has looked at it."""

from dataclasses import replace
from datetime import date

import pytest

from oss_desk.domain.people.citizen_card import CardWarning, CitizenCard
from oss_desk.domain.visit.drafts import IdentityDraft
from oss_desk.domain.visit.odd_fields import settled, split_marks, unsure_fields
from oss_desk.simulated.card_reader import card_of
from oss_desk.simulated.people import BUAKHAM, INTHA

TODAY = date(2026, 11, 20)


def odd(*warnings: tuple[str, str]) -> CitizenCard:
    """Return Buakham's card with *warnings*, the number wrong where they say so."""
    found = tuple(CardWarning(*warning) for warning in warnings)
    wrong = ("citizen_id", "bad_checksum") in warnings
    return replace(card_of(BUAKHAM, TODAY), warnings=found, citizen_id_valid=not wrong)


def filled(card: CitizenCard) -> IdentityDraft:
    return IdentityDraft().with_card(card, postcode="", subdistrict_code="")


@pytest.mark.parametrize(
    ("warning", "mark", "free"),
    [
        (("citizen_id", "bad_checksum"), "citizen_id:bad_checksum", {"citizen_id"}),
        (
            ("name_th", "replaced_bytes"),
            "first_name:replaced_bytes",
            {"title", "first_name", "middle_name", "last_name"},
        ),
        (("name_en", "truncated_text"), "first_name_en:truncated_text", {"first_name_en"}),
        (("birth_date", "bad_date"), "birth_date:bad_date", {"birth_date"}),
        (("birth_date", "partial_date"), "birth_date:partial_date", {"birth_date"}),
        (("expiry_date", "expired_card"), "expiry_date:expired_card", set()),
        (("address", "unknown_place"), "subdistrict:unknown_place", set()),
        (("sex", "missing"), "sex:missing", {"sex"}),
        (("issuer", "replaced_bytes"), "issuer:replaced_bytes", {"issuer"}),
    ],
)
def test_an_odd_field_is_marked_and_free_to_be_put_right(
    warning: tuple[str, str], mark: str, free: set[str]
) -> None:
    draft, plain = filled(odd(warning)), filled(odd())
    assert draft.chip_warnings == (mark,)
    assert unsure_fields(draft.chip_warnings) == free
    assert set(plain.from_chip) - set(draft.from_chip) == free & set(plain.from_chip)
    assert replace(draft, chip_warnings=(), from_chip=(), chip_key="") == replace(plain, from_chip=())


def test_a_card_with_a_wrong_number_is_known_again_by_the_rest_of_it() -> None:
    assert filled(odd()).chip_key == ""
    key = filled(odd(("citizen_id", "bad_checksum"))).chip_key
    assert key == odd().key
    assert replace(odd(), citizen_id="", request_number="", photo_number="").key == ""


def test_what_somebody_edited_is_settled_and_nothing_else() -> None:
    marks = ("first_name:replaced_bytes", "subdistrict:unknown_place", "photo:missing")
    assert settled(marks, ["last_name"]) == marks[1:]
    assert settled(marks, ["district", "postcode"]) == (marks[0], marks[2])
    assert settled(marks, ["phone"]) == marks
    assert split_marks(marks)[0] == ("first_name", "replaced_bytes")


def test_an_odd_card_of_a_caregiver_is_marked_and_not_locked() -> None:
    draft = filled(odd(("sex", "missing")))
    wrong = replace(
        card_of(INTHA, TODAY),
        warnings=(CardWarning("citizen_id", "bad_checksum"), CardWarning("address", "missing")),
    )
    moved = draft.with_caregiver_card(wrong)
    assert moved.chip_warnings == ("sex:missing", "caregiver_citizen_id:bad_checksum")
    assert not moved.caregiver_from_chip
    right = moved.with_caregiver_card(replace(wrong, warnings=(CardWarning("expiry_date", "expired_card"),)))
    assert right.chip_warnings == ("sex:missing", "caregiver_expiry_date:expired_card")
    assert right.caregiver_from_chip
