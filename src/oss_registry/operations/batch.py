"""The operations of one transaction: what they read is read together, what they write is written together."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy import Connection

from oss_registry.matching.sightings import Sightings, is_about_identity
from oss_registry.storage import attachments, issued_cards, revocations
from oss_registry.storage.record_book import RecordBook
from oss_registry.storage.records import StoredRecord
from oss_wire.operation import Operation
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
    book: RecordBook = field(init=False)
    _sightings: Sightings = field(init=False)
    _absent: frozenset[str] = frozenset()
    _cards: list[StoredRecord] = field(default_factory=list)
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
        return made

    def write_out(self) -> None:
        """Let the tables show all that was done up to now."""
        self.book.flush()
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
