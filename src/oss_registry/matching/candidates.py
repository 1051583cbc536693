"""Finds who might be meant, among everybody registered."""

from datetime import datetime

from sqlalchemy import Connection

from oss_registry.matching.keys import keys_of
from oss_registry.matching.score import likeness
from oss_registry.storage import likenesses
from oss_wire.codec import read
from oss_wire.documents import PersonDocument
from oss_wire.people import Band, MatchCandidate
from oss_wire.record import Body

_LOOKED_AT = 200
_SHOWN = 10
_IDENTITY = frozenset(
    {"citizen_id", "first_name", "last_name", "birth_date", "sex", "district", "merged_into"}
)


def candidates(connection: Connection, body: Body, *, besides: str = "") -> tuple[MatchCandidate, ...]:
    """Return those who might be the person of *body*, the most alike first; *besides* is passed over."""
    person = read(PersonDocument, body)
    compared = []
    for record in likenesses.sharing(connection, keys_of(person), _LOOKED_AT):
        if record.record_id == besides:
            continue
        other = read(PersonDocument, record.body)
        alike = likeness(person, other)
        if alike.band is not Band.CREATE and not other.merged_into:
            compared.append(
                MatchCandidate(record.record_id, alike.score, alike.band, alike.reasons, record.body)
            )
    compared.sort(key=lambda candidate: (-candidate.score, candidate.record_id))
    return tuple(compared[:_SHOWN])


def is_about_identity(changed: frozenset[str]) -> bool:
    """Tell whether fields changed by which people are recognised."""
    return bool(changed & _IDENTITY)


def note(
    connection: Connection, record_id: str, body: Body, *, is_new: bool, now: datetime
) -> tuple[str, ...]:
    """Let a person, who *is_new* or changed, be found, and write down whom it looks like.

    Returned are those about whom nobody has decided yet.

    Called under the registry's counter: of two people entered at the same moment, the second sees the
    first.
    """
    person = read(PersonDocument, body)
    likenesses.put_keys(connection, record_id, keys_of(person), is_new=is_new)
    if person.merged_into:
        return ()
    alike = candidates(connection, body, besides=record_id)
    return tuple(
        candidate.record_id
        for candidate in alike
        if likenesses.suspect(connection, record_id, candidate.record_id, candidate.score, now=now)
    )
