"""In what two descriptions of a person agree, row by row: what somebody looks at who must tell them apart."""

from enum import StrEnum

from oss_desk.domain.people.address import Address
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.thai_calendar import PartialDate
from oss_wire.alike import birth
from oss_wire.alike.names import folded
from oss_wire.alike.spelling import spelt_alike

_ALIKE_FROM = 0.85


class Agreement(StrEnum):
    """How two values of one row agree; ``unknown`` where one of them is missing."""

    SAME = "same"
    TONE_MARK = "tone_mark"
    SPELT_ALIKE = "spelt_alike"
    YEAR_ONLY = "year_only"
    ONE_PART = "one_part"
    SAME_VILLAGE = "same_village"
    SAME_SUBDISTRICT = "same_subdistrict"
    SAME_DISTRICT = "same_district"
    LIKELY = "likely"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


def of_names(one: PersonName, other: PersonName) -> Agreement:
    """Compare two names; titles do not count, because they change with age and marriage."""
    if not one or not other:
        return Agreement.UNKNOWN
    mine, theirs = one.without_title, other.without_title
    if mine == theirs:
        return Agreement.SAME
    if folded(mine) == folded(theirs):
        return Agreement.TONE_MARK
    alike = spelt_alike(folded(mine), folded(theirs)) >= _ALIKE_FROM
    return Agreement.SPELT_ALIKE if alike else Agreement.DIFFERENT


def of_births(one: PartialDate | None, other: PartialDate | None) -> Agreement:
    """Compare two birth dates of which parts may be unknown, whichever calendar the year is from."""
    if one is None or other is None:
        return Agreement.UNKNOWN
    mine, theirs = birth.birth_of(one.iso), birth.birth_of(other.iso)
    if mine is None or theirs is None:
        return Agreement.UNKNOWN
    if mine == theirs:
        return Agreement.SAME if mine.day else Agreement.YEAR_ONLY
    known = [
        (left, right)
        for left, right in (
            (mine.year, theirs.year),
            (mine.month, theirs.month),
            (mine.day, theirs.day),
        )
        if left and right
    ]
    if all(left == right for left, right in known):
        return Agreement.YEAR_ONLY
    return Agreement.ONE_PART if birth.agreement(mine, theirs) else Agreement.DIFFERENT


def of_words(one: str, other: str) -> Agreement:
    """Compare two values that are right or wrong as a whole, such as numbers or the sex."""
    if not one or not other:
        return Agreement.UNKNOWN
    return Agreement.SAME if one == other else Agreement.DIFFERENT


def of_addresses(one: Address, other: Address) -> Agreement:
    """Compare two addresses from the district down."""
    if not one.subdistrict or not other.subdistrict:
        return Agreement.UNKNOWN
    if one.one_line == other.one_line:
        return Agreement.SAME
    if (one.province, one.district) != (other.province, other.district):
        return Agreement.DIFFERENT
    if one.subdistrict != other.subdistrict:
        return Agreement.SAME_DISTRICT
    if one.village_number and one.village_number == other.village_number:
        return Agreement.SAME_VILLAGE
    return Agreement.SAME_SUBDISTRICT
