"""One transaction over everything stored: record, audit entry and pending change together, or none."""

from collections.abc import Collection, Iterator
from datetime import date, datetime
from types import TracebackType
from typing import Protocol, Self

from oss_desk.domain.card.disability_card import CardState, DisabilityCard
from oss_desk.domain.card.serial import CardSerial
from oss_desk.domain.registry.confirmed_record import ConfirmedRecord
from oss_desk.domain.registry.conflict import Conflict
from oss_desk.domain.registry.link import DeskIdentity, PullState
from oss_desk.domain.registry.opened_record import OpenedRecord
from oss_desk.domain.registry.pending_change import ChangeState, PendingChange
from oss_desk.domain.registry.question import Question
from oss_desk.domain.visit.visit import Visit, VisitState
from oss_desk.services.ports.attachments import Attachments, Transfers
from oss_desk.services.ports.figures import Figures, Numbers
from oss_desk.services.ports.officers import Audit, Officers
from oss_desk.services.ports.people import People, Strangers
from oss_desk.services.ports.possible_duplicates import PossibleDuplicates
from oss_desk.services.ports.registry_trust import RegistryTrust


class Visits(Protocol):
    """The matters."""

    def put(self, visit: Visit) -> None:
        """Insert or replace *visit*."""

    def get(self, visit_id: str) -> Visit:
        """Return the visit.

        Raises:
            UnknownVisit: none has that id.
        """

    def of_day(self, day: date) -> tuple[Visit, ...]:
        """Return the visits opened on *day* and the unfinished ones of earlier days, in queue order."""

    def unfinished_of(self, citizen_id: str) -> Visit | None:
        """Return the latest unfinished visit of the person with these thirteen digits, or None."""

    def latest_of(self, person_id: str) -> Visit | None:
        """Return the visit of that person that was opened last, or None."""

    def in_state(self, state: VisitState) -> tuple[Visit, ...]:
        """Return all visits in *state*, longest waiting first."""


class Cards(Protocol):
    """The pieces of plastic."""

    def put(self, card: DisabilityCard) -> None:
        """Insert or replace *card*."""

    def take(self, card: DisabilityCard) -> None:
        """Insert or replace a card of another desk: it does not count among our blank cards."""

    def add_taken(self, cards: Collection[DisabilityCard]) -> None:
        """Insert *cards* of other desks none of which is here."""

    def known(self, card_serials: Collection[str]) -> frozenset[str]:
        """Return those of *card_serials* of which there is a card here."""

    def get(self, card_serial: CardSerial) -> DisabilityCard | None:
        """Return the card, or None."""

    def current_of(self, person_id: str) -> DisabilityCard | None:
        """Return the person's latest card that came out of the printer and is not spoiled or revoked."""

    def of_visit(self, visit_id: str) -> tuple[DisabilityCard, ...]:
        """Return the cards a visit asked for, oldest first."""

    def of_person(self, person_id: str) -> tuple[DisabilityCard, ...]:
        """Return all cards of a person, oldest first."""

    def in_states(self, states: tuple[CardState, ...]) -> tuple[DisabilityCard, ...]:
        """Return the cards in one of *states*, oldest first."""


class Outbox(Protocol):
    """What the registry has yet to hear, and what became of what it heard."""

    def add(self, change: PendingChange) -> None:
        """Append *change*."""

    def put(self, change: PendingChange) -> None:
        """Replace the change of the same id, which keeps its place."""

    def put_all(self, changes: Collection[PendingChange]) -> None:
        """Replace the changes of the same ids, which keep their places."""

    def several(self, change_ids: Collection[str]) -> dict[str, PendingChange]:
        """Return those of *change_ids* that there are, by their ids."""

    def rejected_records(self, record_ids: Collection[str]) -> frozenset[str]:
        """Return those of *record_ids* of which a change was rejected."""

    def rename(self, change_id: str, new_id: str) -> None:
        """Give a change another id; it keeps its place."""

    def get(self, change_id: str) -> PendingChange | None:
        """Return the change, or None."""

    def withdraw(self, change_id: str) -> None:
        """Take back a change not yet sent; one that was sent stays."""

    def waiting(self) -> tuple[PendingChange, ...]:
        """Return the changes not yet sent, oldest first."""

    def in_states(
        self, states: tuple[ChangeState, ...], limit: int | None = None
    ) -> tuple[PendingChange, ...]:
        """Return the changes in one of *states*, oldest first, at most *limit*."""

    def sent(self, limit: int, due: datetime | None) -> tuple[PendingChange, ...]:
        """Return what was handed over and has no answer, by number; with *due* what is due by then."""

    def ready(self, limit: int, due: datetime | None) -> tuple[PendingChange, ...]:
        """Return the first unsent change of each record with nothing unanswered or disputed before it.

        Oldest first; with *due* only what is due by then.
        """

    def of_record(self, record_id: str) -> tuple[PendingChange, ...]:
        """Return all changes of one record, oldest first."""

    def counts(self) -> dict[ChangeState, int]:
        """Return how many changes are in each state; a state without any is 0."""

    def applied_between(self, first: datetime, until: datetime) -> int:
        """Count the changes that the registry took from *first* on and before *until*."""

    def highest_answered(self) -> int:
        """Return the highest number that an answered change bears, 0 without any."""

    def forget_numbers(self) -> None:
        """Take their numbers from all answered changes: they meant something under an earlier name only."""

    def oldest_waiting(self) -> datetime | None:
        """Return when the oldest change was made that has no answer, or None."""

    def next_try(self) -> datetime | None:
        """Return the earliest moment at which a change that was put off is due again, or None."""

    def hurry(self) -> None:
        """Forget the pauses of everything that was put off."""


