"""The keys by which people who might be the same find each other without comparing everybody.

Two people meet when their citizen ids are equal, or when the first sounds of their first names are and
two of the three parts of their birth dates: one part may be wrong, and either calendar may be meant.
"""

import hashlib

from oss_wire.alike.birth import birth_of
from oss_wire.alike.names import first_sound, folded
from oss_wire.documents import PersonDocument


def keys_of(person: PersonDocument) -> frozenset[str]:
    """Return the keys of *person*; the citizen id is hashed, so that the keys alone tell no number."""
    keys = set()
    if person.citizen_id:
        keys.add("c:" + citizen_hash(person.citizen_id))
    sound, born = first_sound(person.first_name), birth_of(person.birth_date)
    if sound and born:
        if born.month and born.day:
            keys.add(f"ym:{born.year}-{born.month}:{sound}")
            keys.add(f"yd:{born.year}-{born.day}:{sound}")
            keys.add(f"md:{born.month}-{born.day}:{sound}")
        keys.add(f"y:{born.year}:{folded(person.first_name)[:3]}:{first_sound(person.last_name)}")
    return frozenset(keys)


def citizen_hash(citizen_id: str) -> str:
    """Return what stands for a citizen id among the keys."""
    return hashlib.sha256(b"oss-registry person " + citizen_id.encode()).hexdigest()[:32]
