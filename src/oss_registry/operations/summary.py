"""What the registry holds, in figures, and the digest by which another end knows that it holds the same."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

from oss_registry.storage import devices, disagreements, ledger, likenesses, records
from oss_registry.storage.database import Database
from oss_wire.dump import DumpedRecord, dump_digest
from oss_wire.record import Subject


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of one moment.

    Attributes:
        people: living records of persons, one each until somebody merges them.
        records: everything, tombstones included; operations: all that were ever received.
        digest: SHA-256 of the canonical dump.
    """

    people: int
    records: int
    operations: int
    devices: int
    conflicts: int
    possible_duplicates: int
    digest: str


def summary(database: Database, hospital: str = "") -> Summary:
    """Return the figures of *database*, all of the same moment; reads every record.

    With a *hospital* people, records and digest are of those whom it knows, as its desks of narrow scope
    hear of them.

    Raises:
        DatabaseFaultError: the database failed.
    """
    return database.read(lambda connection: _summary(connection, hospital))


def _summary(connection: Connection, hospital: str) -> Summary:
    seen: Counter[str] = Counter()

    def counted() -> Iterator[DumpedRecord]:
        for record in records.everything(connection, hospital):
            seen["records"] += 1
            is_person = record.subject == Subject.PERSON and not record.withdrawn
            seen["people"] += is_person and not record.body.get("merged_into")
            yield record

    digest = dump_digest(counted())
    return Summary(
        people=seen["people"],
        records=seen["records"],
        operations=ledger.count(connection),
        devices=devices.count(connection),
        conflicts=disagreements.count(connection),
        possible_duplicates=likenesses.count(connection),
        digest=digest,
    )
