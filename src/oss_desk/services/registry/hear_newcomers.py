"""Takes people of whom nothing is known here yet, a page of them at once.

A first fetch of a province is nearly all of that: nobody to be merged with, nothing that waits. Asking our
tables about each person by itself would take longer than to fetch and write them.
"""

from collections import Counter
from collections.abc import Collection, Iterable

from oss_desk.domain.errors import RefusedError
from oss_desk.domain.people.person import Person
from oss_desk.domain.registry.confirmed_record import ConfirmedRecord
from oss_desk.services.ports.registry import RemoteChange
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.registry.record_body import PERSON, person_from_body


def hear_newcomers(work: UnitOfWork, changes: Iterable[RemoteChange], own: Collection[str]) -> frozenset[int]:
    """Take those people of *changes* who are new here in every way; return the numbers of these changes.

    Whoever is left is for `oss_desk.services.registry.hear` to take, afterwards: the outcome is the same as
    if each had been taken in its turn. *own* are the ids of records and changes under way from here.
    """
    told = [change for change in changes if change.kind == PERSON and not change.is_superseded]
    numbers = Counter(str((change.version.body or {}).get("citizen_id") or "") for change in told)
    ids = Counter(change.record_id for change in told)
    people: dict[int, tuple[RemoteChange, Person]] = {}
    for change in told:
        person = None if change.record_id in own or change.op_id in own else _person_of(change)
        # Two of one number, or of one id, are taken one after the other.
        if person is not None and ids[person.person_id] == numbers[person.citizen_id.digits] == 1:
            people[change.seq] = (change, person)
    wanted = [person for _, person in people.values()]
    known = work.people.known(
        [person.person_id for person in wanted], [person.citizen_id.digits for person in wanted]
    ) | work.confirmed.told_of([person.person_id for person in wanted])
    new = {
        seq: (change, person)
        for seq, (change, person) in people.items()
        if person.person_id not in known and person.citizen_id.digits not in known
    }
    work.people.add([person for _, person in new.values()])
    work.confirmed.add(
        [
            ConfirmedRecord(
                change.record_id, change.kind, change.version.version, change.version.body, change.record_id
            )
            for change, _ in new.values()
        ]
    )
    return frozenset(new)


def _person_of(change: RemoteChange) -> Person | None:
    """Return whom *change* tells of; None for what our tables cannot hold, or what is more than a person."""
    body = change.version.body
    if body is None or body.get("merged_into"):
        return None
    try:
        return person_from_body(change.record_id, body, None)
    except (RefusedError, ValueError):
        return None  # `IntoTables` says so in the log, and keeps the record as it came
