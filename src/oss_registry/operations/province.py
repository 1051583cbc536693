"""What the province sees of its hospitals, and what its officers decide about people who look alike."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Connection

from oss_registry.errors import refused
from oss_registry.operations.batch import Batch
from oss_registry.operations.effect import effect_of
from oss_registry.storage import (
    audit_trail,
    devices,
    disagreements,
    hospitals,
    issued_cards,
    ledger,
    likenesses,
    officer_looks,
    records,
)
from oss_registry.storage.audit_trail import Event
from oss_registry.storage.database import Database
from oss_registry.storage.devices import Device
from oss_registry.storage.issued_cards import CardsOfDay
from oss_registry.storage.likenesses import Pair
from oss_registry.storage.moments import text_of
from oss_registry.storage.officer_looks import Looks
from oss_registry.storage.records import StoredRecord
from oss_wire.canonical import Json
from oss_wire.operation import MERGE, UNMERGE, Operation
from oss_wire.people import DuplicateState, OpenConflict
from oss_wire.record import Subject
from oss_wire.result import RecordVersion, ResultStatus
from oss_wire.version import CODES, SCHEMA

LISTED = 50
"""How many conflicts and pairs are shown; the counts are of all."""
DECIDED_LISTED = 20
CARD_DAYS = 30
LOOKS_LISTED = 10


@dataclass(frozen=True, slots=True)
class SightedPair:
    """Two records that look like one person, and what was said about them."""

    pair: Pair
    first: RecordVersion
    second: RecordVersion


@dataclass(frozen=True, slots=True)
class SightedConflict:
    """A conflict that waits at a counter, and the body of the person it is about, empty when unknown."""

    conflict: OpenConflict
    person: Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class ProvinceSight:
    """The province at one moment.

    Attributes:
        conflicts, pairs: the oldest `LISTED`; of all there are *conflict_count* and *pair_count*.
        decided: the newest pairs about which somebody said that they are one person, or two.
        looks: who looked, the last `LOOKS_LISTED`.
        cards: what was issued in the last `CARD_DAYS` days, the day of the look included.
    """

    desks: tuple[Device, ...]
    conflicts: tuple[SightedConflict, ...]
    conflict_count: int
    pairs: tuple[SightedPair, ...]
    pair_count: int
    decided: tuple[SightedPair, ...]
    cards: tuple[CardsOfDay, ...]
    looks: tuple[Looks, ...]


@dataclass(frozen=True, slots=True)
class Province:
    """The questions and the decisions of the province's officers.

    Raises:
        DatabaseFaultError: from every method, when the database fails.
        CallRefusedError: from every decision: 404 ``not_found``, there is no such pair · 409
            ``already_decided`` or a code of `OperationFault`, meanwhile it cannot be done any more.
    """

    database: Database

    def sight(self, today: date) -> ProvinceSight:
        """Return what is to be seen, all of one moment."""

        def work(connection: Connection) -> ProvinceSight:
            conflicts = disagreements.waiting(connection, LISTED)
            return ProvinceSight(
                desks=devices.everyone(connection),
                conflicts=_with_people(connection, conflicts),
                conflict_count=disagreements.count(connection),
                pairs=_with_records(connection, likenesses.undecided(connection, LISTED)),
                pair_count=likenesses.count(connection),
                decided=_with_records(connection, likenesses.decided(connection, DECIDED_LISTED)),
                cards=issued_cards.by_day(connection, today - timedelta(days=CARD_DAYS - 1), today),
                looks=officer_looks.newest(connection, LOOKS_LISTED),
            )

        return self.database.read(work)

    def hospital_names(self) -> Mapping[str, str]:
        """Return what hospitals are called, by code."""
        return self.database.read(hospitals.names)

    def looked(self, user_name: str, display_name: str, today: date, now: datetime) -> None:
        """Note that an officer looks; the first look of a day stands in the audit trail, too."""

        def work(connection: Connection) -> None:
            if officer_looks.note(connection, user_name, display_name, today, now):
                audit_trail.append(connection, Event("officer.looked", f"officer:{user_name}"), now)

        self.database.write(work)

    def same(self, duplicate_id: str, kept_id: str, by: str, now: datetime) -> None:
        """Say that the two are one person, whose record is *kept_id*; `apart` takes it back."""

        def work(connection: Connection) -> None:
            pair = _pair(connection, duplicate_id)
            if kept_id not in {pair.first_id, pair.second_id}:
                raise refused(422, "malformed", "the record kept is none of the two", field="kept")
            merged_id = pair.second_id if kept_id == pair.first_id else pair.first_id
            _operate(connection, merged_id, MERGE, {"merged_into": kept_id}, by, now)

        self.database.write(work)

    def apart(self, duplicate_id: str, by: str, now: datetime) -> None:
        """Take back that the two are one person; the pair waits to be decided again."""

        def work(connection: Connection) -> None:
            pair = _pair(connection, duplicate_id)
            both = records.several(connection, (pair.first_id, pair.second_id))
            merged = [
                record
                for record in both.values()
                if record.body.get("merged_into") in {pair.first_id, pair.second_id}
            ]
            if not merged:
                raise refused(409, "already_decided", "the two are not merged any more")
            _operate(connection, merged[0].record_id, UNMERGE, {}, by, now)
            likenesses.decide(connection, duplicate_id, DuplicateState.LATER, by, now=now)

        self.database.write(work)

    def different(self, duplicate_id: str, by: str, now: datetime) -> None:
        """Say that the two are different people; `later` takes it back."""
        self._say(duplicate_id, DuplicateState.DIFFERENT, by, now)

    def later(self, duplicate_id: str, by: str, now: datetime) -> None:
        """Leave the pair to be decided another time."""
        self._say(duplicate_id, DuplicateState.LATER, by, now)

    def _say(self, duplicate_id: str, state: DuplicateState, by: str, now: datetime) -> None:
        def work(connection: Connection) -> None:
            if _pair(connection, duplicate_id).state is DuplicateState.MERGED:
                raise refused(409, "already_decided", "the two were merged meanwhile")
            likenesses.decide(connection, duplicate_id, state, by, now=now)
            event = Event(f"pair.{state.value}", f"officer:{by}", duplicate_id)
            audit_trail.append(connection, event, now)

        self.database.write(work)


def _pair(connection: Connection, duplicate_id: str) -> Pair:
    found = likenesses.pair(connection, duplicate_id)
    if found is None:
        raise refused(404, "not_found", "there is no such pair")
    return found


def _operate(
    connection: Connection, record_id: str, verb: str, body: dict[str, Json], by: str, now: datetime
) -> None:
    """Make an operation of the window's own, so that it stands in the ledger and travels to the desks."""
    window = devices.window(connection)
    current = records.locked(connection, [record_id]).get(record_id)
    if current is None:
        raise refused(404, "not_found", "there is no such record")
    op_id = f"window-{secrets.token_hex(16)}"
    operation = Operation(
        op_id=op_id,
        device_id=window.device_id,
        device_seq=window.last_seq + 1,
        record_id=record_id,
        kind=f"{Subject.PERSON.value}.{verb}",
        base_ver=current.ver,
        trunk_ver=current.ver,
        branch_id=op_id,
        schema=SCHEMA,
        codes=CODES,
        made_at=text_of(now),
        actor=by,
        body=body,
    ).sealed()
    devices.put_last_seq(connection, window.device_id, operation.device_seq)
    batch = Batch(connection, now)
    batch.open([operation])
    done = effect_of(batch, operation, window.facility_code)
    batch.write_out()
    result = batch.with_likeness(done)
    if result.status not in {ResultStatus.APPLIED, ResultStatus.DUPLICATE_SUSPECTED}:
        raise refused(409, result.code or "already_decided", "this cannot be done any more")
    ledger.add(connection, [(operation, result)], now=now)


def _with_records(connection: Connection, pairs: tuple[Pair, ...]) -> tuple[SightedPair, ...]:
    known = records.several(connection, {i for pair in pairs for i in (pair.first_id, pair.second_id)})
    return tuple(
        SightedPair(
            pair,
            records.as_wire(connection, known[pair.first_id]),
            records.as_wire(connection, known[pair.second_id]),
        )
        for pair in pairs
    )


def _with_people(connection: Connection, conflicts: tuple[OpenConflict, ...]) -> tuple[SightedConflict, ...]:
    about = {conflict.conflict_id: _person_of(conflict) for conflict in conflicts}
    people: dict[str, StoredRecord] = records.several(connection, set(about.values()))
    return tuple(
        SightedConflict(conflict, people[person].body if person in people else {})
        for conflict in conflicts
        for person in [about[conflict.conflict_id]]
    )


def _person_of(conflict: OpenConflict) -> str:
    if conflict.subject == Subject.PERSON:
        return conflict.record_id
    return str(conflict.current.body.get("person_id") or conflict.mine.get("person_id") or "")
