"""Every code a tally can hold has Thai words."""

from oss_desk.domain.day.tally import AGE_GROUPS, age_group
from oss_desk.domain.people.disability import DisabilityType
from oss_desk.domain.visit.request import RequestKind
from oss_desk.words.tally_labels import labels


def test_every_code_has_a_label() -> None:
    known = labels()
    assert set(RequestKind) <= set(known["by_kind"])
    assert {"male", "female", ""} == set(known["by_sex"])
    assert {kind.value for kind in DisabilityType} | {""} == set(known["by_type"])
    assert {age_group(low) for low, _ in AGE_GROUPS} | {""} == set(known["by_age_group"])
