"""What the first digit of a citizen number says about whom it was given to.

The groups are those under which the Bureau of Registration Administration gives numbers out. None of
them keeps anybody from being served; they tell an officer which papers to ask for.
"""

from enum import StrEnum

_INVENTED = "099"


class NumberGroup(StrEnum):
    """Groups whose papers differ from those of Thai citizens by birth."""

    NO_STATUS = "no_status"
    MIGRANT = "migrant"
    TEMPORARY = "temporary"
    BORN_TO_TEMPORARY = "born_to_temporary"
    ALIEN_OR_NATURALISED = "alien_or_naturalised"


_BY_FIRST = {
    "6": NumberGroup.TEMPORARY,
    "7": NumberGroup.BORN_TO_TEMPORARY,
    "8": NumberGroup.ALIEN_OR_NATURALISED,
    "0": NumberGroup.NO_STATUS,
}


def number_group(digits: str) -> NumberGroup | None:
    """Return the group of thirteen *digits*, None for everybody else.

    Numbers of province 99, which does not exist, belong to invented people and say nothing.
    """
    if digits.startswith(_INVENTED):
        return None
    if digits.startswith("00"):
        return NumberGroup.MIGRANT
    return _BY_FIRST.get(digits[:1])
