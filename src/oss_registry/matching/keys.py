"""The keys by which people who might be the same find each other without comparing everybody.

Two people meet when their citizen ids are equal, or when the first sounds of their first names are and
two of the three parts of their birth dates: one part may be wrong, and either calendar may be meant.
"""

import hashlib

from oss_wire.alike.birth import birth_of
from oss_wire.alike.names import first_sound, folded
from oss_wire.documents import PersonDocument

BY_NUMBER = "c:"
_NUMBERED, _UNNUMBERED = "w:", "o:"


def keys_of(person: PersonDocument) -> frozenset[str]:
    """Return the keys under which *person* is found.

    The citizen id is hashed, so that the keys alone tell no number. The others say whether the person
    has one: `sought_by` needs that.
    """
    keys = _soft_keys(person, _NUMBERED if person.citizen_id else _UNNUMBERED)
    return frozenset(keys | {_of_number(person)} - {""})


def sought_by(person: PersonDocument) -> frozenset[str]:
    """Return the keys by which those are sought who might be *person*.

    Two people with different numbers are two people, whatever else agrees. So somebody with a number is
    sought under the number, and beyond that only among those who have none: a thousand people of one
    common name and year of birth are then not compared at every change to one of them.
    """
    keys = _soft_keys(person, _UNNUMBERED)
    if person.citizen_id:
        return frozenset(keys | {_of_number(person)})
    return frozenset(keys | _soft_keys(person, _NUMBERED))


def _of_number(person: PersonDocument) -> str:
    return BY_NUMBER + citizen_hash(person.citizen_id) if person.citizen_id else ""


def _soft_keys(person: PersonDocument, before: str) -> set[str]:
    sound, born = first_sound(person.first_name), birth_of(person.birth_date)
    if not sound or not born:
        return set()
    keys = {f"{before}y:{born.year}:{folded(person.first_name)[:3]}:{first_sound(person.last_name)}"}
    if born.month and born.day:
        keys.add(f"{before}ym:{born.year}-{born.month}:{sound}")
        keys.add(f"{before}yd:{born.year}-{born.day}:{sound}")
        keys.add(f"{before}md:{born.month}-{born.day}:{sound}")
    return keys


def citizen_hash(citizen_id: str) -> str:
    """Return what stands for a citizen id among the keys."""
    return hashlib.sha256(b"oss-registry person " + citizen_id.encode()).hexdigest()[:32]
