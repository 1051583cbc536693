"""Fields merge by themselves unless the law builds on them."""

from hypothesis import given
from hypothesis import strategies as st

from oss_desk.domain.registry.merge import LEGAL_FIELDS, changed_fields, merge
from oss_wire.legal import LEGAL_FIELDS as WIRE_LEGAL_FIELDS

BASE = {"first_name": "บัวคำ", "phone": "0810000000", "road": "", "facility_code": "10672"}
bodies = st.dictionaries(st.sampled_from("abcd"), st.integers(0, 3))


def test_the_fields_that_ask_are_those_of_the_registry() -> None:
    assert {subject.value: fields for subject, fields in WIRE_LEGAL_FIELDS.items()} == LEGAL_FIELDS


def test_different_fields_merge() -> None:
    merged = merge("person", BASE, {**BASE, "phone": "0820000000"}, {**BASE, "road": "ถนนสาม"})
    assert merged.is_clean
    assert merged.body == {**BASE, "phone": "0820000000", "road": "ถนนสาม"}


def test_the_same_field_asks_and_ours_stands_meanwhile() -> None:
    merged = merge("person", BASE, {**BASE, "phone": "1"}, {**BASE, "phone": "2"})
    assert merged.asking == ("phone",)
    assert merged.body["phone"] == "1"


def test_the_same_change_on_both_sides_agrees() -> None:
    same = {**BASE, "first_name": "บัว"}
    assert merge("person", BASE, same, same).is_clean


def test_a_legal_field_asks_although_the_other_side_changed_another() -> None:
    for mine, theirs in (
        ({"first_name": "บัว"}, {"phone": "2"}),
        ({"phone": "2"}, {"first_name": "บัว"}),
    ):
        assert merge("person", BASE, {**BASE, **mine}, {**BASE, **theirs}).asking == ("first_name",)


def test_a_legal_field_that_only_one_side_touched_goes_through() -> None:
    assert merge("person", BASE, {**BASE, "first_name": "บัว"}, BASE).is_clean
    assert merge("person", BASE, BASE, {**BASE, "first_name": "บัว"}).body["first_name"] == "บัว"


def test_what_ours_does_not_know_stays() -> None:
    merged = merge("person", {**BASE, "blood": "O"}, {"phone": "1"}, {**BASE, "blood": "A"})
    assert merged.is_clean
    assert merged.body == {**BASE, "phone": "1", "blood": "A"}


@given(bodies, bodies)
def test_alone_a_side_gets_its_way(base: dict[str, int], mine: dict[str, int]) -> None:
    merged = merge("person", base, mine, base)
    assert merged.is_clean
    assert merged.body == {**base, **mine}


@given(bodies, bodies, bodies)
def test_both_ends_ask_about_the_same_fields(
    base: dict[str, int], one: dict[str, int], two: dict[str, int]
) -> None:
    one, two = {**base, **one}, {**base, **two}
    forth, back = merge("person", base, one, two), merge("person", base, two, one)
    assert forth.asking == back.asking
    if forth.is_clean:
        assert forth.body == back.body
    assert set(forth.asking) <= changed_fields(base, one) & changed_fields(base, two)
