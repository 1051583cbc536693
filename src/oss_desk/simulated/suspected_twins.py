"""Whom the practice registry takes for one person: those of one citizen id, as a first form of the rule."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from oss_desk.services.ports.registry import PossibleTwins, RemoteVersion

_CERTAIN = 1000


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
