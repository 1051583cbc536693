"""People as they come and change within one transaction, and whom each of them looks like."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection

from oss_registry.matching.candidates import LOOKED_AT, alike
from oss_registry.matching.keys import keys_of, sought_by
from oss_registry.storage import likenesses
from oss_registry.storage.records import StoredRecord
from oss_wire.codec import read
from oss_wire.documents import PersonDocument

_IDENTITY = frozenset(
    {"citizen_id", "first_name", "last_name", "birth_date", "sex", "district", "merged_into"}
)


def is_about_identity(changed: frozenset[str]) -> bool:
    """Tell whether fields changed by which people are recognised."""
    return bool(changed & _IDENTITY)


@dataclass(frozen=True, slots=True)
class _Person:
    record: StoredRecord
    document: PersonDocument
    keys: frozenset[str]


@dataclass(slots=True)
class Sightings:
    """Whoever was seen, each held against everybody as they were at that moment, in few questions."""

    connection: Connection
    now: datetime
    _seen: list[tuple[str, _Person]] = field(default_factory=list)
    _before: dict[str, _Person] = field(default_factory=dict)
    _known: set[str] = field(default_factory=set)

    def see(self, op_id: str, made: StoredRecord, before: StoredRecord | None) -> None:
        """Note that the operation *op_id* made the person *before* (None: nobody) into *made*."""
        if made.record_id not in {person.record.record_id for _, person in self._seen} and before:
            self._before[made.record_id] = _person_of(before)
            self._known.add(made.record_id)
        self._seen.append((op_id, _person_of(made)))

    def settle(self) -> dict[str, tuple[str, ...]]:
        """Write down by what those seen are found and whom they look like; forget them here.

        Returned are, by operation, the people about whom nobody has decided yet. The registry's counter must
        be held: of two people entered at the same moment, the second sees the first.
        """
        if not self._seen:
            return {}
        now_are = {person.record.record_id: person for _, person in self._seen}
        likenesses.put_keys(
            self.connection, {name: person.keys for name, person in now_are.items()}, known=self._known
        )
        pairs = self._pairs(frozenset(now_are))
        undecided = likenesses.suspect(
            self.connection,
            [(one, other, score) for found in pairs.values() for one, other, score in found],
            now=self.now,
        )
        self._seen, self._before, self._known = [], {}, set()
        return {
            op_id: tuple(other for one, other, _ in found if (one, other) in undecided)
            for op_id, found in pairs.items()
        }

    def _pairs(self, seen: frozenset[str]) -> dict[str, list[tuple[str, str, int]]]:
        """Return for each operation whom its person looked like just then, with the scores."""
        asked = [
            (op_id, person, sought_by(person.document))
            for op_id, person in self._seen
            if not person.document.merged_into
        ]
        elsewhere = likenesses.sharing_each(self.connection, [keys for _, _, keys in asked], seen, LOOKED_AT)
        found = {op_id: (keys, others) for (op_id, _, keys), others in zip(asked, elsewhere, strict=True)}
        here = dict(self._before)
        read_once = _Reader()
        pairs: dict[str, list[tuple[str, str, int]]] = {}
        for op_id, person in self._seen:
            name = person.record.record_id
            here[name] = person
            if op_id not in found:
                continue
            keys, others = found[op_id]
            beside = [
                (one.record, one.document) for who, one in here.items() if who != name and one.keys & keys
            ]
            pairs[op_id] = [
                (name, candidate.record_id, candidate.score)
                for candidate in alike(person.document, [*map(read_once, others), *beside])
            ]
        return pairs


class _Reader:
    """Reads each record once: whoever has a common name is looked at again and again."""

    def __init__(self) -> None:
        self._known: dict[str, PersonDocument] = {}

    def __call__(self, record: StoredRecord) -> tuple[StoredRecord, PersonDocument]:
        document = self._known.get(record.record_id)
        if document is None:
            document = self._known[record.record_id] = read(PersonDocument, record.body)
        return record, document


def _person_of(record: StoredRecord) -> _Person:
    document = read(PersonDocument, record.body)
    return _Person(record, document, keys_of(document))