class ConfirmedRecords(Protocol):
    """The last version of each record that the registry confirmed."""

    def put(self, record: ConfirmedRecord) -> None:
        """Insert or replace *record*."""

    def add(self, records: Collection[ConfirmedRecord]) -> None:
        """Insert *records* none of which is here."""

    def put_all(self, records: Collection[ConfirmedRecord]) -> None:
        """Insert or replace *records*."""

    def several(self, record_ids: Collection[str]) -> dict[str, ConfirmedRecord]:
        """Return those of *record_ids* that the registry ever confirmed, by their ids."""

    def known(self, record_ids: Collection[str]) -> frozenset[str]:
        """Return those of *record_ids* that the registry ever confirmed."""

    def of_people(self, person_ids: Collection[str]) -> tuple[ConfirmedRecord, ...]:
        """Return all records about these people, tombstones too."""

    def get(self, record_id: str) -> ConfirmedRecord | None:
        """Return the record, or None when the registry never confirmed one of that id."""

    def all(self) -> Iterator[ConfirmedRecord]:
        """Go through every record in the order of the bytes of its id."""

    def left_out(self, person_id: str = "") -> tuple[ConfirmedRecord, ...]:
        """Return the records that our own tables could not take; with *person_id* of that person alone."""

    def of_person(self, person_id: str) -> tuple[ConfirmedRecord, ...]:
        """Return all records about a person, the person's own among them."""

    def count(self) -> int:
        """Return how many records the registry confirmed, tombstones included."""

    def clear(self) -> None:
        """Forget all of them; they are about to be heard anew."""


class Conflicts(Protocol):
    """What disagrees with the registry; kept after the decision."""

    def put(self, conflict: Conflict) -> None:
        """Insert or replace *conflict*."""

    def get(self, conflict_id: str) -> Conflict | None:
        """Return the conflict, or None."""

    def open(self) -> tuple[Conflict, ...]:
        """Return those that wait for a person, oldest first."""

    def decided(self, limit: int) -> tuple[Conflict, ...]:
        """Return those that somebody decided, the latest first, at most *limit*."""

    def of_record(self, record_id: str) -> tuple[Conflict, ...]:
        """Return all conflicts that a record ever had, oldest first."""


class RegistryLink(Protocol):
    """The desk's bond with its registry."""

    def identity(self) -> DeskIdentity | None:
        """Return who this desk is at its registry, or None before it is enrolled."""

    def put_identity(self, identity: DeskIdentity) -> None:
        """Insert or replace it."""

    def state(self) -> PullState:
        """Return how far the desk has heard; the beginning when it never did."""

    def put_state(self, state: PullState) -> None:
        """Insert or replace it."""

    def heard_on(self, day: date) -> int:
        """Return how many versions made elsewhere were heard on *day*."""

    def add_heard(self, day: date, count: int) -> None:
        """Note that *count* more were heard on *day*."""


class OpenedRecords(Protocol):
    """What the registry had confirmed of a person when a matter was opened."""

    def put(self, visit_id: str, record: OpenedRecord) -> None:
        """Insert or replace what the matter began with."""

    def of_visit(self, visit_id: str) -> tuple[OpenedRecord, ...]:
        """Return the records that the matter began with."""


class Questions(Protocol):
    """What officers put before the supervisor."""

    def put(self, question: Question) -> None:
        """Insert or replace *question*."""

    def standing(self) -> tuple[Question, ...]:
        """Return those that nobody closed yet, the longest standing first."""


class UnitOfWork(Protocol):
    """A transaction; leaving the block without `commit` rolls everything back.

    Raises (from any method):
        StorageError: see services/errors.py.
    """

    @property
    def visits(self) -> Visits:
        """The matters."""

    @property
    def people(self) -> People:
        """The register."""

    @property
    def strangers(self) -> Strangers:
        """People of other hospitals."""

    @property
    def possible_duplicates(self) -> PossibleDuplicates:
        """Those who may be one person."""

    @property
    def cards(self) -> Cards:
        """The pieces of plastic."""

    @property
    def outbox(self) -> Outbox:
        """What the registry has yet to hear."""

    @property
    def confirmed(self) -> ConfirmedRecords:
        """What the registry confirmed last."""

    @property
    def conflicts(self) -> Conflicts:
        """What disagrees with the registry, decided or not."""

    @property
    def opened_records(self) -> OpenedRecords:
        """What open matters began with."""

    @property
    def questions(self) -> Questions:
        """What was asked of the supervisor."""

    @property
    def registry_link(self) -> RegistryLink:
        """The desk's bond with its registry."""

    @property
    def registry_trust(self) -> RegistryTrust:
        """What the registry entrusted to this counter."""

    @property
    def audit(self) -> Audit:
        """The audit trail."""

    @property
    def officers(self) -> Officers:
        """Officers and PINs."""

    @property
    def attachments(self) -> Attachments:
        """Pictures and scans."""

    @property
    def transfers(self) -> Transfers:
        """Attachments on their way to and from the registry."""

    @property
    def numbers(self) -> Numbers:
        """Running numbers."""

    @property
    def figures(self) -> Figures:
        """The figures."""

    def __enter__(self) -> Self: ...
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def commit(self) -> None:
        """Make everything since entry durable (flushed to disk) before returning."""
