"""The operations of one transaction: what they read is read together, what they write is written together."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy import Connection

from oss_registry.matching.sightings import Sightings, is_about_identity
from oss_registry.operations.vocabulary import Vocabulary
from oss_registry.storage import attachments, hospital_people, issued_cards, revocations
from oss_registry.storage.record_book import RecordBook
from oss_registry.storage.records import StoredRecord
from oss_wire.operation import MERGE, Operation
from oss_wire.record import Body, Subject
from oss_wire.result import OperationResult, ResultStatus


@dataclass(slots=True)
class Batch:
    """What some operations do, each seeing the effects of those before it.

    Effects are computed on what was read at the beginning and reach the tables with `write_out`: then an
    operation costs a fraction of a question to the database instead of a dozen.
    """

    connection: Connection
    now: datetime
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    book: RecordBook = field(init=False)
    _sightings: Sightings = field(init=False)
    _absent: frozenset[str] = frozenset()
    _cards: list[StoredRecord] = field(default_factory=list)
    _known: dict[tuple[str, str], int] = field(default_factory=dict)
    _joined: list[tuple[str, str, int]] = field(default_factory=list)
    _alike: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Begin with an empty book."""
        self.book = RecordBook(self.connection, self.now)
        self._sightings = Sightings(self.connection, self.now)

    def open(self, operations: Iterable[Operation]) -> None:
        """Lock and read the records of *operations*, in the order of their ids."""
        trunks: dict[str, int] = {}
        blobs: set[str] = set()
        for operation in operations:
            known = trunks.get(operation.record_id, operation.trunk_ver)
            trunks[operation.record_id] = min(known, operation.trunk_ver)
            blobs.update(_blobs_of(operation))
        self.book.open(trunks)
        self._absent = frozenset(attachments.absent(self.connection, blobs))

    def absent(self, operation: Operation) -> tuple[str, ...]:
        """Return those attachments of *operation* that are not here as a whole."""
        return tuple(sorted(self._absent.intersection(_blobs_of(operation))))

    def append(
        self,
        operation: Operation,
        facility_code: str,
        body: Body,
        changed: frozenset[str],
        *,
        withdrawn: bool = False,
    ) -> StoredRecord:
        """Make the next version of the operation's record, and note what else follows from it."""
        before = self.book.current(operation.record_id)
        made = self.book.append(operation, facility_code, body, changed, withdrawn=withdrawn)
        if operation.subject is Subject.PERSON and not withdrawn and is_about_identity(changed):
            self._sightings.see(operation.op_id, made, before)
        if operation.subject is Subject.CARD:
            self._cards.append(made)
        self._note_who_knows(operation, facility_code, made, before)
        return made

    def _note_who_knows(
        self, operation: Operation, facility_code: str, made: StoredRecord, before: StoredRecord | None
    ) -> None:
        told = before.body if made.withdrawn and before else made.body
        is_person = operation.subject is Subject.PERSON
        person_id = made.record_id if is_person else str(told.get("person_id") or "")
        if facility_code and person_id:
            self._known.setdefault((facility_code, person_id), made.seq)
        if operation.verb == MERGE:
            self._joined.append((made.record_id, str(made.body["merged_into"]), made.seq))

    def write_out(self) -> None:
        """Let the tables show all that was done up to now."""
        self.book.flush()
        hospital_people.note(self.connection, self._known)
        for one, other, seq in self._joined:
            hospital_people.join(self.connection, one, other, seq)
        self._known, self._joined = {}, []
        self._alike.update(self._sightings.settle())
        if self._cards:
            issued_cards.note(self.connection, {card.record_id: card for card in self._cards}.values())
            revocations.note(self.connection, [card for card in self._cards if not card.withdrawn])
            self._cards = []

    def with_likeness(self, result: OperationResult) -> OperationResult:
        """Return *result* with the people whom the operation's person turned out to look like."""
        ids = self._alike.get(result.op_id, ())
        return replace(result, status=ResultStatus.DUPLICATE_SUSPECTED, ids=ids) if ids else result


def _blobs_of(operation: Operation) -> tuple[str, ...]:
    """Return the attachments that must be here: those it lists, and the one its record would name."""
    portrait = operation.body.get("portrait")
    return (*operation.blobs, portrait) if isinstance(portrait, str) and portrait else operation.blobs
