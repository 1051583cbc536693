"""Finds who might be meant, among everybody registered."""

from collections.abc import Iterable

from sqlalchemy import Connection

from oss_registry.matching.keys import sought_by
from oss_registry.matching.score import likeness
from oss_registry.storage import likenesses
from oss_registry.storage.records import StoredRecord
from oss_wire.codec import read
from oss_wire.documents import PersonDocument
from oss_wire.people import Band, MatchCandidate
from oss_wire.record import Body

LOOKED_AT = 100
"""So many of those who share keys are compared, whoever shares most first: a common name costs no more."""
_SHOWN = 10


def candidates(connection: Connection, body: Body) -> tuple[MatchCandidate, ...]:
    """Return those who might be the person of *body*, the most alike first."""
    person = read(PersonDocument, body)
    found = likenesses.sharing(connection, sought_by(person), LOOKED_AT)
    return alike(person, [(record, read(PersonDocument, record.body)) for record in found])


def alike(
    person: PersonDocument, others: Iterable[tuple[StoredRecord, PersonDocument]]
) -> tuple[MatchCandidate, ...]:
    """Return those of *others* who might be *person*, the most alike first; nobody merged into another."""
    compared = []
    for record, other in others:
        if other.merged_into:
            continue
        how = likeness(person, other)
        if how.band is not Band.CREATE:
            compared.append(MatchCandidate(record.record_id, how.score, how.band, how.reasons, record.body))
    compared.sort(key=lambda candidate: (-candidate.score, candidate.record_id))
    return tuple(compared[:_SHOWN])
