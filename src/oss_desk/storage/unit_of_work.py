"""One transaction over everything stored."""

from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine

from oss_desk.services.ports.clock import Clock
from oss_desk.storage.attachments.repository import SqlAttachments
from oss_desk.storage.attachments.transfers import SqlTransfers
from oss_desk.storage.card.repository import SqlCards
from oss_desk.storage.day.repository import SqlFigures, SqlNumbers
from oss_desk.storage.people.pairs import SqlPossibleDuplicates
from oss_desk.storage.people.repository import SqlPeople
from oss_desk.storage.people.strangers import SqlStrangers
from oss_desk.storage.registry.link import SqlRegistryLink
from oss_desk.storage.registry.opened import SqlOpenedRecords
from oss_desk.storage.registry.outbox import SqlOutbox
from oss_desk.storage.registry.questions import SqlQuestions
from oss_desk.storage.registry.records import SqlConfirmedRecords, SqlConflicts
from oss_desk.storage.registry.trust import SqlRegistryTrust
from oss_desk.storage.trust.audit import SqlAudit
from oss_desk.storage.trust.officers import SqlOfficers
from oss_desk.storage.visit.repository import SqlVisits


class SqlUnitOfWork:
    """A transaction (`oss_desk.services.ports.unit_of_work.UnitOfWork`); one thread, one block.

    It begins with the first question or deed inside the block and holds the right to write until it
    is left, so what was read is still true when it is written back. With *reading* it holds nothing:
    for lists and figures, which then see one moment. Leaving the block without `commit` rolls back;
    after a commit the block may go on with a new transaction.

    Raises (from any method):
        StorageError: see services/errors.py.
    """

    def __init__(self, engine: Engine, clock: Clock, *, reading: bool = False) -> None:
        self._engine = engine
        self._clock = clock
        self._reading = reading
        self._open: Connection | None = None

    @property
    def visits(self) -> SqlVisits:
        """The matters."""
        return SqlVisits(self._connection)

    @property
    def people(self) -> SqlPeople:
        """The register."""
        return SqlPeople(self._connection)

    @property
    def strangers(self) -> SqlStrangers:
        """People of other hospitals."""
        return SqlStrangers(self._connection)

    @property
    def possible_duplicates(self) -> SqlPossibleDuplicates:
        """Those who may be one person."""
        return SqlPossibleDuplicates(self._connection)

    @property
    def cards(self) -> SqlCards:
        """The pieces of plastic."""
        return SqlCards(self._connection, self._clock)

    @property
    def outbox(self) -> SqlOutbox:
        """What the registry has yet to hear."""
        return SqlOutbox(self._connection)

    @property
    def confirmed(self) -> SqlConfirmedRecords:
        """What the registry confirmed last."""
        return SqlConfirmedRecords(self._connection)

    @property
    def conflicts(self) -> SqlConflicts:
        """What disagrees with the registry, decided or not."""
        return SqlConflicts(self._connection)

    @property
    def opened_records(self) -> SqlOpenedRecords:
        """What open matters began with."""
        return SqlOpenedRecords(self._connection)

    @property
    def questions(self) -> SqlQuestions:
        """What was asked of the supervisor."""
        return SqlQuestions(self._connection)

    @property
    def registry_link(self) -> SqlRegistryLink:
        """The desk's bond with its registry."""
        return SqlRegistryLink(self._connection)

    @property
    def registry_trust(self) -> SqlRegistryTrust:
        """What the registry entrusted to this counter."""
        return SqlRegistryTrust(self._connection)

    @property
    def audit(self) -> SqlAudit:
        """The audit trail."""
        return SqlAudit(self._connection)

    @property
    def officers(self) -> SqlOfficers:
        """Officers and PINs."""
        return SqlOfficers(self._connection)

    @property
    def attachments(self) -> SqlAttachments:
        """Pictures and scans."""
        return SqlAttachments(self._connection)

    @property
    def transfers(self) -> SqlTransfers:
        """Attachments on their way to and from the registry."""
        return SqlTransfers(self._connection)

    @property
    def numbers(self) -> SqlNumbers:
        """Running numbers."""
        return SqlNumbers(self._connection)

    @property
    def figures(self) -> SqlFigures:
        """The figures."""
        return SqlFigures(self._connection)

    def __enter__(self) -> Self:
        """Take a connection; the transaction begins with its first use."""
        if self._open is not None:
            raise RuntimeError("a unit of work is one block; make a new one")
        self._open = self._engine.connect().execution_options(reading=self._reading)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Roll back what was not committed and give the connection back."""
        connection, self._open = self._connection, None
        connection.close()

    def commit(self) -> None:
        """Make everything since entry durable (flushed to disk) before returning."""
        self._connection.commit()

    @property
    def _connection(self) -> Connection:
        if self._open is None:
            raise RuntimeError("a unit of work is used inside its with block")
        return self._open
