"""Whom the practice registry takes for one person: those of one citizen id, as a first form of the rule."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from oss_desk.domain.registry.merge import Body
from oss_desk.services.errors import RegistryRefused
from oss_desk.services.ports.registry import PossibleTwins, RemoteMatch, RemoteVersion
from oss_wire.alike.score import likeness
from oss_wire.codec import read
from oss_wire.documents import PersonDocument
from oss_wire.people import Band

_CERTAIN = 1000
_A_PAIR = 2


def suspected_twins(
    records: Mapping[str, RemoteVersion], judged: Sequence[tuple[str, str, bool]]
) -> tuple[PossibleTwins, ...]:
    """Return the pairs about which nobody said that they are two people; *judged* in order of time."""
    said = {twins_id: different for twins_id, _by, different in judged}
    by_number: dict[str, list[str]] = {}
    for record_id, version in sorted(records.items()):
        body = version.body or {}
        is_person = "birth_date" in body and not body.get("merged_into")
        if is_person and body.get("citizen_id"):
            by_number.setdefault(str(body["citizen_id"]), []).append(record_id)
    found = []
    for record_ids in by_number.values():
        for first, second in combinations(record_ids, 2):
            twins_id = f"pair-{first}-{second}"
            if not said.get(twins_id, False):
                found.append(
                    PossibleTwins(twins_id, first, records[first], second, records[second], _CERTAIN)
                )
    return tuple(found)


def must_be_open(twins_id: str, records: Mapping[str, RemoteVersion]) -> None:
    """Pass the name of a pair about which something may be said.

    Raises:
        RegistryRefused: ``not_found`` · ``already_decided``: the two are one by now.
    """
    members = {record_id for record_id in records if record_id in twins_id}
    if len(members) != _A_PAIR:
        raise RegistryRefused("not_found", "")
    if any((records[record_id].body or {}).get("merged_into") for record_id in members):
        raise RegistryRefused("already_decided", "")


def matches_of(records: Mapping[str, RemoteVersion], body: Body) -> tuple[RemoteMatch, ...]:
    """Return those who look like the person that *body* describes, the most alike first."""
    described = read(PersonDocument, body)
    found = []
    for record_id, version in records.items():
        other = version.body or {}
        if "birth_date" not in other or other.get("merged_into"):
            continue
        alike = likeness(described, read(PersonDocument, other))
        if alike.band is not Band.CREATE:
            found.append(RemoteMatch(record_id, alike.score, other))
    return tuple(sorted(found, key=lambda one: (-one.score, one.record_id)))
